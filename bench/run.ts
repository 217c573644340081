/**
 * `npm run bench -- [--articles N] [--rounds N]`: speed of the reading beside a peer in the same run.
 * The peer is compromise's `nlp(text)`: the quickest JavaScript library that tags English text; it makes no parse, statements or times.
 * The two take turns, article by article, so that a slow moment of the machine hits both; quote the ratio, not the seconds.
 */
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { readJsonLine } from '../src/articles/read-source.ts';
import type { Article } from '../src/model/article.ts';
import { readMentions } from '../src/pipeline.ts';
import { generateArticles } from './generate/articles.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100' }, rounds: { type: 'string', default: '5' } },
});

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const articles: Article[] = [];
let lineNumber = 0;
for (const line of generateArticles({ articles: Number(values.articles), seed: 1 })) {
  articles.push(...readJsonLine(JSON.stringify(line), 'generated', ++lineNumber).articles);
}
const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0);

const ours: number[] = [];
const peer: number[] = [];
for (let round = 0; round <= Number(values.rounds); round++) {
  let oursMs = 0;
  let peerMs = 0;
  for (const article of articles) {
    oursMs += timed(() => readMentions(article));
    peerMs += timed(() => nlp(article.text));
  }
  if (round === 0) continue; // the first round loads models and warms the compiler
  ours.push(oursMs);
  peer.push(peerMs);
}
const ratio = median(ours.map((ms, i) => peer[i]! / ms));
console.log(`${articles.length} articles, ${words} words, ${ours.length} rounds (medians)`);
console.log(`reading (analysis, actors, times, statements): ${((1000 * words) / median(ours)).toFixed(0)} words/s`);
console.log(`compromise nlp(text):                          ${((1000 * words) / median(peer)).toFixed(0)} words/s`);
console.log(`ratio: reading is ${ratio.toFixed(2)} times as fast as compromise`);
console.log(JSON.stringify({ ratio: Number(ratio.toFixed(2)), words }));
