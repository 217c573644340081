/**
 * "The talks": told without sides and place by a report that takes it as known which they are. In: two claims. Out: whether they
 * are one. What the article is about stands for the sides; then the day must be the same, or one must tell of the end of what
 * the other has begun.
 */
import type { EventClaim } from '../../model/claims.ts';
import { gapOf, spanOf, windowsOf } from './compare.ts';
import { isDone, isPrecise } from './event-days.ts';
import type { Comparison } from './matcher.ts';
import { relatePlaces } from './places.ts';

const PLAIN = /^(?:the |these |first |new |last )*(?:peace |direct |indirect |proximity )*(?:talks|negotiations)$/i;
const sidesOf = ({ participants }: EventClaim): number => participants.filter(({ id }) => id !== undefined).length;

const isBare = (claim: EventClaim): boolean =>
  claim.kind === 'talks' && sidesOf(claim) === 0 && claim.place === undefined && PLAIN.test(claim.label.trim());

/** Ended without a result. "Called off" may have been before. */
const ENDED =
  /\b(?:collaps\w*|broke (?:down|up|off)|broken (?:down|up|off)|breakdown|fell apart|fallen apart|fell through|suspend\w*|abort\w*|stall\w*)\b/i;
const BEGAN = /\b(?:began|begun|opened|launch\w*|under way|underway|started|first day|start of)\b/i;
/** Another round than the one that has ended. */
const OTHER = /\b(?:resum\w*|re-?start\w*|new round|next round|second round|again|in \d{4}|last year|previous)\b/i;
const WORDS_AROUND = 60;
function around({ text, label }: EventClaim): string {
  const at = text.indexOf(label);
  return at < 0 ? text : text.slice(Math.max(0, at - WORDS_AROUND), at + label.length + WORDS_AROUND);
}
const isEnd = (claim: EventClaim): boolean =>
  claim.kind === 'talks' && ENDED.test(around(claim)) && !OTHER.test(around(claim));
const isBeginning = (claim: EventClaim): boolean =>
  claim.kind === 'talks' &&
  claim.status !== 'planned' &&
  BEGAN.test(around(claim)) &&
  !ENDED.test(around(claim)) &&
  !OTHER.test(around(claim));

/** Reports speak of the end of a round for so long; of its beginning before. */
const SPOKEN_OF = 45;
const WINDOW = 92;

/** Parties of the article that must be the same. */
const COMMON = 2;
const commonParties = (a: EventClaim, b: EventClaim): number => {
  const other = new Set(b.context);
  return (a.context ?? []).filter(party => other.has(party)).length;
};

/** Blocks beside those of the matcher. */
export function bareKeys(claim: EventClaim): readonly string[] {
  if (claim.kind !== 'talks') return [];
  const parties = claim.context ?? [];
  const days = isPrecise(claim.when) ? [`on ${claim.when[0]}`] : [];
  const rounds =
    claim.published && (isEnd(claim) || isBeginning(claim))
      ? windowsOf(claim.published[0], WINDOW).map(w => `round ${w}`)
      : [];
  return parties.flatMap(party => [...days, ...rounds].map(what => `talks|about ${party}|${what}`));
}

const SCORE = 0.7;

/** A round lasts for so many days; and reports differ by so many on when it ended. */
const ROUND_DAYS = 21;
const END_DIFFERS = 10;

function fitInTime(end: EventClaim, other: EventClaim): boolean {
  if (!end.published || !other.published || gapOf(end.published, other.published) > SPOKEN_OF) return false;
  const day = other.when && spanOf(other.when) <= 31 ? other.when : other.published;
  if (end.when && gapOf(end.when, day) > ROUND_DAYS) return false;
  const over = end.when && spanOf(end.when) <= 31 ? end.when : end.published;
  if (isEnd(other)) return gapOf(over, day) <= END_DIFFERS;
  // Begun before it was over.
  return end.published[1] >= other.published[0] && over[1] >= day[0] && gapOf(over, day) <= ROUND_DAYS;
}

/** Undefined where this is no matter of bare talks. */
export function bareTalks(a: EventClaim, b: EventClaim): Comparison | undefined {
  if (commonParties(a, b) < COMMON || relatePlaces(a.place, b.place) === 'apart') return undefined;
  const bare = isBare(a) || isBare(b);
  const reasons = ['of the same parties, as far as the articles tell'];
  if (bare && isPrecise(a.when) && isPrecise(b.when) && a.kind === 'talks' && b.kind === 'talks') {
    return gapOf(a.when, b.when) === 0
      ? { relation: 'same', score: SCORE, reasons: ['on the same day', ...reasons] }
      : undefined;
  }
  const [end, other] = isEnd(a) ? [a, b] : [b, a];
  if (!isEnd(end) || !(isBeginning(other) || isEnd(other)) || !fitInTime(end, other)) return undefined;
  // Both named in full are compared by their names.
  if (sidesOf(end) > 1 && sidesOf(other) > 1) return undefined;
  return { relation: 'same', score: SCORE, reasons: ['the end of one round', ...reasons] };
}

/** Broken off on a day after the one of which the other tells: that of an arrival, or of an opening. */
function isEndOf(end: EventClaim, other: EventClaim): boolean {
  const held = other.kind === 'talks' && isDone(other) && !OTHER.test(around(other));
  return isEnd(end) && held && fitInTime(end, other);
}

/** The end of a round is told later than it began, on another day: no reason to keep them apart. */
export const isOneRound = (a: EventClaim, b: EventClaim): boolean =>
  bareTalks(a, b) !== undefined ||
  (commonParties(a, b) >= COMMON && relatePlaces(a.place, b.place) !== 'apart' && (isEndOf(a, b) || isEndOf(b, a)));
