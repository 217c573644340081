/** The days on which an undated article may have come out: grounds that agree, that contradict, that are too wide. */
import { describe, expect, it } from 'vitest';
import type { EventClaim, StatementClaim } from '../../src/model/claims.ts';
import { type DateClue, inferDays, occasionKeys } from '../../src/reconciliation/match/publication.ts';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const iso = (days: readonly [number, number] | undefined) =>
  days?.map(at => new Date(at * 86_400_000).toISOString().slice(0, 10));

const who = (id: string) => ({ id, name: id, kind: 'state' as const, party: id, role: 'attendee' as const });
const talks = (more: Partial<EventClaim> = {}): EventClaim => ({
  noun: 'event',
  kind: 'talks',
  subtype: 'talks',
  label: 'talks in Geneva',
  status: 'planned',
  place: 'Geneva',
  participants: [who('a-norway'), who('a-kenya')],
  text: 'Norway and Kenya will hold talks in Geneva',
  ...more,
});
const clue = (offsets: DateClue['offsets'], claim = talks()): DateClue => ({ claim, offsets, time: 'then' });
const every = (offset: number): DateClue['offsets'] => Array.from({ length: 7 }, () => offset);
const told = (on: string, more: Partial<EventClaim> = {}) => ({
  claim: talks({ status: 'occurred', when: [day(on), day(on)], published: [day(on), day(on)], ...more }),
  day: day(on),
  article: `of ${on}`,
  called: `Valley Post of ${on}`,
});
const copy = (from: string, until = from) => ({
  published: [day(from), day(until)] as const,
  article: from,
  called: `Lakeside Post of ${from}`,
});

describe('the day', () => {
  it('is so far before or behind the event as the words say, whatever the weekday or by it', () => {
    expect(iso(inferDays([{ clue: clue(every(1)), told: [told('2026-02-12')] }], [])?.days)).toEqual([
      '2026-02-11',
      '2026-02-11',
    ]);
    expect(iso(inferDays([{ clue: clue(every(-1)), told: [told('2026-02-12')] }], [])?.days)).toEqual([
      '2026-02-13',
      '2026-02-13',
    ]);
    // "Next Tuesday", said on a Wednesday alone: 6 days.
    const wednesday = [null, null, 6, null, null, null, null];
    expect(iso(inferDays([{ clue: clue(wednesday), told: [told('2026-02-17')] }], [])?.days)).toEqual([
      '2026-02-11',
      '2026-02-11',
    ]);
  });

  it('is what all grounds have in common, and is not told where they have nothing', () => {
    const grounds = [{ clue: clue(every(1)), told: [told('2026-02-12')] }];
    expect(iso(inferDays(grounds, [copy('2026-02-11', '2026-02-13')])?.days)).toEqual(['2026-02-11', '2026-02-11']);
    expect(inferDays(grounds, [copy('2026-02-20')])).toBeUndefined();
    expect(
      inferDays([...grounds, { clue: clue(every(1), talks({ label: 'talks' })), told: [told('2026-02-15')] }], []),
    ).toBeUndefined();
  });

  it('is not told where two occasions fit, nor by other sides, another place or an event of many days', () => {
    const one = (...events: ReturnType<typeof told>[]) => inferDays([{ clue: clue(every(1)), told: events }], []);
    expect(one(told('2026-02-12'), told('2026-03-20'))).toBeUndefined();
    expect(iso(one(told('2026-02-12'), told('2026-02-13'))?.days)).toEqual(['2026-02-11', '2026-02-12']);
    expect(one(told('2026-02-12', { participants: [who('a-peru'), who('a-chile')] }))).toBeUndefined();
    expect(one(told('2026-02-12', { place: 'Lima' }))).toBeUndefined();
    expect(one(told('2026-02-12', { when: [day('2026-02-01'), day('2026-02-28')] }))).toBeUndefined();
  });

  it('is told by one common side only where two events agree', () => {
    const loose = talks({
      participants: [who('a-norway')],
      text: 'Norwegian envoys will travel for a meeting in Geneva',
    });
    const ground = { clue: clue(every(1), loose), told: [told('2026-02-12')] };
    expect(inferDays([ground], [])).toBeUndefined();
    const vote = talks({
      kind: 'vote',
      subtype: 'vote',
      label: 'vote',
      participants: [who('a-kenya')],
      text: 'Kenya votes',
    });
    const other = {
      clue: clue(every(2), vote),
      told: [
        told('2026-02-13', {
          ...vote,
          status: 'occurred',
          when: [day('2026-02-13'), day('2026-02-13')],
          published: [day('2026-02-13'), day('2026-02-13')],
        }),
      ],
    };
    expect(iso(inferDays([ground, other], [])?.days)).toEqual(['2026-02-11', '2026-02-11']);
  });
});

describe('a remark', () => {
  const words = 'we will not sign a paper that nobody in this valley has ever read';
  const remark = (more: Partial<StatementClaim> = {}): StatementClaim => ({
    noun: 'statement',
    speaker: { id: 'a-orst', name: 'pavel orst', kind: 'person' },
    mode: 'direct',
    text: words,
    ...more,
  });
  const quoted = (on: string, more: Partial<StatementClaim> = {}) => ({
    claim: remark({ said: [day(on), day(on)], published: [day(on), day(on)], ...more }),
    day: day(on),
    article: `of ${on}`,
    called: `Valley Post of ${on}`,
  });
  const found = (...told: ReturnType<typeof quoted>[]) =>
    inferDays([{ clue: { claim: remark(), offsets: every(-1), time: 'yesterday' }, told }], []);

  it('dates by the same words of the same speaker', () => {
    expect(found(quoted('2026-02-12'))).toEqual({
      days: [day('2026-02-13'), day('2026-02-13')],
      reason: 'its "yesterday" (“we will not sign a …”) is 2026-02-12 in Valley Post of 2026-02-12',
    });
  });

  it('does not by other words, another speaker, reported or short ones', () => {
    expect(
      found(quoted('2026-02-12', { text: 'we will sign any paper that the mediators put before us next week' })),
    ).toBeUndefined();
    expect(
      found(quoted('2026-02-12', { speaker: { id: 'a-velin', name: 'mara velin', kind: 'person' } })),
    ).toBeUndefined();
    expect(found(quoted('2026-02-12', { mode: 'indirect' }))).toBeUndefined();
    expect(found(quoted('2026-02-12', { text: 'we will not sign' }))).toBeUndefined();
  });

  it('is looked up by its words alone', () => {
    const keys = occasionKeys(remark());
    expect(keys.length).toBeGreaterThan(0);
    expect(occasionKeys(quoted('2026-02-12').claim)).toEqual(keys);
    expect(occasionKeys(remark({ mode: 'indirect' }))).toEqual([]);
  });
});

it('looks for an event under the same keys whenever it is told', () => {
  const key = occasionKeys(talks());
  expect(key.length).toBeGreaterThan(1);
  expect(occasionKeys(told('2026-02-12').claim)).toEqual(key);
  expect(occasionKeys(talks({ kind: 'ceasefire' }))).toEqual([]);
});
