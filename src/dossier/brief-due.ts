/**
 * What is due, and what should have happened and was not reported. In: the record and its book. Out: two parts of the brief. "Nothing
 * is reported" is said only where nothing that could be the outcome is.
 */
import type { CommitmentRecord, EventRecord, ParleyRecord, Who } from '../model/record.ts';
import { type Evidence, spansOverlap } from '../model/span.ts';
import type { BriefPart } from './brief.ts';
import { type Book, firstDay, lastDay, quoted } from './brief-book.ts';
import { AT, eventText, part, wordsOf } from './brief-lines.ts';
import { whoKey } from './ledger.ts';
import { daysBetween } from './reference-day.ts';
import { dateText } from './say-date.ts';

/** What is due within so many days. */
const AHEAD = 14;

/** Wished for by one side: nothing that is due. */
const WISHED =
  /\b(?:propos\w+|demand\w*|call(?:s|ed|ing)? for|urg\w+|offer\w*|want\w*|suggest\w*|hop(?:e|es|ed|ing))\b/i;

/** Nobody announces them with a day: a day beside them was that of something else. */
const UNANNOUNCED: ReadonlySet<string> = new Set(['strike', 'attack']);

interface Due {
  readonly record: EventRecord | CommitmentRecord;
  readonly day: string;
  readonly text: string;
}

function commitmentText({ committer, condition, due, evidence }: CommitmentRecord, book: Book): string {
  const on = condition ? `, on the condition ${quoted(condition)},` : '';
  return `promised for ${dateText(due)}${on} by ${book.name(committer)}: ${quoted(evidence[0]!.quote)}`;
}

/** A promise not to do a thing is kept by nothing being reported. */
const LEFT_UNDONE = /\b(?:not|n't|n’t|never|no)\b/i;

const isDue = ({ status, kind }: EventRecord): boolean =>
  (status === 'planned' || status === 'postponed') && !UNANNOUNCED.has(kind);

function dueOf(record: ParleyRecord, book: Book): Due[] {
  const events = (record.events ?? []).flatMap((event): Due[] => {
    const day = lastDay(event.when);
    if (!isDue(event) || !day || WISHED.test(wordsOf(event))) return [];
    return [{ record: event, day, text: eventText(event, book) }];
  });
  const commitments = (record.commitments ?? []).flatMap((commitment): Due[] => {
    const day = lastDay(commitment.due);
    if ((commitment.status !== 'open' && commitment.status !== 'past due, nothing reported') || !day) return [];
    if (LEFT_UNDONE.test(commitment.text)) return [];
    return [{ record: commitment, day, text: commitmentText(commitment, book) }];
  });
  // What is planned is often told as an event and as a promise in the same words: one line is enough.
  const planned = new Map<string, Evidence[]>();
  for (const { record: of } of events) {
    for (const evidence of of.evidence)
      planned.set(evidence.article, [...(planned.get(evidence.article) ?? []), evidence]);
  }
  const isTold = ({ record: { evidence } }: Due): boolean =>
    evidence.some(own => planned.get(own.article)?.some(other => spansOverlap(own, other)));
  return [...events, ...commitments.filter(due => !isTold(due))].sort((a, b) =>
    `${a.day} ${a.record.id}` < `${b.day} ${b.record.id}` ? -1 : 1,
  );
}

export function ahead(record: ParleyRecord, book: Book): BriefPart {
  const due = dueOf(record, book).filter(({ day }) => day >= book.asOf && daysBetween(book.asOf, day) <= AHEAD);
  return part('due', 'Due', `Nothing is due within ${AHEAD} days.`, due, ({ record: of, text }) =>
    book.line(text, [of.id], of.evidence),
  );
}

/** Reports call one encounter by any of these. */
const ENCOUNTERS: ReadonlySet<string> = new Set(['meeting', 'talks', 'visit', 'call']);
const groupOf = ({ kind }: EventRecord): string => (ENCOUNTERS.has(kind) ? 'encounter' : kind);

/** Who acts in it: where a journey leads to says nothing of whose it is. */
const sidesOf = (record: EventRecord | CommitmentRecord): Set<string> => {
  const doers: readonly Who[] =
    'participants' in record
      ? record.participants.filter(({ role }) => !AT.has(role)).map(({ actor }) => actor)
      : [record.committer];
  return new Set(doers.map(whoKey));
};

/** An outcome is told of the day itself or of one soon after it. */
const SOON_AFTER = 3;
/** What is moved is moved by so many days. */
const MOVED_WITHIN = 14;

/** Something of its kind, with one of its sides, that is told as held or called off about its day, or is planned anew for a later one. */
function mayBeItsOutcome({ record, day }: Due, event: EventRecord): boolean {
  if (event.id === record.id || UNANNOUNCED.has(event.kind)) return false;
  if ('kind' in record && groupOf(event) !== groupOf(record)) return false;
  const from = firstDay('due' in record ? record.due : (record as EventRecord).when) ?? day;
  const [first, last] = [firstDay(event.when) ?? firstDay(event.knownSince), lastDay(event.when) ?? lastDay(event.knownSince)]; // biome-ignore format: one thought
  if (first === undefined || last === undefined || last < from) return false;
  const isOpen = event.status === 'planned' || event.status === 'postponed';
  const fits = isOpen ? first > day && daysBetween(day, first) <= MOVED_WITHIN : daysBetween(day, first) <= SOON_AFTER;
  if (!fits) return false;
  const sides = sidesOf(record);
  return [...sidesOf(event)].some(side => sides.has(side));
}

export function overdue(record: ParleyRecord, book: Book): BriefPart {
  const due = dueOf(record, book)
    .filter(({ day }) => day < book.asOf && day >= book.since)
    // Of whose meeting nothing is known no outcome could be told.
    .filter(({ record: of }) => sidesOf(of).size > 0)
    .filter(one => !(record.events ?? []).some(event => mayBeItsOutcome(one, event)))
    .reverse();
  const title = 'Should have happened, and nothing is reported';
  return part('overdue', title, 'Nothing is overdue.', due, ({ record: of, day, text }) => {
    const days = daysBetween(day, book.asOf);
    const ago = days === 1 ? 'a day ago' : `${days} days ago`;
    return book.line(`${text} (its day was over ${ago}, and no outcome is reported)`, [of.id], of.evidence);
  });
}
