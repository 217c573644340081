/** Paragraphs of a cleaned text: runs of lines parted by a blank line. In: Article. Out: spans with the post that each lies in. */
import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';

export interface ParagraphSpan extends Span {
  readonly post?: number;
  readonly heading: boolean;
}

/** A heading is short and does not end as a sentence does. 16 words: the longest subheadings of live blogs met. */
const HEADING_WORDS = 16;
const IS_LONGER = new RegExp(String.raw`^(?:\S+\s+){${HEADING_WORDS}}\S`);

export function findParagraphs(article: Pick<Article, 'text' | 'posts'>): ParagraphSpan[] {
  const spans: ParagraphSpan[] = [];
  for (const match of article.text.matchAll(/\S[^\n]*(?:\n(?!\s*\n)[^\n]*\S[^\n]*)*/g)) {
    const text = match[0].trimEnd();
    const start = match.index;
    const end = start + text.length;
    const post = article.posts.findIndex(p => p.start <= start && start < p.end);
    const heading = !IS_LONGER.test(text) && !/[.?!:;,…]["'”’»)\]]*$/.test(text) && !/["“”]\s*$/.test(text);
    spans.push({ start, end, heading, ...(post >= 0 ? { post } : {}) });
  }
  return spans;
}
