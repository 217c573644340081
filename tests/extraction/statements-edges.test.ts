import { describe, expect, it } from 'vitest';
import { outsideCitations, withoutFootnotes } from '../../src/text/citations.ts';
import { lines, readArticleStatements } from './statements-helper.ts';

describe('a text cut off at either end', () => {
  it.each(['We reiterate our call for', ', “The port is shut.”', '(I-Oslo) rejected the sanctions on the port.'])(
    'stops no reading: %s',
    text => expect(() => readArticleStatements(text)).not.toThrow(),
  );
});

describe('citations', () => {
  it('keeps every offset where footnote marks stood', () => {
    const text = 'A raid failed.[[iv]](https://harbour.example/a#n4) It ended [here](https://harbour.example/b).';
    const plain = withoutFootnotes(text);
    expect(plain).toHaveLength(text.length);
    expect(plain.replace(/ +/g, ' ')).toBe('A raid failed. It ended [here](https://harbour.example/b).');
  });
  it.each([
    ['It failed (Harbour Post, January 30)', ['It failed ']],
    ['It failed (on Monday, January 30)', ['It failed (on Monday, January 30)']],
    ['It failed (Monday, January 30)', ['It failed (Monday, January 30)']],
    ['It failed[3](#n3) twice', ['It failed', ' twice']],
  ])('%s', (text, left) =>
    expect(outsideCitations(text, { start: 0, end: text.length }).map(s => text.slice(s.start, s.end))).toEqual(left),
  );
});

describe('findStatements: where speaker and words begin and end', () => {
  it.each<[string, string, string[]]>([
    [
      'footnotes end sentences and are nobody’s words',
      'The army moved near Velm.[[lii]](https://harbour.example/<#n52>) Karvelian bloggers claimed that the army fell back (north of Velm).[[liii]](https://harbour.example/<#n53>) The commander reported that fog is slowing both sides.',
      ['Karvelian bloggers: the army fell back (north of Velm)', 'The commander: fog is slowing both sides'],
    ],
    [
      'a source in brackets',
      'Karvelian commentators are describing the refusal to retreat as sabotage of the talks (Harbour Post, January 30).',
      ['Karvelian commentators: the refusal to retreat as sabotage of the talks'],
    ],
    [
      'an insert with a relative clause',
      'Foreign Secretary of State Oda Brandt, speaking to reporters after a meeting in Velm that included Norvand and more than a dozen other countries, said the target for implementing the truce was a week.',
      ['Oda Brandt: the target for implementing the truce was a week'],
    ],
    [
      'a described speaker as a pronoun',
      '“There are some countries that do not want peace,” a senior official involved in the talks said.\n\nHe also predicted there would be no breakthrough in Velm.',
      [
        'a senior official involved in the talks: There are some countries that do not want peace',
        'a senior official involved in the talks: there would be no breakthrough in Velm',
      ],
    ],
    [
      'two cues around one quotation',
      'Brandt says “we won’t let Velm fall,” adding that “the whole world should know this.”',
      ['Brandt: we won’t let Velm fall', 'Brandt: the whole world should know this.'],
    ],
    ['words to the hearer', 'As you know, the Army announced — formally announced their suspension in the talks.', []],
    [
      'a relative clause about the speaker',
      'The aim is to crush rebels in the district of Velm, said Karl Venn, director of the Velm Observatory for Rights, which monitors the conflict.',
      ['Karl Venn: The aim is to crush rebels in the district of Velm'],
    ],
    [
      'a noun of the clause before',
      'At least 10 people are said to have starved to death in the town and activists say some people have been reduced to eating leaves.',
      ['activists: some people have been reduced to eating leaves'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('findStatements: where what was said ends', () => {
  it.each<[string, string, string[]]>([
    [
      'a past event behind a reported state',
      'Karvelia said there were reports of raids on the rebels in breach of the deal, and countries backing the talks met to clarify the situation.',
      ['Karvelia: there were reports of raids on the rebels in breach of the deal'],
    ],
    [
      'events that were all reported',
      'The police said a bomb exploded at the port, and three people died in the fire.',
      ['The police: a bomb exploded at the port, and three people died in the fire'],
    ],
    [
      'examples and purpose of what was announced',
      'Oda Brandt announced additional emergency aid, including three million doses of vaccine, to help the government of Norvand.',
      [
        'Oda Brandt: additional emergency aid, including three million doses of vaccine, to help the government of Norvand',
      ],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});
