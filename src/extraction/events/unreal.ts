/**
 * What is told of but not said to be so, where the verb group alone does not show it: asked, asked of others, promised not to be done,
 * banned, named as one of several offences, bound to a case or a condition, done as a rule. In: context, the event's verb or noun. Out:
 * whether nothing is asserted. Read along the line and up the tree by a few steps, as parsers hang far infinitives anywhere.
 */
import { wantedClasses } from '../../knowledge/event-classes.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { isOfClass } from './classes.ts';
import type { Context } from './context.ts';
import { groupsOf } from './cue-words.ts';
import { eventMark } from './marks.ts';
import { AHEAD, BEHIND, BESIDE, CUE, caseWithin, isUnrealBehindCue, STEPS } from './unreal-cues.ts';
import { lemmaOf } from './words.ts';

/** What binds a plan, named beside it: "if", "in response to", "in the event of". */
const BINDS = eventMark(({ norm }) => norm === 'if' || norm === 'response' || norm === 'event' || norm === 'case');
const TO = eventMark(({ norm }) => norm === 'to');

/** `planned`: whether it would lie ahead, so that a case named beside it binds it. */
export function isUnreal(context: Context, trigger: number, planned: boolean): boolean {
  const { marks } = context;
  const near = marks.within(trigger - AHEAD, trigger + 2);
  return (
    context.asked(trigger) ||
    ((near & CUE) !== 0 && isUnrealBehindCue(context, trigger)) ||
    isAskedOfOthers(context, trigger) ||
    isPressedFor(context, trigger) ||
    isOneOfOffences(context, trigger) ||
    isUnderCondition(context, trigger) ||
    isBelowUnreal(context, trigger) ||
    isCloseTo(context, trigger) ||
    isUnderFire(context, trigger) ||
    (planned &&
      ((near | marks.within(trigger, trigger + AHEAD + 2)) & BINDS) !== 0 &&
      (isForACase(context, trigger) || isAnswerTo(context, trigger) || isBehindIf(context, trigger)))
  );
}

/** "appealed to states that back the rebels to send more troops": an infinitive below a verb of asking. */
function isAskedOfOthers(context: Context, trigger: number): boolean {
  const { tokens } = context;
  if ((context.marks.within(trigger - 2, trigger - 1) & TO) === 0 || tokens[trigger]!.pos !== 'VERB') return false;
  let at = tokens[trigger]!.head;
  for (let steps = 0; steps < STEPS && at >= 0 && at < trigger; steps++) {
    if (context.lexicon.planNouns.has(lemmaOf(tokens[at]!))) return false;
    const groups = groupsOf(context, at);
    if (groups.size > 0) return groups.has('demand') && context.clauseAt.get(at)?.passive === false;
    at = tokens[at]!.head;
  }
  return false;
}

const UNDONE = eventMark(({ norm }) =>
  /^(?:pressure|threats?|warnings?|calls?|demands?|requests?|appeals?|reluctan(?:t|ce)|refusal|failure|inability|ability|attempts?|efforts?|chances?|opportunit(?:y|ies))$/.test(
    norm,
  ),
);

/** "has come under pressure from Kenya to attend the talks": an infinitive behind a noun of what is not done yet. */
function isPressedFor(context: Context, trigger: number): boolean {
  const { tokens, marks } = context;
  const verb = tokens[trigger]!.pos === 'VERB' ? trigger : tokens[trigger]!.head;
  const mark = verb - 1;
  if (verb < 1 || (marks.at(mark) & TO) === 0) return false;
  if ((marks.within(mark - BEHIND, mark - 1) & UNDONE) === 0) return false;
  for (let i = mark - 1; i >= mark - BEHIND && tokens[i]?.sentence === tokens[mark]!.sentence; i--) {
    if (marks.at(i) & UNDONE) return !isEffortToBegin(context, i, verb);
    if (/^(?:VERB|PUNCT)$/.test(tokens[i]!.pos)) return false;
  }
  return false;
}

/** "his efforts to restart the talks by the end of May": what is worked for is planned, unless the effort has failed. */
const isEffortToBegin = (context: Context, noun: number, verb: number): boolean =>
  /^(?:attempts?|efforts?)$/.test(context.tokens[noun]!.norm) &&
  !/^(?:failed|failing|abortive|unsuccessful|previous|last)$/.test(context.tokens[noun - 1]!.norm) &&
  groupsOf(context, verb).has('begin');

