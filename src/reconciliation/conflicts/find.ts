/**
 * Everything in which the tellings of a dossier's articles contradict each other. In: tellings, article after article. Out:
 * findings. Of each article only what another may contradict is kept: its denials, what may be denied, its positions, promises and rounds.
 */
import { type Denial, deniable, denialsAmong, denialsIn, denialsOf, toldBeside } from './denials.ts';
import { doersIn } from './doers.ts';
import { counteredIn, exclusionsAmong, refusedDemands, takesSide } from './positions.ts';
import { Matters } from './same-denial.ts';
import { begun, neverBegan, roundsAmong, statusesIn } from './statuses.ts';
import type { ArticleTellings, EventTelling, Finding, PositionTelling, Sides, Telling } from './telling.ts';

export class Findings {
  readonly #sides: Sides;
  readonly #found: Finding[] = [];
  readonly #denials: Denial[] = [];
  readonly #deniable: Telling[] = [];
  readonly #positions: PositionTelling[] = [];
  readonly #begun: EventTelling[] = [];
  readonly #neverBegan: EventTelling[] = [];

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  add(article: ArticleTellings): void {
    this.#found.push(
      ...denialsIn(article),
      ...refusedDemands(article),
      ...counteredIn(article),
      ...statusesIn(article, this.#sides),
      ...doersIn(article, this.#sides),
    );
    const denials = denialsOf(article);
    this.#denials.push(...denials);
    this.#deniable.push(...deniable(article, denials), ...toldBeside(article, denials));
    this.#positions.push(...article.positions.filter(takesSide));
    this.#begun.push(...begun(article));
    this.#neverBegan.push(...neverBegan(article));
  }

  /** What was found in each and among all; undefined after a step without a finding, where who walks through may pause as well. */
  *all(): Iterable<Finding | undefined> {
    const matters = new Matters();
    for (const finding of this.#pairs()) {
      const matter = finding && matters.of(finding);
      yield finding && matter ? { ...finding, matter } : finding;
    }
  }

  *#pairs(): Iterable<Finding | undefined> {
    yield* this.#found;
    yield* denialsAmong(this.#denials, this.#deniable);
    yield* exclusionsAmong(this.#positions);
    yield* roundsAmong(this.#neverBegan, this.#begun);
  }
}
