/**
 * Whether two articles tell of one event. In: two claims. Out: same, unsure or nothing, with the reasons in plain words.
 * An event is held together by its kind, its sides, its day and its place; wording decides where one of them is open.
 */
import type { Days, EventClaim, Somebody } from '../../model/claims.ts';
import { bareKeys, bareTalks, isOneRound } from './bare-talks.ts';
import { contentSimilarity, contentWords, gapOf, sideOf, spanOf, windowsOf } from './compare.ts';
import { compareDays, daysApart, daysOfEvent, isDone, isPrecise } from './event-days.ts';
import { isAgain, oneOfSeveral, roundOf } from './event-wording.ts';
import { lastingKeys, lastingPair } from './lasting.ts';
import type { Comparison, Matcher } from './matcher.ts';
import { type PlaceRelation, relatePlaces } from './places.ts';

/**
 * Reports call one encounter by either name. A trip is no meeting, though it ends in one: a delegation that stays away has
 * not called off the talks. (Tried together: rounds were chained with everybody's journeys to them.)
 */
const ENCOUNTERS: ReadonlySet<string> = new Set(['meeting', 'talks']);
/** Several of a kind on one day are the rule: the same sides and day do not make them one. */
const MANY_A_DAY: ReadonlySet<string> = new Set(['strike', 'attack', 'statement', 'other', 'aid']);
/** Held between sides that are named: other sides, another event. */
const BETWEEN: ReadonlySet<string> = new Set(['meeting', 'call', 'talks']);
const WINDOW = 8;
const LASTING_WINDOW = 28;
/** A longer when (a year) tells no more than when the report came out. */
const MONTH = 31;

const groupOf = ({ kind }: EventClaim): string => (ENCOUNTERS.has(kind) ? 'encounter' : kind);

const sidesOf = ({ participants }: EventClaim): Set<string> => new Set(participants.map(sideOf));

const placeOf = ({ place }: EventClaim): string | undefined => place?.toLowerCase();

/** "A ceasefire task force", "the sanctions committee": the name of a body, and no such event. */
const BODY = /^[-\s](?:monitoring |working |joint )?(?:task ?force|committee|commission|council|group|cent(?:re|er)|mission|panel|body|mechanism|team)\b/i; // biome-ignore format: one list
function namesBody({ kind, label, text }: EventClaim): boolean {
  if (BETWEEN.has(kind)) return false;
  const at = text.toLowerCase().indexOf(label.toLowerCase());
  return at >= 0 && BODY.test(text.slice(at + label.length));
}

function keys(claim: EventClaim): readonly string[] {
  const days = daysOfEvent(claim);
  if (!days || namesBody(claim)) return [];
  const windows = windowsAround(claim.when && spanOf(claim.when) <= MONTH ? claim.when : (claim.published ?? days));
  const whats = [...sidesOf(claim)];
  const place = placeOf(claim);
  if (place) whats.push(`in ${place}`);
  return [
    ...windows.flatMap(window => whats.map(what => `${groupOf(claim)}|${what}|${window}`)),
    ...lastingKeys(claim, claim.published ? windowsOf(claim.published[0], LASTING_WINDOW) : []),
    ...bareKeys(claim),
  ];
}

/** Windows that a span of at most a month touches. */
function windowsAround([first, last]: Days): readonly string[] {
  const middles = [];
  for (let day = first; day < last; day += WINDOW) middles.push(day);
  return [...new Set([...middles, last].flatMap(day => windowsOf(day, WINDOW)))];
}

/** Sides that tell one encounter from another: named, and neither its host nor its go-between. */
const strongSides = ({ participants }: EventClaim): Set<string> =>
  new Set(
    participants.filter(({ id, role }) => id !== undefined && role !== 'host' && role !== 'mediator').map(sideOf),
  );

const sharedOf = (one: ReadonlySet<string>, two: ReadonlySet<string>): number =>
  [...one].filter(side => two.has(side)).length;

/** Between states and those who act for them: no group that the others could be members of. */
const ofStates = ({ participants }: EventClaim): boolean =>
  participants.every(({ id, kind, party }) => id !== undefined && (kind === 'state' || kind === 'government' || (kind === 'person' && party !== undefined))); // biome-ignore format: one thought

