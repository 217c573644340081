/** The times part as a whole: anchors, re-dating, purity, calendars, damaged and very long input. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, formatDay, formatWeek, weekdayOf } from '../../src/extraction/times/days.ts';
import type { TimeExpression } from '../../src/extraction/times/expression.ts';
import { findTimes, recognizeTimes, redateTime } from '../../src/extraction/times/find-times.ts';
import { lexemesOf, Reader } from '../../src/extraction/times/lexemes.ts';
import { parseAnchor } from '../../src/extraction/times/place-point.ts';
import { resolveTime } from '../../src/extraction/times/resolve-time.ts';
import { easterSunday, holidayDates, loadHolidays } from '../../src/knowledge/calendar.ts';
import type { Article } from '../../src/model/article.ts';
import { publishedOn } from '../article-of.ts';
import { growth, LINEAR } from '../growth.ts';
import { docOf } from './reading-of.ts';

const read = (text: string, published: string | undefined, more: Partial<Article> = {}) =>
  findTimes(docOf(text, { ...(published ? publishedOn(published) : {}), ...more }));

const PIECES = [
  'Tolma spoke on Monday', 'on Dec. 8', 'on 3 March 2020', 'last week', 'two weeks ago', 'a day later', 'the past year', 'for two days', 'every week',
  'at 9:00 p.m. EST', 'by the end of the month', 'the weekend', 'in the third quarter', 'last September', 'on Christmas Eve', 'in recent months',
  'from 24 to 25 November', 'in the 1990s', 'next Tuesday morning', 'the following day', 'this summer', 'the week of March 6', 'will meet on Friday',
  'in a day or two', 'tonight', 'early next year', '-', ',', '.\n\n', 'the', 'a', '12', '1/2', 'of', 'May', 'second', '’', 'Ångström', '😀',
]; // biome-ignore format: a flat list
const someText = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map(pieces => pieces.join(' '));
const someDay = fc.integer({ min: dayNumber(1990, 1, 1), max: dayNumber(2035, 12, 31) }).map(formatDay);

describe('anchors', () => {
  it('leans on the post inside a live blog and on the article outside', () => {
    const text = 'Guns fell silent yesterday.\n\nShells fell again today.';
    const start = text.indexOf('Shells');
    const posts = [{ start, end: text.length, when: { edtf: '2025-11-25T13:34Z', basis: 'stated' as const } }];
    const [yesterday, today] = read(text, '2025-11-20', { posts });
    expect([yesterday!.anchor, yesterday!.when.edtf]).toEqual(['article', '2025-11-19']);
    expect([today!.anchor, today!.when.edtf]).toEqual(['post', '2025-11-25']);
  });

  it('falls back on the date of the dateline', () => {
    const [monday] = read('Tolma spoke on Monday.', undefined, { dateline: { place: 'Marrin', date: '2025-12-10' } });
    expect(monday!.when.edtf).toBe('2025-12-08');
  });

  it('keeps words and expression where nothing dates them', () => {
    const [monday] = read('Tolma spoke on Monday.', undefined);
    expect(monday).toMatchObject({
      quote: 'Monday',
      anchor: 'none',
      when: { basis: 'unknown', text: 'Monday' },
      timex: 'XXXX-WXX-1',
    });
    expect(monday!.when.edtf).toBeUndefined();
  });

  it('does not date a weekday by a month', () => {
    expect(read('Tolma spoke on Monday.', '2025-12')[0]!.when.basis).toBe('unknown');
    expect(read('Tolma spoke last month.', '2025-12')[0]!.when.edtf).toBe('2025-11');
  });

  it('reads figures by the country of the outlet', () => {
    expect(
      read('Stamped 12/08/25 in Marrin.', '2025-12-10', { url: 'https://news.example.co.uk/a' })[0]!.when.edtf,
    ).toBe('2025-08-12');
    expect(
      read('Stamped 12/08/25 in Marrin.', '2025-12-10', { url: 'https://state.example.gov/a' })[0]!.when.edtf,
    ).toBe('2025-12-08');
  });
});

describe('properties', () => {
  it('quotes are the text, in order, and do not overlap', () => {
    fc.assert(
      fc.property(someText, someDay, (text, day) => {
        let at = 0;
        for (const m of read(text, day)) {
          expect(text.slice(m.start, m.end)).toBe(m.quote);
          expect(m.start).toBeGreaterThanOrEqual(at);
          expect(m.end).toBeGreaterThan(m.start);
          at = m.end;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('re-dating with another day equals reading with that day', () => {
    fc.assert(
      fc.property(someText, someDay, someDay, (text, one, other) => {
        const before = read(text, one);
        const after = read(text, other);
        before.forEach((mention, i) => {
          if (mention.anchor === 'time before') return; // leans on a mention, which is re-dated first
          const date = mention.anchor === 'article' ? other : undefined;
          expect(redateTime(mention, date)).toEqual(after[i]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('resolving is pure, survives JSON, and never gives a malformed date', () => {
    const edtf =
      /^(?:\d{4}|\d{3}X|\d\dXX|\d{4}-\d\d|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)~?(?:\/(?:\d{4}|\d{4}-\d\d|\d{4}-\d\d-\d\d)~?)?$/;
    fc.assert(
      fc.property(
        someText,
        someDay,
        fc.constantFrom('past', 'present', 'future', undefined),
        (text, anchorDate, tense) => {
          for (const { expression } of recognizeTimes(new Reader(lexemesOf(text)))) {
            const copy = JSON.parse(JSON.stringify(expression)) as TimeExpression;
            const resolved = resolveTime(expression, { anchorDate, tense });
            expect(resolveTime(copy, { anchorDate, tense })).toEqual(resolved);
            expect(expression).toEqual(copy);
            if (resolved.when.edtf !== undefined) expect(resolved.when.edtf).toMatch(edtf);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the calendar', () => {
  it('knows weekdays and ISO weeks', () => {
    expect(weekdayOf(dayNumber(2025, 12, 10))).toBe(3);
    expect(formatWeek(dayNumber(2021, 1, 3))).toBe('2020-W53');
    expect(formatWeek(dayNumber(2024, 12, 30))).toBe('2025-W01');
  });

  it('computes Easter, western and orthodox', () => {
    expect([2000, 2016, 2024, 2025, 2038].map(y => easterSunday(y))).toEqual([
      '2000-04-23',
      '2016-03-27',
      '2024-03-31',
      '2025-04-20',
      '2038-04-25',
    ]);
    expect([2016, 2024, 2025].map(y => easterSunday(y, true))).toEqual(['2016-05-01', '2024-05-05', '2025-04-20']);
  });

  it('finds movable holidays', () => {
    const on = (id: string, year: number) => holidayDates(loadHolidays().find(h => h.id === id)!, year);
    expect(on('thanksgiving', 2025)).toEqual(['2025-11-27']);
    expect(on('memorial-day', 2025)).toEqual(['2025-05-26']);
    expect(on('election-day', 2024)).toEqual(['2024-11-05']);
    expect(on('eid-al-fitr', 2000)).toEqual(['2000-01-08', '2000-12-27']); // twice in one year
    expect(on('diwali', 2050)).toEqual([]);
  });

  it('has tables that run in order and without a gap of more than 13 months', () => {
    for (const { id, rule } of loadHolidays()) {
      if (!('dates' in rule)) continue;
      const days = rule.dates.map(d => Date.parse(d) / 86_400_000);
      days.slice(1).forEach((d, i) => {
        expect(d - days[i]!, `${id} ${rule.dates[i]}`).toBeGreaterThan(340);
        expect(d - days[i]!, `${id} ${rule.dates[i]}`).toBeLessThan(400);
      });
    }
  });

  it('reads anchors of every precision and refuses what is no date', () => {
    expect(parseAnchor('2025-12')).toMatchObject({ unit: 'month' });
    expect(parseAnchor('2025-12-08/2025-12-14')).toMatchObject({ unit: 'week' });
    expect(parseAnchor('2025-07/2025-09')).toMatchObject({ unit: 'quarter' });
    for (const none of ['2025-02-30', '2025-13', '199X', 'soon', '../2025']) expect(parseAnchor(none)).toBeUndefined();
  });
});

describe('bad input', () => {
  it('reads headlines in capitals', () => {
    expect(read('TOLMA TO MEET VELD ON FRIDAY IN MARRIN', '2025-12-10').map(m => m.quote)).toEqual(['FRIDAY']);
  });

  it('takes time in proportion to the text', () => {
    for (const hostile of ['1,000,000,', 'two ', 'the early the late ', 'Monday, ', '1-2-3-']) {
      const reading = (size: number) => () => recognizeTimes(new Reader(lexemesOf(hostile.repeat(size))));
      expect(growth(1000, reading), hostile).toBeLessThan(LINEAR);
    }
  });
});

describe('whether a time lies ahead or behind', () => {
  const days = (text: string, published = '2025-11-12') => read(text, published).map(({ when }) => when.edtf);
  it('what is meant to be lies ahead, what was meant or had been hoped for behind', () => {
    expect(days('States are meant to hand in their plans by February.')).toEqual(['2026-02']);
    expect(days('The talks were meant to start on Monday.')).toEqual(['2025-11-10']);
    expect(days('The chairman had hoped to close the summit on Friday.')).toEqual(['2025-11-07']);
    expect(days('The chairman hopes to close the summit on Friday.')).toEqual(['2025-11-14']);
  });
  it('what went on until a day is over, what is closed until it is not', () => {
    expect(days('They exchanged proposals until the weekend.')).toEqual(['2025-11-08/2025-11-09']);
    expect(days('The road is closed until Friday.')).toEqual(['2025-11-14']);
    expect(days('They gave him until Friday to reply.')).toEqual(['2025-11-14']);
  });
  it('"the first in seven years" looks back, "within 72 hours" ahead', () => {
    expect(days('If they met, the talks would be the first between the two in seven years.')).toEqual([undefined]);
    expect(days('The truce will start in two weeks.')).toEqual(['2025-11-12/2025-11-26']);
    expect(days('The two will meet within 72 hours.')).toEqual(['2025-11-12/2025-11-15']);
    expect(days('The two will meet within 36 hours.')).toEqual([undefined]);
  });
  it('"that July" is of the year last spoken of', () =>
    expect(days('The island defaulted in May 2022. Crowds stormed the palace that July.')).toEqual([
      '2022-05',
      '2022-07',
    ]));
  it('the midnight at which something took effect is the one behind', () => {
    expect(days('The truce took effect at midnight.')).toEqual(['2025-11-12T00:00']);
    expect(days('The truce will take effect at midnight.')).toEqual(['2025-11-13T00:00']);
    expect(days('Both sides have agreed, minutes before the deadline ran out at midnight.')).toEqual([
      '2025-11-13T00:00',
    ]);
  });
});
