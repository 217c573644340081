/**
 * Whether two articles tell of one event. In: two claims. Out: same, unsure or nothing, with the reasons in plain words.
 * An event is held together by its kind, its sides, its day and its place; wording decides where one of them is open.
 */
import type { Days, EventClaim } from '../../model/claims.ts';
import { contentSimilarity, gapOf, sideOf, spanOf, windowsOf } from './compare.ts';
import type { Comparison, Matcher } from './matcher.ts';

/** Reports tell one encounter under several of these names; a call is no visit. */
const CONTACTS: ReadonlySet<string> = new Set(['meeting', 'visit', 'talks']);
/** Several of a kind on one day are the rule: the same sides and day do not make them one. */
const MANY_A_DAY: ReadonlySet<string> = new Set(['strike', 'attack', 'statement', 'other']);

/** A when of at most so many days tells the day; a longer one only the time of year. */
const PRECISE_DAYS = 3;
/** Reports of an undated event lie around it: mostly the day after, announcements up to a week before. */
const AROUND_PUBLICATION = [-4, 3] as const;
/** A moved event is held within two weeks; later it is the next one. Counted on the examples and the Syrian round of 2016. */
const MOVED_WITHIN = 14;
const WINDOW = 8;

const groupOf = ({ kind }: EventClaim): string => (CONTACTS.has(kind) ? 'contact' : kind);

const isPrecise = (days: Days | undefined): days is Days => days !== undefined && spanOf(days) <= PRECISE_DAYS;

/** Where the event can lie. */
function daysOfEvent({ when, published }: EventClaim): Days | undefined {
  if (when) return when;
  return published && [published[0] + AROUND_PUBLICATION[0], published[1] + AROUND_PUBLICATION[1]];
}

const middleOf = ([first, last]: Days): number => Math.floor((first + last) / 2);

const sidesOf = ({ participants }: EventClaim): Set<string> => new Set(participants.map(sideOf));

const placeOf = ({ place }: EventClaim): string | undefined => place?.toLowerCase();

function keys(claim: EventClaim): readonly string[] {
  const days = daysOfEvent(claim);
  if (!days) return [];
  const windows = isPrecise(claim.when)
    ? windowsOf(claim.when[0], WINDOW)
    : windowsOf(middleOf(claim.published ?? days), WINDOW);
  const whats = [...sidesOf(claim)];
  const place = placeOf(claim);
  if (place) whats.push(`in ${place}`);
  return windows.flatMap(window => whats.map(what => `${groupOf(claim)}|${what}|${window}`));
}

/** How well the days agree, 0 to 1, with the reason; undefined where they exclude each other. */
function compareDays(a: EventClaim, b: EventClaim): readonly [number, string] | undefined {
  const [one, two] = [daysOfEvent(a), daysOfEvent(b)];
  if (!one || !two) return undefined;
  const gap = gapOf(one, two);
  if (isPrecise(a.when) && isPrecise(b.when)) {
    if (gap === 0) return [1, 'on the same day'];
    const [early, late] = a.when[0] <= b.when[0] ? [a, b] : [b, a];
    if (gap === 1 && !MANY_A_DAY.has(a.kind)) return [0.5, 'a day apart'];
    const open = early.status === 'planned' || early.status === 'postponed' || early.status === 'cancelled';
    const toldLater = (early.published?.[0] ?? 0) <= (late.published?.[0] ?? 0);
    return open && toldLater && gap <= MOVED_WITHIN ? [0.35, 'planned first, then moved'] : undefined;
  }
  if (gap > 0) return undefined;
  return a.when || b.when ? [0.5, 'at a time that fits'] : [0.4, 'told in the same days'];
}

/** How well the sides agree. */
function compareSides(a: EventClaim, b: EventClaim): readonly [number, string] {
  const [one, two] = [sidesOf(a), sidesOf(b)];
  if (one.size === 0 || two.size === 0) return [0.3, ''];
  const shared = [...one].filter(side => two.has(side)).length;
  if (shared === 0) return [0, ''];
  return [shared / Math.min(one.size, two.size), shared > 1 ? 'the same sides' : 'a common side'];
}

function comparePlaces(a: EventClaim, b: EventClaim): readonly [number, string] {
  const [one, two] = [placeOf(a), placeOf(b)];
  if (!one || !two) return [0.5, ''];
  return one === two || one.includes(two) || two.includes(one) ? [1, `in ${a.place}`] : [0, ''];
}

const SAME = 0.68;
const UNSURE = 0.55;

function compare(a: EventClaim, b: EventClaim): Comparison | undefined {
  if (apart(a, b)) return undefined;
  const days = compareDays(a, b);
  if (!days) return undefined;
  const [sides, sidesReason] = compareSides(a, b);
  const [place, placeReason] = comparePlaces(a, b);
  if (sides === 0 && place < 1) return undefined;
  const words = contentSimilarity(a.text, b.text);
  const label = contentSimilarity(a.label, b.label);
  const what = a.subtype === b.subtype ? 1 : 0.6;
  // Weights by hand: what, when, who and where about as much each, the wording a little less.
  const score = 0.15 * what + 0.25 * days[0] + 0.25 * sides + 0.2 * place + 0.15 * Math.max(words, label);
  const wordsNeeded = MANY_A_DAY.has(a.kind) && !(place === 1 && days[0] === 1) ? 0.5 : 0;
  const relation = score >= SAME && words >= wordsNeeded ? 'same' : score >= UNSURE ? 'unsure' : undefined;
  if (!relation) return undefined;
  const wording = words >= 0.5 ? 'in much the same words' : '';
  return { relation, score, reasons: [days[1], sidesReason, placeReason, wording].filter(Boolean) };
}

/** Kinds, numbered days and precise days that exclude each other; two places far apart on one day. */
function apart(a: EventClaim, b: EventClaim): boolean {
  if (groupOf(a) !== groupOf(b)) return true;
  if (!CONTACTS.has(a.kind) && a.subtype !== b.subtype) return true;
  if (a.day !== undefined && b.day !== undefined && a.day !== b.day) return true;
  if (isPrecise(a.when) && isPrecise(b.when)) {
    const gap = gapOf(a.when, b.when);
    if (gap > MOVED_WITHIN) return true;
    const done = (claim: EventClaim): boolean => claim.status === 'occurred' || claim.status === 'under way';
    if (gap > 1 && done(a) && done(b)) return true;
    if (gap > 0 && MANY_A_DAY.has(a.kind)) return true;
  }
  return comparePlaces(a, b)[0] === 0;
}

export const eventMatcher: Matcher<'event'> = { noun: 'event', keys, compare, apart };