/** Each names two sides or more, and each one that the other has not: talks with A are not talks with B; nor where only the go-between is common. */
function otherSides(a: EventClaim, b: EventClaim): boolean {
  if (!BETWEEN.has(a.kind)) return false;
  const [one, two] = [strongSides(a), strongSides(b)];
  const shared = sharedOf(one, two);
  if (one.size > 0 && two.size > 0 && shared === 0) {
    if (sharedOf(sidesOf(a), sidesOf(b)) > 0 || (ofStates(a) && ofStates(b))) return true;
  }
  return one.size > 1 && two.size > 1 && shared < Math.min(one.size, two.size);
}

/** Two are to meet, on no day that is told, when others' talks have begun: the next ones, or beside them. */
const isPairToCome = (claim: EventClaim): boolean =>
  ENCOUNTERS.has(claim.kind) && claim.status === 'planned' && !claim.when && strongSides(claim).size > 1;
/** Such a pair is tried last, when it is known who has met. */
const TRIED_LAST = 0.2;

function stillToMeet(a: EventClaim, b: EventClaim): boolean {
  if (!ENCOUNTERS.has(a.kind) || !ENCOUNTERS.has(b.kind) || isDone(a) === isDone(b)) return false;
  const [held, ahead] = isDone(a) ? [a, b] : [b, a];
  if (!isPairToCome(ahead) || !isPrecise(held.when) || !ahead.published) return false;
  const there = strongSides(held);
  return ahead.published[0] >= held.when[0] && there.size > 0 && sharedOf(there, strongSides(ahead)) === 0;
}

/** "from Europe, the Gulf, Norvand and Karvelia": more than two come together. */
const LISTED =
  /\b(?:from|between|among|of) (?:the )?\p{Lu}[\p{L} .-]*, (?:the )?\p{Lu}[\p{L} .-]*(?:, | and (?:the )?\p{Lu})/u;
const GATHERED: ReadonlySet<string> = new Set(['coalition', 'organization', 'group']);

/** Two people and nobody else. */
const isPair = ({ participants }: EventClaim): boolean =>
  participants.length === 2 && participants.every(({ kind, role }) => kind === 'person' && role === 'attendee');

/** Two people's talks are "the talks", with one side or none named, only where it is said alike. */
const pairAndOpen = (a: EventClaim, b: EventClaim): boolean =>
  ENCOUNTERS.has(a.kind) && ((isPair(a) && sidesOf(b).size < 2) || (isPair(b) && sidesOf(a).size < 2));

/** Two meet beside a gathering of others: their talks are not the plenary that they came for. */
function besidePlenary(a: EventClaim, b: EventClaim): boolean {
  if (!ENCOUNTERS.has(a.kind) || !ENCOUNTERS.has(b.kind) || isPair(a) === isPair(b)) return false;
  const [pair, many] = isPair(a) ? [a, b] : [b, a];
  const two = sidesOf(pair);
  const others = sidesOf(many);
  if (two.size < 2) return false;
  if (LISTED.test(many.text)) return true;
  const isBody = many.participants.some(who => GATHERED.has(who.kind ?? '') && !two.has(sideOf(who)));
  return sharedOf(two, others) === 0 && (others.size > 2 || isBody);
}

const rolesOf = (claim: EventClaim, role: string): Set<string> =>
  new Set(claim.participants.filter(who => who.role === role).map((who: Somebody) => sideOf(who)));

/** Who acts in the one is acted upon in the other. */
const turnedRound = (a: EventClaim, b: EventClaim): boolean =>
  !BETWEEN.has(a.kind) &&
  sharedOf(rolesOf(a, 'actor'), rolesOf(b, 'actor')) === 0 &&
  (sharedOf(rolesOf(a, 'actor'), rolesOf(b, 'target')) > 0 || sharedOf(rolesOf(b, 'actor'), rolesOf(a, 'target')) > 0);

/** Sides of which one report says nothing: on one day nearer to the same ones than to others. */
const UNTOLD_SIDES = { sameDay: 0.5, else: 0.3 } as const;

