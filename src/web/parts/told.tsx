/** How a record was told: every passage under its article, how many texts stand behind them, and what became of it over time. */
import type { ArticleRef, MoveView } from '../../dossier/views.ts';
import type { Evidence } from '../../model/span.ts';
import type { When } from '../../model/when.ts';
import { dayOf } from '../dates.ts';
import { words } from '../words.ts';
import { ArticleLine } from './article-line.tsx';
import { originsOf, useArticleRefs, useFamilies } from './article-refs.ts';
import { WhenText } from './date.tsx';
import { EvidenceLine } from './evidence-line.tsx';

export function Told({ passages, first }: { passages: readonly Evidence[]; first: ArticleRef }) {
  const byArticle = new Map<string, Evidence[]>();
  for (const passage of passages) byArticle.set(passage.article, [...(byArticle.get(passage.article) ?? []), passage]);
  const ids = [...byArticle.keys()];
  const articles = useArticleRefs(ids.filter(id => id !== first.id));
  const families = useFamilies(ids);
  return (
    <section className="section">
      <h2>
        {words.statement.evidence}
        <span className="heading-count">{words.evidence.origins(originsOf(ids, families), ids.length)}</span>
      </h2>
      {[...byArticle].map(([id, found]) => {
        const origin = families.get(id)?.articles[0];
        return (
          <div className="told" key={id}>
            <ArticleLine id={id} article={id === first.id ? first : articles.get(id)} />
            {origin && origin.id !== id && byArticle.has(origin.id) && (
              <p className="second">{words.evidence.copyOf(origin.outlet ?? origin.title ?? words.evidence.article)}</p>
            )}
            {found.map(evidence => (
              <EvidenceLine key={`${evidence.start} ${evidence.end}`} evidence={evidence} />
            ))}
          </div>
        );
      })}
    </section>
  );
}

interface Step {
  readonly status: string;
  readonly when?: When;
  /** Of a promise: the day that this report gives for it. */
  readonly due?: When;
  readonly knownSince?: When;
  readonly evidence: Evidence;
}

function stepsOf({ noun, record }: MoveView): readonly Step[] {
  if (noun === 'event' || noun === 'commitment') return record.history;
  return noun === 'proposal' ? record.handovers : [];
}

/** An event or a commitment as one report after another had it. One report alone is no history. */
export function History({ view }: { view: MoveView }) {
  const steps = stepsOf(view);
  const articles = useArticleRefs(steps.map(({ evidence }) => evidence.article));
  if (steps.length < 2) return null;
  const statuses: Readonly<Record<string, string>> = { ...words.eventStatus, ...words.commitmentStatus };
  return (
    <section className="section">
      <h2>{words.evidence.history}</h2>
      <ol className="history">
        {steps.map(({ status, when, due, knownSince, evidence }) => (
          <li key={`${status} ${evidence.article} ${evidence.start}`}>
            <span className="position-date">
              <WhenText when={dayOf(knownSince ?? articles.get(evidence.article)?.published)} />
            </span>
            <span>
              <b>{statuses[status] ?? status}</b>
              {(due ?? when) && (
                <span className="second">
                  {' '}
                  <WhenText when={dayOf(due ?? when)} label={due && words.move.due} />
                </span>
              )}
            </span>
            <div>
              <EvidenceLine evidence={evidence} />
              <ArticleLine id={evidence.article} article={articles.get(evidence.article)} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
