/**
 * An article as it is sent, and as it was before. Every row is of this article: thousands of them would each repeat its title and
 * address, so that these are sent once and put back where it arrives. Pure.
 */
import { articleRef } from './make-views.ts';
import type { ArticleMarks, ArticleSent, ArticleView, MarksSent, TextPart } from './views.ts';

function bare<Row extends { readonly article: unknown }>({ article, ...row }: Row): Omit<Row, 'article'> {
  return row;
}

/** What is told in a part of an article that is at hand as a whole. */
export function marksWithin(view: ArticleView, { from, until }: TextPart): ArticleMarks {
  const isIn = ({ start }: { readonly start: number }): boolean => from <= start && start < until;
  return {
    actors: view.actors.flatMap(({ actor, forms }) => {
      const inside = forms.filter(isIn);
      return inside.length > 0 ? [{ actor, forms: inside }] : [];
    }),
    statements: view.statements.filter(({ statement }) => isIn(statement.evidence[0]!)),
    moves: view.moves.filter(({ record }) => isIn(record.evidence[0]!)),
    times: view.article.times.filter(isIn),
  };
}

/** An article with what is told in a part of it. */
export const articleWithin = (view: ArticleView, part: TextPart): ArticleView => {
  const { times, ...marks } = marksWithin(view, part);
  return { ...view, ...marks, article: { ...view.article, times } };
};

export const sentMarks = (marks: ArticleMarks): MarksSent => ({
  ...marks,
  statements: marks.statements.map(bare),
  moves: marks.moves.map(bare) as MarksSent['moves'],
});

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

/** A further part of an article that has arrived: in its place in the order of the text. */
export function withMarks(sent: ArticleSent, { times, actors, statements, moves }: MarksSent): ArticleSent {
  const byActor = new Map(sent.actors.map(entry => [entry.actor.id, entry]));
  for (const { actor, forms } of actors) {
    byActor.set(actor.id, { actor, forms: [...(byActor.get(actor.id)?.forms ?? []), ...forms] });
  }
  return {
    ...sent,
    article: { ...sent.article, times: [...sent.article.times, ...times] },
    actors: [...byActor.values()],
    statements: [...sent.statements, ...statements],
    moves: [...sent.moves, ...moves],
  };
}
