/**
 * What articles contradict in themselves and among each other, kept from one state of the dossier to the next. Looked at anew are
 * only articles whose records were made anew, in which a record was rejected, or whose people are now called otherwise, and
 * denials within days of those. In: an open dossier. Out: findings, those of looking at all of it again.
 */
import type { Days } from '../model/claims.ts';
import type { Who } from '../model/record.ts';
import { daysOf } from '../reconciliation/claims.ts';
import type { Denial } from '../reconciliation/conflicts/denials.ts';
import { DenialsMet } from '../reconciliation/conflicts/denials-among.ts';
import { type ArticleFindings, findingsAmong, findingsIn } from '../reconciliation/conflicts/find.ts';
import { type ArticleRecords, type Finding, Sides, tellingsOf } from '../reconciliation/conflicts/telling.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { breathe } from './remembered.ts';

const NOUNS = ['statement', 'event', 'position', 'commitment', 'figure'] as const;
/** So few that others wait for some hundredths of a second at most. */
const ARTICLES_AT_ONCE = 20;
const STEPS_AT_ONCE = 20;

interface KeptArticle {
  /** What its records are made of: another text where they may be others. */
  readonly state: string;
  /** By id of everybody who was asked for: who that is, and for which side its words count. */
  readonly sides: ReadonlyMap<string, string>;
  readonly days?: Days;
  readonly findings: ArticleFindings;
}

interface Kept {
  readonly articles: Map<string, KeptArticle>;
  readonly met: DenialsMet;
  /** Days of articles that changed, came or went since denials were held against all of them. */
  changed: Days[];
  /** One walk through all at a time: two would keep each other's denials. */
  turn: Promise<unknown>;
}

const keptOf = new WeakMap<Db, Kept>();

function kept(db: Db): Kept {
  const known = keptOf.get(db);
  if (known) return known;
  const made: Kept = { articles: new Map(), met: new DenialsMet(), changed: [], turn: Promise.resolve() };
  keptOf.set(db, made);
  return made;
}

/** Writes down who was asked for. */
class NotedSides extends Sides {
  noted = new Map<string, string>();
  #note(who: Who | undefined): void {
    if (typeof who === 'string' && !this.noted.has(who)) this.noted.set(who, this.answer(who));
  }
  answer(id: string): string {
    return `${super.who(id)} ${super.of(id)}`;
  }
  override who(who: Who | undefined): Who | undefined {
    this.#note(who);
    return super.who(who);
  }
  override of(who: Who | undefined): string | undefined {
    this.#note(who);
    return super.of(who);
  }
}

type Lists = { [Noun in (typeof NOUNS)[number] as `${Noun}s`]: unknown[] };

/** Rows of a few articles as the records of each. */
function byArticle(
  ids: readonly string[],
  rows: readonly read.ToldRow[],
  published: ReadonlyMap<string, string>,
): ArticleRecords[] {
  const articles = new Map<string, Lists>(
    ids.map(id => [id, { statements: [], events: [], positions: [], commitments: [], figures: [] }]),
  );
  for (const { article, noun, json } of rows) articles.get(article)![`${noun}s` as keyof Lists].push(JSON.parse(json));
  return [...articles].map(([article, lists]) => {
    const days = daysOf({ basis: 'given', edtf: published.get(article)?.slice(0, 10) ?? '' });
    return { article, ...(days ? { published: days } : {}), ...lists } as ArticleRecords;
  });
}

/** Articles of which something is to be looked at anew; those that are no more are let go. */
function outdated(
  { articles, changed }: Kept,
  states: ReadonlyMap<string, string>,
  wanted: readonly string[],
  sides: NotedSides,
): string[] {
  for (const [id, { days }] of articles) {
    if (states.has(id)) continue;
    if (days) changed.push(days);
    articles.delete(id);
  }
  const answers = new Map<string, string>();
  const answer = (id: string): string => {
    const known = answers.get(id) ?? sides.answer(id);
    answers.set(id, known);
    return known;
  };
  return wanted.filter(id => {
    const known = articles.get(id);
    return !known || known.state !== states.get(id) || [...known.sides].some(([who, side]) => answer(who) !== side);
  });
}

async function lookAt(
  db: Db,
  own: Kept,
  ids: readonly string[],
  states: ReadonlyMap<string, string>,
  sides: NotedSides,
): Promise<void> {
  const published = await read.publicationDays(db);
  for (let at = 0; at < ids.length; at += ARTICLES_AT_ONCE) {
    await breathe();
    const some = ids.slice(at, at + ARTICLES_AT_ONCE);
    for (const records of byArticle(some, await read.toldIn(db, some, NOUNS), published)) {
      const { article, published: days } = records;
      sides.noted = new Map();
      const findings = findingsIn(tellingsOf(records, sides), sides);
      const before = own.articles.get(article)?.days;
      own.changed.push(...[before, days].filter(day => day !== undefined));
      const state = states.get(article) ?? '';
      own.articles.set(article, { state, sides: sides.noted, ...(days ? { days } : {}), findings });
    }
  }
}

async function partsOf(
  db: Db,
  own: Kept,
  actors: read.JoinedNames,
  some?: readonly string[],
): Promise<ArticleFindings[]> {
  const sides = new NotedSides(actors);
  const states = await read.articleStates(db);
  const wanted = some ?? [...states.keys()];
  await lookAt(db, own, outdated(own, states, wanted, sides), states, sides);
  return wanted.flatMap(id => own.articles.get(id)?.findings ?? []);
}

async function walk(parts: readonly ArticleFindings[], met: DenialsMet): Promise<Finding[]> {
  const found: Finding[] = [];
  let steps = 0;
  for (const finding of findingsAmong(parts, met)) {
    if (++steps % STEPS_AT_ONCE === 0) await breathe();
    if (finding) found.push(finding);
  }
  return found;
}

/** Findings of some articles, as if there were no others. */
export const findingsAmongSome = async (
  db: Db,
  actors: read.JoinedNames,
  articles: readonly string[],
): Promise<Finding[]> => walk(await partsOf(db, kept(db), actors, articles), new DenialsMet());

/** Findings of all articles. */
export function findingsAmongAll(db: Db, actors: read.JoinedNames): Promise<Finding[]> {
  const own = kept(db);
  const answer = own.turn.then(async () => {
    const parts = await partsOf(db, own, actors);
    own.met.forget(own.changed, new Set<Denial>(parts.flatMap(({ denials }) => denials)));
    own.changed = [];
    return walk(parts, own.met);
  });
  own.turn = answer.catch(() => undefined);
  return answer;
}
