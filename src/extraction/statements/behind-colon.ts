/** Words without marks behind "X said:" on the same line. In: reading and the colon's token. Out: their span, and whether X speaks as "I" or "we". */
import type { Span } from '../../model/span.ts';
import { hasVerb, type Reading } from './reading.ts';

const FIRST_PERSON = /\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Mm]y|[Oo]ur)\b/;

const LABELLED = /^[^"“„«:]{2,80}:\s*["“„«]/;

/** "Oda Brandt said: We will go on." Words without marks behind a colon: the sentence; all of the paragraph where it says "I" or "we". */
export function behindColon(reading: Reading, colon: number): { span: Span; direct: boolean } | undefined {
  const { tokens, doc, text, quotationOf } = reading;
  const first = tokens[colon + 1];
  if (tokens[colon]?.text !== ':' || !first || quotationOf[colon + 1]! >= 0) return undefined;
  const sentence = doc.sentences[first.sentence]!;
  const paragraph = doc.paragraphs[sentence.paragraph]!;
  if (paragraph.start > tokens[colon]!.start) return undefined;
  const direct =
    FIRST_PERSON.test(text.slice(first.start, paragraph.end)) && !/["“„«]/.test(text.slice(first.start, paragraph.end));
  const span = { start: first.start, end: direct ? paragraph.end : sentence.end };
  // "This is what they say: / Oda Brandt: “…”": others speak, each behind a name of their own.
  if (LABELLED.test(text.slice(span.start, sentence.end))) return undefined;
  return hasVerb(reading, { first: colon + 1, last: sentence.last - 1 }) ? { span, direct } : undefined;
}
