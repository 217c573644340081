#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = name => new URL(`../dist/cli/${name}.js`, import.meta.url).href;
if (existsSync(fileURLToPath(built('main')))) {
  const { compileLater } = await import(built('compile-later'));
  compileLater();
  const { main } = await import(built('main'));
  await main(process.argv.slice(2));
} else {
  console.error('not-built: Parley has not been built (dist/ is missing). Run: npm run build');
  process.exitCode = 1;
}
