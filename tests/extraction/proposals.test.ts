/** Proposals: the examples of data/proposals/ are the tests; joining, hand-overs, provisions and counter-plans besides. */
import { describe, expect, it } from 'vitest';
import { findActors } from '../../src/extraction/actors/find-actors.ts';
import { findProposals } from '../../src/extraction/proposals/find-proposals.ts';
import { makeReading } from '../../src/extraction/reading.ts';
import { findStatements } from '../../src/extraction/statements/find-statements.ts';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { proposalsShape } from '../../src/knowledge/proposals.ts';
import type { Article } from '../../src/model/article.ts';
import type { Speaker } from '../../src/model/mentions.ts';
import { analyse } from '../../src/nlp/analyse.ts';

/** The proposals of a text, actors by name. */
function read(text: string) {
  const article: Article = {
    id: 'a', language: 'en', published: { edtf: '2031-06-12', basis: 'given' }, text, posts: [], furniture: [], credits: [],
  }; // biome-ignore format: one glance
  const doc = analyse(article);
  const times = findTimes(doc);
  const actors = findActors(doc);
  const reading = makeReading(doc, actors, times, findStatements(doc, actors, times));
  const name = (s: Speaker | undefined): string | undefined =>
    s && ('actor' in s ? actors.find(a => a.key === s.actor)?.name : s.described);
  return findProposals(reading).map(p => ({
    ...p,
    authors: p.authors.map(name),
    handovers: p.handovers.map(h => ({ ...h, from: name(h.from), to: name(h.to) })),
  }));
}

const file = loadData('proposals/lexicon.yaml', proposalsShape);
describe('data/proposals/lexicon.yaml', () => {
  it.each(file.examples)('$text', ({ text, ...expected }) => {
    expect(read(text)).toContainEqual(expect.objectContaining(expected));
  });
  it.each(file.counter_examples)('nothing in: %s', text => {
    expect(read(text)).toEqual([]);
  });
});

describe('findProposals', () => {
  it('joins the phrases that speak of one plan', () => {
    const found = read(
      "Kenya submitted a 12-point peace plan. Egypt studied the plan. Kenya's plan would limit arms in the north.",
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ points: 12, authors: ['Kenya'] });
    expect(found[0]!.clauses[0]?.text).toMatch(/^limit arms/);
  });
  it('keeps plans of different authors apart', () => {
    const found = read('Kenya has proposed a peace plan. Egypt has proposed a peace plan of its own.');
    expect(found.map(p => p.authors)).toEqual([['Kenya'], ['Egypt']]);
  });
  it('finds who hands what to whom', () => {
    const found = read('Kenya handed a draft agreement to Egypt on Monday.');
    expect(found[0]?.handovers[0]).toMatchObject({ from: 'Kenya', to: 'Egypt', status: 'occurred', when: { time: 0 } });
  });
});
