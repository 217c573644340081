/** All statements, filtered. */
import { useAnswer } from '../client.ts';
import { Filters, hasFilters, readFilters } from '../parts/filters.tsx';
import { Heading } from '../parts/heading.tsx';
import { Pager, pageQuery } from '../parts/pager.tsx';
import { StatementList } from '../parts/statement-list.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { usePlace } from '../router.ts';
import { words } from '../words.ts';

const NAMES = ['q', 'actor', 'outlet', 'mode', 'since', 'until', 'order'] as const;

export function StatementsView() {
  const { query } = usePlace();
  const loading = useAnswer({
    name: 'statements',
    query: { order: 'newest', ...readFilters(query, NAMES), ...pageQuery(query.get('page')) },
  });
  return (
    <>
      <Heading title={words.view.statements} count={loading.answer && words.number(loading.answer.total)} />
      <Filters names={NAMES} />
      <Answered loading={loading}>
        {page => (
          <>
            {page.total === 0 && (
              <Empty title={hasFilters(query) ? words.state.emptyFilter : words.state.emptyStatements} />
            )}
            <StatementList rows={page.items} />
            <Pager page={page} />
          </>
        )}
      </Answered>
    </>
  );
}
