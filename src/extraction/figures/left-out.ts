/**
 * Numbers whose noun is left out, as it was said before: "34 drones over Orsk, four over the sea", "21 of them", "another eight are feared
 * dead", "driven 11 million from their homes". In: a numeral. Out: what it counts: the noun of the number before it, or people.
 */
import { type CountedNoun, figuresLexicon } from '../../knowledge/figures.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Reading } from '../reading.ts';
import type { Counted } from './counted.ts';
import type { Numeral } from './numerals.ts';

/** Tokens back to the noun that is left out; it stands in the same sentence or in the one before. */
const FARTHEST = 45;
/** Tokens from a number to its noun. */
const NOUN_WITHIN = 4;
/** From here on a number with a verb of dwelling or fleeing behind it counts people. */
const MANY = 10_000;

const isThem = wordFact(({ norm }) => /^(?:them|which|whom|these|those)$/.test(norm));
/** "Another six", "the other eight". */
const isOther = wordFact(({ norm }) => /^(?:another|other|further|additional|remaining)$/.test(norm));
/** What says of people alone what became of them. */
export const isFate = wordFact(({ norm }) => /^(?:missing|dead|wounded|injured|homeless|trapped|stranded|unaccounted|hospitali[sz]ed|feared|presumed|believed|displaced|dying|starving|fleeing)$/.test(norm)); // biome-ignore format: one glance
const dwells = wordFact(({ lemma, pos }) => pos === 'VERB' && /^(?:live|flee|starve|remain|return|die|leave|reside|cross|arrive|escape|shelter|stay|perish|drown|lack|depend|need|face)$/.test(lemma)); // biome-ignore format: one glance
/** "Driven 11 million from their homes", "forced 90,000 to leave". */
const drives = wordFact(({ lemma }) => /^(?:drive|force|uproot|compel|push)$/.test(lemma));
/** Tokens from "from" to where people are driven from. */
const AWAY_WITHIN = 4;
const isRefuge = wordFact(({ norm, pos, lemma }) => pos === 'PROPN' || norm === 'their' || /^(?:home|house|village|town|city|land|country|area|region|province|camp|border|shelter|tent|exile|poverty|hunger|famine|starvation|homelessness|destitution|flight|flee|leave|move|escape|abandon|evacuate|abroad|neighbou?rhood|farm|seek)$/.test(lemma)); // biome-ignore format: one glance
/** Fewer than this a body is named, and not counted. */
const FEWEST = 20;

export function countedLeftOut(reading: Reading, numeral: Numeral, begin: number, end: number): Counted | undefined {
  const { tokens } = reading.doc;
  if (numeral.unit || numeral.value < 2) return undefined;
  return (
    ofBody(tokens, numeral) ??
    ofPeople(tokens, numeral, end) ??
    ofThem(tokens, numeral, begin, end) ??
    ofListed(tokens, numeral, begin, end)
  );
}

const bare = (numeral: Numeral, of: string, fated = false): Counted => ({ head: numeral.last, last: numeral.last, of, fated }); // biome-ignore format: one line

/** "A force of 500 near the border", "a nation of nearly 80 million". */
function ofBody(tokens: readonly Token[], numeral: Numeral): Counted | undefined {
  if (tokens[numeral.first - 1]?.norm !== 'of') return undefined;
  const of = figuresLexicon().masses.get(tokens[numeral.first - 2]?.lemma ?? '');
  const next = tokens[numeral.last + 1];
  const opens = next === undefined || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos);
  return of && opens && next?.norm !== '-' && numeral.value >= FEWEST ? bare(numeral, of) : undefined;
}

/** "Driven 11 million from their homes", "eight are presumed dead", "well over a million live in the north". */
function ofPeople(tokens: readonly Token[], numeral: Numeral, end: number): Counted | undefined {
  const next = tokens[numeral.last + 1];
  const before = tokens[numeral.first - 1];
  if (!next) return undefined;
  const driven = before?.pos === 'VERB' && drives(before) && isAway(tokens, next);
  if (driven) return bare(numeral, 'people', true);
  if (numeral.value >= MANY && dwells(next) && /^VB[PD]$/.test(next.tag ?? '')) return bare(numeral, 'people');
  for (let i = numeral.last + 1, helped = false; i < Math.min(end, numeral.last + 7); i++) {
    const token = tokens[i]!;
    if (isFate(token)) return helped || i === numeral.last + 1 ? bare(numeral, 'people', true) : undefined;
    if (token.pos === 'AUX' || /^(?:remain|remained)$/.test(token.norm)) helped = true;
    else if (token.pos !== 'ADV' && !/^(?:more|others|still|being|reported|listed)$/.test(token.norm)) return undefined;
  }
  return undefined;
}

