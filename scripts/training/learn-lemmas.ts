/** The exceptions of src/nlp/tagging/lemmas.ts: forms whose most frequent lemma in the treebanks is not what the rules give. */
import { findLemma, lemmaKey } from '../../src/nlp/tagging/lemmas.ts';
import { normalizeToken } from '../../src/nlp/tagging/word-types.ts';
import type { TreebankSentence } from './conllu.ts';

export function learnLemmas(sentences: readonly TreebankSentence[]): Record<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const word of sentences.flatMap(sentence => sentence.words)) {
    const name = word.xpos === 'NNP' || word.xpos === 'NNPS';
    if (name || word.lemma === '_') continue; // a name is its own lemma
    const key = lemmaKey(normalizeToken(word.form), word.xpos);
    const lemmas = counts.get(key) ?? counts.set(key, new Map()).get(key)!;
    lemmas.set(word.lemma, (lemmas.get(word.lemma) ?? 0) + 1);
  }
  const exceptions: Record<string, string> = {};
  const none = new Map<string, string>();
  for (const key of [...counts.keys()].sort()) {
    const [form, tag] = key.split(' ') as [string, string];
    const lemmas = [...counts.get(key)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [lemma] = lemmas[0]!;
    if (findLemma(form, form, tag, none) !== lemma) exceptions[key] = lemma;
  }
  return exceptions;
}
