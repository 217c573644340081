/**
 * Quotation marks of a text, told from apostrophes, inches and feet. In: text and a range. Out: marks with what each may do.
 * One pass; each mark looks at its neighbours only.
 */
import type { Span } from '../../model/span.ts';
import { isDigit, isLetter, isSpace } from '../../text/characters.ts';

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
/** Letters, digits and most other characters, which need no look-up. */
const isNoMark = (code: number): boolean =>
  code < 34 || (code > 39 && code < 96) || (code > 96 && code < 0xab) || (code > 0xbb && code < 0x2018);

/** Where a text ends. */
const NOTHING = -1;
const isWordCharacter = (code: number): boolean =>
  code < 128 ? isLetter(code) || isDigit(code) : /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
/** What a quotation may stand behind: space, an opening bracket, a dash, another mark, or nothing. */
const opensAfter = (code: number): boolean =>
  code === NOTHING ||
  code === 32 ||
  (!isLetter(code) && /[\s([{\-\u2010-\u2015/:"'\u201c\u2018\u201e\u00ab\u00bb>]/u.test(String.fromCharCode(code)));
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
    const before = i > start ? text.charCodeAt(i - 1) : NOTHING;
    const next = i + 1 < end ? text.charCodeAt(i + 1) : NOTHING;
    const single = shape === 'single' || shape === 'single-open' || shape === 'single-close';
    // An apostrophe inside a word.
    if (single && isLetter(next) && isWordCharacter(before)) continue;
    // '' and `` are typewriter double marks; of three that close, the first ends what is quoted inside.
    const closesInner = code === 39 && before !== NOTHING && !isSpace(before) && text.startsWith("'''", i);
    const twin = single && next === code && !closesInner;
    const last = twin ? i + 1 : i;
    const after = closesInner ? 32 : last + 1 < end ? text.charCodeAt(last + 1) : NOTHING;
    const mark: Mark = {
      start: i,
      end: last + 1,
      shape: twin ? (shape === 'single-open' ? 'curly-open' : 'double') : shape,
      mayOpen: after !== NOTHING && !isSpace(after) && opensAfter(before),
      mayClose: before !== NOTHING && !isSpace(before) && !isWordCharacter(after),
    };
    i = last;
    // An apostrophe inside a word, or before a cut word.
    if (single && !twin && isWordCharacter(before) && isWordCharacter(after)) continue;
    if (single && !twin && !mark.mayClose && ELISION.test(text.slice(last + 1, last + 8))) continue;
    marks.push(mark);
  }
  return marks;
}
