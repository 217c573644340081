/** At which level the sides met, and which day of the talks it was. In: a candidate. Out: leader, minister, envoy, technical; a number. */
import type { EventMention } from '../../model/moves.ts';
import { relationOf } from '../statements/tree.ts';
import type { Candidate } from './candidate.ts';
import { type Context, lemmaOf } from './context.ts';

const CONTACT = new Set(['meeting', 'call', 'visit', 'talks', 'signing']);

export function levelOf(context: Context, candidate: Candidate): EventMention['level'] {
  if (!CONTACT.has(candidate.type.kind)) return undefined;
  const titles = candidate.participants.all.flatMap(({ who }) => {
    if ('described' in who) return OTHER_LEADERS.test(who.described) ? [] : [who.described.toLowerCase()];
    const actor = context.actorByKey.get(who.actor);
    return (actor?.roles ?? []).filter(role => !role.former).map(role => ownTitle(role.title.toLowerCase()));
  });
  const words: string[] = [];
  for (let i = candidate.label.first; i <= candidate.label.last; i++)
    words.push(context.tokens[i]!.norm, lemmaOf(context.tokens[i]!));
  // "deputy minister" and "minister" before "president" in "vice president": the longest title decides, so lower ranks are tried on the whole title.
  for (const { level, words: cues } of context.lexicon.levels) {
    if (titles.some(title => cues.some(cue => holds(title, cue)) && !BELOW.test(title))) return level;
    if (cues.some(cue => words.includes(cue))) return level;
  }
  return titles.some(title => /\b(?:deputy|vice|adviser|advisor|special|envoy)\b/.test(title)) ? 'envoy' : undefined;
}

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
  title === cue ||
  title.startsWith(`${cue} `) ||
  title.endsWith(` ${cue}`) ||
  title.includes(` ${cue} `) ||
  title.endsWith(`${cue}s`);

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
