/**
 * What stands in a target beside its matter: who did it, what it is also called, whom it befalls, a ground or a time. In: a reading, a
 * candidate and a token of its target. Out: whether the token tells only such a thing.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { hasRelation, relationOf } from '../statements/tree.ts';
import type { Candidate } from './room.ts';

/** Steps up the tree from a cue: deeper ones are parses gone wrong. */
const CLIMB = 12;
/** A clause behind one of these gives a ground or a time, not the matter. */
const GROUND = new Set(['because', 'since', 'as', 'after', 'while', 'when', 'although', 'though', 'before', 'until']);
const BESIDE = new Set(['because', 'despite', 'amid', 'due']);

/** Heads that the cue hangs under, nearest first, up to the head of the target. */
export function above({ tree }: Reading, { target, predicate }: Candidate, from: number): number[] {
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

/** ", a scheme of …": an apposition, which the parser may take for a time or a measure. */
function isAddedName({ tree }: Reading, at: number): boolean {
  const { deprel } = tree.tokens[at]!;
  if (deprel !== 'appos' && deprel !== 'obl:unmarked') return false;
  if (!tree.children(at).some(c => /^an?$/.test(tree.tokens[c]!.norm))) return false;
  return deprel === 'appos' || tree.tokens[tree.extent(at).first - 1]?.text === ',';
}

/** "Help for the people, including women": some of those meant. What steps or aims include is their matter: "steps including a truce". */
function isExample({ tree }: Reading, at: number): boolean {
  const host = tree.tokens[tree.tokens[at]!.head];
  return host !== undefined && PEOPLE.test(host.lemma) && caseOf(tree, at) === 'including';
}
const PEOPLE =
  /^(?:people|civilian|citizen|population|victim|resident|family|community|ally|partner|refugee|national)$/;

const WANTING = /-(?:want|need)$/;

/** "Admit those fleeing the fighting", "forces that resist the siege": said of who they are. A plan's clause says what it holds. */
export function isAside(reading: Reading, candidate: Candidate, at: number): boolean {
  const { tree } = reading;
  const { vague, tools } = stanceLexicon();
  for (const i of [at, ...above(reading, candidate, at)]) {
    const token = tree.tokens[i]!;
    if (i === candidate.target.head || token.head < 0) return false;
    // "Wants the coalition fighting the rebels to agree": the infinitive is what is asked, wherever the parse hangs it.
    if (tree.children(i).some(c => tree.tokens[c]!.norm === 'to' && hasRelation(tree.tokens[c]!, 'mark'))) {
      // "the support Norvand needs to uphold its claim": under a verb that tells more of a noun
      if (token.deprel === 'xcomp') continue;
      // "systems to protect the ports": the end of a thing
      return token.deprel === 'acl' && tools.has(tree.tokens[token.head]!.lemma);
    }
    if (isExample(reading, i)) return true;
    if (caseOf(tree, i) === 'by') return true; // "the retaking by the security forces": who did it
    // "the road project, a diplomacy scheme": said of what it is
    if (isAddedName(reading, i)) return true;
    const opens = (c: number): boolean =>
      token.deprel === 'advcl'
        ? hasRelation(tree.tokens[c]!, 'mark') && GROUND.has(tree.tokens[c]!.norm)
        : hasRelation(tree.tokens[c]!, 'case') && BESIDE.has(tree.tokens[c]!.norm);
    if (tree.children(i).some(opens)) return true;
    if (relationOf(token) !== 'acl' || tree.tokens[i - 1]?.text === ',') continue; // ", renouncing its claims": a further part
    // "wants the militia disbanded": what is to be done with it
    if (WANTING.test(candidate.rule) && token.tag === 'VBN' && token.head === candidate.target.head) continue;
    const noun = tree.tokens[token.head]!;
    if (noun.norm === 'those' || (noun.pos !== 'DET' && !(vague.has(noun.lemma) && noun.pos === 'NOUN'))) return true; // "the shelling", read as a participle
  }
  return false;
}
