/** Amounts of time: "two days", "30-hour", "a few weeks", "two to three months", "2 1/2 years", "half an hour". */
import type { Amount, Unit } from '../expression.ts';
import type { Lexeme, Reader } from '../lexemes.ts';
import { type Read, readNumber } from './numbers.ts';

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

export const amountOf = (unit: { unit: Unit; times: number }, n?: number, upTo?: number): Amount => ({
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
export function readAmount(r: Reader, i: number): (Read<Amount> & { hyphen?: boolean }) | undefined {
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
export function readAmounts(r: Reader, i: number): (Read<readonly Amount[]> & { hyphen?: boolean }) | undefined {
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

export const isAge = (r: Reader, end: number): boolean =>
  r.next(end).norm === 'old' ||
  (r.next(end).text === '-' && /^(?:olds?|age)$/.test(r.next(end + 1).norm)) ||
  r.reads(end, 'of', 'age') ||
  r.reads(end, 'older') ||
  r.reads(end, 'younger');
