/** Who speaks: the one heard in the sentence before, the subject that "both" follows, the town that a dateline names nobody by. */
import { describe, expect, it } from 'vitest';
import { readMentions } from '../../src/pipeline.ts';
import { articleOf, publishedOn } from '../article-of.ts';

const said = (text: string): [string | undefined, string][] => {
  const { statements, actors } = readMentions(articleOf(text, publishedOn('2023-03-14')));
  return statements.map(({ speaker, text: words }) => [
    'actor' in speaker ? actors.find(({ key }) => key === speaker.actor)?.name : speaker.described,
    words,
  ]);
};
const speakers = (text: string) => said(text).map(([who]) => who);

describe('whoever was heard in the sentence before goes on', () => {
  it('though a person was named earlier', () => {
    expect(
      speakers(
        'Karl Venn, the mediator, returned to the talks on Tuesday.\n\nA diplomat close to the talks said that the two sides had overcome most points.\n\nHe added that a deal was near.',
      ),
    ).toEqual(['A diplomat close to the talks', 'A diplomat close to the talks']);
  });
  it('though a person is named in what was said', () => {
    expect(
      speakers(
        'One of the envoys said President Karl Venn would propose a unity government.\n\n“The terms have been agreed,” he said, asking not to be identified.',
      ),
    ).toEqual(['One of the envoys', 'One of the envoys']);
  });
  it('but not where he is described by his name', () => {
    expect(
      speakers('Karl Venn, a miner in Velm, recalled that the pit had shut. He said that the loan was paid.').at(-1),
    ).toBe('Karl Venn');
  });
  it('never the several for one', () => {
    expect(
      speakers("Oda Brandt rejected the miners' offer to meet. She said she wanted them to join the talks.").at(-1),
    ).toBe('Oda Brandt');
  });
});

describe('a dateline of a town', () => {
  it.each([
    'KATHMANDU: Foreign Minister Karl Venn has said that Nepal wants talks as soon as possible.',
    'Islamabad: Foreign Minister Karl Venn said on Friday that talks would begin as soon as possible.',
    '[LAHORE] Foreign Minister Karl Venn said on Friday that talks would begin as soon as possible.',
    'MOSCOW (Harbour News / Lakeside - 13th July, 2022) Foreign Minister Karl Venn said on Friday that talks would begin.',
    'LAHORE, May 3 (APP): Foreign Minister Karl Venn said on Friday that talks would begin soon.',
    'Lagos – Foreign Minister Karl Venn said on Friday that talks would begin as soon as possible.',
  ])('says nothing: %s', text => {
    expect(speakers(text)).toEqual(['Karl Venn']);
  });
  it('is none where no town stands', () => {
    expect(
      speakers('Norland: “We want talks to begin as soon as possible, and without any conditions at all.”'),
    ).toEqual(['Norland']);
  });
});

it.each([
  ['Oda Brandt and Karl Venn both said the plan was dead.', 'Oda Brandt and Karl Venn'],
  ['Two people familiar with the plan said the deal was dead.', 'Two people familiar with the plan'],
  ['Sources privy to the negotiations said the deal was dead.', 'Sources privy to the negotiations'],
  [
    'In a letter, the leaders of Kenya, Uganda, and Rwanda say they are concerned.',
    'the leaders of Kenya, Uganda, and Rwanda',
  ],
  [
    'Chancellor Oda Brandt and the Social Democratic Party of Norland (SDP) leader Martin Stolz said the talks were deadlocked.',
    'Oda Brandt and Martin Stolz',
  ],
  ['Karl Venn, the head of the Harbour Union said the offer was dead.', 'Karl Venn'],
  ['Oda Brandt, a spokeswoman with the Justice and Equality Movement (JEM) said her group would stay.', 'Oda Brandt'],
  [
    "Miners are divided over whether to start talks, one of the union's spokesmen said on Monday.",
    "one of the union's spokesmen",
  ],
  ['The two sides each accused the other of bad faith.', 'The two sides'],
  [
    'A spokesman for miners mounting a siege against the owner of the pit says the miners will stay.',
    /^A spokesman for miners/,
  ],
  ['In the last two days representatives of the miners have said that it was over.', 'representatives of the miners'],
  ['Brandt Tuesday said the plan was dead.', 'Brandt'],
  ['The minister Wednesday told envoys that the plan was dead.', 'The minister'],
])('the subject speaks: %s', (text, who) => {
  expect(speakers(text)).toEqual([typeof who === 'string' ? who : expect.stringMatching(who)]);
});

it('a quotation in a paragraph of its own is theirs whose cue ends the one before', () => {
  expect(
    said(
      'Leaders of the miners stated that pay would be their priority, with spokesman Karl Venn saying,\n\n“We will raise it the moment we sit down.”\n\nOda Brandt had earlier stated on radio that,\n\n“Peace requires more sacrifice, but the rewards are higher.”',
    ),
  ).toEqual([
    ['Leaders of the miners', 'pay would be their priority'],
    ['Karl Venn', 'We will raise it the moment we sit down.'],
    ['Oda Brandt', 'Peace requires more sacrifice, but the rewards are higher.'],
  ]);
});

it('the radio that reported it carries it', () => {
  expect(
    said(
      'Karl Venn told Velm Radio on Monday that he would resign. He said he wanted new people to lead the talks, the radio reported.',
    ).map(([who]) => who),
  ).toEqual(['Karl Venn', 'Karl Venn']);
});

it('whom reports are about is not who reports', () => {
  expect(
    said('According to some reports, Kenya - which has been a broker in the talks - has agreed to pay the ransom.'),
  ).toContainEqual(['Kenya', 'to pay the ransom']);
});

it('the one person whose family name stands first', () => {
  expect(
    speakers('Ministry spokesman Gao Feng said on Monday that the tariffs had to go.\n\n“We will see,” Gao said.'),
  ).toEqual(['Gao Feng', 'Gao Feng']);
});

it('a closing frame holds both clauses that "and" joins', () => {
  expect(
    said(
      'Kenya will go on with the talks and the two sides will have another round in the coming days, spokeswoman Oda Brandt said on Monday.',
    ).map(([, words]) => words),
  ).toEqual(['Kenya will go on with the talks and the two sides will have another round in the coming days']);
});
