/** What all rules of this room look at: the Doc, its trees, its quotations by token, its times, its speakers. Built once an article. */

import { type ReportingLexicon, reportingLexicon, type VerbUse } from '../../knowledge/reporting.ts';
import type { Doc, NameMention, Quotation, Token } from '../../model/doc.ts';
import type { ActorMention, Speaker, TimeMention } from '../../model/mentions.ts';
import type { Span } from '../../model/span.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { TokenSet } from '../token-set.ts';
import { type Candidates, findCandidates } from './candidates.ts';
import { buildTree, type Range, type Tree } from './tree.ts';
import { cueWord, isFiniteOrModal } from './words.ts';

export interface Reading {
  readonly doc: Doc;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tree: Tree;
  readonly lexicon: ReportingLexicon;
  /** Tokens that may be cues. */
  readonly candidates: Candidates;
  readonly actors: readonly ActorMention[];
  readonly times: readonly TimeMention[];
  /** For each token the outermost quotation that it stands in (its marks included), or -1. */
  readonly quotationOf: Int32Array;
  /** For each token the time mention that it belongs to, or -1. */
  readonly timeOf: Int32Array;
  /** Tokens of the names of news media. */
  readonly media: TokenSet;
  /** Tokens of the names of people, and of those of two words or more, which are surer. */
  readonly persons: TokenSet;
  readonly people: TokenSet;
}

/** One attribution as the rules find it; the parts are tokens, or characters for quoted passages. */
export interface Found {
  readonly rule: string;
  readonly construction: string;
  /** Token of the cue that the rest hangs on; -1 for quotations without a cue. */
  readonly anchor: number;
  readonly cue?: Range;
  /** Head token of the source's noun phrase; -1 where the speaker is taken from `follows`. */
  readonly source: number;
  readonly sourceRange?: Range;
  readonly content: readonly Span[];
  /** The finding whose speaker and circumstances this one shares. */
  readonly follows?: Found;
  readonly use?: VerbUse;
  /** Outlet or agency that reports it, in the words' own terms: a head token. */
  readonly via?: number;
  readonly addressee?: number;
  /** Where the label or title of the text says who speaks. */
  readonly speaker?: Speaker;
  /** Where the kind of text says it: statement, speech, interview. */
  readonly channel?: string;
  /** The words themselves, though no marks stand around them. */
  readonly direct?: boolean;
}

export function makeReading(doc: Doc, actors: readonly ActorMention[], times: readonly TimeMention[]): Reading {
  const { tokens } = doc;
  const outer = doc.quotations.filter(q => q.parent === undefined);
  return {
    doc,
    text: doc.article.text,
    tokens,
    tree: buildTree(tokens),
    lexicon: reportingLexicon(),
    candidates: findCandidates(tokens),
    actors,
    times,
    media: nameTokens(doc, 'media', 1),
    persons: nameTokens(doc, 'person', 1),
    people: nameTokens(doc, 'person', 2),
    quotationOf: mark(
      tokens,
      outer,
      outer.map(q => q.index),
    ),
    timeOf: mark(
      tokens,
      times,
      times.map((_, i) => i),
    ),
  };
}

function nameTokens(doc: Doc, kind: NameMention['kind'], least: number): TokenSet {
  const of = new TokenSet(doc.tokens.length);
  for (const { kind: own, first, last } of doc.names)
    if (own === kind && last - first >= least) for (let i = first; i < last; i++) of.add(i);
  return of;
}

/** Labels the tokens under sorted or unsorted spans, in one sweep. */
function mark(tokens: readonly Token[], spans: readonly Span[], labels: readonly number[]): Int32Array {
  const of = new Int32Array(tokens.length).fill(-1);
  const order = spans.map((span, i) => ({ span, label: labels[i]! })).sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  for (const { span, label } of order) {
    while (at < tokens.length && tokens[at]!.end <= span.start) at++;
    for (let i = at; i < tokens.length && tokens[i]!.start < span.end; i++) of[i] = label;
  }
  return of;
}

/** Tokens to either side of a cue that its rules look at: longer than any sentence of prose; it keeps run-on text linear. */
const WINDOW = 250;

/** The sentence of a token, token range half-open; of a monstrous one only the part around the token. */
export function sentenceOf(reading: Reading, token: number): { readonly first: number; readonly last: number } {
  const { first, last } = reading.doc.sentences[reading.tokens[token]!.sentence]!;
  return { first: Math.max(first, token - WINDOW), last: Math.min(last, token + WINDOW) };
}

export const quotationAt = (reading: Reading, token: number): Quotation | undefined => {
  const index = reading.quotationOf[token];
  return index === undefined || index < 0 ? undefined : reading.doc.quotations[index];
};

export const isMark = (token: Token | undefined): boolean => token !== undefined && cueWord(token).mark;
/** A comma, semicolon or dash that parts clauses; a hyphen inside a word does not. */
export const isComma = (token: Token | undefined): boolean => token !== undefined && cueWord(token).comma;
export const isPunctuation = (token: Token | undefined): boolean => token !== undefined && token.pos === 'PUNCT';
export const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON');

/** Index of the first token that ends after `offset`; binary search. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return partitionPoint(tokens, item => item.end <= offset);
}

/** Not a part of a name that the tagger took for a verb. */
export const isFiniteVerb = (reading: Reading, i: number): boolean =>
  isFiniteOrModal(reading.tokens[i]?.tag) && !reading.people.has(i);

export const hasVerb = (reading: Reading, { first, last }: Range): boolean => {
  for (let i = first; i <= last; i++) {
    const { pos } = reading.tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX') return true;
  }
  return false;
};
