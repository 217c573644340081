/** The last step of reading, whatever the format: a source is put together and becomes articles, or is listed with its reason. */
import type { NotRead } from '../model/errors.ts';
import { assemble, type Source } from './assemble.ts';
import { readLanguages } from './language.ts';
import type { ReadResult, Warning } from './read-result.ts';

export function finish(source: Source & { warnings?: readonly Warning[] }, name: string): ReadResult {
  const { article, warnings } = assemble(source);
  const all = [...(source.warnings ?? []), ...warnings];
  if (!article) {
    return {
      articles: [],
      notRead: [
        {
          source: name,
          code: 'no-article',
          reason: 'No article was found in it.',
          hint: 'Check that the page holds the text itself, not only links to it.',
        },
      ],
      warnings: all,
    };
  }
  return { articles: [article], notRead: notReadLanguage(article.language, name), warnings: all };
}

/** A text of another language is kept for the reader; that nothing is drawn from it must be said where what was not read is listed. */
function notReadLanguage(language: string, source: string): NotRead[] {
  if (readLanguages.includes(language)) return [];
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  return [
    {
      source,
      code: 'language-not-read',
      reason: `The text is in ${name}, which Parley does not read.`,
      hint: 'It is kept as it stands, and nothing is drawn from it.',
    },
  ];
}
