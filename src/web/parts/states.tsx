/** What a view shows when there is nothing to show: loading, failed, gone, empty. Each says what the reader can do. */
import type { ReactNode } from 'react';
import { type Loading, useActing } from '../client.ts';
import { showDate } from '../dates.ts';
import { askedDay, here, href } from '../router.ts';
import { words } from '../words.ts';

export function Note({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="note">
      <p className="note-title">{title}</p>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}

export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <Note title={title} hint={hint}>
      {children}
    </Note>
  );
}

/** A dossier without articles says how it gets some; where it can be changed here, the way leads there. */
export function EmptyDossier() {
  const { may } = useActing();
  return (
    <Note title={words.state.emptyDossier} hint={words.state.emptyDossierHint}>
      {may && (
        <p>
          <a href={href('/add')}>{words.state.emptyDossierAdd}</a>
        </p>
      )}
    </Note>
  );
}

function Failed({ loading }: { loading: Loading<unknown> }) {
  const { error, retry } = loading;
  if (!error) return null;
  const missing = error.code === 'not-found';
  const day = askedDay();
  const title = missing
    ? words.state.missingTitle
    : error.code === 'server-gone'
      ? error.message
      : words.state.failedTitle;
  return (
    <div role="alert">
      <Note title={title} hint={missing && !day ? words.state.missingHint : undefined}>
        {missing && (
          <p>
            {day && `${words.state.missingThen(showDate(day).text)} `}
            {day ? (
              <a href={href(here().path, { ...Object.fromEntries(here().query), asOf: undefined })}>
                {words.asOf.back}
              </a>
            ) : (
              <a href={href('/search')}>{words.state.searchInstead}</a>
            )}
          </p>
        )}
        {error.code !== 'server-gone' && !missing && <p>{error.message}</p>}
        {!missing && <p>{error.hint}</p>}
        {!missing && (
          <button type="button" onClick={retry}>
            {words.state.retry}
          </button>
        )}
      </Note>
    </div>
  );
}

/** Shows the answer once there is one; until then, and in its place, the state that the question is in. */
export function Answered<Answer>({
  loading,
  making,
  children,
}: {
  loading: Loading<Answer>;
  /** What is done meanwhile, where that takes long. */
  making?: string;
  children: (answer: Answer) => ReactNode;
}) {
  if (loading.error) return <Failed loading={loading} />;
  if (loading.answer === undefined) {
    return (
      <p className="loading" role="status">
        {making ?? words.state.loading}
      </p>
    );
  }
  return (
    <div className={loading.waiting ? 'answer waiting' : 'answer'} aria-busy={loading.waiting}>
      {children(loading.answer)}
    </div>
  );
}
