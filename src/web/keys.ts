/** The keyboard: single keys for the whole page (they can be switched off, WCAG 2.1.4), and walking along rows. */
import { useEffect, useRef } from 'react';

const STORED = 'parley.keys';

export const keysEnabled = (): boolean => localStorage.getItem(STORED) !== 'off';
export const enableKeys = (on: boolean): void => localStorage.setItem(STORED, on ? 'on' : 'off');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** Answers true where it took the key. */
export type KeyHandler = (key: string, event: KeyboardEvent) => boolean;

/** Calls the handler for keys pressed outside of fields. Escape leaves a field. */
export function useKeys(handler: KeyHandler): void {
  const current = useRef(handler);
  useEffect(() => {
    current.current = handler;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) {
        if (event.key === 'Escape') (event.target as HTMLElement).blur();
        return;
      }
      if (document.querySelector('dialog[open]')) return;
      const single = event.key.length === 1;
      if (single && !keysEnabled()) return;
      if (current.current(event.key, event)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];

/** The line of a list, or the paragraph of a text, that is uppermost on the screen. */
function uppermost(): Element | undefined {
  const main = document.querySelector('main')?.getBoundingClientRect();
  if (!main) return undefined;
  const x = main.left + main.width / 4;
  for (let y = Math.max(main.top, 0) + 4; y < window.innerHeight; y += 16) {
    const line = document.elementFromPoint(x, y)?.closest('li, tr, .paragraph');
    if (line) return line;
  }
  return undefined;
}

/** The first row in or after an element. By order alone: asking ten thousand rows where they are lays each of them out. */
function rowAfter(all: readonly HTMLElement[], element: Element | undefined): HTMLElement | undefined {
  if (!element) return all[0];
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = element.compareDocumentPosition(all[middle]!);
    if (place & Node.DOCUMENT_POSITION_PRECEDING) low = middle + 1;
    else high = middle;
  }
  return all[low];
}

/** The row to go to: beside the one with the focus or the chosen one, else the first one on the screen. */
function nextRow(step: 1 | -1): HTMLElement | undefined {
  const all = rows();
  const line = document.activeElement?.closest('li, tr')?.querySelector<HTMLElement>('[data-row]');
  const from = line ?? document.querySelector<HTMLElement>('[data-row][aria-current]');
  const at = from ? all.indexOf(from) : -1;
  return at >= 0 ? (all[at + step] ?? all[at]) : rowAfter(all, uppermost());
}

/** j and k from anywhere, arrows once a row has the focus (before that they scroll). Rows are links marked data-row. */
export function walkRows(key: string): boolean {
  const onRow = document.activeElement?.hasAttribute('data-row') ?? false;
  const step = key === 'j' || (onRow && key === 'ArrowDown') ? 1 : key === 'k' || (onRow && key === 'ArrowUp') ? -1 : 0;
  if (step === 0) return false;
  const row = nextRow(step);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
  return row !== undefined;
}

export function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  field?.focus();
  field?.select();
  return field !== null;
}
