/**
 * What an event noun hangs on and what hangs on it. In: context, a noun. Out: the noun that stands in its place ("a round of talks"), the
 * clause that it is subject, object or oblique of, the participle behind it. Linear time: a few steps up the tree, the children once.
 */
import type { StatusGroup } from '../../knowledge/event-types.ts';
import { wordFact } from '../../text/word-facts.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import type { Context } from './context.ts';
import { groupsOf } from './cue-words.ts';

export interface Host {
  readonly clause?: Clause;
  readonly stands: 'subject' | 'object' | 'oblique' | 'none';
}

export interface NounPhrase {
  /** The preposition. */
  readonly word: string;
  readonly head: number;
}
const NO_PHRASES: readonly NounPhrase[] = [];

/** Phrases behind a noun that hang on it: "between Kenya and Uganda". */
export function nmods({ tokens, reading }: Context, index: number): readonly NounPhrase[] {
  let found: NounPhrase[] | undefined;
  for (const child of reading.tree.children(index)) {
    if (child < index || relationOf(tokens[child]!) !== 'nmod') continue;
    found ??= [];
    found.push({ word: caseOf(reading.tree, child), head: child });
  }
  return found ?? NO_PHRASES;
}

/** Words that stand before or behind a noun inside its own phrase: adjectives, compounds, possessives. */
export function modifiersOf({ tokens, reading }: Context, index: number): number[] {
  const found: number[] = [];
  for (const child of reading.tree.children(index)) {
    const relation = relationOf(tokens[child]!);
    if (MODIFIERS.has(relation) || tokens[child]!.deprel === 'nmod:poss') found.push(child);
  }
  return found;
}
const MODIFIERS = new Set(['amod', 'compound', 'nummod', 'det']);

const MEASURE =
  /^(?:round|day|series|session|set|week|month|year|decade|start|beginning|opening|resumption|launch|end|wave|stage|phase|part|date|venue|cycle|spate|string|campaign|hour|number|dozen|record|collapse|postponement|cancellation|delay|suspension|failure|breakdown)s?$/;
const isMeasure = wordFact(({ norm }) => MEASURE.test(norm));

/** The noun that stands in the verb's place: of "a first round of talks" the round. */
export function outermost(context: Context, index: number): number {
  const { tokens, reading } = context;
  let at = index;
  // "a summit set for Oslo", with "set" taken for the noun
  if (tokens[index + 1]?.norm === 'set' && tokens[index]!.head === index + 1) return index + 1;
  for (let steps = 0; steps < 3; steps++) {
    const token = tokens[at]!;
    const above = tokens[token.head];
    if (!above) break;
    // the relation first: few nouns hang on another
    if (relationOf(token) !== 'nmod' || !isMeasure(above)) break;
    const word = caseOf(reading.tree, at);
    if (word !== 'of' && word !== 'for') break;
    at = token.head;
  }
  return at;
}

/** The clause in which the noun is subject, object or a close oblique; where the tree says nothing of use, the verb group behind its phrase. */
export function hostOf(context: Context, noun: number): Host {
  const had = hostBehindDoer(context, noun);
  if (had) return had;
  const host = hostByTree(context, qualityBeside(context, noun) ?? noun);
  const unsaid = host.stands === 'none' || (host.stands === 'object' && isSaying(context, host.clause!));
  return raised(context, (unsaid ? hostByLine(context, noun) : undefined) ?? host);
}

/** Words for how talks go, of which taggers take the rarer ones for nouns. */
const isQuality = wordFact(({ norm }) =>
  /^(?:candid|frank|constructive|productive|substantive|cordial|warm|friendly|fruitful|positive|honest|open|direct|detailed|lengthy|extensive|intense|intensive|tense|heated|respectful|brief|short|good|serious|useful|robust|forthright|businesslike|amicable|lively|thorough|fruitless)$/.test(
    norm,
  ),
);

/** "held a candid and constructive discussion", with "candid" taken for what was held: that word. */
function qualityBeside({ tokens }: Context, noun: number): number | undefined {
  const { deprel, head } = tokens[noun]!;
  if (deprel !== 'conj' || head > noun || !isQuality(tokens[head]!)) return undefined;
  return tokens.slice(head + 1, noun).every(({ pos }) => /^(?:CCONJ|ADJ|ADV|PUNCT|NOUN)$/.test(pos)) ? head : undefined;
}

