/**
 * Quotation marks of a text, told from apostrophes, inches and feet. In: text and a range. Out: marks with what each may do.
 * One pass; each mark looks at its neighbours only.
 */
import type { Span } from '../../model/span.ts';

/** What a mark looks like; `double` is the straight one, typed as " or as two single ones. */
export type MarkShape =
  | 'double'
  | 'curly-open'
  | 'curly-close'
  | 'low'
  | 'left'
  | 'right'
  | 'single'
  | 'single-open'
  | 'single-close';

export interface Mark extends Span {
  readonly shape: MarkShape;
  /** By its neighbours alone: something may begin after it, something may end before it. */
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}

const SHAPES: ReadonlyMap<number, MarkShape> = new Map(
  Object.entries({
    double: '"\uff02',
    'curly-open': '\u201c\u201f',
    'curly-close': '\u201d',
    low: '\u201e',
    left: '\u00ab',
    right: '\u00bb',
    single: "'",
    'single-open': '\u2018\u201b`',
    'single-close': '\u2019',
  } satisfies Record<MarkShape, string>).flatMap(([shape, marks]) =>
    [...marks].map(mark => [mark.charCodeAt(0), shape as MarkShape] as const),
  ),
);
/** Between the last ASCII mark and the first of the others, and below the first, no code is a mark: most characters need no look-up. */
const isNoMark = (code: number): boolean => code < 34 || (code > 96 && code < 0xab);

const isWordCharacter = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);
/** What a quotation may stand behind: space, an opening bracket, a dash, another mark, or nothing. */
const opensAfter = (c: string): boolean =>
  c === '' || /[\s([{\-\u2010-\u2015/:"'\u201c\u2018\u201e\u00ab\u00bb>]/u.test(c);
/** Words whose first letters are cut off ('em, 'tis, '90s): the mark is an apostrophe. */
const ELISION = /^(?:em|tis|twas|til|till|cause|bout|round|n|nuff|\d0s)\b/i;

/** Marks between `start` and `end`, in order. */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isNoMark(code)) continue;
    const shape = SHAPES.get(code);
    if (!shape) continue;
    const single = shape === 'single' || shape === 'single-open' || shape === 'single-close';
    // '' and `` are typewriter double marks; of three that close, the first ends what is quoted inside.
    const closesInner = text.startsWith("'''", i) && i > start && !/\s/.test(text[i - 1]!);
    const twin = single && i + 1 < end && text[i + 1] === text[i] && !closesInner;
    const last = twin ? i + 1 : i;
    const before = i > start ? text[i - 1]! : '';
    const after = closesInner ? ' ' : last + 1 < end ? text[last + 1]! : '';
    const mark: Mark = {
      start: i,
      end: last + 1,
      shape: twin ? (shape === 'single-open' ? 'curly-open' : 'double') : shape,
      mayOpen: after !== '' && !/\s/.test(after) && opensAfter(before),
      mayClose: before !== '' && !/\s/.test(before) && !isWordCharacter(after),
    };
    i = last;
    // An apostrophe inside a word, or before a cut word.
    if (single && !twin && isWordCharacter(before) && isWordCharacter(after)) continue;
    if (single && !twin && !mark.mayClose && ELISION.test(text.slice(last + 1, last + 8))) continue;
    marks.push(mark);
  }
  return marks;
}
