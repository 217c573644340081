/** The browser's own field for a day, showing that day as every other date here is shown; its mask of letters only while it is edited. */
import type { InputHTMLAttributes } from 'react';
import { showDate } from '../dates.ts';

export function DayInput({
  value,
  none,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'value'> & {
  readonly value: string;
  /** What no day means. */
  readonly none: string;
}) {
  return (
    <span className={value ? 'day-input' : 'day-input empty'} data-shown={value ? showDate(value).text : none}>
      <input type="date" value={value} {...rest} />
    </span>
  );
}
