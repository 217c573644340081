/**
 * Which findings tell one denial or one refusal again: the same denier, the same matter, within a week. In: findings, one by one.
 * Out: a name for what each denies. Each is held against the first of its matter, so that no chain of denials runs through months.
 */
import { gapOf, namesIn } from '../match/compare.ts';
import { type Finding, sharedThings, statesIn, type Telling } from './telling.ts';

const WITHIN = 7;
/** Share of the shorter text's content words. */
const ALIKE = 0.25;

const DENIALS: ReadonlySet<Finding['how']> = new Set(['denied', 'denied charge', 'denied accusation']);
const REFUSALS: ReadonlySet<Finding['how']> = new Set(['refused demand']);

/** Places and people that one names; of states each side names the other as it likes. */
const thingsNamed = ({ text }: Telling): string[] => (statesIn(text).length > 0 ? [] : [...namesIn(text)]);

function sameMatter(a: Telling, b: Telling): boolean {
  if (!a.published || !b.published || gapOf(a.published, b.published) > WITHIN) return false;
  const [one, two] = [thingsNamed(a), thingsNamed(b)];
  if (one.length > 0 && two.length > 0 && !one.some(name => two.includes(name))) return false;
  const shared = sharedThings(a, b).length;
  return shared > 0 && shared >= ALIKE * Math.min(a.words.size, b.words.size);
}

export class Matters {
  readonly #first = new Map<string, { readonly name: string; readonly telling: Telling }[]>();

  /** Undefined of what is no denial, or of a denier whose side nobody knows. */
  of({ how, one, other }: Finding): string | undefined {
    const kind = DENIALS.has(how) ? 'denied' : REFUSALS.has(how) ? 'refused' : undefined;
    const telling = other ?? one;
    if (kind === undefined || telling.side === undefined || !telling.published) return undefined;
    const weekOf = (day: number): string => `${kind} ${telling.side} ${Math.floor(day / WITHIN)}`;
    const [day] = telling.published;
    for (const week of [day - WITHIN, day, day + WITHIN].map(weekOf)) {
      const same = this.#first.get(week)?.find(before => sameMatter(before.telling, telling));
      if (same) return same.name;
    }
    const name = `${kind} ${telling.record.id}`;
    const list = this.#first.get(weekOf(day));
    if (list) list.push({ name, telling });
    else this.#first.set(weekOf(day), [{ name, telling }]);
    return name;
  }
}