/** How well the sides agree. */
function compareSides(a: EventClaim, b: EventClaim, sameDay: boolean): readonly [number, string] {
  const [one, two] = [sidesOf(a), sidesOf(b)];
  if (one.size === 0 || two.size === 0) return [sameDay ? UNTOLD_SIDES.sameDay : UNTOLD_SIDES.else, ''];
  const shared = sharedOf(one, two);
  if (shared === 0) return [0, ''];
  return [shared / Math.min(one.size, two.size), shared > 1 ? 'the same sides' : 'a common side'];
}

const PLACE_SCORES: Readonly<Record<PlaceRelation, number>> = {
  same: 1,
  'same broad': 0.7,
  within: 0.6,
  open: 0.5,
  apart: 0,
};

const SAME = 0.68;
const UNSURE = 0.55;

const sharedContent = (a: EventClaim, b: EventClaim): number =>
  sharedOf(new Set(contentWords(a.text)), new Set(contentWords(b.text)));

/** Somebody does them to somebody. */
const DEEDS: ReadonlySet<string> = new Set(['strike', 'attack']);
const NEARLY_ALIKE = 0.8;
const actorless = (claim: EventClaim): boolean => rolesOf(claim, 'actor').size === 0;

/** Nothing that is signed in the one is in the other. */
function otherMatter(a: EventClaim, b: EventClaim): boolean {
  const names = new Set([...a.participants, ...b.participants].flatMap(({ name }) => contentWords(name)));
  const matter = ({ text, label }: EventClaim): Set<string> =>
    new Set(
      contentWords(text).filter(word => !names.has(word) && !contentWords(label).includes(word) && !SIGNED.test(word)),
    );
  const [one, two] = [matter(a), matter(b)];
  return one.size > 1 && two.size > 1 && sharedOf(one, two) === 0;
}
/** First six letters, as content words are cut. */
const SIGNED = /^(?:sign|agreem|deal|accord|memora|mou|text|docume|ceremo)/;

/** Somebody's lunches, calls and sessions: talks are those that everybody knows. */
const oneSided = (claim: EventClaim): boolean =>
  (claim.kind === 'meeting' || claim.kind === 'call') && strongSides(claim).size === 1;

/** How much of the wording must agree before what is told alike is one, beside the score. */
function wordsNeeded(a: EventClaim, b: EventClaim, sameDay: boolean, place: PlaceRelation): number {
  // Two words alike ("Russian attacks") are no wording.
  const alike = sharedContent(a, b) < 3 ? 1 : 0.5;
  if (MANY_A_DAY.has(a.kind)) {
    if (sameDay && place === 'same') return 0.15;
    // Whose strikes they are is told by one at most: another's on the same target read alike.
    return DEEDS.has(a.kind) && (actorless(a) || actorless(b)) ? Math.max(alike, NEARLY_ALIKE) : alike;
  }
  if (isAgain(a) !== isAgain(b)) return 1;
  if (a.kind === 'signing' && otherMatter(a, b)) return 1;
  if (pairAndOpen(a, b)) return alike;
  // One of many that somebody has on a day, the others who took part left open.
  if (oneSided(a) && oneSided(b) && place !== 'same') return alike;
  // Only wished for, threatened or intended, without a day: one only where it is said alike.
  const vague = [a, b].some(claim => claim.status === 'planned' && !claim.when);
  if (vague && place !== 'same') return alike;
  // One party meets many within days.
  const open = BETWEEN.has(a.kind) && !sameDay && place !== 'same' && sharedOf(strongSides(a), strongSides(b)) < 2;
  return open ? alike : 0;
}

/** The same hands, each in its part: who gives and who gets, who travels to whom. */
const sameParts = (a: EventClaim, b: EventClaim): boolean =>
  !BETWEEN.has(a.kind) &&
  !MANY_A_DAY.has(a.kind) &&
  sharedOf(rolesOf(a, 'actor'), rolesOf(b, 'actor')) > 0 &&
  sharedOf(rolesOf(a, 'recipient'), rolesOf(b, 'recipient')) > 0;

