/** Durations ("nearly seven hours", "30-hour") and distances ("two weeks ago", "a day later"). */
import type { Amount, Duration, From, Mod, Shift, Unit } from '../expression.ts';
import type { Reader } from '../lexemes.ts';
import { amountOf, isAge, readAmounts } from './amounts.ts';
import type { Read } from './numbers.ts';
import type { ReadAs } from './points.ts';

interface Distance {
  readonly direction: -1 | 1;
  readonly from: From;
}

/** Words after an amount that make it a distance, and from where. */
function readDirection(r: Reader, i: number): Read<Distance> | undefined {
  const word = r.next(i);
  if (word.norm === 'ago') return { end: i + 1, value: { direction: -1, from: 'anchor' } };
  if (word.norm === 'earlier' || word.norm === 'previously')
    return { end: i + 1, value: { direction: -1, from: 'before' } };
  if (word.norm === 'later') return { end: i + 1, value: { direction: 1, from: 'before' } };
  if (word.norm === 'hence') return { end: i + 1, value: { direction: 1, from: 'anchor' } };
  if (/^from$/.test(word.norm) && /^(?:now|today)$/.test(r.next(i + 1).norm)) {
    return { end: i + 2, value: { direction: 1, from: 'anchor' } };
  }
  if (word.norm === '-' && /^(?:ago|earlier)$/.test(r.next(i + 1).norm)) {
    return { end: i + 2, value: { direction: -1, from: r.next(i + 1).norm === 'ago' ? 'anchor' : 'before' } };
  }
  // "the day before.": only where nothing follows that it stands before
  const closes = /^[.,;:!?)"”'’]?$/.test(r.next(i + 1).text) || r.next(i + 1).barrier;
  if (word.norm === 'before' && closes) return { end: i + 1, value: { direction: -1, from: 'before' } };
  if (word.norm === 'after' && closes) return { end: i + 1, value: { direction: 1, from: 'before' } };
  return undefined;
}

/** More than one of a unit: in the singular ("two day") it is an attribute. */
const amount1 = (amounts: readonly Amount[]): boolean => amounts.length === 1 && (amounts[0]!.n ?? 2) > 1;

/** Durations and distances. */
export function readDuration(r: Reader, i: number): ReadAs<Duration | Shift> | undefined {
  const approximator = r.phrase(r.lexicon.approximators, i);
  const approximated = approximator && r.next(approximator.end).text !== '' ? readCore(r, approximator.end) : undefined;
  // "over several years" is a preposition, "over an hour" is more than one
  const preposition =
    r.at(i).norm === 'over' && (r.next(i + 1).is.vague || r.next(i + 1).norm === 'the' || r.next(i + 2).is.vague);
  if (approximated && approximator?.value && !preposition)
    return { ...approximated, value: { ...approximated.value, mod: approximator.value as Mod } };
  return readCore(r, i);
}

/** Units without a number: "years ago", "decades-long", "for weeks", "in the days before the vote", "yearlong". */
function readBareUnits(r: Reader, i: number): ReadAs<Duration | Shift> | undefined {
  const first = r.at(i);
  const unit = first.is.unit;
  // bare: "years ago", "hours earlier"
  if (unit && (unit.plural || /^(?:year|month|week|day|decade)$/.test(first.norm))) {
    const direction = readDirection(r, i + 1);
    if (direction && (unit.plural || r.next(i + 1).text === '-')) {
      return {
        end: direction.end,
        value: { kind: 'shift', amount: amountOf(unit, unit.plural ? undefined : 1), ...direction.value },
        by: 'distance',
      };
    }
    // "decades-long", "day-long"
    if (r.next(i + 1).text === '-' && r.next(i + 2).norm === 'long') {
      return {
        end: i + 3,
        value: { kind: 'duration', amounts: [amountOf(unit, unit.plural ? undefined : 1)] },
        by: 'long',
      };
    }
    const before = r.before(i).norm;
    if (
      unit.plural &&
      /^(?:for|in|within|after|over|of)$/.test(before) &&
      /^(?:days?|weeks|months|years|decades|centuries|hours|minutes)$/.test(first.norm)
    ) {
      if (before === 'of' && !/^(?:NOUN)$/.test(r.pos(i - 2))) return undefined;
      if (r.next(i + 1).norm === 'of' && before !== 'after' && before !== 'for') return undefined;
      const or = /^(?:or|and)$/.test(r.next(i + 1).norm) && r.next(i + 2).is.unit?.plural ? 2 : 0;
      return { end: i + 1 + or, value: { kind: 'duration', amounts: [amountOf(unit)] }, by: 'bare-units' };
    }
    // "in the weeks before the vote", "the years that followed", "days after the raid": how long is not said
    if (
      unit.plural &&
      /^(?:days|weeks|months|years|hours|minutes)$/.test(first.norm) &&
      /^(?:the|just|only)$/.test(before) &&
      /^(?:before|after|since|following|that|leading)$/.test(r.next(i + 1).norm)
    ) {
      return { end: i + 1, value: { kind: 'duration', amounts: [amountOf(unit)] }, by: 'bare-units' };
    }
  }
  if (/^(?:day|week|month|year)long$/.test(first.norm)) {
    const long = first.norm.slice(0, -4) as Unit;
    return { end: i + 1, value: { kind: 'duration', amounts: [{ n: 1, unit: long }] }, by: 'long' };
  }
  return undefined;
}

