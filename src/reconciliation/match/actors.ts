/**
 * Which actors of different articles are one. In: two actors' claims (one per actor id). Out: `same` with what speaks for it,
 * `unsure` where only the name does and it is not enough.
 *
 * Equal full names have equal ids already (join-actors.ts); this is for what is written otherwise. An actor that only its own
 * article knows ("Velin", "the Foreign Ministry") is compared with those that all articles know, and with another local one only
 * on the same day: else every article's "Velin" would make a pair with every other's.
 */
import { spellingKey } from '../../knowledge/transliteration.ts';
import type { ActorClaim } from '../../model/claims.ts';
import { makeId } from '../ids.ts';
import { type BodyName, bodyName, sameStates, sameWords, sharedNameWords } from './actor-bodies.ts';
import { personKeys, personName, relateNames } from './actor-names.ts';
import { gapOf } from './compare.ts';
import type { Comparison, Matcher } from './matcher.ts';

const isPerson = ({ kind }: ActorClaim): boolean => kind === 'person';
const isBody = ({ kind }: ActorClaim): boolean => kind !== 'person' && kind !== 'role';

const same = (score: number, ...reasons: string[]): Comparison => ({ relation: 'same', score, reasons });
const unsure = (score: number, ...reasons: string[]): Comparison => ({ relation: 'unsure', score, reasons });

const sameDay = (a: ActorClaim, b: ActorClaim): boolean =>
  a.published !== undefined && b.published !== undefined && gapOf(a.published, b.published) === 0;

/** Letters of a family name that few share. */
const TELLING_NAME = 5;

/** Titles that many have at a time: no ground without whose they are. */
const COMMON_TITLES = new Set(
  `counterpart official spokesman spokeswoman spokesperson adviser advisor member ally aide leader head chief general
   minister secretary envoy delegate negotiator diplomat commander doctor activist resident husband wife brother son`
    .split(/\s+/)
    .filter(Boolean),
);

/** Titles without what they are of. */
const titlesOf = ({ roles }: ActorClaim): ReadonlySet<string> =>
  new Set(roles.map(role => role.slice(0, role.lastIndexOf('|')).trim()).filter(Boolean));

/** What both are said to be: a role with the same body, a title, a party. */
function commonRole(a: ActorClaim, b: ActorClaim): string | undefined {
  const roles = new Set(a.roles.filter(role => !role.endsWith('|')));
  const role = [...b.roles].sort().find(other => roles.has(other));
  if (role) return `both ${role.slice(0, role.lastIndexOf('|'))} of the same`;
  const titles = titlesOf(a);
  const title = [...titlesOf(b)].sort().find(other => titles.has(other) && !COMMON_TITLES.has(other));
  return title && `both ${title}`;
}

const sameParty = (a: ActorClaim, b: ActorClaim): boolean => a.speaksFor !== undefined && a.speaksFor === b.speaksFor;

/** Both have a party and a role, and share neither. */
const differInAll = (a: ActorClaim, b: ActorClaim): boolean =>
  a.speaksFor !== undefined &&
  b.speaksFor !== undefined &&
  a.speaksFor !== b.speaksFor &&
  a.roles.length > 0 &&
  b.roles.length > 0 &&
  commonRole(a, b) === undefined;

function comparePeople(a: ActorClaim, b: ActorClaim): Comparison | undefined {
  const relation = relateNames(personName(a.name), personName(b.name));
  if (relation === 'unlike') return undefined;
  const role = commonRole(a, b);
  const ground = role ?? (sameParty(a, b) ? 'both speak for the same party' : undefined);
  if (relation === 'full') {
    // A name that many bear, of two parties and offices, is two people.
    const letters = Math.min(personName(a.name).family.length, personName(b.name).family.length);
    const rare = letters > TELLING_NAME + 1;
    if (differInAll(a, b) && !rare) return unsure(0.5, 'one name in two spellings', 'other roles and parties');
    return ground ? same(0.95, 'one name in two spellings', ground) : same(0.85, 'one name in two spellings');
  }
  if (relation === 'typo') {
    return ground ? same(0.8, 'a letter apart', ground) : unsure(0.5, 'a letter apart');
  }
  if (relation === 'near') return ground ? unsure(0.5, 'near names', ground) : undefined;
  return compareShort(a, b, ground);
}

/** The family name alone, with a full name or with itself. */
function compareShort(a: ActorClaim, b: ActorClaim, ground: string | undefined): Comparison | undefined {
  const shorts = [a, b].filter(({ name }) => personName(name).given.length === 0);
  if (shorts.length === 2 && !(a.joined || b.joined) && !sameDay(a, b)) return undefined;
  if (differInAll(a, b)) return undefined;
  // Of two full names that would do, the one whose party is known is the one that readers know.
  const party = (a.speaksFor !== undefined || b.speaksFor !== undefined) && shorts.length === 1 ? 0.02 : 0;
  if (ground) return same((isOfOne(ground) ? 0.75 : 0.7) + party, 'the family name', ground);
  const [short] = shorts;
  // Nothing more is said of it, as of somebody whom every reader knows; the full name's bearer has an office and a party.
  const full = short === a ? b : a;
  const known = full.roles.length > 0 && full.speaksFor !== undefined && shorts.length === 1;
  const tells = short !== undefined && (short.roles.length > 0 || short.speaksFor !== undefined);
  const telling = short !== undefined && personName(short.name).family.length >= TELLING_NAME;
  return known && telling && !tells ? same(0.4, 'the family name, and nothing against it') : undefined;
}

