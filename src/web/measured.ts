/** An element and its width, as it is and as it becomes: drawings are made for the room that they have. */
import { useLayoutEffect, useState } from 'react';

export function useMeasured(): [HTMLElement | null, (element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [element, setElement, width];
}
