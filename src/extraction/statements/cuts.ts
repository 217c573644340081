/** Where a content ends before what the parse makes of it: at a further cue, a remark, who carries it. In: reading and range. Out: last token. */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import { joinedPresent } from './present-pairs.ts';
import { hasVerb, isComma, isFiniteVerb, type Reading, sentenceOf } from './reading.ts';
import { coordinatedWith } from './shared-subjects.ts';
import { isInverted, type Source } from './subjects.ts';
import { relationOf } from './tree.ts';
import { COMMA, CUE, isCueVerb, isFiniteOrModal, isFiniteTag, isPastOrPresent, isWh, verbUses } from './words.ts';

/** A participle that begins a further cue: ", adding that …", "while saying". */
export function isParticipleCue(reading: Reading, i: number): boolean {
  const { tokens, lexicon } = reading;
  const token = tokens[i]!;
  if (token.tag !== 'VBG' || !isCueVerb(token)) return false;
  // "maintaining peace in the bay": an act, unless something is said by it.
  if (token.lemma === 'maintain' && tokens[i + 1]?.norm !== 'that') return false;
  // "rejected the claim … saying that": without a comma only where the parse does not make it a noun's.
  if (
    tokens[i + 1]?.norm === 'that' &&
    relationOf(token) !== 'acl' &&
    !lexicon.documents.has(tokens[i - 1]?.norm ?? '')
  )
    return true;
  if (token.norm === 'saying' && relationOf(token) === 'advcl' && isFiniteVerb(reading, token.head)) return true;
  let before = i - 1;
  while (tokens[before]?.pos === 'ADV') before--;
  if (/^(?:while|and|in)$/.test(tokens[before]?.norm ?? '') && isComma(tokens[before - 1])) return true;
  if (isComma(tokens[before]) || tokens[before]?.norm === 'while') return true;
  // "saying A and ruling out B"
  if (tokens[before]?.norm !== 'and') return false;
  for (let at = before - 1; at >= 0 && before - at < 40 && tokens[at]!.sentence === token.sentence; at--) {
    if (tokens[at]!.tag === 'VBG' && isCueVerb(tokens[at]!) && isComma(tokens[at - 1])) return true;
  }
  return false;
}

/** Cuts a clause where a further cue begins: ", adding that", ", said X", or a coordinated cue that shares the subject. */
export function cutAtNextCue(reading: Reading, verb: number, first: number, last: number): number {
  const { tokens, quotationOf } = reading;
  const { marks } = reading.tree;
  const own = quotationOf[verb];
  for (let i = first + 1; i <= last && i <= first + 500; i++) {
    if ((marks[i]! & CUE) === 0 || quotationOf[i] !== own || i === verb) continue;
    const token = tokens[i]!;
    const inverted =
      isFiniteVerb(reading, i) &&
      isComma(tokens[i - 1]) &&
      hasVerb(reading, { first, last: i - 1 }) &&
      isInverted(reading, i) &&
      /^(?:PROPN|PRON|DET)$/.test(tokens[i + 1]?.pos ?? '');
    const next =
      isParticipleCue(reading, i) ||
      (isComma(tokens[i - 1]) && /^(?:quoting|citing)$/.test(token.norm)) ||
      (inverted && verbUses(token)?.some(u => u.takes.includes('quote'))) ||
      (token.pos === 'VERB' && coordinatedWith(reading, i) !== undefined) ||
      joinedPresent(reading, i) !== undefined;
    if (concedes(reading, first, i)) return i - 4;
    const others = othersSay(reading, verb, first, i);
    if (others !== undefined) return others - 1;
    const semicolon = semicolonBefore(reading, first, i);
    if (semicolon !== undefined) return semicolon - 1;
    if (!next) continue;
    let cut = i - 1;
    // "and had offered talks"
    if (token.tag === 'VBN' && tokens[cut]!.lemma === 'have') cut--;
    while (cut > first && /^(?:PUNCT|CCONJ|ADV|SCONJ)$/.test(tokens[cut]!.pos)) cut--;
    return cut;
  }
  return last;
}

/** "the port is shut; nobody, he stressed, may enter", "…; Oslo says it has paid": the semicolon before words with a cue of their own. */
function semicolonBefore({ tokens, quotationOf }: Reading, first: number, verb: number): number | undefined {
  const opens = phraseBehindSemicolon(tokens, verb);
  if (opens !== undefined && opens > first && verbUses(tokens[verb]!)?.some(u => u.takes.includes('clause')))
    return opens;
  if (!isPastOrPresent(tokens[verb]!.tag) || tokens[verb - 1]?.tag !== 'PRP') return undefined;
  if (!isComma(tokens[verb - 2]) || !isComma(tokens[verb + 1])) return undefined;
  if (!verbUses(tokens[verb]!)?.some(u => u.takes.includes('clause'))) return undefined;
  for (let at = verb - 3; at > first; at--) if (tokens[at]!.text === ';' && quotationOf[at]! < 0) return at;
  return undefined;
}

