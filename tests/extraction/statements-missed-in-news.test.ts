import { describe, expect, it } from 'vitest';
import { readArticleStatements } from './statements-helper.ts';

const lines = (text: string): string[] => readArticleStatements(text).map(s => `${s.speaker}: ${s.text}`);

describe('findStatements: what stands between cue and clause', () => {
  it.each<[string, string, string[]]>([
    [
      'a date in brackets behind the day',
      'The army said on Friday (Mar 7) it was "deeply disappointed" with the neighbours.',
      ['The army: it was "deeply disappointed" with the neighbours'],
    ],
    [
      'a date in brackets behind a channel and a day',
      'The guild told members in a letter on Thursday (Nov. 3) it had reached no deal.',
      ['The guild: it had reached no deal'],
    ],
    [
      'terms before the clause',
      'Dr Weber said under the Kenya-led plan, the board would "quickly appoint" a mediator.',
      ['Weber: under the Kenya-led plan, the board would "quickly appoint" a mediator'],
    ],
    [
      'what it is part of',
      'The envoy said as part of the deal, both armies would withdraw.',
      ['The envoy: as part of the deal, both armies would withdraw'],
    ],
    [
      'an insert with an infinitive behind the subject',
      'The minister admitted the $90bn figure, to be reached by 2035, was not “fair” enough.',
      ['The minister: the $90bn figure, to be reached by 2035, was not “fair” enough'],
    ],
    [
      'an insert with a participle behind the subject',
      'The clerk denied the letter, sent by the union in May, had been read.',
      ['The clerk: the letter, sent by the union in May, had been read'],
    ],
    ['a place is no term', 'The minister said in Oslo, the sides would meet next week.', []],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('findStatements: a verdict before what is judged', () => {
  it.each<[string, string, string[]]>([
    [
      'an adjective',
      'The ministry dismissed as false a story in the Velm press.',
      ['The ministry: as false a story in the Velm press'],
    ],
    [
      'what the parse hangs on the adjective',
      "The ministry rejected as absurd an allegation by Norvand's minister that it had broken the truce.",
      ["The ministry: as absurd an allegation by Norvand's minister that it had broken the truce"],
    ],
    [
      'words in marks',
      'The ministry condemned as "reckless and illegal" the seizure of its tanker.',
      ['The ministry: as "reckless and illegal" the seizure of its tanker'],
    ],
    [
      'a noun phrase',
      'The bloc welcomed as a first step the release of ten prisoners.',
      ['The bloc: as a first step the release of ten prisoners'],
    ],
    [
      'a noun alone',
      'The mayor dismissed as nonsense reports that the deal was dead.',
      ['The mayor: as nonsense reports that the deal was dead'],
    ],
    ['an office that one loses', 'The dealer was dismissed as head of the bank a year ago.', []],
    ['a role and a time', 'The mayor was hailed as a hero the whole week.', []],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));

  it('takes the plural behind a cue for its object', () => {
    expect(lines('Marchers on Friday rejected offers for fresh talks.')).toEqual(['Marchers: offers for fresh talks']);
  });
});
