/** A Doc becomes statements (attribution relations: source, cue, content). */
import type { Doc } from '../../model/doc.ts';
import type { ActorMention, StatementMention, TimeMention } from '../../model/mentions.ts';

export function findStatements(
  _doc: Doc,
  _actors: readonly ActorMention[],
  _times: readonly TimeMention[],
): StatementMention[] {
  return [];
}
