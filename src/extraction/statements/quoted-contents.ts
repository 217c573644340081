import type { Quotation } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { firstFrom } from '../../text/partition-point.ts';
import { hasVerb, isComma, isFiniteVerb, quotationAt, type Reading, sentenceOf } from './reading.ts';
import type { Range } from './tree.ts';
import { cueWord, verbUses } from './words.ts';

const endsSpeech = (reading: Reading, q: Quotation): string => {
  const inner = q.inner.at(-1);
  return inner
    ? (/(\S)["'”’»)\]\s]*$/.exec(reading.text.slice(Math.max(inner.start, inner.end - 12), inner.end))?.[1] ?? '')
    : '';
};

/** On “Harbour Voices,” she said …: a name in marks behind a preposition. */
function isTitle({ tokens, text }: Reading, q: Quotation): boolean {
  if (!/^(?:ADP|PART|DET|NOUN|PROPN|ADJ)$/.test(tokens[tokenBefore({ tokens }, q.start)]?.pos ?? '')) return false;
  const words = text.slice(q.inner[0]!.start, q.inner.at(-1)!.end).match(/[\p{L}\p{N}’']+/gu) ?? [];
  return words.length <= 6 && words.every(w => /^[\p{Lu}\p{N}]/u.test(w) || w.length <= 3);
}

/** The quotation that ends right before the cue's clause: "…," X said. */
export function quotationBefore(reading: Reading, first: number, hasRight: boolean): Quotation | undefined {
  const { tokens, text } = reading;
  let at = first - 1;
  let comma = false;
  while (at >= 0 && isComma(tokens[at]) && quotationAt(reading, at) === undefined) {
    comma = true;
    at--;
  }
  const q = at >= 0 ? quotationAt(reading, at) : undefined;
  if (!q || q.end < tokens[at]!.end || q.style === 'block') return undefined;
  if (/\n\s*\n/.test(text.slice(q.end, tokens[first]!.start)) || isTitle(reading, q)) return undefined;
  const end = endsSpeech(reading, q);
  if (comma || /[,\-–—]/.test(end)) return q;
  if (/[?!…]/.test(end)) return q;
  if (end === '.') return hasRight ? undefined : q;
  // No punctuation at all: only an inverted cue makes it speech ("…" said X).
  return verbUses(tokens[first]!)?.some(u => u.takes.includes('quote')) ? q : undefined;
}

/** The quotation that begins right behind the cue's clause: X said: "…". */
export function quotationAfter(reading: Reading, verb: number, last: number): Quotation | undefined {
  const { tokens } = reading;
  let at = last + 1;
  for (let steps = 0; at < tokens.length && steps < 4; at++, steps++) {
    const token = tokens[at]!;
    if (reading.quotationOf[at]! >= 0) break;
    if (!isComma(token) && token.text !== ':' && !/^(?:that|but|and|as|quote)$/.test(token.norm)) return undefined;
  }
  const q = at < tokens.length ? quotationAt(reading, at) : undefined;
  if (!q || q.start < tokens[last]!.end || q.start > tokens[at]!.start) return undefined;
  // `said the "path" is …`: the quotation is a part of the clause.
  const before = tokens[at - 1]!;
  if (
    at === last + 1 &&
    (/^(?:DET|ADJ|ADP|AUX|NUM|PART)$/.test(before.pos) ||
      (before.pos === 'VERB' && at - 1 !== verb) ||
      /^(?:PRP\$|POS)$/.test(before.tag ?? ''))
  )
    return undefined;
  const { sentence } = tokens[last]!;
  if (tokens[at]!.sentence === sentence) return q;
  // Over a sentence border only behind a colon: block quotations, and marks on the next line.
  return tokens[at - 1]!.text === ':' ? q : undefined;
}

/**
 * The second half of a quotation that breaks off at a comma: "…," X said, pointing at the map, "and …". Only participles and
 * circumstances stand between; the second half goes on in lower case, and the marks are those of the first.
 */
export function restOfQuotation(reading: Reading, before: Quotation, last: number): Quotation | undefined {
  const { tokens, quotationOf, text } = reading;
  if (!/[,\-–—]/.test(endsSpeech(reading, before))) return undefined;
  const { sentence } = tokens[last]!;
  for (let at = last + 1; at < tokens.length && at < last + 25 && tokens[at]!.sentence === sentence; at++) {
    if (quotationOf[at]! >= 0) {
      const q = quotationAt(reading, at);
      const inner = q?.inner[0];
      const opens = inner && /^\p{Ll}/u.test(text.slice(inner.start, inner.end));
      return q && opens && q.style === before.style && isComma(tokens[at - 1]) ? q : undefined;
    }
    if (isFiniteVerb(reading, at) || cueWord(tokens[at]!).stop) return undefined;
  }
  return undefined;
}

/** Where a clause that begins at a quotation ends: with it, if it closes a sentence, else where the parse says. */
export function quotedClauseEnd(reading: Reading, q: Quotation, parsedLast: number): number {
  const { tokens } = reading;
  let last = parsedLast;
  let at = last;
  while (at + 1 < tokens.length && tokens[at + 1]!.start < q.end) at++;
  if (/[.?!,…]/.test(endsSpeech(reading, q)) || tokens[at + 1]?.text === '.' || tokens[at + 1]?.text === ',') {
    // Nothing of the same clause behind it.
    while (last > 0 && tokens[last]!.start >= q.end) last--;
    return Math.max(last, at > parsedLast ? at : last);
  }
  return Math.max(last, at > parsedLast ? at : last);
}

/** How far the words behind a quotation may belong to it: as far as the parse says, else to the end of the sentence. */
export function openEnd(reading: Reading, q: Quotation, clause: Range | undefined, split: boolean): number {
  const inside = tokenBefore(reading, q.end);
  if (split) return inside;
  if (clause && clause.last > inside) return clause.last;
  const next = reading.tokens[inside + 1];
  if (!next || next.pos === 'PUNCT' || next.sentence !== reading.tokens[inside]!.sentence) return inside;
  return sentenceOf(reading, inside).last - 1;
}

/** `said the sides “are closing the text”`: the quotation goes on with a clause that begins in the reporter's words. */
export function isPartOfClause({ tokens }: Reading, clause: Range, q: Quotation): boolean {
  let at = clause.first;
  while (tokens[at]!.start < q.start && tokens[at]!.pos === 'PUNCT') at++;
  const before = tokens[tokenBefore({ tokens }, q.start)]!;
  return tokens[at]!.start < q.start && !/^[:,;–—-]+$/.test(before.text) && before.norm !== 'that';
}

/** A quotation before the cue with what leads into it in the same sentence: `The talks were "dead," he said.` */
export function leadIn(reading: Reading, q: Quotation, clauseFirst: number): Span {
  const sentence = sentenceOf(reading, clauseFirst);
  const first = reading.tokens[sentence.first]!;
  if (q.start <= first.start || reading.quotationOf[sentence.first]! >= 0) return { start: q.start, end: q.end };
  let at = sentence.first;
  while (at < clauseFirst && reading.tokens[at]!.start < q.start) at++;
  const lead = { first: sentence.first, last: at - 1 };
  const inner = q.inner[0]!;
  const goesOn = hasVerb(reading, lead) || /^\p{Ll}/u.test(reading.text.slice(inner.start, inner.end).trimStart());
  return goesOn && !isComma(reading.tokens[at - 1]) && reading.tokens[at - 1]!.text !== ':'
    ? { start: first.start, end: q.end }
    : { start: q.start, end: q.end };
}

/** Index of the last token that starts before an offset. */
export function tokenBefore({ tokens }: Pick<Reading, 'tokens'>, offset: number): number {
  return firstFrom(tokens, offset) - 1;
}
