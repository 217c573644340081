import { describe, expect, it } from 'vitest';
import { read } from './actors-helper.ts';

describe('namesakes', () => {
  it('leave the surname to the one who was called by it', () => {
    const text = 'Oda Brandt spoke. Brandt left. Karl Brandt came with Ann Oakley. Brandt told reporters so.';
    expect(read(text).forms('Oda Brandt')).toEqual(['Oda Brandt', 'Brandt', 'Brandt']);
    const last = 'Oda Brandt spoke. Karl Brandt came with Ann Oakley. Brandt told reporters so.';
    expect(read(last).forms('Karl Brandt')).toEqual(['Karl Brandt', 'Brandt']);
  });

  it('leave the surname to the one whose kin the other is', () => {
    for (const kin of ['her brother Karl Brandt', 'her father, Karl Brandt', 'the son of Karl Brandt'])
      expect(read(`Oda Brandt met ${kin}. Brandt left on Monday.`).forms('Oda Brandt')).toContain('Brandt');
    expect(read('Oda Brandt met Karl Brandt. Brandt left on Monday.').forms('Karl Brandt')).toEqual([
      'Karl Brandt',
      'Brandt',
    ]);
  });

  it('are two people where only the middle of three parts differs and the end is not quite one', () => {
    const names = read('Voters chose Lo Mei-cheung. Then Lo Yin-chung spoke, Ann Oakley said.').actors.map(a => a.name);
    expect(names).toContain('Lo Mei-cheung');
    expect(names).toContain('Lo Yin-chung');
  });
});

describe('a state and places beside it', () => {
  it('is no road', () => {
    expect(read('The road from Dunmore is US-75, then US 169 (a new one).').actors).toEqual([]);
    expect(read('The US 75 days ago said so.').forms('United States')).toEqual(['US']);
  });

  it('is not what “it” means behind a place that is the subject', () => {
    expect(read('Cleveland grew while Kenya slept. It won settlers.').forms('Kenya', 'pronoun')).toEqual([]);
    expect(read('Cleveland makes tools for Kenya as it sells its ore.').forms('Kenya', 'pronoun')).toEqual([]);
    expect(read('Kenya grew. It won settlers.').forms('Kenya', 'pronoun')).toEqual(['It']);
  });
});

describe('“the country”', () => {
  it('is the one state that the sentences before name', () => {
    expect(read('Kenya closed its ports. Ships left the country.').forms('Kenya')).toContain('the country');
    expect(read('Kenya closed its ports to Chad. Ships left the country.').forms('Kenya')).toEqual(['Kenya', 'its']);
    expect(read('Kenya closed its ports. Ships left the country of Ann Oakley.').forms('Kenya')).toEqual([
      'Kenya',
      'its',
    ]);
    expect(read('Kenya slept. Ann sang. Bells rang. Dogs ran. Ships left the country.').forms('Kenya')).toEqual([
      'Kenya',
    ]);
  });
});

describe('an object', () => {
  const him = (text: string, name: string): string[] => read(text).forms(name, 'pronoun');

  it('is not the subject of its verb, wherever else that one stands', () => {
    expect(him('Karl Venn spoke. Karl Venn thanked him.', 'Karl Venn')).toEqual([]);
    expect(him('Karl Venn spoke. Karl Venn wanted to see him.', 'Karl Venn')).toEqual([]);
    expect(him('Karl Venn forgave Omar Brandt and allowed him to stay.', 'Omar Brandt')).toEqual(['him']);
    expect(him('Karl Venn said Ann Oakley thanked him.', 'Karl Venn')).toEqual(['him']);
    expect(him('Karl Venn asked Ann Oakley to help him.', 'Karl Venn')).toEqual(['him']);
  });
});
