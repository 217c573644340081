/**
 * What of a brief fits on two printed pages. In: its parts with all their lines, and the sources that they cite. Out: the same with so
 * many lines as there is room for, and the sources that are still cited, numbered in order. What is left out is counted in its part.
 */
import type { BriefPart, BriefSource } from './brief.ts';

/** Lines of print on two pages of A4 beside title and headings, and characters in each: measured in the page's own print. */
const ROOM = 84;
const WIDTH = 100;
/** White between one line of the brief and the next; a source is small, and has its address below. */
const GAP = 0.4;
const SOURCE = 1.8;

const heightOf = ({ lines }: BriefPart): number =>
  lines.reduce((sum, { text }) => sum + Math.ceil(text.length / WIDTH) + GAP, 0);

const citedIn = (parts: readonly BriefPart[]): Set<number> =>
  new Set(parts.flatMap(({ lines }) => lines.flatMap(({ sources }) => sources)));

/** Without the last line of the part that takes up most room. */
function shortened(parts: readonly BriefPart[]): BriefPart[] {
  const tallest = parts.reduce((most, part) => (heightOf(part) > heightOf(most) ? part : most));
  return parts.map(part =>
    part === tallest ? { ...part, lines: part.lines.slice(0, -1), left: part.left + 1 } : part,
  );
}

export function onTwoPages(
  parts: readonly BriefPart[],
  sources: readonly BriefSource[],
): { parts: BriefPart[]; sources: BriefSource[] } {
  let kept = [...parts];
  const height = (): number => kept.reduce((sum, part) => sum + heightOf(part), citedIn(kept).size * SOURCE);
  while (height() > ROOM) kept = shortened(kept);
  const numbers = new Map([...citedIn(kept)].map((number, i) => [number, i + 1]));
  return {
    parts: kept.map(part => ({
      ...part,
      lines: part.lines.map(line => ({ ...line, sources: line.sources.map(number => numbers.get(number)!) })),
    })),
    sources: sources
      .filter(({ number }) => numbers.has(number))
      .map(source => ({ ...source, number: numbers.get(source.number)! }))
      .sort((a, b) => a.number - b.number),
  };
}
