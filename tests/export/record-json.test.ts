/** Every export fits the published schema, is sorted, and its evidence is the article's words. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { writeRecordJson } from '../../src/export/record-json.ts';
import type { Evidence } from '../../src/model/span.ts';
import { ARTICLES, open, recordOf, source } from '../dossier/helpers.ts';
import { folders } from '../store/helpers.ts';

const schema = JSON.parse(readFileSync('docs/reference/record.schema.json', 'utf8')) as object;
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const folder = folders();

const sorted = (ids: readonly string[]): boolean => ids.every((id, i) => i === 0 || ids[i - 1]! < id);

function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (!value || typeof value !== 'object') return [];
  if ('quote' in value && 'article' in value) return [value as Evidence];
  return Object.values(value).flatMap(evidenceIn);
}

describe('the record as JSON', () => {
  it('fits its schema, sorted by id, with evidence word for word', async () => {
    const dossier = await open(folder());
    await dossier.read([...ARTICLES.map(a => source(a.id!, a)), { name: 'empty.txt', bytes: new Uint8Array() }]);
    const record = await recordOf(dossier);
    await dossier.close();
    validate(record);
    expect(validate.errors ?? []).toEqual([]);
    const {
      articles,
      actors: all,
      statements,
      events,
      issues,
      positions,
      proposals,
      commitments,
      figures,
      terms,
    } = record;
    const moves = [events, positions, proposals, commitments, figures, terms].map(list => list ?? []);
    for (const list of [articles, all, statements, issues ?? [], ...moves])
      expect(sorted(list.map(x => x.id))).toBe(true);
    const texts = new Map(record.articles.map(a => [a.id, a.text]));
    const evidence = evidenceIn([all, statements, moves]);
    expect(evidence.length).toBeGreaterThan(10);
    for (const e of evidence) expect(texts.get(e.article)?.slice(e.start, e.end)).toBe(e.quote);
    const actors = new Set(record.actors.map(a => a.id));
    for (const { speaker } of record.statements) if (typeof speaker === 'string') expect(actors).toContain(speaker);
    for (const { speaksFor } of record.actors) if (speaksFor) expect(actors).toContain(speaksFor);
    expect(JSON.stringify(record)).not.toContain(':null');
  });

  it('fits it when nothing was read', async () => {
    const dossier = await open(folder());
    const record = await recordOf(dossier);
    await dossier.close();
    expect(validate(record)).toBe(true);
    expect(record).toMatchObject({ format: 'parley-record/1', articles: [], actors: [], statements: [], notRead: [] });
  });

  it('fails a record without evidence (so the check can fail)', async () => {
    const record = { format: 'parley-record/1', dossier: { name: 'x' }, articles: [], statements: [], notRead: [] };
    const actor = {
      id: 'a',
      knownSince: { basis: 'unknown' },
      by: 't',
      evidence: [],
      name: 'X',
      kind: 'state',
      aliases: [],
      roles: [],
    };
    expect(validate({ ...record, actors: [actor] })).toBe(false);
  });

  it('comes in pieces, one record at most', async () => {
    async function* many() {
      for (let i = 0; i < 50; i++) yield { id: String(i) } as never;
    }
    const empty = async function* () {};
    const pieces: string[] = [];
    const all = {
      dossier: { name: 'x' },
      articles: many(),
      actors: empty(),
      statements: empty(),
      issues: [],
      moves: empty,
      origins: [],
      conflicts: [],
      judgements: [],
      setAside: [],
      texts: [],
      conditions: [],
      deadlocks: [],
      notRead: [],
      locate: () => undefined,
    };
    for await (const piece of writeRecordJson(all)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(50);
    expect((JSON.parse(pieces.join('')) as { articles: unknown[] }).articles).toHaveLength(50);
  });
});
