import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandReference } from '../../src/cli/reference.ts';

it('docs/reference/cli.md is what the help says (npx tsx scripts/docs.ts)', () => {
  expect(readFileSync('docs/reference/cli.md', 'utf8')).toBe(commandReference());
});