/** "the year ended March 31", "the day before", "another week": one unit by its article. */
function readOneUnit(r: Reader, i: number): ReadAs<Duration | Shift> | undefined {
  const first = r.at(i);
  // "the year ended March 31"
  const fiscal = r.next(i + 1).norm === 'fiscal' ? 1 : 0;
  if (
    first.norm === 'the' &&
    r.next(i + 1 + fiscal).norm === 'year' &&
    /^(?:ended|ending)$/.test(r.next(i + 2 + fiscal).norm)
  ) {
    return { end: i + 2 + fiscal, value: { kind: 'duration', amounts: [{ n: 1, unit: 'year' }] }, by: 'duration' };
  }
  // "the day before", "the week earlier"
  const the = /^(?:the|these|those)$/.test(first.norm) ? 1 : 0;
  if (the) {
    const single = r.next(i + 1).is.unit;
    const direction = single && !single.plural ? readDirection(r, i + 2) : undefined;
    if (direction && direction.value.from === 'before') {
      return {
        end: direction.end,
        value: { kind: 'shift', amount: amountOf(single!, 1), ...direction.value },
        by: 'distance',
      };
    }
  }
  const another = readAnother(r, i);
  if (another) {
    const single = r.next(i + another).is.unit;
    if (single && !single.plural)
      return { end: i + another + 1, value: { kind: 'duration', amounts: [amountOf(single, 1)] }, by: 'duration' };
  }
  return undefined;
}

/** How many words "another", "an additional" take. */
function readAnother(r: Reader, i: number): number {
  const { norm } = r.at(i);
  if (/^(?:another|additional|extra|further)$/.test(norm)) return 1;
  return norm === 'an' && /^(?:additional|extra)$/.test(r.next(i + 1).norm) ? 2 : 0;
}

function readCore(r: Reader, i: number): ReadAs<Duration | Shift> | undefined {
  const single = readBareUnits(r, i) ?? readOneUnit(r, i);
  if (single) return single;
  const the = /^(?:the|these|those)$/.test(r.at(i).norm) ? 1 : 0;
  const nth = the && /^(?:first|last|final|full|entire|opening|whole)$/.test(r.next(i + 1).norm) ? 1 : 0;
  const another = readAnother(r, i);
  const start = i + the + nth + another;
  if (start > i && r.next(start).text === '') return undefined;
  const amounts = readAmounts(r, start);
  if (!amounts || isAge(r, amounts.end)) return undefined;
  if (the && r.at(start).norm === 'a') return undefined;
  const attribute = amounts.hyphen || (the && amount1(amounts.value) && !r.at(amounts.end - 1).is.unit?.plural);
  if (attribute && (the || another)) return undefined; // "the two-day meeting": the amount alone, found one word on
  const amount = amounts.value.length === 1 ? amounts.value[0]! : undefined;
  const direction = amount ? readDirection(r, amounts.end) : undefined;
  if (direction && r.at(start).norm === 'a' && r.next(amounts.end).text === '-') return undefined; // "a [year-earlier] loss"
  if (direction && !the)
    return { end: direction.end, value: { kind: 'shift', amount: amount!, ...direction.value }, by: 'distance' };
  if (r.next(amounts.end).text === '-' && r.next(amounts.end + 1).norm === 'long')
    return { end: amounts.end + 2, value: { kind: 'duration', amounts: amounts.value }, by: 'long' };
  const within = /^(?:in|within)$/.test(r.before(i).norm) && !the && !amounts.hyphen;
  return {
    end: amounts.end,
    value: { kind: 'duration', amounts: amounts.value, ...(within ? { within: true } : {}) },
    by: 'duration',
  };
}
