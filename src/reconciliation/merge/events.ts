/** An event told by several reports: announced, moved, held, denied. In: its tellings in order of publication. Out: one record with its history. */

import { present } from '../../model/present.ts';
import type { EventRecord } from '../../model/record.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
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

const sameWho = (a: EventRecord['participants'][number], b: EventRecord['participants'][number]): boolean =>
  JSON.stringify(a.actor) === JSON.stringify(b.actor);

/** Each once, in the role in which it was first named with more than presence. */
function participantsOf(members: readonly EventRecord[]): EventRecord['participants'] {
  const merged: EventRecord['participants'][number][] = [];
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

/** The day told with the status that stands, else the last told; one long ago only where no other is told. */
function whenOf(members: readonly EventRecord[], stand: EventRecord): EventRecord['when'] {
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
