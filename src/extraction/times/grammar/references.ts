/** Stretches that touch the moment of writing ("the past week", "the next two months") and references to it without an amount ("now", "recently"). */
import type { Mod, Reference, Stretch } from '../expression.ts';
import type { Reader } from '../lexemes.ts';
import { amountOf, isAge, readAmount } from './amounts.ts';
import type { ReadAs } from './points.ts';

export const STRETCH: Readonly<Record<string, -1 | 1>> = {
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