const OR = eventMark(({ norm }) => norm === 'or');
const GERUND = eventMark(({ pos, norm }) => (pos === 'VERB' || pos === 'NOUN') && norm.endsWith('ing'));

/** "planning, directing or committing attacks": one of several deeds that a law or an order names. Read along the line. */
function isOneOfOffences({ tokens, marks }: Context, trigger: number): boolean {
  if ((marks.within(trigger - 3, trigger) & GERUND) === 0) return false;
  let deed = trigger;
  while ((marks.at(deed) & GERUND) === 0) deed--;
  const { sentence } = tokens[trigger]!;
  for (let i = deed - 1; i >= deed - BESIDE && tokens[i]?.sentence === sentence; i--)
    if (marks.at(i) & OR) return (marks.within(i + 1, i + 2) & GERUND) !== 0;
  return false;
}

/** "could be sent in the event of a truce", "in case of an attack": said behind it. */
const isForACase = (context: Context, trigger: number): boolean =>
  caseWithin(context, trigger, trigger + 1, trigger + AHEAD);

/** Under if, unless or whether, however far up. */
function isUnderCondition(context: Context, trigger: number): boolean {
  const { tokens, clauseAt, reading } = context;
  let at = trigger;
  for (let steps = 0; steps < STEPS && at >= 0; steps++) {
    if (clauseAt.get(at)?.hypothetical && !isMarkedBehind(context, at, trigger))
      return !/^(?:after|since|following)$/.test(caseOf(reading.tree, trigger));
    const { deprel, head } = tokens[at]!;
    if (deprel === 'parataxis' || deprel === 'conj') break;
    at = head;
  }
  return false;
}

/** "flew to Oslo to see whether a deal was near, she said", with the whether hung on the saying: it binds what follows it. */
function isMarkedBehind({ tokens, reading }: Context, predicate: number, trigger: number): boolean {
  const mark = predicate === trigger ? undefined : reading.tree.child(predicate, 'mark');
  return mark !== undefined && mark > trigger && /^(?:whether|if)$/.test(tokens[mark]!.norm);
}

/** Verbs whose object did not come about. */
const BAN_VERB = eventMark(
  ({ lemma, pos }) =>
    pos === 'VERB' &&
    /^(?:ban|prohibit|forbid|outlaw|deter|prevent|avert|avoid|preclude|threaten|foil|thwart)$/.test(lemma),
);
const BAN_NOUN = eventMark(({ norm }) =>
  /^(?:ban|prohibition|threat|risk|deterrence|protection|defen[cs]e|prevention|possibility|prospect|fear|danger)s?$/.test(
    norm,
  ),
);
const NEARING = eventMark(({ norm }) =>
  /^(?:close|closer|closest|nearer|path|pathway|road|route|steps?|progress)$/.test(norm),
);
const KIND = eventMark(({ norm }) =>
  /^(?:pattern|practice|policy|tactic|style|kind|type|sort|nature|form|tradition|culture|logic|concept|rate|pace|tempo)s?$/.test(
    norm,
  ),
);

/** By the word that it hangs on. */
function isBelowUnreal(context: Context, trigger: number): boolean {
  const { tokens, marks } = context;
  const { head } = tokens[trigger]!;
  if (head < 0) return false;
  const above = marks.at(head);
  return (
    ((above & (BAN_VERB | BAN_NOUN)) !== 0 && isBanned(context, trigger)) ||
    ((above & NEARING) !== 0 && isNotThereYet(context, trigger)) ||
    ((above & KIND) !== 0 && isOfAKind(context, trigger)) ||
    isToBeEnsured(context, trigger)
  );
}

/** "agreed to ban strikes", "the threat of an attack", "to deter an invasion". */
function isBanned({ tokens, marks, reading }: Context, trigger: number): boolean {
  const { head, pos } = tokens[trigger]!;
  if (pos === 'VERB') return false;
  const relation = relationOf(tokens[trigger]!);
  if (relation === 'obj') return (marks.at(head) & BAN_VERB) !== 0;
  return (
    relation === 'nmod' &&
    (marks.at(head) & BAN_NOUN) !== 0 &&
    /^(?:of|on|against|from)$/.test(caseOf(reading.tree, trigger))
  );
}

