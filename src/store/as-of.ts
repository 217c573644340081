/**
 * The dossier as it was known on a day: a second dossier with the articles that had come out by then, and all judgements.
 * What is joined across articles is joined anew in it, so that it is by construction what reading those articles alone gives.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CompiledQuery } from 'kysely';
import { openStore, type Store } from './open-store.ts';
import { DOSSIER } from './rows.ts';

/** Columns that joining gives are left to be made anew; a rejected record stays rejected. */
const OWN_CLUSTER = `case when cluster = '' then '' else id end`;

/** What is copied, with the columns that are not taken over as they are. `known` holds the ids of the articles, `moment` is the day's end. */
const COPIES: readonly (readonly [table: string, where: string, changed: Readonly<Record<string, string>>])[] = [
  ['articles', 'id in known or (removed = 2 and published_until <= moment)', { origin: 'id' }],
  ['mentions', 'article in known', {}],
  ['records', 'article in known', { cluster: OWN_CLUSTER, merged: 'null' }],
  ['record_links', 'article in known', {}],
  ['actor_articles', 'article in known', {}],
  [
    'actors',
    'id in (select actor from old.actor_articles where article in known)',
    { cluster: 'id', merged: 'null', stale: '1' },
  ],
  ['judgements', '1', {}],
  ['names', '1', {}],
  ['own_issues', '1', {}],
  ['meta', `key in ('scope', 'own_places')`, {}],
  ['not_read', '1', {}],
  // Their dates are found anew, by what was known on that day.
  ['undated', 'article in known', { stale: '1' }],
  ['undated_keys', 'article in known', {}],
  ['texts', 'published_until <= moment', {}],
  [
    'nodes',
    `(noun = 'article' and id in known) or (noun, id) in (select noun, node from old.records where article in known)`,
    { unpaired: '1', stale: '1' },
  ],
];

/** Copies what was known by the end of `moment` (ISO, as edtfBounds gives it) into a store of its own. Close it: its file goes with it. */
export async function openAsOf(store: Store, moment: string): Promise<Store> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-as-of-'));
  const drop = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = await openStore(path.join(folder, path.basename(store.path)), { create: true });
    const run = (text: string, ...values: readonly unknown[]) =>
      copy.db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]));
    await run('attach database ? as old', store.path);
    await copy.write(async tx => {
      const inside = (text: string, ...values: readonly unknown[]) =>
        tx.executeQuery<{ name: string }>(CompiledQuery.raw(text, [...values]));
      for (const [table, where, changed] of COPIES) {
        const columns = (await inside(`pragma table_info(${table})`)).rows.map(({ name }) => name);
        const values = columns.map(name => changed[name] ?? name).join(', ');
        const known = `(select id from old.articles where dossier = '${DOSSIER}' and removed = 0 and (published_until <= ? or id in (select article from old.undated)))`;
        const condition = where.replaceAll('known', known).replaceAll('moment', '?');
        const bound = Array.from(condition.matchAll(/\?/g), () => moment);
        const quoted = columns.map(name => `"${name}"`).join(', ');
        await inside(
          `insert into main.${table} (${quoted}) select ${values.replace(/\b(left|right)\b/g, '"$1"')} from old.${table} where ${condition}`,
          ...bound,
        );
      }
    });
    await run('detach database old');
    let closed = false;
    return {
      ...copy,
      path: store.path,
      close: async () => {
        if (closed) return;
        closed = true;
        await copy.close();
        drop();
      },
    };
  } catch (error) {
    drop();
    throw error;
  }
}
