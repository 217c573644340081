/** The example with a history: positions that moved, two outlets that contradict each other, copies, a pair that waits; as known on any day. */
import { makeBrief } from '../../src/dossier/brief.ts';
import { standings, withChanges } from '../../src/dossier/ledger.ts';
import { matrixOf } from '../../src/dossier/matrix.ts';
import type { ArticleRef, StandingView } from '../../src/dossier/views.ts';
import type { ArticleRecord, ConflictRecord, ParleyRecord, PositionRecord } from '../../src/model/record.ts';
import { type Evidence, makeEvidence } from '../../src/model/span.ts';
import type { Dossier } from '../../src/parley.ts';
import { exampleRecord } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';

const article = (id: string, outlet: string, day: string, title: string, text: string): ArticleRecord => ({
  id,
  outlet,
  title,
  text,
  language: 'en',
  published: { edtf: day, basis: 'given' },
  posts: [],
  furniture: [],
  credits: [],
  times: [],
  version: 1,
});

const early = article(
  'art-early',
  'Northern Wire',
  '2031-02-20',
  'Oster refuses a ceasefire',
  'Oster will not accept a ceasefire along the river, its envoy said. Forty trucks waited at the bridge.',
);
const late = article(
  'art-late',
  'The Daily Lantern',
  '2031-03-05',
  'Oster would take a ceasefire',
  'Oster would accept a ceasefire along the river if the bridge was opened, its envoy said. Sixty trucks waited at the bridge.',
);
const copy = { ...late, id: 'art-copy', outlet: 'Harbour Post', title: 'A ceasefire along the river?' };

const quoteOf = (where: ArticleRecord, quote: string): Evidence => {
  const start = where.text.indexOf(quote);
  return makeEvidence(where, { start, end: start + quote.length });
};

const position = (id: string, where: ArticleRecord, text: string, more: Partial<PositionRecord>): PositionRecord => ({
  id,
  holder: 'act-koro',
  party: 'act-oster',
  issue: 'ceasefire',
  stance: 'opposes',
  text,
  knownSince: where.published,
  by: 'positions/example',
  evidence: [quoteOf(where, text)],
  ...more,
});

const REFUSAL = 'will not accept a ceasefire along the river';
const CONDITION = 'would accept a ceasefire along the river if the bridge was opened';

const trucks: ConflictRecord = {
  id: 'x-trucks',
  kind: 'figures',
  records: ['fi-points'],
  says: 'Northern Wire counts forty trucks on 2031-02-20, The Daily Lantern sixty.',
  sides: [early, late].map(where => ({
    record: 'fi-points',
    evidence: quoteOf(where, where.text.slice(where.text.indexOf(' said. ') + 7)),
  })),
};

const record: ParleyRecord = {
  ...exampleRecord,
  articles: [...exampleRecord.articles, early, late, copy],
  positions: [
    ...(exampleRecord.positions ?? []),
    position('po-refusal', early, REFUSAL, {}),
    position('po-condition', late, CONDITION, {
      stance: 'conditional',
      condition: 'if the bridge was opened',
      evidence: [quoteOf(late, CONDITION), quoteOf(copy, CONDITION)],
    }),
  ],
  conflicts: [trucks],
};

/** What was published by that day; what is left without evidence goes. */
function knownOn(day: string): ParleyRecord {
  const articles = record.articles.filter(({ published }) => published.edtf && published.edtf.slice(0, 10) <= day);
  const ids = new Set(articles.map(({ id }) => id));
  const left = <R extends { readonly evidence: readonly Evidence[] }>(records: readonly R[] = []): R[] =>
    records.filter(({ evidence }) => evidence.every(one => ids.has(one.article)));
  return {
    ...record,
    dossier: { ...record.dossier, asOf: day },
    articles,
    actors: left(
      record.actors.map(actor => ({ ...actor, evidence: actor.evidence.filter(one => ids.has(one.article)) })),
    ),
    statements: left(record.statements),
    events: left(record.events),
    positions: left(record.positions),
    proposals: left(record.proposals),
    commitments: left(record.commitments),
    figures: left(record.figures),
    terms: left(record.terms),
    conflicts: record.conflicts?.filter(({ sides }) => sides.every(({ evidence }) => ids.has(evidence.article))),
  };
}

function dossierOf(known: ParleyRecord): Dossier {
  const names = new Map(exampleRecord.actors.map(({ id, name }) => [id, name]));
  const labels = new Map((known.issues ?? []).map(({ id, label }) => [id, label]));
  const ref = (id: string): ArticleRef => {
    const { title, outlet, published } = known.articles.find(one => one.id === id)!;
    return { id, title, outlet, published };
  };
  const day = known.dossier.asOf ?? '2031-03-07';
  const standingViews = (issue?: string): StandingView[] =>
    standings(withChanges(known.positions ?? []), day)
      .filter(standing => issue === undefined || standing.issue === issue)
      .map(standing => {
        const { party } = standing;
        const id = typeof party === 'string' ? party : undefined;
        const name = typeof party === 'string' ? (names.get(party) ?? party) : party.described;
        return {
          ...standing,
          party: name,
          ...(id === undefined ? {} : { partyId: id }),
          label: labels.get(standing.issue) ?? standing.issue,
          article: ref(standing.last.evidence[0]!.article),
        };
      });
  return {
    ...memoryDossier(known),
    matrix: async (asked = {}) => matrixOf(standingViews(), day, asked),
    standings: async ({ issue } = {}) => standingViews(issue),
    brief: async since => makeBrief({ ...known, positions: withChanges(known.positions ?? []) }, since),
    conflicts: async () => known.conflicts ?? [],
    origins: async () =>
      known.articles.some(({ id }) => id === copy.id)
        ? [{ id: late.id, reason: 'same text', articles: [ref(late.id), ref(copy.id)] }]
        : [],
    weak: async () => ({
      items: [
        {
          noun: 'position',
          id: 'po-refusal',
          reasons: ['the report says it of the party; no remark is quoted'],
          rests: ['standing', 'brief'],
        },
      ],
      total: 1,
      offset: 0,
    }),
    unsure: async () => [
      { noun: 'position', left: 'po-refusal', right: 'po-condition', score: 0.71, reasons: ['alike in words'] },
    ],
    judgements: async () => [
      {
        id: 'ju-1',
        verdict: 'reject',
        left: 'te-wishes',
        reason: 'No name for the plan.',
        by: 'Rana',
        at: '2031-03-07T10:00:00Z',
        orphaned: false,
      },
    ],
    asOf: async day => dossierOf(knownOn(day)),
  };
}

export const lastingDossier = (): Dossier => dossierOf(record);
