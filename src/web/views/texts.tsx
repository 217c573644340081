/** Proposals' own texts: all of them, and one version clause by clause, with what of it is open and what the coverage says of it. */
import { whoName } from '../../dossier/describe-move.ts';
import type { MoveOf, TextSummary } from '../../dossier/views.ts';
import type { OpenText, ProposalTextRecord, ReportedOf } from '../../model/texts.ts';
import { useAnswer } from '../client.ts';
import { dayOf } from '../dates.ts';
import { ArticleLine } from '../parts/article-line.tsx';
import { useArticleRefs } from '../parts/article-refs.ts';
import { WhenText } from '../parts/date.tsx';
import { EvidenceLine } from '../parts/evidence-line.tsx';
import { Heading } from '../parts/heading.tsx';
import { StanceMark } from '../parts/stance.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { openWords, TextHead, Versions, versionName } from '../parts/text-head.tsx';
import { moveHref, textHref, usePlace } from '../router.ts';
import '../styles/texts.css';
import { words } from '../words.ts';
import { CompareTexts } from './compare-texts.tsx';

type Clause = ProposalTextRecord['clauses'][number];
type Position = MoveOf<'position'>;

/** Positions asked for, to say whose words stand beside a clause. */
const MOST = 500;

/** Open passages that lie in no other one. */
function outermost(open: readonly OpenText[]): OpenText[] {
  const found: OpenText[] = [];
  for (const one of [...open].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  return found;
}

/** The words of a clause as they stand in the whole text, line by line, with what is open marked. */
function ClauseWords({ clause, whole }: { clause: Clause; whole: string }) {
  const { start, end, open } = clause;
  const text = whole.slice(start, end);
  let at = clause.title === undefined ? 0 : text.indexOf('\n') + 1;
  const title = text.slice(0, at).trim();
  return (
    <>
      {title && (
        <p className="own clause-title" dir="auto">
          {title}
        </p>
      )}
      <p className="own" dir="auto">
        {outermost(open).map(one => {
          const [from, to] = [Math.max(one.start - start, at), Math.min(one.end, end) - start];
          const before = text.slice(at, from);
          at = to;
          return (
            <span key={one.start}>
              {before}
              <mark className={`open-${one.kind}`}>{text.slice(from, to)}</mark>
            </span>
          );
        })}
        {text.slice(at)}
      </p>
    </>
  );
}

function Reported({ reported, positions }: { reported: ReportedOf; positions: ReadonlyMap<string, Position> }) {
  const { record, noun, evidence, because } = reported;
  const articles = useArticleRefs([evidence.article]);
  const position = positions.get(record);
  const { texts } = words;
  return (
    <li>
      <p className="second">
        <a href={moveHref(noun, record)} title={because}>
          {position ? (
            <>
              <StanceMark stance={position.record.stance} />{' '}
              {texts.ofPosition(whoName(position.record.party, position.names), words.stance[position.record.stance])}
            </>
          ) : (
            texts.ofProposal
          )}
        </a>
      </p>
      <EvidenceLine evidence={evidence} />
      <ArticleLine id={evidence.article} article={articles.get(evidence.article)} />
    </li>
  );
}

function Clauses({ text }: { text: ProposalTextRecord }) {
  const joined = text.clauses.some(({ reported }) => reported.some(({ noun }) => noun === 'position'));
  const asked = useAnswer(joined ? { name: 'positions', query: { limit: MOST } } : undefined).answer;
  const positions = new Map((asked?.items ?? []).map(view => [view.record.id, view as Position]));
  return (
    <ol className="text-clauses">
      {text.clauses.map(clause => (
        <li
          key={`${clause.start} ${clause.label}`}
          className={`text-clause depth-${Math.min(clause.depth, 3)}`}
          id={`clause-${clause.start}`}
          tabIndex={-1}
        >
          <a className="clause-label" href={`#clause-${clause.start}`} data-row>
            {clause.label}
          </a>
          <div className="clause-words">
            {clause.heading && (
              <h2 className="clause-heading" dir="auto">
                {clause.heading}
              </h2>
            )}
            <ClauseWords clause={clause} whole={text.text} />
          </div>
          {clause.reported.length > 0 && (
            <ul className="clause-told" aria-label={words.texts.coverage}>
              {clause.reported.map(reported => (
                <Reported
                  key={`${reported.record} ${reported.evidence.article} ${reported.evidence.start}`}
                  reported={reported}
                  positions={positions}
                />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Versions of the same proposal, in order. */
const versionsOf = (all: readonly TextSummary[], name: string): TextSummary[] =>
  all.filter(text => text.name === name).sort((a, b) => a.number - b.number);

function Body({ text, all }: { text: ProposalTextRecord; all: readonly TextSummary[] }) {
  const { texts } = words;
  const versions = versionsOf(all, text.name);
  return (
    <>
      <TextHead title={text.name} proposal={text.proposal}>
        <p className="lede">
          {texts.version(versionName(text))}, {texts.of(text.number, versions.length)},{' '}
          <WhenText when={dayOf(text.published)} />
          {text.authors.length > 0 && `, ${texts.by(text.authors.join(', '))}`}: {texts.clauses(text.clauses.length)},{' '}
          {openWords(text)}.
          {text.url && /^https?:\/\//i.test(text.url) && (
            <>
              {' '}
              <a href={text.url} rel="noreferrer noopener" target="_blank">
                {words.article.original}
              </a>
            </>
          )}
        </p>
      </TextHead>
      {versions.length > 1 && <Versions versions={versions} shown={text.id} />}
      {text.brackets + text.options > 0 && <p className="second text-legend">{texts.openMeans}</p>}
      <Clauses text={text} />
    </>
  );
}

/** `?from=` another version shows what changed since then. */
export function OneTextView({ id }: { id: string }) {
  const from = usePlace().query.get('from');
  const list = useAnswer({ name: 'texts' });
  const one = useAnswer(from ? undefined : { name: 'texts/:id', id });
  if (from) return <CompareTexts id={id} from={from} all={list.answer ?? []} />;
  return <Answered loading={one}>{text => <Body text={text} all={list.answer ?? []} />}</Answered>;
}

export function TextsView() {
  const loading = useAnswer({ name: 'texts' });
  const { texts } = words;
  return (
    <>
      <Heading title={words.view.texts}>
        <p className="lede">{texts.lede}</p>
      </Heading>
      <Answered loading={loading}>
        {all =>
          all.length === 0 ? (
            <Empty title={texts.none} hint={texts.noneHint} />
          ) : (
            [...new Set(all.map(({ name }) => name))].map(name => {
              const versions = versionsOf(all, name);
              return (
                <section className="section" key={name}>
                  <h2 dir="auto">
                    <a href={textHref(versions.at(-1)!.id)}>{name}</a>
                  </h2>
                  <Versions versions={versions} shown="" />
                </section>
              );
            })
          )
        }
      </Answered>
    </>
  );
}
