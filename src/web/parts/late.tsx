/** Views loaded with the first look at them: the first view of a visit is another. Where the server is gone, they come when it is back. */
import { type ComponentType, createElement, useEffect, useState } from 'react';
import { words } from '../words.ts';
import { Note } from './states.tsx';

const RETRY_MS = 4000;

/** `quiet` for a part of a view, whose rest already says that the server is gone. */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { quiet = false } = {},
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Late(props: Props) {
    const [view, setView] = useState(() => known);
    const [failed, setFailed] = useState(0);
    useEffect(() => {
      if (view) return;
      let gone = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      load().then(
        found => {
          known = found;
          if (!gone) setView(() => found);
        },
        () => {
          if (!gone) timer = setTimeout(() => setFailed(count => count + 1), failed === 0 ? 0 : RETRY_MS);
        },
      );
      return () => {
        gone = true;
        clearTimeout(timer);
      };
    }, [view, failed]);
    if (view) return createElement(view, props);
    if (quiet) return null;
    if (failed === 0) return <p className="loading">{words.state.loading}</p>;
    return (
      <div role="alert">
        <Note title={words.state.goneTitle} hint={words.state.goneHint} />
      </div>
    );
  };
}
