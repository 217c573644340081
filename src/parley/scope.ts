/** The scope of an open dossier: kept, learned, and put to use: every article lies inside, or is set aside with the reason. */

import { correctArticle } from '../articles/correct-article.ts';
import { gazetteer } from '../knowledge/gazetteer.ts';
import { issueIndex } from '../knowledge/issues.ts';
import type { NamesFile } from '../knowledge/names-file.ts';
import type { Article } from '../model/article.ts';
import { ParleyError } from '../model/errors.ts';
import type { Scope } from '../model/scope.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { isEmptyScope, type OutsideOf, scopeFilter } from '../reconciliation/scope.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import * as write from '../store/write.ts';
import * as writeJudgements from '../store/write-judgements.ts';
import { partiesOf } from './conditions.ts';
import { correctionsOf, type Keeper, originalOf, readAgain } from './keep.ts';
import type { OwnNames } from './own-names.ts';

const KEY = 'scope';

export async function scopeOf(db: read.Db): Promise<Scope | undefined> {
  const json = await read.metaValue(db, KEY);
  return json ? (JSON.parse(json) as Scope) : undefined;
}

/** Tells of an article why it lies outside; a person's call goes before the scope. The filter is made anew only where scope or names change. */
export function watchScope(store: Store, names: () => Promise<OwnNames>): Keeper['outside'] {
  let last: { readonly json: string; readonly file: NamesFile; readonly outsideOf: OutsideOf } | undefined;
  return async article => {
    const json = await read.metaValue(store.db, KEY);
    if (!json) return undefined;
    const { file } = await names();
    if (last?.json !== json || last.file !== file) {
      last = { json, file, outsideOf: scopeFilter(JSON.parse(json) as Scope, file) };
    }
    const reason = last.outsideOf(article);
    if (reason === undefined || (await isCalledIn(store.db, article.id))) return undefined;
    return reason;
  };
}

/** The value of a judgement by which a person calls an article in. */
const CALLED_IN = { noun: 'article', callIn: 'inside' };

const isCalledIn = async (db: read.Db, article: string): Promise<boolean> =>
  (await read.judgementsOn(db, article)).some(
    ({ verdict, value }) => verdict === 'accept' && 'callIn' in (JSON.parse(value) as object),
  );

/** Puts every article where it belongs now: what lies outside loses its records, what lies inside is read. */
export async function applyScope(keeper: Keeper): Promise<void> {
  const { db } = keeper.store;
  // Most dossiers have no scope and never had one.
  if (!(await read.metaValue(db, KEY)) && (await read.articlesSetAside(db)).length === 0) return;
  for await (const row of read.inOrderOfId((after, limit) => read.articlesInPlay(keeper.store.db, after, limit))) {
    const article = correctArticle(originalOf(row), await correctionsOf(keeper.store.db, row.id));
    const reason = (await keeper.outside(article)) ?? null;
    if (reason !== row.set_aside) await readAgain(keeper, row.id);
  }
}

function checked(scope: Scope): Scope {
  for (const [option, date] of [
    ['since', scope.since],
    ['until', scope.until],
  ] as const) {
    if (date !== undefined && !edtfBounds(date))
      throw new ParleyError('bad-date', `"${date}" is no date`, 'Write it as 2026-02-10, 2026-02 or 2026.', option);
  }
  if (isEmptyScope(scope)) {
    throw new ParleyError(
      'empty-scope',
      'nothing was given to go by',
      'Give words, actors, places or dates; or clear it.',
    );
  }
  const least = Math.max(1, Math.min(scope.least, scope.actors.length || 1));
  return { ...scope, least };
}

/** From now on the dossier is about this; undefined: about everything that is read into it. */
export async function setScope(keeper: Keeper, scope: Scope | undefined, at: string): Promise<void> {
  const value = scope === undefined ? '' : JSON.stringify(checked(scope));
  await keeper.store.write(async tx => {
    await write.setMeta(tx, KEY, value);
    await write.addRun(tx, { at, what: 'scope', report: value || '{}' });
  });
  await applyScope(keeper);
}

/** Calls an article in, whatever the scope says; or takes the call back. False where it was so already. */
export async function callIn(keeper: Keeper, article: string, at: string, undo: boolean): Promise<boolean> {
  if ((await isCalledIn(keeper.store.db, article)) !== undo) return false;
  await keeper.store.write(async tx => {
    if (undo) await writeJudgements.withdrawJudgements(tx, article, 'accept', at);
    else {
      const judgement = {
        verdict: 'accept',
        left: article,
        right: null,
        value: JSON.stringify(CALLED_IN),
        by: 'user',
        at,
      };
      await writeJudgements.addJudgement(tx, judgement);
    }
  });
  await readAgain(keeper, article);
  return true;
}

