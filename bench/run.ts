/**
 * `npm run bench -- [--articles N] [--rounds N] [--warm N,N] [--data DIR] [--no-build]`: speed of the reading beside a peer in the same run, and where our time goes.
 * The articles are generated (short ones, in which nearly every sentence says something of a negotiation); with --data they are real ones,
 * DIR/articles/*.jsonl, evenly chosen.
 * What is timed is the compiled code in dist/, as users run it: built first, or with --no-build as it lies there.
 * The peer is compromise's `nlp(text)`: the quickest JavaScript library that tags English text; it makes no parse, statements or times.
 * The two take turns, article by article, and each article counts with the median of its rounds. Time is the processor's, so
 * that other work on the machine counts little; it still slows both by what it takes of the caches: quote the ratio.
 *
 * "Early" is taken in the first rounds after the one that loads everything, while the compiler is at work on another thread: its time, as
 * much as the reading's own, counts as ours, and what falls into the peer's turn as the peer's. The others are taken after so many
 * rounds as `--warm` says: after twelve of 60 articles a quarter of our time is still the compiler's, after forty it is done; then a
 * batch of thousands costs what is given.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { globSync } from 'tinyglobby';
import { readJsonLine } from '../src/articles/read-json.ts';
import { compileLater } from '../src/cli/compile-later.ts';
import type { Article } from '../src/model/article.ts';
import { generateArticles } from './generate/articles.ts';
import { loadReading } from './steps.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    articles: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
    warm: { type: 'string', default: '12,40' },
    data: { type: 'string' },
    build: { type: 'boolean', default: true },
  },
});
const rounds = Number(values.rounds);
const warm = values.warm.split(',').map(Number);
const settled = Math.max(...warm);

/** Processor time (of all threads, so with the collecting of garbage) of each round of each article, in microseconds. */
class Times {
  private readonly ofArticle = new Map<Article, number[]>();
  take<T>(article: Article, run: () => T): T {
    const start = process.cpuUsage();
    const value = run();
    const { user, system } = process.cpuUsage(start);
    const times = this.ofArticle.get(article) ?? [];
    this.ofArticle.set(article, times);
    times.push(user + system);
    return value;
  }
  /** Of all articles, each with the median of its rounds from `first` on. */
  total(first: number): number {
    let sum = 0;
    for (const times of this.ofArticle.values()) {
      const counted = times.slice(first, first + rounds).sort((a, b) => a - b);
      sum += counted[Math.floor(counted.length / 2)]!;
    }
    return sum;
  }
}

function generatedArticles(count: number): Article[] {
  const articles: Article[] = [];
  let lineNumber = 0;
  for (const line of generateArticles({ articles: count, seed: 1 })) {
    articles.push(...readJsonLine(JSON.stringify(line), 'generated', ++lineNumber).articles);
  }
  return articles;
}

function realArticles(folder: string, count: number): Article[] {
  const all = globSync('articles/*.jsonl', { cwd: folder, absolute: true })
    .sort()
    .flatMap(file =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .flatMap((line, i) => readJsonLine(line, file, i + 1).articles),
    );
  if (all.length === 0) throw new Error(`No articles in ${folder}/articles/*.jsonl.`);
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)]!);
}

if (values.build) {
  console.log('building dist/ …');
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  // Without it the first round parses YAML, and the compiler is at work on the YAML parser in the next ones.
  execFileSync('node_modules/.bin/tsx', ['scripts/pack-data.ts'], { stdio: 'inherit' });
} else console.log('dist/ as it lies there');
compileLater(); // as the command line does; compromise's time does not show it
const { readMentions, readInSteps } = await loadReading();
const count = Number(values.articles);
const articles = values.data ? realArticles(values.data, count) : generatedArticles(count);
const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0);

const ours = new Times();
const peer = new Times();
const ofStep = new Map<string, Times>();
const timesOf = (step: string): Times => ofStep.get(step) ?? ofStep.set(step, new Times()).get(step)!;
for (let round = 0; round <= settled + rounds; round++) {
  for (const article of articles) {
    ours.take(article, () => readMentions(article));
    peer.take(article, () => nlp(article.text));
  }
}
for (let round = 0; round <= rounds; round++) {
  for (const article of articles) {
    readInSteps(article, (step, run) => timesOf(step).take(article, run));
  }
}
const speed = (us: number): string => `${((1e6 * words) / us).toFixed(0).padStart(9)} words/s`;
const share = (us: number): string => `${(us / words).toFixed(2).padStart(7)} µs a word`;
/** The first round loads models and data, and counts nowhere. */
const ratioFrom = (first: number): number => peer.total(first) / ours.total(first);
console.log(`${articles.length} ${values.data ? 'real' : 'generated'} articles, ${words} words, ${rounds} rounds`);
console.log(`${'reading'.padEnd(24)}${speed(ours.total(settled + 1))}${share(ours.total(settled + 1))}`);
for (const [name, times] of ofStep) {
  console.log(`  ${name.padEnd(22)}${speed(times.total(1))}${share(times.total(1))}`);
}
console.log(`${'compromise nlp(text)'.padEnd(24)}${speed(peer.total(settled + 1))}${share(peer.total(settled + 1))}`);
const ratios = [0, ...warm].map(after => ({ after, ratio: Number(ratioFrom(after + 1).toFixed(2)) }));
for (const { after, ratio } of ratios)
  console.log(`${after ? `after ${after} rounds` : 'early'}: reading is ${ratio} times as fast as compromise`);
console.log(JSON.stringify({ ratios, words }));
