/** Two wordings side by side: which words of each stand in the other, in the same order. In: two texts. Out: pieces of each. Pure. */

export interface DiffPiece {
  readonly text: string;
  /** Only this side has it. */
  readonly own: boolean;
}

/** Longer wordings are shown without marks: comparing costs their product. */
const MOST_WORDS = 400;

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}%$€£]+/gu, '');

/** Words with the space behind them. */
const split = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** Neighbouring words of one sort become one piece; the space behind a piece is nobody's own. */
function pieces(words: readonly string[], own: readonly boolean[]): DiffPiece[] {
  const found: DiffPiece[] = [];
  const add = (text: string, isOwn: boolean): void => {
    const last = found.at(-1);
    if (text === '') return;
    if (last && last.own === isOwn) found[found.length - 1] = { text: last.text + text, own: isOwn };
    else found.push({ text, own: isOwn });
  };
  words.forEach((text, index) => {
    const end = own[index] && !own[index + 1] ? text.trimEnd().length : text.length;
    add(text.slice(0, end), own[index]!);
    add(text.slice(end), false);
  });
  return found;
}

export function wordDiff(left: string, right: string): readonly [DiffPiece[], DiffPiece[]] {
  const [a, b] = [split(left), split(right)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return [[{ text: left, own: false }], [{ text: right, own: false }]];
  }
  const [keysA, keysB] = [a.map(plain), b.map(plain)];
  // longest[i][j]: of the words from i and from j on.
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i]![j] =
        keysA[i] === keysB[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const ownA = keysA.map(key => key !== '');
  const ownB = keysB.map(key => key !== '');
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (keysA[i] === keysB[j]) {
      ownA[i++] = false;
      ownB[j++] = false;
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  }
  return [pieces(a, ownA), pieces(b, ownB)];
}
