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
import { dayOfAction, dayOfIssue, isPassageOfOtherDay, isRecent, newsDay } from './days.ts';
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
const NEWS_OF_THE_DAY =
  /^(?:press conference|briefing|statement|joint statement|press release|phone|daily address|conference|rally|ceremony|event)$/;
/** Channels of which it is said that somebody "wrote". */
const WRITTEN =
  /^(?:statement|joint statement|press release|letter|email|article|op-ed|report|post|text message|X|Twitter|Facebook|Telegram|Truth Social|social media post)$/;
const writes = wordFact(({ lemma, tag }) => lemma === 'write' && tag === 'VBD');

interface Known {
  readonly edtf: string;
  readonly paragraph: number;
}

export function carryOccasions(reading: Reading, speakers: SpeakerIndex, told: readonly Told[]): Occasion[] {
  const { doc, tokens, times } = reading;
  const issued = dayOfIssue(reading);
  const news = newsDay(reading) ?? issued;
  const ownChannel = issued && channelOfTitle(doc.article.title ?? '');
  const pointers = findPointers(reading, speakers);
  const dated = new Map<string, Known>();
  const written = new Map<string, { channel: string; paragraph: number; edtf?: string }>();
  /** Whom the speaker is interviewed by, until another channel of his is named. */
  const interviews = new Map<string, readonly string[]>();
  /** To which outlet an unnamed speaker spoke. */
  const confided = new Map<string, readonly string[]>();
  let before: { speaker: string; paragraph: number; channel?: string; via: readonly string[] } | undefined;
  let toMedia = true;
  const occasions = told.map((item): Occasion => {
    if (item.whole) return issued ? { said: inferred(issued, 'the day on which the office published the text') } : {};
    if (item.anchor >= 0) toMedia = isToMedia(reading, item.anchor);
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
    // "Brandt said in an interview published on Sunday. “…,” he told a newspaper": that interview.
    if (
      follows &&
      before?.channel === 'interview' &&
      before.via.length === 0 &&
      channel === undefined &&
      item.via.length > 0
    )
      out.channel = 'interview';
    // "Brandt wrote": in what was named last as written by Brandt.
    const text = written.get(item.speaker);
    const wrote = text && item.anchor >= 0 && channel === undefined && writes(tokens[item.anchor]!);
    if (wrote && doc.paragraphs[text.paragraph]!.post === post) {
      out.channel ??= text.channel;
      if (text.edtf && stated === undefined && !out.said) out.said = inferred(text.edtf, 'the day of what was written');
    }
    // An interview goes on through the article: what its subject said elsewhere is told with where.
    const interviewer = interviews.get(item.speaker);
    const carried =
      interviewer && !item.nested && goesOnFromInterview(reading, item, out.channel) ? 'interview' : undefined;
    if (carried) {
      out.channel = carried;
      if (interviewer && interviewer.length > 0) out.via = interviewer;
    }
    // "A source told V … . The source said": to V.
    const toldTo = item.actor === undefined && !item.nested && item.via.length === 0 && out.via === undefined;
    const confidant =
      toldTo && channel === undefined && isOfTheDay(reading, item.anchor) ? confided.get(item.speaker) : undefined;
    if (confidant) out.via = confidant;
    if (item.actor === undefined && item.via.length > 0) confided.set(item.speaker, item.via);
    const via = out.via ?? item.via;
    // What a read-out of a call tells was said in it; what a joint statement tells, in the statement.
    if (ownChannel && !item.nested && channel === undefined && via.length === 0) out.channel ??= ownChannel;
    const on = channel ?? out.channel;
    if (on === 'interview') interviews.set(item.speaker, via);
    else if (on || via.length > 0) interviews.delete(item.speaker);
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
      } else if (
        !item.nested &&
        (on === undefined || on === carried || on === ownChannel || NEWS_OF_THE_DAY.test(on)) &&
        (via.length === 0 || confidant !== undefined || !toMedia || isOwn(doc.article.outlet, via))
      ) {
        const day = !isTold(reading, item.anchor, post !== undefined || issued !== undefined)
          ? undefined
          : post === undefined
            ? news
            : (doc.article.posts[post]?.when.edtf?.slice(0, 10) ?? news);
        if (day && !isPassageOfOtherDay(reading, sentence, day))
          out.said = inferred(day, post === undefined ? 'the day of the news' : 'the day of the entry');
      }
    }
    const day = stated ?? out.said?.edtf;
    if (on && WRITTEN.test(on)) written.set(item.speaker, { channel: on, paragraph, ...(day ? { edtf: day } : {}) });
    if (!item.nested) {
      before = { speaker: item.speaker, paragraph, via, ...(on ? { channel: on } : {}) };
    }
    return out;
  });
  return withTextNamedLast(reading, told, occasions);
}

