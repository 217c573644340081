/**
 * The gazetteer: states, seats, organisations, movements, media, places, given names, offices, and the nouns that say what a name names.
 * In: data/gazetteer/*, and a dossier's own names. Out: one trie over name parts, and word sets. Loaded on first call, once.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { NameMention } from '../model/doc.ts';
import type { ActorKind } from '../model/mentions.ts';
import { lowerCase } from '../text/one-string.ts';
import { loadData, packageRoot } from './load.ts';
import type { NamesFile } from './names-file.ts';

export type Gender = 'm' | 'f' | 'u';

/** What a written form says about its entry. `capital`: a place that may speak for its state. */
export type FormRole = 'name' | 'alias' | 'capital' | 'adjective' | 'people' | 'plural';

export interface GazetteerEntry {
  /** `state/fr`, `organization/un`, `company/Volvo`, `seat/kremlin`, `media/afp`, `place/us/alaska`, `own/…` for a dossier's own names. */
  readonly id: string;
  readonly name: string;
  readonly kind: NameMention['kind'];
  /** Absent for places, which do not act. */
  readonly actorKind?: ActorKind;
  /** Id of the entry that this one speaks for, or that its place lies in. */
  readonly party?: string;
  /** Of a movement or party that speaks for itself: ids of the states where it is at home. */
  readonly homes?: readonly string[];
  readonly gender?: Gender;
  /** A land that is spoken of as a place, and is a party only where it acts: "Crimea". */
  readonly land?: true;
  /** The word of the title of the minister whose department goes by this name: "defence" of the Pentagon. */
  readonly portfolio?: string;
  /** A company: further words behind its name make the name of a part of it ("Ford Canada"). */
  readonly firm?: true;
}

export interface Form {
  readonly entry: GazetteerEntry;
  readonly role: FormRole;
  /** As listed, to compare capitals. */
  readonly parts: readonly string[];
}

export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  forms?: Form[];
}

export interface Gazetteer {
  readonly trie: TrieNode;
  readonly entries: ReadonlyMap<string, GazetteerEntry>;
  /** Longest-match trie over title phrases; a node with `end` closes one. */
  readonly titles: PhraseNode;
  readonly own: NamesFile | undefined;
}

export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  end?: boolean;
}

/** Lower case without accents: the key under which a word is looked up. */
export function foldWord(word: string): string {
  // Most words are plain ASCII, for which normalising is wasted time.
  let plain = true;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) plain = false;
  if (plain) return lowerCase(word);
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd');
}

/** Splits a name as the text is split: at blanks, hyphens, apostrophes, slashes; the points of abbreviations are dropped. */
export function nameParts(name: string): string[] {
  return name
    .replace(/\b(?:\p{L}\.)+(?:\p{L}\b)?/gu, run => run.replace(/\./g, ''))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(part => part !== '');
}

const list = z.array(z.string());
const cases = z
  .array(z.object({ text: z.string(), finds: z.string().optional(), name: z.string().optional() }))
  .optional();

const seatsShape = z.strictObject({
  seats: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      state: z.string(),
      kind: z.enum(['government', 'organization']),
      aliases: list.default([]),
      portfolio: z.string().optional(),
    }),
  ),
  examples: cases,
  counter_examples: cases,
});

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

/** Lines of a flat list, without comments. */
function readLines(file: string): string[] {
  return readFileSync(path.join(packageRoot, 'data/gazetteer', file), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));
}

