/** Weak records of an open dossier. Loads what the pure test looks at; made once for each state of the dossier. */
import type { Page, Paging } from '../dossier/views.ts';
import {
  asWeak,
  inOrderOfUse,
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
import { conflicts } from './conflicts.ts';
import { remembered } from './remembered.ts';

interface Asked {
  readonly name: string;
  readonly asOf?: string;
}

async function findWeak(db: Db, asked: Asked): Promise<WeakRecord[]> {
  const forms = groupBy(await read.shownActorForms(db), ({ actor }) => actor);
  const origins = await read.originOfArticles(db);
  const sources = new Map<string, string>();
  const known: Known = {
    forms: actor => (forms.get(actor) ?? []).map(({ form }) => form),
    source: statement => sources.get(statement),
    origin: article => origins.get(article) ?? article,
  };
  const { name, asOf } = asked;
  const brief = await askBrief(db, { name, asOf, withDisputed: true });
  const used = usedIn(await conflicts(db), await askStandings(db, {}, asOf), brief);
  const found: WeakRecord[] = [];
  const look = (noun: WeakNoun, record: Shown): void => {
    const weak = asWeak(noun, record, known, used);
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
  return inOrderOfUse(found);
}

/** Records that a person should look at, those first on which most rests; of one noun where asked. */
export async function askWeak(
  db: Db,
  asked: Asked,
  noun: WeakNoun | undefined,
  paging: Paging,
): Promise<Page<WeakRecord>> {
  const all = await remembered(db, JSON.stringify(['weak', asked.name, asked.asOf]), () => findWeak(db, asked));
  const wanted = noun === undefined ? all : all.filter(one => one.noun === noun);
  const { limit = wanted.length, offset = 0 } = paging;
  return { items: wanted.slice(offset, offset + limit), total: wanted.length, offset };
}
