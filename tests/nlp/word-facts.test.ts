import { describe, expect, it } from 'vitest';
import type { Word } from '../../src/model/doc.ts';
import { readDoc, readMentions } from '../../src/pipeline.ts';
import { giveBackRow, takeRow, wordFact } from '../../src/text/word-facts.ts';
import { articleOf } from '../article-of.ts';

const word = (text: string): Word => ({ text, norm: text, lemma: text, pos: 'NOUN', tag: 'NN', row: takeRow() });

describe('wordFact', () => {
  const asked: string[] = [];
  const letters = wordFact(({ text }) => {
    asked.push(text);
    return text.length;
  });

  it('is worked out once for a word', () => {
    const envoy = word('envoy');
    expect([letters({ word: envoy }), letters({ word: envoy })]).toEqual([5, 5]);
    expect(asked).toEqual(['envoy']);
  });

  it('is never that of a word that stood in the same row before', () => {
    const truce = word('truce');
    const { row } = truce;
    letters({ word: truce });
    giveBackRow(truce);
    const accord = word('accord');
    expect(accord.row).toBe(row);
    expect(letters({ word: accord })).toBe(6);
    // A text may still hold the word that was forgotten.
    expect(letters({ word: truce })).toBe(5);
    expect(letters({ word: accord })).toBe(6);
  });

  it('is given back once only', () => {
    const pact = word('pact');
    giveBackRow(pact);
    giveBackRow(pact);
    expect(word('talks').row).not.toBe(word('treaty').row);
  });

  it('holds for words beyond the room, too', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => word(`w${i}`));
    for (const one of many) expect(letters({ word: one })).toBe(one.text.length);
    many.forEach(giveBackRow);
  });

  it('makes no difference to what is read, kept or not', () => {
    const article = articleOf(
      'Norvand and Karvelia met in Geneva on Thursday. "We will sign within ten days," said Tarik Velmar, who leads the delegation of Norvand.\n\n' +
        'He rejected a plan that the Harbour Council had proposed, and they said that at least 40 people had been killed.',
    );
    const kept = readMentions(article);
    for (const token of readDoc(article).tokens) giveBackRow(token.word);
    expect(readMentions(article)).toEqual(kept);
    expect(kept.statements.length).toBeGreaterThan(0);
    expect(kept.moves?.positions.length).toBeGreaterThan(0);
  });
});
