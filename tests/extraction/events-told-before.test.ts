/** Nouns with the definite article that stand for an event told before, and days until which nothing is held. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

describe('what "the talks" point back to', () => {
  it('takes the sides from the talks told before', () =>
    has(
      'Egypt and Ethiopia began talks on the Nile dam in Addis Ababa on Monday. The talks collapsed after two hours.',
      {
        event: 'talks cancelled',
        who: ['attendee Egypt', 'attendee Ethiopia'],
      },
    ));
  it('takes the truce that is told by another word', () =>
    has('Israel and Hezbollah agreed a ceasefire in November. The truce broke down on Monday.', {
      event: 'ceasefire cancelled',
      who: ['actor Israel', 'actor Hezbollah'],
    }));
  it('takes doer and place of a bombing that killed', () =>
    has('Colombian jets bombed a rebel camp in Ecuador on Saturday. The bombing killed Raul Reyes.', {
      event: 'strike occurred',
      place: 'Ecuador',
    }));
  it('takes the ship and the port of a strike', () =>
    has('Russia struck the port of Odesa on Friday. The strike damaged two ships.', {
      event: 'strike occurred',
      place: 'Odesa',
      who: ['actor Russia'],
    }));
  it('takes the hosts of a trip that was put off', () =>
    has('Kovar will visit Sudan in June. The trip has been postponed twice.', { event: 'visit postponed' }));
  it('takes no sides for another round', () => {
    const told = read('Egypt and Ethiopia held talks in Cairo on Monday. The next talks will begin in Lima on 3 June.');
    expect(told.find(e => e.event === 'talks planned')?.who ?? []).toEqual([]);
  });
  it('says nothing of a truce of which nothing is told', () =>
    expect(read('The ministers spoke about trade. The ceasefire has largely held.')).toEqual([]));
});

describe('what is only later', () => {
  it('is planned for the day until which it rests', () =>
    has('Talks on the fishing quota between Norway and Russia will not reconvene until 14 October.', {
      event: 'talks planned',
      when: '2024-10-14',
    }));
  it('is planned for the month before which it is not resumed', () =>
    has('Kenya and Somalia will not resume talks before August.', { event: 'talks planned' }));
  it('is cancelled without such a day', () =>
    has('Kenya and Somalia will not resume talks.', { event: 'talks cancelled' }));
});
