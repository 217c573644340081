/** Whom an actor met, called or visited, those most often first; each leads to the events, all of it to the network. */
import type { ContactPair } from '../../dossier/contacts.ts';
import type { ActorRef } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { showDate } from '../dates.ts';
import { href } from '../router.ts';
import '../styles/contacts.css';
import { words } from '../words.ts';

const SHOWN = 8;

export const kindsText = (pair: ContactPair): string =>
  Object.entries(pair.kinds)
    .map(([kind, count]) => words.contacts.kinds[kind as keyof ContactPair['kinds']](count ?? 0))
    .join(', ');

export const otherOf = (pair: ContactPair, id: string): string => (pair.a === id ? pair.b : pair.a);

export const lastDayOf = ({ days }: ContactPair): string | undefined => days.at(-1)?.day;

export function ActorContacts({ actor }: { actor: ActorRef }) {
  // A state meets by whoever speaks for it.
  const by = actor.kind === 'person' || actor.kind === 'role' ? undefined : 'party';
  const { answer } = useAnswer({ name: 'contacts', query: { of: actor.id, by } });
  if (!answer || answer.pairs.length === 0) return null;
  const names = new Map(answer.actors.map(({ id, name }) => [id, name]));
  return (
    <section>
      <h2>
        {words.actor.met} <span className="heading-count">{words.number(answer.pairs.length)}</span>
      </h2>
      <ol className="contact-list">
        {answer.pairs.slice(0, SHOWN).map(pair => {
          const other = otherOf(pair, actor.id);
          const last = lastDayOf(pair);
          return (
            <li key={other}>
              <a href={href('/contacts', { of: actor.id, with: other, by })} dir="auto">
                {names.get(other)}
              </a>
              <span className="second">
                {[
                  kindsText(pair) || words.map.states(0, 0, pair.off),
                  last && words.contacts.lastOn(showDate(last).text),
                ]
                  .filter(Boolean)
                  .join(words.separator)}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="front-more">
        <a href={href('/contacts', { of: actor.id, by })}>{words.actor.inNetwork}</a>
      </p>
    </section>
  );
}
