/**
 * Quotations without a cue of their own. In: reading and the findings so far. Out: further findings, whose speaker is that of the
 * finding before them: in the same paragraph, or in the paragraph right before within the same post.
 */
import type { Quotation } from '../../model/doc.ts';
import { type Found, hasVerb, type Reading, tokenAt } from './reading.ts';
import { isWhole } from './sift.ts';
import { countWords } from './words.ts';

/** A passage that is a sentence: it ends as one does, inside its marks, and stands where a sentence may begin (unless it is introduced). */
export function isSentence(reading: Reading, q: Quotation, introduced = false): boolean {
  const { text, tokens, doc } = reading;
  const last = q.inner.at(-1);
  const first = q.inner[0];
  if (!last || !first) return false;
  const inner = text.slice(first.start, last.end).trim();
  if (!introduced && countWords(inner, 0, inner.length, 3) < 3) return false;
  const after = text.slice(q.end, q.end + 1);
  if (!/[.?!…]["”’']?$/.test(inner) && after !== '.') return false;
  // Opens a sentence: behind a stop, or at the head of its paragraph.
  const at = tokenAt(tokens, q.start);
  const token = tokens[at];
  if (!token) return false;
  const before = text
    .slice(Math.max(0, q.start - 3), q.start)
    .trimEnd()
    .at(-1);
  const opens =
    introduced || doc.sentences[token.sentence]!.first === at || before === undefined || /[.?!:"”’]/.test(before);
  return opens && /^["“”'‘«„[(]*[\p{Lu}\p{N}[(…]/u.test(inner);
}

/** `“You blamed thousands of $12-an-hour” workers.`: a sentence that begins in marks and ends a word or two behind them. */
function endOfTail(reading: Reading, q: Quotation): number | undefined {
  const { doc, tokens } = reading;
  const opening = tokenAt(tokens, q.start);
  const sentence = doc.sentences[tokens[opening]!.sentence]!;
  const behind = tokenAt(tokens, q.end);
  if (sentence.first !== opening || behind >= sentence.last || sentence.last - behind > TAIL) return undefined;
  if (!hasVerb(reading, { first: opening, last: behind - 1 })) return undefined;
  for (let i = behind; i < sentence.last - 1; i++) if (!/^(?:NOUN|ADJ|ADP|DET)$/.test(tokens[i]!.pos)) return undefined;
  return tokens[sentence.last - 1]!.text === '.' ? sentence.end - 1 : undefined;
}

/** Tokens behind the marks, the full stop among them. */
const TAIL = 4;

export function findFloating(reading: Reading, found: readonly Found[]): Found[] {
  const { doc, tokens } = reading;
  if (doc.quotations.length === 0) return [];
  // What somebody's words report of others' words claims nothing: the quotation around it is still to be given its speaker.
  const outer = found.filter(f => f.anchor < 0 || isWhole(f) || reading.quotationOf[f.anchor]! < 0);
  const claimed = outer.flatMap(f => f.content.map(span => ({ span, f }))).sort((a, b) => a.span.start - b.span.start);
  const out: Found[] = [];
  let at = 0;
  const open: { end: number; f: Found }[] = [];
  let latest: { end: number; f: Found } | undefined;
  /** What somebody said of another's words ("he agreed to …, she told reporters") is hers, and so is what follows. */
  const isTold = (f: Found): boolean =>
    latest?.f.content.some(span => span.start <= tokens[f.anchor]!.start && tokens[f.anchor]!.end <= span.end) === true;
  const sentenceEnds = (f: Found): number => doc.sentences[tokens[f.anchor]!.sentence]!.end;
  for (const q of doc.quotations) {
    if (q.parent !== undefined) continue;
    while (at < claimed.length && claimed[at]!.span.start <= q.start) {
      const { span, f } = claimed[at]!;
      open.push({ end: span.end, f });
      if (f.anchor >= 0 && !isTold(f)) latest = { end: Math.max(span.end, sentenceEnds(f)), f };
      at++;
    }
    if (open.some(o => o.end > q.start) || q.style === 'block') {
      while (open.length > 50) open.shift();
      continue;
    }
    open.length = 0;
    const tail = latest && !isSentence(reading, q) ? endOfTail(reading, q) : q.end;
    if (!latest || tail === undefined) continue;
    if (claimed[at] && claimed[at]!.span.start < q.end) continue;
    if (!reaches(reading, latest.end, q) || isIntroducedOtherwise(reading, latest.f, q)) continue;
    const finding: Found = {
      rule: 'statements/floating',
      construction: 'floating',
      anchor: -1,
      source: -1,
      content: [{ start: q.start, end: tail }],
      follows: latest.f,
    };
    out.push(finding);
    latest = { end: tail, f: latest.f };
  }
  return out;
}

/** "The point is made by this finding: “…”": what a colon introduces is more of X's words only where X's cue stands before the colon. */
function isIntroducedOtherwise({ tokens }: Reading, before: Found, q: Quotation): boolean {
  const colon = tokens[tokenAt(tokens, q.start) - 1];
  return colon?.text === ':' && tokens[before.anchor]?.sentence !== colon.sentence;
}

/** The statement before must stand in the same paragraph or right before, in the same post, with no other sentence of narration between. */
function reaches(reading: Reading, end: number, q: Quotation): boolean {
  const { doc, tokens } = reading;
  const here = tokens[tokenAt(tokens, q.start)];
  const there = tokens[Math.max(0, tokenAt(tokens, end - 1))];
  if (!here || !there) return false;
  const from = doc.sentences[there.sentence]!;
  const to = doc.sentences[here.sentence]!;
  const gap = to.paragraph - from.paragraph;
  if (gap < 0 || gap > 1) return false;
  if (doc.paragraphs[to.paragraph]!.post !== doc.paragraphs[from.paragraph]!.post) return false;
  // Sentences between the statement's end and the quotation.
  return to.index - from.index <= (gap === 0 ? 2 : 1);
}
