/**
 * Where a text gives its sources inside its sentences: linked footnote marks ("[[12]](https://…)", "[iv](#note)") and closing brackets
 * with outlet and day ("(Harbour Post, January 30)"). In: the text. Out: spans in text order. They are no words of anybody's.
 */
import type { Span } from '../model/span.ts';

/** A number, a Roman numeral or a sign in brackets, linked; the address has no space. */
const FOOTNOTE = /\[\[?(?:\d{1,4}|[ivxlcdm]{1,9}|[*†‡])\]?\]\((?:https?:|[#/<])[^\s()]{0,400}\)/gi;
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const SOURCE = new RegExp(
  `\\((?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\p{Lu}[^()\\n]{2,200}, (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?\\)`,
  'gu',
);

const LONGEST = 250;

const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), m => ({ start: m.index, end: m.index + m[0].length }));

/** The text with spaces for footnote marks: as long as before, so that every offset holds. */
export function withoutFootnotes(text: string): string {
  return text.includes('](') ? text.replace(FOOTNOTE, mark => ' '.repeat(mark.length)) : text;
}

/** What of a stretch is left without its citations. */
export function outsideCitations(text: string, span: Span): Span[] {
  // A bracket may close behind the stretch's end.
  const part = text.slice(span.start, span.end + LONGEST);
  if (!part.includes('(')) return [{ start: Math.min(span.start, span.end), end: span.end }];
  const cited = [...(part.includes('](') ? spansOf(part, FOOTNOTE) : []), ...spansOf(part, SOURCE)].sort(
    (a, b) => a.start - b.start,
  );
  const left: Span[] = [];
  let { start } = span;
  for (const cut of cited) {
    if (span.start + cut.start >= span.end) break;
    if (span.start + cut.start > start) left.push({ start, end: span.start + cut.start });
    start = span.start + cut.end;
  }
  // A stop alone is nothing.
  if (left.length === 0 || /[\p{L}\p{N}]/u.test(text.slice(start, span.end)))
    left.push({ start: Math.min(start, span.end), end: span.end });
  return left;
}
