/** What the rules for proposals look up. In: a reading. Out: names and actors by token, clauses by argument; built once an article. */
import { type ProposalsLexicon, proposalsLexicon } from '../../knowledge/proposals.ts';
import type { NameMention, Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';

export interface Lookup {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly lexicon: ProposalsLexicon;
  nameAt(token: number): NameMention | undefined;
  /** The actor that a word of a phrase names, or the state of a nationality. */
  namedBy(token: number): Speaker | undefined;
  /** The clause that a token is object or subject of. */
  clauseOf(argument: number): Clause | undefined;
  clauseAt(predicate: number): Clause | undefined;
}

export function makeLookup(reading: Reading): Lookup {
  const { tokens, names } = reading.doc;
  const known = new Map(reading.actors.flatMap(a => (a.known ? [[a.known, a.key] as const] : [])));
  const nameAt = new Map<number, NameMention>();
  for (const name of names) for (let i = name.first; i < name.last; i++) if (!nameAt.has(i)) nameAt.set(i, name);
  const byArgument = new Map<number, Clause>();
  const byPredicate = new Map<number, Clause>();
  for (const clause of reading.clauses) {
    byPredicate.set(clause.predicate, clause);
    for (const argument of [clause.object, clause.subject])
      if (argument !== undefined && !byArgument.has(argument)) byArgument.set(argument, clause);
    // the parser leaves the ":pass" off a subject now and then
    const subject =
      clause.passive && clause.object === undefined ? reading.tree.child(clause.predicate, 'nsubj') : undefined;
    if (subject !== undefined && subject !== clause.subject) byArgument.set(subject, { ...clause, object: subject });
  }
  return {
    reading,
    tokens,
    lexicon: proposalsLexicon(),
    nameAt: token => nameAt.get(token),
    namedBy(token) {
      const actor = reading.actorOf(token);
      if (actor) return actor;
      const key = known.get(nameAt.get(token)?.known ?? '');
      return key === undefined ? undefined : { actor: key };
    },
    clauseOf: argument => byArgument.get(argument),
    clauseAt: predicate => byPredicate.get(predicate),
  };
}
