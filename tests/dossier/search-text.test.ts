import { describe, expect, it } from 'vitest';
import { matchOf, placesOf, searchIn, searchTerms, snippetOf } from '../../src/dossier/search-text.ts';
import { growth, LINEAR } from '../growth.ts';

const match = (text: string) => matchOf(searchTerms(text));
const shown = (text: string, words: string, length?: number) =>
  snippetOf(text, searchTerms(words), length)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

describe('what somebody searches for', () => {
  it('is all of the words, the last one perhaps still being typed', () => {
    expect(match('Cease fire riv')).toBe('"cease" AND "fire" AND "riv"*');
    expect(match('river ')).toBe('"river"');
    expect(match('river h')).toBe('"river" AND "h"');
    expect(match('停')).toBe('"停"*');
    expect(match('“open door” Koro ')).toBe('"open door" AND "koro"');
    expect(match('"half open')).toBe('"half open"');
  });
  it('is never read as an expression', () => {
    expect(match('a OR b) NEAR* "x')).toBe('"a" AND "or" AND "b" AND "near" AND "x"');
    expect(match('  "" -- *')).toBeUndefined();
    expect(match(`${'word '.repeat(200)}`)?.split(' AND ')).toHaveLength(12);
  });
});

describe('a snippet', () => {
  it('marks the words in any form, capital or accent', () => {
    expect(shown('The Ceasefires of São Talo held.', 'ceasefire sao')).toBe('The [Ceasefires] of [São] Talo held.');
    expect(shown('They refused. A refusal, they said.', 'refus')).toBe('They [refused]. A [refusal], they said.');
    expect(shown('The open door, the door that is open', '"open door"')).toBe('The [open door], the door that is open');
    expect(shown('قالت ليلى حداد إن الميناء', 'ليلى ')).toBe('قالت [ليلى] حداد إن الميناء');
  });
  it('is the part with most of the words, cut at words and within its paragraph', () => {
    const text = `${'Nothing here. '.repeat(40)}\nThe bridge at Holm was opened. ${'More of it. '.repeat(40)}`;
    const found = shown(text, 'holm bridge ', 80);
    expect(found).toMatch(/^…The \[bridge\] at \[Holm\] was opened\. /);
    expect(found.endsWith('…')).toBe(true);
    expect(found.length).toBeLessThan(110);
  });
  it('takes a long text in its stride', () => {
    const terms = searchTerms('two three');
    expect(growth(4000, size => () => placesOf('one two three '.repeat(size), terms))).toBeLessThan(LINEAR);
  });
});

it('looks through a dossier without an index, counting each kind', () => {
  const candidates = [
    { noun: 'statement', text: 'The bridge is open', hit: { id: 's-1' } },
    { noun: 'article', text: `The bridge was closed. ${'Later it rained. '.repeat(9)}`, hit: { id: 'art' } },
    { noun: 'statement', text: 'The gate is open', hit: { id: 's-2' } },
  ];
  const { found, counts } = searchIn(candidates, searchTerms('bridge'));
  expect(found.map(({ id }) => id)).toEqual(['s-1', 'art']);
  expect(counts).toEqual({ statement: 1, article: 1 });
});
