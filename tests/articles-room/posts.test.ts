/** Live blogs and running logs. */
import { describe, expect, it } from 'vitest';
import { correctArticle } from '../../src/articles/correct-article.ts';
import { parseTimeLine } from '../../src/articles/post-lines.ts';
import { readOne, rulesOf } from './helpers.ts';

const entry = (n: number): string =>
  `The envoy of the northern valleys said on Thursday that point ${n} of the text was agreed.`;

describe('time lines', () => {
  it.each([
    ['6:30 p.m.', '18:30'],
    ['5.40 p.m.', '17:40'],
    ['8 p.m.', '20:00'],
    ['12:15 a.m.', '00:15'],
    ['14:32 GMT', '14:32Z'],
    ['1.34pm GMT', '13:34Z'],
    ['09:05 CET – Talks resume', '09:05+01:00'],
  ])('%s', (line, clock) => expect(parseTimeLine(line)?.clock).toBe(clock));
  it.each(['2016', '5', '10 – 12', '25:00', '13:34 Brussels talks end', '3-4', 'At 6:30 p.m. the talks began.'])(
    'not %s',
    line => expect(parseTimeLine(line)).toBeUndefined(),
  );
});

describe('a running log', () => {
  const log = [
    'BERN — The latest on the mountain talks (all times local):',
    '1:15 a.m.',
    entry(1),
    '___',
    '11:40 p.m.',
    entry(2),
    entry(3),
    '___',
    '9 p.m.',
    entry(4),
  ].join('\n\n');
  const article = readOne(log, 'a.txt', { title: 'The Latest: Talks in Bern', published: '2026-02-13' });
  it('is split at its times, over midnight', () =>
    expect(article.posts.map(post => post.when.edtf)).toEqual([
      '2026-02-13T01:15',
      '2026-02-12T23:40',
      '2026-02-12T21:00',
    ]));
  it('keeps the time lines in the text, and the marks out of it', () => {
    expect(article.posts.map(post => article.text.slice(post.start, post.end).split('\n')[0])).toEqual([
      '1:15 a.m.',
      '11:40 p.m.',
      '9 p.m.',
    ]);
    expect(rulesOf(article)).toEqual(['furniture/separator', 'furniture/separator']);
  });
  it('is dated anew when the date is put right', () =>
    expect(correctArticle(article, { published: '2026-03-01' }).posts.map(post => post.when.edtf)).toEqual([
      '2026-03-01T01:15',
      '2026-02-28T23:40',
      '2026-02-28T21:00',
    ]));
  it('without a date keeps the hours', () =>
    expect(readOne(log, 'a.txt', { title: 'The Latest: Talks' }).posts.map(post => post.when)).toMatchObject([
      { text: '1:15 a.m.', basis: 'stated' },
      {},
      {},
    ]));
});

describe('a live blog without times', () => {
  const blog = [
    'Talks on the mountain road resume in Bern – live',
    'Envoys of the two valleys are meeting again on Tuesday after a week of silence, the mediators said.',
    'Key events',
    entry(1),
    'Ada Brandt',
    entry(2),
    'Coast rejects ‘half a road’ as envoys return to the hotel',
    entry(3),
  ];
  const article = readOne(blog.join('\n'));
  it('is split at labels, signatures and headings', () => {
    expect(article.posts.map(post => article.text.slice(post.start, post.end).replace(/\n\n/g, ' | '))).toEqual([
      entry(1),
      entry(2),
      `${blog[6]} | ${entry(3)}`,
    ]);
    expect(article.posts[2]?.title).toBe(blog[6]);
    expect(article.posts.every(post => post.when.basis === 'unknown')).toBe(true);
  });
  it('a transcript with its beginning and end is no log', () => {
    const call = ['10:01 A.M. EST', entry(1), entry(2), entry(3), '10:40 A.M. EST'];
    expect(readOne(call.join('\n\n'), 'a.txt', { title: 'Background call' }).posts).toEqual([]);
  });
});
