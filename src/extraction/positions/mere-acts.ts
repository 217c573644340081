/**
 * What verbs of stance tell of an act alone: an army that resists an offensive, a road that is blocked, a state that sends its own people
 * home. In: the room, a clause and its target. Out: whether no position is taken.
 */
import type { Clause } from '../clauses/read-clauses.ts';
import type { Room } from './room.ts';
import type { Target } from './targets.ts';

/** "Resisted the invasion", "blocked the bridge": what is fought or shut, not what is wanted. */
function isByForce({ reading: { tree }, words }: Room, { lemma, object }: Clause, { head, kind }: Target): boolean {
  const things = lemma === 'resist' ? words.fought : lemma === 'block' ? words.ways : undefined;
  if (things === undefined || kind !== 'object') return false;
  return [head, object].some(i => i !== undefined && things.has(tree.tokens[i]!.lemma));
}

const ADVISES = /^(?:advise|warn|urge|tell|ask|order|caution|counsel|encourage|call|appeal)$/;
const GOES =
  /^(?:leave|depart|evacuate|return|go|come|stay|avoid|enter|travel|flee|shelter|remain|exercise|take|be|seek|vote|demonstrate|protest|march)$/;

/** "Advised its citizens to leave the country": of travel, no demand on another party. */
function isAdvice({ reading: { tree }, words }: Room, clause: Clause, { head, kind, range }: Target): boolean {
  if (kind !== 'request' || !ADVISES.test(clause.lemma)) return false;
  const whom = clause.recipient ?? clause.object ?? range.first;
  const own = (i: number): boolean => words.ownPeople.has(tree.tokens[i]!.lemma);
  return (
    GOES.test(tree.tokens[head]!.lemma) && (own(whom) || tree.tokens.slice(range.first, head).some(t => own(t.index)))
  );
}

const SEES = /^(?:recogni[sz]e|accept|admit|acknowledge|see|face|believe|concede|understand|hear|confront|tell)$/;
const FACTS = /^(?:reality|fact|truth|extent|gravity|seriousness|error|mistake|defeat|obvious|evidence|result)$/;

/** "Refuses to accept the reality of the war": how somebody sees things. */
function deniesFacts({ reading: { tree } }: Room, { kind, head }: Target): boolean {
  const object = kind === 'infinitive' && SEES.test(tree.tokens[head]!.lemma) ? tree.child(head, 'obj') : undefined;
  return object !== undefined && FACTS.test(tree.tokens[object]!.lemma);
}

export const isMereAct = (room: Room, clause: Clause, target: Target): boolean =>
  deniesFacts(room, target) ||
  isByForce(room, clause, target) ||
  isAdvice(room, clause, target) ||
  isPurpose(room, clause);

/** "A march intended to support the truce": what a thing is for, by a participle behind it. */
function isPurpose({ reading: { tree } }: Room, { predicate, lemma }: Clause): boolean {
  if (!/^(?:intend|plan|mean)$/.test(lemma) || tree.tokens[predicate]!.tag !== 'VBN') return false;
  return !tree.children(predicate).some(c => c < predicate && tree.tokens[c]!.deprel.startsWith('aux'));
}
