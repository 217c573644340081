/** A field for one day: it sends a day that is whole, once the reader stops typing, and nothing half-typed. */
import { useEffect, useId, useRef, useState } from 'react';
import { words } from '../words.ts';
import { DayInput } from './day-input.tsx';

const TYPING_MS = 500;

export function DayField({
  label,
  value,
  onDay,
  hideLabel = false,
  none = words.filter.any,
}: {
  label: string;
  value: string;
  onDay: (day: string | undefined) => void;
  hideLabel?: boolean;
  /** What no day means. */
  none?: string;
}) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = useRef(onDay);
  useEffect(() => {
    send.current = onDay;
  });
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const settle = (day: string) => {
    clearTimeout(timer.current);
    // A year being typed passes through the years 2 and 20.
    if (day === '' || day >= '1000') send.current(day || undefined);
  };
  const type = (day: string) => {
    setTyped(day);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => settle(day), TYPING_MS);
  };
  return (
    <span className="day-field">
      <label htmlFor={id} className={hideLabel ? 'unseen' : undefined}>
        {label}
      </label>
      <DayInput
        id={id}
        value={typed}
        none={none}
        onChange={event => type(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && settle(event.currentTarget.value)}
      />
    </span>
  );
}
