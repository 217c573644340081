/**
 * What a party says it will do or go on doing on an issue: "said it would continue the bombing", "will attend the talks"; what it makes
 * something hinge on: "any deal depends on a withdrawal"; and a stance handed over: "gave the accord its blessing". In: the room and a
 * clause. Out: a candidate, or nothing.
 */

import { stanceLexicon } from '../../knowledge/stances.ts';
import { lemmaFact } from '../clauses/lemma-fact.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { isAsserted } from './asserted.ts';
import { sameSide } from './by-duty.ts';
import type { Holder } from './holders.ts';
import type { Candidate, Room, Rule } from './room.ts';
import { phraseRange, type Target, trimEnd } from './targets.ts';
import { behind } from './wider-targets.ts';

const isCourse = lemmaFact(lemma => stanceLexicon().courses.has(lemma));
const isStep = lemmaFact(lemma => stanceLexicon().steps.has(lemma));
const hinges = lemmaFact(lemma => stanceLexicon().hinging.has(lemma));
const gives = lemmaFact(lemma => stanceLexicon().giving.has(lemma));

/** Words in which a course says what it is of; farther on stand its ends. */
const COURSE = 12;

/** "Norvand said it would continue its raids": its own course, in its own words. */
export const byCourse: Rule = (room, clause) => {
  const { statement, modal, predicate } = clause;
  if (clause.negated || clause.passive || clause.condition !== undefined) return undefined;
  if (!modal || !/^(?:will|would|shall)$/.test(modal) || clause.perfect) return undefined;
  const { tokens } = room.reading.tree;
  const course = isCourse(tokens, clause);
  if ((!course && !(statement !== undefined && isStep(tokens, clause))) || !isAsserted(room, clause)) return undefined;
  const holders = coursesOf(room, clause);
  if (holders.length === 0) return undefined;
  const own = phraseRange(room.reading.tree, predicate);
  const range = { first: predicate, last: trimEnd(room.reading.tree, Math.min(own.last, predicate + COURSE)) };
  if (range.last === predicate) return undefined;
  if (tokens.slice(range.first, own.last + 1).some(({ norm }) => TRIUMPH.test(norm))) return undefined;
  return {
    holders, stance: 'supports', predicate, statement, rule: 'positions/course', strong: course,
    target: { range, head: predicate, kind: 'infinitive', parts: [range] },
    ...(clause.subject === undefined ? {} : { holderAt: clause.subject }),
  }; // biome-ignore format: one glance
};

/** "Doing so will preserve the peace": the doer is a deed, which the parse may take for a helping verb. */
const isDoneSo = ({ reading: { tree } }: Room, { predicate }: Clause): boolean =>
  tree.children(predicate).some(c => {
    const { deprel, tag } = tree.tokens[c]!;
    return c < predicate && (deprel.startsWith('csubj') || (deprel.startsWith('aux') && tag === 'VBG'));
  });

/** Who says so of their own side; also "made clear it would continue". */
function coursesOf(room: Room, clause: Clause): readonly Holder[] {
  if (isDoneSo(room, clause)) return [];
  if (clause.statement !== undefined) {
    const speakers = room.holders.ofStatement(clause.statement);
    // "the statement made clear": a paper has no side, and tells of whom it is
    if (speakers.length > 0) return sameSide(room, clause, speakers) ? speakers : [];
  }
  const { tokens } = room.reading.doc;
  const above = clause.governor?.predicate;
  const clear = above !== undefined && tokens[above]!.lemma === 'make' && [above + 1, above + 2].some(i => /^(?:clear|plain|known)$/.test(tokens[i]?.norm ?? ''));
  // "made clear it would": it is who made it clear
  if (!clear) return [];
  const own = clause.subject !== undefined && tokens[clause.subject]!.pos === 'PRON' ? room.clauseAt(above ?? -1) : clause;
  const holders = own ? room.holders.ofClause(own) : [];
  // "The statement made clear Norvand would": the parse takes the doer for what was made
  const doer = clause.subject === undefined && above !== undefined ? room.reading.tree.child(above, 'obj') : undefined;
  return holders.length === 0 && doer !== undefined && doer > above! && doer < clause.predicate ? room.holders.at(doer) : holders;
} // biome-ignore format: one glance

/** "Will end the war victorious": a boast or a forecast, and no course on a matter of the talks. */
const TRIUMPH = /^(?:victorious|victoriously|victor|triumph|triumphant|triumphantly)$/;

