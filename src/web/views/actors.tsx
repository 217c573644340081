/** Who is in the coverage. */
import type { ActorSummary } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { Filters, hasFilters, readFilters } from '../parts/filters.tsx';
import { Heading } from '../parts/heading.tsx';
import { Pager, pageQuery } from '../parts/pager.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { actorHref, href, usePlace } from '../router.ts';
import { words } from '../words.ts';

const NAMES = ['q', 'kind'] as const;

function ActorLine({ actor }: { actor: ActorSummary }) {
  return (
    <tr>
      <th scope="row" className="cell-name">
        <a href={actorHref(actor.id)} data-row dir="auto">
          {actor.name}
        </a>
        <span className="second wide-off">{words.kind[actor.kind]}</span>
      </th>
      <td className="narrow-off">{words.kind[actor.kind]}</td>
      <td className="cell-roles">{actor.roles.slice(0, 3).join('; ')}</td>
      <td className="narrow-off">
        {actor.speaksFor && <a href={actorHref(actor.speaksFor.id)}>{actor.speaksFor.name}</a>}
      </td>
      <td className="num narrow-off">
        <a href={href('/articles', { actor: actor.id })}>{words.number(actor.articles)}</a>
      </td>
      <td className="num">
        {actor.statements > 0 ? (
          <a href={href('/statements', { actor: actor.id })}>{words.number(actor.statements)}</a>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}

function ActorTable({ items }: { items: readonly ActorSummary[] }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{words.column.actor}</th>
          <th scope="col" className="narrow-off">
            {words.column.kind}
          </th>
          <th scope="col">{words.column.roles}</th>
          <th scope="col" className="narrow-off">
            {words.column.speaksFor}
          </th>
          <th scope="col" className="num narrow-off">
            {words.column.articles}
          </th>
          <th scope="col" className="num">
            {words.column.statements}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(actor => (
          <ActorLine key={actor.id} actor={actor} />
        ))}
      </tbody>
    </table>
  );
}

export function ActorsView() {
  const { query } = usePlace();
  const loading = useAnswer({
    name: 'actors',
    query: { ...readFilters(query, NAMES), ...pageQuery(query.get('page')) },
  });
  return (
    <>
      <Heading title={words.view.actors} count={loading.answer && words.number(loading.answer.total)} />
      <Filters names={NAMES} textLabel={words.filter.searchActors} />
      <Answered loading={loading}>
        {page => (
          <>
            {page.total === 0 && (
              <Empty title={hasFilters(query) ? words.state.emptyFilter : words.state.emptyActors} />
            )}
            {page.items.length > 0 && <ActorTable items={page.items} />}
            <Pager page={page} />
          </>
        )}
      </Answered>
    </>
  );
}
