/** One reading: sources in, articles kept, a report out. What cannot be read is listed and stops nothing else. */
import { readJsonLine } from '../articles/read-json.ts';
import { readSource } from '../articles/read-source.ts';
import { isTextFile, isTextLine, readText, readTextLine } from '../articles/read-text.ts';
import type { Article } from '../model/article.ts';
import { type NotRead, ParleyError } from '../model/errors.ts';
import type { ProposalText } from '../model/texts.ts';
import type { ReadProgress, ReadReport, Source } from '../parley.ts';
import * as write from '../store/write.ts';
import { settle } from './infer-dates.ts';
import { deriveStale, type Keeper, takeArticle } from './keep.ts';
import { takeNames } from './own-names.ts';
import { applyScope } from './scope.ts';
import { takeText } from './texts.ts';

/** A Parley error of these codes is about the dossier, not about a source: it ends the reading. */
const OF_DOSSIER = /^(?:disk-|cannot-|dossier-|not-a-dossier|newer-format)/;

const endsReading = (error: unknown): boolean => error instanceof ParleyError && OF_DOSSIER.test(error.code);

function notReadOf(error: unknown, source: string): NotRead {
  if (error instanceof ParleyError) return { source, code: error.code, reason: error.message, hint: error.hint };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, readonly [string, string, string]>> = {
    EACCES: ['no-permission', 'The file may not be read.', 'Check its permissions.'],
    EPERM: ['no-permission', 'The file may not be read.', 'Check its permissions.'],
    ENOENT: ['no-file', 'There is no such file.', 'Check the name.'],
    ENOTDIR: ['no-file', 'There is no such file.', 'Check the name.'],
    ELOOP: ['no-file', 'Its links lead in a circle.', 'Mend the link.'],
    EISDIR: ['folder', 'It is a folder.', 'Name the folder itself, without a file ending.'],
    ERR_FS_FILE_TOO_LARGE: ['too-long', 'The file is larger than 2 GB.', 'Split it.'],
  };
  const entry = known[code];
  if (entry) return { source, code: entry[0], reason: entry[1], hint: entry[2] };
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return { source, code: 'fault', reason: `Parley failed on it: ${message}`, hint: 'Please report it, with the file.' };
}

/** Ids named in a report. */
const IDS_TOLD = 100;

interface Tally {
  readonly ids: string[];
  articles: number;
  known: number;
  newVersions: number;
  texts: number;
  setAside: number;
  readonly notRead: NotRead[];
  readonly warnings: { code: string; message: string; where: string }[];
}

async function take(keeper: Keeper, article: Article, where: string, tally: Tally): Promise<void> {
  const taken = await takeArticle(keeper, article);
  if (taken !== 'removed before' && tally.ids.length < IDS_TOLD) tally.ids.push(article.id);
  if (taken === 'new' || taken === 'new version') tally.articles++;
  if (taken === 'new version') tally.newVersions++;
  if (taken === 'known') tally.known++;
  if (taken === 'set aside') tally.setAside++;
  if (taken === 'removed before') {
    const message = `Left out: it was removed from the dossier (parley remove --undo ${article.id.slice(0, 8)}).`;
    tally.warnings.push({ code: 'removed-before', message, where });
  }
}

type Piece =
  | { readonly where: string; readonly read: () => ReturnType<typeof readSource> }
  | { readonly where: string; readonly readText: () => ProposalText };

/** A source in pieces: each line of JSON Lines, else the whole file. */
async function* piecesOf(source: Source): AsyncIterable<Piece> {
  if (source.as === 'lines' && source.lines) {
    let number = 0;
    for await (const line of source.lines()) {
      const at = ++number;
      const where = `${source.name}:${at}`;
      const isText = isTextLine(line) || (source.proposal !== undefined && line.trim() !== '');
      if (isText) yield { where, readText: () => readTextLine(line, where) };
      else yield { where, read: () => readJsonLine(line, source.name, at, source.given) };
    }
    return;
  }
  const bytes = await bytesOf(source);
  if (source.as === 'proposal' || isTextFile(bytes)) {
    const { published, url } = source.given ?? {};
    yield { where: source.name, readText: () => readText(source.name, bytes, { ...source.proposal, published, url }) };
    return;
  }
  yield { where: source.name, read: () => readSource({ name: source.name, bytes, given: source.given }) };
}

async function readNames(keeper: Keeper, source: Source, tally: Tally): Promise<void> {
  const notRead: NotRead[] = [];
  try {
    const text = new TextDecoder().decode(await bytesOf(source));
    await takeNames(keeper.store, text, source.name, 'beside');
  } catch (error) {
    if (endsReading(error)) throw error;
    notRead.push(notReadOf(error, source.name));
  }
  tally.notRead.push(...notRead);
  await keeper.store.write(tx => write.putNotRead(tx, source.name, notRead));
}

const bytesOf = async ({ bytes }: Source): Promise<Uint8Array> => (typeof bytes === 'function' ? bytes() : bytes);

async function readOne(keeper: Keeper, source: Source, tally: Tally, onArticle: () => void): Promise<void> {
  const notRead: NotRead[] = [];
  const attempt = async (where: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (endsReading(error)) throw error;
      notRead.push(notReadOf(error, where));
    }
  };
  await attempt(source.name, async () => {
    for await (const piece of piecesOf(source)) {
      await attempt(piece.where, async () => {
        if ('readText' in piece) {
          if (await takeText(keeper.store, piece.readText())) tally.texts++;
          else tally.known++;
          return;
        }
        const result = piece.read();
        notRead.push(...result.notRead);
        tally.warnings.push(...result.warnings);
        for (const article of result.articles) {
          await attempt(piece.where, () => take(keeper, article, piece.where, tally));
          onArticle();
        }
      });
    }
  });
  tally.notRead.push(...notRead);
  await keeper.store.write(tx => write.putNotRead(tx, source.name, notRead));
}

export interface Run {
  readonly keeper: Keeper;
  readonly now: () => string;
  readonly onProgress?: (progress: ReadProgress) => void;
}

export async function readSources(
  { keeper, now, onProgress }: Run,
  sources: Iterable<Source> | AsyncIterable<Source>,
): Promise<Omit<ReadReport, 'statements' | 'actors' | 'times' | 'moves'>> {
  const started = now();
  const list: Source[] = [];
  for await (const source of sources) list.push(source);
  const tally: Tally = {
    ids: [],
    articles: 0,
    known: 0,
    newVersions: 0,
    texts: 0,
    setAside: 0,
    notRead: [],
    warnings: [],
  };
  // Names first: everything else is read with them.
  for (const source of list.filter(s => s.as === 'names')) await readNames(keeper, source, tally);
  const others = list.filter(source => source.as !== 'names');
  for (const [index, source] of others.entries()) {
    const say = (done: number): void =>
      onProgress?.({
        source: source.name,
        sources: done,
        ofSources: others.length,
        articles: tally.articles + tally.known,
      });
    await readOne(keeper, source, tally, () => say(index));
    say(index + 1);
  }
  await deriveStale(keeper);
  // Names that are new may bring an article inside.
  if (others.length < list.length) await applyScope(keeper);
  await settle(keeper, toCompare =>
    onProgress?.({
      source: '',
      sources: others.length,
      ofSources: others.length,
      articles: tally.articles + tally.known,
      toCompare,
    }),
  );
  await keeper.store.write(tx =>
    write.addRun(tx, {
      at: started,
      what: 'read',
      report: JSON.stringify({ ...tally, ids: undefined }),
    }),
  );
  return tally;
}