/** "Any settlement depends on a withdrawal", "peace requires guarantees", in a party's words: what it hinges on is asked for. */
export const byHinge: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { statement, subject, predicate } = clause;
  if (statement === undefined || subject === undefined || subject > predicate || clause.negated) return undefined;
  if (!hinges(tree.tokens, clause) || clause.hypothetical || clause.question) return undefined;
  const asked = askedFor(room, clause);
  // who depends on somebody asks for nothing, and what a detail requires is no condition of theirs
  if (
    asked === undefined ||
    !MATTERS.test(tree.tokens[subject]!.lemma) ||
    relationOf(tree.tokens[predicate]!) === 'acl'
  )
    return undefined;
  const matter = phraseRange(tree, asked);
  const range = { first: tree.extent(subject).first, last: matter.last };
  if (range.last - range.first > 30) return undefined;
  const target: Target = { range, head: asked, kind: 'object', parts: [range], matter };
  return {
    holders: room.holders.ofStatement(statement), stance: 'demands', predicate, statement, rule: 'positions/hinge',
    strong: true, target, holderAt: subject,
  }; // biome-ignore format: one glance
};

/** What is made to hinge on something. */
const MATTERS =
  /^(?:settlement|deal|agreement|accord|peace|solution|truce|ceasefire|end|ending|lifting|recognition|support|aid|withdrawal|return|meeting|summit|normali[sz]ation|progress|success|outcome|result|talk|negotiation|participation|release|exchange|treaty|pact|stability|security|reconciliation|transition|election|approval|ratification|membership|accession|relief|sanction|resumption|extension|implementation|vote|future|loan|bailout|payment)$/;

/** "on a withdrawal", "upon guarantees"; of "require" the object. */
function askedFor({ reading: { tree } }: Room, { obliques, object, predicate, lemma, copular }: Clause): number | undefined {
  const on = obliques.find(({ preposition, head }) => /^(?:on|upon)$/.test(preposition) && head > predicate)?.head;
  if (on !== undefined || copular) return on;
  return /^(?:require|presuppose|necessitate|entail)$/.test(lemma) && object !== undefined && object > predicate && tree.tokens[object]!.pos !== 'PRON'
    ? object
    : undefined;
} // biome-ignore format: one glance

/** How far behind "gave" the noun of stance may stand: "gave the trade accord with its neighbours its full backing". */
const GIFT = 12;
const BETWEEN =
  /^(?:its|his|her|their|our|my|a|an|the|full|final|tacit|cautious|public|formal|strong|own|firm|explicit|seal|of|green)$/;

/** "Gave the accord its blessing", "have given the deal their seal of approval". */
export const byGiving: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { predicate, subject } = clause;
  if (!gives(tree.tokens, clause) || clause.passive || subject === undefined || !isAsserted(room, clause))
    return undefined;
  const { tokens } = tree;
  const { sentence } = tokens[predicate]!;
  for (let i = predicate + 2; i <= predicate + GIFT && tokens[i]?.sentence === sentence; i++) {
    if (/^[,;:.]$/.test(tokens[i]!.text)) return undefined;
    if (!GIFTS.test(tokens[i]!.lemma) && tokens[i]!.norm !== 'blessing') continue;
    const to = behind(room, i, ['to', 'for', 'behind']);
    if (to) return given(room, clause, to);
    let last = i - 1;
    while (last > predicate && BETWEEN.test(tokens[last]!.norm)) last--;
    if (last <= predicate + 0) return undefined;
    const range = { first: predicate + 1, last };
    return {
      holders: room.holders.ofClause(clause), stance: clause.negated ? 'opposes' : 'supports', predicate, statement: clause.statement,
      rule: 'positions/giving', strong: true, holderAt: subject,
      target: { range: { first: predicate + 1, last: i }, head: last, kind: 'object', parts: [{ first: predicate + 1, last: i }], matter: range },
    }; // biome-ignore format: one glance
  }
  return undefined;
};

/** "Gave its backing to the accord". */
const given = (room: Room, clause: Clause, target: Target): Candidate => ({
  holders: room.holders.ofClause(clause), stance: clause.negated ? 'opposes' : 'supports', predicate: clause.predicate, statement: clause.statement,
  rule: 'positions/giving', strong: true, target, ...(clause.subject === undefined ? {} : { holderAt: clause.subject }),
}); // biome-ignore format: one glance

const GIFTS =
  /^(?:blessing|approval|backing|support|endorsement|nod|light|assent|consent|go-ahead|imprimatur|welcome|weight)$/;
