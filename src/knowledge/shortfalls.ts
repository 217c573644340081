/** Verbs that say of an offer that it is too little. In: entries of data/stances. Out: a look-up by verb. */
export interface Shortfall {
  /** Behind the verb, with a space on either side; empty where the verb alone says it. */
  readonly words: string;
  readonly negated: boolean;
  /** Also of talks: "make no sense". */
  readonly ofTable: boolean;
}

export function shortfallsOf(entries: readonly (Shortfall & { readonly verb: string })[]): Map<string, Shortfall[]> {
  const found = new Map<string, Shortfall[]>();
  for (const { verb, words, negated, ofTable } of entries)
    found.set(verb, [...(found.get(verb) ?? []), { words: words === '' ? ' ' : ` ${words} `, negated, ofTable }]);
  return found;
}
