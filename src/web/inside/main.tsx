/** The page as one file: the dossier stands in it, packed, and nothing is asked of any network. */
import type { ParleyRecord } from '../../model/record.ts';
import { keepInHash } from '../router.ts';
import { start } from '../start.tsx';
import { words } from '../words.ts';
import { recordSource } from './source.ts';

async function unpack(text: string): Promise<ParleyRecord> {
  const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), letter => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).json()) as ParleyRecord;
}

function say(text: string): void {
  document.getElementById('app')!.textContent = text;
}

keepInHash();
say(words.state.loading);
unpack(document.getElementById('dossier')!.textContent ?? '').then(
  record => start(recordSource(record)),
  () => say(words.state.badFile),
);
