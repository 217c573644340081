/** Inside or outside: words, names in all their forms, places, dates; the reason in plain words. */
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/model/scope.ts';
import { scopeFilter } from '../../src/reconciliation/scope.ts';

const NONE: Scope = { words: [], actors: [], least: 1, places: [] };
const outside = (
  scope: Partial<Scope>,
  text: string,
  published?: string,
  names: Parameters<typeof scopeFilter>[1] = { actors: [], issues: {} },
) =>
  scopeFilter(
    { ...NONE, ...scope },
    names,
  )({
    text,
    published: published ? { edtf: published, basis: 'given' } : { basis: 'unknown' },
  });

describe('an article lies inside', () => {
  it.each<[string, Partial<Scope>, string]>([
    ['by a word, in the plural, with a capital', { words: ['ceasefire'] }, 'Ceasefires were broken again.'],
    ['by a phrase over a hyphen', { words: ['prisoner exchange'] }, 'The prisoner-exchange went on.'],
    ['by an adjective of a state', { actors: ['Norway'] }, 'Norwegian envoys arrived.'],
    ['by the seat that speaks for it', { actors: ['Russia'] }, 'The Kremlin had no comment.'],
    ['by an abbreviation', { actors: ['United States'] }, 'The U.S. envoy left.'],
    ['by a name that no list has', { actors: ['Valley Front'] }, 'The Valley Front refused.'],
    ['by a place', { places: ['Geneva'] }, 'They met in Geneva.'],
    ['by enough of the actors', { actors: ['Norway', 'Kenya', 'Peru'], least: 2 }, 'Kenya wrote to Peru.'],
  ])('%s', (_, scope, text) => {
    expect(outside(scope, text)).toBeUndefined();
  });

  it("by the dossier's own names", () => {
    const names = {
      actors: [{ name: 'Valley Front', kind: 'group' as const, aliases: ['VF'], roles: [], demonyms: [], seats: [] }],
      issues: {},
    };
    expect(outside({ actors: ['Valley Front'] }, 'A VF spokesman came.', undefined, names)).toBeUndefined();
    expect(outside({ actors: ['Valley Front'] }, 'A VF spokesman came.')).toBeDefined();
  });

  it('by its date, both ends included; without one it is not asked', () => {
    const scope = { since: '2026-02-10', until: '2026-03' };
    expect([
      outside(scope, 'x', '2026-02-10'),
      outside(scope, 'x', '2026-03-31'),
      outside(scope, 'x'),
      outside(scope, 'x', '2026-02-09'),
      outside(scope, 'x', '2026-04-01T10:00Z'),
    ]).toEqual([
      undefined,
      undefined,
      undefined,
      'published 2026-02-09, before 2026-02-10',
      'published 2026-04-01T10:00Z, after 2026-03',
    ]);
  });
});

describe('an article lies outside, and it is said why', () => {
  it.each<[string, Partial<Scope>, string]>([
    ['none of the words "ceasefire" and "truce" stands in it', { words: ['ceasefire', 'truce'] }, 'They ceased fire.'],
    ['it names none of Norway and Kenya', { actors: ['Norway', 'Kenya'] }, 'Peru wrote to Chile.'],
    ['of Norway and Kenya it names only Kenya', { actors: ['Norway', 'Kenya'], least: 2 }, 'Kenyan envoys came.'],
    ['it names none of the places Geneva', { places: ['Geneva'] }, 'They met in Lima.'],
    ['it names none of United States', { actors: ['United States'] }, 'Nobody told us.'],
  ])('%s', (reason, scope, text) => {
    expect(outside(scope, text)).toBe(reason);
  });
});
