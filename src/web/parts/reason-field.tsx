/** Why somebody judges as they do: one line beside the buttons, never asked for. */
import { useId } from 'react';
import { words } from '../words.ts';

export function ReasonField({
  id,
  value,
  onReason,
}: {
  /** Where a key leads to it. */
  id?: string;
  value: string;
  onReason: (reason: string) => void;
}) {
  const own = useId();
  return (
    <>
      <label htmlFor={id ?? own} className="unseen">
        {words.review.reason}
      </label>
      <input
        id={id ?? own}
        className="judge-reason"
        value={value}
        placeholder={words.review.reason}
        maxLength={1000}
        onChange={event => onReason(event.target.value)}
        autoComplete="off"
      />
    </>
  );
}
