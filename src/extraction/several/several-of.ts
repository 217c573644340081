/** The several of an article for the finders of moves; made once a reading, as positions, commitments and events all ask. */
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import type { Reading } from '../reading.ts';
import { makeSeveral, type Several } from './several-before.ts';
import type { Members } from './told-together.ts';

const known = new WeakMap<Reading, Several>();

export function severalOf(reading: Reading): Several {
  let several = known.get(reading);
  if (!several) {
    const { doc, tree, actors } = reading;
    const byKey = new Map(actors.map(actor => [actor.key, actor]));
    const actorAt = (token: number): ActorMention | undefined => {
      const who = reading.actorOf(token);
      return who && 'actor' in who ? byKey.get(who.actor) : undefined;
    };
    several = makeSeveral({ doc, tree, actors, actorAt });
    known.set(reading, several);
  }
  return several;
}

export const asSpeakers = (members: Members): readonly Speaker[] => members.map(({ key }) => ({ actor: key }));
