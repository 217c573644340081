/**
 * A step told by a noun or by the day of a present tense: "announced a withdrawal from the valley", "declared a truce", "unveiled plans to lift
 * the ban", "the deal takes effect on Friday", "flies to Norvand next week". In: a token. Out: the step.
 */
import type { CommitmentsLexicon } from '../../knowledge/commitments.ts';
import type { Word } from '../../model/doc.ts';
import { isDeed, isSupposed, isUncertain } from './bound.ts';
import type { Context, Found } from './context.ts';
import { deedNounFrom } from './deed-nouns.ts';
import { type Doer, doerOf, groupStart, phraseOf, somebodyAt } from './doers.ts';
import { hasDayAhead } from './due.ts';
import { infinitiveAfter } from './infinitives.ts';
import { convenersOf, isMeeting } from './meetings.ts';
import { isParty } from './voices.ts';
import { rangeOf } from './wording.ts';

const PLANS = /^(?:plans?|intention|intent|readiness|willingness|decision)$/;
/** Nouns that are announced when they are over or by anybody: a toll, a result, who won. */
const TOLD = /^(?:result|vote|ballot|meeting|talk|negotiation|condition|term|standard|commission|committee|commissioner|visit|settlement|framework|mechanism|formula|floor|debate|convoy|mission|envoy|observer|inspector|dialogue|recognition|election|referendum|pay|target|troops?|peacekeepers?|membership|plan)$/; // biome-ignore format: one glance

/** Verbs by which a step is made known. */
export const declares = ({ lemma, pos }: Pick<Word, 'lemma' | 'pos'>): boolean =>
  pos === 'VERB' && /^(?:announce|declare|proclaim|order|unveil|confirm|approve)$/.test(lemma);

/** "begins", "meet": a verb of now that may tell of a day to come. */
export const isOfNow = (
  { norm, lemma, tag }: Pick<Word, 'norm' | 'lemma'> & { readonly tag?: string | undefined },
  { begins, meets, travels }: Pick<CommitmentsLexicon, 'begins' | 'meets' | 'travels'>,
): boolean =>
  /^VB[PZ]$/.test(tag ?? '') && (begins.has(lemma) || meets.has(lemma) || travels.has(lemma) || begins.has(norm));

/** "announced a withdrawal", "announced plans to withdraw". */
export function findDeclared(context: Context, cue: number): Found | undefined {
  const { tokens, clauseAt } = context;
  if (!declares(tokens[cue]!)) return undefined;
  const clause = clauseAt(cue);
  if (!clause || clause.passive || clause.negated || clause.hypothetical || isUncertain(context, cue)) return undefined;
  if (clause.object === undefined || clause.object < cue) return undefined;
  const plan = PLANS.test(tokens[clause.object]!.norm) ? infinitiveAfter(context, clause.object) : undefined;
  // "plans for a pause": the pause
  const from = PLANS.test(tokens[clause.object]!.norm) && tokens[clause.object + 1]?.norm === 'for' ? clause.object + 2 : cue + 1; // biome-ignore format: one line
  const sum = tokens.slice(cue + 1, cue + 5).some(t => /^(?:\$|€|£|us\$)$/.test(t.norm));
  const act = plan ?? deedNounFrom(context, from, sum);
  if (
    act === undefined ||
    (plan === undefined ? TOLD.test(tokens[act]!.lemma) && !isNew(context, cue, act) : !isDeed(context, plan))
  )
    return undefined;
  // "confirmed the release of the crew": it is over, or another's, unless a day to come is told
  if (tokens[cue]!.lemma === 'confirm' && plan === undefined && !hasDayAhead(context, act, act + REACH)) return undefined; // biome-ignore format: one line
  const doer = doerOf(context, cue);
  if (!doer || !canBind(context, doer) || isSupposed(context, cue, doer.range)) return undefined;
  return { committers: doer.who, starts: doer.starts, subject: doer.range, ...(doer.inWords ? { inWords: true as const } : {}), from: groupStart(context, cue), range: rangeOf(context, act, groupStart(context, cue), doer.range), act, sworn: true, status: 'open', by: 'declared' }; // biome-ignore format: one line
}

/** "announced a new sea mission to help Norvand": what is set up now is to come. */
const isNew = ({ tokens }: Context, cue: number, act: number): boolean =>
  /^(?:mission|commission|committee|framework|mechanism|convoy|plan|target)$/.test(tokens[act]!.lemma) &&
  tokens.slice(cue, act).some(t => t.norm === 'new');

/** Whoever is known can bind himself, and "the union", "the rebels". */
const canBind = (context: Context, { who, range }: Doer): boolean => 'actor' in who[0]! || isParty(context, range.last);

/** Tokens from the verb to its day. */
const REACH = 9;

/** "The deal takes effect on Friday", "does not take effect until": a day to come with a verb of now. */
export function findFuturate(context: Context, verb: number): Found | undefined {
  const { tokens, clauseAt, lexicon } = context;
  const { norm, lemma } = tokens[verb]!;
  if (!isOfNow(tokens[verb]!, lexicon)) return undefined;
  const clause = clauseAt(verb);
  if (!clause || clause.hypothetical || clause.negated || clause.passive || clause.progressive) return undefined;
  if (!comesAfterNews(context, verb)) return undefined;
  const { subject } = clause;
  if (subject === undefined || subject > verb || context.timeAt(subject) !== undefined) return undefined;
  const range = phraseOf(context, subject);
  if (isSupposed(context, verb, range)) return undefined;
  const meeting = isMeeting(context, subject) || lexicon.agreements.has(tokens[subject]!.lemma);
  const begins = lexicon.begins.has(norm) || lexicon.begins.has(lemma);
  if (lemma === 'take' && !/^(?:effect|place|force)$/.test(tokens[verb + 1]?.norm ?? '')) return undefined;
  // "goes to Oslo next week"
  const travels = lexicon.travels.has(lemma) && /^(?:to|for|back|home)$/.test(tokens[verb + 1]?.norm ?? '');
  if (meeting ? !begins : !lexicon.meets.has(lemma) && !travels) return undefined;
  const one = meeting ? undefined : somebodyAt(context, subject);
  const doer = one && doerOf(context, verb);
  const committers = meeting ? convenersOf(context, subject) : (doer?.who ?? []);
  if (!meeting && (!doer || !canBind(context, doer))) return undefined;
  return { committers, starts: doer?.starts, ...(doer ? { subject: doer.range } : {}), ...(doer?.inWords ? { inWords: true as const } : {}), from: groupStart(context, verb), range: rangeOf(context, verb, groupStart(context, verb), doer?.range ?? range), act: verb, status: 'open', by: 'scheduled' }; // biome-ignore format: one line
}

/** Whether a day stands behind the verb that lies after the day of the news, or is told as to come. */
function comesAfterNews({ reading, timeAt, sentenceAt, tokens }: Context, verb: number): boolean {
  const published = reading.doc.article.published.edtf?.slice(0, 10);
  const last = Math.min(sentenceAt(verb).last, verb + REACH);
  for (let i = verb + 1; i <= last; i++) {
    if (/^(?:VERB|AUX)$/.test(tokens[i]!.pos) || /^(?:when|if|after|who|which)$/.test(tokens[i]!.norm)) return false;
    const time = timeAt(i);
    if (time === undefined) continue;
    const { when, timexType } = reading.times[time]!;
    if (timexType === 'SET' || when.edtf === undefined) return false;
    return published !== undefined && when.edtf.slice(0, 10) > published;
  }
  return false;
}
