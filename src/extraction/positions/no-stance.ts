/** Verbs of stance that show none, by what they are about. In: the room, a clause, its verb and target. Out: whether no position is taken. */
import type { StanceVerb } from '../../knowledge/stances.ts';
import { wordFact } from '../../text/word-facts.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import type { Tree } from '../statements/tree.ts';
import { isMereAct } from './mere-acts.ts';
import { isCourtesy, type Room } from './room.ts';
import type { Target } from './targets.ts';
import { contentTarget } from './wider-targets.ts';

/** Who rejects one of these denies a fact and takes no stand on what should be done. */
const ACCUSATIONS = new Set(['accusation', 'claim', 'allegation', 'charge', 'assertion', 'report', 'suggestion', 'notion', 'rumour', 'rumor', 'insinuation', 'criticism']); // biome-ignore format: one glance
/** "Rejected claims to the valley", "suggestions that it should disarm": of what should be, no fact. */
const OF_WISHES = new Set(['to', 'over', 'should', 'must', 'on']);

function deniesFact(tree: Tree, target: Target): boolean {
  const { range } = target;
  // "rejected the ministry's claim on Monday that aircraft had hit it": the parse may take the clause for the object
  const claim = tree.tokens
    .slice(range.first, range.first + 6)
    .find(({ index, lemma }) => index <= range.last && ACCUSATIONS.has(lemma));
  const head = ACCUSATIONS.has(tree.tokens[target.head]!.lemma)
    ? target.head
    : target.kind === 'object'
      ? undefined
      : claim?.index;
  if (head === undefined) return false;
  for (let i = head + 1; i <= Math.min(range.last, head + 8); i++)
    if (OF_WISHES.has(tree.tokens[i]!.norm) && (i === head + 1 || /^(?:should|must)$/.test(tree.tokens[i]!.norm)))
      return false;
  return true;
}
const isWordItself = wordFact(({ norm }) => /^(?:word|words|phrase|label|epithet)$/.test(norm));

/** "Declined to use the word blockade": a word, not the thing. */
export function namesWord(tree: Tree, { head, range }: Target): boolean {
  for (let i = range.first; i <= Math.min(range.last, range.first + 6); i++)
    if (isWordItself(tree.tokens[i]!)) return i === head || tree.tokens[i]!.head === head;
  return false;
}
/** "Approved the strike": an order that was given, no stance. */
const ORDERED = new Set(['approve', 'greenlight', 'bless', 'second', 'hail', 'laud', 'praise']);
const DEEDS = new Set(['strike', 'attack', 'raid', 'operation', 'killing', 'assassination', 'airstrike', 'bombing', 'offensive', 'success', 'victory', 'leadership', 'courage', 'bravery']); // biome-ignore format: one glance
/** "Things that Norvand wants": no matter. */
const EMPTY = new Set(['link', 'linkage', 'connection', 'comparison', 'equivalence', 'thing', 'price', 'toll', 'cost', 'what', 'something', 'anything', 'everything', 'nothing', 'lot', 'much', 'more', 'surprise']); // biome-ignore format: one glance
const OPPOSITE_SIDES = new Set(['side', 'party', 'camp', 'end', 'faction', 'view', 'force', 'group']);
/** Verbs that need an object: without one the parse has taken a participle for a verb, "groups excluded from the truce". */
const SHUTTING = new Set(['exclude', 'bar', 'ban', 'forbid', 'prohibit', 'preclude', 'block', 'veto']);
/** "Offered comment", "sought details": words, no matter. */
const NO_MATTER = new Set([
  'comment',
  'condolence',
  'sympathy',
  'prayer',
  'thanks',
  'apology',
  'detail',
  'clarification',
  'information',
  'explanation',
  'congratulation',
  'answer',
  'question',
  'glimpse',
  'advice',
  'insight',
]);
/** "Rejected the comments": of words, but a stance. */
const BLAMES = /^(?:oppose|condemn)$/;
const DEFENDS = /^(?:defend|justify)$/;
/** "Requested this call": procedure, no matter of the talks. */
const MEETINGS = new Set(['call', 'session', 'briefing', 'conversation', 'appointment', 'consultation', 'phone']);
/** "Declined to comment" takes no side. */
export const SAYING_NOTHING = new Set([
  'comment',
  'speculate',
  'elaborate',
  'answer',
  'say',
  'specify',
  'identify',
  'name',
  'disclose',
  'confirm',
  'detail',
  'predict',
  'describe',
  'explain',
  'prejudge',
  'condemn',
  'criticize',
  'criticise',
  'denounce',
  'blame',
  'pre-empt',
  'define',
  'clarify',
  'review',
  'assess',
  'evaluate',
  'divulge',
  'reveal',
  'preempt',
  'affirm',
  'reaffirm',
  'reiterate',
  'restate',
  'express',
  'voice',
  'articulate',
]);

