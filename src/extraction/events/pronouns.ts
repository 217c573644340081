/**
 * Whom a pronoun of an event clause stands for. In: context, the pronoun. Out: speakers: who is speaking ("we"), the body that speaks of
 * itself ("it said it would"), the pair named before ("they", "both sides").
 */
import type { Speaker } from '../../model/mentions.ts';
import type { ParticipantRole } from '../../model/moves.ts';
import { pointsBackAt, severalNoun } from '../several/points-back.ts';
import { asSpeakers, severalOf } from '../several/several-of.ts';
import { isOfClass, PEOPLE_OR_FORCES } from './classes.ts';
import { type Context, stateWordAt } from './context.ts';
import { actorOfKey } from './participants.ts';

/** I, we, our: whoever is speaking; "we" of somebody who speaks for others is the side, or nobody known. */
export function firstPerson(
  context: Context,
  head: number,
  role: ParticipantRole,
  statement: number | undefined,
): Speaker | undefined {
  const { norm } = context.tokens[head]!;
  if (statement === undefined || !/^(?:i|me|my|we|us|our|ours|you)$/.test(norm)) return undefined;
  const said = context.reading.statements[statement];
  if (norm === 'you') return said?.addressee && 'actor' in said.addressee ? said.addressee : undefined;
  const speaker = said?.speaker;
  if (!speaker || /^(?:i|me|my)$/.test(norm)) return speaker;
  // whom somebody unknown means by "we" is not said
  if ('described' in speaker) return stateIn(context, speaker.described);
  const actor = actorOfKey(context, speaker.actor);
  if (actor?.speaksFor) return { actor: actor.speaksFor };
  if (actor && [actor.name, ...actor.roles.map(({ title }) => title)].some(title => OFFICIAL.test(title)))
    return stateIn(context, actor.name);
  // who meets is there in person; what "we" do otherwise is a side's doing
  return role === 'attendee' || actor?.kind !== 'person' ? speaker : undefined;
}

/** Who says "we" for others. */
const OFFICIAL = /\b(?:spokes\w+|press secretary|officials?|diplomats?|sources?|aides?|advis[eo]rs?)\b/i;

/** The state that a description names: "a senior Kenyan official". */
function stateIn(context: Context, described: string): Speaker | undefined {
  for (const word of described.toLowerCase().split(/[^\p{L}.]+/u)) {
    const at = stateWordAt(context, word);
    if (at !== undefined) return context.actorOf(at);
  }
  return undefined;
}

/** "The opposition said it would resume": the body that says so of itself, rather than one further back. */
export function sayerOf(context: Context, pronoun: number): number | undefined {
  const { tokens, clauseAt } = context;
  const { norm, head, deprel, sentence } = tokens[pronoun]!;
  if ((norm !== 'it' && norm !== 'they') || !deprel.startsWith('nsubj')) return undefined;
  const { governor } = clauseAt.get(head) ?? {};
  const sayer = governor?.relation === 'ccomp' ? clauseAt.get(governor.predicate)?.subject : undefined;
  const token = sayer === undefined ? undefined : tokens[sayer]!;
  if (!token || token.sentence !== sentence || (token.pos !== 'NOUN' && token.pos !== 'PROPN') || token.index > pronoun)
    return undefined;
  const who = context.actorOf(token.index);
  const body = who && 'actor' in who ? actorOfKey(context, who.actor)?.kind !== 'person' : who !== undefined;
  const plural = /^NNP?S$/.test(token.tag ?? '');
  return (body || isOfClass(context, token.index, PEOPLE_OR_FORCES)) &&
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

/**
 * "They", "both", "the two leaders": those who met or acted together before. "Their ministers", "both sides' ministers": of the sides. Undefined
 * where the words are no such; nobody where it is not plain, or a quoted voice says "they" of others.
 */
export function severalMeant(
  { tokens, reading }: Context,
  head: number,
  statement: number | undefined,
): readonly Speaker[] | undefined {
  const several = severalOf(reading);
  const { norm, pos } = tokens[head]!;
  const quoted = statement !== undefined && reading.statements[statement]?.mode === 'direct';
  if (norm === 'they' || norm === 'them' || norm === 'their')
    return quoted && norm !== 'their' ? [] : asSpeakers(several.they(head));
  if (pointsBackAt(reading.tree, head)) return asSpeakers(several.at(head));
  const owner = pos === 'NOUN' && severalNoun(tokens[head]!) ? reading.tree.children(head).find(c => c < head && tokens[c]!.deprel === 'nmod:poss') : undefined; // biome-ignore format: one condition
  if (owner === undefined) return undefined;
  if (tokens[owner]!.norm === 'their') return asSpeakers(several.sides(several.they(owner)));
  return pointsBackAt(reading.tree, owner) ? asSpeakers(several.at(owner)) : undefined;
}

/** "Norland said its strikes", "the movement ended its offensive": whose they are: the doer before in the sentence, else who speaks. */
export function ownerOf(context: Context, pronoun: number, statement: number | undefined): Speaker | undefined {
  const { tokens, reading, actorByKey } = context;
  const isBody = (who: Speaker | undefined) =>
    who !== undefined && !('actor' in who && actorByKey.get(who.actor)?.kind === 'person');
  const { sentence } = tokens[pronoun]!;
  for (let i = pronoun - 1; i >= pronoun - 40 && tokens[i]?.sentence === sentence; i--) {
    // the nearest doer or owner: "Kenya's annexation of Busia and its invasion"
    if (!/^(?:nsubj|nmod:poss)/.test(tokens[i]!.deprel) || tokens[i]!.pos === 'PRON') continue;
    const who = context.actorOf(i);
    if (isBody(who)) return who;
    if (tokens[i]!.deprel.startsWith('nsubj')) break;
  }
  const speaker = statement === undefined ? undefined : reading.statements[statement]?.speaker;
  if (!speaker || 'described' in speaker) return undefined;
  const party = actorByKey.get(speaker.actor)?.speaksFor;
  return party ? { actor: party } : isBody(speaker) ? speaker : undefined;
}
