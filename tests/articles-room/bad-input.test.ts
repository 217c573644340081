/** What is no article, or not one that Parley reads: said plainly, and nothing made of it. */
import { describe, expect, it } from 'vitest';
import { readMentions } from '../../src/pipeline.ts';
import { paragraphsOf, read, readOne, rulesOf } from './helpers.ts';

const story =
  'Envoys of the valleys and the coast met in Bern on Tuesday, the mediator said. They will sign on Friday, she told reporters.';
const codesOf = (text: string, name?: string): string[] => read(text, name).notRead.map(entry => entry.code);

describe('no article', () => {
  const links = Array.from({ length: 30 }, (_, i) => `Story number ${i} of the day about the talks at the lake`);
  const page = (body: string): string =>
    `<html><head><title>Harbour News</title></head><body>${body}<footer>© Harbour</footer></body></html>`;
  it('a page of links in a nav', () => {
    const list = links.map((text, i) => `<li><a href="/${i}">${text}</a></li>`).join('');
    expect(codesOf(page(`<nav><ul>${list}</ul></nav>`), 'a.html')).toEqual(['no-article']);
    expect(codesOf(page(`<div><ul>${list}</ul></div>`), 'a.html')).toEqual(['no-article']);
  });
  it('a front page of headlines', () => {
    const list = links.map((text, i) => `<div><h3><a href="/${i}">${text}</a></h3></div>`).join('');
    expect(codesOf(page(list), 'a.html')).toEqual(['no-article']);
  });
  it('a list of links in Markdown, and a lone word', () => {
    expect(codesOf(links.map((text, i) => `- [${text}](/${i})`).join('\n'), 'a.md')).toEqual(['no-article']);
    expect(codesOf('hello')).toEqual(['no-article']);
  });
  it('a story with many links is one', () => {
    const linked = story.replace(
      'the mediator said',
      '<a href="/m">the mediator said in a letter to both capitals</a>',
    );
    expect(codesOf(page(`<article><p>${linked}</p><p>${story}</p></article>`), 'a.html')).toEqual([]);
  });
});

describe('another language', () => {
  const texts = {
    French:
      'Les négociateurs reprennent les pourparlers\n\n« Nous signerons vendredi », a déclaré la ministre Ana Kolt après les discussions. Les deux parties ont aussi parlé du port et des prisonniers.',
    Russian:
      'Переговоры возобновились\n\n«Мы подпишем соглашение в пятницу», — сказала министр Анна Колт после переговоров. Стороны обсудили порт и пленных.',
    Arabic:
      'استئناف المحادثات\n\nقالت وزيرة الخارجية آنا كولت بعد المحادثات: "سنوقع يوم الجمعة". وتحدث الطرفان أيضا عن الميناء والسجناء.',
  };
  it.each(Object.entries(texts))('%s is kept, said so, and not half-read', (language, text) => {
    const { articles, notRead, warnings } = read(text);
    expect(articles).toHaveLength(1);
    expect(notRead).toMatchObject([{ code: 'language-not-read', reason: expect.stringContaining(language) }]);
    expect(warnings).toEqual([]);
    const { actors, times, statements } = readMentions(articles[0]!);
    expect([actors, times, statements]).toEqual([[], [], []]);
  });
});

describe('control characters', () => {
  it('in the fields of front matter, written as escapes', () => {
    const text = `---\ntitle: "Envoys \\e[31mmeet\\e[0m at \\e]0;x\\athe lake"\noutlet: "The\\nHarbour"\n---\n\n${story}`;
    expect(readOne(text, 'a.md')).toMatchObject({ title: 'Envoys meet at the lake', outlet: 'The Harbour' });
  });
  it('in the text', () => {
    expect(readOne(story.replace('Bern', '\u001b[1;31mBern\u001b[0m')).text).toBe(story);
  });
});

describe('lines around a story', () => {
  it('what a newsletter box says under its heading', () => {
    const promo = [
      'Sign up for our newsletter',
      'The lake in five minutes, free in your inbox.',
      'Privacy notice: Newsletters may contain ads.',
    ];
    const article = readOne(
      ['Envoys meet at the lake', story, ...promo, story.replace('Tuesday', 'Monday')].join('\n\n'),
    );
    expect(paragraphsOf(article)).toEqual([story, story.replace('Tuesday', 'Monday')]);
    expect(rulesOf(article)).toEqual([
      'furniture/newsletter',
      'furniture/newsletter-note',
      'furniture/newsletter-note',
    ]);
  });
  it('an agency unknown to any list, alone under its copy', () => {
    const article = readOne(`Envoys meet at the lake\n\n${story}\n\nRidge Press`);
    expect([article.text, article.credits]).toEqual([story, ['Ridge Press']]);
  });
  it('two words are a headline above the story, a name is none', () => {
    expect(readOne(`Talks resume\n\n${story}`)).toMatchObject({ title: 'Talks resume', text: story });
    expect(readOne(`Ada Brandt\n\n${story}`).title).toBeUndefined();
  });
  it('the same words outside a box stay', () => {
    const line = 'The column crosses the bridge every weekday morning';
    expect(paragraphsOf(readOne(`${story}\n\n${line}\n\n${story.replace('Tuesday', 'Monday')}`))).toContain(line);
  });
  it('the agency in the dateline is a credit, and its name alone is no paragraph', () => {
    const filed = `BERN, March 3 (Ridge Press) - ${story}`;
    const article = readOne(
      `Envoys meet at the lake\n\nRidge Press\n\n${filed}\n\n${story.replace('Tuesday', 'Monday')}\n\nRidge Press`,
    );
    expect(article.credits).toEqual(['Ridge Press']);
    expect(paragraphsOf(article)).toEqual([filed, story.replace('Tuesday', 'Monday')]);
    expect(readOne(`BERN, March 3 (Local time) - ${story}`).credits).toEqual([]);
    expect(readOne(`BERN, March 3 (Reuters) - ${story}`).credits).toEqual(['Reuters']);
  });
});
