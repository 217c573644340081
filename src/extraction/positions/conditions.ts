/**
 * Conditions of a position: "only if the sanctions are lifted". In: a candidate and the reading. Out: the words of the condition, and what
 * it asks for.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Doc } from '../../model/doc.ts';
import type { Stance } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { ClauseAt } from '../clauses/clause-at.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { type Range, relationOf } from '../statements/tree.ts';
import type { Candidate } from './room.ts';
import { trimEnd } from './targets.ts';
import { wholeEnd } from './whole.ts';

/** Words looked at for a condition behind the target. */
const CONDITION_NEAR = 40;
const CONDITION_LENGTH = 25;
/** Stances that a condition turns into "conditional"; a refusal with "unless" too. */
const UNDER_CONDITION = new Set<Stance>(['supports', 'offers', 'open', 'opposes', 'demands', 'conditional']);
/** Stances whose condition is what is asked in return; "will strike if attacked" asks for nothing. */
const IN_RETURN = new Set<Stance>(['supports', 'offers', 'open', 'opposes']);
/** Openers that tell a time, not what is asked. */
const TIMES = /^(?:once|until|when|after|assuming)$/;

/** "If it can", "if need be": no condition that anybody sets. */
const MANNER =
  /^(?:possible|necessary|needed|any|need be|at all|it can|they can|he can|she can|we can|only to|not all)/;

