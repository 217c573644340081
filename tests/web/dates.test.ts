import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../src/dossier/views.ts';
import { dayOf, orderDates, orderOf, showDate, weekday } from '../../src/web/dates.ts';
import { groupByDay } from '../../src/web/days.ts';
import { readablePieces } from '../../src/web/readable-dates.ts';

describe('showDate', () => {
  it.each([
    ['2031-03-06', '6 Mar 2031', 'exact'],
    ['2031-09-30', '30 Sep 2031', 'exact'],
    ['2031-03-06T10:05Z', '6 Mar 2031, 10:05 UTC', 'exact'],
    ['2031-03-06T10:05+03:00', '6 Mar 2031, 10:05 UTC+03:00', 'exact'],
    ['2031-03-06T10:05', '6 Mar 2031, 10:05', 'exact'],
    ['2031-03', 'Mar 2031', 'uncertain'],
    ['2031', '2031', 'uncertain'],
    ['2031-03-XX', 'Mar 2031', 'uncertain'],
    ['2031-23', 'autumn 2031', 'uncertain'],
    ['2031-03-06~', 'about 6 Mar 2031', 'uncertain'],
    ['2031-03-06?', '6 Mar 2031?', 'uncertain'],
    ['2031-03-06%', 'about 6 Mar 2031?', 'uncertain'],
    ['2031-03-05/2031-03-06', '5–6 Mar 2031', 'uncertain'],
    ['2031-02-28/2031-03-02', '28 Feb – 2 Mar 2031', 'uncertain'],
    ['2030-12-30/2031-01-02', '30 Dec 2030 – 2 Jan 2031', 'uncertain'],
    ['2031-03-05/..', 'from 5 Mar 2031', 'uncertain'],
    ['/2031-03', 'until Mar 2031', 'uncertain'],
    ['', 'no date', 'unknown'],
    ['Y20225-01', 'Y20225-01', 'uncertain'],
  ])('%s is "%s"', (edtf, text, certainty) => {
    expect(showDate(edtf)).toMatchObject({ text, certainty });
  });

  it('cuts the time of day but keeps the doubt', () => {
    expect(dayOf({ edtf: '2031-03-06T10:05Z~', basis: 'inferred' })?.edtf).toBe('2031-03-06~');
    expect(weekday('2031-03-06')).toBe('Thursday');
  });
});

describe('the order of day, month and year', () => {
  const DATES = ['2031-03-06', '2031-03', '2031-03-06T10:05Z', '2031-03-05/2031-03-06', '2031-02-28/2031-03-02'];

  it('is that of the language and region of the reader', () => {
    expect(['en-GB', 'de-DE', 'en-US', 'ja-JP', 'sv-SE', 'no such'].map(orderOf)).toEqual([
      ...['dmy', 'dmy', 'mdy', 'ymd', 'ymd', 'dmy'],
    ]);
  });

  it.each([
    ['mdy', ['Mar 6, 2031', 'Mar 2031', 'Mar 6, 2031, 10:05 UTC', 'Mar 5–6, 2031', 'Feb 28 – Mar 2, 2031']],
    ['ymd', ['2031 Mar 6', '2031 Mar', '2031 Mar 6, 10:05 UTC', '2031 Mar 5–6', '2031 Feb 28 – Mar 2']],
  ] as const)('%s', (order, texts) => {
    try {
      orderDates(order);
      expect(DATES.map(date => showDate(date).text)).toEqual(texts);
    } finally {
      orderDates('dmy');
    }
  });
});

describe('groupByDay', () => {
  const entry = (id: string, date: string, edtf: string): TimelineEntry => ({
    id,
    date,
    when: { edtf, basis: 'stated' },
    kind: 'said',
    text: id,
    article: { id: 'a', published: { basis: 'unknown' } },
  });

  it('keeps a doubtful date apart from the day it starts on', () => {
    const groups = groupByDay([
      entry('month', '2031-03-01', '2031-03'),
      entry('morning', '2031-03-01T08:00', '2031-03-01T08:00Z'),
      entry('span', '2031-03-01', '2031-03-01/2031-03-03'),
      entry('same day', '2031-03-01', '2031-03-01'),
    ]);
    expect(groups.map(group => [group.label, group.certain, group.entries.map(({ id }) => id)])).toEqual([
      ['Mar 2031', false, ['month']],
      ['1 Mar 2031', true, ['morning', 'same day']],
      ['1–3 Mar 2031', false, ['span']],
    ]);
  });
});

describe('a sentence of the brief in the reader’s order', () => {
  const shown = (text: string) => readablePieces(text).join('');
  it('writes days of ours as the reader does, and leaves quotations as they are', () => {
    const sentence = 'Due 22 May 2031: “The bridge opens on 22 May 2031 or 2031-05-23” (Valley Post, 10 February 2031)';
    orderDates('mdy');
    expect(shown(sentence)).toBe(
      'Due May 22, 2031: “The bridge opens on 22 May 2031 or 2031-05-23” (Valley Post, Feb 10, 2031)',
    );
    expect(shown('12 to 19 February 2031')).toBe('Feb 12–19, 2031');
    orderDates('dmy');
    expect(shown('28 January to 3 February 2031, since 2031-01-02')).toBe('28 Jan – 3 Feb 2031, since 2 Jan 2031');
    expect(shown('May 2031, March of that year')).toBe('May 2031, March of that year');
  });
});
