/** Who of an article bears a name. In: actors and a name of one word. Out: the one person who does, or nobody. */
import type { ActorMention } from '../../model/mentions.ts';

/** "Gao" after "Gao Feng", where the name is also a town's: the one person of two names of which it is the first. */
export function byFamilyName(actors: readonly ActorMention[], first: string): ActorMention | undefined {
  const bearers = actors.filter(
    a => a.kind === 'person' && a.name.startsWith(`${first} `) && a.name.split(' ').length === 2,
  );
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** The one person of the article who bears a surname. */
export function bySurname(actors: readonly ActorMention[], surname: string): ActorMention | undefined {
  const wanted = surname.toLowerCase();
  const bearers = actors.filter(a => a.kind === 'person' && a.name.toLowerCase().split(' ').at(-1) === wanted);
  return bearers.length === 1 ? bearers[0] : undefined;
}
