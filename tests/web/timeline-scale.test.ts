import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, type TimeMark } from '../../src/web/timeline/pack.ts';
import {
  binsOf,
  DAY,
  isoDay,
  mainRange,
  momentOf,
  ofDays,
  ticksOf,
  toDays,
  zoom,
} from '../../src/web/timeline/scale.ts';

const labels = (since: string, until: string, width: number) =>
  ticksOf(ofDays(since, until), width).map(({ label }) => label);

describe('ticks', () => {
  it('are days, weeks, months or years, as there is room', () => {
    expect(labels('2031-03-01', '2031-03-04', 400)).toEqual(['Mar', '2', '3', '4']);
    expect(labels('2031-02-27', '2031-03-04', 400)).toEqual(['27', '28', 'Mar', '2', '3', '4']);
    expect(labels('2031-02-01', '2031-05-31', 400).slice(0, 3)).toEqual(['Feb', 'Mar', 'Apr']);
    expect(labels('2028-01-01', '2031-12-31', 300)).toEqual(['2028', '2029', '2030', '2031']);
  });
  it('are never so many that they cannot be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36_000 }), fc.integer({ min: 200, max: 2000 }), (days, width) => {
        const from = Date.UTC(1990, 4, 7);
        const ticks = ticksOf({ from, to: from + days * DAY }, width);
        expect(ticks.length).toBeLessThanOrEqual(width / 30 + 1);
        expect(ticks.every(({ at }, i) => at >= from && (i === 0 || at > ticks[i - 1]!.at))).toBe(true);
      }),
    );
  });
});

describe('windows', () => {
  it('zoom around a place and keep to a day and a century', () => {
    const week = ofDays('2031-03-03', '2031-03-09');
    expect(toDays(week)).toEqual({ since: '2031-03-03', until: '2031-03-09' });
    expect(zoom(week, 0.5, 0).from).toBe(week.from);
    expect(zoom(week, 2, 1).to).toBe(week.to);
    expect(zoom(week, 1e-9).to - zoom(week, 1e-9).from).toBe(DAY);
    expect(zoom(week, 1e9).to - zoom(week, 1e9).from).toBeLessThan(101 * 366 * DAY);
  });
  it('leave out a single date of another century', () => {
    const days = Array.from({ length: 200 }, (_, i) => ({
      day: isoDay(Date.UTC(2031, 0, 1 + i)),
      count: 3,
      planned: 0,
    }));
    const main = mainRange([...days, { day: '1848-03-01', count: 1, planned: 0 }], undefined);
    expect(isoDay(main.from) > '2030-11-01').toBe(true);
  });
  it('take in the few days that are near, as those ahead are', () => {
    const days = Array.from({ length: 20 }, (_, i) => ({
      day: isoDay(Date.UTC(2031, 2, 1 + i)),
      count: 20,
      planned: 0,
    }));
    const main = mainRange([...days, { day: '2031-03-31', count: 1, planned: 1 }], undefined);
    expect(main.to).toBeGreaterThan(momentOf('2031-03-31'));
    expect(mainRange([...days, { day: '2031-09-30', count: 1, planned: 1 }], undefined).to).toBeLessThan(
      momentOf('2031-04-30'),
    );
  });
});

it('days become bars that can be hit, and no count is lost', () => {
  const days = Array.from({ length: 730 }, (_, i) => ({
    day: isoDay(Date.UTC(2030, 0, 1 + i)),
    count: 2,
    planned: i % 2,
  }));
  const range = ofDays('2030-01-01', '2031-12-31');
  for (const width of [300, 900, 9000]) {
    const bins = binsOf(days, range, width);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(1460);
    expect(Math.min(...bins.map(({ from, to }) => ((to - from) / (range.to - range.from)) * width))).toBeGreaterThan(6);
  }
});

it('marks never lie on one another, and give way to bars where there is no room', () => {
  const mark = (from: number, label: string): TimeMark => ({
    id: `${from} ${label}`,
    lane: 'said',
    href: '',
    label,
    who: '',
    what: '',
    date: '',
    from,
    to: from,
    sure: 'exact',
    state: 'occurred',
    before: [],
  });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }), places => {
      const marks = places.sort((a, b) => a - b).map((from, i) => mark(from, 'x'.repeat(i % 20)));
      const placed = pack(marks, at => at, 520, 8);
      for (const [i, one] of (placed ?? []).entries())
        for (const two of placed!.slice(i + 1)) expect(one.row === two.row && two.x < one.x1).toBe(false);
    }),
  );
  expect(
    pack(
      Array.from({ length: 9 }, () => mark(5, 'y')),
      at => at,
      520,
      8,
    ),
  ).toBeUndefined();
});
