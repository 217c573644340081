/** What the parts of the brief have in common: a list of lines, and the words of an event. Pure. */
import type { EventRecord } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { BriefPart } from './brief.ts';
import type { Book, Told } from './brief-book.ts';
import { lastDay } from './brief-book.ts';
import { BRIEF } from './words/brief.ts';

/** Roles of those to whom it leads or is done, and who need not have a part in it. */
export const AT: ReadonlySet<string> = new Set(['host', 'target', 'recipient']);

/** Records looked at for so many lines: of ten thousand the most carried are enough. */
const LOOKED_AT = 20;

/** The first so many of what is found that can be told; the others are counted. */
export function part<R>(
  { id, title, none, most }: Pick<BriefPart, 'id' | 'title' | 'none'> & { readonly most: number },
  found: readonly R[],
  book: Book,
  tell: (record: R) => Told | undefined,
): BriefPart {
  const lines: BriefPart['lines'][number][] = [];
  for (const record of found.slice(0, most * LOOKED_AT)) {
    if (lines.length === most) break;
    const told = tell(record);
    if (told) lines.push(book.line(told));
  }
  return { id, title, lines, left: found.length - lines.length, none: found.length === 0 ? none : BRIEF.unquoted };
}

/** The telling that the event's status and day come from. */
export function tellingOf({ status, when, history, evidence }: EventRecord): Evidence {
  const own = history.filter(entry => entry.status === status);
  const dated = own.findLast(entry => entry.when?.edtf !== undefined && entry.when.edtf === when?.edtf);
  return (dated ?? own.at(-1))?.evidence ?? evidence.at(-1)!;
}

export const wordsOf = (event: EventRecord): string => tellingOf(event).quote;

/** Passages that tell an event with its status, that of its day first, then from the newest. */
export function tellingsOf(event: EventRecord): Evidence[] {
  const first = tellingOf(event);
  const own = event.history.filter(({ status }) => status === event.status);
  const newest = [...own].sort((a, b) => ((lastDay(b.knownSince) ?? '') < (lastDay(a.knownSince) ?? '') ? -1 : 1));
  return [first, ...newest.map(({ evidence }) => evidence).filter(one => one !== first)];
}

/** The stretch of a sentence that a passage of it depends on: back to the last comma or quotation mark before it. */
export function leadingTo(sentence: string, passage: string): string {
  const at = sentence.indexOf(passage.slice(0, 24).replace(/["“”]/g, ''));
  return at <= 0
    ? ''
    : sentence
        .slice(0, at)
        .split(/[,;:"“”]/)
        .at(-1)!;
}
