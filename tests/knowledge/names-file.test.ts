/** A user's names.yaml: what is wrong in it is said in the user's terms. */
import { describe, expect, it } from 'vitest';
import { parseNamesFile } from '../../src/knowledge/names-file.ts';

describe('names.yaml', () => {
  it.each(['', '# nobody yet\n', 'actors: []\n'])('without an entry is an empty list: %j', text => {
    expect(parseNamesFile(text)).toEqual({ actors: [] });
  });
  it('with a wrong field names it and says where to look', () => {
    expect(() => parseNamesFile('names: []\n')).toThrow(
      expect.objectContaining({ code: 'bad-data', hint: expect.stringContaining('examples/names.yaml') }),
    );
  });
});
