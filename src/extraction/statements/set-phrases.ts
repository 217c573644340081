/**
 * Phrases that commas set off before a cue: "In a letter released on Monday, X said", "X, in a speech marking the day, said". What they
 * tell of day and channel is the cue's, whatever the parse hangs them on (it often makes them part of the name).
 * In: reading and finding. Out: token ranges, half-open.
 */
import { type Found, isComma, type Reading, sentenceOf } from './reading.ts';
import { isAdverbOrAux, isFiniteOrModal, isWh } from './words.ts';

const OPENS = /^(?:in|on|at|during|via|over|speaking|talking|addressing|writing|late|early|earlier|later)$/;
/** Longer, a phrase of circumstance has clauses of its own. */
const LONGEST = 40;

export interface SetPhrase {
  readonly first: number;
  readonly last: number;
}

export function setPhrases(reading: Reading, found: Found): SetPhrase[] {
  const { source, anchor } = found;
  if (
    anchor < 0 ||
    source < 0 ||
    source > anchor ||
    reading.tokens[source]!.sentence !== reading.tokens[anchor]!.sentence
  )
    return [];
  if (reading.quotationOf[anchor]! >= 0 || isOfAnotherClause(reading, source, anchor)) return [];
  const behind = trailing(reading, found);
  if (source > anchor) return behind ? [behind] : [];
  return [leading(reading, source), inserted(reading, source, anchor), behind].filter(phrase => phrase !== undefined);
}

/** Between the one who speaks and the cue begins a clause of its own: "X, who had said …", "X met Y, which said". */
function isOfAnotherClause({ tokens }: Reading, source: number, anchor: number): boolean {
  for (let i = source + 1; i < anchor; i++) if (isWh(tokens[i]!.tag) && !closesBefore(tokens, i, anchor)) return true;
  return false;
}

/** A comma right before the cue closes what stands between. */
function closesBefore(tokens: Reading['tokens'], from: number, anchor: number): boolean {
  for (let i = anchor - 1; i > from && i > anchor - 3; i--) if (isComma(tokens[i])) return true;
  return false;
}

/** From the head of the sentence to the comma before whoever speaks. */
function leading(reading: Reading, source: number): SetPhrase | undefined {
  const { tokens, timeOf } = reading;
  const { first } = sentenceOf(reading, source);
  const opening = tokens[first]!;
  if (!OPENS.test(opening.norm) && timeOf[first]! < 0) return undefined;
  let comma = source - 1;
  while (comma > first && !isComma(tokens[comma])) {
    // the noun phrase of the one who speaks, and nothing else
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|PART|ADP|CCONJ)$/.test(tokens[comma]!.pos) || source - comma > 14)
      return undefined;
    comma--;
  }
  return comma > first && comma - first <= LONGEST && isPhrase(reading, first, comma)
    ? { first, last: comma }
    : undefined;
}

/** Between two commas behind the name, the second right before the cue. */
function inserted(reading: Reading, source: number, anchor: number): SetPhrase | undefined {
  const { tokens } = reading;
  let close = anchor - 1;
  while (close > source && isAdverbOrAux(tokens[close]!.pos)) close--;
  if (!isComma(tokens[close])) return undefined;
  for (let i = close - 1; i > source && close - i <= LONGEST; i--) {
    if (!isComma(tokens[i]) || !OPENS.test(tokens[i + 1]!.norm)) continue;
    return isPhrase(reading, i + 1, close) ? { first: i + 1, last: close } : undefined;
  }
  return undefined;
}

/** Behind what was said, on to the end of the sentence: "called for an inquiry in a statement on Monday". */
function trailing(reading: Reading, { anchor, content }: Found): SetPhrase | undefined {
  const { tokens } = reading;
  const end = content.at(-1)?.end ?? 0;
  const sentence = sentenceOf(reading, anchor);
  let last = sentence.last;
  while (last > anchor && tokens[last - 1]!.pos === 'PUNCT') last--;
  if (end < tokens[anchor]!.end || end >= tokens[last - 1]!.start) return undefined;
  let first = last - 1;
  while (first > anchor && tokens[first - 1]!.start >= end) first--;
  while (first < last && (tokens[first]!.pos === 'PUNCT' || tokens[first]!.pos === 'ADV')) first++;
  if (first >= last || last - first > LONGEST || !OPENS.test(tokens[first]!.norm)) return undefined;
  return isPhrase(reading, first, last) ? { first, last } : undefined;
}

/** No clause of its own; a participle ("released on Monday", which may pass for a past) is none, and nothing in quotation marks. */
function isPhrase({ tokens, quotationOf }: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { tag, norm, pos } = tokens[i]!;
    if (quotationOf[i]! >= 0 || isWh(tag) || norm === 'that') return false;
    const participle = i > first && tag === 'VBD' && norm.endsWith('ed') && tokens[i - 1]!.pos !== 'PRON';
    if (isFiniteOrModal(tag) && !participle && (pos === 'VERB' || pos === 'AUX')) return false;
  }
  return true;
}
