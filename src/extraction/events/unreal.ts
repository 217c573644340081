/**
 * What is told of but not said to be so, where the verb group alone does not show it: asked, asked of others, promised not to be done,
 * banned, named as one of several offences, bound to a case or a condition, done as a rule. In: context, the event's verb or noun. Out:
 * whether nothing is asserted. Read along the line and up the tree by a few steps, as parsers hang far infinitives anywhere.
 */
import { askedIn } from '../asked.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { isOfClass } from './classes.ts';
import type { Context } from './context.ts';
import { groupsOf } from './cue-words.ts';
import { AHEAD, BEHIND, BESIDE, caseWithin, hasCueBefore, isUnrealBehindCue, STEPS } from './unreal-cues.ts';
import { lemmaOf } from './words.ts';

/** `planned`: whether it would lie ahead, so that a case named beside it binds it. */
export function isUnreal(context: Context, trigger: number, planned: boolean): boolean {
  return (
    askedIn(context.reading)(trigger) ||
    isNotTo(context, trigger) ||
    (hasCueBefore(context, trigger) && isUnrealBehindCue(context, trigger)) ||
    isAskedOfOthers(context, trigger) ||
    isPressedFor(context, trigger) ||
    isOneOfOffences(context, trigger) ||
    isUnderCondition(context, trigger) ||
    isBanned(context, trigger) ||
    isNotThereYet(context, trigger) ||
    isOfAKind(context, trigger) ||
    isToBeEnsured(context, trigger) ||
    isUnderFire(context, trigger) ||
    (planned && (isForACase(context, trigger) || isAnswerTo(context, trigger) || isBehindIf(context, trigger)))
  );
}

/** "a promise not to send troops". */
const isNotTo = ({ tokens }: Context, at: number): boolean =>
  tokens[at - 1]?.norm === 'to' && /^(?:not|never)$/.test(tokens[at - 2]?.norm ?? '');

/** "appealed to states that back the rebels to send more troops": an infinitive below a verb of asking. */
function isAskedOfOthers(context: Context, trigger: number): boolean {
  const { tokens } = context;
  const mark = tokens[trigger - 1]?.norm === 'to' ? trigger - 1 : trigger - 2;
  if (tokens[mark]?.norm !== 'to' || tokens[trigger]!.pos !== 'VERB') return false;
  let at = tokens[trigger]!.head;
  for (let steps = 0; steps < STEPS && at >= 0 && at < trigger; steps++) {
    if (context.lexicon.planNouns.has(lemmaOf(tokens[at]!))) return false;
    const groups = groupsOf(context, at);
    if (groups.size > 0) return groups.has('demand') && context.clauseAt.get(at)?.passive === false;
    at = tokens[at]!.head;
  }
  return false;
}

const UNDONE =
  /^(?:pressure|threats?|warnings?|calls?|demands?|requests?|appeals?|reluctan(?:t|ce)|refusal|failure|inability|ability|attempts?|efforts?|chances?|opportunit(?:y|ies))$/;

/** "has come under pressure from Kenya to attend the talks": an infinitive behind a noun of what is not done yet. */
function isPressedFor({ tokens }: Context, trigger: number): boolean {
  const verb = tokens[trigger]!.pos === 'VERB' ? trigger : tokens[trigger]!.head;
  const mark = verb - 1;
  if (verb < 1 || tokens[mark]!.norm !== 'to') return false;
  for (let i = mark - 1; i >= mark - BEHIND && tokens[i]?.sentence === tokens[mark]!.sentence; i--) {
    if (UNDONE.test(tokens[i]!.norm)) return true;
    if (/^(?:VERB|PUNCT)$/.test(tokens[i]!.pos)) return false;
  }
  return false;
}

/** "planning, directing or committing attacks": one of several deeds that a law or an order names. Read along the line. */
function isOneOfOffences({ tokens }: Context, trigger: number): boolean {
  const { sentence } = tokens[trigger]!;
  let deed = trigger;
  while (deed >= trigger - 2 && !isGerund(tokens[deed])) deed--;
  if (!isGerund(tokens[deed])) return false;
  for (let i = deed - 1; i >= deed - BESIDE && tokens[i]?.sentence === sentence; i--)
    if (tokens[i]!.norm === 'or') return tokens.slice(i + 1, i + 3).some(isGerund);
  return false;
}

