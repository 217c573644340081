/** Whether two speakers are one, and how far apart they spoke, as far as two claims tell. Pure, symmetric. */
import { sameSpelling } from '../../knowledge/transliteration.ts';
import type { Days, Somebody } from '../../model/claims.ts';
import { gapOf } from './compare.ts';

/** one: the same person or body; perhaps: one may stand for the other; two: two names that cannot be one. */
export type Speakers = 'one' | 'perhaps' | 'two';

const partsOf = (name: string): string[] => name.split(/[\s,]+/).filter(part => part.replace(/[.']/g, '').length > 1);

export const familyName = (name: string): string => partsOf(name).at(-1) ?? name;

/** One family name spelled alike; given names, where both have one, spelled alike too. */
function samePerson(a: string, b: string): boolean {
  const [one, two] = [partsOf(a), partsOf(b)];
  if (one.length === 0 || two.length === 0) return false;
  if (!sameSpelling(one.at(-1)!, two.at(-1)!, 'family')) return false;
  return one.length === 1 || two.length === 1 || sameSpelling(one[0]!, two[0]!, 'given');
}

/** Several speakers in one name, one of them the other: "velin and orst". */
const isAmong = (one: string, many: string): boolean => /,| and /.test(many) && partsOf(many).includes(familyName(one));

export function speakersOf(a: Somebody, b: Somebody): Speakers {
  if (a.id !== undefined && a.id === b.id) return 'one';
  if (a.name === b.name) return a.id === undefined || b.id === undefined ? 'perhaps' : 'one';
  if (a.id === undefined || b.id === undefined) return 'perhaps';
  if (isAmong(a.name, b.name) || isAmong(b.name, a.name)) return 'perhaps';
  if (a.kind === 'person' && b.kind === 'person') return samePerson(a.name, b.name) ? 'one' : 'two';
  // A party, and somebody who speaks for it; or somebody of whom it is not known whom they speak for.
  if (a.party === b.party || a.party === b.id || b.party === a.id) return 'perhaps';
  if (a.party === undefined || b.party === undefined || a.kind === 'role' || b.kind === 'role') return 'perhaps';
  return 'two';
}

interface Spoken {
  readonly said?: Days;
  readonly published?: Days;
}

/** Days of a "said" that tells a day; a month tells less than the day on which it came out. */
const LONGEST_SAID = 4;

/** When it was said where that is known to a few days; else when it came out. */
export const saidOn = ({ said, published }: Spoken): Days | undefined =>
  said && said[1] - said[0] < LONGEST_SAID ? said : (published ?? said);

/** 0 where one is unknown. */
export function daysApart(a: Spoken, b: Spoken): number {
  const [one, two] = [saidOn(a), saidOn(b)];
  return one && two ? gapOf(one, two) : 0;
}
