/**
 * Reads PolNeAR (brat stand-off files): texts with attributions. In: the corpus folder and a split. Out: texts with gold attributions.
 * Texts with several annotators: the first annotation file by name is taken. Offsets are turned from code points into UTF-16 units.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from '../../src/model/span.ts';

export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface PolnearText {
  readonly id: string;
  readonly text: string;
  /** ISO date. */
  readonly published?: string;
  readonly attributions: readonly GoldAttribution[];
}

export function readPolnear(data: string, split: string): PolnearText[] {
  const folder = path.join(data, 'polnear', split);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: put PolNeAR's text/ and attributions/ there.`);
  const files = readdirSync(path.join(folder, 'attributions'))
    .filter(f => f.endsWith('.ann'))
    .sort();
  const seen = new Set<string>();
  const texts: PolnearText[] = [];
  for (const file of files) {
    const id = file.slice(0, file.lastIndexOf('_'));
    if (seen.has(id)) continue;
    seen.add(id);
    const raw = readFileSync(path.join(folder, 'text', `${id}.txt`), 'utf8');
    const { text, moved } = partParagraphs(raw);
    const offset = unitOffsets(raw);
    const published = /_(\d{4}-\d\d-\d\d)_/.exec(id)?.[1];
    const attributions = parseBrat(readFileSync(path.join(folder, 'attributions', file), 'utf8'), at =>
      moved(offset(at)),
    );
    texts.push({ id, text, attributions, ...(published ? { published } : {}) });
  }
  return texts;
}

/** PolNeAR parts paragraphs by line breaks, an Article by blank lines: single breaks are doubled, and offsets moved along. */
function partParagraphs(raw: string): { text: string; moved: (at: number) => number } {
  const breaks = [...raw.matchAll(/(?<!\n)\n(?!\n)/g)].map(m => m.index);
  return {
    text: raw.replace(/(?<!\n)\n(?!\n)/g, '\n\n'),
    moved(at) {
      let low = 0;
      let high = breaks.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (breaks[middle]! < at) low = middle + 1;
        else high = middle;
      }
      return at + low;
    },
  };
}

/** Code-point offset → UTF-16 offset. */
function unitOffsets(text: string): (at: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return at => at;
  const map: number[] = [];
  let units = 0;
  for (const c of text) {
    map.push(units);
    units += c.length;
  }
  return at => map[at] ?? text.length;
}

function parseBrat(content: string, offset: (at: number) => number): GoldAttribution[] {
  const spans = new Map<string, Span[]>();
  const events: string[] = [];
  for (const line of content.split('\n')) {
    const [id, body] = line.split('\t');
    if (!id || !body) continue;
    if (id.startsWith('T')) {
      const places = body.slice(body.indexOf(' ') + 1).split(';');
      spans.set(
        id,
        places.map(place => {
          const [start, end] = place.split(' ').map(Number) as [number, number];
          return { start: offset(start), end: offset(end) };
        }),
      );
    } else if (id.startsWith('E')) events.push(body);
  }
  return events.map(body => {
    const parts: Record<string, Span[]> = { source: [], cue: [], content: [] };
    for (const argument of body.split(' ').slice(1)) {
      const [role, id] = argument.split(':') as [string, string?];
      const kind = role.replace(/\d+$/, '').toLowerCase();
      if (id) parts[kind]?.push(...(spans.get(id) ?? []));
    }
    const sort = (list: Span[] = []): Span[] => list.sort((a, b) => a.start - b.start);
    return { source: sort(parts.source), cue: sort(parts.cue), content: sort(parts.content) };
  });
}
