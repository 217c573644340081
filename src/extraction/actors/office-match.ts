/**
 * Whether two namings of an office may be of one person: "the top diplomat" and "foreign minister". In: an office as described, a role as stated.
 * Out: fits or not, by title and by owner; and the person who holds an office.
 */
import { foldWord, gazetteer } from '../../knowledge/gazetteer.ts';
import { remember } from '../../text/remember.ts';
import { type Draft, type DraftRole, lastBefore, REACH } from './draft.ts';
import type { Office } from './office-phrase.ts';

/** Whoever heads a body, whatever the body calls them. */
const HEADS_OF_BODIES = [
  'chief',
  'head',
  'boss',
  'director',
  'director-general',
  'administrator',
  'commissioner',
  'secretary-general',
  'secretary:general',
  'general',
  'leader',
  'president',
  'chairman',
  'chairwoman',
  'chairperson',
  'chair',
  'commander',
  'executive',
  'governor',
];
/** Office nouns that say the same. A head matches the members of its class. */
const CLASSES: Record<string, readonly string[]> = {
  leader: [
    'president',
    'king',
    'emir',
    'premier',
    'chancellor',
    'leader',
    'sultan',
    'ruler',
    'minister:prime',
    'queen',
    'monarch',
    'pontiff',
  ],
  'head:state': ['president', 'king', 'emir', 'queen', 'sultan', 'monarch'],
  'head:government': ['minister:prime', 'premier', 'chancellor'],
  premier: ['minister:prime', 'premier'],
  monarch: ['king', 'queen', 'emir', 'sultan'],
  pontiff: ['pope'],
  diplomat: ['minister:foreign', 'secretary:state', 'secretary:foreign'],
  spokesman: ['spokesman', 'spokesperson'],
  spokeswoman: ['spokeswoman', 'spokesperson'],
  spokesperson: ['spokesman', 'spokesperson', 'spokeswoman'],
  envoy: ['envoy', 'representative', 'emissary', 'mediator'],
  representative: ['representative', 'envoy'],
  mediator: ['mediator', 'envoy', 'facilitator'],
  chief: [...HEADS_OF_BODIES, 'representative', 'minister:prime'],
  boss: [...HEADS_OF_BODIES, 'minister:prime'],
  head: ['head', 'chief', 'boss', 'director', 'chairman', 'leader', 'general', 'administrator', 'director-general'],
  chairman: ['chairman', 'chair', 'chairperson'],
  chairwoman: ['chairwoman', 'chair', 'chairperson'],
  commander: ['commander', 'chief:staff'],
  governor: ['governor'],
};
/** Heads too general to say who: an official may be any of a hundred. */
export const VAGUE = new Set([
  'official',
  'diplomat',
  'member',
  'aide',
  'adviser',
  'advisor',
  'expert',
  'analyst',
  'lawmaker',
  'journalist',
  'reporter',
  'activist',
  'fighter',
  'rebel',
  'militant',
  'delegate',
  'lawyer',
  'observer',
  'monitor',
  'ally',
  'counterpart',
  'rival',
  'author',
  'writer',
  'economist',
  'researcher',
  'deputy',
  'candidate',
  'private',
  'major',
  'general',
  'head',
  'executive',
  'peer',
  'fellow',
  'doctor',
  'judge',
  'justice',
  'founder',
  'soldier',
  'predecessor',
  'successor',
  'manager',
]);
/** "the regional governor" is the governor of a region. */
const LOCALITY: ReadonlyMap<string, string> = new Map([
  ['regional', 'region'],
  ['provincial', 'province'],
]);

/** Remembered: each office of a text is held against each other one. */
const titleWords = remember(
  (title): readonly string[] =>
    title
      .split(/[^\p{L}]+/u)
      .map(word => foldWord(word).replace(/^defense$/, 'defence'))
      .map(word => LOCALITY.get(word) ?? word)
      .filter(word => word !== '' && !/^(?:of|the|for|and|top|senior|chief|current|veteran)$/.test(word)),
  2_000,
);

/** "minister:prime", "secretary:state", "head:state": a head with the word that makes its office. */
function officeKeys(title: string, head: string): string[] {
  const words = titleWords(title);
  return [head, ...words.filter(word => word !== head).map(word => `${head}:${word}`)];
}

