/** What is known of a move, field by field, each leading on: a name to its actor, a plan to the plan before it, a clause or hand-over to its words. */
import type { ReactNode } from 'react';
import { moveFacts } from '../../dossier/describe-move.ts';
import type { MoveView } from '../../dossier/views.ts';
import type { Evidence } from '../../model/span.ts';
import { useAnswer } from '../client.ts';
import { readableDates } from '../readable-dates.ts';
import { actorHref, evidenceHref, issueHref, moveHref } from '../router.ts';
import { words } from '../words.ts';
import { Linked, type WordLink } from './linked.tsx';

/** Fields that hold an id, and those that quote: no name is looked for in them. */
const PLANS: readonly string[] = ['revises', 'counters'];
const QUOTED: readonly string[] = ['condition', 'what', 'for', 'word', 'also called'];

function Plan({ id }: { id: string }) {
  const view = useAnswer({ name: 'moves/:id', id }).answer;
  return (
    <a href={moveHref('proposal', id)}>{view?.noun === 'proposal' ? view.record.name : words.move.one.proposal}</a>
  );
}

/** Names that stand in a value, in the order in which they stand there; of two at one place the longer one. */
function namesIn(value: string, { names, record }: MoveView): WordLink[] {
  const issue = 'issue' in record ? record.issue : undefined;
  return Object.entries(names)
    .map(([id, text]) => ({ text, at: value.indexOf(text), to: id === issue ? issueHref(id) : actorHref(id) }))
    .filter(({ text, at }) => text !== '' && at >= 0)
    .sort((a, b) => a.at - b.at || b.text.length - a.text.length);
}

function Value({ name, value, view, passage }: { name: string; value: string; view: MoveView; passage?: string }) {
  if (PLANS.includes(name)) return <Plan id={value} />;
  const text = readableDates(value);
  if (passage)
    return (
      <a href={passage} dir="auto">
        {text}
      </a>
    );
  return QUOTED.includes(name) ? text : <Linked text={text} links={namesIn(text, view)} />;
}

/** Each field with its value, as a list has it and as a note beside an article has it. */
export function factsOf(view: MoveView): (readonly [name: string, value: ReactNode])[] {
  const { record } = view;
  const passages: Readonly<Record<string, Evidence[]>> = {
    clause: 'clauses' in record ? record.clauses.map(({ evidence }) => evidence) : [],
    'handed over': 'handovers' in record ? record.handovers.map(({ evidence }) => evidence) : [],
  };
  return moveFacts(view).map(([name, value]) => {
    const passage = passages[name]?.shift();
    return [
      words.move.facts[name] ?? name,
      <Value key={name} name={name} value={value} view={view} passage={passage && evidenceHref(passage)} />,
    ];
  });
}

export const MoveFacts = ({ view }: { view: MoveView }) => (
  <dl className="facts">
    {factsOf(view).map(([name, value], index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of facts, some of one name
      <div key={index}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
