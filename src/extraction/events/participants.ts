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

/** I, we, our: whoever is speaking; "we" of somebody who speaks for others is the side, or nobody known. */
function firstPerson(context: Context, head: number, statement: number | undefined): Speaker | undefined {
  const { norm } = context.tokens[head]!;
  if (statement === undefined || !/^(?:i|me|my|we|us|our|ours|you)$/.test(norm)) return undefined;
  const said = context.reading.statements[statement];
  if (norm === 'you') return said?.addressee && 'actor' in said.addressee ? said.addressee : undefined;
  const speaker = said?.speaker;
  if (!speaker || /^(?:i|me|my)$/.test(norm)) return speaker;
  if ('described' in speaker) return OFFICIAL.test(speaker.described) ? stateIn(context, speaker.described) : speaker;
  const actor = actorOfKey(context, speaker.actor);
  if (actor?.speaksFor) return { actor: actor.speaksFor };
  return actor && [actor.name, ...actor.roles.map(role => role.title)].some(title => OFFICIAL.test(title))
    ? stateIn(context, actor.name)
    : speaker;
}

/** Who says "we" for others. */
const OFFICIAL = /\b(?:spokes\w+|press secretary|officials?|diplomats?|sources?|aides?|advis[eo]rs?)\b/i;

/** The state that a description names: "a senior Kenyan official". */
function stateIn(context: Context, described: string): Speaker | undefined {
  for (const word of described.toLowerCase().split(/[^\p{L}.]+/u)) {
    const at = context.stateWordAt.get(word);
    if (at !== undefined) return context.actorOf(at);
  }
  return undefined;
}

const STANDS_FOR = ['people', 'forces', 'weapon'];
/** What somebody has and is nobody: a make ("Orel drones") or an owner ("his government's warplanes") stands before it. */
const EQUIPMENT = ['equipment', 'weapon'];
/** Those who fight or oppose a state are not the state whose nationality they have: "Kenyan opposition forces", "Kenyan rebels". */
const AGAINST =
  /^(?:opposition|rebel|insurgent|militant|militia|separatist|jihadist|dissident|gunman|guerrilla|protester|extremist|terrorist|tribal|civilian)s?$/;

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
  const sayer = sayerOf(context, head);
  if (sayer !== undefined) {
    addPhrase(context, into, sayer, role, statement, depth + 1);
    return;
  }
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
    const owner = tree.children(head).find(c => c < head && tokens[c]!.deprel === 'nmod:poss');
    if (into.all.length === before && common && owner !== undefined && isOfClass(context, head, EQUIPMENT))
      addPhrase(context, into, owner, role, statement, depth + 1);
    if (
      into.all.length === before &&
      common &&
      !isOfClass(context, head, EQUIPMENT) &&
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

/** "The opposition said it would resume": the body that says so of itself, rather than one further back. */
function sayerOf(context: Context, pronoun: number): number | undefined {
  const { tokens, clauseAt } = context;
  const { norm, head, deprel, sentence } = tokens[pronoun]!;
  if (!/^(?:it|they)$/.test(norm) || !deprel.startsWith('nsubj')) return undefined;
  const { governor } = clauseAt.get(head) ?? {};
  const sayer = governor?.relation === 'ccomp' ? clauseAt.get(governor.predicate)?.subject : undefined;
  const token = sayer === undefined ? undefined : tokens[sayer]!;
  if (!token || token.sentence !== sentence || !/^(?:NOUN|PROPN)$/.test(token.pos) || token.index > pronoun)
    return undefined;
  const who = context.actorOf(token.index);
  const body = who && 'actor' in who ? actorOfKey(context, who.actor)?.kind !== 'person' : who !== undefined;
  const plural = /^NNP?S$/.test(token.tag ?? '');
  return (body || isOfClass(context, token.index, ['people', 'forces'])) &&
    plural === (norm === 'they') &&
    !isPersonNoun(token)
    ? token.index
    : undefined;
}

/** Somebody whom "it" does not stand for. */
const isPersonNoun = (token: { readonly norm: string }): boolean =>
  /(?:minister|president|spokes\w+|official|envoy|ambassador|secretary|chief|commander|leader|source|diplomat|general|mediator)$/.test(
    token.norm,
  );

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

/** "Kenyan-backed rebels": who stands behind them, not who they are. */
export const isBacker = ({ tokens }: Context, at: number): boolean =>
  tokens[at + 1]?.text === '-' && BACKED.test(tokens[at + 2]?.norm ?? '');
export const BACKED =
  /^(?:backed|sponsored|supported|funded|armed|trained|aligned|allied|based|held|controlled|occupied|made|built|supplied|inspired)$/;

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
