/** One article: its text with all evidence marked, and the records beside it. */
import { type MouseEvent as ReactMouseEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { ArticleView } from '../../dossier/views.ts';
import type { Furniture, Post } from '../../model/article.ts';
import { MOVE_NOUNS, type MoveNoun } from '../../model/record.ts';
import { useKeys } from '../keys.ts';
import type { Mark } from '../marks.ts';
import { ArticleCare } from '../parts/article-care.tsx';
import { ArticleGone, isGone } from '../parts/article-gone.tsx';
import { readPlace, shownKinds, timeId, useBefore, useRecords } from '../parts/article-marks.ts';
import { ArticleMeta } from '../parts/article-meta.tsx';
import { type ArticleParts, useArticleParts, useNear } from '../parts/article-parts.ts';
import { WhenText } from '../parts/date.tsx';
import { Heading } from '../parts/heading.tsx';
import { late } from '../parts/late.tsx';
import { Paragraph } from '../parts/marked-text.tsx';
import { Answered, Note } from '../parts/states.tsx';
import { go, here, href, usePlace } from '../router.ts';
import { words } from '../words.ts';

const CompareArticles = late(async () => (await import('./compare-articles.tsx')).CompareArticles);

/** A title that is also a line of the post is shown there alone, where its evidence is. */
const titleIsWritten = ({ text }: ArticleView['article'], { start, end, title }: Post): boolean =>
  title !== undefined && text.slice(start, end).includes(title);

const PostHead = ({ post, titled }: { post: Post; titled: boolean }) => (
  <h2 className="post-head">
    <WhenText when={post.when} />
    {post.title && !titled && (
      <span className="post-title" dir="auto">
        {' '}
        {post.title}
      </span>
    )}
  </h2>
);

const TakenOut = ({ furniture }: { furniture: readonly Furniture[] }) => (
  <>
    {furniture.map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same line can stand twice at one place; the list never changes
      <div className="taken-out" key={`${piece.start} ${index}`}>
        <p dir="auto">{piece.quote}</p>
        <p className="second">
          {words.article.furniture}
          {words.separator}
          {piece.by}
        </p>
      </div>
    ))}
  </>
);

/** Paragraphs off the screen get their true height only once they come near it, over some frames, and move what is centred. */
const SETTLING_FRAMES = 10;

function centre(mark: Element, frames: number): void {
  mark.scrollIntoView({ block: 'center' });
  if (frames > 0) requestAnimationFrame(() => centre(mark, frames - 1));
}

/** Brings the chosen record into sight: its passage first, then the note beside it. */
function useShown(selected: string | undefined, article: string, drawn: readonly unknown[]) {
  const first = useRef(true);
  const shown = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was not drawn yet may have arrived
  useEffect(() => {
    const wanted = selected ?? document.querySelector('.place')?.getAttribute('data-marks')?.split(' ').at(-1);
    const choice = `${article} ${wanted}`;
    // What arrives later moves nobody who reads on.
    if (wanted === undefined) shown.current = '';
    if (wanted === undefined || shown.current === choice) return;
    const mark = document.querySelector(`[data-marks~="${CSS.escape(wanted)}"]`);
    if (!mark) return; // not drawn yet
    if (first.current) {
      centre(mark, SETTLING_FRAMES);
    } else {
      mark.scrollIntoView({ block: 'nearest' });
      document.getElementById(`note-${wanted}`)?.closest('li')?.scrollIntoView({ block: 'nearest' });
    }
    first.current = false;
    shown.current = choice;
  }, [selected, article, drawn]);
}

function Switch({ name, label }: { name: 'furniture' | 'times'; label: string }) {
  const { path, query } = usePlace();
  const on = query.has(name);
  const toggle = () =>
    go(href(path, { ...Object.fromEntries(query), [name]: on ? undefined : '1' }), { replace: true });
  return (
    <button type="button" aria-pressed={on} onClick={toggle}>
      {label}
    </button>
  );
}

/** One button a kind of move that the article has; several may be on. */
function KindSwitches({ view }: { view: ArticleView }) {
  const { path, query } = usePlace();
  const shown = shownKinds(query);
  const kinds = MOVE_NOUNS.map(noun => [noun, view.moves.filter(move => move.noun === noun).length] as const);
  const toggle = (noun: MoveNoun) => {
    const next = shown.includes(noun) ? shown.filter(other => other !== noun) : [...shown, noun];
    go(href(path, { ...Object.fromEntries(query), show: next.join(',') || undefined }), { replace: true });
  };
  if (view.moves.length === 0) return null;
  return (
    <fieldset className="kinds">
      <legend>{words.move.shown}</legend>
      {kinds
        .filter(([, count]) => count > 0)
        .map(([noun, count]) => (
          <button key={noun} type="button" aria-pressed={shown.includes(noun)} onClick={() => toggle(noun)}>
            {words.move.many[noun](count)}
          </button>
        ))}
    </fieldset>
  );
}

