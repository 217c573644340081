/** Days that the text around a statement tells: the day of the news, days of other things, the day of what its speaker did. In: reading. Out: days as EDTF. */
import { treeMark } from '../../text/word-marks.ts';
import { isOfficial } from '../actors/headline-issuer.ts';
import type { Reading } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import type { Range } from './tree.ts';
import { isVerbal } from './words.ts';

const DAY = /^\d{4}-\d\d-\d\d/;
const SPANS_OF_DAYS = new Set(['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years']);
const SPAN = treeMark(({ norm }) => SPANS_OF_DAYS.has(norm));
const MS_A_DAY = 86_400_000;

/** A day at most two before the article's publication. */
export function isRecent(reading: Reading, edtf: string): boolean {
  const published = reading.doc.article.published.edtf;
  if (!published || !DAY.test(published) || !DAY.test(edtf) || edtf.includes('/')) return false;
  const gap = Date.parse(published.slice(0, 10)) - Date.parse(edtf.slice(0, 10));
  return gap >= 0 && gap <= 2 * MS_A_DAY;
}

/** The day that the article's opening tells of, where that is the day of publication or the one before: of its first three paragraphs, headings and datelines that stand alone aside. */
export function newsDay(reading: Reading): string | undefined {
  const { doc, timeOf, times } = reading;
  const published = doc.article.published.edtf;
  if (!published || !DAY.test(published)) return undefined;
  const day = Date.parse(published.slice(0, 10));
  let openings = 0;
  for (const paragraph of doc.paragraphs) {
    const sentence = doc.sentences[paragraph.opening];
    if (!sentence || paragraph.heading || sentence.last - sentence.first < SHORTEST) continue;
    if (openings++ === 3 || paragraph.post !== undefined) break;
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

/**
 * It is told as past on this day: by the verb above it, or, where the parse hangs the day on a noun beside it ("Germany on Monday banned"), by the
 * nearest verb before it in the sentence, else behind it. "Monday's agreement" is past too.
 */
function hangsOnPast({ tokens, doc, timeOf }: Reading, index: number): boolean {
  const { first, last } = doc.sentences[tokens[index]!.sentence]!;
  let end = index;
  while (timeOf[end + 1] === timeOf[index]) end++;
  if (tokens[end + 1]?.tag === 'POS' || tokens[end]!.tag === 'POS') return true;
  for (let at = index, steps = 0; at >= 0 && steps < 6; at = tokens[at]!.head, steps++) {
    const { tag } = tokens[at]!;
    if (tag === 'VBD') return true;
    // "cited the minister as saying Tuesday", "quoting the minister on Monday": the verb above tells
    if (/^VB/.test(tag ?? '') && at !== index && tag !== 'VBG') break;
  }
  for (let i = index - 1; i >= first && i >= index - NEAR; i--)
    // "It was quiet on Sunday": how things stood is no news.
    if (isVerbal(tokens[i]!.pos) && !/^(?:saying|quoting|citing|adding)$/.test(tokens[i]!.norm))
      return tokens[i]!.pos === 'VERB' && isPast(tokens[i]!.tag);
  for (let i = end + 1; i < last && i <= end + NEAR; i++) if (tokens[i]!.pos === 'VERB') return isPast(tokens[i]!.tag);
  return false;
}

/** A participle is often a past that the tagger took for one ("Donor nations pledged on Thursday"). */
const isPast = (tag: string | undefined): boolean => tag === 'VBD' || tag === 'VBN';

/** An office says what it publishes on the day on which it does: statements, read-outs, communiqués. */
export function dayOfIssue({ doc }: Reading): string | undefined {
  const { outlet, published } = doc.article;
  return isOfficial(outlet) && published.edtf && DAY.test(published.edtf) ? published.edtf.slice(0, 10) : undefined;
}

/** Words of a sentence that tells something. */
const SHORTEST = 8;

/** Words between a day and its verb. */
const NEAR = 8;

/** The paragraph tells of another day than this one, outside what hangs in the future; of a text without paragraphs the passage does. */
function tellsOtherDay(reading: Reading, paragraph: number, sentence: number, day: string): boolean {
  const { doc, times, tokens, timeOf } = reading;
  const { marks } = reading.tree;
  const { first, last } = doc.paragraphs[paragraph]!;
  const long = last - first > LONG_PARAGRAPH && sentence >= first;
  const from = doc.sentences[long ? Math.max(first, sentence - 1) : first]!.first;
  const until = Math.min(doc.sentences[long ? sentence : last - 1]!.last, from + 400);
  for (let i = from; i < until; i++) {
    // "one week after the raid": a day, though not one that the calendar gives.
    if (
      marks[i]! & SPAN &&
      /^(?:ago|after|earlier|before|later)$/.test(tokens[i + 1]?.norm ?? '') &&
      reading.quotationOf[i]! < 0 &&
      !isInsideClauseOf(tokens, i)
    )
      return true;
    if (timeOf[i]! < 0) continue;
    const time = times[timeOf[i]!]!;
    if (time.timexType !== 'DATE' && time.timexType !== 'TIME') continue;
    const { edtf } = time.when;
    if (edtf && edtf.slice(0, 10) < day && reading.quotationOf[i]! < 0 && !isInsideClauseOf(tokens, i)) return true;
  }
  return false;
}

/** The paragraph, or one right before it that it goes on from ("He also said …"), tells of another day. */
export function isPassageOfOtherDay(reading: Reading, sentence: number, day: string): boolean {
  const { doc, tokens } = reading;
  const { paragraph } = doc.sentences[sentence]!;
  const { post } = doc.paragraphs[paragraph]!;
  for (let p = paragraph; p >= 0 && p >= paragraph - MEMORY && doc.paragraphs[p]!.post === post; p--) {
    if (tellsOtherDay(reading, p, sentence, day)) return true;
    const opening = tokens[doc.sentences[doc.paragraphs[p]!.opening]!.first]!;
    if (opening.pos !== 'PRON' && !/^(?:during|there|then|afterwards|also)$/.test(opening.norm)) return false;
  }
  return false;
}

/** Paragraphs back to which a passage is followed. */
const MEMORY = 2;
/** Sentences from which on a paragraph is many passages: some texts have one paragraph in all. */
const LONG_PARAGRAPH = 7;

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
export function dayOfAction(
  reading: Reading,
  speakers: SpeakerIndex,
  sentence: number,
  actor: string,
): string | undefined {
  const { doc, tokens, tree, timeOf, times } = reading;
  const range = doc.sentences[sentence];
  if (!range || range.last - range.first > 80) return undefined;
  const opening = dayAtHead(reading, speakers, range, actor);
  if (opening) return opening;
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

/** "On Tuesday, Prime Minister Oda Brandt …": the day that opens a sentence whose first actor is the speaker. */
function dayAtHead(
  reading: Reading,
  speakers: SpeakerIndex,
  { first, last }: Range,
  actor: string,
): string | undefined {
  const { tokens, timeOf, times } = reading;
  const at = tokens[first]!.norm === 'on' ? first + 1 : first;
  const edtf = timeOf[at]! < 0 ? undefined : times[timeOf[at]!]?.when.edtf;
  if (!edtf || !/^\d{4}-\d\d-\d\d$/.test(edtf)) return undefined;
  for (let i = at + 1; i < last; i++) {
    const found = speakers.at(i);
    if (found && found.actor.kind !== 'state') return found.actor.key === actor ? edtf : undefined;
  }
  return undefined;
}
