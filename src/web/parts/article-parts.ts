/**
 * A long article arrives with its whole text and what is told in its beginning; the rest follows part by part as the reader comes
 * to it, or until the record that the address names is there. In: an article's id. Out: what is at hand, and a way to ask on.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { receivedArticle, withMarks } from '../../dossier/send-article.ts';
import type { ArticleSent, ArticleView } from '../../dossier/views.ts';
import { type Loading, useAnswer } from '../client.ts';

/** Characters: nearly every article is shorter than the first part, and comes at once. */
const FIRST = 60_000;
const NEXT = 240_000;
/** How far below the screen the next part is asked for. */
const AHEAD = 3000;

export interface ArticleParts {
  readonly view: ArticleView;
  /** What begins before this character is at hand; undefined where all is. */
  readonly until?: number;
  /** For what comes next; for a record that may stand anywhere, in parts that grow. */
  readonly askOn: (forRecord?: boolean) => void;
}

interface Held {
  readonly first: ArticleSent;
  readonly sent: ArticleSent;
  readonly until: number;
}

export function useArticleParts(id: string): { readonly loading: Loading<ArticleSent>; readonly parts?: ArticleParts } {
  const loading = useAnswer({ name: 'articles/:id', id, query: { until: FIRST } });
  const first = loading.answer;
  const [held, hold] = useState<Held>();
  const [asking, ask] = useState<number>();
  const now = first && (held?.first === first ? held : { first, sent: first, until: FIRST });
  const until = now && now.until < now.sent.article.text.length ? now.until : undefined;
  const range = until === undefined ? undefined : { from: until, until: until + (asking ?? NEXT) };
  const { answer, waiting } = useAnswer(asking && range ? { name: 'articles/:id/marks', id, query: range } : undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is held changes by this alone
  useEffect(() => {
    if (!answer || waiting || !now || !range) return;
    hold({ first: now.first, sent: withMarks(now.sent, answer), until: range.until });
    ask(undefined);
  }, [answer, waiting]);
  const askOn = useCallback(
    (forRecord = false) => ask(size => size ?? (forRecord && until !== undefined ? Math.max(NEXT, 2 * until) : NEXT)),
    [until],
  );
  const sent = now?.sent;
  const [received, receive] = useState<{ sent: ArticleSent; view: ArticleView }>();
  if (sent && received?.sent !== sent) receive({ sent, view: receivedArticle(sent) });
  const view = received && received.sent === sent ? received.view : undefined;
  return { loading, parts: view && { view, until, askOn } };
}

/** Asks on when its place comes near the screen, or lies above it. */
export function useNear<Of extends Element>(until: number | undefined, askOn: () => void) {
  const ref = useRef<Of>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each part has an end of its own
  useEffect(() => {
    if (!ref.current) return;
    const near = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) askOn();
      },
      { rootMargin: `100000000px 0px ${AHEAD}px 0px` },
    );
    near.observe(ref.current);
    return () => near.disconnect();
  }, [until, askOn]);
  return ref;
}
