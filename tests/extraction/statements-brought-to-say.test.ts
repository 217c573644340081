import { describe, expect, it } from 'vitest';
import { lines } from './statements-helper.ts';

describe('findStatements: cues whose speaker stands elsewhere', () => {
  it.each([
    [
      'who is brought to say it says it',
      'The talks failed, prompting the dockers’ union to call for a general strike on Monday.',
      ['the dockers’ union: a general strike'],
    ],
    [
      'brought to demand',
      'The shelling led Kenya to demand an end to the blockade.',
      ['Kenya: an end to the blockade'],
    ],
    [
      'how one says it',
      'Oda Brandt wrote to the council on Friday to tell it that the deal was off.',
      ['Oda Brandt: the deal was off'],
    ],
    [
      'a hedged cue behind the words',
      '“We will hear all of them,” Oda Brandt is said to have told Rao.',
      ['Oda Brandt: We will hear all of them'],
    ],
    [
      'a hedged cue before the words',
      'Oda Brandt is believed to have told Rao that her ministry would pay.',
      ['Oda Brandt: her ministry would pay'],
    ],
    [
      'a day between a text and what it says',
      'The embassy issued a statement Friday saying the meeting was unlikely.',
      ['The embassy: the meeting was unlikely'],
    ],
    [
      'whom a clause charges',
      'Oda Brandt named the rebels, whom the army accused of shelling the town.',
      ['the army: the rebels of shelling the town'],
    ],
    [
      'a noun for those who speak, right before the cue',
      'The mayor turned down union pleas for a higher wage.',
      ['union: a higher wage'],
    ],
    ['two words that say enough', 'The strikers have demanded a referendum.', ['The strikers: a referendum']],
    [
      'what is confirmed, and not what the cue goes on with',
      'Oda Brandt confirmed the release but did not comment on the ransom.',
      ['Oda Brandt: the release'],
    ],
    ['comments that are rejected', 'Kenya quickly rejected these comments.', ['Kenya: these comments']],
    [
      'a noun that passes for a verb',
      'The rebels have signed a truce after talks in Velm, reports say.',
      ['reports: The rebels have signed a truce after talks in Velm'],
    ],
    [
      'one phrase that the parser made two subjects of',
      'The talks are over, a Union for Work (UW) spokesperson said.',
      ['a Union for Work (UW) spokesperson: The talks are over'],
    ],
    [
      'a name that the tagger took for a verb',
      'Boeing says it has withdrawn its offer to striking workers.',
      ['Boeing: it has withdrawn its offer to striking workers'],
    ],
    [
      'a demand for one known thing',
      'The demand by the rebels for an amnesty was turned down by the government.',
      ['the rebels: an amnesty'],
    ],
    ['a view', 'Oda Brandt believes that the port must stay shut.', ['Oda Brandt: the port must stay shut']],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));

  it.each([
    'The port had officials who believe the toll is fair.',
    'The guild’s call for a taxi was heard.',
    'Voters believe the deal is dead.',
    'The storm forced the fleet to turn back.',
    'Oda Brandt outlined the plan.',
    'The mayor answered press questions for an hour.',
    'Oda Brandt wrote a book to earn money.',
    'The union moved to a larger hall.',
  ])('nothing: %s', text => expect(lines(text)).toEqual([]));
});
