/**
 * Clauses without "that" that their own words show, whatever the parse made of them, and what may stand between them and their cue: an
 * insert in commas, where it was said. In: reading and a token. Out: yes or no, or the token behind.
 */
import { isComma, isFiniteVerb, type Reading } from './reading.ts';
import { isCueVerb, isFiniteTag, isNoun, isOfPhrase } from './words.ts';

/** Words of a subject, and of an apposition or insert, that are still looked through. */
const SUBJECT = 14;
const INSERT = 16;

/**
 * "claimed the drilling in the bay is legal", "reports the bank's head, Oda Brandt, has left": a noun phrase and, right behind it, a finite
 * verb; no noun phrase inside that only tells which.
 */
export function isClauseByWords(reading: Reading, first: number, end: number): boolean {
  const { tokens, quotationOf, timeOf } = reading;
  const opens = tokens[first];
  if (opens === undefined || !(isOfPhrase(opens.pos) || opens.tag === 'PRP$' || opens.pos === 'PUNCT')) return false;
  if (opens.pos === 'PUNCT' && quotationOf[first]! < 0) return false;
  for (let i = first + 1; i < end && i < first + SUBJECT; i++) {
    const { pos, tag, norm } = tokens[i]!;
    const inMarks = quotationOf[i]! >= 0 && quotationOf[first]! < 0;
    if ((quotationOf[i] !== quotationOf[first] && !inMarks) || timeOf[i]! >= 0) return false;
    if (isFiniteVerb(reading, i))
      return endsSubject(reading, i) && (pos === 'AUX' || isSurelyFinite(reading, i, first));
    if (isComma(tokens[i])) return isNoun(tokens[i - 1]!.pos) && isFiniteBehind(reading, i, end);
    // "low-level Russia-France talks": a name in front of a hyphen goes with the noun behind.
    const nested = (/^(?:DET|PROPN)$/.test(pos) && tokens[i + 1]?.tag !== 'HYPH') || tag === 'PRP$';
    if (nested && isNoun(tokens[i - 1]!.pos) && tokens[i - 1]!.pos !== pos) return false;
    if (pos === 'PUNCT' ? !inMarks && tag !== 'HYPH' : !isOfSubject(pos, tag, norm)) return false;
  }
  return false;
}

const isOfSubject = (pos: string, tag: string | undefined, norm: string): boolean =>
  isOfPhrase(pos) ||
  pos === 'ADP' ||
  pos === 'SYM' ||
  norm === 'and' ||
  norm === 'not' ||
  /^(?:POS|HYPH|PRP\$|RB)$/.test(tag ?? '');

/** Right before the verb stands a noun, or one and an adverb. */
function endsSubject({ tokens }: Reading, verb: number): boolean {
  let at = verb - 1;
  while (tokens[at]!.pos === 'ADV' || (tokens[at]!.pos === 'PUNCT' && !isComma(tokens[at]))) at--;
  return isNoun(tokens[at]!.pos);
}

/** No participle of what stands before it: "the deal signed by both", "the talks held on Friday". */
function isSurelyFinite({ tokens, timeOf }: Reading, verb: number, first: number): boolean {
  const { tag, deprel } = tokens[verb]!;
  // "relayed the exchange said …", "maintaining a secure link": nothing so plain.
  if (isCueVerb(tokens[verb]!) || tokens[first - 1]?.tag === 'VBG') return false;
  return tag !== 'VBD' || (deprel !== 'acl' && isOfPhrase(tokens[verb + 1]?.pos) && timeOf[verb + 1]! < 0);
}

/** "…, Oda Brandt, has …", "…, to be paid by June, was …": an apposition or an insert in commas, and the verb right behind it. */
function isFiniteBehind(reading: Reading, comma: number, end: number): boolean {
  const { tokens } = reading;
  const { norm, tag: opening } = tokens[comma + 1] ?? {};
  const inserted = opening === 'VBN' || (norm === 'to' && tokens[comma + 2]?.tag === 'VB');
  for (let i = comma + 1; i < end - 1 && i < comma + INSERT; i++) {
    if (isComma(tokens[i])) return tokens[i + 1]!.pos === 'AUX' && isFiniteVerb(reading, i + 1);
    const { pos, tag, norm: word } = tokens[i]!;
    if (!isOfSubject(pos, tag, word) && !(inserted && /^(?:TO|VBN?)$/.test(tag ?? ''))) return false;
  }
  return false;
}

