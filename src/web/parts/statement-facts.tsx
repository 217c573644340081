/** What is known of a statement, field by field; what is not known is left out. */
import type { ReactNode } from 'react';
import type { StatementView } from '../../dossier/views.ts';
import type { When } from '../../model/when.ts';
import { statementHref } from '../router.ts';
import { words } from '../words.ts';
import { dateNotes, WhenText } from './date.tsx';
import { addresseeName } from './statement-list.tsx';

const Dated = ({ when }: { when: When }) => (
  <>
    <WhenText when={when} />
    <span className="second"> {dateNotes(when)}</span>
  </>
);

export function StatementFacts({ row }: { row: StatementView }) {
  const { statement } = row;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.statement.said, statement.said && <Dated when={statement.said} />],
    [words.statement.reported, <Dated key="reported" when={statement.reported} />],
    [words.statement.wording, words.mode[statement.mode]],
    [words.statement.cue, statement.cue && <span className="own">{statement.cue}</span>],
    [words.statement.to, addresseeName(row)],
    [words.statement.capacity, statement.capacity],
    [words.statement.channel, statement.channel],
    [words.statement.via, statement.via.join(', ')],
    [words.statement.hedge, statement.hedge && <span className="own">{statement.hedge}</span>],
    [
      words.statement.within,
      statement.within && <a href={statementHref(statement.within)}>{words.statement.withinLink}</a>,
    ],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
