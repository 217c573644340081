/** The palette (Ctrl K, ⌘ K): one field that leads to any view, actor, issue or passage. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useAnswer } from '../client.ts';
import { actorHref, askedDay, go, href, issueHref } from '../router.ts';
import '../styles/search.css';
import { hitHref } from '../views/search.tsx';
import { words } from '../words.ts';
import { MarkedWords } from './marked-words.tsx';

interface Suggestion {
  readonly key: string;
  readonly group: string;
  readonly label: ReactNode;
  readonly note?: string;
  readonly run: () => void;
}

export interface PlaceToGo {
  readonly label: string;
  readonly path: string;
}

const MOST_NAMES = 5;
const MOST_HITS = 6;
/** How long after the last key stroke is asked. */
const TYPING_MS = 120;

function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** A view fits where one of its words begins with what was typed. */
const fits = (label: string, typed: string): boolean =>
  ` ${label.toLowerCase()}`.includes(` ${typed.trim().toLowerCase()}`);

function useSuggestions(typed: string, places: readonly PlaceToGo[], onKeys: () => void): Suggestion[] {
  const asked = useSettled(typed.trim());
  const found = useAnswer(asked ? { name: 'search', query: { q: asked, limit: MOST_HITS } } : undefined).answer;
  const { palette } = words;
  const to = (address: string) => () => go(address);
  const views = places
    .filter(({ label }) => fits(label, typed))
    .map(({ label, path }) => ({ key: path, group: palette.views, label, run: to(href(path)) }));
  const commands: Suggestion[] = [
    { key: 'keys', group: palette.views, label: palette.keys, run: onKeys },
    ...(askedDay() === undefined
      ? []
      : [{ key: 'today', group: palette.views, label: palette.today, run: to(href('/', { asOf: undefined })) }]),
  ].filter(({ label }) => fits(label, typed));
  if (!found || !asked) return [...views, ...commands];
  const all = { key: 'all', group: palette.found, label: palette.all(asked), run: to(href('/search', { q: asked })) };
  return [
    ...views,
    ...commands,
    ...found.actors.slice(0, MOST_NAMES).map(({ id, name, roles, speaksFor }) => ({
      key: id,
      group: palette.actors,
      label: name,
      note: [roles[0], speaksFor?.name].filter(Boolean).join(', '),
      run: to(actorHref(id)),
    })),
    ...found.issues
      .slice(0, MOST_NAMES)
      .map(({ id, label }) => ({ key: id, group: palette.issues, label, run: to(issueHref(id)) })),
    ...found.hits.items.map(hit => ({
      key: `${hit.noun} ${hit.id}`,
      group: palette.found,
      label: (
        <>
          <b>{hit.heading}</b>{' '}
          <span className="own">
            <MarkedWords pieces={hit.pieces} />
          </span>
        </>
      ),
      note: hit.noun === 'article' ? hit.article.outlet : words.review.noun[hit.noun],
      run: to(hitHref(hit)),
    })),
    ...(found.hits.total > 0 ? [all] : []),
  ];
}

function Options({
  suggestions,
  active,
  idOf,
  onRun,
}: {
  suggestions: readonly Suggestion[];
  active: number;
  idOf: (index: number) => string;
  onRun: (suggestion: Suggestion) => void;
}) {
  return suggestions.map((suggestion, index) => {
    const first = suggestion.group !== suggestions[index - 1]?.group;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys (ARIA combobox)
      <div
        key={suggestion.key}
        id={idOf(index)}
        role="option"
        aria-selected={index === active}
        className={first ? 'option first' : 'option'}
        onClick={() => onRun(suggestion)}
      >
        <span className="option-group second">{first ? suggestion.group : ''}</span>
        <span className="option-label" dir="auto">
          {suggestion.label}
        </span>
        {suggestion.note && <span className="option-note second">{suggestion.note}</span>}
      </div>
    );
  });
}

function Body({ places, onKeys, onClose }: { places: readonly PlaceToGo[]; onKeys: () => void; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const idOf = (index: number): string => `${id}-${index}`;
  const suggestions = useSuggestions(typed, places, () => {
    onClose();
    onKeys();
  });
  const chosen = Math.min(active, suggestions.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  const run = (suggestion: Suggestion | undefined) => {
    if (!suggestion) return;
    onClose();
    suggestion.run();
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((chosen + step + suggestions.length) % Math.max(1, suggestions.length));
    else if (key === 'Enter') run(suggestions[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={words.palette.title}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={suggestions.length > 0 ? idOf(chosen) : undefined}
        placeholder={words.palette.placeholder}
        value={typed}
        onChange={event => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the palette opens to be typed into
        autoFocus
      />
      <div id={`${id}-list`} role="listbox" aria-label={words.palette.title} className="options">
        <Options suggestions={suggestions} active={chosen} idOf={idOf} onRun={run} />
      </div>
      {suggestions.length === 0 && <p className="second palette-none">{words.palette.none}</p>}
      <p className="second palette-hint">{words.palette.hint}</p>
      <p className="unseen" role="status">
        {words.palette.count(suggestions.length)}
      </p>
    </>
  );
}

export function Palette({
  open,
  places,
  onKeys,
  onClose,
}: {
  open: boolean;
  places: readonly PlaceToGo[];
  onKeys: () => void;
  onClose: () => void;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) ref.current?.showModal();
    else ref.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; the click is one beside it
    <dialog
      ref={ref}
      className="palette"
      aria-label={words.palette.title}
      onClose={onClose}
      onClick={event => event.target === ref.current && onClose()}
    >
      {open && <Body places={places} onKeys={onKeys} onClose={onClose} />}
    </dialog>
  );
}
