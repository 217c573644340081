/** Numbers of one thing side by side, each side's claims apart. In: figures. Out: panels with one scale each. Pure. */
import { whoName } from '../dossier/describe-move.ts';
import type { MoveOf } from '../dossier/views.ts';
import { edtfBounds } from '../model/when-bounds.ts';

export type Figure = MoveOf<'figure'>;

export interface Side {
  /** Who claims it; undefined for the articles themselves. */
  readonly who: string | undefined;
  /** The newest first. */
  readonly figures: readonly Figure[];
}

export interface Panel {
  readonly of: string;
  readonly sides: readonly Side[];
  readonly count: number;
  readonly most: number;
}

const momentOf = ({ record, article }: Figure): string =>
  edtfBounds(record.period?.edtf)?.from ?? edtfBounds(article.published.edtf)?.from ?? '';

/** "drones" and "drone", "kilometers" and "kilometre" are one thing. */
const keyOf = ({ record }: Figure): string =>
  record.of
    .toLowerCase()
    .replace(/meters?$/, 'metre')
    .replace(/(?<=\w{3})s$/, '');

export const valuesOf = ({ record }: Figure): readonly [low: number, high: number] => [
  record.low ?? record.value,
  record.high ?? record.value,
];

/** Numbers that differ more than so many times count different things of one unit: killed people, and people who fled. */
const TIMES = 30;

const SMALL: ReadonlySet<string> = new Set(
  'have been were would their from with that this over more than about will also into being after'.split(' '),
);
const wordsOf = (what = ''): string[] =>
  what
    .toLowerCase()
    .match(/\p{L}{4,}/gu)
    ?.filter(word => !SMALL.has(word)) ?? [];

/** A name keeps its capital. */
const asWritten = (word: string, figures: readonly Figure[]): string =>
  figures.flatMap(({ record }) => record.what?.match(/\p{L}+/gu) ?? []).find(one => one.toLowerCase() === word) ?? word;

/** Those of one unit whose descriptions share a word, under that word; those that share none stand alone. */
function partsOf(of: string, group: readonly Figure[]): (readonly [string, readonly Figure[]])[] {
  const values = group.map(figure => valuesOf(figure)[1]).filter(value => value > 0);
  if (Math.max(...values) <= TIMES * Math.min(...values)) return [[of, group]];
  const left = new Set(group);
  const units = new Set([of, ...group.map(figure => figure.record.of)].flatMap(wordsOf));
  const byWord = new Map<string, Figure[]>();
  // The thing counted tells nothing about itself.
  for (const figure of group)
    for (const word of new Set(wordsOf(figure.record.what)))
      if (!units.has(word)) byWord.set(word, [...(byWord.get(word) ?? []), figure]);
  const parts: (readonly [string, readonly Figure[]])[] = [];
  for (const [word, figures] of [...byWord].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))) {
    const here = figures.filter(figure => left.has(figure));
    if (here.length < 2) continue;
    for (const figure of here) left.delete(figure);
    parts.push([`${of}: ${asWritten(word, here)}`, here]);
  }
  return parts;
}

function panelOf(of: string, group: readonly Figure[]): Panel {
  const sides = new Map<string, Figure[]>();
  for (const figure of [...group].sort((a, b) => (momentOf(a) < momentOf(b) ? 1 : -1))) {
    const who = figure.record.claimedBy === undefined ? '' : whoName(figure.record.claimedBy, figure.names);
    sides.set(who, [...(sides.get(who) ?? []), figure]);
  }
  return {
    of,
    // Claims first; what the articles say of themselves stands below them.
    sides: [...sides]
      .map(([who, list]) => ({ who: who.replace(/^[\s,;:]+/, '') || undefined, figures: list }))
      .sort((a, b) => Number(a.who === undefined) - Number(b.who === undefined) || b.figures.length - a.figures.length),
    count: group.length,
    most: Math.max(...group.map(figure => valuesOf(figure)[1])),
  };
}

/** Numbers of one panel that lie further apart than so many times are told apart on steps of ten only. */
const FAR = 100;

export interface Axis {
  /** Where a number lies, in percent of the line. */
  readonly at: (value: number) => number;
  /** Numbers named over the line; the first and the last stand at its ends. */
  readonly ticks: readonly number[];
}

/** From nothing to the largest number; in steps of ten where the small ones would all lie on nothing. */
export function axisOf({ sides, most }: Pick<Panel, 'sides' | 'most'>): Axis {
  const values = sides.flatMap(({ figures }) => figures.flatMap(valuesOf)).filter(value => value > 0);
  const least = Math.min(most, ...values);
  if (most <= least * FAR) return { at: value => (most > 0 ? (Math.max(0, value) / most) * 100 : 0), ticks: [0, most] };
  const first = 10 ** Math.floor(Math.log10(least));
  const last = 10 ** Math.ceil(Math.log10(most));
  const decades = Math.round(Math.log10(last / first));
  const ticks = Array.from({ length: decades + 1 }, (_, i) => first * 10 ** i);
  // No more than four have room: the ends stay.
  const step = Math.ceil(decades / 3);
  return {
    at: value => (value <= first ? 0 : (Math.log10(value / first) / decades) * 100),
    ticks: ticks.filter((_, i) => i % step === 0 && decades - i >= step).concat(last),
  };
}

/** How long a draft is tells nothing that sides could count differently; the list has it. */
const TEXT_PARTS: ReadonlySet<string> = new Set([
  'point',
  'clause',
  'paragraph',
  'page',
  'chapter',
  'annex',
  'section',
]);

/** Things that several numbers are given of: first what most sides count, then what most numbers are given of. */
export function panelsOf(figures: readonly Figure[]): Panel[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    if (!TEXT_PARTS.has(key)) groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .flatMap(group => (group.length > 1 ? partsOf(group[0]!.record.of, group) : []))
    .map(([of, group]) => panelOf(of, group))
    .sort((a, b) => b.sides.length - a.sides.length || b.count - a.count || (a.of < b.of ? -1 : 1));
}

/** The numbers of one side for one thing, the newest first: what it says now, and what it said before. */
export function seriesOf({ figures }: Side): (readonly [now: Figure, ...before: Figure[]])[] {
  const series = new Map<string, [Figure, ...Figure[]]>();
  for (const figure of figures) {
    const what = figure.record.what ?? '';
    const known = series.get(what);
    if (known) known.push(figure);
    else series.set(what, [figure]);
  }
  return [...series.values()];
}
