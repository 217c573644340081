/** What came of a promise, and the word lists by which a report's deed is held against the promised one. */
import { describe, expect, it } from 'vitest';
import { deedGroup, deedsFile, deedWords } from '../../src/knowledge/joining.ts';
import type { CommitmentClaim, EventClaim } from '../../src/model/claims.ts';
import { outcomeOf } from '../../src/reconciliation/match/outcomes.ts';
import { contentWords } from '../../src/text/content-words.ts';

const ruvania = { id: 'a-ruvania', party: 'a-ruvania', name: 'ruvania', kind: 'state' } as const;
const promise = (text: string, more: Partial<CommitmentClaim> = {}): CommitmentClaim => ({
  noun: 'commitment',
  published: [100, 100],
  committer: ruvania,
  text,
  evidence: text,
  status: 'open',
  ...more,
});
const report = (kind: EventClaim['kind'], text: string, more: Partial<EventClaim> = {}): EventClaim => ({
  noun: 'event',
  published: [103, 103],
  kind,
  subtype: kind,
  label: text.split(' ').slice(0, 3).join(' '),
  status: 'occurred',
  participants: [{ ...ruvania, role: 'actor' }],
  text,
  ...more,
});

describe('outcomeOf', () => {
  const due = { due: [102, 102] } as const;
  it('what is to last two days is done on the second', () => {
    const talks = promise('hold the talks in Sorvik on May 4 and 5', due);
    const held = (day: number) => report('talks', 'Ruvania held the talks in Sorvik', { place: 'Sorvik', published: [day, day] }); // biome-ignore format: one glance
    expect(outcomeOf(talks, held(102))).toBeUndefined();
    expect(outcomeOf(talks, held(103))?.status).toBe('reported done');
  });
  it.each<[string, CommitmentClaim, EventClaim, string]>([
    [
      'done',
      promise('withdraw its guns from the town', due),
      report('withdrawal', 'Ruvania pulled its guns out of the town'),
      'reported done',
    ],
    [
      'put off',
      promise('attend the talks in Sorvik', due),
      report('talks', 'the talks in Sorvik were put off', { status: 'postponed', place: 'Sorvik' }),
      'postponed',
    ],
  ])('%s', (_, a, b, status) => expect(outcomeOf(a, b)?.status).toBe(status));

  it.each<[string, CommitmentClaim, EventClaim]>([
    [
      'told by the same report',
      promise('withdraw its guns'),
      report('withdrawal', 'Ruvania withdrew its guns', { published: [100, 100] }),
    ],
    [
      'by another party',
      promise('withdraw its guns'),
      report('withdrawal', 'they withdrew the guns', { participants: [] }),
    ],
    ['for somebody else', promise('deliver aid to Varnia'), report('aid', 'Ruvania delivered aid to Ostland')],
    [
      'a report that names no deed',
      promise('come to another round of talks', due),
      report('talks', 'the Ruvanian delegation was led by Orst, the head of the navy'),
    ],
    ['another deed', promise('withdraw its guns'), report('visit', 'Ruvania sent its minister to the town')],
    [
      'long after',
      promise('withdraw its guns', due),
      report('withdrawal', 'Ruvania withdrew its guns', { published: [160, 160] }),
    ],
  ])('nothing: %s', (_, a, b) => expect(outcomeOf(a, b)).toBeUndefined());
});

describe('data/joining/deeds.yaml', () => {
  const { examples, counter_examples: counter, groups } = deedsFile();
  const names = (kind: EventClaim['kind'], text: string): boolean =>
    contentWords(text).some(word => deedWords(kind).has(word));
  it.each(examples.map(({ kind, text }) => [kind, text] as const))('%s: %s', (kind, text) =>
    expect(names(kind, text)).toBe(true),
  );
  it.each(counter.map(({ kind, text }) => [kind, text] as const))('not %s: %s', (kind, text) =>
    expect(names(kind, text)).toBe(false),
  );
  it('puts words of one deed together, by the first group that has them', () => {
    expect(deedGroup('death')).toBe(deedGroup('died'));
    expect(deedGroup('quake')).toBe(deedGroup('earthquake'));
    expect(deedGroup('visit')).not.toBe(deedGroup('withdraw'));
    expect(groups.every(group => group.length > 1)).toBe(true);
  });
});
