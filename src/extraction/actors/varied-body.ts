/**
 * "Harbour Watch urged delegates … . The environmental group said …": a body called by what it is, at the head of the sentence after the one that it
 * is the subject of. In: a noun. Out: that body, where it may be called so. News varies its subjects so.
 */
import { wordFact } from '../../text/word-facts.ts';
import { addForm, type Draft, findChild, type Reading } from './draft.ts';

type Kind = 'body' | 'armed' | 'office' | 'charity' | 'members' | 'company';

/** What a body may be called by what it is, once for each kind of body. */
const NOUNS: Readonly<Record<Kind, RegExp>> = {
  body: /^(?:group|body|organi[sz]ation|institution|network|watchdog|monitor|think-?tank|association|federation)$/,
  armed: /^(?:force|militia|movement|faction|front|insurgency|party)$/,
  office: /^(?:agency|regulator|authority|programme|program|fund|lender)$/,
  charity: /^(?:charity|ngo|nonprofit|foundation)$/,
  members: /^(?:bloc|alliance|grouping|pact|cartel|coalition|union)$/,
  company:
    /^(?:company|firm|corporation|conglomerate|airline|carrier|operator|retailer|supplier|producer|manufacturer|developer|shipbuilder|bank|insurer|broker|utility|miner|refiner|brewer|start-?up|contractor|publisher|broadcaster|\p{L}{3,}maker)$/u,
};
const KINDS = Object.entries(NOUNS) as [Kind, RegExp][];
export const variesBody = wordFact(({ norm, tag }): Kind | null =>
  tag === 'NNS' ? null : (KINDS.find(([, nouns]) => nouns.test(norm))?.[0] ?? null),
);

const PUBLIC =
  /^(?:party|council|committee|commission|ministry|department|court|school|church|alliance|movement|front|army|forces|force|nations|police|guard|parliament|congress|assembly|senate|government)$/;
const FORCES = /^(?:forces|force|army|front|brigades?|militia|movement|guard|party|fighters)$/;

const isFree = ({ kind, speaksFor }: Draft): boolean =>
  /^(?:organization|coalition|group)$/.test(kind) && (speaksFor === undefined || speaksFor.kind !== 'person');

const MAY_BE: Readonly<Record<Kind, (body: Draft) => boolean>> = {
  body: isFree,
  armed: body => isFree(body) && (body.kind === 'group' || body.words.some(word => FORCES.test(word))),
  office: body =>
    body.kind === 'organization' || (body.kind === 'government' && !body.by.startsWith('actors/described')),
  charity: body => body.kind === 'organization' && body.speaksFor === undefined,
  members: isFree,
  company: body => body.kind === 'organization' && !body.words.some(word => PUBLIC.test(word)),
};

const isBody = ({ kind, known }: Draft): boolean =>
  kind !== 'person' && kind !== 'role' && kind !== 'state' && !known?.startsWith('media/');

/** The subject of a sentence's main verb, one alone. */
function subjectOf(reading: Reading, sentence: number): number {
  const { tokens, doc } = reading;
  const { first, last } = doc.sentences[sentence]!;
  for (let root = first; root < last; root++) {
    if (tokens[root]!.deprel !== 'root') continue;
    const subject = findChild(reading, root, c => c < root && /^nsubj(?::pass)?$/.test(tokens[c]!.deprel));
    return subject >= 0 && findChild(reading, subject, c => tokens[c]!.deprel === 'conj') < 0 ? subject : -1;
  }
  return -1;
}

/** Sentences back over "it said". */
const BACK = 2;

function subjectBefore(reading: Reading, sentence: number): Draft | undefined {
  const { tokens, doc, postOf } = reading;
  const { paragraph } = doc.sentences[sentence]!;
  for (let s = sentence - 1; s >= Math.max(0, sentence - BACK) && postOf[s] === postOf[sentence]; s--) {
    if (paragraph - doc.sentences[s]!.paragraph > 1) return undefined;
    const subject = subjectOf(reading, s);
    if (subject < 0) return undefined;
    if (!/^(?:it|they)$/.test(tokens[subject]!.norm)) return reading.draftAt[subject];
  }
  return undefined;
}

export function takeUpVaried(reading: Reading, head: number): void {
  const { tokens, doc } = reading;
  const token = tokens[head]!;
  const kind = variesBody(token);
  if (kind === null || !token.deprel.startsWith('nsubj') || reading.quoted[head]) return;
  const next = tokens[head + 1];
  if (next?.sentence === token.sentence && /^(?:NOUN|PROPN|PART|ADP)$/.test(next.pos)) return;
  const { first } = doc.sentences[token.sentence]!;
  const from = tokens[first]!.pos === 'CCONJ' ? first + 1 : first;
  if (tokens[from]!.norm !== 'the' || head - from > MOST) return;
  for (let i = from + 1; i < head; i++) {
    if (/^(?:ADP|VERB|AUX|PRON|CCONJ|SCONJ)$/.test(tokens[i]!.pos) && !/^VB[NG]$/.test(tokens[i]!.tag ?? '')) return;
    if (tokens[i]!.text === ',' || /^(?:other|second|first|last|new|third|rival)$/.test(tokens[i]!.norm)) return;
  }
  const body = subjectBefore(reading, token.sentence);
  if (!body || !isBody(body) || !MAY_BE[kind](body) || !agree(reading, body, from, head)) return;
  addForm(reading, body, from, head + 1, 'description', 'actors/varied-body');
  for (let i = from + 1; i <= head; i++) reading.draftAt[i] ??= body;
  if (!body.words.includes(token.norm)) body.words = [...body.words, token.norm];
}

/** Words of such a phrase. */
const MOST = 7;

/** States whose nationality a body may be called by: its own, a movement's home. Undefined where that is not known. */
function statesOf({ gazetteer }: Reading, { speaksFor, known }: Draft): readonly string[] | undefined {
  if (speaksFor?.known) return [speaksFor.known];
  return known === undefined ? undefined : gazetteer.entries.get(known)?.homes;
}

/**
 * "The U.N. agency" is not the United Nations, and no body of another state is "the Ruritanian agency". Of a movement that nobody knows the home of
 * "the Ruritanian group" may as well be its enemy.
 */
function agree(reading: Reading, body: Draft, first: number, head: number): boolean {
  for (let i = first + 1; i < head; i++) {
    const name = reading.nameAt(i);
    if (!name) continue;
    if (reading.draftAt[i] === body) return false;
    // "Iran-backed", "Geneva-based" only remark on it.
    if (name.known?.startsWith('state/') && reading.tokens[name.last]?.text !== '-') {
      const states = statesOf(reading, body);
      if (states ? !states.includes(name.known) : body.kind === 'group' || body.kind === 'coalition') return false;
    }
    if (name.kind === 'person') return false;
  }
  return true;
}
