/** Plain English of dates and events. */
import { describe, expect, it } from 'vitest';
import { atDate, plainDate } from '../../src/dossier/say-date.ts';
import { eventClause } from '../../src/dossier/say-event.ts';
import type { EventRecord } from '../../src/model/record.ts';

describe('plainDate', () => {
  it.each([
    ['2031-02-12', '12 February 2031'],
    ['2031-02-12T18:12:10', '12 February 2031'],
    ['2031-02', 'February 2031'],
    ['2031~', 'about 2031'],
    ['2031-21', 'spring 2031'],
    ['2031-02-12/2031-02-19', '12 to 19 February 2031'],
    ['2031-02-27/2031-03-01', '27 February to 1 March 2031'],
    ['2030-12-30/2031-01-02', '30 December 2030 to 2 January 2031'],
    ['2031-02-10/2031-02-16', 'the week of 10 February 2031'],
    ['2031-02-11/2031-02-17', '11 to 17 February 2031'],
    ['2031-02/..', 'from February 2031 on'],
    ['../2031-02', 'until February 2031'],
    ['soon', ''],
  ])('%s is %s', (edtf, text) => expect(plainDate(edtf)).toBe(text));
  it('with its preposition', () => {
    const at = (edtf: string) => atDate({ edtf, basis: 'stated' });
    expect(['2031-02-12', '2031-02', '2031-02-12/2031-02-19', '2031-02-10/2031-02-16'].map(at)).toEqual([
      'on 12 February 2031',
      'in February 2031',
      'from 12 to 19 February 2031',
      'in the week of 10 February 2031',
    ]);
  });
});

describe('eventClause', () => {
  const who = (actor: string, role: EventRecord['participants'][number]['role'] = 'attendee') => ({ actor, role });
  const event = (more: Partial<EventRecord>): EventRecord =>
    ({
      kind: 'meeting',
      subtype: 'meeting',
      label: 'met',
      status: 'occurred',
      participants: [],
      ...more,
    }) as EventRecord;
  it.each<[string, Partial<EventRecord>]>([
    [
      'a meeting of Orst and Velin in Sorvik took place on 1 March 2031',
      {
        participants: [who('Orst'), who('Velin')],
        place: { name: 'Sorvik' },
        when: { edtf: '2031-03-01', basis: 'stated' },
      },
    ],
    ['a call with Orst took place', { kind: 'call', label: 'spoke', participants: [who('Orst', 'actor')] }],
    [
      'talks between Orst and Velin are planned for 2 March 2031',
      {
        kind: 'talks',
        status: 'planned',
        participants: [who('Orst'), who('Velin')],
        when: { edtf: '2031-03-02', basis: 'stated' },
      },
    ],
    [
      'air strikes',
      { kind: 'strike', label: 'air strikes', participants: [who('Norvand', 'actor'), who('Karvelia', 'target')] },
    ],
    [
      'a ceasefire near the Norvand border is reported',
      { kind: 'ceasefire', label: 'truce', place: { name: 'Norvand border' } },
    ],
    [
      'a breach of a ceasefire by Norvand is claimed',
      {
        kind: 'ceasefire',
        subtype: 'ceasefire-broken',
        label: 'broke the truce',
        status: 'claimed',
        participants: [who('Norvand', 'actor')],
      },
    ],
  ])('%s', (text, more) =>
    expect(eventClause(event(more), name => String(name))).toBe(
      text === 'air strikes' ? 'strikes by Norvand on Karvelia took place' : text,
    ),
  );
});
