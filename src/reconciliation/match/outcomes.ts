/**
 * What came of a promise: an event that a later report tells of. In: a commitment's claim and an event's. Out: what the report
 * says became of it, never a verdict of ours. The same party must act, after the promise and near its due date, in words
 * that say the same deed.
 */
import { deedGroup, deedKinds, deedWords } from '../../knowledge/joining.ts';
import type { CommitmentClaim, Days, EventClaim } from '../../model/claims.ts';
import type { CommitmentStatus } from '../../model/moves.ts';
import { contentWords, gapOf, namesIn, sideOf, spanOf, windowsOf } from './compare.ts';

export interface Outcome {
  readonly status: CommitmentStatus;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A deed that is reported so many days after its due date is still told of it; without a date a month after the promise. */
const LATE = 7;
const WITHOUT_DATE = 30;
const WINDOW = 60;
/** Share of the promise's words that the report must have. Half lets "to attend the talks" be done by any talks. */
const SAME_DEED = 0.55;

const STATUS: Readonly<Partial<Record<EventClaim['status'], CommitmentStatus>>> = {
  occurred: 'reported done',
  'under way': 'reported done',
  postponed: 'postponed',
  cancelled: 'withdrawn',
};

const dayOf = ({ when, published }: EventClaim): Days | undefined => (when && spanOf(when) <= 7 ? when : published);

/** Who is bound, to which kinds of deed, and when: a report that shares none of it is no outcome. */
export function commitmentKeys({ committer, published, status, text }: CommitmentClaim): readonly string[] {
  if (!published || status !== 'open') return [];
  return deedKinds(contentWords(text)).flatMap(kind =>
    windowsOf(published[0], WINDOW).map(window => `${sideOf(committer)}|${kind}|${window}`),
  );
}

export function eventKeys(claim: EventClaim): readonly string[] {
  const days = dayOf(claim);
  if (!days || STATUS[claim.status] === undefined) return [];
  const sides = new Set(claim.participants.map(sideOf));
  return [...sides].flatMap(side => windowsOf(days[0], WINDOW).map(window => `${side}|${claim.kind}|${window}`));
}

/** Words of a deed: without the days, which a promise and its report name differently, and without who acts. */
const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day?|^(?:today|tomorr|yester|next|week|month|later|soon|agreed|plan)/;

const deedWordsOf = (text: string, names: ReadonlySet<string>): string[] =>
  contentWords(text).filter(word => !DAY.test(word) && !/^\d+$/.test(word) && !names.has(word));

/** Share of the deed's words that both have; 0 where the promise names no deed of the event's kind. */
function sameDeed(commitment: CommitmentClaim, event: EventClaim): number {
  const names = new Set([commitment.committer, ...event.participants].flatMap(({ name }) => contentWords(name)));
  const promised = new Set(deedWordsOf(commitment.text, names));
  const kind = deedWords(event.kind);
  if (![...promised].some(word => kind.has(word))) return 0;
  const told = [...deedWordsOf(event.text, names), ...deedWordsOf(event.label, names)];
  const done = new Set([...told, ...told.map(deedGroup)]);
  // The deed itself is often told by another word of its kind ("delivered", "handed over").
  const shared = [...promised].filter(word => done.has(word) || done.has(deedGroup(word)) || kind.has(word)).length;
  // A report with no word of the promise ("the delegation is led by Orst") is no report of it.
  if (![...promised].some(word => done.has(word) || done.has(deedGroup(word)))) return 0;
  const named = [...promised].filter(word => done.has(word) && !kind.has(word)).length;
  const places = event.place !== undefined && contentWords(event.place).some(word => promised.has(word));
  return named === 0 && !places && commitment.due === undefined ? 0 : shared / promised.size;
}

/** Whom and which places a promise names, its report names for the most part too: help for A is not help for B. */
function namesKept(commitment: CommitmentClaim, event: EventClaim): boolean {
  const own = new Set(contentWords(commitment.committer.name));
  const named = [...namesIn(commitment.text)].filter(name => !own.has(name));
  const told = new Set(
    [event.text, event.place ?? '', ...event.participants.map(({ name }) => name)].flatMap(contentWords),
  );
  return named.filter(name => told.has(name)).length >= named.length / 2;
}

/** "On 4 and 5 March": what is to last is not done on its first day. In: the due days. Out: the last of them. */
const DAYS = /\b(\d{1,2})(?:st|nd|rd|th)? and (\d{1,2})(?:st|nd|rd|th)?\b/;
function lastDue({ text, due }: CommitmentClaim): number | undefined {
  const [, first, last] = text.match(DAYS) ?? [];
  const more = Number(last) - Number(first);
  return due && due[1] + (more > 0 && more <= LATE ? more : 0);
}

export function outcomeOf(commitment: CommitmentClaim, event: EventClaim): Outcome | undefined {
  const status = STATUS[event.status];
  const days = dayOf(event);
  const promised = commitment.published;
  if (!status || !days || !promised || !event.published || commitment.status !== 'open') return undefined;
  // Told on a later day than the promise, of a deed that is not older than it: what one report says of both is no outcome.
  if (event.published[0] <= promised[1] || days[1] < promised[0]) return undefined;
  const side = sideOf(commitment.committer);
  if (!event.participants.some(participant => sideOf(participant) === side)) return undefined;
  const latest = commitment.due ? commitment.due[1] + LATE : promised[1] + WITHOUT_DATE;
  if (days[0] > latest) return undefined;
  if (commitment.due && status === 'reported done' && gapOf(commitment.due, days) > LATE) return undefined;
  if (status === 'reported done' && event.published[1] < (lastDue(commitment) ?? 0)) return undefined;
  if (!namesKept(commitment, event)) return undefined;
  const deed = sameDeed(commitment, event);
  const onTheDay = commitment.due !== undefined && gapOf(commitment.due, days) === 0;
  if (deed < SAME_DEED - (onTheDay ? 0.1 : 0)) return undefined;
  const reasons = ['the party that is bound', 'the same deed', onTheDay ? 'on the day that it was due' : ''];
  return { status, score: Math.min(1, deed + (onTheDay ? 0.1 : 0)), reasons: reasons.filter(Boolean) };
}
