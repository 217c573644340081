/** An event told by several reports: announced, moved, held, denied. In: its tellings in order of publication. Out: one record with its history. */

import { present } from '../../model/present.ts';
import type { EventRecord } from '../../model/record.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
import { foldName } from '../join-actors.ts';
import { evidenceOf, firstOf, lastOf } from './fields.ts';

/** Told as having occurred by a report that is older than its day: the tense was misread, or it is meant to be lasting. */
const tooEarly = ({ status, when, knownSince }: EventRecord): boolean => {
  const from = edtfBounds(when?.edtf)?.from?.slice(0, 10);
  const until = edtfBounds(when?.edtf)?.until?.slice(0, 10);
  const told = edtfBounds(knownSince.edtf)?.until?.slice(0, 10);
  if (status !== 'occurred' || from === undefined || until === undefined || told === undefined) return false;
  return from > told || (until > told && from === told);
};

/** What a claim says weighs less than what a report says: it never stands for an event that others report. */
const settles = (event: EventRecord): boolean => event.status !== 'claimed' && !tooEarly(event);

type Participant = EventRecord['participants'][number];

/** "Major powers" at the head of a sentence are the "major powers" of another. */
const whoKey = ({ actor }: Participant): string =>
  typeof actor === 'string' ? actor : `described ${foldName(actor.described)}`;

const sameWho = (a: Participant, b: Participant): boolean => whoKey(a) === whoKey(b);

/** Each once, in the role in which it was first named with more than presence. */
function participantsOf(members: readonly EventRecord[]): EventRecord['participants'] {
  const merged: Participant[] = [];
  for (const participant of members.flatMap(({ participants }) => participants)) {
    const at = merged.findIndex(known => sameWho(known, participant));
    if (at < 0) merged.push(participant);
    else if (merged[at]!.role === 'attendee' && participant.role !== 'attendee') merged[at] = participant;
  }
  return merged;
}

/** Reports tell an event's end after its beginning: the last that settles it counts; but what occurred stays so when a later text still calls it planned. */
function standOf(members: readonly EventRecord[]): EventRecord {
  const settled = members.filter(settles);
  const last = settled.at(-1) ?? members.at(-1)!;
  if (last.status !== 'planned' && last.status !== 'under way') return last;
  return settled.findLast(({ status }) => status === 'occurred') ?? last;
}

/** A day so long before the report is that of a beginning, or of another thing in the sentence. */
const LONG_AGO_MS = 60 * 86_400_000;
const isLongAgo = ({ when, knownSince }: EventRecord): boolean => {
  const until = edtfBounds(when?.edtf)?.until;
  const told = edtfBounds(knownSince.edtf)?.from;
  return until !== undefined && told !== undefined && Date.parse(told) - Date.parse(until) > LONG_AGO_MS;
};

const daysOf = ({ when }: EventRecord): readonly [from: string, until: string] | undefined => {
  const { from, until } = edtfBounds(when?.edtf) ?? {};
  return from !== undefined && until !== undefined ? [from.slice(0, 10), until.slice(0, 10)] : undefined;
};

/** Kinds that go on for weeks, told by reports of different days: no day of one of them is theirs. */
const GOES_ON: ReadonlySet<string> = new Set(['strike', 'attack']);

/** Told for days that exclude each other. */
function isLasting(members: readonly EventRecord[]): boolean {
  if (!GOES_ON.has(members[0]!.kind)) return false;
  const days = members.flatMap(member => [daysOf(member) ?? []].filter(told => told.length === 2));
  const [latestFrom] = days.map(([from]) => from!).sort((a, b) => (a < b ? 1 : -1));
  const [firstUntil] = days.map(([, until]) => until!).sort();
  return latestFrom !== undefined && firstUntil !== undefined && latestFrom > firstUntil;
}

/**
 * The day on which a planned event stands: of those that the newest report names, the one that most tellings name. A sentence
 * about the event often holds the day of something beside it; a day to which the event was moved is the only one of its report.
 */
function plannedFor(stand: EventRecord, members: readonly EventRecord[]): EventRecord {
  const { article } = stand.evidence[0]!;
  const rivals = members.filter(({ evidence, when, status }) => evidence[0]!.article === article && when?.edtf && status === stand.status); // biome-ignore format: one thought
  const tellings = (one: EventRecord): number => {
    const own = daysOf(one);
    return members.filter(member => {
      const other = daysOf(member);
      return own && other && own[0] <= other[1] && other[0] <= own[1];
    }).length;
  };
  return rivals.reduce((best, rival) => (tellings(rival) > tellings(best) ? rival : best), stand);
}

/** The day told with the status that stands, else the last told; one long ago only where no other is told. */
function whenOf(members: readonly EventRecord[], stand: EventRecord): EventRecord['when'] {
  if (isLasting(members)) return undefined;
  if (stand.status === 'planned' && stand.when) return plannedFor(stand, members).when;
  const recent = members.filter(member => !isLongAgo(member));
  const sameStatus = recent.filter(({ status }) => status === stand.status);
  const own = isLongAgo(stand) ? undefined : stand.when;
  return own ?? lastOf(sameStatus, 'when') ?? lastOf(recent, 'when') ?? stand.when ?? lastOf(members, 'when');
}

export function mergeEvents(members: readonly EventRecord[]): EventRecord {
  const stand = standOf(members);
  return present({
    ...members[0]!,
    status: stand.status,
    participants: participantsOf(members),
    mode: firstOf(members, 'mode'),
    level: firstOf(members, 'level'),
    when: whenOf(members, stand),
    place: lastOf(members, 'place'),
    day: firstOf(members, 'day'),
    history: members.flatMap(({ history }) => history),
    evidence: evidenceOf(members),
  });
}
