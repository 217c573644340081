/** Of what class a phrase is: people, forces, places, those of data/event-types/cues/classes.yaml. In: context, its head. Out: yes or no. */
import { type WantedClasses, wantedClasses } from '../../knowledge/event-classes.ts';
import { wordFact } from '../../text/word-facts.ts';
import { relationOf } from '../statements/tree.ts';
import { type Context, isPlaceName } from './context.ts';
import { sayerOf } from './pronouns.ts';
import { classWord, compoundKey } from './words.ts';

export const PEOPLE_OR_FORCES = wantedClasses('people', 'forces');

const standsForActors = wordFact(({ norm }) => /^(?:they|we|i|he|she|them|us|him|her|both|two|three|four)$/.test(norm));

const isMen = wordFact(({ norm }) => norm === 'men' || norm === 'women');

const isIt = wordFact(({ norm }) => norm === 'it');

function isState(context: Context, head: number): boolean {
  const who = context.actorOf(head);
  return who !== undefined && 'actor' in who && context.actorByKey.get(who.actor)?.kind === 'state';
}

/** An international body: "NATO", "the World Trade Organization". */
function isBody(context: Context, head: number): boolean {
  const who = context.actorOf(head);
  return who !== undefined && 'actor' in who && context.actorByKey.get(who.actor)?.known?.startsWith('organization/') === true; // biome-ignore format: one thought
}

/** A state, a government, a body of states, or who holds an office there. */
function isSide(context: Context, head: number): boolean {
  const who = context.actorOf(head);
  const actor = who && 'actor' in who ? context.actorByKey.get(who.actor) : undefined;
  if (!actor) return false;
  if (actor.kind === 'state' || actor.kind === 'government' || /^(?:state|seat|organization)\//.test(actor.known ?? '')) return true; // biome-ignore format: one thought
  return actor.kind !== 'organization' && actor.roles.some(({ title }) => OFFICE.test(title));
}
const OFFICE = /\b(?:president|minister|envoy|ambassador|secretary|chancellor|premier|king|queen|emir|prince|negotiator|mediator|commissioner)\b/i; // biome-ignore format: one thought

function isActor(context: Context, head: number): boolean {
  const { tokens, reading } = context;
  // "the two men"
  if (isMen(tokens[head]!) && /^(?:two|both)$/.test(tokens[head - 1]!.norm)) return true;
  if (standsForActors(tokens[head]!) || context.actorOf(head) !== undefined) return true;
  for (const child of reading.tree.children(head)) {
    const { deprel } = tokens[child]!;
    if ((deprel === 'flat' || deprel === 'nmod:desc') && context.actorOf(child) !== undefined) return true;
  }
  return false;
}

/** Whether the phrase that a token heads is of one of the classes. */
export function isOfClass(context: Context, head: number | undefined, wanted: WantedClasses): boolean {
  if (head === undefined) return wanted.none || wanted.any;
  const { tokens, timeAt } = context;
  const token = tokens[head]!;
  // "Britain said it would give": what the body is that speaks of itself
  const sayer = isIt(token) ? sayerOf(context, head) : undefined;
  if (sayer !== undefined) return isOfClass(context, sayer, wanted);
  if (timeAt.has(head) && token.pos !== 'PRON') return wanted.none;
  return wanted.any || isListed(context, head, wanted) || isKnownAs(context, head, wanted);
}

/** By its word, as data/event-types/cues/classes.yaml has it. */
function isListed(context: Context, head: number, wanted: WantedClasses): boolean {
  const word = classWord(context.tokens[head]!);
  if (word === null) return false;
  if (hasAny(wanted, word.classes)) return true;
  const compound = word.joins === null ? undefined : compoundKey(context.tokens, head, word.joins);
  const joined = compound === undefined ? undefined : context.lexicon.classes.get(compound);
  if (joined && hasAny(wanted, joined)) return true;
  return word.counts && isOfCounted(context, head, wanted);
}

function hasAny({ table }: WantedClasses, classes: readonly number[]): boolean {
  for (const number of classes) if (table[number] === 1) return true;
  return false;
}

/** By who or what is named there. */
function isKnownAs(context: Context, head: number, wanted: WantedClasses): boolean {
  if (wanted.actor && isActor(context, head)) return true;
  if (wanted.side && isSide(context, head)) return true;
  if (wanted.bodies && isBody(context, head)) return true;
  if (wanted.states && isState(context, head)) return true;
  if (!wanted.place && !wanted.nationals) return false;
  const name = context.nameAt.get(head);
  if (wanted.place && (isPlaceName(name) || name?.known?.startsWith('seat/'))) return true;
  return wanted.nationals && name?.kind === 'nationality' && context.tokens[head]!.norm.endsWith('s');
}

/** "hundreds of prisoners", "a number of towns", "a group of hostages". */
function isOfCounted(context: Context, head: number, wanted: WantedClasses): boolean {
  const { tree } = context.reading;
  for (const child of tree.children(head))
    if (relationOf(context.tokens[child]!) === 'nmod') return child > head && isOfClass(context, child, wanted);
  return false;
}
