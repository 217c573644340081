/** Bodies described first and named next: "A rights monitor says … . The Harbour Observatory said …". In: bodies, a noun. Out: forms added to them. */
import { foldWord, nameParts } from '../../knowledge/gazetteer.ts';
import { wordFact } from '../../text/word-facts.ts';
import { bodyWords } from './body-words.ts';
import { addForm, type Draft, findChild, type Reading } from './draft.ts';

/** Nouns that announce a body which the next sentences name, and the words of a name that each may stand for. */
const ANNOUNCES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    monitor: ['observatory', 'monitor', 'watch', 'monitoring', 'monitors'],
    watchdog: ['agency', 'watch', 'observatory', 'authority', 'commission'],
    agency: ['agency', 'office', 'fund', 'programme', 'program', 'organisation', 'organization', 'commission'],
    council: ['council', 'committee'],
    group: [
      'group',
      'front',
      'movement',
      'observatory',
      'watch',
      'committee',
      'council',
      'organisation',
      'organization',
      'army',
    ],
    body: ['committee', 'council', 'commission', 'authority', 'union'],
    ministry: ['ministry'],
    court: ['court', 'tribunal'],
    coalition: ['coalition', 'alliance', 'forces', 'committee'],
    charity: ['fund', 'children', 'committee', 'cross', 'crescent'],
  }),
);
const NAMED_WITHIN = 3;
/** Nouns of bodies that a possessive makes one alone: "Ruritania's grid operator". */
const ALONE =
  /^(?:service|party|union|operator|regulator|executive|bank|federation|association|army|militia|company|institute)$/;
export const announced = wordFact(({ norm, tag }) =>
  tag === 'NNS' ? null : (ANNOUNCES.get(norm) ?? (ALONE.test(norm) ? [norm] : null)),
);

/**
 * "A human rights monitor says … . The Harbour Observatory for Human Rights said …": the body named within three sentences, for the first time, as a
 * subject, that shares a telling word with the description.
 */
export function introduceBody(reading: Reading, bodies: readonly Draft[], head: number): void {
  const { tokens, postOf } = reading;
  const token = tokens[head]!;
  const stands = announced(token);
  if (!stands) return;
  const next = namedByNext(reading, bodies, head);
  if (next) {
    take(reading, next.body, next.first, head);
    return;
  }
  if (token.deprel !== 'nsubj' || token.head < head) return;
  const post = postOf[token.sentence];
  let first = head;
  while (
    first > 0 &&
    tokens[first - 1]!.sentence === token.sentence &&
    head - first < 6 &&
    /^(?:ADJ|NOUN|PROPN)$/.test(tokens[first - 1]!.pos)
  )
    first--;
  const det = tokens[first - 1];
  if (det?.sentence !== token.sentence || !/^(?:a|an|the)$/.test(det.norm)) return;
  const said = bodyWords(reading, first, head).filter(
    word => word.length > 3 && !/^(?:main|state|international|national|state\/.*)$/.test(word),
  );
  if (said.length === 0) return;
  const fits = bodies.filter(body => {
    const named = body.forms[0];
    if (!named || named.first <= head || tokens[named.first]!.sentence > token.sentence + NAMED_WITHIN) return false;
    if (postOf[tokens[named.first]!.sentence] !== post || body.by.startsWith('actors/described')) return false;
    const own = [...body.words, ...nameParts(body.name).map(foldWord)];
    const shares = (word: string): boolean => own.some(one => one.replace(/s$/, '') === word.replace(/s$/, ''));
    return said.some(shares) && (stands.some(word => own.includes(word)) || said.every(shares));
  });
  if (fits.length !== 1) return;
  take(reading, fits[0]!, first - 1, head);
}

