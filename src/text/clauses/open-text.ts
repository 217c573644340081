/**
 * What of a text is not agreed: square brackets and options. In: the text. Out: spans in text order. A bracket that is never closed is open up
 * to the end of its line.
 */
import type { Span } from '../../model/span.ts';

/** Bracketed, and no open text: a footnote mark on a word, a link, an omission, an editor's "sic", a ticked box. */
const NO_OPEN_TEXT = /^\[(?:…|\.{3}|sic|note [^\]]{0,20}|[xX✓])\]$/;

export function findBrackets(text: string): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  const take = (start: number, end: number): void => {
    const inner = text.slice(start, end);
    const footnote = /^\[[\d*†‡]{1,3}\]$/.test(inner) && /[\p{L}\p{N}.,;:”"]/u.test(text[start - 1] ?? ' ');
    const link = text[end] === '(' && /^\((?:https?:|[#/])/.test(text.slice(end, end + 8));
    if (!footnote && !link && !NO_OPEN_TEXT.test(inner)) found.push({ start, end });
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '[') open.push(i);
    else if (text[i] === ']' && open.length > 0) take(open.pop()!, i + 1);
  }
  // From the last to the first, so that the text is gone through once however many are open.
  let end = text.length;
  let at = text.length;
  for (const start of open.reverse()) {
    for (; at > start; at--) if (text[at] === '\n') end = at;
    take(start, end);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const OPTION =
  /\b(?:Option|Alternative|Variant|OPTION|ALTERNATIVE|VARIANT)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4})(?=\s*[:.)\]–—-])/g;

/** Each option named inside a run of words, up to the next. */
export function findOptions(text: string): Span[] {
  const starts = Array.from(text.matchAll(OPTION), match => match.index);
  return starts.map((start, i) => ({
    start,
    end: start + text.slice(start, starts[i + 1] ?? text.length).trimEnd().length,
  }));
}
