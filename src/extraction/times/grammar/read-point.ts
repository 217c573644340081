/** What the readers of date pieces share. */
import type { Point } from '../expression.ts';
import type { Lexeme } from '../lexemes.ts';
import type { Read } from './numbers.ts';

export type ReadPoint = Read<Point>;
export const point = (end: number, fields: Omit<Point, 'kind'>): ReadPoint => ({
  end,
  value: { kind: 'point', ...fields },
});
export const capital = (lexeme: Lexeme): boolean => lexeme.text[0] !== lexeme.norm[0];
