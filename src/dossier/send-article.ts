/**
 * An article as it is sent, and as it was before. Every row is of this article: thousands of them would each repeat its title and
 * address, so that these are sent once and put back where it arrives. Pure.
 */
import { articleRef } from './make-views.ts';
import type { ArticleSent, ArticleView } from './views.ts';

function bare<Row extends { readonly article: unknown }>({ article, ...row }: Row): Omit<Row, 'article'> {
  return row;
}

export const sentArticle = (view: ArticleView): ArticleSent => ({
  ...view,
  statements: view.statements.map(bare),
  moves: view.moves.map(bare) as ArticleSent['moves'],
});

export function receivedArticle(sent: ArticleSent): ArticleView {
  const article = articleRef(sent.article);
  return {
    ...sent,
    statements: sent.statements.map(row => ({ ...row, article })),
    moves: sent.moves.map(row => ({ ...row, article }) as ArticleView['moves'][number]),
  };
}
