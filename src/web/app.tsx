/** The frame around every view: name, navigation, keys, and which view an address means. */
import { Component, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { MoveNoun } from '../model/record.ts';
import { SourceContext, useAnswer, useChanges } from './client.ts';
import { enableKeys, focusSearch, keysEnabled, useKeys, walkRows } from './keys.ts';
import { AsOfControl, AsOfNote } from './parts/as-of.tsx';
import { Heading } from './parts/heading.tsx';
import { late } from './parts/late.tsx';
import { Palette } from './parts/palette.tsx';
import { Note } from './parts/states.tsx';
import { go, href, segments, takeClick, usePlace } from './router.ts';
import { OneActorView } from './views/actor.tsx';
import { ActorsView } from './views/actors.tsx';
import { OneArticleView } from './views/article.tsx';
import { ArticlesView } from './views/articles.tsx';
import { BriefView } from './views/brief.tsx';
import { ConflictsView } from './views/conflicts.tsx';
import { IssuesView, OneIssueView } from './views/issue.tsx';
import { MovesView, OneMoveView } from './views/moves.tsx';
import { ReviewView } from './views/review.tsx';
import { SearchView } from './views/search.tsx';
import { StateOfPlayView } from './views/state-of-play.tsx';
import { OneStatementView } from './views/statement.tsx';
import { StatementsView } from './views/statements.tsx';
import { TimelineView } from './views/timeline.tsx';
import { type ListName, words } from './words.ts';

const ProposalsView = late(async () => (await import('./views/proposals.tsx')).ProposalsView);
const CommitmentsView = late(async () => (await import('./views/commitments.tsx')).CommitmentsView);
const AddView = late(async () => (await import('./views/add.tsx')).AddView);
const TextsView = late(async () => (await import('./views/texts.tsx')).TextsView);
const ScopeView = late(async () => (await import('./views/scope.tsx')).ScopeView);
const OneTextView = late(async () => (await import('./views/texts.tsx')).OneTextView);
const TermsView = late(async () => (await import('./views/terms.tsx')).TermsView);
const ContactsView = late(async () => (await import('./views/contacts.tsx')).ContactsView);
const MapView = late(async () => (await import('./views/map.tsx')).MapView);
const FiguresView = late(async () => (await import('./views/figures.tsx')).FiguresView);

interface View {
  readonly name: keyof typeof words.view;
  readonly path: string;
  readonly list: () => ReactNode;
  readonly one?: (id: string) => ReactNode;
  /** Reached by the palette and by links, not by the navigation. */
  readonly aside?: boolean;
  /** Only where the dossier can be changed. */
  readonly changing?: boolean;
}

/** One list of moves, and each of them by its id. */
const moves = (name: ListName, noun: MoveNoun, list = () => <MovesView key={noun} noun={noun} />): View => ({
  name,
  path: `/${name}`,
  list,
  one: id => <OneMoveView key={id} id={id} />,
});

/** In the order of the navigation and of the keys 1 to 9. */
const VIEWS: readonly View[] = [
  { name: 'overview', path: '/', list: () => <StateOfPlayView /> },
  { name: 'brief', path: '/brief', list: () => <BriefView /> },
  { name: 'timeline', path: '/timeline', list: () => <TimelineView /> },
  { name: 'issues', path: '/issues', list: () => <IssuesView />, one: id => <OneIssueView key={id} id={id} /> },
  { name: 'conflicts', path: '/conflicts', list: () => <ConflictsView /> },
  {
    name: 'statements',
    path: '/statements',
    list: () => <StatementsView />,
    one: id => <OneStatementView key={id} id={id} />,
  },
  { name: 'actors', path: '/actors', list: () => <ActorsView />, one: id => <OneActorView key={id} id={id} /> },
  { name: 'contacts', path: '/contacts', list: () => <ContactsView /> },
  { name: 'map', path: '/map', list: () => <MapView /> },
  { name: 'articles', path: '/articles', list: () => <ArticlesView />, one: id => <OneArticleView key={id} id={id} /> },
  moves('events', 'event'),
  moves('positions', 'position'),
  moves('proposals', 'proposal', () => <ProposalsView />),
  moves('commitments', 'commitment', () => <CommitmentsView />),
  moves('figures', 'figure', () => <FiguresView />),
  moves('terms', 'term', () => <TermsView />),
  { name: 'review', path: '/review', list: () => <ReviewView /> },
  { name: 'add', path: '/add', list: () => <AddView />, changing: true },
  {
    name: 'texts',
    path: '/texts',
    list: () => <TextsView />,
    one: id => <OneTextView key={id} id={id} />,
    aside: true,
  },
  { name: 'scope', path: '/scope', list: () => <ScopeView />, aside: true },
  { name: 'search', path: '/search', list: () => <SearchView />, aside: true },
];

const PLACES = VIEWS.map(({ name, path }) => ({ label: words.view[name], path }));

function NoView() {
  return (
    <>
      <Heading title={words.state.noViewTitle} />
      <p>{words.state.noViewHint}</p>
    </>
  );
}

function viewOf(path: string): { view?: View; content: ReactNode } {
  const [first, id, more] = segments(path);
  const view = VIEWS.find(({ path: at }) => at === `/${first ?? ''}`);
  if (!view || more !== undefined) return { content: <NoView /> };
  if (id === undefined) return { view, content: view.list() };
  return view.one ? { view, content: view.one(id) } : { content: <NoView /> };
}

/** A fault in one view leaves the frame standing. */
class Fence extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    if (!this.state.broken) return this.props.children;
    return <Note title={words.state.brokeTitle} hint={words.state.brokeHint} />;
  }
}

