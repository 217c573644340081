import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a browser does on a busy machine takes longer than the second that is usual.
    expect: { poll: { timeout: 15_000 } },
    pool: 'forks',
    // Two cores: more workers only make browser and process tests wait for each other.
    maxWorkers: 2,
  },
});
