/** Shares and sums by the year: which of them parties bargain about, and which are prices, wages and rates of a market. In: a numeral with a unit. */
import { figuresLexicon } from '../../knowledge/figures.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Numeral } from './numerals.ts';

/** Below it a sum a year is a wage or a fee. */
const LARGE = 1e6;
const SHARE_OF = /^(?:of|in|support|say|said|cut|reduction|increase|higher|lower|tariffs?|duty|duties|levy|levies|raise|hike|enrichment)$/; // biome-ignore format: one glance
/** Tokens of a compound behind a share: "a 4.5 percent annual wage increase". */
const LONGEST_COMPOUND = 4;
/** Tokens before a share in which what it is of, or who bargains, may stand. */
const BEFORE = 8;

const isOfTable = wordFact(({ lemma, norm }) => figuresLexicon().bargained.has(lemma) || figuresLexicon().bargained.has(norm)); // biome-ignore format: one line
const isChange = wordFact(({ lemma }) => figuresLexicon().changes.has(lemma));
const bargains = wordFact(({ norm, pos }) => pos === 'VERB' && figuresLexicon().bargains.has(norm));
const isNominal = wordFact(({ pos }) => pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN');
const amountsTo = wordFact(({ norm }) => /^(?:by|of|to|at|down|up|above|below|totall?ing|worth|averaging)$/.test(norm));

/** Whether a share is written before the name of what it is of: "a 3% pay offer". */
export const isNamed = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'NOUN' || isOfTable(token) || isChange(token));

/** Whether a passage tells of what parties bargain about in shares. */
export function isBargained(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isOfTable(tokens[i]!)) return true;
  return false;
}

/** "40 per cent of the land", "a 25 per cent tariff", "tariffs of 30%", "cut emissions by a fifth": not each rate of each market. */
export function isShareOf(tokens: readonly Token[], { first, last }: Numeral, begin: number, end: number): boolean {
  if (SHARE_OF.test(tokens[last + 1]?.norm ?? '')) return true;
  const from = Math.max(begin, first - BEFORE);
  const isAskedFor = tokens.slice(from, first).some(bargains);
  if (isDemanded(tokens, last) || ofCompound(tokens, last, end, isAskedFor)) return true;
  const before = tokens[first - 1];
  const amount = (before && amountsTo(before)) || /^(?:above|below|over|under)$/.test(tokens[first]?.norm ?? '');
  if (!amount) return false;
  // "rejected an offer of 5 per cent", "raises totalling 8 per cent"
  const offered = (isAskedFor ? /^(?:of|totall?ing|averaging)$/ : /^(?:totall?ing|averaging)$/).test(before!.norm) && first - 2 >= begin && isChange(tokens[first - 2]!); // biome-ignore format: one line
  return offered || tokens.slice(from, first).some(isOfTable);
}

/** "The 40% being demanded by the union", "the 9% sought". */
const isDemanded = (tokens: readonly Token[], last: number): boolean => {
  const verb = tokens[last + 1]?.norm === 'being' ? tokens[last + 2] : tokens[last + 1];
  return verb?.tag === 'VBN' && bargains(verb);
};

/** "An 8% pay deal"; "a 12 per cent rise" where somebody asks for it, offers it or turns it down. */
function ofCompound(tokens: readonly Token[], last: number, end: number, isAskedFor: boolean): boolean {
  for (let i = last + 1; i < Math.min(end, last + 1 + LONGEST_COMPOUND); i++) {
    const token = tokens[i]!;
    // what a tagger may take for a verb: "an 8% pay deal"
    if (isOfTable(token)) return true;
    const whole = i + 1 >= end || tokens[i + 1]!.pos !== 'NOUN';
    // "a 5% rise in rents": of something that no party there bargains about
    if (whole && isAskedFor && isChange(token)) return token.lemma !== 'rise' || tokens[i + 1]?.norm !== 'in';
    if (!isNominal(token)) return false;
  }
  return false;
}

const isPer = wordFact(({ norm }) => /^(?:per|a|an)$/.test(norm));
const isOfGoods = wordFact(({ norm }) => /^(?:barrel|gallon|litre|liter|share|bushel|ounce|copy|ticket|night|pair|hour|page|plate|meal|head|month|week)s?$/.test(norm)); // biome-ignore format: one glance

/** "$3 per gallon", "$12 a month"; "$2bn a year" is a sum, and "demanded $20,000 per hostage" what a party asks for. */
export function isPrice(tokens: readonly Token[], numeral: Numeral, begin: number): boolean {
  const { value, last } = numeral;
  const per = tokens[last + 1];
  if (!per || !isPer(per)) return false;
  if (value >= LARGE && /^(?:year|month)$/.test(tokens[last + 2]?.norm ?? '')) return false;
  return !isAskedPrice(tokens, numeral, begin);
}

/** "A price of $268 per 1,000 cubic metres" that a party offers; not what goods and hours cost. */
export function isAskedPrice(tokens: readonly Token[], { first, last }: Numeral, begin: number): boolean {
  if (tokens[last + 1]?.norm !== 'per' || isOfGoods(tokens[last + 2] ?? tokens[last]!)) return false;
  return tokens.slice(Math.max(begin, first - BEFORE), first).some(bargains);
}