/** "Fighting appeared to stop": what it appeared to do is told of it. */
function raised(context: Context, host: Host): Host {
  const { clause, stands } = host;
  if (!clause || stands !== 'subject' || !/^(?:appear|seem)(?:s|ed)?$/.test(context.tokens[clause.predicate]!.norm))
    return host;
  const inner = context.reading.tree.child(clause.predicate, 'xcomp');
  const told = inner === undefined ? undefined : context.clauseAt.get(inner);
  return told ? { clause: told, stands } : host;
}

/** "a conversation Kovar and Lemos had on Saturday": names and a light verb right behind the noun. */
function hostBehindDoer(context: Context, noun: number): Host | undefined {
  const { tokens, clauseAt } = context;
  if (context.actorOf(noun + 1) === undefined) return undefined;
  let at = noun + 1;
  while (at <= noun + 10 && /^(?:PROPN|CCONJ|NOUN|ADJ)$/.test(tokens[at]?.pos ?? '')) at++;
  const clause = clauseAt.get(at);
  return clause && /^(?:had|held|have|hold)$/.test(tokens[at]!.norm) ? { clause, stands: 'object' } : undefined;
}

/** "said a meeting between the two was not planned", with the meeting hung on "said". */
const isSaying = ({ tokens }: Context, { predicate }: Clause): boolean => says(tokens[predicate]!);
const says = wordFact(({ norm }) =>
  /^(?:said|says|say|told|tells|added|adds|claimed|claims|confirmed|confirms|believes?|thinks?|reported|reports)$/.test(
    norm,
  ),
);

/** Words that a noun's phrase may have before its verb group. */
const PHRASE = 16;

const endsPhrase = wordFact(
  ({ norm, pos }) =>
    pos === 'VERB' || pos === 'PUNCT' || pos === 'SCONJ' || /^(?:that|which|who|where|when)$/.test(norm),
);

function hostByLine(context: Context, noun: number): Host | undefined {
  const { tokens, clauseAt } = context;
  const { sentence, deprel } = tokens[noun]!;
  if (deprel.startsWith('nmod')) return undefined;
  for (let i = noun + 1; i <= noun + PHRASE && tokens[i]?.sentence === sentence; i++) {
    const { pos, norm } = tokens[i]!;
    // "talks with Kenya, Uganda were constructive"
    if (norm === ',' && context.actorOf(i - 1) && context.actorOf(i + 1)) continue;
    // "Talks on the future of the islands began in May", with no verb above them
    if (pos === 'VERB' && deprel === 'root' && tellsCourse(context, i))
      return { clause: clauseAt.get(i)!, stands: 'subject' };
    // "talks between Kenya and striking workers", taken for a verb
    if (tokens[i]!.tag === 'VBG' && tokens[i - 1]!.norm === 'and') continue;
    if (endsPhrase(tokens[i]!)) return undefined;
    if (pos !== 'AUX') continue;
    for (let k = i + 1; k <= i + 5 && tokens[k]?.sentence === sentence; k++) {
      const clause = clauseAt.get(k);
      if (clause) return { clause, stands: clause.passive ? 'object' : 'subject' };
      // "is due to come into force"
      if (!/^(?:AUX|ADV|PART)$/.test(tokens[k]!.pos) && !isDue(tokens[k]!)) return undefined;
    }
    return undefined;
  }
  return undefined;
}

/** A finite verb of beginning, going on or ending. */
function tellsCourse(context: Context, verb: number): boolean {
  const { tag } = context.tokens[verb]!;
  if (!/^VB[DZP]$/.test(tag ?? '') || !context.clauseAt.has(verb)) return false;
  const groups = groupsOf(context, verb);
  return groups.has('begin') || groups.has('end') || groups.has('continue') || groups.has('cancel');
}

const isDue = wordFact(({ norm }) => /^(?:due|set|scheduled|slated|expected|likely|poised)$/.test(norm));

