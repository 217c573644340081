/**
 * An infinitive that is denied: "decided not to sign", "vowed never to cede", "urged them not to lift". In: the tree, the clause of the verb
 * above and the infinitive. Out: whether a denial stands before it; the clause above without a denial that belongs to the infinitive; the
 * stance turned round.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Stance } from '../../model/moves.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Tree } from '../statements/tree.ts';
import type { Target } from './targets.ts';

const DENIAL = /^(?:not|n't|never|neither)$/;
/** "Not only to sign": no denial. */
const ONLY = /^(?:only|just|merely|simply|least)$/;
/** Adverbs between the denial and the verb: "not to further extend", "to no longer". */
const NEAR = 4;

/** By the order of words, for a parse may hang the denial on the verb above; by the parse where an aside parts the two. */
export function isDenied(tree: Tree, head: number, { kind, head: infinitive }: Target): boolean {
  if (kind !== 'infinitive' && kind !== 'request') return false;
  const { tokens } = tree;
  const apart = tree.children(infinitive).find(c => c > head && c < infinitive && DENIAL.test(tokens[c]!.norm));
  if (apart !== undefined) return !ONLY.test(tokens[apart + 1]!.norm);
  for (let i = infinitive - 1; i > head && i >= infinitive - NEAR; i--) {
    const { norm, tag } = tokens[i]!;
    if (ONLY.test(norm)) return false;
    if (DENIAL.test(norm) || (norm === 'no' && tokens[i + 1]!.norm === 'longer')) return true;
    if (norm !== 'to' && !/^RB/.test(tag ?? '')) return false;
  }
  return false;
}

/** "Vowed never to cede": hung on the vow, the denial must not count there and at the infinitive both. */
export function besideDenial(tree: Tree, clause: Clause): Clause {
  const { predicate, negated } = clause;
  const before = tree.children(predicate).some(c => c < predicate && DENIAL.test(tree.tokens[c]!.norm));
  return negated && !before ? { ...clause, negated: false } : clause;
}

/** Of a stance towards an act the one towards leaving it undone. What is offered then is not to do it; of a demand or proposal it says little. */
export function turnedRound(stance: Stance | undefined): Stance | undefined {
  if (stance === 'opposes') return 'supports';
  return stance === 'supports' || stance === 'offers' ? 'opposes' : undefined;
}

/** "Agreed not to attack the port": a limit to one's own acts, and no stand on the matter. */
const CONSENT = /^(?:agree|consent|assent)$/;

/** Of the verb above an act that is denied: "urged Karvelia not to annex it" is against the act, "not to undermine the truce" for the truce. */
export function ofDenied(
  tree: Tree,
  lemma: string,
  { kind, head }: Target,
  plain: Stance | undefined,
): Stance | undefined {
  if (CONSENT.test(lemma)) return undefined;
  if (kind !== 'request' || plain !== 'demands') return turnedRound(plain);
  const act = tree.tokens[head]!.lemma;
  const { spoiling } = stanceLexicon();
  return spoiling.has(act) || spoiling.has(`${act} ${tree.tokens[head + 1]?.norm}`) ? 'supports' : 'opposes';
}

/** Acts against a matter that turn a stance round by themselves (`reversing` of data/stances/words.yaml): for the act is against the matter. */
const REJECTS = /^(?:reject|oppose|boycott)$/;

/** "Urged lawmakers to reject the deal": what is asked of them is a stance. */
export const asksToReject = (tree: Tree, { kind, head }: Target): boolean =>
  kind === 'request' && REJECTS.test(tree.tokens[head]!.lemma);
