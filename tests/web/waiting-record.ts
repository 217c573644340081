/** The example with parties that wait for each other: a circle of two, one that only waits, and promises that slipped. */
import { conditionsOf, deadlocksOf, type Parties } from '../../src/dossier/conditions.ts';
import type { ParleyRecord, PositionRecord } from '../../src/model/record.ts';
import { makeEvidence } from '../../src/model/span.ts';
import { exampleRecord } from '../api/example-record.ts';
import { kindsRecord } from './kinds-record.ts';

const WORDS = [
  'Oster will not withdraw its heavy guns until Vesmark opens the northern bridge',
  'Vesmark will open the northern bridge only after Oster withdraws its heavy guns',
  'Vesmark will not free the prisoners until the observers have a list',
] as const;

const article = {
  ...exampleRecord.articles[0]!,
  id: 'art-waiting',
  title: 'Each waits for the other at the river',
  text: `${WORDS.join('. ')}.`,
  posts: [],
  times: [],
};

const holding = (
  id: string,
  index: number,
  party: string,
  awaited: Omit<NonNullable<PositionRecord['awaits']>, 'issues' | 'heldIssues'>,
): PositionRecord => {
  const start = article.text.indexOf(WORDS[index]!);
  return {
    id,
    holder: party,
    party,
    issue: 'ceasefire',
    stance: 'conditional',
    text: WORDS[index]!,
    knownSince: article.published,
    by: 'positions/example',
    evidence: [makeEvidence(article, { start, end: start + WORDS[index]!.length })],
    awaits: { ...awaited, issues: [], heldIssues: [] },
  };
};

const positions = [
  holding('po-guns', 0, 'act-oster', {
    who: 'act-vesmark',
    text: 'Vesmark opens the northern bridge',
    held: 'withdraw its heavy guns',
  }),
  holding('po-bridge', 1, 'act-vesmark', {
    who: 'act-oster',
    text: 'Oster withdraws its heavy guns',
    held: 'open the northern bridge',
  }),
  holding('po-list', 2, 'act-vesmark', {
    who: { described: 'the observers' },
    text: 'the observers have a list',
    held: 'free the prisoners',
  }),
];

const names = new Map(exampleRecord.actors.map(({ id, name }) => [id, name]));
const parties: Parties = {
  partyOf: who => who,
  called: () => undefined,
  name: who => (typeof who === 'string' ? (names.get(who) ?? who) : who.described),
  forms: () => [],
};

const conditions = conditionsOf(positions, [], parties);

export const waitingRecord: ParleyRecord = {
  ...kindsRecord,
  articles: [...kindsRecord.articles, article],
  positions: [...(kindsRecord.positions ?? []), ...positions],
  conditions,
  deadlocks: deadlocksOf(conditions, parties),
};
