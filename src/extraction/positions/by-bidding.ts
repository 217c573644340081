/**
 * What a party bids others do, in its own words, without a verb of asking: "stop the bombing", "it is up to Norvand to lift it", "the only
 * way out is a truce", "a truce is needed". In: the room and a clause of a statement. Out: a candidate, or nothing.
 */
import type { Clause } from '../clauses/read-clauses.ts';
import { type Candidate, isCourtesy, type Room, type Rule } from './room.ts';
import { phraseRange, type Target } from './targets.ts';
import { wordsFrom } from './wider-targets.ts';

const madeOf = (
  room: Room,
  { statement }: Clause,
  predicate: number,
  target: Target,
  stance: 'demands' | 'opposes',
): Candidate => ({
  holders: room.holders.ofStatement(statement), stance, predicate, statement, rule: 'positions/bidding', strong: false, target,
}); // biome-ignore format: one glance

const isDirect = ({ reading }: Room, { statement }: Clause): boolean =>
  statement !== undefined && reading.statements[statement]!.mode === 'direct';

/** What can stand before the verb of a bidding. */
const OPENS = /^(?:["“”'‘’.!?:;…-]|please|immediately|now|just)$/i;

/** "Stop the bombing": a bare verb that opens a quotation or a sentence of it. */
export const byImperative: Rule = (room, clause) => {
  const { tokens } = room.reading.doc;
  const { predicate, lemma } = clause;
  const { tag } = tokens[predicate]!;
  if (clause.subject !== undefined || clause.modal !== undefined || clause.negated || !isDirect(room, clause)) return undefined;
  if ((tag !== 'VB' && tag !== 'VBP') || clause.copular) return undefined;
  if (!room.words.steps.has(lemma) && !room.words.courses.has(lemma)) return undefined;
  const before = tokens[predicate - 1];
  if (before && before.sentence === tokens[predicate]!.sentence && !OPENS.test(before.text)) return undefined;
  if (isCourtesy(room, predicate) || /^(?:me|us)$/.test(tokens[predicate + 1]?.norm ?? '')) return undefined; // "allow me"
  const range = { first: predicate, last: phraseRange(room.reading.tree, predicate).last };
  return madeOf(room, clause, predicate, { range, head: predicate, kind: 'clause', parts: [range] }, 'demands');
}; // biome-ignore format: one glance

const BURDEN = /^(?:onus|burden|responsibility|duty|obligation|ball)$/;

/** "It is up to Norvand to release them", "the onus is on Norvand to". */
export const byBurden: Rule = (room, clause) => {
  const { tokens } = room.reading.doc;
  const { predicate, subject } = clause;
  if (!clause.copular || clause.negated) return undefined;
  const before = tokens[predicate - 1]?.norm ?? '';
  const burden = subject !== undefined && BURDEN.test(tokens[subject]!.lemma) && /^(?:on|with|upon)$/.test(before);
  if (!burden && (before !== 'to' || tokens[predicate - 2]?.norm !== 'up')) return undefined;
  let to = predicate + 1;
  while (to < predicate + 6 && tokens[to] && tokens[to]!.norm !== 'to') to++;
  const act = tokens[to + 1];
  if (tokens[to]?.norm !== 'to' || act?.tag !== 'VB' || isCourtesy(room, act.index)) return undefined;
  const range = { first: predicate, last: phraseRange(room.reading.tree, act.index).last };
  return madeOf(room, clause, predicate, { range, head: act.index, kind: 'request', parts: [range] }, 'demands');
}; // biome-ignore format: one glance

/** "The only way out is a withdrawal". */
export const byOnlyWay: Rule = (room, clause) => {
  const { tokens } = room.reading.doc;
  const { sentence } = tokens[clause.predicate]!;
  for (const way of room.onlyWays) {
    if (way < clause.predicate - 10 || way > clause.predicate || tokens[way]!.sentence !== sentence) continue;
    let is = way + 1;
    while (is < way + 10 && tokens[is]?.sentence === sentence && !/^(?:is|was|remains)$/.test(tokens[is]!.norm)) is++;
    if (!/^(?:is|was|remains)$/.test(tokens[is]?.norm ?? '')) return undefined;
    const target = wordsFrom(room, is + 1);
    return target && { ...madeOf(room, clause, way, target, 'demands'), strong: true };
  }
  return undefined;
}; // biome-ignore format: one glance

/** "A truce is needed", "more inspectors are required": what is needed is asked for. */
export const byNeeded: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { object: thing, predicate, lemma } = clause; // of a passive, what stands before it
  if (!clause.passive || thing === undefined || thing > predicate || !/^(?:need|require)$/.test(lemma)) return undefined;
  if (clause.modal !== undefined && clause.modal !== 'will') return undefined;
  if (clause.tense === 'past' && isDirect(room, clause)) return undefined;
  if (tree.tokens[thing]!.pos === 'PRON' || tree.tokens[predicate]!.deprel.startsWith('acl')) return undefined;
  const own = phraseRange(tree, thing);
  const range = { first: own.first, last: Math.max(predicate, phraseRange(tree, predicate).last) };
  const target: Target = { range, head: thing, kind: 'object', parts: [range], matter: range };
  return madeOf(room, clause, predicate, target, clause.negated ? 'opposes' : 'demands');
}; // biome-ignore format: one glance
