/**
 * Sentences of a paragraph. In: the text and its words. Out: the index of each sentence's first word.
 * A sentence ends after . ! ? … with the closing marks that follow, before something that can start a sentence; a line break ends
 * it too, where the line is not merely wrapped. A dateline stands apart: parsed with the lead, it takes the place of its subject.
 */
import { isTown } from '../knowledge/towns.ts';
import { findDateline } from '../text/dateline.ts';
import { type Spans, STARTERS } from './tokens.ts';

const END = /^(?:\.|[!?]+|\.{2,}|…|。|！|？)$/;
const CLOSING = /^(?:["”’'»)\]}]|'')$/;
/** What can start a sentence: a capital, a digit, an opening mark, a script without capitals. */
const START = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“‘`'«„([{•*–—-]/u;
/** Abbreviations that a sentence can end in: after them, only a word that often starts one shows that it does. */
const MAY_END = /^(?:(?:\p{L}\.){2,}|(?:inc|ltd|co|corp|etc|al|jr|sr)\.)$/iu;
/** A line shorter than this that ends a paragraph's line is not wrapped text. */
const WRAPPED_LINE = 45;

const hasLineBreak = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
};

/** First words of the sentences; the first is always 0 where there are words. `lead` is the first word behind a dateline, or 0. */
export function findSentences(text: string, words: Spans, lead = 0): number[] {
  const { starts, ends } = words;
  const count = starts.length;
  const firsts: number[] = count > 0 ? [0] : [];
  if (lead > 0) firsts.push(lead);
  let lineStart = count > 0 ? starts[0]! : 0;
  const word = (i: number): string => text.slice(starts[i], ends[i]);
  for (let i = lead; i + 1 < count; i++) {
    const gap = starts[i + 1]! - ends[i]!;
    if (gap > 0 && hasLineBreak(text, ends[i]!, starts[i + 1]!)) {
      const length = ends[i]! - lineStart;
      lineStart = starts[i + 1]!;
      if (length < WRAPPED_LINE && START.test(word(i + 1))) {
        firsts.push(i + 1);
        continue;
      }
    }
    const last = text.charCodeAt(ends[i]! - 1);
    // full stop, ! ? … and their full-width forms
    if (
      last !== 46 &&
      last !== 33 &&
      last !== 63 &&
      last !== 0x2026 &&
      last !== 0x3002 &&
      last !== 0xff01 &&
      last !== 0xff1f
    )
      continue;
    const end = word(i);
    if (!END.test(end)) {
      if (gap > 0 && MAY_END.test(end) && startsAfterAbbreviation(word(i + 1))) firsts.push(i + 1);
      continue;
    }
    // closing marks go with the sentence; a mark with a space before it opens the next one
    let next = i + 1;
    while (next < count && starts[next] === ends[next - 1] && CLOSING.test(word(next))) next++;
    if (next >= count) break;
    const following = word(next);
    if (END.test(following) || following === ',') continue;
    if (!START.test(following) && !(next === i + 1 && startsInformally(word(firsts.at(-1)!), following))) continue;
    if (
      starts[next] === ends[next - 1] &&
      !/^["“‘`«„(]/.test(following) &&
      next === i + 1 &&
      !/^\p{Lu}/u.test(following)
    )
      continue;
    firsts.push(next);
    i = next - 1;
  }
  return firsts;
}

function startsAfterAbbreviation(word: string): boolean {
  return /^["“‘`«]/.test(word) || (/^\p{Lu}/u.test(word) && STARTERS.has(word.toLowerCase()));
}

/** Writers who begin a sentence in lower case begin the next so, too. */
const startsInformally = (first: string, next: string): boolean =>
  /^\p{Ll}/u.test(next) && (/^\p{Ll}/u.test(first) || next === 'i');

/** The first word behind a dateline, 0 where there is none. */
export function firstBehindDateline(text: string, { starts, ends }: Spans): number {
  if (starts.length === 0) return 0;
  const length = findDateline(text.slice(starts[0], Math.min(starts[0]! + 160, ends.at(-1)!)), isTown)?.length ?? 0;
  if (length === 0) return 0;
  const first = starts.findIndex(start => start >= starts[0]! + length);
  return Math.max(first, 0);
}
