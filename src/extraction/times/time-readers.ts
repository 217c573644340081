/** The readers of whole expressions, each with a quick test of the first word: most words start none or one of them. */
import type { TimeExpression } from './expression.ts';
import { startersOf } from './grammar/date-readers.ts';
import { readDuration } from './grammar/durations.ts';
import { readInterval } from './grammar/intervals.ts';
import { readPeriod } from './grammar/periods.ts';
import { APPROXIMATE, type ReadAs, readPoint } from './grammar/points.ts';
import { readReference, readStretch, STRETCH } from './grammar/references.ts';
import { readRepeated } from './grammar/repeated.ts';
import { type Lexeme, lexemeFact, type Reader } from './lexemes.ts';
import { timeLexicon } from './lexicon.ts';

type Read = (r: Reader, i: number) => ReadAs<TimeExpression> | undefined;
type Starts = (lexeme: Lexeme) => boolean;

const oneOf = (...norms: string[]): Starts => {
  const set = new Set(norms);
  return ({ norm }) => set.has(norm);
};
const isArticle = oneOf('the', 'these', 'those');
const isNumber: Starts = l => l.digits || l.text === '½' || l.is.number !== undefined;
const approximates: Starts = l => timeLexicon().approximators.has(l.norm);
const startsDate: Starts = l => startersOf(l).clock || startersOf(l).dates.length > 0;

const startsPeriod = oneOf('the', 'comparable', 'corresponding', 'same', 'year');
const opensPoint = oneOf('the', 'earlier', 'later', 'sometime', ...APPROXIMATE);
const startsPoint: Starts = l =>
  startsDate(l) || opensPoint(l) || l.is.unit !== undefined || l.is.portion !== undefined;
const startsStretch: Starts = l => approximates(l) || isArticle(l) || l.norm === 'this' || l.norm in STRETCH;
const repeats = oneOf('every', 'each', 'once', 'twice', 'thrice', 'a', 'an', 'per');
const startsRepeated: Starts = l =>
  repeats(l) || isNumber(l) || l.is.frequency !== undefined || l.is.weekday !== undefined;
const lasts = oneOf('a', 'an', 'half', 'another', 'additional', 'extra', 'further');
const startsDuration: Starts = l =>
  approximates(l) ||
  isArticle(l) ||
  isNumber(l) ||
  lasts(l) ||
  l.is.unit !== undefined ||
  l.is.vague === true ||
  l.norm.endsWith('long');
const refers = oneOf('the', 'recent', 'coming', 'upcoming', 'future');
const startsReference: Starts = l => refers(l) || timeLexicon().references.has(l.norm);

/** In order of preference where two read the same length. */
const TIME_READERS: readonly { readonly starts: Starts; readonly read: Read }[] = [
  { starts: startsDate, read: readInterval },
  { starts: startsPeriod, read: readPeriod },
  { starts: startsPoint, read: readPoint },
  { starts: startsStretch, read: readStretch },
  { starts: startsRepeated, read: readRepeated },
  { starts: startsDuration, read: readDuration },
  { starts: startsReference, read: readReference },
];

/** The readers of what a lexeme may start. */
export const timeReadersOf = lexemeFact(lexeme => TIME_READERS.filter(r => r.starts(lexeme)).map(({ read }) => read));
