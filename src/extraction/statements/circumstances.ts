/**
 * When, where, to whom and how it was said: what hangs on the cue and is neither source nor content.
 * In: reading and finding. Out: time index, channel, addressee's head, via heads, hedge, capacity.
 */
import type { Span } from '../../model/span.ts';
import { channelOf, channelOfPhrases, channelOfText, channelOfVerb, channelWord, givenBefore } from './channels.ts';
import { interviewed, interviewers, quotedBy, spokenTo, spokenToMedia } from './hearers.ts';
import { type Found, type Reading, sentenceOf } from './reading.ts';
import { type SetPhrase, setPhrases } from './set-phrases.ts';
import { relationOf } from './tree.ts';
import { isCueVerb, isFiniteOrWh, isNoun, isParticiple } from './words.ts';

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
  for (let i = source + 1; i < time; i++) if (isParticiple(tokens[i]!.tag)) return true;
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
      token.pos === 'VERB' &&
      token.tag !== 'VBG' &&
      isCueVerb(token) &&
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
  const phrases = setPhrases(reading, found);
  time ??= timeOfPhrases(reading, phrases) ?? timeOfGiving(reading, found.anchor);
  const channel =
    channelOf(reading, own) ??
    channelOfText(reading, found) ??
    channelOfVerb(reading, found.anchor) ??
    channelOfPhrases(reading, phrases);
  const interview = interviewed(reading, found.source);
  const spoken = spokenToMedia(reading, found);
  const capacity = capacityOf(reading, own);
  const set = phrases.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i));
  const carriers = interviewers(reading, own.concat(set.filter(i => !own.includes(i))));
  return {
    via: [...carriers, ...interview, ...quotedBy(reading, found.source), ...spoken],
    time,
    channel: interview.length > 0 ? 'interview' : channel,
    hedge: hedge === undefined ? undefined : tokens[hedge]!.norm,
    capacity,
    addressee: spokenTo(reading, own),
  };
}

/** The first day that set-off phrases name, not the day of something that they tell of ("in the November 27 deal", "on the eve of …"). */
function timeOfPhrases(reading: Reading, phrases: readonly SetPhrase[]): number | undefined {
  const { tokens, timeOf, times } = reading;
  for (const { first, last } of phrases)
    for (let i = first; i < last; i++) {
      const t = timeOf[i]!;
      if (t < 0 || !/^(?:DATE|TIME)$/.test(times[t]!.timexType) || times[t]!.timex?.endsWith('_REF')) continue;
      let end = i;
      while (timeOf[end + 1] === t) end++;
      const next = tokens[end + 1]!;
      const ofNoun = isNoun(next.pos) && channelWord(reading, end + 1) === undefined;
      const owns = next.tag === 'POS' || tokens[i - 1]?.norm === 'of' || tokens[i - 1]?.norm === 'since';
      return ofNoun || owns ? undefined : t;
    }
  return undefined;
}

/** "released a statement last week, insisting": the day between the two verbs. */
function timeOfGiving(reading: Reading, anchor: number): number | undefined {
  const given = channelOfVerb(reading, anchor) === undefined ? -1 : givenBefore(reading, anchor);
  return given < 0 ? undefined : timeOfPhrases(reading, [{ first: given + 1, last: anchor }]);
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
