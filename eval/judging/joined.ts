/**
 * Draws what was joined across articles, for a reader to judge: each line has the joined record's fields and every telling with
 * its outlet, its date, its own fields and its words. In: dossiers with their names. Out: lines.
 */
import { moveFacts, passagesOf, whoName } from '../../src/dossier/describe-move.ts';
import { roleText, speakerName, tellerName, whenText, wordsShown } from '../../src/dossier/make-views.ts';
import type { ArticleView, MoveView, StatementView } from '../../src/dossier/views.ts';
import { groupBy } from '../../src/model/group-by.ts';
import type { ConflictRecord } from '../../src/model/record.ts';
import type { Evidence } from '../../src/model/span.ts';
import type { Dossier } from '../../src/parley.ts';
import { openStore } from '../../src/store/open-store.ts';
import { wordSimilarity } from '../../src/text/words.ts';
import { drawBriefs } from './briefs.ts';
import { type DrawnGroup, passagesIn } from './drawn.ts';
import { sample, sampleHard } from './sample.ts';

export const JOINED_NOUNS = ['merged-event', 'merged-statement', 'actor', 'outcome', 'conflict', 'brief'] as const;
export type JoinedNoun = (typeof JOINED_NOUNS)[number];

export interface NamedDossier {
  readonly name: string;
  readonly dossier: Dossier;
}

/** Before its passages are looked up. */
interface Group {
  readonly id: string;
  readonly from: NamedDossier;
  readonly stratum: string;
  readonly record: DrawnGroup['record'];
  readonly tellings: readonly { readonly evidence: Evidence; readonly fields?: string }[];
}

/** Tellings shown of one group. */
const TELLINGS = 8;

async function withWords(groups: readonly Group[]): Promise<DrawnGroup[]> {
  const passages = new Map<Dossier, ReturnType<typeof passagesIn>>();
  const lines: DrawnGroup[] = [];
  for (const { id, from, stratum, record, tellings } of groups) {
    const passage = passages.get(from.dossier) ?? passagesIn(from.dossier);
    passages.set(from.dossier, passage);
    lines.push({
      id,
      dossier: from.name,
      stratum,
      record: { ...record, ...(tellings.length > TELLINGS ? { 'tellings in all': `${tellings.length}` } : {}) },
      tellings: await Promise.all(tellings.slice(0, TELLINGS).map(({ evidence, fields }) => passage(evidence, fields))),
    });
  }
  return lines;
}

const plain = (fields: readonly (readonly [string, string])[]): string =>
  fields.map(([name, value]) => `${name}: ${value}`).join('; ');

const statementFacts = (view: StatementView): readonly (readonly [string, string])[] => {
  const { said, via } = view.statement;
  const { mode, text } = wordsShown(view.statement);
  const facts = [
    ['speaker', speakerName(view)],
    ['as told by', tellerName(view) ?? ''],
    ['mode', mode],
    ['said', whenText(said)],
    ['via', via.join(', ')],
    ['text', text],
  ] as const;
  return facts.filter(([, value]) => value !== '');
};

