/**
 * Sides read along the line, where parsers hang names anywhere. In: a place in the text. Out: participants added: "between Anna Kovar and
 * Paul Lemos", "Kenya, Uganda and Norland met".
 */
import type { Speaker } from '../../model/mentions.ts';
import type { ParticipantRole } from '../../model/moves.ts';
import { type Context, isOfClass } from './context.ts';
import { addActor, keyOf, type Participants } from './participants.ts';

/** "between Anna Kovar and Paul Lemos": read along the line, as parsers attach the second name anywhere. */
export function addBetween(context: Context, into: Participants, at: number, role: ParticipantRole | ''): void {
  const { tokens } = context;
  let ended = false;
  for (let i = at + 1; i < tokens.length && i < at + 30; i++) {
    const token = tokens[i]!;
    if (token.sentence !== tokens[at]!.sentence) break;
    const who = context.actorOf(i);
    // "Paul Lemos of Uganda": one side, not two
    if (who && tokens[i - 1]!.norm === 'of' && context.actorOf(i - 2) !== undefined) continue;
    if (who && !context.timeAt.has(i)) {
      addActor(context, into, who, role);
      if (ended && context.actorOf(i + 1) === undefined) break;
    } else if (token.norm === 'and' || token.norm === '&') ended = true;
    else if (token.norm === 'of' && tokens[i - 1]!.pos === 'NOUN' && !isOfClass(context, i - 1, ['people', 'forces']))
      break;
    else if (['VERB', 'AUX', 'ADP', 'SCONJ'].includes(token.pos) && !/^(?:of|for)$/.test(token.norm)) break;
  }
}

const sameActor = (a: Speaker | undefined, b: Speaker): boolean => a !== undefined && keyOf(a) === keyOf(b);

/** "Anna Kovar and Paul Lemos met", where the parser hung one of them elsewhere: the name before or behind the phrase and its "and". */
export function addBeside(context: Context, into: Participants, head: number, role: ParticipantRole | ''): void {
  const { tokens, reading } = context;
  if (!role) return;
  const { first, last } = reading.tree.extent(head);
  if (last - first > 25) return;
  if (tokens[first - 1]?.norm === 'and') {
    // "Kenya, Uganda and Norland met": as far back as names and commas alternate
    for (let at = first - 2; at > first - 20 && at >= 0; at--) {
      const who = context.actorOf(at);
      if (!who) break;
      addActor(context, into, who, role);
      while (at > 0 && sameActor(context.actorOf(at - 1), who)) at--;
      if (tokens[at - 1]?.norm === 'the') at--;
      if (tokens[at - 1]?.norm !== ',') break;
      at--;
    }
  }
  if (tokens[last + 1]?.norm === 'and') {
    for (let i = last + 2; i < last + 9 && i < tokens.length; i++) {
      if (['VERB', 'AUX', 'ADP', 'PUNCT'].includes(tokens[i]!.pos)) break;
      const who = context.actorOf(i);
      if (who) {
        addActor(context, into, who, role);
        break;
      }
    }
  }
}

/** With or between somewhere in the clause, where the tree gave too few sides. */
export function addAlong(
  context: Context,
  into: Participants,
  first: number,
  last: number,
  roles: Readonly<Record<string, ParticipantRole | ''>>,
): void {
  for (let i = first; i <= last; i++) {
    const { norm } = context.tokens[i]!;
    if ((norm === 'with' || norm === 'between') && roles[norm]) addBetween(context, into, i, roles[norm]!);
  }
}
