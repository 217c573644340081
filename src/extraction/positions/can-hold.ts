/**
 * Who can hold a position: parties, and persons who speak for one, hold an office or are heard. In: a reading and its actors by key. Out:
 * look-ups for an actor and for a speaker. Analysts, residents and outlets hold none.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { NameMention } from '../../model/doc.ts';
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import type { Reading } from '../reading.ts';
import { isOfYear } from './descriptions.ts';
import { wordBefore } from './word-before.ts';

/** Whom an article names so often and hears is no passer-by. */
const NAMED_OFTEN = 4;

/** Bodies of those who alone speak for nobody. */
const UNIONS = /^(?:unions?|federations?|associations?|guilds?)$/;

/** Who leads a body, also where the word alone tells of a private person. */
const LEADS = /\b(?:president|director|chief executive|ceo|chair(?:man|woman|person)?|managing director|secretary[- ]general|general secretary)\b/i; // biome-ignore format: one glance
const STUDIES = /analys|research|professor|editor|author|lawyer|programme|program|econom|strateg|communicat|fellow/i;
/** Houses that look on: "the Institute for Peace". */
const OF_STUDY = /institut|cent(?:er|re)|universit|college|school|research|foundation|watch|project|stud(?:y|ies)|analy|think|consult|capital|bank|invest|news|media|forum|museum|crisis group|international$|observatory|securities|fund|campaign|pac$|republican|democrat/i; // biome-ignore format: one glance

export interface Gate {
  canHold(actor: ActorMention): boolean;
  /** Somebody who speaks for nobody at the table: an analyst, a resident. */
  isOutsider(who: Speaker): boolean;
  /** The same of the words of a description. */
  outside(said: readonly string[]): boolean;
}

export function makeGate(reading: Reading, byKey: ReadonlyMap<string, ActorMention>): Gate {
  const { doc } = reading;
  const words = stanceLexicon();
  let nameAt: ReadonlyMap<number, NameMention> | undefined;
  // Somebody whose office the article takes as known: heard more than once, where states or parties are at odds.
  const heard = new Map<string, number>();
  for (const { speaker } of reading.statements)
    if ('actor' in speaker) heard.set(speaker.actor, (heard.get(speaker.actor) ?? 0) + 1);
  const parties = reading.actors.filter(
    a => a.kind === 'state' || a.kind === 'coalition' || a.kind === 'government',
  ).length;
  const isVoice = (actor: ActorMention): boolean => {
    const times = heard.get(actor.key) ?? 0;
    return (parties >= 2 && times >= 2) || (times >= 1 && actor.forms.length >= NAMED_OFTEN);
  };
  const hasOutsideRole = (actor: ActorMention): boolean =>
    !leadsBody(actor) &&
    actor.roles
      .map(role => role.title.toLowerCase())
      .some(title => words.outsiders.has(title) || title.split(/\s+/).some(word => words.outsiders.has(word)));
  /** "The director of the employers' federation": who leads a body that is no house of study speaks for it. */
  const leadsBody = ({ speaksFor, roles }: ActorMention): boolean => {
    const body = speaksFor === undefined ? undefined : byKey.get(speaksFor);
    if (body === undefined || body.kind === 'person' || OF_STUDY.test(body.name)) return false;
    return roles.some(({ title }) => LEADS.test(title)) && !roles.some(({ title }) => STUDIES.test(title));
  };
  const isOutsider = (who: Speaker): boolean => {
    if (!('actor' in who)) return outside(who.described.toLowerCase().split(/[^\p{L}]+/u));
    const actor = byKey.get(who.actor);
    return actor?.kind === 'person' && actor.speaksFor === undefined && (hasOutsideRole(actor) || hasAge(actor));
  };
  const outside = (said: readonly string[]): boolean =>
    !UNIONS.test(said.at(-1) ?? '') && // "a teachers' union"
    said.some(word => words.outsiders.has(word) || words.outsiders.has(word.replace(/s$/, '')));
  /** "Selim, 30, a tailor": so are private people named. */
  const hasAge = (actor: ActorMention): boolean =>
    actor.forms.some(form => /^, \d\d(?:,|\.|;| \(|$)/.test(doc.article.text.slice(form.end, form.end + 5)));
  // Asked for each doer and speaker: once for each actor is enough.
  const holding = new Map<ActorMention, boolean>();
  const canHold = (actor: ActorMention): boolean => {
    let can = holding.get(actor);
    if (can === undefined) {
      can = mayHold(actor);
      holding.set(actor, can);
    }
    return can;
  };
  const mayHold = (actor: ActorMention): boolean => {
    const titles = actor.roles;
    if (hasOutsideRole(actor) || (actor.known === undefined && isOfYear(actor.name))) return false;
    if (actor.kind === 'person' && actor.speaksFor === undefined && hasAge(actor)) return false;
    if (actor.kind === 'person')
      return actor.speaksFor !== undefined || titles.length > 0 || actor.known !== undefined || isVoice(actor);
    if (actor.forms.some(form => words.outlets.has(wordBefore(doc.article.text, form.start)))) return false;
    nameAt ??= new Map(doc.names.map(name => [name.start, name]));
    return nameAt.get(actor.forms[0]?.start ?? -1)?.kind !== 'media';
  };
  return { canHold, isOutsider, outside };
}
