import { describe, expect, it } from 'vitest';
import { read } from './actors-helper.ts';
import { mentionsOf } from './statements-helper.ts';

/** The pronouns of each actor, by name. */
function pronouns(text: string): Record<string, string[]> {
  const { actors } = mentionsOf(text);
  return Object.fromEntries(
    actors.map(({ name, forms }) => [
      name,
      forms.filter(({ form }) => form === 'pronoun').map(({ start, end }) => text.slice(start, end)),
    ]),
  );
}

describe('pronouns', () => {
  it('gives "I" in somebody\'s own words to the one who speaks', () => {
    expect(pronouns('“I will not sign, and my army knows it. We shall see,” Oda Brandt said.')).toEqual({
      'Oda Brandt': ['I', 'my'],
    });
    expect(pronouns('“I will not sign,” the ministry said.')).toEqual({});
  });

  it('goes on with the main clause, not with one of circumstance', () => {
    const text =
      'Karl Venn told a conference in Velm that the port was safe, moments after Jon Dorr said the raids must stop. He left at once.';
    expect(read(text).forms('Karl Venn', 'pronoun')).toEqual(['He']);
  });

  it('reaches over a passage that is about one person alone', () => {
    const filler = 'The port is old. The harbour is deep. The road is long. The hills are bare. ';
    expect(read(`Karl Venn came. ${filler}He left.`).forms('Karl Venn', 'pronoun')).toEqual(['He']);
    expect(read(`Karl Venn met Jon Dorr. ${filler}He left.`).forms('Karl Venn', 'pronoun')).toEqual([]);
  });

  it('gives "its" to the body that the clause is about', () => {
    expect(read('The Harbour Council left its seat.').forms('Harbour Council', 'pronoun')).toEqual(['its']);
    expect(read('The Harbour Council spoke. The dam lost its gates.').forms('Harbour Council', 'pronoun')).toEqual([]);
  });
});

describe('pronouns of those who speak', () => {
  it('gives "we" to the body that speaks, or to the side that the speaker speaks for', () => {
    expect(pronouns('“We will not sign our own end,” the Harbour Council said.')).toEqual({
      'Harbour Council': ['We', 'our'],
    });
    expect(pronouns('“We will sign,” Kenyan Foreign Minister Oda Brandt said.')).toMatchObject({ Kenya: ['We'] });
    expect(pronouns('“We will sign,” Oda Brandt said.')).toEqual({ 'Oda Brandt': [] });
  });

  it('gives "you" in a question to the one who answers it', () =>
    expect(
      pronouns(
        'Oda Brandt sat down with us.\n\nQ: Will you go?\n\nA: I am sure of it.\n\nQ: When?\n\nA: My bags are packed.',
      ),
    ).toMatchObject({ 'Oda Brandt': ['you', 'I', 'My'] }));
});
