/** One issue: who stands where now, and for each party its words over time, each leading to its place in the article. */
import { useEffect, useRef, useState } from 'react';
import { partyKey } from '../../dossier/party-key.ts';
import type { ArticleRef, IssueSummary, StandingView } from '../../dossier/views.ts';
import type { PositionRecord } from '../../model/record.ts';
import { useAnswer } from '../client.ts';
import { dayOf, showDate } from '../dates.ts';
import { type DiffPiece, wordDiff } from '../diff.ts';
import { WhenText } from '../parts/date.tsx';
import { Heading } from '../parts/heading.tsx';
import { PlayMatrix, useMatrix } from '../parts/play-matrix.tsx';
import { ChangeWord, LEAN_OF, LEANS, StanceMark, StanceTrail, StanceWord } from '../parts/stance.tsx';
import { Answered, Empty, Note } from '../parts/states.tsx';
import { actorHref, href, issueHref, moveHref, movePlaceHref, usePlace } from '../router.ts';
import { words } from '../words.ts';

/** The most positions whose outlets are asked for. */
const MOST = 500;

interface Told {
  readonly article: ArticleRef;
  readonly names: Readonly<Record<string, string>>;
}

/** A position in its article. */
const wordsHref = ({ id, evidence }: PositionRecord): string => movePlaceHref(evidence[0]!.article, id, 'position');

const Marked = ({ pieces, as: Tag }: { pieces: readonly DiffPiece[]; as: 'ins' | 'del' }) =>
  pieces.map(({ text, own }, index) =>
    own ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text never move
      <Tag key={index}>{text}</Tag>
    ) : (
      text
    ),
  );

/**
 * What the party said before, and on demand which words went and which came. Where nothing is known to have moved
 * (`quiet`) the words before stand in the next line anyway: they are shown here only beside those of now.
 */
function Before({ before, now, quiet }: { before: PositionRecord; now: string; quiet: boolean }) {
  const [marked, mark] = useState(false);
  const [old, fresh] = wordDiff(before.text, now);
  return (
    <div className="position-before second">
      <p>
        {(marked || !quiet) && (
          <>
            {words.issue.before} <StanceMark stance={before.stance} />{' '}
            <a href={wordsHref(before)} dir="auto">
              {marked ? <Marked pieces={old} as="del" /> : before.text}
            </a>{' '}
          </>
        )}
        <button type="button" className="plain" aria-expanded={marked} onClick={() => mark(!marked)}>
          {marked ? words.issue.hideDiff : quiet ? words.issue.showDiffBefore : words.issue.showDiff}
        </button>
      </p>
      {marked && (
        <p dir="auto">
          {words.issue.now} <Marked pieces={fresh} as="ins" />
        </p>
      )}
    </div>
  );
}

function Position({ position, before, told }: { position: PositionRecord; before?: PositionRecord; told?: Told }) {
  const { holder, party, evidence, change, condition } = position;
  const when = position.said?.edtf ? position.said : position.knownSince;
  const others = new Set(evidence.map(({ article }) => article)).size - 1;
  const by = typeof holder === 'string' ? told?.names[holder] : holder.described;
  const same = JSON.stringify(holder) === JSON.stringify(party);
  return (
    <li className={change && change.how !== 'restated' ? 'position changed' : 'position'}>
      <span className="position-date">
        <WhenText when={dayOf(when)} />
        {!position.said?.edtf && <span className="second">{words.date.reported}</span>}
      </span>
      <span className="position-stance">
        <StanceWord stance={position.stance} />
        {change && <ChangeWord how={change.how} />}
      </span>
      <div className="position-words">
        <p>
          <a className="own" href={wordsHref(position)} data-row dir="auto">
            {position.text}
          </a>
        </p>
        {condition && (
          <p>
            <span className="second">{words.issue.condition}</span>{' '}
            <span className="own" dir="auto">
              {condition}
            </span>
          </p>
        )}
        {before && before.text !== position.text && (
          <Before before={before} now={position.text} quiet={!change || change.how === 'restated'} />
        )}
        <p className="second">
          {[
            !same && by ? words.issue.by(by) : undefined,
            told?.article.outlet ?? told?.article.title,
            others > 0 ? words.issue.alsoIn(others) : undefined,
          ]
            .filter(Boolean)
            .join(words.separator)}{' '}
          <a href={moveHref('position', position.id)}>{words.issue.details}</a>
        </p>
      </div>
    </li>
  );
}

