/**
 * What a first word and the one behind it rule out: "the" before a word of no time, a figure before what is counted. Nearly all that may begin
 * an expression is one of these two and begins none; asked here, none of the readers need be tried. Lets through more than the readers read.
 */
import { startersOf } from './grammar/date-readers.ts';
import { type Lexeme, lexemeFact, type Reader } from './lexemes.ts';
import { NONE, type Phrases, timeLexicon } from './lexicon.ts';

/** Words of no class that the readers look for behind "the". */
const BEHIND_THE = new Set(
  'very full fiscal early small wee comparable corresponding same latest year past last next coming previous preceding following first final entire opening whole a an half ½ recent upcoming future'.split(
    ' ',
  ),
);

const isSecondWord = <T>(index: Phrases<T>, first: string, { norm }: Lexeme): boolean =>
  index.get(first)?.some(({ rest }) => rest.length === 0 || rest[0] === norm.replace('’', "'")) === true;

const mayFollowThe = lexemeFact(
  lexeme =>
    lexeme.digits ||
    lexeme.is !== NONE ||
    BEHIND_THE.has(lexeme.norm) ||
    startersOf(lexeme).clock ||
    startersOf(lexeme).dates.length > 0 ||
    isSecondWord(timeLexicon().references, 'the', lexeme) ||
    isSecondWord(timeLexicon().approximators, 'the', lexeme),
);

/** Signs and words of no class that the readers look for behind a figure. */
const BEHIND_FIGURE = new Set(
  "am pm a p o in of st nd rd th s ' ’ ‘ ` - – — , ½ and or to through until till times more additional further full straight consecutive successive trading business working calendar long entire whole whopping short solid extra other".split(
    ' ',
  ),
);

const mayFollowFigure = lexemeFact(
  ({ digits, is, norm, text }) =>
    digits || is.month !== undefined || is.unit !== undefined || BEHIND_FIGURE.has(norm) || BEHIND_FIGURE.has(text),
);

/** Signs inside a figure, clock or date: only before another figure. */
const isInner = ({ text }: Lexeme): boolean => text === '.' || text === ':' || text === '/';

/** Whether nothing can begin at i, by the word there and the one behind it. */
export function isRuledOut(r: Reader, i: number): boolean {
  const first = r.at(i);
  if (first.digits) {
    // four figures may be a year or an hour by themselves
    if (first.text.length === 4 || first.is !== NONE) return false;
    const next = r.at(i + 1);
    return isInner(next) ? !r.at(i + 2).digits : !mayFollowFigure(next);
  }
  return first.norm === 'the' && !mayFollowThe(r.at(i + 1));
}
