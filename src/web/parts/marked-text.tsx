/**
 * An article's text with its evidence marked, and the records beside the paragraph in which each begins. Marks are flat
 * pieces (marks.ts); a click takes the innermost record, another click the one around it. Keyboard and screen readers use
 * the reference numbers and the records beside the text, which lead to each other.
 */
import { Fragment, memo, type ReactNode } from 'react';
import { moveLine, whoNames } from '../../dossier/describe-move.ts';
import type { MoveView, StatementView } from '../../dossier/views.ts';
import { type ArticleTime, MOVE_NOUNS } from '../../model/record.ts';
import { dayOf } from '../dates.ts';
import type { Mark, MarkedParagraph, Piece } from '../marks.ts';
import { moveHref, statementHref } from '../router.ts';
import { words } from '../words.ts';
import { dateNotes, WhenText } from './date.tsx';
import { factsOf } from './move-facts.tsx';
import { addresseeName, Speaker, speakerName } from './statement-list.tsx';

/** What the paragraphs need to know of the records that they hold. */
export interface Records {
  readonly rows: ReadonlyMap<string, StatementView>;
  /** The order of the notes; what a statement's note is called. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly moves: ReadonlyMap<string, MoveView>;
  /** What a move's note is called: "E1". */
  readonly labels: ReadonlyMap<string, string>;
  readonly times: ReadonlyMap<string, ArticleTime>;
}

function pieceClasses(piece: Piece, selected: string | undefined): string {
  const statements = piece.covers.filter(cover => cover.mark.kind === 'statement');
  const moves = MOVE_NOUNS.filter(noun => piece.covers.some(cover => cover.mark.kind === noun));
  const part = statements.find(cover => cover.part)?.part;
  const classes = [
    statements.length > 0 && 'mark',
    statements.length > 1 && 'nested',
    part && `part-${part}`,
    ...(moves.length > 0 ? ['move-mark', ...moves] : []),
    piece.covers.some(cover => cover.mark.kind === 'time') && 'date-mark',
    piece.covers.some(cover => cover.mark.kind === 'place') && 'place',
    selected !== undefined && piece.covers.some(cover => cover.mark.id === selected) && 'selected',
  ];
  return classes.filter(Boolean).join(' ');
}

function Reference({ mark, records, select }: { mark: Mark; records: Records; select: (id: string) => void }) {
  const number = records.numbers.get(mark.id);
  const row = records.rows.get(mark.id);
  const move = records.moves.get(mark.id);
  const shown = move ? records.labels.get(mark.id) : number;
  const name = row
    ? words.article.reference(number ?? 0, speakerName(row))
    : move && words.move.reference(`${words.move.one[move.noun]} ${shown}`, moveLine(move).what);
  if (shown === undefined || !name) return null;
  return (
    <sup className="reference">
      <a
        href={`#note-${mark.id}`}
        aria-label={name}
        onClick={event => {
          event.preventDefault();
          select(mark.id);
          document.getElementById(`note-${mark.id}`)?.focus({ preventScroll: true });
        }}
      >
        {shown}
      </a>
    </sup>
  );
}

/** What the line above does not say: dates, and who passed it on to whom. */
function briefFacts(row: StatementView): ReactNode {
  const { said, reported, capacity, channel, via, hedge } = row.statement;
  const to = addresseeName(row);
  const facts = [
    said?.edtf && <WhenText key="said" when={said} label={words.date.said} />,
    <WhenText key="reported" when={reported} label={words.date.reported} />,
    to && words.statement.toWhom(to),
    capacity,
    channel,
    via.length > 0 && words.statement.viaShort(via.join(', ')),
    hedge,
  ].filter(Boolean);
  return facts.map((fact, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of facts
    <Fragment key={index}>
      {index > 0 && words.separator}
      {fact}
    </Fragment>
  ));
}

function StatementNote({
  row,
  number,
  selected,
  select,
}: {
  row: StatementView;
  number: number;
  selected: boolean;
  select: (id: string) => void;
}) {
  const { statement } = row;
  return (
    <li className={selected ? 'margin-note selected' : 'margin-note'}>
      <span className="note-number num">{number}</span>
      <div>
        <a
          id={`note-${statement.id}`}
          className="note-who"
          href={`?record=${encodeURIComponent(statement.id)}`}
          data-row
          aria-current={selected || undefined}
          onClick={event => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            select(statement.id);
          }}
          onFocus={event => {
            // With the mouse, the click selects: selecting on its focus would move the line away under the pointer.
            if (event.currentTarget.matches(':focus-visible')) select(statement.id);
          }}
        >
          {speakerName(row)}
        </a>
        <span className="second">
          {' '}
          {[statement.cue, words.mode[statement.mode].toLowerCase()].filter(Boolean).join(words.separator)}
          {statement.said?.edtf && (
            <>
              {words.separator}
              <WhenText when={dayOf(statement.said)} />
            </>
          )}
        </span>
      </div>
      {selected && (
        <div className="note-detail">
          <p>{briefFacts(row)}</p>
          <p>
            <a href={statementHref(statement.id)}>{words.statement.why}</a>
            {row.speaker && (
              <>
                {words.separator}
                <Speaker row={row} />
              </>
            )}
          </p>
        </div>
      )}
    </li>
  );
}

