/** Two versions of a text: paired by what clauses say; every clause told once; word for word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, type ComparedClause, compareTexts, countChanges } from '../../src/dossier/compare-texts.ts';
import { readTextClauses } from '../../src/text/clauses/read-text-clauses.ts';
import { diffWords } from '../../src/text/word-diff.ts';

const compare = (a: string, b: string): ComparedClause[] => compareTexts(readTextClauses(a), readTextClauses(b));
const told = (lines: readonly ComparedClause[]): string[] =>
  lines.map(({ changes, before, after }) => `${changes.join('+')} ${before?.label ?? ''}>${after?.label ?? ''}`);

const FIRST =
  '1. The parties shall cease all hostilities at once.\n2. Troops shall withdraw from the river within [60] days.\n3. Monitors shall watch the line.\n4. Sanctions shall be lifted in steps over two years.';

describe('two versions', () => {
  it('tell an inserted clause from those that it renumbers', () => {
    const second = FIRST.replace('2. Troops', '2. Prisoners shall go home.\n3. Troops')
      .replace('3. Monitors', '4. Monitors')
      .replace('4. Sanctions', '5. Sanctions');
    expect(told(compare(FIRST, second))).toEqual([
      'same 1>1',
      'added >2',
      'renumbered 2>3',
      'renumbered 3>4',
      'renumbered 4>5',
    ]);
  });

  it('tell a moved clause, a reworded one with its words, a dropped one where it stood', () => {
    const second =
      '1. Sanctions shall be lifted in steps over two years.\n2. The parties shall cease all hostilities at once.\n3. Troops shall withdraw from the river within 60 days.';
    const lines = compare(FIRST, second);
    expect(told(lines)).toEqual(['moved 4>1', 'renumbered 1>2', 'renumbered+reworded 2>3', 'dropped 3>']);
    expect(lines[2]!.words).toEqual([
      { kind: 'same', text: 'Troops shall withdraw from the river within' },
      { kind: 'dropped', text: '[' },
      { kind: 'same', text: '60' },
      { kind: 'dropped', text: ']' },
      { kind: 'same', text: 'days.' },
    ]);
    expect(countChanges(lines)).toEqual({ same: 0, moved: 1, renumbered: 2, reworded: 1, added: 0, dropped: 1 });
  });

  it('keep the title of a clause apart from its sentences', () => {
    const a = '1. Prisoners\nThe parties shall exchange all prisoners.\n2. Aid\nThe road shall be opened at once.';
    const b =
      '1. Captives\nThe parties shall exchange all prisoners by May.\n2. Aid\nThe road shall be opened at once.';
    const [first, second] = compare(a, b);
    expect(first!.title).toEqual([
      { kind: 'dropped', text: 'Prisoners' },
      { kind: 'added', text: 'Captives' },
    ]);
    expect(first!.words?.[0]).toEqual({ kind: 'same', text: 'The parties shall exchange all' });
    expect(second!.after!.title).toBe('Aid');
    expect(bodyOf(second!.after!)).toBe('The road shall be opened at once.');
  });

  it('take no line that the margin broke for a title', () => {
    const [line] = compare('1. The parties shall\nopen the road.', '1. The parties shall\nclose the road.');
    expect(line!.title).toBeUndefined();
  });

  it('call a clause under another parent moved', () => {
    const a = '1. Security:\n(a) monitors watch the line;\n(b) guns fall silent;\n2. Economy:\n(a) trade opens;';
    const b = '1. Security:\n(a) guns fall silent;\n2. Economy:\n(a) trade opens;\n(b) monitors watch the line;';
    expect(told(compare(a, b))).toContain('moved 1 (a)>2 (b)');
  });

  it('do not take clauses for one because they share a form of words', () => {
    const a = '1. The parties shall release all prisoners.';
    const b = '1. The parties shall open the northern port to ships of any flag.';
    expect(told(compare(a, b))).toEqual(['dropped 1>', 'added >1']);
  });
});

const word = fc.constantFrom(
  'the',
  'guns',
  'troops',
  'withdraw',
  'from',
  'river',
  '[60]',
  'days',
  'monitors',
  'port',
  'opens',
  'never',
);
const clause = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(' '));
const version = fc.array(clause, { maxLength: 12 }).map(list => list.map((text, i) => `${i + 1}. ${text}`).join('\n'));

describe('any two versions', () => {
  it('have every clause told exactly once', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const lines = compare(a, b);
        const starts = (side: 'before' | 'after') => lines.flatMap(line => line[side]?.start ?? []);
        expect(starts('before').sort((x, y) => x - y)).toEqual(readTextClauses(a).map(({ start }) => start));
        expect(starts('after')).toEqual(readTextClauses(b).map(({ start }) => start));
        for (const { changes, before, after } of lines) {
          expect(changes.includes('added')).toBe(before === undefined);
          expect(changes.includes('dropped')).toBe(after === undefined);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are the same where they are one', () => {
    fc.assert(
      fc.property(version, a => {
        expect(compare(a, a).every(({ changes }) => changes.join() === 'same')).toBe(true);
      }),
    );
  });

  it('are told the other way round as dropped for added, with as many kept', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const [there, back] = [countChanges(compare(a, b)), countChanges(compare(b, a))];
        expect([back.added, back.dropped]).toEqual([there.dropped, there.added]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the word diff', () => {
  it('gives both wordings back, and no more changes than words', () => {
    const words = fc.array(word, { maxLength: 30 }).map(list => list.join(' '));
    const steps = (text: string): string => (text.match(/[[\]]|[^\s[\]]+/g) ?? []).join(' ');
    fc.assert(
      fc.property(words, words, (a, b) => {
        const parts = diffWords(a, b);
        const side = (kind: string): string =>
          parts
            .filter(part => part.kind === 'same' || part.kind === kind)
            .map(part => part.text)
            .join(' ');
        expect(steps(side('dropped'))).toBe(steps(a));
        expect(steps(side('added'))).toBe(steps(b));
        expect(diffWords(a, a).every(part => part.kind === 'same')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is the shortest: one word changed is one dropped and one added', () => {
    expect(diffWords('within sixty days of it', 'within ninety days of it')).toEqual([
      { kind: 'same', text: 'within' },
      { kind: 'dropped', text: 'sixty' },
      { kind: 'added', text: 'ninety' },
      { kind: 'same', text: 'days of it' },
    ]);
  });
});
