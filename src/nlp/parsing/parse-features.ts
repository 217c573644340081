/**
 * What the parser sees of a word, and the feature templates of its moves, after Zhang & Nivre (2011) fitted to arc-hybrid, and of the labels.
 * What the atoms hold: kernel/parse-features.ts.
 */
import { hashString } from '../tagging/hashing.ts';
import { findLemma } from '../tagging/lemmas.ts';
import { tagCode } from '../tagging/tagger.ts';
import { makeTemplates } from '../tagging/templates.ts';
import type { WordType } from '../tagging/word-types.ts';

/** A word as the parser sees it. */
export interface ParserWord {
  /** Code of the lemma of what is inflected (its tag tells the form), else of the form: small treebanks show few forms of each verb. */
  readonly code: number;
  /** Class of its tag in the tagger's model; `tag`: its code. */
  readonly tagClass: number;
  readonly tag: number;
  /** A byte each, 1 or 0: whether it is a comma or a like mark, a verb, a quotation mark, a conjunction. */
  readonly marks: number;
}

const INFLECTED = /^(?:VB[DGNPZ]|NNS|JJ[RS]|RB[RS])$/;
const COMMAS = new Set([',', ';', ':', '(', ')', '-', '--', '–', '—']);
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', "''", '``']);

export function makeParserWord(
  word: Pick<WordType, 'text' | 'form' | 'word'>,
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
    marks:
      (mark && COMMAS.has(word.text) ? 1 : 0) |
      (upos === 'VERB' ? 1 << 8 : 0) |
      (mark && QUOTES.has(word.text) ? 1 << 16 : 0) |
      (upos === 'CCONJ' || upos === 'SCONJ' ? 1 << 24 : 0),
  };
}

/**
 * Templates of the move. s0 s1 s2: the stack from its top; b0 … b3: the buffer; l, r: the outermost child on that side, l2, r2 the one
 * inside it. The last letter: w word, t tag, l label, v number of children. d: distance, m: what stands between; 0 of s0 and b0, 1 of s1 and s0.
 * The atoms that the first group names come first: most decisions need no others.
 */
export const MOVE = makeTemplates(
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

/**
 * Templates of an arc's label. h: head, d: dependant; s, s2: the head's children on the dependant's side, o: on the other;
 * pw, pt, nw, nt: the word before and after.
 */
export const LABEL = makeTemplates(
  'side hw ht dw dt dist between dlw dll drl dl2l hsl hol dpt dnt hpt hnt',
  `
  101 hw side
  103 dw side
  105 hw dw side
  107 hw dt side
  108 ht dw side
  109 ht dt side dist
  110 dt dlw side
  111 ht dt dlw side
  113 ht dw dlw side
  114 ht dt dll side
  115 ht dt drl side
  116 ht dt hsl side
  117 hw dt hsl side
  119 ht dt hol side
  120 ht dt dpt side
  121 ht dt dnt side
  122 ht dt hpt side
  123 ht dt hnt side
  124 ht dt between side
  125 dt dll drl side
  127 dt dll dl2l side
  `,
);
