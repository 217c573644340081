import { describe, expect, it } from 'vitest';
import { readArticleStatements, speakers } from './statements-helper.ts';

const told = (text: string): string[] =>
  readArticleStatements(text).map(s => [s.speaker, s.said ?? '-', s.channel ?? '-', ...s.via].join(' | '));

describe('when and through what it was said', () => {
  it.each<[string, string, string[]]>([
    [
      'a phrase before the one who speaks',
      'In a letter to the members released on Monday, Oda Brandt said the levy was unfair.',
      ['Oda Brandt | 2031-05-12 | letter'],
    ],
    [
      'a phrase behind the name',
      'Karl Venn, in a speech marking Harbour Day, said that the levy was unfair.',
      ['Karl Venn | - | speech'],
    ],
    [
      'the day of another thing is not the day of the words',
      'In the April 3 agreement on the port, Oda Brandt said, nothing was settled.',
      ['Oda Brandt | - | -'],
    ],
    [
      'an occasion',
      'Speaking at a donor conference in Velm, Karl Venn said the money would not suffice.',
      ['Karl Venn | - | conference'],
    ],
    ['a verb that tells the channel', 'Oda Brandt tweeted that the levy was unfair.', ['Oda Brandt | - | Twitter']],
    [
      'a text that was given out',
      'Oda Brandt issued a statement on Monday, insisting that the levy was unfair.',
      ['Oda Brandt | 2031-05-12 | statement'],
    ],
    [
      'an outlet on which it was said',
      'Oda Brandt said on the BBC that the levy was unfair.',
      ['Oda Brandt | - | - | BBC'],
    ],
    [
      'no channel of a preposition in the sentence before',
      'The crowd slept on the stairs.\n\nRadio Velm: Your mayor, Oda Brandt, said that the levy was unfair.',
      ['Radio Velm | - | -', 'Oda Brandt | - | -'],
    ],
    [
      'an outlet behind what was said that relays it',
      '"The levy stays," Oda Brandt told journalists, as reported by DPA.',
      ['Oda Brandt | - | - | DPA'],
    ],
    [
      'an outlet that cites it',
      '"The levy stays," Oda Brandt said, as cited by Interfax.',
      ['Oda Brandt | - | - | Interfax'],
    ],
    [
      'one that relays something else',
      '"The levy stays," Oda Brandt said in the studio used by Reuters.',
      ['Oda Brandt | - | -'],
    ],
    [
      'a channel of our days',
      'Oda Brandt said at a virtual event on Monday that the levy was unfair.',
      ['Oda Brandt | 2031-05-12 | event'],
    ],
    ['no outlet, a channel', 'Oda Brandt said on Telegram that the levy was unfair.', ['Oda Brandt | - | Telegram']],
    [
      'an agency behind the cue',
      '“The levy is unfair,” Oda Brandt was quoted as saying by the Interfax news agency.',
      ['Oda Brandt | - | - | Interfax'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));

  it('what is written later stood in the text that was named', () => {
    expect(
      told(
        'Oda Brandt said in a letter on Monday that the levy was unfair.\n\nThe levy is paid by all.\n\nIt has been paid for years.\n\n“It ruins the farms,” Brandt wrote.',
      ),
    ).toEqual(['Oda Brandt | 2031-05-12 | letter', 'Oda Brandt | 2031-05-12 | letter']);
  });

  it('what stands right before stood in the statement that is named behind it', () => {
    expect(told('Oda Brandt denounced the new levy on grain. “It ruins the farms,” she said in a statement.')).toEqual([
      'Oda Brandt | - | statement',
      'Oda Brandt | - | statement',
    ]);
  });
});

describe('who speaks, where the parse does not say', () => {
  it.each<[string, string, string[]]>([
    [
      'an unnamed source with what it is close to, told again later',
      'A source close to the debt talks said the loan was agreed.\n\nThe rate is open.\n\n“It will take weeks,” the source said.',
      ['A source close to the debt talks', 'A source close to the debt talks'],
    ],
    ['leaders of a state', 'The port borders Norway, whose leaders have said the levy must go.', ["Norway's leaders"]],
    ['who warns by saying', 'Oda Brandt rallied farmers by warning that the levy would ruin them.', ['Oda Brandt']],
    [
      'a name behind the word for an outlet',
      'The British newspaper The Guardian noted that the levy was unfair.',
      ['The Guardian'],
    ],
    [
      'a body of people that goes on',
      'The Norwegian Foreign Ministry said the levy was unfair. To end the row, they called on Sweden to open talks.',
      ['Norwegian Foreign Ministry', 'Norwegian Foreign Ministry'],
    ],
    [
      'a surname that stood where a place may stand',
      'President Lars Brandt spoke. The vote went in Brandt’s favour. State radio quoted Brandt as saying the levy was fair.',
      ['Lars Brandt'],
    ],
    [
      'somebody whom an outlet quotes',
      'Karl Venn called for talks.\n\nState television quoted Lars Brandt as saying: “We will not pay.”\n\nHe said the levy was unfair.',
      ['Karl Venn', 'Lars Brandt', 'Lars Brandt'],
    ],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe('who carries it', () => {
  it.each<[string, string, string[]]>([
    [
      'an agency that quotes, behind what was said',
      '"The dam will be filled," Kyodo news agency quoted Oda Brandt as saying.',
      ['Oda Brandt | - | - | Kyodo'],
    ],
    [
      'a title between the two',
      'The levy would go in June, the Velm news agency cited harbour ministry spokesman Karl Venn as saying.',
      ['Karl Venn | - | - | Velm'],
    ],
    [
      'an outlet without a name',
      'Oda Brandt told a local radio station that the levy was unfair.',
      ['Oda Brandt | - | - | a local radio station'],
    ],
    [
      'a medium of the state',
      'Oda Brandt told state television the levy was unfair.',
      ['Oda Brandt | - | - | state television'],
    ],
    [
      'quoted by an outlet',
      'Oda Brandt, as quoted by the BBC, said the levy was unfair.',
      ['Oda Brandt | - | - | BBC'],
    ],
    [
      'in a text for an outlet',
      '"The levy is unfair," Oda Brandt wrote in an op-ed for the New York Times.',
      ['Oda Brandt | - | op-ed | New York Times'],
    ],
    [
      'a day between the interview and the outlet',
      'Oda Brandt said in an interview broadcast on Monday by CNN that the levy was unfair.',
      ['Oda Brandt | 2031-05-12 | interview | CNN'],
    ],
    [
      'a credit behind what was said',
      'The harbour ministry said on Monday its ships had left the port, state-run TASS news agency reported.',
      ['The harbour ministry | 2031-05-12 | - | TASS'],
    ],
    [
      'what an unnamed source goes on to say',
      'A source close to the talks told Reuters the sides had agreed. The port was quiet. The source said the levy would go.',
      ['A source close to the talks | - | - | Reuters', 'A source close to the talks | - | - | Reuters'],
    ],
    [
      'a body that is no outlet',
      'Oda Brandt told the local water agency that the levy was unfair.',
      ['Oda Brandt | - | -'],
    ],
    [
      'a place to stand',
      'Oda Brandt told officers at the police station that the levy was unfair.',
      ['Oda Brandt | - | -'],
    ],
    [
      'an outlet that speaks has its own name',
      "Ruritania's semi-official Velm news agency said the levy would go.",
      ['Velm | - | -'],
    ],
    [
      'a phrase that the parse tore',
      'A U.S. official said Washington would not lift the tariffs.',
      ['A U.S. official | - | -'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a person told of by what they are', () => {
  it.each<[string, string, string[]]>([
    ['by a trade', 'Karl Venn left early. The real estate developer said the levy was unfair.', ['Karl Venn | - | -']],
    [
      'by an age',
      'Karl Venn left early. The soft-spoken, 71-year-old diplomat said the levy was unfair.',
      ['Karl Venn | - | -'],
    ],
    [
      'not one of two',
      'Karl Venn met Oda Brandt. The billionaire said the levy was unfair.',
      ['The billionaire | - | -'],
    ],
    ['not a new one', 'Karl Venn left early. A billionaire said the levy was unfair.', ['A billionaire | - | -']],
    ['not a source', 'Karl Venn left early. The diplomat said the levy was unfair.', ['The diplomat | - | -']],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('described in the lead, named next', () => {
  it.each<[string, string, string[]]>([
    [
      'with an office of the same owner',
      'A senior Kremlin official said Monday that the talks were useful. A round is planned, Kremlin spokesman Boris Venn told journalists.',
      ['Boris Venn', 'Boris Venn'],
    ],
    [
      'one who stays without a name',
      'A senior Kremlin official told Reuters that the talks were useful. A round is planned, Kremlin spokesman Boris Venn told journalists.',
      ['A senior Kremlin official', 'Boris Venn'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});
