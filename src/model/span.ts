/**
 * Places in text. Offsets count UTF-16 code units (as String.prototype.slice); start inclusive, end exclusive.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage of one article, word for word: the selector of the W3C Web Annotation model (TextPosition + TextQuote). */
export interface Evidence extends Span {
  /** Article id. */
  readonly article: string;
  readonly quote: string;
  /** At most 32 characters before `start`. */
  readonly prefix: string;
  /** At most 32 characters after `end`. */
  readonly suffix: string;
  /** Only for statements: which part of the attribution stands where. */
  readonly parts?: readonly EvidencePart[];
}

export interface EvidencePart extends Span {
  readonly part: 'source' | 'cue' | 'content';
}

/** The number of characters kept before and after a quotation, as record-format 1 has it. */
export const CONTEXT_LENGTH = 32;

/** Cuts the evidence out of the article's text. Throws a RangeError where the span lies outside it or is empty. */
export function makeEvidence(
  article: { readonly id: string; readonly text: string },
  span: Span,
  parts?: readonly EvidencePart[],
): Evidence {
  const { start, end } = span;
  if (!(start >= 0 && start < end && end <= article.text.length)) {
    throw new RangeError(
      `Evidence ${start}-${end} lies outside article ${article.id} (${article.text.length} characters).`,
    );
  }
  return {
    article: article.id,
    start,
    end,
    quote: article.text.slice(start, end),
    prefix: article.text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: article.text.slice(end, end + CONTEXT_LENGTH),
    ...(parts ? { parts } : {}),
  };
}

export const spanLength = (span: Span): number => span.end - span.start;
export const spanContains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const spansOverlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
