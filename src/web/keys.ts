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

const rows = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].filter(row => row.offsetParent !== null);

/** The row to start from: the one with the focus, else the first one on the screen. */
function nextRow(all: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const active = document.activeElement;
  const at = all.findIndex(row => row === active || row.closest('li, tr')?.contains(active));
  if (at >= 0 && active !== document.body) return all[at + step] ?? all[at];
  const visible = all.findIndex(row => row.getBoundingClientRect().top >= 0);
  return all[Math.max(visible, 0)];
}

/** j and k from anywhere, arrows once a row has the focus (before that they scroll). Rows are links marked data-row. */
export function walkRows(key: string): boolean {
  const onRow = document.activeElement?.hasAttribute('data-row') ?? false;
  const step = key === 'j' || (onRow && key === 'ArrowDown') ? 1 : key === 'k' || (onRow && key === 'ArrowUp') ? -1 : 0;
  if (step === 0) return false;
  const row = nextRow(rows(), step);
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