/** "…; the ministry says": the semicolon, where nothing but a noun phrase stands between it and the verb. */
export function phraseBehindSemicolon(tokens: Reading['tokens'], verb: number): number | undefined {
  if (!isFiniteTag(tokens[verb]!.tag)) return undefined;
  let at = verb - 1;
  while (at > 0 && verb - at < 8 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[at]!.pos)) at--;
  return at < verb - 1 && tokens[at]!.text === ';' && tokens[at]!.sentence === tokens[verb]!.sentence ? at : undefined;
}

/** "…, though she acknowledged that …": the same speaker's further words, behind a comma. */
function concedes(reading: Reading, first: number, verb: number): boolean {
  const { tokens } = reading;
  if (tokens[verb]!.tag !== 'VBD' || tokens[verb - 1]?.tag !== 'PRP') return false;
  const opener = verb - 2;
  return (
    opener > first + 1 &&
    /^(?:though|although|but|while)$/.test(tokens[opener]!.norm) &&
    isComma(tokens[opener - 1]) &&
    verbUses(tokens[verb]!)?.some(u => u.takes.includes('clause')) === true &&
    !/^(?:PUNCT|ADP)$/.test(tokens[verb + 1]?.pos ?? 'PUNCT')
  );
}

/** Words of who says otherwise: "officials close to the talks". */
const OTHERS = 8;

/**
 * "said he would sign, though diplomats say the text is open": what was said in the past is told in the past; a present behind the comma is the
 * reporter's. Out: the comma.
 */
function othersSay({ tokens, quotationOf }: Reading, cue: number, first: number, verb: number): number | undefined {
  if (tokens[cue]!.tag !== 'VBD' || !/^VB[PZ]$/.test(tokens[verb]!.tag ?? '')) return undefined;
  if (!verbUses(tokens[verb]!)?.some(u => u.takes.includes('clause'))) return undefined;
  let opener = verb - 1;
  while (
    opener > first &&
    verb - opener <= OTHERS &&
    quotationOf[opener]! < 0 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|PART)$/.test(tokens[opener]!.pos)
  )
    opener--;
  if (opener === verb - 1 || opener < first + 2 || !isComma(tokens[opener - 1])) return undefined;
  return /^(?:though|although|while|whereas|but)$/.test(tokens[opener]!.norm) ? opener - 1 : undefined;
}

/** "X, who has said that …, said on Sunday …": behind the comma the main clause goes on. */
export function cutMainCue(reading: Reading, { range }: Source, first: number, last: number): number {
  const { tokens, quotationOf, timeOf } = reading;
  if (!isWh(tokens[range.first]!.tag)) return last;
  for (let i = first + 2; i <= last; i++) {
    if (!isComma(tokens[i - 1]) || !isPastOrPresent(tokens[i]!.tag) || quotationOf[i]! >= 0) continue;
    const next = tokens[i + 1];
    const goesOn = timeOf[i + 1]! >= 0 || (next?.pos === 'ADP' && timeOf[i + 2]! >= 0) || next?.norm === 'that';
    if (isCueVerb(tokens[i]!) && goesOn) return i - 2;
  }
  return last;
}

/** "…, state-run Velpress news agency reported": who carries it, at the sentence's end. */
export function cutCredit(reading: Reading, first: number, last: number): number {
  const { tokens, quotationOf, media } = reading;
  const frame = closingFrame(reading, first, last);
  if (frame !== undefined) return frame - 1;
  let cue = last;
  while (cue > first && (tokens[cue]!.pos === 'PUNCT' || reading.timeOf[cue]! >= 0 || tokens[cue]!.norm === 'on'))
    cue--;
  if (!isPastOrPresent(tokens[cue]!.tag) || quotationOf[cue]! >= 0) return last;
  if (!verbUses(tokens[cue]!)?.some(u => u.takes.includes('quote') || u.takes.includes('clause'))) return last;
  let comma = cue - 1;
  let carrier = false;
  for (; comma > first && cue - comma <= CARRIER && !isComma(tokens[comma]); comma--) {
    const { pos, tag, norm, lemma } = tokens[comma]!;
    const nominal = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/.test(pos) || /^(?:HYPH|VBN|POS)$/.test(tag ?? '');
    if (!nominal && tokens[comma - 1]?.tag !== 'HYPH') return last;
    carrier ||= media.has(comma) || sourceNounKind(lemma) !== undefined || /^(?:news|media|television)$/.test(norm);
  }
  return carrier && isComma(tokens[comma]) && hasVerb(reading, { first, last: comma - 1 }) ? comma - 1 : last;
}

/** "agreed that the talks would go on, the ministry said in a statement": the comma before a frame that holds the whole sentence. */
function closingFrame({ tokens, quotationOf }: Reading, first: number, last: number): number | undefined {
  for (let at = last; at > first + 2 && at > last - CARRIER; at--) {
    const { deprel, head, tag } = tokens[at]!;
    if (deprel !== 'parataxis' || head >= first || !isPastOrPresent(tag) || quotationOf[at]! >= 0) continue;
    let comma = at - 1;
    while (comma > first && at - comma < CARRIER && !isComma(tokens[comma])) comma--;
    return isComma(tokens[comma]) && isCueVerb(tokens[at]!) ? comma : undefined;
  }
  return undefined;
}

