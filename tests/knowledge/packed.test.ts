/** dist/data.json: what the build packs is what the YAML gives, and a changed file is not found in it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../src/knowledge/load.ts';
import { makeUnpacker, packData } from '../../src/knowledge/packed.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'packed-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('packed data', () => {
  it('equals the YAML of data/, file by file', () => {
    const files = globSync('data/**/*.yaml', { cwd: packageRoot, absolute: true });
    expect(files.length).toBeGreaterThan(20);
    const texts = files.map(file => readFileSync(file, 'utf8'));
    const packed = path.join(folder, 'all.json');
    writeFileSync(packed, packData(texts));
    const unpack = makeUnpacker(packed);
    for (const text of texts) expect(unpack(text)).toStrictEqual(parse(text));
  });

  it('knows nothing of a text that was changed since, nor without its file', () => {
    const packed = path.join(folder, 'some.json');
    writeFileSync(packed, packData(['words: [truce, pact]\n']));
    const unpack = makeUnpacker(packed);
    expect(unpack('words: [truce, pact]\n')).toEqual({ words: ['truce', 'pact'] });
    expect(unpack('words: [truce]\n')).toBeUndefined();
    expect(makeUnpacker(path.join(folder, 'none.json'))('words: [truce, pact]\n')).toBeUndefined();
  });
});
