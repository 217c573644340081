/** Two articles laid side by side: two versions of a page, or two that carry one text. Paragraph by paragraph, and who is heard in one only. */
import { compareArticles, inOrder } from '../../dossier/compare-articles.ts';
import type { ComparedClause } from '../../dossier/compare-texts.ts';
import { receivedArticle } from '../../dossier/send-article.ts';
import type { ArticleView } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { WhenText } from '../parts/date.tsx';
import { Heading } from '../parts/heading.tsx';
import { StatementList } from '../parts/statement-list.tsx';
import { Answered } from '../parts/states.tsx';
import { Wording } from '../parts/word-diff.tsx';
import { articleHref, href, usePlace } from '../router.ts';
import '../styles/texts.css';
import '../styles/compared-articles.css';
import { words } from '../words.ts';

function Side({ name, view: { article } }: { name: string; view: ArticleView }) {
  return (
    <div>
      <p className="second">{name}</p>
      <p>
        <a href={articleHref(article.id)} dir="auto">
          {article.title ?? words.article.untitled}
        </a>
      </p>
      <p className="second">
        {article.outlet ?? words.article.noOutlet}, <WhenText when={article.published} />
        {article.modified?.edtf && (
          <>
            , {words.article.modified.toLowerCase()} <WhenText when={article.modified} />
          </>
        )}
      </p>
    </div>
  );
}

/** Runs of paragraphs that stayed are one line, where only what changed is asked for. */
type Row = ComparedClause | number;

function rowsOf(lines: readonly ComparedClause[], onlyChanged: boolean): Row[] {
  if (!onlyChanged) return [...lines];
  const rows: Row[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (!line.changes.includes('same')) rows.push(line);
    else if (typeof last === 'number') rows[rows.length - 1] = last + 1;
    else rows.push(1);
  }
  return rows;
}

function Text({ lines }: { lines: readonly ComparedClause[] }) {
  const { path, query } = usePlace();
  const { compareArticles: text, texts, diff } = words;
  const onlyChanged = !query.has('whole');
  const count = (change: string): number => lines.filter(({ changes }) => changes.some(one => one === change)).length;
  const counted = (['reworded', 'added', 'dropped', 'moved'] as const).flatMap(change =>
    count(change) > 0 ? [text.counts[change](count(change))] : [],
  );
  const to = (whole: string | undefined) => href(path, { ...Object.fromEntries(query), whole });
  return (
    <>
      <p className="second diff-counts">{[...counted, text.kept(count('same'))].join(words.separator)}</p>
      <nav className="choices" aria-label={texts.changes}>
        <a href={to(undefined)} aria-current={onlyChanged || undefined}>
          {text.onlyChanged}
        </a>
        <a href={to('1')} aria-current={!onlyChanged || undefined}>
          {text.whole}
        </a>
        <span className="second choice-apart">
          <del>{diff.dropped}</del> <ins>{diff.added}</ins>
        </span>
      </nav>
      <ol className="comparison articles">
        {rowsOf(lines, onlyChanged).map((row, index) =>
          typeof row === 'number' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one comparison never move
            <li key={index} className="second compared-kept">
              {text.kept(row)}
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one comparison never move
            <li key={index} className={`compared ${row.changes.map(change => `is-${change}`).join(' ')}`}>
              <span className="clause-change">
                {row.changes
                  .filter(change => change !== 'same')
                  .map(change => texts.change[change])
                  .join(', ')}
              </span>
              <p className="own" dir="auto">
                <Wording line={row} />
              </p>
            </li>
          ),
        )}
      </ol>
    </>
  );
}

/** Words that one of the two has and the other has not. */
function Only({ title, view, other }: { title: string; view: ArticleView; other: ArticleView }) {
  const there = new Set(other.statements.map(({ statement }) => statement.id));
  const rows = view.statements.filter(({ statement }) => !there.has(statement.id));
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h2>
        {title}
        <span className="heading-count">{words.number(rows.length)}</span>
      </h2>
      <StatementList rows={rows} />
    </section>
  );
}

function Body({ one, two }: { one: ArticleView; two: ArticleView }) {
  const [first] = inOrder(one.article, two.article);
  const [before, after] = first === one.article ? [one, two] : [two, one];
  const lines = compareArticles(before.article, after.article);
  const { compareArticles: text } = words;
  const versions = one.article.url !== undefined && one.article.url === two.article.url;
  return (
    <>
      <p className="crumbs">
        <a href={articleHref(one.article.id)}>{text.back}</a>
      </p>
      <Heading title={versions ? text.title : text.titleCopies} />
      <div className="compared-articles">
        <Side name={text.earlier} view={before} />
        <Side name={text.later} view={after} />
      </div>
      {lines.every(({ changes }) => changes.includes('same')) ? (
        <p className="section">{text.same}</p>
      ) : (
        <Text lines={lines} />
      )}
      <Only title={text.onlyEarlier} view={before} other={after} />
      <Only title={text.onlyLater} view={after} other={before} />
    </>
  );
}

export function CompareArticles({ id, other }: { id: string; other: string }) {
  const one = useAnswer({ name: 'articles/:id', id });
  const two = useAnswer({ name: 'articles/:id', id: other });
  return (
    <Answered loading={one}>
      {first => (
        <Answered loading={two}>
          {second => <Body one={receivedArticle(first)} two={receivedArticle(second)} />}
        </Answered>
      )}
    </Answered>
  );
}
