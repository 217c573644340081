/** What is added: a text, files, a link; and what the reader says of it. */
import { type DragEvent, type FormEvent, useId, useState } from 'react';
import { useAnswer } from '../client.ts';
import { words } from '../words.ts';
import { DayInput } from './day-input.tsx';

export interface Given {
  readonly outlet: string;
  readonly published: string;
  /** What is added is a plan's or draft's own text, not an article. */
  readonly proposal: boolean;
  readonly version: string;
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

export function AddForm({
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
          <DayInput
            id={`${id}d`}
            value={given.published}
            none={words.add.noDate}
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
