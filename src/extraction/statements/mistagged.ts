/** Verbs that the tagger took for nouns, as the words beside them show. In: reading and token. Out: yes or no. */
import { joinedPresent } from './present-pairs.ts';
import { isComma, isNominal, type Reading } from './reading.ts';
import { isCueVerb, isFiniteTag } from './words.ts';

/** Forms of the present that are no plural of a noun. */
const VERB_ALONE =
  /^(?:says|tells|adds|insists|argues|asserts|contends|alleges|reiterates|announces|declares|confirms|acknowledges|admits|concedes|suggests|explains|writes|predicts|condemns|deplores|denounces|commends|reaffirms|affirms|underscores|underlines|emphasizes|emphasises|encourages|expresses|accuse|accuses)$/;

/** "Russia and Iran argue that …", "…, and warns that": a verb in the present that the tagger took for a noun. In: a noun. */
export function isMistaggedVerb(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const token = tokens[index]!;
  const before = tokens[index - 1];
  if (joinedPresent(reading, index) !== undefined || isWarningBehindCue(reading, index)) return true;
  if (before?.sentence !== token.sentence) return false;
  // "rules out leaving the union"
  if (VERB_ALONE.test(token.norm) || (token.norm === 'rules' && tokens[index + 1]?.norm === 'out')) return true;
  // "Both Harbour and Lake deny they …", "The accord calls on …", "The statement read: “…”": no noun stands so.
  if (isBareVerb(reading, index)) return true;
  if (tokens[index + 1]?.norm !== 'that') return besideQuotation(reading, index);
  if (before.pos === 'CCONJ') return token.norm.endsWith('s') && isComma(tokens[index - 2]);
  return token.deprel === 'root' && (before.pos === 'PROPN' || before.tag === 'NNS' || before.tag === 'PRP');
}

/** "…, the council said on Tuesday, warning of hunger": the participle, which passes for a noun behind a comma. */
function isWarningBehindCue({ tokens, quotationOf }: Reading, index: number): boolean {
  if (tokens[index]!.norm !== 'warning' || !isComma(tokens[index - 1]) || quotationOf[index]! >= 0) return false;
  if (!/^(?:of|against|that)$/.test(tokens[index + 1]?.norm ?? '')) return false;
  for (let i = index - 2; i > index - 12 && tokens[i]?.sentence === tokens[index]!.sentence; i--)
    if (isFiniteTag(tokens[i]!.tag)) return isCueVerb(tokens[i]!) || tokens[i]!.deprel === 'root';
  return false;
}

const BARE =
  /^(?:deny|insist|say|argue|admit|agree|confirm|declare|announce|acknowledge|allege|assert|contend|believe)$/;

/** A verb that the tagger took for a noun, as the words on both sides show. */
function isBareVerb({ tokens, lexicon, quotationOf }: Reading, index: number): boolean {
  const { norm } = tokens[index]!;
  const before = tokens[index - 1]!;
  const next = tokens[index + 1];
  if (next?.sentence !== before.sentence || !isNominal(before)) return false;
  if (BARE.test(norm)) return next.tag === 'PRP' || /^(?:DET|PROPN)$/.test(next.pos);
  if (norm === 'read' || norm === 'reads')
    return lexicon.documents.has(before.norm) && next.text === ':' && quotationOf[index + 2]! >= 0;
  const document = lexicon.documents.has(before.norm) || lexicon.matters.has(before.norm);
  return norm === 'calls' && document && before.tag === 'NN' && next.norm === 'on' && tokens[index]!.deprel === 'root';
}

/** "…?" a narrator asks. And: "…, tweeting, “…”". */
function besideQuotation(reading: Reading, index: number): boolean {
  const { tokens, quotationOf } = reading;
  const token = tokens[index]!;
  if (quotationOf[index]! >= 0) return false;
  const next = tokens[index + 1];
  if (token.norm.endsWith('ing')) {
    const opens = isComma(next) || next?.text === ':' ? index + 2 : index + 1;
    return isComma(tokens[index - 1]) && quotationOf[opens] !== undefined && quotationOf[opens]! >= 0;
  }
  if (token.tag !== 'NNS' || next === undefined || (next.pos !== 'PUNCT' && next.sentence === token.sentence))
    return false;
  // Nothing but a noun phrase between the quotation and the cue.
  for (let i = index - 1; i >= 0 && i >= index - 8; i--) {
    if (quotationOf[i]! >= 0) return i < index - 1;
    if (!/^(?:DET|ADJ|NOUN|PROPN|ADP|NUM)$/.test(tokens[i]!.pos)) return false;
  }
  return false;
}
