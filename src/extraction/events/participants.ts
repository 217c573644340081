/**
 * Who takes part in an event. In: the phrases around its verb or noun. Out: speakers with roles, first met first.
 * A nationality adjective counts as its state; a body that stands for a state ("the Kenyan delegation") counts as the state, represented by it.
 */

import type { ActorMention, Speaker } from '../../model/mentions.ts';
import type { Participant, ParticipantRole } from '../../model/moves.ts';
import { relationOf } from '../statements/tree.ts';
import { type Context, isOfClass, isPlaceName, lemmaOf } from './context.ts';

/** Participants kept; longer lists are run-on parses. */
const MOST = 12;

const keyOf = (who: Speaker): string => ('actor' in who ? who.actor : `"${who.described.toLowerCase()}"`);

export class Participants {
  readonly #list: Participant[] = [];
  readonly #seen = new Set<string>();

  add(who: Speaker | undefined, role: ParticipantRole | '' | undefined, representedBy?: Speaker): void {
    if (!who || !role || this.#list.length >= MOST) return;
    if (this.#seen.has(keyOf(who))) {
      // "hosted by Qatar" says more than that Qatar was there
      if (role === 'host')
        this.#list.splice(
          0,
          this.#list.length,
          ...this.#list.map(p => (keyOf(p.who) === keyOf(who) && p.role === 'mediator' ? { ...p, role } : p)),
        );
      return;
    }
    this.#seen.add(keyOf(who));
    this.#list.push({ who, role, ...(representedBy ? { representedBy } : {}) });
  }

  get all(): readonly Participant[] {
    return this.#list;
  }
}

const actorOfKey = (context: Context, key: string): ActorMention | undefined => context.actorByKey.get(key);

/** A delegation or a spokesman stands for its party; a person stays who they are. */
export function addActor(context: Context, into: Participants, who: Speaker, role: ParticipantRole | ''): void {
  if ('described' in who) {
    into.add(who, role);
    return;
  }
  const actor = actorOfKey(context, who.actor);
  if (!actor) return;
  const party = actor.speaksFor ? actorOfKey(context, actor.speaksFor) : undefined;
  if (party && party.kind === 'state' && (actor.kind === 'group' || actor.kind === 'role'))
    into.add({ actor: party.key }, role, who);
  else into.add(who, role);
}

/** The actor at a head or at a flat or compound part of its name. */
function namedAt(context: Context, head: number): Speaker | undefined {
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

/** I, we, our: whoever is speaking, or the party. */
function firstPerson(context: Context, head: number, statement: number | undefined): Speaker | undefined {
  const { norm } = context.tokens[head]!;
  if (statement === undefined || !/^(?:i|me|my|we|us|our|ours)$/.test(norm)) return undefined;
  const speaker = context.reading.statements[statement]?.speaker;
  if (!speaker || 'described' in speaker || /^(?:i|me|my)$/.test(norm)) return speaker;
  const party = actorOfKey(context, speaker.actor)?.speaksFor;
  return party ? { actor: party } : speaker;
}

const STANDS_FOR = ['people', 'forces', 'weapon'];

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
  const before = into.all.length;
  const named = namedAt(context, head) ?? firstPerson(context, head, statement);
  const common = token.pos === 'NOUN';
  if (!named && (/^(?:they|them|their|both|two)$/.test(token.norm) || isBoth(context, head))) {
    const pair = pairBefore(context, head);
    for (const who of pair) addActor(context, into, who, role);
    if (pair.length > 0 || !common) return;
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
    if (
      into.all.length === before &&
      common &&
      isOfClass(context, head, ['people', 'forces']) &&
      !isPlaceName(nameAt.get(head))
    )
      addDescribed(context, into, head, role);
  }
  for (const child of tree.children(head)) {
    const relation = relationOf(tokens[child]!);
    if (relation === 'conj' && child > head && tokens[child]!.pos !== 'VERB')
      addPhrase(context, into, child, role, statement, depth + 1);
  }
}

/** "the two sides", "both leaders": the pair named before. */
function isBoth(context: Context, head: number): boolean {
  const { tokens, reading } = context;
  if (
    !/^(?:side|leader|president|minister|man|woman|country|party|government|delegation|neighbour|neighbor|general|premier)$/.test(
      lemmaOf(tokens[head]!),
    )
  )
    return false;
  return reading.tree.children(head).some(c => c < head && /^(?:two|both|their)$/.test(tokens[c]!.norm));
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
      if (!who) continue;
      // "the president's adviser" is not the president
      if (
        token.deprel === 'nmod:poss' &&
        'actor' in who &&
        actorOfKey(context, who.actor)?.kind === 'person' &&
        isOfClass(context, head, ['people'])
      )
        continue;
      // "Kurdish fighters" are some of a people, not the people
      if ('actor' in who && isPeople(actorOfKey(context, who.actor)) && isOfClass(context, head, ['forces', 'people']))
        continue;
      // The actor's own form reaches over its modifier: "the Kenyan delegation" is one body.
      if (own && 'actor' in own && 'actor' in who && own.actor === who.actor) continue;
      addActor(context, into, who, role);
      found = true;
    }
  }
  return found && depth < 5;
}

/** A people without a state of its own; movements that are named so ("Houthi") have an entry as organization. */
const isPeople = (actor: ActorMention | undefined): boolean =>
  actor?.kind === 'group' && actor.known?.startsWith('state/') === true;

/** Nobody named, but said who: "rebels", "European diplomats". */
function addDescribed(context: Context, into: Participants, head: number, role: ParticipantRole | ''): void {
  const { reading, tokens } = context;
  const lemma = lemmaOf(tokens[head]!);
  if (/^(?:side|party|member|team|people|man|head|unit|group|country|nation|state|one|body)$/.test(lemma)) return;
  let first = head;
  for (const child of reading.tree.children(head))
    if (child < first && ['amod', 'compound'].includes(relationOf(tokens[child]!))) first = Math.min(first, child);
  if (head - first > 4) first = head;
  const text = reading.doc.article.text.slice(tokens[first]!.start, tokens[head]!.end);
  into.add({ described: text }, role);
}

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

/** Sentences that a plural pronoun looks back over. */
const BACK = 4;

/** They, them, their: the nearest pair of named actors joined by "and" as a subject before. */
function pairBefore(context: Context, pronoun: number): Speaker[] {
  const { tokens, reading } = context;
  const { sentence } = tokens[pronoun]!;
  for (let i = pronoun - 1; i > 0 && i > pronoun - 140 && tokens[i]!.sentence >= sentence - BACK; i--) {
    if (!/^nsubj/.test(tokens[i]!.deprel)) continue;
    const pair = new Participants();
    addNamed(context, pair, i, 'attendee');
    for (const child of reading.tree.children(i))
      if (relationOf(tokens[child]!) === 'conj') addNamed(context, pair, child, 'attendee');
    addBeside(context, pair, i, 'attendee');
    if (pair.all.length >= 2) return pair.all.map(p => p.who);
  }
  return [];
}

function addNamed(context: Context, into: Participants, head: number, role: ParticipantRole): void {
  const who = namedAt(context, head);
  if (who) addActor(context, into, who, role);
}

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
