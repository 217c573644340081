/**
 * What changed between two wordings, word by word: the greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
 * In: two texts. Out: parts that are the same, dropped or added, in order; the same and the dropped parts together are the old text, the same
 * and the added ones the new. White space counts as one space.
 */
export interface DiffPart {
  readonly kind: 'same' | 'dropped' | 'added';
  readonly text: string;
}

/** A word with its marks is one step; brackets stand alone, so that their going is seen. */
const STEP = /[[\]]|[^\s[\]]+/g;
/** Differences beyond which a text counts as written anew: the cost grows with their square. */
const MOST_DIFFERENCES = 2000;

type Step = readonly [kind: DiffPart['kind'], word: string];

function steps(a: readonly string[], b: readonly string[]): Step[] {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  // furthest[k + most]: how far into `a` the best path on diagonal k has come.
  let furthest = new Int32Array(2 * most + 2).fill(0);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(furthest);
    furthest = furthest.slice();
    for (let k = -d; k <= d; k += 2) {
      const at = k + most;
      const down = k === -d || (k !== d && furthest[at - 1]! < furthest[at + 1]!);
      let x = down ? (furthest[at + 1] ?? 0) : furthest[at - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[at] = x;
      if (x >= a.length && x - k >= b.length) return back(a, b, trace, most);
    }
  }
  return [...a.map(word => ['dropped', word] as const), ...b.map(word => ['added', word] as const)];
}

/** The way back from the end, through what each round had reached. */
function back(a: readonly string[], b: readonly string[], trace: readonly Int32Array[], most: number): Step[] {
  const way: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reached = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && reached[k - 1 + most]! < reached[k + 1 + most]!);
    const from = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : reached[from + most]!;
    const fromY = d === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      way.push(['same', a[x - 1]!]);
      x--;
      y--;
    }
    if (d === 0) break;
    if (down) way.push(['added', b[--y]!]);
    else way.push(['dropped', a[--x]!]);
  }
  return way.reverse();
}

export function diffWords(before: string, after: string): DiffPart[] {
  const parts: { kind: DiffPart['kind']; words: string[] }[] = [];
  for (const [kind, word] of steps(before.match(STEP) ?? [], after.match(STEP) ?? [])) {
    const last = parts.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else parts.push({ kind, words: [word] });
  }
  return parts.map(({ kind, words }) => ({ kind, text: words.join(' ').replace(/\[ /g, '[').replace(/ \]/g, ']') }));
}
