import type { Article } from '../../src/model/article.ts';
import { readMentions } from '../../src/pipeline.ts';

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

/** The statements of a text published on 14 May 2031 (a Wednesday), plainly. */
export function readArticleStatements(text: string, more: Partial<Article> = {}): Line[] {
  const { actors, statements, times } = readMentions({
    id: 'a',
    language: 'en',
    published: { edtf: '2031-05-14', basis: 'given' },
    text,
    posts: [],
    furniture: [],
    credits: [],
    ...more,
  });
  return statements.map(({ speaker, text: content, reads, mode, construction, said, channel, via }) => ({
    speaker: 'actor' in speaker ? actors.find(a => a.key === speaker.actor)!.name : speaker.described,
    text: content,
    reads,
    mode,
    construction,
    said: said && ('time' in said ? times[said.time]!.when.edtf : said.when.edtf),
    channel,
    via,
  }));
}