/** Where a range ends in a cue of its own, with who speaks before it ("…, the monitoring group said on Monday"): the comma before the two. */
export function closingCue({ tokens, timeOf, quotationOf }: Reading, first: number, last: number): number | undefined {
  let cue = last;
  while (cue > first && (tokens[cue]!.pos === 'PUNCT' || timeOf[cue]! >= 0 || tokens[cue]!.norm === 'on')) cue--;
  if (!isPastOrPresent(tokens[cue]!.tag) || quotationOf[cue]! >= 0) return undefined;
  if (!verbUses(tokens[cue]!)?.some(u => u.takes.includes('clause'))) return undefined;
  let at = cue - 1;
  while (at > first && cue - at < 12 && /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADP|PART)$/.test(tokens[at]!.pos)) at--;
  return at >= first && at < cue - 1 && isComma(tokens[at]) ? at : undefined;
}

export const closesWithCue = (reading: Reading, first: number, last: number): boolean =>
  closingCue(reading, first, last) !== undefined;

/** "said that executives of two companies, A and B, had come": the clause has its verb behind the pair of commas. */
export function overPair(reading: Reading, verb: number, first: number, last: number): number {
  const { tokens, quotationOf } = reading;
  if (tokens[first - 1]?.norm !== 'that' || !isComma(tokens[last + 1]) || !isFiniteVerb(reading, last + 2)) return last;
  // A noun in the plural may pass for a verb ("executives"); one with an object or auxiliary does not.
  for (let i = first + 1; i <= last; i++) if (isFiniteVerb(reading, i)) return last;
  if (quotationOf[last + 2] !== quotationOf[verb]) return last;
  return cutAtNextCue(reading, verb, last + 2, sentenceOf(reading, verb).last - 1);
}

const CARRIER = 12;

/** "While she said A, B happened": the cue's clause is a circumstance at the head of its sentence; it ends at the comma. */
export function cutSubordinate(reading: Reading, verb: number, first: number, last: number): number {
  const { tokens, quotationOf } = reading;
  const sentence = sentenceOf(reading, verb);
  let opener = sentence.first;
  while (opener < verb && /^(?:CCONJ|PUNCT)$/.test(tokens[opener]!.pos)) opener++;
  if (!OPENERS.has(tokens[opener]!.norm) || opener >= verb) return last;
  for (let i = opener; i < verb; i++) if (isComma(tokens[i]) && quotationOf[i]! < 0) return last;
  for (let i = first + 1; i < last; i++) {
    if (tokens[i]!.text !== ',' || quotationOf[i]! >= 0) continue;
    if (/^(?:PRON|PROPN|DET|NOUN|NUM|ADJ)$/.test(tokens[i + 1]!.pos) && finiteIn(reading, i + 1, last)) return i - 1;
  }
  return last;
}

const OPENERS = new Set(['while', 'although', 'though', 'when', 'after', 'because', 'as', 'since', 'even', 'whereas']);

const finiteIn = (reading: Reading, first: number, last: number): boolean => {
  for (let i = first; i <= last; i++) if (isFiniteVerb(reading, i)) return true;
  return false;
};

/** Words behind the last comma in which somebody else does the same, or a source is named. */
const ECHO = 25;

/** "called for calm; so did Velmia", "offered a truce, according to the envoy": the end of a range without what others do or who tells it. */
export function withoutEcho({ tokens, quotationOf, tree }: Reading, first: number, last: number): number {
  for (let i = last; i > first + 1 && last - i < ECHO; i--) {
    const { norm, tag } = tokens[i]!;
    if (quotationOf[i]! >= 0) return last;
    // A clause of its own behind "according to": it is part of what is said.
    if (isFiniteOrModal(tag) && !/^(?:did|does|do|has|have|is|are)$/.test(norm)) return last;
    if ((tree.marks[i - 1]! & COMMA) === 0) continue;
    const next = tokens[i + 1];
    if (/^(?:so|as)$/.test(norm) && /^(?:did|does|do|has|have)$/.test(next?.norm ?? '') && i + 2 <= last) return i - 2;
    if (norm === 'according' && next?.norm === 'to') return i - 2;
  }
  return last;
}

/** "X claimed A; B, he stressed, C": what stands before the semicolon is the earlier cue's, where one speaks there. */
export function behindSemicolon({ tokens, quotationOf }: Reading, first: number, last: number): number {
  let at = last;
  while (at > first && !(tokens[at]!.text === ';' && quotationOf[at]! < 0)) at--;
  if (at === first) return first;
  for (let i = first + 1; i < at; i++)
    if (
      isPastOrPresent(tokens[i]!.tag) &&
      quotationOf[i]! < 0 &&
      verbUses(tokens[i]!)?.some(u => u.takes.includes('clause'))
    )
      return at + 1;
  return first;
}
