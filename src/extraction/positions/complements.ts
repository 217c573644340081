/**
 * Whether what the parse hangs on a verb of stance is its complement. In: the tree, the verb, the words. Out: where "for talks to start"
 * begins, the thing that is asked for its own end, or whether a participle is no clause.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { hasRelation, type Tree } from '../statements/tree.ts';

/** "Hoping for access after the deal concluded in May": a participle behind an oblique, which the parse takes for a clause. */
export const isLooseParticiple = (tree: Tree, predicate: number, at: number): boolean =>
  hasRelation(tree.tokens[at]!, 'ccomp') &&
  /^VB[DN]$/.test(tree.tokens[at]!.tag ?? '') &&
  !tree.children(at).some(c => /^(?:nsubj|aux|cop|mark|csubj)/.test(tree.tokens[c]!.deprel)) &&
  tree.children(predicate).some(c => c > predicate && c < at && hasRelation(tree.tokens[c]!, 'obl'));

/** Where "for talks to start" begins: an infinitive with the doer that a preposition brings in. */
export function forWhom(
  tree: Tree,
  predicate: number,
  infinitive: number,
  prepositions: readonly string[],
): number | undefined {
  const whom = tree
    .children(predicate)
    .find(
      c =>
        c > predicate &&
        c < infinitive &&
        hasRelation(tree.tokens[c]!, 'obl') &&
        prepositions.includes(caseOf(tree, c)),
    );
  return whom === undefined ? undefined : tree.extent(whom).first;
}

/** "Asked for air defence systems to protect civilians": the systems. "Called for talks to start" asks that they start. */
export function thingFor(
  tree: Tree,
  predicate: number,
  infinitive: number,
  prepositions: readonly string[],
): number | undefined {
  if (tree.child(infinitive, 'obj') === undefined) return undefined;
  return tree
    .children(predicate)
    .find(
      c =>
        c > predicate &&
        c < infinitive &&
        hasRelation(tree.tokens[c]!, 'obl') &&
        prepositions.includes(caseOf(tree, c)) &&
        stanceLexicon().tools.has(tree.tokens[c]!.lemma),
    );
}
