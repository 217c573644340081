import { describe, expect, it } from 'vitest';
import { read } from './actors-helper.ts';

const told = (text: string): string[] => read(text).forms('Oda Brandt', 'description');

describe('people told again', () => {
  it('by what they were, or by their age', () => {
    expect(told('Oda Brandt leads the delegation. The former judge said the list was short.')).toEqual([
      'The former judge',
    ]);
    expect(told('Oda Brandt leads the talks. The 61-year-old said the list was short.')).toEqual(['The 61-year-old']);
  });

  it('not where another is named, or the words say who it is', () => {
    expect(told('Oda Brandt met Karl Venn. The former judge said the list was short.')).toEqual([]);
    expect(told('Oda Brandt leads it. The former judge who tried her said the list was short.')).toEqual([]);
    expect(told('Oda Brandt leads it.\n\nThe former judge said the list was short.')).toEqual([]);
    expect(told('Oda Brandt leads it. The judge said the list was short.')).toEqual([]);
  });
});
