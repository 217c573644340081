/** One statement over many articles: equal, shortened and near words join; other days, numbers, sides and speakers do not. */
import { describe, expect, it } from 'vitest';
import type { Somebody, StatementClaim } from '../../src/model/claims.ts';
import { statementMatcher } from '../../src/reconciliation/match/statements.ts';

const velin: Somebody = { id: 'a-velin', party: 'a-ruvania', name: 'mara velin', kind: 'person' };
const orst: Somebody = { id: 'a-orst', party: 'a-varnia', name: 'pavel orst', kind: 'person' };
const ruvania: Somebody = { id: 'a-ruvania', party: 'a-ruvania', name: 'ruvania', kind: 'state' };
const source: Somebody = { name: 'a diplomat' };

const claim = (text: string, more: Partial<StatementClaim> = {}): StatementClaim => ({
  noun: 'statement',
  published: [100, 100],
  said: [100, 100],
  speaker: velin,
  mode: 'indirect',
  text,
  ...more,
});
const relate = (a: StatementClaim, b: StatementClaim): string | undefined => {
  const one = statementMatcher.compare(a, b);
  expect(statementMatcher.compare(b, a)).toEqual(one);
  expect(statementMatcher.apart(a, b)).toBe(statementMatcher.apart(b, a));
  if (one?.relation === 'same') expect(statementMatcher.apart(a, b)).toBe(false);
  const keys = new Set(statementMatcher.keys(a));
  if (one && one.relation !== 'unsure')
    expect(
      statementMatcher.keys(b).some(key => keys.has(key)),
      'they share a key',
    ).toBe(true);
  return one?.relation;
};

const LONG = 'the two delegations had agreed to open the northern bridge for aid convoys before the end of the month';

describe('statementMatcher joins', () => {
  it.each([
    ['the same words', LONG, LONG],
    ['a word changed', LONG, LONG.replace('before', 'by')],
    ['a shortened report', LONG, 'the delegations had agreed to open the northern bridge for aid convoys'],
    [
      'near words',
      'Ruvanian troops would keep fighting in the valley until Varnia made "decisions" that could end the war',
      'Ruvanian forces would continue fighting until Varnia made "decisions" that could bring the war to an end in the valley',
    ],
  ])('%s', (_, a, b) => expect(relate(claim(a), claim(b))).toBe('same'));

  it('words quoted alike in two frames', () => {
    const a = claim('the work had been “long and substantive, with a focus on practical steps”', { mode: 'mixed' });
    const b = claim(
      'It was long and substantive, with a focus on practical steps. Nobody left the room for nine hours.',
      { mode: 'direct' },
    );
    expect(relate(a, b)).toBe('same');
  });
  it('a speaker whose name another desk spells otherwise', () => {
    const [one, two] = ['volodymyr zelinsky', 'volodymyr zelinskyy'].map((name, i) => ({
      ...velin,
      id: `a-${i}`,
      name,
    }));
    expect(relate(claim(LONG, { speaker: one! }), claim(LONG, { speaker: two! }))).toBe('same');
  });
  it('a surname alone with the full name', () => {
    expect(relate(claim(LONG), claim(LONG, { speaker: { id: 'a-3', name: 'velin', kind: 'person' } }))).toBe('same');
  });
  it('an unnamed source with itself, on near-identical words alone', () => {
    expect(relate(claim(LONG, { speaker: source }), claim(LONG, { speaker: { name: 'diplomat' } }))).toBe('same');
    const other = 'the delegations had agreed on the northern bridge, which aid convoys could use this month';
    expect(relate(claim(LONG, { speaker: source }), claim(other, { speaker: source }))).not.toBe('same');
  });
  it('a stock phrase of one day, quoted as it was', () => {
    const direct = { mode: 'direct' } as const;
    expect(relate(claim('We need something here.', direct), claim('we need something here', direct))).toBe('same');
    expect(
      relate(
        claim('We need something here.', direct),
        claim('We need something here', { ...direct, said: [101, 101] }),
      ),
    ).toBeUndefined();
  });
});