const isOfOne = (ground: string): boolean => ground.includes(' of the same');

/** Acronyms that a body goes by. */
const acronymsOf = (claim: ActorClaim): string[] =>
  [...new Set([claim.name, ...claim.aliases])].flatMap(name => bodyName(name).acronym ?? []);

/** Its names that are no acronym. */
const longNames = (claim: ActorClaim): BodyName[] =>
  [...new Set([claim.name, ...claim.aliases])].map(bodyName).filter(({ acronym }) => acronym === undefined);

/** Some long name of the one shares most words with one of the other. */
const nearNames = (a: ActorClaim, b: ActorClaim): boolean =>
  longNames(a).some(x => longNames(b).some(y => sameStates(x, y) && sharedNameWords(x, y) > 0.5));

const sharedAcronym = (a: ActorClaim, b: ActorClaim): string | undefined => {
  const others = new Set(acronymsOf(b));
  return acronymsOf(a)
    .filter(form => others.has(form))
    .sort()[0];
};

function compareBodies(a: ActorClaim, b: ActorClaim): Comparison | undefined {
  // States are listed; what is not is a reading gone wrong, and names of states are too near each other to guess.
  if (a.kind === 'state' || b.kind === 'state') return undefined;
  if (!a.joined && !b.joined && !sameDay(a, b)) return undefined;
  const [one, two] = [bodyName(a.name), bodyName(b.name)];
  const acronym = sharedAcronym(a, b);
  if (acronym) {
    if (longNames(a).length === 0 || longNames(b).length === 0) return same(0.8, `both ${acronym}`);
    return nearNames(a, b) ? same(0.9, `both ${acronym}`, 'names that share their words') : undefined;
  }
  const words = sameWords(one, two);
  if (!words) return undefined;
  if (sameStates(one, two)) {
    // "Foreign Ministry" twice, with no state in the name: whose it is must be said, and be one.
    if (one.states.length > 0 || (a.joined && b.joined)) return same(0.9, 'one name written in two ways');
    return sameParty(a, b) ? same(0.8, 'one name', 'of the same party') : undefined;
  }
  // "the Foreign Ministry" of an article that tells whose, beside "the Ruvanian Foreign Ministry".
  const oneNamesNone = one.states.length === 0 || two.states.length === 0;
  const isNamed = (name: BodyName, party: string | undefined): boolean =>
    name.states.length === 1 && party === makeId('a', `known ${name.states[0]}`);
  return oneNamesNone && (sameParty(a, b) || isNamed(one, b.speaksFor) || isNamed(two, a.speaksFor))
    ? same(0.8, 'one name, once without its state', 'of the same party')
    : undefined;
}

/** Offices without a name: the same words for the same body, on one day. */
function compareOffices(a: ActorClaim, b: ActorClaim): Comparison | undefined {
  if (!sameDay(a, b)) return undefined;
  const shared = a.roles.filter(of => !of.endsWith('|') && b.roles.includes(of));
  return shared.length > 0 ? same(0.7, 'the same office', 'on one day') : undefined;
}

const bodyKeys = (claim: ActorClaim): string[] => {
  const { words, acronym } = bodyName(claim.name);
  const skeleton = words.map(word => spellingKey(word, 'words')).sort();
  const named = acronym || skeleton.length === 0 ? [] : [`b ${skeleton.join(' ')}`];
  return [...named, ...acronymsOf(claim).map(form => `c ${form}`)];
};

/** A short family name alone, of whom nothing is said, joins nobody. */
const mayJoin = (claim: ActorClaim): boolean => {
  const { given, family } = personName(claim.name);
  const bare = given.length === 0 && claim.roles.length === 0 && claim.speaksFor === undefined;
  return !bare || family.length >= TELLING_NAME;
};

export const actorMatcher: Matcher<'actor'> = {
  noun: 'actor',
  keys: claim => {
    if (isPerson(claim)) return mayJoin(claim) ? personKeys(claim.name) : [];
    if (claim.kind === 'state') return [];
    if (isBody(claim)) return [...new Set(bodyKeys(claim))];
    const day = claim.published?.[0];
    return day === undefined ? [] : claim.roles.filter(of => !of.endsWith('|')).map(of => `o ${of} ${day}`);
  },
  compare: (a, b) => {
    if (a.id === b.id) return same(1, 'one name');
    if (isPerson(a) && isPerson(b)) return comparePeople(a, b);
    if (isBody(a) && isBody(b)) return compareBodies(a, b);
    return a.kind === 'role' && b.kind === 'role' ? compareOffices(a, b) : undefined;
  },
  // Two brothers, with an article between them that gives the family name alone.
  apart: (a, b) => {
    if (isPerson(a) !== isPerson(b) || isBody(a) !== isBody(b)) return true;
    if (isPerson(a)) return relateNames(personName(a.name), personName(b.name)) === 'unlike';
    if (!isBody(a)) return false;
    const [one, two] = [bodyName(a.name), bodyName(b.name)];
    if (one.states.length > 0 && two.states.length > 0 && !sameStates(one, two)) return true;
    // Two bodies of one acronym, with an article between them that gives the acronym alone.
    const named = longNames(a).length > 0 && longNames(b).length > 0;
    return named && sharedAcronym(a, b) !== undefined && !nearNames(a, b);
  },
};
