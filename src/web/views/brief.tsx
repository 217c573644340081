/** The brief as a page to read, to print and to paste: parts, lines with numbered sources, and the sources. */
import { type ClipboardEvent, useEffect, useState } from 'react';
import type { AnswerOf } from '../../api/contract.ts';
import { briefMarkdown } from '../../dossier/brief.ts';
import { cited, citedBrief } from '../citations.ts';
import { useAnswer } from '../client.ts';
import { dayOf, showDate } from '../dates.ts';
import { BriefLines, briefListHref, briefPartId, SinceControl } from '../parts/brief-lines.tsx';
import { WhenText } from '../parts/date.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { articleHref, showNamedPlace, usePlace } from '../router.ts';
import { words } from '../words.ts';

type Brief = NonNullable<AnswerOf<'brief'>>;

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  link.download = name;
  link.click();
  // Some browsers begin to save only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What a reader copies out of the brief takes along the sources that it names. */
function copyChosen(event: ClipboardEvent, brief: Brief): void {
  const chosen = window.getSelection();
  if (!chosen || chosen.isCollapsed) return;
  const lines = [...event.currentTarget.querySelectorAll('.brief-lines > li')].filter(line =>
    chosen.containsNode(line, true),
  );
  const named = lines.flatMap(line => [...line.querySelectorAll('[data-source]')]);
  const numbers = new Set(named.map(element => Number(element.getAttribute('data-source'))));
  if (numbers.size === 0) return;
  const { plain, html } = cited(chosen.toString(), numbers, brief);
  event.clipboardData.setData('text/plain', plain);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
}

function Tools({ brief }: { brief: Brief }) {
  const [state, setState] = useState<'copied' | 'failed'>();
  const tell = (copied: Promise<void>) =>
    void copied.then(
      () => setState('copied'),
      () => setState('failed'),
    );
  const copyMarkdown = () => tell(navigator.clipboard.writeText(briefMarkdown(brief)));
  const copyCited = () => {
    const { plain, html } = citedBrief(brief);
    const types = {
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    };
    tell(navigator.clipboard.write([new ClipboardItem(types)]));
  };
  return (
    <div className="brief-tools">
      <span>
        {words.brief.since} <SinceControl value={brief.since} label={words.brief.since} />
      </span>
      <button type="button" onClick={copyCited}>
        {words.brief.copyCited}
      </button>
      <button type="button" onClick={copyMarkdown}>
        {words.brief.copy}
      </button>
      <button type="button" onClick={() => save(`brief-${brief.asOf}.md`, briefMarkdown(brief))}>
        {words.brief.download}
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
  useEffect(showNamedPlace, []);
  return (
    <div className="brief-page">
      <div className="brief" onCopy={event => copyChosen(event, brief)}>
        <Heading title={words.brief.title}>
          <p className="lede">
            {brief.dossier}, {words.brief.from(day(brief.since), day(brief.asOf))}
          </p>
        </Heading>
        <Tools brief={brief} />
        <p className="second brief-hint">{words.brief.copyHint}</p>
        {brief.parts.map(({ id, title, lines, left, none }) => (
          <section className="section brief-part" key={id} id={briefPartId(id)}>
            <h2>{title}</h2>
            {lines.length === 0 ? (
              <p className="second">{none}</p>
            ) : (
              <BriefLines lines={lines} sources={brief.sources} />
            )}
            {left > 0 && (
              <p className="second">
                <a href={briefListHref(id, brief.since)}>{words.brief.left(left)}</a>
              </p>
            )}
          </section>
        ))}
      </div>
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
