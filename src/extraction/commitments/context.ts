/** What all rules for commitments look up. In: a reading. Out: look-ups by token, built once an article in linear time. */

import { type CommitmentsLexicon, commitmentsLexicon } from '../../knowledge/commitments.ts';
import type { Token } from '../../model/doc.ts';
import type { ActorMention, Speaker, StatementMention } from '../../model/mentions.ts';
import type { CommitmentStatus } from '../../model/moves.ts';
import { firstFrom } from '../../text/partition-point.ts';
import { type ClauseAt, clausesAt } from '../clauses/clause-at.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import { makeConvenerFinder } from './conveners.ts';

export interface Context {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly lexicon: CommitmentsLexicon;
  readonly clauseAt: ClauseAt;
  /** Index of the time that a token belongs to. */
  timeAt(token: number): number | undefined;
  /** Index of the innermost statement whose content holds a token. */
  statementAt(token: number): number | undefined;
  /** The passage of that content, in tokens: what is said ends where it ends. */
  passageAt(token: number): Range | undefined;
  /** Tokens of its sentence, inclusive. */
  sentenceAt(token: number): Range;
  /** The actor with a key. */
  actorBy(key: string): ActorMention | undefined;
  /** The party that an actor's words count for. */
  sideOf(actor: string): string;
  /** Those whose office is to speak for another. */
  isSpokesman(actor: string): boolean;
  /** Those that have a title of their own: of others who speak before the press "we" is anybody. */
  isTitled(actor: string): boolean;
  /** The text is a transcript of questions and answers. */
  isBriefing(): boolean;
  /** The tokens that begin within a stretch of the text. */
  tokensOf(span: { readonly start: number; readonly end: number }): Range;
  /** The words for the source of the statement that a word is the cue of, by a verb or a noun of its own. */
  sourceOf(cue: number): Range | undefined;
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
  /** One's word is given: "pledged to", "agreed to". What is soft in "will support" is then worth a line. */
  readonly sworn?: boolean;
  /** The rule. */
  readonly by: string;
}

const SPOKESMAN = /spokes(?:man|woman|person)|press secretary|press officer/i;

/** Paragraphs that open with "Q" make a transcript. */
const QUESTIONS = 3;
function isBriefing({ doc: { paragraphs, sentences, tokens } }: Reading): boolean {
  let asked = 0;
  for (const { first } of paragraphs) {
    const sentence = sentences[first];
    if (sentence && tokens[sentence.first]?.text === 'Q') asked++;
  }
  return asked >= QUESTIONS;
}

const IN_OTHER_WORDS = /^statements\/(?:act|noun)-/;

/** The sources of what is told by other words than "said", by the tokens of their cues. */
function sourcesOf({ statements, doc: { tokens } }: Reading): ReadonlyMap<number, Range> {
  const sources = new Map<number, Range>();
  for (const { by, evidence } of statements) {
    const parts = IN_OTHER_WORDS.test(by) ? (evidence.parts ?? []) : [];
    const source = parts.find(p => p.part === 'source');
    if (!source) continue;
    const range = tokensIn(tokens, source.start, source.end);
    for (const { part, start, end } of parts) {
      if (part !== 'cue') continue;
      const cue = tokensIn(tokens, start, end);
      for (let i = cue.first; i <= cue.last; i++) if (!sources.has(i)) sources.set(i, range);
    }
  }
  return sources;
}

interface Passage extends Range {
  readonly statement: number;
}

/** Tokens whose start lies in [start, end), as a range; tokens are in text order. */
function tokensIn(tokens: readonly Token[], start: number, end: number): Range {
  return { first: firstFrom(tokens, start), last: firstFrom(tokens, end) - 1 };
}

/** The passages of what is said, the longest first: laid over the tokens in this order, the innermost stays on top. */
function passagesOf(tokens: readonly Token[], statements: readonly StatementMention[]): Passage[] {
  const passages: Passage[] = [];
  for (const [statement, { evidence }] of statements.entries())
    for (const { part, start, end } of evidence.parts ?? []) {
      if (part !== 'content') continue;
      const { first, last } = tokensIn(tokens, start, end);
      passages.push({ first, last, statement });
    }
  return passages.sort((a, b) => b.last - b.first - (a.last - a.first));
}

/** Actors of the nationalities and states that are named, by token. */
function nationsOf({ doc: { names }, actors }: Reading): ReadonlyMap<number, Speaker> {
  const known = new Map(actors.flatMap(a => (a.known ? [[a.known, a.key] as const] : [])));
  const nations = new Map<number, Speaker>();
  for (const name of names) {
    const actor = name.known && (name.kind === 'nationality' || name.kind === 'state') && known.get(name.known);
    if (actor) for (let i = name.first; i < name.last; i++) nations.set(i, { actor });
  }
  return nations;
}

/** What few articles ask for is made when first asked for. */
function lazily<T extends {}>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const withRole = ({ actors }: Reading, fits: (title: string) => boolean): ReadonlySet<string> =>
  new Set(actors.filter(a => a.roles.some(r => fits(r.title))).map(a => a.key));

export function makeContext(reading: Reading): Context {
  const { tokens, sentences } = reading.doc;
  const passages = new Array<Passage | undefined>(tokens.length);
  for (const passage of passagesOf(tokens, reading.statements))
    for (let i = passage.first; i <= passage.last; i++) passages[i] = passage;
  const times = new Array<number | undefined>(tokens.length);
  for (const [index, time] of reading.times.entries()) {
    const { first, last } = tokensIn(tokens, time.start, time.end);
    for (let i = first; i <= last; i++) times[i] = index;
  }
  const nations = lazily(() => nationsOf(reading));
  const byKey = lazily(() => new Map(reading.actors.map(actor => [actor.key, actor])));
  const sides = lazily(() => new Map(reading.actors.map(actor => [actor.key, actor.speaksFor ?? actor.key])));
  const spokesmen = lazily(() => withRole(reading, title => SPOKESMAN.test(title)));
  const titled = lazily(() => withRole(reading, title => !SPOKESMAN.test(title)));
  const sources = lazily(() => sourcesOf(reading));
  const briefing = lazily(() => isBriefing(reading));
  const conveners = lazily(() => makeConvenerFinder(reading));
  return {
    reading,
    tokens,
    lexicon: commitmentsLexicon(),
    clauseAt: clausesAt(reading),
    timeAt: token => times[token],
    statementAt: token => passages[token]?.statement,
    passageAt: token => passages[token],
    sentenceAt(token) {
      const { first, last } = sentences[tokens[token]!.sentence]!;
      return { first, last: last - 1 };
    },
    actorBy: key => byKey().get(key),
    sideOf: actor => sides().get(actor) ?? actor,
    isSpokesman: actor => spokesmen().has(actor),
    isTitled: actor => titled().has(actor),
    isBriefing: briefing,
    tokensOf: ({ start, end }) => tokensIn(tokens, start, end),
    sourceOf: cue => sources().get(cue),
    convenerOf: event => conveners()(event),
    ofNation: token => nations().get(token),
  };
}
