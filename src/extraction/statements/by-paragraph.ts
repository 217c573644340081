/**
 * A quotation that runs on over paragraphs is one statement a paragraph: each opens anew, with a mark of its own or in a block of them, and an
 * analyst files the point that each makes. The paragraph beside the cue keeps it; the others share its speaker.
 * In: reading, findings. Out: the findings, those over several paragraphs in parts.
 */
import type { Span } from '../../model/span.ts';
import { parted } from './parted.ts';
import { type Found, type Reading, tokenAt } from './reading.ts';

export function byParagraph(reading: Reading, found: readonly Found[]): readonly Found[] {
  if (!reading.doc.quotations.some(q => q.inner.length > 1)) return found;
  return parted(found, one => cut(reading, one));
}

function cut(reading: Reading, found: Found): Found[] {
  const paragraphs = found.content.map(span => paragraphsOf(reading, span));
  if (paragraphs.every(inner => inner.length < 2)) return [found];
  const behind = found.anchor < 0 || found.content[0]!.start > reading.tokens[found.anchor]!.start;
  const kept: Span[] = [];
  const further: Span[] = [];
  for (const [n, span] of found.content.entries()) {
    const inner = paragraphs[n]!;
    // The first part stands before its cue, or all do.
    const near = n > 0 || behind ? 0 : inner.length - 1;
    if (inner.length < 2) kept.push(span);
    else for (const [i, part] of inner.entries()) (i === near ? kept : further).push(part);
  }
  const own: Found = { ...found, content: kept, direct: true };
  return [own, ...further.map(part => goingOn(part, found.follows ?? own))];
}

/** What the quotation that a span is has in each paragraph. */
function paragraphsOf({ doc, tokens, quotationOf }: Reading, { start, end }: Span): readonly Span[] {
  const q = doc.quotations[quotationOf[tokenAt(tokens, start)] ?? -1];
  return q && q.start === start && end >= q.inner.at(-1)!.end ? q.inner.filter(one => one.end > one.start) : [];
}

const goingOn = (content: Span, follows: Found): Found => ({
  rule: 'statements/next-paragraph',
  construction: 'floating',
  anchor: -1,
  source: -1,
  content: [content],
  follows,
  direct: true,
});
