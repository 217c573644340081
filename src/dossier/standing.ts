/**
 * What has become of a thing that is due, as far as any report could tell: the one rule by which the brief, lists and the record say that
 * nothing is reported. In: a promise or a planned event with its days, and events. Out: whether one of them may be its outcome. Pure.
 */
import type { CommitmentRecord, EventRecord, Who } from '../model/record.ts';
import type { When } from '../model/when.ts';
import { firstDay, lastDay } from './brief-book.ts';
import { AT } from './brief-lines.ts';
import { whoKey } from './ledger.ts';
import { dayBeside, daysOfEvent, NearEvents, nameWordsOf } from './near-events.ts';
import { daysBetween } from './reference-day.ts';

/** What is due; `day` is its last day. */
export interface Promised {
  readonly record: EventRecord | CommitmentRecord;
  readonly day: string;
  readonly when: When;
}

/** The day on which an article came out. */
export type PublishedOn = (article: string) => string | undefined;

/** Nobody announces them with a day: a day beside them was that of something else. */
export const UNANNOUNCED: ReadonlySet<string> = new Set(['strike', 'attack']);

/** A promise not to do a thing is kept by nothing being reported. */
export const LEFT_UNDONE = /\b(?:not|n't|n’t|never|no)\b/i;

/** Reports call one encounter by any of these. */
const ENCOUNTERS: ReadonlySet<string> = new Set(['meeting', 'talks', 'visit', 'call']);
export const groupOf = ({ kind }: EventRecord): string => (ENCOUNTERS.has(kind) ? 'encounter' : kind);

/** Who acts in it: where a journey leads to says nothing of whose it is. */
export const doersOf = (record: EventRecord | CommitmentRecord): readonly Who[] =>
  'participants' in record
    ? record.participants.filter(({ role }) => !AT.has(role)).map(({ actor }) => actor)
    : [record.committer];
/** Worked out once: every event is held against many promises. */
function once<T>(of: (record: EventRecord | CommitmentRecord) => T): (record: EventRecord | CommitmentRecord) => T {
  const known = new WeakMap<EventRecord | CommitmentRecord, T>();
  return record => {
    let value = known.get(record);
    if (value === undefined) {
      value = of(record);
      known.set(record, value);
    }
    return value;
  };
}

export const sidesOf = once((record): ReadonlySet<string> => new Set(doersOf(record).map(whoKey)));

/** An outcome is told of the day itself or of one soon after it. */
const SOON_AFTER = 3;

/**
 * Something of its kind that is told of its day or of one soon after it, or is planned anew, or one with the same sides that a
 * report since its day speaks of at all: what became of it may stand there.
 */
function mayBeItsOutcome({ record, day, when }: Promised, event: EventRecord, publishedOn: PublishedOn): boolean {
  if (event.id === record.id || UNANNOUNCED.has(event.kind)) return false;
  if ('kind' in record && groupOf(event) !== groupOf(record)) return false;
  const sides = sidesOf(record);
  const ofItsSides = [...sidesOf(event)].some(side => sides.has(side));
  if (!ofItsSides && !('kind' in record && sidesOf(event).size === 0)) return false;
  const [first, last] = daysOfEvent(event);
  const since = event.evidence.some(({ article }) => (publishedOn(article) ?? '') > day);
  if (first === undefined || last === undefined) return since;
  return since || (last >= (firstDay(when) ?? day) && daysBetween(day, first) <= SOON_AFTER);
}

/** Meetings are told with who came, not with who was to come: what is held at one place, or of which one name is told, may be it. */
const BESIDE = 1;

/** Also those at whose place it is, and names that no participant is made of. */
const namedIn = once((record): ReadonlySet<string> => {
  const place = 'place' in record && record.place ? [record.place.name] : [];
  return nameWordsOf([...place, ...record.evidence.map(({ quote }) => quote)]);
});

/** They have a side in common, or are of one place or name. */
export const isOfThem = (one: EventRecord, other: EventRecord): boolean =>
  [...sidesOf(other)].some(side => sidesOf(one).has(side)) || [...namedIn(other)].some(word => namedIn(one).has(word));

/** A report of the day or of a later one tells of something like it at the same place, or with one of the same names, within a day. */
function isBesideIt({ record, day, when }: Promised, event: EventRecord, publishedOn: PublishedOn): boolean {
  if (event.id === record.id || UNANNOUNCED.has(event.kind)) return false;
  if ('kind' in record && groupOf(event) !== groupOf(record)) return false;
  const [first, last] = daysOfEvent(event);
  if (first === undefined || last === undefined) return false;
  if (first > dayBeside(day, BESIDE) || last < dayBeside(firstDay(when) ?? day, -BESIDE)) return false;
  const due = firstDay(when) ?? day;
  if (!event.evidence.some(({ article }) => (publishedOn(article) ?? '') >= due)) return false;
  const own = namedIn(record);
  return [...namedIn(event)].some(word => own.has(word));
}

/** Told again since its day: the later report knows of it. */
export const isToldSince = ({ record, day }: Promised, publishedOn: PublishedOn): boolean =>
  record.evidence.some(({ article }) => (publishedOn(article) ?? '') > day);

/** The days about it on which something of others may be its outcome. */
export const daysBeside = ({ day, when }: Promised): readonly [first: string, last: string] => [
  dayBeside(firstDay(when) ?? day, -BESIDE),
  dayBeside(day, BESIDE),
];

/** Whether one of these events is, or may be, what became of what is due; `is` says which of them are asked for. */
export function makeHasOutcome(events: readonly EventRecord[], publishedOn: PublishedOn) {
  const near = new NearEvents(events, sidesOf);
  return (due: Promised, is: (event: EventRecord) => boolean = () => true): boolean => {
    const [first] = daysBeside(due);
    for (const event of near.around(sidesOf(due.record), first, dayBeside(due.day, SOON_AFTER)))
      if (is(event) && (mayBeItsOutcome(due, event, publishedOn) || isBesideIt(due, event, publishedOn))) return true;
    return false;
  };
}

/** An open promise of somebody known by name whose last possible day is over by this day; not one to leave a thing undone. */
export function pastDue(
  commitment: CommitmentRecord,
  by: string,
): (Promised & { record: CommitmentRecord }) | undefined {
  const { status, due, committer, text } = commitment;
  const day = lastDay(due);
  if (status !== 'open' || due === undefined || day === undefined || day >= by) return undefined;
  return typeof committer === 'string' && !LEFT_UNDONE.test(text) ? { record: commitment, day, when: due } : undefined;
}

/** As lists show it; `unreported` has the ids of those that are past due and of which nothing is reported. */
export const withStanding = (commitment: CommitmentRecord, unreported: ReadonlySet<string>): CommitmentRecord =>
  commitment.status === 'open' && unreported.has(commitment.id)
    ? { ...commitment, status: 'past due, nothing reported' }
    : commitment;
