/** Through what it was said: statement, letter, speech, X. In: reading and the words of the cue, or the finding. Out: the channel's name. */
import { type ChannelPhrase, reportingLexicon } from '../../knowledge/reporting.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Found, Reading } from './reading.ts';
import type { SetPhrase } from './set-phrases.ts';
import { isFiniteTag, isParticiple, isWh } from './words.ts';

const PLACES = new Set(['in', 'on', 'at', 'via', 'during', 'over', 'through', 'by', 'to', 'with', 'into']);

/** The channel phrases that begin with a word. */
const phrasesFrom = wordFact(({ norm }) => reportingLexicon().channelPhrases.get(norm) ?? null);

/** A channel word in a phrase of place: "in a statement", "on Telegram", "at a news conference". */
export function channelOf(reading: Reading, own: readonly number[]): string | undefined {
  const { tokens } = reading;
  let best: ChannelPhrase | undefined;
  for (let at = 0; at < own.length; at++) {
    const first = own[at]!;
    const phrases = phrasesFrom(tokens[first]!);
    if (phrases === null) continue;
    for (const phrase of phrases) {
      const { channel, parts, order } = phrase;
      if (best && best.order <= order) continue;
      if (at + parts.length > own.length || own[at + parts.length - 1]! - first !== parts.length - 1) continue;
      if (!parts.every((p, k) => isWordOrPlural(tokens[first + k]!.norm, p))) continue;
      if ((channel === 'X' && tokens[first]!.text === 'x') || isDoing(tokens, first)) continue;
      if (behindPreposition(reading, first, channel)) best = phrase;
    }
  }
  return best?.channel;
}

/** A verb that is none before a noun: "during the opening ceremony". */
const isDoing = (tokens: Reading['tokens'], at: number): boolean =>
  tokens[at]!.pos === 'VERB' && !(isParticiple(tokens[at]!.tag) && /^(?:DET|ADJ)$/.test(tokens[at - 1]?.pos ?? ''));

const isWordOrPlural = (norm: string, word: string): boolean => norm === word || norm === `${word}s`;

/** A preposition of place stands at most six words before, in the same phrase; "used a statement to" counts as well. */
function behindPreposition(reading: Reading, index: number, channel: string): boolean {
  const { tokens } = reading;
  for (let i = index - 1; i >= 0 && i >= index - 6 && tokens[i]!.sentence === tokens[index]!.sentence; i--) {
    const { norm } = tokens[i]!;
    if (PLACES.has(norm)) return true;
    // "told a news conference"
    if (isDoing(tokens, i)) return /^(?:told|tells|telling)$/.test(norm) && TOLD_THERE.test(channel);
    if (norm === ',') return false;
  }
  return false;
}

/** The channel that a noun names by itself: "statement", "letter". */
export function channelWord(reading: Reading, index: number): string | undefined {
  const { tokens, lexicon } = reading;
  const one = tokens[index]!.norm;
  const two = `${tokens[index - 1]?.norm} ${one}`;
  if (tokens[index]!.pos !== 'NOUN') return undefined;
  return (
    lexicon.channels.find(c => c.words.includes(two))?.channel ??
    lexicon.channels.find(c => c.words.includes(one))?.channel
  );
}

/** "A statement by X said", "issued a statement saying", "a video message in which he said". */
export function channelOfText(reading: Reading, found: Found): string | undefined {
  const { tokens, lexicon } = reading;
  const { head, deprel, tag } = tokens[found.anchor]!;
  if (found.source >= 0 && lexicon.documents.has(tokens[found.source]!.norm)) return channelWord(reading, found.source);
  // "issued a statement saying", whatever the parse hangs the participle on
  if (tag === 'VBG' && lexicon.documents.has(tokens[found.anchor - 1]?.norm ?? ''))
    return channelWord(reading, found.anchor - 1);
  const written = inWhich(reading, found.anchor);
  if (written !== undefined) return written;
  if (head < 0) return undefined;
  if (deprel === 'acl' && tag === 'VBG') return channelWord(reading, head);
  return undefined;
}

/** "a video message that he had sent, in which he said": the nearest noun for a channel before. */
function inWhich(reading: Reading, anchor: number): string | undefined {
  const { tokens } = reading;
  let which = anchor - 1;
  while (which > anchor - 6 && tokens[which]?.norm !== 'which') which--;
  if (tokens[which]?.norm !== 'which' || !/^(?:in|on|at|during)$/.test(tokens[which - 1]?.norm ?? '')) return undefined;
  for (let i = which - 2; i > which - 14 && tokens[i]?.sentence === tokens[anchor]!.sentence; i--) {
    const channel = channelWord(reading, i);
    if (channel) return channel;
  }
  return undefined;
}

export function channelOfPhrases(reading: Reading, phrases: readonly SetPhrase[]): string | undefined {
  for (const { first, last } of phrases) {
    const channel = channelOf(
      reading,
      Array.from({ length: last - first }, (_, i) => first + i),
    );
    if (channel) return channel;
  }
  return undefined;
}

const VERB_CHANNELS = wordFact(({ lemma }) => (/^(?:re)?tweet$/.test(lemma) ? 'Twitter' : null));
/** "told a news conference": an occasion that stands for who was there. */
const TOLD_THERE = /^(?:press conference|briefing|conference|forum|rally|ceremony|meeting)$/;
const GIVES = wordFact(({ lemma }) => /^(?:issue|release|publish|send|post|write|sign|deliver|circulate)$/.test(lemma));

/** "He tweeted that …"; "released a statement last week, insisting …": the text that the verb before gives out. */
export function channelOfVerb(reading: Reading, anchor: number): string | undefined {
  const { tokens } = reading;
  const own = VERB_CHANNELS(tokens[anchor]!);
  if (own !== null) return own;
  const given = givenBefore(reading, anchor);
  if (given < 0) return undefined;
  let noun = given + 1;
  while (/^(?:DET|ADJ|PRON)$/.test(tokens[noun]?.pos ?? '')) noun++;
  return channelWord(reading, noun + 1) ?? channelWord(reading, noun);
}

/** The verb of giving out that a participle goes on from: "issued a statement on Monday, saying"; -1 where it is another one. */
export function givenBefore({ tokens }: Reading, anchor: number): number {
  if (tokens[anchor]!.tag !== 'VBG') return -1;
  for (let i = anchor - 1; i > anchor - 24 && tokens[i]?.sentence === tokens[anchor]!.sentence; i--) {
    if (isWh(tokens[i]!.tag)) return -1;
    if (tokens[i]!.pos === 'VERB' && isFiniteTag(tokens[i]!.tag)) return GIVES(tokens[i]!) ? i : -1;
  }
  return -1;
}
