/** Sources that the words alone tell, whatever the parse makes of them. In: reading and cue, or a source. Out: the source. */
import { limitedBefore } from './limits.ts';
import { isComma, type Reading } from './reading.ts';
import type { Source } from './subjects.ts';
import { isFiniteTag, isOfPhrase, verbUses } from './words.ts';

/** "Two people familiar with the plan said": the noun with the words before it that are its own, up to the cue. */
export function limitedSource(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  const head = isFiniteTag(tokens[verb]!.tag) ? limitedBefore(reading, verb) : -1;
  if (head < 0) return undefined;
  let first = head;
  while (isOfPhrase(tokens[first - 1]?.pos) && tokens[first - 1]!.sentence === tokens[head]!.sentence) first--;
  return { head, range: { first, last: verb - 1 } };
}

/** "short of what experts say they need": who stands between "what" and the verb, whatever the parse makes of it. */
export function behindWhat(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  const head = verb - 1;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[head]?.pos ?? '') || !isFiniteTag(tokens[verb]!.tag)) return undefined;
  // "what envoys called a gesture"
  if (!verbUses(tokens[verb]!)?.some(u => u.takes.includes('clause'))) return undefined;
  let first = head;
  while (head - first < WHAT && isOfPhrase(tokens[first - 1]?.pos) && tokens[first - 1]!.norm !== 'what') first--;
  if (tokens[first - 1]?.norm !== 'what' || tokens[first - 1]!.sentence !== tokens[verb]!.sentence) return undefined;
  return { head, range: { first, last: head } };
}

/** Words of such a phrase. */
const WHAT = 6;

/** "the leaders of France, Germany, and Finland said": who is of them all, where the parse gives the verb the last alone. */
export function ofList({ tokens }: Reading, found: Source): Source {
  const { head, range } = found;
  if (tokens[head]!.pos !== 'PROPN' || tokens[range.first - 1]?.norm !== 'and') return found;
  let at = range.first - 2;
  while (tokens[at]?.pos === 'PROPN' || isComma(tokens[at]) || tokens[at]?.norm === 'the') at--;
  const people = tokens[at - 1];
  if (
    !/^(?:of|from)$/.test(tokens[at]?.norm ?? '') ||
    people?.tag !== 'NNS' ||
    people.sentence !== tokens[head]!.sentence
  )
    return found;
  let first = at - 1;
  while (isOfPhrase(tokens[first - 1]?.pos)) first--;
  return { ...found, head: at - 1, range: { first, last: range.last } };
}
