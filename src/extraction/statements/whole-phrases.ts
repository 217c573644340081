/**
 * Phrases that a reported act would lose: the noun behind adjectives that commas part, the rest of a list, the clause that "it" stands
 * for, what somebody is praised for. In: reading and the range so far. Out: the last token.
 */
import { isComma, isMark, type Reading } from './reading.ts';
import type { Range } from './tree.ts';
import { isFiniteOrModal, isFiniteOrWh, isNoun, isOfPhrase } from './words.ts';

const LONGEST = 60;

/** "today's brutal, senseless attack", "swift, forceful and decisive": over further adjectives to their noun, else to the last of them. */
export function overAdjectives({ tokens, quotationOf }: Reading, range: Range): number {
  const last = tokens[range.last]!.text === ',' ? range.last - 1 : range.last;
  // A noun alone behind its article, where an adjective follows, is one more of them.
  const adjective =
    tokens[last]!.pos === 'ADJ' ||
    (tokens[last + 2]?.pos === 'ADJ' && /^(?:DT|POS|PRP\$)$/.test(tokens[last - 1]?.tag ?? ''));
  if (!adjective || tokens[last + 1]?.text !== ',' || quotationOf[last]! >= 0) return last;
  let at = last + 1;
  while (
    tokens[at]?.text === ',' ||
    tokens[at]?.norm === 'and' ||
    tokens[at]?.pos === 'ADJ' ||
    tokens[at]?.tag === 'HYPH' ||
    tokens[at - 1]?.tag === 'HYPH' ||
    tokens[at + 1]?.tag === 'HYPH'
  )
    at++;
  if (tokens[at - 1]!.pos !== 'ADJ' && !isNoun(tokens[at]?.pos)) return last;
  while (isNoun(tokens[at]?.pos) && tokens[at]!.sentence === tokens[last]!.sentence) at++;
  return tokens[at - 1]!.sentence === tokens[last]!.sentence ? at - 1 : last;
}

/**
 * "… to stop the raids, open the roads, and sign": behind an infinitive, others and noun phrases up to an "and", and nothing finite,
 * to the end of the sentence.
 */
export function restOfInfinitives({ tokens, quotationOf, timeOf }: Reading, { last }: Range): number {
  const comma = last + 1;
  if (tokens[comma]?.text !== ',' || quotationOf[comma]! >= 0) return last;
  const { sentence } = tokens[comma]!;
  let and = false;
  let i = comma;
  for (; tokens[i]?.sentence === sentence && i < comma + LONGEST; i++) {
    const { pos, tag, norm, text } = tokens[i]!;
    if (/^[.?!]$/.test(text)) return and ? i - 1 : last;
    if (quotationOf[i]! >= 0 || timeOf[i]! >= 0 || /^[;:()]$/.test(text)) return last;
    if (
      /^(?:VB[DZPN]|VBG|MD|W.*)$/.test(tag ?? '') &&
      pos !== 'ADJ' &&
      !(tag === 'VBG' && tokens[i - 1]?.pos === 'ADP')
    )
      return last;
    if (!isComma(tokens[i - 1]) && norm !== 'and') continue;
    if (norm === 'and') and = true;
    else if (pos !== 'CCONJ' && !isOfPhrase(pos) && tag !== 'VB' && norm !== 'to') return last;
  }
  return last;
}

/** "…, as well as the burning of houses, and damage to roads": a list that goes on so to the end of the sentence. */
export function asWellAs({ tokens, quotationOf, timeOf }: Reading, { last }: Range): number {
  const comma = last + 1;
  if (tokens[comma]?.text !== ',' || tokens[comma + 1]?.norm !== 'as' || tokens[comma + 2]?.norm !== 'well')
    return last;
  const { sentence } = tokens[comma]!;
  for (let i = comma + 4; tokens[i]?.sentence === sentence && i < comma + LONGEST; i++) {
    if (/^[.?!]$/.test(tokens[i]!.text)) return i - 1;
    if (quotationOf[i]! >= 0 || timeOf[i]! >= 0 || isFiniteOrWh(tokens[i]!.tag)) return last;
  }
  return last;
}

/** "called it unlikely that …": the clause that "it" stands for, to the next comma or the end. */
export function clauseOfIt({ tokens, quotationOf }: Reading, { first, last }: Range): number {
  if (tokens[first]!.norm !== 'it' || !/^(?:that|to)$/.test(tokens[last + 1]?.norm ?? '')) return last;
  let i = last + 1;
  while (tokens[i]?.sentence === tokens[first]!.sentence && !isComma(tokens[i]) && !/^[.;:?!]$/.test(tokens[i]!.text))
    i++;
  return quotationOf[i - 1]! >= 0 && !isMark(tokens[i - 1]) ? last : i - 1;
}

/** "commended Brandt on the release of prisoners": what a person is praised or blamed for. */
export function forWhat({ tokens, quotationOf, timeOf, lexicon }: Reading, { last }: Range): number {
  const preposition = tokens[last + 1];
  if (tokens[last]!.pos !== 'PROPN' || !/^(?:on|for|over)$/.test(preposition?.norm ?? '')) return last;
  let i = last + 2;
  for (; tokens[i]?.sentence === preposition!.sentence && i < last + 30; i++) {
    const { tag, text, norm } = tokens[i]!;
    if (/^[.;:?!]$/.test(text) || isComma(tokens[i]) || norm === 'and' || norm === 'after' || norm === 'during') break;
    if (quotationOf[i]! >= 0 || isFiniteOrModal(tag)) return last;
    if (timeOf[i]! >= 0 || (i < last + 5 && lexicon.channels.some(c => c.words.includes(norm)))) return last;
  }
  return i - 1 > last + 2 ? i - 1 : last;
}

/** "…, just a day after …": where the clause is left out, what measures its time goes with it; "in the period ahead" keeps its last word. */
export function trimmedTail({ tokens, timeOf, quotationOf }: Reading, { first, last }: Range): number {
  if (tokens[last + 1]?.norm === 'ahead' && tokens[last + 2]?.norm !== 'of') return last + 1;
  let comma = last;
  while (comma > first && last - comma < 5 && !isComma(tokens[comma])) {
    const { pos } = tokens[comma]!;
    if (
      quotationOf[comma]! >= 0 ||
      (timeOf[comma]! < 0 && !/^(?:ADV|DET|NUM)$/.test(pos) && !/^(?:day|hour|week|month)s?$/.test(tokens[comma]!.norm))
    )
      return last;
    comma--;
  }
  return comma > first &&
    comma < last &&
    isComma(tokens[comma]) &&
    /^(?:just|only|barely|hardly|less)$/.test(tokens[comma + 1]!.norm)
    ? comma - 1
    : last;
}
