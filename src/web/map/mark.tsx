/** One place on the map: a link to what happened there, with a circle, or with the number beside the name of a country. */
import type { PlaceView } from '../../dossier/places.ts';
import { here, href } from '../router.ts';
import { words } from '../words.ts';
import type { Label, PlaceMark } from './marks.ts';

export const placeHref = (key: string | undefined): string =>
  href('/map', { ...Object.fromEntries(here().query), place: key, page: undefined });

export const placeTitle = ({ name, at }: PlaceView): string => [name, at?.inside].filter(Boolean).join(', ');

/** A country's name, and how much happened somewhere in it. */
export const countryText = ({ name, occurred, planned }: PlaceView): string =>
  `${name} ${words.number(occurred + planned)}`;

/** Says so where only a country or a region is named. */
export const aroundText = ({ at }: PlaceView): string | undefined =>
  at?.what === 'region' || at?.what === 'state' ? words.map.around[at.what] : undefined;

function linkOf(place: PlaceView, chosen: boolean) {
  const { occurred, planned, off } = place;
  const states = words.map.states(occurred, planned, off);
  return {
    href: placeHref(chosen ? undefined : place.key),
    title: `${placeTitle(place)}: ${states}`,
    'aria-label': [placeTitle(place), states, aroundText(place)].filter(Boolean).join(': '),
    'aria-current': chosen ? ('true' as const) : undefined,
  };
}

export function Mark({ mark, chosen }: { mark: PlaceMark; chosen: boolean }) {
  const { place, x, y, radius, inner, label } = mark;
  const { title, ...link } = linkOf(place, chosen);
  const state = place.occurred > 0 ? 'occurred' : place.planned > 0 ? 'planned' : 'off';
  return (
    <a className={`place-mark ${state}${chosen ? ' chosen' : ''}`} {...link}>
      <title>{title}</title>
      <circle className="mark-room" cx={x} cy={y} r={Math.max(12, radius + 2)} />
      {aroundText(place) && <circle className="around" cx={x} cy={y} r={radius + 4} />}
      {place.planned > 0 || place.occurred === 0 ? <circle className="outer" cx={x} cy={y} r={radius} /> : null}
      {inner > 0 && <circle className="inner" cx={x} cy={y} r={Math.max(inner, 2)} />}
      {label && (
        <text x={label.x} y={label.y} textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
    </a>
  );
}

export function CountryMark({
  place,
  outline,
  label,
  chosen,
}: {
  place: PlaceView;
  outline: string;
  label?: Label;
  chosen: boolean;
}) {
  const { title, ...link } = linkOf(place, chosen);
  return (
    <a className={`place-mark country${chosen ? ' chosen' : ''}`} {...link}>
      <title>{title}</title>
      <path className="whole" d={outline} />
      {label && (
        <text x={label.x} y={label.y} textAnchor={label.anchor}>
          {place.name} <tspan className="country-number">{words.number(place.occurred + place.planned)}</tspan>
        </text>
      )}
    </a>
  );
}
