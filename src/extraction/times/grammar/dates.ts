/** Days and months: "Dec. 8, 2025", "8 December", "2025-12-08", "12/08/25", "the 8th", "Tuesday", "the week of March 6". */
import type { Lexeme, Reader } from '../lexemes.ts';
import { type Read, readOrdinal, readYear } from './numbers.ts';
import { capital, point, type ReadPoint } from './read-point.ts';

/** Words that stand before a date; "May" and "March" are months only beside one of these, a day or a year. */
const BEFORE_DATE = new Set(
  'in of by until till since from to last next this early late mid during through between before after for each every on earlier later than around about past throughout late- mid-'.split(
    ' ',
  ),
);
export const standsAfterPreposition = (r: Reader, i: number): boolean => {
  const before = r.before(i);
  return BEFORE_DATE.has(before.norm) || (before.text === '-' && BEFORE_DATE.has(r.before(i - 1).norm));
};

/** 2025-12-08, 2025/12/08, with T or a clock left to the clock reader. */
export function readIsoDate(r: Reader, i: number): ReadPoint | undefined {
  const year = readYear(r, i);
  const sign = r.next(i + 1);
  if (!year || !r.at(i).digits || !/^[-/]$/.test(sign.text) || sign.spaced || r.next(i + 3).text !== sign.text)
    return undefined;
  const month = Number(r.next(i + 2).text);
  const day = Number(r.next(i + 4).text);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31) || r.next(i + 2).spaced || r.next(i + 4).spaced)
    return undefined;
  return point(i + 5, { year: year.value, month, day });
}

/** 12/08/25, 08.12.2025: day or month first by what is possible, else by the outlet's country, else only the year is kept. */
export function readFiguresDate(r: Reader, i: number): ReadPoint | undefined {
  const [a, s1, b, s2, c] = [0, 1, 2, 3, 4].map(k => (k === 0 ? r.at(i) : r.next(i + k))) as [
    Lexeme,
    Lexeme,
    Lexeme,
    Lexeme,
    Lexeme,
  ];
  if (!a.digits || !b.digits || !c.digits || !/^[/.]$/.test(s1.text) || s2.text !== s1.text) return undefined;
  if (a.text.length > 2 || b.text.length > 2 || ![2, 4].includes(c.text.length)) return undefined;
  if (s1.spaced || b.spaced || s2.spaced || c.spaced || r.next(i + 5).text === s1.text) return undefined;
  if (s1.text === '.' && c.text.length === 2) return undefined; // "1.2.34" numbers a section
  const [x, y] = [Number(a.text), Number(b.text)];
  // Two figures: 1969-2068, as POSIX has it.
  const year = c.text.length === 4 ? Number(c.text) : Number(c.text) + (Number(c.text) < 69 ? 2000 : 1900);
  const dayFirst = s1.text === '.' || x > 12 ? true : y > 12 ? false : x === y ? true : r.dayFirst;
  if (dayFirst === undefined) return x <= 12 && y <= 12 && x > 0 && y > 0 ? point(i + 5, { year }) : undefined;
  const [day, month] = dayFirst ? [x, y] : [y, x];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? point(i + 5, { year, month, day }) : undefined;
}

/** A month's name: the index after it (and its full stop), if this is one. */
function readMonth(r: Reader, i: number): Read<number> | undefined {
  const word = r.at(i);
  const { month, short } = word.is;
  if (month === undefined || !capital(word)) return undefined;
  if (!short) return { end: i + 1, value: month };
  const stop = r.next(i + 1);
  const end = stop.text === '.' && !stop.spaced ? i + 2 : i + 1;
  return { end, value: month };
}

/** Day figures with or without "th". */
function readDay(r: Reader, i: number): Read<number> | undefined {
  const ordinal = readOrdinal(r, i);
  if (ordinal) return ordinal.value <= 31 ? ordinal : undefined;
  const word = r.next(i);
  const value = Number(word.text);
  if (!word.digits || word.text.length > 2 || value < 1 || value > 31) return undefined;
  const after = r.next(i + 1);
  // a clock ("May 9:30"), a decimal, a rate
  if (
    !after.spaced &&
    (after.text === '%' ||
      (after.text === ':' && r.next(i + 2).digits) ||
      (after.text === '.' && r.next(i + 2).digits && !r.next(i + 2).spaced))
  )
    return undefined;
  return { end: i + 1, value };
}

