/** Helpers of the reading tests: text in, result out. */
import { readSource, type SourceInput } from '../../src/articles/read-source.ts';
import type { Article } from '../../src/model/article.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const read = (text: string, name = 'a.txt', given?: SourceInput['given']) =>
  readSource({ name, bytes: bytes(text), ...(given ? { given } : {}) });

export function readOne(text: string, name = 'a.txt', given?: SourceInput['given']): Article {
  const { articles, notRead } = read(text, name, given);
  if (articles.length !== 1) throw new Error(`${articles.length} articles, not read: ${JSON.stringify(notRead)}`);
  return articles[0]!;
}

export const rulesOf = (article: Article): string[] => article.furniture.map(piece => piece.by);
export const paragraphsOf = (article: Article): string[] => article.text.split('\n\n');
