/**
 * Classes of phrases that a rule of data/event-types/ asks for, taken apart once: each phrase is then held against them without comparing
 * names. In: names of classes. Out: the same, ready for asking (extraction/events/classes.ts).
 */

/** Room for all names of classes that lists and rules have: they are under a hundred. */
const MOST = 256;
const numbers = new Map<string, number>();

/** The number that a class goes by. */
export function classNumber(name: string): number {
  const number = numbers.get(name) ?? numbers.size;
  if (number === MOST) throw new RangeError('More classes than there is room for.');
  numbers.set(name, number);
  return number;
}

export interface WantedClasses {
  /** Those of data/event-types/cues/classes.yaml, and the others below. */
  readonly names: ReadonlySet<string>;
  /** 1 at the number of each. */
  readonly table: Uint8Array;
  readonly any: boolean;
  /** Also where there is no such phrase. */
  readonly none: boolean;
  readonly actor: boolean;
  readonly side: boolean;
  readonly bodies: boolean;
  readonly states: boolean;
  readonly place: boolean;
  readonly nationals: boolean;
}

export function wantedClasses(...list: readonly string[]): WantedClasses {
  const names = new Set(list);
  const table = new Uint8Array(MOST);
  for (const name of list) table[classNumber(name)] = 1;
  return {
    names,
    table,
    any: names.has('any'),
    none: names.has('none'),
    actor: names.has('actor'),
    side: names.has('side'),
    bodies: names.has('bodies'),
    states: names.has('states'),
    place: names.has('place'),
    nationals: names.has('nationals'),
  };
}

/** A trigger as the rules ask it: its classes taken apart. */
export type Ready<T> = Omit<T, 'subject' | 'object' | 'with_class'> & {
  readonly subject?: WantedClasses;
  readonly object?: WantedClasses;
  readonly with_class?: WantedClasses;
};

const CLASS_FIELDS = new Set(['subject', 'object', 'with_class']);

/** All fields in one order, also those not given: objects of one shape, whose fields are found at once. */
export const readied = <T extends object>(shape: object, given: T): Ready<T> =>
  Object.fromEntries(
    Object.keys(shape).map(field => {
      const value = given[field as keyof T];
      return [field, value && CLASS_FIELDS.has(field) ? wantedClasses(...(value as readonly string[])) : value];
    }),
  ) as Ready<T>;
