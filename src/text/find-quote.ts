/**
 * Finds a quotation again in a text: the TextQuoteSelector of the W3C Web Annotation model, read strictly.
 * In: text, quotation, what stood before and after it. Out: its span, or undefined; never the nearest likeness.
 */
import type { Span } from '../model/span.ts';

/** Two occurrences that fit equally well are no answer: undefined. An empty prefix or suffix fits anywhere. */
export function findQuote(text: string, quote: string, prefix = '', suffix = ''): Span | undefined {
  if (quote === '') return undefined;
  const fits: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (text.slice(Math.max(0, at - prefix.length), at) !== prefix) continue;
    if (text.slice(end, end + suffix.length) !== suffix) continue;
    fits.push({ start: at, end });
    if (fits.length > 1) return undefined;
  }
  return fits[0];
}
