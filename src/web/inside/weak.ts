/** Weak records of the record inside the page: as the server finds them, out of what the page itself answers. */
import type { Brief } from '../../dossier/brief.ts';
import type { StandingView } from '../../dossier/views.ts';
import {
  asWeak,
  inOrderOfUse,
  type Known,
  sourceWords,
  usedIn,
  type WeakNoun,
  type WeakRecord,
} from '../../dossier/weak.ts';
import type { ParleyRecord } from '../../model/record.ts';
import type { Index } from './rows.ts';

export function weakRecords(
  record: ParleyRecord,
  index: Index,
  standings: readonly StandingView[],
  brief: Brief | undefined,
): WeakRecord[] {
  const forms = new Map(
    record.actors.map(({ id, name, aliases }) => [id, [name, ...aliases].map(form => form.toLowerCase())]),
  );
  const origins = new Map((record.origins ?? []).flatMap(({ id, articles }) => articles.map(article => [article, id])));
  const sources = new Map(record.statements.map(statement => [statement.id, sourceWords(statement)]));
  const known: Known = {
    forms: actor => forms.get(actor) ?? [],
    source: statement => sources.get(statement),
    origin: article => origins.get(article) ?? article,
  };
  const used = usedIn(record.conflicts ?? [], standings, brief);
  const rows = [
    ...index.statements.map(({ statement }) => ({ noun: 'statement' as WeakNoun, record: statement })),
    ...index.moves,
  ];
  return inOrderOfUse(rows.flatMap(row => asWeak(row.noun, row.record, known, used) ?? []));
}