function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  const [enabled, setEnabled] = useState(keysEnabled);
  useEffect(() => {
    if (open) ref.current?.showModal();
    else ref.current?.close();
  }, [open]);
  const toggle = (on: boolean) => {
    enableKeys(on);
    setEnabled(on);
  };
  return (
    <dialog ref={ref} onClose={onClose} aria-labelledby="keys-title">
      <h2 id="keys-title">{words.keys.title}</h2>
      <dl className="keys">
        {words.keys.list.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={enabled} onChange={event => toggle(event.target.checked)} /> {words.keys.enable}
      </label>
      <button type="button" onClick={onClose}>
        {words.keys.close}
      </button>
    </dialog>
  );
}

/** What the key is called on this keyboard. */
const PALETTE_KEY = /Mac|iP(?:hone|ad)/.test(navigator.platform) ? '⌘ K' : 'Ctrl K';

function Masthead({ current, onKeys, onFind }: { current?: View; onKeys: () => void; onFind: () => void }) {
  const name = useAnswer({ name: 'summary' }).answer?.name;
  const canChange = useContext(SourceContext).act !== undefined;
  const strip = useRef<HTMLElement>(null);
  // On a phone the views are a strip that scrolls sideways: the one that is shown comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up anew for each view
  useEffect(() => {
    const shown = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (shown && strip.current) strip.current.scrollLeft = shown.offsetLeft - strip.current.clientWidth / 2;
  }, [current]);
  return (
    <header className="masthead">
      <a className="name" href={href('/')}>
        <span className="product">{words.product}</span> {name}
      </a>
      <button type="button" className="find-button" onClick={onFind}>
        {words.palette.open} <kbd>{PALETTE_KEY}</kbd>
      </button>
      <AsOfControl />
      <button type="button" className="keys-button" onClick={onKeys}>
        {words.keysButton}
      </button>
      <nav aria-label={words.views} ref={strip}>
        <ul>
          {VIEWS.filter(({ aside, changing }) => !aside && (!changing || canChange)).map(view => (
            <li key={view.name}>
              <a href={href(view.path)} aria-current={view === current ? 'page' : undefined}>
                {words.view[view.name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

export function App() {
  const { path } = usePlace();
  const [keysShown, showKeys] = useState(false);
  const [finding, find] = useState(false);
  useChanges();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      find(open => !open);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    document.addEventListener('click', takeClick);
    return () => document.removeEventListener('click', takeClick);
  }, []);
  useKeys(key => {
    if (key === '?') {
      showKeys(true);
      return true;
    }
    if (key === '/') return focusSearch();
    if (key === '[' || key === ']') {
      const link = document.querySelector<HTMLAnchorElement>(`[data-key="${key}"]`);
      link?.click();
      return link !== null;
    }
    const view = VIEWS[Number(key) - 1];
    if (view && /^[1-9]$/.test(key)) {
      go(href(view.path));
      return true;
    }
    return walkRows(key);
  });
  const { view, content } = viewOf(path);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Masthead current={view} onKeys={() => showKeys(true)} onFind={() => find(true)} />
      <AsOfNote />
      <main id="main" tabIndex={-1}>
        <Fence key={path}>{content}</Fence>
      </main>
      <Palette open={finding} places={PLACES} onKeys={() => showKeys(true)} onClose={() => find(false)} />
      <KeysDialog open={keysShown} onClose={() => showKeys(false)} />
    </>
  );
}
