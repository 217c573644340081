/** A user's names.yaml: what is wrong in it is said in the user's terms. */
import { describe, expect, it } from 'vitest';
import { parseNamesFile } from '../../src/knowledge/names-file.ts';

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
  ])('an issue with %s is refused', (_, text, message) => {
    expect(() => parseNamesFile(text)).toThrow(expect.objectContaining({ message: expect.stringContaining(message) }));
  });
});
