/**
 * `npm run build && npx tsx bench/copies.ts [--copies 10000] [--near 0.3] [--undated 0.2] [--keep FILE]`: one agency's article under as many
 * outlets' names, in one go and then one more. Some are near copies (an edited figure, a line of the outlet's own), some have no
 * date; the article names people and bodies that no list knows. Gives time, peak memory, size and how many records come of it:
 * as few as of one article and its edits. Compiled code (dist).
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Source } from '../src/parley.ts';
import { usage } from './process-usage.ts';

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '10000' },
    near: { type: 'string', default: '0.3' },
    undated: { type: 'string', default: '0.2' },
    keep: { type: 'string' },
  },
});
const { openDossier } = (await import(
  new URL('../dist/parley.js', import.meta.url).href
)) as typeof import('../src/parley.ts');

/** A copy's number decides everything about it. */
const isShare = (i: number, share: number, step: number): boolean => ((i * step) % 100) / 100 < share;

const TEXT = [
  'Negotiators from Norvand and Karvelia will meet in Geneva on Thursday for a second round of talks on the harbour of Holm, the Norvandian foreign ministry said on Tuesday.',
  '"We have agreed on nothing until the last convoy has passed the bridge," said Tarik Velmar, who leads the delegation of Norvand. "What is left is a matter of days."',
  'The Harbour Council accused the Northern Brigade of breaking its promise to withdraw its guns from the harbour wall. Velmar said the brigade had pledged to pull them back by Friday.',
  'At least 40 people were killed when shells hit the market at Holm, the Harbour Council said.',
  'The Northern Brigade rejected the accusation. "We have kept every word of what we signed," said Orlen, a commander of the brigade.',
  'Karvelia proposed a ceasefire of ten days along the river, but Velmar said that Norvand would not accept it while the guns stood at the wall.',
  'Mediators from Norway said they would publish the list of prisoners once both sides had confirmed it. The talks began in March after months of fighting around the town.',
];

function copy(i: number): object {
  const edited = isShare(i, Number(values.near), 37);
  const text = edited ? [...TEXT, `Additional reporting by Outlet ${i}.`] : TEXT;
  const figure = edited ? 41 + (i % 3) : 40;
  const dated = !isShare(i, Number(values.undated), 53);
  return {
    id: `copy-${i}`,
    outlet: `Outlet ${i}`,
    ...(dated ? { published: `2031-03-0${4 + (i % 2)}` } : {}),
    title: 'Talks on the harbour of Holm go on',
    text: text.join('\n\n').replace('At least 40', `At least ${figure}`),
  };
}

const sourceOf = (from: number, until: number): Source => ({
  name: `copies-${from}.jsonl`,
  bytes: new Uint8Array(),
  as: 'lines',
  lines: async function* () {
    for (let i = from; i < until; i++) yield JSON.stringify(copy(i));
  },
});

const copies = Number(values.copies);
const folder = mkdtempSync(path.join(tmpdir(), 'parley-copies-'));
const file = values.keep ?? path.join(folder, 'copies.parley');
const dossier = await openDossier(file, { create: true, now: () => '2000-01-01T00:00:00Z' });

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time, ${usage(process.pid)?.peak.toFixed(0)} MB at the peak so far`,
  );
}

try {
  let inAt = 0;
  const started = performance.now();
  await timed(`${copies} copies`, () =>
    dossier.read([sourceOf(0, copies)], ({ toCompare }) => {
      if (toCompare !== undefined) inAt ||= (performance.now() - started) / 1000;
    }),
  );
  console.log(`of that reading: about ${inAt.toFixed(1)} s; a file of ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  await timed('one copy more', () => dossier.read([sourceOf(copies, copies + 1)]));
  await timed('conflicts', () => dossier.conflicts());
  await timed('brief', () => dossier.brief());
  const { articles, statements, actors, moves } = await dossier.summary();
  const origins = (await dossier.origins()).length;
  console.log(JSON.stringify({ articles, origins, statements, actors, moves }));
  const page = await dossier.statements({}, { limit: 50 });
  console.log(`a page of statements: ${(JSON.stringify(page).length / 1e6).toFixed(2)} MB`);
} finally {
  await dossier.close();
  rmSync(folder, { recursive: true, force: true });
}
