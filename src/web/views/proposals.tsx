/** Plans and drafts: how they came of each other and went from hand to hand, what they provide and who takes it. */
import { whoName } from '../../dossier/describe-move.ts';
import type { Who } from '../../model/record.ts';
import { useAnswer } from '../client.ts';
import { lineagesOf, type Proposal } from '../lineage.ts';
import { LineageGraph } from '../parts/lineage-graph.tsx';
import { OwnTexts } from '../parts/own-texts.tsx';
import { StanceMark } from '../parts/stance.tsx';
import { Answered } from '../parts/states.tsx';
import { evidenceHref, issueHref, moveHref } from '../router.ts';
import '../styles/kinds.css';
import '../styles/proposals.css';
import { words } from '../words.ts';
import { MovesView } from './moves.tsx';

const MOST = 200;
const Names = ({ whos, names }: { whos: readonly Who[]; names: Proposal['names'] }) => (
  <>{whos.map(who => whoName(who, names)).join(', ')}</>
);

type Answer = NonNullable<Proposal['record']['answers']>[number];

/** What each said last, and before it what they said otherwise. */
function answersOf({ record: { answers = [] } }: Proposal, accepts: boolean): { answer: Answer; earlier: boolean }[] {
  const key = ({ who }: Answer): string => JSON.stringify(who);
  const last = new Map(answers.map(answer => [key(answer), answer]));
  const said = new Map(answers.filter(answer => answer.accepts === accepts).map(answer => [key(answer), answer]));
  return [...said].map(([who, answer]) => ({ answer, earlier: last.get(who)?.accepts !== accepts }));
}

/** Who takes it, or refuses it, as a whole; each name leads to the words. */
function Answers({ view, accepts }: { view: Proposal; accepts: boolean }) {
  const said = answersOf(view, accepts);
  if (said.length === 0) return null;
  return (
    <>
      <StanceMark stance={accepts ? 'supports' : 'opposes'} />{' '}
      {said.map(({ answer, earlier }, index) => (
        <span key={JSON.stringify(answer.who)}>
          {index > 0 && ', '}
          <a className="answer" href={evidenceHref(answer.evidence)} title={answer.evidence.quote} data-row dir="auto">
            {whoName(answer.who, view.names)}
          </a>
          {earlier && <span className="second"> {words.proposals.earlier}</span>}
        </span>
      ))}
    </>
  );
}

function WholeRow({ view }: { view: Proposal }) {
  return (
    <tr className="whole">
      <td>{words.proposals.whole}</td>
      <td className="clause-side" data-side={words.proposals.accepts}>
        <Answers view={view} accepts />
      </td>
      <td className="clause-side" data-side={words.proposals.rejects}>
        <Answers view={view} accepts={false} />
      </td>
    </tr>
  );
}

function Clauses({ views }: { views: readonly Proposal[] }) {
  const telling = views.filter(({ record }) => record.clauses.length > 0 || record.answers);
  if (telling.length === 0) return null;
  const { proposals } = words;
  const sides = telling.some(
    ({ record }) =>
      record.answers || record.clauses.some(({ accepts, rejects }) => accepts.length + rejects.length > 0),
  );
  return (
    <section className="section">
      <h2>{proposals.clauses}</h2>
      {!sides && <p className="second">{proposals.nobody}</p>}
      {telling.map(view => {
        const { record, names } = view;
        return (
          <table key={record.id} className="list clauses">
            <caption>
              <a href={moveHref('proposal', record.id)} dir="auto">
                {record.name}
              </a>
            </caption>
            <thead>
              <tr>
                <th scope="col">{proposals.clause}</th>
                {sides && <th scope="col">{proposals.accepts}</th>}
                {sides && <th scope="col">{proposals.rejects}</th>}
              </tr>
            </thead>
            <tbody>
              {record.answers && <WholeRow view={view} />}
              {record.clauses.map(({ text, issue, evidence, accepts, rejects }) => (
                <tr key={`${evidence.article} ${evidence.start} ${text}`}>
                  <td>
                    <a className="own" href={evidenceHref(evidence)} data-row dir="auto">
                      {text}
                    </a>
                    {issue && names[issue] && (
                      <a className="second clause-issue" href={issueHref(issue)}>
                        {names[issue]}
                      </a>
                    )}
                  </td>
                  {sides && (
                    <td className="clause-side" data-side={proposals.accepts}>
                      {accepts.length > 0 && (
                        <>
                          <StanceMark stance="supports" /> <Names whos={accepts} names={names} />
                        </>
                      )}
                    </td>
                  )}
                  {sides && (
                    <td className="clause-side" data-side={proposals.rejects}>
                      {rejects.length > 0 && (
                        <>
                          <StanceMark stance="opposes" /> <Names whos={rejects} names={names} />
                        </>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </section>
  );
}

export function ProposalsView() {
  const loading = useAnswer({ name: 'proposals', query: { limit: MOST } });
  return (
    <MovesView noun="proposal">
      <Answered loading={loading}>
        {({ items }) => {
          const lineages = lineagesOf(items);
          return (
            <>
              {lineages.length > 0 && (
                <section className="section">
                  <h2>{words.proposals.lineage}</h2>
                  <p className="second">{words.proposals.legend}</p>
                  <div className="lineages">
                    {lineages.map(lineage => (
                      <LineageGraph key={lineage.nodes[0]!.view.record.id} lineage={lineage} />
                    ))}
                  </div>
                </section>
              )}
              <OwnTexts />
              <Clauses views={items} />
            </>
          );
        }}
      </Answered>
    </MovesView>
  );
}
