/** What people decide, where it is decided: on the page of a record; and each judgement as a line that can be undone. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { moveLine, whoNames } from '../../dossier/describe-move.ts';
import type { JudgementView } from '../../dossier/views.ts';
import type { MoveNoun } from '../../model/record.ts';
import type { Evidence } from '../../model/span.ts';
import { type Acting, type LoadError, useActing, useAnswer } from '../client.ts';
import { showDate } from '../dates.ts';
import { actorHref, articleHref, evidenceHref, moveHref, statementHref, usePlace } from '../router.ts';
import '../styles/judging.css';
import { words } from '../words.ts';
import { ReasonField } from './reason-field.tsx';
import { speakerName } from './statement-list.tsx';

export type JudgedNoun = 'statement' | 'actor' | 'article' | MoveNoun;

export interface NamedRecord {
  readonly who: string;
  readonly what: string;
  readonly evidence: readonly Evidence[];
}

/** A record in a few words, whatever its noun. */
export function useRecord(noun: JudgedNoun, id: string): { record?: NamedRecord; gone: boolean } {
  const isMove = noun !== 'statement' && noun !== 'actor' && noun !== 'article';
  const statement = useAnswer(noun === 'statement' ? { name: 'statements/:id', id } : undefined);
  const actor = useAnswer(noun === 'actor' ? { name: 'actors/:id', id, query: { limit: 1 } } : undefined);
  const article = useAnswer(noun === 'article' ? { name: 'articles/:id', id } : undefined);
  const move = useAnswer(isMove ? { name: 'moves/:id', id } : undefined);
  const gone = (statement.error ?? actor.error ?? article.error ?? move.error) !== undefined;
  if (statement.answer) {
    const { mode, evidence } = statement.answer.statement;
    return { record: { who: speakerName(statement.answer), what: words.mode[mode].toLowerCase(), evidence }, gone };
  }
  if (actor.answer) return { record: { who: actor.answer.actor.name, what: '', evidence: [] }, gone };
  if (article.answer) {
    const { title, outlet } = article.answer.article;
    return { record: { who: title ?? words.article.untitled, what: outlet ?? '', evidence: [] }, gone };
  }
  if (!move.answer) return { gone };
  const { what, text } = moveLine(move.answer);
  return { record: { who: whoNames(move.answer) || text, what, evidence: move.answer.record.evidence }, gone };
}

/** The words of a record that waits to be judged, leading to where they stand. */
export function QuoteLink({ record }: { record?: NamedRecord }) {
  const [evidence] = record?.evidence ?? [];
  return (
    <a className="own" href={evidence && evidenceHref(evidence)} dir="auto">
      {evidence?.quote.replace(/\s+/g, ' ')}
    </a>
  );
}

export function recordHref(noun: JudgedNoun, id: string): string {
  if (noun === 'statement') return statementHref(id);
  if (noun === 'actor') return actorHref(id);
  return noun === 'article' ? articleHref(id) : moveHref(noun, id);
}

/** What went wrong with a judgement, in a line beside the buttons. */
export function ActingError({ error }: { error?: LoadError }) {
  if (!error) return null;
  const busy = error.code === 'dossier-busy';
  return (
    <p role="alert" className="acting-error">
      <b>{busy ? words.judge.busyTitle : error.message}</b> {busy ? words.judge.busyHint : error.hint}
    </p>
  );
}

/** Why nothing can be judged here; nothing where it can. */
export function WhyNot({ acting }: { acting: Acting }) {
  const past = usePlace().query.get('asOf') !== null;
  if (acting.may !== false) return null;
  return <p className="second">{past ? words.review.notHere : words.review.readOnly}</p>;
}

/** Characters of a passage that stands for its record in a line. */
const SHORT = 90;
const shorten = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text);

function Judged({ noun, id }: { noun: JudgedNoun; id: string }) {
  const { record, gone } = useRecord(noun, id);
  if (gone) return <span className="second">{words.review.gone}</span>;
  const quote = record?.evidence[0]?.quote;
  return (
    <a href={recordHref(noun, id)} dir="auto">
      {record?.who}
      {quote && <span className="own"> “{shorten(quote.replace(/\s+/g, ' '))}”</span>}
    </a>
  );
}

const given = ({ verdict, value }: JudgementView): string | undefined =>
  value && (verdict === 're-date' ? showDate(value).text : `“${value}”`);

