/** Which lines a brief has, on records made by hand: nothing is told as done, due or missed that the reports leave open. */
import { describe, expect, it } from 'vitest';
import { type BriefPart, makeBrief } from '../../src/dossier/brief.ts';
import type { CommitmentRecord, EventRecord, ParleyRecord, PositionRecord } from '../../src/model/record.ts';

const on = (edtf: string) => ({ edtf, basis: 'stated' as const });

const articles: { id: string; text: string; published: ReturnType<typeof on> }[] = [];

/** A passage of an article of its own, of a day. */
function passage(day: string, quote: string, after = '') {
  const id = `article ${articles.length}`;
  articles.push({ id, text: `${quote}${after}`, published: on(day) });
  return {
    knownSince: on(day),
    evidence: [{ article: id, start: 0, end: quote.length, quote, prefix: '', suffix: '' }],
  };
}

function event(day: string, status: EventRecord['status'], more: Partial<EventRecord> = {}, words = 'met', after = '') {
  const { knownSince, evidence } = passage(day, words, after);
  return {
    id: `e-${articles.length}`,
    by: 'test',
    knownSince,
    evidence,
    type: 'CONSULT',
    contexts: [],
    subtype: 'meeting',
    kind: 'meeting',
    label: 'met',
    status,
    participants: [{ actor: 'a-norvand', role: 'attendee' }],
    history: [{ status, knownSince, evidence: evidence[0]!, ...(more.when ? { when: more.when } : {}) }],
    ...more,
  } as EventRecord;
}

function position(day: string, text: string, described = 'the envoys of Norvand'): PositionRecord {
  const holder = { described };
  return { id: `p-${articles.length}`, by: 'test', ...passage(day, text), holder, party: holder, issue: 'sieges', stance: 'demands', text }; // biome-ignore format: one glance
}

function promise(day: string, due: string): CommitmentRecord {
  const own = passage(day, 'will meet the envoys on Friday');
  return { id: `c-${articles.length}`, by: 'test', ...own, committer: 'a-norvand', text: 'will meet the envoys', due: on(due), status: 'open', history: [] }; // biome-ignore format: one glance
}

function lines(id: BriefPart['id'], record: Partial<ParleyRecord>): string[] {
  const whole = {
    format: 'parley-record/1',
    dossier: { name: 'x', asOf: '2031-03-14' },
    articles,
    actors: [{ id: 'a-norvand', name: 'Norvand' }],
    statements: [],
    notRead: [],
    ...record,
  } as unknown as ParleyRecord;
  const brief = makeBrief(whole, '2031-03-08')!;
  return brief.parts.find(part => part.id === id)!.lines.map(({ text }) => text);
}

describe('what should have happened', () => {
  const planned = event('2031-03-09', 'planned', { when: on('2031-03-11') }, 'will meet on Tuesday');
  const overdue = (...events: EventRecord[]): string[] => lines('overdue', { events: [planned, ...events] });
  it('nothing is told of it', () => expect(overdue().join()).toContain('no outcome is reported'));
  it.each<[string, EventRecord]>([
    ['held, by another report', event('2031-03-12', 'occurred', { kind: 'talks', when: on('2031-03-11') })],
    ['called off', event('2031-03-10', 'cancelled', { when: on('2031-03-11') })],
    ['told as held on the day after, without a day', event('2031-03-12', 'occurred')],
    ['planned anew for a later day', event('2031-03-12', 'planned', { when: on('2031-03-16') })],
  ])('%s', (_, other) => expect(overdue(other)).toEqual([]));
  it.each<[string, EventRecord]>([
    ['held by others', event('2031-03-12', 'occurred', { participants: [{ actor: 'a-ostland', role: 'attendee' }] })],
    ['of another kind', event('2031-03-11', 'occurred', { kind: 'vote', when: on('2031-03-11') })],
    ['held before', event('2031-03-10', 'occurred', { when: on('2031-03-10') })],
  ])('%s: no outcome of it', (_, other) => expect(overdue(other)).toHaveLength(1));
  it('of whose meeting nothing is known nothing is missed', () =>
    expect(lines('overdue', { events: [{ ...planned, participants: [] }] })).toEqual([]));
  it('a promise that a report of the day keeps', () => {
    const kept = event('2031-03-12', 'occurred', { when: on('2031-03-11') });
    const commitments = [promise('2031-03-09', '2031-03-11')];
    expect(lines('overdue', { commitments })).toHaveLength(1);
    expect(lines('overdue', { commitments, events: [kept] })).toEqual([]);
  });
  it('nor of a journey whose traveller is unknown', () =>
    expect(
      lines('overdue', {
        events: [{ ...planned, kind: 'visit', participants: [{ actor: 'a-norvand', role: 'host' }] }],
      }),
    ).toEqual([]));
  it('strikes are never due', () =>
    expect(lines('overdue', { events: [{ ...planned, kind: 'strike', subtype: 'strike' }] })).toEqual([]));
});

