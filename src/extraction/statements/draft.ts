/** What is kept of a finding. In: reading, finding. Out: its spans, mode and place; the parts of its evidence; what lies inside what. */
import type { StatementMention } from '../../model/mentions.ts';
import type { EvidencePart, Span } from '../../model/span.ts';
import { outsideCitations } from '../../text/citations.ts';
import { type Found, type Reading, tokenAt } from './reading.ts';
import { isSpace } from './words.ts';

export interface Draft {
  readonly found: Found;
  /** Content as kept: without outer marks, one span a paragraph. */
  readonly parts: readonly Span[];
  readonly mode: StatementMention['mode'];
  readonly start: number;
  readonly end: number;
  /** Where its own words begin: cue or content. A source that two cues share orders nothing. */
  readonly at: number;
}

/** Content as kept, and its mode: direct where it is one or more quotations and nothing else. */
export function draft(reading: Reading, found: Found): Draft | undefined {
  const parts: Span[] = [];
  let quoted = 0;
  let mixed = false;
  const isInside =
    found.anchor >= 0 && found.construction.startsWith('act-') && reading.quotationOf[found.anchor]! >= 0;
  for (const span of found.content) {
    const whole = quotationsOver(reading, span);
    if (whole) {
      for (const inner of whole.inner) {
        const part = trimmed(reading.text, inner);
        if (part.end > part.start) parts.push(part);
      }
      if (isFragment(reading, whole)) mixed = true;
      else quoted++;
    } else {
      for (const part of outsideCitations(reading.text, span)) parts.push(trimmed(reading.text, part));
      // what is told inside somebody's words is no mixture of theirs and the reporter's
      if (!isInside && holdsQuotation(reading, span)) mixed = true;
    }
  }
  // "towns the army calls “fortresses”": a name without what is named.
  if (found.construction === 'act-naming' && quoted > 0 && quoted === found.content.length) return undefined;
  if (parts.length === 0 || parts.every(p => p.end <= p.start)) return undefined;
  let { start, end } = parts[0]!;
  const take = (from: number, to: number): void => {
    if (from < start) start = from;
    if (to > end) end = to;
  };
  for (const part of parts) take(part.start, part.end);
  const { cue, sourceRange } = found;
  const cueStart = cue && reading.tokens[cue.first]!.start;
  if (cue) take(cueStart!, reading.tokens[cue.last]!.end);
  if (sourceRange) take(reading.tokens[sourceRange.first]!.start, reading.tokens[sourceRange.last]!.end);
  const mode = found.direct || quoted === found.content.length ? 'direct' : mixed || quoted > 0 ? 'mixed' : 'indirect';
  return {
    found,
    parts,
    mode,
    at: Math.min(parts[0]!.start, cueStart ?? parts[0]!.start),
    start,
    end,
  };
}

/** `warned against “a bought peace”`: a piece of the reporter's own sentence. */
function isFragment(reading: Reading, q: { readonly start: number; readonly inner: readonly Span[] }): boolean {
  const { tokens, text } = reading;
  const before = tokens[tokenAt(tokens, q.start) - 1];
  const [inner] = q.inner;
  if (!before || !inner || !/^\p{Ll}/u.test(text.slice(inner.start, inner.end).trimStart())) return false;
  return before.pos === 'ADP' && before.norm !== 'that';
}

/** The quotation that a span is, marks included (a stop behind the closing mark does not count). */
function quotationsOver(reading: Reading, span: Span) {
  const index = reading.quotationOf[tokenAt(reading.tokens, span.start)] ?? -1;
  if (index < 0) return undefined;
  const q = reading.doc.quotations[index]!;
  return q.start === span.start && q.end >= span.end - 1 && span.end >= q.inner.at(-1)!.end ? q : undefined;
}

function holdsQuotation(reading: Reading, span: Span): boolean {
  for (
    let i = tokenAt(reading.tokens, span.start);
    i < reading.tokens.length && reading.tokens[i]!.start < span.end;
    i++
  ) {
    if (reading.quotationOf[i]! >= 0) return true;
  }
  return false;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && (text[end - 1] === ',' || isSpace(text.charCodeAt(end - 1)))) end--;
  return { start, end };
}

export function evidenceParts(reading: Reading, d: Draft): EvidencePart[] {
  const { tokens } = reading;
  const { cue, sourceRange } = d.found;
  const parts: EvidencePart[] = d.parts.map(({ start, end }) => ({ part: 'content', start, end }));
  if (cue) parts.push({ part: 'cue', start: tokens[cue.first]!.start, end: tokens[cue.last]!.end });
  if (sourceRange)
    parts.push({ part: 'source', start: tokens[sourceRange.first]!.start, end: tokens[sourceRange.last]!.end });
  return parts.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** For each draft the smallest one whose content holds it whole. Sorted by start; a stack of the open ones. */
export function nesting(drafts: readonly Draft[]): (number | undefined)[] {
  const open: number[] = [];
  return drafts.map((d, i) => {
    while (open.length > 0 && drafts[open.at(-1)!]!.end <= d.at) open.pop();
    const parent = open.findLast(o => drafts[o]!.parts.some(p => p.start <= d.at && d.end <= p.end + 1));
    open.push(i);
    return parent;
  });
}
