/**
 * Words of a text for comparing texts (not the tokens of language analysis), and how alike two texts are.
 * In: texts. Out: words in lower case without marks; similarities between 0 and 1.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** How often each word occurs. */
export function countWords(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that both have, counted as often as both have them. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  const counts = countWords(a);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      counts.set(word, left - 1);
      shared++;
    }
  }
  return shared;
}

/** F1 over words, order not counted. 1 for two empty texts. */
export function wordSimilarity(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.length + right.length === 0) return 1;
  return (2 * sharedWords(left, right)) / (left.length + right.length);
}

/** The share of a's words that b has too. 0 where a has none. */
export function wordContainment(a: string, b: string): number {
  const left = wordsOf(a);
  return left.length === 0 ? 0 : sharedWords(left, wordsOf(b)) / left.length;
}
