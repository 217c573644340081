/** Saved pages. */
import { describe, expect, it } from 'vitest';
import { stripPage } from '../../src/articles/html/strip-page.ts';
import { growth, LINEAR } from '../growth.ts';
import { paragraphsOf, readOne, rulesOf } from './helpers.ts';

const story = [
  'The northern valleys and the coast agreed on Tuesday to open the mountain road, the mediators said in a statement.',
  '“We have a text that both sides can live with,” the mediator Ada Brandt told reporters after nine hours of talks.',
  'The coast had refused for months to discuss the road before all prisoners were home, which the valleys called a pretext.',
  'A second round is planned for next week, officials of both delegations said on condition of anonymity.',
];
const page = (
  extra = '',
  head = '',
): string => `<!doctype html><html lang="en"><head><title>Road to open | World | Lake News</title>
<meta property="og:site_name" content="Lake News"><meta property="og:title" content="Why the road opens now">${head}
<link rel="preload" as="fetch" href="//bad host/x"><link rel="canonical" href="https://lake.example/2026/road"></head>
<body><svg><symbol id="a"><path d="M0 0"></symbol></svg><nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Valleys and coast agree: road opens</h1><p class="byline">By Mira Tolan</p>
<figure><img src="x.jpg" onerror="globalThis.hacked = true"><figcaption>Delegates leave the hotel.</figcaption></figure>
<p>${story[0]}</p><p>${story[1]}</p><p><a href="/cup">LAKE CITY WINS THE CUP AFTER A LONG NIGHT</a></p>
<p>${story[2]!.replace('the road', '<a href="/r">the road<span class="sr-only">, opens new tab</span></a>')}</p><p>${story[3]}</p>${extra}</article>
<aside><h2>Most read</h2><ul><li><a href="/1">Fishermen strike for third week</a></li></ul></aside>
<script>globalThis.hacked = true; document.body.innerHTML = '';</script><footer>© 2026 Lake News</footer></body></html>`;
const json = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('a saved page', () => {
  const article = readOne(page(), 'a.html');
  it('keeps the story and nothing else', () => expect(paragraphsOf(article)).toEqual(story));
  it('takes the headline that readers see', () =>
    expect(
      readOne(page().replace('Why the road opens now', 'Valleys and coast agree: road opens'), 'a.html').title,
    ).toBe('Valleys and coast agree: road opens'));
  it('keeps what it took out, with the rule', () => {
    expect(rulesOf(article)).toEqual(
      expect.arrayContaining([
        'furniture/page-navigation',
        'furniture/caption',
        'furniture/link-line',
        'furniture/page-aside',
        'furniture/page-footer',
        'furniture/page-hidden',
      ]),
    );
  });
  it('names outlet and address', () =>
    expect(article).toMatchObject({
      outlet: 'Lake News',
      url: 'https://lake.example/2026/road',
      byline: 'Mira Tolan',
    }));
  it('runs nothing', () => expect('hacked' in globalThis).toBe(false));
  it('reads a page that is one form', () => {
    const form = page().replace('<article>', '<form><div>').replace('</article>', '</div></form>');
    expect(readOne(form, 'a.html').text).toBe(article.text);
  });
});

describe('metadata', () => {
  it('JSON-LD goes first', () => {
    const ld = {
      '@graph': [
        { '@type': 'WebPage', datePublished: '2020-01-01' },
        {
          '@type': 'NewsArticle',
          headline: 'Valleys and coast agree: road opens',
          datePublished: '2026-02-03T10:00:00+01:00',
          dateModified: '2026-02-03T12:00:00+01:00',
          author: [{ '@type': 'Person', name: 'Ada Brandt' }, { name: 'Ivo Keller' }],
          publisher: { name: 'The Lake News' },
        },
      ],
    };
    const article = readOne(page('', json(ld)), 'a.html');
    expect(article).toMatchObject({
      byline: 'Ada Brandt, Ivo Keller',
      outlet: 'The Lake News',
      published: { edtf: '2026-02-03T10:00+01:00', basis: 'stated' },
      modified: { edtf: '2026-02-03T12:00+01:00' },
    });
  });
  it('a broken script is no harm', () =>
    expect(
      readOne(page('', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'), 'a.html').text,
    ).toBe(story.join('\n\n')));
  it('what is given goes before what the page says', () => {
    const article = readOne(page('', '<meta property="article:published_time" content="2026-02-03">'), 'a.html', {
      published: '2026-02-04',
      outlet: 'B',
    });
    expect(article).toMatchObject({ outlet: 'B', published: { edtf: '2026-02-04', basis: 'given' } });
  });
});

describe('a live blog’s page', () => {
  const posts = story.map(
    (text, i) =>
      `<div itemprop="liveBlogUpdate"><time datetime="2026-02-03T1${i}:30:00Z">1${i}.30</time><h2>Heading of post number ${i} about the road</h2><p>${text}</p><p>${story[(i + 1) % 4]}</p></div>`,
  );
  it('is split where its markup says', () => {
    const article = readOne(page(posts.join('')).replace(/<p>.*?<\/p>/s, ''), 'a.html');
    expect(article.posts.map(post => post.when.edtf)).toEqual([
      '2026-02-03T10:30Z',
      '2026-02-03T11:30Z',
      '2026-02-03T12:30Z',
      '2026-02-03T13:30Z',
    ]);
  });
});

describe('stripping', () => {
  it('keeps data, drops what runs or loads', () => {
    const out = stripPage(page('', json({ a: '</p>' })));
    expect(out).toContain('ld+json');
    expect(out).toContain('canonical');
    expect(out).not.toMatch(/<symbol|hacked = true; document|preload/);
  });
  it('is one pass, also over broken pages', () => {
    for (const open of ['<script ', '<svg>', '<!-- ']) {
      const strip = (size: number) => () => stripPage(open.repeat(size));
      expect(growth(20_000, strip), open).toBeLessThan(LINEAR);
    }
  });
});
