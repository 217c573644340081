/** Of what class a phrase is: people, forces, places, those of data/event-types/cues/classes.yaml. In: context, its head. Out: yes or no. */
import { wordFact } from '../../text/word-facts.ts';
import { relationOf } from '../statements/tree.ts';
import { type Context, isPlaceName } from './context.ts';
import { sayerOf } from './pronouns.ts';
import { classWord, compoundKey } from './words.ts';

const standsForActors = wordFact(({ norm }) => /^(?:they|we|i|he|she|them|us|him|her|both|two|three|four)$/.test(norm));

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
  if (/^(?:men|women)$/.test(tokens[head]!.norm) && /^(?:two|both)$/.test(tokens[head - 1]!.norm)) return true;
  if (standsForActors(tokens[head]!) || context.actorOf(head) !== undefined) return true;
  for (const child of reading.tree.children(head)) {
    const { deprel } = tokens[child]!;
    if ((deprel === 'flat' || deprel === 'nmod:desc') && context.actorOf(child) !== undefined) return true;
  }
  return false;
}

/** Whether the phrase that a token heads is of one of the classes. */
export function isOfClass(context: Context, head: number | undefined, classes: readonly string[]): boolean {
  if (head === undefined) return classes.includes('none') || classes.includes('any');
  const { tokens, nameAt, timeAt } = context;
  const token = tokens[head]!;
  // "Britain said it would give": what the body is that speaks of itself
  const sayer = isIt(token) ? sayerOf(context, head) : undefined;
  if (sayer !== undefined) return isOfClass(context, sayer, classes);
  if (timeAt.has(head) && token.pos !== 'PRON') return classes.includes('none');
  for (const name of classes) {
    if (name === 'any') return true;
    if (name === 'actor' && isActor(context, head)) return true;
    if (name === 'side' && isSide(context, head)) return true;
    if (name === 'bodies' && isBody(context, head)) return true;
    if (name === 'states' && isState(context, head)) return true;
    if (name === 'place' && (isPlaceName(nameAt.get(head)) || nameAt.get(head)?.known?.startsWith('seat/')))
      return true;
    if (name === 'nationals' && nameAt.get(head)?.kind === 'nationality' && token.norm.endsWith('s')) return true;
  }
  const word = classWord(token);
  if (word === null) return false;
  for (const name of word.classes) if (classes.includes(name)) return true;
  const compound = word.joins === null ? undefined : compoundKey(tokens, head, word.joins);
  if (compound !== undefined)
    for (const name of classes) if (context.lexicon.classes.get(name)?.has(compound)) return true;
  return word.counts && isOfCounted(context, head, classes);
}

/** "hundreds of prisoners", "a number of towns", "a group of hostages". */
function isOfCounted(context: Context, head: number, classes: readonly string[]): boolean {
  const { tree } = context.reading;
  for (const child of tree.children(head))
    if (relationOf(context.tokens[child]!) === 'nmod') return child > head && isOfClass(context, child, classes);
  return false;
}
