/** The network: names, and a line between those who were in contact. Lines and names lead to the events. */
import { useMemo } from 'react';
import type { ContactActor, ContactPair, ContactsView } from '../../dossier/contacts.ts';
import { type Label, labeller } from '../map/marks.ts';
import { useMeasured } from '../measured.ts';
import { here, href } from '../router.ts';
import { words } from '../words.ts';
import { layout, type Point } from './layout.ts';
import { othersOf } from './range.ts';

/** `of` alone chooses an actor, with `other` a pair. */
export const contactHref = (of?: string, other?: string): string =>
  href('/contacts', { ...Object.fromEntries(here().query), of, with: other, page: undefined });

export const statesText = ({ occurred, planned, off }: ContactPair): string => words.map.states(occurred, planned, off);

/** So many pixels for each name; more would be a thicket. */
const ROOM_EACH = 6500;
const FEWEST = 12;

/** A few names need no large room. */
const heightFor = (width: number, actors: number): number =>
  Math.round(Math.min(Math.max(320, Math.min(600, width * (width < 560 ? 1.05 : 0.7))), 180 + actors * 18));

/** Those with most contacts that the room has names for. */
const shownIn = (view: ContactsView, width: number, height: number): readonly ContactActor[] =>
  view.actors.slice(0, Math.max(FEWEST, Math.floor((width * height) / ROOM_EACH)));

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

/** Where the others are that somebody is in contact with, from left to right: a name stands on the other side of its own lines. */
function middleOf(
  id: string,
  pairs: readonly ContactPair[],
  places: ReadonlyMap<string, Point>,
  width: number,
): number {
  const others = pairs.flatMap(({ a, b }) =>
    a === id ? (places.get(b)?.x ?? []) : b === id ? (places.get(a)?.x ?? []) : [],
  );
  return others.length === 0 ? width / 2 : others.reduce((sum, x) => sum + x, 0) / others.length;
}

/** Names stand outwards of the middle where they can. */
function labelFor(name: string, { x, y }: Point, radius: number, middle: number): Label[] {
  const right: Label = { text: name, x: x + radius + 4, y: y + 4, anchor: 'start' };
  const left: Label = { text: name, x: x - radius - 4, y: y + 4, anchor: 'end' };
  return [
    ...(x < middle ? [left, right] : [right, left]),
    { text: name, x, y: y - radius - 6, anchor: 'middle' },
    { text: name, x, y: y + radius + 14, anchor: 'middle' },
  ];
}

const LONGEST = 28;
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
  const height = heightFor(width, view.actors.length);
  const actors = shownIn(view, width, height);
  // The places are those of all days: names stay where they are while the days change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a room is its width
  const places = useMemo(
    () => (width > 0 ? layout(actors, view.pairs, { width, height }) : new Map<string, Point>()),
    [view, width],
  );
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
            const text = label(
              labelFor(shorten(actor.name), at, radius, middleOf(actor.id, view.pairs, places, width)),
            );
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
    </section>
  );
}
