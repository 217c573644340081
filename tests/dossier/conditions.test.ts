/** Who waits for whom: conditions told several times are one; circles are deadlocks, and only where each waits for what the next holds back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsOf, deadlocksOf, type Parties } from '../../src/dossier/conditions.ts';
import type { CommitmentRecord } from '../../src/model/record.ts';
import { folders } from '../store/helpers.ts';
import { open, recordOf, source, type TestArticle } from './helpers.ts';

const folder = folders();

const parties: Parties = {
  partyOf: who => who,
  called: () => undefined,
  name: who => (typeof who === 'string' ? who : who.described),
  forms: () => [],
};

interface Told {
  readonly party: string;
  readonly awaits: string;
  readonly held: string;
  readonly text: string;
  readonly issues?: readonly string[];
  readonly heldIssues?: readonly string[];
  readonly day?: string;
  readonly status?: CommitmentRecord['status'];
}
const commitment = (
  { party, awaits, held, text, issues = [], heldIssues = [], day = '2026-02-10', status = 'open' }: Told,
  i = 0,
): CommitmentRecord => ({
  id: `co-${party}-${i}`,
  knownSince: { edtf: day, basis: 'given' },
  by: 'test',
  evidence: [{ article: 'a', start: 0, end: 1, quote: 'x', prefix: '', suffix: '' }],
  committer: party,
  text: held,
  status,
  awaits: { who: awaits, text, issues, held, heldIssues },
  history: [],
});
const find = (...told: readonly Told[]) => {
  const conditions = conditionsOf([], told.map(commitment), parties);
  return { conditions, deadlocks: deadlocksOf(conditions, parties) };
};

const TROOPS: Told = {
  party: 'norway',
  awaits: 'sweden',
  held: 'norway will withdraw its troops from the river',
  text: 'sweden lifts the sanctions',
};
const SANCTIONS: Told = {
  party: 'sweden',
  awaits: 'norway',
  held: 'it will lift all sanctions',
  text: 'norway withdraws its troops',
  issues: ['withdrawal'],
  heldIssues: ['sanctions'],
};

describe('a deadlock', () => {
  it('is two parties of which each waits for what the other holds back', () => {
    const { deadlocks, conditions } = find({ ...TROOPS, issues: ['sanctions'], heldIssues: ['withdrawal'] }, SANCTIONS);
    expect(deadlocks).toHaveLength(1);
    expect(deadlocks[0]!.says).toBe(
      'norway (“norway will withdraw its troops from the river”) waits for sweden (“sweden lifts the sanctions”), and sweden (“it will lift all sanctions”) waits for norway (“norway withdraws its troops”).',
    );
    expect(conditions.map(({ until }) => until)).toEqual(['co-sweden-1', 'co-norway-0']);
    expect(deadlocks[0]!.sides).toHaveLength(2);
  });

  it('is none where they wait for different things, one waits alone, or one has acted', () => {
    expect(find(TROOPS).deadlocks).toEqual([]);
    expect(
      find(TROOPS, {
        party: 'sweden',
        awaits: 'norway',
        held: 'sweden opens its ports',
        text: 'norway frees the sailors',
      }).deadlocks,
    ).toEqual([]);
    const mutual = [{ ...TROOPS, issues: ['sanctions'], heldIssues: ['withdrawal'] }, SANCTIONS] as const;
    expect(find(mutual[0], { ...mutual[1], status: 'reported done' }).deadlocks).toEqual([]);
  });

  it('may have three parties, and is told once', () => {
    const circle: Told[] = [
      { party: 'a', awaits: 'b', held: 'x', text: 'y', heldIssues: ['one'], issues: ['two'] },
      { party: 'b', awaits: 'c', held: 'y', text: 'z', heldIssues: ['two'], issues: ['three'] },
      { party: 'c', awaits: 'a', held: 'z', text: 'x', heldIssues: ['three'], issues: ['one'] },
    ];
    expect(find(...circle).deadlocks.map(({ parties: who }) => who)).toEqual([['a', 'b', 'c']]);
    expect(find(...circle.slice(0, 2)).deadlocks).toEqual([]);
  });

  it('is a circle whatever is told, the same in any order', () => {
    const who = fc.constantFrom('a', 'b', 'c', 'd');
    const issue = fc.constantFrom('one', 'two', 'three').map(id => [id]);
    const told = fc.record({
      party: who,
      awaits: who,
      held: fc.constant('holds'),
      text: fc.constant('does'),
      issues: issue,
      heldIssues: issue,
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), list => {
        const records = list.map(commitment);
        const conditions = conditionsOf([], records, parties);
        const deadlocks = deadlocksOf(conditions, parties);
        const byId = new Map(conditions.map(condition => [condition.id, condition]));
        for (const { conditions: ids, parties: of } of deadlocks) {
          expect(new Set(of).size).toBe(of.length);
          for (const [i, id] of ids.entries()) expect(byId.get(id)!.awaits).toBe(of[(i + 1) % of.length]);
        }
        const again = conditionsOf([], [...records].reverse(), parties);
        expect([again, deadlocksOf(again, parties)]).toEqual([conditions, deadlocks]);
      }),
    );
  });
});

it('tells a condition that several report once, with all its evidence', () => {
  const { conditions } = find(
    TROOPS,
    { ...TROOPS, held: 'its troops withdraw from the river', day: '2026-02-12' },
    { ...TROOPS, text: 'sweden opens its ports' },
  );
  expect(conditions.map(({ alsoOn, evidence }) => [alsoOn.length, evidence.length])).toEqual([
    [1, 2],
    [0, 1],
  ]);
});

const ARTICLES: readonly TestArticle[] = [
  {
    id: 'one',
    outlet: 'Valley Post',
    published: '2026-02-10',
    text: 'Norway said it will withdraw its troops from the river only after Sweden lifts the sanctions.',
  },
  {
    id: 'two',
    outlet: 'Harbour Gazette',
    published: '2026-02-12',
    text: 'Sweden will not lift the sanctions until Norwegian troops leave the valley, Swedish Prime Minister Lena Holm said.',
  },
];

describe('in a dossier', () => {
  it('both sides of a bargain are found across articles, in any order, and as known on a day', async () => {
    const dossier = await open(folder());
    await dossier.read(ARTICLES.map(article => source(article.id!, article)));
    const conditions = await dossier.conditions();
    expect(conditions.map(({ party, awaits, deadlock }) => [party, awaits, deadlock]).sort()).toEqual([
      ['Norway', 'Sweden', true],
      ['Sweden', 'Norway', true],
    ]);
    const [deadlock] = await dossier.deadlocks();
    expect(deadlock!.says).toMatch(/^(?:Norway|Sweden) \(“.*troops.*\.$/);
    const record = await recordOf(dossier);
    expect(record.deadlocks).toHaveLength(1);
    const texts = new Map(record.articles.map(({ id, text }) => [id, text]));
    for (const { evidence } of record.deadlocks![0]!.sides)
      expect(texts.get(evidence.article)?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    const then = await dossier.asOf('2026-02-11');
    expect(await then.deadlocks()).toEqual([]);
    expect(await then.conditions()).toHaveLength(1);
    await then.close();
    await dossier.close();
    const other = await open(folder());
    await other.read([...ARTICLES].reverse().map(article => source(article.id!, article)));
    expect((await recordOf(other)).deadlocks).toEqual(record.deadlocks);
    await other.close();
  });
});
