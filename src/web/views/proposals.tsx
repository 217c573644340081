/** Plans and drafts: how they came of each other and went from hand to hand, what they provide and who takes it. */
import { whoName } from '../../dossier/describe-move.ts';
import type { Who } from '../../model/record.ts';
import { useAnswer } from '../client.ts';
import { dayOf, showWhen } from '../dates.ts';
import { type Lineage, lineagesOf, type Node, type Proposal } from '../lineage.ts';
import { OwnTexts } from '../parts/own-texts.tsx';
import { StanceMark } from '../parts/stance.tsx';
import { Answered } from '../parts/states.tsx';
import { evidenceHref, issueHref, moveHref } from '../router.ts';
import '../styles/kinds.css';
import { words } from '../words.ts';
import { MovesView } from './moves.tsx';

const MOST = 200;
const WIDTH = 216;
const GAP = 44;
const LINE = 17;
const LETTERS = 31;

/** Lines of so many letters, broken at words; what is more than two lines ends in dots. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line === '' || line.length + word.length < LETTERS)
      lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, LETTERS - 2)}…`];
}

interface Line {
  readonly text: string;
  readonly kind: 'name' | 'fact' | 'handover';
}

function linesOf({ record, names }: Proposal): Line[] {
  const { proposals } = words;
  const name = (who: Who | undefined) => (who === undefined ? undefined : whoName(who, names));
  const facts = [
    record.points !== undefined && proposals.points(record.points),
    record.status,
    record.authors.length > 0 && record.authors.map(who => whoName(who, names)).join(', '),
  ].filter(Boolean);
  return [
    ...wrap(record.name, 2).map(text => ({ text, kind: 'name' as const })),
    ...wrap(facts.join(words.separator), 2).map(text => ({ text, kind: 'fact' as const })),
    ...record.handovers.slice(0, 3).map(({ from, to, when }) => ({
      text: wrap(
        [proposals.handover(name(from), name(to)), when?.edtf && showWhen(dayOf(when)).text].filter(Boolean).join(', '),
        1,
      )[0]!,
      kind: 'handover' as const,
    })),
    { text: showWhen(dayOf(record.knownSince)).text, kind: 'fact' as const },
  ].filter(({ text }) => text !== '');
}

const xOf = ({ column }: Node): number => column * (WIDTH + GAP);

function Graph({ lineage }: { lineage: Lineage }) {
  const tall = Array.from({ length: lineage.rows }, (_, row) =>
    Math.max(...lineage.nodes.filter(node => node.row === row).map(({ view }) => linesOf(view).length), 1),
  );
  const top = (row: number): number => tall.slice(0, row).reduce((sum, lines) => sum + lines * LINE + 40, 18);
  const width = lineage.columns * (WIDTH + GAP) - GAP + 2;
  const { proposals } = words;
  return (
    <div className="lineage">
      <svg width={width} height={top(lineage.rows)} aria-label={words.proposals.lineage}>
        {lineage.edges.map(({ from, to, kind }) => {
          const [x0, y0] = [xOf(from) + WIDTH, top(from.row) + 12];
          const [x1, y1] = [xOf(to), top(to.row) + 12];
          const bend = (x0 + x1) / 2;
          return (
            <g key={`${from.view.record.id} ${to.view.record.id}`} className={`edge ${kind}`}>
              <path className="edge-line" d={`M${x0} ${y0}C${bend} ${y0} ${bend} ${y1} ${x1 - 2} ${y1}`} />
              <path d={`M${x1 - 8} ${y1 - 4}L${x1 - 2} ${y1}L${x1 - 8} ${y1 + 4}`} />
              <text x={x1} y={top(to.row) - 5}>
                {proposals[kind]}
              </text>
            </g>
          );
        })}
        {lineage.nodes.map(node => {
          const [x, y] = [xOf(node), top(node.row)];
          const lines = linesOf(node.view);
          return (
            <a key={node.view.record.id} className="lineage-node" href={moveHref('proposal', node.view.record.id)}>
              <rect x={x} y={y} width={WIDTH} height={lines.length * LINE + 12} />
              <path className="lineage-bar" d={`M${x} ${y}H${x + WIDTH}`} />
              {lines.map(({ text, kind }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one fixed text
                <text key={index} className={kind} x={x + 8} y={y + 20 + index * LINE}>
                  {text}
                </text>
              ))}
            </a>
          );
        })}
      </svg>
    </div>
  );
}

const Names = ({ whos, names }: { whos: readonly Who[]; names: Proposal['names'] }) => (
  <>{whos.map(who => whoName(who, names)).join(', ')}</>
);

function Clauses({ views }: { views: readonly Proposal[] }) {
  const telling = views.filter(({ record }) => record.clauses.length > 0);
  if (telling.length === 0) return null;
  const { proposals } = words;
  const sides = telling.some(({ record }) =>
    record.clauses.some(({ accepts, rejects }) => accepts.length + rejects.length > 0),
  );
  return (
    <section className="section">
      <h2>{proposals.clauses}</h2>
      {!sides && <p className="second">{proposals.nobody}</p>}
      {telling.map(({ record, names }) => (
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
                  <td className="clause-side">
                    {accepts.length > 0 && (
                      <>
                        <StanceMark stance="supports" /> <Names whos={accepts} names={names} />
                      </>
                    )}
                  </td>
                )}
                {sides && (
                  <td className="clause-side">
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
      ))}
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
                      <Graph key={lineage.nodes[0]!.view.record.id} lineage={lineage} />
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
