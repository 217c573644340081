/**
 * Support: whom it is for, or what. In: a reading and a candidate, or the hits of its target. Out: whether a party itself is backed, or the
 * hit of the matter that is supported.
 */
import type { IssueHit } from '../../knowledge/issues.ts';
import { stanceLexicon } from '../../knowledge/stances.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Candidate } from './room.ts';

/** "Further support for free trade": the trade; "support for Norvand" is for the party. */
export function whatIsSupported(
  { tree, actorOf }: Reading,
  { at }: IssueHit,
  hits: readonly IssueHit[],
): IssueHit | undefined {
  const noun = /^(?:support|backing)$/.test(tree.tokens[at]!.lemma) ? at : tree.tokens[at]!.head;
  if (noun < 0 || !/^(?:support|backing)$/.test(tree.tokens[noun]!.lemma) || tree.tokens[noun]!.pos !== 'NOUN')
    return undefined;
  const matter = tree
    .children(noun)
    .find(c => c > noun && /^(?:for|of)$/.test(caseOf(tree, c)) && actorOf(c) === undefined);
  if (matter === undefined) return undefined;
  const { last } = tree.extent(matter);
  return hits.find(hit => hit.strong && hit.issue !== 'support' && hit.at > noun && hit.at <= last);
}

/** "Support for a united Orsk": of a cause that no issue names, and of no party. */
export function isForCause({ tree, actorOf }: Reading, { at: noun }: IssueHit): boolean {
  // "financial support for schools" is support
  if (!/^(?:support|backing)$/.test(tree.tokens[noun]?.lemma ?? '') || tree.tokens[noun]!.pos !== 'NOUN') return false;
  // by the order of words: a parse may hang it on the verb
  const cause = tree.tokens[noun + 1]?.norm === 'for' ? tree.tokens[noun + 1]!.head : undefined;
  if (
    cause === undefined ||
    cause < noun ||
    (tree.tokens[cause]!.pos !== 'NOUN' && tree.tokens[cause]!.pos !== 'PROPN')
  )
    return false;
  const { backed, members, bodies } = stanceLexicon();
  const { lemma } = tree.tokens[cause]!;
  if (backed.has(lemma) || members.has(lemma) || bodies.has(lemma)) return false;
  const { first, last } = tree.extent(cause);
  for (let i = first; i <= last; i++) if (actorOf(i) !== undefined) return false;
  return true;
}

const BACKING = /^(?:support|backing|solidarity|commitment)$/;

/** "Support for the people of Norvand". */
const isPeopleOf = ({ tree, actorOf }: Reading, head: number): boolean =>
  /^(?:people|nation|citizen|friend|ally|partner|government|army)$/.test(tree.tokens[head]!.lemma) &&
  tree.children(head).some(c => /^(?:nmod|compound|amod)/.test(tree.tokens[c]!.deprel) && actorOf(c) !== undefined);
/** "Support for Norvand's fight for freedom". */
const isStruggleOf = ({ tree, actorOf }: Reading, head: number): boolean =>
  /^(?:fight|struggle|defen[cs]e)$/.test(tree.tokens[head]!.lemma) &&
  tree.children(head).some(c => tree.tokens[c]!.deprel === 'nmod:poss' && actorOf(c) !== undefined);

/** "Supports the Norvand army", "stand behind Karvelia": a party itself is backed, be its name or its head a cue of something else. */
export function backsParty(reading: Reading, { target, rule, predicate }: Candidate): boolean {
  // "our support to Norvand to enable it to defend itself"
  if (rule === 'positions/noun' && BACKING.test(reading.tree.tokens[predicate]!.lemma))
    return (
      isStruggleOf(reading, target.head) ||
      reading.actorOf(target.head) !== undefined ||
      isPeopleOf(reading, target.head)
    );
  if (rule === 'positions/verb-stand')
    return reading.actorOf(target.head) !== undefined || isPeopleOf(reading, target.head);
  if (rule !== 'positions/verb-support' || target.kind !== 'object') return false;
  const { backing, backed, vague } = stanceLexicon();
  // "supports the Karvelian proposal": the proposal, whosever it is
  if (vague.has(reading.tree.tokens[target.head]!.lemma)) return false;
  if (!backing.has(reading.tree.tokens[predicate]!.lemma)) return false;
  return backed.has(reading.tree.tokens[target.head]!.lemma) || reading.actorOf(target.head) !== undefined;
}
