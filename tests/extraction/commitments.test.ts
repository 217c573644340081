/** Commitments: the examples of data/commitments/ are the tests. */
import { describe, expect, it } from 'vitest';
import { makeContext } from '../../src/extraction/commitments/context.ts';
import { findCommitments } from '../../src/extraction/commitments/find-commitments.ts';
import { RULES, rulesAt } from '../../src/extraction/commitments/rules.ts';
import { commitmentsShape } from '../../src/knowledge/commitments.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { growth, LINEAR } from '../growth.ts';
import { read, readingOf } from './commitments-helper.ts';

const file = loadData('commitments/lexicon.yaml', commitmentsShape);
describe('data/commitments/lexicon.yaml', () => {
  it.each(file.examples)('$text', ({ text, committer, status, due }) => {
    expect(read(text)).toContainEqual(expect.objectContaining({ committer, status, ...(due ? { due } : {}) }));
  });
  it.each(file.counter_examples)('nothing in: %s', text => {
    expect(read(text)).toEqual([]);
  });
});

it('names nobody for a round that was put off where its own sentence names nobody', () => {
  const before = 'Kenya and Uganda are in US-brokered talks.';
  const committers = (text: string) => read(`${before} ${text}`).map(({ committer }) => committer);
  expect(committers('The second round of talks was initially supposed to start on Sunday in Nairobi.')).toEqual([
    'unnamed sides',
  ]);
  expect(committers('The second round of US-brokered talks was initially supposed to start on Sunday.')).not.toContain('unnamed sides'); // biome-ignore format: one line
});

describe('those who are named before', () => {
  const committers = (text: string) => read(text).map(({ committer }) => committer);
  it('are both, where the nearest sentence that names somebody names two', () => {
    const before = 'President Anna Veld of Kenya received the Egyptian president, Omar Tolma, on Monday.';
    expect(committers(`${before} The two leaders pledged to consult on the price of gas.`)).toEqual([
      'Anna Veld',
      'Omar Tolma',
    ]);
    expect(committers(`${before} Both men promised to visit the dam.`)).toEqual(['Anna Veld', 'Omar Tolma']);
  });
  it('stand by the words for them where that is not plain', () => {
    const before = 'Anna Veld, Omar Tolma and Idris Kolm met on Monday.';
    expect(committers(`${before} The two leaders pledged to consult on the price of gas.`)).toEqual([
      'The two leaders',
    ]);
  });
});

describe('rulesAt', () => {
  it('passes over no rule at a word that it starts at', () => {
    const texts = [...file.examples.map(example => example.text), ...file.counter_examples];
    const missed = texts.flatMap(text => {
      const context = makeContext(readingOf(text));
      return context.tokens.filter(token =>
        RULES.some(({ rule }) => !rulesAt(token)?.includes(rule) && rule(context, token.index) !== undefined),
      );
    });
    expect(missed.map(token => token.text)).toEqual([]);
  });
});

describe('findCommitments', () => {
  it('keeps the condition', () => {
    expect(read('Kenya said it would send aid if Egypt opens the border.')[0]?.condition).toMatch(
      /Egypt opens the border/,
    );
  });
});

describe('whose meeting it is', () => {
  it('is the one that sponsors it', () => {
    expect(read('Kenya-brokered talks opened in May. The talks are due to resume on Monday.')[0]?.committer).toBe(
      'Kenya',
    );
  });
});

it('takes no time out of proportion to the length', () => {
  const sentence = 'Kenya will release 40 prisoners by Friday and the talks are due to resume on Monday, ';
  expect(growth(40, n => () => read(`${sentence.repeat(n)}.`))).toBeLessThan(LINEAR);
});

it('takes nobody without office at his word in a transcript of questions', () => {
  const text = [
    'Q What will you do?', '“We will send more aid on Monday,” Veld said.', 'Q And then?', '“I will share this on Monday,” Veld said.', 'Q When?', '“We will meet them,” Veld said.',
  ].join('\n\n'); // biome-ignore format: one glance
  expect(read(text)).toEqual([]);
});

describe('what binds nobody', () => {
  it('an opinion of what will be', () => {
    expect(read('My strong belief is that there will be a meeting between Kenya and Norway, Orst said.')).toEqual([]);
  });
  it('a breach by all sides tells of none', () => {
    expect(read('The two parties have not abided by the ceasefires that they signed, Kenya said.')).toEqual([]);
  });
});

describe('what readers found wrong', () => {
  const words = (text: string) => read(text).map(c => c.words);

  it('a step that nobody has laid down', () => {
    expect(read('Kenya has proposed a ceasefire in August.')).toEqual([]);
    expect(read('The pause of Kenya in its attacks was meant to last only until Sunday.')).toEqual([]);
    expect(read('Kenya and Egypt signed a pact that will enable Egypt to receive loans.')).toEqual([]);
    expect(words('The talks are hard, and the envoy Anna Veld plans to hold them in an indirect format.')).toHaveLength(
      1,
    );
  });

  it('the condition of another clause, or of what is over', () => {
    expect(
      read(
        '"We will set up a meeting with Kenya, and you and Kenya will meet, and then, if everything works out, we will wrap it up," Anna Veld, president of Egypt, said.',
      )[0]?.condition,
    ).toBeUndefined();
  });

  it('a due day from what was done before, and words that are not there', () => {
    expect(read('Kenya is to begin issuing papers to those who applied before last summer.').map(c => c.dueOn)).toEqual(
      [undefined],
    );
    const reading = readingOf('Kenya will brief the allies in the days after the call.');
    expect(findCommitments(reading)[0]?.due).toMatchObject({ when: { text: expect.stringMatching(/^in the days/) } });
  });

  it('words are not cut before what they promise', () => {
    expect(words('Kenya is resolved to negotiate an emissions-based arrangement.')).toEqual([
      'Kenya is resolved to negotiate an emissions-based arrangement',
    ]);
    expect(words('Kenya will hold the president and those responsible to account.')).toEqual([
      'Kenya will hold the president and those responsible to account',
    ]);
    expect(words('The stalled talks are to resume on or before a Kenya-set target date of August 25.').join()).toMatch(
      /talks are to resume/,
    );
  });
});

it('takes "we" of a member of a body for the body', () => {
  const text =
    'Ruben Dask, a member of the Higher Talks Council (HTC), said: "For certain we will not head to Geneva."';
  expect(read(text).map(c => c.committer)).toEqual(['Higher Talks Council']);
});
