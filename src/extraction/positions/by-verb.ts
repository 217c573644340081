/** Verbs that show a stance. In: the room and a clause. Out: a candidate, or nothing. */
import { type StanceVerb, stanceLexicon } from '../../knowledge/stances.ts';
import type { Stance } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { lemmaFact } from '../clauses/lemma-fact.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { relationOf, type Tree } from '../statements/tree.ts';
import { asGoing, asMeant, asNeither, nearDoer, objectOf, withGoing } from './as-meant.ts';
import { isAsserted } from './asserted.ts';
import { sameSide } from './by-duty.ts';
import { asksToReject, besideDenial, isDenied, ofDenied } from './denied.ts';
import type { Holder } from './holders.ts';
import { isNoStance } from './no-stance.ts';
import type { Candidate, Room, Rule } from './room.ts';
import { beforeRelative, phraseRange, startOfRelative, type Target, targetOf } from './targets.ts';
import { contentTarget, following, refusedAct } from './wider-targets.ts';

const WILL = new Set(['will', 'would', 'shall', 'can', 'could']);

/** Heads of "groups supported by X": said of who they are, no position of X. */
const FOLLOWERS = new Set(['some', 'other', 'one', 'group', 'force', 'fighter', 'militia', 'rebel', 'faction', 'army', 'troops', 'opposition', 'government', 'coalition', 'militant', 'candidate', 'party', 'insurgent', 'offensive', 'force', 'body', 'organization', 'organisation', 'talk', 'fund']); // biome-ignore format: one glance
/** "Refused to rule out": the one undoes the other. */
const UNDOING = new Set(['refuse', 'decline', 'stop', 'avoid', 'cease']);
const UNDONE = new Set(['rule out', 'exclude', 'reject', 'oppose', 'veto', 'dismiss', 'preclude', 'discount']);
/** "Pushed them back to Friday", "called off": the word behind makes another verb of it. */
const OTHER_VERB = /^(?:back|through|off|out|aside|forward|ahead|up|away|over|down|into)$/;
/** "A plan that Norvand rejects": shown by the clause, about the noun before it. */
function relativeTarget(tree: Tree, clause: Clause, object: number): Target {
  const range = { first: startOfRelative(tree, clause), last: clause.predicate };
  const matter = beforeRelative(tree, clause, phraseRange(tree, object));
  return { range, head: object, kind: 'object', parts: [range], matter };
}

/** Verbs whose plain present denied is a refusal; of others it is what goes on: "is not holding any prisoners". */
const REFUSED_NOW = new Set([
  'negotiate',
  'attend',
  'join',
  'participate',
  'take part',
  'tolerate',
  'allow',
  'permit',
  'compromise',
  'discuss',
  'talk',
  'engage',
  'cooperate',
  'bargain',
  'budge',
  'yield',
  'sign',
  'come',
  'meet',
]);

/** "A proposal Norvand has so far rejected.": nothing behind the verb, a noun right before its doer. */
function nounBefore({ reading, words }: Room, clause: Clause): Target | undefined {
  const { tokens } = reading.tree;
  const { subject, predicate } = clause;
  if (subject === undefined || subject > predicate || !/^[.,;:!?–—]$/.test(tokens[predicate + 1]?.text ?? ''))
    return undefined;
  // "a proposal Norvand has rejected": the parse may take the proposal for the doer and the doer for its name.
  if (words.vague.has(tokens[subject]!.lemma) && reading.actorOf(subject + 1)) {
    const named = { first: subject + 1, last: predicate };
    return { range: named, head: subject, kind: 'object', parts: [named], matter: { first: subject, last: subject } };
  }
  const actor = reading.actorOf(subject);
  let first = subject;
  while (
    first > 0 &&
    first > subject - 5 &&
    actor &&
    JSON.stringify(reading.actorOf(first - 1)) === JSON.stringify(actor)
  )
    first--;
  const noun = first - 1;
  const { lemma, sentence } = tokens[noun] ?? {};
  if (lemma === undefined || sentence !== tokens[predicate]!.sentence || !words.vague.has(lemma)) return undefined;
  const range = { first, last: predicate };
  return { range, head: noun, kind: 'object', parts: [range], matter: { first: noun, last: noun } };
}

