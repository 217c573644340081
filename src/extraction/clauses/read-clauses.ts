/**
 * The predications of a Doc, as events, positions and commitments need them. In: the dependency tree. Out: one Clause per verb (or
 * copular predicate): who does what to whom, with polarity, modality, tense, condition, and the statement it stands in.
 * Linear time. Subjects are found through control ("urged leaders to firm up"), coordination and relative clauses, as UD leaves them
 * to the enhanced graph (https://universaldependencies.org/u/overview/enhanced-syntax.html), which the parser does not give.
 */

import type { Token } from '../../model/doc.ts';
import type { StatementMention } from '../../model/mentions.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { hasRelation, type Range, relationOf, type Tree } from '../statements/tree.ts';

export interface Oblique {
  /** The preposition, lower case; `by` of a passive is the agent and not among them. */
  readonly preposition: string;
  /** Head token of the phrase. */
  readonly head: number;
}

export interface Clause {
  /** The verb, or the copular predicate (noun, adjective). */
  readonly predicate: number;
  /** Lemma with its particle: "hand over", "call off". */
  readonly lemma: string;
  /** Tokens: the doer, also of a passive ("by …"); resolved over control, coordination and relative pronouns. */
  readonly subject?: number;
  /** What is acted on, also the subject of a passive. */
  readonly object?: number;
  /** iobj; "told X that". */
  readonly recipient?: number;
  readonly obliques: readonly Oblique[];
  readonly passive: boolean;
  readonly copular: boolean;
  readonly negated: boolean;
  /** will, would, can, could, may, might, must, shall, should; `to` for an infinitive without modal. */
  readonly modal?: string;
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly perfect: boolean;
  readonly progressive: boolean;
  /** The clause stands under if, unless, whether, "on condition that": it is not asserted. */
  readonly hypothetical: boolean;
  /** Predicate token of the if- or unless-clause that this one depends on. */
  readonly condition?: number;
  /** Predicate of the clause that governs this one as complement ("agreed to release": agree), and how. */
  readonly governor?: { readonly predicate: number; readonly relation: string };
  readonly question: boolean;
  /** Index of the innermost statement whose content holds the predicate. */
  readonly statement?: number;
  /** The words of the clause, without clauses that hang on it by coordination or parataxis. */
  readonly range: Range;
}

const MODALS: Readonly<Record<string, string>> = {
  will: 'will', "'ll": 'will', wo: 'will', would: 'would', "'d": 'would', can: 'can', ca: 'can', could: 'could',
  may: 'may', might: 'might', must: 'must', shall: 'shall', sha: 'shall', should: 'should', ought: 'should',
}; // biome-ignore format: one glance
const FUTURE = new Set(['will', 'shall', 'would']);
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'nobody', 'nothing', 'none']);
const CONDITIONS = new Set(['if', 'unless', 'provided', 'providing', 'assuming', 'once', 'until']);
const HYPOTHETICAL = new Set(['if', 'unless', 'whether', 'provided', 'providing', 'assuming']);
/** Verbs whose object is the doer of the infinitive that follows. */
const OBJECT_CONTROL = new Set(
  'advise allow ask authorize beg call challenge command compel convince encourage expect forbid force help instruct invite oblige order permit persuade press pressure push remind request require tell urge want warn'.split(
    ' ',
  ),
);
/** Relations by which a clause's words end: what hangs so is a clause of its own beside this one. */
const BESIDE = new Set(['conj', 'parataxis', 'punct', 'cc', 'discourse']);
/** Steps up the tree when a subject is looked for; deeper chains are parse errors of run-on text. */
const MAX_CLIMB = 6;

const NO_PREDICATES = new Set(['aux', 'cop', 'amod', 'compound', 'case', 'mark', 'fixed', 'flat']);
const GOVERNED = new Set(['xcomp', 'ccomp', 'acl', 'advcl', 'conj', 'csubj']);
const PASSIVE = new Set(['nsubj:pass', 'csubj:pass', 'aux:pass']);
const RELATIVES = new Set(['who', 'which', 'that']);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve"]);
const NONE = new Set(['no', 'neither', 'none']);
/** Modals that are other words, too, unless the tagger says so. */
const HOMONYMS = new Set(['can', 'may', 'might', 'will']);

const isCopular = (tree: Tree, index: number): boolean => tree.child(index, 'cop') !== undefined;

/** Whether a token heads a predication: a verb that is no auxiliary of another, or a word with a copula. */
function isPredicate(tree: Tree, token: Token): boolean {
  const relation = relationOf(token);
  if (NO_PREDICATES.has(relation)) return false;
  return token.pos === 'VERB' || isCopular(tree, token.index) || (token.pos === 'AUX' && relation === 'root');
}

