/** Moves as lists, and one by one: one view for events, positions, proposals, commitments, figures and terms. */
import type { ReactNode } from 'react';
import { moveLine, passagesOf, whoName } from '../../dossier/describe-move.ts';
import type { MoveView } from '../../dossier/views.ts';
import type { MoveNoun } from '../../model/record.ts';
import { useAnswer } from '../client.ts';
import { dayOf } from '../dates.ts';
import { WhenText } from '../parts/date.tsx';
import { type Choices, type FilterName, Filters, hasFilters, readFilters } from '../parts/filters.tsx';
import { Heading } from '../parts/heading.tsx';
import { JudgeRecord } from '../parts/judging.tsx';
import { late } from '../parts/late.tsx';
import { MoveFacts } from '../parts/move-facts.tsx';
import { Pager, pageQuery } from '../parts/pager.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { History, Told } from '../parts/told.tsx';
import { readableDates } from '../readable-dates.ts';
import { actorHref, moveHref, movePlaceHref, usePlace } from '../router.ts';
import { type ListName, words } from '../words.ts';
import { Why } from './statement.tsx';

const OwnTexts = late(async () => (await import('../parts/own-texts.tsx')).OwnTexts, { quiet: true });

const LISTS: Readonly<Record<MoveNoun, { readonly list: ListName; readonly filters: readonly FilterName[] }>> = {
  event: { list: 'events', filters: ['q', 'actor', 'kind', 'status', 'outlet', 'since', 'until', 'order'] },
  position: { list: 'positions', filters: ['q', 'actor', 'issue', 'stance', 'outlet', 'since', 'until', 'order'] },
  proposal: { list: 'proposals', filters: ['q', 'actor', 'outlet', 'since', 'until', 'order'] },
  commitment: { list: 'commitments', filters: ['q', 'actor', 'status', 'outlet', 'since', 'until', 'order'] },
  figure: { list: 'figures', filters: ['q', 'actor', 'outlet', 'since', 'until', 'order'] },
  term: { list: 'terms', filters: ['q', 'actor', 'outlet', 'since', 'until', 'order'] },
};

function useChoices(noun: MoveNoun): Choices {
  const issues = useAnswer(noun === 'position' ? { name: 'issues' } : undefined).answer ?? [];
  return {
    kind: Object.entries(words.eventKind),
    status: Object.entries(noun === 'event' ? words.eventStatus : words.commitmentStatus),
    stance: Object.entries(words.stance),
    issue: issues.filter(({ positions }) => positions > 0).map(({ id, label }) => [id, label] as const),
  };
}

function Who({ view }: { view: MoveView }): ReactNode {
  return moveLine(view).who.map((who, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of names
    <span key={index}>
      {index > 0 && ', '}
      {typeof who === 'string' ? (
        <a href={actorHref(who)}>{whoName(who, view.names)}</a>
      ) : (
        <span className="unnamed">{who.described}</span>
      )}
    </span>
  ));
}

/** The reports' own words; before them what is counted, named or called so, where that is a word of its own. */
function MoveWords({ view }: { view: MoveView }) {
  const { text } = moveLine(view);
  const { noun, record } = view;
  if (noun === 'position' || noun === 'commitment') return <span className="own">{text}</span>;
  const quote = <span className="own quoted">{record.evidence[0]?.quote.replace(/\s+/g, ' ') ?? text}</span>;
  if (noun === 'event') return quote;
  return (
    <>
      <b>{noun === 'term' ? words.move.term(text) : text}</b> {quote}
    </>
  );
}

function MoveLine({ view }: { view: MoveView }) {
  const { record, noun, article } = view;
  const { when, what } = moveLine(view);
  const own = noun === 'event' || noun === 'commitment' || when?.edtf !== undefined;
  return (
    <li className={`line ${noun}`} id={record.id}>
      <div className="line-date">
        <WhenText when={dayOf(own ? when : article.published)} />
        {noun === 'commitment' && when && <span className="second">{words.move.due}</span>}
        {!own && <span className="second">{words.date.reported}</span>}
      </div>
      <div className="line-who">
        <Who view={view} />
        <span className="second">{readableDates(what)}</span>
      </div>
      <p className="line-words">
        <a href={movePlaceHref(article.id, record.id, noun)} data-row dir="auto">
          <MoveWords view={view} />
        </a>
      </p>
      <div className="line-where">
        <span title={article.title}>{article.outlet ?? article.title ?? words.article.noOutlet}</span>
        <a className="second" href={moveHref(noun, record.id)}>
          {words.statement.details}
        </a>
      </div>
    </li>
  );
}

/** `children` stand above the list: what shows more of this noun at once than lines can. */
export function MovesView({ noun, lede, children }: { noun: MoveNoun; lede?: string; children?: ReactNode }) {
  const { query } = usePlace();
  const { list, filters } = LISTS[noun];
  const loading = useAnswer({
    name: list,
    query: { order: 'newest', ...readFilters(query, filters), ...pageQuery(query.get('page')) },
  });
  return (
    <>
      <Heading title={words.view[list]} count={loading.answer && words.number(loading.answer.total)}>
        {lede && <p className="lede">{lede}</p>}
      </Heading>
      {children}
      {children && <h2 className="list-head">{words.move.all[noun]}</h2>}
      <Filters names={filters} choices={useChoices(noun)} />
      <Answered loading={loading}>
        {page => (
          <>
            {page.total === 0 && <Empty title={hasFilters(query) ? words.state.emptyFilter : words.move.none[noun]} />}
            <ol className="lines">
              {page.items.map(view => (
                <MoveLine key={view.record.id} view={view} />
              ))}
            </ol>
            <Pager page={page} />
          </>
        )}
      </Answered>
    </>
  );
}

function Body({ view }: { view: MoveView }) {
  const { record, noun, article } = view;
  const why = useAnswer({ name: 'explain/:id', id: record.id });
  return (
    <>
      <Heading title={words.move.one[noun]} className="quiet" />
      <p className="large-quote">{moveLine(view).text}</p>
      <p className="attribution">
        <Who view={view} />
      </p>
      <MoveFacts view={view} />
      {noun === 'proposal' && <OwnTexts proposal={record.id} />}
      <History view={view} />
      <Told passages={passagesOf(view)} first={article} />
      <section className="section">
        <h2>{words.statement.why}</h2>
        <Answered loading={why}>
          {explanation => <Why explanation={explanation} passages={passagesOf(view)} />}
        </Answered>
      </section>
      <JudgeRecord
        noun={noun}
        id={record.id}
        value={moveLine(view).when?.edtf}
        articles={new Set(record.evidence.map(one => one.article)).size}
      />
    </>
  );
}

export function OneMoveView({ id }: { id: string }) {
  return <Answered loading={useAnswer({ name: 'moves/:id', id })}>{view => <Body view={view} />}</Answered>;
}
