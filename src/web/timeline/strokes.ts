/** The hand on the chart: a stroke that chooses days, a wheel that zooms. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { DAY, type Range, zoom } from './scale.ts';

/** A stroke over the chart chooses the days under it. */
export function useBrush(width: number, range: Range, onRange: (range: Range) => void) {
  const [brush, setBrush] = useState<readonly [number, number]>();
  const start = useRef<number | undefined>(undefined);
  const place = (event: PointerEvent<SVGSVGElement>): number =>
    Math.min(width, Math.max(0, event.clientX - event.currentTarget.getBoundingClientRect().left));
  const momentAt = (x: number): number => range.from + ((range.to - range.from) * x) / width;
  return {
    brush,
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button === 0 && event.pointerType !== 'touch') start.current = place(event);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (start.current === undefined) return;
      const now = place(event);
      if (Math.abs(now - start.current) < 6) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setBrush([Math.min(start.current, now), Math.max(start.current, now)]);
    },
    onPointerUp: () => {
      if (brush) {
        const from = Math.floor(momentAt(brush[0]) / DAY) * DAY;
        onRange({ from, to: Math.max(from + DAY, Math.ceil(momentAt(brush[1]) / DAY) * DAY) });
      }
      start.current = undefined;
      setBrush(undefined);
    },
    /** The end of a stroke is no click on what lies under it. */
    onClickCapture: (event: React.MouseEvent) => {
      if (!brush) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onPointerCancel: () => {
      start.current = undefined;
      setBrush(undefined);
    },
  };
}

/** Ctrl and the wheel (a pinch on a trackpad) zoom at the pointer; the wheel alone scrolls the page, as everywhere. */
export function useWheel(element: HTMLElement | null, range: Range, onRange: (range: Range) => void): void {
  const now = useRef({ range, onRange });
  useEffect(() => {
    now.current = { range, onRange };
  });
  useEffect(() => {
    if (!element) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      now.current.onRange(
        zoom(now.current.range, event.deltaY > 0 ? 1.25 : 0.8, (event.clientX - box.left) / Math.max(1, box.width)),
      );
    };
    // React listens passively, which could not keep the page from zooming.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [element]);
}
