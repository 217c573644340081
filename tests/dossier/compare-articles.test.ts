import { describe, expect, it } from 'vitest';
import { compareArticles, inOrder } from '../../src/dossier/compare-articles.ts';

const BEFORE = ['Talks open in Port Ansel on Monday.', 'Vesmark wants a truce.', 'Nobody came.'].join('\n\n');
const AFTER = [
  'A correction was made.',
  'Talks open in Port Ansel on Tuesday.',
  'Vesmark wants a truce.',
  'Both sides came at noon.',
].join('\n\n');

describe('two versions of an article', () => {
  it('are compared paragraph by paragraph; a paragraph further down is no change', () => {
    const lines = compareArticles({ text: BEFORE }, { text: AFTER });
    expect(lines.map(({ changes, before, after }) => [changes.join(), (after ?? before)?.text])).toEqual([
      ['added', 'A correction was made.'],
      ['reworded', 'Talks open in Port Ansel on Tuesday.'],
      ['same', 'Vesmark wants a truce.'],
      ['dropped', 'Nobody came.'],
      ['added', 'Both sides came at noon.'],
    ]);
    expect(lines[1]!.words).toEqual([
      { kind: 'same', text: 'Talks open in Port Ansel on' },
      { kind: 'dropped', text: 'Monday.' },
      { kind: 'added', text: 'Tuesday.' },
    ]);
  });

  it('are the same where every paragraph is', () => {
    expect(compareArticles({ text: BEFORE }, { text: BEFORE }).every(({ changes }) => changes.join() === 'same')).toBe(
      true,
    );
  });

  it('stand in the order of their versions, else of their days', () => {
    const read = (version: number, edtf?: string) => ({
      text: '',
      version,
      published: edtf ? { edtf, basis: 'given' as const } : { basis: 'unknown' as const },
    });
    const [first, second] = [read(1, '2031-03-02'), read(2, '2031-03-01')];
    expect(inOrder(second, first)).toEqual([first, second]);
    const [early, undated] = [read(1, '2031-03-01'), read(1)];
    expect(inOrder(undated, early)).toEqual([early, undated]);
  });
});
