import { describe, expect, it } from 'vitest';
import { readArticleStatements, texts } from './statements-helper.ts';

describe('findStatements: phrases kept whole, and no more', () => {
  it.each<[string, string, string[]]>([
    [
      'adjectives that a comma parts',
      "The ministry strongly condemned today's brutal, senseless attack on the camp.",
      ["today's brutal, senseless attack"],
    ],
    [
      'adjectives before a noun of the matter',
      'The president has renewed a call for the establishment of a secure, no-fly zone.',
      ['the establishment of a secure, no-fly zone'],
    ],
    [
      'a list of nouns behind an infinitive',
      'Norway urges the leaders to promote reconciliation, human rights, and respect for the law.',
      ['the leaders to promote reconciliation, human rights, and respect for the law'],
    ],
    [
      'a list of infinitives',
      'Norway calls on the army to stop its raids, open the roads, and negotiate a settlement.',
      ['the army to stop its raids, open the roads, and negotiate a settlement'],
    ],
    [
      'as well as',
      'Oda Brandt deplored the loss of innocent lives, as well as the burning of houses, and damage to the port.',
      ['the loss of innocent lives, as well as the burning of houses, and damage to the port'],
    ],
    [
      'the clause that "it" stands for',
      'Oda Brandt called it unlikely that the union would pay for the port.',
      ['it unlikely that the union would pay for the port'],
    ],
    [
      'what somebody is praised for',
      'Oda Brandt commended Prime Minister Venn on the recent release of several prisoners.',
      ['Prime Minister Venn on the recent release of several prisoners'],
    ],
    [
      'marks inside an infinitive',
      'Oda Brandt urged leaders of the ‘group of friends’ to “firm up” their promises to the force.',
      ['leaders of the ‘group of friends’ to “firm up” their promises to the force'],
    ],
    [
      'the last word of a time to come',
      'Oda Brandt called for additional steps in the period ahead.',
      ['additional steps in the period ahead'],
    ],
    [
      'no measure of a time left out',
      'Norway rejected French charges that it was bombing civilians, just a day after powers agreed on a truce.',
      ['French charges that it was bombing civilians'],
    ],
    [
      'no predicate of a cue noun',
      'Norway’s demand for control over the whole valley remains the main obstacle in the talks.',
      ['control over the whole valley'],
    ],
    [
      'whom it is asked of told by the addressee',
      'Oda Brandt met Karl Venn and urged him to press the army to stop its raids.',
      ['to press the army to stop its raids'],
    ],
    ['a welcome to people', 'President Brandt welcomed Prime Minister Venn to the palace.', []],
    ['what an event shows', 'The raid failed. It only underscores the importance of the talks.', []],
    ['a salutation', 'Dear Madam Speaker: (Dear Madam President:)\n\nThe port of Velm was closed on Monday.', []],
  ])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected));

  it('leaves what is called for out of those who call', () =>
    expect(
      readArticleStatements(
        'After calls from Norway and its allies for Bern to stop the raids, one word stood out.',
      ).map(s => s.speaker),
    ).toEqual(['Norway and its allies']));
});
