/** Sides and hosts that the tree hangs elsewhere: means taken for doers, qualities for objects, two nationalities before one noun. */
import { describe, it } from 'vitest';
import { has } from './events-helper.ts';

describe('who takes part, by the words', () => {
  it('takes a means for no doer', () =>
    has('The Greek and Turkish leaders have spoken twice by phone since March.', {
      event: 'call occurred',
    }));
  it('takes both of two nationalities', () =>
    has('The Peruvian and Chilean presidents met in Lima on Monday.', {
      event: 'meeting occurred',
      place: 'Lima',
    }));
  it('looks past "frank and", taken for what was held', () =>
    has('Norway and Russia held frank and open talks on fish in Bergen on Monday.', {
      event: 'talks occurred',
      who: ['attendee Norway', 'attendee Russia'],
    }));
  it('finds fighting that opens a sentence, with its verb taken for a participle', () =>
    has('Fighting between the army and rebels raged in Goma on Monday.', { event: 'other under way' }));
});
