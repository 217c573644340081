/** Promises that were put off, on one scale of days: a ring for each day that it was due before, a line to the day now. */
import { whoName } from '../../dossier/describe-move.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
import { dayOf, showDate } from '../dates.ts';
import { type Commitment, lastDay, slips } from '../promises.ts';
import { moveHref } from '../router.ts';
import '../styles/waiting.css';
import { DAY, momentOf, type Range } from '../timeline/scale.ts';
import { words } from '../words.ts';
import { WhenText } from './date.tsx';

const WIDTH = 320;
const EDGE = 8;

const firstMoment = (edtf: string): number[] => {
  const bounds = edtfBounds(edtf);
  const day = (bounds?.until ?? bounds?.from)?.slice(0, 10);
  return day ? [momentOf(day)] : [];
};

interface Slipped {
  readonly view: Commitment;
  readonly before: readonly number[];
  readonly now?: number;
}

function Track({ slipped, range, today }: { slipped: Slipped; range: Range; today: number }) {
  const x = (moment: number): number =>
    EDGE + ((moment - range.from) / Math.max(DAY, range.to - range.from)) * (WIDTH - EDGE * 2);
  const { before, now } = slipped;
  const places = [...before, ...(now === undefined ? [] : [now])].map(x);
  return (
    <svg className="slip-track" viewBox={`0 0 ${WIDTH} 18`} aria-hidden="true">
      <path className="figure-line" d={`M0 9H${WIDTH}`} />
      <path className="slip-today" d={`M${x(today)} 1V17`} />
      {places.slice(1).map((place, index) => {
        const from = places[index]!;
        const way = Math.sign(place - from) || 1;
        return (
          <path
            key={`${from} ${place}`}
            className="slip-move"
            d={`M${from + way * 5} 9H${place - way * 6}m${-way * 5} -3.5l${way * 5} 3.5l${-way * 5} 3.5`}
          />
        );
      })}
      {before.map(moment => (
        <circle key={moment} className="slip-before" cx={x(moment)} cy="9" r="4" />
      ))}
      {now !== undefined && <circle className="slip-now" cx={x(now)} cy="9" r="4.5" />}
    </svg>
  );
}

export function Slips({ items, day }: { items: readonly Commitment[]; day: string }) {
  const slipped = items.flatMap((view): Slipped[] => {
    const before = slips(view).flatMap(firstMoment);
    const last = lastDay(view);
    return before.length > 0 ? [{ view, before, ...(last ? { now: momentOf(last) } : {}) }] : [];
  });
  if (slipped.length === 0) return null;
  const today = momentOf(day);
  const all = [today, ...slipped.flatMap(({ before, now }) => [...before, ...(now === undefined ? [] : [now])])];
  const range = { from: Math.min(...all), to: Math.max(...all) };
  const { commitments } = words;
  return (
    <section className="section slips">
      <h2>
        {commitments.slips}
        <span className="heading-count">{words.number(slipped.length)}</span>
      </h2>
      <p className="second">{commitments.slipsMeans}</p>
      <ol>
        {slipped.map(one => {
          const { record, names } = one.view;
          return (
            <li key={record.id} className="slip">
              <div className="slip-what">
                <a href={moveHref('commitment', record.id)} data-row dir="auto">
                  <b>{whoName(record.committer, names)}</b> <span className="own">{record.text}</span>
                </a>
              </div>
              <Track slipped={one} range={range} today={today} />
              <p className="second slip-days">
                {slips(one.view).map(slip => (
                  <s key={slip}>{showDate(slip).text}</s>
                ))}
                <WhenText when={dayOf(record.due)} />
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
