/** Where the focus goes when something is chosen in a drawing: to what is said of it beside the drawing. */
import { useLayoutEffect, useRef } from 'react';

/** The element beside the drawing; the part of it that is marked `data-arrive` takes the focus. */
export function useArrival(chosen: string | undefined): (element: HTMLElement | null) => void {
  const side = useRef<HTMLElement>(null);
  const before = useRef(chosen);
  // Before the page is painted: a key pressed once it shows goes on from there, not from the drawing.
  useLayoutEffect(() => {
    if (before.current !== chosen) side.current?.querySelector<HTMLElement>('[data-arrive]')?.focus();
    before.current = chosen;
  }, [chosen]);
  return element => {
    side.current = element;
  };
}