function MoveNote({
  move,
  label,
  selected,
  select,
}: {
  move: MoveView;
  label: string;
  selected: boolean;
  select: (id: string) => void;
}) {
  const { noun, record } = move;
  const { what, text } = moveLine(move);
  return (
    <li className={`margin-note move-note ${noun}${selected ? ' selected' : ''}`}>
      <span className="note-number num">{label}</span>
      <div>
        <a
          id={`note-${record.id}`}
          className="note-who"
          href={`?record=${encodeURIComponent(record.id)}`}
          data-row
          aria-current={selected || undefined}
          onClick={event => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            select(record.id);
          }}
          onFocus={event => {
            if (event.currentTarget.matches(':focus-visible')) select(record.id);
          }}
        >
          {words.move.one[noun]}
        </a>
        <span className="second"> {[what, whoNames(move)].filter(Boolean).join(words.separator)}</span>
      </div>
      {selected && (
        <div className="note-detail">
          <p>{text}</p>
          <p>
            {factsOf(move).map(([name, value], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of facts, some of one name
              <Fragment key={index}>
                {index > 0 && words.separator}
                {name}: {value}
              </Fragment>
            ))}
          </p>
          <p>
            <a href={moveHref(noun, record.id)}>{words.statement.why}</a>
          </p>
        </div>
      )}
    </li>
  );
}

function TimeNote({ id, time, selected }: { id: string; time: ArticleTime; selected: boolean }) {
  const unresolved = time.when.edtf === undefined && time.timex ? ` (${time.timex})` : '';
  const why = [dateNotes({ ...time.when, text: undefined }), words.anchor[time.anchor]].join(words.separator);
  return (
    <li className={selected ? 'margin-note time-note selected' : 'margin-note time-note'} id={`note-${id}`} title={why}>
      <span className="note-number" aria-hidden="true" />
      <span>
        <span className="own">“{time.quote}”</span> <WhenText when={time.when} />
        {unresolved}
        {selected && <span className="second"> {why}</span>}
      </span>
    </li>
  );
}

/** Whether a paragraph is the heading or the time stamp of the post that it begins; those are drawn as such. */
export type ParagraphRole = 'title' | 'stamp';

interface ParagraphProps {
  readonly paragraph: MarkedParagraph;
  readonly records: Records;
  /** The chosen record, where this paragraph holds a piece of it. */
  readonly selected?: string;
  readonly showTimes: boolean;
  readonly select: (id: string) => void;
  readonly language: string;
  readonly role?: ParagraphRole;
}

function noteOf(mark: Mark, { records, selected, showTimes, select }: ParagraphProps): ReactNode {
  const key = `${mark.id} ${mark.start}`;
  const row = records.rows.get(mark.id);
  if (row) {
    return (
      <StatementNote
        key={key}
        row={row}
        number={records.numbers.get(mark.id) ?? 0}
        selected={mark.id === selected}
        select={select}
      />
    );
  }
  const move = records.moves.get(mark.id);
  if (move) {
    const label = records.labels.get(mark.id) ?? '';
    return <MoveNote key={key} move={move} label={label} selected={mark.id === selected} select={select} />;
  }
  const time = records.times.get(mark.id);
  if (!time || (!showTimes && mark.id !== selected)) return null;
  return <TimeNote key={key} id={mark.id} time={time} selected={mark.id === selected} />;
}

export const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { paragraph, records, selected, select, language, role } = props;
  const number = (mark: Mark): number => records.numbers.get(mark.id) ?? 0;
  const notes = [...paragraph.starts]
    .sort((a, b) => number(a) - number(b))
    .map(mark => noteOf(mark, props))
    .filter(Boolean);
  return (
    <div className={role ? `paragraph ${role}` : 'paragraph'}>
      <p lang={language} dir="auto">
        {paragraph.pieces.map(piece => {
          const statements = piece.ends.filter(mark => mark.kind !== 'time' && mark.kind !== 'place');
          return (
            <Fragment key={piece.start}>
              {piece.covers.length === 0 ? (
                piece.text
              ) : (
                <span
                  className={pieceClasses(piece, selected)}
                  data-marks={piece.covers.map(cover => cover.mark.id).join(' ')}
                >
                  {piece.text}
                </span>
              )}
              {statements.map(mark => (
                <Reference key={mark.id} mark={mark} records={records} select={select} />
              ))}
            </Fragment>
          );
        })}
      </p>
      {notes.length > 0 && <ol className="margin">{notes}</ol>}
    </div>
  );
});
