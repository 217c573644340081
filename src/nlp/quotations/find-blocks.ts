/**
 * Block quotations: paragraphs without marks that follow a paragraph ending in "X said:". Live blogs and read-outs do so.
 * The first paragraph after the colon is always quoted; a further one only while it still speaks in the first person
 * and nobody reports it, for narration that comes back unmarked must not be put into a mouth.
 */
import { type ReportingLexicon, reportingLexicon } from '../../knowledge/reporting.ts';
import type { Paragraph, Quotation, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';

export interface Block extends Span {
  inner: Span[];
  style: Quotation['style'];
  closed: boolean;
}

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'us', 'me', "i'm", "we're", "i've", "we've", 'ours', 'mine']);
/** Longest block met in live blogs is a dozen paragraphs; more than that is a text that was cut wrongly. */
const MAX_PARAGRAPHS = 12;
/** A clause of introduction with the verb of speech at most this far from the colon ("told X in an interview with Y on Friday:"). */
const INTRODUCTION_TOKENS = 30;
const COLON = 58;

export function findBlocks(
  text: string,
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
  marked: readonly Span[],
): Block[] {
  if (tokens.length === 0 || !paragraphs.some(({ end }) => text.charCodeAt(end - 1) === COLON)) return [];
  const lexicon = reportingLexicon();
  const blocks: Block[] = [];
  const ranges = tokenRanges(paragraphs, tokens);
  let quoted = 0; // first marked quotation not wholly before the paragraph at hand
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const paragraph = paragraphs[p]!;
    if (!introducesBlock(paragraph, ranges[p]!, tokens, lexicon)) continue;
    const inner: Span[] = [];
    for (let q = p + 1; q < paragraphs.length && inner.length < MAX_PARAGRAPHS; q++) {
      const next = paragraphs[q]!;
      while (quoted < marked.length && marked[quoted]!.end <= next.start) quoted++;
      const startsQuoted = quoted < marked.length && marked[quoted]!.start <= next.start;
      if (
        next.post !== paragraph.post ||
        next.heading ||
        startsQuoted ||
        isListItem(text, next) ||
        isLabelled(text, next)
      )
        break;
      if (inner.length > 0 && !goesOn(ranges[q]!, tokens)) break;
      inner.push({ start: next.start, end: next.end });
      if (introducesBlock(next, ranges[q]!, tokens, lexicon)) break;
    }
    const first = inner[0];
    if (!first) continue;
    blocks.push({ start: first.start, end: inner.at(-1)!.end, inner, style: 'block', closed: true });
    p += inner.length - 1;
  }
  return blocks;
}

const isListItem = (text: string, span: Span): boolean =>
  /^(?:[-•*–▪]|\d{1,2}[.)])\s/u.test(text.slice(span.start, span.start + 4));

/** `Oda Brandt: “…”`: each speaks behind a name of their own. */
const isLabelled = (text: string, span: Span): boolean =>
  /^[^"“„«:\n]{2,80}:\s{0,3}["“„«]/.test(text.slice(span.start, Math.min(span.end, span.start + 90)));

function tokenRanges(paragraphs: readonly Paragraph[], tokens: readonly Token[]): { first: number; last: number }[] {
  let at = 0;
  return paragraphs.map(({ end }) => {
    const first = at;
    while (at < tokens.length && tokens[at]!.start < end) at++;
    return { first, last: at };
  });
}

/** "X said:", "X told Y in an interview:", "In a post, X wrote:" — a colon at the end and a verb of speech shortly before it. */
function introducesBlock(
  paragraph: Paragraph,
  range: { first: number; last: number },
  tokens: readonly Token[],
  lexicon: ReportingLexicon,
): boolean {
  const last = tokens[range.last - 1];
  if (last?.text !== ':' || last.end !== paragraph.end) return false;
  const { sentence } = last;
  for (let i = range.last - 2; i >= Math.max(range.first, range.last - INTRODUCTION_TOKENS); i--) {
    const token = tokens[i]!;
    if (token.sentence !== sentence) return false;
    if (lexicon.verbs.get(token.norm)?.some(v => v.takes.includes('quote'))) return true;
    // "issued the following statement:"
    if (lexicon.documents.has(token.norm) && tokens[i - 1]?.norm === 'following') return true;
  }
  return false;
}

/** A further paragraph of a block: first person, and no third person who reports. */
function goesOn(range: { first: number; last: number }, tokens: readonly Token[]): boolean {
  let firstPerson = false;
  for (let i = range.first; i < range.last; i++) {
    const { norm } = tokens[i]!;
    if (FIRST_PERSON.has(norm)) firstPerson = true;
    if (norm === 'said' || norm === 'says' || norm === 'told') {
      const before = tokens[i - 1]?.norm ?? '';
      if (!FIRST_PERSON.has(before) && before !== 'you') return false;
    }
  }
  return firstPerson;
}
