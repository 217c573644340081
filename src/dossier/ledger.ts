/**
 * The ledger of party × issue: what each party has said on each issue, in order, and how each position stands to the one
 * before. In: positions. Out: the same with their change. Pure; dates decide, then ids, so that no order of reading enters.
 */
import type { Stance } from '../model/moves.ts';
import type { PositionChange, PositionRecord, Who } from '../model/record.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { contentSimilarity } from '../text/content-words.ts';
import { wordSimilarity, wordsOf } from '../text/words.ts';
import { daysBetween } from './reference-day.ts';

/** How far a stance leaves room: a party that goes up hardens, one that goes down softens. Offers and openness leave most. */
const FIRMNESS: Readonly<Record<Stance, number>> = {
  opposes: 3,
  demands: 3,
  conditional: 2,
  proposes: 2,
  undecided: 1,
  open: 1,
  offers: 0,
  supports: 0,
};

/** Overlap of content words from which two positions say the same again, and below which they are about different points of one issue. */
const RESTATED = 0.6;
const SAME_POINT = 0.2;
/** To have hardened or softened two positions must be plainly about one point, and of two days: an article tells both sides of a stand. */
const MOVED = 0.35;

export const whoKey = (who: Who): string =>
  typeof who === 'string' ? who : `described ${who.described.toLowerCase()}`;

/** When the words were said, else known: a moment that sorts as text; undated ones last. */
export const positionMoment = (position: PositionRecord): string =>
  edtfBounds(position.said?.edtf)?.from ?? edtfBounds(position.knownSince.edtf)?.from ?? '\uffff';

const inOrder = (a: PositionRecord, b: PositionRecord): number => {
  const [x, y] = [`${positionMoment(a)} ${a.id}`, `${positionMoment(b)} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

const dayOf = (position: PositionRecord): string => positionMoment(position).slice(0, 10);

function howChanged(before: PositionRecord, after: PositionRecord): PositionChange | undefined {
  const words = contentSimilarity(before.text, after.text);
  if (after.stance === before.stance) {
    if (
      after.condition &&
      after.condition !== before.condition &&
      wordSimilarity(after.condition, before.condition ?? '') < RESTATED
    )
      return words >= SAME_POINT ? 'new condition' : undefined;
    return words >= RESTATED ? 'restated' : undefined;
  }
  if (words < SAME_POINT) return undefined;
  if (after.stance === 'conditional') return 'new condition';
  if (words < MOVED || dayOf(before) === dayOf(after)) return undefined;
  const step = FIRMNESS[after.stance] - FIRMNESS[before.stance];
  return step > 0 ? 'hardened' : step < 0 ? 'softened' : undefined;
}

/** Positions by party and issue, each list in order of time. */
export function ledger(positions: readonly PositionRecord[]): ReadonlyMap<string, readonly PositionRecord[]> {
  const lines = new Map<string, PositionRecord[]>();
  for (const position of [...positions].sort(inOrder)) {
    const key = `${whoKey(position.party)} ${position.issue}`;
    lines.set(key, [...(lines.get(key) ?? []), position]);
  }
  return lines;
}

/** Positions of before with which a new one is compared: those that the party has not moved on from. */
const LOOKED_BACK = 8;

/** The same positions in the same order, each with how it changed from the nearest earlier one on the same point. */
export function withChanges(positions: readonly PositionRecord[]): PositionRecord[] {
  const changed = new Map<string, PositionRecord>();
  for (const line of ledger(positions).values()) {
    line.forEach((position, index) => {
      const earlier = line.slice(Math.max(0, index - LOOKED_BACK), index).reverse();
      const nearest = [...earlier].sort(
        (a, b) => contentSimilarity(b.text, position.text) - contentSimilarity(a.text, position.text),
      )[0];
      const how = nearest && wordsOf(position.text).length > 2 ? howChanged(nearest, position) : undefined;
      if (how) changed.set(position.id, { ...position, change: { from: nearest!.id, how } });
    });
  }
  return positions.map(position => changed.get(position.id) ?? position);
}

/** Where a party stands on an issue: its last word, and how long ago it was heard. */
export interface Standing {
  readonly party: Who;
  readonly issue: string;
  /** The last position; the others stand before it in `line`. */
  readonly last: PositionRecord;
  /** All of them, in order of time. */
  readonly line: readonly PositionRecord[];
  /** Days from the last one to the reference day; left out where one of them is unknown. */
  readonly daysAgo?: number;
}

/** The matrix of issues by parties, those with most positions first. `day` is the reference day. */
export function standings(positions: readonly PositionRecord[], day: string | undefined): Standing[] {
  return [...ledger(withChanges(positions)).values()]
    .map(line => {
      const last = line.at(-1)!;
      const moment = positionMoment(last);
      const daysAgo = day === undefined || moment === '\uffff' ? undefined : daysBetween(moment, day);
      return { party: last.party, issue: last.issue, last, line, ...(daysAgo === undefined ? {} : { daysAgo }) };
    })
    .sort((a, b) => b.line.length - a.line.length || (a.last.id < b.last.id ? -1 : 1));
}
