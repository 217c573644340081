/**
 * Bodies that "the council", "the government" mean where none is named before: by what the rest of the text tells.
 * "The government" where the text names none, but tells of one state's opposition, rebels or president: that state's. In: a Reading, the noun.
 * Out: the state, or nobody where two are told of so.
 */
import { wordFact } from '../../text/word-facts.ts';
import { type Draft, lastBefore, type Reading } from './draft.ts';

/** Who stands against a government, and what a government has: beside a nationality they tell whose government the text is about. */
const isWithin = wordFact(({ norm }) =>
  /^(?:government|regime|opposition|rebels?|insurgents?|insurgency|army|military|president|parliament|forces|civil|cabinet|dissidents|guerrillas|separatists)$/.test(
    norm,
  ),
);

const states = new WeakMap<Reading, string | null>();

function stateOfText(reading: Reading): string | null {
  const known = states.get(reading);
  if (known !== undefined) return known;
  let only: string | null | undefined;
  for (const { kind, known: id, last } of reading.doc.names) {
    if (kind !== 'nationality' || !id?.startsWith('state/')) continue;
    const next = reading.tokens[last];
    if (!next || !isWithin(next)) continue;
    if (only === undefined) only = id;
    else if (only !== id) only = null;
  }
  states.set(reading, only ?? null);
  return only ?? null;
}

/** Sentences back in which no other state may act. */
const BACK = 2;

export function stateInContext(reading: Reading, head: number): Draft | undefined {
  const { norm, deprel } = reading.tokens[head]!;
  if (norm !== 'government' || !deprel.startsWith('nsubj')) return undefined;
  const id = stateOfText(reading);
  const state = id === null ? undefined : reading.stateDraft(id);
  if (!state) return undefined;
  return otherStateActs(reading, head, state) ? undefined : state;
}

/** Whether another state is the subject of a clause right before a word. */
function otherStateActs({ tokens, doc, draftAt }: Reading, head: number, state: Draft | undefined): boolean {
  for (let i = doc.sentences[Math.max(0, tokens[head]!.sentence - BACK)]!.first; i < head; i++) {
    const draft = draftAt[i];
    if (draft && draft !== state && draft.kind === 'state' && tokens[i]!.deprel.startsWith('nsubj')) return true;
  }
  return false;
}

/**
 * "The council said … . Harbour City Council …": the one body of the article that has such a word in its name, where it is named only later. Of
 * governments there must be no second one, and no other state that acts right before.
 */
export function namedLater(
  reading: Reading,
  bodies: readonly Draft[],
  words: readonly string[],
  head: number,
): Draft | undefined {
  const { tokens, postOf } = reading;
  const { start, sentence, norm, deprel } = tokens[head]!;
  // "The opposition Harbour Committee said": only a word before the name.
  if (!deprel.startsWith('nsubj') || norm === 'group' || reading.nameAt(head + 1)) return undefined;
  const fits = bodies.filter(body => body.forms.length > 0 && words.some(word => body.words.includes(word)));
  const [body] = fits;
  if (!body || fits.length > 1 || lastBefore(body, start) >= 0) return undefined;
  if (postOf[tokens[body.forms[0]!.first]!.sentence] !== postOf[sentence]) return undefined;
  return norm !== 'government' || !otherStateActs(reading, head, body.speaksFor) ? body : undefined;
}
