/** Amounts of time and what is made of them: durations ("nearly seven hours", "30-hour"), distances ("two weeks ago"), stretches ("the past week"), repetitions ("twice a year"). */
import type { Amount, Duration, From, Mod, Point, Reference, Repeated, Shift, Stretch, Unit } from '../expression.ts';
import type { Lexeme, Reader } from '../lexemes.ts';
import { type Read, readNumber } from './numbers.ts';
import type { ReadAs } from './points.ts';

/** Adjectives that may stand between a number and its unit. */
const BETWEEN =
  /^(?:more|additional|further|full|straight|consecutive|successive|trading|business|working|calendar|long|entire|whole|whopping|short|solid|extra|other)$/;

function readUnit(r: Reader, i: number): (Read<NonNullable<Lexeme['is']['unit']>> & { hyphen: boolean }) | undefined {
  const hyphen = r.next(i).text === '-' && !r.next(i).spaced && !r.next(i + 1).spaced;
  let k = hyphen ? i + 1 : i;
  if (!hyphen && BETWEEN.test(r.next(k).norm)) k++;
  const word = r.next(k);
  return word.is.unit ? { end: k + 1, value: word.is.unit, hyphen } : undefined;
}

const amountOf = (unit: { unit: Unit; times: number }, n?: number, upTo?: number): Amount => ({
  unit: unit.unit,
  ...(n !== undefined ? { n: n * unit.times } : {}),
  ...(upTo !== undefined ? { upTo: upTo * unit.times } : {}),
  ...(unit.times > 1 ? { times: unit.times } : {}),
});

/** "second", "quarter" and "minute" have other senses. */
function unitFits(
  r: Reader,
  unit: Read<NonNullable<Lexeme['is']['unit']>> & { hyphen: boolean },
  digits: boolean,
): boolean {
  const word = r.at(unit.end - 1).norm;
  if (word === 'second') return unit.hyphen && digits;
  if (word === 'quarter' || word === 'quarters') return !unit.hyphen && word === 'quarters';
  if (word === 'min') return digits;
  return true;
}

/** A vague number: "a few", "several", "a couple of", "dozens of". */
function readVague(r: Reader, i: number): Read<number | undefined> | undefined {
  const a = r.at(i).norm === 'a' ? 1 : 0;
  const word = a ? r.next(i + 1) : r.at(i);
  if (!word.is.vague) return undefined;
  if (/^(?:couple|handful)$/.test(word.norm) && !a && !/^(?:past|last|next|first)$/.test(r.before(i).norm))
    return undefined;
  if (a && !/^(?:few|couple|handful)$/.test(word.norm)) return undefined;
  const of = r.next(i + a + 1).norm === 'of' ? 1 : 0;
  return { end: i + a + 1 + of, value: word.norm === 'couple' ? 2 : undefined };
}

