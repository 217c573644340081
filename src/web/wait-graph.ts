/** Who waits for whom as a drawing: parties around an ellipse, a line for each pair. In: conditions. Out: plain places. Pure. */
import type { ConditionView } from '../dossier/views.ts';
import type { Who } from '../model/record.ts';

export interface Pair {
  /** "from to", as an address names it. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly party: string;
  readonly awaits: string;
  readonly conditions: readonly ConditionView[];
  /** Part of a circle of parties that wait for each other. */
  readonly circle: boolean;
}

export interface PartyNode {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** On which side of its place the name has room. */
  readonly side: 'start' | 'middle' | 'end';
  readonly above: boolean;
}

export interface WaitLine {
  readonly pair: Pair;
  /** SVG path, and the place of its number. */
  readonly path: string;
  readonly head: string;
  readonly x: number;
  readonly y: number;
}

export interface WaitGraph {
  readonly nodes: readonly PartyNode[];
  readonly lines: readonly WaitLine[];
  /** Parties that the drawing has no room for. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** More names than these would lie on each other. */
const MOST_PARTIES = 12;
const WIDTH = 720;
/** Room beside the ellipse for names. */
const MARGIN = 170;

const keyOf = (who: Who): string => (typeof who === 'string' ? who : `“${who.described}”`);

/** Conditions by who waits for whom: circles first, then the most. */
export function pairsOf(conditions: readonly ConditionView[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const view of conditions) {
    const [from, to] = [keyOf(view.condition.party), keyOf(view.condition.awaits)];
    const key = `${from} ${to}`;
    const before = pairs.get(key);
    pairs.set(key, {
      key,
      from,
      to,
      party: view.party,
      awaits: view.awaits,
      conditions: [...(before?.conditions ?? []), view],
      circle: (before?.circle ?? false) || view.deadlock,
    });
  }
  return [...pairs.values()].sort(
    (a, b) => Number(b.circle) - Number(a.circle) || b.conditions.length - a.conditions.length,
  );
}

/** The parties in the order in which the pairs name them, so that those in a circle stand beside each other. */
function partiesOf(pairs: readonly Pair[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { from, to, party, awaits } of pairs) {
    names.set(from, party);
    names.set(to, awaits);
  }
  return names;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Lines end this far from the middle of a party's dot. */
const GAP = 11;
/** How far a line bends from the straight one, so that two lines of one pair lie apart. */
const BEND = 0.16;

function lineOf(pair: Pair, from: PartyNode, to: PartyNode): WaitLine {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const [mx, my] = [(from.x + to.x) / 2 + dy * BEND, (from.y + to.y) / 2 - dx * BEND];
  const toward = (x: number, y: number, by: number): readonly [number, number] => {
    const away = Math.hypot(mx - x, my - y);
    return [x + ((mx - x) / away) * by, y + ((my - y) / away) * by];
  };
  const [x0, y0] = toward(from.x, from.y, GAP);
  const [x1, y1] = toward(to.x, to.y, GAP);
  const [ex, ey] = [(x1 - mx) / length, (y1 - my) / length];
  const scale = 9 / Math.hypot(ex, ey);
  const [ux, uy] = [ex * scale, ey * scale];
  const wing = (side: number): string => `${round(x1 - ux + side * uy * 0.45)} ${round(y1 - uy - side * ux * 0.45)}`;
  return {
    pair,
    path: `M${round(x0)} ${round(y0)}Q${round(mx)} ${round(my)} ${round(x1)} ${round(y1)}`,
    head: `M${wing(1)}L${round(x1)} ${round(y1)}L${wing(-1)}`,
    // The middle of the curve.
    x: round(x0 / 4 + mx / 2 + x1 / 4),
    y: round(y0 / 4 + my / 2 + y1 / 4),
  };
}

export function waitGraph(pairs: readonly Pair[]): WaitGraph {
  const all = [...partiesOf(pairs)];
  const shown = all.slice(0, MOST_PARTIES);
  const height = shown.length <= 2 ? 130 : Math.min(420, 150 + shown.length * 30);
  const [rx, ry] = [(WIDTH - 2 * MARGIN) / 2, shown.length <= 2 ? 0 : height / 2 - 34];
  const nodes = shown.map(([key, name], index): PartyNode => {
    const angle = Math.PI + (index / shown.length) * 2 * Math.PI;
    const [x, y] = [WIDTH / 2 + rx * Math.cos(angle), height / 2 + ry * Math.sin(angle)];
    const across = Math.cos(angle);
    const side = across < -0.3 ? 'end' : across > 0.3 ? 'start' : 'middle';
    return { key, name, x: round(x), y: round(y), side, above: Math.sin(angle) < 0 };
  });
  const byKey = new Map(nodes.map(node => [node.key, node]));
  const lines = pairs.flatMap(pair => {
    const [from, to] = [byKey.get(pair.from), byKey.get(pair.to)];
    return from && to ? [lineOf(pair, from, to)] : [];
  });
  // Circles are drawn last, over the others.
  lines.sort((a, b) => Number(a.pair.circle) - Number(b.pair.circle));
  return { nodes, lines, left: all.length - shown.length, width: WIDTH, height };
}
