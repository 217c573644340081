import { describe, expect, it } from 'vitest';
import { isCourtesy, isOnlyCourtesy } from '../../src/extraction/statements/courtesies.ts';
import { courtesiesShape } from '../../src/knowledge/courtesies.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { readArticleStatements } from './statements-helper.ts';

const { examples, counter_examples } = loadData('reporting/courtesies.yaml', courtesiesShape);
const sentences = (text: string): string[] => text.split(/(?<=[.?!)])\s+(?=[\p{Lu}(])/u);

describe('isOnlyCourtesy', () => {
  it.each(examples)('says nothing: %s', text => expect(sentences(text).filter(s => !isCourtesy(s))).toEqual([]));
  it.each(counter_examples)('says something: %s', text => expect(sentences(text).every(isCourtesy)).toBe(false));
  it('takes a short fragment without a verb for no statement', () => {
    expect(isOnlyCourtesy(['And — for sure not the last and hopefully in better times.'], false)).toBe(true);
    expect(isOnlyCourtesy(['We will not do that.'], true)).toBe(false);
  });
});

describe('findStatements: courtesies in transcripts', () => {
  it('leaves out turns of manners alone and keeps them before the matter', () =>
    expect(
      readArticleStatements(
        'MS. BRANDT: Good morning, everyone, and thanks for joining us.\n\nQ   When will the port open?\n\nMS. BRANDT: Okay. Thank you so much for that question. The port will open on Sunday.\n\nQ   Are you sure?\n\nMS. BRANDT: Oh, are you? (Laughs.) Go ahead, Karl.\n\nEND',
      ).map(s => s.text),
    ).toEqual(['Okay. Thank you so much for that question. The port will open on Sunday.']));
});
