/** "The number of soldiers killed is 55,000", "the death toll rose to 120": a number told of a noun that stands before it. In: a numeral. Out: what it counts. */
import type { Token } from '../../model/doc.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Counted } from './counted.ts';
import type { Numeral } from './numerals.ts';

const SUM_PREPOSITIONS = /^(?:at|to|as)\b|\bat\b/;
const wordsAround = (tokens: readonly Token[], { first, last }: Numeral): string =>
  tokens
    .slice(first - 1, last)
    .map(t => t.norm)
    .join(' ');
const SUMS = /^(?:number|total|toll|count|tally|figure|population)$/;

/** "The number of soldiers killed was estimated at 55,000", "the death toll rose to 120". */
export function countedByNumber(
  { tree, doc: { tokens } }: Reading,
  numeral: Numeral,
  clause: Clause | undefined,
): Counted | undefined {
  const at = tokens[numeral.last]!;
  const isIt = sumThatIs(tokens, numeral);
  if (isIt === undefined && (!clause || at.head !== clause.predicate || !SUM_PREPOSITIONS.test(wordsAround(tokens, numeral)))) return undefined; // biome-ignore format: one condition
  const sum = isIt ?? [clause?.subject, clause?.object].find(i => i !== undefined && SUMS.test(tokens[i]!.lemma));
  if (sum === undefined) return undefined;
  const counted = tree.children(sum).find(c => tokens[c]!.deprel.startsWith('nmod') && tokens[c]!.index > sum);
  const toll = tokens[sum]!.lemma === 'toll';
  const of = toll ? 'deaths' : counted === undefined ? undefined : tokens[counted]!.norm;
  return of ? { head: numeral.last, last: numeral.last, of, sum } : undefined;
}

/** "The number of soldiers killed is 55,000", "put the toll at 10": read off the words before the number. */
function sumThatIs(tokens: readonly Token[], { first }: Numeral): number | undefined {
  const { sentence } = tokens[first]!;
  const be = /^(?:is|was|at|stands|stood|reached|exceeds|exceeded|hit|rose|topped)$/.test(
    tokens[first - 1]?.norm ?? '',
  );
  for (let i = first - 2; be && i >= Math.max(0, first - 10) && tokens[i]!.sentence === sentence; i--) {
    if (/^(?:number|toll|tally|count)$/.test(tokens[i]!.norm)) return i;
    if (/^[,;:]$/.test(tokens[i]!.norm)) return undefined;
  }
  return undefined;
}
