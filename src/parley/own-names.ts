/** What the dossier brings along: names and issues, kept entry by entry, read with every article, and a part of what records are derived with; places, for the map. */
import { createHash } from 'node:crypto';
import type { IssueEntry } from '../knowledge/issues.ts';
import { type NamesEntry, type NamesFile, parseNamesFile } from '../knowledge/names-file.ts';
import { checkPlaces, type Locate, locateWith, type OwnPlace } from '../knowledge/own-places.ts';
import { DERIVATION, programVersion } from '../knowledge/program.ts';
import type { NameEntry } from '../parley.ts';
import { makeId } from '../reconciliation/ids.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import * as write from '../store/write.ts';

export interface OwnNames {
  readonly file: NamesFile;
  /** Digest of what records are derived with: this program's version and these names and issues. */
  readonly digest: string;
}

/** Under which the dossier keeps its own places: nothing is derived with them, the map alone asks. */
const PLACES = 'own_places';

const storedPlaces = async (db: read.Db): Promise<OwnPlace[]> =>
  JSON.parse((await read.metaValue(db, PLACES)) ?? '[]') as OwnPlace[];

/** Where a place lies, as this dossier has it. */
export const locateIn = async (db: read.Db): Promise<Locate> => locateWith(await storedPlaces(db));

/** The names.yaml that the dossier holds, without its places. */
async function storedFile(db: read.Db): Promise<NamesFile> {
  const [names, issues] = [await read.storedNames(db), await read.storedIssues(db)];
  return {
    actors: names.map(({ json }) => JSON.parse(json) as NamesEntry),
    issues: Object.fromEntries(issues.map(({ id, json }) => [id, JSON.parse(json) as IssueEntry])),
  };
}

/** Gives the names as stored now; the same object while they stay the same, since dictionaries are made from it. */
export function watchNames(store: Store): () => Promise<OwnNames> {
  let last: (OwnNames & { readonly json: string }) | undefined;
  return async () => {
    const file = await storedFile(store.db);
    const json = JSON.stringify(file);
    if (last?.json === json) return last;
    const digest = createHash('sha256')
      .update(JSON.stringify([programVersion(), DERIVATION, file]))
      .digest('hex')
      .slice(0, 16);
    last = { json, digest, file };
    return last;
  };
}

/** Takes a names.yaml in: beside what the dossier has, an entry of the same name or id in place of the old one; or alone. */
export async function takeNames(store: Store, yaml: string, where: string, how: 'beside' | 'alone'): Promise<void> {
  const { actors, issues, places = [] } = parseNamesFile(yaml, where);
  await store.write(async tx => {
    const before: NamesFile = how === 'alone' ? { actors: [], issues: {} } : await storedFile(tx);
    const byName = new Map([...before.actors, ...actors].map(entry => [entry.name, entry]));
    await write.putNames(tx, [...byName.values()]);
    await write.putOwnIssues(tx, { ...before.issues, ...issues });
    const placesBefore = how === 'alone' ? [] : await storedPlaces(tx);
    const byPlace = new Map([...placesBefore, ...places].map(place => [place.name, place]));
    checkPlaces([...byPlace.values()], where);
    await write.setMeta(tx, PLACES, JSON.stringify([...byPlace.values()]));
  });
}

/** The entries with the actors that the coverage has of them; own issues after the names, their cues as aliases. */
export async function listNames(store: Store): Promise<NameEntry[]> {
  const { actors, issues } = await storedFile(store.db);
  const idOf = (entry: NamesEntry): string => makeId('a', `known own/${entry.name}`);
  const met = new Set((await read.actorRowsById(store.db, actors.map(idOf))).map(row => row.id));
  return [
    ...actors.map(entry => ({
      name: entry.name,
      kind: entry.kind,
      aliases: [...entry.aliases, ...entry.demonyms, ...(entry.capital ? [entry.capital] : []), ...entry.seats],
      ...(entry.speaksFor ? { speaksFor: entry.speaksFor } : {}),
      ...(met.has(idOf(entry)) ? { actor: idOf(entry) } : {}),
    })),
    ...Object.entries(issues).map(([id, { cues }]) => ({
      name: id,
      kind: 'issue',
      aliases: [...cues.strong, ...cues.weak, ...cues.nouns],
    })),
    ...(await storedPlaces(store.db)).map(({ name, also, partOf }) => ({
      name,
      kind: partOf ? `place, part of ${partOf}` : 'place',
      aliases: also,
    })),
  ];
}
