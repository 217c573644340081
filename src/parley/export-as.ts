/** An open store written in one of the formats, or put together as one record. */
import { withStanding } from '../dossier/standing.ts';
import { EXPORT_FORMATS } from '../export/formats.ts';
import type { RecordSource } from '../export/record-json.ts';
import { ParleyError } from '../model/errors.ts';
import type {
  CommitmentRecord,
  JudgementRecord,
  MoveNoun,
  MoveRecords,
  ParleyRecord,
  StatementRecord,
} from '../model/record.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import { origins, positionsWithChanges, referenceDayOf, shownActors, shownRecords } from './across.ts';
import { agendaOf } from './agenda.ts';
import * as ask from './ask.ts';
import { waiting } from './conditions.ts';
import { conflicts } from './conflicts.ts';
import { listJudgements } from './judge.ts';
import { locateIn } from './own-names.ts';
import { allUnreported } from './standings.ts';
import { textRecords } from './texts.ts';

/** Which day the dossier is shown as known on, and what that leaves out. */
export interface Then {
  readonly asOf?: string;
  readonly setAside?: readonly { readonly article: string; readonly reason: string }[];
}

async function* each<T>(items: Iterable<T>): AsyncIterable<T> {
  yield* items;
}

async function* mapped<T, U>(items: AsyncIterable<T>, change: (item: T) => U): AsyncIterable<U> {
  for await (const item of items) yield change(item);
}

export async function recordSource(db: read.Db, name: string, then: Then): Promise<RecordSource> {
  async function* articles() {
    for await (const row of read.inOrderOfId((after, limit) => read.articlesAfter(db, after, limit))) {
      yield ask.articleRecord(row);
    }
  }
  const silent = await allUnreported(db, await referenceDayOf(db, then.asOf));
  const moves = (noun: MoveNoun): AsyncIterable<MoveRecords[MoveNoun]> => {
    if (noun === 'commitment')
      return mapped(shownRecords(db, noun), record => withStanding(record as CommitmentRecord, silent));
    return shownRecords<MoveRecords[MoveNoun]>(db, noun);
  };
  const notRead = await read.notReadList(db);
  const positions = await positionsWithChanges(db);
  const { conditions, deadlocks } = await waiting(db);
  return {
    dossier: { name, ...(then.asOf === undefined ? {} : { asOf: then.asOf }) },
    articles: articles(),
    actors: shownActors(db),
    statements: shownRecords<StatementRecord>(db, 'statement'),
    issues: await agendaOf(db),
    moves: noun => (noun === 'position' ? each(positions) : moves(noun)),
    texts: await textRecords(db),
    conditions,
    deadlocks,
    origins: await origins(db),
    conflicts: await conflicts(db),
    judgements: await judgementRecords(db),
    setAside: [...(then.setAside ?? []), ...(await asideRecords(db))].sort((a, b) => (a.article < b.article ? -1 : 1)),
    notRead: notRead.map(({ source, code, reason }) => ({ source, code, reason })),
    locate: await locateIn(db),
  };
}

/** What lies outside the scope, with what is known of it: the record has nothing else of it. */
const asideRecords = async (db: read.Db): Promise<NonNullable<ParleyRecord['setAside']>[number][]> =>
  (await ask.askSetAside(db)).map(({ id, reason, title, outlet, published }) => ({
    article: id,
    reason,
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    published,
  }));

/** In the order of their ids, as the record has them. */
const judgementRecords = async (db: read.Db): Promise<JudgementRecord[]> =>
  (await listJudgements(db))
    .map(({ noun: _, reason, orphaned: __, ...judgement }) => ({ ...judgement, reasons: reason ? [reason] : [] }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

export async function* exportAs(store: Store, name: string, format: string, then: Then): AsyncIterable<string> {
  const exporter = EXPORT_FORMATS.find(entry => entry.name === format);
  if (!exporter) {
    const known = EXPORT_FORMATS.map(entry => entry.name).join(', ');
    throw new ParleyError('unknown-format', `there is no format "${format}"`, `Use one of: ${known}`, 'format');
  }
  yield* exporter.write(await recordSource(store.db, name, then));
}
