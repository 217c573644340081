/**
 * The predications of a Doc, as events, positions and commitments need them. In: the dependency tree. Out: one Clause per verb (or
 * copular predicate): who does what to whom, with polarity, modality, tense, condition, and the statement it stands in.
 * Linear time. Subjects are found through control ("urged leaders to firm up"), coordination and relative clauses, as UD leaves them
 * to the enhanced graph (https://universaldependencies.org/u/overview/enhanced-syntax.html), which the parser does not give.
 */
import type { Token } from '../../model/doc.ts';
import type { StatementMention } from '../../model/mentions.ts';
import { hasRelation, type Range, relationOf, type Tree } from '../statements/tree.ts';
import { makeStatementFinder } from './statement-at.ts';
import { groupWordAt, readVerbGroup, type Tense } from './verb-group.ts';
import { controllerOf, isCopular, isMainVerb, isPassive, OBJECT_CONTROL, passiveObject } from './voice.ts';

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
  readonly tense: Tense;
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

const CONDITIONS = new Set(['if', 'unless', 'provided', 'providing', 'assuming', 'once', 'until']);
const HYPOTHETICAL = new Set(['if', 'unless', 'whether', 'provided', 'providing', 'assuming']);
/** Steps up the tree when a subject is looked for; deeper chains are parse errors of run-on text. */
const MAX_CLIMB = 6;

const NO_PREDICATES = new Set(['aux', 'cop', 'amod', 'compound', 'case', 'mark', 'fixed', 'flat']);
const GOVERNED = new Set(['xcomp', 'ccomp', 'acl', 'advcl', 'conj', 'csubj']);

/** Whether a token heads a predication: a verb that is no auxiliary of another, or a word with a copula. */
function isPredicate(tree: Tree, token: Token): boolean {
  const { pos, index } = token;
  // Most words are leaves.
  if (pos !== 'VERB' && pos !== 'AUX' && tree.firstChild[index]! < 0) return false;
  const relation = relationOf(token);
  if (pos !== 'VERB' && !isCopular(tree, index) && (pos !== 'AUX' || relation !== 'root')) return false;
  return !NO_PREDICATES.has(relation);
}

/** The doer, followed through passives, control, relative pronouns and coordination. */
export const subjectOf = (tree: Tree, predicate: number, steps = 0): number | undefined =>
  subjectOfVoice(tree, predicate, isPassive(tree, predicate), steps);

function subjectOfVoice(tree: Tree, predicate: number, passive: boolean, steps: number): number | undefined {
  if (passive) return agentOf(tree, predicate);
  let own: number | undefined;
  let nearest: number | undefined;
  for (let c = tree.firstChild[predicate]!; c >= 0; c = tree.nextChild[c]!) {
    const child = tree.tokens[c]!;
    if (!hasRelation(child, 'nsubj') && !hasRelation(child, 'csubj')) continue;
    own ??= c;
    if (c < predicate && !groupWordAt(tree, c)?.relative) nearest = c;
  }
  return subjectBy(tree, predicate, nearest ?? own, steps);
}

