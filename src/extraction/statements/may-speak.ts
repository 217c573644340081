/** Who may be the source of a cue, by what kind of word it is. In: reading, cue and source. Out: yes or no. */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Token } from '../../model/doc.ts';
import type { Reading } from './reading.ts';
import type { Source } from './subjects.ts';
import { cueWord, isCueVerb, isFiniteTag, isVerbal } from './words.ts';

/** "Boeing says …", "…, reports say": a name or a noun right before its cue that the tagger took for a verb. */
function isDisguised(token: Token, before: number): boolean {
  if (!isVerbal(token.pos) || token.deprel !== 'nsubj' || before !== 1) return false;
  if (token.tag === 'VBG') return cueWord(token).capital;
  return token.tag === 'VBZ' && sourceNounKind(token.norm.replace(/s$/, '')) !== undefined;
}

/** Things that are no speakers: dates, numbers, abstract "it" without an antecedent that speaks. */
export function canSpeak(reading: Reading, verb: number, source: Source): boolean {
  const token = reading.tokens[source.head]!;
  // "Let's just say"
  if (reading.timeOf[source.head]! >= 0 || /^['’]/.test(token.text)) return false;
  if (token.pos === 'PRON')
    return (
      !['that', 'this', 'these', 'those', 'what', 'which', 'there', 'nothing', 'something', 'everything'].includes(
        token.norm,
      ) ||
      source.range.first !== source.head ||
      (/^th[eo]se$/.test(token.norm) && source.range.last > source.head)
    );
  if (isDisguised(token, verb - source.head)) return true;
  return (
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    token.pos === 'NUM' ||
    token.pos === 'DET' ||
    token.pos === 'ADJ' ||
    token.pos === 'X'
  );
}

/** Those whose views are counted, not heard. */
const ASKED =
  /^(?:voters?|majority|minority|americans?|people|respondents?|public|many|most|some|they|percent|number|who)$/;

/**
 * "Oda Brandt believes that …": a view that a sentence of its own tells of one who was heard; "officials, who believe …" is the writer's, "said he
 * believed …" has its cue, and what voters believe was counted.
 */
export function isViewTold(reading: Reading, verb: number, { head, range }: Source): boolean {
  const { tokens, quotationOf } = reading;
  const { tag, deprel, head: above } = tokens[verb]!;
  if (!isFiniteTag(tag) && !/^(?:has|have|had|always|long)$/.test(tokens[verb - 1]?.norm ?? '')) return false;
  if (quotationOf[verb]! >= 0 || (deprel === 'ccomp' && above >= 0 && isCueVerb(tokens[above]!))) return false;
  if (tokens[head]!.pos === 'PRON' && isBehindCue(reading, head)) return false;
  const { pos, lemma } = tokens[head]!;
  return pos !== 'NUM' && !ASKED.test(lemma.toLowerCase()) && !/^(?:who|[\d.]+)$/.test(tokens[range.first]!.norm);
}

/** "Brandt said on Monday that both sides had met and that he believed …": told by the cue before. */
function isBehindCue({ tokens }: Reading, from: number): boolean {
  for (let i = from - 1; i >= 0 && tokens[i]!.sentence === tokens[from]!.sentence; i--)
    if (isFiniteTag(tokens[i]!.tag) && isCueVerb(tokens[i]!)) return true;
  return false;
}
