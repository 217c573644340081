/**
 * Whether two articles give one figure, or two figures for the same thing and period, which then is a conflict: kept side by
 * side, never averaged.
 */
import type { FigureClaim } from '../../model/claims.ts';
import { contentContainment, contentSimilarity, gapOf, windowsOf } from './compare.ts';
import type { Comparison, Matcher } from './matcher.ts';
import { isBroad } from './places.ts';

const WINDOW = 8;
/** Figures of one matter are reported within days; the next week's are others. */
const SAME_TIME = 3;

const unitOf = ({ of }: FigureClaim): string => of.toLowerCase().replace(/s$/, '');

const timeOf = ({ period, published }: FigureClaim) => period ?? published;

function keys(claim: FigureClaim): readonly string[] {
  const time = timeOf(claim);
  if (!time) return [];
  return windowsOf(time[0], WINDOW).map(window => `${unitOf(claim)}|${window}`);
}

type Quantity = Pick<FigureClaim, 'value' | 'low' | 'high' | 'qualifier'>;

const bounds = ({ value, low, high }: Quantity): readonly [number, number] => [low ?? value, high ?? value];
const agrees = (a: Quantity, b: Quantity): boolean => {
  const [one, two] = [bounds(a), bounds(b)];
  return one[0] <= two[1] && two[0] <= one[1];
};

/** "At least 40" and "46" do not contradict each other; "more than 10" and "more than 11" are two numbers. */
function leavesOpen(a: Quantity, b: Quantity): boolean {
  const [small, great] = a.value <= b.value ? [a, b] : [b, a];
  const [below, above] = [small.qualifier, great.qualifier];
  if (below === above) return false;
  if (below === 'at least' || below === 'over') return true;
  if (above === 'up to' || above === 'under' || above === 'nearly') return true;
  return (below === 'about' || above === 'about') && great.value <= ROUNDED * small.value;
}
/** A rounded number is that near to the exact one. */
const ROUNDED = 1.2;

/** Both numbers may be right: they overlap, or one leaves room for the other. */
export const mayBothHold = (a: Quantity, b: Quantity): boolean => agrees(a, b) || leavesOpen(a, b);

/** Words of what is counted, with the place. */
const matterOf = ({ what = '', place = '' }: FigureClaim): string => `${what} ${place}`;

/** What is counted of a war or a crisis as a whole, by the words of the count; reports seldom say of which day. */
const TOLLS = {
  killed: /\b(?:kill(?:ed|ing)|dead|died|deaths|lives|death toll)\b/i,
  displaced: /\b(?:displac\w+|driven|forced from|from their homes|uprooted)\b/i,
  refugees: /\b(?:refugees)\b/i,
} as const;
const WHOLE =
  /\b(?:wars?|conflicts?|crisis|(?:four|five|six|seven|eight|nine|ten|\d+)[- ]years?|from their homes|since (?:it|the|\d{4}))\b/i;
/** Those who fled within the country are a part of those who fled. */
const INSIDE = /\b(?:within|inside|internally)\b/i;
/** Below it a toll may be that of a day or a town. */
const GREAT = 100_000;
const WITHIN_FACTOR = 2.5;

const tollOf = ({ what = '', text, value }: FigureClaim): string | undefined =>
  value < GREAT
    ? undefined
    : ((Object.keys(TOLLS) as (keyof typeof TOLLS)[]).find(toll => TOLLS[toll].test(what)) ??
      (Object.keys(TOLLS) as (keyof typeof TOLLS)[]).find(toll => what === '' && TOLLS[toll].test(text)));

/** Two tolls of one whole: the same words of counting, no place or time that could tell them apart, and numbers of one order. */
function sameToll(a: FigureClaim, b: FigureClaim): string | undefined {
  const toll = tollOf(a);
  if (toll === undefined || toll !== tollOf(b) || a.period || b.period) return undefined;
  if (a.place !== b.place && a.place && b.place) return undefined;
  if (INSIDE.test(a.text) !== INSIDE.test(b.text)) return undefined;
  const whole = (claim: FigureClaim): boolean => WHOLE.test(claim.text) || claim.value >= 10 * GREAT;
  const factor = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  return whole(a) && whole(b) && factor <= WITHIN_FACTOR ? `${toll} for the whole` : undefined;
}

/** The dead of one place on one day. */
function sameIncident(a: FigureClaim, b: FigureClaim): string | undefined {
  if (a.value >= GREAT || b.value >= GREAT || !a.place || a.place !== b.place || isBroad(a.place)) return undefined;
  if (![a, b].every(({ what = '', text }) => TOLLS.killed.test(what || text))) return undefined;
  if ([a, b].some(({ text }) => SO_FAR.test(text))) return undefined;
  const days = a.published && b.published ? gapOf(a.published, b.published) : 0;
  return days <= 1 ? `killed in ${a.place}` : undefined;
}
/** A toll of weeks, not of a day. */
const SO_FAR =
  /\b(?:since|so far|over the (?:past|last)|in the (?:past|last)|this (?:week|month|year)|latest fighting|offensive|campaign)\b/i;

/** "Six shells hit the north, and 15 the south": one who counts on one day counts two things. */
const inOneBreath = (a: FigureClaim, b: FigureClaim): boolean =>
  a.claimedBy !== undefined &&
  a.claimedBy.id === b.claimedBy?.id &&
  a.claimedBy.name === b.claimedBy?.name &&
  a.published?.[0] === b.published?.[0];

function compare(a: FigureClaim, b: FigureClaim): Comparison | undefined {
  if (apart(a, b)) return undefined;
  const words = contentSimilarity(a.text, b.text);
  const matter = Math.max(contentSimilarity(matterOf(a), matterOf(b)), contentContainment(a.what ?? '', b.what ?? ''));
  const placeKnown = a.place !== undefined && a.place === b.place;
  if (agrees(a, b)) {
    if (words < 0.5 && !(matter >= 0.6 && a.value === b.value)) return undefined;
    return {
      relation: 'same',
      score: 0.5 + words / 2,
      reasons: ['the same number of the same thing', words >= 0.5 ? 'in much the same words' : 'with the same matter'],
    };
  }
  // One sentence that gives two numbers counts two things.
  if (a.text === b.text || a.text.includes(b.text) || b.text.includes(a.text)) return undefined;
  if (leavesOpen(a, b) || inOneBreath(a, b)) return undefined;
  const toll = sameToll(a, b) ?? sameIncident(a, b);
  if (toll !== undefined) return { relation: 'conflict', score: 0.8, reasons: [`two numbers of ${toll}`] };
  // Two numbers for one matter: the matter must be plain (what is counted, and of which period or place), else nothing is said.
  const samePeriod = a.period && b.period ? gapOf(a.period, b.period) === 0 : false;
  if (matter < 0.75 || words < 0.5 || !(samePeriod || placeKnown)) return undefined;
  const why = samePeriod ? 'for the same period' : `in ${a.place}`;
  return { relation: 'conflict', score: matter, reasons: ['two numbers for the same thing', why] };
}

function apart(a: FigureClaim, b: FigureClaim): boolean {
  if (unitOf(a) !== unitOf(b)) return true;
  const [one, two] = [timeOf(a), timeOf(b)];
  if (!one || !two || gapOf(one, two) > SAME_TIME) return true;
  if (a.place && b.place && a.place !== b.place) return true;
  return false;
}

export const figureMatcher: Matcher<'figure'> = { noun: 'figure', keys, compare, apart };
