/** The parts of the command line that are pure: tables, trees, lines, error lines. */
import { Readable } from 'node:stream';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { drawParse } from '../../src/cli/draw-parse.ts';
import { linesOf } from '../../src/cli/lines.ts';
import { errorLine } from '../../src/cli/run.ts';
import { cutToWidth, guardFormula, layOut } from '../../src/cli/table.ts';
import { ParleyError } from '../../src/model/errors.ts';
import { growth, LINEAR } from '../growth.ts';

describe('cutToWidth', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['a longer piece of text', 10, 'a longer…'],
    ['漢字漢字漢字', 5, '漢字…'],
    ['👩‍👩‍👧 family', 4, '👩‍👩‍👧…'],
  ])('%s in %i', (text, width, expected) => {
    expect(cutToWidth(text, width)).toBe(expected);
    expect(stringWidth(cutToWidth(text, width))).toBeLessThanOrEqual(width);
  });
  it('takes a million characters in its stride', () => {
    const cutting = (size: number) => () => cutToWidth('word '.repeat(size), 80);
    expect(growth(50_000, cutting)).toBeLessThan(LINEAR);
  });
});

describe('layOut', () => {
  it('gives what is left to the column without a width', () => {
    const columns = [
      { name: 'n', value: (row: { n: number }) => row.n, width: 3, right: true },
      { name: 'text', value: () => 'word '.repeat(40) },
    ];
    const table = layOut(columns, [{ n: 7 }], 40);
    expect(stringWidth(table.row({ n: 7 }))).toBe(40);
    expect(table.head().startsWith('N  TEXT')).toBe(true);
  });
  it.each([
    [100, 'ID          DATE                    SPEAKER'],
    [60, 'ID          DATE                    TEXT'],
    [40, 'ID          TEXT'],
    [24, 'ID          TEXT'],
  ])('in %i columns keeps the id and the words, and of the others what fits', (width, head) => {
    const columns = [
      { name: 'id', value: () => 's-3fa9c1d2', width: 10, short: true },
      { name: 'date', value: () => '2026-02-10, 14:32 UTC', width: 22 },
      { name: 'speaker', value: () => 'the foreign minister of Meridia', width: 24 },
      { name: 'mode', value: () => 'indirect', width: 8 },
      { name: 'text', value: () => 'that the talks would go on for as long as it takes' },
    ];
    const table = layOut(columns, [{}], width);
    expect(table.head().replace(/ +/g, ' ').startsWith(head.replace(/ +/g, ' '))).toBe(true);
    expect(table.row({})).toContain('that the');
    expect(stringWidth(table.row({}))).toBeLessThanOrEqual(width);
  });
});

describe('guardFormula', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('guards %j', value => expect(guardFormula(value)).toBe(`'${value}`));
  it('leaves words and numbers', () => {
    expect(guardFormula('a=b')).toBe('a=b');
    expect(guardFormula(-4)).toBe(-4);
    expect(guardFormula(undefined)).toBe('');
  });
});

describe('drawParse', () => {
  const token = (text: string, head: number, deprel: string) => ({
    text,
    head,
    deprel,
    lemma: text,
    pos: 'X',
    start: 0,
    end: 1,
  });
  it('draws each word under its head, in the order of the text', () => {
    const tokens = [
      token('envoys', 1, 'nsubj'),
      token('met', -1, 'root'),
      token('in', 3, 'case'),
      token('Geneva', 1, 'obl'),
    ];
    expect(drawParse(tokens)).toEqual([
      'met  root · X',
      '├─ envoys  nsubj · X',
      '└─ Geneva  obl · X',
      '   └─ in  case · X',
    ]);
  });
  it('ends on a parse that is no tree', () => {
    expect(drawParse([token('a', 1, 'x'), token('b', 0, 'x')]).length).toBeLessThanOrEqual(2);
    expect(drawParse([token('a', 0, 'x')])).toHaveLength(1);
  });
  it('cuts a sentence of ten thousand words', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => token('w', i - 1, 'x'));
    expect(drawParse(chain).at(-1)).toBe('… and 9800 more words');
  });
});

describe('linesOf', () => {
  const read = async (...chunks: (string | Buffer)[]): Promise<string[]> => {
    const found: string[] = [];
    for await (const line of linesOf(Readable.from(chunks.map(chunk => Buffer.from(chunk))))) found.push(line);
    return found;
  };
  it('joins lines over chunks, and characters over chunks', async () => {
    const bytes = Buffer.from('é\nb');
    expect(await read('a', 'b\r\nc', bytes.subarray(0, 1), bytes.subarray(1))).toEqual(['ab', 'cé', 'b']);
  });
  it('keeps empty lines, so that numbers stay right', async () => {
    expect(await read('\uFEFFa\n\nb\n')).toEqual(['a', '', 'b']);
    expect(await read('')).toEqual([]);
  });
});

describe('errorLine', () => {
  it('is code, what, where, what to do', () => {
    expect(errorLine(new ParleyError('not-read', 'It is empty.', 'Look again.', 'a.txt'))).toBe(
      'not-read: It is empty (a.txt). Look again.',
    );
  });
  it.each([
    ['ENOENT', 'no-file'],
    ['EACCES', 'no-permission'],
    ['ENOSPC', 'disk-full'],
  ])('knows %s', (code, expected) => {
    expect(errorLine(Object.assign(new Error('x'), { code, path: 'a.txt' }))).toMatch(
      new RegExp(`^${expected}: .*\\(a\\.txt\\)`),
    );
  });
  it("owns up to Parley's own faults", () =>
    expect(errorLine(new TypeError('x is undefined'))).toMatch(/^fault: x is undefined/));
});
