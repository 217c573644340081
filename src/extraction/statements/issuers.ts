/**
 * Whoever issues a text as a whole: by its headline ("Statement by President Oda Brandt on …"), its opening ("We, the ministers of …,"),
 * or, where neither says it, the office at whose address it stands ("Ministry of Foreign Affairs"). In: a reading. Out: the speaker.
 */
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import { isOfficial } from '../actors/headline-issuer.ts';
import { issuedAlone, withoutOffices } from '../actors/title-names.ts';
import { bySurname } from './bearers.ts';
import type { Reading } from './reading.ts';

const OWN =
  /^(\p{Lu}[\p{L}\p{N}&. -]{1,40}?)(?:['’]s)? (?:joint |leaders['’] )?(?:statement|declaration|communiqu[eé]) (?:on|of)\b/iu;
/** "We, the ministers of Norvand, Lemoria and Kenya, met …": up to the comma behind which the sentence goes on. */
const WE_THE = /(?:^|\n)(?:\d+\. ?)?We, (?:the )?(.{3,200}?), (?=\p{Ll})/u;
/** Words that only call the thing what it is. */
const NO_NAME =
  /^(?:(?:support|intent|principles|independence|interest|condolences?|solidarity|war|commitment|understanding)\b.*|joint|press|full|full text|text|fact sheet|summit|new|background|un|media|draft|final)$/i;
/** "The leaders of the G20" say "we" for the body. */
const MEMBERS_OF =
  /^(?:the )?(?:leaders|members|heads of state(?: (?:and|or) (?:of )?government)?|(?:foreign |finance |trade |defen[cs]e )?ministers|governments|representatives|parties) (?:of|to) (?:the )?(.+?)(?: \(\p{L}[\p{L}\p{N}]*\))?$/iu;

/** Characters in which a text says who "we" are. */
const OPENING = 1200;
/** Texts of somebody who speaks, or of several: who, the headline must say; and those that list and tell. */
const SPOKEN =
  /\b(?:joint|declaration|communiqu[eé]|summit|agreement|charter|letter|notice|order|memorandum|proclamation|fact sheet|read-?out|background|report|taken question|question|remarks|speech|address|interview|briefing|availability|press conference|transcript|testimony|hearing|town hall|doorstep|gaggle|q&a|podcast|op-ed|keynote|toast)\b/i;

export function issuerOf(reading: Reading): Speaker | undefined {
  const { doc, text } = reading;
  const title = (doc.article.title ?? '').trim();
  // Remarks of two are told apart by labels, or not at all.
  if (/^(?:remarks|speech|address)\b/i.test(title) && /(?:,| and) (?!Jr|Sr)\p{Lu}/u.test(title)) return undefined;
  const name = issuedAlone(title) ?? openingOf(text) ?? OWN.exec(title)?.[1];
  if (!name || NO_NAME.test(name)) return SPOKEN.test(title) ? undefined : officeOf(reading);
  return namedSo(reading, name);
}

function openingOf(text: string): string | undefined {
  const opening = text.slice(0, OPENING);
  return opening.includes('We, ') ? WE_THE.exec(opening)?.[1] : undefined;
}

function namedSo({ actors }: Reading, name: string): Speaker {
  const whole = called(actors, name);
  if (whole) return { actor: whole.key };
  const body = MEMBERS_OF.exec(name)?.[1];
  const of = body === undefined ? undefined : called(actors, body);
  if (of && of.kind !== 'person' && of.kind !== 'state') return { actor: of.key };
  const actor = / and |,/.test(name) ? undefined : bySurname(actors, name.split(' ').at(-1)!);
  return actor ? { actor: actor.key } : { described: withoutOffices(name) ?? name };
}

const called = (actors: readonly ActorMention[], name: string): ActorMention | undefined =>
  actors.find(a => a.name.toLowerCase() === name.toLowerCase() || a.aliases.includes(name));

/** Paragraphs of a note of an office; what is longer is a report. */
const MOST = 7;

/** "We" in the first paragraph, and nowhere "I", who would be somebody. */
function opensAsWe({ paragraphs, sentences, tokens, article }: Reading['doc']): boolean {
  const [first] = paragraphs;
  if (
    !first ||
    /(?:^|\n)(?:QUESTION|ANSWER|Q|A):/.test(article.text) ||
    /\b(?:I|my)\b/.test(article.text.replace(/\bAs I\b/g, ''))
  )
    return false;
  const end = sentences[first.last - 1]!.last;
  for (let i = sentences[first.opening]!.first; i < end; i++) if (/^(?:we|our)$/.test(tokens[i]!.norm)) return true;
  return false;
}

/** The office that publishes the text. */
function officeOf({ doc, actors }: Reading): Speaker | undefined {
  if (doc.paragraphs.length > MOST) return undefined;
  const outlet = (doc.article.outlet ?? '').replace(/^the /i, '').trim();
  if (!isOfficial(outlet) || /\bgov\b/i.test(outlet) || !opensAsWe(doc)) return undefined;
  const actor = called(actors, outlet);
  return actor ? { actor: actor.key } : { described: outlet };
}
