/**
 * Rows of lists as they are sent. In: a page. Out: the same; of a record told in more places than a list shows, the first of them: a
 * remark that ten thousand copies carry would make a page of fifty rows forty megabytes. A record asked for by itself has all.
 */
import type { Evidence } from '../model/span.ts';

/** No list shows more than one. Of the real articles few records have more (the most told event: 28), of ten thousand generated ones hundreds. */
export const PLACES_LISTED = 20;

interface Told {
  readonly evidence: readonly Evidence[];
  readonly alsoIn?: readonly Evidence[];
}

function first<Record extends Told>(record: Record): Record {
  const { evidence, alsoIn } = record;
  if (evidence.length + (alsoIn?.length ?? 0) <= PLACES_LISTED) return record;
  return {
    ...record,
    evidence: evidence.slice(0, PLACES_LISTED),
    ...(alsoIn ? { alsoIn: alsoIn.slice(0, PLACES_LISTED) } : {}),
  };
}

type Row = { readonly statement: Told } | { readonly record: Told };

/** Rows of statements or of moves. */
export const listed = <Item extends Row>(items: readonly Item[]): Item[] =>
  items.map(row =>
    'statement' in row ? { ...row, statement: first(row.statement) } : { ...row, record: first(row.record) },
  );
