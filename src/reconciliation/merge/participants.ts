/**
 * Who took part in an event, out of all its tellings. In: each telling's participants, with what its article knows of them. Out: each
 * once. Reports name the same people in many ways ("major powers", "his adviser", "the defence ministry" for its state), and one of
 * them may have misread: what most tell, by name, is kept. Pure.
 */
import type { Somebody } from '../../model/claims.ts';
import type { EventRecord } from '../../model/record.ts';
import { statesIn } from '../conflicts/telling.ts';
import { foldName } from '../join-actors.ts';
import { personName, relateNames } from '../match/actor-names.ts';

export type Participant = EventRecord['participants'][number];

export interface EventTelling {
  readonly record: EventRecord;
  /** In the order of its participants; empty where its claim is not known. */
  readonly people: readonly Somebody[];
}

/** Somebody in one role, with the tellings that have him. */
interface Part {
  participant: Participant;
  readonly who: Somebody;
  readonly named: boolean;
  readonly tellings: Set<EventTelling>;
  readonly articles: Set<string>;
}

const somebody = ({ actor }: Participant, known: Somebody | undefined): Somebody =>
  known ?? (typeof actor === 'string' ? { id: actor, name: actor } : { name: foldName(actor.described) });

/** Of somebody described the last word and the states: "International powers" are "the major powers", not "Norwegian powers". */
const descriptionKey = (described: string): string =>
  `${statesIn(described).join(' ')}|${foldName(described).split(' ').at(-1)}`;

const isPerson = ({ kind }: Somebody): boolean => kind === 'person';

function isOne(part: Part, participant: Participant, who: Somebody): boolean {
  const { actor } = part.participant;
  if (typeof actor !== 'string' || typeof participant.actor !== 'string') {
    return (
      typeof actor !== 'string' &&
      typeof participant.actor !== 'string' &&
      descriptionKey(actor.described) === descriptionKey(participant.actor.described)
    );
  }
  if (actor === participant.actor) return true;
  if (part.who.kind === undefined || who.kind === undefined) return false;
  if (isPerson(part.who) !== isPerson(who)) return false;
  if (!isPerson(who)) return part.who.name === who.name;
  const relation = relateNames(personName(part.who.name), personName(who.name));
  return relation === 'full' || relation === 'short' || relation === 'typo';
}

/** Who acts in a deed is told with more than presence; of an encounter the one who acts was present, or put it off. */
const weightOf = ({ role }: Participant, isBetween: boolean): number =>
  role === 'actor' ? (isBetween ? 0 : 2) : role === 'attendee' ? 1 : 2;

/** Each once, in the role in which it was first named with the most. */
function partsOf(tellings: readonly EventTelling[], isBetween: boolean): Part[] {
  const parts: Part[] = [];
  for (const telling of tellings) {
    const { record, people } = telling;
    for (const [index, participant] of record.participants.entries()) {
      const who = somebody(participant, people[index]);
      const known = parts.find(part => isOne(part, participant, who));
      const article = record.evidence[0]!.article;
      if (!known) {
        const named = typeof participant.actor === 'string' && who.kind !== 'role';
        parts.push({ participant, who, named, tellings: new Set([telling]), articles: new Set([article]) });
        continue;
      }
      known.tellings.add(telling);
      known.articles.add(article);
      if (weightOf(participant, isBetween) > weightOf(known.participant, isBetween)) known.participant = participant;
    }
  }
  return parts;
}

/** Described in one report ("the adviser", "international powers"), and named by those in the same role of another. */
function isNamedElsewhere(part: Part, parts: readonly Part[]): boolean {
  if (part.named) return false;
  const beside = parts.filter(({ named, participant }) => named && participant.role === part.participant.role);
  const together = beside.some(({ tellings }) => [...tellings].some(telling => part.tellings.has(telling)));
  return beside.length > 0 && !together;
}

/** A ministry or an army beside the state that it is of. */
const isOfAnother = (part: Part, parts: readonly Part[]): boolean =>
  !isPerson(part.who) &&
  part.who.party !== undefined &&
  parts.some(
    other =>
      other !== part && other.participant.actor === part.who.party && other.participant.role === part.participant.role,
  );

/** Many take part in these; a deed has few doers. */
const BETWEEN: ReadonlySet<string> = new Set(['meeting', 'call', 'talks']);
/** So many times as many articles name another as the doer of a deed, and one was misread. */
const OFTENER = 3;

const isOutnumbered = (part: Part, parts: readonly Part[]): boolean =>
  parts.some(
    other => other.participant.role === part.participant.role && other.articles.size >= OFTENER * part.articles.size,
  );

/** Between sides those who took part are wanted, not who put it off. */
const isNoAttendee = (part: Part, parts: readonly Part[]): boolean =>
  part.participant.role === 'actor' && parts.some(({ participant }) => participant.role === 'attendee');

/** "A new round of Norvand talks": what they are about, not who comes. */
function isTopic({ who, tellings, participant }: Part): boolean {
  if (who.kind !== 'state' || participant.role !== 'attendee') return false;
  const before = new RegExp(`(?<![-–])\\b${who.name} (?:peace |ceasefire |truce )?(?:talks|negotiations|conference|summit)\\b`, 'i'); // biome-ignore format: one thought
  return [...tellings].every(({ record }) => before.test(record.evidence[0]!.quote));
}

export function participantsOf(tellings: readonly EventTelling[]): EventRecord['participants'] {
  const isBetween = BETWEEN.has(tellings[0]!.record.kind);
  const all = partsOf(tellings, isBetween);
  const parts = all.filter(part =>
    isBetween ? !isNoAttendee(part, all) : part.participant.role !== 'actor' || !isOutnumbered(part, all),
  );
  const isSpare = (part: Part): boolean => isNamedElsewhere(part, parts) || isOfAnother(part, parts) || isTopic(part);
  return parts.filter(part => parts.length === 1 || !isSpare(part)).map(({ participant }) => participant);
}
