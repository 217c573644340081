/**
 * "The government" where the text names none, but tells of one state's opposition, rebels or president: that state's. In: a Reading, the noun.
 * Out: the state, or nobody where two are told of so.
 */
import { wordFact } from '../../text/word-facts.ts';
import type { Draft, Reading } from './draft.ts';

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
  const { tokens, doc } = reading;
  const { norm, deprel, sentence } = tokens[head]!;
  if (norm !== 'government' || !deprel.startsWith('nsubj')) return undefined;
  const id = stateOfText(reading);
  const state = id === null ? undefined : reading.stateDraft(id);
  if (!state) return undefined;
  const from = doc.sentences[Math.max(0, sentence - BACK)]!.first;
  for (let i = from; i < head; i++) {
    const draft = reading.draftAt[i];
    if (draft && draft !== state && draft.kind === 'state' && tokens[i]!.deprel.startsWith('nsubj')) return undefined;
  }
  return state;
}
