import { describe, expect, it } from 'vitest';
import { readArticleStatements } from './statements-helper.ts';

const lines = (text: string): string[] => readArticleStatements(text).map(s => `${s.speaker}: ${s.text}`);

describe('findStatements: attributions of news copy', () => {
  it.each<[string, string, string[]]>([
    [
      'a number that opens what was said',
      'Foreign Minister Oda Brandt said as many as 40,000 people could lose their homes if the dam is built.',
      ['Oda Brandt: as many as 40,000 people could lose their homes if the dam is built'],
    ],
    [
      'who quotes behind the words',
      '"The canal will stay open," state television quoted the minister as saying on Tuesday.',
      ['the minister: The canal will stay open'],
    ],
    [
      'a further act behind a text that falls short',
      "The union said the ministry's plan fell short and called for deeper cuts before June.",
      ["The union: the ministry's plan fell short", 'The union: deeper cuts'],
    ],
    [
      'a summary in words of their own',
      'But a delegate summed up the mood: "We are running out of road."',
      ['a delegate: We are running out of road.'],
    ],
    [
      'counted things that are reported',
      'The monitors reported dozens of violations along the line of contact.',
      ['The monitors: dozens of violations along the line of contact'],
    ],
    [
      'whoever is charged, in the passive',
      'The rebels were accused by Chad of shelling the market.',
      ['Chad: The rebels of shelling the market'],
    ],
    [
      'a dismissal in the passive',
      'The deal was dismissed as a sham by opposition leader Oda Brandt.',
      ['Oda Brandt: The deal a sham'],
    ],
    [
      'a clause about a noun',
      'It was a threat that Oda Brandt says comes from the steel mills.',
      ['Oda Brandt: a threat comes from the steel mills'],
    ],
    [
      'a clause behind "which"',
      'They want a levy on imports, which the union said would cost thousands of jobs.',
      ['the union: a levy on imports would cost thousands of jobs'],
    ],
    [
      'what somebody calls a thing',
      'The ministry said it had hit what it called terrorist bases in the hills.',
      [
        'The ministry: it had hit what it called terrorist bases in the hills',
        'The ministry: terrorist bases in the hills',
      ],
    ],
    [
      'threats that the verb before takes',
      'Iran has tested missiles, drawing threats from the union to tighten the rules.',
      ['the union: to tighten the rules'],
    ],
    [
      'what words are the means of',
      'The mayor has irritated her allies with constant demands for more and better equipment.',
      ['The mayor: more and better equipment'],
    ],
    [
      'what one was elected for',
      'The minister came to power on a pledge to leave the court.',
      ['The minister: to leave the court'],
    ],
  ])('%s', (_, text, said) => expect(lines(text)).toEqual(said));

  it.each([
    'The house that the mayor offers is empty.',
    'What the town says was clear.',
    'The demand for gas rose in winter.',
    'A call from his wife woke him.',
    'The claim for damages was settled.',
    'Oda Brandt summed up the accounts of the harbour.',
    'The raft floated on the lake.',
    'The diversity the state offers is fertile ground.',
  ])('nothing is said: %s', text => expect(lines(text)).toEqual([]));
});