/** What courtesy verbs may stand under: "I want to thank". A refusal to consider is none. */
const OF_COURTESY = new Set(['want', 'hope', 'ask', 'demand', 'call', 'support', 'like']);

/** "Insists Karvelia abandon its claim", "that all sides respect it": a bare verb of one doer or of all, tagged as a present. */
function isBidden({ reading: { tree } }: Room, { predicate, subject }: Clause): boolean {
  if (subject === undefined || !/^VBP?$/.test(tree.tokens[predicate]!.tag ?? '')) return false;
  if (tree.child(predicate, 'aux') !== undefined) return false; // "does not know"
  const { tag, norm } = tree.tokens[subject]!;
  const all = tree.children(subject).some(c => /^(?:all|both|any)$/.test(tree.tokens[c]!.norm));
  return /^NNP?$/.test(tag ?? '') || /^(?:it|he|she|everyone|everybody)$/.test(norm) || all;
}

/** "Suggested that talks be held", "should be held": not what is so. */
function isWished(room: Room, target: Target): boolean {
  // of the content of a statement the head is only its first word
  const clause =
    room.clauseAt(target.head) ??
    room.reading.tree.tokens
      .slice(target.range.first, target.range.last + 1)
      .map(({ index }) => room.clauseAt(index))
      .find(c => c !== undefined);
  return (
    clause === undefined ||
    clause.modal !== undefined ||
    (clause.tense === 'none' && !clause.perfect) ||
    isBidden(room, clause) ||
    (clause.object !== undefined && room.reading.tree.tokens[clause.object]!.lemma === 'right') // "has a right to exist"
  );
}

function isPerson({ reading }: Room, token: number): boolean {
  const who = reading.actorOf(token);
  return who !== undefined && 'actor' in who && reading.actors.some(a => a.key === who.actor && a.kind === 'person');
}

const BACKS = /^(?:support|back|endorse|defend)$/;

/** "Supports Veld for the nomination": somebody who speaks for no state. */
function isCandidate({ reading }: Room, token: number): boolean {
  const who = reading.actorOf(token);
  const actor = who && 'actor' in who ? reading.actors.find(a => a.key === who.actor) : undefined;
  return actor?.kind === 'person' && actor.speaksFor === undefined;
}

/** Whether a word of suggesting is the cue of a statement that says what is so. */
function reportsFact(room: Room, predicate: number): boolean {
  const content = contentTarget(room, room.cueAt.get(predicate));
  return content !== undefined && !isWished(room, content);
}

/** What one expects of others as a duty, and does not foresee: "expects Karvelia to honour the truce". */
const KEEPING = /^(?:honou?r|respect|comply|abide|fulfil|fulfill|implement|uphold|adhere|observe|deliver|live)$/;

/** "Called the minister to discuss it": somebody named right behind the verb, without "on" or "for". */
function telephones({ reading: { doc, actorOf } }: Room, predicate: number): boolean {
  for (let i = predicate + 1; i < predicate + 4 && i < doc.tokens.length; i++) {
    if (/^(?:on|upon|for|against|again|off|out)$/.test(doc.tokens[i]!.norm)) return false;
    if (actorOf(i)) return true;
  }
  return false;
}

