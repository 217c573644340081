/**
 * Who takes part in an event, as a list that grows. In: speakers with roles. Out: the same, each once, first met first.
 * A body that stands for a state ("the Kenyan delegation") counts as the state, represented by it.
 */
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import type { Participant, ParticipantRole } from '../../model/moves.ts';
import { relationOf } from '../statements/tree.ts';
import type { Context } from './context.ts';
import { lemmaOf } from './words.ts';

/** Participants kept; longer lists are run-on parses. */
const MOST = 12;

export const keyOf = (who: Speaker): string => ('actor' in who ? who.actor : `"${who.described.toLowerCase()}"`);

export class Participants {
  // no #private fields: for the build's target they are weak maps, ten times as slow
  private readonly list: Participant[] = [];
  /** Keys of the list; there are few. */
  private readonly seen: string[] = [];

  add(who: Speaker | undefined, role: ParticipantRole | '' | undefined, representedBy?: Speaker): void {
    if (!who || !role || this.list.length >= MOST) return;
    const key = keyOf(who);
    const at = this.seen.indexOf(key);
    if (at >= 0) {
      // "hosted by Qatar" says more than that Qatar was there
      const known = this.list[at]!;
      if (role === 'host' && known.role === 'mediator') this.list[at] = { ...known, role };
      return;
    }
    this.seen.push(key);
    this.list.push(representedBy ? { who, role, representedBy } : { who, role });
  }

  get all(): readonly Participant[] {
    return this.list;
  }
}

export const actorOfKey = (context: Context, key: string): ActorMention | undefined => context.actorByKey.get(key);

/** Last words of names that are deeds, measures or creeds, and name nobody who could take part in anything. */
const NO_PARTY =
  /(?:^|[ -])(?:campaign|action|initiative|operation|assistance|programme?|offensive|war|strikes?|attacks?|plan|agreement|accord|act|fund|strategy|framework|process|package|summit|conference|forum|talks|meeting|muslims?|christians?|sunni|shi'?ites?|shia|jewish|orthodox|catholic)$/i;
/** A rank without its name or what it serves. */
const RANK =
  /^(?:deputy |special |senior |vice )?(?:assistant|adviser|advisor|secretary|director|deputy|representative|coordinator)$/i;

/** What a post is for, without the post: "the Foreign, Home and Defence Secretaries". */
const PORTFOLIO =
  /^(?:foreign|home|interior|defen[cs]e|justice|finance|trade|energy|health|education|treasury|ministers?|secretar(?:y|ies))$/i;

/** An adjective of many states is none of them: "European leaders". */
const REGION = /^(?:european|western|arab|african|asian|gulf|latin american|nordic|baltic|eastern|northern|southern)$/i;

/** Nobody, or two that a line ran together: "Kovar & Lemos". */
const isNoParty = ({ name, kind, known }: ActorMention): boolean =>
  known === undefined &&
  (PORTFOLIO.test(name) ||
    REGION.test(name) ||
    (kind !== 'person' && NO_PARTY.test(name)) ||
    RANK.test(name) ||
    (kind === 'person' && name.includes(' & ')));

/** A delegation or a spokesman stands for its party; a person stays who they are. */
export function addActor(context: Context, into: Participants, who: Speaker, role: ParticipantRole | ''): void {
  if ('described' in who) {
    into.add(who, role);
    return;
  }
  const actor = actorOfKey(context, who.actor);
  if (!actor || isNoParty(actor)) return;
  const party = actor.speaksFor ? actorOfKey(context, actor.speaksFor) : undefined;
  if (party && party.kind === 'state' && (actor.kind === 'group' || actor.kind === 'role'))
    into.add({ actor: party.key }, role, who);
  else into.add(who, role);
}

/** The actor at a head or at a flat or compound part of its name. */
export function namedAt(context: Context, head: number): Speaker | undefined {
  const { reading, tokens } = context;
  const own = context.actorOf(head);
  if (own) return own;
  for (const child of reading.tree.children(head)) {
    const { deprel } = tokens[child]!;
    if (deprel === 'flat' || deprel === 'nmod:desc' || deprel === 'appos') {
      const found = context.actorOf(child);
      if (found) return found;
    }
  }
  return undefined;
}

/** Nobody named, but said who: "rebels", "European diplomats". */
export function addDescribed(context: Context, into: Participants, head: number, role: ParticipantRole | ''): void {
  const { reading, tokens } = context;
  const lemma = lemmaOf(tokens[head]!);
  if (/^(?:side|party|member|team|people|man|head|unit|group|country|nation|state|one|body)$/.test(lemma)) return;
  // "an aid convoy entered the town": what was sent, not who sent it
  if (role === 'actor' && /^(?:convoy|truck|lorry|shipment|bus|flight)$/.test(lemma)) return;
  if (/^(?:ally|backer|supporter|partner)$/.test(lemma) && /^(?:its|their|his|her)$/.test(tokens[head - 1]?.norm ?? ''))
    addOwnerBeside(context, into, head - 1, role);
  let first = head;
  for (const child of reading.tree.children(head))
    if (child < first && ['amod', 'compound'].includes(relationOf(tokens[child]!))) first = Math.min(first, child);
  // "a U.S.-led coalition"
  while (tokens[first - 1]?.text === '-') first -= 2;
  if (head - first > 6) first = head;
  // any officials; "European officials" are some
  if (
    first === head &&
    /^(?:delegation|official|leader|minister|negotiator|representative|diplomat|delegate|partner|force|counterpart|colleague)$/.test(
      lemma,
    )
  )
    return;
  const text = reading.doc.article.text.slice(tokens[first]!.start, tokens[head]!.end);
  into.add({ described: text }, role);
}

/** "The army and its allies", where the parser hung the army on another verb: whose allies they are took part as well. */
function addOwnerBeside(
  { tokens, actorOf, actorByKey }: Context,
  into: Participants,
  pronoun: number,
  role: ParticipantRole | '',
): void {
  if (tokens[pronoun - 1]?.norm !== 'and') return;
  const who = actorOf(pronoun - 2);
  if (who && 'actor' in who && actorByKey.has(who.actor)) into.add(who, role);
}
