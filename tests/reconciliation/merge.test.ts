/** Merged records out of their tellings, in order of publication. */
import { describe, expect, it } from 'vitest';
import type { CommitmentRecord, EventRecord, ProposalRecord, StatementRecord } from '../../src/model/record.ts';
import { mergeCommitments } from '../../src/reconciliation/merge/commitments.ts';
import { mergeEvents } from '../../src/reconciliation/merge/events.ts';
import { MERGES } from '../../src/reconciliation/merge/merge.ts';
import { mergeProposals } from '../../src/reconciliation/merge/proposals.ts';

const base = (day: string) => ({
  id: `r-${day}`,
  by: 'test',
  knownSince: { edtf: day, basis: 'given' as const },
  evidence: [{ article: day, start: 0, end: 5, quote: 'words', prefix: '', suffix: '' }],
});
const stated = (edtf: string) => ({ edtf, basis: 'stated' as const });

function event(day: string, status: EventRecord['status'], when?: string): EventRecord {
  const told = { status, ...(when ? { when: stated(when) } : {}) };
  const own = base(day);
  return {
    ...own,
    ...told,
    type: 'CONSULT',
    contexts: [],
    subtype: 'talks',
    kind: 'talks',
    label: 'talks',
    participants: [{ actor: `a-${day}`, role: 'attendee' }],
    history: [{ ...told, knownSince: own.knownSince, evidence: own.evidence[0]! }],
  };
}

describe('mergeEvents', () => {
  it('announced, moved, held', () => {
    const merged = mergeEvents([
      event('2031-03-01', 'planned', '2031-03-05'),
      event('2031-03-03', 'postponed', '2031-03-07'),
      event('2031-03-08', 'occurred', '2031-03-07'),
    ]);
    expect(merged.status).toBe('occurred');
    expect(merged.when?.edtf).toBe('2031-03-07');
    expect(merged.history.map(({ status }) => status)).toEqual(['planned', 'postponed', 'occurred']);
    expect(merged.evidence).toHaveLength(3);
    expect(merged.participants).toHaveLength(3);
  });
  it('what occurred stays so when a later text still calls it planned', () =>
    expect(mergeEvents([event('2031-03-06', 'occurred'), event('2031-03-08', 'planned')]).status).toBe('occurred'));
  it('a day long before the reports gives way to one that is near', () =>
    expect(
      mergeEvents([event('2031-03-01', 'planned', '2031-03-05'), event('2031-03-06', 'under way', '2020')]).when?.edtf,
    ).toBe('2031-03-05'));
  it('what is told as over before its day is not over', () =>
    expect(
      mergeEvents([event('2031-03-01', 'occurred', '2031-03-09'), event('2031-03-02', 'planned', '2031-03-09')]).status,
    ).toBe('planned'));
});

describe('mergeEvents, fields', () => {
  const described = (day: string, name: string): EventRecord => ({
    ...event(day, 'occurred'),
    participants: [{ actor: { described: name }, role: 'attendee' }],
  });
  it('somebody described is named once, whatever the capitals', () =>
    expect(
      mergeEvents([described('2031-03-01', 'Regional powers'), described('2031-03-02', 'regional powers')])
        .participants,
    ).toHaveLength(1));
  it('of two days in one report of what is planned, the one that the others name', () =>
    expect(
      mergeEvents([
        event('2031-03-01', 'planned', '2031-03-08'),
        event('2031-03-06', 'planned', '2031-03-08'),
        event('2031-03-06', 'planned', '2031-03-07'),
      ]).when?.edtf,
    ).toBe('2031-03-08'));
  it('moved to a day that only the newest report names', () =>
    expect(
      mergeEvents([event('2031-03-01', 'planned', '2031-03-08'), event('2031-03-06', 'planned', '2031-03-09')]).when
        ?.edtf,
    ).toBe('2031-03-09'));
  it('raids of weeks have no day', () => {
    const raids = (day: string, when?: string): EventRecord => ({
      ...event(day, 'occurred', when),
      kind: 'strike',
      subtype: 'strike',
    });
    expect(mergeEvents([raids('2031-03-09', '2030-10'), raids('2031-03-12', '2031-03-02')]).when).toBeUndefined();
    expect(mergeEvents([raids('2031-03-09', '2031-03'), raids('2031-03-12', '2031-03-02')]).when?.edtf).toBe(
      '2031-03-02',
    );
  });
});