/** Whether a refusal is one: "will not tolerate", "does not negotiate", "is not attending", "does not intend". */
const isRefused = (clause: Clause): boolean =>
  clause.negated && !clause.perfect &&
  (clause.modal === undefined ? clause.tense === 'present' && REFUSED_NOW.has(clause.lemma) : WILL.has(clause.modal)); // biome-ignore format: one glance

/** "Rebels backed by Norvand", "the army is supported by", "a clinic supported by": said of them, no position of Norvand. */
function saysWhoTheyAre({ reading: { tree }, words }: Room, clause: Clause, object: number): boolean {
  const { lemma } = tree.tokens[object]!;
  const attribute = relationOf(tree.tokens[clause.predicate]!) === 'acl';
  const helps = /^(?:support|back)$/.test(clause.lemma);
  if (!clause.passive) return helps && attribute && !words.vague.has(lemma); // "the groups it supports"
  return FOLLOWERS.has(lemma) ? attribute || helps : attribute && helps && !words.vague.has(lemma);
}

/** "Criticized Karvelia for refusing to release them", "denounced its failure to": what was not done is asked for. */
function blamesLack({ reading, words }: Room, { range }: Target): boolean {
  const { tokens } = reading.tree;
  for (let i = range.first; i <= range.first + 12 && tokens[i]?.sentence === tokens[range.first]!.sentence; i++)
    if (words.lacks.has(tokens[i]!.lemma) || /^(?:refusing|failing)$/.test(tokens[i]!.norm)) return true;
  return false;
}

/** By the order of words: parses hang "from" in many ways. */
function keepsFrom({ reading: { tree } }: Room, { predicate }: Clause): boolean {
  for (let i = predicate + 1; i < predicate + 8 && i + 1 < tree.tokens.length; i++) {
    if (/^[,;:.]$/.test(tree.tokens[i]!.text)) return false;
    if (tree.tokens[i]!.norm === 'from') return tree.tokens[i + 1]!.tag === 'VBG';
  }
  return false;
}

/** What a party seeks for itself and others alike. */
const WAYS = new Set(['way', 'path', 'pathway', 'solution', 'progress', 'breakthrough', 'opportunity', 'chance', 'opening', 'role', 'means']); // biome-ignore format: one glance

/** "Decided not to sign it": for leaving the act undone, whatever the verb says of the act. */
function stanceOf(room: Room, clause: Clause, use: StanceVerb, target: Target): Stance | undefined {
  const { tree } = room.reading;
  if (isDenied(tree, clause.predicate, target))
    return ofDenied(tree, clause.lemma, target, plainStance(room, besideDenial(tree, clause), use, target));
  const plain = plainStance(room, clause, use, target);
  return plain === 'demands' && asksToReject(tree, target) ? 'supports' : plain;
}

function plainStance(room: Room, clause: Clause, use: StanceVerb, target: Target): Stance | undefined {
  if (use.refusal) return 'opposes';
  const inner = room.clauseAt(target.head)?.lemma ?? '';
  // "insisted it would not come back": a refusal, not a demand
  const said = target.kind === 'clause' ? room.clauseAt(target.head) : undefined;
  if (clause.lemma === 'insist' && said?.negated && WILL.has(said.modal ?? '')) return 'opposes';
  if (UNDOING.has(clause.lemma) && UNDONE.has(inner)) return clause.negated ? 'opposes' : 'open';
  // Not done yet, not refused: "has not agreed to".
  if (clause.negated) return clause.lemma === 'agree' && clause.modal === undefined ? 'undecided' : use.negated;
  if (use.id === 'condemn' && !clause.negated && blamesLack(room, target)) return 'demands';
  // "Pressed it from seizing land": not to.
  if (use.stance === 'demands' && keepsFrom(room, clause)) return 'opposes';
  // "Seeks a way to end the war": for it, not asked of another.
  if (
    use.id === 'want' &&
    !clause.negated &&
    clause.object !== undefined &&
    WAYS.has(room.reading.tree.tokens[clause.object]!.lemma)
  )
    return 'supports';
  if (use.request !== undefined && target.kind === 'request') return use.request;
  // "push to keep", "want to keep": their own act; "call on X to", "urge X to": another's.
  return use.infinitive !== undefined && target.kind === 'infinitive' ? use.infinitive : use.stance;
}

