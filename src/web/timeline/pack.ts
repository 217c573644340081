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
  readonly label: string;
  /** The label stands before the mark. */
  readonly before: boolean;
}

const LETTER_PX = 6.3;
const LABEL_GAP = 8;
const GAP = 3;
/** The longest labels drawn beside marks: the more there is in a lane, the shorter. */
const LABEL_MOST = [34, 22, 14];
/** Fewer letters say nothing. */
const LABEL_LEAST = 6;
export const SMALLEST = 9;

/** So much of the shorter label is worth more than a longer one cut down. */
const labelFor = ({ who, label }: TimeMark, most: number): string => {
  const full = who ? `${who}: ${label}` : label;
  return most === LABEL_MOST[0] && full.length <= most ? full : label;
};

/** Rows so that no mark lies on another, the earlier first; undefined where that takes more rows than there are. */
export function pack(
  marks: readonly TimeMark[],
  xOf: (moment: number) => number,
  width: number,
  rows: number,
): Placed[] | undefined {
  const place = (most: number): Placed[] | undefined => {
    const ends: number[] = [];
    const placed: Placed[] = [];
    for (const mark of marks) {
      const x = Math.max(-2, xOf(mark.from));
      const end = mark.sure === 'exact' ? x + SMALLEST : Math.max(x + SMALLEST, Math.min(width, xOf(mark.to)));
      const label = labelFor(mark, most);
      const wanted = Math.min(label.length, most);
      const fits = Math.floor((width - end - LABEL_GAP) / LETTER_PX);
      // At the right edge a name stands before its mark rather than cut off behind it.
      const before =
        wanted > 0 && fits < wanted && x - LABEL_GAP - wanted * LETTER_PX > 0 && !mark.before.some(day => xOf(day) < x);
      const room = before ? wanted : wanted > 0 && fits >= Math.min(LABEL_LEAST, wanted) ? Math.min(wanted, fits) : 0;
      // The line of a move from day to day runs along the row of its mark: nothing else stands there.
      const moved = mark.before.map(day => Math.max(-2, xOf(day) - GAP));
      const put = (letters: number): boolean => {
        const start = Math.min(before && letters > 0 ? x - LABEL_GAP - letters * LETTER_PX : x, ...moved);
        const free = ends.findIndex(last => last <= start);
        const row = free < 0 ? ends.length : free;
        if (row >= rows) return false;
        ends[row] = Math.max(
          end + (letters > 0 && !before ? LABEL_GAP + letters * LETTER_PX : GAP),
          ...moved.map(old => old + SMALLEST),
        );
        placed.push({ mark, x, x1: end, row, room: letters, label, before });
        return true;
      };
      // Where even short labels have no room, some marks go without rather than all.
      if (!put(room) && (most !== LABEL_MOST.at(-1) || !put(0))) return undefined;
    }
    return placed;
  };
  for (const most of LABEL_MOST) {
    const placed = place(most);
    if (placed) return placed;
  }
  return undefined;
}
