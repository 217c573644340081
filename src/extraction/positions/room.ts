/**
 * What every rule of positions looks into, and what it hands on. In: a reading and its holders. Out: the room, with look-ups by token
 * that are made once an article.
 */

import { type StanceLexicon, stanceLexicon } from '../../knowledge/stances.ts';
import type { Stance } from '../../model/moves.ts';
import { firstFrom } from '../../text/partition-point.ts';
import { AtToken } from '../at-token.ts';
import { type ClauseAt, clausesAt } from '../clauses/clause-at.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Holder, Holders } from './holders.ts';
import { onlyWaysIn } from './only-way.ts';
import type { Target } from './targets.ts';

export interface Candidate {
  readonly holders: readonly Holder[];
  readonly stance: Stance;
  /** Verb, adjective or noun that shows it. */
  readonly predicate: number;
  /** Where the words of the holder stand, if before the predicate and near it. */
  readonly holderAt?: number;
  readonly target: Target;
  readonly statement?: number | undefined;
  readonly rule: string;
  /** A stance shown by the word itself, not by a modal: it may stand without a clear issue. */
  readonly strong: boolean;
}

export interface Room {
  readonly reading: Reading;
  readonly holders: Holders;
  readonly words: StanceLexicon;
  readonly clauseAt: ClauseAt;
  /** Index of the statement whose cue holds a token. */
  readonly cueAt: AtToken<number>;
  /** Where the text says "the only way". */
  readonly onlyWays: readonly number[];
}

/** A rule looks at one clause; nothing found is undefined. */
export type Rule = (room: Room, clause: Clause) => Candidate | undefined;

export const makeRoom = (reading: Reading, holders: Holders): Room => ({
  reading,
  holders,
  words: stanceLexicon(),
  clauseAt: clausesAt(reading),
  cueAt: cuesOf(reading),
  onlyWays: onlyWaysIn(reading.doc.tokens),
});

/** Verbs that are a courtesy with some objects only: "extend thanks", not "extend the truce". */
const WITH_OBJECT = new Set(['extend', 'offer', 'pay', 'convey', 'express', 'make', 'deal', 'ask', 'add', 'read', 'bear', 'recognise', 'recognize', 'acknowledge', 'prepare', 'consider', 'emphasize', 'stress']); // biome-ignore format: one glance
const COURTEOUS = new Set(['thanks', 'thank', 'gratitude', 'appreciation', 'condolence', 'sympathy', 'congratulation', 'respect', 'tribute', 'point', 'note', 'remark', 'statement', 'comment', 'concern', 'welcome', 'greeting', 'wish', 'apology', 'it', 'this', 'that', 'what', 'fact', 'question', 'attention', 'mind', 'word']); // biome-ignore format: one glance

/** "I want to thank", "we must make clear": a manner of speaking, whatever follows. */
export function isCourtesy({ reading: { tree }, words }: Room, verb: number): boolean {
  const { lemma } = tree.tokens[verb]!;
  if (!words.courtesies.has(lemma)) return false;
  const object = tree.child(verb, 'obj');
  return !WITH_OBJECT.has(lemma) || object === undefined || COURTEOUS.has(tree.tokens[object]!.lemma);
}

/** "Alarmed at the offensive": a feeling is a stance towards what somebody does, not towards whom it befalls. */
export const isOfDeed = ({ reading: { tree }, words }: Room, { head, kind, range }: Target): boolean =>
  kind === 'gerund' ||
  tree.tokens[head]!.tag === 'VBG' ||
  words.deeds.has(tree.tokens[head]!.lemma) ||
  // "about Norvand's continued shelling": the head may be cut wrong, its deed stands right behind the preposition
  tree.tokens
    .slice(range.first + 1, range.first + 7)
    .some(({ lemma, index }) => index <= range.last && words.deeds.has(lemma));

/** Steps up the tree to the clause that a word belongs to. */
const CLIMB = 4;

export function clauseOf(room: Room, token: number): Clause | undefined {
  const { tokens } = room.reading.tree;
  for (let at = token, steps = 0; at >= 0 && steps <= CLIMB; at = tokens[at]!.head, steps++) {
    const clause = room.clauseAt(at);
    if (clause) return clause;
  }
  return undefined;
}

function cuesOf({ doc: { tokens }, statements }: Reading): AtToken<number> {
  const cues = new AtToken<number>(tokens.length);
  for (let index = 0; index < statements.length; index++) {
    for (const { part, start, end } of statements[index]!.evidence.parts ?? []) {
      if (part !== 'cue') continue;
      for (let i = firstFrom(tokens, start); i < tokens.length && tokens[i]!.start < end; i++) cues.set(i, index);
    }
  }
  return cues;
}
