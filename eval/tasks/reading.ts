/**
 * Reading: main content of saved pages, metadata of saved pages, furniture and kept text of press articles, pasted pages.
 * Baseline: Readability's textContent alone, and the page's <title>.
 * Content is scored as the article-extraction benchmark does: 4-word shingles, precision and recall a page, averaged, F1 of the means.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';
import { stripPage } from '../../src/articles/html/strip-page.ts';
import { readSource } from '../../src/articles/read-source.ts';
import type { Article } from '../../src/model/article.ts';
import { countWords, wordsOf } from '../../src/text/words.ts';
import { type EvalRow, type EvalTask, percent } from '../task.ts';

const SHINGLE = 4;

function shingles(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const pieces: string[] = [];
  for (let i = 0; i + SHINGLE <= words.length || (i === 0 && words.length > 0); i++)
    pieces.push(words.slice(i, i + SHINGLE).join(' '));
  return countWords(pieces);
}

interface Match {
  readonly precision: number;
  readonly recall: number;
}

function matchText(gold: string, found: string): Match {
  const a = shingles(gold);
  const b = shingles(found);
  let shared = 0;
  for (const [piece, count] of a) shared += Math.min(count, b.get(piece) ?? 0);
  const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
  return { precision: total(b) === 0 ? 0 : shared / total(b), recall: total(a) === 0 ? 1 : shared / total(a) };
}

function meanF1(matches: readonly Match[]): number {
  const mean = (pick: (match: Match) => number): number =>
    matches.reduce((sum, match) => sum + pick(match), 0) / Math.max(1, matches.length);
  const [p, r] = [mean(m => m.precision), mean(m => m.recall)];
  return p + r === 0 ? 0 : Math.round((2000 * p * r) / (p + r)) / 10;
}

/** The parser here loses pages with some drawings, so the baseline gets the stripped page too. */
function readabilityAlone(html: string): { text: string; title: string } {
  const window = new Window({
    settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  const document = new window.DOMParser().parseFromString(stripPage(html), 'text/html');
  const title = document.title;
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
  return { text: article?.textContent ?? '', title };
}

const load = (file: string): Buffer => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file));
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface PageGold {
  readonly file: string;
  readonly text: string;
  /** The gold text may begin with the headline. */
  readonly withTitle: boolean;
}

function articlePages(folder: string): PageGold[] {
  const gold = json(path.join(folder, 'ground-truth.json')) as Record<string, { articleBody: string }>;
  return Object.entries(gold).map(([id, entry]) => ({
    file: path.join(folder, `${id}.html.gz`),
    text: entry.articleBody,
    withTitle: false,
  }));
}

function newsPages(folder: string): PageGold[] {
  const gold = json(path.join(folder, 'ground_truth.json')) as Record<string, { body: unknown }>;
  const flat = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.flatMap(flat)
        : value && typeof value === 'object'
          ? Object.values(value).flatMap(flat)
          : [];
  return Object.entries(gold).map(([id, entry]) => ({
    file: path.join(folder, id),
    text: flat(entry.body).join('\n\n'),
    withTitle: false,
  }));
}

function scorePages(label: string, pages: readonly PageGold[], misses: string[]): EvalRow {
  const ours: Match[] = [];
  const plain: Match[] = [];
  for (const page of pages) {
    const bytes = load(page.file);
    const result = readSource({ name: 'page.html', bytes });
    const found = result.articles[0]?.text ?? '';
    const match = matchText(page.text, found);
    const alone = matchText(page.text, readabilityAlone(bytes.toString('utf8')).text);
    ours.push(match);
    plain.push(alone);
    const f = (m: Match): string => `${m.precision.toFixed(2)}/${m.recall.toFixed(2)}`;
    if (Math.min(match.precision, match.recall) < 0.9)
      misses.push(`${label} ${path.basename(page.file)}: ours p/r ${f(match)}, Readability ${f(alone)}`);
  }
  return { measure: `${label}: content F1`, ours: meanF1(ours), baseline: meanF1(plain), n: pages.length };
}

// --- metadata

interface MetaGold {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly publishing_date?: string;
}

const flatten = (text: string | undefined): string => wordsOf(text ?? '').join(' ');