/** The doer by the subject that the parse gives a verb, or gives none. */
function subjectBy(tree: Tree, predicate: number, own: number | undefined, steps: number): number | undefined {
  const { tokens } = tree;
  const token = tokens[predicate]!;
  const relation = relationOf(token);
  if (own !== undefined) {
    const relative = relation === 'acl' && token.head >= 0 && groupWordAt(tree, own)?.relative;
    return relative ? token.head : own;
  }
  if (steps >= MAX_CLIMB || token.head < 0) return undefined;
  if (relation === 'xcomp' || (relation === 'advcl' && token.tag !== 'VBD')) {
    const object = relation === 'xcomp' ? controllerOf(tree, token.head) : undefined;
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

function agentOf(tree: Tree, predicate: number): number | undefined {
  for (let c = tree.firstChild[predicate]!; c >= 0; c = tree.nextChild[c]!)
    if (hasRelation(tree.tokens[c]!, 'obl') && caseOf(tree, c) === 'by') return c;
  return undefined;
}

/** The preposition of a phrase, several words joined: "because of". */
export function caseOf(tree: Tree, head: number): string {
  let known = tree.cases[head];
  if (known === undefined) {
    known = readCase(tree, head);
    if (head >= 0 && head < tree.tokens.length) tree.cases[head] = known;
  }
  return known;
}

function readCase(tree: Tree, head: number): string {
  // "spoke to President Lemos": parsers hang the preposition on the title, too
  let first = tree.child(head, 'case');
  if (first === undefined) {
    const title = tree.child(head, 'nmod:desc');
    first = title === undefined ? undefined : tree.child(title, 'case');
  }
  if (first === undefined) return '';
  let text = tree.tokens[first]!.norm;
  for (let c = tree.firstChild[first]!; c >= 0; c = tree.nextChild[c]!)
    if (hasRelation(tree.tokens[c]!, 'fixed')) text += ` ${tree.tokens[c]!.norm}`;
  return text;
}

export function readClauses(tree: Tree, statements: readonly StatementMention[]): Clause[] {
  const statementAt = makeStatementFinder(statements);
  const clauses: Clause[] = [];
  for (const token of tree.tokens) if (isPredicate(tree, token)) clauses.push(readClause(tree, token, statementAt));
  return clauses;
}

/** What one look at the words that hang on a predicate tells. */
interface Dependents {
  /** Of several before the verb the nearest: "a proposal Norvand has rejected", "MUNICH - Diplomats agreed". */
  readonly subject: number | undefined;
  /** Of two the one behind the verb: "said that Norvand rejects the truce", with "that" read as what it rejects. */
  readonly object: number | undefined;
  readonly recipient: number | undefined;
  /** Of a passive: "by …". */
  readonly agent: number | undefined;
  readonly copular: boolean;
  readonly particle: number | undefined;
  readonly condition: number | undefined;
  readonly hypothetical: boolean;
  readonly question: boolean;
  readonly obliques: readonly Oblique[];
  readonly range: Range;
}

const NO_OBLIQUES: readonly Oblique[] = [];

function dependentsOf(tree: Tree, index: number, passive: boolean): Dependents {
  const { tokens, nextChild } = tree;
  let subject: number | undefined;
  let nearest: number | undefined;
  let object: number | undefined;
  let recipient: number | undefined;
  let agent: number | undefined;
  let copular = false;
  let particle: number | undefined;
  let condition: number | undefined;
  let hypothetical = false;
  let question = false;
  let obliques: Oblique[] | undefined;
  let first = index;
  let last = index;
  for (let c = tree.firstChild[index]!; c >= 0; c = nextChild[c]!) {
    const child = tokens[c]!;
    const { deprel, norm } = child;
    const relation = relationOf(child);
    if (
      particle === undefined &&
      (deprel === 'compound:prt' || (c === index + 1 && child.tag === 'RP' && relation === 'advmod'))
    )
      particle = c;
    if (norm === '?') question = true;
    switch (relation) {
      // The clause's words end here: what hangs so is a clause of its own beside this one.
      case 'punct':
      case 'conj':
      case 'cc':
      case 'parataxis':
      case 'discourse':
        continue;
      case 'nsubj':
      case 'csubj':
        subject ??= c;
        if (c < index && !groupWordAt(tree, c)?.relative) nearest = c;
        break;
      case 'obj':
        if (object === undefined || (object < index && c > index)) object = c;
        break;
      case 'iobj':
        recipient ??= c;
        break;
      case 'cop':
        copular = true;
        break;
      case 'mark':
        hypothetical ||= HYPOTHETICAL.has(norm);
        break;
      case 'advcl':
        if (condition === undefined && isConditional(tree, c)) condition = c;
        break;
      case 'obl': {
        const preposition = caseOf(tree, c);
        if (passive && agent === undefined && preposition === 'by') agent = c;
        else {
          obliques ??= [];
          obliques.push({ preposition, head: c });
        }
        break;
      }
    }
    const extent = tree.extent(c);
    if (extent.first < first) first = extent.first;
    if (extent.last > last) last = extent.last;
  }
  return {
    subject: nearest ?? subject,
    object,
    recipient,
    agent,
    copular,
    particle,
    condition,
    hypothetical,
    question,
    obliques: obliques ?? NO_OBLIQUES,
    range: { first, last },
  };
}

function isConditional({ tokens, firstChild, nextChild }: Tree, clause: number): boolean {
  for (let c = firstChild[clause]!; c >= 0; c = nextChild[c]!)
    if (hasRelation(tokens[c]!, 'mark') && CONDITIONS.has(tokens[c]!.norm)) return true;
  return false;
}

function readClause(tree: Tree, token: Token, statementAt: (start: number) => number | undefined): Clause {
  const { index } = token;
  const passive = isPassive(tree, index);
  const dependents = dependentsOf(tree, index, passive);
  const { particle } = dependents;
  const { modal, tense, perfect, progressive, negated } = readVerbGroup(tree, index);
  return {
    predicate: index,
    lemma: particle === undefined ? token.lemma : `${token.lemma} ${tree.tokens[particle]!.norm}`,
    subject: passive ? dependents.agent : subjectBy(tree, index, dependents.subject, 0),
    object: passive ? passiveObject(tree, index) : dependents.object,
    recipient: dependents.recipient,
    obliques: dependents.obliques,
    passive,
    copular: dependents.copular,
    // one by one: a spread in the middle of an object is several times as slow
    modal,
    tense,
    perfect,
    progressive,
    negated,
    hypothetical: dependents.hypothetical,
    condition: dependents.condition,
    governor:
      token.head >= 0 && GOVERNED.has(relationOf(token))
        ? { predicate: token.head, relation: token.deprel }
        : undefined,
    question: dependents.question,
    statement: statementAt(token.start),
    range: dependents.range,
  };
}
