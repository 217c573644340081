/** What all rules for commitments look up. In: a reading. Out: look-ups by token, built once an article in linear time. */

import { type CommitmentsLexicon, commitmentsLexicon } from '../../knowledge/commitments.ts';
import type { Token } from '../../model/doc.ts';
import type { Speaker, StatementMention } from '../../model/mentions.ts';
import type { CommitmentStatus } from '../../model/moves.ts';
import { firstFrom } from '../../text/partition-point.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import { makeConvenerFinder } from './conveners.ts';

export interface Context {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly lexicon: CommitmentsLexicon;
  clauseAt(predicate: number): Clause | undefined;
  /** Index of the time that a token belongs to. */
  timeAt(token: number): number | undefined;
  /** Index of the innermost statement whose content holds a token. */
  statementAt(token: number): number | undefined;
  /** The passage of that content, in tokens: what is said ends where it ends. */
  passageAt(token: number): Range | undefined;
  /** Tokens of its sentence, inclusive. */
  sentenceAt(token: number): Range;
  /** The party that an actor's words count for. */
  sideOf(actor: string): string;
  /** Those whose office is to speak for another. */
  readonly spokesmen: ReadonlySet<string>;
  /** Those that have a title of their own: of others who speak before the press "we" is anybody. */
  readonly titled: ReadonlySet<string>;
  /** The text is a transcript of questions and answers. */
  readonly briefing: boolean;
  /** The tokens that begin within a stretch of the text. */
  tokensOf(span: { readonly start: number; readonly end: number }): Range;
  /** Who holds a meeting, where the article says so of one of its kind. */
  convenerOf(event: number): Speaker | undefined;
  /** The actor of a nationality or state that the gazetteer knows. */
  ofNation(token: number): Speaker | undefined;
}

/** One rule's finding: who is bound, by which words, to what. */
export interface Found {
  readonly committers: readonly Speaker[];
  /** Tokens of the evidence, and of the words that name the committer inside it. */
  readonly range: Range;
  readonly subject?: Range;
  /** Where the words for each committer begin. */
  readonly starts?: readonly number[];
  /** The committer is named by these words alone: they stay in the text. */
  readonly inWords?: true;
  /** What is done stands before, as "the talks" of "the talks, which the envoy plans to hold". */
  readonly object?: Range;
  /** First token of the verb group, where the subject's words do not stand right before it. */
  readonly from?: number;
  /** The verb or noun of the deed. */
  readonly act: number;
  readonly status: CommitmentStatus;
  /** The rule. */
  readonly by: string;
}

const SPOKESMAN = /spokes(?:man|woman|person)|press secretary|press officer/i;

/** Paragraphs that open with "Q" make a transcript. */
const QUESTIONS = 3;
const isBriefing = ({ doc: { paragraphs, sentences, tokens } }: Reading): boolean =>
  paragraphs.filter(p => tokens[sentences[p.first]?.first ?? -1]?.text === 'Q').length >= QUESTIONS;

interface Passage extends Range {
  readonly statement: number;
}

/** Tokens whose start lies in [start, end), as a range; tokens are in text order. */
function tokensIn(tokens: readonly Token[], start: number, end: number): Range {
  return { first: firstFrom(tokens, start), last: firstFrom(tokens, end) - 1 };
}

/** The passages of what is said, the longest first: laid over the tokens in this order, the innermost stays on top. */
const passagesOf = (tokens: readonly Token[], statements: readonly StatementMention[]): Passage[] =>
  statements
    .flatMap(({ evidence }, statement) =>
      (evidence.parts ?? [])
        .filter(p => p.part === 'content')
        .map(p => ({ ...tokensIn(tokens, p.start, p.end), statement })),
    )
    .sort((a, b) => b.last - b.first - (a.last - a.first));

export function makeContext(reading: Reading): Context {
  const { tokens, names, sentences } = reading.doc;
  const byPredicate = new Map(reading.clauses.map(clause => [clause.predicate, clause]));
  const sides = new Map(reading.actors.map(actor => [actor.key, actor.speaksFor ?? actor.key]));
  const known = new Map(reading.actors.flatMap(a => (a.known ? [[a.known, a.key] as const] : [])));
  const passages = new Map<number, Passage>();
  for (const passage of passagesOf(tokens, reading.statements))
    for (let i = passage.first; i <= passage.last; i++) passages.set(i, passage);
  const times = new Map<number, number>();
  for (const [index, time] of reading.times.entries()) {
    const { first, last } = tokensIn(tokens, time.start, time.end);
    for (let i = first; i <= last; i++) times.set(i, index);
  }
  const nations = new Map<number, Speaker>();
  for (const name of names) {
    const actor = name.known && (name.kind === 'nationality' || name.kind === 'state') && known.get(name.known);
    if (actor) for (let i = name.first; i < name.last; i++) nations.set(i, { actor });
  }
  return {
    reading,
    tokens,
    lexicon: commitmentsLexicon(),
    clauseAt: predicate => byPredicate.get(predicate),
    timeAt: token => times.get(token),
    statementAt: token => passages.get(token)?.statement,
    passageAt: token => passages.get(token),
    sentenceAt(token) {
      const { first, last } = sentences[tokens[token]!.sentence]!;
      return { first, last: last - 1 };
    },
    sideOf: actor => sides.get(actor) ?? actor,
    spokesmen: new Set(reading.actors.filter(a => a.roles.some(r => SPOKESMAN.test(r.title))).map(a => a.key)),
    titled: new Set(reading.actors.filter(a => a.roles.some(r => !SPOKESMAN.test(r.title))).map(a => a.key)),
    briefing: isBriefing(reading),
    tokensOf: ({ start, end }) => tokensIn(tokens, start, end),
    convenerOf: makeConvenerFinder(reading),
    ofNation: token => nations.get(token),
  };
}
