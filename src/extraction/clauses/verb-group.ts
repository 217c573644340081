/** The words that make a verb's group: auxiliaries, negation, tense. In: tree and predicate. Out: modal, tense, aspect, polarity. */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { treeMark } from '../../text/word-marks.ts';
import { relationOf, type Tree } from '../statements/tree.ts';

const MODALS: Readonly<Record<string, string>> = {
  will: 'will', "'ll": 'will', wo: 'will', would: 'would', "'d": 'would', can: 'can', ca: 'can', could: 'could',
  may: 'may', might: 'might', must: 'must', shall: 'shall', sha: 'shall', should: 'should', ought: 'should',
}; // biome-ignore format: one glance
const FUTURE = new Set(['will', 'shall', 'would']);
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'nobody', 'nothing', 'none']);
const RELATIVES = new Set(['who', 'which', 'that']);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve"]);
const NONE = new Set(['no', 'neither', 'none']);
/** Modals that are other words, too, unless the tagger says so. */
const HOMONYMS = new Set(['can', 'may', 'might', 'will']);

/** What a verb asks of the words that hang on it. */
export const groupWord = wordFact(({ norm, lemma }) => ({
  modal: norm in MODALS,
  homonym: HOMONYMS.has(norm),
  have: HAVE.has(norm),
  be: lemma === 'be' || lemma === 'get',
  negation: NEGATIONS.has(norm),
  none: NONE.has(norm),
  relative: RELATIVES.has(norm),
}));

/** Words that any of this is true of; the others, nearly all, need no look at the word. */
const OF_GROUP = treeMark(word => Object.values(groupWord({ word })).some(Boolean));

export const groupWordAt = ({ tokens, marks }: Tree, index: number): ReturnType<typeof groupWord> | undefined =>
  (marks[index]! & OF_GROUP) === 0 ? undefined : groupWord(tokens[index]!);

export type Tense = 'past' | 'present' | 'future' | 'none';

interface VerbGroup {
  readonly modal?: string;
  readonly tense: Tense;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
}

export function readVerbGroup(tree: Tree, predicate: number): VerbGroup {
  const { tokens } = tree;
  const token = tokens[predicate]!;
  let modalWord: string | undefined;
  let finite: Token | undefined;
  let helped = false;
  let infinitive = false;
  let going = false;
  let perfect = false;
  let negated = false;
  for (let c = tree.firstChild[predicate]!; c >= 0; c = tree.nextChild[c]!) {
    const child = tokens[c]!;
    const { norm, tag, deprel } = child;
    const relation = relationOf(child);
    if (relation === 'aux' || relation === 'cop') {
      const { modal, homonym, have } = groupWord(child);
      helped = true;
      if (modalWord === undefined && modal && (tag === 'MD' || !homonym)) modalWord = norm;
      if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP') finite ??= child;
      if (have) perfect = true;
    } else if (deprel === 'mark') {
      if (norm === 'to') infinitive = true;
    } else if (relation === 'advmod' && groupWordAt(tree, c)?.negation) negated = true;
    if (norm === 'going') going = true;
  }
  const shared = modalWord === undefined && !infinitive && !helped ? sharedModal(tree, predicate) : undefined;
  const modal = modalWord !== undefined ? MODALS[modalWord] : infinitive ? 'to' : shared;
  const tense = modal
    ? FUTURE.has(modal)
      ? 'future'
      : modal === 'to'
        ? 'none'
        : 'present'
    : isBarePast(tree, predicate, helped)
      ? 'past'
      : tenseOfTag((finite ?? token).tag);
  return {
    modal,
    tense: going ? 'future' : tense,
    perfect,
    progressive: token.tag === 'VBG' && helped,
    negated: negated || hasNoSubject(tree, predicate),
  };
}

/** "Agreed to withdraw and accept", "must stop and leave": a bare form behind "and" stands under the modal of the first. */
function sharedModal(tree: Tree, predicate: number): string | undefined {
  const { tokens } = tree;
  const { tag, deprel, head } = tokens[predicate]!;
  if (tag !== 'VB' || deprel !== 'conj' || head < 0 || tree.child(predicate, 'nsubj') !== undefined) return undefined;
  for (let c = tree.firstChild[head]!; c >= 0; c = tree.nextChild[c]!) {
    const { norm, deprel: relation } = tokens[c]!;
    if (relation.startsWith('aux') && groupWord(tokens[c]!).modal) return MODALS[norm];
    if (relation === 'mark' && norm === 'to') return 'to';
  }
  return undefined;
}

/** Relations of what may be a clause with a doer of its own. */
const OF_CLAUSE = new Set(['root', 'ccomp', 'conj', 'parataxis', 'advcl']);

/** "The shelling resumed", "missiles rained on the port": a past taken for a participle, though it has a doer and no helper. */
function isBarePast(tree: Tree, predicate: number, helped: boolean): boolean {
  const { tag, deprel } = tree.tokens[predicate]!;
  if (tag !== 'VBN' || helped || !OF_CLAUSE.has(deprel)) return false;
  const doer = tree.child(predicate, 'nsubj');
  if (doer === undefined || doer >= predicate || tree.tokens[doer]!.deprel !== 'nsubj') return false;
  return tree.child(predicate, 'aux:pass', 'obl:agent') === undefined;
}

const tenseOfTag = (tag: string | undefined): Tense =>
  tag === 'VBD' ? 'past' : tag === 'VBZ' || tag === 'VBP' ? 'present' : 'none';

/** Words between a verb and a "no" that denies it. */
const NO_REACH = 6;
/** "No deal was reached", "neither side accepted": the negation sits on subject or object. */
function hasNoSubject(tree: Tree, predicate: number): boolean {
  const { tokens } = tree;
  for (let c = tree.firstChild[predicate]!; c >= 0; c = tree.nextChild[c]!) {
    const relation = relationOf(tokens[c]!);
    if (relation !== 'nsubj' && relation !== 'obj') continue;
    if (c - predicate > NO_REACH) return false; // "wanted a truce – 'All or nothing'"
    if (groupWordAt(tree, c)?.negation) return true;
    for (let d = tree.firstChild[c]!; d >= 0; d = tree.nextChild[d]!) if (groupWordAt(tree, d)?.none) return true;
  }
  return false;
}
