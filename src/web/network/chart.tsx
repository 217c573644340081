/** The network: names, and a line between those who were in contact. Lines and names lead to the events. */
import { useMemo } from 'react';
import type { ContactActor, ContactPair, ContactsView } from '../../dossier/contacts.ts';
import { type Label, labeller } from '../map/marks.ts';
import { useMeasured } from '../measured.ts';
import { here, href } from '../router.ts';
import { words } from '../words.ts';
import type { Point } from './crossings.ts';
import { LONGEST, layout } from './layout.ts';
import { othersOf } from './range.ts';

/** `of` alone chooses an actor, with `other` a pair. */
export const contactHref = (of?: string, other?: string): string =>
  href('/contacts', { ...Object.fromEntries(here().query), of, with: other, page: undefined });

export const statesText = ({ occurred, planned, off }: ContactPair): string => words.map.states(occurred, planned, off);

/** Names that a drawing of this width has room for; more would be a thicket. */
const shownIn = (view: ContactsView, width: number): readonly ContactActor[] =>
  view.actors.slice(0, Math.max(10, Math.min(48, Math.floor(width / (width < 560 ? 32 : 15)))));

function Line({
  pair,
  from,
  to,
  names,
  chosen,
  faint,
}: {
  pair: ContactPair;
  from: Point;
  to: Point;
  names: readonly [string, string];
  chosen: boolean;
  faint: boolean;
}) {
  const { occurred, planned, a, b } = pair;
  const title = `${words.contacts.pair(...names)}: ${statesText(pair)}`;
  const path = `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
  const width = 1 + Math.min(7, 1.5 * Math.sqrt(occurred || planned));
  return (
    // The table below and the names have the keyboard: a hundred lines would be a hundred stops.
    <a
      className={`contact${occurred === 0 ? ' planned' : ''}${chosen ? ' chosen' : ''}${faint ? ' faint' : ''}`}
      href={contactHref(a, b)}
      tabIndex={-1}
      aria-label={title}
    >
      <title>{title}</title>
      <path className="contact-room" d={path} />
      <path className="contact-line" d={path} strokeWidth={width} />
    </a>
  );
}

/** The way from the middle of those that somebody is in contact with: there no line of its own runs. */
function awayFrom(id: string, pairs: readonly ContactPair[], places: ReadonlyMap<string, Point>): Point {
  const at = places.get(id)!;
  const ways = pairs.flatMap(({ a, b }) => {
    const other = a === id ? places.get(b) : b === id ? places.get(a) : undefined;
    if (!other) return [];
    const length = Math.max(1, Math.hypot(other.x - at.x, other.y - at.y));
    return [{ x: (at.x - other.x) / length, y: (at.y - other.y) / length }];
  });
  return { x: ways.reduce((sum, { x }) => sum + x, 0), y: ways.reduce((sum, { y }) => sum + y, 0) };
}

/** Places for a name around its dot: beside it rather than over or under it, and away from its lines first. */
function labelsFor(text: string, { x, y }: Point, radius: number, away: Point): Label[] {
  const [near, up] = [radius + 4, radius + 3];
  const around: readonly (readonly [Point, Label])[] = [
    [
      { x: 1.15, y: 0 },
      { text, x: x + near, y: y + 4, anchor: 'start' },
    ],
    [
      { x: -1.15, y: 0 },
      { text, x: x - near, y: y + 4, anchor: 'end' },
    ],
    [
      { x: 0, y: -1 },
      { text, x, y: y - up - 3, anchor: 'middle' },
    ],
    [
      { x: 0, y: 1 },
      { text, x, y: y + up + 11, anchor: 'middle' },
    ],
    [
      { x: 0.75, y: -0.6 },
      { text, x: x + radius, y: y - radius - 1, anchor: 'start' },
    ],
    [
      { x: 0.75, y: 0.6 },
      { text, x: x + radius, y: y + radius + 9, anchor: 'start' },
    ],
    [
      { x: -0.75, y: -0.6 },
      { text, x: x - radius, y: y - radius - 1, anchor: 'end' },
    ],
    [
      { x: -0.75, y: 0.6 },
      { text, x: x - radius, y: y + radius + 9, anchor: 'end' },
    ],
  ];
  const fits = ([way]: readonly [Point, Label]): number => way.x * away.x + way.y * away.y + Math.abs(way.x) * 0.2;
  return [...around].sort((a, b) => fits(b) - fits(a)).map(([, label]) => label);
}

const shorten = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

export function NetworkChart({
  view,
  pairs,
  chosen,
}: {
  view: ContactsView;
  /** Of the days that are looked at. */
  pairs: readonly ContactPair[];
  chosen: { readonly of?: string; readonly with?: string };
}) {
  const [, ref, width] = useMeasured();
  const actors = shownIn(view, width);
  const left = view.left + view.actors.length - actors.length;
  // The places are those of all days: names stay where they are while the days change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a room is its width
  const { places, height } = useMemo(() => layout(width > 0 ? actors : [], view.pairs, width), [view, width]);
  const others = othersOf(pairs);
  const names = new Map(view.actors.map(({ id, name }) => [id, name]));
  const drawn = pairs.filter(({ a, b, occurred, planned }) => places.has(a) && places.has(b) && occurred + planned > 0);
  const near = new Set(
    chosen.of ? drawn.filter(({ a, b }) => a === chosen.of || b === chosen.of).flatMap(({ a, b }) => [a, b]) : [],
  );
  const isFaint = (id: string): boolean =>
    !others.has(id) || (chosen.of !== undefined && near.size > 0 && !near.has(id));
  const dots = actors.flatMap(actor => {
    const at = places.get(actor.id);
    return at ? [{ actor, at, radius: 3.5 + 1.7 * Math.sqrt(others.get(actor.id) ?? 0) }] : [];
  });
  const label = labeller(
    dots.map(({ at: { x, y }, radius: r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })),
    { width, height },
    view.pairs.flatMap(({ a, b }) => {
      const [from, to] = [places.get(a), places.get(b)];
      return from && to ? [{ from, to }] : [];
    }),
  );
  return (
    <section className="network" aria-label={words.contacts.chart} ref={ref}>
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the section around it names it
        <svg width={width} height={height} className="network-svg">
          {drawn.map(pair => (
            <Line
              key={`${pair.a} ${pair.b}`}
              pair={pair}
              from={places.get(pair.a)!}
              to={places.get(pair.b)!}
              names={[names.get(pair.a) ?? '', names.get(pair.b) ?? '']}
              chosen={chosen.with !== undefined && [pair.a, pair.b].every(id => id === chosen.of || id === chosen.with)}
              faint={chosen.of !== undefined && pair.a !== chosen.of && pair.b !== chosen.of}
            />
          ))}
          {dots.map(({ actor, at, radius }) => {
            const text = label(labelsFor(shorten(actor.name), at, radius, awayFrom(actor.id, view.pairs, places)));
            const party = actor.party && names.get(actor.party);
            const met = others.get(actor.id) ?? 0;
            const title = [actor.name, party && words.statement.speaksFor(party)].filter(Boolean).join(', ');
            return (
              <a
                key={actor.id}
                className={`contact-actor ${actor.kind}${isFaint(actor.id) ? ' faint' : ''}${actor.id === chosen.of || actor.id === chosen.with ? ' chosen' : ''}`}
                href={contactHref(actor.id === chosen.of && !chosen.with ? undefined : actor.id)}
                aria-label={`${title}: ${words.contacts.others(met)}`}
                aria-current={actor.id === chosen.of ? 'true' : undefined}
              >
                <title>{`${title}: ${words.contacts.others(met)}`}</title>
                <circle className="mark-room" cx={at.x} cy={at.y} r={14} />
                <circle className="dot" cx={at.x} cy={at.y} r={radius} />
                {text && (
                  <text x={text.x} y={text.y} textAnchor={text.anchor}>
                    {text.text}
                  </text>
                )}
              </a>
            );
          })}
        </svg>
      )}
      {width > 0 && left > 0 && <p className="second">{words.contacts.left(left)}</p>}
    </section>
  );
}
