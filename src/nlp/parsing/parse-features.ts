/**
 * Features of the parser, after Zhang & Nivre (2011) fitted to arc-hybrid, for two decisions: the move, and the label of an arc.
 * `words` and `tags` hold integer codes; index `count` is the artificial root, `count + 1` no word.
 */
import { feature1, feature2, feature3, feature4, hashString } from '../tagging/hashing.ts';
import { findLemma } from '../tagging/lemmas.ts';
import type { WordCodes } from '../tagging/word-codes.ts';
import type { ParseState } from './state.ts';
import { LEFT } from './state.ts';

export const PARSE_FEATURES_MAX = 128;
const NONE = 3;
const ROOT = 5;

/** A sentence as the parser sees it. */
export interface ParserInput {
  readonly count: number;
  readonly words: Int32Array;
  /** Codes of XPOS with UPOS. */
  readonly tags: Int32Array;
  /** Running counts up to each place of what may stand between two words. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly quotes: Int32Array;
  readonly joins: Int32Array;
}

/**
 * The word as the parser knows it: the lemma of what is inflected (its tag tells the form), else the form. Small treebanks show
 * few forms of each verb; the lemma joins what they teach.
 */
export function parserWord(code: WordCodes, tag: string, lemmas: ReadonlyMap<string, string>): number {
  return INFLECTED.test(tag) ? hashString(findLemma(code.form, code.form, tag, lemmas)) : code.word;
}
const INFLECTED = /^(?:VB[DGNPZ]|NNS|JJ[RS]|RB[RS])$/;

const COMMAS = new Set([',', ';', ':', '(', ')', '-', '--', '–', '—']);
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', "''", '``']);

export function makeParserInput(
  words: Int32Array,
  tagCodes: Int32Array,
  upos: readonly string[],
  texts: readonly string[],
): ParserInput {
  const count = words.length;
  const running = (): Int32Array => new Int32Array(count + 2);
  const input = {
    count,
    words: new Int32Array(count + 2),
    tags: new Int32Array(count + 2),
    commas: running(),
    verbs: running(),
    quotes: running(),
    joins: running(),
  };
  input.words.set(words);
  input.tags.set(tagCodes);
  input.words[count] = ROOT;
  input.tags[count] = ROOT;
  input.words[count + 1] = NONE;
  input.tags[count + 1] = NONE;
  for (let i = 0; i < count; i++) {
    const text = texts[i]!;
    const mark = upos[i] === 'PUNCT';
    input.commas[i + 1] = input.commas[i]! + (mark && COMMAS.has(text) ? 1 : 0);
    input.verbs[i + 1] = input.verbs[i]! + (upos[i] === 'VERB' ? 1 : 0);
    input.quotes[i + 1] = input.quotes[i]! + (mark && QUOTES.has(text) ? 1 : 0);
    input.joins[i + 1] = input.joins[i]! + (upos[i] === 'CCONJ' || upos[i] === 'SCONJ' ? 1 : 0);
  }
  for (const sums of [input.commas, input.verbs, input.quotes, input.joins]) sums[count + 1] = sums[count]!;
  return input;
}

/** Distance in classes: 1-4 apart, 5-6, 7-10, more. */
const distance = (a: number, b: number): number => {
  const d = b - a;
  return d < 5 ? d : d < 7 ? 5 : d < 11 ? 6 : 7;
};

const few = (n: number): number => Math.min(n, 3);

/** What stands between two places, as one code. */
function between({ commas, verbs, quotes, joins }: ParserInput, a: number, b: number): number {
  const c = few(commas[b]! - commas[a + 1]!);
  const v = few(verbs[b]! - verbs[a + 1]!);
  const q = few(quotes[b]! - quotes[a + 1]!);
  return 1 + c + 4 * v + 16 * q + 64 * few(joins[b]! - joins[a + 1]!);
}

/** Features of the next move. */
export function moveFeatures(input: ParserInput, state: ParseState, out: Int32Array): number {
  const { words, tags, count } = input;
  const { stack, height, label, left1, left2, right1, right2, leftCount, rightCount } = state;
  const none = count + 1;
  const s0 = height > 0 ? stack[height - 1]! : none;
  const s1 = height > 1 ? stack[height - 2]! : none;
  const s2 = height > 2 ? stack[height - 3]! : none;
  const b0 = state.next;
  const b1 = b0 < count ? b0 + 1 : none;
  const b2 = b0 + 1 < count ? b0 + 2 : none;
  const b3 = b0 + 2 < count ? b0 + 3 : none;
  const s0w = words[s0]!;
  const s0t = tags[s0]!;
  const s1w = words[s1]!;
  const s1t = tags[s1]!;
  const s2t = tags[s2]!;
  const b0w = words[b0]!;
  const b0t = tags[b0]!;
  const b1w = words[b1]!;
  const b1t = tags[b1]!;
  const b2t = tags[b2]!;
  const s0l = left1[s0]!;
  const s0l2 = left2[s0]!;
  const s0r = right1[s0]!;
  const s0r2 = right2[s0]!;
  const s1l = left1[s1]!;
  const s1r = right1[s1]!;
  const s1r2 = right2[s1]!;
  const b0l = left1[b0]!;
  const b0l2 = left2[b0]!;
  const d0 = s0 === none ? 0 : distance(s0, b0);
  const d1 = s1 === none ? 0 : distance(s1, s0);
  let at = 0;
  // single words
  out[at++] = feature2(1, s0w, s0t);
  out[at++] = feature1(2, s0w);
  out[at++] = feature1(3, s0t);
  out[at++] = feature2(4, s1w, s1t);
  out[at++] = feature1(5, s1w);
  out[at++] = feature1(6, s1t);
  out[at++] = feature2(7, b0w, b0t);
  out[at++] = feature1(8, b0w);
  out[at++] = feature1(9, b0t);
  out[at++] = feature2(10, b1w, b1t);
  out[at++] = feature1(11, b1w);
  out[at++] = feature1(12, b1t);
  out[at++] = feature2(13, words[b2]!, b2t);
  out[at++] = feature1(14, b2t);
  out[at++] = feature2(15, words[s2]!, s2t);
  out[at++] = feature1(16, s2t);
  // pairs
  out[at++] = feature4(17, s0w, s0t, b0w, b0t);
  out[at++] = feature3(18, s0w, s0t, b0w);
  out[at++] = feature3(19, s0w, b0w, b0t);
  out[at++] = feature3(20, s0w, s0t, b0t);
  out[at++] = feature3(21, s0t, b0w, b0t);
  out[at++] = feature2(22, s0w, b0w);
  out[at++] = feature2(23, s0t, b0t);
  out[at++] = feature2(24, b0t, b1t);
  out[at++] = feature2(25, b0w, b1w);
  out[at++] = feature4(26, s1w, s1t, s0w, s0t);
  out[at++] = feature2(27, s1w, s0w);
  out[at++] = feature2(28, s1t, s0t);
  out[at++] = feature3(29, s1w, s0t, s1t);
  out[at++] = feature3(30, s1t, s0t, s0w);
  out[at++] = feature2(31, s1w, b0w);
  out[at++] = feature2(32, s1t, b0t);
  out[at++] = feature2(33, s0w, b1w);
  out[at++] = feature2(34, s0t, b1w);
  out[at++] = feature2(35, s1t, b0w);
  // triples
  out[at++] = feature3(36, b0t, b1t, b2t);
  out[at++] = feature3(37, s0t, b0t, b1t);
  out[at++] = feature3(38, s1t, s0t, b0t);
  out[at++] = feature3(39, s2t, s1t, s0t);
  out[at++] = feature4(40, s1t, s0t, b0t, b1t);
  out[at++] = feature3(41, s1t, s0w, b0t);
  out[at++] = feature3(42, s1w, s0t, b0t);
  out[at++] = feature3(43, s1t, s0t, b0w);
  out[at++] = feature4(44, s0t, b0t, b1t, b2t);
  out[at++] = feature3(45, s0w, b0t, b1t);
  out[at++] = feature3(46, s0t, b0w, b1t);
  out[at++] = feature4(47, b0t, b1t, b2t, tags[b3]!);
  out[at++] = feature4(48, s2t, s1t, s0t, b0t);
  // children
  out[at++] = feature3(50, s0t, tags[s0l]!, b0t);
  out[at++] = feature3(51, s0t, tags[s0r]!, b0t);
  out[at++] = feature3(52, s0t, b0t, tags[b0l]!);
  out[at++] = feature3(53, s1t, tags[s1r]!, s0t);
  out[at++] = feature3(54, s1t, tags[s1l]!, s0t);
  out[at++] = feature3(55, s1t, s0t, tags[s0l]!);
  out[at++] = feature3(56, s1t, s0t, tags[s0r]!);
  out[at++] = feature2(57, s0t, label[s0l]!);
  out[at++] = feature2(58, s0t, label[s0r]!);
  out[at++] = feature2(59, s1t, label[s1r]!);
  out[at++] = feature2(60, s1t, label[s1l]!);
  out[at++] = feature2(61, b0t, label[b0l]!);
  out[at++] = feature2(62, s0w, label[s0l]!);
  out[at++] = feature2(63, s0w, label[s0r]!);
  out[at++] = feature2(64, s1w, label[s1r]!);
  out[at++] = feature3(65, s0t, label[s0l]!, label[s0l2]!);
  out[at++] = feature3(66, s0t, label[s0r]!, label[s0r2]!);
  out[at++] = feature3(67, s1t, label[s1r]!, label[s1r2]!);
  out[at++] = feature3(68, b0t, label[b0l]!, label[b0l2]!);
  out[at++] = feature4(69, s1t, label[s1r]!, s0t, b0t);
  out[at++] = feature4(70, s0t, label[s0r]!, b0t, b1t);
  out[at++] = feature4(71, s1t, label[s1l]!, label[s1r]!, s0t);
  out[at++] = feature4(72, s0t, label[s0l]!, label[s0r]!, b0t);
  out[at++] = feature3(73, words[s0l]!, s0t, b0t);
  out[at++] = feature3(74, words[s0r]!, s0t, b0t);
  out[at++] = feature3(75, words[s1r]!, s1t, s0t);
  out[at++] = feature3(76, words[s0l]!, s1t, s0t);
  out[at++] = feature3(77, words[s0l]!, s0w, s1w);
  out[at++] = feature3(78, label[s0l]!, s0w, b0t);
  // valency, distance, what stands between
  const s0v = few(leftCount[s0]!) + 4 * few(rightCount[s0]!);
  const s1v = few(leftCount[s1]!) + 4 * few(rightCount[s1]!);
  out[at++] = feature2(80, s0w, s0v);
  out[at++] = feature2(81, s0t, s0v);
  out[at++] = feature2(82, s1w, s1v);
  out[at++] = feature2(83, s1t, s1v);
  out[at++] = feature2(84, b0t, leftCount[b0]!);
  out[at++] = feature3(85, s0t, b0t, d0);
  out[at++] = feature3(86, s0w, b0t, d0);
  out[at++] = feature3(87, s0t, b0w, d0);
  out[at++] = feature3(88, s1t, s0t, d1);
  out[at++] = feature3(89, s1w, s0t, d1);
  out[at++] = feature3(90, s1t, s0w, d1);
  const m0 = s0 === none ? 0 : between(input, s0, b0);
  const m1 = s1 === none ? 0 : between(input, s1, s0);
  out[at++] = feature3(91, s0t, b0t, m0);
  out[at++] = feature3(92, s1t, s0t, m1);
  out[at++] = feature2(93, m0, m1);
  out[at++] = feature4(94, s1t, s0t, b0t, m1);
  out[at++] = feature4(95, s1t, s0t, b0t, m0);
  return at;
}

/** Features of the label of the arc that `move` is about to make. */
export function labelFeatures(input: ParserInput, state: ParseState, move: number, out: Int32Array): number {
  const { words, tags, count } = input;
  const { stack, height, label, left1, left2, right1, right2, next } = state;
  const none = count + 1;
  const d = stack[height - 1]!;
  const h = move === LEFT ? next : stack[height - 2]!;
  const side = move * 13;
  const hw = words[h]!;
  const ht = tags[h]!;
  const dw = words[d]!;
  const dt = tags[d]!;
  const dl = left1[d]!;
  const dl2 = left2[d]!;
  const dr = right1[d]!;
  const dr2 = right2[d]!;
  const hs = move === LEFT ? left1[h]! : right1[h]!;
  const hs2 = move === LEFT ? left2[h]! : right2[h]!;
  const ho = move === LEFT ? right1[h]! : left1[h]!;
  const gap = Math.min(h, d);
  const far = Math.max(h, d);
  const dist = distance(gap, far);
  const dBefore = d > 0 ? d - 1 : none;
  const dAfter = d + 1;
  const hBefore = h > 0 ? h - 1 : none;
  const hAfter = h < count ? h + 1 : none;
  let at = 0;
  out[at++] = feature1(100, side);
  out[at++] = feature2(101, hw, side);
  out[at++] = feature2(102, ht, side);
  out[at++] = feature2(103, dw, side);
  out[at++] = feature2(104, dt, side);
  out[at++] = feature3(105, hw, dw, side);
  out[at++] = feature3(106, ht, dt, side);
  out[at++] = feature3(107, hw, dt, side);
  out[at++] = feature3(108, ht, dw, side);
  out[at++] = feature4(109, ht, dt, side, dist);
  out[at++] = feature3(110, dt, words[dl]!, side);
  out[at++] = feature4(111, ht, dt, words[dl]!, side);
  out[at++] = feature4(112, hw, dt, words[dl]!, side);
  out[at++] = feature4(113, ht, dw, words[dl]!, side);
  out[at++] = feature4(114, ht, dt, label[dl]!, side);
  out[at++] = feature4(115, ht, dt, label[dr]!, side);
  out[at++] = feature4(116, ht, dt, label[hs]!, side);
  out[at++] = feature4(117, hw, dt, label[hs]!, side);
  out[at++] = feature4(118, label[hs]!, label[hs2]!, dt, side);
  out[at++] = feature4(119, ht, dt, label[ho]!, side);
  out[at++] = feature4(120, ht, dt, tags[dBefore]!, side);
  out[at++] = feature4(121, ht, dt, tags[dAfter]!, side);
  out[at++] = feature4(122, ht, dt, tags[hBefore]!, side);
  out[at++] = feature4(123, ht, dt, tags[hAfter]!, side);
  out[at++] = feature4(124, ht, dt, between(input, gap, far), side);
  out[at++] = feature4(125, dt, label[dl]!, label[dr]!, side);
  out[at++] = feature4(126, dw, label[dl]!, label[dr]!, side);
  out[at++] = feature4(127, dt, label[dl]!, label[dl2]!, side);
  out[at++] = feature4(128, dt, label[dr]!, label[dr2]!, side);
  out[at++] = feature4(129, dt, words[dr]!, ht, side);
  out[at++] = feature4(130, dw, words[dBefore]!, side, 1);
  out[at++] = feature4(131, dw, words[dAfter]!, side, 2);
  out[at++] = feature4(132, dt, tags[dAfter]!, tags[dBefore]!, side);
  out[at++] = feature4(133, hw, dt, label[ho]!, side);
  out[at++] = feature4(134, hw, dw, words[dl]!, side);
  out[at++] = feature4(135, ht, dt, words[next]!, side);
  return at;
}
