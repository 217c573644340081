/** What SQLite and the file system say, as one clear line. In: what was thrown, the path. Out: a ParleyError, or what was thrown. */
import { ParleyError } from '../model/errors.ts';

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
export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

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

export const notDossier = (path: string): ParleyError =>
  new ParleyError(
    'not-a-dossier',
    'this file is no Parley dossier',
    'Name another file with -d, or leave this one alone.',
    path,
  );

export const busyError = (path: string, waitedMs: number): ParleyError =>
  new ParleyError(
    'dossier-busy',
    `another process has been writing to the dossier${waitedMs > 0 ? ` for ${Math.round(waitedMs / 1000)} s` : ''}`,
    'Wait until it is done, then run the command again.',
    path,
  );