function sameAuthors(gold: readonly string[], byline: string | undefined): boolean {
  return gold.length > 0 && gold.every(name => flatten(byline).includes(flatten(name)));
}

function scoreMetadata(root: string, misses: string[]): EvalRow[] {
  const counts = { title: 0, titleBase: 0, titles: 0, date: 0, dates: 0, authors: 0, author: 0 };
  for (const country of readdirSync(root)) {
    const folder = path.join(root, country);
    for (const file of readdirSync(folder).filter(name => name.endsWith('.html.gz'))) {
      const gold = goldOf(folder, file);
      if (!gold) continue;
      const bytes = load(path.join(folder, file));
      const article: Article | undefined = readSource({ name: 'page.html', bytes }).articles[0];
      if (gold.title) {
        counts.titles++;
        const hit = flatten(article?.title) === flatten(gold.title);
        counts.title += Number(hit);
        counts.titleBase += Number(
          flatten(/<title[^>]*>([^<]*)/i.exec(bytes.toString('utf8'))?.[1]) === flatten(gold.title),
        );
        if (!hit) misses.push(`title ${file}: "${article?.title}" for "${gold.title}"`);
      }
      if (gold.publishing_date) {
        counts.dates++;
        const hit = sameDay(gold.publishing_date, article?.published.edtf);
        counts.date += Number(hit);
        if (!hit) misses.push(`date ${file}: ${article?.published.edtf} for ${gold.publishing_date}`);
      }
      if (gold.authors && gold.authors.length > 0) {
        counts.authors++;
        const hit = sameAuthors(gold.authors, article?.byline);
        counts.author += Number(hit);
        if (!hit) misses.push(`authors ${file}: ${article?.byline} for ${gold.authors.join(', ')}`);
      }
    }
  }
  return [
    {
      measure: 'pages: title',
      ours: percent(counts.title, counts.titles),
      baseline: percent(counts.titleBase, counts.titles),
      n: counts.titles,
    },
    { measure: 'pages: published', ours: percent(counts.date, counts.dates), n: counts.dates },
    { measure: 'pages: authors', ours: percent(counts.author, counts.authors), n: counts.authors },
  ];
}

/** Same instant, or same day where one side has no zone or no time. */
function sameDay(gold: string, found: string | undefined): boolean {
  if (!found) return false;
  const instant = (value: string): number => Date.parse(value.replace(' ', 'T'));
  if (/T.*(Z|[+-]\d\d:\d\d)$/.test(found) && /[+-]\d\d:\d\d$/.test(gold))
    return Math.abs(instant(gold) - instant(found)) < 60_000;
  return gold.slice(0, 10) === found.slice(0, 10);
}

/** The gold file holds one entry a layout version, in order of the saved pages' dates. */
function goldOf(folder: string, file: string): MetaGold | undefined {
  const outlet = file.replace(/_\d{4}_\d{2}_\d{2}\.html\.gz$/, '');
  const versions = Object.values(json(path.join(folder, `${outlet}.json`)) as Record<string, MetaGold>);
  const files = readdirSync(folder)
    .filter(name => name.startsWith(`${outlet}_`))
    .sort();
  return versions.length === files.length ? versions[files.indexOf(file)] : undefined;
}

// --- press articles with gold

interface DevGold {
  readonly not_text?: readonly string[];
  readonly title?: string;
  readonly statements: readonly { readonly text: string }[];
  readonly posts?: readonly { readonly quote: string; readonly time: string }[];
}

const loose = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/’/g, "'")
    .toLowerCase()
    .trim();

function pressArticles(data: string): Map<string, Article> {
  const articles = new Map<string, Article>();
  const folder = path.join(data, 'articles');
  for (const file of readdirSync(folder).filter(name => name.endsWith('.jsonl'))) {
    for (const article of readSource({ name: file, bytes: readFileSync(path.join(folder, file)) }).articles) {
      if (article.sourceId) articles.set(article.sourceId, article);
    }
  }
  return articles;
}

