/** What stands in a lane: bars of days far away, single marks near by. */

import { showDate } from '../dates.ts';
import { words } from '../words.ts';
import { BAR_HEIGHT, BAR_TOP, LANE_PAD, ROW } from './lanes.ts';
import { type Placed, SMALLEST } from './pack.ts';
import { type Bin, isoDay, type Range, toDays } from './scale.ts';

export const binDates = ({ from, to }: Range): string => {
  const days = toDays({ from, to });
  return showDate(days.since === days.until ? days.since : `${days.since}/${days.until}`).text;
};

export function Bars({
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

export function Mark({ placed, top, xOf }: { placed: Placed; top: number; xOf: (at: number) => number }) {
  const { mark, x, x1, row, room, label, before } = placed;
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
        const to = x + SMALLEST / 2;
        // A day before the window: the line comes from that side, not from the edge of the world.
        const old = Math.max(xOf(day) + SMALLEST / 2, Math.min(0, to - 40));
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
        x={x - 2 - (before ? room * 6.3 : 0)}
        y={y - ROW / 2}
        width={Math.max(16, x1 - x + 4 + room * 6.3)}
        height={ROW}
      />
      {room > 0 && (
        <text x={before ? x - 4 : x1 + 5} y={y + 3.5} textAnchor={before ? 'end' : undefined}>
          {shorten(label, room)}
        </text>
      )}
    </a>
  );
}
