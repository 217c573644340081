/** Who speaks where a frame closes a sentence, a document carries the words, or a state holds an office. */
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

describe('a frame at the end of a sentence', () => {
  it('holds all of it, and the clause within ends before it', () => {
    expect(
      said("Ministers agreed on Monday that the talks would go on, Kenya's foreign ministry said in a statement."),
    ).toEqual(
      [
        ['Foreign ministry of Kenya', 'Ministers agreed on Monday that the talks would go on'],
        ['Ministers', 'the talks would go on'],
      ].map(([who, words]) => [expect.stringMatching(who === 'Ministers' ? /^Ministers$/ : /Kenya/), words]),
    );
  });
  it('leaves a frame alone that stands behind words of its own', () => {
    expect(
      said('Norland believes that the truce failed, but the army would stay, Kenya said on Monday.'),
    ).toContainEqual(['Kenya', expect.stringContaining('the army would stay')]);
  });
});

describe('words carried by a document', () => {
  it.each([
    ['“The plan is lawful,” Oda Brandt said, according to the transcript.', 'The plan is lawful'],
    [
      '“The plan is lawful,” Oda Brandt told the envoys, according to a recording of the meeting.',
      'The plan is lawful',
    ],
    ['According to the transcript, Oda Brandt told the envoys that the plan was dead.', 'the plan was dead'],
  ])("are the speaker's: %s", (text, words) => {
    expect(said(text)).toEqual([['Oda Brandt', words]]);
  });
  it("are the document's where nobody else says them", () => {
    expect(said('Talks on the canal would resume on Monday, according to the statement.')).toEqual([
      ['the statement', 'Talks on the canal would resume on Monday'],
    ]);
  });
});

it.each([
  ['Talks host Qatar said on Monday that the two sides were close to a deal.', 'Qatar'],
  ['EU president Hungary said on Monday that it would not take part.', 'Hungary'],
  ['UN Security Council member Norway urged restraint on Monday.', 'Norway'],
])('a state speaks by its name behind its office: %s', (text, state) => {
  expect(said(text).map(([who]) => who)).toEqual([state]);
});

it('"what analysts say" is said by the analysts', () => {
  expect(said('The loan fell far short of what analysts say the country needs.')).toEqual([
    ['analysts', 'the country needs'],
  ]);
});
