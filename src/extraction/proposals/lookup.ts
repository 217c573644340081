/** What the rules for proposals look up. In: a reading. Out: names and actors by token, clauses by argument; built once an article. */
import { type ProposalsLexicon, proposalsLexicon } from '../../knowledge/proposals.ts';
import type { NameMention, Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import { type ClauseAt, clausesAt } from '../clauses/clause-at.ts';
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
  readonly clauseAt: ClauseAt;
}

export function makeLookup(reading: Reading): Lookup {
  const { tokens, names } = reading.doc;
  let known: ReadonlyMap<string, string> | undefined;
  const nameAt = new Array<NameMention | undefined>(tokens.length);
  for (const name of names) for (let i = name.first; i < name.last; i++) nameAt[i] ??= name;
  const byArgument = new Array<Clause | undefined>(tokens.length);
  for (const clause of reading.clauses) {
    const { object, subject: doer } = clause;
    if (object !== undefined) byArgument[object] ??= clause;
    if (doer !== undefined) byArgument[doer] ??= clause;
    // the parser leaves the ":pass" off a subject now and then
    const subject =
      clause.passive && clause.object === undefined ? reading.tree.child(clause.predicate, 'nsubj') : undefined;
    if (subject !== undefined && subject !== clause.subject) byArgument[subject] = { ...clause, object: subject };
  }
  return {
    reading,
    tokens,
    lexicon: proposalsLexicon(),
    nameAt: token => nameAt[token],
    namedBy(token) {
      const actor = reading.actorOf(token);
      if (actor) return actor;
      const name = nameAt[token]?.known;
      if (name === undefined) return undefined;
      known ??= new Map(reading.actors.flatMap(a => (a.known ? [[a.known, a.key] as const] : [])));
      const key = known.get(name);
      return key === undefined ? undefined : { actor: key };
    },
    clauseOf: argument => byArgument[argument],
    clauseAt: clausesAt(reading),
  };
}
