/** Formats, metadata and bad input of the reading door. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { correctArticle } from '../../src/articles/correct-article.ts';
import { parsePublished } from '../../src/articles/dates.ts';
import { readJsonLine } from '../../src/articles/read-json.ts';
import { readSource } from '../../src/articles/read-source.ts';
import { growth, LINEAR } from '../growth.ts';
import { bytes, paragraphsOf, read, readOne } from './helpers.ts';

const body =
  'The envoys of the two valleys met on Monday and agreed to open the road, the mediator said.\n\n“It’s a start,” she told reporters in the lake city after the meeting had ended.';

describe('formats', () => {
  it('takes the first line of a text for its headline, where it is one', () => {
    const article = readOne(`Envoys agree to open the road\n\n${body}`);
    expect(article.title).toBe('Envoys agree to open the road');
    expect(paragraphsOf(article)).toHaveLength(2);
  });
  it('takes no sentence for a headline', () => {
    const article = readOne(body);
    expect(article.title).toBeUndefined();
    expect(article.text).toBe(body);
  });
  it('reads front matter', () => {
    const article = readOne(
      `---\ntitle: Envoys agree\noutlet: Lake News\npublished: 2026-02-03\nauthor: Ada Brandt\nurl: https://lake.example/a\nmood: good\n---\n## What was said\n\n${body}`,
      'a.md',
    );
    expect(article).toMatchObject({
      title: 'Envoys agree',
      outlet: 'Lake News',
      byline: 'Ada Brandt',
      url: 'https://lake.example/a',
      published: { edtf: '2026-02-03', basis: 'given' },
    });
    expect(paragraphsOf(article)[0]).toBe('What was said');
  });
  it('reads Markdown marks as marks, and keeps the words', () => {
    const article = readOne(
      `# Envoys agree to open the road\n\nThe **envoys** met [in Bern](https://bern.example/x) on _Monday_, the mediator_s office said.\n\n> It is a start, and more than we had.\n\n- The road opens on Friday, the text says.\n- Prisoners come home, the text says.`,
      'a.md',
    );
    expect(article.title).toBe('Envoys agree to open the road');
    expect(paragraphsOf(article)).toEqual([
      'The envoys met in Bern on Monday, the mediator_s office said.',
      'It is a start, and more than we had.',
      'The road opens on Friday, the text says.',
      'Prisoners come home, the text says.',
    ]);
  });
  it('uses broken front matter line by line, and warns', () => {
    const { articles, warnings } = read(`---\ntitle: "Envoys: agree" to open\noutlet: Lake News\n---\n${body}`, 'a.md');
    expect(articles[0]?.outlet).toBe('Lake News');
    expect(warnings.map(w => w.code)).toContain('bad-front-matter');
  });
  it('reads header lines', () => {
    const article = readOne(
      `Title: Envoys agree to open the road\nSource: Lake News\nDate: 3 February 2026\n\n${body}`,
    );
    expect(article).toMatchObject({
      title: 'Envoys agree to open the road',
      outlet: 'Lake News',
      published: { edtf: '2026-02-03', basis: 'given' },
    });
  });
  it('joins hard-wrapped lines, and only those', () => {
    const wrapped =
      'The envoys of the two valleys met on Monday in the lake\ncity and agreed after nine hours to open the mountain\nroad before the end of the month, the mediator said in\na statement that both delegations confirmed at night in\nshort calls with reporters who had waited outside.';
    expect(paragraphsOf(readOne(wrapped))).toEqual([wrapped.replaceAll('\n', ' ')]);
    expect(paragraphsOf(readOne(body.replace('\n\n', '\n')))).toHaveLength(2);
  });
  it('tells HTML and JSON Lines by content', () => {
    expect(
      readOne(
        `<!doctype html><html><body><h1>Envoys agree</h1><p>${body.split('\n\n').join('</p><p>')}</p></body></html>`,
        '-',
      ).text,
    ).toBe(body);
    expect(readOne(JSON.stringify({ id: 'x1', text: body }), '-').sourceId).toBe('x1');
  });
  it('the user’s word goes before the file’s', () => {
    const article = readOne(JSON.stringify({ text: body, outlet: 'A', published: '2026-01-01' }), 'a.jsonl', {
      outlet: 'B',
      published: '2026-02-02',
    });
    expect(article).toMatchObject({ outlet: 'B', published: { edtf: '2026-02-02' } });
  });
});

describe('JSON Lines', () => {
  const line = (fields: object): string => JSON.stringify({ text: body, ...fields });
  it('one bad line stops no other', () => {
    const result = read(
      [line({ id: 1 }), '{"text": "broken', '', '[1]', line({ id: 'b', unknown: { deep: 1 } }), '{"id":"c"}'].join(
        '\n',
      ),
      'x.jsonl',
    );
    expect(result.articles.map(a => a.sourceId)).toEqual(['1', 'b']);
    expect(result.notRead.map(n => [n.source, n.code])).toEqual([
      ['x.jsonl:2', 'bad-json'],
      ['x.jsonl:4', 'bad-json'],
      ['x.jsonl:6', 'empty'],
    ]);
    expect(result.notRead.every(n => n.reason && n.hint)).toBe(true);
  });
  it('reads html where there is no text', () => {
    const result = readJsonLine(
      JSON.stringify({ title: 'Envoys agree', html: `<article><p>${body.replace('\n\n', '</p><p>')}</p></article>` }),
      'x',
      1,
    );
    expect(result.articles[0]?.text).toBe(body);
  });
  it('CRLF ends no line twice', () =>
    expect(read(`${line({})}\r\n${line({ id: 2 })}\r\n`, 'x.jsonl').articles).toHaveLength(2));
});

describe('the id', () => {
  it('is the same for the same input, and another for another outlet, date or text', () => {
    const one = (given: object, text = body): string => readOne(text, 'a.txt', given).id;
    expect(one({ outlet: 'A' })).toBe(one({ outlet: 'A' }));
    expect(
      new Set([one({}), one({ outlet: 'A' }), one({ published: '2026-01-01' }), one({}, `${body} More.`)]).size,
    ).toBe(4);
    expect(one({})).toMatch(/^[0-9a-f]{16}$/);
  });
  it('does not hang on the reading’s hour', () => {
    const at = (retrieved: string): string => readSource({ name: 'a', bytes: bytes(body), retrieved }).articles[0]!.id;
    expect(at('2026-01-01T00:00:00Z')).toBe(at('2026-02-01T00:00:00Z'));
  });
  it('stays when an article is corrected', () => {
    const article = readOne(body);
    const corrected = correctArticle(article, { published: '3 Feb 2026', outlet: 'Lake News' });
    expect(corrected).toMatchObject({
      id: article.id,
      outlet: 'Lake News',
      published: { edtf: '2026-02-03', basis: 'given' },
    });
    expect(() => correctArticle(article, { published: 'soon' })).toThrow(/no date/);
  });
});

describe('bad input gives one clear line', () => {
  const codes = (data: Uint8Array, name = 'a.txt'): (string | undefined)[] =>
    readSource({ name, bytes: data }).notRead.map(n => n.code);
  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space', bytes(' \n\t \u00a0\u200b \n'), 'empty'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array(500).fill(0)]),
      'binary',
    ],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'binary'],
  ])('%s', (_, data, code) => expect(codes(data)).toEqual([code]));
  it('a page without an article', () => {
    const nav =
      '<html><body><nav><a href="/a">News</a> <a href="/b">Sport</a></nav><footer>© Lake News</footer></body></html>';
    expect(codes(bytes(nav), 'a.html')).toEqual(['no-article']);
  });
  it('50 MB in one line is refused', () => {
    expect(codes(Buffer.alloc(50_000_000, 'word '))).toEqual(['too-long']);
    expect(codes(Buffer.alloc(50_000_000, '<p>word '), 'a.html')).toEqual(['too-long']);
    expect(codes(Buffer.concat([Buffer.from('{"text":"'), Buffer.alloc(50_000_000, 'word ')]), 'a.jsonl')).toEqual([
      'too-long',
    ]);
  });
  it('a line of any length costs its length at most', () => {
    const refused = (size: number) => {
      const line = Buffer.alloc(size, 'word ');
      return () => codes(line);
    };
    expect(growth(10_000_000, refused)).toBeLessThan(LINEAR);
  });
  it('a long article of long sentences is read', () => {
    const sentence = `The envoys spoke ${'of the road and the river '.repeat(2000)}until the morning.`;
    expect(readOne(`${sentence}\n\n${body}`).text.length).toBeGreaterThan(50_000);
  });
});

describe('encodings', () => {
  const text = `Envoys agree to open the road\n\nThe café owner’s brother, “Señor Núñez”, said on Monday that the road would open soon – at last.\n\n${body}`;
  it.each(['utf-16le', 'utf-16be', 'windows-1252'])('%s without a mark', encoding => {
    const { articles, warnings } = readSource({ name: 'a.txt', bytes: iconv.encode(text, encoding) });
    expect(articles[0]?.text).toContain('café owner’s brother, “Señor Núñez”');
    expect(warnings).toHaveLength(1);
  });
  it.each(['utf-8', 'utf-16le'])('%s with a mark', encoding => {
    const article = readSource({ name: 'a.txt', bytes: iconv.encode(text, encoding, { addBOM: true }) }).articles[0];
    expect(article?.title).toBe('Envoys agree to open the road');
  });
  it('a page’s declared charset is believed', () => {
    const page = `<html><head><meta charset="windows-1251"><title>x</title></head><body><p>${'Переговоры о дороге прошли в понедельник, сказала посредница. '.repeat(8)}</p></body></html>`;
    const { articles, notRead } = readSource({ name: 'a.html', bytes: iconv.encode(page, 'windows-1251') });
    expect(articles[0]?.language).toBe('ru');
    expect(notRead.map(entry => entry.code)).toEqual(['language-not-read']);
  });
  it('NUL, CRLF, fixed and zero-width spaces', () => {
    const messy = body
      .replace('two valleys', 'two\u00a0val\u200bleys')
      .replace('\n\n', '\r\n\r\n')
      .replace('road', 'ro\u0000ad');
    expect(readOne(messy).text).toBe(body);
  });
});

describe('dates of publication', () => {
  it.each([
    ['2026-02-10', '2026-02-10'],
    ['2026-02-10 14:32:00', '2026-02-10T14:32'],
    ['2026-02-10T14:32:05+01:00', '2026-02-10T14:32:05+01:00'],
    ['2026-02-10T14:32:05.123Z', '2026-02-10T14:32:05Z'],
    ['2026-02-10T00:00:00Z', '2026-02-10'],
    ['2026-02', '2026-02'],
    ['Feb 10, 2026', '2026-02-10'],
    ['10th February 2026', '2026-02-10'],
    ['5:44 PM UTC, January 26, 2026', '2026-01-26T17:44Z'],
    ['Tue, 10 Feb 2026 14:32:00 GMT', '2026-02-10T14:32Z'],
    ['Tue, 10 Feb 2026 14:32:00 +0300', '2026-02-10T14:32+03:00'],
    ['31/01/2026', '2026-01-31'],
    ['01/31/2026', '2026-01-31'],
    ['04/02/2026', undefined], // which of the two is the month, it does not say
    ['20225-01-01', undefined],
    ['2026-02-30', undefined],
    ['2026-13-01', undefined],
    ['tomorrow', undefined],
  ])('%s', (written, edtf) => expect(parsePublished(written)).toBe(edtf));
  it('a year that cannot be is warned of, and left out', () => {
    const { articles, warnings } = read(body, 'a.txt', { published: '20225-11-05' });
    expect(articles[0]?.published).toEqual({ basis: 'unknown' });
    expect(warnings.map(w => w.code)).toEqual(['bad-date']);
  });
  it('the address tells a day where nothing else does, and says so', () => {
    expect(readOne(body, 'a.txt', { url: 'https://lake.example/world/2026/feb/04/road' }).published).toMatchObject({
      edtf: '2026-02-04',
      basis: 'inferred',
    });
    expect(readOne(body, 'a.txt', { url: 'https://lake.example/world/road-1234567' }).published).toEqual({
      basis: 'unknown',
    });
  });
  it('a dateline’s day has no year of its own', () => {
    const article = readOne(`BERN, Feb 3 (Reuters) - ${body}`);
    expect(article.published).toMatchObject({ text: 'Feb 3', basis: 'stated' });
    expect(article.published.edtf).toBeUndefined();
    expect(readOne(`BERN, Dec 30 — ${body}`, 'a', { published: '2026-01-01' }).dateline).toEqual({
      place: 'BERN',
      date: '2025-12-30',
    });
  });
});
