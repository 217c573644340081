/**
 * The product against a second hand-made record: other negotiations and outlets (agency copy of 1998, politics, Wikinews, the press
 * sequences; in the wide parts official statements and read-outs, a live blog, an interview; in the late part also a press call and
 * remarks). `eval/second/read.json`, `read-wide.json` and `read-late.json` hold the parts whose misses the writers of rules read, `apart.json` and `apart-wide.json` (`--split apart`) those that are only ever
 * measured. Several parts, with commas between (`--split apart,apart-wide`), are scored as one. All hold places in the texts, no text: the articles are the corpora's own, and a text that is not the one annotated is
 * an error. Made by readers who did not know the program's output, each article by one, after gold/GUIDELINES.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParleyRecord } from '../../src/model/record.ts';
import { baselineRecord, checkEvidence, linesSource, makeRecord, score, toRows } from '../record/score.ts';
import type { EvalTask } from '../task.ts';
import { readTimeml } from './times.ts';

type Place = readonly [start: number, end: number];
type GoldItem = Readonly<Record<string, unknown>>;

interface GoldArticle {
  /** `article`: an id of articles/*.jsonl; `polnear`: split/name; `timex`: a path below timex/. */
  readonly source: { readonly article: string } | { readonly polnear: string } | { readonly timex: string };
  /** Of the text, its first 16 digits. */
  readonly sha256: string;
  readonly not_text?: readonly Place[];
  readonly [noun: string]: unknown;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly [field: string]: unknown;
}

const NOUNS = ['statements', 'events', 'positions', 'proposals', 'commitments', 'figures', 'roles'] as const;
/** Fields that are places in the text. */
const PLACES = ['quote', 'text', 'text2'] as const;

function readLines(folder: string): Map<string, Line> {
  const lines = readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .filter(line => line.trim())
    .map(line => JSON.parse(line) as Line);
  return new Map(lines.map(line => [line.id, line]));
}

function findArticle(data: string, { source }: GoldArticle, articles: ReadonlyMap<string, Line>): Line {
  if ('article' in source) {
    const line = articles.get(source.article);
    if (!line) throw new Error(`${data}/articles has no article ${source.article}`);
    return line;
  }
  if ('timex' in source) {
    const { published, text } = readTimeml(source.timex, readFileSync(path.join(data, 'timex', source.timex), 'utf8'));
    return { id: source.timex, published, text: text.trim() };
  }
  const [split, name] = source.polnear.split('/') as [string, string];
  const whole = readFileSync(path.join(data, 'polnear', split, 'text', `${name}.txt`), 'utf8').trim();
  const published = /_(\d{4}-\d\d-\d\d)_/.exec(name)![1]!;
  const end = whole.indexOf('\n');
  return { id: source.polnear, published, title: whole.slice(0, end).trim(), text: whole.slice(end).trim() };
}

/** The hand-made record as the scorer reads it: with the words in the places' stead. */
function withWords(gold: GoldArticle, { id, text }: Line): GoldItem {
  if (createHash('sha256').update(text).digest('hex').slice(0, 16) !== gold.sha256)
    throw new Error(`the text of ${id} is not the one that was annotated`);
  const words = ([start, end]: Place): string => text.slice(start, end);
  const inWords = (item: GoldItem): GoldItem => ({
    ...item,
    ...Object.fromEntries(PLACES.filter(name => name in item).map(name => [name, words(item[name] as Place)])),
  });
  const nouns = NOUNS.map(noun => {
    const items = (gold[noun] ?? []) as readonly GoldItem[];
    return [noun, noun === 'roles' ? items : items.map(inWords)];
  });
  return { ...Object.fromEntries(nouns), not_text: (gold.not_text ?? []).map(words) };
}

export const task: EvalTask = {
  id: 'second',
  about: 'the whole product on other negotiations and outlets, against a second hand-made record',
  defaultSplit: 'read',
  async run({ data, split, misses }) {
    const scorer = path.join(data, 'gold/score.py');
    const parts = split!.split(',');
    const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../second');
    const files = parts.map(part => path.join(folder, `${part}.json`));
    for (const needed of [scorer, ...files]) if (!existsSync(needed)) throw new Error(`${needed} is missing`);
    const golds = files.flatMap(file => JSON.parse(readFileSync(file, 'utf8')) as readonly GoldArticle[]);
    const articles = readLines(path.join(data, 'articles'));
    const work = mkdtempSync(path.join(tmpdir(), 'parley-eval-'));
    try {
      const lines = golds.map(gold => findArticle(data, gold, articles));
      const record = JSON.parse(
        await makeRecord(
          [
            linesSource(
              'second.jsonl',
              lines.map(line => JSON.stringify(line)),
            ),
          ],
          work,
        ),
      ) as ParleyRecord;
      const goldFile = path.join(work, 'gold.json');
      const byId = Object.fromEntries(golds.map((gold, i) => [lines[i]!.id, withWords(gold, lines[i]!)]));
      writeFileSync(goldFile, JSON.stringify({ articles: byId }));
      // The part kept apart lists nothing: a miss that was read is no longer unseen.
      const ours = score(record, [goldFile], work, scorer, misses && !parts.some(part => part.startsWith('apart')));
      const baseline = score(baselineRecord(record), [goldFile], work, scorer, false);
      return {
        rows: [checkEvidence(record), ...toRows(ours.scores, baseline.scores)],
        baseline: 'statements: every sentence with said/says/told, spoken by the nearest capitalised words',
        misses: ours.lines,
      };
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};
