/**
 * "Two people were hurt, the mission of the council says.": a sentence that ends in its cue, where the parse lost that. The words
 * alone tell: a noun phrase between the last comma and a verb of speech before the full stop. In: reading, findings so far. Out:
 * further findings.
 */
import { contentSpan } from './contents.ts';
import { phraseFrom } from './quote-phrases.ts';
import { type Found, isComma, isFiniteVerb, type Reading } from './reading.ts';
import { canBeSource } from './speaking.ts';
import { verbUses } from './words.ts';

/** Words between the comma and the cue. */
const REACH = 12;

export function findClosingCues(reading: Reading, found: readonly Found[]): Found[] {
  const { doc, tokens, quotationOf } = reading;
  const told = new Set<number>();
  for (const { anchor } of found) if (anchor >= 0) told.add(tokens[anchor]!.sentence);
  const out: Found[] = [];
  for (const { index, first, last } of doc.sentences) {
    const cue = last - 2;
    if (told.has(index) || cue < first + 3 || tokens[last - 1]!.text !== '.' || quotationOf[cue]! >= 0) continue;
    const use = verbUses(tokens[cue]!)?.find(u => u.takes.includes('clause') && u.particle === undefined);
    if (!use || !/^(?:VB[DZ]|NNS)$/.test(tokens[cue]!.tag ?? '')) continue;
    let comma = cue - 1;
    while (comma > first && cue - comma <= REACH && !isComma(tokens[comma]) && !isFiniteVerb(reading, comma)) comma--;
    if (tokens[comma]!.text !== ',') continue;
    const source = phraseFrom(reading, comma + 1, cue - 1);
    if (source?.range.last !== cue - 1 || !canBeSource(reading, source.head)) continue;
    if (tokens[source.head]!.pos === 'PROPN' && reading.media.has(source.head)) continue; // who carries it, not who says it
    let clause = false;
    for (let i = first; i < comma && !clause; i++) clause = isFiniteVerb(reading, i);
    const content = clause ? contentSpan(reading, { first, last: comma - 1 }, cue) : undefined;
    if (!content) continue;
    out.push({
      rule: 'statements/closing-cue',
      construction: 'indirect-before-cue',
      anchor: cue,
      cue: { first: cue, last: cue },
      source: source.head,
      sourceRange: source.range,
      content: [content],
      use,
    });
  }
  return out;
}
