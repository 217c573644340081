/** "Current ASEAN chair Brunei said", "talks host Qatar urged": the state speaks, and not the body whose office it holds. */
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