const ENSURES = eventMark(({ norm }) => norm === 'ensure' || norm === 'ensuring' || norm === 'sure' || norm === 'make');

/** "promised to help make sure the children were returned": what is worked for. */
function isToBeEnsured({ tokens, marks }: Context, trigger: number): boolean {
  let at = trigger;
  for (let steps = 0; steps < 2 && at >= 0; steps++) {
    const { deprel, head } = tokens[at]!;
    at = head;
    if (head < 0 || (marks.at(head) & ENSURES) === 0) continue;
    const inner = deprel === 'ccomp' || deprel === 'advcl';
    if (!inner && deprel !== 'xcomp') continue;
    const above = tokens[head]!.norm;
    if (above === 'ensure' || above === 'ensuring') return true;
    if (inner && (above === 'sure' || (above === 'make' && tokens[head + 1]?.norm === 'sure'))) return true;
  }
  return false;
}

/** "fits the pattern of Kenyan strikes": attacks as such. */
const isOfAKind = ({ tokens, reading }: Context, trigger: number): boolean =>
  relationOf(tokens[trigger]!) === 'nmod' && caseOf(reading.tree, trigger) === 'of';

/** Who or what comes under attack in earnest. */
const ATTACKED = wantedClasses('actor', 'place', 'people', 'forces', 'target', 'locale', 'town');
const FIRE = eventMark(({ norm }) => norm === 'attack' || norm === 'assault' || norm === 'fire');
/** "the deal has come under attack": in words. A town or an army comes under it in earnest. */
function isUnderFire(context: Context, trigger: number): boolean {
  const { tokens, reading, clauseAt, marks } = context;
  if ((marks.at(trigger) & FIRE) === 0 || caseOf(reading.tree, trigger) !== 'under') return false;
  const subject = clauseAt.get(tokens[trigger]!.head)?.subject ?? clauseAt.get(trigger)?.subject;
  return subject !== undefined && context.actorOf(subject) === undefined && !isOfClass(context, subject, ATTACKED);
}

/** "came close to encircling the town". */
const isCloseTo = ({ tokens, marks }: Context, trigger: number): boolean =>
  trigger > 1 &&
  (marks.at(trigger - 1) & TO) !== 0 &&
  tokens[trigger]!.tag === 'VBG' &&
  /^(?:close|closer|near|nearer)$/.test(tokens[trigger - 2]!.norm);

/** "closer to a truce", "a step toward talks": not there yet. */
const isNotThereYet = ({ tokens, reading }: Context, trigger: number): boolean =>
  tokens[trigger]!.tag !== 'VBG' &&
  tokens[trigger]!.pos === 'NOUN' &&
  /^(?:to|towards?)$/.test(caseOf(reading.tree, trigger));

/** "if all of it works out, | we'll meet": a condition right before, wherever the parser hung it. "Even if" and "as if" are none. */
function isBehindIf({ tokens }: Context, trigger: number): boolean {
  const { sentence } = tokens[trigger]!;
  let comma = trigger - 1;
  while (comma > trigger - BESIDE && comma > 0 && tokens[comma]!.norm !== ',') comma--;
  for (let i = comma - 1; i > comma - BEHIND && i > 0 && tokens[i]!.sentence === sentence; i--) {
    if (tokens[i]!.norm === 'if') return !/^(?:even|as|only|and)$/.test(tokens[i - 1]!.norm);
    if (/^[,;:]$/.test(tokens[i]!.norm)) return false;
  }
  return false;
}

/** "measures in response to a further invasion": what would be answered. */
function isAnswerTo({ tokens }: Context, trigger: number): boolean {
  for (let i = trigger - 1; i >= trigger - BESIDE && i > 1; i--) {
    if (tokens[i]!.norm === 'to' && tokens[i - 1]!.norm === 'response' && tokens[i - 2]!.norm === 'in') return true;
    if (/^(?:VERB|PUNCT)$/.test(tokens[i]!.pos)) return false;
  }
  return false;
}
