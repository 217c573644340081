/** One plan over many articles. */
import { describe, expect, it } from 'vitest';
import type { ProposalClaim } from '../../src/model/claims.ts';
import { proposalMatcher } from '../../src/reconciliation/match/proposals.ts';

const ruvania = { id: 'a-ruvania', party: 'a-ruvania', name: 'ruvania' };
const varnia = { id: 'a-varnia', party: 'a-varnia', name: 'varnia' };
const claim = (name: string, more: Partial<ProposalClaim> = {}): ProposalClaim => ({
  noun: 'proposal',
  published: [100, 100],
  name,
  aliases: [],
  kind: 'plan',
  authors: [],
  ...more,
});
const relate = (a: ProposalClaim, b: ProposalClaim): string | undefined => {
  const one = proposalMatcher.compare(a, b);
  expect(proposalMatcher.compare(b, a)?.relation).toBe(one?.relation);
  if (one?.relation === 'same') {
    const keys = new Set(proposalMatcher.keys(a));
    expect(proposalMatcher.keys(b).some(key => keys.has(key))).toBe(true);
  }
  return one?.relation;
};

describe('proposals', () => {
  it.each<[string, ProposalClaim, ProposalClaim]>([
    [
      'a name of its own',
      claim('the Orst plan', { authors: [ruvania] }),
      claim('Orst proposal', { authors: [ruvania] }),
    ],
    [
      'points and author',
      claim('12-point plan', { points: 12, authors: [ruvania] }),
      claim('plan', { points: 12, authors: [ruvania] }),
    ],
    ['a common name in full', claim('temporary cessation of hostilities'), claim('temporary cessation of hostilities')],
  ])('one: %s', (_, a, b) => expect(relate(a, b)).toBe('same'));
  it.each<[string, ProposalClaim, ProposalClaim]>([
    ['two truces', claim('temporary truce'), claim('ceasefire')],
    ['bare words', claim('draft resolution'), claim('draft resolution')],
    [
      'two, and one of the two',
      claim('US-Kenyan proposals', { authors: [ruvania, varnia] }),
      claim('Kenyan proposal', { authors: [varnia] }),
    ],
    ['two makers', claim('Orst plan', { authors: [ruvania] }), claim('Orst plan', { authors: [varnia] })],
    ['two numbers of points', claim('Orst plan', { points: 12 }), claim('Orst plan', { points: 9 })],
    ['a month apart', claim('Orst plan'), claim('Orst plan', { published: [140, 140] })],
  ])('two: %s', (_, a, b) => expect(relate(a, b)).not.toBe('same'));
});
