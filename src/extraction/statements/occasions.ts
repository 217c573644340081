/**
 * On which occasion something was said, where its own words do not tell: the day, the channel and the outlet carry over from what the
 * same speaker was quoted with before. In: reading, one entry a statement in text order. Out: what is added to each.
 *
 * A date is given only where the text makes it clear, and is marked as inferred: the speaker's statement before it is dated, the
 * speaker is told of as acting on a day in the sentence before, the live-blog entry or the article's opening tells the day of the news.
 */
import type { When } from '../../model/when.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Circumstances } from './circumstances.ts';
import { findPointers } from './pointers.ts';
import type { Reading } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { relationOf } from './tree.ts';
import { cueWord } from './words.ts';

export interface Told {
  /** Token of the cue, -1 for a quotation without one. */
  readonly anchor: number;
  /** Token where it begins. */
  readonly at: number;
  /** The same string for the same speaker. */
  readonly speaker: string;
  readonly actor?: string;
  readonly circumstances: Circumstances;
  readonly via: readonly string[];
  /** It stands inside another statement's words. */
  readonly nested: boolean;
  /** A turn of a transcript or a paragraph of an issued text: spoken when the whole was, whatever days it tells of. */
  readonly whole: boolean;
}

export interface Occasion {
  readonly said?: When;
  readonly channel?: string;
  readonly via?: readonly string[];
}

/** Channels that an article may quote days after; press conferences and speeches to reporters are the day's news. */
const NEWS_OF_THE_DAY = /^(?:press conference|statement|phone|daily address)$/;
const DAY = /^\d{4}-\d\d-\d\d/;
const SPANS_OF_DAYS = new Set(['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years']);
const isSpanOfDays = wordFact(({ norm }) => SPANS_OF_DAYS.has(norm));
const MS_A_DAY = 86_400_000;

interface Known {
  readonly edtf: string;
  readonly paragraph: number;
}

export function carryOccasions(reading: Reading, speakers: SpeakerIndex, told: readonly Told[]): Occasion[] {
  const { doc, tokens, times } = reading;
  const news = newsDay(reading);
  const pointers = findPointers(reading, speakers);
  const dated = new Map<string, Known>();
  let before: { speaker: string; paragraph: number; channel?: string; via: readonly string[] } | undefined;
  return told.map(item => {
    if (item.whole) return {};
    const sentence = tokens[item.at]!.sentence;
    const paragraph = doc.sentences[sentence]!.paragraph;
    const { post } = doc.paragraphs[paragraph]!;
    const pointer = pointers.find(p => p.speaker === item.speaker && Math.abs(p.paragraph - paragraph) <= 1);
    const { time = pointer?.circumstances.time, channel } = item.circumstances;
    const out: { said?: When; channel?: string; via?: readonly string[] } = {};
    const stated = time === undefined ? undefined : times[time]?.when.edtf;
    // Channel and outlet: from the statement right before, by the same speaker, until something else is named.
    if (pointer && channel === undefined && item.via.length === 0) {
      if (pointer.circumstances.channel) out.channel = pointer.circumstances.channel;
      if (stated && item.circumstances.time === undefined)
        out.said = inferred(stated, 'the sentence beside tells when this was said');
    }
    const follows =
      !pointer &&
      before?.speaker === item.speaker &&
      paragraph - before.paragraph <= 1 &&
      isOfTheDay(reading, item.anchor);
    if (follows && stated === undefined && channel === undefined && item.via.length === 0) {
      if (before?.channel) out.channel = before.channel;
      if (before && before.via.length > 0) out.via = before.via;
    }
    const via = out.via ?? item.via;
    const on = channel ?? out.channel;
    if (stated) dated.set(item.speaker, { edtf: stated, paragraph });
    else if (time === undefined && isOfTheDay(reading, item.anchor)) {
      const known = dated.get(item.speaker);
      const samePost = known && doc.paragraphs[known.paragraph]!.post === post;
      const near = known && samePost && paragraph - known.paragraph <= 1;
      const acted =
        near || item.actor === undefined || doc.sentences[sentence - 1]?.paragraph !== paragraph
          ? undefined
          : dayOfAction(reading, speakers, sentence - 1, item.actor);
      if (near) {
        out.said = inferred(known.edtf, 'the same speaker was quoted just before as of this date');
        dated.set(item.speaker, { ...known, paragraph });
      } else if (acted) {
        out.said = inferred(acted, 'the sentence before tells what the speaker did on this day');
        dated.set(item.speaker, { edtf: acted, paragraph });
      } else if (known && samePost && isRecent(reading, known.edtf)) {
        out.said = inferred(known.edtf, 'the same speaker was quoted earlier as of this date');
      } else if (!item.nested && (on === undefined || NEWS_OF_THE_DAY.test(on)) && via.length === 0) {
        const day = !isTold(reading, item.anchor, post !== undefined)
          ? undefined
          : post === undefined
            ? news
            : doc.article.posts[post]?.when.edtf?.slice(0, 10);
        if (day && !isPassageOfOtherDay(reading, paragraph, day))
          out.said = inferred(day, post === undefined ? 'the day of the news' : 'the day of the entry');
      }
    }
    if (!item.nested) {
      before = { speaker: item.speaker, paragraph, via, ...(on ? { channel: on } : {}) };
    }
    return out;
  });
}

