/**
 * Where the matter of a reported act goes on behind what the parse gives it: "focus instead on tackling …", "the zone to be set up …".
 * In: reading, cue verb and the range so far. Out: the last token.
 */
import { isComma, type Reading } from './reading.ts';
import { isCueVerb, isFiniteOrModal } from './words.ts';

/** Words that begin where, when or why something was said or done, rather than what. */
const APART =
  /^(?:during|in|on|at|after|before|since|when|while|as|via|ahead|following|amid|by|because|although|though|despite|with|without|saying|citing|but|if|unless|until|where|over|from|who|which|that|whose)$/;
const FARTHEST = 60;

export function runOn(reading: Reading, verb: number, first: number, last: number): number {
  const { tokens, quotationOf, timeOf } = reading;
  const { sentence } = tokens[verb]!;
  const next = tokens[last + 1];
  if (next?.sentence !== sentence) return last;
  // to “firm up” their promises
  if (quotationOf[last]! >= 0 && quotationOf[last] !== quotationOf[verb]) {
    let end = last;
    while (quotationOf[end + 1] === quotationOf[last]) end++;
    if (end > last) return tokens[end + 1]?.sentence === sentence ? runOn(reading, verb, first, end) : end;
  }
  if (quotationOf[last + 1] !== quotationOf[verb]) return last;
  if (next.tag === 'HYPH') return upToMark(reading, last + 1);
  if (next.norm === 'and') return behindAnd(reading, verb, first, last + 1) ?? last;
  const judged = next.norm === 'as' && /^(?:DET|ADJ)$/.test(tokens[last + 2]?.pos ?? '');
  const doing =
    next.norm === 'in' && (tokens[last + 2]?.tag === 'VBG' || /^(?:once|again)$/.test(tokens[last + 2]?.norm ?? ''));
  if (next.pos === 'PUNCT' || (APART.test(next.norm) && !judged && !doing) || timeOf[last + 1]! >= 0) return last;
  if (isFiniteOrModal(next.tag)) return last;
  return upToMark(reading, last + 1);
}

/** To the mark that ends the clause, where nothing finite, no further cue and no time stands before it; else no further. */
function upToMark({ tokens, quotationOf, timeOf }: Reading, from: number): number {
  const { sentence } = tokens[from]!;
  // "groups they consider hostile"
  let relative = tokens[from]!.tag === 'PRP' && tokens[from - 1]!.pos === 'NOUN';
  let i = from;
  for (; tokens[i]?.sentence === sentence && i < from + FARTHEST; i++) {
    const { tag, text, norm, pos } = tokens[i]!;
    if (quotationOf[i] !== quotationOf[from]) continue;
    if (/^[.?!;:()]$/.test(text) || isComma(tokens[i]) || pos === 'CCONJ') break;
    if (/^(?:WP|WDT|WRB)$/.test(tag ?? '')) relative = true;
    if (timeOf[i]! >= 0 || (pos === 'VERB' && isCueVerb(tokens[i]!))) return from - 1;
    if (!relative && isFiniteOrModal(tag)) return from - 1;
    // "… with both sides claiming victory", "… during talks in Velm"
    if (/^(?:after|before|during|while|amid|as|when|since)$/.test(norm) && i > from) break;
  }
  return i - 1;
}

/** "development that serves the town and meets its needs": under a cue in the past, a present behind "and" belongs to what was said. */
function behindAnd(reading: Reading, verb: number, first: number, and: number): number | undefined {
  const { tokens, quotationOf } = reading;
  const next = tokens[and + 1];
  if (!next) return undefined;
  // “void” and “absurd”
  if (quotationOf[and - 1]! >= 0 && quotationOf[and + 1]! >= 0) {
    let i = and + 1;
    while (quotationOf[i + 1] === quotationOf[and + 1]) i++;
    return i;
  }
  if (!/^VBD$/.test(tokens[verb]!.tag ?? '') || !/^VB[ZP]$/.test(next.tag ?? '')) return undefined;
  for (let i = first; i < and; i++) {
    if (tokens[i]!.tag !== next.tag) continue;
    let end = and + 1;
    while (
      tokens[end + 1]?.sentence === next.sentence &&
      tokens[end + 1]!.pos !== 'PUNCT' &&
      tokens[end + 1]!.tag !== 'VBD'
    )
      end++;
    return end;
  }
  return undefined;
}