/** The doer, followed through passives, control, relative pronouns and coordination. */
export function subjectOf(tree: Tree, predicate: number, steps = 0): number | undefined {
  const { tokens } = tree;
  if (isPassive(tree, predicate)) return agentOf(tree, predicate);
  const owns = tree
    .children(predicate)
    .filter(c => hasRelation(tokens[c]!, 'nsubj') || hasRelation(tokens[c]!, 'csubj'));
  // Of several before the verb the nearest: "a proposal Norvand has rejected", "MUNICH - Diplomats agreed".
  const own = owns.findLast(c => c < predicate && !RELATIVES.has(tokens[c]!.norm)) ?? owns[0];
  const token = tokens[predicate]!;
  const relation = relationOf(token);
  if (own !== undefined) {
    const relative = RELATIVES.has(tokens[own]!.norm) && relation === 'acl' && token.head >= 0;
    return relative ? token.head : own;
  }
  if (steps >= MAX_CLIMB || token.head < 0) return undefined;
  if (relation === 'xcomp' || (relation === 'advcl' && token.tag !== 'VBD')) {
    const object = relation === 'xcomp' ? (tree.child(token.head, 'iobj') ?? tree.child(token.head, 'obj')) : undefined;
    return object ?? subjectOf(tree, token.head, steps + 1);
  }
  if (relation === 'conj') return subjectOf(tree, token.head, steps + 1);
  // "said the deal was void", the deal taken for what was said
  if (relation === 'ccomp' && isCopular(tree, predicate)) {
    const object = tree.child(token.head, 'obj');
    if (object !== undefined && object > token.head && object < predicate) return object;
  }
  if (isMainVerb(tree, predicate)) return token.head;
  if (relation === 'acl' && token.tag === 'VBG') return token.head; // "forces advancing on the town"
  // "urged leaders to release": the parser hangs the infinitive on the noun as often as on the verb
  if (
    relation === 'acl' &&
    hasRelation(tokens[token.head]!, 'obj') &&
    OBJECT_CONTROL.has(tokens[tokens[token.head]!.head]?.lemma ?? '')
  )
    return token.head;
  return undefined;
}

function isPassive(tree: Tree, predicate: number): boolean {
  const { tokens } = tree;
  const token = tokens[predicate]!;
  for (const child of tree.children(predicate))
    if (PASSIVE.has(tokens[child]!.deprel))
      return tokens[child]!.deprel === 'aux:pass' || !isActiveGroup(tree, predicate);
  if (isMainVerb(tree, predicate)) return false;
  // "plans drafted by the envoy"; with a doer of its own it is active: "plans the envoy had drafted"
  return relationOf(token) === 'acl' && token.tag === 'VBN' && tree.child(predicate, 'nsubj') === undefined;
}

/**
 * "The rebels demanded talks", parsed as rebels of whom talks were demanded: a participle with an object or a complement of its own,
 * behind the noun that the whole sentence hangs on, is the verb of that sentence.
 */
function isMainVerb(tree: Tree, predicate: number): boolean {
  const { tokens } = tree;
  const { head, deprel, tag } = tokens[predicate]!;
  if (deprel !== 'acl' || !/^VB[DN]$/.test(tag ?? '') || head < 0 || head > predicate) return false;
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
  const helpers = tree.children(predicate).filter(c => tokens[c]!.deprel.startsWith('aux'));
  return helpers.some(c => HAVE.has(tokens[c]!.norm)) && !helpers.some(c => /^(?:be|get)$/.test(tokens[c]!.lemma));
}

function agentOf(tree: Tree, predicate: number): number | undefined {
  return tree.children(predicate).find(c => hasRelation(tree.tokens[c]!, 'obl') && caseOf(tree, c) === 'by');
}

/** The preposition of a phrase, several words joined: "because of". */
export function caseOf(tree: Tree, head: number): string {
  // "spoke to President Lemos": parsers hang the preposition on the title, too
  const title = tree.child(head, 'nmod:desc');
  const first = tree.child(head, 'case') ?? (title === undefined ? undefined : tree.child(title, 'case'));
  if (first === undefined) return '';
  let text = tree.tokens[first]!.norm;
  for (const child of tree.children(first))
    if (hasRelation(tree.tokens[child]!, 'fixed')) text += ` ${tree.tokens[child]!.norm}`;
  return text;
}

function objectOf(tree: Tree, predicate: number, passive: boolean): number | undefined {
  const { tokens } = tree;
  if (!passive) {
    // Of two the one behind the verb: "said that Norvand rejects the truce", with "that" read as what it rejects.
    const objects = tree.children(predicate).filter(c => hasRelation(tokens[c]!, 'obj'));
    return objects.find(c => c > predicate) ?? objects[0];
  }
  const subject = tree.children(predicate).find(c => tokens[c]!.deprel === 'nsubj:pass');
  const token = tokens[predicate]!;
  if (subject !== undefined && !RELATIVES.has(tokens[subject]!.norm)) return subject;
  return relationOf(token) === 'acl' ? token.head : undefined;
}

interface VerbGroup {
  readonly modal?: string;
  readonly tense: Clause['tense'];
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
}

