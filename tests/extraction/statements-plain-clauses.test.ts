import { describe, expect, it } from 'vitest';
import { lines } from './statements-helper.ts';

describe('findStatements: clauses that plain words show', () => {
  it.each<[string, string, string[]]>([
    [
      'behind an insert',
      'The ministry alleged, among other things, the dam had been filled without notice.',
      ['The ministry: the dam had been filled without notice'],
    ],
    [
      'behind who is cited',
      'Radio Norvand said, citing a military source, that the convoy had turned back.',
      ['a military source: the convoy had turned back'],
    ],
    [
      'behind an apposition',
      "Radio Norvand reports the bank's chairman, Oda Brandt, has met creditors in secret.",
      ["Radio Norvand: the bank's chairman, Oda Brandt, has met creditors in secret"],
    ],
    [
      'behind the hearer, without a parse',
      'The minister told MPs the treaty was “in the deep freeze”.',
      ['The minister: the treaty was “in the deep freeze”'],
    ],
    [
      'a verb in the present',
      "The court ruled the border runs along the river's main channel.",
      ["The court: the border runs along the river's main channel"],
    ],
    ['a noun that is told apart', 'Officials revealed few details of the talks held on Friday.', []],
    [
      'two who deny',
      'Both Oslo and Bern deny they are stalling the talks.',
      ['Oslo and Bern: they are stalling the talks'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('findStatements: nouns that carry words', () => {
  it.each<[string, string, string[]]>([
    [
      'whose they are, between the noun and its clause',
      'There was no comment on claims by the union that strike-breakers had been hired.',
      ['the union: strike-breakers had been hired'],
    ],
    [
      'a thought that a verb gives as words',
      'Austria took the view that the inspectors needed no visas.',
      ['Austria: the inspectors needed no visas'],
    ],
    ['a thought alone', 'His view that the inspectors needed no visas spread.', []],
    [
      'up to the verb of the sentence',
      "Norway's denial that it had broken off talks was greeted with doubt.",
      ['Norway: it had broken off talks'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('findStatements: acts by their words', () => {
  it.each<[string, string, string[]]>([
    [
      'two who are blamed',
      'The group blamed both the army and the militia for the attack on the convoy.',
      ['The group: both the army and the militia for the attack on the convoy'],
    ],
    [
      'a long thing that is named in marks',
      'The prime minister called the end of the fisheries accord a “dark day for coastal towns”.',
      ['The prime minister: the end of the fisheries accord a “dark day for coastal towns”'],
    ],
    [
      'described by',
      'The accord, described by a mediator as “the last chance”, expires in June.',
      ['a mediator: the last chance'],
    ],
    [
      'it was reported by',
      'It was reported by the BBC that both sides had accepted the text.',
      ['BBC: both sides had accepted the text'],
    ],
    [
      'what the reporter adds',
      'Keller said talks had stalled, though he has not said why.',
      ['Keller: talks had stalled'],
    ],
    [
      'what others say of it',
      'The minister said the loan would be repaid, which analysts doubt.',
      ['The minister: the loan would be repaid'],
    ],
    ['nobody', 'Nobody said that the port would close.', []],
    [
      'the second of two verbs',
      'The board has moved two envoys and, according to officials, adopted a new plan.',
      ['officials: adopted a new plan'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});
