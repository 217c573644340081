/**
 * How proposals came of each other. Wide: versions in a row from left to right, answers in rows below. Narrow: all of them
 * below each other, what came of another set in under it.
 */
import { whoName } from '../../dossier/describe-move.ts';
import type { Who } from '../../model/record.ts';
import { dayOf, showWhen } from '../dates.ts';
import type { Edge, Lineage, Node, Proposal } from '../lineage.ts';
import { useMeasured } from '../measured.ts';
import { moveHref } from '../router.ts';
import { words } from '../words.ts';

const WIDTH = 216;
const GAP = 44;
const LINE = 17;
/** Of a line in the width of a box: names are bold and larger. */
const LETTERS = { name: 25, fact: 31 };
/** Under a box, and over it for how it came of another. */
const BETWEEN = 40;
/** How far what came of another is set in where all stand below each other. */
const INDENT = 22;

/** Lines of so many letters, broken at words; what is more than two lines ends in dots. */
function wrap(text: string, most: number, letters = LETTERS.fact): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line === '' || line.length + word.length < letters)
      lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, letters - 2)}…`];
}

interface Line {
  readonly text: string;
  readonly kind: 'name' | 'fact' | 'handover';
}

function linesOf({ record, names }: Proposal): Line[] {
  const { proposals } = words;
  const name = (who: Who | undefined) => (who === undefined ? undefined : whoName(who, names));
  const facts = [
    record.points !== undefined && proposals.points(record.points),
    record.status,
    record.authors.length > 0 && record.authors.map(who => whoName(who, names)).join(', '),
  ].filter(Boolean);
  return [
    ...wrap(record.name, 2, LETTERS.name).map(text => ({ text, kind: 'name' as const })),
    ...wrap(facts.join(words.separator), 2).map(text => ({ text, kind: 'fact' as const })),
    ...record.handovers.slice(0, 3).map(({ from, to, when }) => ({
      text: wrap(
        [proposals.handover(name(from), name(to)), when?.edtf && showWhen(dayOf(when)).text].filter(Boolean).join(', '),
        1,
      )[0]!,
      kind: 'handover' as const,
    })),
    ...[true, false].flatMap(accepts => {
      const own = (record.answers ?? []).filter(answer => answer.accepts === accepts);
      const whos = [...new Set(own.map(({ who }) => whoName(who, names)))].join(', ');
      if (whos === '') return [];
      return wrap(proposals.answered(accepts, whos), 2).map(text => ({ text, kind: 'handover' as const }));
    }),
    { text: showWhen(dayOf(record.knownSince)).text, kind: 'fact' as const },
  ].filter(({ text }) => text !== '');
}

interface Place {
  readonly node: Node;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly y: number;
}

const heightOf = (lines: number): number => lines * LINE + BETWEEN;

/** In columns and rows, as the lineage has them. */
function across(lineage: Lineage): Place[] {
  const lines = new Map(lineage.nodes.map(node => [node, linesOf(node.view)]));
  const tall = Array.from({ length: lineage.rows }, (_, row) =>
    Math.max(...lineage.nodes.filter(node => node.row === row).map(node => lines.get(node)!.length), 1),
  );
  const top = (row: number): number => tall.slice(0, row).reduce((sum, count) => sum + heightOf(count), 18);
  return lineage.nodes.map(node => ({
    node,
    lines: lines.get(node)!,
    x: node.column * (WIDTH + GAP),
    y: top(node.row),
  }));
}

/** Each under what it came of. */
function down({ nodes, edges }: Lineage): Place[] {
  const places: Place[] = [];
  let y = 18;
  const put = (node: Node, depth: number): void => {
    if (places.some(place => place.node === node)) return;
    const lines = linesOf(node.view);
    places.push({ node, lines, x: Math.min(depth, 4) * INDENT, y });
    y += heightOf(lines.length);
    for (const { from, to } of edges) if (from === node) put(to, depth + 1);
  };
  for (const node of nodes) if (!edges.some(({ to }) => to === node)) put(node, 0);
  for (const node of nodes) put(node, 0);
  return places;
}

function EdgeLine({ edge: { kind }, from, to, wide }: { edge: Edge; from: Place; to: Place; wide: boolean }) {
  const y1 = to.y + 12;
  if (!wide) {
    const x = from.x + 8;
    const end = to.x - 2;
    return (
      <g className={`edge ${kind}`}>
        <path className="edge-line" d={`M${x} ${from.y + from.lines.length * LINE + 14}V${y1}H${end}`} />
        <path d={`M${end - 6} ${y1 - 4}L${end} ${y1}L${end - 6} ${y1 + 4}`} />
        <text x={to.x} y={to.y - 5}>
          {words.proposals[kind]}
        </text>
      </g>
    );
  }
  const [x0, y0, x1] = [from.x + WIDTH, from.y + 12, to.x];
  const bend = (x0 + x1) / 2;
  return (
    <g className={`edge ${kind}`}>
      <path className="edge-line" d={`M${x0} ${y0}C${bend} ${y0} ${bend} ${y1} ${x1 - 2} ${y1}`} />
      <path d={`M${x1 - 8} ${y1 - 4}L${x1 - 2} ${y1}L${x1 - 8} ${y1 + 4}`} />
      <text x={x1} y={to.y - 5}>
        {words.proposals[kind]}
      </text>
    </g>
  );
}

export function LineageGraph({ lineage }: { lineage: Lineage }) {
  const [, ref, room] = useMeasured();
  const whole = lineage.columns * (WIDTH + GAP) - GAP + 2;
  const wide = room >= whole;
  const places = wide ? across(lineage) : down(lineage);
  const placeOf = new Map(places.map(place => [place.node, place]));
  const bottom = Math.max(...places.map(({ y, lines }) => y + lines.length * LINE + 20));
  return (
    <div className="lineage" ref={ref}>
      {room > 0 && (
        <svg width={wide ? whole : room} height={bottom} aria-label={words.proposals.lineage}>
          {lineage.edges.map(edge => (
            <EdgeLine
              key={`${edge.from.view.record.id} ${edge.to.view.record.id}`}
              edge={edge}
              from={placeOf.get(edge.from)!}
              to={placeOf.get(edge.to)!}
              wide={wide}
            />
          ))}
          {places.map(({ node, lines, x, y }) => (
            <a key={node.view.record.id} className="lineage-node" href={moveHref('proposal', node.view.record.id)}>
              <rect x={x} y={y} width={WIDTH} height={lines.length * LINE + 12} />
              <path className="lineage-bar" d={`M${x} ${y}H${x + WIDTH}`} />
              {lines.map(({ text, kind }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one fixed text
                <text key={index} className={kind} x={x} y={y + 20 + index * LINE}>
                  {text}
                </text>
              ))}
            </a>
          ))}
        </svg>
      )}
    </div>
  );
}
