/** What goes into reading, and what it gives: articles, what could not be read, and what was read with a doubt. */
import type { Article } from '../model/article.ts';
import type { NotRead } from '../model/errors.ts';
import type { Given } from './assemble.ts';

export interface SourceInput {
  /** File name or '-'. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly given?: Given;
  readonly retrieved?: string;
}

export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly where: string;
}

export interface ReadResult {
  readonly articles: readonly Article[];
  readonly notRead: readonly NotRead[];
  readonly warnings: readonly Warning[];
}

export const emptyResult: ReadResult = { articles: [], notRead: [], warnings: [] };

export const refusal = (source: string, code: string, reason: string, hint: string): ReadResult => ({
  articles: [],
  notRead: [{ source, code, reason, hint }],
  warnings: [],
});

export function joinResults(results: Iterable<ReadResult>): ReadResult {
  const articles: Article[] = [];
  const notRead: NotRead[] = [];
  const warnings: Warning[] = [];
  for (const result of results) {
    articles.push(...result.articles);
    notRead.push(...result.notRead);
    warnings.push(...result.warnings);
  }
  return { articles, notRead, warnings };
}