/** One amount: number and unit. */
function readAmount(r: Reader, i: number): (Read<Amount> & { hyphen?: boolean }) | undefined {
  const first = r.at(i);
  const vague = readVague(r, i);
  if (vague) {
    const unit = readUnit(r, vague.end);
    return unit?.value.plural || (unit?.hyphen && unit)
      ? { end: unit.end, value: amountOf(unit.value, vague.value), hyphen: unit.hyphen }
      : undefined;
  }
  if (first.norm === 'half') {
    const a = /^(?:a|an|-)$/.test(r.next(i + 1).norm) ? 2 : 1;
    const unit = r.next(i + a).is.unit;
    return unit && !unit.plural && unit.unit !== 'second' ? { end: i + a + 1, value: amountOf(unit, 0.5) } : undefined;
  }
  const article = first.norm === 'a' || first.norm === 'an';
  let number = readNumber(r, i);
  if (article && !number) {
    const unit = readUnit(r, i + 1);
    if (!unit || unit.hyphen || unit.value.plural || /^(?:second|quarter|night|weekend)$/.test(r.at(unit.end - 1).norm))
      return undefined;
    if (r.reads(unit.end, 'and', 'a', 'half')) return { end: unit.end + 3, value: amountOf(unit.value, 1.5) };
    const or = r.next(unit.end).norm === 'or' ? r.next(unit.end + 1) : undefined;
    if (or?.norm === 'two') return { end: unit.end + 2, value: amountOf(unit.value, 1, 2) };
    if (or?.norm === 'so' || or?.norm === 'more') return { end: unit.end + 2, value: amountOf(unit.value, 1) };
    return { end: unit.end, value: amountOf(unit.value, 1) };
  }
  if (!number) return undefined;
  if (!first.spaced && /^[$€£.,:/#]$/.test(r.before(i).text)) return undefined;
  if (r.reads(number.end, 'and', 'a', 'half')) number = { end: number.end + 3, value: number.value + 0.5 };
  const low = number.value;
  let last = number;
  // "two to three weeks", "two, three or four days", "12-18 months"
  for (let more = 0; more < 3; more++) {
    if (!/^(?:to|or|-|–|,)$/.test(r.next(last.end).norm)) break;
    const skip = r.next(last.end).text === ',' && r.next(last.end + 1).norm === 'or' ? 2 : 1;
    const next = r.next(last.end + skip).text === '' ? undefined : readNumber(r, last.end + skip);
    if (!next || next.value <= last.value) break;
    last = next;
  }
  let unit = readUnit(r, last.end);
  if (!unit && last !== number) {
    last = number; // what looked like the upper end belongs to something else
    unit = readUnit(r, number.end);
  }
  if (!unit || !unitFits(r, unit, first.digits)) return undefined;
  // "one year", "two-day", "two day"; a singular after a larger number is an attribute
  const or =
    r.reads(unit.end, 'or', 'so') || r.reads(unit.end, 'or', 'more') || r.reads(unit.end, 'or', 'less') ? 2 : 0;
  const half = r.reads(unit.end, 'and', 'a', 'half') ? 3 : 0;
  return {
    end: unit.end + or + half,
    value: amountOf(unit.value, half ? low + 0.5 : low, last === number ? undefined : last.value),
    hyphen: unit.hyphen,
  };
}

/** "two hours and 30 minutes": further, smaller amounts. */
function readAmounts(r: Reader, i: number): (Read<readonly Amount[]> & { hyphen?: boolean }) | undefined {
  const first = readAmount(r, i);
  if (!first) return undefined;
  const amounts = [first.value];
  let { end } = first;
  const order: readonly Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
  for (;;) {
    const glue = /^(?:and|,)$/.test(r.next(end).norm) ? 1 : 0;
    if (!r.next(end + glue).digits && r.next(end + glue).is.number === undefined) break;
    const next = readAmount(r, end + glue);
    if (!next || next.hyphen || order.indexOf(next.value.unit) <= order.indexOf(amounts.at(-1)!.unit)) break;
    amounts.push(next.value);
    end = next.end;
  }
  return { end, value: amounts, hyphen: first.hyphen };
}

const isAge = (r: Reader, end: number): boolean =>
  r.next(end).norm === 'old' ||
  (r.next(end).text === '-' && /^(?:olds?|age)$/.test(r.next(end + 1).norm)) ||
  r.reads(end, 'of', 'age') ||
  r.reads(end, 'older') ||
  r.reads(end, 'younger');

const STRETCH: Readonly<Record<string, -1 | 1>> = {
  past: -1,
  last: -1,
  next: 1,
  coming: 1,
  previous: -1,
  preceding: -1,
  following: 1,
};

/** "the past two weeks", "the next few days", "last five years", "the past week", "the last decade". */
export function readStretch(r: Reader, i: number): ReadAs<Stretch | Reference> | undefined {
  const approximator = r.phrase(r.lexicon.approximators, i);
  const start =
    approximator?.value && r.at(i).norm !== 'over' && STRETCH[r.next(approximator.end + 1).norm] ? approximator.end : i;
  const the = /^(?:the|these|those|this)$/.test((start === i ? r.at(i) : r.next(start)).norm) ? 1 : 0;
  const word = start + the === i ? r.at(i) : r.next(start + the);
  const direction = STRETCH[word.norm];
  if (!direction) return undefined;
  const k = start + the + 1;
  if (r.next(k).text === '') return undefined;
  const unit = r.next(k).is.unit;
  if (unit?.plural && !/^(?:previous|preceding|following|last)$/.test(word.norm)) {
    return {
      end: k + 1,
      value: { kind: 'reference', ref: direction < 0 ? 'PAST_REF' : 'FUTURE_REF' },
      by: 'vague-stretch',
    };
  }
  if (
    the &&
    unit &&
    !unit.plural &&
    /^(?:past|last|coming)$/.test(word.norm) &&
    unit.unit !== 'quarter' &&
    unit.unit !== 'second'
  ) {
    if (unit.unit === 'day' && unit.times === 1 && word.norm !== 'past') return undefined;
    return { end: k + 1, value: { kind: 'stretch', amount: amountOf(unit, 1), direction }, by: 'stretch' };
  }
  const amount = readAmount(r, k);
  if (!amount || amount.hyphen || isAge(r, amount.end)) return undefined;
  if (!the && (word.norm === 'following' || word.norm === 'previous')) return undefined;
  const mod = start === i ? undefined : (approximator!.value as Mod);
  return {
    end: amount.end,
    value: { kind: 'stretch', amount: amount.value, direction, ...(mod ? { mod } : {}) },
    by: 'stretch',
  };
}

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

function readCore(r: Reader, i: number): ReadAs<Duration | Shift> | undefined {
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
  const nth = the && /^(?:first|last|final|full|entire|opening|whole)$/.test(r.next(i + 1).norm) ? 1 : 0;
  if (the && !nth) {
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
  const another = /^(?:another|additional|extra|further)$/.test(first.norm)
    ? 1
    : r.at(i).norm === 'an' && /^(?:additional|extra)$/.test(r.next(i + 1).norm)
      ? 2
      : 0;
  if (another) {
    const single = r.next(i + another).is.unit;
    if (single && !single.plural)
      return { end: i + another + 1, value: { kind: 'duration', amounts: [amountOf(single, 1)] }, by: 'duration' };
  }
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

/** "every week", "each of the past three years", "daily", "twice a year", "four flights [a week]", "Tuesdays", "Tuesday nights". */
export function readRepeated(r: Reader, i: number): ReadAs<Repeated> | undefined {
  const first = r.at(i);
  const found = (end: number, value: Omit<Repeated, 'kind'>): ReadAs<Repeated> => ({
    end,
    value: { kind: 'set', ...value },
    by: 'repeated',
  });
  if (first.is.frequency) {
    // "the quarterly dividend", "a daily", the newspaper, tell of no time
    if (first.norm === 'quarterly' && /^(?:NOUN|PROPN|ADJ)$/.test(r.pos(i + 1))) return undefined;
    if (r.pos(i + 1) === 'PROPN') return undefined;
    const [n, unit] = first.is.frequency;
    return found(i + 1, { every: { n, unit } });
  }
  if (/^(?:every|each)$/.test(first.norm)) {
    const other = r.next(i + 1).norm === 'other' ? 1 : 0;
    const next = r.next(i + 1 + other);
    if (next.is.unit && !next.is.unit.plural && next.norm !== 'second')
      return found(i + 2 + other, { every: amountOf(next.is.unit, 1 + other) });
    const fields = pointOf(next);
    if (fields) return found(i + 2 + other, { point: fields });
    if (first.norm === 'every' && next.text !== '') {
      const amount = readAmount(r, i + 1);
      if (amount && !amount.hyphen) return found(amount.end, { every: amount.value });
    }
    return undefined;
  }
  if (
    first.is.weekday !== undefined &&
    !first.is.short &&
    first.norm.endsWith('days') &&
    first.text[0] !== first.norm[0]
  ) {
    return found(i + 1, { point: { kind: 'point', weekday: first.is.weekday } });
  }
  if (first.is.weekday !== undefined && /^(?:nights|mornings|evenings|afternoons)$/.test(r.next(i + 1).norm)) {
    return found(i + 2, { point: { kind: 'point', weekday: first.is.weekday, part: r.next(i + 1).is.part! } });
  }
  // "twice a year", "three times a day"
  const times = /^(?:once|twice|thrice)$/.test(first.norm)
    ? i + 1
    : r.next(i + 1).norm === 'times' && readNumber(r, i)?.end === i + 1
      ? i + 2
      : undefined;
  const per = times ?? i;
  const word = times === undefined ? first.norm : r.next(per).norm;
  const unit = r.next(per + 1).is.unit;
  if (
    unit &&
    !unit.plural &&
    r.next(per + 2).text !== '-' &&
    /^(?:a|an|per|each|every)$/.test(word) &&
    (times !== undefined || countsBefore(r, i, word))
  ) {
    return found(per + 2, { every: amountOf(unit, 1) });
  }
  return undefined;
}

/** "four flights a week", "$3 a day": a number in the five words before, and no preposition of time between. */
function countsBefore(r: Reader, i: number, word: string): boolean {
  if (word === 'per') return true;
  if (!/^(?:NOUN|NUM|SYM|PROPN)$/.test(r.pos(i - 1)) && !r.before(i).digits) return false;
  for (let k = i - 1; k >= i - 5 && k >= 0 && !r.at(k + 1).barrier; k--) {
    const before = r.at(k);
    if (/^(?:for|in|within|after|of|during|than|[.;:])$/.test(before.norm)) return false;
    if (
      before.digits ||
      before.is.number !== undefined ||
      /^(?:[$€£%]|dozens|hundreds|thousands|millions)$/.test(before.norm)
    )
      return true;
  }
  return false;
}

function pointOf(word: Lexeme): Point | undefined {
  const { weekday, month, part, season, short } = word.is;
  if (short) return undefined;
  if (weekday !== undefined) return { kind: 'point', weekday };
  if (month !== undefined && word.text[0] !== word.norm[0]) return { kind: 'point', month };
  if (part) return { kind: 'point', part };
  return season ? { kind: 'point', season } : undefined;
}

/** "now", "recently", "in recent months", "the coming weeks", "the weeks ahead". */
export function readReference(r: Reader, i: number): ReadAs<Reference> | undefined {
  const found = (end: number, ref: string): ReadAs<Reference> => ({
    end,
    value: { kind: 'reference', ref: ref as Reference['ref'] },
    by: 'reference',
  });
  const first = r.at(i);
  const phrase = r.phrase(r.lexicon.references, i);
  const the = first.norm === 'the' ? 1 : 0;
  const word = the ? r.next(i + 1) : first;
  const unit = r.next(i + the + 1).is.unit;
  if (unit?.plural && r.next(i + the + 1).norm !== 'seconds') {
    const more = /^(?:and|or)$/.test(r.next(i + the + 2).norm) && r.next(i + the + 3).is.unit?.plural ? 2 : 0;
    if (word.norm === 'recent') return found(i + the + 2 + more, 'PAST_REF');
    if (word.norm === 'coming' || word.norm === 'upcoming' || word.norm === 'future')
      return found(i + the + 2, 'FUTURE_REF');
  }
  if (the && word.is.unit?.plural && r.next(i + 2).norm === 'ahead') return found(i + 3, 'FUTURE_REF');
  if (!phrase) return undefined;
  if (first.norm === 'soon' && (r.before(i).norm === 'as' || /^(?:after|as)$/.test(r.next(i + 1).norm)))
    return undefined;
  if (word.norm === 'moment' && !/^(?:at|for)$/.test(r.before(i).norm)) return undefined;
  // "the past" before a noun is an attribute, "the present government" too
  if (
    /^(?:past|present|future)$/.test(r.at(phrase.end - 1).norm) &&
    phrase.end > i + 1 &&
    /^(?:NOUN|ADJ|NUM|PROPN)$/.test(r.pos(phrase.end))
  )
    return undefined;
  return found(phrase.end, phrase.value);
}
