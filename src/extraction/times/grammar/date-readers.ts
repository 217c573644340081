/** The smallest pieces of a date, each read on its own; points.ts joins them. */
import { type Lexeme, lexemeFact, type Reader } from '../lexemes.ts';
import { timeLexicon } from '../lexicon.ts';
import {
  readBareDay,
  readDayFirst,
  readFiguresDate,
  readIsoDate,
  readMonthFirst,
  readWeekday,
  readWeekOf,
} from './dates.ts';
import { readDeictic, readDeicticDay, readPart, readTheUnit, WHICH } from './deictic.ts';
import type { ReadPoint } from './read-point.ts';
import {
  readBareYear,
  readCentury,
  readDecade,
  readFiscalYear,
  readHoliday,
  readQuarter,
  readSeason,
} from './years.ts';

type Starts = (lexeme: Lexeme) => boolean;
const startsThe: Starts = l => l.norm === 'the';
const deictics = new Set(Object.keys(WHICH));
const startsFigures: Starts = l => l.digits;

interface DateReader {
  readonly id: string;
  readonly starts: Starts;
  readonly read: (r: Reader, i: number) => ReadPoint | undefined;
}

/** In order of preference where two read the same length. `starts` is a quick test of the first word: most words start nothing. */
const DATE_READERS: readonly DateReader[] = [
  { id: 'iso-date', starts: startsFigures, read: readIsoDate },
  { id: 'figures-date', starts: startsFigures, read: readFiguresDate },
  { id: 'month-day', starts: l => l.is.month !== undefined, read: readMonthFirst },
  { id: 'day-month', starts: l => l.digits || l.norm === 'the', read: readDayFirst },
  { id: 'day-of-month', starts: startsThe, read: readBareDay },
  { id: 'weekday', starts: l => l.is.weekday !== undefined, read: readWeekday },
  {
    id: 'deictic-day',
    starts: l => l.is.day !== undefined || l.norm === 'the' || l.norm === 'day',
    read: readDeicticDay,
  },
  { id: 'deictic', starts: l => l.norm === 'the' || deictics.has(l.norm), read: readDeictic },
  { id: 'fiscal-year', starts: l => l.norm === 'the' || l.norm === 'fiscal', read: readFiscalYear },
  {
    id: 'quarter',
    starts: l => l.digits || l.is.ordinal !== undefined || /^(?:q|fiscal|final|last)$/.test(l.norm),
    read: readQuarter,
  },
  {
    id: 'century',
    starts: l => l.digits || l.is.ordinal !== undefined || l.is.number !== undefined,
    read: readCentury,
  },
  { id: 'decade', starts: l => l.digits || l.is.decade !== undefined || /^['`‘]$/.test(l.norm), read: readDecade },
  { id: 'year', starts: l => l.digits || l.is.number !== undefined, read: readBareYear },
  { id: 'season', starts: l => l.is.season !== undefined, read: readSeason },
  { id: 'holiday', starts: l => timeLexicon().holidays.has(l.text), read: readHoliday },
  { id: 'the-unit', starts: startsThe, read: readTheUnit },
  { id: 'week-of', starts: startsThe, read: readWeekOf },
  { id: 'part-of-day', starts: l => l.is.part !== undefined || l.norm === 'the', read: readPart },
];

/** Those that a lexeme may start, and whether a clock may: for most words none. */
export const startersOf = lexemeFact(lexeme => ({
  clock: lexeme.digits || lexeme.is.clock !== undefined || lexeme.is.number !== undefined,
  dates: DATE_READERS.filter(({ starts }) => starts(lexeme)),
}));
