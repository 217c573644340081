/** What an article view draws, worked out once an article: its marks, its paragraphs, and what stands before each of them. */
import { useMemo } from 'react';
import { passagesOf } from '../../dossier/describe-move.ts';
import type { ArticleView, MoveView } from '../../dossier/views.ts';
import type { Furniture, Post } from '../../model/article.ts';
import { MOVE_NOUNS, type MoveNoun } from '../../model/record.ts';
import { type Mark, type MarkedParagraph, markText } from '../marks.ts';
import { words } from '../words.ts';
import type { ParagraphRole, Records } from './marked-text.tsx';

/** The id by which a time of the article is chosen and linked. */
export const timeId = ({ start, end }: { start: number; end: number }): string => `time-${start}-${end}`;

/** `at=12-40` of an address: a passage pointed at that need not be a statement's. */
export function readPlace(at: string | null, length: number): Mark | 'outside' | undefined {
  if (!at) return undefined;
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(at) ?? [];
  const start = Number(from);
  const end = Number(to);
  return start < end && end <= length ? { id: 'place', kind: 'place', start, end } : 'outside';
}

/** `show=event,position` of an address: the kinds of moves that are marked. */
export const shownKinds = (query: URLSearchParams): readonly MoveNoun[] => {
  const named = query.get('show')?.split(',') ?? [];
  return MOVE_NOUNS.filter(noun => named.includes(noun));
};

/** Moves to draw: those of the kinds wanted, and the one chosen whatever its kind. */
function shownMoves(view: ArticleView, show: string, selected: string | undefined): readonly MoveView[] {
  const kinds = show.split(',');
  return view.moves.filter(({ noun, record }) => kinds.includes(noun) || record.id === selected);
}

/** "E1", "E2", "P1" …: each kind is counted by itself, over the whole article, so that a filter changes no number. */
function moveLabels(view: ArticleView): Map<string, string> {
  const counts = new Map<MoveNoun, number>();
  return new Map(
    view.moves.map(({ noun, record }) => {
      const count = (counts.get(noun) ?? 0) + 1;
      counts.set(noun, count);
      return [record.id, `${words.move.letter[noun]}${count}`];
    }),
  );
}

export function useRecords(
  view: ArticleView,
  place: Mark | undefined,
  show: string,
  selected: string | undefined,
): { records: Records; paragraphs: MarkedParagraph[] } {
  // Which move is chosen changes what is drawn only where it is one.
  const chosen = view.moves.some(({ record }) => record.id === selected) ? selected : undefined;
  return useMemo(() => {
    const { article, statements } = view;
    const moves = shownMoves(view, show, chosen);
    const marks: Mark[] = statements.flatMap(({ statement }) =>
      [...statement.evidence, ...(statement.alsoIn ?? [])]
        .filter(evidence => evidence.article === article.id)
        .map(({ start, end, parts }) => ({ id: statement.id, kind: 'statement' as const, start, end, parts })),
    );
    marks.push(
      ...article.times.map(time => ({ id: timeId(time), kind: 'time' as const, start: time.start, end: time.end })),
    );
    marks.push(
      ...moves.flatMap(move =>
        passagesOf(move)
          .filter(evidence => evidence.article === article.id)
          .map(({ start, end }) => ({ id: move.record.id, kind: move.noun, start, end })),
      ),
    );
    if (place) marks.push(place);
    const records = {
      rows: new Map(statements.map(row => [row.statement.id, row])),
      numbers: new Map([
        ...statements.map((row, index) => [row.statement.id, index + 1] as const),
        ...moves.map((move, index) => [move.record.id, statements.length + index + 1] as const),
      ]),
      moves: new Map(moves.map(move => [move.record.id, move])),
      labels: moveLabels(view),
      times: new Map(article.times.map(time => [timeId(time), time])),
    };
    return { records, paragraphs: markText(article.text, marks) };
  }, [view, place, show, chosen]);
}

/** A line of a post that is its title, or the date it begins with and nothing else. */
function roleOf(
  text: string,
  paragraph: MarkedParagraph,
  post: Post | undefined,
  first: boolean,
): ParagraphRole | undefined {
  if (post?.title !== undefined && text.slice(paragraph.start, paragraph.end).trim() === post.title) return 'title';
  const dateAlone = paragraph.pieces.every(piece => piece.covers.some(({ mark }) => mark.kind === 'time'));
  return first && dateAlone ? 'stamp' : undefined;
}

/** What stands before each paragraph: the head of the post that begins there, and what was taken out there. */
export function useBefore(view: ArticleView, paragraphs: readonly MarkedParagraph[]) {
  return useMemo(() => {
    const posts = [...view.article.posts].sort((a, b) => a.start - b.start);
    const taken = [...view.article.furniture].sort((a, b) => a.start - b.start);
    let post = 0;
    let furniture = 0;
    let open: Post | undefined;
    const before = paragraphs.map(paragraph => {
      const heads: Post[] = [];
      const out: Furniture[] = [];
      while (post < posts.length && posts[post]!.start < paragraph.end) heads.push(posts[post++]!);
      open = heads.at(-1) ?? open;
      while (furniture < taken.length && taken[furniture]!.start <= paragraph.start) out.push(taken[furniture++]!);
      return { heads, out, role: roleOf(view.article.text, paragraph, open, heads.length > 0) };
    });
    return { before, after: taken.slice(furniture) };
  }, [view, paragraphs]);
}
