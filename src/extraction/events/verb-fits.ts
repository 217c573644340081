/**
 * Whether a verb's clause is what a trigger of data/event-types asks for. In: context, clause, trigger, the arguments found. Out: yes or no.
 */
import { wantedClasses } from '../../knowledge/event-classes.ts';
import type { VerbTrigger } from '../../knowledge/event-types.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import type { argumentsOf } from './arguments.ts';
import { isOfClass } from './classes.ts';
import { type Context, isPlaceName } from './context.ts';
import { modifiersOf, nmods } from './noun-host.ts';

const ACTORS = wantedClasses('actor', 'people');
const FORCES = wantedClasses('forces');
const ANYTHING = wantedClasses('any');

export type Arguments = ReturnType<typeof argumentsOf>;

/** Whether a clause has what its trigger asks for: doers, objects and partners of the right classes, means, modifiers. */
export function fits(context: Context, clause: Clause, trigger: VerbTrigger, args: Arguments): boolean {
  const { tokens, reading } = context;
  const { subject, passive } = args;
  // "told her counterpart by phone that": who is told is hung as the receiver
  const object = trigger.by_means ? (clause.recipient ?? args.object) : args.object;
  if (trigger.pair && !isPair(context, subject)) return false;
  if (trigger.to_do && !isToDo(context, clause.predicate)) return false;
  if (clause.copular && tokens[clause.predicate]!.pos !== 'VERB') return false;
  if (
    trigger.subject &&
    !(passive && subject === undefined && takesDoer(trigger)) &&
    !isOfClass(context, subject, trigger.subject)
  )
    return false;
  if (trigger.object && !isOfClass(context, object, trigger.object)) return false;
  if (trigger.passive && !passive) return false;
  if (
    trigger.alone &&
    (reading.tree.child(clause.predicate, 'xcomp', 'ccomp', 'iobj') !== undefined || isWhy(context, clause))
  )
    return false;
  if (trigger.no_deed && object !== undefined && hasDeed(context, object)) return false;
  if (trigger.finite && !hasTense(context, clause, args)) return false;
  if (
    trigger.modified &&
    !(object !== undefined && modifiersOf(context, object).some(m => trigger.modified!.includes(tokens[m]!.norm)))
  )
    return false;
  if (object !== undefined && isAny(context, object)) return false;
  for (const { head } of clause.obliques) if (isAny(context, head)) return false;
  if (trigger.object?.none && reading.tree.child(clause.predicate, 'ccomp') !== undefined) return false;
  if (
    trigger.with &&
    !hasPhrase(context, trigger, clause.obliques) &&
    !hasPhrase(context, trigger, hungOnObject(context, trigger, object)) &&
    !hasPhrase(context, trigger, hungOnTime(context, clause))
  )
    return false;
  if (trigger.person && !partnersAreNamed(context, clause, trigger)) return false;
  if (trigger.needs_person && !isPerson(context, object)) return false;
  if (trigger.sentence && !sentenceHas(context, clause.predicate, trigger.sentence)) return false;
  if (trigger.near && !sentenceHas(context, clause.predicate, trigger.near, 4)) return false;
  if (trigger.means) {
    const { first, last } = clause.range;
    let found = false;
    for (let i = Math.max(first, clause.predicate - 25); i <= last && i < clause.predicate + 25 && !found; i++)
      found = trigger.means.includes(tokens[i]!.norm);
    if (!found) return false;
  }
  return !trigger.by_means || (isSide(context, object) && isBy(context, clause.predicate, trigger.by_means));
}

/** "called him to testify", unlike "called him to discuss the dam": a clause beside the verb that is not what a contact is for. */
const isWhy = ({ tokens, reading }: Context, { predicate }: Clause): boolean =>
  reading.tree
    .children(predicate)
    .some(c => relationOf(tokens[c]!) === 'advcl' && !(tokens[c - 1]?.norm === 'to' && isSaidInTouch(tokens[c]!)));
const isSaidInTouch = wordFact(({ norm }) =>
  /^(?:discuss|congratulate|thank|offer|express|press|urge|convey|brief|ask|review|talk|coordinate|inform|reaffirm|reassure|reiterate|condole|apologi[sz]e|warn)$/.test(
    norm,
  ),
);

