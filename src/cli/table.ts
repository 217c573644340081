/** Rows as a table that fits the terminal, as JSON Lines or as CSV. In: columns and rows. Out: text. */
import { stringify } from 'csv-stringify/sync';
import stringWidth from 'string-width';
import { plainText } from './terminal.ts';

export interface Column<T> {
  readonly name: string;
  readonly value: (row: T) => string | number | undefined;
  /** Shown in tables at most so wide; the one column without it takes what is left. */
  readonly width?: number;
  readonly right?: boolean;
  /** Cut without a mark: a beginning of an id is as good as the id. */
  readonly short?: boolean;
  /** In CSV only. */
  readonly csvOnly?: boolean;
}

const GAP = '  ';
/** A column of words is of no use when narrower. */
const NARROWEST = 12;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts to `width` columns, with … where something is cut. Wide characters count two. */
export function cutToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text.slice(0, width * 8))) {
    const next = stringWidth(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept.trimEnd()}…`;
}

const padTo = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
};

/**
 * The columns for which a narrow terminal has room: the id, the words, and of the others as many as fit, the first ones first.
 * Widths are those declared, so that the same terminal shows the same columns whatever the rows hold.
 */
function fitting<T>(columns: readonly Column<T>[], totalWidth: number): readonly Column<T>[] {
  const widthOf = ({ width = NARROWEST }: Column<T>): number => width + GAP.length;
  const always = (column: Column<T>, i: number): boolean => i === 0 || column.width === undefined;
  let left = totalWidth + GAP.length - columns.filter(always).reduce((sum, column) => sum + widthOf(column), 0);
  return columns.filter((column, i) => {
    if (always(column, i)) return true;
    left -= widthOf(column);
    return left >= 0;
  });
}

/** A function that lays out rows, with column widths settled by the first ones. */
export function layOut<T>(columns: readonly Column<T>[], first: readonly T[], totalWidth: number) {
  const shown = fitting(
    columns.filter(column => !column.csvOnly),
    totalWidth,
  );
  const cell = (column: Column<T>, row: T): string => {
    const text = plainText(String(column.value(row) ?? ''));
    return column.short ? text.slice(0, column.width) : text;
  };
  const natural = shown.map(column =>
    Math.max(stringWidth(column.name), ...first.map(row => Math.min(stringWidth(cell(column, row)), totalWidth))),
  );
  const widths = shown.map((column, i) => Math.min(natural[i]!, column.width ?? natural[i]!));
  const flexible = shown.findIndex(column => column.width === undefined);
  const taken =
    widths.reduce((sum, width, i) => sum + (i === flexible ? 0 : width), 0) + GAP.length * (shown.length - 1);
  if (flexible >= 0) widths[flexible] = Math.max(NARROWEST, Math.min(natural[flexible]!, totalWidth - taken));
  const line = (cells: readonly string[]): string =>
    // A terminal narrower than the fixed columns still gets whole lines, cut at its edge.
    cutToWidth(
      cells
        .map((text, i) => padTo(cutToWidth(text, widths[i]!), widths[i]!, shown[i]!.right ?? false))
        .join(GAP)
        .trimEnd(),
      totalWidth,
    );
  return {
    head: () => line(shown.map(column => column.name.toUpperCase())),
    row: (row: T) => line(shown.map(column => cell(column, row))),
  };
}

/** A cell that a spreadsheet would take for a formula gets a leading apostrophe (OWASP, CSV injection). */
export const guardFormula = (value: string | number | undefined): string | number =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : (value ?? '');

export const csvHead = <T>(columns: readonly Column<T>[]): string => stringify([columns.map(column => column.name)]);

export const csvRows = <T>(columns: readonly Column<T>[], rows: readonly T[]): string =>
  stringify(rows.map(row => columns.map(column => guardFormula(column.value(row)))));
