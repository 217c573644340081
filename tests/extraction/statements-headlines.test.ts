import { describe, expect, it } from 'vitest';
import { readArticleStatements } from './statements-helper.ts';

const first = (text: string): string[] =>
  readArticleStatements(text)
    .filter(s => s.construction === 'headline')
    .map(s => `${s.speaker} (${s.mode}): ${s.text}`);

describe('findStatements: headlines', () => {
  it.each<[string, string, string[]]>([
    [
      'a family name before a colon',
      'Brandt: Talks will resume\n\nOda Brandt said on Monday that the talks would resume.',
      ['Oda Brandt (indirect): Talks will resume'],
    ],
    [
      'a source behind a colon',
      'Truce will hold: Karvelian minister\n\nThe truce will hold, a minister said.',
      ['Karvelian minister (indirect): Truce will hold'],
    ],
    [
      'capitals on every word',
      'Oda Brandt Calls Offer ‘A Trap’\n\nOda Brandt said on Monday that the offer was bad.',
      ['Oda Brandt (mixed): Offer ‘A Trap’'],
    ],
    [
      'capitals and a preposition',
      'Oda Brandt Calls For Talks On Grain\n\nOda Brandt said on Monday that the offer was bad.',
      ['Oda Brandt (indirect): Talks On Grain'],
    ],
    [
      'a kind of person, in capitals',
      'Former Harbour Doctor Says Brandt Hid Her Illness\n\nOda Brandt was ill, a doctor said on Monday.',
      ['Former Harbour Doctor (indirect): Brandt Hid Her Illness'],
    ],
    [
      'a name behind a participle',
      'Railing Against The Board, Brandt Vows To Cut Harbour Dues\n\nOda Brandt met the board.',
      ['Oda Brandt (indirect): To Cut Harbour Dues'],
    ],
    [
      'words in marks, and one person before the colon',
      'Oda Brandt Slams Harbour Board: ‘You Failed The Town.’\n\nOda Brandt met the board.',
      ['Oda Brandt (direct): You Failed The Town.'],
    ],
    [
      'words in marks from somebody',
      "A lesson from Oda Brandt: 'Be the one that people hear.'\n\nOda Brandt met the board.",
      ['Oda Brandt (direct): Be the one that people hear.'],
    ],
    [
      'over an interview',
      'Brandt: Talks Will Resume Soon\n\nOda Brandt said so on the radio.\n\nVENN: Will you go there yourself?\n\nBRANDT: We will see about it.\n\nVENN: I ask you again.',
      ['Oda Brandt (indirect): Talks Will Resume Soon'],
    ],
    ['a running log', 'Live: Talks in Velm\n\nThe talks began on Monday.', []],
    ['a subject', 'Velm: A Short History\n\nThe town was settled early.', []],
  ])('%s', (_, text, expected) => expect(first(text)).toEqual(expected));

  it('parts two cues in capitals, whatever the parse finds of them', () =>
    expect(
      readArticleStatements('BRANDT CALLS OFFER A TRAP, SAYS TOWN WILL FIGHT ON\n\nOda Brandt spoke on Monday.').map(
        s => `${s.speaker}: ${s.text}`,
      ),
    ).toEqual(['Oda Brandt: OFFER A TRAP', 'Oda Brandt: TOWN WILL FIGHT ON']));
});
