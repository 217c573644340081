/**
 * What is told as somebody's claim: "the rumour that Norvand wants war", "his claim in May that it backs the raids". In: a reading, its
 * lexicon and the predicate of a candidate. Out: whether a noun of claiming opens its clause. Whose claim it is matters little: of another
 * it is a charge, and of oneself ("its claim that it wants peace") it is doubted by who tells it so.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Reading } from '../reading.ts';
import { hasRelation } from '../statements/tree.ts';

/** Words between the noun and its clause: "his claim last May in Orsk that". */
const BETWEEN = 6;

export function isClaimed({ tree }: Reading, predicate: number): boolean {
  const { claims } = stanceLexicon();
  const { tokens } = tree;
  const { head, deprel } = tokens[predicate]!;
  if (
    deprel.startsWith('acl') &&
    head >= 0 &&
    head < predicate &&
    claims.has(tokens[head]!.lemma) &&
    tokens[predicate]!.tag !== 'VBG'
  )
    return true;
  const that = tree
    .children(predicate)
    .find(c => c < predicate && tokens[c]!.norm === 'that' && hasRelation(tokens[c]!, 'mark'));
  if (that === undefined) return false;
  for (let i = that - 1; i >= Math.max(0, that - BETWEEN) && tokens[i]!.sentence === tokens[that]!.sentence; i--) {
    const { pos, lemma } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT') return false;
    if (pos === 'NOUN' && claims.has(lemma)) return true;
  }
  return false;
}