/** "Brandt rejected the plan. “It is unfair,” he said in a statement": what the speaker is quoted with right before stood there, too. */
function withTextNamedLast(
  { doc, tokens }: Reading,
  told: readonly Told[],
  occasions: readonly Occasion[],
): Occasion[] {
  const out = [...occasions];
  const paragraphOf = (item: Told): number => doc.sentences[tokens[item.at]!.sentence]!.paragraph;
  for (let i = told.length - 1; i > 0; i--) {
    const item = told[i]!;
    const channel = item.circumstances.channel ?? out[i]!.channel;
    if (!channel || !WRITTEN.test(channel)) continue;
    let before = i - 1;
    while (before >= 0 && told[before]!.nested) before--;
    const earlier = told[before];
    if (!earlier || earlier.whole || earlier.speaker !== item.speaker) continue;
    if (earlier.circumstances.channel ?? out[before]!.channel ?? earlier.via[0] ?? out[before]!.via?.[0]) continue;
    const same = paragraphOf(item) === paragraphOf(earlier);
    const definite = refersBack(tokens, item.anchor);
    const time = item.circumstances.time ?? earlier.circumstances.time;
    if (!same && !(definite && paragraphOf(item) - paragraphOf(earlier) <= 2)) continue;
    if (
      earlier.circumstances.time !== undefined &&
      item.circumstances.time !== undefined &&
      time !== earlier.circumstances.time
    )
      continue;
    if (earlier.anchor < 0 || tokens[earlier.anchor]!.tag === 'VBZ') continue;
    out[before] = { ...out[before]!, channel };
  }
  return out;
}

/** "Readout of X's call with Y", "Joint Statement on …". */
function channelOfTitle(title: string): string | undefined {
  if (/\bjoint (?:statement|declaration|communiqu[eé])\b/i.test(title)) return 'joint statement';
  return /\b(?:phone|telephone|(?<!press )call)\b(?= (?:with|between|to)\b)/i.test(title) ? 'phone' : undefined;
}

/** A plain "said" of the same time, without a channel, an outlet or a day of its own. */
const goesOnFromInterview = (reading: Reading, item: Told, carried: string | undefined): boolean =>
  carried === undefined &&
  item.circumstances.channel === undefined &&
  item.circumstances.time === undefined &&
  item.via.length === 0 &&
  isOfTheDay(reading, item.anchor) &&
  isTold(reading, item.anchor, false);

/** "said in the statement": one that was told of before. */
function refersBack(tokens: Reading['tokens'], anchor: number): boolean {
  for (let i = anchor + 1; anchor >= 0 && i < anchor + 6; i++)
    if (/^(?:the|that|his|her|its|their)$/.test(tokens[i]?.norm ?? '') && tokens[i - 1]?.norm === 'in') return true;
  return false;
}

/** "read a communique hailing the truce", "issued a statement that condemned …": the text is given out as the main verb tells. */
function givesText({ tokens, lexicon }: Reading, anchor: number): boolean {
  const { deprel, head, tag } = tokens[anchor]!;
  if (deprel !== 'acl' || tag !== 'VBG' || head < 0 || !lexicon.documents.has(tokens[head]!.norm)) return false;
  const given = tokens[tokens[head]!.head];
  return given?.tag === 'VBD' && given.deprel === 'root' && tokens[head]!.deprel === 'obj';
}

const inferred = (edtf: string, note: string): When => ({ edtf, basis: 'inferred', note });

/** What a paper prints of what it was told itself is its news. */
const isOwn = (outlet: string | undefined, [first, ...more]: readonly string[]): boolean =>
  outlet !== undefined && more.length === 0 && first === outlet.replace(/^the /i, '');

/** What somebody told an outlet may be days old; what an agency quotes is the day's. */
const isToMedia = ({ tokens }: Reading, anchor: number): boolean => !/^(?:quoted|saying)$/.test(tokens[anchor]!.norm);

/** "has said", "had said", "earlier said": not on this occasion. */
function isOfTheDay(reading: Reading, anchor: number): boolean {
  if (anchor < 0) return true;
  const { tokens, tree } = reading;
  for (const child of tree.children(anchor)) {
    const { lemma } = tokens[child]!;
    if (child < anchor && relationOf(tokens[child]!) === 'aux' && lemma === 'have') return false;
    if (Math.abs(child - anchor) <= 3 && cueWord(tokens[child]!).otherDay) return false;
  }
  if (tokens[anchor + 1]?.norm === 'at' && tokens[anchor + 3]?.norm === 'time') return false;
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
  if (givesText(reading, anchor)) return true;
  if (token.pos !== 'VERB' || token.norm === 'according' || /^(?:acl|advcl:relcl|ccomp)/.test(token.deprel))
    return false;
  if (token.deprel === 'advcl' && token.tag !== 'VBG') return false;
  return live || !/^VB[ZP]?$/.test(token.tag ?? '');
}