export function titleFits(office: Office, role: DraftRole): boolean {
  if (leadsDepartment(office, role)) return !/\b(?:vice|deputy|junior)\b/i.test(role.title);
  const wanted = titleWords(office.title);
  const has = titleWords(role.title);
  if (office.head === role.head) {
    // "the president" is not the vice president.
    const second = (words: readonly string[]): boolean => words.includes('vice') || words.includes('deputy');
    if (second(wanted) !== second(has)) return false;
    const [small, large] = wanted.length <= has.length ? [wanted, has] : [has, wanted];
    return small.every(word => large.includes(word)) && wanted.length > 0;
  }
  const keys = officeKeys(office.title, office.head);
  const own = CLASSES[keys.find(key => CLASSES[key] && key.includes(':')) ?? office.head];
  // "The union leader" may be its general secretary; "the Ruritanian leader" is the head of the state.
  const classes = office.head === 'leader' && isOfBody(role) ? [...own!, ...HEADS_OF_BODIES] : own;
  if (!classes) return false;
  const roleKeys = officeKeys(role.title, role.head);
  if (!classes.some(member => roleKeys.includes(member))) return false;
  // "the foreign policy chief" is not the human rights chief.
  const said = wanted.filter(word => word !== office.head && word !== 'state' && word !== 'government');
  const deputy = has.includes('deputy') || has.includes('vice');
  const told = (word: string): boolean => has.includes(word) || ownerWords(role).includes(word);
  return said.every(told) && (!deputy || wanted.includes('deputy') || wanted.includes('vice'));
}

/** Of a body that is no state nor its government. */
const isOfBody = ({ of }: DraftRole): boolean =>
  of !== undefined && ('text' in of || !/^(?:state|government)$/.test(of.draft.kind));

/** The words of the body that a role is of: "the union boss" leads a miners' union. */
function ownerWords({ of }: DraftRole): readonly string[] {
  if (!of) return [];
  return 'text' in of ? titleWords(of.text) : of.draft.kind === 'state' ? [] : of.draft.words;
}

/** "The Pentagon chief" is the minister of defence, no president: a department is the minister's whose matter it has. */
function leadsDepartment({ of, head }: Office, role: DraftRole): boolean | undefined {
  if (!/^(?:chief|head|boss|leader)$/.test(head)) return undefined;
  const body = of && 'draft' in of ? of.draft : undefined;
  const state = role.of && 'draft' in role.of ? role.of.draft : undefined;
  if (body?.kind !== 'organization' || (state && state.kind !== 'state') || !body.speaksFor) return undefined;
  const portfolio = body.known === undefined ? undefined : gazetteer().entries.get(body.known)?.portfolio;
  const matters = portfolio ? [portfolio] : body.words.map(word => word.replace(/^defense$/, 'defence'));
  const title = titleWords(role.title);
  const leads = /^(?:minister|secretary)$/.test(role.head) && matters.some(word => title.includes(word));
  return leads || state ? leads : undefined;
}

export function ownerFits(office: Office, role: DraftRole): boolean {
  const department = leadsDepartment(office, role);
  if (department === false) return false;
  if (!office.of || !role.of) return true;
  if ('text' in office.of || 'text' in role.of)
    return 'text' in office.of && 'text' in role.of ? office.of.text === role.of.text : false;
  const a = office.of.draft;
  const b = role.of.draft;
  return (
    a === b || a.speaksFor === b || b.speaksFor === a || (a.speaksFor !== undefined && a.speaksFor === b.speaksFor)
  );
}

/** Characters back to the one whom the text spoke of last, where several hold such an office. */
const NEAR = 400;

/** "the Velmian leader" is nobody of whom the text says "president" and not of what. */
export function holder(people: readonly Draft[], office: Office, at: number): Draft | undefined {
  let chosen: Draft | undefined;
  let best = -1;
  let sure = false;
  let fitting = 0;
  let near = 0;
  for (const person of people) {
    const fits = person.roles.some(
      role =>
        role.former === office.former &&
        titleFits(office, role) &&
        ownerFits(office, role) &&
        (role.of !== undefined ||
          office.of === undefined ||
          role.head === office.head ||
          office.title.includes(' ') ||
          leadsDepartment(office, role) === true),
    );
    if (!fits) continue;
    const exact =
      office.of !== undefined &&
      person.roles.some(role => role.of !== undefined && titleFits(office, role) && ownerFits(office, role));
    const last = lastBefore(person, at);
    // Without an owner the description must follow the name closely.
    if (!office.of && (last < 0 || at - last > REACH)) continue;
    const score = (exact ? 1e9 : 0) + last + 1;
    fitting++;
    if (last >= 0 && at - last < NEAR) near++;
    if (score > best) {
      best = score;
      chosen = person;
      sure = exact;
    }
  }
  // "the Ruritanian leader" among several presidents of whom the text does not say where: nobody in particular.
  const apart = fitting === 1 || (near === 1 && at - best < NEAR);
  return office.of && !sure && !apart ? undefined : chosen;
}
