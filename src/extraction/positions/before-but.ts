/**
 * "Open to talks but rules out a truce", "ready for talks but not for a truce": what stands behind "but" is another stance, or none. In: the
 * tree and a candidate. Out: the candidate with its target cut before the "but".
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Range, Tree } from '../statements/tree.ts';
import type { Candidate } from './room.ts';
import { trimEnd } from './targets.ts';

const STARTS = /^(?:VB[DPZ]|MD)$/;
const DENIES = /^(?:not|never|no|only|insists?|without)$/;
/** "All but", "nothing but". */
const SAVE = /^(?:all|anything|nothing|none|everything|last|choice|option)$/;

/** "But rules out", "but demands a": a verb of stance that is tagged a plural. */
function isReadAsNoun(tokens: Tree['tokens'], at: number): boolean {
  const [{ tag, lemma }, next] = [tokens[at]!, tokens[at + 1]];
  const { verbs } = stanceLexicon();
  return (
    tag === 'NNS' &&
    next !== undefined &&
    (verbs.has(`${lemma} ${next.norm}`) || (verbs.has(lemma) && next.pos === 'DET'))
  );
}

function butIn({ tokens }: Tree, from: number, last: number): number | undefined {
  for (let i = from + 1; i < last; i++) {
    if (tokens[i]!.norm !== 'but' || SAVE.test(tokens[i - 1]!.norm)) continue;
    const behind = tokens[i + 1]!;
    const verb = behind.pos === 'ADV' ? tokens[i + 2] : behind;
    if (
      behind.norm !== 'also' &&
      (DENIES.test(behind.norm) || STARTS.test(verb?.tag ?? '') || isReadAsNoun(tokens, i + 1))
    )
      return i;
  }
  return undefined;
}

export function beforeBut(tree: Tree, candidate: Candidate): Candidate {
  const { target, predicate } = candidate;
  const at = target.matter === undefined ? butIn(tree, Math.max(predicate, target.head), target.range.last) : undefined;
  if (at === undefined || at <= target.range.first) return candidate;
  const last = trimEnd(tree, at - 1);
  const cut = (range: Range): Range => ({ first: range.first, last: Math.min(range.last, last) });
  const parts = target.parts.filter(part => part.first <= last).map(cut);
  return { ...candidate, target: { ...target, range: cut(target.range), parts } };
}