function compare(a: EventClaim, b: EventClaim): Comparison | undefined {
  const lasting = lastingPair(a, b);
  if (lasting) return lasting.comparison;
  if (apart(a, b) || otherSides(a, b)) return undefined;
  const bare = pairAndOpen(a, b) ? undefined : bareTalks(a, b);
  if (bare) return bare;
  const days = compareDays(a, b);
  if (!days) return undefined;
  const sameDay = days[0] === 1;
  const [sides, sidesReason] = compareSides(a, b, sameDay);
  const place = relatePlaces(a.place, b.place);
  if (sides === 0 && place !== 'same') return undefined;
  // Everybody speaks on one day: whose statement it is must be told.
  if (a.kind === 'statement' && sidesReason === '') return undefined;
  const words = contentSimilarity(a.text, b.text);
  const telling = Math.min(contentWords(a.label).length, contentWords(b.label).length) > 1;
  const label = telling ? contentSimilarity(a.label, b.label) : 0;
  const parts = sameParts(a, b);
  const what = a.subtype === b.subtype ? 1 : 0.8;
  // Weights by hand: what, when, who and where about as much each, the wording a little less.
  const evenSo = 0.15 * what + 0.25 * days[0] + 0.25 * sides + 0.2 * PLACE_SCORES[place];
  const score = evenSo + 0.15 * Math.max(words, label, parts ? 0.7 : 0);
  const enough = (parts || words >= wordsNeeded(a, b, sameDay, place)) && meetIsTalks(a, b, sameDay, place);
  const relation = score >= SAME && enough ? 'same' : score >= UNSURE ? 'unsure' : undefined;
  if (!relation) return undefined;
  const placeReason = place === 'same' || place === 'same broad' ? `in ${a.place}` : '';
  const wording = words >= 0.5 ? 'in much the same words' : '';
  const last = isPairToCome(a) !== isPairToCome(b) ? TRIED_LAST : 0;
  return { relation, score: score - last, reasons: [days[1], sidesReason, placeReason, wording].filter(Boolean) };
}

/** A meeting is the talks themselves only on the same day, at the same place or between the same two sides: a round has many meetings. */
function meetIsTalks(a: EventClaim, b: EventClaim, sameDay: boolean, place: PlaceRelation): boolean {
  if (a.kind === b.kind) return true;
  const shared = sharedOf(strongSides(a), strongSides(b));
  return (sameDay && (place === 'same' || shared > 1)) || (place === 'same' && shared > 1);
}

/** One reading lies within the other and has another deed: "pursued the offensive while also shelling the port". */
function twoDeedsOfOneSentence(a: EventClaim, b: EventClaim): boolean {
  if (!DEEDS.has(a.kind) || a.text === b.text) return false;
  if (!a.text.includes(b.text) && !b.text.includes(a.text)) return false;
  return contentSimilarity(a.label, b.label) === 0;
}

/** Kinds, numbered days and rounds, and days that exclude each other; two places far apart. */
function apart(a: EventClaim, b: EventClaim): boolean {
  const lasting = lastingPair(a, b);
  if (lasting) return relatePlaces(a.place, b.place) === 'apart';
  if (groupOf(a) !== groupOf(b) || oneOfSeveral(a, b) || twoDeedsOfOneSentence(a, b)) return true;
  if (!ENCOUNTERS.has(a.kind) && a.subtype !== b.subtype) return true;
  if (a.day !== undefined && b.day !== undefined && a.day !== b.day) return true;
  if (daysApart(a, b) && !isOneRound(a, b)) return true;
  if (MANY_A_DAY.has(a.kind) && a.when && b.when && gapOf(a.when, b.when) > 0) return true;
  if (turnedRound(a, b)) return true;
  const [one, two] = [roundOf(a), roundOf(b)];
  if (one !== undefined && two !== undefined && one !== two) return true;
  if (a.kind !== 'talks' && b.kind !== 'talks' && otherSides(a, b)) return true;
  if (besidePlenary(a, b) || stillToMeet(a, b)) return true;
  return relatePlaces(a.place, b.place) === 'apart';
}

export const eventMatcher: Matcher<'event'> = { noun: 'event', keys, compare, apart };
