/**
 * What the parser sees of a sentence, and the features of its moves, after Zhang & Nivre (2011) fitted to arc-hybrid.
 * `words` and `tags` hold integer codes; index `count` is the artificial root, `count + 1` no word.
 */
import { hashString } from '../tagging/hashing.ts';
import { findLemma } from '../tagging/lemmas.ts';
import { tagCode } from '../tagging/tagger.ts';
import { hashTemplates, makeTemplates } from '../tagging/templates.ts';
import type { WordType } from '../tagging/word-types.ts';
import type { ParseState } from './state.ts';

export const PARSE_FEATURES_MAX = 128;
const NONE = 3;
const ROOT = 5;

/** A word as the parser sees it. */
export interface ParserWord {
  /** Class of its tag in the tagger's model; `tag`: its code. */
  readonly tagClass: number;
  /** Code of the lemma of what is inflected (its tag tells the form), else of the form: small treebanks show few forms of each verb. */
  readonly code: number;
  readonly tag: number;
  /** 1 or 0: whether it is a comma or a like mark, a verb, a quotation mark, a conjunction. */
  readonly comma: number;
  readonly verb: number;
  readonly quote: number;
  readonly join: number;
}

/** A sentence as the parser sees it. */
export interface ParserInput {
  count: number;
  readonly words: Int32Array;
  /** Codes of XPOS with UPOS. */
  readonly tags: Int32Array;
  readonly tagClasses: Uint8Array;
  /** Running counts up to each place of what may stand between two words. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly quotes: Int32Array;
  readonly joins: Int32Array;
}

const INFLECTED = /^(?:VB[DGNPZ]|NNS|JJ[RS]|RB[RS])$/;
const COMMAS = new Set([',', ';', ':', '(', ')', '-', '--', '–', '—']);
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', "''", '``']);

export function makeParserWord(
  word: WordType,
  tagClass: number,
  tag: string,
  upos: string,
  lemmas: ReadonlyMap<string, string>,
): ParserWord {
  const mark = upos === 'PUNCT';
  return {
    tagClass,
    code: INFLECTED.test(tag) ? hashString(findLemma(word.form, word.form, tag, lemmas)) : word.word,
    tag: tagCode(tagClass),
    comma: mark && COMMAS.has(word.text) ? 1 : 0,
    verb: upos === 'VERB' ? 1 : 0,
    quote: mark && QUOTES.has(word.text) ? 1 : 0,
    join: upos === 'CCONJ' || upos === 'SCONJ' ? 1 : 0,
  };
}

/** An input for sentences of up to `most` words. */
export function emptyInput(most: number): ParserInput {
  const places = (): Int32Array => new Int32Array(most + 2);
  return {
    count: 0,
    words: places(),
    tags: places(),
    tagClasses: new Uint8Array(most + 2),
    commas: places(),
    verbs: places(),
    quotes: places(),
    joins: places(),
  };
}

export function makeParserInput(sentence: readonly ParserWord[]): ParserInput {
  const input = emptyInput(sentence.length);
  fillInput(input, sentence);
  return input;
}

/** Puts a sentence into an input that has room for it. */
export function fillInput(input: ParserInput, sentence: readonly ParserWord[]): void {
  const count = sentence.length;
  const { words, tags, tagClasses, commas, verbs, quotes, joins } = input;
  input.count = count;
  for (let i = 0; i < count; i++) {
    const word = sentence[i]!;
    words[i] = word.code;
    tags[i] = word.tag;
    tagClasses[i] = word.tagClass;
    commas[i + 1] = commas[i]! + word.comma;
    verbs[i + 1] = verbs[i]! + word.verb;
    quotes[i + 1] = quotes[i]! + word.quote;
    joins[i + 1] = joins[i]! + word.join;
  }
  words[count] = ROOT;
  tags[count] = ROOT;
  words[count + 1] = NONE;
  tags[count + 1] = NONE;
  commas[count + 1] = commas[count]!;
  verbs[count + 1] = verbs[count]!;
  quotes[count + 1] = quotes[count]!;
  joins[count + 1] = joins[count]!;
}

/** Distance in classes: 1-4 apart, 5-6, 7-10, more. */
export const distance = (a: number, b: number): number => {
  const d = b - a;
  return d < 5 ? d : d < 7 ? 5 : d < 11 ? 6 : 7;
};

const few = (n: number): number => Math.min(n, 3);

/** What stands between two places, as one code. */
export function between({ commas, verbs, quotes, joins }: ParserInput, a: number, b: number): number {
  const c = few(commas[b]! - commas[a + 1]!);
  const v = few(verbs[b]! - verbs[a + 1]!);
  const q = few(quotes[b]! - quotes[a + 1]!);
  return 1 + c + 4 * v + 16 * q + 64 * few(joins[b]! - joins[a + 1]!);
}

/**
 * Templates of the move. s0 s1 s2: the stack from its top; b0 … b3: the buffer; l, r: the outermost child on that side, l2, r2 the one
 * inside it. The last letter: w word, t tag, l label, v number of children. d: distance, m: what stands between; 0 of s0 and b0, 1 of s1 and s0.
 * The atoms that the first group names come first: most decisions need no others.
 */
const MOVE = makeTemplates(
  's0w s0t b0w b0t b1w b1t b2t s1t s2t b0lt b0ll d0 m0 ' +
    's1w b3t s0lt s0rt s1lt s1rt s0lw s0rw s0ll s0rl s1ll s1rl s0r2l s1r2l b0l2l s0v b0v m1',
  // enough for most moves, and the most telling few (chosen by what each adds to the others)
  `
  20 s0w s0t b0t
  21 s0t b0w b0t
  22 s0w b0w
  34 s0t b1w
  36 b0t b1t b2t
  37 s0t b0t b1t
  38 s1t s0t b0t
  39 s2t s1t s0t
  40 s1t s0t b0t b1t
  44 s0t b0t b1t b2t
  46 s0t b0w b1t
  52 s0t b0t b0lt
  61 b0t b0ll
  85 s0t b0t d0
  91 s0t b0t m0
  `,
  // single words, pairs, triples, children, the rest
  `
  2 s0w
  3 s0t
  5 s1w
  6 s1t
  8 b0w
  9 b0t
  11 b1w
  12 b1t
  14 b2t
  16 s2t
  24 b0t b1t
  25 b0w b1w
  27 s1w s0w
  29 s1w s0t s1t
  30 s1t s0t s0w
  32 s1t b0t
  47 b0t b1t b2t b3t
  48 s2t s1t s0t b0t
  51 s0t s0rt b0t
  53 s1t s1rt s0t
  54 s1t s1lt s0t
  55 s1t s0t s0lt
  56 s1t s0t s0rt
  57 s0t s0ll
  58 s0t s0rl
  59 s1t s1rl
  66 s0t s0rl s0r2l
  67 s1t s1rl s1r2l
  68 b0t b0ll b0l2l
  71 s1t s1ll s1rl s0t
  73 s0lw s0t b0t
  74 s0rw s0t b0t
  76 s0lw s1t s0t
  80 s0w s0v
  81 s0t s0v
  84 b0t b0v
  86 s0w b0t d0
  93 m0 m1
  95 s1t s0t b0t m0
  `,
);

/** Atoms of the first group of templates. */
const QUICK_ATOMS = 13;

/** The first features of the next move: enough for most. */
export function quickFeatures(input: ParserInput, state: ParseState, out: Int32Array): number {
  const { words, tags, count } = input;
  const { stack, height, label, left1 } = state;
  const none = count + 1;
  const s0 = height > 0 ? stack[height - 1]! : none;
  const b0 = state.next;
  const b1 = b0 < count ? b0 + 1 : none;
  const b0l = left1[b0]!;
  const { atoms } = MOVE;
  let at = 1; // in the order of the names above
  atoms[at++] = words[s0]!;
  atoms[at++] = tags[s0]!;
  atoms[at++] = words[b0]!;
  atoms[at++] = tags[b0]!;
  atoms[at++] = words[b1]!;
  atoms[at++] = tags[b1]!;
  atoms[at++] = tags[b0 + 1 < count ? b0 + 2 : none]!;
  atoms[at++] = tags[height > 1 ? stack[height - 2]! : none]!;
  atoms[at++] = tags[height > 2 ? stack[height - 3]! : none]!;
  atoms[at++] = tags[b0l]!;
  atoms[at++] = label[b0l]!;
  atoms[at++] = s0 === none ? 0 : distance(s0, b0);
  atoms[at++] = s0 === none ? 0 : between(input, s0, b0);
  return hashTemplates(MOVE, 0, out, 0);
}

/** The other features of the move whose first features were found last, written from `from` on. */
export function moreFeatures(input: ParserInput, state: ParseState, out: Int32Array, from: number): number {
  const { words, tags, count } = input;
  const { stack, height, label, left1, left2, right1, right2, leftCount, rightCount } = state;
  const none = count + 1;
  const s0 = height > 0 ? stack[height - 1]! : none;
  const s1 = height > 1 ? stack[height - 2]! : none;
  const b0 = state.next;
  const s0l = left1[s0]!;
  const s0r = right1[s0]!;
  const s1l = left1[s1]!;
  const s1r = right1[s1]!;
  const { atoms } = MOVE;
  let at = QUICK_ATOMS + 1; // in the order of the names above
  atoms[at++] = words[s1]!;
  atoms[at++] = tags[b0 + 2 < count ? b0 + 3 : none]!;
  atoms[at++] = tags[s0l]!;
  atoms[at++] = tags[s0r]!;
  atoms[at++] = tags[s1l]!;
  atoms[at++] = tags[s1r]!;
  atoms[at++] = words[s0l]!;
  atoms[at++] = words[s0r]!;
  atoms[at++] = label[s0l]!;
  atoms[at++] = label[s0r]!;
  atoms[at++] = label[s1l]!;
  atoms[at++] = label[s1r]!;
  atoms[at++] = label[right2[s0]!]!;
  atoms[at++] = label[right2[s1]!]!;
  atoms[at++] = label[left2[b0]!]!;
  atoms[at++] = few(leftCount[s0]!) + 4 * few(rightCount[s0]!);
  atoms[at++] = leftCount[b0]!;
  atoms[at++] = s1 === none ? 0 : between(input, s1, s0);
  return hashTemplates(MOVE, 1, out, from);
}

/** All features of the next move. */
export const moveFeatures = (input: ParserInput, state: ParseState, out: Int32Array): number =>
  moreFeatures(input, state, out, quickFeatures(input, state, out));
