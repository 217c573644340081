/** Plain English of dates and events. */
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/dossier/say-date.ts';
import { eventName } from '../../src/dossier/say-event.ts';
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
});

describe('eventName', () => {
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
    ['a meeting of Orst and Velin in Sorvik', { participants: [who('Orst'), who('Velin')], place: { name: 'Sorvik' } }],
    ['a call with Orst', { kind: 'call', label: 'spoke', participants: [who('Orst', 'actor')] }],
    ['talks between Orst and Velin', { kind: 'talks', participants: [who('Orst'), who('Velin')] }],
    [
      'strikes by Norvand on Karvelia',
      { kind: 'strike', label: 'air strikes', participants: [who('Norvand', 'actor'), who('Karvelia', 'target')] },
    ],
    ['a ceasefire near the Norvand border', { kind: 'ceasefire', label: 'truce', place: { name: 'Norvand border' } }],
    [
      'a breach of a ceasefire by Norvand',
      { kind: 'ceasefire', subtype: 'ceasefire-broken', label: 'broke', participants: [who('Norvand', 'actor')] },
    ],
  ])('%s', (text, more) => expect(eventName(event(more), name => String(name))).toBe(text));
});
