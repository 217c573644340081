/** `npm run generate -- --articles 10000 --seed 1 [-o FILE]`: generated articles as JSON Lines, to stdout or a file. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateArticles } from './articles.ts';

const USAGE = 'Usage: npm run generate -- [--articles 10000] [--seed 1] [-o FILE]';
/** Lines are written in blocks of this many characters: one write a line is four times as slow. */
const BLOCK_CHARS = 1 << 16;

function readOptions(): { articles: number; seed: number; output?: string } {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      output: { type: 'string', short: 'o' },
    },
  });
  const articles = Number(values.articles);
  const seed = Number(values.seed);
  if (!Number.isInteger(articles) || articles < 0) throw new RangeError('--articles takes a whole number.');
  if (!Number.isInteger(seed)) throw new RangeError('--seed takes a whole number.');
  return { articles, seed, output: values.output };
}

async function main(): Promise<void> {
  const options = readOptions();
  const out = options.output ? createWriteStream(options.output) : process.stdout;
  // A reader that has seen enough (`| head`) is no error.
  out.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    console.error(`${options.output ?? 'stdout'}: ${error.message}`);
    process.exit(1);
  });
  let block = '';
  for (const line of generateArticles(options)) {
    block += `${JSON.stringify(line)}\n`;
    if (block.length < BLOCK_CHARS) continue;
    if (!out.write(block)) await once(out, 'drain');
    block = '';
  }
  if (block) out.write(block);
  if (options.output) out.end();
}

main().catch((error: Error) => {
  console.error(error.message);
  console.error(USAGE);
  process.exitCode = 2;
});
