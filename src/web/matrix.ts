/** The state of play as rows of issues and columns of parties. In: standings as the API gives them. Out: what is drawn. Pure. */
import type { StandingView } from '../dossier/views.ts';

export interface Party {
  /** Actor id, or the description of an unnamed one: what addresses know it by. */
  readonly key: string;
  readonly name: string;
  readonly named: boolean;
  readonly positions: number;
}

export interface IssueRow {
  readonly issue: string;
  readonly label: string;
  readonly positions: number;
  /** One a column; undefined where nothing is known. */
  readonly cells: readonly (StandingView | undefined)[];
}

export interface Matrix {
  readonly parties: readonly Party[];
  /** Parties without a column. */
  readonly others: readonly Party[];
  readonly rows: readonly IssueRow[];
  /** Issues on which only parties without a column are heard, or for which there was no room. */
  readonly more: number;
}

export const partyKey = ({ party, partyId }: StandingView): string => partyId ?? party;

function partiesOf(standings: readonly StandingView[]): Party[] {
  const parties = new Map<string, Party>();
  for (const standing of standings) {
    const key = partyKey(standing);
    const before = parties.get(key)?.positions ?? 0;
    const named = standing.partyId !== undefined;
    parties.set(key, { key, name: standing.party, named, positions: before + standing.line.length });
  }
  // Those without a name ("both sides") come last: what is theirs is seldom one party's.
  return [...parties.values()].sort(
    (a, b) => Number(b.named) - Number(a.named) || b.positions - a.positions || (a.name < b.name ? -1 : 1),
  );
}

export interface MatrixSize {
  readonly columns: number;
  readonly rows: number;
  /** A party that has a column whatever its rank. */
  readonly also?: string;
}

export function matrixOf(standings: readonly StandingView[], { columns, rows, also }: MatrixSize): Matrix {
  const ranked = partiesOf(standings);
  const top = ranked.slice(0, columns);
  const asked = ranked.find(({ key }) => key === also);
  const parties = asked && !top.includes(asked) ? [...top, asked] : top;
  const labels = new Map(standings.map(({ issue, label }) => [issue, label]));
  const all = [...labels].map(([issue, label]): IssueRow => {
    const here = standings.filter(standing => standing.issue === issue);
    const byParty = new Map(here.map(standing => [partyKey(standing), standing]));
    const positions = here.reduce((sum, { line }) => sum + line.length, 0);
    return { issue, label, positions, cells: parties.map(({ key }) => byParty.get(key)) };
  });
  const filled = ({ cells }: IssueRow): number => cells.filter(Boolean).length;
  const heard = all
    .sort((a, b) => filled(b) - filled(a) || b.positions - a.positions || (a.label < b.label ? -1 : 1))
    .filter(row => filled(row) > 0);
  const shown = heard.slice(0, rows);
  return {
    parties,
    others: ranked.filter(party => !top.includes(party)),
    rows: shown,
    more: all.length - shown.length,
  };
}