/** Whether a clause behind a verb of asking is one: "pressed that …", not a participle or what a broken parse makes of an object. */
function saysThat(tree: Tree, predicate: number): boolean {
  const near = tree.tokens.slice(predicate + 1, predicate + 8);
  return near.some(({ norm }) => norm === 'that' || norm === 'on' || norm === 'for' || norm === 'to');
}

/** "Only 10 per cent of the requests were approved", "few were": how many, and no consent. */
function isShare(tree: Tree, { range: { first, last } }: Target): boolean {
  for (let i = first; i <= last; i++)
    if (/^(?:cent|percent|%|few|fraction|handful)$/.test(tree.tokens[i]!.norm)) return true;
  return false;
}

/** "The settlement as we envisage it": a manner of seeing. */
const isAsSeen = (tree: Tree, predicate: number, object: number | undefined): boolean =>
  object !== undefined &&
  /^(?:it|this|that|them)$/.test(tree.tokens[object]!.norm) &&
  tree.children(predicate).some(c => c < predicate && tree.tokens[c]!.norm === 'as');

/** Verbs that are as often an order among one's own: "told the staff to", "ordered the troops to". */
const ORDERS = /^(?:tell|order|invite|count|warn|advise|caution|counsel)$/;

/** What is claimed as one's own. */
const CLAIMED =
  /^(?:sovereignty|territory|island|region|ownership|entirety|right|water|strait|sea|peninsula|province|jurisdiction|land|valley|plateau|reef|zone|area|part|whole)$/;

/** Whether what is asked is asked of a state or a body by its name. */
function isAskedOfParty({ reading, words }: Room, { lemma }: Clause, { range, head }: Target): boolean {
  // "warned the militia to leave"; an army is ordered by its own side
  if (
    lemma === 'warn' &&
    reading.tree.tokens.slice(range.first, head).some(t => t.pos === 'NOUN' && words.bodies.has(t.lemma))
  )
    return true;
  for (let i = range.first; i < head; i++) {
    const who = reading.actorOf(i);
    if (who && 'actor' in who && reading.actors.some(a => a.key === who.actor && a.kind !== 'person')) return true;
  }
  return false;
}

/** What is decided, voted or planned is a step on a matter; what one once planned is past. */
function isDecided({ words, reading: { tree } }: Room, { lemma, tense, perfect }: Clause, { head }: Target): boolean {
  if (/^(?:plan|prepare)$/.test(lemma) && tense === 'past' && !perfect) return false;
  const act = tree.tokens[head]!.lemma;
  return words.steps.has(act) || words.courses.has(act) || words.verbs.has(act);
}

