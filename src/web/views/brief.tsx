/** The brief as a page to read, to print and to paste: parts, lines with numbered sources, and the sources. */
import { useState } from 'react';
import type { AnswerOf } from '../../api/contract.ts';
import { briefMarkdown } from '../../dossier/brief.ts';
import { useAnswer } from '../client.ts';
import { dayOf, showDate } from '../dates.ts';
import { BriefLines, SinceControl } from '../parts/brief-lines.tsx';
import { WhenText } from '../parts/date.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { articleHref, usePlace } from '../router.ts';
import { words } from '../words.ts';

type Brief = NonNullable<AnswerOf<'brief'>>;

function Tools({ brief }: { brief: Brief }) {
  const [state, setState] = useState<'copied' | 'failed'>();
  const copy = () =>
    navigator.clipboard.writeText(briefMarkdown(brief)).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <div className="brief-tools">
      <span>
        {words.brief.since} <SinceControl value={brief.since} label={words.brief.since} />
      </span>
      <button type="button" onClick={copy}>
        {words.brief.copy}
      </button>
      <button type="button" onClick={() => window.print()}>
        {words.brief.print}
      </button>
      <span role="status" className="second">
        {state === 'copied' && words.brief.copied}
        {state === 'failed' && words.brief.notCopied}
      </span>
    </div>
  );
}

const Sources = ({ sources }: { sources: Brief['sources'] }) => (
  <section className="section sources">
    <h2>{words.brief.sources}</h2>
    <ol>
      {sources.map(({ number, article, outlet, title, published, url }) => (
        <li key={number} value={number}>
          <span className="num">{number}</span>
          <span>
            {outlet && <>{outlet}, </>}
            <a href={articleHref(article)} dir="auto">
              {title ?? words.article.untitled}
            </a>
            , <WhenText when={dayOf(published)} />
            {url && <span className="second source-url"> {url}</span>}
          </span>
        </li>
      ))}
    </ol>
  </section>
);

function Body({ brief }: { brief: Brief }) {
  const day = (iso: string) => showDate(iso).text;
  return (
    <div className="brief">
      <Heading title={words.brief.title}>
        <p className="lede">
          {brief.dossier}, {words.brief.from(day(brief.since), day(brief.asOf))}
        </p>
      </Heading>
      <Tools brief={brief} />
      {brief.parts.map(({ id, title, lines, left, none }) => (
        <section className="section brief-part" key={id} id={id}>
          <h2>{title}</h2>
          {lines.length === 0 ? <p className="second">{none}</p> : <BriefLines lines={lines} sources={brief.sources} />}
          {left > 0 && <p className="second">{words.brief.left(left)}</p>}
        </section>
      ))}
      {brief.sources.length > 0 && <Sources sources={brief.sources} />}
    </div>
  );
}

export function BriefView() {
  const { query } = usePlace();
  const loading = useAnswer({ name: 'brief', query: { since: query.get('since') ?? undefined } });
  return (
    <Answered loading={loading}>
      {brief =>
        brief ? (
          <Body brief={brief} />
        ) : (
          <>
            <Heading title={words.brief.title} />
            <Empty title={words.brief.none} hint={words.brief.noneHint} />
          </>
        )
      }
    </Answered>
  );
}
