/** Duties and conditions in a party's statement: "they must withdraw", "we could attend if". In: the room and a clause. Out: a candidate, or nothing. */
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf, type Tree } from '../statements/tree.ts';
import type { Holder } from './holders.ts';
import { isCourtesy, type Room, type Rule } from './room.ts';
import { phraseRange } from './targets.ts';

/** Verbs that take back what stands under them where they are denied. */
const DOUBTING = new Set(['see', 'think', 'believe', 'feel', 'agree', 'accept', 'understand', 'say']);

const asksWhy = (tree: Tree, clause: Clause): boolean =>
  tree
    .children(clause.predicate)
    .some(c => c < clause.predicate && /^(?:why|whether|how|what|who|if)$/.test(tree.tokens[c]!.norm));

/** "No point in talks": of no use to who says so. */
const POINT = /^(?:point|sense|use|significance|merit)$/;

/** "Russia must withdraw", "we need to see action", in a party's statement. */
export const byDuty: Rule = (room, clause) => {
  if (clause.statement === undefined || clause.hypothetical || clause.question) return undefined;
  const { tree } = room.reading;
  const governor = clause.governor && room.clauseAt(clause.governor.predicate);
  const modal = clause.modal !== undefined && room.words.duties.has(clause.modal);
  const verb =
    clause.modal === 'to' && clause.governor?.relation === 'xcomp' && governor !== undefined &&
    room.words.dutyVerbs.has(governor.lemma) && governor.object === undefined && !governor.hypothetical &&
    governor.statement !== undefined &&
    (governor.tense === 'present' || governor.modal === 'will' || room.reading.statements[governor.statement]!.mode !== 'direct'); // biome-ignore format: one glance
  // "must have been": guessing.
  // What should have been done, or not, is still a stand on it: "should never have signed".
  const late = clause.perfect && clause.modal !== 'should';
  if (!(modal || verb) || late || isCourtesy(room, clause.predicate)) return undefined;
  if (verb && governor!.modal === 'would') return undefined;
  const duty = verb ? governor! : clause;
  if (relationOf(tree.tokens[duty.predicate]!) === 'acl') return undefined; // "the support they need to go on"
  // "I don't see why it should stop": the main clause denies the duty.
  const denied =
    modal && governor?.negated === true && clause.governor?.relation === 'ccomp' && DOUBTING.has(governor.lemma);
  if (asksWhy(tree, clause) && !denied) return undefined;
  if (duty.negated && verb) return undefined;
  const subject = duty.subject ?? clause.subject;
  // What the speaker's own side must do they stand for; what others must do they demand. "We must see action" asks it of others.
  const ownAct =
    subject !== undefined &&
    /^(?:we|i)$/.test(tree.tokens[subject]!.norm) &&
    !/^(?:see|have|get|receive|hear|be)$/.test(clause.lemma);
  const stance = denied
    ? clause.negated
      ? undefined
      : 'opposes'
    : modal && clause.negated
      ? 'opposes'
      : ownAct
        ? 'supports'
        : 'demands';
  if (stance === undefined) return undefined;
  const first = Math.min(
    clause.range.first,
    duty.predicate,
    ...(subject === undefined ? [] : [tree.extent(subject).first]),
  );
  const range = { first: Math.max(first, clause.predicate - 20), last: phraseRange(tree, clause.predicate).last };
  return {
    holders: room.holders.ofStatement(clause.statement), stance, predicate: clause.predicate,
    statement: clause.statement, rule: 'positions/duty', strong: false,
    target: { range, head: clause.predicate, kind: 'clause', parts: [range] },
  }; // biome-ignore format: one glance
};

/** "Aid groups need access to the towns", "we need guarantees", in a party's statement: a party asks for what it says is needed. */
export const byNeed: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { object, subject, predicate } = clause;
  if (clause.lemma !== 'need' || clause.statement === undefined || object === undefined || object < predicate)
    return undefined;
  if (clause.negated || clause.hypothetical || clause.question || clause.tense === 'past') return undefined;
  if (clause.modal !== undefined && clause.modal !== 'will') return undefined;
  const own = phraseRange(tree, object);
  const range = { first: Math.min(predicate, own.first), last: own.last };
  return {
    holders: room.holders.ofStatement(clause.statement), stance: 'demands', predicate, statement: clause.statement, rule: 'positions/need',
    strong: false, target: { range, head: object, kind: 'object', parts: [range] }, ...(subject === undefined ? {} : { holderAt: subject }),
  }; // biome-ignore format: one glance
};

/** "No peace without a withdrawal": the withdrawal is what is asked for, and the peace is not refused. */
const neededFor = ({ reading: { tree } }: Room, predicate: number, thing: number): number | undefined =>
  [...tree.children(thing), ...tree.children(predicate)].find(
    child => child > thing && caseOf(tree, child) === 'without',
  );

