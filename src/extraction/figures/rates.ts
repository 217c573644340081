/** Shares and sums by the year: which of them parties bargain about, and which are prices, wages and rates of a market. In: a numeral with a unit. */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Numeral } from './numerals.ts';

/** Below it a sum a year is a wage or a fee. */
const LARGE = 1e6;
const SHARE_OF = /^(?:of|in|support|say|said|cut|reduction|increase|higher|lower|tariffs?|duty|duties|levy|levies|raise|hike|enrichment)$/; // biome-ignore format: one glance
/** What parties bargain about in shares. */
const BARGAINED = /^(?:tariff|duty|levy|emission|stockpile|uranium|warhead|arsenal|quota|wage|salary|pay|debt|troop|territory|enrich|enrichment|haircut|ceiling|cap|catch|output|production|spending|acceptance|reduction|concession|levies|enriched)$/; // biome-ignore format: one glance

const isOfTable = wordFact(({ lemma }) => BARGAINED.test(lemma));
/** Whether a passage tells of what parties bargain about in shares. */
export function isBargained(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isOfTable(tokens[i]!)) return true;
  return false;
}

/** "40 per cent of the land", "a 25 per cent tariff", "tariffs of 30%", "cut emissions by a fifth": not each rate of each market. */
export function isShareOf(tokens: readonly Token[], { first, last }: Numeral): boolean {
  if (SHARE_OF.test(tokens[last + 1]?.norm ?? '')) return true;
  if (!/^(?:by|of|to|at|down|up|above|below)$/.test(tokens[first - 1]?.norm ?? '') && !/^(?:above|below|over|under)$/.test(tokens[first]?.norm ?? '')) return false; // biome-ignore format: one condition
  const { sentence } = tokens[last]!;
  return tokens.slice(Math.max(0, first - 8), first).some(t => t.sentence === sentence && isOfTable(t));
}

/** "$3 per gallon", "$12 a month"; "$2bn a year" is a sum. */
export const isPrice = (tokens: readonly Token[], { value, last }: Numeral): boolean =>
  /^(?:per|a|an)$/.test(tokens[last + 1]?.norm ?? '') &&
  (value < LARGE || !/^(?:year|month)$/.test(tokens[last + 2]?.norm ?? ''));
