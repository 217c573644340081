/** The words of a description, and the parties that it may name. In: a description, the actors of an article. Out: words, look-ups, yes or no. */
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { ActorMention } from '../../model/mentions.ts';

/** "Its allies", "other members", "all leaders": of whom, nothing says, or too many to keep a record of. */
export const NOT_WHICH = /^(?:its|his|her|their|our|my|all|some|certain|various|many|several|most|few)\b/i;

/** "US proposals have called for": a paper speaks for nobody in particular. "Diplomats from a group": cut before it says of whom. */
export const NOBODY_HEAD =
  /\b(?:(?:proposal|plan|draft|document|text|deal|agreement|report|poll|survey|resolution)s?|from an? \p{L}+)$/iu;

/** What a description tells further of somebody: "Norvand's chief negotiator | for relations with its neighbours". */
export const FURTHER =
  /(?<=\S\s\S+)\s(?:for|on|who|in charge|set up|formed|representing|based|made up|led|opposed|allied)\s.*$/u;

/** "Several European countries": not all, but those of a part of the world. */
export const isSomeOfRealm = (description: string): boolean =>
  /^(?:all|some|many|several|most|a number of)\b/i.test(description) && isOfRealm(wordsOf(description));

/** "Donor nations", "European leaders", "coastal states": several that are told by where they lie or what they are. */
export function isOfRealm(said: readonly string[]): boolean {
  const { several, realms } = stanceLexicon();
  const head = said.findIndex(word => /s$/.test(word) && several.has(word.replace(/ies$/, 'y').replace(/s$/, '')));
  return head > 0 && said.slice(0, head).some(word => realms.has(word));
}

/** What is named for a year is a budget or a meeting: "FY2031". */
export const isOfYear = (name: string): boolean => /\d{4}$/.test(name);

export const ARTICLES = new Set(['the', 'a', 'an', 'of', 'and']);
export const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

export const statesByKnown = (actors: readonly ActorMention[]): ReadonlyMap<string, ActorMention> =>
  new Map(actors.filter(a => isParty(a) && a.known !== undefined).map(a => [a.known!, a]));

export const namesOf = (actors: readonly ActorMention[]): ReadonlyMap<string, ActorMention> =>
  new Map(actors.flatMap(actor => [actor.name, ...actor.aliases].map(name => [name, actor] as const)));

const PARTIES: ReadonlySet<string> = new Set(['state', 'government', 'organization', 'coalition', 'group']);
export const isParty = (actor: ActorMention | undefined): boolean => actor !== undefined && PARTIES.has(actor.kind);

/** Before a name these tell where, against whom or for whom somebody acts: "the coalition in Norvand", "pro-Norvand groups". */
const NOT_OF = /(?:\b(?:in|at|near|inside|across|against|on|with|to)\s+(?:the\s+)?|\b(?:pro|anti)-)$/i;

/** Whether a description holds a written form, at word borders, as the party of those described. */
export function mentions(description: string, form: string): boolean {
  const at = description.indexOf(form);
  if (at < 0 || NOT_OF.test(description.slice(0, at))) return false;
  const around = [description[at - 1], description[at + form.length]];
  return around.every(c => c === undefined || !/\p{L}/u.test(c));
}

/** "The foreign ministers of Norvand, Lemoria and Kenya": each for the own state. */
const MINISTERS_OF =
  /^(?:the )?(?:\p{L}+ )?(?:ministers|leaders|presidents|governments|heads of (?:state|government)|ambassadors|envoys|representatives|spokespersons) (?:of|from) (?:the )?/iu;

/** The names of a list: "Norvand, Lemoria and Kenya", also of those who speak for them. */
export const namesIn = (description: string): string[] =>
  description.replace(MINISTERS_OF, '').split(/,\s*(?:and\s+)?|\s+and\s+/);
