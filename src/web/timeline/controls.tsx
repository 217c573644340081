/** Around the chart: which lanes, which window of time, and what the marks mean. */
import { words } from '../words.ts';
import { binDates } from './drawing.tsx';
import { LANES_BY } from './lanes.ts';
import { DAY, momentOf, type Range, shift, zoom } from './scale.ts';

const SPANS = { day: 1, week: 7, month: 31, year: 366 } as const;

export function Controls({
  range,
  by,
  whole,
  last,
  onRange,
  set,
}: {
  range: Range;
  by: string;
  whole: boolean;
  /** The day of the last report. */
  last?: string;
  onRange: (range: Range) => void;
  set: (values: Record<string, string | undefined>) => void;
}) {
  const { timeline } = words;
  // Out of the whole record the last days reported are looked at first: in its middle there may be nothing.
  const near = (days: number): Range => {
    const newest = last && whole ? momentOf(last.slice(0, 10)) + DAY : undefined;
    const middle = (range.from + range.to) / 2;
    return newest === undefined
      ? { from: middle - (days * DAY) / 2, to: middle + (days * DAY) / 2 }
      : { from: newest - days * DAY, to: newest };
  };
  return (
    <div className="chart-tools">
      <fieldset>
        <legend>{timeline.by}</legend>
        {LANES_BY.map(one => (
          <button
            key={one}
            type="button"
            aria-pressed={by === one}
            onClick={() => set({ by: one === 'kind' ? undefined : one })}
          >
            {timeline.lanesBy[one]}
          </button>
        ))}
      </fieldset>
      <span className="chart-range">{binDates(range)}</span>
      <span className="chart-zoom">
        {Object.entries(SPANS).map(([name, days]) => (
          <button key={name} type="button" onClick={() => onRange(near(days))}>
            {timeline.spans[name as keyof typeof SPANS]}
          </button>
        ))}
        <button type="button" aria-pressed={whole} onClick={() => set({ since: undefined, until: undefined })}>
          {timeline.whole}
        </button>
      </span>
      <span className="chart-steps">
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

export const Legend = () => (
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
