/** How a quotation is introduced by the words right before it. In: reading, the quotation, its first token. Out: by what, or not at all. */
import type { Quotation } from '../../model/doc.ts';
import { isSentence } from './floating.ts';
import { isQuoteVerb } from './quote-phrases.ts';
import { isComma, type Reading } from './reading.ts';

/**
 * `colon`: a colon, or what is put out in words ("issued a statement, “…”"). `comma`: a comma in its sentence. `open`: the paragraph before ends
 * without a stop ("Brandt had said on the radio that,", a new line, “…”).
 */
export type Introduction = 'colon' | 'comma' | 'open';

export function introductionOf(reading: Reading, q: Quotation, first: number): Introduction | undefined {
  const { tokens, text, lexicon } = reading;
  const before = tokens[first - 1];
  if (!before || (q.style !== 'block' && !isSentence(reading, q, true))) return undefined;
  const apart = text.slice(before.end, q.start).includes('\n');
  if (before.text === ':') return 'colon';
  if (apart && q.style !== 'block')
    return before.norm === 'that' ||
      isQuoteVerb(reading, first - 1) ||
      (isComma(before) && endsInCue(reading, first - 2))
      ? 'open'
      : undefined;
  if (isComma(before) && lexicon.documents.has(tokens[first - 2]?.norm ?? '')) return 'colon';
  return before.text === ',' && before.sentence === tokens[first]!.sentence ? 'comma' : undefined;
}

const endsInCue = (reading: Reading, last: number): boolean =>
  reading.tokens[last]?.norm === 'that' ||
  isQuoteVerb(reading, last) ||
  reading.tokens[last]?.norm.endsWith('ing') === true;
