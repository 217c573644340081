/**
 * What a person read in the examples (truth/*.yaml), and how much of it Parley finds. Written by hand before Parley read them.
 * A statement is one line `speaker / other right name | mode | first words of the content`; a line that begins with `?` may be
 * found or not: readers differ on it. Times are `words | EDTF value or other right value` (`-`: not to be resolved), roles `person | title`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../../src/knowledge/load.ts';
import type { Article } from '../../src/model/article.ts';
import type { Mentions, StatementMention } from '../../src/model/mentions.ts';

const folder = path.join(import.meta.dirname, 'truth');

const truthShape = z.strictObject({
  /** File in examples/. */
  source: z.string(),
  /** `id` of the line, where the source is JSON Lines. */
  article: z.string().optional(),
  title: z.string(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  byline: z.string().optional(),
  posts: z.number().optional(),
  credits: z.array(z.string()).default([]),
  /** Lines that are about the article (byline, date, time of a post): they may stay in the text or go. */
  about: z.array(z.string()).optional(),
  /** Passages that must not be in the text. */
  furniture: z.array(z.string()),
  /** Passages that must be in the text. With `about`, every other line of the file must be in it too. */
  kept: z.array(z.string()).default([]),
  statements: z.string(),
  times: z.string(),
  roles: z.string(),
  /** What is read wrong today. A gap that closes makes the test fail, so that it is taken off the list. */
  known_gaps: z
    .strictObject({
      fields: z.array(z.string()).default([]),
      left: z.array(z.string()).default([]),
      lost: z.array(z.string()).default([]),
    })
    .prefault({}),
});

export type Truth = z.infer<typeof truthShape> & { readonly slug: string };

export function loadTruths(): Truth[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => ({
      slug: name.slice(0, -'.yaml'.length),
      ...parseYaml(readFileSync(path.join(folder, name), 'utf8'), truthShape, `tests/golden/truth/${name}`),
    }));
}

const rowsOf = (lines: string): string[][] =>
  lines
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => line.split('|').map(cell => cell.trim()));

const ARTICLE_WORDS = new Set(['a', 'an', 'the']);

/** Words in lower case with straight apostrophes, without punctuation, possessive 's or articles. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\b(\p{L})\.(?=\p{L}\.|\s|$)/gu, '$1')
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !ARTICLE_WORDS.has(word))
    .join(' ');

/** The content of an indirect statement may have this many characters before its first words ("on Monday ", "that "). */
const LEAD_CHARS = 24;

function hasContent(found: StatementMention, words: string, mode: string): boolean {
  const at = ` ${plain(found.text)} `.indexOf(` ${plain(words)} `);
  // A quotation of several sentences is one statement or several, as the cue divides it: its later parts count as found.
  return at >= 0 && (at <= LEAD_CHARS || (mode === 'direct' && found.mode !== 'indirect'));
}

function isSpeaker(found: StatementMention, names: readonly string[], { actors }: Mentions): boolean {
  const { speaker } = found;
  const written =
    'described' in speaker
      ? [speaker.described]
      : actors.filter(actor => actor.key === speaker.actor).flatMap(actor => [actor.name, ...actor.aliases]);
  return written.map(plain).some(text =>
    names.map(plain).some(name => {
      // A description may be cut shorter or longer than a person would ("a Karvelian official involved in …").
      const longer = 'described' in speaker && (` ${text} `.includes(` ${name} `) || ` ${name} `.includes(` ${text} `));
      return text === name || longer;
    }),
  );
}

/** Hits of all: `found` 3 of 4. */
export interface Tally {
  hits: number;
  of: number;
  readonly misses: string[];
}

export const MEASURES = ['found', 'precision', 'speaker', 'mode', 'times', 'roles'] as const;
export type Measure = (typeof MEASURES)[number];
export type Scores = Record<Measure, Tally>;

export const emptyScores = (): Scores =>
  Object.fromEntries(MEASURES.map(measure => [measure, { hits: 0, of: 0, misses: [] }])) as unknown as Scores;

export const percentOf = ({ hits, of }: Tally): number => (of === 0 ? 0 : (100 * hits) / of);

/** Read with examples/names.yaml, and without: nobody writes one on the first day. */
export const WAYS = ['with names', 'without names'] as const;
export type Floors = Record<(typeof WAYS)[number], Record<Measure, number>>;

export const floorsFile = path.join(import.meta.dirname, 'floors.json');
export const readFloors = (): Floors => JSON.parse(readFileSync(floorsFile, 'utf8')) as Floors;

function count(tally: Tally, hit: boolean, miss: () => string): void {
  tally.of++;
  if (hit) tally.hits++;
  else tally.misses.push(miss());
}

export function speakerName({ speaker }: StatementMention, { actors }: Mentions): string {
  return 'described' in speaker
    ? `(${speaker.described})`
    : (actors.find(actor => actor.key === speaker.actor)?.name ?? speaker.actor);
}

