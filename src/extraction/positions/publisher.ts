/**
 * Whom an officer counts for on the pages of their own government: "Press Briefing by Director Ann Oakley" names no state, its address
 * does. In: a reading. Out: the state's actor for a person, where the title names them first and as nobody else's.
 */
import type { ActorMention } from '../../model/mentions.ts';
import type { Reading } from '../reading.ts';

/** "mfa.gov.xx", "gov.uk", "elysee.gouv.fr"; bare "gov" and "mil" are the United States. */
const GOVERNMENT = /(?:^|\.)(?:(?:gov|gouv|gob|govt|go|mil)(?:\.([a-z]{2}))?)$/;
const LIKE_GOVERNMENT = /\b(?:gov|gouv|gob|govt|go|mil)\b/i;
const CODES: Readonly<Record<string, string>> = { uk: 'gb' };

function stateOf({ doc: { article }, actors }: Reading): ActorMention | undefined {
  // most addresses have no such part, and need not be taken apart
  if (article.url === undefined || !LIKE_GOVERNMENT.test(article.url) || !URL.canParse(article.url)) return undefined;
  const found = GOVERNMENT.exec(new URL(article.url).hostname);
  if (!found) return undefined;
  const code = found[1] ?? 'us';
  return actors.find(actor => actor.known === `state/${CODES[code] ?? code}`);
}

export function publisherParty(reading: Reading): (actor: ActorMention) => string | undefined {
  const { title } = reading.doc.article;
  const state = title === undefined ? undefined : stateOf(reading);
  if (!title || !state) return () => undefined;
  const low = title.toLowerCase();
  const places = reading.actors
    .filter(actor => actor.kind === 'person')
    .map(actor => ({ actor, at: placeIn(title, low, actor) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const first = places[0]?.actor;
  return actor => (actor === first && actor.speaksFor === undefined && !isAnothers(low, actor) ? state.key : undefined);
}

/** The family name, in small letters. */
const lastWord = ({ name }: ActorMention): string => /\S*$/.exec(name)![0].toLowerCase();

/** Where a title names somebody, by the family name or the office; `low`: the title in small letters. */
function placeIn(title: string, low: string, actor: ActorMention): number {
  const name = low.indexOf(lastWord(actor));
  if (name >= 0) return name;
  const offices = actor.roles.map(role => title.indexOf(role.title)).filter(at => at >= 0);
  return offices.length > 0 ? Math.min(...offices) : -1;
}

/** "President Marsh of Norvand". */
const isAnothers = (low: string, actor: ActorMention): boolean => low.includes(`${lastWord(actor)} of `);
