/** Pages of a list, as addresses: a list of ten thousand never draws more than one page of it. */
import type { Page } from '../../dossier/views.ts';
import { href, usePlace } from '../router.ts';
import { words } from '../words.ts';
import { Empty } from './states.tsx';

export const PAGE_SIZE = 50;

/** Limit and offset for a page number as it stands in the address; nonsense is page 1. */
export function pageQuery(page: string | null, size = PAGE_SIZE): { limit: number; offset: number } {
  const number = Number(page ?? 1);
  return { limit: size, offset: (Number.isInteger(number) && number >= 1 ? number - 1 : 0) * size };
}

/** Articles without a day end their list. */
export const undatedHref = (articles: number): string => {
  const last = Math.max(1, Math.ceil(articles / PAGE_SIZE));
  return href('/articles', { page: last > 1 ? last : undefined });
};

function usePageHref(): (page: number) => string {
  const { path, query } = usePlace();
  return page => href(path, { ...Object.fromEntries(query), page: page > 1 ? page : undefined });
}

export function Pager({ page, size = PAGE_SIZE }: { page: Page<unknown>; size?: number }) {
  const toPage = usePageHref();
  const { total, offset, items } = page;
  const number = Math.floor(offset / size) + 1;
  if (items.length === 0 && total > 0) {
    return (
      <Empty title={words.state.emptyPage}>
        <a href={toPage(1)}>{words.state.firstPage}</a>
      </Empty>
    );
  }
  if (total <= size) return null;
  const last = offset + items.length >= total;
  return (
    <nav className="pager" aria-label={words.page.label}>
      {number > 1 ? (
        <a href={toPage(number - 1)} rel="prev" data-key="[">
          {words.page.previous}
        </a>
      ) : (
        <span className="off">{words.page.previous}</span>
      )}
      <span className="num">{words.count.shown(offset + 1, offset + items.length, total)}</span>
      {last ? (
        <span className="off">{words.page.next}</span>
      ) : (
        <a href={toPage(number + 1)} rel="next" data-key="]">
          {words.page.next}
        </a>
      )}
    </nav>
  );
}
