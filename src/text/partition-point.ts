/** Looking up in what is in order. */

/** How many items stand at the head of a list that a test holds for, where it holds for none behind them; logarithmic. */
export function partitionPoint<T>(items: ArrayLike<T>, inHead: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inHead(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first span, token or sentence that starts at or behind an offset; they stand in the order of the text. */
export const firstFrom = (spans: ArrayLike<{ readonly start: number }>, offset: number): number =>
  partitionPoint(spans, span => span.start < offset);
