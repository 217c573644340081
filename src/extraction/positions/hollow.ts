/**
 * Words that say nothing of the matter by themselves: "this was criticised", "would accept it", "recommended it". In: a reading and the
 * words of a position. Out: whether only pronouns stand where the matter should. Such a line is read without the sentence before it, in
 * the ledger and the brief, and what "it" was is a guess that readers found wrong as often as right.
 */
import type { Speaker } from '../../model/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';

/** What can tell a matter beside the word of stance: a noun, or an infinitive or a gerund ("refuses to negotiate"). */
const TELLING = /^(?:NN|VB[GN]?$)/;

const EMPTY = new Set([
  'do',
  'see',
  'be',
  'have',
  'make',
  'happen',
  'get',
  'thing',
  'case',
  'intention',
  'plan',
  'appetite',
  'work',
  'continue',
  'keep',
  'alternative',
  'desire',
  'reason',
]);

/** Refused acts that tell their matter by themselves. */
export const ACTS = new Set(['negotiate', 'disarm', 'surrender', 'withdraw', 'capitulate', 'compromise']);

export function isHollow(
  reading: Reading,
  { first, last }: Range,
  holder: Speaker,
  /** The word that shows the stance. */
  predicate: number,
): boolean {
  const { tokens } = reading.doc;
  const own = JSON.stringify(holder);
  if (ACTS.has(tokens[predicate]!.lemma)) return false;
  for (let i = first; i <= last; i++) {
    if (
      i === predicate ||
      !TELLING.test(tokens[i]!.tag ?? '') ||
      EMPTY.has(tokens[i]!.lemma) ||
      tokens[i]!.pos === 'AUX'
    )
      continue;
    if (JSON.stringify(reading.actorOf(i)) !== own && reading.timesIn(i, i).length === 0) return false;
  }
  return true;
}
