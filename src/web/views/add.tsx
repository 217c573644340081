/** Articles are added: pasted or dropped, read one after the other before the reader's eyes, and taken out again at will. */
import { type DragEvent, type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { BodyOf, DoneOf } from '../../api/contract.ts';
import { type Acting, useActing, useAnswer } from '../client.ts';
import { dayOf } from '../dates.ts';
import { WhenText } from '../parts/date.tsx';
import { Heading } from '../parts/heading.tsx';
import { ActingError } from '../parts/judging.tsx';
import { Note } from '../parts/states.tsx';
import { articleHref, href } from '../router.ts';
import '../styles/add.css';
import { words } from '../words.ts';

type Body = BodyOf<'add'>;
type Report = DoneOf<'add'>;

interface Item {
  readonly key: number;
  readonly name: string;
  /** Made when it is its turn: a large file need not stand in memory before. */
  readonly body: () => Promise<Body>;
  readonly state: 'waiting' | 'reading' | 'read' | 'failed';
  readonly report?: Report;
}

/** As base64 a third larger; the server takes 40 MB. */
const LARGEST = 28 * 1024 * 1024;
/** Bytes turned at once: a call takes only so many arguments. */
const AT_ONCE = 0x8000;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += AT_ONCE) text += String.fromCharCode(...bytes.subarray(i, i + AT_ONCE));
  return btoa(text);
}

/** One article that was read: what was found in it, and a way to take it out again. */
function Article({ id, acting, known }: { id: string; acting: Acting; known: boolean }) {
  const loading = useAnswer({ name: 'articles/:id', id });
  const removed = loading.error?.code === 'removed';
  if (removed) {
    return (
      <p>
        <span className="second">{words.add.removed}</span>{' '}
        <button type="button" disabled={acting.busy} onClick={() => void acting.act('restore', {}, id)}>
          {words.add.restore}
        </button>
      </p>
    );
  }
  if (loading.error?.code === 'set-aside') {
    return (
      <p>
        <span className="second">{loading.error.message}</span>{' '}
        <button type="button" disabled={acting.busy} onClick={() => void acting.act('callIn', {}, id)}>
          {words.scope.callIn}
        </button>
      </p>
    );
  }
  const view = loading.answer;
  if (!view) return null;
  const { article, statements, actors, moves } = view;
  return (
    <div className="added-article">
      <p>
        <a href={articleHref(id)} dir="auto">
          {article.title ?? words.article.untitled}
        </a>{' '}
        <span className="second">
          {article.outlet ?? words.article.noOutlet}
          {words.separator}
          {article.published.edtf ? <WhenText when={dayOf(article.published)} /> : words.add.undated}
        </span>
      </p>
      <p className="second">
        {[words.add.found(statements.length, actors.length, moves.length), known && words.add.known]
          .filter(Boolean)
          .join(words.separator)}{' '}
        <button type="button" disabled={acting.busy} onClick={() => void acting.act('remove', {}, id)}>
          {words.add.remove}
        </button>
      </p>
    </div>
  );
}

function Added({ item, acting }: { item: Item; acting: Acting }) {
  const { state, name, report } = item;
  const nothing = report && report.ids.length === 0 && report.texts === 0 && report.notRead.length === 0;
  return (
    <li className={`added ${state}`}>
      <p>
        <b dir="auto">{name}</b>{' '}
        <span className="second">
          {state === 'waiting' && words.add.waiting}
          {state === 'reading' && words.add.reading}
          {state === 'failed' && words.add.notRead}
          {nothing && (report.warnings[0]?.message ?? words.add.nothing)}
        </span>
      </p>
      {report?.notRead.map(({ source, reason, hint }) => (
        <p key={source} className="acting-error">
          <b>{reason}</b> {hint}
        </p>
      ))}
      {report !== undefined && report.texts > 0 && (
        <p>
          <a href={href('/texts')}>{words.add.textKept}</a>
        </p>
      )}
      {report?.ids.map(id => (
        <Article key={id} id={id} acting={acting} known={report.articles === 0} />
      ))}
    </li>
  );
}

/** What is waiting is read, one after the other. */
function useQueue(acting: Acting) {
  const [items, setItems] = useState<readonly Item[]>([]);
  const next = useRef(0);
  const change = (key: number, changed: Partial<Item>) =>
    setItems(now => now.map(item => (item.key === key ? { ...item, ...changed } : item)));
  const waiting = items.findLast(({ state }) => state === 'waiting');
  const reading = items.some(({ state }) => state === 'reading');
  const { act } = acting;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one at a time, whichever waits when nothing is being read
  useEffect(() => {
    if (!waiting || reading) return;
    const { key, body } = waiting;
    change(key, { state: 'reading' });
    void body()
      .then(sent => act('add', sent))
      .then(
        report => change(key, report ? { state: 'read', report } : { state: 'failed' }),
        () => change(key, { state: 'failed' }),
      );
  }, [waiting?.key, reading]);
  const add = (name: string, body: () => Promise<Body>) => {
    const key = next.current++;
    setItems(now => [{ key, name, body, state: 'waiting' }, ...now]);
  };
  return { items, add };
}

function useDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}

/** A link, where fetching is set up; else what to do instead. */
function LinkField({ onLink }: { onLink?: (link: string) => void }) {
  const [link, setLink] = useState('');
  const id = useId();
  if (!onLink) return <p className="second">{words.add.link}</p>;
  const take = () => {
    if (link.trim() === '') return;
    onLink(link.trim());
    setLink('');
  };
  return (
    <div className="add-link">
      <label htmlFor={id}>{words.add.linkField}</label>
      <input
        id={id}
        type="url"
        value={link}
        placeholder="https://"
        onChange={event => setLink(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take();
        }}
        autoComplete="off"
      />
      <button type="button" disabled={link.trim() === ''} onClick={take}>
        {words.add.fetch}
      </button>
    </div>
  );
}

