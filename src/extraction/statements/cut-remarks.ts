/**
 * What the reporter or others make of something that was said, behind a comma or a dash: "…, a flaw that rebels noted at once", "…, though he has not said
 * why". In: a reading and a clause's first and last token. Out: the last token of what was said.
 */
import { isComma, type Reading } from './reading.ts';
import { COMMA, isCueVerb } from './words.ts';

/** "…, a flaw that rebels noted at once", "… - a charge that stung": what others make of it, in apposition, is the narrator's. */
export function cutRemark({ tokens, quotationOf, tree }: Reading, first: number, last: number): number {
  for (let comma = first + 2; comma < last - 1; comma++) {
    if (quotationOf[comma]! >= 0 || ((tree.marks[comma]! & COMMA) === 0 && !isDash(tokens, comma))) continue;
    if (isRemarkOnAll(tokens, comma, last) || isNarrated(tokens, comma, last)) return comma - 1;
    if (!/^an?$/.test(tokens[comma + 1]!.norm)) continue;
    const noun = tokens[comma + 2]!.pos === 'ADJ' ? comma + 3 : comma + 2;
    if (!REMARK.test(tokens[noun]?.norm ?? '')) continue;
    // "… - a charge that might have stung"
    if (tokens[comma]!.text !== ',' && /^(?:that|which)$/.test(tokens[noun + 1]?.norm ?? '')) return comma - 1;
    for (let i = noun + 1; i <= last; i++) {
      if (isComma(tokens[i])) break;
      const { lemma, pos } = tokens[i]!;
      const verb = pos === 'VERB' || DISAGREES.test(tokens[i]!.norm);
      if (verb && (isCueVerb(tokens[i]!) || /^(?:see|view|regard|consider|fear)$/.test(lemma))) return comma - 1;
    }
  }
  return last;
}

/** "…, allegations Velmia denies", "… - advances confirmed by monitors": the same in the plural, up to the end. */
function isRemarkOnAll(tokens: Reading['tokens'], comma: number, last: number): boolean {
  const noun = tokens[comma + 1]!;
  if (noun.tag !== 'NNS') return false;
  for (let i = comma + 2; i <= last; i++)
    if (tokens[i]!.pos === 'CCONJ' || (isComma(tokens[i]) && i < last)) return false;
  const next = tokens[comma + 2]!;
  if (next.tag === 'VBN') return /^(?:confirm|deny|dispute|reject|back|echo|support|condemn)$/.test(next.lemma);
  return REMARK.test(noun.lemma) && /^(?:PROPN|DET|PRON|SCONJ)$/.test(next.pos);
}

/**
 * "…, though he has not said why", "…, which economists doubt", "…, where officers say ships wait": what the reporter adds of the one who
 * spoke, or of what others say.
 */
function isNarrated(tokens: Reading['tokens'], comma: number, last: number): boolean {
  const opener = tokens[comma + 1]!.norm;
  if (/^(?:though|although|but)$/.test(opener))
    return tokens[comma + 2]!.tag === 'PRP' && isUnsaid(tokens, comma + 3, last);
  if (!/^(?:which|where|something)$/.test(opener)) return false;
  let at = comma + 2;
  // A plural may pass for a verb: "which analysts doubt".
  const ofPhrase = (i: number): boolean =>
    /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[i]!.pos) || DISAGREES.test(tokens[i + 1]?.norm ?? '');
  while (at < last && at < comma + 7 && !DISAGREES.test(tokens[at]!.norm) && ofPhrase(at)) at++;
  return at > comma + 2 && tokens[at - 1]!.pos !== 'PRON' && DISAGREES.test(tokens[at]!.norm);
}

/** "has not said", "did not elaborate", "gave no details". */
function isUnsaid(tokens: Reading['tokens'], first: number, last: number): boolean {
  let negated = false;
  for (let i = first; i <= last && i < first + 6; i++) {
    const { norm, lemma } = tokens[i]!;
    if (/^(?:not|n't|n’t|never|declined|refused)$/.test(norm)) negated = true;
    else if (norm === 'no' && /^(?:give|gave|provide|offer|set)/.test(tokens[i - 1]!.norm)) return true;
    else if (
      negated &&
      /^(?:say|give|set|elaborate|provide|name|specify|disclose|identify|explain|offer|detail)$/.test(lemma)
    )
      return true;
  }
  return false;
}

/** Verbs by which others come in, in the present. */
const DISAGREES = /^(?:say|says|deny|denies|doubt|doubts|dispute|disputes|reject|rejects|question|questions)$/;

/** A hyphen with a space on either side. */
const isDash = (tokens: Reading['tokens'], i: number): boolean =>
  tokens[i]!.text === '-' && tokens[i - 1]!.end < tokens[i]!.start && tokens[i]!.end < tokens[i + 1]!.start;

const REMARK =
  /^(?:flaw|move|step|claim|charge|allegation|accusation|proposal|plan|idea|demand|condition|position|suggestion|decision|assertion|view|description|figure|term|label|notion|argument|prospect|requirement|offer)$/;