function hostByTree(context: Context, noun: number): Host {
  const { tokens, clauseAt } = context;
  const token = tokens[noun]!;
  const relation = relationOf(token);
  const clause = clauseAt.get(token.head);
  if (!clause) return { stands: 'none' };
  const acted =
    token.deprel === 'nsubj:pass' ||
    relation === 'obj' ||
    clause.object === noun ||
    // parsers hang what is measured in time as a time ("wrapped up two weeks of talks"), and take passives for actives
    (relation === 'obl' && noun > clause.predicate && caseOf(context.reading.tree, noun) === '') ||
    // "ends its offensive", taken for an adjective
    (token.pos === 'ADJ' && /^(?:xcomp|advcl)$/.test(relation)) ||
    (relation === 'nsubj' && clause.passive && token.head === clause.predicate);
  if (acted) return { clause, stands: 'object' };
  // "Fighting broke out", taken for a helper verb
  const gerund = token.tag === 'VBG' && noun === clause.predicate - 1 && clause.subject === undefined;
  // "Shelling resumed overnight", with the verb taken for a participle
  if (gerund && clause.tense === 'none' && tokens[clause.predicate]!.tag === 'VBN')
    return { clause: { ...clause, tense: 'past', passive: false }, stands: 'subject' };
  if (relation === 'nsubj' || gerund) return { clause, stands: 'subject' };
  const own = relation === 'obl' ? clauseBehind(context, noun) : undefined;
  if (own) return { clause: own, stands: 'subject' };
  if (relation === 'obl' || relation === 'iobj') return { clause, stands: 'oblique' };
  if (relation === 'conj') {
    const first = tokens[token.head]!;
    const upper = clauseAt.get(first.head);
    if (upper && first.pos !== 'VERB')
      return { clause: upper, stands: relationOf(first) === 'nsubj' ? 'subject' : 'object' };
  }
  // "talks due to begin on Friday", "a meeting scheduled for Monday": told by what hangs on the noun
  return { stands: 'none' };
}

/** "have fled since the army's offensive on Busia, the main port, began last week": a clause whose doer was hung on the verb above. */
function clauseBehind(context: Context, noun: number): Clause | undefined {
  const { tokens, reading, clauseAt } = context;
  if (!/^(?:since|after|before|until|as|when|while)$/.test(caseOf(reading.tree, noun))) return undefined;
  const at = reading.tree
    .children(tokens[noun]!.head)
    .find(c => c > noun && relationOf(tokens[c]!) === 'advcl' && tokens[c]!.tag === 'VBD');
  if (at === undefined || reading.tree.child(at, 'nsubj', 'mark') !== undefined) return undefined;
  const groups = groupsOf(context, at);
  return groups.has('begin') || groups.has('end') || groups.has('continue') ? clauseAt.get(at) : undefined;
}

/** Verb or adjective that hangs on the noun: "talks held in Oslo", "due to begin". */
export function tailOf(context: Context, noun: number): number | undefined {
  const { tokens, reading } = context;
  return reading.tree
    .children(noun)
    .find(
      c =>
        c > noun &&
        (relationOf(tokens[c]!) === 'acl' || (relationOf(tokens[c]!) === 'amod' && tokens[c]!.norm === 'due')),
    );
}

/** Whether the nearest clause above with a tense of its own is in the past. */
export function isToldPast(context: Context, noun: number): boolean {
  let at = context.tokens[noun]!.head;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const clause = context.clauseAt.get(at);
    if (clause && clause.tense !== 'none') return clause.tense === 'past';
    at = context.tokens[at]!.head;
  }
  return false;
}

export function statementAt(context: Context, noun: number): number | undefined {
  let at = noun;
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const clause = context.clauseAt.get(at);
    if (clause) return clause.statement;
    at = context.tokens[at]!.head;
  }
  return undefined;
}

/** "Kovar's visit", "the visit by the envoy": whose it is, by name. */
export const isOwned = (context: Context, noun: number): boolean =>
  context.reading.tree.children(noun).some(c => {
    const { deprel, pos } = context.tokens[c]!;
    if (pos === 'PRON' || context.actorOf(c) === undefined) return false;
    return deprel === 'nmod:poss' || (c > noun && /^(?:by|from)$/.test(caseOf(context.reading.tree, c)));
  });

const UNREAL = /^(?:would|could|may|might|should)$/;

/** Whether the verb above is one that the trigger asks for; a verb named as a word takes its object for real: not under "would" or an "if". */
export const isHostedBy = (
  { tokens }: Context,
  hosts: readonly string[],
  { clause, stands }: Host,
  groups: ReadonlySet<StatusGroup>,
): boolean =>
  clause !== undefined &&
  hosts.some(
    h =>
      (groups.has(h as StatusGroup) ||
        (h === tokens[clause.predicate]!.norm && !clause.hypothetical && !UNREAL.test(clause.modal ?? ''))) &&
      (stands !== 'subject' || (h !== 'plan' && h !== 'announce')),
  );
