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
    ['a running log', 'Live: Talks in Velm\n\nThe talks began on Monday.', []],
    ['a subject', 'Velm: A Short History\n\nThe town was settled early.', []],
  ])('%s', (_, text, expected) => expect(first(text)).toEqual(expected));
});
