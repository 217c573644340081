import { describe, expect, it } from 'vitest';
import { lines, readArticleStatements } from './statements-helper.ts';

describe('findStatements: what was not said, or cannot be read alone', () => {
  it.each<[string, string, string[]]>([
    ['a plural noun for a cue', 'Harbour states that want Venn gone have the means to do it.', []],
    ['nothing', 'Oda Brandt said nothing about who was responsible.', []],
    ['few details', 'Officials revealed few details of the talks held on Friday and Saturday.', []],
    [
      'when it was asked, not what',
      'Officials urged Norway to show a “serious commitment to peace” after talks in Bern failed to produce a text.',
      ['Officials: Norway to show a “serious commitment to peace”'],
    ],
    [
      'a circumstance with its clause',
      'His deputy contended that since he was not there, he should not have to sign.',
      ['His deputy: since he was not there, he should not have to sign'],
    ],
    [
      'what was not declared',
      'A former minister, Karl Venn, criticized Norway for its raids and stopped short of declaring a truce over.',
      ['Karl Venn: Norway for its raids'],
    ],
    [
      'a question put by nobody named',
      'Asked if the talks would go ahead, Oda Brandt said "we leave this to the coming hours".',
      ['Oda Brandt: we leave this to the coming hours'],
    ],
    [
      'a source that is cited',
      'The first day of talks has ended, Reuters is reporting, citing an unnamed source.',
      ['an unnamed source: The first day of talks has ended'],
    ],
    ['a call by telephone', 'Oda Brandt called Prime Minister Karl Venn to address the raids in the north.', []],
    [
      'the purpose of what was agreed on',
      'The factions agreed on the structure of a body to represent them in the talks.',
      [],
    ],
    [
      'a place between',
      'Thousands are trapped in the town, where aid officials say there have been credible reports of hunger.',
      ['aid officials: there have been credible reports of hunger'],
    ],
    [
      'denied behind a modal',
      'Brandt said the air campaign would go on against the rebels and denied persistent reports of dead.',
      ['Brandt: the air campaign would go on against the rebels', 'Brandt: persistent reports of dead'],
    ],
    [
      'the main clause behind a relative one',
      'Brandt, who has often said he wants peace, after years of raids, said on Sunday the text was near.',
      ['Brandt: he wants peace, after years of raids', 'Brandt: the text was near'],
    ],
    [
      'who carries it',
      'The defence ministry said its forces had taken two villages, state-run Harbour news agency reported.',
      ['The defence ministry: its forces had taken two villages'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('findStatements: the subject behind an insert', () => {
  it.each<[string, string, string]>([
    [
      'a relative clause that ends in a name',
      'Norway, which sent a ship against opponents of its ally President Karl Venn, says it wants them barred from talks.',
      'Norway',
    ],
    [
      'somebody to a leader',
      'A senior ally of German Chancellor Oda Brandt said the talks had failed.',
      'A senior ally of German Chancellor Oda Brandt',
    ],
    [
      "a state's body",
      "Norway's Defense Ministry said Monday that air defenses downed 40 drones.",
      "Norway's Defense Ministry",
    ],
    [
      'they, of several',
      'Rebel groups said it had failed. Western officials said Brandt was late. They said the text was bad.',
      'Western officials',
    ],
  ])('%s', (_, text, speaker) => expect(readArticleStatements(text).at(-1)!.speaker).toBe(speaker));
});
