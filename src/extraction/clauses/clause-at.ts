/** The clause that a token heads. In: a reading. Out: a look-up by token; made once an article, as all finders of moves ask. */
import { AtToken } from '../at-token.ts';
import type { Reading } from '../reading.ts';
import type { Clause } from './read-clauses.ts';

export type ClauseAt = (predicate: number) => Clause | undefined;

const known = new WeakMap<Reading, AtToken<Clause>>();

export function clausesByToken(reading: Reading): AtToken<Clause> {
  let found = known.get(reading);
  if (!found) {
    found = new AtToken(reading.doc.tokens.length);
    for (const clause of reading.clauses) found.set(clause.predicate, clause);
    known.set(reading, found);
  }
  return found;
}

export function clausesAt(reading: Reading): ClauseAt {
  const at = clausesByToken(reading);
  return predicate => at.get(predicate);
}