/** Names of fields are counted, as a field such as "attendee" comes more than once. */
const numbered = (facts: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(facts.map(([name, value], i) => [`${i + 1} ${name}`, value]));

/** Words alike from which two tellings are copies of one text. */
const COPY = 0.9;
const COPIES = 'copies';

const stratumOf = (texts: readonly string[]): string =>
  texts.every(text => wordSimilarity(text, texts[0]!) >= COPY) ? COPIES : 'other words';

/** Which records stand in which: the store knows it, the views show the result alone. */
async function clustersIn(dossier: Dossier, noun: 'event' | 'statement'): Promise<{ lead: string; members: Row[] }[]> {
  const store = await openStore(dossier.path, {});
  try {
    const rows = await store.db
      .selectFrom('records')
      .select(['id', 'article', 'cluster'])
      .where('noun', '=', noun)
      .where('cluster', '!=', '')
      .orderBy('id')
      .execute();
    return [...groupBy(rows, ({ cluster }) => cluster)]
      .filter(([, members]) => members.length > 1)
      .map(([lead, members]) => ({ lead, members }));
  } finally {
    await store.close();
  }
}
type Row = { readonly id: string; readonly article: string };

/** Articles as they stand, each asked for once. */
function articlesOf(dossier: Dossier): (id: string) => Promise<ArticleView> {
  const known = new Map<string, Promise<ArticleView>>();
  return id => {
    const view = known.get(id) ?? dossier.article(id);
    known.set(id, view);
    return view;
  };
}

const byDate = (a: { readonly published: string }, b: { readonly published: string }): number =>
  a.published < b.published ? -1 : a.published > b.published ? 1 : 0;

/** How its status and its day were told, in order, as the page of an event shows them: an event that was moved is one event. */
function historyFacts({ noun, record }: MoveView): readonly (readonly [string, string])[] {
  if (noun !== 'event') return [];
  const told = record.history.map(({ status, when }) => [status, whenText(when)].filter(Boolean).join(' '));
  const changes = told.filter((entry, i) => entry !== told[i - 1]);
  return changes.length > 1 ? [['told as, in order', changes.join('; then ')]] : [];
}

async function mergedEvents(from: NamedDossier): Promise<Group[]> {
  const article = articlesOf(from.dossier);
  const groups: Group[] = [];
  for (const { lead, members } of await clustersIn(from.dossier, 'event')) {
    const own: MoveView[] = [];
    for (const { id, article: of } of members) {
      const view = (await article(of)).moves.find(({ record }) => record.id === id);
      if (view) own.push(view);
    }
    const whole = await from.dossier.move(lead);
    const tellings = own
      .map(view => ({
        evidence: view.record.evidence[0]!,
        fields: plain(moveFacts(view)),
        published: whenText(view.article.published),
      }))
      .sort(byDate);
    groups.push({
      id: lead,
      from,
      stratum: stratumOf(tellings.map(({ evidence }) => evidence.quote)),
      record: numbered([...moveFacts(whole), ...historyFacts(whole)]),
      tellings,
    });
  }
  return groups;
}

async function mergedStatements(from: NamedDossier): Promise<Group[]> {
  const article = articlesOf(from.dossier);
  const groups: Group[] = [];
  for (const { lead, members } of await clustersIn(from.dossier, 'statement')) {
    const own: StatementView[] = [];
    for (const { id, article: of } of members) {
      const view = (await article(of)).statements.find(({ statement }) => statement.id === id);
      if (view) own.push(view);
    }
    const tellings = own
      .map(view => ({
        evidence: view.statement.evidence[0]!,
        fields: plain(statementFacts(view)),
        published: whenText(view.article.published),
      }))
      .sort(byDate);
    groups.push({
      id: lead,
      from,
      stratum: stratumOf(own.map(({ statement }) => statement.text)),
      record: numbered(statementFacts(await from.dossier.statement(lead))),
      tellings,
    });
  }
  return groups;
}

const ONE_NAME = 'one name';
const folded = (name: string): string => name.toLowerCase().replace(/^the /, '');

/** Actors met in more than one article. */
async function actors(from: NamedDossier): Promise<Group[]> {
  const article = articlesOf(from.dossier);
  const groups: Group[] = [];
  // With every place that shows them, which an actor's page has not.
  const whole = new Map((await from.dossier.record()).actors.map(actor => [actor.id, actor]));
  const names = Object.fromEntries([...whole.values()].map(({ id, name }) => [id, name]));
  for (const { id, articles: of, speaksFor } of (await from.dossier.actors()).items) {
    const actor = whole.get(id);
    if (of < 2 || !actor) continue;
    const tellings: { evidence: Evidence; fields: string; called: string }[] = [];
    for (const evidence of actor.evidence) {
      const { actors: inside, article: text } = await article(evidence.article);
      const here = inside.find(({ forms }) => forms.some(form => form.start === evidence.start && form.end === evidence.end)); // biome-ignore format: one thought
      const called = new Set(
        here?.forms.flatMap(({ form, start, end }) => (form === 'pronoun' ? [] : [text.text.slice(start, end)])) ?? [evidence.quote], // biome-ignore format: one thought
      );
      tellings.push({ evidence, fields: `called: ${[...called].join('; ')}`, called: folded(evidence.quote) });
    }
    // Other names first, so that they are among those shown.
    const met = new Set<string>();
    const [other, again] = [[], []] as [typeof tellings, typeof tellings];
    for (const telling of tellings) {
      (met.has(telling.called) ? again : other).push(telling);
      met.add(telling.called);
    }
    groups.push({
      id,
      from,
      stratum: met.size > 1 ? 'other names' : ONE_NAME,
      record: {
        name: actor.name,
        kind: actor.kind,
        'also called': actor.aliases.filter(alias => alias !== actor.name),
        roles: [
          ...new Set(actor.roles.map(role => roleText(role, { nameOf: of => names[of], speaksFor: actor.speaksFor }))),
        ],
        'speaks for': speaksFor?.name ?? '',
      },
      tellings: [...other, ...again],
    });
  }
  return groups;
}

/** Promises of which anything is told but that they were given. */
async function outcomes(from: NamedDossier): Promise<Group[]> {
  const groups: Group[] = [];
  for (const view of (await from.dossier.moves('commitment')).items) {
    if (view.noun !== 'commitment') continue;
    const { id, status, history } = view.record;
    if (status === 'open' || status === 'past due, nothing reported') continue;
    groups.push({
      id,
      from,
      stratum: status,
      record: {
        text: view.record.text,
        ...numbered(moveFacts(view)),
        history: history.map(({ status: told, when, who, evidence }) =>
          [told, whenText(when), who === undefined ? '' : whoName(who, view.names), `“${evidence.quote}”`]
            .filter(Boolean)
            .join(', '),
        ),
      },
      tellings: passagesOf(view).map(evidence => ({ evidence })),
    });
  }
  return groups;
}

async function conflicts(from: NamedDossier): Promise<Group[]> {
  return (await from.dossier.conflicts()).map(
    ({ id, kind, says, sides }: ConflictRecord): Group => ({
      id,
      from,
      stratum: kind,
      record: { kind, says },
      tellings: sides.map(({ evidence }) => ({ evidence })),
    }),
  );
}

const FINDERS: Readonly<Record<Exclude<JoinedNoun, 'brief'>, (from: NamedDossier) => Promise<Group[]>>> = {
  'merged-event': mergedEvents,
  'merged-statement': mergedStatements,
  actor: actors,
  outcome: outcomes,
  conflict: conflicts,
};

const EASY: ReadonlySet<string> = new Set([COPIES, ONE_NAME]);

/** So many where no count is given: all outcomes; of briefs ten days. */
const COUNTS: Readonly<Record<JoinedNoun, number>> = {
  'merged-event': 40,
  'merged-statement': 40,
  actor: 40,
  outcome: Number.POSITIVE_INFINITY,
  conflict: 40,
  brief: 10,
};

/** Copies of one text and actors with one name make a tenth of a draw at most, where there is enough else. */
export async function drawJoined(
  dossiers: readonly NamedDossier[],
  noun: JoinedNoun,
  count: number | undefined,
  seed: number,
): Promise<DrawnGroup[]> {
  const wanted = count ?? COUNTS[noun];
  if (noun === 'brief') return drawBriefs(dossiers, wanted, seed);
  const groups: Group[] = [];
  for (const from of dossiers) groups.push(...(await FINDERS[noun](from)));
  const sorted = groups.sort((a, b) => (a.id < b.id ? -1 : 1));
  const taken = Number.isFinite(wanted)
    ? sampleHard(sorted, ({ stratum }) => EASY.has(stratum), wanted, seed)
    : sample(sorted, sorted.length, seed);
  return withWords(taken);
}
