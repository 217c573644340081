/**
 * Expressions of time over TBAQ-cleaned (TimeBank and AQUAINT with TIMEX3): found (relaxed: overlap; strict: same extent), value (TempEval-3: the share
 * of gold values right among all matched, as F1), type; and the times of gold/dev.json. One document in ten is kept apart; docs/results.md says how far it was unseen.
 * Baseline: chrono-node with the publication date as reference.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as chrono from 'chrono-node';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import type { Article } from '../../src/model/article.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { type EvalOptions, type EvalRow, type EvalTask, f1, percent, type TaskResult } from '../task.ts';

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
}

interface TimexDoc {
  readonly name: string;
  readonly published: string;
  readonly text: string;
  readonly gold: readonly Timex[];
  readonly heldOut: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Text and TIMEX3 of one TimeML file. */
export function readTimeml(name: string, xml: string): TimexDoc {
  const dct = attribute(/<DCT>[\s\S]*?<TIMEX3([^>]*)>/.exec(xml)?.[1] ?? '', 'value');
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? '';
  const gold: Timex[] = [];
  let text = '';
  let open: { tag: string; start: number } | undefined;
  for (const [piece] of body.matchAll(/<[^>]*>|&\w+;|[^<&]+|&/g)) {
    if (piece.startsWith('<TIMEX3')) open = { tag: piece, start: text.length };
    else if (piece === '</TIMEX3>' && open) {
      gold.push({
        start: open.start,
        end: text.length,
        text: text.slice(open.start),
        type: attribute(open.tag, 'type'),
        value: attribute(open.tag, 'value'),
      });
      open = undefined;
    } else if (piece.startsWith('&') && piece.length > 1) text += ENTITIES[piece.slice(1, -1)] ?? ' ';
    else if (!piece.startsWith('<')) text += piece;
  }
  const heldOut = createHash('sha256').update(name).digest()[0]! % 10 === 0;
  return { name, published: dct.slice(0, 10), text, gold, heldOut };
}

const articleOf = (id: string, text: string, published: string | undefined): Article => ({
  id,
  language: 'en',
  text,
  published: published ? { edtf: published, basis: 'given' } : { basis: 'unknown' },
  posts: [],
  furniture: [],
  credits: [],
});

const ours = (doc: TimexDoc): Timex[] =>
  findTimes(analyse(articleOf(doc.name, doc.text, doc.published))).map(m => ({
    start: m.start,
    end: m.end,
    text: m.quote,
    type: m.timexType,
    value: m.timex ?? '',
  }));

const pad = (n: number): string => String(n).padStart(2, '0');

function baseline(doc: TimexDoc): Timex[] {
  const reference = new Date(`${doc.published}T12:00:00`);
  return chrono.parse(doc.text, reference).map(result => {
    const { start } = result;
    const day = `${start.get('year')}-${pad(start.get('month') ?? 1)}-${pad(start.get('day') ?? 1)}`;
    const clock = start.isCertain('hour') ? `T${pad(start.get('hour') ?? 0)}:${pad(start.get('minute') ?? 0)}` : '';
    const known = start.isCertain('day') || start.isCertain('weekday') || clock !== '';
    const value = known ? `${day}${clock}` : start.isCertain('month') ? day.slice(0, 7) : day;
    return {
      start: result.index,
      end: result.index + result.text.length,
      text: result.text,
      type: clock ? 'TIME' : 'DATE',
      value,
    };
  });
}

interface Score {
  gold: number;
  found: number;
  relaxed: number;
  strict: number;
  value: number;
  type: number;
}

/** One to one, in order of place, exact extents first. Full stops at the end of an extent are the sentence's as often as not, and are not counted. */
function score(docs: readonly TimexDoc[], read: (doc: TimexDoc) => readonly Timex[], misses: string[]): Score {
  const total: Score = { gold: 0, found: 0, relaxed: 0, strict: 0, value: 0, type: 0 };
  const extent = (t: Timex): string => t.text.trim().replace(/[.,]$/, '');
  for (const doc of docs) {
    const found = read(doc);
    total.gold += doc.gold.length;
    total.found += found.length;
    const used = new Set<Timex>();
    const around = (t: Timex) => doc.text.slice(Math.max(0, t.start - 45), t.end + 30).replace(/\s+/g, ' ');
    for (const gold of doc.gold) {
      const overlapping = found.filter(f => !used.has(f) && f.start < gold.end && gold.start < f.end);
      const match = overlapping.find(f => f.start === gold.start && extent(f) === extent(gold)) ?? overlapping[0];
      if (!match) {
        misses.push(`MISSED ${gold.type} ${gold.value} [${gold.text}] ${around(gold)}`);
        continue;
      }
      used.add(match);
      total.relaxed++;
      const strict = match.start === gold.start && extent(match) === extent(gold);
      if (strict) total.strict++;
      else misses.push(`EXTENT [${match.text}] for [${gold.text}] ${around(gold)}`);
      if (match.type === gold.type) total.type++;
      if (match.value === gold.value) total.value++;
      else misses.push(`VALUE ${match.value} for ${gold.value} [${gold.text}] (${doc.published}) ${around(gold)}`);
    }
    for (const extra of found)
      if (!used.has(extra)) misses.push(`EXTRA ${extra.type} ${extra.value} [${extra.text}] ${around(extra)}`);
  }
  return total;
}

