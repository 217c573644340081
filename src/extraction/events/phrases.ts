/**
 * Whom a phrase names. In: context, the head of a noun phrase, a role. Out: participants added: the name itself, the nationalities before
 * the noun ("Kenyan and Ugandan negotiators"), those unnamed but described ("rebels"), and everyone joined to them.
 */

import { wantedClasses } from '../../knowledge/event-classes.ts';
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import type { ParticipantRole } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { relationOf } from '../statements/tree.ts';
import { isOfClass, PEOPLE_OR_FORCES } from './classes.ts';
import { type Context, isPlaceName } from './context.ts';
import { officeHolder } from './office-holders.ts';
import { actorOfKey, addActor, addDescribed, namedAt, type Participants } from './participants.ts';
import { firstPerson, ownerOf, sayerOf, severalMeant } from './pronouns.ts';
import { lemmaOf } from './words.ts';

const STANDS_FOR = wantedClasses('people', 'forces', 'weapon');
/** What somebody has and is nobody: a make ("Orel drones") or an owner ("his government's warplanes") stands before it. */
const EQUIPMENT = wantedClasses('equipment', 'weapon');
/** Those who fight or oppose a state are not the state whose nationality they have: "Kenyan opposition forces", "Kenyan rebels". */
const AGAINST =
  /^(?:opposition|rebel|insurgent|militant|militia|separatist|jihadist|dissident|gunman|guerrilla|protester|extremist|terrorist|tribal|civilian)s?$/;

/** What a body has of its own: "its forces". */
const OWN_BODIES = wantedClasses('forces', 'delegation');
const PEOPLE = wantedClasses('people');
const isSuffix = wordFact(({ norm }) => /^(?:jr|sr)\.?$/.test(norm));

/** Adds whoever a phrase names. `depth` guards nested lists. */
export function addPhrase(
  context: Context,
  into: Participants,
  head: number | undefined,
  role: ParticipantRole | '' | undefined,
  statement?: number,
  depth = 0,
): void {
  if (head === undefined || !role || depth > 4) return;
  const { tokens, nameAt } = context;
  const { tree } = context.reading;
  const token = tokens[head]!;
  if (context.timeAt.has(head)) return;
  // "Anna Kovar, Jr. spoke": who has the suffix
  if (isSuffix(token) && tokens[head - 1]?.norm === ',' && head > 1) {
    addPhrase(context, into, head - 2, role, statement, depth + 1);
    return;
  }
  const sayer = sayerOf(context, head);
  if (sayer !== undefined) {
    addPhrase(context, into, sayer, role, statement, depth + 1);
    return;
  }
  const before = into.all.length;
  const named =
    (isThing(context, head) ? undefined : namedAt(context, head)) ?? firstPerson(context, head, role, statement);
  const common = token.pos === 'NOUN';
  const holder = named && !isState(context, named) ? undefined : officeHolder(context, head);
  if (holder) {
    addActor(context, into, holder, role);
    return;
  }
  const several = named ? undefined : severalMeant(context, head, statement);
  if (several) {
    for (const who of several) addActor(context, into, who, role);
    if (several.length > 0 || !common) return;
  }
  if (named && !(common && addModifiers(context, into, head, role, depth, true))) addActor(context, into, named, role);
  else if (!named && token.pos !== 'PRON') {
    if (!addModifiers(context, into, head, role, depth, isOfClass(context, head, STANDS_FOR))) {
      for (const child of tree.children(head)) {
        if (relationOf(tokens[child]!) !== 'nmod' || child < head) continue;
        const preposition = tree.child(child, 'case');
        const word = preposition === undefined ? '' : tokens[preposition]!.norm;
        if (
          /^(?:of|from|including|involving|for|between|like|such as)$/.test(word) &&
          isOfClass(context, head, STANDS_FOR)
        )
          addPhrase(context, into, child, role, statement, depth + 1);
      }
    }
    const owner = tree.children(head).find(c => c < head && tokens[c]!.deprel === 'nmod:poss');
    // "Kenya said its forces had taken the town"
    if (
      into.all.length === before &&
      owner !== undefined &&
      tokens[owner]!.norm === 'its' &&
      isOfClass(context, head, OWN_BODIES)
    ) {
      const body = ownerOf(context, owner, statement);
      if (body) addActor(context, into, partyOf(context, body), role);
    }
    if (into.all.length === before && common && owner !== undefined && isOfClass(context, head, EQUIPMENT))
      addPhrase(context, into, owner, role, statement, depth + 1);
    if (
      into.all.length === before &&
      common &&
      !isOfClass(context, head, EQUIPMENT) &&
      isOfClass(context, head, PEOPLE_OR_FORCES) &&
      !isPlaceName(nameAt.get(head))
    )
      addDescribed(context, into, head, role);
  }
  for (const child of tree.children(head)) {
    const relation = relationOf(tokens[child]!);
    if (relation === 'conj' && child > head && tokens[child]!.pos !== 'VERB' && !isSecondPlace(context, head, child))
      addPhrase(context, into, child, role, statement, depth + 1);
  }
}

/** "The defence ministry said its forces had": those of the state for which it speaks. */
function partyOf(context: Context, body: Speaker): Speaker {
  const actor = 'actor' in body ? actorOfKey(context, body.actor) : undefined;
  return actor?.speaksFor && actor.kind !== 'person' ? { actor: actor.speaksFor } : body;
}

