/** Times of the clock: "9:00 p.m.", "1.34pm GMT", "14:32", "1400 GMT", "9 a.m. EDT", "noon", "seven o'clock", "4 in the morning". */
import type { Clock } from '../expression.ts';
import type { Reader } from '../lexemes.ts';
import { type Read, readNumberWords } from './numbers.ts';

/** "am", "p.m.", "pm": hours to add, from i on. */
function readHalf(r: Reader, i: number): Read<'am' | 'pm'> | undefined {
  const word = r.next(i).norm;
  if (word === 'am' || word === 'pm') return { end: i + 1, value: word };
  if ((word !== 'a' && word !== 'p') || r.next(i + 1).text !== '.' || r.next(i + 2).norm !== 'm') return undefined;
  const stop = r.next(i + 3);
  return { end: stop.text === '.' && !stop.spaced ? i + 4 : i + 3, value: word === 'a' ? 'am' : 'pm' };
}

function readZone(r: Reader, i: number): Read<string> | undefined {
  const word = r.next(i);
  if (word.is.zone !== undefined && word.text === word.text.toUpperCase()) return { end: i + 1, value: word.is.zone };
  if (word.norm === 'local' && r.next(i + 1).norm === 'time') return { end: i + 2, value: '' };
  // "Eastern time", "Velm time", "New York time", "Central European Summer Time"
  for (let at = i; at < i + 3 && isCapital(r.next(at).text); at++)
    if (r.next(at + 1).norm === 'time') return { end: at + 2, value: '' };
  return undefined;
}

const isCapital = (text: string): boolean => /^\p{Lu}\p{L}/u.test(text);

/** "21:45 Velm time (1945 GMT)": the same minute once more; the one with a known zone counts. */
export function readClock(r: Reader, i: number): Read<Clock> | undefined {
  const clock = readOneClock(r, i);
  if (!clock || r.next(clock.end).text !== '(') return clock;
  const again = readOneClock(r, clock.end + 1);
  if (!again?.value.zone || r.next(again.end).text !== ')') return clock;
  return { end: again.end + 1, value: again.value };
}

const twentyFour = (hour: number, half: 'am' | 'pm' | undefined): number =>
  half === 'pm' ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour;

const PARTS: Readonly<Record<string, 'am' | 'pm'>> = { morning: 'am', afternoon: 'pm', evening: 'pm' };

function readOneClock(r: Reader, i: number): Read<Clock> | undefined {
  const first = r.at(i);
  if (first.is.clock !== undefined) {
    const zone = readZone(r, i + 1);
    return {
      end: zone?.end ?? i + 1,
      value: { hour: first.is.clock, minute: 0, ...(zone?.value ? { zone: zone.value } : {}) },
    };
  }
  const before = r.before(i);
  if (!first.spaced && /^[$€£.,:/\d-]$/.test(before.text)) return undefined;
  const spoken = first.digits ? undefined : readNumberWords(r, i);
  if (!first.digits && !(spoken && spoken.value <= 12)) return undefined;
  let hour = first.digits ? Number(first.text) : spoken!.value;
  let minute: number | undefined;
  let second: number | undefined;
  let end = spoken?.end ?? i + 1;
  const colon = r.next(end);
  const figures = r.next(end + 1);
  if (
    first.digits &&
    (colon.text === ':' || colon.text === '.') &&
    !colon.spaced &&
    /^[0-5]\d$/.test(figures.text) &&
    !figures.spaced
  ) {
    minute = Number(figures.text);
    end += 2;
    if (colon.text === ':' && r.next(end).text === ':' && /^[0-5]\d$/.test(r.next(end + 1).text)) {
      second = Number(r.next(end + 1).text);
      end += 2;
    }
  } else if (first.digits && first.text.length === 4) {
    const zone = readZone(r, end);
    if (!zone) return undefined;
    minute = Number(first.text.slice(2));
    hour = Number(first.text.slice(0, 2));
    if (hour > 24 || minute > 59) return undefined;
    return { end: zone.end, value: { hour, minute, ...(zone.value ? { zone: zone.value } : {}) } };
  }
  if (hour > 24) return undefined;
  const stated = readHalf(r, end);
  let half = stated?.value;
  end = stated?.end ?? end;
  const oclock = !half && r.reads(end, 'o', "'", 'clock');
  if (oclock) end += 3;
  // "4 in the morning": the part of day says which half
  const part = r.next(end).norm === 'in' && r.next(end + 1).norm === 'the' ? PARTS[r.next(end + 2).norm] : undefined;
  if (!half && part && hour <= 12 && (oclock || minute !== undefined || first.digits)) {
    half = part;
    end += 3;
  }
  const zone = readZone(r, end);
  if (zone) end = zone.end;
  if (half && (hour > 12 || hour === 0) && hour > 23) return undefined;
  if (!half && !oclock && minute === undefined) return undefined; // a bare number
  if (!half && !zone && colon.text === '.') return undefined; // "1.34" is a figure
  return {
    end,
    value: {
      hour: hour > 12 ? hour : twentyFour(hour, half),
      ...(minute !== undefined ? { minute } : {}),
      ...(second !== undefined ? { second } : {}),
      ...(zone?.value ? { zone: zone.value } : {}),
    },
  };
}