function rowsOf(label: string, mine: Score, theirs: Score): EvalRow[] {
  const row = (measure: string, of: (s: Score) => number): EvalRow => ({
    measure: `${label}: ${measure}`,
    ours: of(mine),
    baseline: of(theirs),
    n: mine.gold,
  });
  return [
    row('relaxed F1', s => f1(s.relaxed, s.found, s.gold)),
    row('strict F1', s => f1(s.strict, s.found, s.gold)),
    row('value F1', s => f1(s.value, s.found, s.gold)),
    row('precision (relaxed)', s => percent(s.relaxed, s.found)),
    row('recall (relaxed)', s => percent(s.relaxed, s.gold)),
    row('type right among matched', s => percent(s.type, s.relaxed)),
  ];
}

/** First and last day of an EDTF value, qualifiers and times of day aside. */
function daysOf(edtf: string): [number, number] | undefined {
  const ends = edtf.replace(/T[\w:+.-]*|[~?%]/g, '').split('/');
  const one = (text: string): [number, number] | undefined => {
    const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
    if (!parts) return undefined;
    const [year, month, day] = parts.slice(1).map(x => (x === undefined ? undefined : Number(x))) as [
      number,
      number?,
      number?,
    ];
    const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
    const last = day ? first : month ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
    return [first / 864e5, last / 864e5];
  };
  const from = one(ends[0]!);
  const to = ends.length > 1 ? one(ends[1]!) : from;
  return from && to ? [from[0], to[1]] : undefined;
}

/** As the gold's scorer has it: day spans that overlap by half or more, or the same words. */
function sameTime(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [daysOf(a), daysOf(b)];
  if (!x || !y) return false;
  const common = Math.min(x[1], y[1]) - Math.max(x[0], y[0]) + 1;
  return common > 0 && common / (Math.max(x[1], y[1]) - Math.min(x[0], y[0]) + 1) >= 0.5;
}

interface GoldArticle {
  readonly published?: string;
  readonly times: readonly { readonly text: string; readonly value: string }[];
}

function goldRows(data: string, misses: string[]): EvalRow[] {
  const file = path.join(data, 'gold', 'dev.json');
  if (!existsSync(file)) return [];
  const gold = (JSON.parse(readFileSync(file, 'utf8')) as { articles: Record<string, GoldArticle> }).articles;
  const lines = readdirSync(path.join(data, 'articles'))
    .filter(name => name.endsWith('.jsonl'))
    .flatMap(name =>
      readFileSync(path.join(data, 'articles', name), 'utf8')
        .split('\n')
        .filter(Boolean),
    );
  const texts = lines
    .map(line => JSON.parse(line) as { id: string; text: string; published?: string })
    .filter(a => gold[a.id]);
  let [n, found, right] = [0, 0, 0];
  for (const { id, text, published } of texts) {
    const mentions = findTimes(analyse(articleOf(id, text, published?.slice(0, 10))));
    for (const time of gold[id]!.times) {
      n++;
      const words = time.text.toLowerCase().replace(/\s+/g, ' ');
      const same = mentions.filter(m => {
        const quote = m.quote.toLowerCase().replace(/\s+/g, ' ');
        return quote === words || quote.includes(words) || (words.includes(quote) && quote.length * 2 >= words.length);
      });
      if (same.length > 0) found++;
      if (same.some(m => sameTime(time.value, m.when.edtf ?? m.timex ?? '') || m.timex === time.value)) right++;
      else
        misses.push(
          `GOLD ${id} [${time.text}] ${time.value}: ${same.map(m => `${m.quote} ${m.when.edtf ?? m.timex}`).join('; ') || 'not found'}`,
        );
    }
  }
  return [
    { measure: 'gold/dev.json: times found', ours: percent(found, n), n },
    { measure: 'gold/dev.json: times right', ours: percent(right, n), n },
  ];
}

async function run(options: EvalOptions): Promise<TaskResult> {
  const folder = path.join(options.data, 'timex', options.split ?? 'TBAQ-cleaned');
  const docs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.tml'))
    .sort()
    .map(name => readTimeml(path.basename(name), readFileSync(path.join(folder, name), 'utf8')));
  const misses: string[] = [];
  const rows = (label: string, part: readonly TimexDoc[], log: string[]) =>
    part.length > 0 ? rowsOf(label, score(part, ours, log), score(part, baseline, [])) : [];
  const tuning = rows(
    'tuning part',
    docs.filter(d => !d.heldOut),
    misses,
  );
  // what is missed in the held-out part is not listed, so that nobody tunes on it
  const heldOut = rows(
    'held-out part',
    docs.filter(d => d.heldOut),
    [],
  );
  return {
    rows: [...tuning, ...heldOut, ...goldRows(options.data, misses)],
    baseline: 'chrono-node, publication day as reference',
    misses,
  };
}

export const task: EvalTask = {
  id: 'times',
  about: 'expressions of time and their values',
  defaultSplit: 'TBAQ-cleaned',
  run,
};
