/**
 * What is said of a counted thing, in short: the verb or noun right before the number and the words after the counted noun, as far as
 * they speak of this number alone. In: a counted numeral and its evidence. Out: the words, if any.
 */
import type { Token } from '../../model/doc.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import type { Counted } from './counted.ts';
import type { Numeral } from './numerals.ts';

/** Tokens after the counted noun. */
const LONGEST = 12;
/** Tokens between the verb and the number: farther off it is another thing's verb. */
const REACH = 6;
/** Tokens after "and" within which another number makes the rest another figure's. */
const NEXT_FIGURE = 7;
const BE = /^(?:be|is|are|was|were|been|being|am)$/;
const STOP = /^[,;:()[\]—–“”"]$/;
/** In the form of a verb, and a preposition. */
const PREPOSITION = /^(?:including|following|according|regarding|concerning|involving|compared|given|excluding|based)$/;

export function whatOf(
  { doc }: Reading,
  numeral: Numeral,
  counted: Counted,
  range: Range,
  inTime: ReadonlySet<number>,
): string | undefined {
  const { tokens } = doc;
  const before = wordBefore(tokens, numeral, range.first);
  const from = counted.last + 1;
  const last = lastOf(tokens, from, Math.min(range.last, counted.last + LONGEST), inTime);
  const after = last >= from ? doc.article.text.slice(tokens[from]!.start, tokens[last]!.end).replace(/\s+/g, ' ') : '';
  return [before, after].filter(Boolean).join(' ') || undefined;
}

/** "killed", "a blockade of": what the number is the object of. */
function wordBefore(tokens: readonly Token[], { first }: Numeral, floor: number): string | undefined {
  const noun = tokens[first - 2];
  if (first - 2 >= floor && tokens[first - 1]!.norm === 'of' && noun!.pos === 'NOUN') return `${noun!.text} of`;
  let prepositions = 0;
  for (let i = first - 1; i >= Math.max(floor, first - REACH); i--) {
    const { pos, norm, text } = tokens[i]!;
    if (pos === 'VERB') return PREPOSITION.test(norm) || BE.test(norm) ? undefined : text;
    // "stand with delegations from 90 states": the verb is of another thing
    if (pos === 'ADP' && ++prepositions > 1) return undefined;
    if (STOP.test(norm)) return undefined;
  }
  return undefined;
}

/** Where the words on this number end: before a mark, another figure, another verb's "and". */
function lastOf(tokens: readonly Token[], from: number, end: number, inTime: ReadonlySet<number>): number {
  let last = from - 1;
  for (let i = from; i <= end; i++) {
    if (STOP.test(tokens[i]!.norm) && !inTime.has(i)) break;
    if (tokens[i]!.pos === 'CCONJ' && beginsAnother(tokens, i, inTime)) break;
    last = i;
  }
  while (last >= from && /^(?:ADP|DET|CCONJ|SCONJ|PUNCT)$/.test(tokens[last]!.pos)) last--;
  return last;
}

function beginsAnother(tokens: readonly Token[], and: number, inTime: ReadonlySet<number>): boolean {
  const next = tokens[and + 1];
  if (!next || next.pos === 'SCONJ' || /^VB[DZP]$/.test(next.tag ?? '')) return true;
  for (let i = and + 1; i < Math.min(tokens.length, and + NEXT_FIGURE); i++) {
    if (/^[.;:]$/.test(tokens[i]!.norm)) return false;
    if (tokens[i]!.pos === 'NUM' && !inTime.has(i)) return true;
  }
  return false;
}
