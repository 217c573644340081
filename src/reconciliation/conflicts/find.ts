/**
 * Everything in which the tellings of a dossier's articles contradict each other. In: tellings, article after article. Out:
 * findings. Of each article only what another may contradict is kept: its denials, what may be denied, its positions, promises and rounds.
 */
import { countsIn } from './counts.ts';
import { type Denial, deniable, denialsIn, denialsOf, toldBeside } from './denials.ts';
import { DenialsMet, denialsAmong } from './denials-among.ts';
import { doersIn } from './doers.ts';
import { counteredIn, exclusionsAmong, refusedDemands, takesSide } from './positions.ts';
import { beganIn, rebuttalsIn } from './rebuttals.ts';
import { Matters } from './same-denial.ts';
import { begun, neverBegan, roundsAmong, statusesIn } from './statuses.ts';
import type { ArticleTellings, EventTelling, Finding, PositionTelling, Sides, Telling } from './telling.ts';

/** What one article gives: findings of its own, and what may contradict another article. */
export interface ArticleFindings {
  readonly found: readonly Finding[];
  readonly denials: readonly Denial[];
  readonly deniable: readonly Telling[];
  readonly positions: readonly PositionTelling[];
  readonly begun: readonly EventTelling[];
  readonly neverBegan: readonly EventTelling[];
}

export function findingsIn(article: ArticleTellings, sides: Sides): ArticleFindings {
  const denials = denialsOf(article);
  return {
    found: [
      ...denialsIn(article),
      ...refusedDemands(article),
      ...counteredIn(article),
      ...statusesIn(article, sides),
      ...doersIn(article, sides),
      ...countsIn(article),
      ...rebuttalsIn(article),
      ...beganIn(article),
    ],
    denials,
    deniable: [...deniable(article, denials), ...toldBeside(article, denials)],
    positions: article.positions.filter(takesSide),
    begun: begun(article),
    neverBegan: neverBegan(article),
  };
}

/**
 * What was found in each and among all; undefined after a step without a finding, where who walks through may pause as well.
 * `met` keeps what denials met from one time to the next.
 */
export function* findingsAmong(
  articles: readonly ArticleFindings[],
  met: DenialsMet = new DenialsMet(),
): Iterable<Finding | undefined> {
  const matters = new Matters();
  for (const finding of pairs(articles, met)) {
    const matter = finding && matters.of(finding);
    yield finding && matter ? { ...finding, matter } : finding;
  }
}

function* pairs(articles: readonly ArticleFindings[], met: DenialsMet): Iterable<Finding | undefined> {
  yield* articles.flatMap(({ found }) => found);
  const denials = articles.flatMap(one => one.denials);
  yield* denialsAmong(
    denials,
    articles.flatMap(one => one.deniable),
    met,
  );
  yield* exclusionsAmong(articles.flatMap(({ positions }) => positions));
  yield* roundsAmong(
    articles.flatMap(one => one.neverBegan),
    articles.flatMap(one => one.begun),
  );
}
