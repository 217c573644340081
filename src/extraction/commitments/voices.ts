/** Who "we", "I" and "it" are in what somebody says. In: a speaker. Out: the one whom the words bind. */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { Context } from './context.ts';

/** A source that is described by words for people or bodies; "the truce" is none, whatever was taken for a speaker. */
export function isSomebody(speaker: Speaker): boolean {
  if ('actor' in speaker) return true;
  const [phrase = ''] = speaker.described
    .toLowerCase()
    .split(/,? (?:of|for|from|in|at|on|to|with|who|and|familiar|close)\b/);
  const head = phrase.split(/\s+/).at(-1) ?? '';
  return /^(?:person|body)$/.test(sourceNounKind(head) ?? sourceNounKind(head.replace(/s$/, '')) ?? '');
}

/** A spokesman or an unnamed source: "we" is the one he speaks for. */
const isMouthpiece = ({ isSpokesman }: Context, speaker: Speaker): boolean =>
  'described' in speaker || isSpokesman(speaker.actor);

const DELEGATE = /\b(?:member|delegate|negotiator|delegation head|head of the delegation)\b/i;

/** "A member of the council", "a delegate": "we" is the body, not the man. */
const isDelegate = ({ reading }: Context, speaker: Speaker): boolean =>
  'actor' in speaker &&
  reading.actors.some(({ key, speaksFor, roles }) => key === speaker.actor && speaksFor !== undefined && roles.some(r => DELEGATE.test(r.title))); // biome-ignore format: one condition

/** The state or body that a speaker speaks for: known of him, or named in the words for him ("Norvand's air defence chief"). */
export function partyOf(context: Context, statement: number, speaker: Speaker): Speaker | undefined {
  const { reading, sideOf, tokensOf, ofNation } = context;
  if ('actor' in speaker) return { actor: sideOf(speaker.actor) };
  for (const part of reading.statements[statement]!.evidence.parts ?? []) {
    if (part.part !== 'source') continue;
    const { first, last } = tokensOf(part);
    for (let i = first; i <= last; i++) {
      const who = reading.actorOf(i) ?? ofNation(i);
      if (who && 'actor' in who) return { actor: sideOf(who.actor) };
    }
  }
  return undefined;
}

/** "I" and "we" of a speaker: of one who speaks for another "we" is the other, and "I" nobody; the same of one without office before the press. */
export function firstPerson(context: Context, norm: string, said: Speaker, statement: number): Speaker | undefined {
  const { isBriefing, isTitled } = context;
  const body = norm === 'we' && isDelegate(context, said) ? partyOf(context, statement, said) : undefined;
  if (body) return body;
  if (!isMouthpiece(context, said)) return 'actor' in said && !isTitled(said.actor) && isBriefing() ? undefined : said;
  if (norm === 'i') return undefined;
  const party = partyOf(context, statement, said);
  if (party && JSON.stringify(party) !== JSON.stringify(said)) return party;
  // "a senior administration official": a side by its words, though nobody names it
  return 'described' in said && MOUTHS.test(said.described) ? said : undefined;
}

/** "The opposition said it would …": the first word of what is said is the one who says it. */
export function opensWith(context: Context, head: number): boolean {
  const passage = context.passageAt(head);
  return passage !== undefined && head - passage.first < 2;
}

const OFFICE = /(?:ministry|minister|government|presidency|chancellery|cabinet|spokes(?:man|woman|person)|president|premier|office|statement|communique|communiqué)$/i; // biome-ignore format: one glance

/** "The ministry said", "the finance minister": an office that no state is named for is that of the state which is spoken of. */
export const isOfHome = (described: string): boolean =>
  OFFICE.test(described.split(/ (?:of|for|from|in|at|who)\b/)[0]!) && !/\p{Lu}/u.test(described.slice(1));

const TITLE = /\b(?:minister|president|premier|chancellor|secretary|chief|head|leader|commissioner|prosecutor|governor|ambassador|envoy|spokes\w+|king|emir|general|commander|chair\w*|negotiator|adviser|advisor|director)\b/i; // biome-ignore format: one glance

/** "Norvand will pay, Chancellor Veld said": a man of office whose side is not told speaks of the state or body as his own. */
export function isOfOffice({ actorBy }: Context, speaker: Speaker, who: Speaker): boolean {
  if (!('actor' in speaker) || !('actor' in who)) return false;
  const said = actorBy(speaker.actor);
  if (said?.kind !== 'person' || said.speaksFor !== undefined || actorBy(who.actor)?.kind === 'person') return false;
  return said.roles.some(({ title }) => TITLE.test(title));
}

/** "Both sides", "the parties": whoever tells of them is one of them, or was there. */
export const isAll = ({ tokens }: Context, { first, last }: { first: number; last: number }): boolean =>
  /^(?:sides|parties|delegations|teams|governments|leaders|presidents|ministers|countries|nations|capitals)$/.test(tokens[last]!.norm) &&
  tokens.slice(first, last).some(t => /^(?:both|two|three|four|all|the)$/.test(t.norm)) &&
  !tokens.slice(first, last).some(t => /^(?:ADJ|PROPN|NOUN)$/.test(t.pos) && !/^(?:two|three|four|respective|other)$/.test(t.norm)); // biome-ignore format: one condition

const MOUTHS = /\b(?:administration|government|ministry|union|army|military|defen[cs]e|state department|white house|treasury|foreign office|presidency|rebels?|opposition|party|commission|council|federation|embassy|kremlin)\b/i; // biome-ignore format: one glance

/** Those who are told of plans before others: "diplomats said", "officials said". */
export const isInformed = (described: string): boolean =>
  /\b(?:officials?|diplomats?|sources?|aides?|ministers?|mediators?|envoys?|negotiators?|statement|organi[sz]ers)\b/i.test(described); // biome-ignore format: one glance

const PARTIES =
  /^(?:union|president|premier|chancellor|king|emir|sultan|bank|fund|agency|commission|alliance|bloc|coalition|federation|employer|church|tribe|clan|junta|donor|country|nation|state|signatory|ally|opposition|guerrilla|movement|faction|syndicate|cartel|council|cabinet|side|party|rebel|miner|creditor|lender|worker|employer|teacher|nurse|docker|dockworker|farmer|owner|operator|insurgent|separatist)$/;

/** Words for those who can bind themselves, though they have no name: "the rebels", "both governments"; no study and no market. */
export const isParty = ({ tokens, lexicon }: Context, head: number): boolean =>
  lexicon.forces.has(tokens[head]!.lemma) || PARTIES.test(tokens[head]!.lemma);
