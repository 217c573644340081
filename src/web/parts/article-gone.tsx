/** An article that is kept but counts for nothing: set aside by the scope, or taken out by hand. Says why, and brings it back. */
import { type LoadError, useActing } from '../client.ts';
import { href } from '../router.ts';
import { words } from '../words.ts';
import { Heading } from './heading.tsx';
import { ActingError } from './judging.tsx';
import { Note } from './states.tsx';

export const isGone = (error: LoadError | undefined): error is LoadError =>
  error?.code === 'set-aside' || error?.code === 'removed';

export function ArticleGone({ id, error }: { id: string; error: LoadError }) {
  const acting = useActing();
  const aside = error.code === 'set-aside';
  const title = aside ? words.scope.gone : words.care.removedTitle;
  return (
    <>
      <Heading title={title} />
      <Note title={aside ? error.message : words.care.removedHint}>
        {acting.may && (
          <button
            type="button"
            disabled={acting.busy}
            onClick={() => void acting.act(aside ? 'callIn' : 'restore', {}, id)}
          >
            {aside ? words.scope.callIn : words.add.restore}
          </button>
        )}
        {aside && (
          <p>
            <a href={href('/scope')}>{words.view.scope}</a>
          </p>
        )}
        <ActingError error={acting.error} />
      </Note>
    </>
  );
}
