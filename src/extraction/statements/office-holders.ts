/**
 * "Current ASEAN chair Brunei said", "Social Democratic Party (SDP) leader Oda Brandt urged": who holds the office speaks, and not the body whose office
 * it is.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { ActorMention } from '../../model/mentions.ts';
import type { Reading } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';

/** What a state may be to a body, to talks or to another state. */
const OFFICE =
  /^(?:chair|president|host|co-host|member|mediator|broker|guarantor|sponsor|ally|neighbou?r|donor|producer|supplier|exporter|power|holder)$/;
/** Tokens from the head that the parse gives to the state: "African Union chair Senegal". */
const REACH = 5;

/** In: the head of the noun phrase before a cue. Out: the state that ends it, where an office stands right before its name. */
export function stateInOffice(
  { tokens }: Pick<Reading, 'tokens'>,
  index: SpeakerIndex,
  head: number,
): ActorMention | undefined {
  let last = head;
  while (last < head + REACH && /^(?:NOUN|PROPN)$/.test(tokens[last + 1]?.pos ?? '')) last++;
  const state = index.at(last);
  if (state?.actor.kind !== 'state' || state.form.form === 'pronoun') return undefined;
  let first = last;
  while (first > 0 && tokens[first]!.start > state.form.start) first--;
  const office = tokens[first - 1];
  return office?.pos === 'NOUN' && OFFICE.test(office.norm) ? state.actor : undefined;
}

/** In: the head of a body's name. Out: the person named behind it and the person's office, where nothing but the body's letters stands between. */
export function personInOffice(
  { tokens }: Pick<Reading, 'tokens'>,
  index: SpeakerIndex,
  head: number,
): ActorMention | undefined {
  const body = index.at(head);
  if (!body || body.actor.kind === 'person' || body.form.form === 'pronoun') return undefined;
  let at = head;
  while (tokens[at] && tokens[at]!.start < body.form.end) at++;
  if (tokens[at]?.text === '(' && tokens[at + 2]?.text === ')') at += 3;
  if (tokens[at]?.pos !== 'NOUN' || sourceNounKind(tokens[at]!.lemma) !== 'person') return undefined;
  const named = index.at(at + 1);
  return named?.actor.kind === 'person' && tokens[at + 1]!.pos === 'PROPN' && named.form.start >= tokens[at]!.start
    ? named.actor
    : undefined;
}
