/**
 * Lemmas of English words by their Penn tag: rules for the regular forms; the exceptions are learnt from the treebanks
 * (scripts/training/learn-lemmas.ts) and stand in the model file.
 */
const VOWEL = /[aeiou]/;

/** Endings where English doubles no letter by rule: "passing", "falling", "buzzing". */
const undouble = (stem: string): string =>
  /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : /[^aeiou]ll$/.test(stem) ? stem.slice(0, -1) : stem;

/** Whether a stem that lost "ed" or "ing" had an "e": "mak-", "declar-", "continu-", "agre-" do; "want-", "work-" do not. */
function restoreE(stem: string): string {
  if (
    /(?:[^aeiou]l|[csuvz]|dg|[aeo]?(?:at|ut|it)|[^aeiou][aiou]r|[^e]?ir|ur|ak|ik|ok|as|is|os|ag|ang|eng|rg|[^aeiou][aiou]n[cg]|th|[^aeo][aeiou]d)$/.test(
      stem,
    )
  ) {
    if (
      /(?:ss|sh|ch|[aeiou]{2}[trnlk]|isit|imit|dit|rofit|nefit|osit|hibit|[aeiou]{2}t|[^aeiou]ang|ing|ong)$/.test(stem)
    )
      return stem;
    return `${stem}e`;
  }
  return stem;
}

function stripEs(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word) && !/(?:[aeiou]s|[^aeiou]z)es$/.test(word)) return word.slice(0, -2);
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('oes')) return word.slice(0, -2);
  return word.endsWith('s') && word.length > 2 ? word.slice(0, -1) : word;
}

function stripEnding(word: string, length: number): string {
  const stem = word.slice(0, -length);
  if (!VOWEL.test(stem) && !stem.includes('y')) return word;
  if (stem.endsWith('i') && length === 2) return `${stem.slice(0, -1)}y`;
  const single = undouble(stem);
  return single === stem ? restoreE(stem) : single;
}

/** The lemma by rule alone. `word` is in lower case unless the tag is a proper noun's. */
export function lemmaByRule(word: string, tag: string): string {
  switch (tag) {
    case 'NNS':
    case 'VBZ':
      return stripEs(word);
    case 'VBG':
      return word.endsWith('ing') ? stripEnding(word, 3) : word;
    case 'VBD':
    case 'VBN':
      return word.endsWith('ed') ? stripEnding(word, 2) : word;
    case 'JJR':
    case 'RBR':
      return word.endsWith('ier') ? `${word.slice(0, -3)}y` : word.endsWith('er') ? undouble(word.slice(0, -2)) : word;
    case 'JJS':
    case 'RBS':
      return word.endsWith('iest')
        ? `${word.slice(0, -4)}y`
        : word.endsWith('est')
          ? undouble(word.slice(0, -3))
          : word;
    default:
      return word;
  }
}

const isName = (tag: string): boolean => tag === 'NNP' || tag === 'NNPS';

/** Key of the exception table. */
export const lemmaKey = (word: string, tag: string): string => `${word} ${tag}`;

export function findLemma(text: string, norm: string, tag: string, exceptions: ReadonlyMap<string, string>): string {
  if (isName(tag)) return exceptions.get(lemmaKey(norm, tag)) ?? text;
  return exceptions.get(lemmaKey(norm, tag)) ?? lemmaByRule(norm, tag);
}
