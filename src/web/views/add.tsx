/** Articles are added: pasted or dropped, read one after the other before the reader's eyes, and taken out again at will. */
import { useState } from 'react';
import { useActing } from '../client.ts';
import { AddForm, type Given } from '../parts/add-form.tsx';
import { Added, useQueue } from '../parts/add-queue.tsx';
import { Heading } from '../parts/heading.tsx';
import { ActingError } from '../parts/judging.tsx';
import { Note } from '../parts/states.tsx';
import '../styles/add.css';
import { words } from '../words.ts';

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
        <AddForm
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
