/** A user's names.yaml: what is wrong in it is said in the user's terms. */
import { describe, expect, it } from 'vitest';
import { parseNamesFile } from '../../src/knowledge/names-file.ts';
import { locateWith } from '../../src/knowledge/own-places.ts';

describe('names.yaml', () => {
  it.each(['', '# nobody yet\n', 'actors: []\n'])('without an entry is an empty list: %j', text => {
    expect(parseNamesFile(text)).toEqual({ actors: [], issues: {} });
  });
  it('with a wrong field names it and says where to look', () => {
    expect(() => parseNamesFile('names: []\n')).toThrow(
      expect.objectContaining({ code: 'bad-data', hint: expect.stringContaining('examples/names.yaml') }),
    );
  });
  const issue = (rest: string): string =>
    `issues:\n  lake-fishing:\n    label: Fishing on the lake\n    definition: Who may fish where.\n${rest}`;
  it('brings issues of its own, under a general one or not', () => {
    const cues = '    cues: { strong: [fishing rights] }\n';
    expect(parseNamesFile(issue(cues)).issues['lake-fishing']?.cues.strong).toEqual(['fishing rights']);
    expect(parseNamesFile(issue(`${cues}    broader: trade\n`)).issues['lake-fishing']?.broader).toBe('trade');
  });
  it.each([
    ['no cues', issue(''), 'issues.lake-fishing.cues'],
    [
      'a broader issue that nobody knows',
      issue('    cues: { strong: [fish] }\n    broader: fisch\n'),
      'no issue "fisch"',
    ],
    ['an id that is none', issue('    cues: { strong: [fish] }\n').replace('lake-fishing', 'Lake Fishing'), 'no id'],
    ['a place without degrees', 'places: [{ name: Brod, lat: 46 }]\n', 'Brod: nothing says where it lies'],
    ['a place off the earth', 'places: [{ name: Brod, lat: 146, lon: 3 }]\n', 'places.0.lat'],
    [
      'a place placed twice',
      'places: [{ name: Brod, lat: 46, lon: 3, partOf: Geneva }]\n',
      'Brod: has degrees and is a part of another place',
    ],
    ['a part of nowhere', 'places: [{ name: The mill, partOf: Brodd }]\n', 'there is no place "Brodd"'],
    [
      'parts of each other',
      'places: [{ name: The mill, partOf: Brod }, { name: Brod, partOf: The mill }]\n',
      'it is a part of itself',
    ],
    [
      'two places of one name',
      'places: [{ name: Brod, lat: 46, lon: 3 }, { name: Old Brod, also: [brod], lat: 46, lon: 4 }]\n',
      'Old Brod: "brod" is a name of Brod too',
    ],
  ])('an entry with %s is refused', (_, text, message) => {
    expect(() => parseNamesFile(text)).toThrow(expect.objectContaining({ message: expect.stringContaining(message) }));
  });

  it('knows its own places first, by all their names and as a part of others, and the known ones behind them', () => {
    const { places } = parseNamesFile(`places:
  - { name: Brod, also: [Alt-Brod], lat: 46.5, lon: 30, inside: Ostria }
  - { name: the Salt House, partOf: Brod }
  - { name: Muscat, lat: -10, lon: -20 }
  - { name: the Crossing, partOf: Geneva }
`);
    const locate = locateWith(places ?? []);
    const brod = { name: 'Brod', inside: 'Ostria', latitude: 46.5, longitude: 30, what: 'city', alsoIn: [] };
    for (const name of ['Brod', 'ALT-BROD', 'the town of Brod', 'eastern Brod', 'Salt House'])
      expect(locate(name)).toEqual(brod);
    expect(locate('Muscat')).toMatchObject({ latitude: -10, longitude: -20 });
    expect(locate('the Crossing')?.name).toBe('Geneva');
    expect(locate('Paris')?.inside).toBe('France');
    expect(locate('Nowhere at all')).toBeUndefined();
  });
});