function once<T>(make: () => T): () => T {
  let value: { made: T } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

const alternatives = (cell: string | undefined): string[] => (cell ? cell.split('|').filter(part => part !== '') : []);

const newNode = (): TrieNode => ({ next: new Map() });

export function addForm(trie: TrieNode, entry: GazetteerEntry, written: string, role: FormRole): void {
  // A form without a capital ("the world body") is a description, not a name.
  if (!/[\p{Lu}\p{N}]/u.test(written) && entry.kind !== 'media') return;
  const parts = nameParts(written.replace(/^[Tt]he /, ''));
  let node = trie;
  for (const part of parts) {
    const key = foldWord(part);
    let next = node.next.get(key);
    if (!next) {
      next = newNode();
      node.next.set(key, next);
    }
    node = next;
  }
  if (parts.length === 0) return;
  node.forms ??= [];
  if (!node.forms.some(form => form.entry === entry && form.role === role)) node.forms.push({ entry, role, parts });
}

const plural = (noun: string): string =>
  /(?:s|sh|ch|ese)$/.test(noun) ? noun : /man$/.test(noun) ? noun.replace(/man$/, 'men') : `${noun}s`;

function addStates(trie: TrieNode, entries: Map<string, GazetteerEntry>): void {
  for (const line of readLines('states.csv')) {
    const [id = '', name = '', aliases, capital, adjectives, people, status] = line.split(',');
    // A people without a state acts as a group, and its name is a nationality word, not a place.
    const stateless = status === 'people';
    const entry: GazetteerEntry = {
      id: `state/${id}`,
      name,
      kind: 'state',
      actorKind: stateless ? 'group' : 'state',
      ...(status === 'land' ? { land: true } : {}),
    };
    entries.set(entry.id, entry);
    if (!stateless) addForm(trie, entry, name, 'name');
    for (const alias of alternatives(aliases)) addForm(trie, entry, alias, 'alias');
    for (const city of alternatives(capital)) addForm(trie, entry, city, 'capital');
    for (const word of alternatives(adjectives)) addForm(trie, entry, word, 'adjective');
    for (const word of alternatives(people)) {
      addForm(trie, entry, word, 'people');
      addForm(trie, entry, plural(word), 'plural');
    }
  }
}

function addBodies(trie: TrieNode, entries: Map<string, GazetteerEntry>): void {
  for (const { id, name, state, kind, aliases, portfolio } of loadData('gazetteer/seats.yaml', seatsShape).seats) {
    const party = state ? { party: `state/${state}` } : {};
    const sits = portfolio ? { portfolio } : {};
    const entry: GazetteerEntry = { id: `seat/${id}`, name, kind: 'organization', actorKind: kind, ...party, ...sits };
    entries.set(entry.id, entry);
    for (const form of [name, ...aliases]) addForm(trie, entry, form, 'name');
  }
  for (const line of readLines('organizations.csv')) {
    const [id = '', name = '', aliases, kind = 'organization', of, home] = line.split(',');
    const actorKind = (kind === 'party' ? 'organization' : kind) as ActorKind;
    const party = of ? { party: entries.has(`state/${of}`) ? `state/${of}` : `organization/${of}` } : {};
    const entry: GazetteerEntry = {
      id: `organization/${id}`,
      name,
      kind: 'organization',
      actorKind,
      ...party,
      ...(home ? { homes: home.split('|').map(at => `state/${at}`) } : {}),
    };
    entries.set(entry.id, entry);
    for (const form of [name, ...alternatives(aliases)]) addForm(trie, entry, form, form === name ? 'name' : 'alias');
  }
  for (const line of readLines('companies.csv')) {
    const [name = '', aliases] = line.split(',');
    const entry: GazetteerEntry = {
      id: `company/${name}`,
      name,
      kind: 'organization',
      actorKind: 'organization',
      firm: true,
    };
    entries.set(entry.id, entry);
    for (const form of [name, ...alternatives(aliases)]) addForm(trie, entry, form, form === name ? 'name' : 'alias');
  }
  for (const line of readLines('media.csv')) {
    const [id = '', name = '', aliases] = line.split(',');
    const entry: GazetteerEntry = { id: `media/${id}`, name, kind: 'media', actorKind: 'organization' };
    entries.set(entry.id, entry);
    for (const form of [name, ...alternatives(aliases)]) addForm(trie, entry, form, form === name ? 'name' : 'alias');
  }
}

function addPlaces(trie: TrieNode, entries: Map<string, GazetteerEntry>): void {
  const add = (name: string, aliases: string[], state: string | undefined): void => {
    const party = state && entries.has(`state/${state}`) ? { party: `state/${state}` } : {};
    const entry: GazetteerEntry = { id: `place/${name}`, name, kind: 'place', ...party };
    if (entries.has(entry.id)) return;
    entries.set(entry.id, entry);
    for (const form of [name, ...aliases]) addForm(trie, entry, form, 'name');
  };
  for (const line of readLines('places.csv')) {
    const [name = '', aliases, state] = line.split(',');
    add(name, alternatives(aliases), state);
  }
  for (const file of ['cities.csv', 'provinces.csv']) {
    for (const line of readLines(file)) {
      const [name = '', state] = line.split(',');
      add(name, [], state);
    }
  }
}

function phraseTrie(phrases: Iterable<string>): PhraseNode {
  const root: PhraseNode = { next: new Map() };
  for (const phrase of phrases) {
    let node = root;
    for (const part of nameParts(phrase)) {
      const key = foldWord(part);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map() };
        node.next.set(key, next);
      }
      node = next;
    }
    if (node !== root) node.end = true;
  }
  return root;
}

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

const base = once(() => {
  const trie = newNode();
  const entries = new Map<string, GazetteerEntry>();
  addStates(trie, entries);
  addBodies(trie, entries);
  addPlaces(trie, entries);
  const titles = phraseTrie(offices().phrases);
  return { trie, entries, titles, own: undefined };
});

const OWN_KIND: Record<ActorKind, NameMention['kind']> = {
  person: 'person',
  state: 'state',
  government: 'organization',
  organization: 'organization',
  coalition: 'organization',
  group: 'organization',
  role: 'other',
};

/** The entries of a dossier's own names, in a trie of their own, which is asked first. */
function ownGazetteer(names: NamesFile): Gazetteer {
  const trie = newNode();
  const entries = new Map(base().entries);
  const ids = new Map(names.actors.map(actor => [actor.name, `own/${actor.name}`]));
  const known = new Map([...entries.values()].map(entry => [entry.name, entry.id]));
  for (const actor of names.actors) {
    const party = actor.speaksFor && (ids.get(actor.speaksFor) ?? known.get(actor.speaksFor));
    const entry: GazetteerEntry = {
      id: `own/${actor.name}`,
      name: actor.name,
      kind: OWN_KIND[actor.kind],
      actorKind: actor.kind,
      ...(party ? { party } : {}),
    };
    entries.set(entry.id, entry);
    for (const form of [actor.name, ...actor.aliases, ...actor.seats]) addForm(trie, entry, form, 'name');
    if (actor.capital) addForm(trie, entry, actor.capital, 'capital');
    for (const form of actor.demonyms) {
      addForm(trie, entry, form, 'adjective');
      addForm(trie, entry, plural(form), 'plural');
    }
  }
  return { trie, entries, titles: base().titles, own: names };
}

const ownCache = new WeakMap<NamesFile, Gazetteer>();

/** The gazetteer that every article is read with; a dossier's own names come before it. */
export function gazetteer(names?: NamesFile): Gazetteer {
  if (!names || names.actors.length === 0) return base();
  let own = ownCache.get(names);
  if (!own) {
    own = ownGazetteer(names);
    ownCache.set(names, own);
  }
  return own;
}

/** The trie that all dossiers share. */
export const sharedTrie = (): TrieNode => base().trie;

/** The titles, which all dossiers share. */
export const titlePhrases = (): PhraseNode => base().titles;
