/** Two articles laid side by side: versions of a page, or copies of one text. In: both. Out: one line a paragraph, as of two versions of a proposal's own text. Pure. */
import type { ArticleRecord } from '../model/record.ts';
import type { TextClause } from '../model/texts.ts';
import { type ComparedClause, compareTexts } from './compare-texts.ts';

type Read = Pick<ArticleRecord, 'text' | 'version' | 'published' | 'modified'>;

/** Paragraphs stand for clauses; their numbers tell nothing. */
function paragraphs(text: string): TextClause[] {
  const found: TextClause[] = [];
  let start = 0;
  for (const piece of text.split('\n\n')) {
    if (piece.trim() !== '')
      found.push({ label: `¶${found.length + 1}`, depth: 0, start, end: start + piece.length, text: piece, open: [] });
    start += piece.length + 2;
  }
  return found;
}

/** A paragraph that only stands further down is where it was. */
function withoutNumbers(line: ComparedClause): ComparedClause {
  const changes = line.changes.filter(change => change !== 'renumbered');
  return { ...line, changes: changes.length > 0 ? changes : ['same'] };
}

export const compareArticles = (before: Pick<Read, 'text'>, after: Pick<Read, 'text'>): ComparedClause[] =>
  compareTexts(paragraphs(before.text), paragraphs(after.text)).map(withoutNumbers);

/** Which of two is the earlier: by version, then by day; undated ones last. */
export function inOrder<Article extends Read>(one: Article, two: Article): readonly [Article, Article] {
  const day = ({ published, modified }: Read): string => modified?.edtf ?? published.edtf ?? '\uffff';
  const later = one.version !== two.version ? one.version > two.version : day(one) > day(two);
  return later ? [two, one] : [one, two];
}
