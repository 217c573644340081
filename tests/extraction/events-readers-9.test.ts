/** What readers of output on texts outside the gold called wrong in kind, status, sides, day and level: sentences of our own, invented people. */
import { describe, expect, it } from 'vitest';
import { findEvents } from '../../src/extraction/events/find-events.ts';
import { has, read } from './events-helper.ts';
import { readingOn } from './reading-of.ts';

const told = (text: string): string[] => read(text).map(({ event }) => event);
const codes = (text: string): string[] =>
  findEvents(readingOn('2024-05-15', text)).map(({ kind, type, mode }) => [kind, type, mode ?? ''].join(' ').trim());

describe('what an event is coded as', () => {
  it('tells guns from aircraft, and weapons moved from troops', () => {
    expect(codes('The Kenyan government shelled several villages in Uganda on Monday.')).toEqual([
      'strike ASSAULT heavy-weapons',
    ]);
    expect(codes('Kenyan warplanes bombed several villages in Uganda on Monday.')).toEqual(['strike ASSAULT aerial']);
    expect(codes("Kenya has sent aircraft to Uganda's Entebbe air base.")).toEqual(['deployment MOBILIZE weapons']);
    expect(codes('Kenya deployed 500 soldiers to Haiti on Monday.')).toEqual(['deployment MOBILIZE troops']);
  });

  it('takes a draft voted down for a refusal', () => {
    expect(codes('The Security Council rejected the Kenyan draft resolution on Monday.')).toEqual(['vote REJECT']);
    expect(codes('The Security Council adopted the Kenyan draft resolution on Monday.')).toEqual(['vote SUPPORT']);
  });

  it('takes a call for something for no telephone call', () => {
    expect(told('Kenyan president Lemos called for a regional cooperation in the Eastern Mediterranean.')).toEqual([]);
    expect(
      told(
        'On Wednesday during the opening ceremony of the Busia gas pipeline, Kenyan president Paul Lemos called for a regional cooperation in the Eastern Mediterranean, claiming a right to have a say.',
      ),
    ).toEqual([]);
  });
});

describe('what is told to be so', () => {
  it('leaves what hangs on a condition said before it', () => {
    expect(
      told('President Lemos of Kenya said: “And then, if everything goes well, I’ll meet with President Kovar.”'),
    ).toEqual([]);
    expect(
      told(
        'President Lemos of Kenya said: “We are going to set things up, and then after that, if all of it works out fine, I’ll meet President Kovar and we’ll finish it.”',
      ),
    ).toEqual([]);
    has('President Lemos of Kenya said he will meet President Kovar in Oslo on Friday.', { event: 'meeting planned' });
  });

  it('leaves an invitation of the past, of which it is open what came', () => {
    expect(
      told('This morning Anna Kovar had been invited to Nairobi for a meeting with Kenyan President Paul Lemos.'),
    ).toEqual([]);
  });

  it('has a campaign that somebody leads as going on', () => {
    has('The war has drawn in most powers, with Kenya leading an air campaign against Norvand fighters.', {
      event: 'strike under way',
    });
    has(
      'The war has drawn in others, with Kenya leading a separate campaign of air strikes against Norvand fighters.',
      {
        event: 'strike under way',
      },
    );
  });

  it('leaves several campaigns told in one breath', () => {
    expect(
      told('The rebels are being targeted in separate campaigns by a Kenyan-led alliance and the Ugandan government.'),
    ).toEqual([]);
  });

  it('has what another confirms as done, not claimed', () => {
    has(
      'The Kenyan army said on Friday it had captured three towns in Uganda, advances confirmed by a monitoring group.',
      {
        event: 'other occurred',
      },
    );
    has('The Kenyan army said on Friday it had captured three towns in Uganda.', { event: 'other claimed' });
  });
});

describe('sides, days and levels', () => {
  it('leaves it open at which level a deputy came', () => {
    const [visit] = findEvents(readingOn('2024-05-15', 'Deputy Secretary Anna Kovar will visit Kenya on May 23.'));
    expect(visit?.kind).toBe('visit');
    expect(visit?.level).toBeUndefined();
  });

  it('has no president for a relative of the president', () => {
    const text =
      'President Anna Kovar of Kenya had a phone call with Peter Lund, the envoy of Norway, and the US president’s son-in-law, Paul Lemos.';
    expect(read(text).flatMap(({ who }) => who)).not.toContain('attendee United States');
    expect(read(text).length).toBe(1);
  });

  it('has who began an offensive as its doer, not whose land it enters', () => {
    const text =
      'The rebels said they had entered into an agreement with the government of Uganda after Kenya began a military offensive into northern Uganda on Wednesday.';
    const attack = read(text).find(({ event }) => event.startsWith('attack'));
    expect(attack?.who ?? []).not.toContain('actor government of Uganda');
    expect(attack?.who ?? []).not.toContain('actor Uganda');
  });
});
