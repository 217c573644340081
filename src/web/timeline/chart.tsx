/**
 * The record over time: lanes by kind or by party. Far away days are bars, near by each event, promise and remark is a mark
 * that leads to its words. What is only planned is hollow, what is not certain fades over the days that it may be, and a date
 * that slipped is drawn as a move. Windows of time are addresses, so every zoom can be shared and taken back.
 */
import type { KeyboardEvent } from 'react';
import { type Query, useAnswer } from '../client.ts';
import { useMeasured } from '../measured.ts';
import { go, here, href, usePlace } from '../router.ts';
import '../styles/timeline.css';
import { words } from '../words.ts';
import { Controls, Legend } from './controls.tsx';
import { Bars, Mark } from './drawing.tsx';
import { withDue } from './due.ts';
import { draw, HEAD, LANES_BY, lanesOf, useDue, useMarks } from './lanes.ts';
import { DAY, isoDay, mainRange, momentOf, ofDays, type Range, shift, ticksOf, toDays, zoom } from './scale.ts';
import { useBrush, useWheel } from './strokes.ts';
import { useTracks } from './tracks.ts';

/** Under the lanes, for the name of the line of the last report. */
const FOOT = 16;

/** A day that is not certain has no edges. */
const Fades = () => (
  <defs>
    {(['fade-fill', 'fade-line'] as const).map(id => (
      <linearGradient key={id} id={id}>
        {[0, 0.25, 0.75, 1].map(offset => (
          <stop key={offset} offset={offset} className={offset % 1 === 0 ? 'fade-end' : id} />
        ))}
      </linearGradient>
    ))}
  </defs>
);

export function TimelineChart({ filters, last }: { filters: Query; last?: string }) {
  const { query } = usePlace();
  const by = LANES_BY.find(one => one === query.get('by')) ?? 'kind';
  const [element, ref, width] = useMeasured();
  const { since: _, until: __, order: ___, entries: ____, ...kept } = filters;
  // Tracks stand on the days of the whole record, too: the window stays while the lanes change.
  const { answer, waiting } = useAnswer({ name: 'days', query: { ...kept, by: by === 'track' ? 'kind' : by } });
  const tracks = useTracks(kept, by === 'track');
  const [since, until] = [query.get('since'), query.get('until')];
  const due = useDue(kept, by !== 'party');
  const days = answer && due ? withDue(answer.days, due.days) : [];
  const published = days.filter(({ lane }) => lane === 'published').map(({ day }) => momentOf(day));
  const all = mainRange(
    days,
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
  const lanes = by === 'track' ? tracks.lanes : answer && due ? lanesOf({ ...answer, days }, by, !due.days) : [];
  const marks = useMarks(lanes, range, kept, by, tracks, due ?? { items: [] });
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
  if (by === 'kind' && answer && due && !waiting && lanes.length === 0) return null;
  const noTracks = by === 'track' && !tracks.waiting && lanes.length === 0;
  return (
    <section className="chart" aria-label={words.timeline.chart}>
      <Controls range={range} by={by} whole={!since && !until} last={last} onRange={onRange} set={set} />
      {by === 'track' && <p className="second">{noTracks ? words.timeline.noTracks : words.timeline.trackMeans}</p>}
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
            <Fades />
            {ticksOf(range, width).map(({ at, label, major }) => (
              <g key={at} className={major ? 'tick major' : 'tick'}>
                <path d={`M${xOf(at)} ${HEAD - 6}V${height}`} />
                <text x={xOf(at) + 3} y={12}>
                  {label}
                </text>
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
            {brush && <rect className="brush" x={brush[0]} y={0} width={brush[1] - brush[0]} height={height} />}
          </svg>
        )}
      </section>
      <Legend />
      <p className="second chart-hint">{words.timeline.hint}</p>
    </section>
  );
}
