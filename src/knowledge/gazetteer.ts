/**
 * The gazetteer: states, seats, organisations, movements, media, places, and a dossier's own names, with the words about names.
 * In: data/gazetteer/*, and a dossier's own names. Out: one trie over name parts, and word sets. Loaded on first call, once.
 * Other files take the trie and the words from here as well.
 */
import { z } from 'zod';
import type { NameMention } from '../model/doc.ts';
import type { ActorKind } from '../model/mentions.ts';
import { cases, list, once, readLines } from './gazetteer-files.ts';
import { offices } from './gazetteer-words.ts';
import { loadData } from './load.ts';
import { addForm, type GazetteerEntry, newNode, type PhraseNode, phraseTrie, type TrieNode } from './name-trie.ts';
import type { NamesFile } from './names-file.ts';

export {
  familyNames,
  type Gender,
  givenNames,
  isNoDoer,
  nameNouns,
  offices,
  sourceNounGender,
  sourceNounKind,
} from './gazetteer-words.ts';
export {
  type Form,
  type FormRole,
  foldWord,
  type GazetteerEntry,
  nameParts,
  type PhraseNode,
  type TrieNode,
} from './name-trie.ts';

export interface Gazetteer {
  readonly trie: TrieNode;
  readonly entries: ReadonlyMap<string, GazetteerEntry>;
  /** Longest-match trie over title phrases; a node with `end` closes one. */
  readonly titles: PhraseNode;
  readonly own: NamesFile | undefined;
}

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

const alternatives = (cell: string | undefined): string[] => (cell ? cell.split('|').filter(part => part !== '') : []);

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
