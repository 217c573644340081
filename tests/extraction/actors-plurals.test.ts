import { describe, expect, it } from 'vitest';
import { read } from './actors-helper.ts';

const they = (text: string, name: string): string[] => read(text).forms(name, 'pronoun');

describe('they, them, their', () => {
  it('are the plural party that the clause is about', () => {
    expect(they('The Houthis said they would free two of their men.', 'Houthis')).toEqual(['they', 'their']);
    expect(they('The Houthis urged families to leave their homes.', 'Houthis')).toEqual([]);
    expect(they('The Houthis met them on Monday.', 'Houthis')).toEqual([]);
  });

  it('are the party that was the subject of the sentence before', () => {
    expect(they('The Houthis hold the port. They have mined it.', 'Houthis')).toEqual(['They']);
    expect(they('The Houthis hold the port. Two families came. They were tired.', 'Houthis')).toEqual([]);
    expect(they('The Houthis hold the port.\n\nThey were tired.', 'Houthis')).toEqual([]);
  });

  it('are nobody’s where two are joined, or one state alone stands there', () => {
    expect(they('The Houthis and the Kurds met in Oslo. They signed.', 'Houthis')).toEqual([]);
    expect(they('Kenya sent envoys. They signed.', 'Kenya')).toEqual([]);
  });

  it('are left alone inside quotation marks', () =>
    expect(they('The Houthis hold the port. “They will leave,” Oda Brandt said.', 'Houthis')).toEqual([]));
});
