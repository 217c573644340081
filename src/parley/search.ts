/** Search over everything: articles and what they tell by their words, actors by their names, issues by their labels. */
import { moveLine, whoNames } from '../dossier/describe-move.ts';
import { articleRef, speakerName } from '../dossier/make-views.ts';
import { matchOf, placesOf, type SearchTerms, searchTerms, snippetOf } from '../dossier/search-text.ts';
import type { MoveView, Paging, SearchHit, SearchNoun, SearchView, StatementView } from '../dossier/views.ts';
import { MOVE_NOUNS } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import * as index from '../store/search.ts';
import { agendaOf } from './agenda.ts';
import { askActors, moveViews, statementViews } from './ask.ts';
import { statementWhen } from './derive.ts';

const PAGE = 20;
/** Names offered above what was found by its words. */
const NAMES = 6;

/** Of several passages the first with most of the words. What hundreds of reports tell mostly has all of them in one of the first. */
function bestQuote(evidence: readonly Evidence[], terms: SearchTerms): string {
  let best = evidence[0]?.quote ?? '';
  let most = 0;
  for (const { quote } of evidence) {
    if (most === terms.all.length) break;
    const distinct = new Set(placesOf(quote, terms).map(({ term }) => term)).size;
    if (distinct > most) [best, most] = [quote, distinct];
  }
  return best;
}

const statementHit = (view: StatementView, terms: SearchTerms): SearchHit => ({
  noun: 'statement',
  id: view.statement.id,
  heading: speakerName(view),
  when: statementWhen(view.statement),
  pieces: snippetOf(bestQuote(view.statement.evidence, terms), terms),
  article: view.article,
});

function moveHit(view: MoveView, terms: SearchTerms): SearchHit {
  const { when, what, text } = moveLine(view);
  return {
    noun: view.noun,
    id: view.record.id,
    heading: whoNames(view) || text,
    what,
    when: when?.edtf ? when : view.article.published,
    pieces: snippetOf(bestQuote(view.record.evidence, terms), terms),
    article: view.article,
  };
}

async function articleHits(db: read.Db, ids: readonly string[], terms: SearchTerms): Promise<SearchHit[]> {
  const found: SearchHit[] = [];
  for (const id of ids) {
    const row = await read.fullArticle(db, id);
    if (!row) continue;
    const article = articleRef(JSON.parse(row.record));
    const pieces = snippetOf(row.text, terms);
    found.push({ noun: 'article', id, heading: article.title ?? '', when: article.published, pieces, article });
  }
  return found;
}

async function hitsOf(db: read.Db, rows: readonly index.SearchRow[], terms: SearchTerms): Promise<SearchHit[]> {
  const idsOf = (noun: string): string[] => rows.filter(row => row.noun === noun).map(row => row.id);
  const statements = await statementViews(db, await read.recordRowsById(db, 'statement', idsOf('statement')));
  const moves: MoveView[] = [];
  for (const noun of MOVE_NOUNS) moves.push(...(await moveViews(db, await read.recordRowsById(db, noun, idsOf(noun)))));
  const byId = new Map(
    [
      ...statements.map(view => statementHit(view, terms)),
      ...moves.map(view => moveHit(view, terms)),
      ...(await articleHits(db, idsOf('article'), terms)),
    ].map(hit => [hit.id, hit]),
  );
  return rows.flatMap(({ id }) => byId.get(id) ?? []);
}

export async function askSearch(
  store: Store,
  text: string,
  { noun, limit = PAGE, offset = 0 }: Paging & { readonly noun?: SearchNoun } = {},
): Promise<SearchView> {
  const { db } = store;
  const terms = searchTerms(text);
  const match = matchOf(terms);
  if (match === undefined) return { counts: {}, actors: [], issues: [], hits: { items: [], total: 0, offset } };
  if (!(await index.isSearchable(db))) await store.write(tx => index.fillSearch(tx));
  const found = await index.findHits(db, match, { noun, limit, offset });
  const counts = Object.fromEntries(found.counts) as SearchView['counts'];
  const words = terms.all.flat().join(' ');
  const actors = offset > 0 ? [] : (await askActors(db, { text: words }, { limit: NAMES })).items;
  const issues = (await agendaOf(db))
    .filter(({ label }) => label.toLowerCase().includes(words))
    .slice(0, NAMES)
    .map(({ id, label }) => ({ id, label }));
  const total = noun ? (counts[noun] ?? 0) : Object.values(counts).reduce((sum, n) => sum + n, 0);
  const looked = found.looked === undefined ? {} : { looked: found.looked };
  return { counts, ...looked, actors, issues, hits: { items: await hitsOf(db, found.rows, terms), total, offset } };
}
