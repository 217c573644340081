/** Who speaks beside quotation marks, by the words alone. In: reading, verb, its uses. Out: source, or nothing. */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { VerbUse } from '../../knowledge/reporting.ts';
import type { Reading } from './reading.ts';
import type { Source } from './subjects.ts';
import { isFiniteOrWh, isOfPhrase, isParticiple } from './words.ts';

/**
 * "…," Senator Oda Brandt (D-Vt.) said. "…," said flood widow Oda Brandt. A noun phrase that stands alone between the closing mark and
 * the cue, or between the cue and the end of its clause, speaks, whatever the parser made of it beside the marks.
 */
export function besideMarks(reading: Reading, verb: number, uses: readonly VerbUse[]): Source | undefined {
  const { tokens, quotationOf, doc } = reading;
  if (doc.quotations.length === 0) return undefined;
  if (quotationOf[verb]! >= 0 || !/^VB[DZ]$|^NNS$/.test(tokens[verb]!.tag ?? '')) return undefined;
  if (!uses.some(u => u.takes.includes('quote'))) return undefined;
  const inPhrase = (i: number): boolean =>
    tokens[i]?.sentence === tokens[verb]!.sentence &&
    quotationOf[i]! < 0 &&
    (isOfPhrase(tokens[i]!.pos) || tokens[i]!.norm === 'of');
  let last = verb - 1;
  // A party and state in brackets.
  if (tokens[last]?.text === ')') {
    while (last > verb - 8 && tokens[last]?.text !== '(') last--;
    if (tokens[last]?.text !== '(') return undefined;
    last--;
  }
  let first = last;
  while (first > verb - 14 && inPhrase(first)) first--;
  first++;
  if (first > last || first === 0 || quotationOf[first - 1]! < 0) return describedBesideMarks(reading, verb);
  if (tokens[last]!.pos !== 'PROPN' && tokens[last]!.pos !== 'NOUN') return undefined;
  let head = last;
  for (let i = first; i <= last; i++) {
    const { pos, head: up } = tokens[i]!;
    if ((pos === 'PROPN' || pos === 'NOUN') && (up < first || up > last)) {
      head = i;
      break;
    }
  }
  return { head, range: { first, last: verb - 1 } };
}

/** "…," a senior official involved in the talks said: the noun for somebody who speaks, with what limits it up to the cue. */
function describedBesideMarks({ tokens, quotationOf }: Reading, verb: number): Source | undefined {
  const { sentence } = tokens[verb]!;
  let first = verb - 1;
  for (; first > verb - 20 && tokens[first]?.sentence === sentence && quotationOf[first]! < 0; first--) {
    const { tag, pos } = tokens[first]!;
    if (isFiniteOrWh(tag) || /^(?:PUNCT|PRON|SCONJ|CCONJ)$/.test(pos)) return undefined;
  }
  first++;
  if (first >= verb - 1 || first === 0 || quotationOf[first - 1]! < 0 || tokens[first]!.pos !== 'DET') return undefined;
  for (let i = first + 1; i < verb; i++) {
    const { pos, norm, tag } = tokens[i]!;
    if (pos === 'ADP' || tag === 'VBN' || tag === 'VBG') return undefined;
    const limited = tokens[i + 1]!.pos === 'ADP' || isParticiple(tokens[i + 1]!.tag) || tokens[i + 1]!.pos === 'ADJ';
    if (limited && sourceNounKind(norm) === 'person') return { head: i, range: { first, last: verb - 1 } };
  }
  return undefined;
}
