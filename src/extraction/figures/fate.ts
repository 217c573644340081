/** Whether so many of a thing are worth a line: for their number, or for what became of them. In: a numeral and its noun. */
import type { CountedNoun } from '../../knowledge/figures.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Reading } from '../reading.ts';
import type { Numeral } from './numerals.ts';

/** Verbs whose subject is the one it happens to. */
export const UNDERGONE = new Set([
  'die',
  'flee',
  'perish',
  'drown',
  'starve',
  'surrender',
  'disappear',
  'return',
  'escape',
]);
/** From here on even "tens of thousands" says how many; "millions" is said of anybody. */
export const LARGE = 10_000;
export const RHETORIC = 1_000_000;

/** "At least 10", "more than 20" are counted by somebody; "two men" only say who. */
export const isTooFew = ({ vague, value, qualifier }: Numeral, { least }: CountedNoun): boolean =>
  vague ? value < LARGE || value >= RHETORIC : value < least && (qualifier === undefined || value < 3);

/** Tokens from a noun to what became of it. */
const FATE_WITHIN = 9;
const CONFINED = /^(?:custody|detention|captivity|jail|prison|hospital|quarantine|exile)$/;

/** What a count of people is worth a line for, be they few or "millions". */
const isState = wordFact(({ norm }) => /^(?:missing|dead|wounded|injured|homeless|displaced|stranded|trapped|abroad|refugees?|exiled?|hungry|starving|hunger|starvation|famine|unaccounted|jobless|stateless|besieged|poverty)$/.test(norm)); // biome-ignore format: one glance

/** "Ten people are said to have starved", "two suspects remained in custody", "the return of 15 children": what became of them, beside the clause. */
export function isFatedNear(
  { doc: { tokens, sentences } }: Reading,
  { first }: Numeral,
  { head, known }: { readonly head: number; readonly known: CountedNoun },
): boolean {
  const { first: from, last: to } = sentences[tokens[head]!.sentence]!;
  for (let i = head + 1; i < Math.min(to, head + FATE_WITHIN); i++) {
    const { norm, tag, pos } = tokens[i]!;
    if (/^[,;:()]$/.test(norm) || (pos === 'NOUN' && tokens[i - 1]?.pos === 'NUM')) break;
    // "said the plan was dead": of something else
    if (/^VB[DZP]$/.test(tag ?? '') && pos === 'VERB' && !UNDERGONE.has(tokens[i]!.lemma) && !known.verbs.has(norm) && !/^(?:live|remain)$/.test(tokens[i]!.lemma)) break; // biome-ignore format: one condition
    // "Nine staffers are still missing", "hundreds of families homeless"
    if (known.verbs.has('kill') && isState(tokens[i]!)) return true;
    if (CONFINED.test(norm) && tokens[i - 1]!.norm === 'in' && known.verbs.has('jail')) return true;
    if (/^VB[ND]$/.test(tag ?? '') && known.verbs.has(norm) && (tokens[i - 1]!.pos === 'AUX' || UNDERGONE.has(tokens[i]!.lemma))) return true; // biome-ignore format: one condition
  }
  for (let i = first - 1; i >= Math.max(from, first - 3); i--) {
    const { norm, pos, lemma } = tokens[i]!;
    if (/^(?:release|return|death|killing|capture|arrest|abduction|rescue|exchange|swap|repatriation|execution|detention|evacuation|loss|departure|passage|safety|displacement|expulsion|deportation|suffering|flight|exodus|life|surrender|resettlement|starvation|disappearance|imprisonment|slaughter|massacre|murder|freedom|influx|arrival|kidnapping)$/.test(lemma) && known.verbs.has('kill')) return true; // biome-ignore format: one condition
    if (!/^(?:ADP|DET|ADJ|ADV)$/.test(pos) && norm !== 'of') return false;
  }
  return false;
}
