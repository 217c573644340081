/** Denials held against what other articles tell within days. In: denials and tellings of many articles. Out: findings. */
import type { Days } from '../../model/claims.ts';
import { gapOf } from '../match/compare.ts';
import { type Denial, deniedBy } from './denials.ts';
import type { Finding, Telling } from './telling.ts';

/** A denial follows an accusation within days. */
const DENIED_WITHIN = 7;

/** Where tellings that may stand near each other are looked for: under the article, and under the weeks that it came out in. */
const placesOf = ({ evidence, published }: Telling, around: number): string[] => [
  evidence.article,
  ...(published ? weeksOf(published[0] - around, published[1] + around) : []),
];

function weeksOf(first: number, last: number): string[] {
  const from = Math.floor(first / DENIED_WITHIN);
  return Array.from({ length: Math.floor(last / DENIED_WITHIN) - from + 1 }, (_, week) => `week ${from + week}`);
}

/** What denials met before, so that only those are held against others again near which something has changed. */
export class DenialsMet {
  readonly #met = new Map<Denial, Finding | undefined>();

  /** `of` is called for a denial that is not known. */
  met(denial: Denial, of: () => Finding | undefined): Finding | undefined {
    if (!this.#met.has(denial)) this.#met.set(denial, of());
    return this.#met.get(denial);
  }

  /** Articles of these days have changed, come or gone; `denials` are all that there are now. */
  forget(days: readonly Days[], denials: ReadonlySet<Denial>): void {
    for (const denial of this.#met.keys()) {
      const { published } = denial;
      const near = published !== undefined && days.some(day => gapOf(day, published) <= DENIED_WITHIN);
      if (near || !denials.has(denial)) this.#met.delete(denial);
    }
  }
}

/** Tellings by place and word: by words alone each denial met nearly all of a large dossier. Words are looked at where they are asked for. */
function byPlaceAndWord(told: readonly Telling[]): (place: string, word: string) => readonly Telling[] {
  const byPlace = new Map<string, Telling[]>();
  const add = <K>(lists: Map<K, Telling[]>, key: K, telling: Telling): void => {
    const list = lists.get(key);
    if (list) list.push(telling);
    else lists.set(key, [telling]);
  };
  for (const telling of told) for (const place of placesOf(telling, 0)) add(byPlace, place, telling);
  const words = new Map<string, Map<string, Telling[]>>();
  return (place, word) => {
    let known = words.get(place);
    if (!known) {
      known = new Map();
      for (const telling of byPlace.get(place) ?? []) for (const own of telling.words) add(known, own, telling);
      words.set(place, known);
    }
    return known.get(word) ?? [];
  };
}

/** Denials of all articles, each with what is told in its own article or within days; undefined where that is nothing. */
export function* denialsAmong(
  denials: readonly Denial[],
  told: readonly Telling[],
  met: DenialsMet,
): Iterable<Finding | undefined> {
  if (denials.length === 0) return;
  const tellings = byPlaceAndWord(told);
  for (const denial of denials) {
    yield met.met(denial, () => {
      const near = new Set(
        placesOf(denial, DENIED_WITHIN).flatMap(place => [...denial.words].flatMap(word => tellings(place, word))),
      );
      const inTime = [...near].filter(
        telling =>
          telling.evidence.article === denial.evidence.article ||
          (telling.published && denial.published && gapOf(telling.published, denial.published) <= DENIED_WITHIN),
      );
      return deniedBy(denial, inTime);
    });
  }
}
