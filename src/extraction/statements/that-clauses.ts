/** The clause that "that" opens behind a cue verb. In: reading, verb, where to look. Out: the index of the word, or that the clause is of something else. */
import type { VerbUse } from '../../knowledge/reporting.ts';
import { isFiniteVerb, isPunctuation, type Reading } from './reading.ts';
import { isFiniteOrModal, isWh, STOP } from './words.ts';

/** Index of the "that" which opens the clause of a verb: nothing but hearers, places and times stand between. */
function findThat(reading: Reading, from: number, end: number): number | undefined {
  const { tokens } = reading;
  for (let i = from; i < end && i < from + 30; i++) {
    const token = tokens[i]!;
    // "differed from that used by the union"
    if (token.norm === 'that' && tokens[i - 1]!.tag === 'IN' && reading.timeOf[i - 1]! < 0) return undefined;
    // "agreed to a truce that will begin on Monday": it tells which truce.
    if (token.norm === 'that' && i > from && isRelative(reading, i)) return undefined;
    if (token.norm === 'that') {
      // "that" alone before a verb is a pronoun: "said that was wrong".
      return isFiniteVerb(reading, i + 1 < tokens.length ? i + 1 : i) && tokens[i + 1]!.pos !== 'NOUN' && i === from
        ? undefined
        : i;
    }
    const { tag } = token;
    if (isFiniteOrModal(tag) || tag === 'VB' || (isWh(tag) && tag !== 'WP$') || reading.tree.marks[i]! & STOP)
      return undefined;
    if (reading.quotationOf[i] !== reading.quotationOf[from - 1]) {
      // "told Tuesday's 'group of friends' call that"
      const inside = reading.quotationOf[i]!;
      if (inside < 0 || !/^(?:DET|ADJ|PART|NOUN|PROPN)$/.test(tokens[i - 1]!.pos)) return undefined;
      let last = i;
      while (last + 1 < end && reading.quotationOf[last + 1] === inside) last++;
      if (last - i > 8) return undefined;
      i = last;
      continue;
    }
    // A participle begins another clause, except "speaking", which only says where.
    if (token.tag === 'VBG' && token.norm !== 'speaking') return undefined;
  }
  return undefined;
}

/** "a truce that will begin": behind a noun and before a finite auxiliary, "that" is its subject. */
const isRelative = ({ tokens, timeOf }: Reading, that: number): boolean =>
  tokens[that - 1]!.pos === 'NOUN' &&
  timeOf[that - 1]! < 0 &&
  tokens[that + 1]?.pos === 'AUX' &&
  isFiniteOrModal(tokens[that + 1]!.tag);

/** The "that" of what was said between `begin` and `end`, if there is one. */
export function thatOfClause(reading: Reading, verb: number, begin: number, end: number): number | undefined {
  const { tokens } = reading;
  // "speculated on the role that both will play": the clause tells which role.
  const ofNoun =
    /^(?:on|about|over|of|for)$/.test(tokens[begin]?.norm ?? '') &&
    reading.timeOf[begin + 1]! < 0 &&
    begin === verb + 1 &&
    !(tokens[begin]!.norm === 'on' && isPlaceOfWords(reading, begin + 1));
  return ofNoun ? undefined : findThat(reading, begin, end);
}

/** "offered rewards for leads that …": the clause belongs to what is offered. */
export const isOfObject = ({ tokens, timeOf }: Reading, that: number, begin: number, object: number): boolean =>
  tokens[that]!.tag === 'WDT' && begin <= object && object < that && timeOf[object]! < 0;

/** "claimed the footage that media showed was old": what stands between is no hearer, and the clause tells which. */
export const isOfSubject = (
  reading: Reading,
  verb: number,
  uses: readonly VerbUse[],
  begin: number,
  that: number,
  end: number,
): boolean =>
  that > begin &&
  begin === verb + 1 &&
  reading.timeOf[begin]! < 0 &&
  /^(?:DET|NOUN|ADJ|PROPN)$/.test(reading.tokens[begin]!.pos) &&
  !uses.some(u => u.to === 'object') &&
  finiteBehindClause(reading, that + 1, end);

/** "said on the Morning Show that", "wrote on Facebook that": where it was said. */
const isPlaceOfWords = ({ tokens, lexicon }: Reading, i: number): boolean =>
  tokens[i]?.pos === 'PROPN' || tokens[i + 1]?.pos === 'PROPN' || lexicon.channelPhrases.has(tokens[i]?.norm ?? '');

/** "the footage that media have been showing was old": behind the clause that tells which, a further finite verb, with nothing between. */
function finiteBehindClause(reading: Reading, first: number, end: number): boolean {
  const { tokens } = reading;
  for (let i = first + 1; i < end && i < first + 20 && !isPunctuation(tokens[i]); i++)
    if (isFiniteVerb(reading, i) && tokens[i - 1]!.pos === 'VERB') return true;
  return false;
}