describe('merged statements', () => {
  const said = (text: string, start: number, article = '2031-03-01'): StatementRecord => {
    const evidence = [{ article, start, end: start + text.length, quote: text, prefix: '', suffix: '' }];
    return {
      ...base(article),
      id: `s-${article}-${start}`,
      evidence,
      speaker: 'a-velin',
      mode: 'indirect',
      text,
      reported: stated(article),
      via: [],
      construction: 'test',
    };
  };
  it('one place read twice: the fuller reading, and each passage once', () => {
    const long = said('she was ready for a pause on condition that the harbour opened', 10);
    const short = said('the harbour opened', 50);
    const other = said('she was ready for a pause if the harbour opened', 5, '2031-03-02');
    const merged = MERGES.statement([short, long, other]);
    expect(merged.text).toBe(long.text);
    expect(merged.id).toBe(short.id);
    expect([...merged.evidence, ...(merged.alsoIn ?? [])]).toHaveLength(3);
    expect(merged.evidence).toBe(long.evidence);
  });
  it('else the first report’s words', () => {
    const merged = MERGES.statement([
      said('she would come', 3),
      said('she would certainly come on Monday', 3, '2031-03-02'),
    ]);
    expect(merged.text).toBe('she would come');
  });
});

describe('mergeCommitments', () => {
  const promise = (day: string, due: string): CommitmentRecord => {
    const own = base(day);
    return {
      ...own,
      committer: 'a-ruvania',
      text: 'leave the valley',
      due: stated(due),
      status: 'open',
      history: [{ status: 'open', when: stated(due), evidence: own.evidence[0]! }],
    } as CommitmentRecord;
  };
  it('a later due date is a slip', () => {
    const merged = mergeCommitments([promise('2031-03-01', '2031-03-05'), promise('2031-03-04', '2031-03-12')]);
    expect(merged.due?.edtf).toBe('2031-03-12');
    expect(merged.history.map(({ status }) => status)).toEqual(['open', 'postponed']);
    expect(merged.status).toBe('postponed');
    // The day that it was due on first is not lost.
    expect(merged.history.map(({ due }) => due?.edtf)).toEqual(['2031-03-05', '2031-03-12']);
  });
  it('told again for the same day it has no days of its tellings', () => {
    const merged = mergeCommitments([promise('2031-03-01', '2031-03-05'), promise('2031-03-04', '2031-03-05')]);
    expect(merged.history.map(({ due }) => due)).toEqual([undefined, undefined]);
  });
});

describe('mergeProposals', () => {
  const plan = (day: string, name: string, points?: number): ProposalRecord =>
    ({
      ...base(day),
      name,
      aliases: [],
      kind: 'plan',
      authors: ['a-ruvania'],
      handovers: [],
      clauses: [
        { text: 'the army leaves the valley', accepts: [`a-${day}`], rejects: [], evidence: base(day).evidence[0]! },
      ],
      ...(points === undefined ? {} : { points }),
    }) as ProposalRecord;
  it('all names, authors once, clauses with all who take them', () => {
    const merged = mergeProposals([plan('2031-03-01', 'Orst plan'), plan('2031-03-02', 'the draft', 12)]);
    expect(merged.name).toBe('Orst plan');
    expect(merged.aliases).toEqual(['the draft']);
    expect(merged.points).toBe(12);
    expect(merged.authors).toEqual(['a-ruvania']);
    expect(merged.clauses).toHaveLength(1);
    expect(merged.clauses[0]!.accepts).toEqual(['a-2031-03-01', 'a-2031-03-02']);
  });
});
