/**
 * Verbs as the lemmatizer may give them. In: a verb by its dictionary form, with or without a particle ("rule out"). Out: the forms that
 * its past and its "-ing" can be cut to where the rules of spelling do not tell ("rul out", "boycot"), without the form itself.
 */

export function cutForms(verb: string): readonly string[] {
  const space = verb.indexOf(' ');
  const first = space < 0 ? verb : verb.slice(0, space);
  const rest = space < 0 ? '' : verb.slice(space);
  if (first.length < 3) return [];
  if (first.endsWith('ie')) return [`${first.slice(0, -2)}y${rest}`]; // "tied"
  if (/[^aeiou]e$/.test(first)) return [first.slice(0, -1) + rest]; // "ruled"
  return /([bdgmnprt])\1$/.test(first) ? [first.slice(0, -1) + rest] : []; // "boycotted"
}

/** A set of verbs with their cut forms. */
export const verbSet = (verbs: readonly string[]): ReadonlySet<string> =>
  new Set(verbs.flatMap(verb => [verb, ...cutForms(verb)]));
