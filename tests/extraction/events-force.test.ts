/** Force and aid as agencies tell them: doers and sums that the tree hangs elsewhere, beginnings with their day. One sentence each, invented people. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

const told = (text: string): string[] => read(text).map(({ event }) => event);

describe('force and aid', () => {
  it('finds who pledged and how it stands', () => {
    has('Kenya pledged more than $20 million in humanitarian aid to Uganda on Monday.', { event: 'aid planned' });
    has('Kenya said it would give $20 million to refugees in Uganda.', { event: 'aid planned' });
    expect(told('The candidate pledged $20 million to his own campaign.')).toEqual([]);
  });

  it('takes an opening noun in -ing for the event that it is', () => {
    has('Shelling resumed overnight in Busia, officials in Kenya said.', { event: 'strike under way' });
    has('The envoy of Kenya died in shelling of the border town of Busia on Monday.', { event: 'strike occurred' });
    expect(told('Fighting for his seat, the senator of Kenya has spent a fortune.')).toEqual([]);
  });

  it('takes those who crossed for doers, not for what was crossed', () => {
    has('The ministry said that some 300 rebels crossed into Kenya from Uganda on Sunday.', {
      event: 'deployment occurred',
    });
  });

  it('dates what began by when it began', () => {
    has('Uganda began bombing rebel towns in Kenya in September.', { event: 'strike under way', when: '2023-09' });
  });

  it('knows what was captured behind a relative pronoun', () => {
    has('Troops shelled the air base, which was captured by Ugandan rebels last week.', { event: 'other occurred' });
  });
});
