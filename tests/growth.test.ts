/** The measure of growth itself: it must be able to fail. */
import { expect, it } from 'vitest';
import { growth, LINEAR } from './growth.ts';

const each = (size: number, inner: (size: number) => number) => () => {
  let sum = 0;
  for (let i = 0; i < size; i++) for (let j = 0; j < inner(size); j++) sum += i ^ j;
  return sum;
};

it('lets linear work pass', () => expect(growth(2000, size => each(size, () => 50))).toBeLessThan(LINEAR));
it('finds quadratic work', () => expect(growth(80, size => each(size, all => all))).toBeGreaterThan(LINEAR));
it('finds a search from each place to the end', () => {
  const searching = (size: number) => {
    const text = 'word '.repeat(size);
    return () => Array.from({ length: size }, (_, at) => text.indexOf('?', at)).length;
  };
  expect(growth(2000, searching)).toBeGreaterThan(LINEAR);
});