function scorePress(data: string, file: string, misses: string[]): EvalRow[] {
  const gold = (json(file) as { articles: Record<string, DevGold> }).articles;
  const articles = pressArticles(data);
  const count = { furniture: 0, removed: 0, statements: 0, kept: 0, posts: 0, split: 0, timed: 0 };
  for (const [id, entry] of Object.entries(gold)) {
    const article = articles.get(id) ?? [...articles].find(([key]) => key.startsWith(id))?.[1];
    if (!article) continue;
    const lines = new Set(article.text.split('\n').map(loose));
    for (const line of entry.not_text ?? []) {
      count.furniture++;
      if (lines.has(loose(line))) misses.push(`furniture left ${id}: ${line.slice(0, 100)}`);
      else count.removed++;
    }
    const text = ` ${wordsOf(article.text).join(' ')} `;
    for (const statement of entry.statements) {
      const words = wordsOf(statement.text).slice(0, 8).join(' ');
      if (!words) continue;
      count.statements++;
      if (text.includes(words)) count.kept++;
      else misses.push(`text lost ${id}: ${statement.text.slice(0, 100)}`);
    }
    for (const post of entry.posts ?? []) {
      count.posts++;
      const at = loose(article.text).indexOf(loose(post.quote));
      const holder = article.posts.find(p => p.start <= at && at < p.end);
      if (holder && loose(article.text.slice(holder.start, at)).length < 20) count.split++;
      if (holder?.when.edtf?.startsWith(post.time)) count.timed++;
      else misses.push(`post ${id}: ${post.time} for "${post.quote.slice(0, 50)}", ours ${holder?.when.edtf}`);
    }
  }
  return [
    {
      measure: 'press: furniture removed',
      ours: percent(count.removed, count.furniture),
      baseline: 0,
      n: count.furniture,
    },
    { measure: 'press: text kept', ours: percent(count.kept, count.statements), n: count.statements },
    { measure: 'press: posts apart', ours: percent(count.split, count.posts), n: count.posts },
    { measure: 'press: posts timed', ours: percent(count.timed, count.posts), n: count.posts },
  ];
}

/** Pasted files without any metadata: the title, against the same articles with their titles. */
function scorePasted(data: string, misses: string[]): EvalRow[] {
  const folder = path.join(data, 'articles', 'seeds-as-found');
  const known = pressArticles(data);
  let titles = 0;
  let right = 0;
  let kept = 0;
  let sentences = 0;
  for (const file of readdirSync(folder)) {
    const article = readSource({ name: file, bytes: readFileSync(path.join(folder, file)) }).articles[0];
    const gold = known.get(file.replace(/\.txt$/, ''));
    if (!gold) continue;
    titles++;
    if (flatten(article?.title) === flatten(gold.title)) right++;
    else misses.push(`pasted title ${file}: "${article?.title}" for "${gold.title}"`);
    const lines = new Set((article?.text ?? '').split('\n\n').map(flatten));
    for (const line of gold.text.split('\n\n')) {
      sentences++;
      if (lines.has(flatten(line))) kept++;
      else misses.push(`pasted paragraph ${file}: ${line.slice(0, 100)}`);
    }
  }
  return [
    { measure: 'pasted: title', ours: percent(right, titles), n: titles },
    { measure: 'pasted: same text as with metadata', ours: percent(kept, sentences), n: sentences },
  ];
}

export const task: EvalTask = {
  id: 'reading',
  about: 'what is the article, and what the page around it',
  run: options => {
    const misses: string[] = [];
    const at = (name: string): string => path.join(options.data, name);
    const rows: EvalRow[] = [];
    if (existsSync(at('gold/dev.json'))) rows.push(...scorePress(options.data, at('gold/dev.json'), misses));
    if (existsSync(at('articles/seeds-as-found'))) rows.push(...scorePasted(options.data, misses));
    if (existsSync(at('html-articles')))
      rows.push(scorePages('html-articles', articlePages(at('html-articles')), misses));
    if (existsSync(at('html-news'))) rows.push(scorePages('html-news', newsPages(at('html-news')), misses));
    if (existsSync(at('html-metadata'))) rows.push(...scoreMetadata(at('html-metadata'), misses));
    return Promise.resolve({ rows, baseline: "Readability.js textContent alone; the page's <title>", misses });
  },
};
