/** Statements as lines: when, who, which words, where. The words lead to the sentence in its article. */
import { tellerName, wordsShown } from '../../dossier/make-views.ts';
import type { StatementView } from '../../dossier/views.ts';
import type { When } from '../../model/when.ts';
import { dayOf } from '../dates.ts';
import { actorHref, articleHref, statementHref } from '../router.ts';
import { words } from '../words.ts';
import { WhenText } from './date.tsx';
import { WordsSaid } from './words-said.tsx';

/** The name of a speaker, or how an unnamed source is described. */
export function speakerName({ statement, speaker }: Pick<StatementView, 'statement' | 'speaker'>): string {
  if (speaker) return speaker.name;
  return typeof statement.speaker === 'string' ? statement.speaker : statement.speaker.described;
}

export function Speaker({ row }: { row: StatementView }) {
  if (row.speaker) return <a href={actorHref(row.speaker.id)}>{row.speaker.name}</a>;
  return (
    <span className="unnamed" title={words.statement.unnamed}>
      {speakerName(row)}
    </span>
  );
}

export const addresseeName = ({ statement: { addressee }, addressee: named }: StatementView): string | undefined =>
  named?.name ?? (typeof addressee === 'object' ? addressee.described : undefined);

/** What is known of how it was said, in a few words: "told · to reporters · interview". */
function manner(row: StatementView): string {
  const { cue, channel, via, hedge, reads } = row.statement;
  const to = addresseeName(row);
  const teller = tellerName(row);
  return [
    teller && words.statement.toldBy(teller),
    cue && reads?.startsWith(cue) ? undefined : cue, // the words begin with it
    to && words.statement.toWhom(to),
    channel,
    hedge,
    via.length > 0 ? words.statement.viaShort(via.join(', ')) : undefined,
  ]
    .filter(Boolean)
    .join(words.separator);
}

const sameDay = (a: When | undefined, b: When | undefined): boolean => dayOf(a)?.edtf === dayOf(b)?.edtf;

/** When it was said, as far as known; when it was reported, where that differs. */
function Dates({ row }: { row: StatementView }) {
  const { said, reported } = row.statement;
  const dated = said?.edtf !== undefined;
  return (
    <>
      <WhenText when={dayOf(dated ? said : reported)} />
      {!dated && <span className="second">{words.date.reported}</span>}
      {dated && reported.edtf !== undefined && !sameDay(said, reported) && (
        <span className="second">
          <WhenText when={dayOf(reported)} label={words.date.reported} />
        </span>
      )}
      {!dated && said?.text && <span className="second">{words.date.unresolved(said.text)}</span>}
    </>
  );
}

export function StatementLine({ row, withSpeaker = true }: { row: StatementView; withSpeaker?: boolean }) {
  const { statement, article, party } = row;
  const how = [
    withSpeaker && party && party.id !== row.speaker?.id && words.statement.speaksFor(party.name),
    manner(row),
  ]
    .filter(Boolean)
    .join(words.separator);
  const evidence = articleHref(statement.evidence[0]?.article ?? article.id, statement.id);
  return (
    <li className="line" id={statement.id}>
      <div className="line-date">
        <Dates row={row} />
      </div>
      <div className="line-who">
        {withSpeaker && <Speaker row={row} />}
        {how && <span className="second">{how}</span>}
      </div>
      <p className="line-words">
        <a href={evidence} data-row title={words.mode[statement.mode]}>
          <WordsSaid statement={wordsShown(statement)} />
        </a>
      </p>
      <div className="line-where">
        <span title={article.title}>{article.outlet ?? article.title ?? words.article.noOutlet}</span>
        <a className="second" href={statementHref(statement.id)}>
          {words.statement.details}
        </a>
      </div>
    </li>
  );
}

export function StatementList({ rows, withSpeaker }: { rows: readonly StatementView[]; withSpeaker?: boolean }) {
  return (
    <ol className="lines">
      {rows.map(row => (
        <StatementLine key={row.statement.id} row={row} withSpeaker={withSpeaker} />
      ))}
    </ol>
  );
}
