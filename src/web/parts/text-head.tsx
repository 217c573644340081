/** What stands above a proposal's own text and above its comparisons: name, versions, and which of them is shown. */
import type { ReactNode } from 'react';
import type { TextSummary } from '../../dossier/views.ts';
import { dayOf } from '../dates.ts';
import { href, moveHref, textHref } from '../router.ts';
import { words } from '../words.ts';
import { WhenText } from './date.tsx';
import { Heading } from './heading.tsx';

/** What a version is called: by its author, else by its place. */
export const versionName = ({ version, number }: Pick<TextSummary, 'version' | 'number'>): string =>
  version ?? String(number);

/** How much of a text is open: "2 brackets, 1 option". */
export function openWords({ brackets, options }: Pick<TextSummary, 'brackets' | 'options'>): string {
  const { texts } = words;
  const found = [brackets > 0 && texts.brackets(brackets), options > 0 && texts.options(options)].filter(Boolean);
  return found.length > 0 ? found.join(', ') : texts.agreed;
}

/** The versions in order, each with what changed since the one before it. */
export function Versions({
  versions,
  shown,
  from,
}: {
  versions: readonly TextSummary[];
  shown: string;
  from?: string;
}) {
  const { texts } = words;
  return (
    <ol className="versions" aria-label={texts.versions}>
      {versions.map((version, index) => {
        const before = versions[index - 1];
        const here = version.id === shown;
        return (
          <li key={version.id}>
            <a href={textHref(version.id)} aria-current={here && !from ? 'page' : undefined} data-row>
              {texts.version(versionName(version))}
            </a>
            <span className="second">
              <WhenText when={dayOf(version.published)} />
            </span>
            <span className="second">
              {texts.clauses(version.clauses)}
              {words.separator}
              {openWords(version)}
            </span>
            {before ? (
              <a
                className="second version-changes"
                href={textHref(version.id, before.id)}
                aria-current={here && from === before.id ? 'page' : undefined}
              >
                {texts.compare} {texts.compareWith(versionName(before))}
              </a>
            ) : (
              <span />
            )}
          </li>
        );
      })}
    </ol>
  );
}

export function TextHead({ title, proposal, children }: { title: string; proposal?: string; children?: ReactNode }) {
  const { texts } = words;
  return (
    <>
      <p className="crumbs">
        <a href={href('/proposals')}>{texts.back}</a>
        {words.separator}
        <a href={href('/texts')}>{texts.all}</a>
        {proposal && (
          <>
            {words.separator}
            <a href={moveHref('proposal', proposal)}>{texts.asReported}</a>
          </>
        )}
      </p>
      <Heading title={title}>{children}</Heading>
    </>
  );
}
