/** Numbers as small multiples: one panel a thing, each side's claims apart, ranges drawn; and all of them as a list. */
import { useState } from 'react';
import { amount } from '../../dossier/describe-move.ts';
import { useAnswer } from '../client.ts';
import { dayOf } from '../dates.ts';
import { type Figure, type Panel, panelsOf, valuesOf } from '../figure-panels.ts';
import { WhenText } from '../parts/date.tsx';
import { Answered } from '../parts/states.tsx';
import { href, movePlaceHref } from '../router.ts';
import '../styles/kinds.css';
import { words } from '../words.ts';
import { MovesView } from './moves.tsx';

const MOST = 500;
const PANELS = 12;
/** Ids that an address has room for. */
const MOST_ASKED = 300;
/** Rows of a panel before "more". */
const ROWS = 6;
const WIDTH = 120;
const RADIUS = 4;

function Scale({ figure, most, older }: { figure: Figure; most: number; older: boolean }) {
  const [low, high] = valuesOf(figure);
  const edge = RADIUS + 1;
  const x = (value: number): number => edge + (most > 0 ? Math.max(0, value) / most : 0) * (WIDTH - edge * 2);
  return (
    <svg className={older ? 'figure-scale older' : 'figure-scale'} width={WIDTH} height="12" aria-hidden="true">
      <path className="figure-line" d={`M0 6H${WIDTH}`} />
      {high > low && <rect x={x(low)} y="3" width={Math.max(2, x(high) - x(low))} height="6" rx="3" />}
      <circle cx={x(figure.record.value)} cy="6" r={RADIUS} />
    </svg>
  );
}

function Row({ figure, most, older }: { figure: Figure; most: number; older: boolean }) {
  const { record, article } = figure;
  return (
    <li className="figure-row">
      <Scale figure={figure} most={most} older={older} />
      <a href={movePlaceHref(article.id, record.id, 'figure')} data-row>
        <b className="num">{amount(record)}</b> <span dir="auto">{record.what ?? record.of}</span>
      </a>
      <span className="second">
        <WhenText when={dayOf(record.period?.edtf ? record.period : article.published)} />
        {article.outlet && `${words.separator}${article.outlet}`}
      </span>
    </li>
  );
}

function PanelView({ panel, disputed }: { panel: Panel; disputed: boolean }) {
  const [all, showAll] = useState(false);
  let room = all ? Number.POSITIVE_INFINITY : ROWS;
  return (
    <section className="figure-panel">
      <h3 dir="auto">
        {panel.of}
        {disputed && (
          <a className="second" href={href('/conflicts')}>
            {' '}
            {words.figures.disputed}
          </a>
        )}
      </h3>
      {panel.sides.map(({ who, figures }) => {
        const shown = figures.slice(0, Math.max(0, room));
        room -= shown.length;
        if (shown.length === 0) return null;
        return (
          <div key={who ?? ''}>
            <p className="figure-who" dir="auto">
              {who ?? <span className="second">{words.figures.reporter}</span>}
            </p>
            <ol>
              {shown.map((figure, index) => (
                <Row
                  key={figure.record.id}
                  figure={figure}
                  most={panel.most}
                  older={figures.slice(0, index).some(({ record }) => record.what === figure.record.what)}
                />
              ))}
            </ol>
          </div>
        );
      })}
      {!all && panel.count > ROWS && (
        <button type="button" onClick={() => showAll(true)}>
          {words.figures.more(panel.count - ROWS)}
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
    <MovesView noun="figure">
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
