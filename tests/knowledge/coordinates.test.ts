/** Where places lie: the list itself, and the names that lead into it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locate } from '../../src/knowledge/coordinates.ts';

const rows = (file: string): string[] =>
  readFileSync(`data/gazetteer/${file}`, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));

describe('coordinates', () => {
  it('are degrees of the earth, each of a kind', () => {
    const isWrong = (row: string): boolean => {
      const [names, , latitude, longitude, what, ...rest] = row.split(',');
      const placed = Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
      return !names || !placed || rest.length > 0 || !/^(?:city|site|region|state)$/.test(what ?? '');
    };
    expect(rows('coordinates.csv').length).toBeGreaterThan(8000);
    expect(rows('coordinates.csv').filter(isWrong)).toEqual([]);
  });

  it('are there for the cities, the capitals, and the states that are on any map', () => {
    for (const row of rows('cities.csv').filter((_, index) => index % 50 === 0))
      expect(locate(row.split(',')[0]!), row).toBeDefined();
    const states = rows('states.csv').map(row => row.split(','));
    for (const [, name, , capital, , , status] of states) {
      if (capital) expect(locate(capital.split('|')[0]!), capital).toBeDefined();
      if (status === 'state' && !/Soviet|Yugoslavia|Czechoslovakia/.test(name!))
        expect(locate(name!), name).toBeDefined();
    }
  });

  it.each([
    ['Geneva', 'Geneva', 'city'],
    ['GENEVA', 'Geneva', 'city'],
    ['Kiev', 'Kyiv', 'city'],
    ['the Kremlin', 'Moscow', 'city'],
    ['France', 'France', 'state'],
    ['the city of Oslo', 'Oslo', 'city'],
    ['eastern Ukraine', 'Ukraine', 'state'],
    ['north-western Syria', 'Syria', 'state'],
    ['Egyptian capital', 'Cairo', 'city'],
    ['Kharkiv region', 'Kharkiv region', 'region'],
    ['West Bank', 'West Bank', 'region'],
    ['North Korea', 'North Korea', 'state'],
  ])('%s is %s', (written, name, what) => {
    expect(locate(written)).toMatchObject({ name, what });
  });

  it.each(['Lindholm on the Marsh', 'a hotel', 'constructor', '', 'Syrian town', 'eastern'])(
    'nobody knows %s',
    written => {
      expect(locate(written)).toBeUndefined();
    },
  );

  it('of several of one name the largest is taken, and the others are named', () => {
    expect(locate('Tripoli')).toMatchObject({ inside: 'Libya', alsoIn: expect.arrayContaining(['Lebanon']) });
    expect(locate('Georgia')).toMatchObject({ what: 'state' });
    expect(locate('Paris')?.inside).toBe('France');
  });
});