/** "There can be no talks", "there must be a ceasefire", "it is time to lift the sanctions", in a party's statement. */
export const byExistence: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { tokens } = tree;
  if (clause.statement === undefined || clause.hypothetical || clause.question) return undefined;
  const { predicate, modal } = clause;
  const thing = clause.subject;
  const exists =
    clause.lemma === 'be' && tree.child(predicate, 'expl') !== undefined && thing !== undefined && thing > predicate;
  // "there is no alternative to a truce"
  const only =
    exists && clause.negated && modal === undefined && /^(?:alternative|substitute)$/.test(tokens[thing]!.lemma);
  const time =
    clause.copular &&
    !clause.negated &&
    (clause.tense === 'present' || room.reading.statements[clause.statement]!.mode !== 'direct') &&
    /^(?:time|moment)$/.test(tokens[predicate]!.lemma) &&
    /^(?:to|for|that|the|we|they|he|she|it|all|both)$/.test(
      tokens[predicate + (tokens[predicate + 1]?.norm === 'now' ? 2 : 1)]?.norm ?? '',
    );
  // "there is no justification for the blockade"
  const no =
    exists &&
    (clause.negated || tokens[thing - 1]?.norm === 'little') &&
    ((POINT.test(tokens[thing]!.lemma) && /^(?:in|to)$/.test(tokens[thing + 1]?.norm ?? '')) ||
      /^(?:justification|excuse|place|room|reason|need|question|case|basis)$/.test(tokens[thing]!.lemma));
  const stance = only ? 'demands' : no ? 'opposes' : exists
    ? clause.negated
      ? modal && /^(?:can|could|will|must|should|shall)$/.test(modal) ? 'opposes' : undefined
      : modal && room.words.duties.has(modal) ? 'demands' : undefined
    : time ? 'demands' : undefined; // biome-ignore format: one glance
  if (stance === undefined) return undefined;
  const own = phraseRange(tree, exists ? thing : predicate);
  const range = { first: Math.min(predicate, own.first), last: own.last };
  const needed = exists && stance === 'opposes' ? neededFor(room, predicate, thing) : undefined;
  if (needed !== undefined) {
    const matter = phraseRange(tree, needed);
    const whole = { first: range.first, last: Math.max(range.last, matter.last) };
    return {
      holders: room.holders.ofStatement(clause.statement), stance: 'demands', predicate, statement: clause.statement, rule: 'positions/existence',
      strong: true, target: { range: whole, head: needed, kind: 'object', parts: [whole], matter },
    }; // biome-ignore format: one glance
  }
  // "there is no point in holding talks": what stands behind "in"
  const pointless = no && thing + 2 <= range.last && POINT.test(tokens[thing]!.lemma);
  const matter = pointless ? { first: thing + 2, last: range.last } : undefined;
  return {
    holders: room.holders.ofStatement(clause.statement), stance, predicate, statement: clause.statement, rule: 'positions/existence',
    strong: true, target: { range, head: matter?.first ?? (exists ? thing : predicate), kind: 'object', parts: [range], ...(matter ? { matter } : {}) },
  }; // biome-ignore format: one glance
};

/** "Will return only if", "can begin only after", "will only return if". */
function isOnly(tree: Tree, { predicate, condition }: Clause): boolean {
  for (const c of tree.children(predicate)) {
    if (c < predicate) {
      if (condition !== undefined && tree.tokens[c]!.norm === 'only') return true;
      continue;
    }
    const mark = hasRelation(tree.tokens[c]!, 'advcl') ? tree.child(c, 'mark') : undefined;
    if (mark === undefined || tree.tokens[mark - 1]?.norm !== 'only') continue;
    if (/^(?:if|after|when|once)$/.test(tree.tokens[mark]!.norm)) return true;
  }
  return false;
}

/** "Talks can begin only after …": what all sides at the table do. */
const isOfTable = (tree: Tree, { subject }: Clause): boolean =>
  subject !== undefined &&
  /^(?:talk|talks|negotiation|truce|ceasefire|deal|agreement|peace|settlement|dialogue)$/.test(
    tree.tokens[subject]!.lemma,
  );

/** "Norvand could attend if its demands were met": a party's act under a condition. */
export const byCondition: Rule = (room, clause) => {
  if (clause.hypothetical || clause.question || clause.modal === undefined || clause.modal === 'to') return undefined;
  const { tree } = room.reading;
  const only = isOnly(tree, clause);
  if (clause.condition === undefined && !only) return undefined;
  // "Norvand will only return if …": told by the text
  if (clause.statement === undefined && !(only && /^(?:will|would)$/.test(clause.modal))) return undefined;
  const range = phraseRange(tree, clause.predicate);
  const speakers = room.holders.ofStatement(clause.statement);
  const own = clause.statement === undefined ? room.holders.ofClause(clause) : [];
  const holders = sameSide(room, clause, speakers) || (only && isOfTable(tree, clause)) ? speakers : own;
  return {
    holders, stance: 'conditional', predicate: clause.predicate, statement: clause.statement,
    rule: 'positions/condition', strong: false, target: { range, head: clause.predicate, kind: 'clause', parts: [range] },
  }; // biome-ignore format: one glance
};

/** Whether what the clause says is done by who speaks or by their party. */
export function sameSide(room: Room, clause: Clause, speakers: readonly Holder[]): boolean {
  const doers = room.holders.ofClause(clause);
  const key = (h: Holder): (string | undefined)[] =>
    'actor' in h.who
      ? [h.who.actor, room.reading.actors.find(a => 'actor' in h.who && a.key === h.who.actor)?.speaksFor]
      : [h.party, h.who.described];
  return doers.some(d => speakers.some(s => key(d).some(k => k !== undefined && key(s).includes(k))));
}