function PartySection({
  standing,
  chosen,
  told,
  label,
}: {
  standing: StandingView;
  chosen: boolean;
  told: ReadonlyMap<string, Told>;
  /** Of the issue under this one that the words are about. */
  label?: string;
}) {
  const { last, line, party, partyId, daysAgo } = standing;
  const byId = new Map(line.map(position => [position.id, position]));
  const stances = line.map(({ stance }) => stance).filter((stance, index, all) => stance !== all[index - 1]);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <section className={chosen ? 'party chosen' : 'party'} id={`party-${partyKey(standing)}`} ref={ref}>
      <header>
        <h2 dir="auto">{partyId ? <a href={actorHref(partyId)}>{party}</a> : party}</h2>
        <p>
          {stances.length > 1 ? <StanceTrail stances={stances.slice(-6)} /> : <StanceMark stance={last.stance} />}{' '}
          {words.stance[last.stance]}
        </p>
        {label && <p className="second">{label}</p>}
        {daysAgo !== undefined && (
          <p className="second">
            <a href={wordsHref(last)}>{words.play.heard(daysAgo, standing.article.outlet)}</a>
          </p>
        )}
      </header>
      <ol>
        {line.toReversed().map((position, index, newestFirst) => (
          <Position
            key={position.id}
            position={position}
            before={(position.change && byId.get(position.change.from)) ?? newestFirst[index + 1]}
            told={told.get(position.id)}
          />
        ))}
      </ol>
    </section>
  );
}

/** The gap between the parties, read from left to right. */
function Gap({ standings }: { standings: readonly StandingView[] }) {
  return (
    <section className="gap" aria-label={words.issue.gap}>
      {LEANS.map(lean => {
        const here = standings.filter(({ last }) => LEAN_OF[last.stance] === lean);
        return (
          <div key={lean} className={`lean ${lean}`}>
            <h2>{words.issue.lean[lean]}</h2>
            {here.length === 0 ? (
              <p className="second">{words.issue.nobody}</p>
            ) : (
              <ul>
                {here.map(standing => (
                  <li key={`${partyKey(standing)} ${standing.issue}`}>
                    <a href={issueHref(standing.issue, partyKey(standing))}>
                      <StanceMark stance={standing.last.stance} /> <span dir="auto">{standing.party}</span>
                    </a>
                    <a className="own gap-words" href={wordsHref(standing.last)} dir="auto">
                      {standing.last.text}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
}

function useTold(issue: string): ReadonlyMap<string, Told> {
  const page = useAnswer({ name: 'positions', query: { issue, limit: MOST } }).answer;
  return new Map(page?.items.map(({ record, article, names }) => [record.id, { article, names }]) ?? []);
}

function Body({ id, standings, issue }: { id: string; standings: readonly StandingView[]; issue?: IssueSummary }) {
  const { query } = usePlace();
  const told = useTold(id);
  const label = issue?.label ?? standings.find(standing => standing.issue === id)?.label ?? id;
  const asOf = query.get('asOf');
  const count = standings.reduce((sum, { line }) => sum + line.length, 0);
  const chosen = query.get('party');
  return (
    <>
      <p className="crumbs">
        <a href={href('/')}>{words.issue.back}</a>
        {words.separator}
        <a href={href('/issues')}>{words.issue.all}</a>
      </p>
      <Heading title={label}>
        {count > 0 && (
          <p className="second">
            <a href={href('/positions', { issue: id })}>{words.issue.positions(count)}</a> {words.separator}{' '}
            {words.issue.parties(new Set(standings.map(partyKey)).size)}
          </p>
        )}
      </Heading>
      {count === 0 ? (
        issue ? (
          <Empty title={asOf ? words.issue.noneOn(showDate(asOf).text) : words.issue.none} />
        ) : (
          <Note title={words.issue.unknown} hint={words.issue.unknownHint} />
        )
      ) : (
        <>
          {chosen && !standings.some(standing => partyKey(standing) === chosen) && (
            <Note title={words.issue.goneParty} />
          )}
          <Gap standings={standings} />
          {standings.map(standing => (
            <PartySection
              key={`${partyKey(standing)} ${standing.issue}`}
              standing={standing}
              chosen={partyKey(standing) === chosen}
              told={told}
              label={standing.issue === id ? undefined : standing.label}
            />
          ))}
        </>
      )}
    </>
  );
}

export function OneIssueView({ id }: { id: string }) {
  const issues = useAnswer({ name: 'issues' });
  const issue = issues.answer?.find(one => one.id === id);
  const loading = useAnswer(issues.answer && !issue ? undefined : { name: 'standings', query: { issue: id } });
  if (issues.answer && !issue) return <Body id={id} standings={[]} />;
  return <Answered loading={loading}>{standings => <Body id={id} standings={standings} issue={issue} />}</Answered>;
}

/** More than there are. */
const EVERY_ISSUE = 500;

/** The whole matrix: every issue on which somebody was heard. */
export function IssuesView() {
  const loading = useMatrix(EVERY_ISSUE);
  return (
    <>
      <Heading title={words.view.issues} />
      <Answered loading={loading}>{matrix => <PlayMatrix matrix={matrix} />}</Answered>
    </>
  );
}
