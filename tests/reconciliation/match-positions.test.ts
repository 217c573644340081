/** A position reported again joins; another stance, issue, side, wording or week is another line of the ledger. */
import { describe, expect, it } from 'vitest';
import type { PositionClaim, Somebody } from '../../src/model/claims.ts';
import { positionMatcher } from '../../src/reconciliation/match/positions.ts';

const velin: Somebody = { id: 'a-velin', party: 'a-ruvania', name: 'mara velin', kind: 'person' };
const karr: Somebody = { id: 'a-karr', party: 'a-ruvania', name: 'ivo karr', kind: 'person' };
const ruvania: Somebody = { id: 'a-ruvania', party: 'a-ruvania', name: 'ruvania', kind: 'state' };
const varnia: Somebody = { id: 'a-varnia', party: 'a-varnia', name: 'varnia', kind: 'state' };

const claim = (text: string, more: Partial<PositionClaim> = {}): PositionClaim => ({
  noun: 'position',
  published: [100, 100],
  holder: velin,
  issue: 'withdrawal',
  stance: 'demands',
  text,
  ...more,
});
const relate = (a: PositionClaim, b: PositionClaim): string | undefined => {
  const one = positionMatcher.compare(a, b);
  expect(positionMatcher.compare(b, a)).toEqual(one);
  expect(positionMatcher.apart(b, a)).toBe(positionMatcher.apart(a, b));
  if (one?.relation !== 'same') return one?.relation;
  expect(positionMatcher.apart(a, b)).toBe(false);
  const keys = new Set(positionMatcher.keys(a));
  expect(positionMatcher.keys(b).some(key => keys.has(key))).toBe(true);
  return 'same';
};

const TEXT = 'all Varnian troops must leave the northern valley before any talks';

describe('positionMatcher joins', () => {
  it.each([
    ['the same words', claim(TEXT), claim(TEXT)],
    ['the next days', claim(TEXT), claim(TEXT, { published: [103, 103] })],
    ['near words', claim(TEXT), claim('the Varnian troops have to leave the northern valley before talks')],
    ['words cut short', claim(TEXT), claim('Varnian troops must leave the northern valley')],
    ['a minister and the party', claim(TEXT), claim(TEXT, { holder: ruvania })],
    [
      'a name spelled otherwise',
      claim(TEXT),
      claim(TEXT, { holder: { ...velin, id: 'a-2', party: undefined, name: 'mara velyn' } }),
    ],
    ['few words, where they are the same', claim('a full withdrawal'), claim('a full withdrawal')],
  ])('%s', (_, a, b) => expect(relate(a, b)).toBe('same'));
});

describe('positionMatcher keeps apart', () => {
  it.each([
    ['another stance', claim(TEXT), claim(TEXT, { stance: 'opposes' })],
    ['another issue', claim(TEXT), claim(TEXT, { issue: 'talks' })],
    ['another side', claim(TEXT), claim(TEXT, { holder: varnia })],
    ['another week', claim(TEXT), claim(TEXT, { published: [108, 108] })],
    ['other words', claim(TEXT), claim('would not sign while the heights are held')],
    [
      'other numbers',
      claim('wants 40 posts handed back in the valley'),
      claim('wants 60 posts handed back in the valley'),
    ],
    ['a denial', claim('must leave the northern valley posts'), claim('must not leave the northern valley posts')],
  ])('%s', (_, a, b) => expect(relate(a, b)).toBeUndefined());
  it('is unsure of two people of one party in the same words', () => {
    expect(relate(claim(TEXT), claim(`${TEXT} begin`, { holder: karr }))).toBe('unsure');
  });
});