/** Share of the first articles that name an actor or have a word from which it is one of the dossier's own. */
const COMMON = 0.5;
const MOST_ACTORS = 6;
const MOST_WORDS = 12;
/** Actors that an article must name, where nearly all of the first articles do. */
const LEAST = 2;
/** Share of the first articles that lie inside of what is learned from them: one that strayed in among them does not widen it. */
const NEARLY_ALL = 0.8;

/** Names of parties and bodies that the articles name, without those who report. */
async function partyNames(db: read.Db, articles: readonly Article[]): Promise<string[]> {
  const actors = (await Promise.all(articles.map(({ id }) => read.contributionsOfArticle(db, id)))).flat();
  const parties = await partiesOf(
    db,
    actors.map(({ actor }) => actor),
  );
  const found = new Set<string>();
  for (const { actor } of actors) {
    const party = parties.partyOf(actor);
    const kind = parties.kind(party);
    if (kind !== undefined && kind !== 'person' && kind !== 'role') found.add(parties.name(party));
  }
  const reporters = new Set(
    [...articles.flatMap(({ outlet, credits }) => [outlet ?? '', ...credits]), ...mediaNames()].map(name =>
      name.toLowerCase(),
    ),
  );
  return [...found].filter(name => !reporters.has(name.toLowerCase())).sort();
}

const mediaNames = (): string[] =>
  [...gazetteer().entries.values()].flatMap(({ kind, name }) => (kind === 'media' ? [name] : []));

/** Cues of issues: words of negotiations, so that no common word is taken for the matter. */
const matterWords = ({ issues }: NamesFile): string[] =>
  [...new Set([...issueIndex(issues).issues.values()].flatMap(({ cues }) => cues.strong))]
    .filter(cue => !cue.includes('…'))
    .sort();

/** Those that are common in the articles, most common first, each with the articles that have it. */
function common(names: readonly string[], articles: readonly Article[], ask: (name: string) => OutsideOf) {
  return names
    .map(name => {
      const outsideOf = ask(name);
      return { name, inside: new Set(articles.filter(article => outsideOf(article) === undefined)) };
    })
    .filter(({ inside }) => inside.size >= COMMON * articles.length)
    .sort((a, b) => b.inside.size - a.inside.size || (a.name < b.name ? -1 : 1));
}

const NOTHING: Scope = { words: [], actors: [], least: 1, places: [] };

/** What the first `count` articles have in common: nearly all of them lie inside of it. */
export async function learnScope(db: read.Db, count: number, names: NamesFile): Promise<Scope> {
  const rows = await read.selectArticles(db, {}, { limit: count });
  const full = await Promise.all(rows.map(({ id }) => read.fullArticle(db, id)));
  const articles = full.flatMap(row => (row ? [originalOf(row)] : []));
  const hint = 'Say what the dossier is about: parley scope --words … --actors …';
  if (articles.length === 0) throw new ParleyError('nothing-to-learn', 'there is no article to learn from', hint);
  const actors = common(await partyNames(db, articles), articles, name =>
    scopeFilter({ ...NOTHING, actors: [name] }, names),
  ).slice(0, MOST_ACTORS);
  const words = common(matterWords(names), articles, word => scopeFilter({ ...NOTHING, words: [word] }, names)).slice(
    0,
    MOST_WORDS,
  );
  const enough = NEARLY_ALL * articles.length;
  const naming = (article: Article): number => actors.filter(({ inside }) => inside.has(article)).length;
  const least = [LEAST, 1].find(count => articles.filter(article => naming(article) >= count).length >= enough) ?? 0;
  const fits = (article: Article): boolean =>
    naming(article) >= least && words.some(({ inside }) => inside.has(article));
  const scope: Scope = {
    ...NOTHING,
    actors: least > 0 ? actors.map(({ name }) => name) : [],
    least: Math.max(1, least),
    words: articles.filter(fits).length >= enough ? words.map(({ name }) => name) : [],
    learnedFrom: articles.length,
  };
  if (!isEmptyScope(scope)) return scope;
  throw new ParleyError('nothing-to-learn', 'the first articles have too little in common', hint);
}
