/**
 * Which words a rule for commitments can start at. In: a token. Out: yes or no. Most words of a text start none: they are told by one
 * look-up instead of being tried by every rule. A rule that starts at a new word has to be named here; the test tries all at all words.
 */
import { type CommitmentsLexicon, commitmentsLexicon } from '../../knowledge/commitments.ts';
import type { Token } from '../../model/doc.ts';

/** What the rules name themselves, as it stands in the text: modals, "has until", "is to", "calls for", "is travelling". */
const FORMS =
  "will 'll ’ll wo shall sha would 'd ’d must should is are was were has have had call calls called going deadline date coming travelling traveling heading flying leaving returning sending arriving".split(
    ' ',
  );
const LEMMAS =
  'give grant set deadline ultimatum propose suggest offer schedule plan arrange organise organize invite'.split(' ');

let known: { readonly forms: ReadonlySet<string>; readonly lemmas: ReadonlySet<string> } | undefined;

const startsOf = (lexicon: CommitmentsLexicon): NonNullable<typeof known> => {
  const { breach, keep, obliges, binding, intending, willing, scheduled, promises, begins, meets } = lexicon;
  const verbs = [breach, keep, obliges, binding, intending].flatMap(forms => [...forms.keys()]);
  // the particle of "put off" stands apart
  const putOff = [...lexicon.postponed, ...lexicon.withdrawn].map(verb => verb.split(' ', 1)[0]!);
  return {
    forms: new Set([...FORMS, ...verbs, ...willing, ...scheduled, ...begins, ...[...promises].map(word => `${word}s`), ...promises]),
    lemmas: new Set([...LEMMAS, ...promises, ...begins, ...meets, ...putOff]),
  }; // biome-ignore format: one glance
};

export function startsCommitment({ norm, lemma }: Token): boolean {
  known ??= startsOf(commitmentsLexicon());
  return known.forms.has(norm) || known.lemmas.has(lemma);
}