describe('statementMatcher keeps apart', () => {
  it.each([
    [
      'other numbers',
      'Varnia would free 40 prisoners at the northern bridge',
      'Varnia would free 60 prisoners at the northern bridge',
    ],
    [
      'a denial',
      'Ruvania would send its delegation to the harbour talks',
      'Ruvania would not send its delegation to the harbour talks',
    ],
    ['other sides', 'the shelling by Varnia must stop before talks', 'the shelling by Ruvania must stop before talks'],
    ['another subject', LONG, 'the two delegations had agreed to meet again at the end of next month'],
    ['a stock phrase', 'the talks were constructive', 'the talks were constructive'],
  ])('%s', (_, a, b) => expect(relate(claim(a), claim(b))).not.toBe('same'));

  it('the same words in another week', () =>
    expect(relate(claim(LONG), claim(LONG, { said: [107, 107] }))).toBeUndefined());
  it('two people of one family', () => {
    expect(relate(claim(LONG), claim(LONG, { speaker: { ...velin, id: 'a-4', name: 'ivo velin' } }))).not.toBe('same');
  });
  it('two sentences of one speech, which a third article quotes together', () => {
    const one = claim('We came here to open the northern bridge for all aid convoys.', { mode: 'direct' });
    const two = claim('Nobody should expect signatures from this round of meetings.', { mode: 'direct' });
    const both = claim(`${one.text} ${two.text}`, { mode: 'direct' });
    expect([relate(one, both), relate(two, both)]).toEqual(['same', 'same']);
    expect(statementMatcher.apart(one, two)).toBe(true);
  });
});

describe('statementMatcher sees a conflict', () => {
  it('where two people are given the same words', () => {
    expect(relate(claim(LONG), claim(LONG, { speaker: orst }))).toBe('conflict');
    expect(statementMatcher.apart(claim(LONG), claim(LONG, { speaker: orst }))).toBe(true);
  });
  it('but not where one reports the other, or speaks for it', () => {
    expect(relate(claim(LONG), claim(`Mara Velin told him that ${LONG}`, { speaker: orst }))).toBeUndefined();
    expect(relate(claim(LONG), claim(LONG, { speaker: ruvania }))).toBe('same');
    const palace: Somebody = { id: 'a-palace', party: 'a-ruvania', name: 'palace', kind: 'government' };
    const spokesman: Somebody = { id: 'a-karr', party: 'a-palace', name: 'ivo karr', kind: 'person' };
    expect(relate(claim(LONG, { speaker: palace }), claim(LONG, { speaker: spokesman }))).toBe('same');
  });
});

it('keys are few', () => {
  expect(
    statementMatcher.keys(claim(Array.from({ length: 400 }, (_, i) => `word${i}`).join(' '))).length,
  ).toBeLessThanOrEqual(10);
  expect(statementMatcher.keys(claim('it is'))).toEqual([]);
});

describe('a report of a report', () => {
  const inner = claim('the northern bridge should be opened for aid convoys before the end of the month', {
    speaker: orst,
  });
  it.each([
    ['by somebody described', { name: 'western envoys' }],
    ['by a body that its article alone knows', { id: 'a-local', name: 'observers', kind: 'group' as const }],
  ])('%s, which names the speaker', (_, speaker) => {
    const outer = claim(`Orst agrees that ${inner.text}`, { speaker });
    expect(relate(outer, inner)).toBeUndefined();
    expect(statementMatcher.apart(outer, inner)).toBe(true);
  });
  it('a described speaker of the same words may be the one named', () =>
    expect(relate(claim(inner.text, { speaker: source }), inner)).toBe('same'));
});

it('what a spokeswoman relays is in no two mouths', () => {
  const dray: Somebody = { id: 'a-dray', party: 'a-varnia', name: 'ana dray', kind: 'person' };
  const own = claim(LONG, { speaker: orst, mode: 'direct' });
  expect(relate(own, claim(LONG, { speaker: dray }))).toBeUndefined();
  expect(relate(own, claim(LONG, { speaker: dray, mode: 'direct' }))).toBe('conflict');
});
