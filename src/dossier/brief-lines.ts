/** What the parts of the brief have in common: a list of lines, and the words of an event. Pure. */
import type { EventRecord } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { BriefLine, BriefPart } from './brief.ts';
import { type Book, quoted } from './brief-book.ts';
import { eventClause } from './say-event.ts';

/** Roles of those to whom it leads or is done, and who need not have a part in it. */
export const AT: ReadonlySet<string> = new Set(['host', 'target', 'recipient']);

/** Lines a part: with seven parts two printed pages. */
const LINES = 7;

export function part<R>(
  id: BriefPart['id'],
  title: string,
  none: string,
  found: readonly R[],
  line: (record: R) => BriefLine,
): BriefPart {
  return { id, title, none, lines: found.slice(0, LINES).map(line), left: Math.max(0, found.length - LINES) };
}

/** The telling that the event's status and day come from. */
export function tellingOf({ status, when, history, evidence }: EventRecord): Evidence {
  const own = history.filter(entry => entry.status === status);
  const dated = own.findLast(entry => entry.when?.edtf !== undefined && entry.when.edtf === when?.edtf);
  return (dated ?? own.at(-1))?.evidence ?? evidence.at(-1)!;
}

export const wordsOf = (event: EventRecord): string => tellingOf(event).quote;

export const eventText = (event: EventRecord, book: Book): string =>
  `${eventClause(event, book.name)}: ${quoted(wordsOf(event))}`;
