import { describe, expect, it } from 'vitest';
import { lines } from './statements-helper.ts';

describe('findStatements: quotations and who stands beside them', () => {
  it.each<[string, string, string[]]>([
    [
      'an inverted cue before a noun of standing',
      '“The rules don’t hold. They are wrong,” said 9/11 widow Oda Brandt.',
      ['Oda Brandt: The rules don’t hold. They are wrong'],
    ],
    [
      'a narrator in the present',
      '“Why didn’t he pay his?” a narrator in the film asks.',
      ['a narrator in the film: Why didn’t he pay his?'],
    ],
    [
      'an apposition between mark and cue',
      "''I have never been cut,'' Mr. Brandt, 82, told me.",
      ['Brandt: I have never been cut'],
    ],
    [
      'a long lead between cue and mark',
      'Oda Brandt said on the radio on Monday, in reference to her first term, “Next summer we will hold a vote!”',
      ['Oda Brandt: Next summer we will hold a vote!'],
    ],
    [
      'a relative clause before the cue',
      'After she left, Karl Venn, who was adviser to the mayor, tweeted this: "She did it again. It is misleading."',
      ['Karl Venn: She did it again. It is misleading.'],
    ],
    [
      'a colon behind the sentence that presents the speaker',
      'Oda Brandt had a blunt message for the council: “It is time to stop.”',
      ['Oda Brandt: It is time to stop.'],
    ],
    [
      'by saying',
      'Oda Brandt left the hall. She followed that by saying, "I am no natural politician."',
      ['Oda Brandt: I am no natural politician.'],
    ],
    [
      'three marks that close two quotations',
      "''We hear all the time, 'Velm is a special case,''' Oda Brandt said.",
      ["Oda Brandt: We hear all the time, 'Velm is a special case,'"],
    ],
    [
      'a sentence between dashes behind a name',
      "Some have said the same, including the former mayor Oda Brandt -- ''It is wrong to keep the books from the voters'' -- and Karl Venn.",
      ['Oda Brandt: It is wrong to keep the books from the voters'],
    ],
    [
      'a sentence that ends a word behind its marks',
      'Oda Brandt said the board had failed. “You went on the radio to blame thousands of $12-an-hour” workers.',
      [
        'Oda Brandt: the board had failed',
        'Oda Brandt: “You went on the radio to blame thousands of $12-an-hour” workers',
      ],
    ],
    [
      'a remark behind a dash',
      'Another critic, Oda Brandt, likened the rules to "burning the law" - a charge that might have stung the board.',
      ['Oda Brandt: the rules to "burning the law"'],
    ],
    [
      'marks of one kind inside each other',
      '“I would rather live in what he calls “hell” than under him,” Oda Brandt said.',
      ['Oda Brandt: I would rather live in what he calls “hell” than under him'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));

  it.each<[string, string, string[]]>([
    [
      'a title in marks',
      'On “Harbour Voices,” Oda Brandt said the road was closed.',
      ['Oda Brandt: the road was closed'],
    ],
    [
      'a colon behind a sentence about something else',
      'Oda Brandt said the road was closed. The point is made by this finding: “Nine roads were shut.”',
      ['Oda Brandt: the road was closed'],
    ],
    [
      'a quotation of the sentence before an according-to',
      '“We will pay,” Oda Brandt said. “We must.” According to Karl Venn, the sum is small.',
      ['Oda Brandt: We will pay', 'Karl Venn: the sum is small'],
    ],
    [
      'what holds its own speaker',
      'He also hosts a show, and since May leads “Velm Voices” on the radio, a local channel.',
      [],
    ],
  ])('gives nobody %s', (_, text, expected) => expect(lines(text)).toEqual(expected));

  it('keeps the name before an apposition as the speaker', () =>
    expect(lines('Oda Brandt, an adviser to the union, called the remarks on Saturday "a wake-up call".')).toEqual([
      'Oda Brandt: the remarks on Saturday "a wake-up call"',
    ]));
});