/** Words behind the verb in which the means may stand: "told his counterpart Paul Lemos of Norland by telephone". */
const MEANS_WITHIN = 16;

/** "an offer to host": what somebody would do. */
const hasDeed = ({ tokens }: Context, object: number): boolean =>
  tokens[object + 1]?.norm === 'to' && tokens[object + 2]?.tag === 'VB';

/** "by phone", "over the telephone". */
function isBy({ tokens }: Context, verb: number, means: readonly string[]): boolean {
  const { sentence } = tokens[verb]!;
  for (let i = verb + 1; i <= verb + MEANS_WITHIN && tokens[i]?.sentence === sentence; i++)
    if (means.includes(tokens[i]!.norm))
      return [1, 2].some(back => /^(?:by|over|via|on)$/.test(tokens[i - back]!.norm));
  return false;
}

/** Somebody who acts for a side, and no agency that was told by phone. */
const isSide = (context: Context, head: number | undefined): boolean =>
  head !== undefined && (isOfficial(context, head) || isOffice(context.tokens[head]!)); // biome-ignore format: one thought
/** Somebody unnamed who acts for a side: "his Kenyan counterpart". */
const isOffice = wordFact(({ norm }) =>
  /^(?:counterparts?|presidents?|premiers?|ministers?|chancellors?|ambassadors?|envoys?|king|emir|monarch|sultan)$/.test(
    norm,
  ),
);

/** "agreed to meet", "agreed that both sides would withdraw", unlike "agreed that the talks were useful". */
const isToDo = ({ reading, tokens, clauseAt }: Context, verb: number): boolean =>
  reading.tree.children(verb).some(c => {
    if (c < verb || !/^(?:xcomp|ccomp|advcl)$/.test(relationOf(tokens[c]!))) return false;
    const { modal, tense } = clauseAt.get(c) ?? {};
    return /^(?:to|will|would|shall|should|must)$/.test(modal ?? '') || tense === 'future';
  });

/** A tense of its own, also where the tagger took a past for a participle ("Kenyan tanks rolled in") or the other way round ("the men killed"). */
function hasTense(
  { tokens }: Context,
  { predicate, tense, obliques }: Clause,
  { subject, passive }: Arguments,
): boolean {
  const { tag, deprel } = tokens[predicate]!;
  if (tense === 'none') return !passive && subject !== undefined && tag === 'VBN';
  return !(passive && deprel === 'acl') || obliques.some(({ preposition }) => preposition === 'by');
}

/** Words to each side of the verb that are looked at. */
const NEAR = 40;

/** `back`: sentences before it that count. */
function sentenceHas({ tokens }: Context, verb: number, words: readonly string[], back = 0): boolean {
  const { sentence } = tokens[verb]!;
  for (let i = Math.max(0, verb - NEAR * (back + 1)); i <= verb + NEAR && i < tokens.length; i++) {
    const apart = sentence - tokens[i]!.sentence;
    if (apart >= 0 && apart <= back && words.includes(tokens[i]!.norm)) return true;
  }
  return false;
}

const hasPhrase = (context: Context, trigger: VerbTrigger, phrases: Clause['obliques']): boolean =>
  phrases.some(
    ({ preposition, head }) =>
      trigger.with!.includes(preposition) && isOfClass(context, head, trigger.with_class ?? ANYTHING),
  );

/** "will send missiles to Kenya": the phrase that the verb asks for, hung on its object. */
const hungOnObject = (context: Context, trigger: VerbTrigger, object: number | undefined): Clause['obliques'] =>
  object === undefined || trigger.object === undefined
    ? []
    : nmods(context, object)
        // "discussed the crisis in Norland with Paul Lemos", with Lemos hung on Norland
        .flatMap(one => [one, ...nmods(context, one.head)])
        .map(({ word, head }) => ({ preposition: word, head }));

/** "spoke this morning with Paul Lemos", "agreed in principle to a truce": the phrase that the verb asks for, hung on what is between. */
function hungOnTime(context: Context, { predicate }: Clause): Clause['obliques'] {
  const { reading, timeAt, nameAt, tokens } = context;
  const found: Clause['obliques'][number][] = [];
  for (const child of reading.tree.children(predicate))
    if (
      child > predicate &&
      (timeAt.has(child) ||
        (relationOf(tokens[child]!) === 'obl' &&
          (tokens[child]!.norm === 'principle' || isPlaceName(nameAt.get(child)))))
    )
      for (const { word, head } of nmods(context, child)) found.push({ preposition: word, head });
  return found;
}

