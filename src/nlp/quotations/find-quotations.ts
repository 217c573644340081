/**
 * Quoted passages of an article, over all quote styles and paragraphs. In: article and its paragraphs and tokens.
 * Out: quotations in order of their start; nested ones name their parent. Linear in the length of the text.
 * A quotation runs on into the next paragraph where that begins with an opening mark again (the news custom), or
 * holds the closing mark that is missing; else a missing closing mark is set at the paragraph's end.
 */
import type { Article } from '../../model/article.ts';
import type { Paragraph, Quotation, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { isSpace } from '../../text/characters.ts';
import { type Block, findBlocks } from './find-blocks.ts';
import { findMarks, type Mark } from './marks.ts';

type Style = Quotation['style'];

interface Open {
  readonly mark: Mark;
  readonly style: Style;
  /** Finished paragraphs. */
  readonly inner: Span[];
  /** Where the passage begins in the paragraph at hand. */
  from: number;
  readonly draft: Draft;
}

interface Draft {
  start: number;
  end: number;
  inner: Span[];
  style: Style;
  closed: boolean;
  readonly parent: Draft | undefined;
}

/** Deeper nesting is noise, and would make odd input slow. */
const MAX_DEPTH = 6;

const isSingle = (mark: Mark): boolean => mark.shape.startsWith('single');

/** The style that a mark would open, or undefined where it cannot. */
function opening(mark: Mark, stack: readonly Open[], closes: ReadonlySet<Mark>): Style | undefined {
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
      return mark.mayOpen &&
        !mark.mayClose &&
        mark.shape !== 'single-close' &&
        top?.style !== 'single' &&
        closes.has(mark)
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

const NONE: ReadonlySet<Mark> = new Set();
const NO_SINGLES = { closes: NONE, genitives: NONE };

/** For every single mark: whether a mark that may close it stands later in the paragraph, before any new opening one. */
function findSingleClosings(
  text: string,
  marks: readonly Mark[],
): { readonly closes: ReadonlySet<Mark>; readonly genitives: ReadonlySet<Mark> } {
  if (!marks.some(isSingle)) return NO_SINGLES;
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
function findNested(marks: readonly Mark[]): ReadonlySet<Mark> {
  if (!marks.some(mark => mark.shape === 'curly-open')) return NONE;
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
  return open.length > 0 ? NONE : nested;
}

/** The quotations that stand open while the paragraphs are read, and all that were opened. */
interface Reading {
  readonly text: string;
  readonly stack: Open[];
  readonly drafts: Draft[];
}

function open({ stack, drafts }: Reading, mark: Mark, style: Style): void {
  const parent = stack.at(-1)?.draft;
  const inner: Span[] = [];
  const draft: Draft = { start: mark.start, end: mark.end, inner, style, closed: false, parent };
  drafts.push(draft);
  stack.push({ mark, style, inner, from: mark.end, draft });
}

function finish({ stack }: Reading, innerEnd: number, end: number, closed: boolean): void {
  const { inner, from, draft } = stack.pop()!;
  if (innerEnd > from) inner.push({ start: from, end: innerEnd });
  draft.end = end;
  draft.closed = closed;
}

/** One mark: it closes what is open, or opens, or is none. */
function readMark(
  reading: Reading,
  mark: Mark,
  { closes, genitives }: ReturnType<typeof findSingleClosings>,
  nested: ReadonlySet<Mark>,
): void {
  const { text, stack } = reading;
  if (genitives.has(mark) && stack.at(-1)?.style === 'single') return;
  const closed = closing(mark, stack);
  if (closed >= 0) {
    while (stack.length > closed + 1) finish(reading, mark.start, mark.start, false);
    finish(reading, mark.start, mark.end, true);
    return;
  }
  const style = opening(mark, stack, closes);
  if (!style || stack.length >= MAX_DEPTH) return;
  // The same marks again inside: the closing mark before was forgotten.
  const unclosed =
    style === 'double' && !nested.has(mark)
      ? stack.findIndex(o => o.style === 'double' && o.mark.shape === mark.shape)
      : -1;
  if (unclosed >= 0) {
    const end = trimmedEnd(text, mark.start);
    while (stack.length > unclosed) finish(reading, end, end, false);
  }
  open(reading, mark, style);
}

export function findQuotations(
  article: Pick<Article, 'text'>,
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
): Quotation[] {
  const { text } = article;
  const reading: Reading = { text, stack: [], drafts: [] };
  const { stack, drafts } = reading;
  const marksOf = paragraphs.map(p => findMarks(text, p.start, p.end));
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p]!;
    const marks = marksOf[p]!;
    const carried = stack[0];
    if (marks.length === 0 && !carried) continue;
    const singles = findSingleClosings(text, marks);
    const nested = findNested(marks);
    let firstMark = 0;
    if (carried) {
      // The opening mark at the head of a further paragraph continues; it opens nothing.
      const mark = marks[0];
      const repeats = mark !== undefined && mark.start === paragraph.start && mark.shape === carried.mark.shape;
      carried.from = repeats ? mark.end : paragraph.start;
      if (repeats) firstMark = 1;
    }
    for (let m = firstMark; m < marks.length; m++) readMark(reading, marks[m]!, singles, nested);
    const outer = stack[0];
    if (outer && runsOn(outer, paragraph, paragraphs[p + 1], marksOf[p + 1])) {
      while (stack.length > 1) finish(reading, paragraph.end, paragraph.end, false);
      if (paragraph.end > outer.from) outer.inner.push({ start: outer.from, end: paragraph.end });
    } else {
      while (stack.length > 0) finish(reading, paragraph.end, paragraph.end, false);
    }
  }
  const marked = drafts.filter(d => d.inner.length > 0);
  return number(marked, findBlocks(text, paragraphs, tokens, marked));
}

const trimmedEnd = (text: string, end: number): number => {
  let at = end;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
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

function number(marked: readonly Draft[], blocks: readonly Block[]): Quotation[] {
  const sorted: (Draft | Block)[] = [...marked, ...blocks].sort((a, b) => a.start - b.start || b.end - a.end);
  const nests = marked.some(draft => draft.parent);
  const indexOf = new Map<Draft | Block, number>(nests ? sorted.map((draft, index) => [draft, index]) : []);
  return sorted.map((draft, index) => {
    const { start, end, inner, style, closed } = draft;
    const parent = 'parent' in draft && draft.parent ? indexOf.get(draft.parent) : undefined;
    return parent === undefined
      ? { index, start, end, inner, style, closed }
      : { index, start, end, inner, style, closed, parent };
  });
}
