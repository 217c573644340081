/**
 * When an event is. In: context, a candidate with the time that its words state. Out: that time, another weekday where the words make it
 * lie on the other side of publication, the date that another mention gives, or the day of publication for news of the hour.
 */
import type { TimeReference } from '../../model/moves.ts';
import { daysOf } from './by-time.ts';
import { type Candidate, CONTACT } from './candidate.ts';
import type { Context } from './context.ts';
import { groupsOf } from './cue-words.ts';

const DAY = 86_400_000;
/** Days after which what goes on is not of the day on which it began. */
const BEGAN_LONG_AGO = 31;

/**
 * The stated time; else, for what the reporter tells as news of the hour ("are holding talks", "have begun"), the day of publication, inferred.
 * Only for contacts: an offensive that "is under way" may have begun long ago.
 */
export function whenOf(context: Context, candidate: Candidate): TimeReference | undefined {
  if (candidate.time !== undefined) return statedTime(context, candidate, candidate.time);
  if (candidate.elsewhere !== undefined) {
    const edtf = context.reading.times[candidate.elsewhere]!.when.edtf!;
    return { when: { edtf, basis: 'inferred', note: 'dated so elsewhere in the article' } };
  }
  const edtf = newsDay(context, candidate);
  return edtf ? { when: { edtf, basis: 'inferred', note: 'told as news of the day' } } : undefined;
}

/** "on 4 and 5 February", told as "February 4 and 5": the day after, which the time leaves out. */
function dayBeside(told: string, behind: string): string | undefined {
  const second = /^ and (\d{1,2})(?=[,.;)]|$| (?:in|at|with|between|for|to|near)\b)/.exec(behind)?.[1];
  if (second === undefined || !/^\d{4}-\d\d-\d\d$/.test(told)) return undefined;
  const next = new Date(Date.parse(told) + DAY).toISOString().slice(0, 10);
  return Number(next.slice(8)) === Number(second) ? next : undefined;
}

const LEADS = ['to', 'until', 'till', 'for', 'from', 'since'];

/** The preposition right before a time: few have one of these. In: the text up to it. */
function leadIn(before: string): string | undefined {
  const text = before.trimEnd();
  if (!LEADS.some(word => text.endsWith(word))) return undefined;
  return /(?:\b(to|until|till|for|from|since)|\b\p{L}+)\s+$/u.exec(before)?.[1];
}

const AGREES = /^(?:agreed|accepted|announced|declared|approved|backed|endorsed|clinched|sealed|struck|reached)$/;

/** The day told, or the other one of its name: "has put the talks off to Friday", "failed to agree on Saturday", "took effect at midnight". */
function statedTime(context: Context, candidate: Candidate, index: number): TimeReference | undefined {
  const { doc, times } = context.reading;
  const time = times[index]!;
  const { status } = candidate;
  const told = time.when.edtf ?? '';
  const { start: first, end } = daysOf(told);
  const published = doc.article.published.edtf?.slice(0, 10) ?? '';
  const { text } = doc.article;
  const next = text.startsWith(' and ', time.end) ? dayBeside(told, text.slice(time.end, time.end + 16)) : undefined;
  if (next) return { when: { edtf: `${told}/${next}`, basis: time.when.basis, note: 'both days that are named' } };
  if (published.length !== 10 || first === '') return { time: index };
  const shifted = (days: number, note: string): TimeReference => {
    const day = new Date(Date.parse(first) + days * DAY).toISOString().slice(0, 10);
    return { when: { edtf: `${day}${told.slice(10)}`, basis: 'inferred', note } };
  };
  const lead = leadIn(doc.article.text.slice(Math.max(0, time.start - 14), time.start));
  // "was to last until Sunday", "barred until May": when it ends
  const clause = context.clauseAt.get(candidate.clause);
  // "will not meet until Monday": when it begins
  const onlyLater = status === 'planned' && clause?.negated === true;
  if ((lead === 'until' || lead === 'till') && status !== 'postponed' && !onlyLater) return undefined;
  // "on the offensive since 1 March": when it began, and no day of its own
  if (lead === 'since') return undefined;
  const over = status === 'occurred' || status === 'under way';
  const behind = (Date.parse(published) - Date.parse(first)) / DAY;
  // "the siege began six months ago" and goes on: when it began
  if (status === 'under way' && behind > BEGAN_LONG_AGO && !isToldBegun(context, candidate)) return undefined;
  if (over && /^midnight$/i.test(time.quote) && behind < 0) return shifted(-1, 'the midnight behind, as it is over');
  const weekday = told.length === 10 && /^[a-z]{3,6}day$/i.test(time.quote);
  if (weekday && over && behind < 0 && behind > -7) return shifted(-7, 'the weekday before publication, as it is over');
  const ahead =
    status === 'planned' || (status === 'postponed' && (lead === 'to' || lead === 'until' || lead === 'till'));
  if (!ahead || end >= published.slice(0, end.length)) return { time: index };
  // "agreed on Friday to a truce", "agreed to it in Oslo on Friday": the day of the agreeing
  const agreed =
    lead === undefined &&
    clause?.tense === 'past' &&
    (time.start < context.tokens[candidate.trigger]!.start || AGREES.test(context.tokens[clause.predicate]!.norm));
  if (isBegun(context, candidate, time.start)) return undefined;
  return weekday && !agreed && behind <= 7 ? shifted(7, 'the weekday after publication, as it lies ahead') : undefined;
}

/** "began shelling in September": what is told is the beginning. A siege that "began six months ago" is told as it stands now. */
function isToldBegun(context: Context, { clause, by }: Candidate): boolean {
  if (by !== 'verb') return false;
  const told = context.clauseAt.get(clause);
  const above = told?.governor && context.clauseAt.get(told.governor.predicate);
  return [told, above].some(
    one => one?.tense === 'past' && groupsOf(context, one.predicate).has('begin') && one.modal === undefined,
  );
}

/** "agreed to attend the talks that began on Friday": the day of what has begun is not the one ahead. */
function isBegun({ tokens }: Context, { trigger }: Candidate, start: number): boolean {
  for (let i = trigger + 1; i < trigger + NEAR && tokens[i] && tokens[i]!.start < start; i++)
    if (/^(?:began|opened|started|resumed|convened)$/.test(tokens[i]!.norm)) return true;
  return false;
}
/** Words between an event and its time. */
const NEAR = 8;

/** The day of publication, or of the post of a live report, for a contact that the reporter tells as news of the hour. */
function newsDay(context: Context, candidate: Candidate): string | undefined {
  if (!CONTACT.has(candidate.type.kind) || (candidate.status !== 'under way' && candidate.status !== 'occurred'))
    return undefined;
  const clause = context.clauseAt.get(candidate.clause);
  if (!clause || clause.statement !== undefined) return undefined;
  const { published, posts } = context.reading.doc.article;
  const { start } = context.tokens[candidate.trigger]!;
  const post = posts.find(p => p.start <= start && start < p.end);
  if (post && !clause.perfect && clause.tense !== 'none') return post.when.edtf?.slice(0, 10);
  // "have begun", "are holding" are of the day; "have held talks" may have been any time before
  const fresh = clause.perfect ? groupsOf(context, clause.predicate).has('begin') : clause.progressive;
  return clause.tense === 'present' && fresh ? published.edtf?.slice(0, 10) : undefined;
}
