import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { inParts, withSet } from '../../src/store/sets.ts';

describe('rows in parts', () => {
  it('are all there, in order, in few sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 300 }), rows => {
        const parts = [...inParts(rows)];
        expect(parts.flat()).toEqual(rows);
        for (const { length } of parts) expect([1, 2, 4, 8, 16, 32, 64]).toContain(length);
      }),
    );
  });
});

describe('a set in a query', () => {
  it('finds what is in it, whatever the values are made of', async () => {
    const store = await openStore(':memory:', { create: true });
    const texts = ['plain', "o'clock", '"quoted"', 'back\\slash', 'Київ', '習', '👩‍⚖️', '', '%', '[1]', '{"a":1}', '7'];
    await store.write(tx =>
      tx
        .insertInto('meta')
        .values(texts.map(key => ({ dossier: 'main', key, value: '' })))
        .execute(),
    );
    const find = (values: readonly string[]): Promise<string[]> =>
      withSet(values, set => store.db.selectFrom('meta').select('key').where('key', 'in', set).execute()).then(rows =>
        rows.map(row => row.key),
      );
    expect((await find(texts)).sort()).toEqual([...texts].sort());
    for (const text of texts) expect(await find([text, text, 'missing'])).toEqual([text]);
    expect(await find([])).toEqual([]);
    await store.close();
  });
});