const inferred = (edtf: string, note: string): When => ({ edtf, basis: 'inferred', note });

/** "has said", "had said", "earlier said": not on this occasion. */
function isOfTheDay(reading: Reading, anchor: number): boolean {
  if (anchor < 0) return true;
  const { tokens, tree } = reading;
  for (const child of tree.children(anchor)) {
    const { lemma } = tokens[child]!;
    if (child < anchor && relationOf(tokens[child]!) === 'aux' && lemma === 'have') return false;
    if (Math.abs(child - anchor) <= 3 && cueWord(tokens[child]!).otherDay) return false;
  }
  // "has ruled it out in the past and insisted on …"
  const { head, deprel } = tokens[anchor]!;
  if (
    deprel === 'conj' &&
    head < anchor &&
    tree.children(head).some(c => c < head && tokens[c]!.lemma === 'have' && relationOf(tokens[c]!) === 'aux')
  )
    return false;
  // "Brandt, while campaigning, promised"
  for (let i = anchor - 2; i > anchor - 8 && tokens[i]?.sentence === tokens[anchor]!.sentence; i--)
    if (tokens[i + 1]!.tag === 'VBG' && /^(?:while|when)$/.test(tokens[i]!.norm)) return false;
  // The parser may hang "has" elsewhere.
  for (let i = anchor - 1; i >= 0 && i >= anchor - 2; i--) {
    const { have, otherDay } = cueWord(tokens[i]!);
    if (have || otherDay) return false;
  }
  return true;
}

/** A main clause's "said"; outside live blogs no "says", which tells what somebody holds in general ("rebels say"). */
function isTold(reading: Reading, anchor: number, live: boolean): boolean {
  if (anchor < 0) return true;
  const token = reading.tokens[anchor]!;
  if (token.pos !== 'VERB' || token.norm === 'according' || /^(?:acl|advcl:relcl|ccomp)/.test(token.deprel))
    return false;
  if (token.deprel === 'advcl' && token.tag !== 'VBG') return false;
  return live || !/^VB[ZP]?$/.test(token.tag ?? '');
}

/** A day at most two before the article's publication. */
function isRecent(reading: Reading, edtf: string): boolean {
  const published = reading.doc.article.published.edtf;
  if (!published || !DAY.test(published) || !DAY.test(edtf) || edtf.includes('/')) return false;
  const gap = Date.parse(published.slice(0, 10)) - Date.parse(edtf.slice(0, 10));
  return gap >= 0 && gap <= 2 * MS_A_DAY;
}

/** The day that the article's opening tells of, where that is the day of publication or the one before. */
function newsDay(reading: Reading): string | undefined {
  const { doc, timeOf, times } = reading;
  const published = doc.article.published.edtf;
  if (!published || !DAY.test(published) || doc.article.posts.length > 0) return undefined;
  const day = Date.parse(published.slice(0, 10));
  for (const paragraph of doc.paragraphs.slice(0, 3)) {
    const sentence = doc.sentences[paragraph.opening];
    if (!sentence || paragraph.heading) continue;
    for (let i = sentence.first; i < sentence.last && i < sentence.first + 80; i++) {
      const time = timeOf[i]! < 0 ? undefined : times[timeOf[i]!];
      const edtf = time?.when.edtf;
      if (!time || !edtf || !/^\d{4}-\d\d-\d\d$/.test(edtf) || !hangsOnPast(reading, i)) continue;
      const gap = day - Date.parse(edtf);
      if (gap >= 0 && gap <= MS_A_DAY) return edtf;
    }
  }
  return undefined;
}

