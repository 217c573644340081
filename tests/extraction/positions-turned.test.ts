/** What turns a stance round: a denied infinitive, an act that ends or leaves its object, a verdict on what is declared. */
import { describe, expect, it } from 'vitest';
import { told } from './positions-helper.ts';

const N = 'Norway';

describe('an act that ends or leaves its object', () => {
  it.each([
    ['Norvand decided to lift the siege.', [`${N} opposes sieges`]],
    ['Norvand announced the lifting of the siege.', [`${N} opposes sieges`]],
    ['Norvand announced an end to the siege.', [`${N} opposes sieges`]],
    ['Norvand announced the lifting of sanctions.', [`${N} opposes sanctions`]],
    ['Norvand announced the suspension of talks.', [`${N} opposes talks`]],
    ['Norvand announced the resumption of talks.', [`${N} supports talks`]],
    ['Norvand decided to leave the talks.', [`${N} opposes talks`]],
    ['Lawmakers in Norvand voted to leave the union.', ['Lawmakers in Norway opposes integration']],
    ['Norvand intends to quit the peace treaty.', [`${N} opposes peace-deal`]],
    // to end these is the issue itself
    ['Norvand is ready to end the fighting.', [`${N} supports ceasefire`]],
    ['Norvand welcomed the ban on landmines.', [`${N} supports arms-limits`]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('is no matter of who leads', () => expect(told('Norvand decided to quit the talks.')).toEqual([]));
});

describe('what is announced or declared', () => {
  it.each([
    ['Norvand declared a cease-fire.', [`${N} supports ceasefire`]],
    ['Norvand declared a unilateral ceasefire on Friday.', [`${N} supports ceasefire`]],
    ['Norvand announced a truce brokered by Karvelia.', [`${N} supports ceasefire`]],
    ['Norvand announced a withdrawal of its troops by Friday.', [`${N} supports withdrawal`]],
    ['Norvand announced a tariff of 10 percent on steel.', [`${N} supports tariffs`]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'Norvand declared the truce dead.',
    'Norvand declared a truce over.',
    'Norvand declared the truce a failure.',
    'Norvand declared a blockade by Karvelia an act of war.',
    'Norvand announced sanctions against it were lifted.',
    'Norvand announced a tariff of 10 percent by Karvelia.',
    'Norvand announced the resumption of attacks by rebels.',
  ])('none: %s', text => expect(told(text)).toEqual([]));
});
