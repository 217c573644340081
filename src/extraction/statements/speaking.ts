/**
 * Whether a noun can be where words come from. In: the head of a source that no name tells. Out: yes or no.
 * A parse that goes wrong makes a thing the one who speaks ("the danger", "ties to the council"). The nouns of the gazetteer and the
 * endings that English makes doers with tell; of sources outside both, counted on PolNeAR, one in three was none.
 */
import { isNoDoer, offices, sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Reading } from './reading.ts';

/** Endings of nouns for those who do: "settler", "negotiator", "loyalist", "historian", "trainee". */
const DOER = /(?:er|or|ist|ian|man|woman|[^r]ee|naut|crat|phile)$/;
const RELATIVE = /^(?:that|which|what|this|these|those|there|whose)$/;

/** "a number of senators": the ones counted. */
const COUNTS =
  /^(?:number|lot|handful|dozen|pair|range|array|host|series|hundred|thousand|million|minority|plurality|rest|percentage)s?$/;

/** Also "those close to him": not the bare pronoun. */
export function canBeSource(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]!;
  if (/^th[eo]se$/.test(token.norm)) return reading.tree.children(index).some(c => c > index);
  if (token.pos === 'PRON' || token.pos === 'DET') return !RELATIVE.test(token.norm);
  if (token.pos !== 'NOUN' || /^\p{Lu}/u.test(token.text)) return true;
  // "the pair said": two who were named
  if (/^(?:pair|duo|trio|two)$/.test(token.norm) && reading.tokens[index - 1]?.norm === 'the') return true;
  if (COUNTS.test(token.norm)) {
    const counted = reading.tree.child(index, 'nmod');
    return counted !== undefined && !COUNTS.test(reading.tokens[counted]!.norm) && canBeSource(reading, counted);
  }
  const last = token.lemma.slice(token.lemma.lastIndexOf('-') + 1);
  const { heads, ranks } = offices();
  if (sourceNounKind(token.lemma) || sourceNounKind(token.norm) || sourceNounKind(last)) return true;
  return heads.has(last) || ranks.has(last) || (DOER.test(last) && !isNoDoer(last));
}
