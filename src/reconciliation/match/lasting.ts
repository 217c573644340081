/**
 * Events that last: a campaign of air strikes, a truce. Reports name them without a day, week after week, so that day and wording
 * say little; who acts, and whether the reports come out near each other, say more. In: two claims. Out: whether one.
 */
import type { EventClaim } from '../../model/claims.ts';
import { contentSimilarity, contentWords, gapOf, namesIn, sideOf } from './compare.ts';
import { isPrecise, MOVED_WITHIN } from './event-days.ts';
import type { Comparison } from './matcher.ts';
import { isBroad, relatePlaces } from './places.ts';

/** Reports of what lasts follow each other this near. */
const TOLD_WITHIN = 7;
const SCORE = 0.7;

/** Strikes told of as a whole: no number, no day, no town. "Jets hit three towns" is one raid among many. */
const CAMPAIGN =
  /^(?:(?:the|its|own|separate|continued|intense|russian?|[a-z]+(?:ian|ish|ese|i)|[a-z]+-led) )*(?:air ?-?strikes|air campaigns?|bombing(?: campaigns?| raids)?|bombardments|air raids|bombings|campaign of (?:air ?strikes|bombing))(?: (?:in|over|on|across) [a-z' -]+)?$/i;

const campaignActors = (claim: EventClaim): string[] =>
  claim.participants.filter(({ role, id }) => role === 'actor' && id !== undefined).map(sideOf);

/** "Since Norvand intervened last year": its campaign, by how it began. */
const isIntervention = ({ subtype, when }: EventClaim): boolean => subtype === 'intervention' && when !== undefined;

const isCampaign = (claim: EventClaim): boolean =>
  claim.kind === 'strike' &&
  (claim.status === 'occurred' || claim.status === 'under way') &&
  !isPrecise(claim.when) &&
  (claim.place === undefined || isBroad(claim.place)) &&
  (CAMPAIGN.test(claim.label.trim()) || isIntervention(claim)) &&
  campaignActors(claim).length === 1;

const TRUCES: ReadonlySet<string> = new Set(['ceasefire-declared', 'ceasefire-in-force']);
const TRUCE_NOUN = /\b(?:cease-?fires?|truces?|cessation|armistice)\b/i;
/** Wished for by one side: not the truce that is agreed. */
const WISHED = /\b(?:propos\w*|call(?:s|ed|ing)? for|demand\w*|urg\w*|offer\w*|guarantee\w*|reject\w*|refus\w*|task force|last(?:ing)? (?:cease-?fire|truce))\b/i; // biome-ignore format: one list
const WORDS_BEFORE = 50;
/** The words that lead up to the label and the label: the rest of the sentence may speak of another truce. */
const before = ({ text, label }: EventClaim): string => {
  const at = text.indexOf(label);
  return at < 0 ? text : text.slice(Math.max(0, at - WORDS_BEFORE), at + label.length);
};

const isTruce = (claim: EventClaim): boolean =>
  claim.kind === 'ceasefire' &&
  TRUCES.has(claim.subtype) &&
  TRUCE_NOUN.test(claim.label) &&
  !WISHED.test(before(claim));

const near = (a: EventClaim, b: EventClaim): boolean =>
  a.published !== undefined && b.published !== undefined && gapOf(a.published, b.published) <= TOLD_WITHIN;

/** Blocks beside those of the matcher: what lasts needs no day, and a truce often no sides. */
export function lastingKeys(claim: EventClaim, windows: readonly string[]): readonly string[] {
  if (isTruce(claim)) return windows.map(window => `truce|${window}`);
  return isCampaign(claim) || isOffensive(claim)
    ? campaignActors(claim).flatMap(side => windows.map(window => `${claim.kind}s|${side}|${window}`))
    : [];
}

const LAUNCHED = /\b(?:launch\w*|beg[au]n|began|start\w*|since|joined in|interven\w*)\b/i;
/** The one tells when it began, and the other of a time after that. */
const isStart = (start: EventClaim, later: EventClaim): boolean =>
  LAUNCHED.test(start.text) && start.when![1] < later.when![0];

/** An offensive goes on for weeks, told of by who leads it and where. */
const OFFENSIVE = /\b(?:offensive|campaign|advance|assault)s?$/i;
const OFFENSIVE_WITHIN = 14;
const isOffensive = (claim: EventClaim): boolean =>
  claim.kind === 'attack' &&
  (claim.status === 'occurred' || claim.status === 'under way') &&
  !isPrecise(claim.when) &&
  OFFENSIVE.test(claim.label.trim()) &&
  campaignActors(claim).length === 1;

/** Places and other names in both, beside who leads it. */
function sharedNames(a: EventClaim, b: EventClaim): number {
  const own = new Set([...a.participants, ...b.participants].flatMap(({ name }) => contentWords(name)));
  const [one, two] = [namesIn(` ${a.text}`), namesIn(` ${b.text}`)];
  return [...one].filter(word => two.has(word) && !own.has(word)).length;
}

function sameOffensive(a: EventClaim, b: EventClaim): Comparison | undefined {
  if (campaignActors(a)[0] !== campaignActors(b)[0] || !a.published || !b.published) return undefined;
  if (gapOf(a.published, b.published) > OFFENSIVE_WITHIN || relatePlaces(a.place, b.place) === 'apart')
    return undefined;
  if (a.when && b.when && gapOf(a.when, b.when) > 0) return undefined;
  if (sharedNames(a, b) === 0) return undefined;
  return { relation: 'same', score: SCORE, reasons: ['one offensive', 'a common side', 'in one place'] };
}

function sameCampaign(a: EventClaim, b: EventClaim): Comparison | undefined {
  const [one, two] = [campaignActors(a)[0], campaignActors(b)[0]];
  if (one !== two || !near(a, b)) return undefined;
  if (a.when && b.when && gapOf(a.when, b.when) > 0) {
    if (isIntervention(a) || isIntervention(b) || !(isStart(a, b) || isStart(b, a))) return undefined;
  }
  const targets = [a, b].map(({ participants }) =>
    participants.filter(({ role, id }) => role === 'target' && id !== undefined).map(sideOf),
  );
  const [left, right] = targets as [string[], string[]];
  if (left.length > 0 && right.length > 0 && !left.some(side => right.includes(side))) return undefined;
  if (relatePlaces(a.place, b.place) === 'apart') return undefined;
  return { relation: 'same', score: SCORE, reasons: ['one campaign', 'a common side', 'told within the week'] };
}

/** Words in which a truce is told alike: at least its name and one more, mostly where it holds. */
const TRUCE_WORDS = 0.15;

function sameTruce(a: EventClaim, b: EventClaim): Comparison | undefined {
  const published = a.published && b.published ? gapOf(a.published, b.published) : MOVED_WITHIN + 1;
  if (published > MOVED_WITHIN || relatePlaces(a.place, b.place) === 'apart') return undefined;
  if (a.when && b.when && gapOf(a.when, b.when) > MOVED_WITHIN) return undefined;
  const words = new Set(contentWords(b.text));
  const shared = contentWords(a.text).filter(word => words.has(word)).length;
  const sameName = contentSimilarity(nameOf(a), nameOf(b)) === 1;
  const sameDay = isPrecise(a.when) && isPrecise(b.when) && gapOf(a.when, b.when) === 0;
  if (!(sameName && shared > 1 && contentSimilarity(a.text, b.text) >= TRUCE_WORDS) && !sameDay) return undefined;
  const reasons = [sameName ? 'by the same name' : '', sameDay ? 'on the same day' : 'told in the same fortnight'];
  return { relation: 'same', score: sameDay ? SCORE + 0.1 : SCORE, reasons: reasons.filter(Boolean) };
}

const nameOf = ({ label }: EventClaim): string => (label.match(TRUCE_NOUN)?.[0] ?? '').toLowerCase().replace('-', '');

/** Undefined where the two are not both of what lasts. */
export function lastingPair(a: EventClaim, b: EventClaim): { readonly comparison: Comparison | undefined } | undefined {
  if (isTruce(a) && isTruce(b)) return { comparison: sameTruce(a, b) };
  if (isCampaign(a) && isCampaign(b)) return { comparison: sameCampaign(a, b) };
  if (isOffensive(a) && isOffensive(b)) return { comparison: sameOffensive(a, b) };
  return undefined;
}
