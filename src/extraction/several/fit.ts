/** Whether those told of together are whom the words mean. In: a place, a group, the words. Out: the members as the words have them, or nothing. */
import { severalLexicon } from '../../knowledge/several.ts';
import type { ActorMention } from '../../model/mentions.ts';
import type { PointsBack } from './points-back.ts';
import type { Members, Place } from './told-together.ts';

export const isPerson = ({ kind }: ActorMention): boolean => kind === 'person' || kind === 'role';
/** Bodies that "both countries" cannot be. */
const isOfState = ({ kind }: ActorMention): boolean => kind === 'state' || kind === 'government';

/** Those of a group as the words have them: the leaders, or the sides that they lead; undefined where they cannot be meant. */
export function fitTo(place: Place, group: Members, { kind, count, noun }: PointsBack): Members | undefined {
  if (count !== undefined && group.length !== count) return undefined;
  if (kind === 'two') return group;
  if (kind === 'persons') return group.every(member => isPerson(member) && mayHold(member, noun)) ? group : undefined;
  // "both nations", where their presidents spoke by telephone
  const sides = sidesOf(place, group);
  return kind === 'parties' || sides?.every(isOfState) ? sides : undefined;
}

/** Whoever they speak for, each once. */
export function sidesOf(place: Place, members: Members): Members | undefined {
  const sides = members.flatMap(member => (isPerson(member) ? (sideOf(place, member) ?? []) : [member]));
  return sides.length === members.length && new Set(sides).size === sides.length ? sides : undefined;
}

/** Who is known as president is none of "the ministers". */
function mayHold({ roles }: ActorMention, noun: string): boolean {
  const wanted = severalLexicon().titles.get(noun);
  if (!wanted || roles.length === 0) return true;
  return roles.some(({ title }) => wanted.some(part => title.toLowerCase().includes(part)));
}

/** Steps from somebody to the state: of a general the army, and of that the state. */
const STEPS = 3;

function sideOf({ actors }: Place, member: ActorMention): ActorMention | undefined {
  let side: ActorMention | undefined = member;
  for (let steps = 0; side?.speaksFor !== undefined && steps < STEPS; steps++) {
    const { speaksFor }: ActorMention = side;
    side = actors.find(({ key }) => key === speaksFor);
  }
  return side === member ? undefined : side;
}
