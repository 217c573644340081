/** To whom it was said: hearers, and the outlets among them. In: reading and finding, or the cue's own words. Out: tokens of their names. */
import { reportingLexicon } from '../../knowledge/reporting.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Found, Reading } from './reading.ts';
import { relationOf } from './tree.ts';

/** "X, interviewed by Y, said": Y. */
export const interviewed = (reading: Reading, source: number): number[] => agentBehind(reading, source, 'interviewed');

/** "X, as quoted by Y, said": Y. */
export const quotedBy = (reading: Reading, source: number): number[] => agentBehind(reading, source, 'quoted');

/** Who did what a participle behind the one who speaks tells. */
function agentBehind({ tokens, tree }: Reading, source: number, participle: string): number[] {
  if (source < 0) return [];
  let verb = source + 1;
  while (verb < source + 12 && tokens[verb]?.norm !== participle) verb++;
  if (tokens[verb]?.norm !== participle || tokens[verb]!.sentence !== tokens[source]!.sentence) return [];
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

/** What is given to an outlet, or published by it. */
const CARRIED =
  /^(?:interviews?|comments?|remarks|statement|answers?|response|reply|e-?mail|message|carried|published|aired|broadcast|televised|conversation|quoted|cited|given|sent|e-?mailed|provided|released|told|speaking)$/;
const WRITTEN_FOR = /^(?:op-?ed|column|essay|article|piece|editorial|commentary|wrote|writing|writes|published)$/;
const SEEN = /^(?:seen|obtained|reviewed|viewed|read)$/;
/** Tokens between what is carried and the preposition before the outlet: "an interview broadcast on Sunday with X". */
const BETWEEN = 4;

/** "in an interview with X", "in comments to X", "in an op-ed for X", "in a letter seen by X": X carries it. */
export function interviewers(reading: Reading, own: readonly number[]): number[] {
  const { tokens, media } = reading;
  const via: number[] = [];
  for (const i of own) {
    const { norm, head } = tokens[i]!;
    // "said on the BBC", "said on Velm TV's morning show"
    if (norm === 'on') {
      const on = [i + 1, i + 2].find(at => media.has(at));
      if (on !== undefined && (on === i + 1 || tokens[i + 1]!.pos === 'DET') && !isChannel(tokens[on]!)) {
        via.push(on);
        continue;
      }
      const aired = airedBehind(reading, i);
      if (aired !== undefined) via.push(aired);
      continue;
    }
    const noun = tokens[i - 1]?.norm ?? '';
    if (norm === 'for' || norm === 'in') {
      const at = [i + 1, i + 2, i + 3].find(k => media.has(k));
      if (at !== undefined && WRITTEN_FOR.test(noun)) via.push(at);
      continue;
    }
    if ((norm !== 'with' && norm !== 'to' && norm !== 'by') || head <= i) continue;
    if (norm === 'by' && SEEN.test(noun)) {
      const at = [i + 1, i + 2].find(k => media.has(k));
      if (at !== undefined) via.push(at);
    } else if (CARRIED.test(noun) || isCarriedAt(reading, i)) via.push(head);
  }
  return via;
}

/** "on Velm Army Radio", "on Velmian state television": a station's own name, or whose it is. */
function airedBehind({ tokens }: Reading, at: number): number | undefined {
  for (let i = at + 1; i < at + 6; i++) {
    const token = tokens[i];
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN)$/.test(token.pos)) return undefined;
    if (/^(?:radio|television|tv)$/.test(token.norm) && i > at + 1 && tokens[i + 1]?.pos !== 'NOUN')
      return tokens.slice(at + 1, i).some(t => t.pos === 'PROPN') ? i : undefined;
  }
  return undefined;
}

/** "an interview broadcast on Sunday by X": a day between. */
function isCarriedAt({ tokens, timeOf }: Reading, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - BETWEEN; i--) {
    if (/^interviews?$/.test(tokens[i]!.norm) || (CARRIED.test(tokens[i]!.norm) && i < at - 1)) return true;
    if (timeOf[i]! < 0 && tokens[i]!.pos !== 'ADP') return /^interview$/.test(tokens[i - 1]?.norm ?? '');
  }
  return false;
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
function hearerByWords({ tokens, media, lexicon }: Reading, anchor: number): number | undefined {
  const { lemma, norm } = tokens[anchor]!;
  let at = anchor + 1;
  if (norm === 'quoted' && tokens[at]?.norm === 'as') at += 2;
  else if (lemma !== 'tell' && norm !== 'saying') return undefined;
  if (lemma !== 'tell' && tokens[at++]?.norm !== 'by') return undefined;
  if (tokens[at]?.pos === 'DET') at++;
  // "quoted as saying by Velmian state television"
  let noun = at;
  while (
    noun < at + 4 &&
    /^(?:ADJ|NOUN|PROPN)$/.test(tokens[noun + 1]?.pos ?? '') &&
    !lexicon.media.has(tokens[noun]!.norm)
  )
    noun++;
  return media.has(at)
    ? at
    : lexicon.media.has(tokens[noun]?.norm ?? '') || /^(?:media|press)$/.test(tokens[noun]?.norm ?? '')
      ? noun
      : undefined;
}