/** "Declined to comment", "rejected the accusation", "approved the strike", "called him to discuss it". */
export function isNoStance(room: Room, clause: Clause, use: StanceVerb, target: Target): boolean {
  const { tree } = room.reading;
  const { object, predicate } = clause;
  if (target.kind === 'infinitive' && OF_COURTESY.has(use.id) && isCourtesy(room, target.head)) return true;
  if (
    target.kind === 'infinitive' &&
    /^(?:get|go)$/.test(tree.tokens[target.head]!.lemma) &&
    /^(?:ahead|into)$/.test(tree.tokens[target.head + 1]?.norm ?? '')
  )
    return true; // "get ahead of the talks"
  if (target.kind === 'infinitive' && SAYING_NOTHING.has(tree.tokens[target.head]!.lemma)) return true;
  if (target.kind === 'prepositions' && SHUTTING.has(clause.lemma)) return true;
  if (clause.passive && isShare(tree, target)) return true;
  if (clause.lemma === 'welcome' && object !== undefined && isPerson(room, object)) return true; // "welcomed him to the palace"
  if (BACKS.test(clause.lemma) && object !== undefined && isCandidate(room, object)) return true;
  if (isAsSeen(tree, predicate, object) || isMereAct(room, clause, target)) return true;
  if (target.kind === 'object' && NO_MATTER.has(tree.tokens[target.head]!.lemma) && !BLAMES.test(use.id)) return true;
  // "defended its border" is no stance, "defended the deal" is
  if (DEFENDS.test(clause.lemma) && !room.words.defended.has(tree.tokens[target.head]!.lemma)) return true;
  if (use.id === 'oppose' && deniesFact(tree, target)) return true;
  if (target.kind === 'prepositions' && room.reading.timesIn(target.head, target.head).length > 0) return true; // "voted on Sunday"
  if (clause.lemma === 'claim' && !CLAIMED.test(tree.tokens[target.head]!.lemma)) return true; // "claimed a victory"
  // "we expect Norvand to leave" asks; told of somebody it may be what they foresee
  if (use.id === 'decide' && !isDecided(room, clause, target)) return true;
  // "he stood with our allies": where, not for whom
  if (use.id === 'stand' && clause.tense === 'past' && /^(?:with|alongside|beside)$/.test(caseOf(tree, target.head)))
    return true;
  if (use.id === 'hope' && tree.tokens[target.head]!.lemma === 'recovery') return true; // "hope for the swift recovery of the wounded"
  if (
    clause.lemma === 'expect' &&
    !KEEPING.test(tree.tokens[target.head]!.lemma) &&
    (clause.subject === undefined || !/^(?:we|i)$/.test(tree.tokens[clause.subject]!.norm))
  )
    return true;
  if (target.kind === 'request' && ORDERS.test(clause.lemma) && !isAskedOfParty(room, clause, target)) return true;
  if (namesWord(tree, target)) return true;
  if (target.kind === 'following' && object !== undefined && !use.takes.includes('object')) return true; // "pressing offensives"
  if (clause.lemma === 'suggest' && reportsFact(room, predicate)) return true; // "it has not agreed yet, Norvand suggested"
  if (
    clause.lemma === 'suggest' &&
    (target.kind === 'following' || (target.kind === 'clause' && !isWished(room, target)))
  )
    return true; // "suggested that it was late"
  if (clause.lemma === 'insist' && target.kind === 'clause' && !isWished(room, target)) return true; // "insists it does not know their whereabouts"
  if (use.id === 'support' && DEEDS.has(tree.tokens[target.head]!.lemma) && ORDERED.has(clause.lemma)) return true;
  if (use.id === 'call' && target.kind === 'clause' && clause.lemma !== 'insist' && !saysThat(tree, predicate))
    return true; // "pressing offensives"
  if (use.id === 'demand' && target.kind === 'object' && MEETINGS.has(tree.tokens[target.head]!.lemma)) return true;
  if (clause.lemma === 'call' && telephones(room, predicate)) return true;
  if (clause.lemma === 'call' && (object ?? clause.recipient) !== undefined) return true; // "calling it an aggression", "called him to discuss it"
  if (clause.subject !== undefined && tree.tokens[tree.extent(clause.subject).first - 1]?.norm === 'what') return true; // "what he calls"
  if (clause.lemma === 'oppose' && tree.tokens[predicate - 1]?.norm === 'as') return true; // "as opposed to"
  if (
    clause.lemma === 'oppose' &&
    OPPOSITE_SIDES.has(tree.tokens[predicate + 1]?.lemma ?? '') &&
    tree.tokens[predicate]!.tag === 'VBG'
  )
    return true; // "which back opposing sides"
  if ([target.head, target.matter?.last, clause.object].some(i => i !== undefined && EMPTY.has(tree.tokens[i]!.lemma)))
    return true;
  if (
    target.kind === 'prepositions' &&
    /^(?:agree|concur|disagree|side)$/.test(clause.lemma) &&
    room.reading.actorOf(target.head) &&
    caseOf(tree, target.head) === 'with'
  )
    return true; // "agrees with Norvand that it is late": on what, stands elsewhere
  return false;
}
