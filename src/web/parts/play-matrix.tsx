/**
 * Issues by parties. Wide: a table, each cell a mark with its word, when it was last heard and how it moved; its words
 * come up on hover and focus. Narrow: a list per issue, with the words in the open.
 */
import { useState } from 'react';
import type { StandingView } from '../../dossier/views.ts';
import type { Stance } from '../../model/moves.ts';
import { showDate } from '../dates.ts';
import { useKeys } from '../keys.ts';
import { type IssueRow, type Matrix, matrixOf, type Party } from '../matrix.ts';
import { href, issueHref, usePlace } from '../router.ts';
import { words } from '../words.ts';
import { WhenText } from './date.tsx';
import { ChangeWord, StanceLegend, StanceMark, StanceTrail, StanceWord } from './stance.tsx';
import { Empty } from './states.tsx';

const COLUMNS = 5;
const ROWS = 10;
/** Names offered beside the table. */
const OTHERS = 8;
/** Marks of a trail. */
const TRAIL = 5;

/** The stances up to now, those that follow their like left out; undefined where it never moved. */
function trailOf({ line }: StandingView): readonly Stance[] | undefined {
  const turns = line.map(({ stance }) => stance).filter((stance, index, all) => stance !== all[index - 1]);
  return turns.length > 1 ? turns.slice(-TRAIL) : undefined;
}

const dayBefore = (asOf: string, since: string): number =>
  Math.round((Date.parse(asOf) - Date.parse(since)) / 86_400_000);

interface Days {
  readonly since?: string;
  readonly asOf?: string;
}

const isNew = ({ daysAgo }: StandingView, { since, asOf }: Days): boolean =>
  daysAgo !== undefined && since !== undefined && asOf !== undefined && daysAgo <= dayBefore(asOf, since);

/** When it was last heard, whether that is new, and how it moved. */
function Heard({ standing, days }: { standing: StandingView; days: Days }) {
  const trail = trailOf(standing);
  const how = standing.last.change?.how;
  const change = how === 'restated' ? undefined : how;
  return (
    <span className="heard">
      <span className={isNew(standing, days) ? 'fresh' : undefined}>
        {standing.daysAgo === undefined ? words.play.noDay : words.play.ago(standing.daysAgo)}
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
const Words = ({ standing: { last, article, daysAgo } }: { standing: StandingView }) => (
  <>
    <span className="own" dir="auto">
      {last.text}
    </span>
    {last.condition && (
      <span className="second">
        {words.issue.condition} <span dir="auto">{last.condition}</span>
      </span>
    )}
    <span className="second">
      <WhenText when={last.said?.edtf ? last.said : article.published} />
      {words.separator}
      {daysAgo === undefined ? article.outlet : words.play.heard(daysAgo, article.outlet)}
    </span>
  </>
);

function Cell({ row, party, standing, days }: { row: IssueRow; party: Party; standing: StandingView; days: Days }) {
  const [open, setOpen] = useState(false);
  const id = `words-${standing.last.id}`;
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
        <StanceWord stance={standing.last.stance} />
        <Heard standing={standing} days={days} />
      </a>
      {open && (
        <div className="cell-words" role="tooltip" id={id}>
          <Words standing={standing} />
        </div>
      )}
    </div>
  );
}

function Table({ matrix, days }: { matrix: Matrix; days: Days }) {
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
            {row.cells.map((standing, index) => {
              const party = matrix.parties[index]!;
              return (
                <td key={party.key}>{standing && <Cell row={row} party={party} standing={standing} days={days} />}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Lists = ({ matrix, days }: { matrix: Matrix; days: Days }) => (
  <div className="matrix-lists">
    {matrix.rows.map(row => (
      <section key={row.issue}>
        <h3>
          <a href={issueHref(row.issue)}>{row.label}</a>
        </h3>
        <ul>
          {row.cells.map((standing, index) => {
            const party = matrix.parties[index]!;
            if (!standing) return null;
            return (
              <li key={party.key}>
                <a href={issueHref(row.issue, party.key)}>
                  <span className="list-party">
                    <StanceMark stance={standing.last.stance} /> <b dir="auto">{party.name}</b>{' '}
                    {words.stance[standing.last.stance].toLowerCase()}
                  </span>
                  <span className="own" dir="auto">
                    {standing.last.text}
                  </span>
                  <Heard standing={standing} days={days} />
                </a>
              </li>
            );
          })}
        </ul>
      </section>
    ))}
  </div>
);

function Others({ parties, shown }: { parties: readonly Party[]; shown?: string }) {
  const { path, query } = usePlace();
  const all = query.has('parties');
  if (parties.length === 0) return null;
  const listed = all ? parties : parties.slice(0, OTHERS);
  const to = (values: Record<string, string | undefined>) => href(path, { ...Object.fromEntries(query), ...values });
  return (
    <p className="second others">
      {words.play.alsoHeard}{' '}
      {listed.map(({ key, name, positions }, index) => (
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
      {parties.length > listed.length && (
        <>
          {words.separator}
          <a href={to({ parties: 'all' })}>{words.play.moreParties(parties.length - listed.length)}</a>
        </>
      )}
    </p>
  );
}

export function PlayMatrix({
  standings,
  rows = ROWS,
  ...days
}: Days & { standings: readonly StandingView[]; rows?: number }) {
  const { query } = usePlace();
  const also = query.get('party') ?? undefined;
  if (standings.length === 0) return <Empty title={words.play.noPositions} hint={words.play.noPositionsHint} />;
  const matrix = matrixOf(standings, { columns: COLUMNS, rows, also });
  return (
    <>
      <Table matrix={matrix} days={days} />
      <Lists matrix={matrix} days={days} />
      <StanceLegend>
        {days.since && (
          <li>
            <span className="fresh">{words.play.days}</span> {words.play.freshMeans(showDate(days.since).text)}
          </li>
        )}
      </StanceLegend>
      <Others parties={matrix.others} shown={also} />
      {matrix.more > 0 && (
        <p className="second">
          <a href={href('/issues')}>{words.play.moreIssues(matrix.more)}</a>
        </p>
      )}
    </>
  );
}
