/**
 * What a first word and the one behind it rule out: "the" before a word of no time, a figure before what is counted, "one", "that" or "near"
 * before any other word. Nearly all that may begin an expression begins none; asked here, none of the readers need be tried. Lets through
 * more than the readers read.
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

/** Further ones behind words. */
const BEHIND_WORD = new Set([...BEHIND_THE, ...BEHIND_FIGURE, 'on', 'other', 'part', 'period', 'prior']);

const mayFollowWord = lexemeFact(
  lexeme =>
    lexeme.begins ||
    lexeme.opens ||
    BEHIND_WORD.has(lexeme.norm) ||
    BEHIND_WORD.has(lexeme.text) ||
    startersOf(lexeme).clock ||
    startersOf(lexeme).dates.length > 0,
);

/** The words that phrases go on with behind a first one; none of them for one that is a phrase by itself. */
function secondWords(first: string): ReadonlySet<string> {
  const { references, approximators } = timeLexicon();
  const phrases = [...(references.get(first) ?? []), ...(approximators.get(first) ?? [])];
  return new Set(phrases.flatMap(({ rest }) => rest.slice(0, 1)));
}

/** What a word that dates nothing by itself ("one", "that", "end") may have behind it beside words of time; `alone` for any other. */
const neededBehind = lexemeFact(({ is, norm, text }): ReadonlySet<string> | 'alone' => {
  const { references, holidays } = timeLexicon();
  const { month, weekday, day, clock, part, season, decade, frequency, unit } = is;
  const dates = [month, weekday, day, clock, part, season, decade, frequency, unit].some(value => value !== undefined);
  const refers = references.get(norm)?.some(({ rest }) => rest.length === 0) === true;
  return dates || refers || holidays.has(text) || norm.endsWith('long') ? 'alone' : secondWords(norm);
});

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
  const next = r.at(i + 1);
  if (first.norm === 'the') return !mayFollowThe(next);
  if (first.norm === "'") return !next.digits; // "'80s"
  const needed = neededBehind(first);
  return needed !== 'alone' && !mayFollowWord(next) && !needed.has(next.norm);
}
