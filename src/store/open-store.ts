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

/** What libsql has no name for comes as its number, whose lowest byte is the kind (https://sqlite.org/rescode.html). */
const KINDS: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

function codeOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return '';
  const number = /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(error.code)?.[1];
  return (number && KINDS[Number(number) & 0xff]) || error.code;
}
const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Turns what SQLite and the file system say into one clear line; what is no storage error passes unchanged. */
export function storageError(error: unknown, path: string): unknown {
  if (error instanceof ParleyError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const says = (name: string, message: string, hint: string): ParleyError => new ParleyError(name, message, hint, path);
  if (/FULL/.test(code) || code === 'ENOSPC' || /disk is full/i.test(error.message)) {
    return says(
      'disk-full',
      'the disk is full',
      'Free some space and run the command again; it goes on where it stopped.',
    );
  }
  if (code === 'SQLITE_NOTADB') return notDossier(path);
  if (/CORRUPT/.test(code))
    return says('dossier-damaged', 'the dossier file is damaged', 'Read the articles into a new dossier.');
  if (/READONLY|PERM|EACCES|EPERM|EROFS/.test(code)) {
    return says(
      'cannot-write',
      'the dossier file cannot be written',
      'Check the permissions of the file and of its folder, or copy it to a folder of your own.',
    );
  }
  if (/CANTOPEN|ENOENT|EISDIR|ENOTDIR/.test(code) || /ConnectionFailed/.test(error.message)) {
    return says(
      'cannot-open',
      'the dossier file cannot be opened or made',
      'Check that its folder exists and may be written to.',
    );
  }
  if (/IOERR/.test(code))
    return says('disk-error', `the disk reports an error (${code})`, 'Check the disk and its free space.');
  if (isBusy(error)) return busyError(path, 0);
  return error;
}

/** The same for what goes wrong in the middle of the work, where errors of other files pass by too. */
export const sqliteError = (error: unknown, path: string): unknown =>
  /SQLITE/.test(codeOf(error)) ? storageError(error, path) : error;

const notDossier = (path: string): ParleyError =>
  new ParleyError(
    'not-a-dossier',
    'this file is no Parley dossier',
    'Name another file with -d, or leave this one alone.',
    path,
  );

const busyError = (path: string, waitedMs: number): ParleyError =>
  new ParleyError(
    'dossier-busy',
    `another process has been writing to the dossier${waitedMs > 0 ? ` for ${Math.round(waitedMs / 1000)} s` : ''}`,
    'Wait until it is done, then run the command again.',
    path,
  );

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
