/**
 * The record over time: lanes by kind or by party. Far away days are bars, near by each event, promise and remark is a mark
 * that leads to its words. What is only planned is hollow, what is not certain fades over the days that it may be, and a date
 * that slipped is drawn as a move. Windows of time are addresses, so every zoom can be shared and taken back.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { DaysView } from '../../dossier/views.ts';
import { type Query, useAnswer } from '../client.ts';
import { showDate } from '../dates.ts';
import { useMeasured } from '../measured.ts';
import { go, here, href, usePlace } from '../router.ts';
import '../styles/timeline.css';
import { words } from '../words.ts';
import { commitmentMark, eventMark, LANES, laneOfKind, statementMark } from './marks.ts';
import { type Placed, pack, SMALLEST, type TimeMark } from './pack.ts';
import {
  type Bin,
  binsOf,
  type Counted,
  DAY,
  isoDay,
  mainRange,
  momentOf,
  ofDays,
  type Range,
  shift,
  ticksOf,
  toDays,
  zoom,
} from './scale.ts';

const HEAD = 22;
const ROW = 17;
const LANE_PAD = 9;
/** Rows of marks that a lane may grow to before it is drawn as bars. */
const ROWS = 9;
const BAR_HEIGHT = 36;
/** Under the name of a lane. */
const BAR_TOP = LANE_PAD + 8;
/** Under the lanes, for the name of the line of the last report. */
const FOOT = 16;
/** Marks asked for of a kind; more are bars. */
const MOST = 250;

interface Lane {
  readonly key: string;
  readonly name: string;
  readonly days: readonly Counted[];
}

