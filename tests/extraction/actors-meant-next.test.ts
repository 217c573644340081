import { describe, expect, it } from 'vitest';
import { readMentions } from '../../src/pipeline.ts';

/** Who says what a text reports, in order. */
function speakers(text: string): string[] {
  const article = { id: 'a', language: 'en', published: { edtf: '2031-05-14', basis: 'given' as const } };
  const { actors, statements } = readMentions({ ...article, text, posts: [], furniture: [], credits: [] });
  return statements.map(({ speaker }) =>
    'actor' in speaker ? actors.find(a => a.key === speaker.actor)!.name : speaker.described,
  );
}

describe('speakers described first and named next', () => {
  it.each<[string, string, string[]]>([
    [
      'by an office without its owner, before a bare name that speaks on',
      'The bridge was shut, the regional governor said on Wednesday.\n\nThe flood came at night, Karl Venn said on the radio.',
      ['Karl Venn', 'Karl Venn'],
    ],
    [
      'not before one of whom more is told',
      'The regional governor said the bridge was shut. Oda Brandt, who lost her home, said no help had come.',
      ['The regional governor', 'Oda Brandt'],
    ],
    [
      'by an office within something, before the same office',
      'The lead negotiator in the Velmian opposition said it was under pressure to attend the talks.\n\nThe guild has met twice.\n\nNegotiator Oda Brandt said the mediators wanted a pact.',
      ['Oda Brandt', 'Oda Brandt'],
    ],
    [
      'before one who is quoted',
      "Tarnia's air defense chief said the bay was safe.\n\nThe news agency quoted Gen. Oda Brandt as saying that more boats would come.",
      ['Oda Brandt', 'Oda Brandt'],
    ],
    [
      'as an ally, before one whom the next sentence names',
      'A senior ally of Swedish Chancellor Karl Venn said the other side had gained the upper hand.\n\nOda Brandt, head of the harbour committee, said the pact would not last.',
      ['Oda Brandt', 'Oda Brandt'],
    ],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe('pronouns', () => {
  it.each<[string, string, string[]]>([
    [
      'mean the owner in the phrase that opens their sentence',
      'President Karl Venn met Lars Ost.\n\n"This is where we are," said Nils Quell.\n\nIn Ost\'s June speech to the ministry, he set out his terms: Tarnia must drop its plans.',
      ['Nils Quell', 'Lars Ost'],
    ],
    [
      'mean nobody who is named behind them in their clause',
      "Karl Venn spoke on Friday. Lars Ost left. Last year, he played down Ost's remarks as a joke.",
      ['Karl Venn'],
    ],
    [
      'mean whoever was asked, not whom the question names',
      'Asked whether Karl Venn could win the vote, Nils Quell demurred.\n\n"There is just one science," he said.',
      ['Nils Quell'],
    ],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));
});