function Tools({ parts: { view, until } }: { parts: ArticleParts }) {
  const { furniture, times } = view.article;
  return (
    <div className="tools">
      <KindSwitches view={view} />
      {times.length > 0 && <Switch name="times" label={words.article.showTimes(words.count.times(times.length))} />}
      {furniture.length > 0 && (
        <Switch name="furniture" label={words.article.showFurniture(words.count.furniture(furniture.length))} />
      )}
      {until !== undefined && <p className="second">{words.article.countedTo(until, view.article.text.length)}</p>}
      {view.statements.length > 0 && (
        <p className="legend">
          <span className="mark part-source">{words.article.legendSource}</span>
          <span className="mark part-cue">{words.article.legendCue}</span>
          <span className="mark part-content">{words.article.legendContent}</span>
          <span className="date-mark">{words.article.legendTime}</span>
        </p>
      )}
    </div>
  );
}

/** The record that a click on the text means: the innermost, or the next one around it where that is chosen already. */
function clickedRecord(target: EventTarget, selected: string | undefined): string | undefined {
  if (!(target instanceof Element) || target.closest('a') || window.getSelection()?.isCollapsed === false)
    return undefined;
  const ids =
    target
      .closest('[data-marks]')
      ?.getAttribute('data-marks')
      ?.split(' ')
      .filter(id => id !== 'place') ?? [];
  return ids[(ids.indexOf(selected ?? '') + 1) % ids.length];
}

/** Paragraphs that make more than any screen; longer articles are rare. */
const DRAWN_AT_ONCE = 150;

function Text({
  parts: { view, until, askOn },
  selected,
  place,
}: {
  parts: ArticleParts;
  selected?: string;
  place?: Mark;
}) {
  const { query } = usePlace();
  const { article } = view;
  const { records, paragraphs } = useRecords(view, place, query.get('show') ?? '', selected);
  const { before, after } = useBefore(view, paragraphs);
  const select = useCallback((id: string | undefined) => {
    const { path, query: now } = here();
    go(href(path, { ...Object.fromEntries(now), record: id, at: undefined }), { replace: true });
  }, []);
  const flip = (name: string) =>
    go(href(here().path, { ...Object.fromEntries(query), [name]: query.has(name) ? undefined : '1' }), {
      replace: true,
    });
  useKeys(key => {
    if (key === 'f') flip('furniture');
    else if (key === 'Escape' && selected) select(undefined);
    else return false;
    return true;
  });
  // The beginning is there at once; a very long rest follows without holding up the page.
  const drawn = useDeferredValue(paragraphs, paragraphs.slice(0, DRAWN_AT_ONCE));
  useShown(selected, article.id, drawn);
  const end = useNear<HTMLParagraphElement>(until, askOn);
  const unmarked = until === undefined ? -1 : drawn.findIndex(({ start }) => start >= until);
  const showFurniture = query.has('furniture');
  const click = (event: ReactMouseEvent) => {
    const id = clickedRecord(event.target, selected);
    if (id) select(id);
  };
  if (article.text === '') return <p>{words.article.empty}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the numbers and notes do the same for the keyboard
    <div className="article-text" onClick={click}>
      {drawn.map((paragraph, index) => (
        <div key={paragraph.start}>
          {index === unmarked && (
            <p className="second marks-end" role="status" ref={end}>
              {words.article.marksEnd}
            </p>
          )}
          {showFurniture && <TakenOut furniture={before[index]!.out} />}
          {before[index]!.heads.map(post => (
            <PostHead key={post.start} post={post} titled={titleIsWritten(article, post)} />
          ))}
          <Paragraph
            paragraph={paragraph}
            records={records}
            selected={
              paragraph.pieces.some(piece => piece.covers.some(({ mark }) => mark.id === selected))
                ? selected
                : undefined
            }
            showTimes={query.has('times')}
            select={select}
            language={article.language}
            role={before[index]!.role}
          />
        </div>
      ))}
      {showFurniture && <TakenOut furniture={after} />}
    </div>
  );
}

function Body({ parts }: { parts: ArticleParts }) {
  const { query } = usePlace();
  const { view, until, askOn } = parts;
  const { article, statements } = view;
  const at = query.get('at');
  const place = useMemo(() => readPlace(at, article.text.length), [at, article]);
  const record = query.get('record') ?? undefined;
  const known =
    record === undefined ||
    statements.some(row => row.statement.id === record) ||
    view.moves.some(move => move.record.id === record) ||
    article.times.some(time => timeId(time) === record);
  const asksOn = !known && until !== undefined;
  useEffect(() => {
    if (asksOn) askOn(true);
  });
  return (
    <article>
      <Heading title={article.title ?? words.article.untitled} className="article-head">
        <p className="kicker">{article.outlet ?? words.article.noOutlet}</p>
        <ArticleMeta view={view} />
      </Heading>
      {!known && !asksOn && <Note title={words.article.gone} />}
      {place === 'outside' && <Note title={words.article.goneAt} />}
      <Tools parts={parts} />
      {statements.length === 0 && <p className="second">{words.article.noRecords}</p>}
      <Text parts={parts} selected={known ? record : undefined} place={place === 'outside' ? undefined : place} />
      <ArticleCare article={article} />
    </article>
  );
}

export function OneArticleView({ id }: { id: string }) {
  const other = usePlace().query.get('with');
  const { loading, parts } = useArticleParts(id);
  if (other) return <CompareArticles id={id} other={other} />;
  if (isGone(loading.error)) return <ArticleGone id={id} error={loading.error} />;
  return <Answered loading={loading}>{() => parts && <Body parts={parts} />}</Answered>;
}
