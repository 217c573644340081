/** The network as it is laid out, and the days that are looked at. */
import { describe, expect, it } from 'vitest';
import { type ContactPair, contactsOf, type Known } from '../../src/dossier/contacts.ts';
import { cross, distance } from '../../src/web/network/crossings.ts';
import { layout } from '../../src/web/network/layout.ts';
import { binsOf, othersOf, pairsWithin, spanOf } from '../../src/web/network/range.ts';
import { happening } from '../dossier/happening.ts';

const ids = Array.from({ length: 24 }, (_, i) => `act-${i}`);
const known: Known = new Map(ids.map(id => [id, { id, name: `Delegate ${id}`, kind: 'person' }]));
const events = ids.flatMap((id, i) => [
  happening('call', [id, ids[(i + 1) % ids.length]!], { day: `2031-03-${String(1 + i).padStart(2, '0')}` }),
  happening('meeting', [id, ids[0]!], { day: `2031-04-${String(1 + i).padStart(2, '0')}`, status: 'planned' }),
]);
const view = contactsOf([...events, happening('talks', [ids[3]!, ids[9]!])], known);

describe('the layout', () => {
  it('is the same on every visit and in any order, inside the room, nobody on another', () => {
    const { places, height } = layout(view.actors, view.pairs, 720);
    expect(layout([...view.actors].reverse(), [...view.pairs].reverse(), 720)).toEqual({ places, height });
    const points = [...places.values()];
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(720);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    for (const [i, a] of points.entries())
      for (const b of points.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(12);
  });

  it('keeps those apart who have nothing to do with each other: no line runs through another company', () => {
    const couples = [0, 2, 4, 6].map(i => happening('call', [ids[i]!, ids[i + 1]!], { day: '2031-03-01' }));
    const apart = contactsOf(couples, known);
    const places = layout(apart.actors, apart.pairs, 720).places;
    const at = (id: string) => places.get(id)!;
    const side = (a: string, b: string, c: string): number =>
      Math.sign((at(b).x - at(a).x) * (at(c).y - at(a).y) - (at(b).y - at(a).y) * (at(c).x - at(a).x));
    for (const one of apart.pairs)
      for (const two of apart.pairs) {
        if (one === two) continue;
        const crosses =
          side(one.a, one.b, two.a) !== side(one.a, one.b, two.b) &&
          side(two.a, two.b, one.a) !== side(two.a, two.b, one.b);
        expect(crosses).toBe(false);
      }
  });

  it('untangles a company: no line of a tree or of a ring crosses another, none runs past a name that is not its end', () => {
    const meetings = [
      ...[1, 2, 3, 4, 5].map(i => [0, i]),
      ...[6, 7, 8].map(i => [1, i]),
      [8, 9],
      ...[10, 11, 12, 13, 14].map(i => [i, i === 14 ? 10 : i + 1]),
    ].map(([a, b]) => happening('meeting', [ids[a!]!, ids[b!]!], { day: '2031-03-01' }));
    const { actors, pairs } = contactsOf(meetings, known);
    const { places } = layout(actors, pairs, 720);
    const lines = pairs.map(({ a, b }) => ({ from: places.get(a)!, to: places.get(b)! }));
    for (const [i, one] of lines.entries()) {
      for (const two of lines.slice(i + 1))
        if (one.from !== two.from && one.from !== two.to && one.to !== two.from && one.to !== two.to)
          expect(cross(one, two)).toBe(false);
      for (const dot of places.values())
        if (dot !== one.from && dot !== one.to) expect(distance(dot, one)).toBeGreaterThan(8);
    }
  });

  it('has room for one, for two, and for none', () => {
    expect(layout([], [], 360).places.size).toBe(0);
    for (const count of [1, 2]) {
      const { places, height } = layout(view.actors.slice(0, count), [], 360);
      expect(places.size).toBe(count);
      for (const { x, y } of places.values()) expect(x > 0 && x < 360 && y > 0 && y < height).toBe(true);
    }
  });
});

describe('days', () => {
  const counts = (pairs: readonly ContactPair[]): number =>
    pairs.reduce((sum, { occurred, planned }) => sum + occurred + planned, 0);

  it('leave what lies on them, by kind; what has no day is there for all days only', () => {
    const march = pairsWithin(view.pairs, { since: '2031-03-01', until: '2031-03-31' });
    expect(counts(march)).toBe(24);
    expect(
      march.every(
        ({ kinds, planned, undated }) => kinds.call === 1 && !kinds.meeting && planned === 0 && undated === 0,
      ),
    ).toBe(true);
    expect(counts(pairsWithin(view.pairs, { until: '2031-03' }))).toBe(24);
    expect(pairsWithin(view.pairs, {})).toBe(view.pairs);
    expect(othersOf(march).get('act-5')).toBe(2);
  });

  it('are counted in equal steps that hold every contact with a day', () => {
    const span = spanOf(view)!;
    expect(span).toEqual({ from: '2031-03-01', until: '2031-04-24' });
    for (const most of [1, 7, 55, 200]) {
      const bins = binsOf(view, span.from, span.until, most);
      expect(bins.length).toBeLessThanOrEqual(most);
      const undated = view.pairs.reduce((sum, pair) => sum + pair.undated, 0);
      expect(bins.reduce((sum, { occurred, planned }) => sum + occurred + planned, 0)).toBe(
        counts(view.pairs) - undated,
      );
      expect(bins.at(-1)!.until).toBe(span.until);
    }
  });
});