/** "From their homes", "into exile", "across the border", "to leave", and not "from saving to spending". */
function isAway(tokens: readonly Token[], { norm, index, sentence }: Token): boolean {
  if (!/^(?:from|to|out|into|across|off)$/.test(norm)) return false;
  for (let i = index + 1; i <= index + AWAY_WITHIN && tokens[i]?.sentence === sentence; i++) {
    if (isRefuge(tokens[i]!)) return true;
    if (tokens[i]!.pos === 'PUNCT') return false;
  }
  return false;
}

/** "21 of them", "110 of which were shot down": what was counted before. */
function ofThem(tokens: readonly Token[], numeral: Numeral, begin: number, end: number): Counted | undefined {
  const them = tokens[numeral.last + 2];
  if (tokens[numeral.last + 1]?.norm !== 'of' || !them || them.index >= end || !isThem(them)) return undefined;
  // "the best of them all", "69 of them women", "a hero at 21"
  if (/^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[them.index + 1]?.pos ?? '') || tokens[numeral.first - 1]?.norm === 'at') return undefined; // biome-ignore format: one condition
  const noun = nounBefore(tokens, numeral.first, begin);
  return noun ? { head: numeral.last, last: them.index, of: noun.of } : undefined;
}

/** "Four over the sea and two over the capital", "another 500,000 within a year". */
function ofListed(tokens: readonly Token[], numeral: Numeral, begin: number, end: number): Counted | undefined {
  const before = tokens[numeral.first - 1];
  const next = tokens[numeral.last + 1];
  if (!before || !next) return undefined;
  const listed = numeral.first > begin && /^(?:,|and|or|but|;)$/.test(before.norm);
  const other = isOther(before);
  if (!listed && !other) return undefined;
  const closed = next.index >= end - 1 || /^[,;.]$/.test(next.norm);
  const behind =
    (next.pos === 'ADP' && next.norm !== 'of' && next.norm !== 'to' && !isMeasured(tokens[next.index + 1])) ||
    (next.tag === 'VBN' && tokens[next.index + 1]?.pos === 'ADP') ||
    (other && (closed || next.pos === 'AUX'));
  if (!behind) return undefined;
  const noun = nounBefore(tokens, numeral.first, listed && !other ? begin : Math.max(0, begin - FARTHEST));
  return noun ? { ...bare(numeral, noun.of, noun.known.fate), listed: true } : undefined;
}

/** "2 by 10 metres", "3 in 10"; a year is no measure. */
const isMeasured = (token: Token | undefined): boolean => token?.pos === 'NUM' && !/^\d{4}$/.test(token.norm);

/** The noun of the nearest number before, if that is one that is counted. */
function nounBefore(
  tokens: readonly Token[],
  from: number,
  begin: number,
): { readonly of: string; readonly known: CountedNoun } | undefined {
  const { nouns } = figuresLexicon();
  for (let i = from - 1; i >= Math.max(begin, from - FARTHEST); i--) {
    if (tokens[i]!.pos !== 'NUM') continue;
    for (let j = i + 1; j <= Math.min(from - 1, i + NOUN_WITHIN); j++) {
      const { tag, lemma, norm, pos } = tokens[j]!;
      const known = tag === 'NNS' || tag === 'NNPS' || norm === 'people' ? (nouns.get(lemma.toLowerCase()) ?? nouns.get(norm.replace(/s$/, ''))) : undefined; // biome-ignore format: one line
      if (known) return known.owned ? undefined : { of: norm, known };
      // "fell 3 percent, 40 over the year": another thing was counted last
      if (pos === 'NOUN' && j === i + 1 && tokens[j + 1]?.pos !== 'NOUN') return undefined;
      if (!/^(?:NOUN|ADJ|PROPN|ADP|NUM|DET|PRON|PUNCT)$/.test(pos) || norm === ',') break;
    }
  }
  return undefined;
}

/** "100 were also wounded", "40 others injured": read off the words, as the parser is at its weakest where the noun is left out. */
export function participleAfter(tokens: readonly Token[], from: number, end: number): string | undefined {
  let helped = false;
  for (let i = from; i < Math.min(from + 5, end); i++) {
    const { norm } = tokens[i]!;
    const of = figuresLexicon().bare.get(norm);
    if (of && /(?:ed|ain|en|ld|ot|pt|urt|ead)$/.test(norm) && (helped || i === from)) return of;
    if (/^(?:were|was|are|have|had|has|been|others|other|more)$/.test(norm)) helped = true;
    else if (!/^(?:also|later|reportedly|then|being)$/.test(norm)) return undefined;
  }
  return undefined;
}