function Form({
  onText,
  onLink,
  onFiles,
  given,
  setGiven,
}: {
  onText: (text: string, title: string) => void;
  /** Left out where nothing is fetched. */
  onLink?: (link: string) => void;
  onFiles: (files: readonly File[]) => void;
  given: Given;
  setGiven: (given: Given) => void;
}) {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const id = useId();
  const outlets = useAnswer({ name: 'summary' }).answer?.outlets ?? [];
  const { over, handlers } = useDrop(onFiles);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onText(text, title);
    setText('');
    setTitle('');
  };
  return (
    <form className={over ? 'add-form over' : 'add-form'} onSubmit={send} {...handlers}>
      <div className="add-fields">
        <div className="field">
          <label htmlFor={`${id}o`}>{words.add.outlet}</label>
          <input
            id={`${id}o`}
            list={`${id}l`}
            value={given.outlet}
            onChange={event => setGiven({ ...given, outlet: event.target.value })}
            autoComplete="off"
          />
          <datalist id={`${id}l`}>
            {outlets.map(({ outlet }) => (
              <option key={outlet} value={outlet} />
            ))}
          </datalist>
        </div>
        <div className="field">
          <label htmlFor={`${id}d`}>{words.add.date}</label>
          <input
            id={`${id}d`}
            type="date"
            value={given.published}
            onChange={event => setGiven({ ...given, published: event.target.value })}
          />
        </div>
        <p className="second">{words.add.given}</p>
        <label className="check add-proposal">
          <input
            type="checkbox"
            checked={given.proposal}
            onChange={event => setGiven({ ...given, proposal: event.target.checked })}
          />{' '}
          {words.add.proposal}
        </label>
        {given.proposal && (
          <div className="field">
            <label htmlFor={`${id}v`}>{words.add.version}</label>
            <input
              id={`${id}v`}
              value={given.version}
              onChange={event => setGiven({ ...given, version: event.target.value })}
              autoComplete="off"
            />
            <p className="second">{words.add.proposalMeans}</p>
          </div>
        )}
      </div>
      <div className="add-text">
        <label htmlFor={`${id}t`}>{given.proposal ? words.add.proposalName : words.add.title}</label>
        <input id={`${id}t`} value={title} onChange={event => setTitle(event.target.value)} autoComplete="off" />
        <label htmlFor={`${id}x`}>{given.proposal ? words.add.pasteProposal : words.add.paste}</label>
        <textarea
          id={`${id}x`}
          rows={9}
          value={text}
          placeholder={words.add.pasteHint}
          onChange={event => setText(event.target.value)}
        />
        <p className="add-send">
          <button type="submit" className="strong" disabled={text.trim() === ''}>
            {words.add.read}
          </button>
          <span className="second">
            {over ? words.add.dropNow : words.add.drop}{' '}
            <label className="file-choice">
              {words.add.choose}
              <input
                type="file"
                multiple
                accept=".txt,.md,.html,.htm,.json,.jsonl,.xml,text/*"
                onChange={event => {
                  onFiles([...(event.target.files ?? [])]);
                  event.target.value = '';
                }}
              />
            </label>
          </span>
        </p>
        <LinkField onLink={onLink} />
      </div>
    </form>
  );
}

interface Given {
  readonly outlet: string;
  readonly published: string;
  /** What is added is a plan's or draft's own text, not an article. */
  readonly proposal: boolean;
  readonly version: string;
}

export function AddView() {
  const acting = useActing();
  const { items, add } = useQueue(acting);
  const [given, setGiven] = useState<Given>({ outlet: '', published: '', proposal: false, version: '' });
  const [large, setLarge] = useState<readonly string[]>([]);
  const known = {
    ...(given.outlet.trim() && !given.proposal ? { outlet: given.outlet.trim() } : {}),
    ...(given.published ? { published: given.published } : {}),
    ...(given.proposal ? { as: 'proposal' as const } : {}),
    ...(given.proposal && given.version.trim() ? { version: given.version.trim() } : {}),
  };
  const addLink = (link: string) =>
    add(link, async () => ({ name: link, link, ...known, as: undefined, version: undefined }));
  const addText = (text: string, title: string) => {
    const named = title.trim() ? { title: title.trim() } : {};
    const name = title.trim() || words.add.pasted;
    add(name, async () => ({ name: `${name}.txt`, text, ...named, ...known }));
  };
  const addFiles = (files: readonly File[]) => {
    setLarge(files.filter(({ size }) => size > LARGEST).map(({ name }) => name));
    for (const file of files.filter(({ size }) => size <= LARGEST))
      add(file.name, async () => ({ name: file.name, base64: await base64Of(file), ...known }));
  };
  return (
    <>
      <Heading title={words.view.add}>
        <p className="lede">{words.add.lede}</p>
      </Heading>
      {acting.may === false && <Note title={words.add.readOnly} />}
      {acting.may && (
        <Form
          onText={addText}
          onLink={acting.mayFetch ? addLink : undefined}
          onFiles={addFiles}
          given={given}
          setGiven={setGiven}
        />
      )}
      {large.map(name => (
        <p key={name} role="alert" className="acting-error">
          <b>{name}</b> {words.add.tooLarge}
        </p>
      ))}
      <ActingError error={acting.error} />
      {items.length > 0 && (
        <section className="section">
          <h2>{words.add.list}</h2>
          <ol aria-live="polite">
            {items.map(item => (
              <Added key={item.key} item={item} acting={acting} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
