/**
 * Quoted passages of an article, over all quote styles and paragraphs. In: article and its paragraphs and tokens.
 * Out: quotations in order of their start; nested ones name their parent. Linear in the length of the text.
 * A quotation runs on into the next paragraph where that begins with an opening mark again (the news custom), or
 * holds the closing mark that is missing; else a missing closing mark is set at the paragraph's end.
 */
import type { Article } from '../../model/article.ts';
import type { Paragraph, Quotation, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { findBlocks } from './find-blocks.ts';
import { findMarks, type Mark } from './marks.ts';

type Style = Quotation['style'];

interface Open {
  readonly mark: Mark;
  readonly style: Style;
  /** Finished paragraphs. */
  readonly inner: Span[];
  /** Where the passage begins in the paragraph at hand. */
  from: number;
  readonly parent?: Draft;
  readonly draft: Draft;
}

interface Draft {
  start: number;
  end: number;
  inner: Span[];
  style: Style;
  closed: boolean;
  parent?: Draft;
}

/** Deeper nesting is noise, and would make odd input slow. */
const MAX_DEPTH = 6;

const isSingle = (mark: Mark): boolean => mark.shape.startsWith('single');

/** The style that a mark would open, or undefined where it cannot. */
function opening(mark: Mark, stack: readonly Open[], closes: (from: Mark) => boolean): Style | undefined {
  const top = stack.at(-1);
  switch (mark.shape) {
    case 'curly-open':
      return 'double';
    case 'double':
    case 'curly-close': // some desks open with the closing mark
      // A mark with space on both sides (texts put through a tokeniser) opens where none is open.
      return (mark.mayOpen && !mark.mayClose) || (!mark.mayClose && !stack.some(o => o.style === 'double'))
        ? 'double'
        : undefined;
    case 'low':
      return 'low-high';
    case 'left':
      return top?.style === 'guillemet' && mark.mayClose && !mark.mayOpen ? undefined : 'guillemet';
    case 'right':
      return mark.mayOpen && top?.style !== 'guillemet' ? 'guillemet' : undefined;
    default:
      // A single mark opens only what is closed again in the same paragraph; else it is an apostrophe.
      return mark.mayOpen && !mark.mayClose && mark.shape !== 'single-close' && top?.style !== 'single' && closes(mark)
        ? 'single'
        : undefined;
  }
}

/** Index in the stack of the quotation that a mark closes, or -1. */
function closing(mark: Mark, stack: readonly Open[]): number {
  const last = (style: Style): number => stack.findLastIndex(o => o.style === style);
  switch (mark.shape) {
    case 'double':
      return mark.mayClose || !mark.mayOpen ? Math.max(last('double'), last('low-high')) : -1;
    case 'curly-close':
      return Math.max(last('double'), last('low-high'));
    case 'curly-open': // „…“, and a slip where the closing mark was meant
      return last('low-high') >= 0 ? last('low-high') : mark.mayClose && !mark.mayOpen ? last('double') : -1;
    case 'left':
      return mark.mayClose && !mark.mayOpen ? last('guillemet') : -1;
    case 'right':
      return last('guillemet');
    case 'single':
    case 'single-close':
      return mark.mayClose && stack.at(-1)?.style === 'single' ? stack.length - 1 : -1;
    default:
      return -1;
  }
}

/** The genitive of a plural ("the envoys' visit") looks like a closing mark. */
function isPluralGenitive(text: string, mark: Mark): boolean {
  return text[mark.start - 1] === 's' && /^ [\p{Ll}]/u.test(text.slice(mark.end, mark.end + 2));
}

/** For every single mark: whether a mark that may close it stands later in the paragraph, before any new opening one. */
function findSingleClosings(text: string, marks: readonly Mark[]): { closes: Set<Mark>; genitives: Set<Mark> } {
  const closes = new Set<Mark>();
  const genitives = new Set<Mark>();
  let certain = false; // a mark that plainly closes stands to the right, before any other opening
  let possible = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    if (!isSingle(mark)) continue;
    if (mark.mayOpen && !mark.mayClose) {
      if (certain || possible) closes.add(mark);
      certain = possible = false;
    } else if (mark.mayClose && mark.shape !== 'single-open') {
      if (isPluralGenitive(text, mark)) {
        if (certain) genitives.add(mark);
        else possible = true;
      } else certain = true;
    }
  }
  return { closes, genitives };
}

