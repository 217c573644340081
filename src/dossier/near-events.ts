/**
 * What could be the outcome of a thing that is due, found without looking at everything: events by the day that they are of and by who
 * acts in them. And whether two tellings name one place, person or body. Pure.
 */
import type { EventRecord } from '../model/record.ts';
import { firstDay, lastDay } from './brief-book.ts';
import { CALENDAR } from './brief-words.ts';

const DAY_MS = 86_400_000;
/** "In the spring" is of no day. */
const WIDEST = 31;

export const dayBeside = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The days of an event: its own, else that of the first report. */
export const daysOfEvent = ({ when, knownSince }: EventRecord): readonly [first: string | undefined, last: string | undefined] => [firstDay(when) ?? firstDay(knownSince), lastDay(when) ?? lastDay(knownSince)]; // biome-ignore format: one thought

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last && days.length <= WIDEST; day = dayBeside(day, 1)) days.push(day);
  return days;
}

export class NearEvents {
  readonly #lists = new Map<string, EventRecord[]>();
  readonly #wide: EventRecord[] = [];

  /** `sidesOf` tells who acts in an event; one of whom nothing is known is held against everything. */
  constructor(events: readonly EventRecord[], sidesOf: (event: EventRecord) => ReadonlySet<string>) {
    for (const event of events) {
      const sides = sidesOf(event);
      const [first, last] = daysOfEvent(event);
      const days = first && last ? daysFrom(first, last) : [];
      if (sides.size === 0 || days.length === 0 || days.length > WIDEST) this.#wide.push(event);
      for (const key of [...days, ...[...sides].map(side => `side ${side}`)]) {
        const list = this.#lists.get(key);
        if (list) list.push(event);
        else this.#lists.set(key, [event]);
      }
    }
  }

  /** Of these sides, or of these days. */
  *around(sides: ReadonlySet<string>, first: string, last: string): Iterable<EventRecord> {
    for (const side of sides) yield* this.#lists.get(`side ${side}`) ?? [];
    for (const day of daysFrom(first, last)) yield* this.#lists.get(day) ?? [];
    yield* this.#wide;
  }
}

const NAME = /\p{Lu}[\p{L}\p{M}-]{3,}/gu;

/** Words of names, but for days and months. */
export const nameWordsOf = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .flatMap(text => text.match(NAME) ?? [])
      .map(word => word.toLowerCase())
      .filter(word => !CALENDAR.has(word)),
  );