function lanesOf({ days, parties }: DaysView, by: 'kind' | 'party'): Lane[] {
  const named: readonly (readonly [string, string])[] =
    by === 'party' ? parties.map(({ id, name }) => [id, name]) : LANES.map(lane => [lane, words.timeline.lane[lane]]);
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

/** Single marks of the window, as far as there are not too many to be told apart. */
function useMarks(lanes: readonly Lane[], range: Range, filters: Query, by: 'kind' | 'party'): readonly TimeMark[] {
  const { since, until } = toDays(range);
  const query = { ...filters, since, until, limit: MOST, order: undefined, entries: undefined };
  const said = lanes
    .filter(({ key }) => by === 'party' || key === 'said')
    .reduce((n, lane) => n + countIn(lane, range), 0);
  const moved = lanes
    .filter(({ key }) => key !== 'said' && key !== 'published')
    .reduce((n, lane) => n + countIn(lane, range), 0);
  const events = useAnswer(moved <= MOST ? { name: 'events', query } : undefined).answer?.items ?? [];
  const due = useAnswer(moved <= MOST ? { name: 'commitments', query } : undefined).answer?.items ?? [];
  const statements = useAnswer(said <= MOST ? { name: 'statements', query } : undefined).answer?.items ?? [];
  const ids = new Set(lanes.map(({ key }) => key));
  const ofParty = (mark: TimeMark | undefined, involved: readonly unknown[]): TimeMark[] => {
    if (!mark) return [];
    if (by === 'kind') return [mark];
    return involved.filter(id => typeof id === 'string' && ids.has(id)).map(id => ({ ...mark, lane: id as string }));
  };
  return [
    ...events.flatMap(view =>
      ofParty(
        eventMark(view),
        view.record.participants.map(({ actor }) => actor),
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

interface Drawn {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
  readonly placed?: readonly Placed[];
  readonly bins?: readonly Bin[];
}

function draw(
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

const binDates = ({ from, to }: Range): string => {
  const days = toDays({ from, to });
  return showDate(days.since === days.until ? days.since : `${days.since}/${days.until}`).text;
};

function Bars({
  bins,
  top,
  xOf,
  most,
  zoomTo,
}: {
  bins: readonly Bin[];
  top: number;
  xOf: (at: number) => number;
  most: number;
  zoomTo: (range: Range) => string;
}) {
  return bins.map(bin => {
    const x = xOf(bin.from);
    const width = Math.max(2, xOf(bin.to) - x - 1);
    // By area, so that one loud day leaves the others to be seen.
    const height = (count: number): number => (count === 0 ? 0 : Math.max(2, Math.sqrt(count / most) * BAR_HEIGHT));
    const all = height(bin.count);
    const planned = bin.planned > 0 ? Math.max(2, all * (bin.planned / bin.count)) : 0;
    const base = top + BAR_TOP + BAR_HEIGHT;
    const label = [words.timeline.bin(bin.count, binDates(bin)), bin.planned > 0 && words.timeline.ofThem(bin.planned)]
      .filter(Boolean)
      .join(', ');
    return (
      <a key={bin.from} href={zoomTo(bin)} tabIndex={-1} aria-label={label}>
        <title>{label}</title>
        <rect className="bar-room" x={x} y={top} width={width + 1} height={BAR_HEIGHT + BAR_TOP} />
        {all > planned && <rect className="bar" x={x} y={base - all + planned} width={width} height={all - planned} />}
        {planned > 0 && (
          <rect
            className="bar planned"
            x={x + 0.5}
            y={base - all + 0.5}
            width={Math.max(1, width - 1)}
            height={planned - 0.5}
          />
        )}
      </a>
    );
  });
}

const shorten = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…` : text;

function Mark({ placed, top, xOf }: { placed: Placed; top: number; xOf: (at: number) => number }) {
  const { mark, x, x1, row, room } = placed;
  const y = top + LANE_PAD + row * ROW + ROW / 2;
  const moved = mark.before.map(day => showDate(isoDay(day)).text);
  const states: Readonly<Record<string, string>> = { ...words.eventStatus, ...words.commitmentStatus };
  const name = [
    mark.who,
    mark.label,
    (states[mark.what] ?? mark.what).toLowerCase(),
    mark.date,
    moved.length > 0 && words.timeline.wasSetFor(moved.join(', ')),
  ]
    .filter(Boolean)
    .join(words.separator);
  return (
    <a href={mark.href} className={`time-mark ${mark.state} ${mark.sure}${mark.saying ? ' saying' : ''}`}>
      <title>{name}</title>
      {mark.before.map(day => {
        const old = xOf(day) + SMALLEST / 2;
        const to = x + SMALLEST / 2;
        const step = old < x ? -6 : 6;
        return (
          <g className="moved" key={day}>
            <circle cx={old} cy={y} r={3} />
            <path
              d={`M${old} ${y - 3.5}Q${(old + to) / 2} ${y - 13} ${to} ${y - 4}M${to + step} ${y - 8}L${to} ${y - 4}L${to + step * 0.6} ${y - 1}`}
            />
          </g>
        );
      })}
      {mark.sure === 'exact' ? (
        <circle className="dot" cx={x + SMALLEST / 2} cy={y} r={mark.saying ? 3 : 4} />
      ) : (
        <rect className="dot" x={x} y={y - 4} width={Math.max(SMALLEST, x1 - x)} height={8} rx={4} />
      )}
      {mark.state === 'off' && <path className="strike" d={`M${x - 1} ${y}H${Math.max(x + SMALLEST + 1, x1 + 1)}`} />}
      <rect
        className="mark-room"
        x={x - 2}
        y={y - ROW / 2}
        width={Math.max(16, x1 - x + 4 + (room > 0 ? room * 6.3 : 0))}
        height={ROW}
      />
      {room > 0 && (
        <text x={x1 + 5} y={y + 3.5}>
          {shorten(mark.label, room)}
        </text>
      )}
    </a>
  );
}

/** A stroke over the chart chooses the days under it. */
function useBrush(width: number, range: Range, onRange: (range: Range) => void) {
  const [brush, setBrush] = useState<readonly [number, number]>();
  const start = useRef<number | undefined>(undefined);
  const place = (event: PointerEvent<SVGSVGElement>): number =>
    Math.min(width, Math.max(0, event.clientX - event.currentTarget.getBoundingClientRect().left));
  const momentAt = (x: number): number => range.from + ((range.to - range.from) * x) / width;
  return {
    brush,
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button === 0 && event.pointerType !== 'touch') start.current = place(event);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (start.current === undefined) return;
      const now = place(event);
      if (Math.abs(now - start.current) < 6) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setBrush([Math.min(start.current, now), Math.max(start.current, now)]);
    },
    onPointerUp: () => {
      if (brush) {
        const from = Math.floor(momentAt(brush[0]) / DAY) * DAY;
        onRange({ from, to: Math.max(from + DAY, Math.ceil(momentAt(brush[1]) / DAY) * DAY) });
      }
      start.current = undefined;
      setBrush(undefined);
    },
    /** The end of a stroke is no click on what lies under it. */
    onClickCapture: (event: React.MouseEvent) => {
      if (!brush) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onPointerCancel: () => {
      start.current = undefined;
      setBrush(undefined);
    },
  };
}

const SPANS = { day: 1, week: 7, month: 31, year: 366 } as const;

function Controls({
  range,
  by,
  whole,
  onRange,
  set,
}: {
  range: Range;
  by: string;
  whole: boolean;
  onRange: (range: Range) => void;
  set: (values: Record<string, string | undefined>) => void;
}) {
  const { timeline } = words;
  const middle = (range.from + range.to) / 2;
  return (
    <div className="chart-tools">
      <fieldset>
        <legend>{timeline.by}</legend>
        {(['kind', 'party'] as const).map(one => (
          <button
            key={one}
            type="button"
            aria-pressed={by === one}
            onClick={() => set({ by: one === 'kind' ? undefined : one })}
          >
            {one === 'kind' ? timeline.byKind : timeline.byParty}
          </button>
        ))}
      </fieldset>
      <span className="chart-range">{binDates(range)}</span>
      <span className="chart-zoom">
        {Object.entries(SPANS).map(([name, days]) => (
          <button
            key={name}
            type="button"
            onClick={() => onRange({ from: middle - (days * DAY) / 2, to: middle + (days * DAY) / 2 })}
          >
            {timeline.spans[name as keyof typeof SPANS]}
          </button>
        ))}
        <button type="button" aria-pressed={whole} onClick={() => set({ since: undefined, until: undefined })}>
          {timeline.whole}
        </button>
        <button type="button" aria-label={timeline.earlier} onClick={() => onRange(shift(range, -0.5))}>
          ‹
        </button>
        <button type="button" aria-label={timeline.later} onClick={() => onRange(shift(range, 0.5))}>
          ›
        </button>
        <button type="button" aria-label={timeline.zoomOut} onClick={() => onRange(zoom(range, 2))}>
          −
        </button>
        <button type="button" aria-label={timeline.zoomIn} onClick={() => onRange(zoom(range, 0.5))}>
          +
        </button>
      </span>
    </div>
  );
}

const Legend = () => (
  <ul className="stance-legend" aria-label={words.timeline.legend}>
    {(
      [
        ['occurred', words.timeline.occurred, <circle className="dot" key="d" cx="8" cy="7" r="4" />],
        ['planned', words.timeline.planned, <circle className="dot" key="d" cx="8" cy="7" r="4" />],
        [
          'off',
          words.timeline.off,
          [<circle className="dot" key="d" cx="8" cy="7" r="4" />, <path className="strike" key="s" d="M2 7H14" />],
        ],
        [
          'occurred span',
          words.timeline.span,
          <rect className="dot" key="d" x="0" y="3" width="18" height="8" rx="4" />,
        ],
        [
          'planned',
          words.timeline.moved,
          [
            <circle className="moved-from" key="o" cx="4" cy="7" r="2.5" />,
            <path className="moved-path" key="p" d="M7 7H17M13.5 4L17 7L13.5 10" />,
          ],
        ],
      ] as const
    ).map(([kind, label, shape]) => (
      <li key={label}>
        <svg className={`time-mark ${kind}`} width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
          {shape}
        </svg>{' '}
        {label}
      </li>
    ))}
  </ul>
);

export function TimelineChart({ filters, last }: { filters: Query; last?: string }) {
  const { query } = usePlace();
  const by = query.get('by') === 'party' ? 'party' : 'kind';
  const [element, ref, width] = useMeasured();
  const { since: _, until: __, order: ___, entries: ____, ...kept } = filters;
  const { answer, waiting } = useAnswer({ name: 'days', query: { ...kept, by } });
  const [since, until] = [query.get('since'), query.get('until')];
  const published = answer?.days.filter(({ lane }) => lane === 'published').map(({ day }) => momentOf(day)) ?? [];
  const all = mainRange(
    answer?.days ?? [],
    published.length > 0 ? { from: Math.min(...published), to: Math.max(...published) } : undefined,
  );
  const range = since || until ? ofDays(since || isoDay(all.from), until || isoDay(all.to - DAY)) : all;
  const set = (values: Record<string, string | undefined>) =>
    go(
      href(here().path, {
        ...Object.fromEntries(here().query),
        page: undefined,
        ...values,
      }),
    );
  const onRange = (next: Range) => set(toDays(next));
  const zoomTo = (bin: Range): string =>
    href(here().path, { ...Object.fromEntries(query), page: undefined, ...toDays(bin) });
  const { brush, ...strokes } = useBrush(width, range, onRange);
  const lanes = answer ? lanesOf(answer, by) : [];
  const marks = useMarks(lanes, range, kept, by);
  useWheel(element, range, onRange);
  const xOf = (at: number): number => ((at - range.from) / (range.to - range.from)) * width;
  const drawn = draw(lanes, marks, range, width, xOf);
  const height = drawn.reduce((sum, lane) => sum + lane.height, HEAD);
  const foot = last && momentOf(last) > range.from && momentOf(last) < range.to ? FOOT : 0;
  const press = (event: KeyboardEvent) => {
    const next: Readonly<Record<string, () => void>> = {
      '+': () => onRange(zoom(range, 0.5)),
      '-': () => onRange(zoom(range, 2)),
      '0': () => set({ since: undefined, until: undefined }),
      ArrowLeft: () => onRange(shift(range, -0.25)),
      ArrowRight: () => onRange(shift(range, 0.25)),
    };
    const act = next[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  if (answer && !waiting && lanes.length === 0) return null;
  return (
    <section className="chart" aria-label={words.timeline.chart}>
      <Controls range={range} by={by} whole={!since && !until} onRange={onRange} set={set} />
      <section
        className="chart-room"
        ref={ref}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart takes keys, which its description names
        tabIndex={0}
        aria-label={`${words.timeline.chart}. ${words.timeline.keys}`}
        onKeyDown={press}
      >
        {width > 0 && (
          // biome-ignore lint/a11y/noSvgWithoutTitle: the group around it names it
          <svg width={width} height={height + foot} className="chart-svg" {...strokes}>
            {ticksOf(range, width).map(({ at, label, major }) => (
              <g key={at} className={major ? 'tick major' : 'tick'}>
                <path d={`M${xOf(at)} ${HEAD - 6}V${height}`} />
                <text x={xOf(at) + 3} y={12}>
                  {label}
                </text>
              </g>
            ))}
            {drawn.map(({ lane, y, placed, bins }) => (
              <g key={lane.key}>
                <path className="lane-line" d={`M0 ${y}H${width}`} />
                <text className="lane-name" x={0} y={y + 11}>
                  {lane.name}
                </text>
                {bins && (
                  <Bars
                    bins={bins}
                    top={y}
                    xOf={xOf}
                    most={Math.max(1, ...bins.map(({ count }) => count))}
                    zoomTo={zoomTo}
                  />
                )}
                {placed?.map(one => (
                  <Mark key={one.mark.id} placed={one} top={y + 6} xOf={xOf} />
                ))}
              </g>
            ))}
            {last && foot > 0 && (
              <g className="last-report">
                <path d={`M${xOf(momentOf(last) + DAY)} ${HEAD - 6}V${height + foot}`} />
                <text x={xOf(momentOf(last) + DAY) - 4} y={height + foot - 4} textAnchor="end">
                  {words.timeline.lastReport}
                </text>
              </g>
            )}
            {brush && <rect className="brush" x={brush[0]} y={0} width={brush[1] - brush[0]} height={height} />}
          </svg>
        )}
      </section>
      <Legend />
      <p className="second chart-hint">{words.timeline.hint}</p>
    </section>
  );
}

/** Ctrl and the wheel (a pinch on a trackpad) zoom at the pointer; the wheel alone scrolls the page, as everywhere. */
function useWheel(element: HTMLElement | null, range: Range, onRange: (range: Range) => void): void {
  const now = useRef({ range, onRange });
  useEffect(() => {
    now.current = { range, onRange };
  });
  useEffect(() => {
    if (!element) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      now.current.onRange(
        zoom(now.current.range, event.deltaY > 0 ? 1.25 : 0.8, (event.clientX - box.left) / Math.max(1, box.width)),
      );
    };
    // React listens passively, which could not keep the page from zooming.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [element]);
}
