/** One article as the finders of moves read it: the analysis and what was found before. Built once by the pipeline. */

import { type IssueIndex, issueIndex } from '../knowledge/issues.ts';
import type { NamesFile } from '../knowledge/names-file.ts';
import type { Doc } from '../model/doc.ts';
import type { ActorMention, Speaker, StatementMention, TimeMention } from '../model/mentions.ts';
import { firstFrom, partitionPoint } from '../text/partition-point.ts';
import { type Clause, readClauses } from './clauses/read-clauses.ts';
import { buildTree, type Tree } from './statements/tree.ts';

export interface Reading {
  readonly doc: Doc;
  readonly tree: Tree;
  readonly clauses: readonly Clause[];
  readonly actors: readonly ActorMention[];
  readonly times: readonly TimeMention[];
  readonly statements: readonly StatementMention[];
  /** The agenda that it is read with. */
  readonly issues: IssueIndex;
  /** The actor named or described by the phrase that a token heads; undefined where it is nobody known. */
  actorOf(token: number): Speaker | undefined;
  /** Indices of the times that lie within a range of tokens (inclusive), in text order. */
  timesIn(first: number, last: number): readonly number[];
}

export function makeReading(
  doc: Doc,
  actors: readonly ActorMention[],
  times: readonly TimeMention[],
  statements: readonly StatementMention[],
  names?: NamesFile,
): Reading {
  const tree = buildTree(doc.tokens);
  // Which actor stands at each token: forms laid over the tokens once; a longer form wins over a shorter one.
  const { tokens } = doc;
  const actorAtToken: (Speaker | undefined)[] = new Array(tokens.length);
  const lengths = new Int32Array(tokens.length).fill(-1);
  for (const actor of actors) {
    const speaker = { actor: actor.key };
    for (const form of actor.forms) {
      const length = form.end - form.start;
      for (let i = firstFrom(tokens, form.start); i < tokens.length && tokens[i]!.start < form.end; i++) {
        if (lengths[i]! >= length) continue;
        actorAtToken[i] = speaker;
        lengths[i] = length;
      }
    }
  }
  const timeStarts = times.map(time => firstFrom(tokens, time.start));
  return {
    doc,
    tree,
    clauses: readClauses(tree, statements),
    actors,
    times,
    statements,
    issues: issueIndex(names?.issues),
    actorOf: token => actorAtToken[token],
    timesIn(first, last) {
      const found: number[] = [];
      for (
        let i = partitionPoint(timeStarts, start => start < first);
        i < timeStarts.length && timeStarts[i]! <= last;
        i++
      )
        found.push(i);
      return found;
    },
  };
}