const isState = (context: Context, who: Speaker): boolean =>
  'described' in who || actorOfKey(context, who.actor)?.kind === 'state';

/** "strikes on the movement in Kenya and Uganda": a further place, hung on whom they hit. */
const isSecondPlace = ({ tokens, nameAt }: Context, head: number, child: number): boolean =>
  isPlaceName(nameAt.get(child)) &&
  tokens[child - 1]?.norm === 'and' &&
  child - 2 > head &&
  isPlaceName(nameAt.get(child - 2)) &&
  /^(?:in|across|over|near)$/.test(tokens[child - 3]?.norm ?? '');

const isA = wordFact(({ norm }) => norm === 'a' || norm === 'an');

/** "destroyed a VBIED": what stands behind "a" is one of a kind, unless it is known as a name. */
function isThing(context: Context, head: number): boolean {
  const { tokens, reading } = context;
  const { pos } = tokens[head]!;
  if ((pos !== 'NOUN' && pos !== 'PROPN') || !reading.tree.children(head).some(c => c < head && isA(tokens[c]!)))
    return false;
  const who = context.actorOf(head);
  const actor = who && 'actor' in who ? actorOfKey(context, who.actor) : undefined;
  return (
    actor !== undefined &&
    actor.known === undefined &&
    actor.kind !== 'person' &&
    reading.tree.children(head).every(c => /^(?:DET|PUNCT|CCONJ)$/.test(tokens[c]!.pos))
  );
}

/** Nationalities and names before a noun: "Kenyan and Ugandan negotiators". True where any was found. */
function addModifiers(
  context: Context,
  into: Participants,
  head: number,
  role: ParticipantRole | '',
  depth: number,
  stands: boolean,
): boolean {
  const { reading, tokens } = context;
  if (!stands) return false;
  let found = false;
  const own = context.actorOf(head);
  for (const child of reading.tree.children(head)) {
    const token = tokens[child]!;
    const relation = relationOf(token);
    if (child > head || !(relation === 'amod' || relation === 'compound' || token.deprel === 'nmod:poss')) continue;
    for (const at of [child, ...reading.tree.children(child).filter(c => relationOf(tokens[c]!) === 'conj')]) {
      const who = context.actorOf(at);
      if (!who || isBacker(context, at)) continue;
      if (
        (token.deprel !== 'nmod:poss' && isMake(context, head, who)) ||
        (token.deprel !== 'nmod:poss' && isOpposed(context, head, child))
      )
        continue;
      // "the president's adviser" is not the president
      if (
        token.deprel === 'nmod:poss' &&
        'actor' in who &&
        actorOfKey(context, who.actor)?.kind === 'person' &&
        isOfClass(context, head, PEOPLE)
      )
        continue;
      // "Kurdish fighters" are some of a people, not the people
      if ('actor' in who && isPeople(actorOfKey(context, who.actor)) && isSome(context, head)) continue;
      // The actor's own form reaches over its modifier: "the Kenyan delegation" is one body.
      if (own && 'actor' in own && 'actor' in who && own.actor === who.actor) continue;
      addActor(context, into, tokens[at]!.norm === 'its' ? partyOf(context, who) : who, role);
      found = true;
    }
  }
  return found && depth < 5;
}

/** "Kenyan-backed rebels": who stands behind them, not who they are. */
export function isBacker({ tokens, nameAt }: Context, at: number): boolean {
  const end = nameAt.get(at)?.last ?? at + 1;
  const word = tokens[end]?.text === '-' ? tokens[end + 1] : undefined;
  // "a Kenyan-led alliance" is more than Kenya
  return word !== undefined && (word.norm === 'led' || isBacked(word));
}
export const isBacked = wordFact(({ norm }) =>
  /^(?:backed|sponsored|supported|funded|armed|trained|aligned|allied|based|held|controlled|occupied|run|ruled|administered|governed|dominated|made|built|supplied|inspired)$/.test(
    norm,
  ),
);

/** "Orel drones": a name that is no state's or movement's is the make. */
function isMake(context: Context, head: number, who: Speaker): boolean {
  if (!isOfClass(context, head, EQUIPMENT) || 'described' in who) return false;
  const actor = actorOfKey(context, who.actor);
  return actor !== undefined && !actor.known && !['state', 'government', 'coalition'].includes(actor.kind);
}

/** A nationality before those who are not the state. */
function isOpposed(context: Context, head: number, modifier: number): boolean {
  const { nameAt, reading, tokens } = context;
  const kind = nameAt.get(modifier)?.kind;
  if (kind !== 'nationality' && kind !== 'state') return false;
  return (
    AGAINST.test(lemmaOf(tokens[head]!)) ||
    reading.tree.children(head).some(c => c > modifier && c < head && AGAINST.test(tokens[c]!.norm))
  );
}

/** "fighters", "a group", "a militia" of a people. */
const isSome = (context: Context, head: number): boolean =>
  isOfClass(context, head, PEOPLE_OR_FORCES) ||
  /^(?:group|faction|movement|party|militia)$/.test(lemmaOf(context.tokens[head]!));

/** A people without a state of its own; movements that are named so ("Houthi") have an entry as organization. */
const isPeople = (actor: ActorMention | undefined): boolean =>
  actor?.kind === 'group' && actor.known?.startsWith('state/') === true;
