/** Events of diplomacy as read-outs and agencies tell them. One or two sentences each, invented people. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

describe('diplomacy', () => {
  it('finds a partner behind a time', () => {
    has('Foreign Minister Ada Brun of Kenya spoke this morning with President Paul Lemos of Uganda.', {
      event: 'call occurred',
      who: ['attendee Ada Brun', 'attendee Paul Lemos'],
    });
    has('Foreign Minister Ada Brun of Kenya spoke to her Ugandan counterpart on Tuesday.', { event: 'call occurred' });
  });

  it('takes the two leaders for those who met before', () => {
    has(
      'President Anna Kovar of Kenya met President Paul Lemos of Uganda on Monday. The two leaders discussed water.',
      {
        event: 'talks occurred',
        who: ['attendee Anna Kovar', 'attendee Paul Lemos'],
      },
    );
    const four = read(
      'President Anna Kovar of Kenya met President Paul Lemos of Uganda on Monday. The four leaders discussed water.',
    );
    expect(four.filter(told => told.event.startsWith('talks'))).toEqual([]);
  });

  it('gives what is expected of somebody to them', () => {
    has('President Anna Kovar of Kenya is expected to speak with President Paul Lemos of Uganda this week.', {
      event: 'call planned',
      who: ['attendee Anna Kovar', 'attendee Paul Lemos'],
    });
  });

  it('reads what was reached behind a pact', () => {
    has('Under the deal reached last year in Nairobi between Kenya and Uganda, the railway was reopened.', {
      event: 'other occurred',
      when: '2023',
      place: 'Nairobi',
      who: ['actor Kenya', 'actor Uganda'],
    });
  });

  it('knows a gathering by its name and a visit by its occasion', () => {
    has('Kenya and Uganda made the pledge at the Pacific Islands Summit in May 2016.', {
      event: 'meeting occurred',
      when: '2016-05',
    });
    has('On a visit to Nairobi, Foreign Minister Ada Brun of Norway urged Kenya to free the prisoners.', {
      event: 'visit occurred',
      place: 'Nairobi',
    });
    has('Kenya and Uganda are in talks about the dam.', { event: 'talks under way', who: ['attendee Kenya', 'attendee Uganda'] }); // biome-ignore format: one line
  });

  it('keeps a trip whose purpose is a question', () => {
    has('A Kenyan delegation flew to Oslo on Saturday to assess whether to join Norwegian officials in talks, a diplomat said.', { event: 'visit occurred', place: 'Oslo' }); // biome-ignore format: one line
  });

  it('leaves what is no such event', () => {
    for (const text of [
      'Kenya and Uganda exchanged gifts.',
      'The bank contacted its clients on Friday.',
      'The club named a new coach on Monday.',
      'President Anna Kovar of Kenya called Paul Lemos to testify.',
      'The treaty should be ratified, Foreign Minister Ada Brun of Kenya said.',
    ])
      expect(read(text), text).toEqual([]);
  });
});
