/**
 * Whether a predicate acts or is acted on, on what, and whether it is a noun or adjective that is said of something. In: the tree, a predicate.
 * Out: yes or no, or a token.
 */
import { wordFact } from '../../text/word-facts.ts';
import { hasRelation, relationOf, type Tree } from '../statements/tree.ts';
import { groupWord } from './verb-group.ts';

export const isCopular = (tree: Tree, index: number): boolean => tree.child(index, 'cop') !== undefined;

export function isPassive(tree: Tree, predicate: number): boolean {
  const { tokens } = tree;
  const token = tokens[predicate]!;
  for (let c = tree.firstChild[predicate]!; c >= 0; c = tree.nextChild[c]!) {
    const { deprel } = tokens[c]!;
    if (deprel === 'aux:pass') return true;
    if (deprel === 'nsubj:pass' || deprel === 'csubj:pass') return !isActiveGroup(tree, predicate);
  }
  // The rest is about participles behind nouns.
  if (relationOf(token) !== 'acl') return false;
  if (isMainVerb(tree, predicate)) return false;
  // "plans drafted by the envoy"; with a doer of its own it is active: "plans the envoy had drafted"
  return token.tag === 'VBN' && tree.child(predicate, 'nsubj') === undefined;
}

/**
 * "The rebels demanded talks", parsed as rebels of whom talks were demanded: a participle with an object or a complement of its own,
 * behind the noun that the whole sentence hangs on, is the verb of that sentence.
 */
export function isMainVerb(tree: Tree, predicate: number): boolean {
  const { tokens } = tree;
  const { head, deprel, tag } = tokens[predicate]!;
  if (deprel !== 'acl' || (tag !== 'VBD' && tag !== 'VBN') || head < 0 || head > predicate) return false;
  const { deprel: above, pos } = tokens[head]!;
  if (above !== 'root' || (pos !== 'NOUN' && pos !== 'PROPN') || isCopular(tree, head)) return false;
  if (
    tree.children(head).some(c => c !== predicate && tokens[c]!.pos === 'VERB' && hasRelation(tokens[c]!, 'parataxis'))
  )
    return false;
  return tree
    .children(predicate)
    .some(
      c =>
        c > predicate &&
        (/^(?:obj|ccomp|xcomp)$/.test(tokens[c]!.deprel) ||
          (NEVER_PASSIVE.has(tokens[predicate]!.lemma) && hasRelation(tokens[c]!, 'obl'))),
    );
}

/** Verbs without a passive of their own: "the opposition insisted on". */
const NEVER_PASSIVE = new Set([
  'insist',
  'agree',
  'refuse',
  'consent',
  'appeal',
  'decline',
  'disagree',
  'warn',
  'vow',
  'remain',
]);

/** "The council had refused": a perfect without "been" and a third person are active, whatever the parse takes the subject for. */
function isActiveGroup(tree: Tree, predicate: number): boolean {
  const { tokens } = tree;
  const { tag } = tokens[predicate]!;
  if (tag === 'VBZ' || tag === 'VBP') return true;
  let have = false;
  for (let c = tree.firstChild[predicate]!; c >= 0; c = tree.nextChild[c]!) {
    if (!tokens[c]!.deprel.startsWith('aux')) continue;
    const word = groupWord(tokens[c]!);
    if (word.be) return false;
    have ||= word.have;
  }
  return have;
}

/** What is acted on in a passive: its subject. */
export function passiveObject(tree: Tree, predicate: number): number | undefined {
  const { tokens } = tree;
  let subject: number | undefined;
  for (let c = tree.firstChild[predicate]!; c >= 0 && subject === undefined; c = tree.nextChild[c]!)
    if (tokens[c]!.deprel === 'nsubj:pass') subject = c;
  const token = tokens[predicate]!;
  if (subject !== undefined && !groupWord(tokens[subject]!).relative) return subject;
  return relationOf(token) === 'acl' ? token.head : undefined;
}

/** Verbs whose object is the doer of the infinitive that follows. */
export const OBJECT_CONTROL = new Set(
  'advise allow ask authorize beg call challenge command compel convince encourage expect forbid force help instruct invite oblige order permit persuade press pressure push remind request require tell urge want warn'.split(
    ' ',
  ),
);

/** Who does what an infinitive says, by the verb above it: "is expected to speak" who is expected, "urged Kenya to meet" Kenya. */
export function controllerOf(tree: Tree, above: number): number | undefined {
  const raised = isPassive(tree, above) ? tree.child(above, 'nsubj') : undefined;
  if (raised !== undefined && !isRelative(tree.tokens[raised]!)) return raised;
  return tree.child(above, 'iobj') ?? tree.child(above, 'obj');
}

const isRelative = wordFact(({ norm }) => /^(?:who|which|that|whom)$/.test(norm));
