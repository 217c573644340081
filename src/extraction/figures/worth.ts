/**
 * Numbers that nobody would put into a table, though they count something. In: a counted numeral. Out: whether to keep it.
 */

import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Reading } from '../reading.ts';
import type { Counted } from './counted.ts';
import type { Numeral } from './numerals.ts';
import { isAskedPrice } from './rates.ts';

const DEFINITE = /^(?:the|these|those|both|its|their|his|her|our)$/;
/** Below it "the four regions" is a way of naming. */
const FEW = 5;
/** Tokens before or after a number within which a word decides about it. */
const NEAR = 7;

export function isWorthKeeping({ doc }: Reading, numeral: Numeral, { near, of }: Counted): boolean {
  const { tokens, sentences } = doc;
  const { first, last, value } = numeral;
  const { first: from, last: to } = sentences[tokens[last]!.sentence]!;
  const after = tokens.slice(last + 1, Math.min(to, last + 1 + NEAR)).map(t => t.norm);
  const before = tokens[first - 1]?.norm ?? '';
  if (value < FEW && !numeral.unit && DEFINITE.test(before)) return false;
  // "2 by 10 metres": a size
  if (before === 'by' && tokens[first - 2]?.pos === 'NUM') return false;
  if (before === 'per') return false;
  if (
    numeral.unit &&
    ((after.includes('per') && !isAskedPrice(tokens, numeral, from)) || after[0] === '=' || before === '=')
  )
    return false;
  // "a record low of 1.05 million rials to the dollar": a rate of exchange
  if (numeral.unit && after[0] === 'to' && /^(?:the|one)$/.test(after[1] ?? '') && /^(?:dollar|euro|pound)$/.test(after[2] ?? '')) return false; // biome-ignore format: one condition
  if (numeral.unit === 'per cent' && isOfPoll(tokens, from, to)) return false;
  if (
    /^(?:km|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|yards?)$/.test(of) &&
    (isWhereabouts(tokens, first, from) || liesFrom(tokens, numeral))
  )
    return false;
  return near === undefined || tokens.slice(from, to).some(t => near.has(t.lemma.toLowerCase()) || near.has(t.norm));
}

/** "Orsk (southeast of Tolma, 65 km from the border)", "located 8 km behind": where a place lies. */
function isWhereabouts(tokens: readonly Token[], first: number, from: number): boolean {
  for (let i = first - 1; i >= Math.max(from, first - 12); i--) {
    const { norm } = tokens[i]!;
    if (norm === '(' || /^(?:located|lies|lying|situated)$/.test(norm)) return true;
    if (norm === ')') return false;
  }
  return false;
}

/** "a school at Orsk, 90 km from here": where the place before it lies. */
const liesFrom = (tokens: readonly Token[], { first, last }: Numeral): boolean =>
  tokens[first - 1]?.norm === ',' &&
  /^(?:PROPN|NOUN)$/.test(tokens[first - 2]?.pos ?? '') &&
  tokens
    .slice(last + 1, last + 4)
    .some(t => /^(?:from|north|south|east|west|north-?east|north-?west|south-?east|south-?west|northern|away|outside|inland|off)$/.test(t.norm)); // biome-ignore format: one glance

const isPoll = wordFact(({ norm }) => /^(?:poll|survey|pollster|respondent|polled|surveyed|polling)s?$/.test(norm));
const isOfPoll = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(t => isPoll(t));
