import { describe, expect, it } from 'vitest';
import { readArticleStatements } from './statements-helper.ts';

const lines = (text: string): string[] => readArticleStatements(text).map(s => `${s.speaker}: ${s.text}`);

describe('findStatements: sources that the words tell where the parse errs', () => {
  it.each<[string, string, string[]]>([
    [
      'a noun in a relative clause that cannot speak',
      'Velmian army officials who follow Tarnian affairs said privately that the canal would reopen.',
      ['Velmian army officials: the canal would reopen'],
    ],
    [
      'the noun before "who"',
      'The siege has become a burden for Velmian guild leaders, who told an envoy last week they would not attend the talks.',
      ['Velmian guild leaders: they would not attend the talks'],
    ],
    [
      'an adverb that passes for a noun',
      'Velmia meanwhile called on Tarnia to halt its raids.',
      ['Velmia: Tarnia to halt its raids'],
    ],
    [
      'one whom a medium cites before its verb',
      'The Velm Telegraph, citing two port officials, reported that the canal was shut.',
      ['two port officials: the canal was shut'],
    ],
    [
      'what a medium cites that is no source',
      'The Velm Telegraph, citing the storm, reported that the canal was shut.',
      ['Velm Telegraph: the canal was shut'],
    ],
    [
      'whoever is told about goes on with "saying"',
      'Karl Venn said Minister Oda Brandt gave assurances by phone to the guild, saying Tarnia supported a longer truce.',
      [
        'Karl Venn: Minister Oda Brandt gave assurances by phone to the guild',
        'Oda Brandt: Tarnia supported a longer truce',
      ],
    ],
    [
      'a name behind the letters of a body',
      'Director of the Federal Harbour Board (FHB) Oda Brandt said on Friday that the raid was not planned.',
      ['Oda Brandt: the raid was not planned'],
    ],
    [
      'a name between commas behind a place',
      'The head of the mission in Port Velm, Oda Brandt, said the talks would go on.',
      ['Oda Brandt: the talks would go on'],
    ],
    [
      'a day before a name',
      'On Sunday, President Oda Brandt, in a statement delivered by a clerk, announced that troops would leave. The statement also said the bay was safe.',
      ['Oda Brandt: troops would leave', 'Oda Brandt: the bay was safe'],
    ],
    [
      'what a clause behind a semicolon begins with',
      'The strike follows raids on the embassy in Port Velm; Velm Insider reported that the raids were planned in Tarnia.',
      ['Velm Insider: the raids were planned in Tarnia'],
    ],
    [
      'those of whom some are named as examples',
      'Velmian firms including Velmair, Norport, and Lemco have announced plans to leave the bay.',
      ['Velmian firms including Velmair, Norport, and Lemco: plans to leave the bay'],
    ],
    [
      'a noun before "of", whose owner the parse makes the subject',
      'A senior ally of Chancellor Karl Venn said the other side had gained the upper hand.',
      ['A senior ally of Chancellor Karl Venn: the other side had gained the upper hand'],
    ],
    [
      'a name behind what opens the sentence, in which another is named',
      'After meeting King Karl Venn in Amman, Secretary of State Oda Brandt said the aid would flow.',
      ['Oda Brandt: the aid would flow'],
    ],
    [
      'a pair whose first is told by its owner',
      "Colombia's government and the Harbour Guild said they would resume the talks.",
      ["Colombia's government and Harbour Guild: they would resume the talks"],
    ],
    [
      'a surname that opens a sentence',
      'Ann Browning came. Browning told the port minister the union shared the sorrow of the town.',
      ['Ann Browning: the union shared the sorrow of the town'],
    ],
    [
      'the two of a pair, of whom the second is told by its town',
      'The Harbour Guild and the Velm-based Union of Rowers said the talks had failed.',
      ['Harbour Guild and Union of Rowers: the talks had failed'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('findStatements: cues that the parse loses', () => {
  it.each<[string, string, string[]]>([
    [
      'behind a clause whose subject cannot speak',
      'Oda Brandt said that trucks had come and blamed the army for the delay.',
      ['Oda Brandt: trucks had come', 'Oda Brandt: the army for the delay'],
    ],
    [
      'behind "there were"',
      'Oda Brandt said there were "many gaps" but urged all parties to accept the terms of the pact.',
      ['Oda Brandt: there were "many gaps"', 'Oda Brandt: all parties to accept the terms of the pact'],
    ],
    [
      'of a name that it hangs on a text',
      'In a statement on the raid, Oda Brandt, a spokeswoman for the guild, blamed both Velmia and Tarnia for the attack.',
      ['Oda Brandt: both Velmia and Tarnia for the attack'],
    ],
    [
      'and not what one was asked',
      'Karl Venn, asked if he would resign, said he had no such plans.',
      ['Karl Venn: he had no such plans'],
    ],
    [
      'behind what one was asked',
      'Karl Venn, asked whether there had been progress, said: "We have agreed on the coffee."',
      ['Karl Venn: We have agreed on the coffee.'],
    ],
    [
      'before a participle',
      'Oda Brandt raised continued concerns about the price of ferry fuel.',
      ['Oda Brandt: continued concerns about the price of ferry fuel'],
    ],
    [
      'with the rest of a list',
      'Oda Brandt committed to consulting closely with the Government of Tarnia, port guilds, and regional partners regarding a plan to support the bay.',
      [
        'Oda Brandt: to consulting closely with the Government of Tarnia, port guilds, and regional partners regarding a plan to support the bay',
      ],
    ],
    [
      'no list where a clause begins',
      'Oda Brandt agreed to meet the guild, and the port was shut.',
      ['Oda Brandt: to meet the guild'],
    ],
    [
      'a sentence in marks behind what one does',
      'Oda Brandt, also on the radio, defended her decision, "As I have said before, the port will stay shut."',
      ['Oda Brandt: As I have said before, the port will stay shut.'],
    ],
    [
      'a sentence in marks behind where one speaks',
      'Oda Brandt spoke on Radio Velm, "This will end in war."',
      ['Oda Brandt: This will end in war.'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('findStatements: official texts', () => {
  it('leave out what aid does, and part acts that "and" joins', () => {
    const found = readArticleStatements(
      'We welcome the new funds for the Tarnian opposition.\n\nWith support from 14 donors, the fund is delivering over 20 projects. The raid was a cowardly act. We are deeply troubled by the damage to the mains and strongly condemn any disruption of supplies.\n\nAs we meet today, we pledge to go on.',
      { outlet: 'Ministry of Foreign Affairs', title: 'Help for the Tarnian Opposition' },
    );
    expect(found.map(s => s.text)).toEqual([
      'We welcome the new funds for the Tarnian opposition.',
      'The raid was a cowardly act.',
      'We are deeply troubled by the damage to the mains',
      'strongly condemn any disruption of supplies.',
      'As we meet today, we pledge to go on.',
    ]);
  });
});
