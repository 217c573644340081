/** A dossier that brings issues of its own: they are found, named, asked for, and taken away again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/parley.ts';
import { namesSource, open, recordOf, source } from './helpers.ts';

const ISSUES = `
issues:
  lake-fishing:
    label: Fishing on the lake
    definition: Who may fish where, and how much.
    broader: trade
    cues: { strong: [fishing rights, trawlers] }
`;

describe('own issues', () => {
  let folder: string;
  let dossier: Dossier;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'parley-issues-'));
    dossier = await open(folder);
    await dossier.read([
      source('lake', {
        id: 'lake',
        published: '2026-02-10',
        text: 'Norway rejected fishing rights for Kenya on Tuesday.\n\n"We demand that the trawlers leave," Pavel Orst, the foreign minister of Kenya, said.',
      }),
      namesSource(ISSUES),
    ]);
  });
  afterAll(async () => {
    await dossier.close();
    rmSync(folder, { recursive: true });
  });
  const issuesOfPositions = async (): Promise<string[]> =>
    (await dossier.moves('position')).items.map(({ record }) => ('issue' in record ? record.issue : ''));

  it('are found in positions and statements, with their label beside the id', async () => {
    const { items } = await dossier.moves('position');
    expect(items.map(({ record }) => 'issue' in record && record.issue)).toContain('lake-fishing');
    expect(items[0]!.names['lake-fishing']).toBe('Fishing on the lake');
    const [statement] = (await dossier.statements()).items;
    expect(statement?.statement.about).toContain('lake-fishing');
  });
  it('stand on the agenda and among what is asked for by a broader issue', async () => {
    const [first] = await dossier.issues();
    expect(first).toMatchObject({ id: 'lake-fishing', label: 'Fishing on the lake', broader: 'trade' });
    expect((await dossier.moves('position', { issue: 'trade' })).total).toBeGreaterThan(0);
    expect((await recordOf(dossier)).issues).toContainEqual(expect.objectContaining({ id: 'lake-fishing' }));
    expect(await dossier.names()).toMatchObject([{ name: 'lake-fishing', kind: 'issue' }]);
  });
  it('are kept as known on an earlier day', async () => {
    const then = await dossier.asOf('2026-02-11');
    expect((await then.issues())[0]?.id).toBe('lake-fishing');
    await then.close();
  });
  it('go when the names are taken anew, and every article is read again', async () => {
    await dossier.setNames('actors: []\n', 'names.yaml');
    expect(await issuesOfPositions()).not.toContain('lake-fishing');
    await expect(dossier.moves('position', { issue: 'lake-fishing' })).rejects.toMatchObject({ code: 'not-found' });
    await dossier.setNames(ISSUES, 'names.yaml');
    expect(await issuesOfPositions()).toContain('lake-fishing');
  });
});
