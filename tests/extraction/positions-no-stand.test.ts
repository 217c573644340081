/** Words of stance that show none: kept away from, claimed by others, long past, fought or shut, said to one's own people, or on the stump. */
import { describe, expect, it } from 'vitest';
import { told } from './positions-helper.ts';

const N = 'Norway';

describe('is no position', () => {
  it.each([
    // kept away from
    'Norvand has avoided backing the ceasefire.',
    'Norvand failed to condemn the annexation.',
    'Norvand hesitated to support the sanctions.',
    'The minister of Norvand shied away from supporting the ceasefire.',
    'Norvand declined to affirm its support for a united Orsk.',
    'Norvand declined to reaffirm its commitment to the peace deal.',
    // thanked or reported
    'Norvand would like to thank Karvelia for its security agreement.',
    '"I am happy to report that we made progress in the trade talks," the trade minister of Norvand said.',
    // claimed by others
    'Otis Veld, a senator, repeated a false claim that President Oru of Karvelia wants to take in a million refugees.',
    'He never cited a source for his claim in May that President Oru wants to annex the valley of Norvand.',
    'There is no evidence for the rumour that Norvand supports the sanctions.',
    'The prime minister of Norvand made the allegation that Karvelia wants to block the peace talks.',
    // long past
    'Norvand once supported the trade agreements with Karvelia.',
    'Norvand originally opposed the water treaty.',
    'At first Norvand rejected the ceasefire.',
    // fought or shut
    'The army of Norvand resisted the offensive for two weeks.',
    'The people of Karvelia resisted the occupation.',
    'Norvand has blocked 400,000 websites with content on the war.',
    'Protesters from Karvelia blocked the border road.',
    // said to one's own people
    'The embassy of Norvand advised its citizens to leave the country.',
    'Norvand urged its citizens to leave the zone of the fighting.',
    'Norvand refuses to recognise the reality of the war.',
    'Karvelia refused to admit the truth about the siege.',
    // what something is for
    'The march, intended to support the ceasefire, drew thousands in Norvand.',
    'His refusal to use the word blockade angered the president of Norvand.',
  ])('%s', text => expect(told(text)).toEqual([]));
});

describe('is a position beside such words', () => {
  it.each([
    ['Norvand refused to back the sanctions.', [`${N} opposes sanctions`]],
    ['Norvand affirmed its support for the security guarantees.', [`${N} supports security-guarantees`]],
    ['Norvand would like to see a ceasefire by Friday.', [`${N} supports ceasefire`]],
    [
      '"I am happy to sit down with the president of Karvelia for talks," the president of Norvand said.',
      ['president of Norway supports talks'],
    ],
    ['Norvand confirmed that Karvelia rejects the ceasefire.', ['Portugal opposes ceasefire']],
    ['Norvand once again rejected the ceasefire.', [`${N} opposes ceasefire`]],
    ['Norvand will support talks once the fighting stops.', [`${N} supports talks`]],
    ['Norvand resists the sanctions.', [`${N} opposes sanctions`]],
    ['Norvand blocked the sanctions in the council.', [`${N} opposes sanctions`]],
    ['Norvand urged the troops of Karvelia to leave the country.', [`${N} demands withdrawal`]],
    ['Norvand intends to support the ceasefire.', [`${N} supports ceasefire`]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('of what is named', () => {
  it.each([
    [
      'Donald Veld, the prime minister of Norvand, was against the war in Karvelia.',
      ['Donald Veld opposes hostilities'],
    ],
    ['The rebels are against the ceasefire.', ['rebels opposes ceasefire']],
    ['Karvelia came out against the fishing quota.', ['Portugal opposes resources']],
    // whose flaw it is, not who says so
    [
      "Norvand's minister noted that a flaw of President Oru was his opposition to the embargo.",
      ['Oru opposes embargoes'],
    ],
    // what people are meant is no matter of its own; what steps include is
    ['Norvand demands measures including an end to air strikes.', [`${N} demands air-strikes`]],
    ['Norvand accepted support for a united Orsk.', []],
    ['Norvand welcomed support for Karvelia.', [`${N} supports support`]],
    ['Norvand is ready to help Karvelia address the crisis.', [`${N} supports support`]],
    ['Norvand intends to build on its independent anti-corruption agencies.', []],
    ['Norvand supports an independent state for the islands.', [`${N} supports status`]],
    ['Norvand wants to rebuild a strong industry.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
  it('of two, the one that a single verb stands behind', () => {
    const both =
      'The United Nations and Karvelia, which has agreed to the ceasefire, urged Norvand to lift the blockade.';
    expect(told(both)).toContain('Portugal supports ceasefire');
    expect(told(both)).not.toContain('United Nations supports ceasefire');
  });
});

describe('on the stump', () => {
  const race =
    'Nominee Anna Veld swept the Kenyan primary on Tuesday, a poll of voters shows. Pollsters and donors at the rally in Nairobi cheered the candidate. ';
  it('what a candidate says of other states is no move', () => {
    expect(told(`${race}Veld promised to build a wall along the border of Karvelia.`)).toEqual([]);
    expect(told(`${race}Veld was against the war in Karvelia.`)).toEqual([]);
  });
  it('what other states say, and what is said of a treaty, is', () => {
    expect(told(`${race}Karvelia rejects a wall along its border.`)).toEqual(['Portugal opposes territory']);
    expect(told(`${race}Veld wants to tear up the nuclear treaty with Karvelia.`)).not.toEqual([]);
  });
});
