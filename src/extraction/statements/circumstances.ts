/**
 * When, where, to whom and how it was said: what hangs on the cue and is neither source nor content.
 * In: reading and finding. Out: time index, channel, addressee's head, via heads, hedge, capacity.
 */
import { type ChannelPhrase, reportingLexicon } from '../../knowledge/reporting.ts';
import type { Span } from '../../model/span.ts';
import { wordFact } from '../../text/word-facts.ts';
import { interviewed, interviewers, spokenTo, spokenToMedia } from './hearers.ts';
import { type Found, type Reading, sentenceOf } from './reading.ts';
import { relationOf } from './tree.ts';
import { isCueVerb, isFiniteOrWh, isNoun } from './words.ts';

export interface Circumstances {
  readonly time?: number;
  readonly channel?: string;
  readonly hedge?: string;
  readonly capacity?: string;
  /** Head tokens of hearers that are outlets: they report it. */
  readonly via: readonly number[];
  readonly addressee?: number;
}

/** Words to either side of the cue where its circumstances are looked for. */
const REACH = 80;

/** The cue's own words: tokens of its sentence outside content, outside its source, and not of a clause further down. */
function ownTokens(reading: Reading, found: Found): number[] {
  const { tokens } = reading;
  const sentence = sentenceOf(reading, found.anchor);
  const own: number[] = [];
  const { sourceRange, anchor } = found;
  const source = sourceRange && !(sourceRange.first <= anchor && anchor <= sourceRange.last) ? sourceRange : undefined;
  const gapEnd = gapBehind(reading, found);
  for (let i = Math.max(sentence.first, anchor - REACH); i < sentence.last && i < anchor + REACH; i++) {
    const token = tokens[i]!;
    if (isIn(found.content, token.start)) continue;
    // A time or a place behind the name hangs on the verb, whatever the parse says ("Carter Thursday said").
    if (source && i >= source.first && i <= source.last && (reading.timeOf[i]! < 0 || isTold(reading, found.source, i)))
      continue;
    if (!(i > anchor && i < gapEnd) && !nearCue(reading, i, found)) continue;
    own.push(i);
  }
  return own;
}

function isIn(spans: readonly Span[], place: number): boolean {
  for (let i = 0; i < spans.length; i++) if (place >= spans[i]!.start && place < spans[i]!.end) return true;
  return false;
}

/** A participle stands between the one who speaks and a time: "the council formed last month". */
function isTold({ tokens }: Reading, source: number, time: number): boolean {
  for (let i = source + 1; i < time; i++) if (/^VB[NG]$/.test(tokens[i]!.tag ?? '')) return true;
  return false;
}

/** "said on Wednesday in a statement that …": what stands between cue and content belongs to the cue, whatever the parse says. */
function gapBehind({ tokens }: Reading, { anchor, content }: Found): number {
  const start = content[0]?.start ?? -1;
  for (let i = anchor + 1; i < anchor + 14; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[anchor]!.sentence || (token.norm !== 'that' && isFiniteOrWh(token.tag)))
      return -1;
    if (token.start >= start) return token.start === start || tokens[i - 1]!.norm === 'that' ? i : -1;
  }
  return -1;
}

/** Hangs on the cue (or on what carries it) through at most one clause of circumstance ("speaking to reporters"). */
function nearCue(reading: Reading, index: number, found: Found): boolean {
  const { tokens } = reading;
  let at = index;
  for (let steps = 0; steps < 12; steps++) {
    if (at === found.anchor) return true;
    const token = tokens[at]!;
    const relation = relationOf(token);
    if (
      at !== index &&
      isCueVerb(token) &&
      token.pos === 'VERB' &&
      token.tag !== 'VBG' &&
      // "Asked on Friday about the talks, X said", "in an interview published by X"
      !(token.tag === 'VBN' && (relation === 'acl' || (relation === 'advcl' && token.head === found.anchor)))
    ) {
      // Another cue's circumstance, unless the finding is a participle of it.
      return isShared(reading, found.anchor, at);
    }
    // "The council, formed last month, said": a time of the one who speaks.
    if (at !== index && relation === 'acl' && token.head === found.source) return false;
    if (token.deprel === 'acl:relcl' || (relation === 'conj' && (token.pos === 'VERB' || token.pos === 'AUX')))
      return false;
    if (token.head < 0) return false;
    at = token.head;
  }
  return false;
}

/** Whether a cue hangs below another one as a participle or coordinate. */
function isShared(reading: Reading, cue: number, above: number): boolean {
  const token = reading.tokens[cue]!;
  if (token.head !== above || reading.tree.child(cue, 'nsubj') !== undefined) return false;
  return relationOf(token) === 'conj' || relationOf(token) === 'advcl';
}

const PLACES = new Set(['in', 'on', 'at', 'via', 'during', 'over', 'through', 'by', 'to', 'with', 'into']);

