/** Paragraphs that are somebody's quoted words and nothing else, with no cue in them. In: reading, findings. Out: them, in text order. */
import type { Span } from '../../model/span.ts';
import { isSentence } from './floating.ts';
import { type Found, type Reading, tokenAt } from './reading.ts';
import { isWhole } from './sift.ts';

export interface QuotedParagraph extends Span {
  readonly paragraph: number;
  /** What stands before the marks: "- On prices: ", or nothing. */
  readonly lead: string;
}

/** Signs of a list, and a lead that is told in the marks' own line. */
const LEAD = /^[-•*▪–—\s]*(?:[^"“”„«:\n]{2,60}:\s*)?$/u;
/** Behind the marks: a note where it may be seen. */
const REST = /^[.*\s]*(?:[([][^)\]\n]{1,30}[)\]])?[.*\s]*$/u;

export function quotedParagraphs(reading: Reading, found: readonly Found[]): QuotedParagraph[] {
  const { doc, text } = reading;
  const claimed = found
    .filter(f => f.anchor < 0 || isWhole(f) || reading.quotationOf[f.anchor]! < 0)
    .flatMap(f => f.content)
    .sort((a, b) => a.start - b.start);
  const quoted: QuotedParagraph[] = [];
  let p = 0;
  let at = 0;
  let covered = 0;
  for (const q of doc.quotations) {
    if (q.parent !== undefined || q.style === 'block') continue;
    while (p < doc.paragraphs.length && doc.paragraphs[p]!.end <= q.start) p++;
    const paragraph = doc.paragraphs[p]!;
    const lead = text.slice(paragraph.start, q.start);
    // Where words go on over paragraphs, the last one may end in something else.
    const { end } = q.inner[0]!;
    const rest = q.inner.length > 1 ? '' : text.slice(q.end, paragraph.end);
    if (!LEAD.test(lead) || !REST.test(rest) || !isSentence(reading, q, lead.length > 0)) continue;
    while (at < claimed.length && claimed[at]!.start < end) covered = Math.max(covered, claimed[at++]!.end);
    if (covered > q.start) continue;
    quoted.push({ paragraph: p, lead, start: q.start, end: q.end });
  }
  return quoted;
}

/** A quoted paragraph as somebody's words. */
export function wordsOf(
  { tokens }: Reading,
  { start, end }: QuotedParagraph,
  actor: string,
  rest: Pick<Found, 'rule' | 'channel'>,
): Found {
  const first = tokenAt(tokens, start);
  return {
    ...rest,
    construction: 'turn',
    anchor: first,
    source: first,
    speaker: { actor },
    content: [{ start, end }],
    direct: true,
  };
}
