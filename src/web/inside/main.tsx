/** The page as one file: the dossier stands in it, packed, and nothing is asked of any network. */
import type { Located } from '../../dossier/places.ts';
import type { ParleyRecord } from '../../model/record.ts';
import { keepInHash } from '../router.ts';
import { start } from '../start.tsx';
import { words } from '../words.ts';
import { recordSource } from './source.ts';

/** What stands packed in an element of the page (src/export/html.ts). */
async function unpack(id: string): Promise<unknown> {
  const text = document.getElementById(id)?.textContent ?? '';
  const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), letter => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
}

function say(text: string): void {
  document.getElementById('app')!.textContent = text;
}

keepInHash();
say(words.state.loading);
Promise.all([unpack('dossier'), unpack('places')]).then(
  ([record, places]) => {
    const known = new Map(Object.entries(places as Readonly<Record<string, Located>>));
    start(recordSource(record as ParleyRecord, name => known.get(name)));
  },
  () => say(words.state.badFile),
);
