/**
 * Whether the words of a turn only keep manners ("Thank you for that question."), hand over the word, or break off.
 * In: its sentences. Out: yes or no. One sentence with something to say keeps the whole.
 */
import { courtesyOpening } from '../../knowledge/courtesies.ts';
import type { Span } from '../../model/span.ts';
import { isFiniteVerb, type Reading, tokenAt } from './reading.ts';

/** "(Laughs.)", "[inaudible]" */
const STAGE = /[([][^()[\]]{0,60}[)\]]/g;
/** What a courtesy goes on to say about the matter. */
const MATTER =
  /[,;—–-] ?(?:and|but)?,? ?(?:i|we|they|it|this|that|there|he|she|the \w+)(?: \w+)? (?:am|is|are|was|were|will|must|should|can|cannot|have|has|had|need|want|do|did|think|believe|hope)\b|\b(?:i|we)[’'](?:ll|ve)\b.*\bnot\b/i;
/** Words fewer than this say something only in answer to a question that is not kept. */
const FEWEST_WORDS = 4;
/** A fragment without a finite verb is kept from this length on. */
const FEWEST_VERBLESS = 15;

/** A question back is kept from this length on. */
const FEWEST_ASKED = 20;
/** What was broken off says something from this length on. */
const FEWEST_BROKEN = 14;

/** "I just tried, and you would not —" */
const isBrokenOff = (sentence: string): boolean => /[—–-]\W*$/.test(sentence) && hasFewer(sentence, FEWEST_BROKEN);

const WORD = /[\p{L}\p{N}]+(?:['’.,]\p{L}+)*/gu;

/** Whether a text has fewer words than so many; no more of it is read than tells. */
function hasFewer(text: string, most: number): boolean {
  WORD.lastIndex = 0;
  for (let count = 0; count < most; count++) if (!WORD.test(text)) return true;
  return false;
}

export function isCourtesy(sentence: string): boolean {
  const plain = sentence.replace(STAGE, ' ').trim();
  if (hasFewer(plain, FEWEST_WORDS)) return true;
  const opening = courtesyOpening().exec(plain);
  return opening !== null && !MATTER.test(plain.slice(opening[0].length));
}

const saysSomething = (sentence: string): boolean => !isCourtesy(sentence) && !isBrokenOff(sentence);

/** "Can you say the name one more time?" */
const isAsked = (sentence: string): boolean => /\?\W*$/.test(sentence);

export function isOnlyCourtesy(sentences: readonly string[], hasFiniteVerb: boolean): boolean {
  // The first sentence of most turns settles it.
  if (hasFiniteVerb && sentences.some(s => !isAsked(s) && saysSomething(s))) return false;
  const said = sentences.filter(saysSomething);
  if (said.length === 0) return true;
  if (said.every(isAsked) && hasFewer(said.join(' '), FEWEST_ASKED)) return true;
  return !hasFiniteVerb && hasFewer(said.join(' '), FEWEST_VERBLESS);
}

/** The same of a stretch of the text. */
export function isMannersAlone(reading: Reading, { start, end }: Span): boolean {
  const { doc, tokens, text } = reading;
  const sentences: string[] = [];
  let finite = false;
  for (let i = tokenAt(tokens, start); i < tokens.length && tokens[i]!.start < end; ) {
    const sentence = doc.sentences[tokens[i]!.sentence]!;
    sentences.push(text.slice(Math.max(sentence.start, start), Math.min(sentence.end, end)));
    for (; i < sentence.last && tokens[i]!.start < end; i++) finite ||= isFiniteVerb(reading, i);
  }
  return isOnlyCourtesy(sentences, finite);
}
