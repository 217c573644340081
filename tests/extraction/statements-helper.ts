/** The mentions of a text published on 14 May 2031 (a Wednesday), and looks at its statements: who said what, plainly. */
import type { Article } from '../../src/model/article.ts';
import type { Mentions } from '../../src/model/mentions.ts';
import { readMentions } from '../../src/pipeline.ts';
import { articleOf, publishedOn } from '../article-of.ts';
import { nameOf } from './reading-of.ts';

interface Line {
  readonly speaker: string;
  readonly text: string;
  readonly reads: string | undefined;
  readonly mode: string;
  readonly construction: string;
  readonly said: string | undefined;
  readonly channel: string | undefined;
  readonly via: readonly string[];
}

export const mentionsOf = (text: string, more?: Partial<Article>): Mentions =>
  readMentions(articleOf(text, { ...publishedOn('2031-05-14'), ...more }));

export const linesOf = (mentions: Mentions): Line[] =>
  mentions.statements.map(({ speaker, text, reads, mode, construction, said, channel, via }) => ({
    speaker: nameOf(mentions, speaker),
    text,
    reads,
    mode,
    construction,
    said: said && ('time' in said ? mentions.times[said.time]!.when.edtf : said.when.edtf),
    channel,
    via,
  }));

export const readArticleStatements = (text: string, more?: Partial<Article>): Line[] => linesOf(mentionsOf(text, more));

/** "Oda Brandt: We will sign" */
export const lines = (text: string, more?: Partial<Article>): string[] =>
  readArticleStatements(text, more).map(s => `${s.speaker}: ${s.text}`);

/** "Oda Brandt (direct): We will sign" */
export const linesWithMode = (text: string, more?: Partial<Article>): string[] =>
  readArticleStatements(text, more).map(s => `${s.speaker} (${s.mode}): ${s.text}`);

export const speakers = (text: string, more?: Partial<Article>): string[] =>
  readArticleStatements(text, more).map(s => s.speaker);

export const texts = (text: string, more?: Partial<Article>): string[] =>
  readArticleStatements(text, more).map(s => s.text);
