import { describe, expect, it } from 'vitest';
import { lines, readArticleStatements } from './statements-helper.ts';

describe('findStatements: faults that readers found', () => {
  it.each<[string, string, string[]]>([
    [
      'what a preposition brings in does not speak',
      'Harbour states that want Venn gone from power have said they would send troops.',
      [],
    ],
    [
      'words in marks that the reporter goes on with',
      'Velmia is pressing ahead with its long campaign ahead of "a pause in hostilities" agreed by major powers on Friday.',
      [],
    ],
    [
      'whoever is accused of saying it',
      'A ministry official accused Tarnia of trying to undermine the truce by saying there would be a second plan.',
      [
        'A ministry official: Tarnia of trying to undermine the truce by saying there would be a second plan',
        'Tarnia: there would be a second plan',
      ],
    ],
    [
      'the verb of the noun that a clause tells about is no part of what was said',
      'A truce that Oda Brandt said was close never came.',
      ['Oda Brandt: A truce was close'],
    ],
    [
      'a clause behind a comma is no part of a charge',
      'Oda Brandt was accused by farmers of supporting the fish levy, which she rejects.',
      ['farmers: Oda Brandt of supporting the fish levy'],
    ],
    [
      'what others confirm',
      'The army said it had captured three towns to the north - advances confirmed by monitors.',
      ['The army: it had captured three towns to the north'],
    ],
    [
      'a clause that tells which truce is no remark',
      'The two armies have agreed to a seven-day truce that will take effect on Monday, Velmia and the Tarnian Union said in a statement.',
      ['Velmia and the Tarnian Union: The two armies have agreed to a seven-day truce that will take effect on Monday'],
    ],
    [
      'the nearer of two clauses gives the speaker',
      'Velmia and six powers gave themselves until Friday to write a text, as diplomats reported progress but said hard questions remained.',
      ['diplomats: hard questions remained'],
    ],
    [
      'behind a semicolon another side speaks',
      'On fish, Velmia has offered the guild a three-year pause; Tarnia wants at least eight years.',
      [],
    ],
    [
      'a comma without "and" joins no two verbs',
      'Food and fuel were still there, said a spokesman, who by custom was not named.',
      ['a spokesman: Food and fuel were still there'],
    ],
    [
      'a past that looks like a participle',
      'Karl Venn said on Monday that some troops are crossing the river, but insisted, "The purpose is not to stay."',
      ['Karl Venn: some troops are crossing the river', 'Karl Venn: The purpose is not to stay.'],
    ],
    [
      'words in marks that only say on which occasion',
      'While avoiding the word "siege," Karl Venn acknowledged that his troops were trying to block the port.',
      ['Karl Venn: his troops were trying to block the port'],
    ],
    [
      'a sentence begins with the marks of a typewriter',
      "The envoy went home. ``We want the truce to hold,'' Karl Venn said.",
      ['Karl Venn: We want the truce to hold'],
    ],
    [
      'a statement speaks for the one who issued it',
      'President Karl Venn announced in a statement on Sunday that troops would leave Velm. The statement also said Tarnia would move in.',
      ['Karl Venn: troops would leave Velm', 'Karl Venn: Tarnia would move in'],
    ],
    [
      'who joins others in urging',
      'Velmia joined leaders from the region in urging the rebels to halt their campaign.',
      ['Velmia: the rebels to halt their campaign'],
    ],
    [
      'what several say under a heading',
      'Here is what they are saying:\n\nOda Brandt: “Without him it would not have been broken.”\n\nKarl Venn: “You cannot overstate it.”',
      ['Oda Brandt: Without him it would not have been broken.', 'Karl Venn: You cannot overstate it.'],
    ],
    [
      'what the other side denies',
      'Several governments have accused Velmia of arming the rebels, allegations Velmia denies.',
      ['Several governments: Velmia of arming the rebels'],
    ],
    [
      'the one who reports goes on',
      'The Velmian Forces Command reported that Tarnia launched balloons on Friday and noted that the balloons tested its defences.',
      [
        'Velmian Forces Command: Tarnia launched balloons on Friday',
        'Velmian Forces Command: the balloons tested its defences',
      ],
    ],
    [
      'a condition of two parts',
      'Unless both sides agree to give something up and both sides agree that the other side wins, nothing moves.',
      [],
    ],
    [
      'a piece of a clause',
      'The band is the main force of the league, largely coastal and, according to Velmia, supportive of the rebels.',
      [],
    ],
    [
      'asked are questions, not the reports that make one ask',
      'Velmia has asked Tarnia for help in response to the accusations that Velmians are hitting the wrong targets.',
      ['Velmia: help in response to the accusations'],
    ],
    [
      "let's say",
      'Oda Brandt said: "It is done. Let\'s just say I\'ve had it."',
      ["Oda Brandt: It is done. Let's just say I've had it."],
    ],
    [
      'a verb with an object of its own',
      'Fifty thousand people had reached the borders, Velmia had admitted 10,000 so far.',
      [],
    ],
    [
      'two cues, each with its own clause',
      'Blasts in the south killed 62 people, the Harbour Observatory said, while bombs killed 57 people in the north, the monitoring group said.',
      [
        'Harbour Observatory: Blasts in the south killed 62 people',
        'Harbour Observatory: bombs killed 57 people in the north',
      ],
    ],
    [
      'himself',
      'Karl Venn came. And Venn himself said he was ready for a truce.',
      ['Karl Venn: he was ready for a truce'],
    ],
    [
      'who is to stop',
      'Despite calls from Velmia for Tarnia to stop the bombing, the raids went on.',
      ['Velmia: Tarnia to stop the bombing'],
    ],
    [
      'up to the predicate, over a genitive',
      'Karl Venn’s demand for control over all of Velmia’s coast remains the main obstacle in the talks.',
      ['Karl Venn: control over all of Velmia’s coast'],
    ],
    [
      'a rank in short form',
      '"The yard is our red line," said Spc. Lorraine Walsh, a gunner.',
      ['Lorraine Walsh: The yard is our red line'],
    ],
    ['a pronoun that nobody can read: this', 'The council said this must happen before the talks.', []],
    ['a pronoun that nobody can read: they', 'The talks stalled. Oda Brandt said they were unlikely to begin.', []],
    ['a pronoun that nobody can read: it', 'Oda Brandt said it is in the dozens.', []],
    ['it stands for nothing', 'Oda Brandt said it was hard to leave.', ['Oda Brandt: it was hard to leave']],
    ['they are those who speak', 'Rebels said they would not come.', ['Rebels: they would not come']],
    [
      'words with a gap',
      'The deal was a truce that the government and the rebels have both said they could support.',
      [],
    ],
    ['a name without what is named', 'Velmia holds a line of towns Tarnia calls "fortress cities" on the coast.', []],
    [
      'an outlet that is told',
      'Asked about the talks, Karl Venn told Reuters he was "a bit busy" with the fighting.',
      ['Karl Venn: he was "a bit busy" with the fighting'],
    ],
    [
      'a spokesman and where he is',
      '“The situation is bad,” said an opposition spokesman still in Geneva after the ill-fated peace talks.',
      ['an opposition spokesman: The situation is bad'],
    ],
    [
      'when is no part of who',
      'Harbour TV and the state broadcaster later on Friday said forces had taken another town.',
      ['Harbour TV and the state broadcaster: forces had taken another town'],
    ],
    [
      "a ministry's statement",
      'A bomber drove into a club on Tuesday, a Velmian interior ministry statement said.',
      ['Velmian interior ministry: A bomber drove into a club on Tuesday'],
    ],
    [
      'a verb with other matter',
      'On the danger of continuing the war in Velm: “The longer this goes on, the worse it is.”',
      [],
    ],
    [
      'who stands right behind a place',
      'In Velm itself the mayor, Oda Brandt, recalled that the last boat had come through on 19 May.',
      ['Oda Brandt: the last boat had come through on 19 May'],
    ],
    [
      'it is what the same one spoke of right before',
      'The paper drops the pullback, Karl Venn said. It would be handed to Oda Brandt on Sunday, he added.',
      ['Karl Venn: The paper drops the pullback', 'Karl Venn: It would be handed to Oda Brandt on Sunday'],
    ],
    [
      'it is a name that nothing tells to be a person',
      'Velmia said that it had received 49 of its soldiers and was "looking for two".',
      ['Velmia: it had received 49 of its soldiers and was "looking for two"'],
    ],
    ['an attack claimed', 'Attacks on the port, claimed by the Dorn Front, killed 35 people on Friday.', []],
  ])('%s', (_, text, found) => expect(lines(text)).toEqual(found));

  it('takes no clause that tells which idea for the promise', () => {
    const text =
      'Oda Brandt has promised to put it to a vote, an idea that the guild long resisted but accepted on Thursday.';
    expect(lines(text)).toEqual([expect.stringMatching(/^Oda Brandt: to put it to a vote/)]);
  });

  it('leaves out a paragraph of a turn that only takes up what was said before', () =>
    expect(
      lines(
        'MODERATOR: Hello, everyone.\n\nSENIOR OFFICIAL: The envoys of Velmia will meet on Monday to sign.\n\nAnd so that is how this took place in the end.\n\nEND',
      ),
    ).toEqual(['senior official: The envoys of Velmia will meet on Monday to sign.']));

  it('a time of the one who speaks dates nothing', () => {
    const [line] = readArticleStatements(
      'The council, formed in Tarnia last month and grouping opponents of Venn, has repeatedly said talks cannot begin until the raids stop.',
    );
    expect(line?.said).toBeUndefined();
  });
});
