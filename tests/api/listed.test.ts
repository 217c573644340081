/** Rows of lists: as they are, but for what ten thousand copies tell. */
import { expect, it } from 'vitest';
import { listed, PLACES_LISTED } from '../../src/api/listed.ts';

const place = (article: number) => ({ article: `a${article}`, start: 0, end: 2, quote: 'No', prefix: '', suffix: '' });
const places = (count: number) => Array.from({ length: count }, (_, i) => place(i));

it('have all places of what a few tell', () => {
  const rows = [{ statement: { evidence: places(1), alsoIn: places(PLACES_LISTED - 1) } }];
  expect(listed(rows)).toEqual(rows);
});

it('have the first places of what many tell, the record untouched besides', () => {
  const [row] = listed([{ names: { x: 'X' }, record: { id: 'ev-1', evidence: places(10_000) } }]);
  expect(row).toEqual({ names: { x: 'X' }, record: { id: 'ev-1', evidence: places(PLACES_LISTED) } });
  const [said] = listed([{ statement: { evidence: places(1), alsoIn: places(10_000) } }]);
  expect(said!.statement).toEqual({ evidence: places(1), alsoIn: places(PLACES_LISTED) });
});
