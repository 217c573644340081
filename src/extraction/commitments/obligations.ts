/**
 * What an agreement or a deadline binds one to, whoever tells of it: "under the deal, Norvand will …", "the accord obliges Kenya to …",
 * "Egypt has until Sunday to …". In: a token. Out: the obligation of the one who is bound.
 */
import { isDeed } from './bound.ts';
import type { Context, Found } from './context.ts';
import { actorAt, doerOf, groupStart, phraseOf, somebodyAt } from './doers.ts';
import { isStep } from './infinitives.ts';
import { rangeOf } from './wording.ts';

const MUST = new Set(['will', 'would', 'must', 'shall', 'should', "'ll", '’ll']);
/** Tokens that "under the terms of the deal" may stand from the verb. */
const REACH = 40;

/** Whether a sentence says before a token that it tells of an agreement: "under the deal", "as part of the accord". */
function isUnderAgreement({ tokens, lexicon, sentenceAt }: Context, verb: number): boolean {
  const { first, last } = sentenceAt(verb);
  for (let i = Math.max(first, verb - REACH); i < Math.min(last, verb + REACH); i++) {
    const { norm } = tokens[i]!;
    // "a deal under which Norvand will"
    if (norm === 'under' && tokens[i + 1]?.norm === 'which' && i < verb)
      return tokens.slice(Math.max(first, i - 6), i).some(t => lexicon.agreements.has(t.lemma));
    const opens = norm === 'under' || (norm === 'to' && tokens[i - 1]?.norm === 'according') || (norm === 'of' && tokens[i - 1]?.norm === 'part') || (norm === 'with' && tokens[i - 1]?.norm === 'line'); // biome-ignore format: one condition
    if (!opens || !/^(?:the|this|that|its|their)$/.test(tokens[i + 1]?.norm ?? '')) continue;
    for (let j = i + 2; j <= Math.min(last, i + 9); j++) {
      if (/^[,.;:]$/.test(tokens[j]!.norm) || (tokens[j]!.pos === 'VERB' && tokens[j]!.tag !== 'VBN')) break;
      if (tokens[j]!.pos === 'NOUN' && (lexicon.agreements.has(tokens[j]!.lemma) || lexicon.agreements.has(tokens[j]!.norm.replace(/s$/, '')))) return true; // biome-ignore format: one condition
    }
  }
  return false;
}

/** "Under the deal, Norvand would reopen two crossings." */
export function findUnderAgreement(context: Context, modal: number): Found | undefined {
  const { tokens } = context;
  const { norm } = tokens[modal]!;
  const beforeTo = tokens[modal + 1]?.norm === 'to';
  const has = beforeTo && /^(?:has|have|had)$/.test(norm);
  const is = beforeTo && /^(?:is|are)$/.test(norm);
  if (!has && !is && !MUST.has(norm)) return undefined;
  let verb = has || is ? modal + 2 : modal + 1;
  while (verb < modal + 5 && /^(?:ADV|PART)$/.test(tokens[verb]?.pos ?? '')) verb++;
  if (tokens[verb]?.tag !== 'VB' || tokens[verb]!.norm === 'be' || !isDeed(context, verb)) return undefined;
  if (!isUnderAgreement(context, verb)) return undefined;
  const doer = doerOf(context, verb);
  if (!doer) return undefined;
  return { committers: doer.who,
    ...(doer.starts ? { starts: doer.starts } : {}), subject: doer.range, ...(doer.inWords ? { inWords: true as const } : {}), range: rangeOf(context, verb, groupStart(context, verb), doer.range), act: verb, status: 'open', by: 'obligation' }; // biome-ignore format: one line
}

/** "The accord obliges Norvand to …", "the deal calls for Kenya to …". */
export function findObliged(context: Context, verb: number): Found | undefined {
  const { tokens, lexicon, clauseAt, sentenceAt } = context;
  const calls =
    tokens[verb]!.norm.startsWith('call') &&
    /^call(?:s|ed)?$/.test(tokens[verb]!.norm) &&
    /^(?:for|on)$/.test(tokens[verb + 1]?.norm ?? '');
  if (!calls && !lexicon.obliges.has(tokens[verb]!.norm)) return undefined;
  const clause = clauseAt(verb);
  if (clause?.passive || clause?.negated || clause?.hypothetical) return undefined;
  // a rare verb may be taken for a noun: then the word before it is the agreement
  const subject = clause?.subject ?? groupStart(context, verb) - 1;
  if (!lexicon.agreements.has(tokens[subject]?.lemma ?? '')) return undefined;
  const { last } = sentenceAt(verb);
  for (let i = verb + 1; i <= Math.min(last, verb + 12); i++) {
    if (tokens[i]!.norm !== 'to' || !/^VBG?$/.test(tokens[i + 1]?.tag ?? '')) continue;
    const bound = actorAt(context, i - 1) ?? (calls ? somebodyAt(context, i - 1) : undefined);
    if (!bound || !isDeed(context, i + 1)) return undefined;
    return { committers: [bound], subject: phraseOf(context, i - 1), range: rangeOf(context, i + 1, verb, phraseOf(context, subject)), act: i + 1, status: 'open', by: 'obligation' }; // biome-ignore format: one line
  }
  return undefined;
}

