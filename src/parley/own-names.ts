/** The dossier's own names: kept entry by entry, read with every article, and a part of what records are derived with. */
import { createHash } from 'node:crypto';
import { type NamesEntry, type NamesFile, parseNamesFile } from '../knowledge/names-file.ts';
import { DERIVATION, programVersion } from '../knowledge/program.ts';
import type { NameEntry } from '../parley.ts';
import { makeId } from '../reconciliation/ids.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import * as write from '../store/write.ts';

export interface OwnNames {
  readonly file: NamesFile;
  /** Digest of what records are derived with: this program's version and these names. */
  readonly digest: string;
}

/** Gives the names as stored now; the same object while they stay the same, since dictionaries are made from it. */
export function watchNames(store: Store): () => Promise<OwnNames> {
  let last: (OwnNames & { readonly rows: string }) | undefined;
  return async () => {
    const entries = (await read.storedNames(store.db)).map(row => row.json);
    const rows = entries.join('\n');
    if (last?.rows === rows) return last;
    const digest = createHash('sha256')
      .update(JSON.stringify([programVersion(), DERIVATION, entries]))
      .digest('hex')
      .slice(0, 16);
    last = { rows, digest, file: { actors: entries.map(json => JSON.parse(json) as NamesEntry) } };
    return last;
  };
}

/** Takes a names.yaml in: beside the names that the dossier has, an entry of the same name in place of the old one; or alone. */
export async function takeNames(store: Store, yaml: string, where: string, how: 'beside' | 'alone'): Promise<void> {
  const { actors } = parseNamesFile(yaml, where);
  await store.write(async tx => {
    const before = how === 'alone' ? [] : (await read.storedNames(tx)).map(row => JSON.parse(row.json) as NamesEntry);
    const byName = new Map([...before, ...actors].map(entry => [entry.name, entry]));
    await write.putNames(tx, [...byName.values()]);
  });
}

/** The entries with the actors that the coverage has of them. */
export async function listNames(store: Store): Promise<NameEntry[]> {
  const entries = (await read.storedNames(store.db)).map(row => JSON.parse(row.json) as NamesEntry);
  const idOf = (entry: NamesEntry): string => makeId('a', `known own/${entry.name}`);
  const met = new Set((await read.actorRowsById(store.db, entries.map(idOf))).map(row => row.id));
  return entries.map(entry => ({
    name: entry.name,
    kind: entry.kind,
    aliases: [...entry.aliases, ...entry.demonyms, ...(entry.capital ? [entry.capital] : []), ...entry.seats],
    ...(entry.speaksFor ? { speaksFor: entry.speaksFor } : {}),
    ...(met.has(idOf(entry)) ? { actor: idOf(entry) } : {}),
  }));
}