function readVerbGroup(tree: Tree, predicate: number): VerbGroup {
  const { tokens } = tree;
  const token = tokens[predicate]!;
  let modalWord: string | undefined;
  let finite: Token | undefined;
  let helped = false;
  let infinitive = false;
  let going = false;
  let perfect = false;
  let negated = false;
  for (const child of tree.children(predicate)) {
    const { norm, tag, deprel } = tokens[child]!;
    if (deprel.startsWith('aux') || deprel.startsWith('cop')) {
      helped = true;
      if (modalWord === undefined && norm in MODALS && (tag === 'MD' || !HOMONYMS.has(norm))) modalWord = norm;
      if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP') finite ??= tokens[child]!;
      if (HAVE.has(norm)) perfect = true;
    } else if (norm === 'to') infinitive ||= relationOf(tokens[child]!) === 'mark';
    else if (NEGATIONS.has(norm)) negated ||= relationOf(tokens[child]!) === 'advmod';
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
  for (const child of tree.children(head)) {
    const { norm, deprel: relation } = tokens[child]!;
    if (relation.startsWith('aux') && norm in MODALS) return MODALS[norm];
    if (relation === 'mark' && norm === 'to') return 'to';
  }
  return undefined;
}

const tenseOfTag = (tag: string | undefined): Clause['tense'] =>
  tag === 'VBD' ? 'past' : tag === 'VBZ' || tag === 'VBP' ? 'present' : 'none';

/** Words between a verb and a "no" that denies it. */
const NO_REACH = 6;
/** "No deal was reached", "neither side accepted": the negation sits on subject or object. */
function hasNoSubject(tree: Tree, predicate: number): boolean {
  const { tokens } = tree;
  return tree.children(predicate).some(c => {
    const { deprel, norm } = tokens[c]!;
    if (!deprel.startsWith('nsubj') && !deprel.startsWith('obj')) return false;
    if (c - predicate > NO_REACH) return false; // "wanted a truce – 'All or nothing'"
    return NEGATIONS.has(norm) || tree.children(c).some(d => NONE.has(tokens[d]!.norm));
  });
}

/** The innermost statement whose content holds a place. Contents are few per article; looked up by a per-character sweep made once. */
function makeStatementFinder(statements: readonly StatementMention[]): (start: number) => number | undefined {
  const contents = statements
    .flatMap((s, index) => (s.evidence.parts ?? []).filter(p => p.part === 'content').map(p => ({ ...p, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return start => {
    let found: number | undefined;
    const low = partitionPoint(contents, item => item.start <= start);
    // 50 back: contents nest a few deep at most, and lie side by side otherwise.
    for (let i = low - 1; i >= 0 && i >= low - 50; i--) {
      if (contents[i]!.end > start) {
        found = contents[i]!.index;
        break;
      }
    }
    return found;
  };
}

export function readClauses(tree: Tree, statements: readonly StatementMention[]): Clause[] {
  const statementAt = makeStatementFinder(statements);
  return tree.tokens.filter(token => isPredicate(tree, token)).map(token => readClause(tree, token, statementAt));
}

function readClause(tree: Tree, token: Token, statementAt: (start: number) => number | undefined): Clause {
  const { tokens } = tree;
  const { index } = token;
  const passive = isPassive(tree, index);
  const children = tree.children(index);
  const particle = children.find(
    c =>
      tokens[c]!.deprel === 'compound:prt' ||
      (c === index + 1 && tokens[c]!.tag === 'RP' && hasRelation(tokens[c]!, 'advmod')),
  );
  const agent = passive ? agentOf(tree, index) : undefined;
  const marks = children.filter(c => hasRelation(tokens[c]!, 'mark')).map(c => tokens[c]!.norm);
  const condition = children.find(
    c =>
      hasRelation(tokens[c]!, 'advcl') &&
      tree.children(c).some(m => hasRelation(tokens[m]!, 'mark') && CONDITIONS.has(tokens[m]!.norm)),
  );
  const relation = relationOf(token);
  const governed = token.head >= 0 && GOVERNED.has(relation);
  const { modal, tense, perfect, progressive, negated } = readVerbGroup(tree, index);
  return {
    predicate: index,
    lemma: particle === undefined ? token.lemma : `${token.lemma} ${tokens[particle]!.norm}`,
    subject: subjectOf(tree, index),
    object: objectOf(tree, index, passive),
    recipient: tree.child(index, 'iobj'),
    obliques: children
      .filter(c => c !== agent && hasRelation(tokens[c]!, 'obl'))
      .map(c => ({ preposition: caseOf(tree, c), head: c })),
    passive,
    copular: isCopular(tree, index),
    // one by one: a spread in the middle of an object is several times as slow
    modal,
    tense,
    perfect,
    progressive,
    negated,
    hypothetical: marks.some(m => HYPOTHETICAL.has(m)),
    condition,
    governor: governed ? { predicate: token.head, relation: token.deprel } : undefined,
    question: children.some(c => tokens[c]!.norm === '?'),
    statement: statementAt(token.start),
    range: clauseRange(tree, index),
  };
}

function clauseRange(tree: Tree, index: number): Range {
  let { first, last } = { first: index, last: index };
  for (const child of tree.children(index)) {
    if (BESIDE.has(relationOf(tree.tokens[child]!))) continue;
    const extent = tree.extent(child);
    first = Math.min(first, extent.first);
    last = Math.max(last, extent.last);
  }
  return { first, last };
}
