/** Two ends of a span of days, over how much there is on each: any days can be looked at alone, and played one after another. */
import { useEffect, useState } from 'react';
import type { ContactsView } from '../../dossier/contacts.ts';
import { showDate } from '../dates.ts';
import { words } from '../words.ts';
import { binsOf, type Days, dayAfter, daysBetween, isWhole } from './range.ts';

const HEIGHT = 34;
const MOST_BINS = 120;
/** A play takes about eight seconds, however long the talks took. */
const PLAY_MS = 8000;
const TICK_MS = 120;

function Density({ view, from, until, days }: { view: ContactsView; from: string; until: string; days: Days }) {
  const bins = binsOf(view, from, until, MOST_BINS);
  const most = Math.max(1, ...bins.map(({ occurred, planned }) => occurred + planned));
  const { since = '', until: last = '9999' } = days;
  return (
    <svg className="density" viewBox={`0 0 ${bins.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {bins.map((bin, i) => {
        const tall = (count: number): number => (count / most) * (HEIGHT - 2);
        const inside = bin.until >= since && bin.from <= last;
        return (
          <g key={bin.from} className={inside ? undefined : 'outside'}>
            <rect
              className="planned"
              x={i + 0.1}
              width={0.8}
              y={HEIGHT - tall(bin.occurred + bin.planned)}
              height={tall(bin.planned)}
            />
            <rect
              className="occurred"
              x={i + 0.1}
              width={0.8}
              y={HEIGHT - tall(bin.occurred)}
              height={tall(bin.occurred)}
            />
          </g>
        );
      })}
    </svg>
  );
}

/** Lets the last day run from the first to the last. */
function usePlay(from: string, total: number, set: (days: Days) => void): [boolean, (on: boolean) => void] {
  const [day, setDay] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each day sets the next
  useEffect(() => {
    if (day === undefined) return;
    if (day >= total) {
      setDay(undefined);
      set({});
      return;
    }
    set({ since: from, until: dayAfter(from, Math.floor(day)) });
    const timer = setTimeout(() => setDay(day + Math.max(0.34, (total * TICK_MS) / PLAY_MS)), TICK_MS);
    return () => clearTimeout(timer);
  }, [day]);
  return [day !== undefined, on => setDay(on ? 0 : undefined)];
}

export function DaysSlider({
  view,
  span,
  days,
  set,
}: {
  view: ContactsView;
  span: { readonly from: string; readonly until: string };
  days: Days;
  set: (days: Days) => void;
}) {
  const { contacts } = words;
  const total = daysBetween(span.from, span.until);
  const [playing, play] = usePlay(span.from, total, set);
  const place = (day: string | undefined, otherwise: number): number =>
    day ? Math.max(0, Math.min(total, daysBetween(span.from, day))) : otherwise;
  const [first, last] = [place(days.since, 0), place(days.until, total)];
  const write = (from: number, until: number): void => {
    play(false);
    const whole = from === 0 && until === total;
    set(whole ? {} : { since: dayAfter(span.from, from), until: dayAfter(span.from, until) });
  };
  const end = (label: string, value: number, change: (value: number) => void) => (
    <input
      type="range"
      min={0}
      max={total}
      step={1}
      value={value}
      aria-label={label}
      aria-valuetext={showDate(dayAfter(span.from, value)).text}
      onChange={event => change(Number(event.target.value))}
    />
  );
  if (total < 1) return null;
  const shown = (day: number): string => showDate(dayAfter(span.from, day)).text;
  return (
    <fieldset className="days-slider">
      <legend className="unseen">{contacts.density}</legend>
      <div className="days-tools">
        <button type="button" onClick={() => play(!playing)}>
          {playing ? contacts.pause : contacts.play}
        </button>
        <output className="days-shown">{contacts.range(shown(first), shown(last))}</output>
        {!isWhole(days) && (
          <button type="button" onClick={() => write(0, total)}>
            {contacts.all}
          </button>
        )}
      </div>
      <Density view={view} {...span} days={days} />
      <div className="days-ends">
        {end(contacts.from, first, value => write(Math.min(value, last), last))}
        {end(contacts.until, last, value => write(first, Math.max(value, first)))}
      </div>
    </fieldset>
  );
}
