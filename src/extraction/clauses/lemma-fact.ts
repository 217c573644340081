/** What follows from the lemma of a clause, worked out once a word; with a particle ("hand over") a verb is another one. */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from './read-clauses.ts';

export function lemmaFact<T extends NonNullable<unknown> | null>(
  make: (lemma: string) => T,
): (tokens: readonly Token[], clause: Clause) => T {
  const ofWord = wordFact(({ lemma }) => make(lemma));
  return (tokens, { predicate, lemma }) => {
    const token = tokens[predicate]!;
    return token.lemma === lemma ? ofWord(token) : make(lemma);
  };
}
