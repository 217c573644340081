/** What is told as to come: "We will …", "he would meet …", "the HNC were coming to Geneva", "there will be no delegation". In: a token. */

import type { Token } from '../../model/doc.ts';
import { isDeed, isSupposed } from './bound.ts';
import type { Context, Found } from './context.ts';
import { actorAt, type Doer, doerOf, groupStart, phraseOf, somebodyAt } from './doers.ts';
import { hasDayAhead } from './due.ts';
import { isStep } from './infinitives.ts';
import { isMeeting } from './meetings.ts';
import { meetingBetween } from './parties.ts';
import { findBeginning } from './scheduled.ts';
import { isInformed, isParty } from './voices.ts';
import { rangeOf } from './wording.ts';

const WILL = /^(?:will|'ll|’ll|wo|shall|sha|would|'d|’d)$/;
const WOULD = /^(?:would|'d|’d)$/;
/** Tokens between a modal and its verb: "will now also not". */
const REACH = 9;

/** The verb that a modal, or "going to", helps: of "will be meeting", "will be released" the participle. */
export function verbAfter(context: Context, modal: number): number | undefined {
  const { tokens, sentenceAt } = context;
  const { last } = sentenceAt(modal);
  for (let i = modal + 1; i <= Math.min(last, modal + REACH); i++) {
    const { tag, pos, norm } = tokens[i]!;
    if (/^['’]ve$/.test(norm)) return undefined;
    // "will (i) modify", "shall: (a) notify"
    if (isItemMark(context, i)) continue;
    if (norm === 'be') return participleAfter(context, i) ?? i;
    if ((tag === 'VB' || isStep(context, i)) && norm !== 'have') return i;
    if (norm === 'have') return tokens[i + 1]?.tag === 'VBN' ? undefined : i;
    if (pos !== 'ADV' && tag !== 'RB' && !/^(?:not|n't|both|all|each|["“”])$/.test(norm)) return undefined;
  }
  return undefined;
}

/** "(ii)", "(a)", "1)": the mark of an item of a list, as texts of agreements have it. */
const isItemMark = ({ tokens }: Context, at: number): boolean =>
  /^[():]$/.test(tokens[at]!.norm) ||
  (/^(?:[ivx]+|[a-h]|\d)$/.test(tokens[at]!.norm) && /^[)(]$/.test(tokens[at + 1]?.norm ?? tokens[at - 1]!.norm));

function participleAfter({ tokens }: Context, be: number): number | undefined {
  let at = be + 1;
  while (tokens[at]?.pos === 'ADV') at++;
  return /^VB[GN]$/.test(tokens[at]?.tag ?? '') && tokens[at]!.pos === 'VERB' ? at : undefined;
}

/** The modal of an announcement that starts at a token, as its own and its verb. */
function announcing(context: Context, at: number): { verb: number; would: boolean } | undefined {
  const { tokens } = context;
  const { norm } = tokens[at]!;
  if (WILL.test(norm)) {
    const verb = verbAfter(context, at);
    return verb === undefined ? undefined : { verb, would: WOULD.test(norm) };
  }
  if (
    norm === 'going' &&
    tokens[at + 1]?.norm === 'to' &&
    tokens[at + 2]?.tag === 'VB' &&
    /^(?:am|is|are|was|were|'m|'re|'s|’m|’re|’s|not|n't)$/.test(tokens[at - 1]?.norm ?? '')
  )
    // biome-ignore format: one condition
    return { verb: at + 2, would: /^(?:was|were)$/.test(tokens[at - 1]!.norm) };
  return undefined;
}

/** Of "will be meeting" the base is the lemma; elsewhere the word is it already, and the lemma may err. */
const baseOf = ({ tag, lemma, norm }: Token): string => (tag === 'VBG' ? lemma : norm);

/** "announced the corps would begin work": what is made known is laid down, whoever does it. */
function isMadeKnown({ reading, statementAt, tokensOf, tokens }: Context, verb: number): boolean {
  const statement = statementAt(verb);
  const parts = statement === undefined ? [] : (reading.statements[statement]!.evidence.parts ?? []);
  return parts.some(part => part.part === 'cue' && /^(?:announce|confirm|order|decide|decree|agree)$/.test(tokens[tokensOf(part).last]?.lemma ?? '')); // biome-ignore format: one line
}

/** "Diplomats said Norvand will extend the sanctions": those who tell it know of it. */
function isToldByInformed({ reading, statementAt }: Context, verb: number): boolean {
  const statement = statementAt(verb);
  const speaker = statement === undefined ? undefined : reading.statements[statement]!.speaker;
  return speaker !== undefined && 'described' in speaker && isInformed(speaker.described);
}

/** "The U.N. will submit a list, a spokesman for its relief office said", "the palace said the king would send his son". */
function isOfSpokesman({ reading, statementAt, isSpokesman, actorBy }: Context, verb: number): boolean {
  const statement = statementAt(verb);
  const speaker = statement === undefined ? undefined : reading.statements[statement]!.speaker;
  if (!speaker || !('actor' in speaker)) return false;
  if (isSpokesman(speaker.actor)) return true;
  const subject = reading.tree.child(verb, 'nsubj');
  const who = subject === undefined ? undefined : reading.actorOf(subject);
  return (
    actorBy(speaker.actor)?.kind !== 'person' &&
    who !== undefined &&
    'actor' in who &&
    actorBy(who.actor)?.kind === 'person'
  );
}

/** Whether what is told of another is a plan: meeting and travelling, or a step for a day that is named. */
function isPlanOfOther(context: Context, verb: number): boolean {
  const { tokens, lexicon, clauseAt } = context;
  const base = baseOf(tokens[verb]!);
  const clause = clauseAt(verb);
  if (clause?.negated || clause?.condition !== undefined) return false;
  if (lexicon.meets.has(base)) return true;
  if (lexicon.steps.has(base) && isOfSpokesman(context, verb)) return true;
  return (
    lexicon.steps.has(base) &&
    (hasDayAhead(context, verb, verb + 16) || isMadeKnown(context, verb) || isToldByInformed(context, verb))
  );
}

const isRelative = ({ reading, tokens }: Context, verb: number): boolean =>
  /^(?:acl|advcl)/.test(tokens[verb]!.deprel) && reading.tree.children(verb).some(c => c < verb && /^(?:which|that|who)$/.test(tokens[c]!.norm)); // biome-ignore format: one condition

export function findAnnounced(context: Context, at: number): Found | undefined {
  const { tokens, reading, lexicon, statementAt, clauseAt } = context;
  const found = announcing(context, at);
  if (!found) return undefined;
  const { verb, would } = found;
  const clause = clauseAt(verb);
  if (clause?.hypothetical || clause?.perfect) return undefined;
  if (tokens[verb]!.norm === 'be') return findExistential(context, at, verb);
  // "the prisoners will be released": by whom, is not said here
  if (tokens[verb]!.tag === 'VBN' && clause?.passive !== false) return undefined;
  if (!isDeed(context, verb)) return undefined;
  const doer = insideWords(context, verb, doerOf(context, verb));
  // "talks between the union and the ministry will resume": the talks do
  if (doer && lexicon.begins.has(tokens[verb]!.lemma)) {
    const between = meetingBetween(context, doer.range.last) !== undefined;
    const begun = between || isMeeting(context, doer.range.last) ? findBeginning(context, verb) : undefined;
    if (begun || between) return begun;
  }
  if (!doer || isSupposed(context, verb, doer.range)) return undefined;
  // whoever has no name is believed in a step or a meeting, not in what he is said to become
  const base = baseOf(tokens[verb]!);
  const known =
    'actor' in doer.who[0]! ||
    lexicon.steps.has(base) ||
    lexicon.meets.has(base) ||
    (isParty(context, doer.range.last) && doer.own) ||
    (doer.own && (clause?.negated || saysOfItself(context, verb)));
  if (!known) return undefined;
  const statement = statementAt(verb);
  const indirect = statement !== undefined && reading.statements[statement]!.mode !== 'direct';
  // "would" of the reporter, or in direct speech, is a supposition as often as a plan
  // "we would not sign any accord without them": a refusal, whatever it hangs on
  const refused = statement !== undefined && clause?.negated === true && tokens[doer.range.last]!.norm === 'we';
  if (would && ((!indirect && !refused) || isRelative(context, verb))) return undefined;
  if (statement !== undefined && !doer.own && !isPlanOfOther(context, verb)) return undefined;
  // the reporter's "the president, who will …" says who he is; "Berlin, where Norvand will …" says what is to come
  if (statement === undefined && isRelative(context, verb) && !isPlanOfOther(context, verb)) return undefined;
  return finish(context, doer, verb);
}

/** "The rebels said they would lay down their arms": of themselves. */
function saysOfItself(context: Context, verb: number): boolean {
  const statement = context.statementAt(verb);
  const source = statement === undefined ? undefined : context.reading.statements[statement]!.evidence.parts?.find(p => p.part === 'source'); // biome-ignore format: one line
  return source !== undefined && isParty(context, context.tokensOf(source).last);
}

/** "The spokeswoman said the company was sorry and would close the plant": what is said has a doer of its own, not the one who says it. */
function insideWords(context: Context, verb: number, doer: Doer | undefined): Doer | undefined {
  const { tokens, statementAt, passageAt, reading } = context;
  const statement = statementAt(verb);
  const passage = passageAt(verb);
  if (!doer || !passage || statement === undefined || reading.statements[statement]!.mode === 'direct') return doer;
  if (doer.range.last >= passage.first) return doer;
  for (let i = passage.first; i < verb; i++) {
    if (!tokens[i]!.deprel.startsWith('nsubj') || tokens[i]!.head <= i || tokens[i]!.head > verb) continue;
    if (tokens[i]!.pos === 'PRON') return doer;
    const who = somebodyAt(context, i);
    return who && { who: [who], range: phraseOf(context, i), own: true, ...('actor' in who ? {} : { inWords: true }) };
  }
  return doer;
}

const finish = (context: Context, doer: Doer, verb: number): Found => ({
  committers: doer.who,
  starts: doer.starts,
  subject: doer.range,
  inWords: doer.inWords,
  from: groupStart(context, verb),
  range: rangeOf(context, verb, groupStart(context, verb), doer.range),
  act: verb,
  status: 'open',
  by: 'announced',
});

/** "There will not be a delegation from Norvand tomorrow": whose delegation. */
function findExistential(context: Context, at: number, be: number): Found | undefined {
  const { tokens, lexicon, statementAt, reading } = context;
  if (tokens[at - 1]?.norm !== 'there') return undefined;
  for (let i = be + 1; i < Math.min(tokens.length, be + 7); i++) {
    const { pos, lemma } = tokens[i]!;
    if (pos === 'VERB' || /^[,.;:]$/.test(tokens[i]!.norm)) return undefined;
    if (pos !== 'NOUN' || tokens[i + 1]?.pos === 'NOUN') continue;
    if (!lexicon.meetings.has(lemma) && !lexicon.forces.has(lemma)) return undefined;
    const statement = statementAt(be);
    // "there will be no truce that lets them regroup": a refusal of a thing, and nobody's step
    if (!lexicon.forces.has(lemma) && !hasDayAhead(context, be, be + 12)) return undefined;
    const owner =
      reading.tree
        .children(i)
        .map(c => actorAt(context, c))
        .find(a => a) ?? (statement === undefined ? undefined : reading.statements[statement]!.speaker);
    if (!owner) return undefined;
    return {
      committers: [owner],
      range: rangeOf(context, i, at - 1, phraseOf(context, at - 1)),
      act: i,
      status: 'open',
      by: 'announced',
    };
  }
  return undefined;
}

/** "The delegation is coming to Geneva", "we are travelling on Monday": the progressive as a plan. */
export function findComing(context: Context, at: number): Found | undefined {
  const { tokens, statementAt, lexicon } = context;
  const { tag, lemma, norm } = tokens[at]!;
  if (tag !== 'VBG' || !/^(?:am|is|are|was|were|'m|'re|'s|’m|’re|’s|also|not)$/.test(tokens[at - 1]?.norm ?? ''))
    return undefined;
  const travels = /^(?:coming|going|travelling|traveling|heading|flying|leaving|returning|sending|arriving)$/.test(
    norm,
  );
  if (!travels && !lexicon.meets.has(lemma)) return undefined;
  const statement = statementAt(at);
  const toPlace =
    /^(?:to|for|back)$/.test(tokens[at + 1]?.norm ?? '') &&
    tokens[at + 2]?.pos !== 'PUNCT' &&
    (tokens[at + 2]?.pos === 'PROPN' ||
      tokens.slice(at + 2, at + 5).some(t => lexicon.meetings.has(t.lemma) || t.pos === 'PROPN'));
  const planned = hasDayAhead(context, at, at + 10) || (statement !== undefined && travels && toPlace);
  if (!planned || (tokens[at + 1]?.norm === 'to' && tokens[at + 2]?.tag === 'VB')) return undefined;
  const doer = doerOf(context, at);
  if (!doer || (!doer.own && !(statement !== undefined && travels))) return undefined;
  return finish(context, doer, at);
}
