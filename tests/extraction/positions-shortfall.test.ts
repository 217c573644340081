/** Offers that are told to be too little, talks of no use, who leads a body, and matters of a table that no issue names. */
import { describe, expect, it } from 'vitest';
import { told } from './positions-helper.ts';

const N = 'Norway';
const MINISTER = `foreign minister of ${N}`;

describe('what falls short', () => {
  it.each([
    ['Norvand said the draft peace deal does not go far enough.', [`${N} opposes peace-deal`]],
    ['The foreign minister of Norvand said the truce offer does not meet its demands.', [`${MINISTER} opposes ceasefire`]],
    ['"The ceasefire proposal falls short of what was agreed," the foreign minister of Norvand said.', [`${MINISTER} opposes ceasefire`]],
    ['"Your climate target comes nowhere near the goal of Paris," the foreign minister of Norvand said.', [`${MINISTER} opposes climate`]],
    ['"Further peace talks make no sense," the foreign minister of Norvand said.', [`${MINISTER} opposes talks`]],
    ['Peace talks would serve no purpose now, the foreign minister of Norvand said.', [`${MINISTER} opposes talks`]],
    ['"There is no point in holding peace talks," the foreign minister of Norvand said.', [`${MINISTER} opposes talks`]],
    ['There is little sense in extending the ceasefire, the foreign minister of Norvand said.', [`${MINISTER} opposes ceasefire`]],
    ['The foreign minister of Norvand said the ceasefire plan was inadequate.', [`${MINISTER} opposes ceasefire`]],
    ['The sanctions are not enough, the foreign minister of Norvand said.', [`${MINISTER} opposes sanctions`]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected)); // biome-ignore format: one a line

  it.each([
    'The ministers will meet on the peace deal on Monday, Norvand said.',
    'Norvand said the peace talks fell on a holiday.',
    'It is not clear that the ceasefire offer goes far enough, Norvand said.',
    'There is a point in holding peace talks, the foreign minister of Norvand said.',
  ])('%s', text => expect(told(text)).toEqual([]));
});

describe('who holds it', () => {
  it.each([
    ['A Norwegian official said Norvand is willing to extend the ceasefire.', [`${N} supports ceasefire`]],
    [
      'Anna Berg, chief executive of the Norwegian Federation of Fishermen, urged both sides to lift the embargo.',
      ['Anna Berg demands embargoes'],
    ],
    ['The kidnappers demanded the release of the prisoners.', ['The kidnappers demands prisoners']],
    ['Anna Berg, director of the Institute for Peace in Norvand, urged both sides to lift the embargo.', []],
    ['A Portuguese official said Norvand is not willing to extend the ceasefire.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('an effort', () => {
  it.each([
    ['Norvand is trying to extend the ceasefire.', [`${N} supports ceasefire`]],
    ['"We are working towards a ceasefire," the foreign minister of Norvand said.', [`${MINISTER} supports ceasefire`]],
    ['"Karvelia is trying to prolong the war," the foreign minister of Norvand said.', []],
    ['Norvand tried to extend the ceasefire.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('a matter of the table that no issue names', () => {
  const at = (words: string): string[] =>
    told(
      `The union of dockers and the port resumed wage talks in Bergen on Monday after a strike of two weeks. ${words} The negotiators will see the mediator again on Friday; the strike goes on.`,
    );
  it.each([
    ['The Dockers Union rejected the new roster.', ['Dockers Union opposes other']],
    ['The Dockers Union insisted on a clause against robots.', ['Dockers Union demands other']],
    ['The Dockers Union refused to comment.', []],
    ['The Dockers Union wants the comment of the minister.', []],
  ])('%s', (words, expected) => expect(at(words)).toEqual(expected));
});
