/** Reads the examples as `parley read examples` does, and writes one reading down so that a person can check it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSource } from '../../src/articles/read-source.ts';
import { packageRoot } from '../../src/knowledge/load.ts';
import { type NamesFile, parseNamesFile } from '../../src/knowledge/names-file.ts';
import type { Article } from '../../src/model/article.ts';
import type { Mentions, StatementMention } from '../../src/model/mentions.ts';
import type { When } from '../../src/model/when.ts';
import { readMentions } from '../../src/pipeline.ts';
import { speakerName } from './truth.ts';

export const examplesFolder = path.join(packageRoot, 'examples');

/** The files that hold articles: all but the names, the proposals' own texts and the description of the folder. */
export const exampleFiles = (): string[] =>
  readdirSync(examplesFolder)
    .filter(name => name !== 'names.yaml' && name !== 'README.md' && !name.startsWith('text-'))
    .sort();

export const readExampleFile = (name: string): readonly Article[] =>
  readSource({ name, bytes: readFileSync(path.join(examplesFolder, name)) }).articles;

export interface Reading {
  readonly source: string;
  readonly article: Article;
  readonly mentions: Mentions;
}

export const exampleNames = (): NamesFile =>
  parseNamesFile(readFileSync(path.join(examplesFolder, 'names.yaml'), 'utf8'), 'examples/names.yaml');

/** Without names: as a negotiation that nobody has written a names.yaml for. */
export const readExamples = (names?: NamesFile): Reading[] =>
  exampleFiles().flatMap(source =>
    readExampleFile(source).map(article => ({ source, article, mentions: readMentions(article, names) })),
  );

const whenWords = (when: When): string => `${when.edtf ?? '?'} (${when.basis})`;
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ¶ ');

function saidWords({ said }: StatementMention, mentions: Mentions): string {
  if (!said) return '';
  return 'time' in said ? whenWords(mentions.times[said.time]!.when) : whenWords(said.when);
}

function* statementLines(mentions: Mentions): Generator<string> {
  for (const statement of mentions.statements) {
    const parts = [
      speakerName(statement, mentions),
      statement.mode,
      statement.cue ?? '',
      `"${oneLine(statement.text)}"`,
      saidWords(statement, mentions),
      ...(statement.via.length > 0 ? [`via ${statement.via.join(', ')}`] : []),
      ...(statement.channel ? [`channel ${statement.channel}`] : []),
      ...(statement.hedge ? [`hedge ${statement.hedge}`] : []),
      ...(statement.within === undefined ? [] : [`within ${statement.within + 1}`]),
    ];
    yield `1. ${parts.join(' | ')}`;
  }
}

/** The whole reading of one article as Markdown: one line a record. */
export function writeReading({ source, article, mentions }: Reading): string {
  const lines = [
    `# ${article.title ?? '(no title)'}`,
    '',
    `- source: ${source}${article.sourceId ? ` (${article.sourceId})` : ''}`,
    `- outlet: ${article.outlet ?? '?'}`,
    `- byline: ${article.byline ?? '?'}`,
    `- published: ${whenWords(article.published)}`,
    `- dateline: ${[article.dateline?.place, article.dateline?.date].filter(Boolean).join(', ') || '-'}`,
    `- credits: ${article.credits.join(', ') || '-'}`,
    '',
    '## Posts',
    ...article.posts.map(
      post =>
        `- ${whenWords(post.when)} ${post.title ?? ''}: ${oneLine(article.text.slice(post.start, post.start + 60))}`,
    ),
    '',
    '## Furniture taken out',
    ...article.furniture.map(({ by, quote }) => `- ${by}: ${oneLine(quote)}`),
    '',
    '## Statements',
    ...statementLines(mentions),
    '',
    '## Actors',
    ...mentions.actors.map(actor => {
      const roles = actor.roles.map(role => role.title).join('; ');
      const party = mentions.actors.find(other => other.key === actor.speaksFor)?.name;
      const parts = [actor.kind, actor.aliases.join(', '), roles, ...(party ? [`for ${party}`] : [])];
      return `- ${actor.name} | ${parts.join(' | ')}`;
    }),
    '',
    '## Times',
    ...mentions.times.map(time =>
      `- ${oneLine(time.quote)} = ${whenWords(time.when)} ${time.timex ?? ''} by ${time.anchor}`.trimEnd(),
    ),
  ];
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}
