/** The example with plans that came of each other, numbers of two sides, and promises that slipped. */
import type { CommitmentRecord, FigureRecord, ParleyRecord, ProposalRecord } from '../../src/model/record.ts';
import type { When } from '../../src/model/when.ts';
import { exampleRecord } from '../api/example-record.ts';

const [base] = exampleRecord.proposals ?? [];
const [promise] = exampleRecord.commitments ?? [];
const [number] = exampleRecord.figures ?? [];
const evidence = base!.evidence[0]!;
const on = (edtf: string): When => ({ edtf, basis: 'stated' });

const proposal = (id: string, name: string, day: string, more: Partial<ProposalRecord>): ProposalRecord => ({
  ...base!,
  id,
  name,
  aliases: [name],
  knownSince: on(day),
  handovers: [],
  clauses: [],
  ...more,
});

const PROPOSALS: readonly ProposalRecord[] = [
  proposal('pr-first', 'nine-point plan', '2031-03-01', {
    points: 9,
    authors: ['act-vesmark'],
    handovers: [{ from: 'act-brenner', to: 'act-koro', when: on('2031-03-02'), status: 'occurred', evidence }],
    clauses: [
      { text: 'both armies leave the river by the autumn', evidence, accepts: ['act-vesmark'], rejects: ['act-oster'] },
      { text: 'the bridge is opened to trucks', evidence, accepts: ['act-vesmark', 'act-oster'], rejects: [] },
    ],
  }),
  proposal('pr-second', 'plan of eleven points, with a timetable for the bridge', '2031-03-04', {
    points: 11,
    revises: 'pr-first',
    status: 'under discussion',
    authors: ['act-vesmark'],
    answers: [
      { who: 'act-oster', accepts: false, evidence },
      { who: 'act-koro', accepts: false, evidence },
      { who: 'act-oster', accepts: true, evidence },
    ],
  }),
  proposal('pr-answer', 'list of Oster', '2031-03-03', { counters: 'pr-first', authors: ['act-oster'] }),
  proposal('pr-third', 'joint text', '2031-03-06', { revises: 'pr-second', status: 'agreed in part', authors: [] }),
  // Two reports that contradict each other make a circle.
  proposal('pr-circle-a', 'draft A', '2031-03-01', { revises: 'pr-circle-b' }),
  proposal('pr-circle-b', 'draft B', '2031-03-02', { revises: 'pr-circle-a' }),
];

const figure = (id: string, value: number, more: Partial<FigureRecord>): FigureRecord => ({
  ...number!,
  id,
  value,
  of: 'prisoners',
  what: 'to be exchanged',
  ...more,
});

const commitment = (id: string, text: string, due: string, more: Partial<CommitmentRecord>): CommitmentRecord => ({
  ...promise!,
  id,
  text,
  due: on(due),
  ...more,
});

const told = promise!.evidence[0]!;

export const kindsRecord: ParleyRecord = {
  ...exampleRecord,
  proposals: PROPOSALS,
  figures: [
    figure('fi-a', 120, { claimedBy: 'act-vesmark', low: 110, high: 130 }),
    figure('fi-b', 60, { claimedBy: 'act-oster' }),
    figure('fi-c', 100, { claimedBy: 'act-vesmark', period: on('2031-02-01') }),
    figure('fi-d', 40_000, { of: 'people', what: 'fled the valley', claimedBy: undefined }),
    figure('fi-e', 12, { of: 'people', what: 'killed at the bridge', claimedBy: 'act-oster' }),
    figure('fi-f', 3, { of: 'people', what: 'were killed', claimedBy: 'act-vesmark' }),
  ],
  commitments: [
    commitment('co-late', 'Oster will open the bridge', '2031-02-20', { committer: 'act-oster' }),
    commitment('co-slipped', 'Vesmark will send its list', '2031-04-02', {
      committer: 'act-vesmark',
      history: [
        { status: 'open', when: on('2031-03-01'), due: on('2031-03-20'), evidence: told },
        { status: 'postponed', when: on('2031-03-05'), due: on('2031-04-02'), evidence: told },
      ],
    }),
    commitment('co-done', 'Koro will come to Geneva', '2031-03-06', {
      status: 'reported done',
      history: [{ status: 'reported done', evidence: told }],
    }),
  ],
};
