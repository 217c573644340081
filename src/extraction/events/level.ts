/** At which level the sides met, and which day of the talks it was. In: a candidate. Out: leader, minister, envoy, technical; a number. */
import { eventLexicon } from '../../knowledge/event-types.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { EventMention } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { relationOf } from '../statements/tree.ts';
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';
import { lemmaOf } from './words.ts';

const CONTACT = new Set(['meeting', 'call', 'visit', 'talks', 'signing']);

const NONE = 99;
/** Place in the list of levels of the first that has a word. */
const levelWord = wordFact(word => {
  const at = eventLexicon().levels.findIndex(
    ({ words }) => words.includes(word.norm) || words.includes(lemmaOf({ word })),
  );
  return at < 0 ? NONE : at;
});

export function levelOf(context: Context, candidate: Candidate): EventMention['level'] {
  const { kind } = candidate.type;
  if (!CONTACT.has(kind)) return undefined;
  let named = NONE;
  // a verb's label holds whom it was done with
  for (let i = candidate.label.first; candidate.by === 'noun' && i <= candidate.label.last; i++)
    named = Math.min(named, levelWord(context.tokens[i]!));
  if (named < NONE) return context.lexicon.levels[named]!.level;
  const ranks = candidate.participants.all
    .filter(({ role }) => kind !== 'visit' || role === 'actor')
    .map(({ who }) => rankOf(context, who));
  const [first] = ranks.filter(rank => rank !== undefined);
  // an adviser who calls on a president, or one side of which no more is said: at which level they met is open
  const agreed = ranks.every(rank => rank === undefined || rank === first);
  const told = ranks.filter(rank => rank !== undefined).length;
  return agreed && (told >= SIDES || kind === 'visit' || areMany(candidate)) ? first : undefined;
}

/** Those whose rank must be told for the level of a contact. */
const SIDES = 2;

/** "the foreign ministers met": several in one word. */
const areMany = ({ participants }: Candidate): boolean =>
  participants.all.every(({ who }) => 'described' in who && /s$/i.test(who.described));

type Level = NonNullable<EventMention['level']>;

/** The rank of one participant, by titles or by the words that say who it is. */
function rankOf(context: Context, who: Speaker): Level | undefined {
  const titles =
    'described' in who
      ? OTHER_LEADERS.test(who.described)
        ? []
        : [who.described.toLowerCase()]
      : (PEOPLE.test(context.actorByKey.get(who.actor)?.kind ?? '') ? context.actorByKey.get(who.actor)!.roles : [])
          .filter(role => !role.former)
          .map(role => ownTitle(role.title.toLowerCase()));
  // "deputy minister" and "minister" before "president" in "vice president": the longest title decides, so lower ranks are tried on the whole title.
  for (const { level, words: cues } of context.lexicon.levels)
    if (titles.some(title => cues.some(cue => holds(title, cue)) && !BELOW.test(title))) return level;
  // "deputy secretary": below the minister, and nobody's envoy
  return titles.some(title => /\b(?:adviser|advisor|special|envoy)\b/.test(title)) ? 'envoy' : undefined;
}

/** A firm of advisers has no rank. */
const PEOPLE = /^(?:person|role)$/;

/** Those who lead no state. */
const OTHER_LEADERS =
  /\b(?:religious|civic|community|tribal|party|opposition|rebel|business|congressional|local|church|union|student|political|industry|parliamentary|military|civil society)\b.*\bleaders?\b/i;

/** Ranks below the office that the rest of a title names; heads of a party or a house, who lead no state. */
const BELOW =
  /\b(?:deputy|vice|former|adviser|advisor|aide|assistant|spokes\w+|chief of staff|envoy|(?:opposition|rebel|party|majority|minority|community|religious|senate|house|congressional|parliamentary|tribal|union) (?:leader|president))\b/;

/** The office without what it serves: "chief of staff" of "chief of staff to the president", "head" of "head of the office of the president". */
const ownTitle = (title: string): string =>
  /^(?:head of (?:state|government)|(?:minister|secretary) (?:of|for) )/.test(title)
    ? title
    : title.replace(
        / (?:of|to|for) (?:the )?.*\b(?:president|prime minister|premier|chancellor|king|leader|minister)\b.*$/,
        '',
      );

const holds = (title: string, cue: string): boolean =>
  title.includes(cue) &&
  (title === cue ||
    title.startsWith(`${cue} `) ||
    title.endsWith(` ${cue}`) ||
    title.includes(` ${cue} `) ||
    title.endsWith(`${cue}s`));

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "a third day of talks", "day two of the negotiations". */
export function dayOf(context: Context, noun: number): number | undefined {
  const { tokens, reading } = context;
  const above = tokens[tokens[noun]!.head];
  if (above?.norm !== 'day' || relationOf(tokens[noun]!) !== 'nmod') return undefined;
  for (const child of reading.tree.children(above.index)) {
    const { norm } = tokens[child]!;
    const ordinal = ORDINALS.indexOf(norm);
    if (ordinal >= 0) return ordinal + 1;
    const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(norm);
    if (digits) return Number(digits[1]);
  }
  return undefined;
}
