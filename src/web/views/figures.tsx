/** Numbers as small multiples: one panel a thing, each side's claims apart, ranges drawn; and all of them as a list. */
import { useState } from 'react';
import { amount } from '../../dossier/describe-move.ts';
import { useAnswer } from '../client.ts';
import { dayOf } from '../dates.ts';
import { type Axis, axisOf, type Figure, type Panel, panelsOf, seriesOf, valuesOf } from '../figure-panels.ts';
import { WhenText } from '../parts/date.tsx';
import { Answered } from '../parts/states.tsx';
import { href, movePlaceHref } from '../router.ts';
import '../styles/kinds.css';
import '../styles/figures.css';
import { words } from '../words.ts';
import { MovesView } from './moves.tsx';

const MOST = 500;
const PANELS = 12;
/** Ids that an address has room for. */
const MOST_ASKED = 300;
/** Rows of a panel before "more". */
const ROWS = 5;
/** Older numbers named below a row; all of them are drawn. */
const BEFORE = 3;
const RADIUS = 4.5;

/** One line from nothing to the largest number of the panel, with what is claimed now and what was claimed before. */
function Scale({ series, axis: { at: x, ticks } }: { series: readonly Figure[]; axis: Axis }) {
  const [now, ...before] = series;
  const [low, high] = valuesOf(now!);
  return (
    <svg className="figure-scale" height="12" aria-hidden="true">
      <line className="figure-line" x1="0" x2="100%" y1="6" y2="6" />
      {ticks.map(tick => (
        <line key={tick} className="figure-line" x1={`${x(tick)}%`} x2={`${x(tick)}%`} y1="3" y2="9" />
      ))}
      {before.map(({ record }) => (
        <circle key={record.id} className="older" cx={`${x(record.value)}%`} cy="6" r={RADIUS - 1} />
      ))}
      {high > low && <rect x={`${x(low)}%`} y="3" width={`${Math.max(1, x(high) - x(low))}%`} height="6" rx="3" />}
      <circle cx={`${x(now!.record.value)}%`} cy="6" r={RADIUS} />
    </svg>
  );
}

const dated = ({ record, article }: Figure) => dayOf(record.period?.edtf ? record.period : article.published);

function Row({
  who,
  again,
  series,
  axis,
}: {
  who: string | undefined;
  /** Named in the row above. */
  again: boolean;
  series: readonly Figure[];
  axis: Axis;
}) {
  const [now, ...before] = series;
  const { record, article } = now!;
  return (
    <li className="figure-row">
      <p className={again ? 'figure-who again' : 'figure-who'} dir="auto">
        {who ?? <span className="second">{words.figures.reporter}</span>}
      </p>
      <p className="figure-amount num">{amount(record)}</p>
      <Scale series={series} axis={axis} />
      <p className="figure-what">
        <a href={movePlaceHref(article.id, record.id, 'figure')} data-row dir="auto">
          {record.what ?? record.of}
        </a>{' '}
        <span className="second">
          <WhenText when={dated(now!)} />
          {article.outlet && `${words.separator}${article.outlet}`}
        </span>
      </p>
      {before.length > 0 && (
        <p className="figure-before second">
          {words.figures.before}{' '}
          {before.slice(0, BEFORE).map((figure, index) => (
            <span key={figure.record.id}>
              {index > 0 && ', '}
              <a href={movePlaceHref(figure.article.id, figure.record.id, 'figure')}>
                {amount(figure.record)} (<WhenText when={dated(figure)} />)
              </a>
            </span>
          ))}
          {before.length > BEFORE && `, ${words.figures.andOlder(before.length - BEFORE)}`}
        </p>
      )}
    </li>
  );
}

function PanelView({ panel, disputed }: { panel: Panel; disputed: boolean }) {
  const [all, showAll] = useState(false);
  const rows = panel.sides.flatMap(side => seriesOf(side).map(series => ({ who: side.who, series })));
  const [thing, part] = panel.of.split(': ');
  const axis = axisOf(panel);
  return (
    <section className="figure-panel">
      <h3 dir="auto">
        {thing}
        {part && <span className="figure-part"> {part}</span>}
        {disputed && (
          <a className="second" href={href('/conflicts')}>
            {' '}
            {words.figures.disputed}
          </a>
        )}
      </h3>
      <p className="figure-ends second num" aria-hidden="true">
        {axis.ticks.map(tick => (
          <span key={tick} style={{ left: `${axis.at(tick)}%` }}>
            {words.number(tick)}
          </span>
        ))}
      </p>
      <ol>
        {rows.slice(0, all ? rows.length : ROWS).map(({ who, series }, index) => (
          <Row
            key={series[0].record.id}
            who={who}
            again={index > 0 && rows[index - 1]!.who === who}
            series={series}
            axis={axis}
          />
        ))}
      </ol>
      {rows.length > ROWS && !all && (
        <button type="button" className="plain" onClick={() => showAll(true)}>
          {words.figures.more(rows.length - ROWS)}
        </button>
      )}
    </section>
  );
}

/** Those of these figures that another report contradicts. */
function useDisputed(records: readonly string[]): ReadonlySet<string> {
  const query = { kind: 'figures', records: records.slice(0, MOST_ASKED).join(','), limit: MOST };
  const page = useAnswer(records.length > 0 ? { name: 'conflicts', query } : undefined).answer;
  return new Set(page?.items.flatMap(conflict => conflict.records) ?? []);
}

export function FiguresView() {
  const loading = useAnswer({ name: 'figures', query: { order: 'newest', limit: MOST } });
  const shown = panelsOf(loading.answer?.items ?? []).slice(0, PANELS);
  const records = shown.flatMap(({ sides }) => sides.flatMap(({ figures }) => figures.map(({ record }) => record.id)));
  const disputed = useDisputed(records);
  return (
    <MovesView noun="figure" lede={words.figures.means}>
      <Answered loading={loading}>
        {() => {
          if (shown.length === 0) return null;
          return (
            <section className="section">
              <h2>{words.figures.claims}</h2>
              <p className="second">{words.figures.lede}</p>
              <div className="figure-panels">
                {shown.map(panel => (
                  <PanelView
                    key={panel.of}
                    panel={panel}
                    disputed={panel.sides.some(({ figures }) => figures.some(({ record }) => disputed.has(record.id)))}
                  />
                ))}
              </div>
            </section>
          );
        }}
      </Answered>
    </MovesView>
  );
}
