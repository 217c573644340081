/** Words that name nobody of whom a record could be kept: "both sides", "the four leaders", "diplomats". In: the words of a description. Out: yes or no. */
import { stanceLexicon } from '../knowledge/stances.ts';

export function isUnnamed(words: readonly string[]): boolean {
  const { bare } = stanceLexicon();
  return words.filter(Boolean).every(word => bare.has(word) || bare.has(word.replace(/s$/, '')));
}