/** "Norvand said it could accept a truce": of its own side, and no more than open to it. */
function couldAgree(room: Room, read: Clause, found: VerbUse): Candidate | undefined {
  if (!/^(?:accept|support|back|endorse|approve|consent|embrace|sign on|sign up)$/.test(found.lemma)) return undefined;
  if (read.statement === undefined || read.passive) return undefined;
  if (!sameSide(room, read, room.holders.ofStatement(read.statement))) return undefined;
  const { modal: _, ...plain } = read;
  const candidate = byUse(room, plain, found);
  return candidate && { ...candidate, stance: 'open' };
}

/** "Said it could not accept": the "cannot" of who speaks. */
const isReported = ({ reading }: Room, { statement }: Clause): boolean =>
  statement !== undefined && reading.statements[statement]!.mode !== 'direct';

interface VerbUse {
  readonly lemma: string;
  readonly use: StanceVerb;
  /** Asked where the first finds no target. */
  readonly second?: VerbUse | undefined;
}

function usedAs(lemma: string): VerbUse | null {
  const { verbs, secondUses } = stanceLexicon();
  const use = verbs.get(lemma);
  const second = secondUses.get(lemma);
  return use ? { lemma, use, second: second && { lemma, use: second, second: undefined } } : null;
}
const verbOf = lemmaFact(usedAs);

export const PARTICLES: readonly string[] = ['over', 'up', 'down', 'off'];

/** "Will not hand | over the islands": a particle that the parse takes for a preposition. */
function withParticle({ reading: { tree } }: Room, { predicate, lemma, negated }: Clause): VerbUse | undefined {
  if (!negated) return undefined;
  const next = tree.tokens[predicate + 1];
  if (next?.pos !== 'ADP' || lemma.includes(' ') || !PARTICLES.includes(next.norm)) return undefined;
  return usedAs(`${lemma} ${next.norm}`) ?? undefined;
}

const turnsVerb = wordFact(({ norm }) => OTHER_VERB.test(norm));

function isOtherVerb(tree: Tree, predicate: number): boolean {
  for (const c of tree.children(predicate)) {
    if (c <= predicate || c >= predicate + 4) continue;
    if (turnsVerb(tree.tokens[c]!) && relationOf(tree.tokens[c]!) === 'advmod') return true;
  }
  return false;
}

/** "Norvand rejected the plan", "a move opposed by Norvand", "wants an end to the siege", "will not accept". */
export const byVerb: Rule = (room, given) => {
  if (given.copular) return undefined;
  const going = asGoing(room, given);
  const read = asNeither(room, going);
  const found = withParticle(room, read) ?? verbOf(room.reading.tree.tokens, read);
  if (!found) return undefined;
  const candidate = byUse(room, read, found) ?? (found.second && byUse(room, read, found.second));
  return candidate && going !== given ? withGoing(room, candidate) : candidate;
};

