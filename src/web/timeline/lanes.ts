/** What the chart draws: lanes, the marks that stand in them as far as they can be told apart, and how high each lane is. */
import type { DaysView, MoveOf } from '../../dossier/views.ts';
import { type Query, useAnswer } from '../client.ts';
import { words } from '../words.ts';
import { dueDays } from './due.ts';
import { commitmentMark, eventMark, LANES, laneOfKind, statementMark } from './marks.ts';
import { type Placed, pack, type TimeMark } from './pack.ts';
import { type Bin, binsOf, type Counted, momentOf, type Range, toDays } from './scale.ts';
import type { Tracks } from './tracks.ts';

export const HEAD = 22;
export const ROW = 17;
export const LANE_PAD = 9;
/** Rows of marks that a lane may grow to before it is drawn as bars. */
export const ROWS = 12;
export const BAR_HEIGHT = 36;
/** Under the name of a lane. */
export const BAR_TOP = LANE_PAD + 8;
/** Marks asked for of a kind; more are bars. */
export const MOST = 250;

export interface Lane {
  readonly key: string;
  readonly name: string;
  readonly days: readonly Counted[];
}

export const LANES_BY = ['kind', 'party', 'track'] as const;
export type LanesBy = (typeof LANES_BY)[number];

/** `told`: promises stand on the days they were told, not on those they are due. */
export function lanesOf({ days, parties }: DaysView, by: 'kind' | 'party', told: boolean): Lane[] {
  const nameOf = (lane: (typeof LANES)[number]): string =>
    lane === 'due' && told ? words.timeline.dueTold : words.timeline.lane[lane];
  const named: readonly (readonly [string, string])[] =
    by === 'party' ? parties.map(({ id, name }) => [id, name]) : LANES.map(lane => [lane, nameOf(lane)]);
  const laneOf = (lane: string): string => {
    if (by === 'party' || lane === 'said' || lane === 'published' || lane === 'due') return lane;
    return laneOfKind(lane);
  };
  return named
    .map(([key, name]) => ({ key, name, days: days.filter(({ lane }) => laneOf(lane) === key) }))
    .filter(lane => lane.days.length > 0);
}

const countIn = ({ days }: Lane, { from, to }: Range): number =>
  days.reduce((sum, { day, count }) => (momentOf(day) >= from && momentOf(day) < to ? sum + count : sum), 0);

export interface Due {
  readonly items: readonly MoveOf<'commitment'>[];
  /** Undefined where there are too many. */
  readonly days?: readonly Counted[];
}

/** All promises that the filters let through, whatever the window. */
export function useDue(filters: Query, wanted: boolean): Due | undefined {
  const { answer } = useAnswer(wanted ? { name: 'commitments', query: { ...filters, limit: MOST } } : undefined);
  if (!wanted) return { items: [] };
  if (!answer) return undefined;
  return answer.total > answer.items.length ? { items: [] } : { items: answer.items, days: dueDays(answer.items) };
}

/** Single marks of the window, as far as there are not too many to be told apart. */
export function useMarks(
  lanes: readonly Lane[],
  range: Range,
  filters: Query,
  by: LanesBy,
  tracks: Tracks,
  /** Where promises have a lane of their own. */
  promises: Due,
): readonly TimeMark[] {
  const { since, until } = toDays(range);
  const query = { ...filters, since, until, limit: MOST, order: undefined, entries: undefined };
  const said = lanes
    .filter(({ key }) => by !== 'kind' || key === 'said')
    .reduce((n, lane) => n + countIn(lane, range), 0);
  const moved = lanes
    .filter(({ key }) => key !== 'said' && key !== 'published')
    .reduce((n, lane) => n + countIn(lane, range), 0);
  const events = useAnswer(moved <= MOST ? { name: 'events', query } : undefined).answer?.items ?? [];
  // On a track stands what brings its two sides together, and no more.
  const ofParties = useAnswer(moved <= MOST && by === 'party' ? { name: 'commitments', query } : undefined).answer;
  const due = by === 'kind' ? promises.items : (ofParties?.items ?? []);
  const statements =
    useAnswer(said <= MOST && by !== 'track' ? { name: 'statements', query } : undefined).answer?.items ?? [];
  const ids = new Set(lanes.map(({ key }) => key));
  const inLanes = (mark: TimeMark, lanes: readonly unknown[]): TimeMark[] =>
    lanes.filter(id => typeof id === 'string' && ids.has(id)).map(id => ({ ...mark, lane: id as string }));
  const ofParty = (mark: TimeMark | undefined, involved: readonly unknown[]): TimeMark[] => {
    if (!mark) return [];
    return by === 'kind' ? [mark] : inLanes(mark, involved);
  };
  return [
    ...events.flatMap(view =>
      ofParty(
        eventMark(view),
        by === 'track' ? tracks.of(view.record) : view.record.participants.map(({ actor }) => actor),
      ),
    ),
    ...due.flatMap(view => ofParty(commitmentMark(view), [view.record.committer])),
    ...statements.flatMap(view => {
      const mark = statementMark(view);
      return ofParty(mark, [mark?.party]);
    }),
  ]
    .filter(({ from, to }) => to >= range.from && from < range.to)
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

export interface Drawn {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
  readonly placed?: readonly Placed[];
  readonly bins?: readonly Bin[];
}

export function draw(
  lanes: readonly Lane[],
  marks: readonly TimeMark[],
  range: Range,
  width: number,
  xOf: (at: number) => number,
): Drawn[] {
  let y = HEAD;
  return lanes.map(lane => {
    const here = marks.filter(mark => mark.lane === lane.key);
    // Marks stand in for bars only where they are all there.
    const placed = here.length > 0 && here.length >= countIn(lane, range) ? pack(here, xOf, width, ROWS) : undefined;
    const bins = placed ? undefined : binsOf(lane.days, range, width);
    const rows = placed ? Math.max(...placed.map(({ row }) => row)) + 1 : 0;
    const height = placed ? rows * ROW + LANE_PAD * 2 : BAR_HEIGHT + BAR_TOP + 2;
    const drawn = { lane, y, height, placed, bins };
    y += height;
    return drawn;
  });
}