/** "Norvand has until Sunday to …", "gave Norvand 48 hours to …", "a Monday deadline for Norvand to …". */
export function findDeadline(context: Context, at: number): Found | undefined {
  const { tokens, timeAt, sentenceAt } = context;
  const { norm, lemma } = tokens[at]!;
  const { last } = sentenceAt(at);
  const gives = lemma === 'give' || lemma === 'grant' || lemma === 'set';
  const deadline = lemma === 'deadline' || lemma === 'ultimatum';
  const has = tokens[at + 1]?.norm === 'until' && /^(?:has|have|had)$/.test(norm);
  if (!gives && !deadline && !has) return undefined;
  // "would give them three weeks to regroup", "giving its allies time to" sets nobody a deadline
  if (gives && (tokens[at]!.tag === 'VB' || tokens[at]!.tag === 'VBG')) return undefined;
  let timed = deadline && timeAt(at - 1) !== undefined;
  let who: number | undefined;
  for (let i = at + 1; i <= Math.min(last, at + 14); i++) {
    if (timeAt(i) !== undefined || tokens[i]!.norm === 'deadline') timed = true;
    else if (tokens[i]!.norm === 'to' && isStep(context, i + 1))
      return finishDeadline(context, at, i + 1, has ? undefined : who, timed);
    else if (who === undefined && (tokens[i]!.pos === 'NOUN' ? somebodyAt(context, i) : actorAt(context, i))) who = i;
    else if (/^[.;:]$/.test(tokens[i]!.norm) || (tokens[i]!.pos === 'VERB' && i > at)) return undefined;
  }
  return undefined;
}

function finishDeadline(
  context: Context,
  cue: number,
  verb: number,
  named: number | undefined,
  timed: boolean,
): Found | undefined {
  if (!timed || context.clauseAt(cue)?.hypothetical) return undefined;
  const doer =
    named === undefined && /^(?:has|have|had)$/.test(context.tokens[cue]!.norm) ? doerOf(context, cue) : undefined;
  const who = named === undefined ? doer?.who : [somebodyAt(context, named)!];
  if (!who) return undefined;
  const giver = context.clauseAt(cue)?.subject;
  const range = rangeOf(context, verb, cue, doer?.range ?? (giver !== undefined && giver < cue ? phraseOf(context, giver) : undefined)); // biome-ignore format: one line
  return {
    committers: who,
    ...(doer ? { subject: doer.range } : {}),
    range,
    act: verb,
    status: 'open',
    by: 'deadline',
  };
}

/** "A U.N.-set target date of 25 February", "the mediators' Friday deadline": who has set it. */
/** "The talks are to resume by a target date of May 4": a date alone says not what is to be done by then. */
function withDeed(context: Context, date: number, first: number): number {
  const { tokens, clauseAt, sentenceAt } = context;
  let at = date;
  for (let steps = 0; steps < 4 && tokens[at]!.head >= 0 && tokens[at]!.pos !== 'VERB'; steps++) at = tokens[at]!.head;
  const clause = tokens[at]!.pos === 'VERB' && at < first ? clauseAt(at) : undefined;
  const subject = clause && (clause.passive ? clause.object : clause.subject);
  if (subject === undefined || subject > at) return first;
  const start = Math.max(sentenceAt(date).first, phraseOf(context, subject).first);
  return date - start < 30 ? start : first;
}

function fixedBy(context: Context, verb: number, at: number, end: number): Found | undefined {
  const doer = context.clauseAt(verb)?.passive ? undefined : doerOf(context, verb);
  if (!doer || !('actor' in doer.who[0]!)) return undefined;
  const { first } = rangeOf(context, at, groupStart(context, verb), doer.range);
  const range = { first, last: Math.max(end, rangeOf(context, at, verb).last) };
  return { committers: doer.who, subject: doer.range, range, act: at, status: 'open', by: 'deadline' };
}

export function findTargetDate(context: Context, at: number): Found | undefined {
  const { tokens, timeAt, sentenceAt, reading } = context;
  const { norm } = tokens[at]!;
  const target = norm === 'deadline' || (norm === 'date' && tokens[at - 1]?.norm === 'target');
  if (!target) return undefined;
  const { last } = sentenceAt(at);
  const before = timeAt(at - 1) !== undefined;
  let end = at;
  if (!before && /^(?:of|on|for)$/.test(tokens[at + 1]?.norm ?? ''))
    for (end = at + 2; end < last && timeAt(end + 1) !== undefined; ) end++;
  if (!before && timeAt(end) === undefined) return undefined;
  for (let i = at - 1; i >= Math.max(sentenceAt(at).first, at - 6); i--) {
    const set = tokens[i]!.norm === '-' && /^(?:set|imposed|declared|mandated)$/.test(tokens[i + 1]?.norm ?? '');
    const owner = tokens[i]!.deprel === 'nmod:poss';
    // "the envoy set a target date of 4 May"
    const fixes = /^(?:set|fixed|imposed|announced)$/.test(tokens[i]!.norm) && tokens[i]!.pos === 'VERB';
    if (fixes && tokens[at]!.head === i) return fixedBy(context, i, at, end);
    const who = set ? reading.actorOf(i - 1) : owner ? actorAt(context, i) : undefined;
    if (who)
      return {
        committers: [who],
        range: { first: withDeed(context, at, Math.max(0, set ? i - 1 : i)), last: end },
        act: at,
        status: 'open',
        by: 'deadline',
      };
  }
  return undefined;
}
