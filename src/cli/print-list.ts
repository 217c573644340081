/** Prints a list page by page as table, JSON Lines or CSV; flat memory whatever its length. */
import type { Page, Paging } from '../dossier/views.ts';
import { ParleyError } from '../model/errors.ts';
import type { ListOptions } from './command.ts';
import { type Column, csvHead, csvRows, layOut } from './table.ts';
import { plural, type Terminal, widthOf } from './terminal.ts';

const ROWS_AT_ONCE = 500;

export interface ListSpec<T> {
  readonly noun: string;
  /** Its plural, where that is not noun + s. */
  readonly many?: string;
  readonly columns: readonly Column<T>[];
  readonly toJson: (row: T) => object;
  readonly ask: (paging: Paging) => Promise<Page<T>>;
}

/** Pages of a list that is there as a whole. */
export const pagesOf =
  <T>(rows: readonly T[]) =>
  async ({ limit = rows.length, offset = 0 }: Paging): Promise<Page<T>> => ({
    items: rows.slice(offset, offset + limit),
    total: rows.length,
    offset,
  });

export async function printList<T>(terminal: Terminal, options: ListOptions, spec: ListSpec<T>): Promise<void> {
  if (options.json && options.csv) {
    throw new ParleyError('bad-usage', '--json and --csv were both given', 'Choose one of them.');
  }
  const wanted = options.limit ?? Number.POSITIVE_INFINITY;
  let table: ReturnType<typeof layOut<T>> | undefined;
  if (options.csv) await terminal.out(csvHead(spec.columns));
  let printed = 0;
  let total = 0;
  for (;;) {
    const page = await spec.ask({ limit: Math.min(ROWS_AT_ONCE, wanted - printed), offset: printed });
    total = page.total;
    const rows = page.items;
    if (rows.length === 0) break;
    if (options.json) await terminal.out(rows.map(row => `${JSON.stringify(spec.toJson(row))}\n`).join(''));
    else if (options.csv) await terminal.out(csvRows(spec.columns, rows));
    else {
      if (!table) {
        table = layOut(spec.columns, rows, widthOf(terminal));
        await terminal.out(`${table.head()}\n`);
      }
      await terminal.out(rows.map(row => `${table!.row(row)}\n`).join(''));
    }
    printed += rows.length;
    if (printed >= Math.min(total, wanted)) break;
  }
  if (options.json || options.csv) return;
  if (total === 0) await terminal.out(`${emptyLine(spec.noun, options)}\n`);
  else if (printed < total) await terminal.out(`… ${printed} of ${plural(total, spec.noun, spec.many)}\n`);
}

/** Says plainly that nothing is there, and what narrowed it. */
function emptyLine(noun: string, options: ListOptions): string {
  const filters = (
    ['actor', 'since', 'until', 'outlet', 'text', 'article', 'mode', 'kind', 'status', 'stance', 'issue'] as const
  ).filter(name => options[name] !== undefined);
  const by = filters.map(name => `--${name} ${options[name]}`).join(' ');
  return filters.length > 0 ? `No ${noun} fits ${by}.` : `The dossier has no ${noun} yet.`;
}
