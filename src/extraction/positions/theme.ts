/**
 * Whether an issue's cue is the theme of a stance, and whether the words between turn the stance round. In: a candidate and the hits
 * of its target. Out: the hit that is meant, the stance towards it, or that a party itself is backed.
 */
import type { IssueHit } from '../../knowledge/issues.ts';
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Stance } from '../../model/moves.ts';
import type { Reading } from '../reading.ts';
import { hasRelation, relationOf } from '../statements/tree.ts';
import type { Candidate } from './room.ts';

/** Steps up the tree from a cue: deeper ones are parses gone wrong. */
const CLIMB = 12;
/** A clause behind one of these gives a ground or a time, not the matter. */
const GROUND = new Set(['because', 'since', 'as', 'after', 'while', 'when', 'although', 'though', 'before', 'until']);
const BESIDE = new Set(['because', 'despite', 'amid', 'due']);

/** Heads that the cue hangs under, nearest first, up to the head of the target. */
function above({ tree }: Reading, { target, predicate }: Candidate, from: number): number[] {
  const path: number[] = [];
  const { first, last } = target.matter ?? target.range;
  let at = from;
  while (at !== target.head && at !== predicate && path.length < CLIMB) {
    at = tree.tokens[at]!.head;
    if (at < 0 || at < first || at > last || at === predicate) break;
    path.push(at);
  }
  return path;
}

/** "Admit those fleeing the fighting", "forces that resist the siege": said of who they are. A plan's clause says what it holds. */
function isAside(reading: Reading, candidate: Candidate, at: number): boolean {
  const { tree } = reading;
  const { vague } = stanceLexicon();
  for (const i of [at, ...above(reading, candidate, at)]) {
    const token = tree.tokens[i]!;
    if (i === candidate.target.head || token.head < 0) return false;
    // "Wants the coalition fighting the rebels to agree": the infinitive is what is asked, wherever the parse hangs it.
    if (tree.children(i).some(c => tree.tokens[c]!.norm === 'to' && hasRelation(tree.tokens[c]!, 'mark'))) return false;
    const opens = (c: number): boolean =>
      token.deprel === 'advcl'
        ? hasRelation(tree.tokens[c]!, 'mark') && GROUND.has(tree.tokens[c]!.norm)
        : hasRelation(tree.tokens[c]!, 'case') && BESIDE.has(tree.tokens[c]!.norm);
    if (tree.children(i).some(opens)) return true;
    if (relationOf(token) !== 'acl' || tree.tokens[i - 1]?.text === ',') continue; // ", renouncing its claims": a further part
    const noun = tree.tokens[token.head]!;
    if (noun.pos !== 'DET' && !(vague.has(noun.lemma) && noun.pos === 'NOUN')) return true; // "the shelling", read as a participle
  }
  return false;
}

/** The best hit that is no mere aside. */
export const themeOf = (reading: Reading, candidate: Candidate, hits: readonly IssueHit[]): IssueHit | undefined =>
  hits.find(hit => !isAside(reading, candidate, hit.at));

/** "Welcome steps to restrict its participation", "ready to end the siege": for the act, against its object. */
export function stanceTowards(reading: Reading, candidate: Candidate, hit: IssueHit, against: boolean): Stance {
  const { stance } = candidate;
  if (against || stance !== 'supports') return stance; // an offer is of the act
  const { reversing } = stanceLexicon();
  const turns = above(reading, candidate, hit.at).filter(i => reversing.has(reading.tree.tokens[i]!.lemma));
  return turns.length % 2 === 1 ? 'opposes' : stance;
}

/** "Supports the Norvand army", "stand behind Karvelia": a party itself is backed, be its name or its head a cue of something else. */
export function backsParty(reading: Reading, { target, rule, predicate }: Candidate): boolean {
  if (rule !== 'positions/verb-support' || target.kind !== 'object') return false;
  const { backing, backed } = stanceLexicon();
  if (!backing.has(reading.tree.tokens[predicate]!.lemma)) return false;
  return backed.has(reading.tree.tokens[target.head]!.lemma) || reading.actorOf(target.head) !== undefined;
}
