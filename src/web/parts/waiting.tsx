/** Conditions and deadlocks: who waits for whom as a drawing and as a list, each condition with its words; circles step by step. */
import { useState } from 'react';
import type { AnswerOf } from '../../api/contract.ts';
import type { ConditionView } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { dayOf } from '../dates.ts';
import { href, usePlace } from '../router.ts';
import '../styles/waiting.css';
import { type Pair, pairsOf, type WaitGraph, waitGraph } from '../wait-graph.ts';
import { words } from '../words.ts';
import { ArticleLine } from './article-line.tsx';
import { useArticleRefs } from './article-refs.ts';
import { WhenText } from './date.tsx';
import { EvidenceLine } from './evidence-line.tsx';

type Deadlock = AnswerOf<'deadlocks'>[number];

/** Pairs of parties listed before "more". */
const PAIRS = 8;
/** Letters of a name in the drawing; the list has all of it. */
const LETTERS = 24;
const short = (name: string): string => (name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name);

function Drawing({ graph, chosen }: { graph: WaitGraph; chosen: string | null }) {
  const { path, query } = usePlace();
  const { nodes, lines, width, height } = graph;
  const to = (pair: Pair) =>
    href(path, { ...Object.fromEntries(query), waits: pair.key === chosen ? undefined : pair.key });
  return (
    <div className="wait-graph">
      <svg viewBox={`0 0 ${width} ${height}`} aria-label={words.waiting.graph}>
        {lines.map(({ pair, path: line, head, x, y }) => {
          const classes = [
            'wait-line',
            pair.circle && 'circle',
            chosen !== null && (pair.key === chosen ? 'chosen' : 'other'),
          ];
          return (
            <a
              key={pair.key}
              className={classes.filter(Boolean).join(' ')}
              href={to(pair)}
              aria-label={words.waiting.edge(pair.party, pair.awaits, pair.conditions.length)}
            >
              <path className="wait-hit" d={line} />
              <path d={line} />
              <path d={head} />
              <text x={x} y={y + 4} textAnchor="middle">
                {pair.conditions.length}
              </text>
            </a>
          );
        })}
        {nodes.map(({ key, name, x, y, side, above }) => (
          <g key={key} className="wait-party">
            <circle cx={x} cy={y} r="4.5" />
            <text
              x={x + (side === 'end' ? -14 : side === 'start' ? 14 : 0)}
              y={y + (side === 'middle' ? (above ? -14 : 24) : 5)}
              textAnchor={side}
            >
              {short(name)}
              <title>{name}</title>
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** What is held back, and until what: the two halves of a condition in the words of the coverage. */
function Halves({ view }: { view: ConditionView }) {
  const { held, text } = view.condition;
  return (
    <p>
      <span className="second">{words.waiting.holds}</span>{' '}
      <span className="own" dir="auto">
        “{held}”
      </span>{' '}
      <span className="second">{words.waiting.until}</span>{' '}
      <span className="own" dir="auto">
        “{text}”
      </span>
    </p>
  );
}

function Condition({ view }: { view: ConditionView }) {
  const { evidence, knownSince, alsoOn } = view.condition;
  const articles = useArticleRefs([evidence[0]!.article]);
  return (
    <li className="condition">
      <span className="position-date">
        <WhenText when={dayOf(knownSince)} />
        {alsoOn.length > 0 && <span className="second">{words.waiting.told(alsoOn.length + 1)}</span>}
      </span>
      <div>
        <Halves view={view} />
        <EvidenceLine evidence={evidence[0]!} />
        <ArticleLine id={evidence[0]!.article} article={articles.get(evidence[0]!.article)} />
      </div>
    </li>
  );
}

function PairSection({ pair }: { pair: Pair }) {
  return (
    <section className="wait-pair">
      <h3 dir="auto">
        {words.waiting.waits(pair.party, pair.awaits)}
        <span className="heading-count">{words.number(pair.conditions.length)}</span>
        {pair.circle && <span className="wait-circle second">{words.waiting.inCircle}</span>}
      </h3>
      <ol>
        {pair.conditions.map(view => (
          <Condition key={view.condition.id} view={view} />
        ))}
      </ol>
    </section>
  );
}

/** A circle, step by step: each party, what it holds back, and what for; the last leads to the first. */
function Circle({ deadlock, conditions }: { deadlock: Deadlock; conditions: ReadonlyMap<string, ConditionView> }) {
  const steps = deadlock.conditions.flatMap(id => conditions.get(id) ?? []);
  const articles = useArticleRefs(deadlock.sides.map(({ evidence }) => evidence.article));
  const names = steps.map(({ party }) => party);
  return (
    <li className="wait-steps">
      <h3 dir="auto">{words.waiting.circle(new Intl.ListFormat(words.locale).format(names))}</h3>
      <ol>
        {steps.map((view, index) => {
          const { evidence } = deadlock.sides[index] ?? { evidence: view.condition.evidence[0]! };
          return (
            <li key={view.condition.id}>
              <b dir="auto">{view.party}</b>
              <Halves view={view} />
              <EvidenceLine evidence={evidence} />
              <ArticleLine id={evidence.article} article={articles.get(evidence.article)} />
              <p className="wait-next second">
                <span aria-hidden="true">{index === steps.length - 1 ? '↺ ' : '→ '}</span>
                {words.waiting.waits(view.party, view.awaits)}
              </p>
            </li>
          );
        })}
      </ol>
    </li>
  );
}

export function Waiting() {
  const [all, showAll] = useState(false);
  const { path, query } = usePlace();
  const conditions = useAnswer({ name: 'conditions' }).answer ?? [];
  const deadlocks = useAnswer({ name: 'deadlocks' }).answer ?? [];
  if (conditions.length === 0) return null;
  const pairs = pairsOf(conditions);
  const graph = waitGraph(pairs);
  const chosen = query.get('waits');
  const shown = chosen === null ? pairs : pairs.filter(({ key }) => key === chosen);
  const byId = new Map(conditions.map(view => [view.condition.id, view]));
  const { waiting } = words;
  return (
    <section className="section waiting-part" id="waiting">
      <h2>
        {waiting.title}
        <span className="heading-count">{words.number(conditions.length)}</span>
      </h2>
      <p className="second wait-legend">
        {waiting.lede}
        {graph.left > 0 && ` ${waiting.more(graph.left)}`}
      </p>
      <Drawing graph={graph} chosen={chosen} />
      {deadlocks.length > 0 && chosen === null && (
        <>
          <h3 className="wait-circles">{waiting.circles}</h3>
          <ol className="wait-deadlocks">
            {deadlocks.map(deadlock => (
              <Circle key={deadlock.id} deadlock={deadlock} conditions={byId} />
            ))}
          </ol>
        </>
      )}
      {chosen !== null && (
        <p>
          <a href={href(path, { ...Object.fromEntries(query), waits: undefined })}>{waiting.all}</a>
        </p>
      )}
      {shown.length === 0 && <p className="second">{waiting.noneOf}</p>}
      {shown.slice(0, all ? shown.length : PAIRS).map(pair => (
        <PairSection key={pair.key} pair={pair} />
      ))}
      {shown.length > PAIRS && !all && (
        <button type="button" onClick={() => showAll(true)}>
          {waiting.morePairs(shown.length - PAIRS)}
        </button>
      )}
    </section>
  );
}
