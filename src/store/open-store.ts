/**
 * Opens a dossier file. In: a path. Out: a Store whose transactions wait for other processes that write to the same file.
 * libsql carries its binary inside its npm package and speaks better-sqlite3's interface, so Kysely's SQLite parts fit;
 * only the beginning of a transaction is ours, because waiting inside SQLite would block the process without a word.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import {
  CompiledQuery,
  type Driver,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Transaction,
} from 'kysely';
import Database from 'libsql';
import { ParleyError } from '../model/errors.ts';
import { countChange } from './kept-answers.ts';
import { FORMAT, MIGRATIONS } from './migrations.ts';
import { APPLICATION_ID, type Tables } from './schema.ts';
import { busyError, isBusy, notDossier, storageError } from './storage-errors.ts';

export interface StoreOptions {
  readonly create?: boolean;
  /** How long to wait for another process that writes. Default: a minute, the longest that one article's transaction has any business taking, many times over. */
  readonly waitMs?: number;
  readonly onWait?: (message: string) => void;
}

export interface Store {
  readonly db: Kysely<Tables>;
  readonly path: string;
  /** Runs `work` as one transaction: all of it is kept, or nothing. */
  write<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

type LibsqlDatabase = InstanceType<typeof Database>;

const DEFAULT_WAIT_MS = 60_000;
/** A wait that a person notices. */
const SAY_SO_AFTER_MS = 2_000;
/** How long SQLite itself waits at each try; short, because the process stands still in the meantime. */
const BUSY_TIMEOUT_MS = 250;
const RETRY_MS = 50;

const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Looks at the first bytes before SQLite does, so that no foreign file is ever touched. */
function checkHeader(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isFile()) throw notDossier(path);
  const header = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, header, 0, 16, 0);
    if (length > 0 && header.toString('latin1') !== 'SQLite format 3\0') throw notDossier(path);
  } finally {
    closeSync(file);
  }
}

/** Statements kept ready; the queries of this program are fewer, as sets and rows of any number share theirs (sets.ts). */
const STATEMENTS_KEPT = 200;

/**
 * Prepares each query once. Besides the time (a third of what storing an article cost), libsql frees a statement only when
 * JavaScript collects it, which knows nothing of its native memory: ten thousand of them were 500 MB.
 */
function keepStatements(database: LibsqlDatabase): SqliteDatabase {
  const kept = new Map<string, ReturnType<LibsqlDatabase['prepare']>>();
  return {
    close: () => {
      kept.clear();
      database.close();
    },
    prepare(text) {
      const known = kept.get(text);
      if (known) return known as never;
      const statement = database.prepare(text);
      if (kept.size >= STATEMENTS_KEPT) kept.delete(kept.keys().next().value ?? '');
      kept.set(text, statement);
      return statement as never;
    },
  };
}

function createDriver(database: LibsqlDatabase, path: string, options: StoreOptions): Driver {
  const inner = new SqliteDriver({ database: keepStatements(database) });
  const waitMs = options.waitMs ?? DEFAULT_WAIT_MS;
  async function begin(): Promise<void> {
    let said = false;
    const started = performance.now(); // how long, not what time it is
    for (;;) {
      try {
        // Immediate: a transaction that begins by reading and then writes would fail instead of waiting.
        // exec, not a prepared statement: one that failed as busy stays open in libsql, and then no commit is let through.
        database.exec('begin immediate');
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        const waited = performance.now() - started;
        if (waited >= waitMs) throw busyError(path, waited);
        if (!said && waited >= SAY_SO_AFTER_MS) {
          said = true;
          options.onWait?.(`another process is writing to ${path}; waiting (at most ${Math.round(waitMs / 1000)} s)`);
        }
        await sleep(RETRY_MS);
      }
    }
  }
  return {
    init: () => inner.init(),
    acquireConnection: () => inner.acquireConnection(),
    beginTransaction: begin,
    commitTransaction: async () => void database.exec('commit'),
    rollbackTransaction: async () => {
      if (database.inTransaction) database.exec('rollback'); // a full disk has rolled it back already
    },
    releaseConnection: () => inner.releaseConnection(),
    destroy: () => inner.destroy(),
  };
}

async function readFormat(db: Kysely<Tables>): Promise<{ format: number; tables: number; application: number }> {
  const pragma = async (name: string): Promise<number> => {
    const result = await db.executeQuery<Record<string, number>>(CompiledQuery.raw(`pragma ${name}`));
    return result.rows[0]?.[name] ?? 0;
  };
  const tables = (await db.introspection.getTables()).length;
  return { format: await pragma('user_version'), tables, application: await pragma('application_id') };
}

async function checkFormat(db: Kysely<Tables>, path: string): Promise<number> {
  const { format, tables, application } = await readFormat(db);
  if (application !== APPLICATION_ID && tables > 0) throw notDossier(path);
  if (format > FORMAT) {
    throw new ParleyError(
      'newer-format',
      `the dossier has format ${format}; this Parley reads up to ${FORMAT}`,
      'Use a newer Parley for it.',
      path,
    );
  }
  return format;
}

/** Brings an empty or older file to this format, in one transaction. */
async function migrate(store: Store): Promise<void> {
  await store.write(async transaction => {
    const { format } = await readFormat(transaction); // another process may have been quicker
    for (const step of MIGRATIONS.slice(format)) await step(transaction);
    await transaction.executeQuery(CompiledQuery.raw(`pragma application_id = ${APPLICATION_ID}`));
    await transaction.executeQuery(CompiledQuery.raw(`pragma user_version = ${FORMAT}`));
  });
}

/** Readers go on while one process writes; a commit survives the process, and a power cut loses at most the last ones. */
async function writeAhead(database: LibsqlDatabase, waitMs: number): Promise<void> {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      return;
    } catch (error) {
      if (!isBusy(error) || waited >= waitMs) throw error;
      await sleep(RETRY_MS);
    }
  }
}

export async function openStore(path: string, options: StoreOptions = {}): Promise<Store> {
  try {
    checkHeader(path);
    if (!options.create && !existsSync(path)) {
      throw new ParleyError(
        'no-dossier',
        'there is no such dossier',
        'Make it with: parley read FILE… -d DOSSIER',
        path,
      );
    }
    const database = new Database(path);
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    const db = new Kysely<Tables>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => createDriver(database, path, options),
        createIntrospector: kysely => new SqliteIntrospector(kysely),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    });
    const store: Store = {
      db,
      path,
      async write(work) {
        try {
          return await db.transaction().execute(async tx => {
            const done = await work(tx);
            await countChange(tx);
            return done;
          });
        } catch (error) {
          throw storageError(error, path);
        }
      },
      async close() {
        try {
          // All of it into the one file, which can then be copied or mailed.
          database.pragma('wal_checkpoint(TRUNCATE)');
        } catch {
          // Another process has it open, or the disk is full: the log stays beside the file, and nothing is lost.
        } finally {
          await db.destroy();
        }
      },
    };
    try {
      const format = await checkFormat(db, path); // before anything is written: a foreign file stays as it is
      await writeAhead(database, options.waitMs ?? DEFAULT_WAIT_MS);
      if (format < FORMAT) await migrate(store);
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  } catch (error) {
    throw storageError(error, path);
  }
}