function take(reading: Reading, body: Draft, first: number, head: number): void {
  addForm(reading, body, first, head + 1, 'description', 'actors/named-next');
  for (let i = first; i <= head; i++) reading.draftAt[i] ??= body;
  reading.draftAt[head] = body;
  // "… agency said … . The agency added": it is one, whatever its name.
  const { norm } = reading.tokens[head]!;
  if (!body.words.includes(norm)) body.words = [...body.words, norm];
}

/** Where a phrase that a state or a body owns begins: "Ruritania's foreign intelligence agency", "the country's largest union". */
function ownedFrom({ tokens }: Reading, head: number): { first: number; owner: number } | undefined {
  let pos = head - 1;
  while (
    pos > head - 6 &&
    tokens[pos]?.sentence === tokens[head]!.sentence &&
    /^(?:ADJ|NOUN|PROPN)$/.test(tokens[pos]!.pos)
  )
    pos--;
  if (tokens[pos]?.tag !== 'POS' || tokens[pos]!.sentence !== tokens[head]!.sentence) return undefined;
  let first = pos - 1;
  while (tokens[first - 1]?.sentence === tokens[head]!.sentence && /^(?:PROPN|DET)$/.test(tokens[first - 1]!.pos))
    first--;
  return { first, owner: pos - 1 };
}

const REPORTS =
  /^(?:say|tell|warn|announce|accuse|urge|call|deny|claim|add|insist|confirm|report|reject|describe|condemn|vow|demand|predict|hail|voice|estimate|write|note|put)$/;

/** The verb of speech whose subject a noun is; also where the parse took it for a participle: "Ruritania's spy agency warned on Monday". */
function reportOf({ tokens }: Reading, head: number): number {
  const { deprel, head: governor, sentence } = tokens[head]!;
  const next = tokens[head + 1];
  const isLost = deprel === 'root' && next?.sentence === sentence && next.deprel === 'acl' && next.norm.endsWith('ed');
  const verb = deprel === 'nsubj' && governor > head ? governor : isLost ? head + 1 : -1;
  return verb >= 0 && REPORTS.test(tokens[verb]!.lemma) ? verb : -1;
}

/**
 * "Ruritania's foreign intelligence agency said … . The RND said …": what is a state's one such body, and the body that is named first in the next
 * sentence, where it speaks on; of that state, of no other.
 */
function namedByNext(
  reading: Reading,
  bodies: readonly Draft[],
  head: number,
): { body: Draft; first: number } | undefined {
  const { tokens, doc, postOf } = reading;
  const { sentence } = tokens[head]!;
  const verb = reportOf(reading, head);
  const owned = ownedFrom(reading, head);
  const next = doc.sentences[sentence + 1];
  if (!owned || !next || postOf[sentence + 1] !== postOf[sentence] || verb < 0) return undefined;
  if (next.paragraph - doc.sentences[sentence]!.paragraph > 1) return undefined;
  for (let root = next.first; root < next.last; root++) {
    const subject =
      REPORTS.test(tokens[root]!.lemma) && !reading.quoted[root]
        ? findChild(reading, root, c => c < root && tokens[c]!.deprel === 'nsubj')
        : -1;
    if (subject < 0) continue;
    const body = reading.draftAt[subject];
    if (!body || !bodies.includes(body) || body.forms.some(form => form.first < next.first)) return undefined;
    const owner = reading.nameAt(owned.owner)?.known;
    const party = body.speaksFor?.known;
    const letters = /^\p{Lu}[\p{Lu}\d-]+$/u.test(body.name) && body.known === undefined;
    const stands = announced(tokens[head]!)!;
    const own = [...body.words, ...nameParts(body.name).map(foldWord), foldWord(tokens[subject]!.norm)];
    const shares = stands.some(word => own.includes(word));
    const isOwn = owner !== undefined && (party === owner || (party === undefined && (letters || shares)));
    return isOwn && !body.by.startsWith('actors/described') && body.kind !== 'state'
      ? { body, first: owned.first }
      : undefined;
  }
  return undefined;
}
