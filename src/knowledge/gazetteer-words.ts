/** Words about names: offices, given and family names, nouns that say what a name names, nouns for sources. Each list is read on first call, once. */
import { z } from 'zod';
import { cases, list, once, readLines } from './gazetteer-files.ts';
import { loadData } from './load.ts';
import { foldWord } from './name-trie.ts';

export type Gender = 'm' | 'f' | 'u';

const officesShape = z.strictObject({
  heads: list,
  ranks: list,
  honorifics: z.strictObject({ m: list, f: list, u: list }),
  phrases: list,
  modifiers: list,
  kin: list,
  state_heads: list,
  examples: cases,
  counter_examples: cases,
});

const nounsShape = z.strictObject({
  organization: list,
  place: list,
  facility: list,
  event: list,
  complement: list,
  possessors: list,
  not_names: list,
});

const sourceNounsShape = z.strictObject({
  person: list,
  body: list,
  document: list,
  no_doers: list,
  gender: z.strictObject({ m: list, f: list }),
  examples: z.array(z.object({ text: z.string(), finds: z.string() })),
  counter_examples: z.array(z.object({ text: z.string(), finds: z.string() })),
});

export const offices = once(() => {
  const raw = loadData('gazetteer/offices.yaml', officesShape);
  const set = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord));
  return {
    heads: set(raw.heads),
    ranks: set(raw.ranks),
    honorifics: { m: set(raw.honorifics.m), f: set(raw.honorifics.f), u: set(raw.honorifics.u) },
    modifiers: set(raw.modifiers),
    kin: set(raw.kin),
    stateHeads: set(raw.state_heads),
    phrases: [
      ...raw.phrases,
      ...raw.ranks,
      ...raw.heads,
      // "Presidents Oda Brandt and Karl Venn": the title is no part of the first name.
      ...raw.heads.map(head => `${head}s`),
      // "U" and "Don" are names and letters too often.
      ...Object.values(raw.honorifics)
        .flat()
        .filter(word => word.length > 1 && word !== 'don' && word !== 'miss'),
    ],
  };
});

export const nameNouns = once(() => {
  const raw = loadData('gazetteer/name-nouns.yaml', nounsShape);
  const withPlural = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.flatMap(word => [word, `${word}s`]));
  return {
    organization: withPlural(raw.organization),
    place: new Set(raw.place),
    facility: withPlural(raw.facility),
    event: new Set(raw.event),
    complement: new Set(raw.complement),
    possessors: new Set(raw.possessors),
    notNames: new Set(raw.not_names),
  };
});

export const givenNames = once((): ReadonlyMap<string, Gender> => {
  const names = new Map<string, Gender>();
  for (const line of readLines('given-names.txt')) {
    const tab = line.indexOf('\t');
    names.set(line.slice(0, tab), line.slice(tab + 1) as Gender);
  }
  return names;
});

export const familyNames = once((): ReadonlySet<string> => new Set(readLines('family-names.txt')));

const sourceNouns = once(() => loadData('gazetteer/source-nouns.yaml', sourceNounsShape));

const sourceNounKinds = once(() => {
  const kinds = new Map<string, 'person' | 'body' | 'document'>();
  const { person, body, document } = sourceNouns();
  for (const noun of document) kinds.set(noun, 'document');
  for (const noun of body) kinds.set(noun, 'body');
  for (const noun of person) kinds.set(noun, 'person');
  return kinds;
});

/** Whether a noun names a person, a body or a document that words can come from; undefined where it does not. */
export const sourceNounKind = (lemma: string): 'person' | 'body' | 'document' | undefined =>
  sourceNounKinds().get(lemma.toLowerCase());

/** Nouns that end like one for a doer ("border", "error") and are for none. */
export const isNoDoer = (lemma: string): boolean => noDoers().has(lemma);

const noDoers = once((): ReadonlySet<string> => new Set(sourceNouns().no_doers));

/** The gender that a noun for a person states: "spokeswoman". */
export function sourceNounGender(lemma: string): Gender {
  const { m, f } = sourceNouns().gender;
  return m.includes(lemma) ? 'm' : f.includes(lemma) ? 'f' : 'u';
}
