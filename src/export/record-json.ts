/**
 * The record as JSON, version 1 (docs/reference/record.schema.json). In: what the dossier holds, each list in the order of its
 * ids and as it comes. Out: JSON text in pieces, one record a line, so that a large dossier never stands in memory whole.
 */
import type { Locate } from '../dossier/places.ts';
import type {
  ActorRecord,
  ArticleRecord,
  IssueRecord,
  MoveNoun,
  MoveRecords,
  ParleyRecord,
  StatementRecord,
} from '../model/record.ts';

export interface RecordSource {
  readonly dossier: ParleyRecord['dossier'];
  readonly articles: AsyncIterable<ArticleRecord>;
  readonly actors: AsyncIterable<ActorRecord>;
  readonly statements: AsyncIterable<StatementRecord>;
  readonly issues: readonly IssueRecord[];
  readonly moves: (noun: MoveNoun) => AsyncIterable<MoveRecords[MoveNoun]>;
  readonly texts: NonNullable<ParleyRecord['texts']>;
  readonly conditions: NonNullable<ParleyRecord['conditions']>;
  readonly deadlocks: NonNullable<ParleyRecord['deadlocks']>;
  readonly origins: NonNullable<ParleyRecord['origins']>;
  readonly conflicts: NonNullable<ParleyRecord['conflicts']>;
  readonly judgements: NonNullable<ParleyRecord['judgements']>;
  readonly setAside: NonNullable<ParleyRecord['setAside']>;
  readonly notRead: ParleyRecord['notRead'];
  /** Where a place lies; no part of the record, asked by formats that draw a map. */
  readonly locate: Locate;
}

async function* list(name: string, items: AsyncIterable<unknown> | Iterable<unknown>): AsyncIterable<string> {
  yield `,\n"${name}": [`;
  let first = true;
  for await (const item of items) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
  yield first ? ']' : '\n]';
}

export async function* writeRecordJson(source: RecordSource): AsyncIterable<string> {
  const format: ParleyRecord['format'] = 'parley-record/1';
  yield `{"format": ${JSON.stringify(format)},\n"dossier": ${JSON.stringify(source.dossier)}`;
  yield* list('articles', source.articles);
  yield* list('actors', source.actors);
  yield* list('statements', source.statements);
  yield* list('events', source.moves('event'));
  yield* list('issues', source.issues);
  yield* list('positions', source.moves('position'));
  yield* list('proposals', source.moves('proposal'));
  yield* list('texts', source.texts);
  yield* list('commitments', source.moves('commitment'));
  yield* list('figures', source.moves('figure'));
  yield* list('terms', source.moves('term'));
  yield* list('conditions', source.conditions);
  yield* list('deadlocks', source.deadlocks);
  yield* list('origins', source.origins);
  yield* list('conflicts', source.conflicts);
  yield* list('judgements', source.judgements);
  yield* list('setAside', source.setAside);
  yield* list('notRead', source.notRead);
  yield '\n}\n';
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The same record in memory: for views that look at all of it. */
export async function collectRecord(source: RecordSource): Promise<ParleyRecord> {
  const { dossier, issues, texts, conditions, deadlocks, origins, conflicts, judgements, setAside, notRead } = source;
  const moves = async <Noun extends MoveNoun>(noun: Noun) =>
    (await collect(source.moves(noun))) as unknown as MoveRecords[Noun][];
  return {
    format: 'parley-record/1',
    dossier,
    articles: await collect(source.articles),
    actors: await collect(source.actors),
    statements: await collect(source.statements),
    events: await moves('event'),
    issues,
    positions: await moves('position'),
    proposals: await moves('proposal'),
    texts,
    commitments: await moves('commitment'),
    figures: await moves('figure'),
    terms: await moves('term'),
    conditions,
    deadlocks,
    origins,
    conflicts,
    judgements,
    setAside,
    notRead,
  };
}
