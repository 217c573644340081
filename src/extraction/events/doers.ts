/**
 * Who does what a clause tells, where the tree is not enough. In: context, a clause, the doer that the tree gives. Out: the head of the
 * phrase that names the doer, or nothing where two could be meant.
 */
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { isOfClass, PEOPLE_OR_FORCES } from './classes.ts';
import type { Context } from './context.ts';
import { groupsOf, markOf } from './cue-words.ts';

/** The doer of a clause: of what somebody is accused of, blamed or thanked for, the one accused, whatever the parser took for the doer. */
export function doerOf(context: Context, clause: Clause, subject: number | undefined): number | undefined {
  return behindMark(context, clause, subject) ?? firstOf(context, answerable(context, clause, subject));
}

/** Words of a name and its title before the verb. */
const NAME = 8;

/** "a deal with Norland after Kenya began an offensive", with Kenya hung on the deal: who stands between such a word and a past tense. */
function behindMark(context: Context, { predicate }: Clause, subject: number | undefined): number | undefined {
  const { tokens, actorOf, timeAt } = context;
  const at = predicate - 1;
  if (
    at < 0 ||
    tokens[predicate]!.tag !== 'VBD' ||
    subject === at ||
    timeAt.has(at) ||
    !(actorOf(at) || isOfClass(context, at, PEOPLE_OR_FORCES))
  )
    // biome-ignore format: one thought
    return undefined;
  if (!/^(?:PROPN|NOUN)$/.test(tokens[at]!.pos)) return undefined;
  for (let i = at - 1; i > at - NAME && i >= 0; i--) {
    if (/^(?:after|because|while|although)$/.test(tokens[i]!.norm))
      return subject === undefined || subject < i ? at : undefined;
    if (!/^(?:PROPN|NOUN|ADJ|DET)$/.test(tokens[i]!.pos)) return undefined;
  }
  return undefined;
}

/** "thanked Kovar for hosting the talks", "criticised Kenya for continuing with its bombing". */
const FOR_WHAT = /^(?:critici[sz]|thank|prais|commend|fault|denounc|rebuk|congratulat|chid|lambast|hail|punish|slam)/;

function answerable(context: Context, clause: Clause, subject: number | undefined): number | undefined {
  const { governor } = clause;
  const above = governor && context.clauseAt.get(governor.predicate);
  if (above && governor.relation === 'advcl') {
    const { norm } = context.tokens[above.predicate]!;
    if (groupsOf(context, above.predicate).has('accuse')) return above.object;
    if (FOR_WHAT.test(norm) && markOf(context, clause.predicate) === 'for') return above.object;
    if (isAmbiguous(context, clause, subject)) return undefined;
  }
  // "the kingdom's offer to send", "a proposal from the kingdom to send": whose plan it is
  const noun = governor && (subject === undefined || subject === governor.predicate) ? governor.predicate : subject;
  if (
    noun !== undefined &&
    clause.modal === 'to' &&
    context.tokens[noun]!.pos === 'NOUN' &&
    context.actorOf(noun) === undefined
  ) {
    const owner = context.reading.tree
      .children(noun)
      .find(
        c =>
          context.tokens[c]!.deprel === 'nmod:poss' ||
          (c > noun && /^(?:from|by)$/.test(caseOf(context.reading.tree, c))),
      );
    if (owner !== undefined) return owner;
  }
  return subject;
}

/** "was sceptical about how Norland would behave, despite agreeing to a truce": a nearer doer than that of the main verb may be meant. */
function isAmbiguous({ tokens, reading }: Context, { predicate }: Clause, subject: number | undefined): boolean {
  if (subject === undefined || tokens[predicate]!.tag !== 'VBG' || reading.tree.child(predicate, 'mark') === undefined)
    return false;
  for (let i = predicate - 1; i > subject && i > predicate - NEARER; i--)
    if (tokens[i]!.deprel.startsWith('nsubj') && tokens[i]!.head > subject && /^(?:NOUN|PROPN)$/.test(tokens[i]!.pos))
      return true;
  return false;
}
/** Words within which a nearer doer is looked for. */
const NEARER = 25;

/** "the army and its allies have advanced, also attacking": all of them, though the tree gives the last. */
function firstOf({ tokens }: Context, doer: number | undefined): number | undefined {
  const above = doer === undefined ? undefined : tokens[tokens[doer]!.head];
  return above && tokens[doer!]!.deprel === 'conj' && above.index < doer! && /^(?:NOUN|PROPN)$/.test(above.pos)
    ? above.index
    : doer;
}
