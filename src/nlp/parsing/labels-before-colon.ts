/**
 * "Radio Caldria: Your minister, Oda Brandt, said that …": a colon parts no subject from its verb. Where the parse takes the label at a sentence's
 * head for the subject, and what follows the colon for words beside it, the first noun behind the colon is the subject.
 * In: the words of a sentence with their relations. Out: changed in place.
 */
import type { Word } from '../../model/doc.ts';
import type { Annotations } from './annotations.ts';

/** Words of the longest label. */
const LABEL_MOST = 8;
/** What a noun behind the colon is taken for beside the label. */
const BESIDE = /^(?:appos|parataxis|conj|list|nmod|dep)/;
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;

/** Without one a sentence stays as it is. */
export const isColon = ({ text }: Word): boolean => text === ':';

export function freeLabels({ words, heads, relations }: Annotations): void {
  const most = Math.min(LABEL_MOST, words.length);
  let colon = 1;
  while (colon < most && !isColon(words[colon]!)) colon++;
  if (colon >= most) return;
  for (let label = 0; label < colon; label++) {
    const verb = heads[label]!;
    if (!relations[label]!.startsWith('nsubj') || verb < colon || words[verb]!.pos !== 'VERB') continue;
    for (let noun = colon + 1; noun < verb; noun++) {
      if (heads[noun] !== label || !NOMINAL.test(words[noun]!.pos) || !BESIDE.test(relations[noun]!)) continue;
      heads[noun] = verb;
      relations[noun] = relations[label]!;
      relations[label] = 'parataxis';
      for (let i = noun + 1; i < verb; i++) {
        if (heads[i] !== label) continue;
        heads[i] = noun;
        // "Your minister, Oda Brandt": the name that was joined to the label
        if (relations[i] === 'conj' && words[i]!.pos === 'PROPN') relations[i] = 'appos';
      }
      return;
    }
  }
}