function scoreStatements(truth: Truth, mentions: Mentions, scores: Scores): void {
  const right = new Set<StatementMention>();
  for (const [who, mode, words] of rowsOf(truth.statements) as [string, string, string][]) {
    const optional = who.startsWith('?');
    const names = who.replace(/^\?\s*/, '').split(' / ');
    const matches = mentions.statements.filter(found => hasContent(found, words, mode));
    const worth = (found: StatementMention) =>
      (isSpeaker(found, names, mentions) ? 2 : 0) + (found.mode === mode ? 1 : 0);
    const best = [...matches].sort((a, b) => worth(b) - worth(a))[0];
    for (const match of matches) right.add(match);
    if (optional) continue;
    count(scores.found, best !== undefined, () => `${truth.slug}: ${who} | ${mode} | ${words}`);
    if (!best) continue;
    const as = () =>
      `${truth.slug}: ${who} | ${mode} | ${words}: read as ${speakerName(best, mentions)} | ${best.mode}`;
    count(scores.speaker, isSpeaker(best, names, mentions), as);
    count(scores.mode, best.mode === mode, as);
  }
  for (const found of mentions.statements) {
    count(scores.precision, right.has(found), () =>
      [truth.slug, speakerName(found, mentions), found.mode, found.cue, found.text, found.by].join(' | '),
    );
  }
}

/** The words may be read with a preposition more or less; the value must be right. */
function scoreTimes(truth: Truth, { times }: Mentions, scores: Scores): void {
  for (const [words, value] of rowsOf(truth.times) as [string, string][]) {
    const wanted = plain(words);
    const same = times.filter(time => {
      const quote = plain(time.quote);
      return ` ${quote} `.includes(` ${wanted} `) || (quote !== '' && ` ${wanted} `.includes(` ${quote} `));
    });
    const values = value.split(' or ').map(plainDate);
    const isRight = (edtf: string | undefined) => values.includes(edtf === undefined ? '-' : plainDate(edtf));
    count(
      scores.times,
      same.some(time => isRight(time.when.edtf)),
      () =>
        `${truth.slug}: ${words} = ${value}: ${same.map(time => `${time.quote} = ${time.when.edtf}`).join('; ') || 'not found'}`,
    );
  }
}

/** Days alone: a time of day and the signs for "about" make no difference here. */
const plainDate = (edtf: string): string => edtf.replace(/T[^/]*/g, '').replace(/[~?%]/g, '');

function scoreRoles(truth: Truth, { actors }: Mentions, scores: Scores): void {
  for (const [who, title] of rowsOf(truth.roles) as [string, string][]) {
    const roles = actors.filter(actor => plain(actor.name) === plain(who)).flatMap(actor => actor.roles);
    const isTitle = (text: string) => {
      const [a, b] = [` ${plain(text)} `, ` ${plain(title)} `];
      return a.includes(b) || b.includes(a);
    };
    count(
      scores.roles,
      roles.some(role => isTitle(role.title)),
      () => `${truth.slug}: ${who} | ${title}: ${roles.map(role => role.title).join('; ') || 'none'}`,
    );
  }
}

export function addScores(truth: Truth, mentions: Mentions, scores: Scores): void {
  scoreStatements(truth, mentions, scores);
  scoreTimes(truth, mentions, scores);
  scoreRoles(truth, mentions, scores);
}

/** The fields of the article that are read wrong. */
export function findWrongFields(truth: Truth, article: Article): string[] {
  const wrong: string[] = [];
  const check = (field: string, right: boolean) => void (right || wrong.push(field));
  check('title', article.title === truth.title);
  check('outlet', plain(article.outlet ?? '') === plain(truth.outlet ?? ''));
  check('published', article.published.edtf?.slice(0, truth.published?.length) === truth.published);
  if (truth.byline) check('byline', article.byline === truth.byline);
  check('posts', article.posts.length === (truth.posts ?? 0));
  check(
    'credits',
    truth.credits.every(credit => article.credits.includes(credit)),
  );
  return wrong;
}

export interface Faults {
  readonly left: string[];
  readonly lost: string[];
}

/** Fields at the top of a saved text. */
const HEADER_LINES = /^(?:(?:Source|URL): .*\n)+/;

/** Furniture left in the text, and sentences of the article lost. */
export function findReadingFaults(truth: Truth, article: Article, source: string): Faults {
  const textLines = new Set(article.text.split('\n').map(plain));
  const words = ` ${plain(article.text)} `;
  // Short lines ("Share", "Politics") may be words of a sentence; they are furniture as lines.
  const isLeft = (line: string) =>
    plain(line).split(' ').length < 4 ? textLines.has(plain(line)) : words.includes(` ${plain(line)} `);
  const left = truth.furniture.filter(isLeft);
  const wanted = [...truth.kept];
  if (truth.about && source.endsWith('.txt')) {
    const apart = new Set([truth.title, ...truth.about, ...truth.furniture].map(plain));
    const lines = readFileSync(source, 'utf8').replace(HEADER_LINES, '').split('\n');
    wanted.push(...lines.filter(line => plain(line) !== '' && !apart.has(plain(line))));
  }
  // A dateline ("GENEVA, March 3 (Agency) -") may be taken out of the first paragraph.
  const lost = wanted.filter(line => {
    const rest = line.replace(/^.{0,80}?\((?:Meridian Press|HTA)\) [-–] /, '');
    return !words.includes(` ${plain(rest)} `);
  });
  return { left, lost };
}