/** The nearest verb above a token is a finite one in the past. */
function hangsOnPast(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  let at = index;
  for (let steps = 0; steps < 6; steps++) {
    const { head, tag } = tokens[at]!;
    if (tag === 'VBD') return true;
    if (/^VB/.test(tag ?? '') && at !== index) return false;
    if (head < 0) return false;
    at = head;
  }
  return false;
}

/** The paragraph tells of another day than this one, outside what hangs in the future. */
function tellsOtherDay(reading: Reading, paragraph: number, day: string): boolean {
  const { doc, times, tokens, timeOf } = reading;
  const { first, last } = doc.paragraphs[paragraph]!;
  const from = doc.sentences[first]!.first;
  const until = Math.min(doc.sentences[last - 1]!.last, from + 400);
  for (let i = from; i < until; i++) {
    // "one week after the raid": a day, though not one that the calendar gives.
    if (
      isSpanOfDays(tokens[i]!) &&
      /^(?:ago|after|earlier|before|later)$/.test(tokens[i + 1]?.norm ?? '') &&
      reading.quotationOf[i]! < 0 &&
      !isInsideClauseOf(tokens, i)
    )
      return true;
    const time = timeOf[i]! < 0 ? undefined : times[timeOf[i]!];
    if (!time || (time.timexType !== 'DATE' && time.timexType !== 'TIME')) continue;
    const { edtf } = time.when;
    if (edtf && edtf.slice(0, 10) < day && reading.quotationOf[i]! < 0 && !isInsideClauseOf(tokens, i)) return true;
  }
  return false;
}

/** The paragraph, or one right before it that it goes on from ("He also said …"), tells of another day. */
function isPassageOfOtherDay(reading: Reading, paragraph: number, day: string): boolean {
  const { doc, tokens } = reading;
  const { post } = doc.paragraphs[paragraph]!;
  for (let p = paragraph; p >= 0 && p >= paragraph - MEMORY && doc.paragraphs[p]!.post === post; p--) {
    if (tellsOtherDay(reading, p, day)) return true;
    const opening = tokens[doc.sentences[doc.paragraphs[p]!.opening]!.first]!;
    if (opening.pos !== 'PRON' && !/^(?:during|there|then|afterwards|also)$/.test(opening.norm)) return false;
  }
  return false;
}

/** Paragraphs back to which a passage is followed. */
const MEMORY = 2;

/** A time in a reported clause is what is talked about. */
function isInsideClauseOf(tokens: Reading['tokens'], index: number): boolean {
  let at = index;
  for (let steps = 0; steps < 12; steps++) {
    const token = tokens[at]!;
    if (token.deprel === 'ccomp') return true;
    if (token.head < 0) return false;
    at = token.head;
  }
  return false;
}

/** The day on which the speaker is said to have done something: subject and day of the sentence's main verb. */
function dayOfAction(reading: Reading, speakers: SpeakerIndex, sentence: number, actor: string): string | undefined {
  const { doc, tokens, tree, timeOf, times } = reading;
  const range = doc.sentences[sentence];
  if (!range || range.last - range.first > 80) return undefined;
  for (let i = range.first; i < range.last; i++) {
    if (tokens[i]!.deprel !== 'root' || tokens[i]!.tag !== 'VBD') continue;
    const subject = tree.child(i, 'nsubj');
    if (subject === undefined || speakers.at(subject)?.actor.key !== actor) return undefined;
    for (const child of tree.children(i)) {
      const edtf = timeOf[child]! < 0 ? undefined : times[timeOf[child]!]?.when.edtf;
      if (edtf && /^\d{4}-\d\d-\d\d$/.test(edtf)) return edtf;
    }
  }
  return undefined;
}
