/** Opening: what is no dossier, or a newer one, is refused with one clear error and left as it is. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { FORMAT } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { sqliteError, storageError } from '../../src/store/storage-errors.ts';
import { folders } from './helpers.ts';

const folder = folders();

describe('openStore', () => {
  it('makes a dossier that says what it is, and opens it again', async () => {
    const file = path.join(folder(), 'a.parley');
    await (await openStore(file, { create: true })).close();
    const raw = readFileSync(file);
    expect(raw.toString('latin1', 68, 72)).toBe('PRLY');
    expect(raw.readUInt32BE(60)).toBe(FORMAT);
    await (await openStore(file)).close();
  });

  it('refuses a missing file unless it is to be made', async () => {
    const file = path.join(folder(), 'none.parley');
    await expect(openStore(file)).rejects.toMatchObject({ code: 'no-dossier', where: file });
    expect(existsSync(file)).toBe(false);
  });

  it('refuses a text file and does not touch it', async () => {
    const file = path.join(folder(), 'notes.parley');
    writeFileSync(file, 'These are notes.\n');
    await expect(openStore(file, { create: true })).rejects.toMatchObject({ code: 'not-a-dossier' });
    expect(readFileSync(file, 'utf8')).toBe('These are notes.\n');
  });

  it("refuses another program's database and does not touch it", async () => {
    const file = path.join(folder(), 'other.parley');
    const other = new Database(file);
    other.exec('create table songs (title text)');
    other.close();
    const before = readFileSync(file);
    await expect(openStore(file, { create: true })).rejects.toMatchObject({ code: 'not-a-dossier' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a newer format', async () => {
    const file = path.join(folder(), 'newer.parley');
    await (await openStore(file, { create: true })).close();
    const raw = new Database(file);
    raw.pragma(`user_version = ${FORMAT + 1}`);
    raw.close();
    await expect(openStore(file)).rejects.toMatchObject({ code: 'newer-format' });
  });

  it('refuses a folder, and a file in a folder that is not there', async () => {
    const place = folder();
    mkdirSync(path.join(place, 'x.parley'));
    await expect(openStore(path.join(place, 'x.parley'))).rejects.toMatchObject({ code: 'not-a-dossier' });
    await expect(openStore(path.join(place, 'no', 'y.parley'), { create: true })).rejects.toMatchObject({
      code: 'cannot-open',
    });
  });

  it('opens an empty file that a killed process left', async () => {
    const file = path.join(folder(), 'empty.parley');
    writeFileSync(file, '');
    await (await openStore(file, { create: true })).close();
    expect(readFileSync(file).toString('latin1', 68, 72)).toBe('PRLY');
  });

  it('says what a damaged file is', async () => {
    const file = path.join(folder(), 'damaged.parley');
    await (await openStore(file, { create: true })).close();
    const raw = readFileSync(file);
    raw.fill(0xff, 100, 4096);
    writeFileSync(file, raw);
    await expect(openStore(file)).rejects.toMatchObject({
      code: expect.stringMatching(/^(dossier-damaged|not-a-dossier)$/),
    });
  });
});

describe('storageError', () => {
  const error = (code: string): Error => Object.assign(new Error(code), { code });
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY', 'cannot-write'],
    ['SQLITE_READONLY_DIRECTORY', 'cannot-write'],
    ['EACCES', 'cannot-write'],
    ['SQLITE_CANTOPEN', 'cannot-open'],
    ['SQLITE_NOTADB', 'not-a-dossier'],
    ['SQLITE_CORRUPT', 'dossier-damaged'],
    ['SQLITE_IOERR_WRITE', 'disk-error'],
    ['SQLITE_BUSY', 'dossier-busy'],
  ])('%s is %s, with a hint and the file', (code, expected) => {
    expect(storageError(error(code), 'f.parley')).toMatchObject({
      code: expected,
      where: 'f.parley',
      hint: expect.stringMatching(/\.$/),
    });
  });

  it.each([
    ['UNKNOWN_SQLITE_ERROR_1544', 'cannot-write'], // a folder that may not be written to
    ['UNKNOWN_SQLITE_ERROR_267', 'dossier-damaged'],
    ['UNKNOWN_SQLITE_ERROR_517', 'dossier-busy'],
  ])('tells the kind of %s by its number', (code, expected) => {
    expect(storageError(Object.assign(new Error('x'), { code }), 'a.parley')).toMatchObject({ code: expected });
  });

  it('in the middle of the work, only what SQLite says is about the dossier', () => {
    const missing = Object.assign(new Error('no such file'), { code: 'ENOENT' });
    expect(sqliteError(missing, 'a.parley')).toBe(missing);
    const broken = Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
    expect(sqliteError(broken, 'a.parley')).toMatchObject({ code: 'dossier-damaged', where: 'a.parley' });
  });

  it('leaves a fault of the program alone', () => {
    const fault = new TypeError('x is not a function');
    expect(storageError(fault, 'f.parley')).toBe(fault);
  });
});
