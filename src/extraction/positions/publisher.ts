/**
 * Whom an officer counts for on the pages of their own government: "Press Briefing by Director Ann Oakley" names no state, its address
 * does. In: a reading. Out: the state's actor for a person, where the title names them first and as nobody else's.
 */
import { gazetteer } from '../../knowledge/gazetteer.ts';
import type { ActorMention, StatementMention } from '../../model/mentions.ts';
import { publishingState } from '../actors/headline-issuer.ts';
import type { Reading } from '../reading.ts';
import type { Holder } from './holders.ts';

/** "mfa.gov.xx", "gov.uk", "elysee.gouv.fr"; bare "gov" and "mil" are the United States. */
const GOVERNMENT = /(?:^|\.)(?:(?:gov|gouv|gob|govt|go|mil)(?:\.([a-z]{2}))?)$/;
const LIKE_GOVERNMENT = /\b(?:gov|gouv|gob|govt|go|mil)\b/i;
const CODES: Readonly<Record<string, string>> = { uk: 'gb' };

/** An address as most are written, with nothing in it that its host has to be cleared of. */
const PLAIN = /^https?:\/\/((?!.*xn--)[a-z0-9.-]+)[/?#]/;

const hostOf = (url: string): string | undefined =>
  PLAIN.exec(url)?.[1] ?? (URL.canParse(url) ? new URL(url).hostname : undefined);

function stateOf({ doc: { article }, actors }: Reading): ActorMention | undefined {
  // most addresses have no such part, and need not be taken apart
  if (article.url === undefined || !LIKE_GOVERNMENT.test(article.url)) return undefined;
  const host = hostOf(article.url);
  const found = host === undefined ? null : GOVERNMENT.exec(host);
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

/** Roles in which one speaks for the body or the state at whose address the text stands. */
const FOR_IT =
  /^(?:the )?(?:(?:high|special|permanent|deputy|vice|executive|acting|press|foreign|prime|general|national|security) )*(?:president|chair(?:man|person|woman)?|representative|secretary|secretary-general|commissioner|minister|spokes(?:man|woman|person)|premier|chancellor|envoy|leaders|members|ministers|presidency|council|director|director-general|foreign minister|ministry)\b/i;

/** The party of one who issues a text and is told by the office alone: "Statement by the Chairman" on the pages of a body is the body's. */
function issuerParty(reading: Reading): (statement: StatementMention) => string | undefined {
  let party: string | undefined | null = null;
  return ({ construction, speaker }) => {
    if (construction !== 'issued' || !('described' in speaker) || !FOR_IT.test(speaker.described)) return undefined;
    if (party === null) party = bodyOf(reading)?.key;
    return party;
  };
}

/** The actor that an outlet is: "European Union"; of a government's own address its state. */
function bodyOf(reading: Reading): ActorMention | undefined {
  const outlet = (reading.doc.article.outlet ?? '').replace(/^the /i, '').toLowerCase();
  if (outlet === '') return undefined;
  const isIt = ({ name, aliases, kind }: ActorMention): boolean =>
    kind !== 'person' && (name.toLowerCase() === outlet || aliases.some(alias => alias.toLowerCase() === outlet));
  const own = reading.actors.find(isIt) ?? stateOf(reading);
  if (own) return own;
  const known = publishingState(reading.doc.article, gazetteer());
  return known === undefined ? undefined : reading.actors.find(actor => actor.known === known);
}

/** "State Department": an office by its name, whose state the text does not tell. */
const isOffice = ({ construction, speaker }: StatementMention): boolean =>
  construction === 'issued' &&
  'described' in speaker &&
  /\b(?:department|ministry|government|commission|council|secretariat)\b/i.test(speaker.described);

/** Who speaks in a statement, as holders; of an office alone with the party at whose address the text stands. */
export function issuedBy(
  reading: Reading,
  fromSpeaker: (who: StatementMention['speaker']) => readonly Holder[],
): (statement: StatementMention) => readonly Holder[] {
  const issuedFor = issuerParty(reading);
  return statement => {
    const own = fromSpeaker(statement.speaker);
    if (own.some(({ who, party }) => party !== undefined || 'actor' in who)) return own;
    const party = issuedFor(statement);
    if (party !== undefined) return [{ who: statement.speaker, party }];
    return own.length === 0 && isOffice(statement) ? [{ who: statement.speaker }] : own;
  };
}
