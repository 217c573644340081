/**
 * The smallest pieces of a date, each read on its own: "Dec. 8, 2025", "8 December", "2025-12-08", "Tuesday", "third quarter", "the 1990s",
 * "last week", "tomorrow", "Easter". points.ts joins them.
 */
import type { Point, Unit } from '../expression.ts';
import type { Lexeme, Reader } from '../lexemes.ts';
import { type Read, readOrdinal, readYear } from './numbers.ts';

type ReadPoint = Read<Point>;
const point = (end: number, fields: Omit<Point, 'kind'>): ReadPoint => ({ end, value: { kind: 'point', ...fields } });

const capital = (lexeme: Lexeme): boolean => lexeme.text[0] !== lexeme.norm[0];
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
function readIsoDate(r: Reader, i: number): ReadPoint | undefined {
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
function readFiguresDate(r: Reader, i: number): ReadPoint | undefined {
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
function readMonthFirst(r: Reader, i: number): ReadPoint | undefined {
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
function readDayFirst(r: Reader, i: number): ReadPoint | undefined {
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
function readBareDay(r: Reader, i: number): ReadPoint | undefined {
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

function readWeekday(r: Reader, i: number): ReadPoint | undefined {
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

/** Words after which a bare figure of four digits is a year. */
const YEAR_AFTER = new Set(
  'in of since by until till from during before after for early late mid around about circa through throughout into due both between fiscal year years to and or than back summer autumn fall winter spring beyond'.split(
    ' ',
  ),
);
const COUNTING =
  /^(?:percent|per|pounds|dollars|euros|miles|km|kilometres|kilometers|meters|metres|feet|people|points|yen|francs|tons|tonnes|barrels|shares|hours|troops|soldiers|others|million|billion)$/;

function readBareYear(r: Reader, i: number): ReadPoint | undefined {
  const year = readYear(r, i);
  if (!year) return undefined;
  const before = r.before(i);
  const after = r.next(year.end);
  if (!r.at(i).digits) return point(year.end, { year: year.value });
  if (/^[$€£#,./:]$/.test(before.text) && !r.at(i).spaced) return undefined;
  if (
    !after.spaced &&
    (/^[%°]$/.test(after.text) ||
      (/^[,.:/]$/.test(after.text) && r.next(year.end + 1).digits && !r.next(year.end + 1).spaced))
  )
    return undefined;
  if (COUNTING.test(after.norm)) return undefined;
  if (before.text === '-' && !r.at(i).spaced && r.before(i - 1).digits) return undefined;
  // 2014-15
  const short = after.text === '-' || after.text === '–' ? r.next(year.end + 1) : undefined;
  if (short && !short.spaced && !after.spaced && (short.is.unit || (short.digits && short.text.length > 4)))
    return undefined;
  // "1,500 shells and 1999 rifles"
  if (/^(?:and|or|than|to)$/.test(before.norm) && r.pos(year.end) === 'NOUN') return undefined;
  // 2014-15
  if (short?.digits && short.text.length === 2 && !short.spaced && Number(short.text) === (year.value + 1) % 100)
    return point(year.end, { year: year.value });
  if (YEAR_AFTER.has(before.norm) || /^(?:'s|s|\(|-|'|post|pre)$/.test(before.norm))
    return year.value > 2100 ? undefined : point(year.end, { year: year.value });
  // with a determiner it is an attribute ("the 2014 accords"); without, a plural noun after it is counted ("2000 troops")
  if (year.value < 1500 || year.value > 2060) return undefined;
  const determined = /^(?:the|a|an|its|his|her|their|our|this|that)$/.test(before.norm);
  const noun = r.pos(year.end) === 'NOUN' || r.pos(year.end) === 'ADJ';
  if (determined) return noun || r.pos(year.end) === 'PROPN' ? point(year.end, { year: year.value }) : undefined;
  if (noun || /^(?:NUM|DET)$/.test(r.pos(year.end))) return undefined;
  if (before.text === ',' || before.text === '(' || before.is.month || r.pos(i - 1) === 'PROPN')
    return point(year.end, { year: year.value });
  return undefined;
}

/** "1990s", "'80s", "the nineties". */
function readDecade(r: Reader, i: number): ReadPoint | undefined {
  const word = r.at(i);
  if (
    word.digits &&
    (word.text.length === 4 || (word.text.length === 2 && /^['’‘`]$/.test(r.before(i).text))) &&
    word.text.endsWith('0')
  ) {
    const mark = /^['’]$/.test(r.next(i + 1).text) && !r.next(i + 1).spaced ? 1 : 0;
    const s = r.next(i + 1 + mark);
    if (s.norm !== 's' || s.spaced) return undefined;
    const decade = Number(word.text.slice(0, -1));
    return point(i + 2 + mark, { decade: word.text.length === 4 ? decade : 190 + decade });
  }
  const before = r.before(i);
  if (/^['’‘`]$/.test(word.text) && r.next(i + 1).digits && !r.next(i + 1).spaced && !r.next(i + 1).barrier)
    return readDecade(r, i + 1);
  if (word.is.decade === undefined || !/^(?:the|early|late|mid|-)$/.test(before.norm)) return undefined;
  if (/^(?:his|her|their|your|my)$/.test(r.before(i - 1).norm)) return undefined;
  return point(i + 1, { decade: word.is.decade });
}

/** "20th century", "the twentieth century". */
function readCentury(r: Reader, i: number): ReadPoint | undefined {
  const nth = readOrdinal(r, i);
  if (!nth) return undefined;
  const dash = r.next(nth.end).text === '-' ? 1 : 0;
  if (!/^century$/.test(r.next(nth.end + dash).norm)) return undefined;
  return point(nth.end + dash + 1, { century: nth.value });
}

/** "third quarter", "third-quarter", "fiscal first quarter", "Q3", "first half" (of a year). */
function readQuarter(r: Reader, i: number): ReadPoint | undefined {
  const word = r.at(i);
  if (word.text === 'Q' && /^[1-4]$/.test(r.next(i + 1).text) && !r.next(i + 1).spaced)
    return point(i + 2, { quarter: Number(r.next(i + 1).text) });
  const fiscal = word.norm === 'fiscal' ? (r.next(i + 1).text === '-' ? 2 : 1) : 0;
  const head = fiscal ? r.next(i + fiscal) : word;
  // the last quarter is the fourth, the last half the second
  const final = head.norm === 'final' || (head.norm === 'last' && r.next(i + fiscal + 2).norm === 'of');
  const last = final ? { end: i + fiscal + 1, value: r.next(i + fiscal + 1).norm === 'half' ? 2 : 4 } : undefined;
  const nth = last ?? (fiscal && r.next(i + fiscal).barrier ? undefined : readOrdinal(r, i + fiscal));
  if (!nth || nth.value > 4) return undefined;
  const inner = r.next(nth.end).norm === 'fiscal' ? 1 : 0;
  const dash = r.next(nth.end + inner).text === '-' ? 1 : 0;
  const unit = r.next(nth.end + inner + dash).norm;
  const end = nth.end + inner + dash + 1;
  if (unit === 'quarter') {
    return point(end, { quarter: nth.value, ...(fiscal || inner ? { fiscal: true } : {}) });
  }
  if (unit === 'half' && nth.value <= 2 && r.next(end).norm === 'of' && readsPeriod(r, end + 1))
    return point(end, { half: nth.value });
  return undefined;
}

/** What may follow "the third quarter of": a year, fiscal or not, or a deictic one. */
const readsPeriod = (r: Reader, i: number): boolean =>
  r.next(i).digits ||
  /^(?:fiscal|this|last|next)$/.test(r.next(i).norm) ||
  (r.next(i).norm === 'the' && /^(?:year|century|decade|\d+)$/.test(r.next(i + 1).norm)) ||
  (r.next(i).norm === 'the' && r.next(i + 1).norm === 'fiscal');

/** A season: the words have other senses, so only after a preposition or determiner. */
function readSeason(r: Reader, i: number): ReadPoint | undefined {
  const { season } = r.at(i).is;
  if (!season) return undefined;
  const before = r.before(i);
  const after = r.next(i + 1);
  const year =
    after.norm === 'of' &&
    !r.next(i + 2).barrier &&
    (readYear(r, i + 2) !== undefined || /^(?:this|last|next)$/.test(r.next(i + 2).norm));
  if (after.norm === 'of' && !year) return undefined; // "the fall of the city"
  const dated = year || readYear(r, i + 1) !== undefined;
  if (dated) return point(i + 1, { season });
  if (
    /^(?:this|last|next|past|coming|previous|following|early|late|mid|-|each|every|the)$/.test(before.norm) &&
    before.norm !== '-'
  ) {
    const strict = before.norm === 'the' || before.norm === 'early' || before.norm === 'late';
    const noun = r.pos(i + 1) === 'NOUN' || r.pos(i + 1) === 'PROPN';
    return strict &&
      (noun || (r.at(i).norm === 'fall' && !/^(?:in|by|since|until|during|for)$/.test(r.before(i - 1).norm)))
      ? undefined
      : point(i + 1, { season });
  }
  if (
    /^(?:in|by|since|until|during)$/.test(before.norm) &&
    r.at(i).norm !== 'fall' &&
    !/^(?:NOUN|PROPN|ADP)$/.test(r.pos(i + 1))
  )
    return point(i + 1, { season });
  return undefined;
}

function readHoliday(r: Reader, i: number): ReadPoint | undefined {
  const found = r.phrase(r.lexicon.holidays, i, 'text');
  if (!found) return undefined;
  // "Easter week", "the Easter truce": the day's name as an attribute still dates; "New Year Street" does not
  if (r.next(found.end).text !== '' && r.pos(found.end) === 'PROPN' && capital(r.next(found.end))) return undefined;
  if (r.next(found.end).norm === 'week') return point(found.end + 1, { holiday: found.value, wholeWeek: true });
  return point(found.end, { holiday: found.value });
}

/** today, yesterday, tomorrow, tonight, overnight, the day after tomorrow. */
function readDeicticDay(r: Reader, i: number): ReadPoint | undefined {
  const word = r.at(i);
  const { day } = word.is;
  if (day !== undefined) {
    const part = word.norm === 'tonight' || word.norm === 'overnight' ? { part: 'NI' as const } : {};
    return point(i + 1, { relative: { unit: 'day', offset: day, from: 'anchor' }, ...part });
  }
  const the = word.norm === 'the' ? 1 : 0;
  if (the ? r.next(i + 1).norm !== 'day' : word.norm !== 'day') return undefined;
  if (r.reads(i + the, 'day', 'before', 'yesterday'))
    return point(i + the + 3, { relative: { unit: 'day', offset: -2, from: 'anchor' } });
  if (r.reads(i + the, 'day', 'after', 'tomorrow'))
    return point(i + the + 3, { relative: { unit: 'day', offset: 2, from: 'anchor' } });
  return undefined;
}

const CALENDAR_UNITS = new Set<Unit>(['day', 'weekend', 'week', 'month', 'quarter', 'year']);
const WHICH: Readonly<Record<string, { offset: number; from: 'anchor' | 'before'; which: 'last' | 'this' | 'next' }>> =
  {
    last: { offset: -1, from: 'anchor', which: 'last' },
    this: { offset: 0, from: 'anchor', which: 'this' },
    next: { offset: 1, from: 'anchor', which: 'next' },
    coming: { offset: 1, from: 'anchor', which: 'next' },
    current: { offset: 0, from: 'anchor', which: 'this' },
    previous: { offset: -1, from: 'before', which: 'last' },
    preceding: { offset: -1, from: 'before', which: 'last' },
    prior: { offset: -1, from: 'before', which: 'last' },
    following: { offset: 1, from: 'before', which: 'next' },
    same: { offset: 0, from: 'before', which: 'this' },
    that: { offset: 0, from: 'before', which: 'this' },
    latest: { offset: -1, from: 'anchor', which: 'last' },
  };

/**
 * "last week", "this year", "next Tuesday", "the following day", "that same month", "this past spring", "last night", "that morning".
 * "the last week" and "the past year" are stretches (durations.ts), not these.
 */
function readDeictic(r: Reader, i: number): ReadPoint | undefined {
  const the = r.at(i).norm === 'the' ? 1 : 0;
  let k = i + the;
  let how = WHICH[the ? r.next(k).norm : r.at(k).norm];
  if (!how) return undefined;
  const word = (the ? r.next(k) : r.at(k)).norm;
  k++;
  if ((word === 'this' || word === 'that') && !the) {
    const second = r.next(k).norm;
    if (second === 'same' || second === 'current') k++;
    else if (word === 'that' && /^(?:past|last|coming|next)$/.test(second)) return undefined;
    else if (second === 'past' || second === 'last') {
      how = WHICH.last!;
      k++;
    } else if (second === 'coming' || second === 'next') {
      how = WHICH.next!;
      k++;
    }
  } else if (!the && /^(?:coming|following|same|previous|latest|prior|preceding|current)$/.test(word)) return undefined;
  const fiscal = r.next(k).norm === 'fiscal' || r.next(k).norm === 'calendar' ? 1 : 0;
  const noun = r.next(k + fiscal);
  if (the && word === 'next' && (noun.is.unit || noun.is.part)) how = WHICH.following!; // "the next day" follows the day spoken of, "next week" today's
  const { unit, weekday, month, season, part } = noun.is;
  const end = k + fiscal + 1;
  const possessive = r.next(end).text === '-';
  if (possessive) return undefined; // "this week-long"
  if (part && (how.offset !== 0 || word === 'that' || word === 'this')) {
    const from = how.from;
    if (how.offset === -1 && part !== 'NI') return undefined;
    if (how.offset === 1 && from === 'anchor') return undefined;
    const day = how.offset === -1 && part === 'NI' ? -1 : how.offset;
    return point(end, {
      part,
      relative: {
        unit: 'day',
        offset: word === 'this' || word === 'that' ? 0 : day,
        from: word === 'that' ? 'before' : from,
      },
    });
  }
  if (unit && !unit.plural && unit.times === 1 && CALENDAR_UNITS.has(unit.unit)) {
    if (the && (word === 'last' || word === 'this' || word === 'that' || word === 'coming')) return undefined;
    if (how.from === 'anchor' && unit.unit === 'day' && word !== 'this') return undefined;
    if (unit.unit === 'day' && word === 'this')
      return point(end, { relative: { unit: 'day', offset: 0, from: 'anchor' } });
    return point(end, {
      relative: { unit: unit.unit, offset: how.offset, from: how.from },
      ...(fiscal ? { fiscal: true } : {}),
    });
  }
  if (unit && !unit.plural && (noun.norm === 'decade' || noun.norm === 'century') && how.from === 'anchor' && !the) {
    return point(end, { relative: { unit: noun.norm, offset: how.offset, from: 'anchor' } });
  }
  const from = how.from === 'before' && word !== 'that' ? { from: how.from } : {};
  if (weekday !== undefined && !noun.is.short && capital(noun))
    return point(end, { weekday, which: how.which, ...from });
  if (month !== undefined && !noun.is.short && capital(noun)) {
    const date = readMonthFirst(r, k);
    return date && date.value.year === undefined
      ? { end: date.end, value: { ...date.value, which: how.which, ...from } }
      : undefined;
  }
  if (season) return point(end, { season, which: how.which, ...from });
  const quarter = r.at(k + fiscal).barrier ? undefined : readQuarter(r, k);
  if (quarter) return { end: quarter.end, value: { ...quarter.value, which: how.which } };
  const holiday = r.at(k).barrier ? undefined : readHoliday(r, k);
  return holiday && { end: holiday.end, value: { ...holiday.value, which: how.which } };
}

/** "the weekend", "the year", "the month": with the article, the one that is running. "the day" and "the time" look back and are read only in fixed frames. */
function readTheUnit(r: Reader, i: number): ReadPoint | undefined {
  if (r.at(i).norm !== 'the') return undefined;
  const full = r.next(i + 1).norm === 'full' ? 1 : 0;
  const fiscal = r.next(i + 1 + full).norm === 'fiscal' ? 1 : 0;
  const { unit } = r.next(i + 1 + full + fiscal).is;
  const end = i + 2 + full + fiscal;
  if (!unit || unit.plural || unit.times !== 1 || r.next(end).text === '-') return undefined;
  if (unit.unit === 'weekend') return point(end, { relative: { unit: 'weekend', offset: 0, from: 'anchor' } });
  const before = r.before(i).norm;
  if (unit.unit === 'quarter') return point(end, { relative: { unit: 'quarter', offset: 0, from: 'before' } });
  if (unit.unit === 'year' || unit.unit === 'month' || unit.unit === 'week') {
    const possessive = /^['’]$/.test(r.next(end).text) && r.next(end + 1).norm === 's';
    if (!possessive && !/^(?:of|in|for|during|later|earlier|throughout|by)$/.test(before)) return undefined;
    // "the year ended March 31" is an amount; "the week of March 6" is joined elsewhere
    if (/^(?:ended|ending|that|since|before|after)$/.test(r.next(end).norm)) return undefined;
    if (r.next(end).norm === 'of' && !/^[$€£]$/.test(r.next(end + 1).text)) return undefined;
    return point(end, { relative: { unit: unit.unit, offset: 0, from: 'anchor' } });
  }
  if (
    unit.unit === 'day' &&
    /^(?:in|of)$/.test(before) &&
    /^(?:earlier|later|late|early|end|rest|course|start)$/.test(r.before(i - 1).norm)
  ) {
    return point(end, { relative: { unit: 'day', offset: 0, from: 'before' } });
  }
  return undefined;
}

/** "morning", "the afternoon", "midnight"-like words, in the frames where they date something. */
function readPart(r: Reader, i: number): ReadPoint | undefined {
  const the = r.at(i).norm === 'the' ? 1 : 0;
  const early = the && /^(?:early|small|wee)$/.test(r.next(i + 1).norm) ? 1 : 0;
  if (early && r.next(i + 2).norm === 'hours') return point(i + 3, { part: 'NI' });
  const { part } = (the ? r.next(i + 1) : r.at(i)).is;
  if (!part) return undefined;
  return point(i + 1 + the, { part });
}

/** "fiscal 1989", "fiscal year 1989", "the year 2000". */
function readFiscalYear(r: Reader, i: number): ReadPoint | undefined {
  const fiscal = r.at(i).norm === 'fiscal' ? 1 : 0;
  const the = !fiscal && r.at(i).norm === 'the' ? 1 : 0;
  if (!fiscal && !the) return undefined;
  const unit = r.next(i + 1).norm === 'year' ? 1 : 0;
  if (the && !unit) return undefined;
  const k = i + 1 + unit;
  if (r.next(k).text === '') return undefined;
  const year = readYear(r, k) ?? (r.reads(k, 'two', 'thousand') ? { end: k + 2, value: 2000 } : undefined);
  return year && point(year.end, { year: year.value, ...(fiscal ? { fiscal: true } : {}) });
}

/** "the week of March 6". */
function readWeekOf(r: Reader, i: number): ReadPoint | undefined {
  if (r.at(i).norm !== 'the' || !r.reads(i + 1, 'week', 'of')) return undefined;
  const k = i + 3;
  if (r.next(k).text === '') return undefined;
  const date = readMonthFirst(r, k) ?? readDayFirst(r, k);
  return date && date.value.day !== undefined
    ? { end: date.end, value: { ...date.value, wholeWeek: true } }
    : undefined;
}

type Starts = (lexeme: Lexeme, r: Reader) => boolean;
const startsThe: Starts = l => l.norm === 'the';
const startsFigures: Starts = l => l.digits;

/** In order of preference where two read the same length. `starts` is a quick test of the first word: most words start nothing. */
export const DATE_READERS: readonly {
  readonly id: string;
  readonly starts: Starts;
  readonly read: (r: Reader, i: number) => ReadPoint | undefined;
}[] = [
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
  { id: 'deictic', starts: l => l.norm === 'the' || l.norm in WHICH, read: readDeictic },
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
  { id: 'holiday', starts: (l, r) => r.lexicon.holidays.has(l.text), read: readHoliday },
  { id: 'the-unit', starts: startsThe, read: readTheUnit },
  { id: 'week-of', starts: startsThe, read: readWeekOf },
  { id: 'part-of-day', starts: l => l.is.part !== undefined || l.norm === 'the', read: readPart },
];
