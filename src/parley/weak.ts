/** Weak records of an open dossier. Loads what the pure test looks at; made once for each state of the dossier. */
import type { Page, Paging } from '../dossier/views.ts';
import {
  asWeak,
  byUse,
  type Known,
  type Shown,
  sourceWords,
  usedIn,
  WEAK_NOUNS,
  type WeakNoun,
  type WeakRecord,
} from '../dossier/weak.ts';
import { groupBy } from '../model/group-by.ts';
import type { MoveNoun, MoveRecords, StatementRecord } from '../model/record.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { positionsWithChanges, shownRecords } from './across.ts';
import { askStandings } from './ask.ts';
import { askBrief } from './brief.ts';
import { conflicts, conflictsWithin } from './conflicts.ts';
import { remembered } from './remembered.ts';

interface Asked {
  readonly name: string;
  readonly asOf?: string;
  /** How long what is disputed may be waited for, in milliseconds; as long as it takes where left out. */
  readonly patienceMs?: number;
}

type Found = Omit<WeakRecord, 'rests'>;

async function findWeak(db: Db): Promise<Found[]> {
  const forms = groupBy(await read.shownActorForms(db), ({ actor }) => actor);
  const origins = await read.originOfArticles(db);
  const sources = new Map<string, string>();
  const known: Known = {
    forms: actor => (forms.get(actor) ?? []).map(({ form }) => form),
    source: statement => sources.get(statement),
    origin: article => origins.get(article) ?? article,
  };
  const found: Found[] = [];
  const look = (noun: WeakNoun, record: Shown): void => {
    const weak = asWeak(noun, record, known);
    if (weak) found.push(weak);
  };
  for await (const statement of shownRecords<StatementRecord>(db, 'statement')) {
    sources.set(statement.id, sourceWords(statement));
    look('statement', statement);
  }
  for (const position of await positionsWithChanges(db)) look('position', position);
  for (const noun of WEAK_NOUNS) {
    if (noun === 'statement' || noun === 'position') continue;
    for await (const record of shownRecords<MoveRecords[MoveNoun]>(db, noun)) look(noun, record);
  }
  return found;
}

/** Records that a person should look at, those first on which most rests; of one noun where asked. */
export async function askWeak(
  db: Db,
  { name, asOf, patienceMs }: Asked,
  noun: WeakNoun | undefined,
  paging: Paging,
): Promise<Page<WeakRecord>> {
  const disputed = await (patienceMs === undefined ? conflicts(db) : conflictsWithin(db, patienceMs));
  const found = await remembered(db, 'weak', () => findWeak(db));
  const brief = await askBrief(db, { name, asOf, withDisputed: true });
  const all = byUse(found, usedIn(disputed, await askStandings(db, {}, asOf), brief));
  const wanted = noun === undefined ? all : all.filter(one => one.noun === noun);
  const { limit = wanted.length, offset = 0 } = paging;
  return { items: wanted.slice(offset, offset + limit), total: wanted.length, offset };
}
