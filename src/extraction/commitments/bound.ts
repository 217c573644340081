/**
 * Verbs, adjectives and nouns that bind: "pledged to release", "is ready to attend", "agreed to a ceasefire", "Norvand's offer to send …".
 * In: a token. Out: what it binds whom to, if anything.
 */
import type { Range } from '../statements/tree.ts';
import type { Context, Found } from './context.ts';
import { agreedTo, deedNoun, deedNounFrom } from './deed-nouns.ts';
import { doerOf, groupStart, phraseOf, somebodyAt } from './doers.ts';
import { hasDayAhead } from './due.ts';
import { infinitiveAfter } from './infinitives.ts';
import { objectBefore } from './object-before.ts';
import { isMadeClear, isOwnWord, ownerOf } from './owners.ts';
import { rangeOf } from './wording.ts';

/** Words between "for" and "to". */
const REACH = 9;
/** Words between a deal and "for": with whom, over what. */
const FAR = 14;
const BE =
  /^(?:be|is|are|was|were|been|being|'s|’s|'re|’re|am|'m|’m|remain|remains|remained|stand|stands|stood|seem|seems|appear|appears)$/;

/** Whether a verb names a deed that one can be held to. */
export function isDeed({ tokens, lexicon }: Context, verb: number, sworn = false): boolean {
  const { norm, lemma } = tokens[verb]!;
  const base = tokens[verb]!.tag === 'VBG' ? lemma : norm;
  // "continue to stand with" is worth no more than "stand with"
  if (
    /^(?:continue|begin|start|keep)$/.test(base) &&
    (tokens[verb + 1]?.norm === 'to' || tokens[verb + 1]?.tag === 'VBG')
  ) {
    const inner = tokens[verb + 1]!.norm === 'to' ? verb + 2 : verb + 1;
    return (
      tokens[inner] !== undefined &&
      !lexicon.not_acts.has(tokens[inner]!.norm) &&
      !lexicon.not_acts.has(tokens[inner]!.lemma)
    );
  }
  // "would remain neutral", "will stay in the union"
  if (/^(?:remain|stay)$/.test(base) && /^(?:neutral|closed|open|in|within|outside|part|nonaligned)$/.test(tokens[verb + 1]?.norm ?? '')) return true; // biome-ignore format: one condition
  if (lexicon.light.has(base)) return hasActFor({ tokens, lexicon }, verb);
  // "promised to improve the camps", "to do everything possible"
  if (sworn && (lexicon.sworn_acts.has(base) || (base === 'do' && /^(?:everything|all|whatever|its|their|his|her|our|more)$/.test(tokens[verb + 1]?.norm ?? '')))) return true; // biome-ignore format: one line
  return !lexicon.not_acts.has(base) && !lexicon.not_acts.has(lemma);
}

/** "have a serious conversation", "take steps": the noun that a light verb brings. */
function hasActFor({ tokens, lexicon }: Pick<Context, 'tokens' | 'lexicon'>, verb: number): boolean {
  const { norm } = tokens[verb]!;
  // "come to Geneva", "go to the talks"
  if (/^(?:come|go|coming|going)$/.test(norm)) return /^(?:to|into|back|ahead|home|there)$/.test(tokens[verb + 1]?.norm ?? ''); // biome-ignore format: one line
  for (let i = verb + 1; i < Math.min(tokens.length, verb + 7); i++) {
    const token = tokens[i]!;
    if (/^[,.;:]$/.test(token.norm) || (token.pos === 'VERB' && !token.deprel.startsWith('amod'))) return false;
    // "take over the guard of the bridge"
    if (norm === 'take' && i === verb + 1 && /^(?:over|back)$/.test(token.norm)) return true;
    // "give $3 million", "take in 5,000 refugees", "give billions"
    if (/^(?:give|take)$/.test(norm) && (token.pos === 'NUM' || /^(?:\$|€|£|millions|billions|hundreds|thousands)$/.test(token.norm))) return true; // biome-ignore format: one line
    if (token.pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN')
      return lexicon.acts.has(token.lemma.toLowerCase()) || lexicon.acts.has(token.norm.replace(/s$/, ''));
  }
  return false;
}

/** "were not able to agree": what they cannot. */
const isUnable = ({ tokens }: Context, cue: number): boolean =>
  tokens[cue - 1]?.norm === 'to' &&
  tokens[cue - 2]?.norm === 'able' &&
  tokens.slice(Math.max(0, cue - 5), cue - 2).some(t => /^(?:not|n't|n’t|never|hardly|barely|scarcely)$/.test(t.norm));

const isNegated = (context: Context, verb: number): boolean => {
  for (let i = Math.min(groupStart(context, verb), verb - 1); i < verb; i++)
    if (/^(?:not|n't|never)$/.test(context.tokens[i]?.norm ?? '')) return true;
  return false;
};

/** Modals under which nothing has been promised: "could agree", "should commit". */
const UNCERTAIN = /^(?:would|could|should|may|might|can|must|'d|’d|ought)$/;
export function isUncertain(context: Context, verb: number): boolean {
  for (let i = groupStart(context, verb); i < verb; i++) {
    const { norm } = context.tokens[i]!;
    if (UNCERTAIN.test(norm)) return true;
    // "asked to pledge" is no pledge; "managed to seal" is done
    if (norm === 'to' && !/^(?:managed?|able)$/.test(context.tokens[i - 1]?.norm ?? '')) return true;
  }
  return false;
}

/** "had planned to", "I intended to": what one meant to do then; what one is said to have planned is the plan of that day. */
function isOver(context: Context, cue: number): boolean {
  const { tokens, reading, statementAt } = context;
  if (tokens[cue]!.tag !== 'VBD' || hasDayAhead(context, cue, cue + 12)) return false;
  // the reporter's "planned to visit" is told of the day: the news is written in the past
  const infinitive = statementAt(cue) === undefined ? infinitiveAfter(context, cue) : undefined;
  // "the heads of both banks expected to visit": a participle
  if (
    infinitive !== undefined &&
    tokens[cue]!.norm !== 'expected' &&
    context.lexicon.meets.has(tokens[infinitive]!.norm)
  )
    return false;
  const statement = statementAt(cue);
  return statement === undefined || reading.statements[statement]!.mode === 'direct';
}

/** "if Norvand agrees to …", "whether it is ready to …": nothing has been promised. */
export function isSupposed(context: Context, cue: number, subject: Range): boolean {
  const clause = context.clauseAt(cue);
  if (clause?.hypothetical) return true;
  const { tokens } = context;
  const before = tokens[subject.first - 1]?.norm ?? '';
  // "provided that Norvand agrees", "on condition that", "as long as"
  const over = before === 'that' ? (tokens[subject.first - 2]?.norm ?? '') : before;
  if (/^(?:provided|providing|condition|assuming|supposing|case|lest)$/.test(over)) return true;
  if (before === 'as' && tokens[subject.first - 2]?.norm === 'long') return true;
  return /^(?:if|whether|unless|once|until|before|because|neither|nor|no|when)$/.test(before);
}

/** "pledged to release …", "agreed to a ceasefire", "is ready to attend". */
export function findBound(context: Context, cue: number): Found | undefined {
  const { lexicon, tokens } = context;
  const { norm, pos, tag } = tokens[cue]!;
  const binding = lexicon.binding.get(norm);
  const willing = lexicon.willing.has(norm) && beBefore(context, cue) !== undefined;
  // "remain resolved to": a state of mind, and nothing decided
  const intending = willing && norm === 'resolved' ? undefined : lexicon.intending.get(norm);
  const verb =
    (binding ?? intending) !== undefined &&
    (pos !== 'NOUN' || isVerbMistaken(context, cue)) &&
    (tag !== 'VBG' || beBefore(context, cue) !== undefined || (binding !== undefined && isBeside(context, cue)));
  if (!willing && !verb) return undefined;
  // "is committed to" is not "has committed to"
  const base = willing && norm === 'committed' ? norm : (binding ?? intending ?? norm);
  // "was expected to", "was offered": done to it, not by it
  const passive = !willing && tag === 'VBN' && beBefore(context, cue) !== undefined;
  // "the body expected to report": others expect it
  const reduced = intending !== undefined && tag === 'VBN' && groupStart(context, cue) === cue;
  if (passive || reduced) return undefined;
  if (isNegated(context, cue) || isUnable(context, cue) || isUncertain(context, cue)) return undefined;
  const infinitive = infinitiveAfter(context, cue);
  // "decided to hold off" is over; "has decided to go", "decided to lift the ban" is to come
  const decided = intending === 'decide' || intending === 'opt' || intending === 'resolve';
  const laidDown =
    infinitive !== undefined && isRightBehind(context, cue, infinitive) && lexicon.steps.has(tokens[infinitive]!.norm);
  if (decided && !laidDown && !tokens.slice(groupStart(context, cue), cue).some(t => /^(?:has|have|'ve|’ve)$/.test(t.norm))) return undefined; // biome-ignore format: one condition
  if (intending !== undefined && !(decided && laidDown) && norm !== base && isOver(context, cue)) return undefined;
  const gerund = infinitive !== undefined && tokens[infinitive]!.tag === 'VBG';
  if (gerund && !/^commit/.test(base) && !/^committed$/.test(norm)) return undefined;
  const noun = infinitive === undefined ? nounOf(context, cue, base, binding !== undefined) : undefined;
  const act = infinitive ?? noun;
  if (act === undefined || (infinitive !== undefined && !isDeed(context, infinitive, binding !== undefined))) return undefined; // biome-ignore format: one line
  const doer = doerOf(context, beBefore(context, cue) ?? cue);
  if (!doer || isSupposed(context, cue, doer.range)) return undefined;
  const bound = binding !== undefined || /^(?:committed|obliged|obligated|pledged)$/.test(norm);
  if (!doer.own && !bound && !isReporters(context, doer.range)) return undefined;
  const object = infinitive === undefined ? undefined : objectBefore(context, infinitive, doer.range);
  const range = rangeOf(context, act, groupStart(context, cue), doer.range);
  return {
    committers: doer.who,
    starts: doer.starts,
    subject: doer.range,
    object,
    inWords: doer.inWords,
    from: groupStart(context, beBefore(context, cue) ?? cue),
    range: object ? { first: object.first, last: range.last } : range,
    act,
    sworn: bound && !willing,
    status: 'open',
    by: 'bound',
  };
}

/** "decided to", "resolved on Thursday to": with a day at most between. */
const isRightBehind = ({ tokens, timeAt }: Context, cue: number, infinitive: number): boolean =>
  tokens.slice(cue + 1, infinitive - 1).every(t => t.norm === 'on' || timeAt(t.index) !== undefined);

/** "Norvand plans to", "the union undertook to": a verb that was taken for a noun. */
function isVerbMistaken(context: Context, cue: number): boolean {
  const { tokens, reading } = context;
  if (tokens[cue + 1]?.norm !== 'to' || tokens[cue + 2]?.tag !== 'VB' || tokens[cue - 1]?.norm === 'the') return false;
  if (/^(?:undertook|swore|vowed|pledged|agreed)$/.test(tokens[cue]!.norm)) return true;
  return tokens[cue]!.tag === 'NNS' && reading.actorOf(cue - 1) !== undefined && tokens[cue]!.deprel === 'root';
}

/** "…, pledging to send grain": told beside the main clause, of its subject. */
const isBeside = ({ tokens, clauseAt }: Context, cue: number): boolean =>
  /^(?:,|while|whilst)$/.test(tokens[cue - 1]?.norm ?? '') && /^(?:advcl|conj)/.test(tokens[cue]!.deprel) && clauseAt(cue)?.subject !== undefined; // biome-ignore format: one condition

/** "agreed to a ceasefire", "is ready for talks". */
function nounOf(context: Context, cue: number, base: string, binding: boolean): number | undefined {
  if (base === 'committed') return deedNoun(context, cue, base);
  if (binding) return deedNoun(context, cue, base);
  const { norm } = context.tokens[cue + 1] ?? {};
  if (!/^(?:ready|prepared)$/.test(base) || norm !== 'for') return undefined;
  const deed = deedNounFrom(context, cue + 2, false);
  if (deed === undefined || /^(?:talk|negotiation|dialogue)s?$/.test(context.tokens[deed]!.norm)) return deed;
  // "ready for a truce on condition that …": bare it is a mood
  const { last } = context.sentenceAt(cue);
  return context.tokens.slice(deed, last).some(t => /^(?:condition|provided|if|once)$/.test(t.norm)) ? deed : undefined;
}

/** "…, which the envoy plans to hold": the reporter's own words, though they follow on somebody's. */
const isReporters = ({ tokens, statementAt }: Context, subject: Range): boolean =>
  statementAt(subject.first) === undefined || /^(?:which|where|who|whom)$/.test(tokens[subject.first - 1]?.norm ?? '');

/** The form of "be" that an adjective or participle leans on, a few words before it. */
export function beBefore({ tokens }: Context, at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (BE.test(tokens[i]!.norm)) return i;
    if (!/^(?:ADV|PART)$/.test(tokens[i]!.pos) && tokens[i]!.tag !== 'RB' && !/^(?:still|also|now|fully|both|all)$/.test(tokens[i]!.norm)) return undefined; // biome-ignore format: one condition
  }
  return undefined;
}

/** "Norvand's offer to send …", "made a commitment not to …", "an agreement by the two sides to …". */
export function findPromised(context: Context, cue: number): Found | undefined {
  const { lexicon, tokens } = context;
  const { pos, lemma } = tokens[cue]!;
  const promise = lexicon.promises.has(lemma) || lexicon.promises.has(tokens[cue]!.norm.replace(/s$/, ''));
  if (pos !== 'NOUN' || !(promise || (lexicon.intents.has(lemma) && isMadeClear(context, cue)))) return undefined;
  // "little readiness", "no agreement"
  for (let i = cue - 1; i >= Math.max(0, cue - 3); i--)
    if (/^(?:no|little|any|few|without)$/.test(tokens[i]!.norm)) return undefined;
  const other = boundByDeal(context, cue);
  if (other) return other;
  const next = tokens[cue + 1]?.norm ?? '';
  if (!/^(?:to|not|by|from|of|on|with|for)$/.test(next)) return undefined;
  const verb = infinitiveAfter(context, cue);
  if (verb !== undefined && !isDeed(context, verb)) return undefined;
  // "guarantees from Norvand to enter the talks": what they are asked for by another
  if (verb !== undefined && next === 'from' && /^(?:guarantee|assurance)$/.test(lemma)) return undefined;
  if (!promise && verb !== undefined && !isTakenInHand(context, verb)) return undefined;
  const act = verb ?? promisedNoun(context, cue);
  if (act === undefined) return undefined;
  // "allies that negotiate an agreement with Norvand, to maintain a balance": what follows the comma is another's purpose
  if (tokens[act - 2]?.norm === ',' && !hasComma(context, cue, act - 3)) return undefined;
  if (tokens[act]!.tag === 'VBG' && !/^(?:commit|pledge|promise)/.test(lemma)) return undefined;
  // "failed to honour its commitment to …" tells of the commitment broken
  const governor = tokens[tokens[cue]!.head];
  if (governor && (lexicon.keep.has(governor.norm) || lexicon.breach.has(governor.norm))) return undefined;
  const owner = ownerOf(context, cue);
  if (!owner || !(promise || isOwnWord(context, cue, owner))) return undefined;
  const start = Math.min(owner.range?.first ?? cue, phraseOf(context, cue).first);
  const range = rangeOf(context, act, Math.max(start, cue - 12));
  return { committers: owner.who, range, act, status: 'open', by: 'promised' };
}

/** "his willingness to adopt a truce", "its intention to review the accord"; "to move toward peace" is a mood. */
function isTakenInHand(context: Context, verb: number): boolean {
  const { lexicon, tokens } = context;
  const { norm } = tokens[verb]!;
  if (norm === 'move' || norm === 'fight') return false;
  return lexicon.steps.has(norm) || lexicon.meets.has(norm) || lexicon.begins.has(norm) || /^(?:review|end|work|use|withdraw)$/.test(norm) || hasDayAhead(context, verb, verb + 20); // biome-ignore format: one line
}

/** "their commitment to deliveries of aid", "its offer of talks", "a pledge of $3 million": an agreement or a decision is not said by a noun. */
function promisedNoun(context: Context, cue: number): number | undefined {
  const { lemma, head } = context.tokens[cue]!;
  const { norm } = context.tokens[cue + 1]!;
  const brings = lemma === 'commitment' ? norm === 'to' : /^(?:of|for|on)$/.test(norm);
  const made = /^(?:agreement|deal|accord|pact)$/.test(lemma) && norm === 'on' && /^(?:reach|strike|seal|clinch|conclude|sign|make)$/.test(context.tokens[head]?.lemma ?? ''); // biome-ignore format: one line
  // "reaffirmed their commitment to a partnership": whatever one gives one's word for anew
  if (brings && lemma === 'commitment' && isMadeClear(context, cue)) return deedNounFrom(context, cue + 2, false) ?? agreedTo(context, cue + 2); // biome-ignore format: one line
  if (!made && (!brings || !/^(?:pledge|promise|vow|commitment|offer|guarantee|assurance)$/.test(lemma)))
    return undefined;
  return deedNounFrom(context, cue + 2, lemma !== 'commitment');
}

/** "a deal for the rebels to leave the town": what it binds one to, whoever has made it. */
function boundByDeal(context: Context, cue: number): Found | undefined {
  const { tokens, lexicon, sentenceAt } = context;
  if (!/^(?:agreement|deal|accord|pact|understanding|arrangement|settlement)$/.test(tokens[cue]!.lemma)) return undefined; // biome-ignore format: one line
  const { last } = sentenceAt(cue);
  for (let i = cue + 1; i <= Math.min(last - 3, cue + FAR); i++) {
    if (/^[,.;:]$/.test(tokens[i]!.norm) || (i < cue + 3 && tokens[i]!.norm === 'to')) return undefined;
    // "is used as a cover for": only what the deal is made for
    if (tokens[i]!.pos === 'VERB' && !/^(?:reach|strike|sign|conclude|clinch|seal)$/.test(tokens[i]!.lemma))
      return undefined;
    if (tokens[i]!.norm !== 'for') continue;
    const to = tokens.findIndex((t, at) => at > i + 1 && t.norm === 'to' && tokens[at + 1]?.tag === 'VB');
    if (to < 0 || to > i + REACH || !lexicon.steps.has(tokens[to + 1]!.norm)) return undefined;
    const who = somebodyAt(context, to - 1);
    if (!who) return undefined;
    const range = rangeOf(context, to + 1, i + 1);
    return { committers: [who], range, act: to + 1, status: 'open', by: 'obligation' };
  }
  return undefined;
}

const hasComma = ({ tokens }: Context, from: number, to: number): boolean =>
  tokens.slice(from + 1, to + 1).some(t => t.norm === ',');
