/** Words anywhere: what has them, the nearest first, by kind; each leads to its place in an article. */
import type { SearchView as Found, SearchHit } from '../../dossier/views.ts';
import { SEARCH_NOUNS } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { dayOf } from '../dates.ts';
import { WhenText } from '../parts/date.tsx';
import { Filters } from '../parts/filters.tsx';
import { Heading } from '../parts/heading.tsx';
import { MarkedWords } from '../parts/marked-words.tsx';
import { Pager, pageQuery } from '../parts/pager.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import {
  actorHref,
  articleHref,
  href,
  issueHref,
  moveHref,
  movePlaceHref,
  statementHref,
  usePlace,
} from '../router.ts';
import '../styles/search.css';
import { words } from '../words.ts';

const PER_PAGE = 30;

/** The passage in its article. */
export function hitHref({ noun, id, article }: SearchHit): string {
  if (noun === 'article') return articleHref(id);
  return noun === 'statement' ? articleHref(article.id, id) : movePlaceHref(article.id, id, noun);
}

function Hit({ hit }: { hit: SearchHit }) {
  const { noun, id, heading, what, when, pieces, article } = hit;
  return (
    <li className="line hit">
      <div className="line-date">
        <WhenText when={dayOf(when)} />
        <span className="second">{noun === 'article' ? words.evidence.article : words.review.noun[noun]}</span>
      </div>
      <div className="line-who">
        {noun === 'article' ? (
          <span className="second">{article.outlet ?? words.article.noOutlet}</span>
        ) : (
          <a href={noun === 'statement' ? statementHref(id) : moveHref(noun, id)} dir="auto">
            {heading || words.review.noun[noun]}
          </a>
        )}
        {what && <span className="second">{what}</span>}
      </div>
      <div className="line-words">
        <a href={hitHref(hit)} data-row dir="auto">
          {noun === 'article' && <b className="hit-title">{heading || words.article.untitled}</b>}
          <span className="own">
            <MarkedWords pieces={pieces} />
          </span>
        </a>
      </div>
      <div className="line-where">{noun === 'article' ? '' : (article.outlet ?? article.title)}</div>
    </li>
  );
}

/** How many of each kind; one click narrows to it, and another widens again. */
function Facets({ found }: { found: Found }) {
  const { query } = usePlace();
  const q = query.get('q') ?? undefined;
  const noun = query.get('noun');
  const all = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav aria-label={words.search.facets}>
      <ul className="facets">
        <li>
          <a href={href('/search', { q })} aria-current={noun === null}>
            {words.search.all} <span className="num">{words.number(all)}</span>
          </a>
        </li>
        {SEARCH_NOUNS.filter(one => found.counts[one]).map(one => (
          <li key={one}>
            <a href={href('/search', { q, noun: one })} aria-current={noun === one}>
              {words.search.noun[one]} <span className="num">{words.number(found.counts[one] ?? 0)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who and what is called so. */
function Names({ found: { actors, issues } }: { found: Found }) {
  if (actors.length + issues.length === 0) return null;
  return (
    <dl className="facts found-names">
      {actors.length > 0 && (
        <div>
          <dt>{words.search.actors}</dt>
          <dd>
            <ul className="inline-list">
              {actors.map(({ id, name, roles }) => (
                <li key={id}>
                  <a href={actorHref(id)} dir="auto">
                    {name}
                  </a>
                  {roles[0] && <span className="second"> {roles[0]}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {issues.length > 0 && (
        <div>
          <dt>{words.search.issues}</dt>
          <dd>
            <ul className="inline-list">
              {issues.map(({ id, label }) => (
                <li key={id}>
                  <a href={issueHref(id)}>{label}</a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

export function SearchView() {
  const { query } = usePlace();
  const q = query.get('q') ?? '';
  const noun = query.get('noun') ?? undefined;
  const loading = useAnswer(
    q ? { name: 'search', query: { q, noun, ...pageQuery(query.get('page'), PER_PAGE) } } : undefined,
  );
  return (
    <>
      <Heading title={q ? `${words.search.title}: ${q}` : words.search.title} />
      <Filters names={['q']} textLabel={words.search.label} />
      {q ? (
        <Answered loading={loading}>
          {found => (
            <>
              <Names found={found} />
              {found.hits.total === 0 && found.actors.length + found.issues.length === 0 ? (
                <Empty title={words.search.none(q)} hint={words.search.noneHint} />
              ) : (
                <Facets found={found} />
              )}
              {found.looked !== undefined && <p className="second">{words.search.looked(found.looked)}</p>}
              <ol className="lines">
                {found.hits.items.map(hit => (
                  <Hit key={hit.id} hit={hit} />
                ))}
              </ol>
              <Pager page={found.hits} size={PER_PAGE} />
            </>
          )}
        </Answered>
      ) : (
        <p className="second">{words.search.hint}</p>
      )}
    </>
  );
}
