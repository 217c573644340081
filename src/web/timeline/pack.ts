/** Marks in rows, so that none lies on another. In: marks and a scale. Out: where each is drawn. Pure. */

export interface TimeMark {
  readonly id: string;
  readonly lane: string;
  readonly href: string;
  readonly label: string;
  readonly who: string;
  readonly what: string;
  readonly date: string;
  readonly from: number;
  readonly to: number;
  /** How sure the date is: one day; somewhere in a span; a beginning or an end that nobody knows. */
  readonly sure: 'exact' | 'span' | 'open';
  readonly state: 'occurred' | 'planned' | 'off';
  /** Words, beside deeds. */
  readonly saying?: boolean;
  /** Days that it was set for before. */
  readonly before: readonly number[];
}

export interface Placed {
  readonly mark: TimeMark;
  /** Pixels. */
  readonly x: number;
  readonly x1: number;
  readonly row: number;
  /** Letters of the label that fit; 0 for none. */
  readonly room: number;
}

const LETTER_PX = 6.3;
const LABEL_GAP = 8;
const GAP = 3;
/** The longest label drawn beside a mark. */
const LABEL_MOST = 34;
/** Fewer letters say nothing. */
const LABEL_LEAST = 6;
export const SMALLEST = 9;

/** Rows so that no mark lies on another, the earlier first; undefined where that takes more rows than there are. */
export function pack(
  marks: readonly TimeMark[],
  xOf: (moment: number) => number,
  width: number,
  rows: number,
): Placed[] | undefined {
  const place = (labelled: boolean): Placed[] | undefined => {
    const ends: number[] = [];
    const placed: Placed[] = [];
    for (const mark of marks) {
      const x = Math.max(-2, xOf(mark.from));
      const end = mark.sure === 'exact' ? x + SMALLEST : Math.max(x + SMALLEST, Math.min(width, xOf(mark.to)));
      const fits = Math.floor((width - end - LABEL_GAP) / LETTER_PX);
      const room = labelled && fits >= LABEL_LEAST ? Math.min(mark.label.length, LABEL_MOST, fits) : 0;
      const taken = end + (room > 0 ? LABEL_GAP + room * LETTER_PX : GAP);
      let row = ends.findIndex(last => last <= x);
      if (row < 0) row = ends.length;
      if (row >= rows) return undefined;
      ends[row] = taken;
      placed.push({ mark, x, x1: end, row, room });
    }
    return placed;
  };
  return place(true) ?? place(false);
}
