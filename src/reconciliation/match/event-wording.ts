/** What the words of an event say of which one it is: of which round, of talks as such, of several at once. */
import type { EventClaim } from '../../model/claims.ts';
import { isPrecise } from './event-days.ts';

const ROUNDS = 'first second third fourth fifth sixth seventh eighth ninth tenth next previous last final'.split(' ');
const ROUND = new RegExp(`\\b(${ROUNDS.join('|')}) (?:[a-z]+ ){0,2}(?:round|session|meeting|summit)`, 'i');
const NUMBERED = new Set(ROUNDS.slice(0, 10));
export const roundOf = ({ text, label }: EventClaim): string | undefined => {
  const word = (label.match(ROUND) ?? text.match(ROUND))?.[1]?.toLowerCase();
  return word !== undefined && NUMBERED.has(word) ? word : undefined;
};

/** Words that speak of talks as such, or of those after these: no particular ones unless a day is named. */
const AGAIN =
  /\b(?:resum\w*|re-?start\w*|return\w*|reviv\w*|further|future|possible|potential|another|any|ongoing|next round|new round)\b/i;
export const isAgain = ({ text, label, when }: EventClaim): boolean =>
  !isPrecise(when) && AGAIN.test(text.includes(label) ? around(text, label) : text);

/** The label with some words before and after it: the rest of a long sentence speaks of other things. */
function around(text: string, label: string): string {
  const at = text.indexOf(label);
  return text.slice(Math.max(0, at - 40), at + label.length + 20);
}

/** Told of as several: "a series of calls", "by phone at 1 p.m., 2 p.m. and 10:30 p.m.". */
const SERIES = /\b(?:series|string|number|handful|flurry|rounds?) of (?:[a-z-]+ ){0,2}(?:calls|meetings|conversations|visits|trips|strikes|attacks)\b/i; // biome-ignore format: one list
const CLOCK = /\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b/gi;
const isSeries = ({ text }: EventClaim): boolean => SERIES.test(text) || (text.match(CLOCK)?.length ?? 0) > 2;
/** Kinds of which one is told from the next by the hour. */
const SINGLE: ReadonlySet<string> = new Set(['call', 'meeting', 'visit']);

/** One of several, and all of them. */
export const oneOfSeveral = (a: EventClaim, b: EventClaim): boolean =>
  SINGLE.has(a.kind) && isSeries(a) !== isSeries(b);
