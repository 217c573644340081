/** A plan's own text into clauses: numbers of every style, headings, open text; and nothing lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCounts, readTextClauses } from '../../src/text/clauses/read-text-clauses.ts';
import { wordsOf } from '../../src/text/words.ts';
import { growth, LINEAR } from '../growth.ts';

const labels = (text: string): string[] => readTextClauses(text).map(({ label }) => label);
const shown = (text: string): string[] => readTextClauses(text).map(clause => `${clause.label}: ${clause.text}`);

describe('numbers', () => {
  it('are read through their levels, and lines without one belong to the clause above', () => {
    const text = [
      '1. The guns fall silent.',
      '   Air strikes end too.',
      '2. Troops withdraw:',
      '  (a) from Kell within 30 days;',
      '  (b) from the river:',
      '    (i) guns first;',
      '    (ii) the rest later.',
      '3. Prisoners go home.',
    ].join('\n');
    expect(shown(text)).toEqual([
      '1: The guns fall silent. Air strikes end too.',
      '2: Troops withdraw:',
      '2 (a): from Kell within 30 days;',
      '2 (b): from the river:',
      '2 (b) (i): guns first;',
      '2 (b) (ii): the rest later.',
      '3: Prisoners go home.',
    ]);
  });

  it('with dots tell their level themselves', () => {
    expect(labels('1. One\n1.1 A\n1.2 B\n1.2.1 C\n2. Two\n2.1 D\n')).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1']);
  });

  it('of articles stand under chapters, those of annexes at the top again', () => {
    const text =
      'Chapter I\nArticle 1. Purpose\n1. One state.\nArticle 2\nThe flag is blue.\nChapter II\nArticle 3\nIt ends.\nAnnex A\n1. Map.';
    expect(labels(text)).toEqual([
      'Chapter I',
      'Chapter I Article 1',
      'Chapter I Article 1 1',
      'Chapter I Article 2',
      'Chapter II',
      'Chapter II Article 3',
      'Annex A',
      'Annex A 1',
    ]);
    expect(readTextClauses(text)[3]!.text).toBe('The flag is blue.');
  });

  it('may be letters or Roman numbers: what counts on from the line above decides', () => {
    const letters = ['g', 'h', 'i', 'j'].map(letter => `(${letter}) point`);
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map(letter => `(${letter}) point`);
    expect(labels([...all, ...letters].join('\n')).slice(-2)).toEqual(['(i)', '(j)']);
    expect(labels('I. First\nII. Second\n  A. sub\n  B. sub\nIII. Third')).toEqual(['I', 'II', 'II A', 'II B', 'III']);
  });

  it('are marks of bullets under what they explain', () => {
    expect(labels('5. Sanctions end in steps.\n- first the banks\n- then the ships\n6. Trade.')).toEqual([
      '5',
      '5 •1',
      '5 •2',
      '6',
    ]);
    expect(labels('• One\n   • Under one\n• Two')).toEqual(['•1', '•1 •1', '•2']);
  });

  it('are no years, amounts, treaties or initials in running text', () => {
    expect(labels('1. One.\n\n2026. A year of peace.\n\nArticle 7 of the old treaty stays.\n\n500 men stay.')).toEqual([
      '1',
    ]);
  });
});

describe('headings and paragraphs', () => {
  it('name what follows them, and an unnumbered opening stands paragraph by paragraph', () => {
    const clauses = readTextClauses(
      '# Peace framework\n\nThe parties agree.\n\nThey meet.\n\nSecurity\n\n1. The guns fall silent.\n\nEconomy\n\n2. Trade opens.',
    );
    expect(clauses.map(({ label, heading }) => [label, heading])).toEqual([
      ['¶1', 'Peace framework'],
      ['¶2', undefined],
      ['1', 'Security'],
      ['2', 'Economy'],
    ]);
  });
});

it('takes a title in capitals for one where the numbers go on over it', () => {
  const clauses = readTextClauses('1. First point.\nB. ECONOMIC AND TRADE MATTERS\n2. Second point.\n3. Third point.');
  expect(clauses.map(({ label, heading }) => [label, heading])).toEqual([
    ['1', undefined],
    ['2', 'B. ECONOMIC AND TRADE MATTERS'],
    ['3', undefined],
  ]);
});

describe('open text', () => {
  it('is counted: brackets also over several clauses, options, blanks; not footnotes, links, omissions', () => {
    const text =
      '1. Within [30] [60] days.\n2. [Monitors come.\n3. They stay.]\n4. Option 1: now. Option 2: later.\n5. By [   ].\n6. As agreed[3] in [the note](https://n.example/1) and […].';
    const clauses = readTextClauses(text);
    expect(openCounts(text, clauses)).toEqual({ brackets: 4, options: 2 });
    expect(clauses.map(({ open }) => open.length)).toEqual([2, 1, 1, 2, 1, 0]);
    for (const { open } of clauses)
      for (const { start, end, text: words } of open) expect(text.slice(start, end)).toBe(words);
  });

  it('may be a clause of its own', () => {
    const text = '1. The port:\nOption A: opens at once.\nOption B: opens after a year.\n[2. Monitors come.]';
    expect(labels(text)).toEqual(['1', '1 Option A', '1 Option B', '2']);
    expect(openCounts(text, readTextClauses(text))).toEqual({ brackets: 1, options: 2 });
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'guns',
    'peace',
    'Kell',
    '[river]',
    'Option',
    'A',
    'Article',
    'troops.',
    'x',
    '(a)',
    '12',
  );
  const mark = fc.constantFrom(
    '',
    '1. ',
    '2. ',
    '(a) ',
    '(i) ',
    'ii) ',
    '- ',
    'Article 3. ',
    'Annex B: ',
    '1.2 ',
    '  • ',
    '[4. ',
  );
  const line = fc.tuple(mark, fc.array(word, { maxLength: 6 })).map(([m, words]) => m + words.join(' '));
  const text = fc.array(fc.oneof(line, fc.constant('')), { maxLength: 25 }).map(lines => lines.join('\n').trim());

  it('is cut into clauses that follow each other and are word for word its own', () => {
    fc.assert(
      fc.property(text, value => {
        let last = 0;
        for (const clause of readTextClauses(value)) {
          expect(clause.start).toBeGreaterThanOrEqual(last);
          expect(clause.end).toBeGreaterThan(clause.start);
          expect(value.slice(clause.start, clause.end).replace(/\s+/g, ' ').trim()).toBe(clause.text);
          last = clause.end;
        }
        expect(last).toBeLessThanOrEqual(value.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a line right under a title, with a number that nothing came before', () => {
    const clauses = readTextClauses('Plan for the river valley\nii) Guns are withdrawn');
    expect(clauses.map(({ heading, text: words }) => [heading, words])).toEqual([
      ['Plan for the river valley', 'ii) Guns are withdrawn'],
    ]);
  });

  it('loses no line but headings: every other line has its words in a clause', () => {
    fc.assert(
      fc.property(text, value => {
        const clauses = readTextClauses(value);
        const kept = clauses.flatMap(({ text: words, heading = '' }) => [...wordsOf(words), ...wordsOf(heading)]);
        // What stands outside clauses is numbers, and headings over which no clause follows.
        const outside = wordsOf(value).length - kept.length;
        expect(outside).toBeLessThanOrEqual(value.split('\n').length * 4);
        expect(new Set(clauses.map(({ start }) => start)).size).toBe(clauses.length);
      }),
      { numRuns: 100 },
    );
  });

  it('of any length costs its length', () => {
    const clauses = (n: number): string =>
      Array.from({ length: n }, (_, i) => `${(i % 190) + 1}. The side withdraws [${i}] men.`).join('\n');
    for (const make of [clauses, (n: number) => '['.repeat(5 * n), (n: number) => '1. '.repeat(2 * n)]) {
      const reading = (size: number) => {
        const text = make(size);
        return () => readTextClauses(text);
      };
      expect(growth(3000, reading)).toBeLessThan(LINEAR);
    }
  });
});
