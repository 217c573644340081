/** Years and their parts: "2014", "the 1990s", "20th century", "third quarter", "spring", "fiscal 1998", "Easter". */
import type { Reader } from '../lexemes.ts';
import { readOrdinal, readYear } from './numbers.ts';
import { capital, point, type ReadPoint } from './read-point.ts';

/** Words after which a bare figure of four digits is a year. */
const YEAR_AFTER = new Set(
  'in of since by until till from during before after for early late mid around about circa through throughout into due both between fiscal year years to and or than back summer autumn fall winter spring beyond'.split(
    ' ',
  ),
);
const COUNTING =
  /^(?:percent|per|pounds|dollars|euros|miles|km|kilometres|kilometers|meters|metres|feet|people|points|yen|francs|tons|tonnes|barrels|shares|hours|troops|soldiers|others|million|billion)$/;

/** Things that go by a number. */
const NUMBERED =
  /^(?:route|highway|road|flight|resolution|resolutions|article|order|directive|regulation|decree|bill|room|gate|bus|train|model|number|no|law)$/;

export function readBareYear(r: Reader, i: number): ReadPoint | undefined {
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
  if (COUNTING.test(after.norm) || NUMBERED.test(before.norm)) return undefined;
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
export function readDecade(r: Reader, i: number): ReadPoint | undefined {
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
export function readCentury(r: Reader, i: number): ReadPoint | undefined {
  const nth = readOrdinal(r, i);
  if (!nth) return undefined;
  const dash = r.next(nth.end).text === '-' ? 1 : 0;
  if (!/^century$/.test(r.next(nth.end + dash).norm)) return undefined;
  return point(nth.end + dash + 1, { century: nth.value });
}

/** "third quarter", "third-quarter", "fiscal first quarter", "Q3", "first half" (of a year). */
export function readQuarter(r: Reader, i: number): ReadPoint | undefined {
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
export function readSeason(r: Reader, i: number): ReadPoint | undefined {
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

export function readHoliday(r: Reader, i: number): ReadPoint | undefined {
  const found = r.phrase(r.lexicon.holidays, i, 'text');
  if (!found) return undefined;
  // "Easter week", "the Easter truce": the day's name as an attribute still dates; "New Year Street" does not
  if (r.next(found.end).text !== '' && r.pos(found.end) === 'PROPN' && capital(r.next(found.end))) return undefined;
  if (r.next(found.end).norm === 'week') return point(found.end + 1, { holiday: found.value, wholeWeek: true });
  return point(found.end, { holiday: found.value });
}

/** "fiscal 1989", "fiscal year 1989", "the year 2000". */
export function readFiscalYear(r: Reader, i: number): ReadPoint | undefined {
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
