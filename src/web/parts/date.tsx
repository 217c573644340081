/** One date as the record holds it. Uncertainty shows in its words and in its ink; basis and the source's words are at hand. */
import type { When } from '../../model/when.ts';
import { showWhen } from '../dates.ts';
import { words } from '../words.ts';

/** The words behind a date: its basis, what the source wrote, and why. */
export function dateNotes(when: When | undefined): string {
  if (!when) return words.basis.unknown;
  const written = when.text ? words.date.written(when.text) : undefined;
  return [words.basis[when.basis], written, when.note].filter(Boolean).join(words.separator);
}

export function WhenText({ when, label }: { when: When | undefined; label?: string }) {
  const shown = showWhen(when);
  const basis = when?.basis === 'inferred' ? ' inferred' : '';
  return (
    <span className={`when ${shown.certainty}${basis}`} title={dateNotes(when)}>
      {label && <span className="when-label">{label} </span>}
      {shown.iso ? <time dateTime={shown.iso}>{shown.text}</time> : shown.text}
    </span>
  );
}
