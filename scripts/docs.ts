/** Writes the generated documents. With --check it writes nothing and exits 1 where one is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { commandReference } from '../src/cli/reference.ts';

const DOCUMENTS: readonly (readonly [file: string, make: () => string])[] = [
  ['docs/reference/cli.md', commandReference],
];

const check = process.argv.includes('--check');
for (const [file, make] of DOCUMENTS) {
  const text = make();
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (check) {
    console.error(`${file} is stale. Run: npx tsx scripts/docs.ts`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
}
