/** Whether a clause asserts what it says. In: the room and a clause. Out: yes or no. */
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf, type Tree } from '../statements/tree.ts';
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
  'than',
  'wherever',
]);

const opensSide = wordFact(({ norm }) => SIDE.has(norm));

const DENIES = /^(?:deny|denies|denied|denying)\b/i;

/** A clause that says nothing of its own: denied, asked, supposed, or an infinitive that its governor speaks for. */
export function isAsserted(room: Room, clause: Clause): boolean {
  if (clause.hypothetical || clause.question) return false;
  if (clause.modal === 'may' || clause.modal === 'might') return false;
  if ((clause.modal === 'can' || clause.modal === 'could') && !clause.negated) return false;
  if (isForetold(room, clause)) return false;
  const cue = clause.statement === undefined ? undefined : room.reading.statements[clause.statement]?.cue;
  if (cue && DENIES.test(cue)) return false; // "denied that her government had asked for the delay"
  if (isDoubted(room, clause) || isWishedBy(room, clause) || isShirked(room, clause)) return false;
  if (isSideClause(room, clause.predicate) || isSubjunctive(room, clause)) return false;
  const governor = clause.governor && room.clauseAt(clause.governor.predicate);
  // "Tried to hear what could help and open a way": what is joined to a clause is asserted as that one is.
  if (clause.governor?.relation === 'conj' && governor && sharesDoer(room, clause)) {
    if (clause.modal === governor.modal || governor.modal === 'to') return isAsserted(room, governor);
  }
  if (clause.modal !== 'to') return true;
  return (
    governor !== undefined &&
    clause.governor?.relation === 'xcomp' &&
    room.words.transparent.has(governor.lemma) &&
    governor.object === undefined &&
    !governor.negated &&
    isAsserted(room, governor)
  );
}

/** "You are not going to end a war without us": foretold, refused by nobody; "you cannot let it" is what the speaker holds. */
const isForetold = ({ reading: { tree } }: Room, { subject, negated, modal }: Clause): boolean =>
  negated && subject !== undefined && tree.tokens[subject]!.norm === 'you' && !PERMITS.test(modal ?? '');
const PERMITS = /^(?:can|could|must|should|shall|ought|need)/;

const DOUBTFUL = new Set(['unclear', 'doubtful', 'unlikely', 'uncertain', 'questionable', 'doubt']);
const CERTAIN = new Set(['clear', 'certain', 'sure', 'true', 'convinced', 'likely']);

const BELIEVES = new Set(['believe', 'think', 'expect', 'imagine', 'suppose']);

/** "It is not clear that Norvand wants peace", "did not believe Norvand would agree". */
function isDoubted(room: Room, { governor, subject }: Clause): boolean {
  if (!governor || !/^(?:ccomp|csubj|advcl)/.test(governor.relation)) return false;
  const above = room.clauseAt(governor.predicate);
  if (governor.relation === 'advcl' && above?.copular !== true) return false; // "it is not clear that", as the parser has it
  if (above === undefined) return false;
  // "I do not think we can accept it" is one's own refusal.
  const another = subject !== undefined && room.reading.tree.tokens[subject]!.pos !== 'PRON';
  return (
    DOUBTFUL.has(above.lemma) || (above.negated && (CERTAIN.has(above.lemma) || (another && BELIEVES.has(above.lemma))))
  );
}

/** "Avoids condemning it", "failed to back it": no stance is taken. */
function isShirked(room: Room, { governor }: Clause): boolean {
  if (!governor || !/^(?:xcomp|ccomp|advcl)/.test(governor.relation)) return false;
  const above = room.clauseAt(governor.predicate);
  return above !== undefined && !above.negated && room.words.shirking.has(above.lemma) && governor.relation !== 'advcl';
}

/** "America's desire that all leaders accept it": what a noun of wishing opens is not so. */
function isWishedBy({ reading: { tree }, words }: Room, { predicate }: Clause): boolean {
  const mark = tree.child(predicate, 'mark');
  const noun = mark === undefined || tree.tokens[mark]!.norm !== 'that' ? undefined : tree.tokens[mark - 1];
  return noun?.pos === 'NOUN' && words.nouns.has(noun.lemma);
}

/** "The desire that Norvand accept", "demanded that it leave": a bare form behind one doer is wished, not so, whatever its tag. */
function isSubjunctive({ reading: { tree } }: Room, { predicate, modal, governor }: Clause): boolean {
  const { norm, lemma, pos } = tree.tokens[predicate]!;
  if (modal !== undefined || norm !== lemma || pos !== 'VERB' || !governor || !/^(?:ccomp|acl)/.test(governor.relation))
    return false;
  const doer = tree.child(predicate, 'nsubj');
  const tag = doer === undefined ? undefined : tree.tokens[doer]!.tag;
  return (tag === 'NN' || tag === 'NNP') && tree.child(predicate, 'aux') === undefined && !joined(tree, doer!);
}

const joined = (tree: Tree, token: number): boolean =>
  tree.children(token).some(c => hasRelation(tree.tokens[c]!, 'conj'));

/** No doer, no tense of its own: "to meet and accept". */
function sharesDoer({ reading: { tree } }: Room, { predicate }: Clause): boolean {
  const { tag } = tree.tokens[predicate]!;
  return tree.child(predicate, 'nsubj') === undefined && (tag === 'VB' || tag === 'VBG');
}

/** "Before agreeing", "with backing from", "without accepting": said on the way, not asserted. */
function isSideClause(room: Room, predicate: number): boolean {
  const { tree } = room.reading;
  const relation = relationOf(tree.tokens[predicate]!);
  const past = tree.tokens[predicate]!.tag === 'VBD'; // "when they declined" happened
  // "in return for supporting it"
  const mark = tree.child(predicate, 'mark') ?? tree.child(predicate, 'case');
  if (
    mark !== undefined &&
    tree.tokens[mark]!.norm === 'for' &&
    /^(?:return|exchange)$/.test(tree.tokens[mark - 1]?.norm ?? '')
  )
    return true;
  // "stopped short of backing it"
  if (/^(?:of|from)$/.test(tree.tokens[predicate - 1]?.norm ?? '') && /^(?:short|instead|shy|away|refrain\w*|abstain\w*)$/.test(tree.tokens[predicate - 2]?.norm ?? '')) return true; // biome-ignore format: one glance
  if (relation === 'obl' || relation === 'nmod' || relation === 'amod' || relation === 'compound') return true;
  for (const c of tree.children(predicate)) {
    const token = tree.tokens[c]!;
    if (!opensSide(token) || (past && token.norm === 'after')) continue; // "left after Norvand demanded it": that happened
    const opens = relationOf(token);
    if (opens === 'mark' || opens === 'case' || (opens === 'advmod' && !past)) return true;
  }
  return false;
}