describe('what happened', () => {
  const happened = (...events: EventRecord[]): string[] => lines('happened', { events });
  it('a meeting that was held', () =>
    expect(happened(event('2031-03-12', 'occurred', { when: on('2031-03-11') })).join()).toBe(
      'A meeting with Norvand took place on 11 March 2031: “met”.',
    ));
  it.each<[string, EventRecord]>([
    [
      'scheduled, say the words behind it',
      event('2031-03-12', 'occurred', {}, 'a second round', ', scheduled for Sunday'),
    ],
    [
      'broken off, say the words behind it',
      event('2031-03-12', 'occurred', {}, 'the talks convened here', ' were long awaited but collapsed on Monday'),
    ],
    ['under way when something else happened', event('2031-03-12', 'under way', {}, 'who were chairing the meeting')],
    ['of no kind that has a name', event('2031-03-12', 'occurred', { kind: 'other', subtype: 'revolt' })],
    ['what was put off', event('2031-03-12', 'occurred', { kind: 'vote' }, 'holding postponed elections')],
    ['a visit of nobody', event('2031-03-12', 'occurred', { kind: 'visit', participants: [] })],
    [
      'a visit to somebody, of nobody',
      event('2031-03-12', 'occurred', { kind: 'visit', participants: [{ actor: 'a-norvand', role: 'host' }] }),
    ],
    ['strikes that every report speaks of', event('2031-03-12', 'occurred', { kind: 'strike', subtype: 'strike' })],
    ['looked back on', event('2031-03-12', 'occurred', { kind: 'vote' }, 'a resolution approved last month')],
    [
      'a thing that is only named',
      event('2031-03-12', 'occurred', { kind: 'talks', participants: [] }, 'the latest talks'),
    ],
    ['under way, by an old report', event('2031-03-09', 'under way')],
  ])('not: %s', (_, one) => expect(happened(one)).toEqual([]));
  it('under way, by a report of these days', () =>
    expect(happened(event('2031-03-13', 'under way')).join()).toContain('is under way'));
});

describe('where the parties stand', () => {
  const stand = (text: string): string[] => lines('stand', { positions: [position('2031-03-12', text)] });
  it('in words that can be read', () => expect(stand('the sieges must end')).toHaveLength(1));
  it('not of a party that the line leaves unnamed', () =>
    expect(lines('stand', { positions: [position('2031-03-12', 'the sieges must end', 'the government')] })).toEqual(
      [],
    ));
  it.each([
    'why the sieges should end',
    'refusal to lift the sieges as deliberate sabotage of',
    'any truce must ensure that "other countries',
    'would accept it for two weeks',
    'are calling on them to halt their action in the hope',
  ])('not in words that were cut: %s', text => expect(stand(text)).toEqual([]));
  it('parties that wait for each other come first, where one has spoken since', () => {
    const [one, other] = [position('2031-02-01', 'no talks before the siege ends'), position('2031-03-12', 'no end before talks')]; // biome-ignore format: one glance
    const deadlock = (first: PositionRecord, second: PositionRecord) => ({
      id: 'dl-1',
      parties: [],
      conditions: [],
      says: 'Norvand (“talks”) waits for Ostland (“the siege ends”), and Ostland (“the end”) waits for Norvand (“talks”).',
      sides: [first, second].map(({ id, holder, evidence }) => ({ who: holder, record: id, evidence: evidence[0]! })),
    });
    const [line] = lines('stand', { positions: [other], deadlocks: [deadlock(one, other)] });
    expect(line).toMatch(/^A deadlock: Norvand .* waits for Norvand/);
    expect(lines('stand', { deadlocks: [deadlock(one, one)] })).toEqual([]);
  });
});

describe('on the table', () => {
  const proposal = (more: object): string[] =>
    lines('table', {
      proposals: [
        { id: 'pr-1', by: 'test', ...passage('2031-03-12', 'the plan'), name: 'plan', kind: 'plan', authors: [], handovers: [], clauses: [], ...more } as never, // biome-ignore format: one glance
      ],
    });
  it("somebody's, or one that something has become of", () => {
    expect(proposal({ authors: ['a-norvand'] })).toHaveLength(1);
    expect(proposal({ status: 'rejected' })).toHaveLength(1);
  });
  it('not what is only mentioned', () => expect(proposal({})).toEqual([]));
});

describe('disputed', () => {
  const conflict = (kind: string): string[] => {
    const { evidence } = passage('2031-03-12', 'the bridge was hit');
    const sides = [{ record: 's-1', evidence: evidence[0]! }];
    return lines('disputed', {
      conflicts: [{ id: 'x-1', kind, records: ['s-1'], says: 'One denies it.', sides } as never],
    });
  };
  it('denials, and positions that exclude each other', () =>
    expect([...conflict('denial'), ...conflict('positions')]).toHaveLength(2));
  it('not figures of two moments', () => expect(conflict('figures')).toEqual([]));
});