/** One judgement; `bare` where the page is about its record. */
export function Judgement({ judgement, acting, bare }: { judgement: JudgementView; acting: Acting; bare?: boolean }) {
  const { id, verdict, left, right, reason, noun, by, at, withdrawnAt, orphaned } = judgement;
  const judged = (noun ?? 'article') as JudgedNoun;
  const notes = [
    words.review.by(by),
    withdrawnAt && `${words.review.withdrawn} ${showDate(withdrawnAt.slice(0, 10)).text}`,
    orphaned && words.review.orphaned,
  ];
  return (
    <li className={withdrawnAt ? 'judgement withdrawn' : 'judgement'}>
      <span className="num">{showDate(at.slice(0, 10)).text}</span>
      <div>
        <p>
          <b>{words.review.verdict[verdict]}</b> {given(judgement)}{' '}
          {!bare && <span className="second">{words.review.noun[judged] ?? judged}</span>}{' '}
          {reason && <span dir="auto">{reason}</span>}{' '}
          <span className="second">{notes.filter(Boolean).join(words.separator)}</span>
        </p>
        {!bare && !orphaned && (
          <p className="judged">
            <Judged noun={judged} id={left} />
            {right && <Judged noun={judged} id={right} />}
          </p>
        )}
      </div>
      {acting.may && !withdrawnAt && (
        <button type="button" disabled={acting.busy} onClick={() => void acting.act('withdraw', {}, id)}>
          {words.review.undo}
        </button>
      )}
    </li>
  );
}

/** A value to give with a judgement, in the line of the buttons. */
function ValueForm({
  label,
  hint,
  value,
  onSave,
  onCancel,
}: {
  label: string;
  hint?: string;
  value: string;
  onSave: (value: string) => void;
  onCancel: () => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onSave(typed.trim());
  };
  return (
    <form className="judge-value" onSubmit={save}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it opens at the reader's own word
        autoFocus
        value={typed}
        placeholder={hint}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => event.key === 'Escape' && onCancel()}
        autoComplete="off"
      />
      <button type="submit">{words.judge.save}</button>
      <button type="button" onClick={onCancel}>
        {words.judge.cancel}
      </button>
    </form>
  );
}

const DATED: readonly string[] = ['statement', 'event', 'position', 'commitment', 'figure'];

interface JudgeProps {
  readonly noun: Exclude<JudgedNoun, 'article'>;
  readonly id: string;
  /** The name of an actor, the date of a record: what renaming and re-dating start from. */
  readonly value?: string;
  /** Articles that tell of it. */
  readonly articles?: number;
}

function Buttons({ acting, noun, id, value = '' }: JudgeProps & { acting: Acting }) {
  const [asked, ask] = useState<'rename' | 're-date'>();
  const [reason, setReason] = useState('');
  const [done, setDone] = useState(false);
  const judge = async (verdict: 'accept' | 'reject' | 'rename' | 're-date', to?: string) => {
    ask(undefined);
    setDone(false);
    const kept = await acting.act('judge', { verdict, left: id, value: to, reason: reason.trim() || undefined });
    if (!kept) return;
    setReason('');
    setDone(true);
  };
  return (
    <>
      <div className="judge-buttons">
        <button type="button" disabled={acting.busy} onClick={() => void judge('accept')}>
          {words.judge.accept}
        </button>
        <button type="button" disabled={acting.busy} onClick={() => void judge('reject')}>
          {words.judge.reject}
        </button>
        {noun === 'actor' && (
          <button type="button" disabled={acting.busy} onClick={() => ask('rename')}>
            {words.judge.rename}
          </button>
        )}
        {DATED.includes(noun) && (
          <button type="button" disabled={acting.busy} onClick={() => ask('re-date')}>
            {words.judge.redate}
          </button>
        )}
        <ReasonField value={reason} onReason={setReason} />
        <span role="status" className="second">
          {done && words.judge.done}
        </span>
      </div>
      {asked && (
        <ValueForm
          label={asked === 'rename' ? words.judge.newName : words.judge.newDate}
          hint={asked === 'rename' ? undefined : words.judge.dateHint}
          value={value}
          onSave={to => void judge(asked, to)}
          onCancel={() => ask(undefined)}
        />
      )}
    </>
  );
}

/** On the page of a record: accept, reject, rename, re-date; and what was decided of it so far. */
export function JudgeRecord(props: JudgeProps): ReactNode {
  const { id, articles = 1 } = props;
  const acting = useActing();
  const judgements = useAnswer({ name: 'judgements' }).answer ?? [];
  const here = judgements.filter(({ left, right }) => left === id || right === id);
  const rejected = here.some(({ verdict, withdrawnAt }) => verdict === 'reject' && !withdrawnAt);
  if (acting.may === undefined || (!acting.may && here.length === 0)) return null;
  return (
    <section className="section judge">
      <h2>{words.judge.title}</h2>
      {rejected && <p className="judge-rejected">{words.judge.rejected}</p>}
      {acting.may && !rejected && <Buttons acting={acting} {...props} />}
      {acting.may && !rejected && articles > 1 && <p className="second">{words.judge.others(articles - 1)}</p>}
      <ActingError error={acting.error} />
      <WhyNot acting={acting} />
      {here.length > 0 && (
        <ol className="judgements">
          {here.map(judgement => (
            <Judgement key={judgement.id} judgement={judgement} acting={acting} bare={!judgement.right} />
          ))}
        </ol>
      )}
    </section>
  );
}