const isGerund = (token: Context['tokens'][number] | undefined): boolean =>
  token !== undefined && (token.pos === 'VERB' || token.pos === 'NOUN') && token.norm.endsWith('ing');

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
const BAN_VERB = /^(?:ban|prohibit|forbid|outlaw|deter|prevent|avert|avoid|preclude|threaten|foil|thwart)$/;
const BAN_NOUN =
  /^(?:ban|prohibition|threat|risk|deterrence|protection|defen[cs]e|prevention|possibility|prospect|fear|danger)s?$/;

/** "agreed to ban strikes", "the threat of an attack", "to deter an invasion". */
function isBanned({ tokens, reading }: Context, trigger: number): boolean {
  const above = tokens[tokens[trigger]!.head];
  if (!above || tokens[trigger]!.pos === 'VERB') return false;
  const relation = relationOf(tokens[trigger]!);
  if (relation === 'obj' && above.pos === 'VERB') return BAN_VERB.test(above.lemma);
  return (
    relation === 'nmod' && BAN_NOUN.test(above.norm) && /^(?:of|on|against|from)$/.test(caseOf(reading.tree, trigger))
  );
}

/** "promised to help make sure the children were returned": what is worked for. */
function isToBeEnsured({ tokens }: Context, trigger: number): boolean {
  let at = trigger;
  for (let steps = 0; steps < 2 && at >= 0; steps++) {
    const { deprel, head } = tokens[at]!;
    at = head;
    const inner = deprel === 'ccomp' || deprel === 'advcl';
    if (head < 0 || !(inner || deprel === 'xcomp')) continue;
    const above = tokens[head]!.norm;
    if (above === 'ensure' || above === 'ensuring') return true;
    if (inner && (above === 'sure' || (above === 'make' && tokens[head + 1]?.norm === 'sure'))) return true;
  }
  return false;
}

/** "fits the pattern of Kenyan strikes": attacks as such. */
const isOfAKind = ({ tokens, reading }: Context, trigger: number): boolean =>
  relationOf(tokens[trigger]!) === 'nmod' &&
  /^(?:pattern|practice|policy|tactic|style|kind|type|sort|nature|form|tradition|culture|logic|concept|rate|pace|tempo)s?$/.test(
    tokens[tokens[trigger]!.head]?.norm ?? '',
  ) &&
  caseOf(reading.tree, trigger) === 'of';

/** "the deal has come under attack": in words. A town or an army comes under it in earnest. */
function isUnderFire(context: Context, trigger: number): boolean {
  const { tokens, reading, clauseAt } = context;
  if (!/^(?:attack|assault|fire)$/.test(tokens[trigger]!.norm) || caseOf(reading.tree, trigger) !== 'under')
    return false;
  const subject = clauseAt.get(tokens[trigger]!.head)?.subject ?? clauseAt.get(trigger)?.subject;
  return (
    subject !== undefined &&
    context.actorOf(subject) === undefined &&
    !isOfClass(context, subject, ['actor', 'place', 'people', 'forces', 'target', 'locale', 'town'])
  );
}

/** "closer to a truce", "a step toward talks": not there yet. */
function isNotThereYet({ tokens, reading }: Context, trigger: number): boolean {
  // "came close to encircling the town"
  if (tokens[trigger]!.tag === 'VBG')
    return tokens[trigger - 1]?.norm === 'to' && /^(?:close|closer|near|nearer)$/.test(tokens[trigger - 2]?.norm ?? '');
  if (tokens[trigger]!.pos !== 'NOUN') return false;
  const above = tokens[tokens[trigger]!.head]?.norm ?? '';
  return (
    /^(?:close|closer|closest|nearer|path|pathway|road|route|steps?|progress)$/.test(above) &&
    /^(?:to|towards?)$/.test(caseOf(reading.tree, trigger))
  );
}

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