/** “He calls it “hell” again.” Opening curly marks inside of others of their kind that are all closed again in the paragraph. */
function findNested(marks: readonly Mark[]): Set<Mark> {
  const nested = new Set<Mark>();
  const open: Mark[] = [];
  for (const mark of marks) {
    if (mark.shape === 'curly-open') open.push(mark);
    else if (mark.shape === 'curly-close') {
      const own = open.pop();
      if (own && open.length === 1) nested.add(own);
    }
  }
  // One more that opens than closes: which one was forgotten is not known.
  return open.length > 0 ? new Set() : nested;
}

export function findQuotations(
  article: Pick<Article, 'text'>,
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
): Quotation[] {
  const { text } = article;
  const drafts: Draft[] = [];
  const marksOf = paragraphs.map(p => findMarks(text, p.start, p.end));
  let stack: Open[] = [];

  const open = (mark: Mark, style: Style): void => {
    const parent = stack.at(-1)?.draft;
    const draft: Draft = {
      start: mark.start,
      end: mark.end,
      inner: [],
      style,
      closed: false,
      ...(parent ? { parent } : {}),
    };
    drafts.push(draft);
    stack.push({ mark, style, inner: [], from: mark.end, draft });
  };
  const finish = (from: Open, innerEnd: number, end: number, closed: boolean): void => {
    if (innerEnd > from.from) from.inner.push({ start: from.from, end: innerEnd });
    Object.assign(from.draft, { end, inner: from.inner, closed });
  };

  paragraphs.forEach((paragraph, p) => {
    const marks = marksOf[p]!;
    const { closes, genitives } = findSingleClosings(text, marks);
    const inside = findNested(marks);
    let firstMark = 0;
    const carried = stack[0];
    if (carried) {
      // The opening mark at the head of a further paragraph continues; it opens nothing.
      const mark = marks[0];
      const repeats = mark !== undefined && mark.start === paragraph.start && mark.shape === carried.mark.shape;
      carried.from = repeats ? mark.end : paragraph.start;
      if (repeats) firstMark = 1;
    }
    for (let m = firstMark; m < marks.length; m++) {
      const mark = marks[m]!;
      if (genitives.has(mark) && stack.at(-1)?.style === 'single') continue;
      const closed = closing(mark, stack);
      if (closed >= 0) {
        while (stack.length > closed + 1) finish(stack.pop()!, mark.start, mark.start, false);
        finish(stack.pop()!, mark.start, mark.end, true);
        continue;
      }
      const style = opening(mark, stack, m1 => closes.has(m1));
      if (!style || stack.length >= MAX_DEPTH) continue;
      // The same marks again inside: the closing mark before was forgotten.
      const unclosed =
        style === 'double' && !inside.has(mark)
          ? stack.findIndex(o => o.style === 'double' && o.mark.shape === mark.shape)
          : -1;
      if (unclosed >= 0)
        while (stack.length > unclosed)
          finish(stack.pop()!, trimmedEnd(text, mark.start), trimmedEnd(text, mark.start), false);
      open(mark, style);
    }
    const outer = stack[0];
    const next = paragraphs[p + 1];
    if (outer && runsOn(outer, paragraph, next, marksOf[p + 1])) {
      while (stack.length > 1) finish(stack.pop()!, paragraph.end, paragraph.end, false);
      if (paragraph.end > outer.from) outer.inner.push({ start: outer.from, end: paragraph.end });
    } else {
      while (stack.length > 0) finish(stack.pop()!, paragraph.end, paragraph.end, false);
    }
  });
  stack = [];

  const marked = drafts.filter(d => d.inner.length > 0);
  return number([...marked, ...findBlocks(text, paragraphs, tokens, marked)]);
}

const trimmedEnd = (text: string, end: number): number => {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  return at;
};

/** Whether a quotation open at a paragraph's end goes on in the next paragraph. */
function runsOn(outer: Open, paragraph: Paragraph, next: Paragraph | undefined, marks: readonly Mark[] = []): boolean {
  if (!next || next.post !== paragraph.post || outer.style === 'single') return false;
  const first = marks.find(m => !isSingle(m));
  if (!first) return false;
  if (first.start === next.start) return first.shape === outer.mark.shape;
  // No mark at its head, but one that can only close: the writer forgot to repeat the opening mark.
  return (
    first.mayClose && !first.mayOpen && first.shape !== 'curly-open' && first.shape !== 'low' && first.shape !== 'left'
  );
}

function number(drafts: readonly Draft[]): Quotation[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  const indexOf = new Map(sorted.map((d, i) => [d, i]));
  return sorted.map(({ parent, ...draft }, index) => {
    const known = parent && indexOf.get(parent);
    return { index, ...draft, ...(known === undefined ? {} : { parent: known }) };
  });
}