/** "If that is the case", "if so": what the condition is stands elsewhere. */
const POINTING_BACK =
  /^(?:so|not)(?: [^\p{L}]|$)|^(?:that|this|it) (?:(?:is|'s|were|was) (?:the case|so|true)|happens|happened|does|did)\b/u;

/** "Will not rest until": a promise to go on, under no condition. */
const isUntiring = ({ tokens }: Doc, { negated, lemma, predicate }: Clause): boolean =>
  negated &&
  (/^(?:rest|relent|tire|waver|sleep)$/.test(lemma) ||
    (/^(?:stop|quit|cease)$/.test(lemma) &&
      /^(?:working|trying|pushing|striving|until)$/.test(tokens[predicate + 1]?.norm ?? '')));

/** Conditions of a refusal: "will not sign unless". */
const REFUSED_UNTIL = new Set(['unless', 'until', 'as', 'so', 'if', 'provided', 'without']);

/** Those that a word can open, longest first. */
const conditionsAt = wordFact(({ norm }) => {
  const found = stanceLexicon().conditions.filter(([word]) => word === norm);
  return found.length === 0 ? null : found;
});

const standAt = ({ tokens }: Doc, at: number, words: readonly string[]): boolean =>
  words.every((word, k) => tokens[at + k]?.norm === word);

const isTelling = wordFact(({ norm }) => /^(?:saying|adding|arguing|insisting|warning|stressing|vowing)$/.test(norm));

export interface Conditions {
  readonly reading: Reading;
  readonly clauseAt: ClauseAt;
}

export function conditionOf(room: Conditions, candidate: Candidate): Range | undefined {
  if (!UNDER_CONDITION.has(candidate.stance)) return undefined;
  const { doc, tree } = room.reading;
  if (candidate.rule === 'positions/duty') return undefined; // "if they are honest, they must leave": asked in any case
  const clause = room.clauseAt(candidate.predicate);
  if (clause && isUntiring(doc, clause)) return undefined;
  if (clause?.condition !== undefined) {
    const extent = tree.extent(clause.condition);
    const opener = doc.tokens[extent.first]!.norm;
    const behind = `${doc.tokens[extent.first + 1]?.norm} ${doc.tokens[extent.first + 2]?.norm}`;
    if (opener === 'if' && MANNER.test(behind)) return undefined;
    if (opener === 'once') return undefined; // "deploy troops once a deal is reached": when, not whether
    const first = /^[,;]$/.test(doc.tokens[extent.first]!.text) ? extent.first + 1 : extent.first;
    const last = trimEnd(tree, beforeTeller(doc, first, Math.min(extent.last, first + CONDITION_LENGTH)));
    const norms = doc.tokens.slice(extent.first + 1, extent.first + 5).map(t => t.norm);
    if (opener === 'if' && POINTING_BACK.test(norms.join(' '))) return undefined;
    return { first, last: wholeEnd(doc, first, last) };
  }
  if (candidate.stance === 'demands') return inReturn(room, candidate) ?? leadingCondition(room, candidate);
  const sentence = doc.sentences[doc.tokens[candidate.predicate]!.sentence];
  if (!sentence) return undefined;
  const end = Math.min(sentence.last, candidate.predicate + CONDITION_NEAR);
  for (let i = candidate.predicate + 1; i < end; i++) {
    // words that can open a condition are few, and asked for first
    const opened = conditionsAt(doc.tokens[i]!)?.filter(words => standAt(doc, i, words)) ?? [];
    if (opened.length > 0 && isOfOther(room, candidate.predicate, i)) return undefined;
    for (const words of opened) {
      const refusing = candidate.stance === 'opposes';
      if (words[0] === 'until' && !refusing) continue;
      if (words[0] === 'without' && !(refusing && isDeedAfter(doc, i))) continue;
      if (refusing && !REFUSED_UNTIL.has(words[0]!)) continue;
      if (/^(?:even|as|what)$/.test(doc.tokens[i - 1]!.norm)) continue;
      if (/^provid/.test(words[0]!) && !opensProviso(doc, i)) continue;
      if (words[0] === 'on' && doc.tokens[i + words.length]?.norm === 'of') continue; // "on condition of anonymity"
      if (words[0] === 'if' && MANNER.test(`${doc.tokens[i + 1]?.norm} ${doc.tokens[i + 2]?.norm}`)) continue;
      const behind = `${doc.tokens[i + words.length]?.norm} ${doc.tokens[i + words.length + 1]?.norm}`;
      if (words[0] === 'as' && /takes|took|necessary|needed|required/.test(behind)) continue; // "as long as it takes"
      const last = endOfCondition(doc, i, Math.min(sentence.last - 1, i + CONDITION_LENGTH));
      return { first: i, last: trimEnd(tree, beforeTeller(doc, i, last)) };
    }
  }
  return undefined;
}

/** Tokens of a name with its title before "said". */
const LONGEST_TELLER = 10;

/** "until it opens the gates, | Foreign Minister Veld said on Monday": behind the last comma the reporter tells who said it. */
function beforeTeller({ tokens }: Doc, first: number, last: number): number {
  for (let i = first + 2; i <= last; i++) {
    if (tokens[i]!.text !== ',') continue;
    for (let at = i + 1; at < Math.min(tokens.length, i + LONGEST_TELLER); at++) {
      if (/^(?:says?|said|told|added|warned|insisted)$/.test(tokens[at]!.norm)) return at > i + 1 ? i - 1 : last;
      if (!/^(?:NOUN|PROPN|ADJ|DET|PRON|ADP|PUNCT)$/.test(tokens[at]!.pos) || tokens[at]!.text === ',') break;
    }
  }
  return last;
}

/** ", saying it would not talk until …": what follows is the condition of what is said, not of what was done. */
const opensTelling = ({ tokens }: Doc, at: number): boolean => tokens[at - 1]?.text === ',' && isTelling(tokens[at]!);

/** "Will not come without a halt to the raids": what has to be done first; "without delay" asks for nothing. */
const isDeedAfter = ({ tokens }: Doc, without: number): boolean =>
  tokens
    .slice(without + 1, without + 5)
    .some(({ lemma }) => /^(?:halt|end|stop|guarantee|assurance|release|withdrawal|lifting|ceasefire|truce|pause|cessation)$/.test(lemma)); // biome-ignore format: one glance

/** "…, provided they leave", "provided that": no aid that is provided, no commitment to providing it. */
function opensProviso({ tokens }: Doc, at: number): boolean {
  const before = tokens[at - 1]!;
  const after = tokens[at + 1]?.norm ?? '';
  if (after === 'that') return true;
  if (before.pos === 'ADP' || before.pos === 'AUX' || /^(?:to|by|of|in|and|for)$/.test(before.norm)) return false;
  return (
    !/^(?:by|to|for|with|in|at|under)$/.test(after) &&
    (before.text === ',' || tokens[at]!.deprel.startsWith('mark') || before.norm === 'only')
  );
}

/** Up to a quotation mark that closes what was opened before the condition. */
function endOfCondition({ tokens }: Doc, first: number, limit: number): number {
  let open = 0;
  let last = first;
  while (last < limit) {
    const next = tokens[last + 1]!;
    const opens = /^[“«„]$/.test(next.text) || (next.text === '"' && next.end === tokens[last + 2]?.start);
    if (opens) open++;
    else if (/^["”»]$/.test(next.text) && --open < 0) break;
    last++;
  }
  return last;
}

/** "As long as the siege lasts", "so long as they show no will to end it": why one goes on, and nothing that one asks for. */
function isWhileItLasts({ tokens }: Doc, { first, last }: Range): boolean {
  const words = tokens.slice(first, last + 1).map(({ norm, lemma }) => (norm === "n't" ? 'not' : lemma || norm));
  if (words[1] !== 'long' && words[2] !== 'long') return false;
  return words.some(word =>
    /^(?:no|not|never|without|continue|last|persist|remain|refuse|fail|decline|lack)$/.test(word),
  );
}

/**
 * What a condition asks for, part by part: "provided sieges are lifted and detainees released". Only where the holder would do something
 * in return; a time ("until then") asks for nothing.
 */
export function demandsOf(room: Conditions, candidate: Candidate, condition: Range): Range[] {
  const { tokens } = room.reading.doc;
  const openers = [condition.first, condition.first + 1].map(i => tokens[i]?.norm ?? '');
  if (!IN_RETURN.has(candidate.stance) || (candidate.stance !== 'opposes' && openers.some(word => TIMES.test(word))))
    return [];
  if (isWhileItLasts(room.reading.doc, condition)) return [];
  const parts: Range[] = [];
  let first = condition.first;
  for (let i = condition.first; i <= condition.last + 1; i++) {
    const ends = i > condition.last || /^(?:,|;|and|or)$/.test(tokens[i]!.norm);
    if (!ends) continue;
    if (i - first >= 3) parts.push({ first, last: i - 1 });
    first = i + 1;
  }
  return parts;
}

/** Whether another clause begins, or another thing is told, behind a predicate and up to a place. */
function isOfOther(room: Conditions, predicate: number, at: number): boolean {
  for (let i = predicate + 1; i <= at; i++)
    if (endsClause(room, i, predicate) || opensTelling(room.reading.doc, i)) return true;
  return false;
}

/** A verb of a further main clause: what stands behind it is another's condition. */
function endsClause(room: Conditions, token: number, predicate: number): boolean {
  const { tree } = room.reading;
  if (token === predicate) return false;
  const relation = relationOf(tree.tokens[token]!);
  if (relation !== 'conj' && relation !== 'parataxis' && relation !== 'root') return false;
  return tree.child(token, 'nsubj') !== undefined && !tree.isUnder(predicate, token);
}

/** "Wanted to supply minerals in return for aid": what is asked is the other half of a bargain. */
function inReturn(room: Conditions, candidate: Candidate): Range | undefined {
  const { tokens } = room.reading.doc;
  const { first, last } = candidate.target.range;
  for (let i = first + 1; i + 2 < last; i++)
    if (tokens[i]!.norm === 'in' && /^(?:return|exchange)$/.test(tokens[i + 1]!.norm) && tokens[i + 2]!.norm === 'for')
      return { first: i, last: Math.min(last, i + CONDITION_LENGTH) };
  return undefined;
}

/** "insisted that if we withdraw, they must too". */
function leadingCondition(room: Conditions, candidate: Candidate): Range | undefined {
  const { tokens } = room.reading.doc;
  const { first, last } = candidate.target.range;
  for (let i = first; i <= Math.min(first + 2, last); i++) {
    if (!/^(?:if|unless|once)$/.test(tokens[i]!.norm)) continue;
    let end = i;
    while (end < last && tokens[end]!.text !== ',') end++;
    return end < last ? { first: i, last: end - 1 } : undefined;
  }
  return undefined;
}
