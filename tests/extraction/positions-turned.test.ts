/** What turns a stance round: a denied infinitive, an act that ends or leaves its object, a verdict on what is declared. */
import { describe, expect, it } from 'vitest';
import { told } from './positions-helper.ts';

const N = 'Norway';

describe('a denied infinitive', () => {
  it.each([
    ['Norvand voted on June 23, 2016, to leave the European Union.', [`${N} opposes integration`]],
    ['Norvand decided not to sign the peace treaty.', [`${N} opposes peace-deal`]],
    ['Lawmakers in Norvand voted not to ratify the peace treaty.', ['Lawmakers in Norway opposes ratification']],
    ['Norvand opted not to sign the peace treaty.', [`${N} opposes peace-deal`]],
    ['Norvand decided to no longer support the truce.', [`${N} opposes ceasefire`]],
    ['Norvand vowed to never cede territory.', [`${N} opposes territory`]],
    ['Norvand vowed never to cede territory.', [`${N} opposes territory`]],
    ['Norvand intends not to extend the truce.', [`${N} opposes ceasefire`]],
    ['Norvand resolved not to attend the peace talks.', [`${N} opposes talks`]],
    ['Norvand is determined not to extend the truce.', [`${N} opposes ceasefire`]],
    ['Norvand promised not to attend the peace talks.', [`${N} opposes talks`]],
    ['Norvand decided not to, as expected, sign the peace treaty.', [`${N} opposes peace-deal`]],
    // an act that ends its object turns it a second time
    ['Norvand decided not to lift the sanctions.', [`${N} supports sanctions`]],
    ['Norvand vowed not to lift the blockade.', [`${N} supports sieges`]],
    ['Norvand decided not to leave the talks.', [`${N} supports talks`]],
    ['Norvand decided not only to extend the truce but to host the talks.', [`${N} supports ceasefire`]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'Norvand agreed not to attack the port.',
    'Norvand agreed not to extend the truce.',
    'Norvand proposed not to extend the sanctions.',
  ])('none: %s', text => expect(told(text)).toEqual([]));

  it.each([
    ['Norvand urged Karvelia not to sign the peace treaty.', [`${N} opposes peace-deal`]],
    ['Norvand called on Karvelia not to lift the sanctions.', [`${N} supports sanctions`]],
    ['Norvand called on Karvelia not to annex the valley.', [`${N} opposes territory`]],
    ['Norvand warned Karvelia not to send weapons to the rebels.', [`${N} opposes arms-supplies`]],
    ['Norvand warned the bloc not to raise tariffs.', [`${N} opposes tariffs`]],
    // acts that spoil what they are done to
    ['Norvand asked its neighbours not to turn away refugees.', [`${N} supports refugees`]],
    ['Norvand warned Karvelia not to undermine the peace agreement.', [`${N} supports peace-deal`]],
    ['Norvand urged Karvelia not to obstruct humanitarian aid.', [`${N} supports humanitarian-access`]],
    ['Norvand appealed to the council not to ease the sanctions.', [`${N} supports sanctions`]],
  ])('asked of another: %s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    [
      'The finance minister of Norvand urged lawmakers to reject the debt deal.',
      ['finance minister of Norway opposes debt'],
    ],
    ['Norvand told its allies to oppose the tariffs.', [`${N} opposes tariffs`]],
    ['Norvand urged Karvelia to withdraw its troops.', [`${N} demands withdrawal`]],
  ])('a stance asked of another: %s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('behind "but"', () => {
  it.each([
    ['Norvand is ready for talks but rejects a ceasefire.', [`${N} supports talks`]],
    ['Norvand is ready for talks but not for a ceasefire.', [`${N} supports talks`]],
    [
      'The president of Norvand is open to a peace deal but rules out making any territorial concessions.',
      ['president of Norway open peace-deal'],
    ],
    ['Norvand is ready not only for talks but also for a ceasefire.', [`${N} supports ceasefire`]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

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
