/**
 * Offers and drafts that are told to be too little: "the offer does not meet our demands", "the draft falls short of it", "further talks make
 * no sense". In: the room and a clause of a statement. Out: a candidate, or nothing: who says so is against it.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf } from '../statements/tree.ts';
import { isAsserted } from './asserted.ts';
import type { Candidate, Room, Rule } from './room.ts';
import { phraseRange } from './targets.ts';

/** What is offered or drafted, and what one sits down to. */
const PAPERS = /^(?:offer|proposal|counter-?offer|counter-?proposal|draft|deal|agreement|accord|pact|treaty|contract|plan|package|text|document|bill|resolution|roadmap|terms?|concession|compromise|settlement|blueprint|framework|response|reply|pledge|budget|target|formula|measures?|reforms?|guarantees?|sanctions?)$/; // biome-ignore format: one glance
const TABLES = /^(?:talks?|negotiations?|dialogue|meeting|summit|bargaining|mediation|ceasefire|truce|strike|boycott|extension)$/; // biome-ignore format: one glance

/** Tokens behind the verb that say how far it goes. */
const FAR = 6;

export const byShortfall: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { tokens } = tree;
  const { statement, predicate } = clause;
  if (statement === undefined || clause.passive || clause.hypothetical || clause.question) return undefined;
  const thing = thingOf(room, clause);
  if (thing === undefined || !fallsShort(room, clause, TABLES.test(tokens[thing]!.lemma.toLowerCase())))
    return undefined;
  if (!isAsserted(room, clause)) return undefined;
  const phrase = phraseRange(tree, thing);
  const first = thing < predicate ? Math.min(phrase.first, predicate) : predicate;
  const range = { first, last: Math.max(predicate, Math.min(phraseRange(tree, predicate).last, predicate + 16)) };
  const candidate: Candidate = {
    holders: room.holders.ofStatement(statement), stance: 'opposes', predicate, statement, rule: 'positions/shortfall', strong: true,
    target: { range, head: thing, kind: 'object', parts: [range], ...(phrase.last < predicate ? { matter: phrase } : {}) },
  }; // biome-ignore format: one glance
  return candidate;
};

/** What is judged: the doer, or the noun that a relative clause hangs on. */
function thingOf({ reading: { tree } }: Room, { subject, predicate }: Clause): number | undefined {
  const { tokens } = tree;
  let thing = subject;
  if (thing !== undefined && /^(?:which|that)$/.test(tokens[thing]!.norm) && relationOf(tokens[predicate]!) === 'acl')
    thing = tokens[predicate]!.head;
  if (thing === undefined || thing < 0 || thing > predicate) return undefined;
  const lemma = tokens[thing]!.lemma.toLowerCase();
  return PAPERS.test(lemma) || TABLES.test(lemma) ? thing : undefined;
}

/** "Does not go far enough", "comes nowhere near", "fails to address"; of talks only "make no sense". */
function fallsShort({ reading: { tree } }: Room, { lemma, negated, predicate }: Clause, ofTable: boolean): boolean {
  const uses = stanceLexicon().shortfalls.get(lemma);
  if (!uses) return false;
  const { tokens } = tree;
  const denied = negated || tree.children(predicate).some(c => c < predicate && hasRelation(tokens[c]!, 'advmod') && /^(?:not|n't|never|hardly|barely|scarcely)$/.test(tokens[c]!.norm)); // biome-ignore format: one thought
  const said = ` ${tokens
    .slice(predicate + 1, predicate + 1 + FAR)
    .map(({ norm }) => norm)
    .join(' ')} `;
  return uses.some(use => (!ofTable || use.ofTable) && use.negated === denied && said.includes(use.words));
}
