/** Finite forms of regular verbs, for words that a tagger takes for nouns. In: lemmas. Out: their lemma by form. */

/** Third person and past of regular verbs. */
export function finiteForms(lemmas: readonly string[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const lemma of lemmas) {
    if (/[\s-]/.test(lemma)) continue;
    const stem = lemma.replace(/[^aeiou]y$/, end => `${end[0]}i`);
    const third = /(?:s|x|z|ch|sh|i)$/.test(stem) ? `${stem}es` : `${stem}s`;
    for (const form of [third, lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`])
      if (!forms.has(form)) forms.set(form, lemma);
  }
  return forms;
}