/** "any town", "in each strike": none in particular. */
function isAny({ tokens, reading }: Context, head: number): boolean {
  for (const child of reading.tree.children(head))
    if (child < head && saysAny(tokens[child]!))
      return !/day$|^(?:week|month|year|hour|night|side)$/.test(tokens[head]!.norm);
  return false;
}
const saysAny = wordFact(({ norm }) => /^(?:any|no|each|every)$/.test(norm));

/** A passive without agent hides a doer ("were freed"), but not what did it ("was rocked" by news as well as by bombs). */
const takesDoer = ({ object, subject }: VerbTrigger): boolean =>
  object !== undefined && !object.any && DOERS.some(name => subject!.names.has(name));
const DOERS = ['actor', 'people', 'forces', 'council'];

/** "spoke to the president", not "spoke to reporters", "spoke to the issue". */
function partnersAreNamed(context: Context, clause: Clause, trigger: VerbTrigger): boolean {
  const partner = [...clause.obliques, ...hungOnTime(context, clause)].find(o => trigger.with!.includes(o.preposition));
  if (!partner || clause.subject === undefined) return false;
  return isSide(context, partner.head) && isOfClass(context, clause.subject, ACTORS);
}

const actorAt = (context: Context, head: number | undefined) => {
  const who = head === undefined ? undefined : context.actorOf(head);
  return who && 'actor' in who ? context.actorByKey.get(who.actor) : undefined;
};

const isPerson = (context: Context, head: number | undefined): boolean => actorAt(context, head)?.kind === 'person';

function isOfficial(context: Context, head: number): boolean {
  const actor = actorAt(context, head);
  return (
    actor !== undefined &&
    (actor.kind === 'person' || actor.kind === 'state' || actor.kind === 'government' || actor.kind === 'role') &&
    !actor.known?.startsWith('media/')
  );
}

/** "the two leaders", "both governments": in one word. */
const isSeveralSides = wordFact(
  ({ norm, pos }) =>
    pos !== 'PROPN' &&
    /^(?:sides|leaders|presidents|ministers|governments|countries|nations|states|parties|delegations|negotiators|envoys|premiers|diplomats|delegates|allies|powers|neighbou?rs|factions|counterparts|creditors|donors|lenders|employers|unions|members|men|women|both)$/.test(
      norm,
    ),
);

/** "The Greek and Turkish leaders": of two sides. */
const isOfSeveral = ({ tokens, reading, nameAt }: Context, head: number): boolean =>
  /S$/.test(tokens[head]!.tag ?? '') &&
  reading.tree
    .children(head)
    .some(
      c =>
        c < head &&
        nameAt.get(c)?.kind === 'nationality' &&
        reading.tree.children(c).some(d => d < head && d > c && nameAt.get(d)?.kind === 'nationality'),
    );

/** Two or more doers: "Anna Kovar and Paul Lemos will talk". */
const isPair = (context: Context, subject: number | undefined): boolean => {
  if (subject === undefined) return false;
  const { tokens } = context;
  if (isSeveralSides(tokens[subject]!) || isOfSeveral(context, subject)) return true;
  let { first } = context.reading.tree.extent(subject);
  // titles and nationalities that the tree left outside: "and Kenyan President Paul Lemos"
  for (let steps = 0; steps < 3 && /^(?:ADJ|PROPN|DET)$/.test(tokens[first - 1]?.pos ?? ''); steps++) first--;
  return (
    (tokens[first - 1]?.norm === 'and' &&
      tokens[first - 2]?.sentence === tokens[subject]!.sentence &&
      /^(?:NOUN|PROPN|PRON)$/.test(tokens[first - 2]!.pos)) ||
    context.reading.tree
      .children(subject)
      .some(
        c =>
          tokens[c]!.deprel === 'conj' &&
          (isOffice(tokens[c]!) || context.actorOf(c) !== undefined || isOfClass(context, c, FORCES)),
      )
  );
};
