/** Verbs that show a stance. In: the room and a clause. Out: a candidate, or nothing. */
import type { Clause } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { isAsserted } from './asserted.ts';
import type { Room, Rule } from './room.ts';
import { targetOf } from './targets.ts';
import { contentTarget, following } from './wider-targets.ts';

const WILL = new Set(['will', 'would', 'shall', 'can', 'could']);

/** Heads of "groups supported by X": said of who they are, no position of X. */
const FOLLOWERS = new Set(['some', 'other', 'one', 'group', 'force', 'fighter', 'militia', 'rebel', 'faction', 'army', 'troops', 'opposition', 'government', 'coalition', 'militant', 'candidate', 'party', 'insurgent', 'offensive', 'force', 'body', 'organization', 'organisation', 'talk', 'fund']); // biome-ignore format: one glance
/** What is denied is in dispute; denying it is no stand on what should be done. */
const ACCUSATIONS = new Set(['accusation', 'claim', 'allegation', 'charge', 'assertion', 'report', 'suggestion']);

/** "Norvand rejected the plan", "a move opposed by Norvand", "wants an end to the siege", "will not accept". */
export const byVerb: Rule = (room, clause) => {
  const use = room.words.verbs.get(clause.lemma) ?? room.words.verbs.get(`${clause.lemma}e`); // "declin": the lemmatizer drops an e
  if (!use || clause.copular || !isAsserted(room, clause)) return undefined;
  if (
    use.refusal &&
    !(clause.negated && (use.id === 'intend' || (clause.modal !== undefined && WILL.has(clause.modal))))
  )
    return undefined;
  if (clause.modal === 'must' || clause.modal === 'should' || clause.modal === 'could') return undefined; // a duty, read by byDuty
  const { tree } = room.reading;
  if (use.ongoing && !clause.progressive && !clause.negated) return undefined;
  const { object } = clause;
  const attribute = clause.passive && relationOf(tree.tokens[clause.predicate]!) === 'acl';
  if (attribute && object !== undefined && FOLLOWERS.has(tree.tokens[object]!.lemma)) return undefined;
  const timed = object !== undefined && room.reading.timesIn(object, object).length > 0;
  const cue = room.cueAt.get(clause.predicate);
  const target =
    targetOf(tree, clause.predicate, timed ? undefined : object, use.takes, use.prepositions) ??
    (use.content && reportsMatter(room, clause, use.takes, use.prepositions)
      ? (contentTarget(room, cue) ?? following(room, clause.predicate))
      : undefined);
  if (!target) return undefined;
  // "I want to thank": a manner of speaking.
  if (target.kind === 'infinitive' && room.words.courtesies.has(tree.tokens[target.head]!.lemma)) return undefined;
  const disputed = use.id === 'oppose' && ACCUSATIONS.has(tree.tokens[target.head]!.lemma);
  const plain = use.infinitive !== undefined && target.kind === 'infinitive' ? use.infinitive : use.stance;
  // "push to keep", "want to keep": their own act; "call on X to", "urge X to": another's.
  const stance = use.refusal
    ? 'opposes'
    : clause.negated
      ? clause.lemma === 'agree' && clause.modal === undefined
        ? 'undecided'
        : use.negated
      : disputed
        ? 'undecided'
        : plain;
  if (stance === undefined) return undefined;
  // Who speaks is found with more care than a clause's doer.
  const spoken = cue === undefined ? [] : room.holders.ofStatement(cue);
  const doers = room.holders.ofClause(clause);
  const holders = spoken.length > 0 && doers.length < 2 ? spoken : cue === undefined || doers.length > 1 ? doers : [];
  return {
    holders, stance, predicate: clause.predicate, target, statement: clause.statement, rule: `positions/verb-${use.id}`,
    strong: !use.refusal && target.kind !== 'following', ...(clause.subject === undefined ? {} : { holderAt: clause.subject }),
  }; // biome-ignore format: one glance
};

/** "Calls the group terrorists" asks for nothing: a verb that takes no object needs its preposition or a clause. */
function reportsMatter(room: Room, clause: Clause, takes: readonly string[], prepositions: readonly string[]): boolean {
  if (takes.includes('object')) return true;
  const after = room.reading.doc.tokens.slice(clause.predicate + 1, clause.predicate + 4).map(t => t.norm);
  return after.some(word => word === 'that' || prepositions.includes(word));
}
