/** The heading of a view: names it for the eye, for the window's title and, after a change of view, for the keyboard and its reader. */
import { type ReactNode, useEffect, useRef } from 'react';
import { words } from '../words.ts';

/** The first view of a visit keeps the focus where the browser puts it. */
let arrived = false;

export function Heading({
  title,
  count,
  children,
  className,
}: {
  title: string;
  count?: string;
  children?: ReactNode;
  className?: string;
}) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${words.product}`;
  }, [title]);
  useEffect(() => {
    if (arrived) ref.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return (
    <header className={className ? `heading ${className}` : 'heading'}>
      <h1 ref={ref} tabIndex={-1}>
        <bdi>{title}</bdi>
        {count !== undefined && <span className="heading-count">{count}</span>}
      </h1>
      {children}
    </header>
  );
}
