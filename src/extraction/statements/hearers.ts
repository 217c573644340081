/** To whom it was said: hearers, and the outlets among them. In: reading and finding, or the cue's own words. Out: tokens of their names. */
import { reportingLexicon } from '../../knowledge/reporting.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Found, Reading } from './reading.ts';
import { relationOf } from './tree.ts';

/** "X, interviewed by Y, said": Y. */
export function interviewed(reading: Reading, source: number): number[] {
  if (source < 0) return [];
  const { tokens, tree } = reading;
  let verb = source + 1;
  while (verb < source + 12 && tokens[verb]?.norm !== 'interviewed') verb++;
  if (tokens[verb]?.norm !== 'interviewed' || tokens[verb]!.sentence !== tokens[source]!.sentence) return [];
  const by = tree.children(verb).find(c => relationOf(tokens[c]!) === 'obl' && c > verb);
  return by === undefined || !tree.children(by).some(k => tokens[k]!.norm === 'by') ? [] : [by];
}

/** "X, who spoke to the Velm Post on condition of anonymity, said": the outlet named between speaker and cue. */
export function spokenToMedia(reading: Reading, { source, anchor }: Found): number[] {
  const { tokens, media } = reading;
  const hearer = anchor < 0 ? undefined : hearerByWords(reading, anchor);
  if (hearer !== undefined) return [hearer];
  if (source < 0 || anchor <= source) return [];
  for (let i = source + 1; i < anchor - 1 && i < source + 25; i++) {
    const { norm } = tokens[i]!;
    if (norm !== 'to' && norm !== 'with') continue;
    const name = [i + 1, i + 2].find(at => media.has(at));
    if (name !== undefined) return [name];
  }
  return [];
}

/** "on Telegram": through what, not by whom. */
const isChannel = wordFact(({ norm }) => reportingLexicon().channelPhrases.has(norm));

/** "in an interview with X", "in comments to X": X carries it. */
export function interviewers(reading: Reading, own: readonly number[]): number[] {
  const { tokens, media } = reading;
  const via: number[] = [];
  for (const i of own) {
    const { norm, head } = tokens[i]!;
    // "said on the BBC", "said on Velm TV's morning show"
    const on = norm === 'on' ? [i + 1, i + 2].find(at => media.has(at)) : undefined;
    if (on !== undefined && (on === i + 1 || tokens[i + 1]!.pos === 'DET') && !isChannel(tokens[on]!)) via.push(on);
    if (norm !== 'with' && norm !== 'to' && norm !== 'by') continue;
    if (head <= i) continue;
    const noun = tokens[i - 1]?.norm ?? '';
    const earlier = tokens[i - 2]?.norm ?? '';
    if (
      /^(?:interviews?|comments|remarks|statement|carried|published|aired|broadcast|conversation)$/.test(noun) ||
      /^interview$/.test(earlier)
    )
      via.push(head);
  }
  return via;
}

/** "Speaking to reporters in X, she said". */
export function spokenTo(reading: Reading, own: readonly number[]): number | undefined {
  const { tokens } = reading;
  for (const i of own) {
    if (
      tokens[i]!.norm === 'to' &&
      /^(?:speaking|talking|address|speech|remarks|message|statement)$/.test(tokens[i - 1]?.norm ?? '') &&
      tokens[i]!.head > i
    ) {
      return tokens[i]!.head;
    }
  }
  return undefined;
}

/** "told the Velm Post", "quoted as saying by the Velm news agency": an outlet right behind the cue, whatever the parse makes of it. */
function hearerByWords({ tokens, media }: Reading, anchor: number): number | undefined {
  const { lemma, norm } = tokens[anchor]!;
  let at = anchor + 1;
  if (norm === 'quoted' && tokens[at]?.norm === 'as') at += 2;
  else if (lemma !== 'tell' && norm !== 'saying') return undefined;
  if (lemma !== 'tell' && tokens[at++]?.norm !== 'by') return undefined;
  if (tokens[at]?.pos === 'DET') at++;
  return media.has(at) ? at : undefined;
}
