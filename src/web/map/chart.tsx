/** The map: outlines of countries, and a circle for each place. Drawn anew for every look, so that nothing is blurred and nothing is asked for. */
import { type GeoProjection, geoDistance, geoPath } from 'd3-geo';
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PlaceView } from '../../dossier/places.ts';
import { useMeasured } from '../measured.ts';
import { go, here, href, usePlace } from '../router.ts';
import { words } from '../words.ts';
import { CountryMark, countryText, Mark } from './mark.tsx';
import { type Label, type Labeller, placeMarks } from './marks.ts';
import {
  type LonLat,
  type Look,
  lookAt,
  lookAtMost,
  moved,
  projectionOf,
  type Room,
  radiusInSight,
  readLook,
  writeLook,
  zoomed,
} from './project.ts';
import { type Country, countries, countryAt } from './world.ts';

const STEP = 1.6;
/** How far an arrow key moves, of the room's width. */
const ARROW = 0.2;

export const roomOf = (width: number): Room => ({
  width,
  height: Math.round(Math.max(300, Math.min(600, width * (width < 560 ? 0.95 : 0.68)))),
});

const lonLat = ({ at }: PlaceView): LonLat => [at!.longitude, at!.latitude];

/** The countries in sight as one line, and the names of those large enough to carry one. */
function landIn(
  look: Look,
  room: Room,
): { land: string; names: { name: string; x: number; y: number; size: number }[] } {
  const projection = projectionOf(look, room);
  const path = geoPath(projection).digits(1);
  const sight = radiusInSight(look, room);
  const seen = countries().filter(({ center, radius }) => geoDistance(center, look.center) < radius + sight);
  const names = seen.flatMap(({ name, middle, shape }) => {
    const point = projection(middle);
    if (!point || point[0] < 0 || point[0] > room.width || point[1] < 0 || point[1] > room.height) return [];
    const [[left], [right]] = path.bounds(shape);
    return [{ name, x: point[0], y: point[1], size: right - left }];
  });
  return { land: seen.map(({ shape }) => path(shape) ?? '').join(''), names };
}

/** Where the look stands: in the address, so that it can be shared; that of most places until somebody moves it. A place that is chosen is in it. */
function useLook(
  places: readonly PlaceView[],
  room: Room,
  chosen: string | undefined,
): [Look, (look: Look) => void, () => void] {
  const { query } = usePlace();
  const text = query.get('at');
  const onMap = places.filter(({ at }) => at);
  const points = onMap.map(lonLat);
  const all = points.map(point => point.join()).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts stand for the points and the look
  const [settled, isAll] = useMemo((): readonly [Look, boolean] => {
    const { look, far } = lookAtMost(
      onMap.map(place => ({ point: lonLat(place), events: place.occurred + place.planned + place.off })),
      room,
    );
    const chosenFar = far.some(index => onMap[index]!.key === chosen);
    return [readLook(text, room) ?? (chosenFar ? lookAt(points, room) : look), far.length === 0 || chosenFar];
  }, [text, all, room.width, room.height, chosen]);
  const [turning, turn] = useState<Look>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a look that has settled is turned no more
  useEffect(() => turn(undefined), [settled]);
  const set = (look: Look | undefined) => {
    turn(look);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const at = look && writeLook(look);
      go(href(here().path, { ...Object.fromEntries(here().query), at }), { replace: true });
    }, 150);
  };
  return [turning ?? settled, set, () => set(isAll ? undefined : lookAt(points, room))];
}