function byUse(room: Room, read: Clause, found: VerbUse): Candidate | undefined {
  const { tree } = room.reading;
  const { use } = found;
  // most verbs of refusal refuse nothing
  if (use.refusal && !read.negated) return undefined;
  if (read.modal === 'must' || read.modal === 'should') return undefined; // a duty, read by byDuty
  if ((read.modal === 'could' || read.modal === 'can') && !read.negated) return couldAgree(room, read, found);
  if (read.modal === 'could' && !isReported(room, read)) return undefined;
  if (use.ongoing && !read.progressive && !read.negated) return undefined;
  if (use.modal !== undefined && read.modal !== use.modal) return undefined;
  const clause = asMeant(tree, found.lemma === read.lemma ? read : { ...read, lemma: found.lemma });
  const { predicate } = clause;
  if (use.refusal && !isRefused(clause) && !(use.id === 'intend' && clause.negated)) return undefined;
  if (!isAsserted(room, clause)) return undefined;
  const object = objectOf(tree, use, clause, room);
  if (object !== undefined && (clause.passive || object < predicate) && saysWhoTheyAre(room, clause, object))
    return undefined;
  if (!clause.lemma.includes(' ') && clause.lemma !== 'want' && isOtherVerb(tree, predicate)) return undefined;
  const timed = object !== undefined && room.reading.timesIn(object, object).length > 0;
  const cue = room.cueAt.get(predicate);
  const before = clause.object !== undefined && clause.object !== read.object && !clause.passive; // a relative clause
  const target =
    (before && use.takes.includes('object') ? relativeTarget(tree, clause, clause.object!) : undefined) ??
    targetOf(tree, predicate, timed ? undefined : object, use.takes, use.prepositions) ??
    (use.content && reportsMatter(room, clause, use.takes, use.prepositions)
      ? (contentTarget(room, cue) ?? following(room, predicate) ?? nounBefore(room, clause))
      : undefined) ??
    (use.id === 'concede' && object === undefined ? (refusedThing(room, predicate) ?? refusedAct(clause)) : undefined);
  if (!target) return undefined;
  if (isNoStance(room, clause, use, target)) return undefined;
  const stance = stanceOf(room, clause, use, target);
  if (stance === undefined) return undefined;
  // Who speaks is found with more care than a clause's doer.
  const holders = holdersOf(room, clause, cue);
  return {
    holders, stance, predicate, target, statement: clause.statement, rule: `positions/verb-${use.id}`,
    strong: !use.refusal && !/^(?:decide|effort)$/.test(use.id), holderAt: nearDoer(tree, clause.subject),
  }; // biome-ignore format: one glance
}

/** "You cannot let it": nobody may, says who speaks. */
const ANYBODY = /^(?:you|nobody|no|one|anyone)$/;

function holdersOf(room: Room, clause: Clause, cue: number | undefined): readonly Holder[] {
  const { subject, statement, modal } = clause;
  if (cue === undefined) {
    // "The annexation will never be recognised": so who says it refuses
    if (
      clause.passive &&
      clause.negated &&
      clause.modal !== undefined &&
      WILL.has(clause.modal) &&
      statement !== undefined
    ) {
      const agent = room.holders.ofClause(clause);
      return agent.length > 0 ? agent : room.holders.ofStatement(statement);
    }
    const anybody = subject !== undefined && ANYBODY.test(room.reading.tree.tokens[subject]!.norm);
    return anybody && modal !== undefined ? room.holders.ofStatement(statement) : room.holders.ofClause(clause);
  }
  const spoken = room.holders.ofStatement(cue);
  const doers = room.holders.ofClause(clause);
  if (doers.length > 1) return doers;
  // Of a speaker without a name the clause may know the party: "Norvandi officials". A resident has none.
  const isOutsider = room.holders.isOutsider(room.reading.statements[cue]!.speaker);
  if (spoken.length > 0 || isOutsider) return spoken;
  if (subject === undefined) return doers;
  // "They condemned the raid": who they are is told before
  const pronoun = room.reading.tree.tokens[subject]!.pos === 'PRON';
  return pronoun ? doers : room.holders.at(subject);
}

/** "Would not join the bloc", where the parse gives the verb no object: the noun right behind it. */
function refusedThing(room: Room, predicate: number): Target | undefined {
  const next = room.reading.doc.tokens[predicate + 1];
  if (!next || !/^(?:NOUN|PROPN|DET|ADJ)$/.test(next.pos)) return undefined;
  const range = { first: next.index, last: next.index };
  return { ...(following(room, predicate) ?? { range, head: next.index, parts: [range] }), kind: 'object' };
}

/** "Calls the group terrorists" asks for nothing: a verb that takes no object needs its preposition or a clause. */
function reportsMatter(room: Room, clause: Clause, takes: readonly string[], prepositions: readonly string[]): boolean {
  if (takes.includes('object')) return true;
  const after = room.reading.doc.tokens.slice(clause.predicate + 1, clause.predicate + 4).map(t => t.norm);
  return after.some(word => word === 'that' || prepositions.includes(word));
}
