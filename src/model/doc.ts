/**
 * An article after language analysis: what nlp/ makes and extraction/ reads. Everything points into `article.text`.
 * Tags and relations are Universal Dependencies 2 (https://universaldependencies.org/u/).
 */
import type { Article } from './article.ts';
import type { Span } from './span.ts';

/** What a word is wherever it stands with this tag: one object for all tokens that are alike, so that what follows is worked out once. */
export interface Word {
  readonly text: string;
  readonly norm: string;
  readonly lemma: string;
  readonly pos: string;
  readonly tag: string;
  /** Where what is known of it so far is kept (text/word-facts.ts). */
  row: number;
}

export interface Token extends Span {
  readonly index: number;
  readonly word: Word;
  readonly text: string;
  /** Lower case, apostrophes straightened; "u.s." for the country also where it is written "US", which is a pronoun in lower case. */
  readonly norm: string;
  readonly lemma: string;
  /** UPOS. */
  readonly pos: string;
  /** Penn Treebank tag, where the tagger gives one. */
  readonly tag?: string;
  /** Index of the head token in Doc.tokens; -1 for the root of a sentence. */
  readonly head: number;
  /** UD relation with subtype: `nsubj`, `nsubj:pass`, `acl:relcl`; `root` for the root. */
  readonly deprel: string;
  readonly sentence: number;
}

export interface Sentence extends Span {
  readonly index: number;
  /** Token range, half-open. */
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

export interface Paragraph extends Span {
  readonly index: number;
  /** Sentence range, half-open. */
  readonly first: number;
  readonly last: number;
  /** Its first sentence behind a dateline; else its first. */
  readonly opening: number;
  /** Index into article.posts. */
  readonly post?: number;
  /** A line without sentence end that heads what follows. */
  readonly heading: boolean;
}

/** A quoted passage. `start`-`end` holds its marks; `inner` lies between them. One record per quotation, over all its paragraphs. */
export interface Quotation extends Span {
  readonly index: number;
  /** The passage without its marks, one span per paragraph it runs over. */
  readonly inner: readonly Span[];
  readonly style: 'double' | 'single' | 'guillemet' | 'low-high' | 'block';
  /** False where the closing mark is missing. */
  readonly closed: boolean;
  /** Index of the quotation that this one stands inside. */
  readonly parent?: number;
}

/** A name as written, recognised from the text and the gazetteer. */
export interface NameMention extends Span {
  readonly index: number;
  readonly kind:
    | 'person'
    | 'organization'
    | 'state'
    | 'place'
    | 'nationality'
    | 'facility'
    | 'media'
    | 'event'
    | 'other';
  /** Tokens, half-open; titles ("President", "Lt Col") are not part of a name. */
  readonly first: number;
  readonly last: number;
  /** Gazetteer entry id where known: `state/fr`, `organization/un`, `seat/kremlin`. */
  readonly known?: string;
  readonly by: string;
}

export interface Doc {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly names: readonly NameMention[];
}
