/**
 * Where, behind a comma, the reporter goes on and not the one who speaks. In: reading, the comma, the sentence's last token. Out: yes or no.
 */
import { isComma, type Reading } from './reading.ts';
import { isFiniteOrModal } from './words.ts';

/** Verbs of state: in a reported clause their past is the present of what was said. */
const STATES =
  /^(?:be|have|want|need|know|think|believe|hope|remain|stay|mean|seem|appear|support|oppose|belong|depend|include|contain|lie|stand|live|control|hold|rely|require|deserve|expect|plan|intend|like|look|owe|own|fear|doubt|prefer|recognize|understand|continue|keep|face|do|get|go|come)$/;

/**
 * "said there were raids, and envoys met to discuss them": what was said is told a tense back ("were", "would"); a plain past event of
 * another subject behind ", and" is the narrator's.
 */
export function isEventAfter(
  { tokens, tree, quotationOf }: Reading,
  first: number,
  comma: number,
  end: number,
): boolean {
  if (tokens[comma + 1]?.norm !== 'and' || comma + 3 > end) return false;
  let back = false;
  for (let i = first; i < comma && !back; i++) {
    const { tag, lemma, norm } = tokens[i]!;
    if (tag === 'VBD' && !STATES.test(lemma)) return false;
    back = /^(?:was|were|had|would|could)$/.test(norm);
  }
  if (!back) return false;
  for (let i = comma + 2; i <= end && i < comma + 20; i++) {
    const { tag, lemma, head, pos } = tokens[i]!;
    if (quotationOf[i]! >= 0 || isComma(tokens[i]) || pos === 'PRON' || /^(?:W|IN$|VBZ|VBP|MD)/.test(tag ?? ''))
      return false;
    if (tag !== 'VBD') continue;
    const subject = tree.child(i, 'nsubj');
    return !STATES.test(lemma) && head >= 0 && subject !== undefined && subject > comma && subject < i;
  }
  return false;
}

/** "…, with both sides claiming victory", "…, with hundreds reported to be fleeing": the narrator's. */
export function isAbsoluteAfter({ tokens, quotationOf }: Reading, comma: number, end: number): boolean {
  if (tokens[comma + 1]?.norm !== 'with') return false;
  for (let i = comma + 2; i <= end && i < comma + 12; i++) {
    const told = /^(?:reported|said|believed|feared)$/.test(tokens[i]!.norm) && tokens[i + 1]?.norm === 'to';
    if (told) return i > comma + 2;
    if (quotationOf[i]! >= 0 || tokens[i]!.pos === 'PUNCT' || isFiniteOrModal(tokens[i]!.tag)) return false;
    if (tokens[i]!.tag === 'VBG' && tokens[i]!.pos === 'VERB') return i > comma + 2;
  }
  return false;
}
