/** Questions in SQL: parties by the bodies that speak for them, words with wildcards in them, ids by their beginning. */
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import * as read from '../../src/store/read.ts';
import { putArticle } from '../../src/store/write.ts';
import { putActor } from '../../src/store/write-actors.ts';
import { folders } from './helpers.ts';
import { rowsOf } from './rows.ts';

const folder = folders();
let store: Store;

/** One article with one statement a speaker: [speaker, party]. */
async function put(id: string, spoken: readonly (readonly [string, string | null])[]): Promise<void> {
  const rows = rowsOf(id);
  const records = spoken.map(([speaker, party], seq) => ({
    ...rows.records[seq]!,
    speaker,
    party,
    search: seq === 0 ? '100% of it' : 'a_b or 100 percent',
  }));
  const actors = [...new Set(spoken.flat())].flatMap(actor => (actor ? [{ ...rows.actors[0]!, actor }] : []));
  await store.write(tx => putArticle(tx, { ...rows, records, actors }));
}

const merge = (id: string, kind: 'state' | 'government' | 'person', speaksFor?: string): Promise<void> =>
  store.write(tx =>
    putActor(tx, id, {
      record: {
        id,
        kind,
        name: `The ${id}`,
        aliases: [id],
        roles: [],
        by: 't',
        evidence: [],
        knownSince: { basis: 'unknown' },
        speaksFor,
      },
      roles: [],
      statements: 1,
      articles: 1,
    }),
  );

beforeEach(async () => {
  store = await openStore(path.join(folder(), 'a.parley'), { create: true });
  await put('one', [
    ['state', null],
    ['palace', 'state'],
    ['aide', 'palace'],
    ['stranger', null],
  ]);
  await merge('state', 'state');
  await merge('palace', 'government', 'state');
  await merge('aide', 'person', 'palace');
  await merge('stranger', 'person');
});
afterEach(() => store.close());

describe('statements of an actor', () => {
  const speakersFor = async (...actors: string[]): Promise<(string | null)[]> => {
    const parties = await read.withBodiesSpeakingFor(store.db, actors);
    return (await read.selectRecords(store.db, 'statement', { actors, parties }, {})).map(row => row.speaker);
  };
  it('are its own, and those that count for it, by any number of steps', async () => {
    expect(await speakersFor('state')).toEqual(['state', 'palace', 'aide']);
    expect(await speakersFor('palace')).toEqual(['palace', 'aide']);
    expect(await speakersFor('aide')).toEqual(['aide']);
    expect(await speakersFor()).toEqual([]);
  });
  it('end where two bodies speak for each other', async () => {
    await merge('state', 'state', 'palace');
    expect(await speakersFor('state')).toEqual(['state', 'palace', 'aide']);
  });
});

describe('words', () => {
  it.each([
    ['100%', ['state']],
    ['A_B', ['palace', 'aide', 'stranger']],
    ['axb', []],
  ])('%s are taken as they stand, case aside', async (text, speakers) => {
    const rows = await read.selectRecords(store.db, 'statement', { text }, {});
    expect(rows.map(row => row.speaker)).toEqual(speakers);
    expect(await read.countRecords(store.db, 'statement', { text })).toBe(speakers.length);
  });
});

describe('ids', () => {
  it('are found by their beginning, and by nothing inside', async () => {
    expect(await read.idsLike(store.db, 'actor', 'sta', 5)).toEqual(['state']);
    expect(await read.idsLike(store.db, 'actor', 'tate', 5)).toEqual([]);
    expect(await read.idsLike(store.db, 'statement', 'one-', 2)).toHaveLength(2);
  });
});

describe('an article put anew', () => {
  it('leaves nothing of what it said before, and its old actors are to be merged', async () => {
    await put('one', [['newcomer', null]]);
    expect(await read.countRecords(store.db, 'statement', {})).toBe(1);
    expect(await read.staleActors(store.db, 10)).toEqual(['aide', 'newcomer', 'palace', 'state', 'stranger']);
  });
});
