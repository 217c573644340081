/** Proposals: the examples of data/proposals/ are the tests; joining, hand-overs, provisions and counter-plans besides. */
import { describe, expect, it } from 'vitest';
import { findProposals } from '../../src/extraction/proposals/find-proposals.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { proposalsShape } from '../../src/knowledge/proposals.ts';
import type { Speaker } from '../../src/model/mentions.ts';
import { nameOf, readingOn } from './reading-of.ts';

/** The proposals of a text, actors by name. */
function read(text: string) {
  const reading = readingOn('2031-06-12', text);
  const name = (who: Speaker | undefined): string | undefined => who && nameOf(reading, who);
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
  it('tells who takes and who refuses a plan as a whole, and not who may, might or denies to have', () => {
    const answersTo = (text: string) => {
      const reading = readingOn('2031-06-12', `Kenya submitted a 12-point peace plan. ${text}`);
      return findProposals(reading).flatMap(({ answers = [] }) =>
        answers.map(({ who, accepts }) => `${nameOf(reading, who)} ${accepts ? 'yes' : 'no'}`),
      );
    };
    expect(answersTo('Egypt and Uganda have rejected the plan.')).toEqual(['Egypt no', 'Uganda no']);
    expect(answersTo('Egypt accepted the plan. The plan was rejected by Uganda.')).toEqual(['Egypt yes', 'Uganda no']);
    expect(answersTo('Egypt would not accept the plan.')).toEqual(['Egypt no']);
    expect(answersTo('Uganda may reject the plan. If Egypt accepts the plan, talks go on.')).toEqual([]);
    expect(answersTo('Egypt has not accepted the plan. Uganda rejected parts of the plan.')).toEqual([]);
    expect(answersTo('Egypt denied that it had accepted the plan.')).toEqual([]);
  });
  it('keeps plans of different authors apart', () => {
    const found = read('Kenya has proposed a peace plan. Egypt has proposed a peace plan of its own.');
    expect(found.map(p => p.authors)).toEqual([['Kenya'], ['Egypt']]);
  });
  it('takes "the accord" up where one agreement was named, and leaves those with others apart', () => {
    const found = read(
      'Kenya and Egypt signed a fisheries deal in May. Ten parliaments have ratified the accord. Kenya has fisheries agreements with many others.',
    );
    expect(found.map(p => [p.name, p.aliases])).toEqual([['fisheries deal', ['accord']]]);
  });
  it('shows whom an agreement was reached with, and holds a negotiated one for no open one', () => {
    const [first] = read(
      'An agreement has been reached with the Kenyan government, whose duty it is to guard the port.',
    );
    expect(first?.evidence[0]?.quote).toBe('An agreement has been reached with the Kenyan government');
    const [second] = read('The fisheries deal was negotiated in Oslo.');
    expect(second?.name).toBe('fisheries deal');
    expect(second?.status).toBeUndefined();
  });
  it('finds who hands what to whom', () => {
    const found = read('Kenya handed a draft agreement to Egypt on Monday.');
    expect(found[0]?.handovers[0]).toMatchObject({ from: 'Kenya', to: 'Egypt', status: 'occurred', when: { time: 0 } });
  });
  it('reads a counter-demand, a deed and a bargain that no plan names', () => {
    const found = read(
      'Kenya has proposed a truce. Egypt countered with a demand for an immediate halt to the raids. Norway proposed the creation of a buffer zone along the river.',
    );
    const counter = found.find(p => p.kind === 'counter-proposal');
    expect(counter).toMatchObject({ authors: ['Egypt'], counters: found[0]!.key });
    expect(found.find(p => p.name.startsWith('creation of a buffer zone'))?.authors).toEqual(['Norway']);
    const [bargain] = read('Kenya said it would supply Egypt with gas in return for loans.');
    expect(bargain?.name).toMatch(/^supply Egypt with gas in return for loans/);
  });
  it('takes a document by the name of its place for one', () => {
    const found = read(
      'The Arusha accords were signed in May. Under the Arusha accords, Kenya would cede two islands to Egypt.',
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.clauses[0]).toMatchObject({ text: 'Kenya would cede two islands to Egypt', issue: 'territory' });
  });
  it('keeps a plan of two apart from that of one, and another from the first', () => {
    const found = read(
      'Kenya submitted a 28-point peace plan. Egypt and Kenya met. The subsequent Kenyan-Egyptian proposals call for a buffer zone. Norway rejected the Egyptian proposal to establish a buffer zone.',
    );
    expect(found.map(p => p.authors)).toEqual([['Kenya'], ['Kenya', 'Egypt'], ['Egypt']]);
  });
  it('gives an agreement no single author, as it is of both sides', () => {
    const [treaty] = read("Egypt said that Kenya's peace agreement was signed in May.");
    expect(treaty).toMatchObject({ kind: 'agreement', authors: [] });
  });
  it('leaves a deal agreed that somebody opposes', () => {
    const [deal] = read('Kenya and Egypt signed a nuclear deal in May. The deal is opposed by the party of Anna Veld.');
    expect(deal?.status).toBe('signed');
  });
  it('takes one resolution by two names for one', () => {
    const found = read(
      'The Security Council adopted Resolution 3401. Kenya must comply with Security Council Resolution 3401.',
    );
    expect(found).toHaveLength(1);
  });
  it('keeps a numbered resolution apart from another', () => {
    const found = read('The Security Council adopted Resolution 3401 in May. Kenya rejected Resolution 3402.');
    expect(found.map(p => p.name)).toEqual([expect.stringContaining('3401'), expect.stringContaining('3402')]);
  });
  it('tells who takes and who refuses which part', () => {
    const [plan] = read(
      'Kenya presented a 12-point plan on Monday. Egypt accepted points 3 and 5. It rejected point 7. The plan would limit the army to 40,000 soldiers. Egypt opposes any limit on its army.',
    );
    const names = plan!.clauses.map(c => [c.text, c.accepts.length, c.rejects.length]);
    expect(names).toContainEqual(['points 3 and 5', 1, 0]);
    expect(names).toContainEqual(['point 7', 0, 1]);
    expect(names).toContainEqual(['limit the army to 40,000 soldiers', 0, 1]);
  });
  it('links a revised plan to the one before', () => {
    const found = read(
      'Kenya submitted a 28-point peace plan. On Friday Kenya presented a revised 19-point peace plan.',
    );
    expect(found[1]).toMatchObject({ points: 19, revises: found[0]!.key });
  });
  it('holds what is only sought for no proposal', () => {
    expect(
      read('Kenya wants to find a diplomatic plan for peace. Norway hopes to negotiate a lasting ceasefire.'),
    ).toEqual([]);
  });
  it('names both states of a plan by two', () => {
    expect(read('The U.S.-Kenyan peace plan was published. Kenya welcomed it.')[0]?.authors).toEqual([
      'United States',
      'Kenya',
    ]);
  });
  it('takes up what was told right before for a proposal', () => {
    const found = read('Norway would send monitors to the coast – a proposal Kenya has flatly rejected.');
    expect(found[0]?.evidence[0]?.quote).toBe('a proposal Kenya has flatly rejected');
  });
});

