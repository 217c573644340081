/** What is drawn at each place: circles as large as what happened there is much, and names where they fit. Pure. */
import type { PlaceView } from '../../dossier/places.ts';
import { type Box, overlap, type Segment, through } from '../network/crossings.ts';

export interface PlaceMark {
  readonly place: PlaceView;
  readonly x: number;
  readonly y: number;
  /** Of the outer circle: all of it. Areas compare, not widths. */
  readonly radius: number;
  /** Of the filled circle inside: what took place. 0 where all is planned. */
  readonly inner: number;
  /** Where its name stands; left out where it would stand on another. */
  readonly label?: Label;
}

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Of the interface's letters, near enough to keep names apart. */
export const LETTER = { width: 6.9, height: 15 };

/** So small that a finger still finds it beside others. */
const SMALLEST = 4.5;

/** A handful of events makes no large circle, however few there are elsewhere. */
export function radiusOf(count: number, most: number, largest: number): number {
  const widest = Math.min(largest, 4 + 4 * Math.sqrt(most));
  return Math.max(SMALLEST, widest * Math.sqrt(count / Math.max(1, most)));
}

const boxOf = ({ text, x, y, anchor }: Label, letter: number): Box => {
  const width = text.length * letter;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LETTER.height * 0.75, bottom: y + LETTER.height * 0.3 };
};

/** Keeps names that are asked for one after another off each other, off what is taken, and off lines where they can. */
export function labeller(
  taken: readonly Box[],
  { width, height }: { width: number; height: number },
  lines: readonly Segment[] = [],
) {
  const boxes = [...taken];
  return (candidates: readonly Label[], letter = LETTER.width): Label | undefined => {
    const free = candidates
      .map(label => ({ label, box: boxOf(label, letter) }))
      .filter(
        ({ box }) =>
          box.left >= 0 &&
          box.right <= width &&
          box.top >= 0 &&
          box.bottom <= height &&
          !boxes.some(other => overlap(box, other)),
      );
    const under = ({ box }: { box: Box }): number => lines.filter(line => through(line, box)).length;
    const [found] = lines.length === 0 ? free : free.sort((a, b) => under(a) - under(b));
    if (found) boxes.push(found.box);
    return found?.label;
  };
}

export type Labeller = ReturnType<typeof labeller>;

/** Two at one point stand beside each other. */
function spread<Point extends { x: number; y: number; radius: number }>(points: Point[]): void {
  const seen = new Map<string, Point>();
  for (const point of points) {
    for (;;) {
      const key = `${Math.round(point.x)} ${Math.round(point.y)}`;
      const other = seen.get(key);
      if (!other) {
        seen.set(key, point);
        break;
      }
      point.x = other.x + other.radius + point.radius + 2;
    }
  }
}

export interface Drawn {
  /** The largest first, so that small ones lie on top. */
  readonly marks: readonly PlaceMark[];
  readonly label: Labeller;
}

/** Places in sight, as marks. In: places, where each falls on the screen (undefined: out of sight), the room. */
export function placeMarks(
  places: readonly PlaceView[],
  at: (place: PlaceView) => readonly [number, number] | undefined,
  room: { readonly width: number; readonly height: number },
  largest: number,
): Drawn {
  const most = Math.max(1, ...places.map(({ occurred, planned }) => occurred + planned));
  const points = places.flatMap(place => {
    const point = place.at && at(place);
    const inside = point && point[0] >= 0 && point[0] <= room.width && point[1] >= 0 && point[1] <= room.height;
    if (!inside) return [];
    const count = place.occurred + place.planned;
    const radius = radiusOf(count, most, largest);
    const inner = count === 0 ? 0 : radius * Math.sqrt(place.occurred / count);
    return [{ place, x: point[0], y: point[1], radius, inner }];
  });
  spread(points);
  const circles = points.map(({ x, y, radius: r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const label = labeller(circles, room);
  const marks = points.map(point => {
    const { x, y, radius, place } = point;
    const text = place.name;
    const found = label([
      { text, x: x + radius + 4, y: y + 4, anchor: 'start' },
      { text, x: x - radius - 4, y: y + 4, anchor: 'end' },
      { text, x, y: y - radius - 6, anchor: 'middle' },
      { text, x, y: y + radius + 14, anchor: 'middle' },
    ]);
    return found ? { ...point, label: found } : point;
  });
  return { marks, label };
}
