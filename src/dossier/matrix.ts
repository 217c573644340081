/**
 * The state of play as rows of issues and columns of parties. In: one entry for each party on each issue, and what its cell shows.
 * Out: the columns that there is room for, their cells, and how much is left out. Pure.
 */
import type { Stance } from '../model/moves.ts';
import type { PositionChange, PositionRecord } from '../model/record.ts';
import type { When } from '../model/when.ts';
import { daysSince, type Placed } from './ledger.ts';
import { partyKey } from './party-key.ts';
import type { ArticleRef, StandingView } from './views.ts';

export interface Party {
  /** Actor id, or the description of an unnamed one: what addresses know it by. */
  readonly key: string;
  readonly name: string;
  readonly named: boolean;
  readonly positions: number;
}

/** Where a party stands on an issue: all that a cell shows, its words included. */
export interface Cell {
  /** The last position. */
  readonly id: string;
  readonly stance: Stance;
  readonly text: string;
  readonly condition?: string;
  readonly when: When;
  readonly outlet?: string;
  /** Days from the last one to the reference day; left out where one of them is unknown. */
  readonly daysAgo?: number;
  /** The stances up to now, those that follow their like left out; left out where it never moved. */
  readonly trail?: readonly Stance[];
  readonly change?: PositionChange;
}

export interface MatrixRow {
  readonly issue: string;
  readonly label: string;
  readonly positions: number;
  /** One a column; null where nothing is known. */
  readonly cells: readonly (Cell | null)[];
}

export interface MatrixView {
  readonly parties: readonly Party[];
  /** Parties without a column, the first of them. */
  readonly others: readonly Party[];
  /** How many more such parties there are. */
  readonly moreParties: number;
  readonly rows: readonly MatrixRow[];
  /** Issues on which only parties without a column are heard, or for which there was no room. */
  readonly moreIssues: number;
}

/** How a matrix is asked for. */
export interface MatrixAsked {
  /** A party that has a column whatever its rank. */
  readonly party?: string;
  /** Issues at most; ten where left out. */
  readonly rows?: number;
  /** Every party without a column is named. */
  readonly allParties?: boolean;
}

/** What the matrix is laid out by: a party on an issue, with as many positions. */
export interface Entry {
  readonly party: string;
  readonly partyId?: string;
  readonly issue: string;
  readonly label: string;
  readonly positions: number;
}

const COLUMNS = 5;
const ROWS = 10;
/** Parties named beside the table. */
const OTHERS = 8;
/** Marks of a trail. */
const TRAIL = 5;

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function partiesOf(entries: readonly Entry[]): Party[] {
  const parties = new Map<string, Party>();
  for (const entry of entries) {
    const key = partyKey(entry);
    const before = parties.get(key)?.positions ?? 0;
    const named = entry.partyId !== undefined;
    parties.set(key, { key, name: entry.party, named, positions: before + entry.positions });
  }
  // Those without a name ("both sides") come last: what is theirs is seldom one party's.
  return [...parties.values()].sort(
    (a, b) =>
      Number(b.named) - Number(a.named) || b.positions - a.positions || byName(a.name, b.name) || byName(a.key, b.key),
  );
}

/** The matrix with the entries themselves in place of cells: what a cell shows need be looked up of these alone. */
export interface Layout<E extends Entry> extends Omit<MatrixView, 'rows'> {
  readonly rows: readonly (Omit<MatrixRow, 'cells'> & { readonly cells: readonly (E | undefined)[] })[];
}

export function layOut<E extends Entry>(entries: readonly E[], asked: MatrixAsked): Layout<E> {
  const ranked = partiesOf(entries);
  const top = ranked.slice(0, COLUMNS);
  const also = ranked.find(({ key }) => key === asked.party);
  const parties = also && !top.includes(also) ? [...top, also] : top;
  const issues = new Map<string, { label: string; positions: number; byParty: Map<string, E> }>();
  for (const entry of entries) {
    const issue = issues.get(entry.issue) ?? { label: entry.label, positions: 0, byParty: new Map<string, E>() };
    issues.set(entry.issue, issue);
    issue.positions += entry.positions;
    issue.byParty.set(partyKey(entry), entry);
  }
  const all = [...issues].map(([issue, { label, positions, byParty }]) => {
    const cells = parties.map(({ key }) => byParty.get(key));
    return { issue, label, positions, cells, filled: cells.filter(Boolean).length };
  });
  const heard = all
    .filter(({ filled }) => filled > 0)
    .sort((a, b) => b.filled - a.filled || b.positions - a.positions || byName(a.label, b.label));
  const rows = heard.slice(0, asked.rows ?? ROWS).map(({ filled: _, ...row }) => row);
  const others = ranked.filter(party => !top.includes(party));
  const shown = asked.allParties ? others : others.slice(0, OTHERS);
  return {
    parties,
    others: shown,
    moreParties: others.length - shown.length,
    rows,
    moreIssues: all.length - rows.length,
  };
}

/** Without a cell for what `cellOf` does not know. */
export const filled = <E extends Entry>(layout: Layout<E>, cellOf: (entry: E) => Cell | undefined): MatrixView => ({
  ...layout,
  rows: layout.rows.map(row => ({ ...row, cells: row.cells.map(entry => (entry && cellOf(entry)) ?? null) })),
});

/** What the cell of a line shows. `last` is its last position, with its change; `article` the one that tells it first. */
export function cellOf(
  line: readonly (Placed & { readonly stance: Stance })[],
  last: PositionRecord,
  article: ArticleRef | undefined,
  day: string | undefined,
): Cell {
  const turns = line.map(({ stance }) => stance).filter((stance, index, all) => stance !== all[index - 1]);
  const daysAgo = daysSince(last, day);
  return {
    id: last.id,
    stance: last.stance,
    text: last.text,
    when: last.said?.edtf ? last.said : (article?.published ?? { basis: 'unknown' }),
    ...(last.condition === undefined ? {} : { condition: last.condition }),
    ...(article?.outlet === undefined ? {} : { outlet: article.outlet }),
    ...(daysAgo === undefined ? {} : { daysAgo }),
    ...(turns.length > 1 ? { trail: turns.slice(-TRAIL) } : {}),
    ...(last.change ? { change: last.change.how } : {}),
  };
}

/** The matrix of standings that are there whole. */
export function matrixOf(standings: readonly StandingView[], day: string | undefined, asked: MatrixAsked): MatrixView {
  const entries = standings.map(standing => ({ ...standing, positions: standing.line.length }));
  return filled(layOut(entries, asked), ({ line, last, article }) => cellOf(line, last, article, day));
}