export function findCircumstances(reading: Reading, found: Found): Circumstances {
  const { tokens, lexicon, timeOf } = reading;
  const own = ownTokens(reading, found);
  let time: number | undefined;
  for (const i of own) {
    const t = timeOf[i]!;
    if (t < 0) continue;
    const { timexType: kind, timex } = reading.times[t]!;
    // "now", "recently" date nothing.
    if ((kind !== 'DATE' && kind !== 'TIME') || timex?.endsWith('_REF') || isOfSomethingElse(reading, i, found))
      continue;
    // The nearest one before or behind the cue wins.
    if (time === undefined || Math.abs(i - found.anchor) < Math.abs(firstTokenOf(reading, time, own) - found.anchor))
      time = t;
  }
  const hedge = own.find(i => Math.abs(i - found.anchor) <= 3 && lexicon.hedges.has(tokens[i]!.norm));
  time ??= sharedTime(reading, found.anchor);
  const channel = channelOf(reading, own) ?? channelOfText(reading, found);
  const interview = interviewed(reading, found.source);
  const spoken = spokenToMedia(reading, found);
  const capacity = capacityOf(reading, own);
  return {
    via: [...interviewers(reading, own), ...interview, ...spoken],
    time,
    channel: interview.length > 0 ? 'interview' : channel,
    hedge: hedge === undefined ? undefined : tokens[hedge]!.norm,
    capacity,
    addressee: spokenTo(reading, own),
  };
}

/** "had estimated third-quarter earnings", "X, who lived in Velm from 1968, said": the day of a noun, and of what tells who X is. */
function isOfSomethingElse({ tokens, timeOf }: Reading, time: number, { source, anchor }: Found): boolean {
  let at = time;
  while (timeOf[tokens[at]!.head] === timeOf[time]) at = tokens[at]!.head;
  const { deprel, head } = tokens[at]!;
  const noun = /^(?:compound|amod|nmod:poss)/.test(deprel) && head > time ? tokens[head]! : undefined;
  // "told Monday's briefing", "at a Monday news conference": there it was said; "said on Monday troops …": the parse is wrong
  const own =
    noun === undefined ||
    noun.head === anchor ||
    tokens[time - 1]?.pos === 'ADP' ||
    !/^(?:obj|nsubj)/.test(noun.deprel);
  if (!own && isNoun(noun.pos)) return true;
  if (source < 0 || time < source || time > anchor) return false;
  for (let i = source + 1; i < time; i++) if (/^(?:who|which|whose|whom)$/.test(tokens[i]!.norm)) return true;
  return false;
}

const firstTokenOf = (reading: Reading, time: number, own: readonly number[]): number =>
  own.find(i => reading.timeOf[i] === time) ?? 0;

/** The channel phrases that begin with a word. */
const phrasesFrom = wordFact(({ norm }) => reportingLexicon().channelPhrases.get(norm) ?? null);

/** A channel word in a phrase of place: "in a statement", "on Telegram", "at a news conference". */
function channelOf(reading: Reading, own: readonly number[]): string | undefined {
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
      if ((channel === 'X' && tokens[first]!.text === 'x') || tokens[first]!.pos === 'VERB') continue;
      if (behindPreposition(reading, first, channel)) best = phrase;
    }
  }
  return best?.channel;
}

const isWordOrPlural = (norm: string, word: string): boolean => norm === word || norm === `${word}s`;

/** A preposition of place stands at most six words before, in the same phrase; "used a statement to" counts as well. */
function behindPreposition(reading: Reading, index: number, channel: string): boolean {
  const { tokens } = reading;
  for (let i = index - 1; i >= 0 && i >= index - 6; i--) {
    const { norm, pos } = tokens[i]!;
    if (PLACES.has(norm)) return true;
    // "told a news conference"
    if (pos === 'VERB') return /^(?:told|tells|telling)$/.test(norm) && channel === 'press conference';
    if (norm === ',') return false;
  }
  return false;
}

/** "The council met on Saturday and condemned …": the day of the verb that a cue is coordinated with or hangs on, subject shared. */
function sharedTime(reading: Reading, anchor: number): number | undefined {
  const { tokens, tree, timeOf, times } = reading;
  const token = tokens[anchor]!;
  const { head } = token;
  if (head < 0 || head > anchor || !/^(?:conj|advcl)$/.test(relationOf(token))) return undefined;
  if (tokens[head]!.tag !== 'VBD' || (token.tag !== 'VBD' && token.tag !== 'VBG')) return undefined;
  if (token.tag === 'VBD' && tree.child(anchor, 'nsubj') !== undefined) return undefined;
  const child = tree
    .children(head)
    .find(c => timeOf[c]! >= 0 && c < anchor && /^(?:DATE|TIME)$/.test(times[timeOf[c]!]!.timexType));
  return child === undefined ? undefined : timeOf[child]!;
}

/** The channel that a noun names by itself: "statement", "letter". */
function channelWord(reading: Reading, index: number): string | undefined {
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
function channelOfText(reading: Reading, found: Found): string | undefined {
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

/** "speaking as head of the delegation". */
function capacityOf(reading: Reading, own: readonly number[]): string | undefined {
  const { tokens, tree, text } = reading;
  const at = own.find(i => tokens[i]!.norm === 'speaking' && tokens[i + 1]?.norm === 'as');
  if (at === undefined) return undefined;
  let last = at + 2;
  for (const i of own) {
    if (i > last && i <= tree.extent(at).last && i === last + 1 && tokens[i]!.pos !== 'PUNCT' && reading.timeOf[i]! < 0)
      last = i;
  }
  const first = tokens[at + 2];
  return first && tokens[last] ? text.slice(first.start, tokens[last]!.end) : undefined;
}
