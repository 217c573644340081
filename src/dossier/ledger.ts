/**
 * The ledger of party × issue: what each party has said on each issue, in order, and how each position stands to the one
 * before. In: positions. Out: the same with their change. Pure; dates decide, then ids, so that no order of reading enters.
 */
import { groupBy } from '../model/group-by.ts';
import type { Stance } from '../model/moves.ts';
import type { PositionChange, PositionRecord, Who } from '../model/record.ts';
import type { When } from '../model/when.ts';
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

/** What of a position its place in the ledger depends on. */
export interface Placed {
  readonly id: string;
  readonly party: Who;
  readonly issue: string;
  readonly said?: Pick<When, 'edtf'>;
  readonly knownSince: Pick<When, 'edtf'>;
}

/** When the words were said, else known: a moment that sorts as text; undated ones last. */
export const positionMoment = ({ said, knownSince }: Placed): string =>
  edtfBounds(said?.edtf)?.from ?? edtfBounds(knownSince.edtf)?.from ?? '\uffff';

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
export function ledger<P extends Placed>(positions: readonly P[]): ReadonlyMap<string, readonly P[]> {
  // A moment is worked out once, not for every comparison.
  const inOrder = positions
    .map(position => ({ position, key: `${positionMoment(position)} ${position.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return groupBy(
    inOrder.map(({ position }) => position),
    ({ party, issue }) => `${whoKey(party)} ${issue}`,
  );
}

/** Positions of before with which a new one is compared: those that the party has not moved on from. */
const LOOKED_BACK = 8;

/** What stands before a place of a line and is looked at for how the position there has changed. */
export const before = <P>(line: readonly P[], index: number): readonly P[] =>
  line.slice(Math.max(0, index - LOOKED_BACK), index);

/** A position with how it changed from the nearest earlier one on the same point. */
export function withChange(position: PositionRecord, earlier: readonly PositionRecord[]): PositionRecord {
  if (wordsOf(position.text).length <= 2) return position;
  let nearest: PositionRecord | undefined;
  let most = -1;
  for (const other of [...earlier].reverse()) {
    const alike = contentSimilarity(other.text, position.text);
    if (alike > most) [nearest, most] = [other, alike];
  }
  const how = nearest && howChanged(nearest, position);
  return how ? { ...position, change: { from: nearest!.id, how } } : position;
}

/** The same positions in the same order, each with how it changed. */
export function withChanges(positions: readonly PositionRecord[]): PositionRecord[] {
  const changed = new Map<string, PositionRecord>();
  for (const line of ledger(positions).values())
    line.forEach((position, index) => {
      changed.set(position.id, withChange(position, before(line, index)));
    });
  return positions.map(position => changed.get(position.id)!);
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

/** Days from a position to the reference day; undefined where one of them is unknown. */
export function daysSince(position: Placed, day: string | undefined): number | undefined {
  const moment = positionMoment(position);
  return day === undefined || moment === '\uffff' ? undefined : daysBetween(moment, day);
}

/** Lines of one party on one issue, those with most positions first. */
export const longestFirst = <P extends Placed>(lines: Iterable<readonly P[]>): (readonly P[])[] =>
  [...lines].sort((a, b) => b.length - a.length || (a.at(-1)!.id < b.at(-1)!.id ? -1 : 1));

/** Where each party stands on each issue, those with most positions first. In: positions with their changes, and the reference day. */
export function standings(positions: readonly PositionRecord[], day: string | undefined): Standing[] {
  return longestFirst(ledger(positions).values()).map(line => {
    const last = line.at(-1)!;
    const daysAgo = daysSince(last, day);
    return { party: last.party, issue: last.issue, last, line, ...(daysAgo === undefined ? {} : { daysAgo }) };
  });
}
