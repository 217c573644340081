/**
 * Third sides and claimants, read along the line, as parsers hang them anywhere. In: context, the event's words. Out: participants added:
 * "mediated by Oman", "with Oman mediating", "under the auspices of the Union", "hosted by Qatar", "claimed by the movement".
 */
import type { ParticipantRole } from '../../model/moves.ts';
import type { Context } from './context.ts';
import { eventMark } from './marks.ts';
import { addActor, type Participants } from './participants.ts';

const AUSPICES = new Set([
  'auspices',
  'mediation',
  'sponsorship',
  'aegis',
  'facilitation',
  'patronage',
  'chairmanship',
]);
const BY_WHOM: ReadonlyMap<string, ParticipantRole> = new Map([
  ...['mediated', 'brokered', 'facilitated', 'sponsored', 'moderated', 'chaired', 'convened', 'overseen'].map(
    word => [word, 'mediator'] as const,
  ),
  ['hosted', 'host'] as const,
]);
/** Words behind the evidence in which its go-between may be named: "opens on Friday and is mediated by Oman". */
const BEHIND = 14;
/** Kinds that a third side brings about. */
const BROUGHT_ABOUT = new Set(['meeting', 'call', 'talks', 'exchange', 'ceasefire', 'signing']);

const NAMES = eventMark(
  ({ norm }) => BY_WHOM.has(norm) || AUSPICES.has(norm) || /^(?:invitation|mediating|moderating)$/.test(norm),
);

/** "mediated by Oman", "with Oman mediating", "under the auspices of the Union", "hosted by Qatar": read along the line. */
export function addGoBetweens(
  context: Context,
  into: Participants,
  type: { readonly kind: string },
  { first, last }: { readonly first: number; readonly last: number },
): void {
  if (!BROUGHT_ABOUT.has(type.kind)) return;
  const { tokens, marks } = context;
  if ((marks.within(first, last + BEHIND) & NAMES) === 0) return;
  const { sentence } = tokens[last]!;
  for (let i = first; i <= last + BEHIND && tokens[i]?.sentence === sentence; i++) {
    if ((marks.at(i) & NAMES) === 0) continue;
    const { norm } = tokens[i]!;
    const role = BY_WHOM.get(norm);
    if (role && tokens[i + 1]?.norm === 'by') addNext(context, into, i + 2, i + 7, role);
    else if (AUSPICES.has(norm) && tokens[i + 1]?.norm === 'of') addNext(context, into, i + 2, i + 7, 'mediator');
    else if (norm === 'invitation' && tokens[i + 1]?.norm === 'of') addNext(context, into, i + 2, i + 7, 'host');
    else if (/^(?:mediating|moderating)$/.test(norm) && context.actorOf(i - 1)) {
      const who = context.actorOf(i - 1);
      if (who) addActor(context, into, who, 'mediator');
    }
  }
}

const CLAIMS = eventMark(({ norm }) => /^claim(?:ed|s|ing)?$/.test(norm));

/**
 * "the blasts, claimed by the movement", "the attack, for which the movement has claimed responsibility": who says that they did it. Read
 * along the line, to a few words behind the evidence. Out: whether somebody did.
 */
export function addClaimants(context: Context, into: Participants, from: number, last: number): boolean {
  const { tokens, marks } = context;
  if ((marks.within(from, last + BEHIND) & CLAIMS) === 0) return false;
  const { sentence } = tokens[from]!;
  let forWhich = false;
  for (let i = from; i <= last + BEHIND && tokens[i + 1]?.sentence === sentence; i++) {
    const next = tokens[i + 1]!.norm;
    forWhich ||= tokens[i]!.norm === 'for' && next === 'which';
    if ((marks.at(i) & CLAIMS) === 0) continue;
    if (next === 'by' && i <= last + 6) return addNext(context, into, i + 2, i + 6, 'actor');
    if (next !== 'responsibility' || !forWhich) continue;
    for (let at = i - 1; at > i - 6 && at > from; at--) {
      const who = context.actorOf(at);
      if (!who) continue;
      addActor(context, into, who, 'actor');
      return true;
    }
  }
  return false;
}

/** The first name within a few words. */
function addNext(context: Context, into: Participants, from: number, last: number, role: ParticipantRole): boolean {
  for (let i = from; i <= last && i < from + 5; i++) {
    const who = context.actorOf(i);
    if (!who) continue;
    addActor(context, into, who, role);
    return true;
  }
  return false;
}