function useDrag(look: Look, room: Room, turn: (look: Look) => void) {
  const from = useRef<{ x: number; y: number; look: Look } | undefined>(undefined);
  const dragged = useRef(false);
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      dragged.current = false;
      if (event.button === 0) from.current = { x: event.clientX, y: event.clientY, look };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const start = from.current;
      if (!start) return;
      const [right, down] = [event.clientX - start.x, event.clientY - start.y];
      if (!dragged.current && Math.hypot(right, down) < 5) return;
      if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = true;
      turn(moved(start.look, room, right, down));
    },
    onPointerUp: () => {
      from.current = undefined;
    },
    onPointerCancel: () => {
      from.current = undefined;
    },
    /** The end of a stroke is no click on what lies under it. */
    onClickCapture: (event: React.MouseEvent) => {
      if (!dragged.current) return;
      dragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** Ctrl and the wheel (a pinch on a trackpad) zoom at the pointer; the wheel alone scrolls the page, as everywhere. */
function useWheel(element: HTMLElement | null, zoom: (factor: number, at: readonly [number, number]) => void): void {
  const now = useRef(zoom);
  useEffect(() => {
    now.current = zoom;
  });
  useEffect(() => {
    if (!element) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      now.current(event.deltaY > 0 ? 0.8 : 1.25, [event.clientX - box.left, event.clientY - box.top]);
    };
    // React listens passively, which could not keep the page from zooming.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [element]);
}

const CountryNames = ({ names }: { names: readonly { name: string; x: number; y: number }[] }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: letters of a drawing take no focus
  <g aria-hidden="true" className="country-names">
    {names.map(({ name, x, y }) => (
      <text key={name} x={x} y={y} textAnchor="middle">
        {name}
      </text>
    ))}
  </g>
);

/** Countries of which no spot is named: they are shaded as a whole, their number stands beside their name. */
function useWholes(places: readonly PlaceView[]): ReadonlyMap<PlaceView, Country> {
  return useMemo(
    () =>
      new Map(
        places
          .filter(({ at }) => at?.what === 'state')
          .flatMap(place => {
            const country = countryAt(lonLat(place));
            return country ? [[place, country] as const] : [];
          }),
      ),
    [places],
  );
}

/** In the middle of the country, or a little above or below. */
function countryLabel(place: PlaceView, point: readonly [number, number] | null, label: Labeller): Label | undefined {
  if (!point) return undefined;
  const [x, y] = point;
  const text = countryText(place);
  const at = (by: number): Label => ({ text, x, y: y + by, anchor: 'middle' });
  return label([0, -16, 16, -28, 28].map(at));
}

function isInRoom(project: GeoProjection, look: Look, place: PlaceView, room: Room): boolean {
  const point = project(lonLat(place));
  if (!point || geoDistance(look.center, lonLat(place)) >= radiusInSight(look, room)) return false;
  return point[0] >= 0 && point[0] <= room.width && point[1] >= 0 && point[1] <= room.height;
}

/** Places beyond the edges, each leading there. */
const Outside = ({ places }: { places: readonly PlaceView[] }) => (
  <p className="second map-outside">
    {words.map.outside(places.length)}{' '}
    {places.slice(0, 6).map((place, index) => (
      <span key={place.key}>
        {index > 0 && ', '}
        <a href={href('/map', { ...Object.fromEntries(here().query), place: place.key, at: undefined })} dir="auto">
          {place.name}
        </a>
      </span>
    ))}
    {places.length > 6 && ` ${words.map.andMore(places.length - 6)}`}
  </p>
);

/** Of the letters that names of countries are set in. */
const SMALL_LETTER = 6.6;

/** What the keys do to the look; every other key is the page's. */
function keysFor(
  look: Look,
  room: Room,
  turn: (look: Look) => void,
  showAll: () => void,
): (event: KeyboardEvent) => void {
  const by = room.width * ARROW;
  const next: Readonly<Record<string, () => void>> = {
    '+': () => turn(zoomed(look, room, STEP)),
    '=': () => turn(zoomed(look, room, STEP)),
    '-': () => turn(zoomed(look, room, 1 / STEP)),
    '0': showAll,
    ArrowLeft: () => turn(moved(look, room, by, 0)),
    ArrowRight: () => turn(moved(look, room, -by, 0)),
    ArrowUp: () => turn(moved(look, room, 0, by)),
    ArrowDown: () => turn(moved(look, room, 0, -by)),
  };
  return event => {
    const act = next[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

export function MapChart({ places, chosen }: { places: readonly PlaceView[]; chosen?: string }) {
  const [element, ref, width] = useMeasured();
  const room = roomOf(width);
  const [look, turn, showAll] = useLook(places, room, chosen);
  const drag = useDrag(look, room, turn);
  useWheel(element, (factor, at) => turn(zoomed(look, room, factor, at)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a room is its width
  const { land, names } = useMemo(() => (width > 0 ? landIn(look, room) : { land: '', names: [] }), [look, width]);
  const wholes = useWholes(places);
  const projection = projectionOf(look, room);
  const path = geoPath(projection).digits(1);
  const { marks, label } = placeMarks(
    places.filter(place => !wholes.has(place)),
    place => {
      const point = projection(lonLat(place));
      return point && geoDistance(look.center, lonLat(place)) < radiusInSight(look, room) ? point : undefined;
    },
    room,
    width < 560 ? 15 : 20,
  );
  const outside = width > 0 ? places.filter(place => place.at && !isInRoom(projection, look, place, room)) : [];
  const taken = new Set([...wholes.values()].map(({ name }) => name));
  const shaded = [...wholes].map(([place, { shape, middle }]) => ({
    place,
    outline: path(shape) ?? '',
    label: countryLabel(place, projection(middle), label),
  }));
  const named = names
    .filter(({ name, size }) => !taken.has(name) && size > name.length * SMALL_LETTER * 1.1)
    .sort((a, b) => b.size - a.size)
    .filter(({ name, x, y }) => label([{ text: name, x, y, anchor: 'middle' }], SMALL_LETTER));
  const press = keysFor(look, room, turn, showAll);
  return (
    <section className="map" aria-label={words.map.chart}>
      <div className="map-tools">
        <button type="button" aria-label={words.map.zoomIn} onClick={() => turn(zoomed(look, room, STEP))}>
          +
        </button>
        <button type="button" aria-label={words.map.zoomOut} onClick={() => turn(zoomed(look, room, 1 / STEP))}>
          −
        </button>
        <button type="button" onClick={showAll}>
          {words.map.all}
        </button>
      </div>
      <section
        ref={ref}
        className="map-room"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes keys, which its description names
        tabIndex={0}
        aria-label={`${words.map.chart}. ${words.map.keys}`}
        onKeyDown={press}
      >
        {width > 0 && (
          // biome-ignore lint/a11y/noSvgWithoutTitle: the group around it names it
          <svg className="map-svg" {...room} {...drag}>
            <path className="land" d={land} />
            {shaded.map(country => (
              <CountryMark key={country.place.key} {...country} chosen={country.place.key === chosen} />
            ))}
            <CountryNames names={named} />
            {marks.map(mark => (
              <Mark key={mark.place.key} mark={mark} chosen={mark.place.key === chosen} />
            ))}
          </svg>
        )}
      </section>
      {outside.length > 0 && <Outside places={outside} />}
    </section>
  );
}