/** "alleged, among other things, the dam …", "said, citing the envoy, that …": the token behind an insert that a clause follows. */
export function behindInsert(reading: Reading, comma: number, end: number): number {
  const { tokens, quotationOf } = reading;
  const opens = tokens[comma + 1];
  if (!isComma(tokens[comma]) || opens === undefined) return comma;
  if (!(opens.pos === 'ADP' || opens.pos === 'ADV' || opens.tag === 'VBG')) return comma;
  for (let i = comma + 2; i < end && i < comma + INSERT; i++) {
    if (quotationOf[i] !== quotationOf[comma] || isFiniteTag(tokens[i]!.tag)) return comma;
    if (!isComma(tokens[i])) continue;
    const plain = tokens[i + 1]?.norm === 'that' || isClauseAt(reading, i + 1, end);
    return plain ? i + 1 : comma;
  }
  return comma;
}

/** "told the agency in an interview creditors had agreed": the token behind where it was said, if a clause follows. */
export function behindPlace(reading: Reading, preposition: number, end: number): number {
  const { tokens, lexicon } = reading;
  if (tokens[preposition]?.pos !== 'ADP') return preposition;
  for (let i = preposition + 1; i < end && i < preposition + 6 && isOfPhrase(tokens[i]!.pos); i++) {
    const phrase = lexicon.channelPhrases
      .get(tokens[i]!.norm)
      ?.find(({ parts }) => parts.every((part, k) => tokens[i + k]?.norm === part));
    if (!phrase) continue;
    const behind = i + phrase.parts.length;
    return isClauseAt(reading, behind, end) ? behind : preposition;
  }
  return preposition;
}

/** What a clause may open with that tells its terms, and never where or when it was said. */
const TERMS = /^(?:under|without|despite|within|besides|barring|given)$/;
const TERMS_BEHIND = new Map([
  ['as', /^(?:part|an?)$/],
  ['in', /^(?:return|exchange|addition|future)$/],
]);

/** "said under the plan, the board would appoint …": terms before a comma, and a clause right behind it. */
export function opensWithTerms(reading: Reading, first: number, end: number): boolean {
  const { tokens, quotationOf } = reading;
  const { norm, pos } = tokens[first] ?? {};
  if (norm === undefined || !/^(?:ADP|SCONJ|VERB)$/.test(pos!)) return false;
  if (!TERMS.test(norm) && !TERMS_BEHIND.get(norm)?.test(tokens[first + 1]?.norm ?? '')) return false;
  for (let i = first + 1; i < end && i < first + INSERT; i++) {
    if (quotationOf[i] !== quotationOf[first] || isFiniteTag(tokens[i]!.tag)) return false;
    if (isComma(tokens[i])) return isClauseAt(reading, i + 1, end);
  }
  return false;
}

/** "told the minister the army would leave": the token where the second noun phrase begins, if it is a clause's subject. */
export function behindHearer(reading: Reading, first: number, end: number): number | undefined {
  const { tokens } = reading;
  for (let i = first + 1; i < end && i < first + 8; i++) {
    const { pos, tag } = tokens[i]!;
    const second = /^(?:DET|PROPN)$/.test(pos) || tag === 'PRP$' || tag === 'PRP';
    if (second && isNoun(tokens[i - 1]!.pos) && tokens[i - 1]!.pos !== pos)
      return isClauseAt(reading, i, end) ? i : undefined;
    if (!isOfPhrase(pos) && tag !== 'POS' && tag !== 'PRP$') return undefined;
  }
  return undefined;
}

const isClauseAt = (reading: Reading, first: number, end: number): boolean =>
  (reading.tokens[first]?.tag === 'PRP' && first + 1 < end && isFiniteVerb(reading, first + 1)) ||
  isClauseByWords(reading, first, end);