describe('whose it is, and whether it is there', () => {
  it('who backs or mediates it has not written it', () => {
    expect(read('Norway accused Kenya of breaking a Peru-backed energy truce.')[0]?.authors ?? []).toEqual([]);
  });
  it('an agreement is of the two that own it', () => {
    const [one, two] = read(
      "They discussed implementing Norway's and Kenya's agreement to ban strikes against ports. They also discussed implementing Norway's and Peru's agreement to ban strikes against ports.",
    );
    expect(one?.authors).toEqual(['Norway', 'Kenya']);
    expect(two?.authors).toEqual(['Norway', 'Peru']);
  });
  it('what somebody hopes to establish is not on the table', () => {
    expect(
      read(
        'Kenya describes the truce as something that would precede the more formal ceasefire it is hoping to establish at some future date.',
      ).map(p => p.name),
    ).not.toContain('more formal ceasefire');
  });
  it('takes the answer of one side for no status of the plan', () => {
    expect(read('Kenya opposes a peace plan for the valley.')[0]?.status).toBeUndefined();
    expect(read('The Security Council rejected the draft resolution.')[0]?.status).toBe('rejected');
  });
  it('gives no provision without its subject', () => {
    const [plan] = read(
      'Kenya and Egypt drafted a peace framework. Final decisions under this framework will be made by Kenya.',
    );
    expect(plan?.clauses).toEqual([]);
  });
});
