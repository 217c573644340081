/** Work on spans: trimming to the visible characters, and merging what overlaps. */

import type { Span } from '../model/span.ts';
import { partitionPoint } from './partition-point.ts';

/** The span without white space at its ends; undefined where nothing is left. */
export function trimSpan(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : undefined;
}

/** Which of many spans meet a place: places in the list, ascending. Built in n log n; asking costs what is found and what nests around it. */
export function indexSpans(spans: readonly Span[]): (span: Span) => number[] {
  const order = spans.map((_, i) => i).sort((a, b) => spans[a]!.start - spans[b]!.start);
  // The furthest end of a span and all before it says when to stop looking back.
  const reach: number[] = [];
  for (const i of order) reach.push(Math.max(reach.at(-1) ?? 0, spans[i]!.end));
  return ({ start, end }) => {
    const low = partitionPoint(order, item => spans[item]!.start < end);
    const found: number[] = [];
    for (let at = low - 1; at >= 0 && reach[at]! > start; at--)
      if (spans[order[at]!]!.end > start) found.push(order[at]!);
    return found.sort((a, b) => a - b);
  };
}

/** Spans in order of place, those that overlap or touch joined. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}
