/**
 * Issues by parties. Wide: a table, each cell a mark with its word, when it was last heard and how it moved; its words
 * come up on hover and focus. Narrow: a list per issue, with the words in the open.
 */
import { useState } from 'react';
import type { Cell as CellView, MatrixRow, MatrixView, Party } from '../../dossier/matrix.ts';
import { type Loading, useAnswer } from '../client.ts';
import { showDate } from '../dates.ts';
import { useKeys } from '../keys.ts';
import { href, issueHref, usePlace } from '../router.ts';
import { words } from '../words.ts';
import { WhenText } from './date.tsx';
import { ChangeWord, StanceLegend, StanceMark, StanceTrail, StanceWord } from './stance.tsx';
import { Empty, Note } from './states.tsx';

const dayBefore = (asOf: string, since: string): number =>
  Math.round((Date.parse(asOf) - Date.parse(since)) / 86_400_000);

interface Days {
  readonly since?: string;
  readonly asOf?: string;
}

const isNew = ({ daysAgo }: CellView, { since, asOf }: Days): boolean =>
  daysAgo !== undefined && since !== undefined && asOf !== undefined && daysAgo <= dayBefore(asOf, since);

/** When it was last heard, whether that is new, and how it moved. */
function Heard({ cell, days }: { cell: CellView; days: Days }) {
  const { daysAgo, trail } = cell;
  const change = cell.change === 'restated' ? undefined : cell.change;
  return (
    <span className="heard">
      <span className={isNew(cell, days) ? 'fresh' : undefined}>
        {daysAgo === undefined ? words.play.noDay : words.play.ago(daysAgo)}
      </span>
      {(trail || change) && (
        <span className="moved">
          {trail && <StanceTrail stances={trail} />} {change && <ChangeWord how={change} />}
        </span>
      )}
    </span>
  );
}

/** What a position says, and where that stands. */
const Words = ({ cell: { text, condition, when, outlet, daysAgo } }: { cell: CellView }) => (
  <>
    <span className="own" dir="auto">
      {text}
    </span>
    {condition && (
      <span className="second">
        {words.issue.condition} <span dir="auto">{condition}</span>
      </span>
    )}
    <span className="second">
      <WhenText when={when} />
      {words.separator}
      {daysAgo === undefined ? outlet : words.play.heard(daysAgo, outlet)}
    </span>
  </>
);

function Cell({ row, party, cell, days }: { row: MatrixRow; party: Party; cell: CellView; days: Days }) {
  const [open, setOpen] = useState(false);
  const id = `words-${cell.id}`;
  useKeys(key => {
    if (key !== 'Escape' || !open) return false;
    setOpen(false);
    return true;
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering shows what the focus shows; nothing is done by it
    <div className="cell" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <a
        href={issueHref(row.issue, party.key)}
        aria-describedby={open ? id : undefined}
        onFocus={event => event.currentTarget.matches(':focus-visible') && setOpen(true)}
        onBlur={() => setOpen(false)}
      >
        <span className="unseen">{words.play.cell(party.name, row.label, '')}</span>
        <StanceWord stance={cell.stance} />
        <Heard cell={cell} days={days} />
      </a>
      {open && (
        <div className="cell-words" role="tooltip" id={id}>
          <Words cell={cell} />
        </div>
      )}
    </div>
  );
}

function Table({ matrix, days }: { matrix: MatrixView; days: Days }) {
  return (
    <table className="matrix">
      <thead>
        <tr>
          <td />
          {matrix.parties.map(party => (
            <th key={party.key} scope="col" dir="auto">
              {party.named ? <a href={href(`/actors/${encodeURIComponent(party.key)}`)}>{party.name}</a> : party.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map(row => (
          <tr key={row.issue}>
            <th scope="row">
              <a href={issueHref(row.issue)} data-row>
                {row.label}
              </a>
            </th>
            {row.cells.map((cell, index) => {
              const party = matrix.parties[index]!;
              return <td key={party.key}>{cell && <Cell row={row} party={party} cell={cell} days={days} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Lists = ({ matrix, days }: { matrix: MatrixView; days: Days }) => (
  <div className="matrix-lists">
    {matrix.rows.map(row => (
      <section key={row.issue}>
        <h3>
          <a href={issueHref(row.issue)}>{row.label}</a>
        </h3>
        <ul>
          {row.cells.map((cell, index) => {
            const party = matrix.parties[index]!;
            if (!cell) return null;
            return (
              <li key={party.key}>
                <a href={issueHref(row.issue, party.key)}>
                  <span className="list-party">
                    <StanceMark stance={cell.stance} /> <b dir="auto">{party.name}</b>{' '}
                    {words.stance[cell.stance].toLowerCase()}
                  </span>
                  <span className="own" dir="auto">
                    {cell.text}
                  </span>
                  <Heard cell={cell} days={days} />
                </a>
              </li>
            );
          })}
        </ul>
      </section>
    ))}
  </div>
);

function Others({ matrix: { others, moreParties }, shown }: { matrix: MatrixView; shown?: string }) {
  const { path, query } = usePlace();
  if (others.length === 0) return null;
  const to = (values: Record<string, string | undefined>) => href(path, { ...Object.fromEntries(query), ...values });
  return (
    <p className="second others">
      {words.play.alsoHeard}{' '}
      {others.map(({ key, name, positions }, index) => (
        <span key={key}>
          {index > 0 && words.separator}
          <a
            href={to({ party: key === shown ? undefined : key })}
            aria-current={key === shown || undefined}
            title={key === shown ? words.play.withoutParty(name) : words.play.withParty(name)}
            dir="auto"
          >
            {name}
          </a>{' '}
          {words.number(positions)}
        </span>
      ))}
      {moreParties > 0 && (
        <>
          {words.separator}
          <a href={to({ parties: 'all' })}>{words.play.moreParties(moreParties)}</a>
        </>
      )}
    </p>
  );
}

/** The matrix as the address asks for it: with the column of a chosen party, with all parties named. */
export function useMatrix(rows?: number): Loading<MatrixView> {
  const { query } = usePlace();
  const parties = query.has('parties') ? 'all' : undefined;
  return useAnswer({ name: 'matrix', query: { rows, party: query.get('party') ?? undefined, parties } });
}

export function PlayMatrix({ matrix, ...days }: Days & { matrix: MatrixView }) {
  const also = usePlace().query.get('party') ?? undefined;
  if (matrix.parties.length === 0) return <Empty title={words.play.noPositions} hint={words.play.noPositionsHint} />;
  return (
    <>
      {also && !matrix.parties.some(({ key }) => key === also) && <Note title={words.play.goneParty} />}
      <Table matrix={matrix} days={days} />
      <Lists matrix={matrix} days={days} />
      <StanceLegend>
        {days.asOf && <li>{words.play.counted(showDate(days.asOf).text)}</li>}
        {days.since && (
          <li>
            <span className="fresh">{words.play.days}</span> {words.play.freshMeans(showDate(days.since).text)}
          </li>
        )}
      </StanceLegend>
      <Others matrix={matrix} shown={also} />
      {matrix.moreIssues > 0 && (
        <p className="second">
          <a href={href('/issues')}>{words.play.moreIssues(matrix.moreIssues)}</a>
        </p>
      )}
    </>
  );
}
