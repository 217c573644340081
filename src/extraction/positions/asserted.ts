/** Whether a clause asserts what it says. In: the room and a clause. Out: yes or no. */
import type { Clause } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf } from '../statements/tree.ts';
import type { Room } from './room.ts';

const SIDE = new Set([
  'before',
  'after',
  'without',
  'instead',
  'despite',
  'besides',
  'whether',
  'with',
  'until',
  'when',
  'where',
  'how',
  'whenever',
  'wherever',
]);

const DENIES = /^(?:deny|denies|denied|denying)\b/i;

/** A clause that says nothing of its own: denied, asked, supposed, or an infinitive that its governor speaks for. */
export function isAsserted(room: Room, clause: Clause): boolean {
  if (clause.hypothetical || clause.question) return false;
  if (isAskedByPress(room, clause.predicate)) return false;
  const cue = clause.statement === undefined ? undefined : room.reading.statements[clause.statement]?.cue;
  if (cue && DENIES.test(cue)) return false; // "denied that her government had asked for the delay"
  if (clause.modal === 'may' || clause.modal === 'might') return false;
  if ((clause.modal === 'can' || clause.modal === 'could') && !clause.negated) return false;
  if (isSideClause(room, clause.predicate)) return false;
  if (clause.modal !== 'to') return true;
  const governor = clause.governor && room.byPredicate.get(clause.governor.predicate);
  return (
    governor !== undefined &&
    clause.governor?.relation === 'xcomp' &&
    room.words.transparent.has(governor.lemma) &&
    governor.object === undefined &&
    !governor.negated &&
    isAsserted(room, governor)
  );
}

/** A line of a transcript that a reporter speaks: "Q Mr President, …". */
function isAskedByPress({ reading: { doc } }: Room, token: number): boolean {
  const sentence = doc.sentences[doc.tokens[token]!.sentence];
  return sentence !== undefined && doc.tokens[sentence.first]!.text === 'Q';
}

/** "Before agreeing", "with backing from", "without accepting": said on the way, not asserted. */
function isSideClause(room: Room, predicate: number): boolean {
  const { tree } = room.reading;
  const relation = relationOf(tree.tokens[predicate]!);
  const past = tree.tokens[predicate]!.tag === 'VBD'; // "when they declined" happened
  if (relation === 'obl' || relation === 'nmod' || relation === 'amod' || relation === 'compound') return true;
  return tree
    .children(predicate)
    .some(
      c =>
        (past ? ['mark', 'case'] : ['mark', 'case', 'advmod']).some(r => hasRelation(tree.tokens[c]!, r)) &&
        SIDE.has(tree.tokens[c]!.norm),
    );
}
