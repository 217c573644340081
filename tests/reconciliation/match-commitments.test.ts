/** One promise over many articles. */
import { describe, expect, it } from 'vitest';
import type { CommitmentClaim } from '../../src/model/claims.ts';
import { commitmentMatcher } from '../../src/reconciliation/match/commitments.ts';

const claim = (text: string, more: Partial<CommitmentClaim> = {}): CommitmentClaim => ({
  noun: 'commitment',
  published: [100, 100],
  committer: { id: 'a-ruvania', party: 'a-ruvania', name: 'ruvania', kind: 'state' },
  text,
  evidence: text,
  status: 'open',
  ...more,
});
const relate = (a: CommitmentClaim, b: CommitmentClaim): string | undefined => {
  const one = commitmentMatcher.compare(a, b);
  expect(commitmentMatcher.compare(b, a)?.relation).toBe(one?.relation);
  return one?.relation;
};

describe('commitments', () => {
  it('the same promise told twice', () =>
    expect(
      relate(
        claim('Ruvania will reopen the northern bridge to convoys'),
        claim('Ruvania agreed to reopen the northern bridge for convoys', { published: [102, 102] }),
      ),
    ).toBe('same'));
  it.each<[string, CommitmentClaim, CommitmentClaim]>([
    ['words of promising only', claim('we will continue'), claim('we are going to continue')],
    [
      'to others',
      claim('Ruvania agreed with Varnia to ban strikes against ports'),
      claim('Ruvania agreed with Ostland to ban strikes against ports'),
    ],
    ['and its refusal', claim('Ruvania will leave the valley'), claim('Ruvania will not leave the valley')],
    [
      'by another',
      claim('the army will leave the valley'),
      claim('the army will leave the valley', { committer: { id: 'a-varnia', party: 'a-varnia', name: 'varnia' } }),
    ],
    [
      'a month later',
      claim('Ruvania will free ten sailors'),
      claim('Ruvania will free ten sailors', { published: [135, 135] }),
    ],
  ])('two: %s', (_, a, b) => expect(relate(a, b)).not.toBe('same'));
});