/** ", 2025" or " 2025" after a day or month. */
function readYearAfter(r: Reader, i: number): Read<number> | undefined {
  const comma = r.next(i).text === ',' ? 1 : 0;
  if (r.next(i + comma) !== r.at(i + comma)) return undefined;
  const year = readYear(r, i + comma);
  return year && r.at(i + comma).digits && r.at(i + comma).spaced ? year : undefined;
}

/** "December 8", "Dec. 8, 2025", "December 2025", "December". */
export function readMonthFirst(r: Reader, i: number): ReadPoint | undefined {
  const month = readMonth(r, i);
  if (!month) return undefined;
  const the = r.next(month.end).norm === 'the' && readOrdinal(r, month.end + 1) ? 1 : 0;
  const day = readDay(r, month.end + the);
  if (day && !(r.next(day.end).norm === 'percent' || r.next(day.end).text === '%')) {
    const year = readYearAfter(r, day.end);
    return point(year?.end ?? day.end, { month: month.value, day: day.value, ...(year ? { year: year.value } : {}) });
  }
  const of = r.next(month.end).norm === 'of' ? 1 : 0;
  const year = readYearAfter(r, month.end + of);
  if (year) return point(year.end, { month: month.value, year: year.value });
  const word = r.at(i);
  if (word.is.short && month.end === i + 1 && word.norm !== 'sept') return undefined; // "Jan", "Mar" alone are names
  if ((word.norm === 'may' || word.norm === 'march') && !standsAfterPreposition(r, i)) {
    // "the March vote", "a May summit"
    if (!/^(?:DET|PRON|PART)$/.test(r.pos(i - 1)) || r.at(i).barrier || r.pos(month.end) !== 'NOUN') return undefined;
  }
  // "April Jones": a given name
  if (!word.is.short && r.pos(month.end) === 'PROPN' && capital(r.next(month.end)) && !standsAfterPreposition(r, i))
    return undefined;
  return point(month.end, { month: month.value });
}

/** "8 December 2025", "the 8th of December", "8th December". */
export function readDayFirst(r: Reader, i: number): ReadPoint | undefined {
  const the = r.at(i).norm === 'the' ? 1 : 0;
  if (the && !readOrdinal(r, i + 1)) return undefined;
  if (!the && !r.at(i).digits) return undefined;
  const day = the ? readOrdinal(r, i + 1) : readDay(r, i);
  if (!day || day.value > 31 || (!the && /^[$€£,./:-]$/.test(r.before(i).text) && !r.at(i).spaced)) return undefined;
  const of = r.next(day.end).norm === 'of' ? 1 : 0;
  if (r.next(day.end + of).text === '') return undefined;
  const month = readMonth(r, day.end + of);
  if (!month) return undefined;
  const year = readYearAfter(r, month.end);
  return point(year?.end ?? month.end, { day: day.value, month: month.value, ...(year ? { year: year.value } : {}) });
}

/** "on the 8th": a day of the month only after a preposition of time and before no noun. */
export function readBareDay(r: Reader, i: number): ReadPoint | undefined {
  if (r.at(i).norm !== 'the' || !r.next(i + 1).digits || !/^(?:on|until|since|by|from)$/.test(r.before(i).norm))
    return undefined;
  const day = readOrdinal(r, i + 1);
  if (
    !day ||
    day.value > 31 ||
    day.value < 1 ||
    /^(?:NOUN|ADJ|PROPN|NUM)$/.test(r.pos(day.end)) ||
    r.next(day.end).text === '-'
  )
    return undefined;
  return point(day.end, { day: day.value });
}

export function readWeekday(r: Reader, i: number): ReadPoint | undefined {
  const word = r.at(i);
  const { weekday, short } = word.is;
  if (weekday === undefined || !capital(word) || word.norm.endsWith('days')) return undefined;
  if (!short) return point(i + 1, { weekday });
  const stop = r.next(i + 1);
  const end = stop.text === '.' && !stop.spaced ? i + 2 : i + 1;
  const comma = r.next(end).text === ',' ? 1 : 0;
  const date = r.next(end + comma);
  return date.is.month !== undefined || (date.digits && r.next(end + comma + 1).is.month !== undefined)
    ? point(end, { weekday })
    : undefined;
}

/** "the week of March 6". */
export function readWeekOf(r: Reader, i: number): ReadPoint | undefined {
  if (r.at(i).norm !== 'the' || !r.reads(i + 1, 'week', 'of')) return undefined;
  const k = i + 3;
  if (r.next(k).text === '') return undefined;
  const date = readMonthFirst(r, k) ?? readDayFirst(r, k);
  return date && date.value.day !== undefined
    ? { end: date.end, value: { ...date.value, wholeWeek: true } }
    : undefined;
}
