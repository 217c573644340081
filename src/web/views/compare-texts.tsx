/** What changed between two versions of a proposal's own text: clause by clause, the words that went and the words that came. */
import type { ClauseChange, ComparedClause } from '../../dossier/compare-texts.ts';
import type { TextComparison, TextSummary } from '../../dossier/views.ts';
import { useAnswer } from '../client.ts';
import { dayOf } from '../dates.ts';
import { WhenText } from '../parts/date.tsx';
import { Answered } from '../parts/states.tsx';
import { openWords, TextHead, Versions, versionName } from '../parts/text-head.tsx';
import { Wording, WordingTitle } from '../parts/word-diff.tsx';
import { href, usePlace } from '../router.ts';
import { words } from '../words.ts';

const CHANGES: readonly ClauseChange[] = ['reworded', 'added', 'dropped', 'moved', 'renumbered', 'same'];

function Line({ line, beside }: { line: ComparedClause; beside: boolean }) {
  const { texts } = words;
  const { changes, before, after } = line;
  const clause = (after ?? before)!;
  const said = changes.filter(change => change !== 'same').map(change => texts.change[change]);
  const heading = clause.heading && (
    <h2 className="clause-heading" dir="auto">
      {clause.heading}
    </h2>
  );
  return (
    <li className={`compared ${changes.map(change => `is-${change}`).join(' ')}`}>
      <span className="clause-label">
        {clause.label}
        {before && after && before.label !== after.label && <span className="second">{texts.was(before.label)}</span>}
      </span>
      <span className="clause-change">{said.join(', ')}</span>
      {beside ? (
        <div className="compared-sides">
          {(['before', 'after'] as const).map(side => (
            <div key={side}>
              {line[side] && heading}
              <WordingTitle line={line} side={side} />
              <p className="own" dir="auto">
                <Wording line={line} side={side} />
              </p>
            </div>
          ))}
        </div>
      ) : (
        <div className="clause-words">
          {heading}
          <WordingTitle line={line} />
          <p className="own" dir="auto">
            <Wording line={line} />
          </p>
        </div>
      )}
    </li>
  );
}

function Choices({ comparison, only, beside }: { comparison: TextComparison; only?: string; beside: boolean }) {
  const { path, query } = usePlace();
  const { texts, diff } = words;
  const to = (values: Record<string, string | undefined>) => href(path, { ...Object.fromEntries(query), ...values });
  return (
    <nav className="choices" aria-label={texts.changes}>
      <a href={to({ only: undefined })} aria-current={only === undefined || undefined}>
        {texts.everything} <span className="num">{words.number(comparison.lines.length)}</span>
      </a>
      {CHANGES.filter(change => comparison.changes[change] > 0).map(change => (
        <a key={change} href={to({ only: change })} aria-current={only === change || undefined}>
          {texts.change[change]} <span className="num">{words.number(comparison.changes[change])}</span>
        </a>
      ))}
      <a className="choice-apart" href={to({ beside: beside ? undefined : '1' })}>
        {beside ? diff.inline : diff.beside}
      </a>
    </nav>
  );
}

function Body({ comparison, all }: { comparison: TextComparison; all: readonly TextSummary[] }) {
  const { query } = usePlace();
  const { before, after, lines } = comparison;
  const { texts, diff } = words;
  const only = query.get('only') ?? undefined;
  const beside = query.has('beside');
  const shown = only ? lines.filter(({ changes }) => changes.some(change => change === only)) : lines;
  const versions = all.filter(({ name }) => name === comparison.name).sort((a, b) => a.number - b.number);
  return (
    <>
      <TextHead title={texts.compared(comparison.name)} proposal={after.proposal}>
        <p className="lede">
          {texts.from} {texts.version(versionName(before)).toLowerCase()} (<WhenText when={dayOf(before.published)} />){' '}
          {texts.to} {texts.version(versionName(after)).toLowerCase()} (<WhenText when={dayOf(after.published)} />
          ). {texts.openWas(openWords(before), openWords(after))}.
        </p>
      </TextHead>
      {versions.length > 1 && <Versions versions={versions} shown={after.id} from={before.id} />}
      {lines.every(({ changes }) => changes.includes('same')) ? (
        <p>{texts.same}</p>
      ) : (
        <>
          <Choices comparison={comparison} only={only} beside={beside} />
          <p className="second diff-legend">
            <del>{diff.dropped}</del> <ins>{diff.added}</ins>
          </p>
          {shown.length === 0 && <p>{texts.nothingOf}</p>}
          <ol className={beside ? 'comparison beside' : 'comparison'}>
            {shown.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one comparison never move
              <Line key={index} line={line} beside={beside} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

export function CompareTexts({ id, from, all }: { id: string; from: string; all: readonly TextSummary[] }) {
  const loading = useAnswer({ name: 'texts/:id/compare', id, query: { from, to: id } });
  return <Answered loading={loading}>{comparison => <Body comparison={comparison} all={all} />}</Answered>;
}
