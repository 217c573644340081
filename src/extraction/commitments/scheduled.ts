/**
 * What is laid down for a day to come: "the talks are due to resume on Monday", "a meeting planned for tomorrow", "who was to meet the king".
 * In: a token. Out: the step, with the one whose meeting it is as the committer.
 */
import type { Speaker } from '../../model/mentions.ts';
import type { CommitmentStatus } from '../../model/moves.ts';
import { isDeed } from './bound.ts';
import type { Context, Found } from './context.ts';
import { actorAt, allAt, groupStart, phraseOf, somebodyAt, wordsOf } from './doers.ts';
import { hasDayAhead, isFuture, isOfSomeYear } from './due.ts';
import { climbTo, convenersOf, isMeeting, meetingAbove } from './meetings.ts';
import { agreementAt, meetingBetween, wholeStart } from './parties.ts';
import { rangeOf } from './wording.ts';

const BE = /^(?:is|are|was|were|'s|’s|be|been|being|'re|’re)$/;
/** Words between "is" and "due", "was" and "to". */
const BETWEEN =
  /^(?:also|still|now|currently|initially|originally|tentatively|not|n't|both|provisionally|already|previously|all|later|scheduled)$/;

/** The form of "be" right before a place, over adverbs. */
function beBefore({ tokens, sentenceAt }: Context, at: number): number | undefined {
  const { first } = sentenceAt(at);
  for (let i = at - 1; i >= Math.max(first, at - 4); i--) {
    if (BE.test(tokens[i]!.norm)) return i;
    if (!BETWEEN.test(tokens[i]!.norm)) return undefined;
  }
  return undefined;
}

/** Last token of the noun phrase that ends right before a place, over "that", "which" and a comma. */
function nounBefore({ tokens, sentenceAt, timeAt }: Context, at: number): number | undefined {
  const { first } = sentenceAt(at);
  let i = at - 1;
  if (/^(?:that|which|who)$/.test(tokens[i]?.norm ?? '')) i--;
  while (i > first && (/^[,"“”]$/.test(tokens[i]!.norm) || timeAt(i) !== undefined)) i--;
  return i >= first && /^(?:NOUN|PROPN)$/.test(tokens[i]!.pos) ? i : undefined;
}

/** "The talks hosted by Norvand": the meeting that the doer before a verb belongs to. */
function meetingHosted(context: Context, before: number | undefined): number | undefined {
  const { tokens } = context;
  const verb = before === undefined ? -1 : tokens[before]!.head;
  const by = before !== undefined && tokens.slice(Math.max(0, before - 3), before).some(t => t.norm === 'by');
  if (!by || tokens[verb]?.tag !== 'VBN') return undefined;
  const meeting = tokens[verb]!.head;
  return meeting >= 0 && meeting < verb && isMeeting(context, meeting) ? meeting : undefined;
}

/** What begins and ends by a day: a meeting, or an accord. */
const isDated = (context: Context, head: number): boolean =>
  isMeeting(context, head) || agreementAt(context, head) === head;

/** The meeting or actor that is the subject of a scheduled step: by the parse, else right before. */
function subjectOf(context: Context, at: number, from: number): number | undefined {
  const clause = context.clauseAt(at);
  const parsed = clause && (clause.passive ? clause.object : clause.subject);
  const before = nounBefore(context, from);
  // "the talks hosted by Norvand are due": the talks, not who hosts them
  const hosted = meetingHosted(context, before) ?? meetingBetween(context, before);
  if (hosted !== undefined) return hosted;
  for (const head of [
    parsed,
    meetingAbove(context, parsed ?? before),
    climbTo(context, before),
    above(context, parsed),
  ]) {
    if (head === undefined || context.timeAt(head) !== undefined) continue;
    if (isMeeting(context, head) || agreementAt(context, head) === head || somebodyAt(context, head)) return head;
    const agreement = agreementAt(context, head);
    if (agreement !== undefined) return agreement;
  }
  return undefined;
}

/** "The terms of a cessation that could begin": the parse takes the wrong noun of the two. */
const above = ({ tokens }: Context, head: number | undefined): number | undefined => {
  const at =
    head === undefined
      ? undefined
      : tokens[head + 1]?.norm === 'of'
        ? head + (tokens[head + 2]?.pos === 'DET' ? 3 : 2)
        : undefined;
  return at !== undefined && tokens[at]?.pos === 'NOUN' ? at : undefined;
};

/** Those whose meeting it is, whoever they are. */
const NOT_SAID: Speaker = { described: 'unnamed sides' };

/** Whether the sentence names somebody. */
function isNamedAt(context: Context, at: number, who: Speaker): boolean {
  const { first, last } = context.sentenceAt(at);
  for (let i = first; i <= last; i++) {
    const named = actorAt(context, i);
    if (named && JSON.stringify(named) === JSON.stringify(who)) return true;
    // "the talks of an envoy" are those of the body that sent him
    if (named && 'actor' in named && 'actor' in who && context.sideOf(named.actor) === who.actor) return true;
  }
  return false;
}

function make(
  context: Context,
  subject: number,
  cue: number,
  act: number,
  status: CommitmentStatus,
): Found | undefined {
  const meeting = isDated(context, subject);
  const all = meeting ? convenersOf(context, subject) : allAt(context, subject);
  // "the round was initially supposed to start on Sunday": whose it was is not said where its own sentence names nobody
  const unnamed = meeting && status === 'postponed' && !all.some(one => isNamedAt(context, cue, one));
  const who = unnamed && all.length > 0 ? [NOT_SAID] : all;
  const phrase = phraseOf(context, subject);
  const range = { first: wholeStart(context, phrase.first), last: phrase.last };
  const whole = rangeOf(context, act, Math.max(cue, range.last), range);
  if (meeting && cue - range.last > 16) return undefined;
  const words = meeting ? {} : { subject: range, from: groupStart(context, cue) };
  return { committers: who, ...words, range: whole, act, status, by: 'scheduled' };
}

/** Whether a year, month or day before that of the news stands behind a place. */
function isLongPast({ reading, timeAt }: Context, at: number): boolean {
  const published = reading.doc.article.published.edtf?.slice(0, 10);
  for (let i = at + 1; published !== undefined && i < at + 10; i++) {
    const time = timeAt(i);
    const edtf = time === undefined ? undefined : reading.times[time]!.when.edtf?.slice(0, 10);
    if (edtf !== undefined && /^\d/.test(edtf) && edtf < published.slice(0, edtf.length)) return true;
  }
  return false;
}

/** "are due to", "was meant to", "scheduled for Monday". */
export function findScheduled(context: Context, cue: number): Found | undefined {
  const { tokens, lexicon, clauseAt } = context;
  const { norm, pos } = tokens[cue]!;
  // "a summit set for Washington in April": no noun, whatever the tagger takes it for
  const forDay = norm === 'set' && tokens[cue + 1]?.norm === 'for' && isMeeting(context, cue - 1);
  if (!lexicon.scheduled.has(norm) || (pos === 'NOUN' && !forDay)) return undefined;
  const be = beBefore(context, cue);
  const next = tokens[cue + 1]?.norm ?? '';
  const deed = tokens[cue + 2];
  // a rare verb ("reconvene") may be taken for a noun
  const isVerb =
    deed && (/^(?:VB|VBN)$/.test(deed.tag ?? '') || lexicon.meets.has(deed.norm) || lexicon.begins.has(deed.norm));
  const infinitive = next === 'to' && isVerb ? cue + 2 : undefined;
  const dated =
    hasDayAhead(context, cue, cue + 8) &&
    (context.timeAt(cue + 1) !== undefined || /^(?:for|on|in|at|by|next|to)$/.test(next));
  if (infinitive === undefined && !dated) return undefined;
  if (clauseAt(cue)?.negated || clauseAt(cue)?.hypothetical) return undefined;
  const subject = subjectOf(context, cue, Math.min(be ?? cue, groupStart(context, cue)));
  if (subject === undefined) return undefined;
  const meeting = isDated(context, subject);
  const act = infinitive ?? cue;
  const verb = tokens[act]!.norm;
  const passive = verb === 'be' && tokens[act + 1]?.tag === 'VBN';
  // "are scheduled to become members": a timetable makes even that a step
  const timetabled = /^(?:scheduled|slated|timetabled)$/.test(norm) && be !== undefined && verb !== 'be';
  const step = passive || timetabled || isDeed(context, act);
  if (infinitive !== undefined && !(meeting ? lexicon.begins.has(verb) || passive : step)) return undefined;
  // "is expected to lose" is a guess; "is expected to meet" a plan
  // "is due in Oslo on Friday"
  const placed = infinitive === undefined && /^(?:due|expected)$/.test(norm) && /^(?:in|at|back)$/.test(next);
  if (
    !meeting &&
    !placed &&
    /^(?:expected|set|called|due)$/.test(norm) &&
    !lexicon.meets.has(verb) &&
    !lexicon.steps.has(verb)
  )
    return undefined;
  // without "be" only what is dated: "talks due to begin on Friday", not "plans expected to change"
  if (be === undefined && !(meeting && hasDayAhead(context, cue, cue + 10))) return undefined;
  const past = be !== undefined && /^(?:was|were)$/.test(tokens[be]!.norm);
  // "a pause that was meant to last until Sunday" is over, not put off
  const missed =
    past &&
    !/^(?:last|end|expire|run)$/.test(verb) &&
    (/^(?:supposed|meant)$/.test(norm) || /^(?:originally|initially|previously)$/.test(tokens[cue - 1]!.norm));
  // "the accord was due to take effect in 2019": long since over
  if (past && agreementAt(context, subject) === subject && isLongPast(context, cue)) return undefined;
  return make(context, subject, cue, passive ? act + 1 : act, missed ? 'postponed' : 'open');
}

/** "Veld is to meet the king", "aid was to be discussed on Friday": no other word than "be" says so. */
export function findBeTo(context: Context, be: number): Found | undefined {
  const { tokens, lexicon } = context;
  const { norm } = tokens[be]!;
  if (norm !== 'is' && norm !== 'are' && norm !== 'was' && norm !== 'were') return undefined;
  let to = be + 1;
  while (to < be + 4 && BETWEEN.test(tokens[to]?.norm ?? '')) to++;
  if (tokens[to]?.norm !== 'to') return undefined;
  const verb = to + 1;
  const passive = tokens[verb]?.norm === 'be' && tokens[verb + 1]?.tag === 'VBN';
  if (tokens[verb]?.tag !== 'VB' || /^(?:blame|say)$/.test(tokens[verb]!.norm)) return undefined;
  if (passive) return findPassiveBeTo(context, be, verb + 1);
  if (isAim(context, be)) return undefined;
  if (isSupposed(context, be)) return undefined;
  const subject = subjectOf(context, verb, be) ?? doerBefore(context, be);
  if (subject === undefined) return undefined;
  const meeting = isDated(context, subject);
  if (meeting ? !lexicon.begins.has(tokens[verb]!.norm) : !isDeed(context, verb)) return undefined;
  return make(context, subject, be, verb, 'open');
}

const doerBefore = (context: Context, be: number): number | undefined => {
  const end = nounBefore(context, be);
  return end !== undefined && actorAt(context, end) ? end : undefined;
};

/** "If the talks are to resume": a wish, not a date. */
function isSupposed({ tokens, sentenceAt }: Context, at: number): boolean {
  const { first } = sentenceAt(at);
  for (let i = at - 1; i >= Math.max(first, at - 14); i--) {
    if (/^(?:if|unless|whether)$/.test(tokens[i]!.norm)) return true;
    if (/^[,;:.]$/.test(tokens[i]!.norm)) return false;
  }
  return false;
}

/** "The goal of the pact is to encourage", "whose aim is to expand": what is said of an aim is no step. */
function isAim(context: Context, be: number): boolean {
  const head = climbTo(context, nounBefore(context, be));
  if (head === undefined || context.tokens[head]!.pos === 'PROPN') return false;
  return !isMeeting(context, head) && !somebodyAt(context, head);
}

/** "was to be discussed by a working group on Friday": by whom, where it is said; of a meeting, whose it is. */
function findPassiveBeTo(context: Context, be: number, participle: number): Found | undefined {
  const { tokens, lexicon, clauseAt, reading } = context;
  const clause = clauseAt(participle);
  if (!clause?.passive) return undefined;
  const patient = clause.object;
  if (patient === undefined) return undefined;
  const range = rangeOf(context, participle, be, phraseOf(context, patient));
  if (isMeeting(context, patient))
    return { committers: convenersOf(context, patient), range, act: participle, status: 'open', by: 'scheduled' };
  const agent = clause.subject;
  const deed = lexicon.steps.has(tokens[participle]!.lemma) || lexicon.meets.has(tokens[participle]!.lemma);
  if (agent === undefined || !deed) return undefined;
  const who = actorAt(context, agent) ?? {
    described: wordsOf(context, {
      ...phraseOf(context, agent),
      last: reading.tree.extent(agent).last > agent + 8 ? agent : agent,
    }),
  };
  return { committers: [who], range, act: participle, status: 'open', by: 'scheduled' };
}

/** "The next round will take place on Thursday", "a pause that could begin within days", "the meeting takes place on Monday". */
export function findBeginning(context: Context, verb: number): Found | undefined {
  const { tokens, lexicon, clauseAt, statementAt } = context;
  const { norm, tag, lemma } = tokens[verb]!;
  if (!(lexicon.begins.has(norm) || lexicon.begins.has(lemma)) || !/^VB[PZNG]?$/.test(tag ?? '')) return undefined;
  const clause = clauseAt(verb);
  if (!clause || clause.negated || clause.hypothetical || (tag !== 'VB' && tag !== 'VBN' && tag !== 'VBG')) return undefined; // biome-ignore format: one condition
  if (lemma === 'take' && !/^(?:place|effect|force|part|off)$/.test(tokens[verb + 1]?.norm ?? '')) return undefined;
  if (lemma === 'get' && !/^under/.test(tokens[verb + 1]?.norm ?? '')) return undefined;
  // "the main meeting is taking place on Monday"
  const now = tag === 'VBG' && /^(?:is|are|'s|'re|’s|’re)$/.test(tokens[verb - 1]?.norm ?? '') && hasDayAhead(context, verb, verb + 8); // biome-ignore format: one line
  if (tag === 'VBG' && !now) return undefined;
  const modal = clause.modal ?? (now ? 'will' : '');
  if (!/^(?:will|would|shall|could|may|might|can)$/.test(modal)) return undefined;
  if (
    /^(?:could|may|might|can|would)$/.test(modal) &&
    !(statementAt(verb) !== undefined && modal === 'would') &&
    !isFuture(context, verb)
  )
    return undefined;
  if (!now && !isFuture(context, verb) && !(modal === 'will' && takesEffect(context, verb))) return undefined;
  // "a referendum could be held in 2031": a possibility of some year; "a pause that could begin within days" is being laid down
  if (/^(?:could|may|might|can)$/.test(modal) && isOfSomeYear(context, verb)) return undefined;
  const subject = subjectOf(context, verb, groupStart(context, verb));
  if (subject === undefined || !isDated(context, subject)) return undefined;
  return make(context, subject, groupStart(context, verb), verb, 'open');
}

/** "will enter into force when", "will take effect once": of an accord that is worth a line without a day. */
const takesEffect = ({ tokens }: Context, verb: number): boolean =>
  /^(?:effect|force)$/.test(tokens[verb + 1]?.norm ?? '') ||
  (/^(?:enter|come)$/.test(tokens[verb]!.lemma) && tokens[verb + 1]?.norm === 'into' && /^(?:effect|force)$/.test(tokens[verb + 2]?.norm ?? '')); // biome-ignore format: one condition
