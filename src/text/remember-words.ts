/**
 * `remember` (remember.ts) for the words of a text: found by their characters where they stand, for cutting a string out of the text for
 * each word and hashing it anew was a good part of what the analysis cost. In: a function of a string. Out: one of a
 * text and the range of a word in it. When `most` words are known, those not asked for since the last such time are forgotten; `forgotten` is told of each.
 */
export type FindWord<T> = (text: string, start: number, end: number) => T;

interface Entry<T> {
  readonly text: string;
  readonly value: T;
  asked: boolean;
}

export function rememberWords<T>(
  make: (text: string) => T,
  most: number,
  forgotten: (value: T) => void = () => {},
): FindWord<T> {
  let size = 1024;
  while (size < 2 * most) size *= 2;
  const mask = size - 1;
  /** Places in `entries`, from 1 on; 0: empty. Open addressing, at most half full. */
  const slots = new Int32Array(size);
  let entries: Entry<T>[] = [];

  const enter = (entry: Entry<T>, slot: number): void => {
    let free = slot;
    while (slots[free] !== 0) free = (free + 1) & mask;
    slots[free] = entries.push(entry);
  };
  const forget = (): void => {
    const before = entries;
    const kept = entries.filter(({ asked }) => asked).slice(0, most >> 1);
    slots.fill(0);
    entries = [];
    for (const entry of kept) {
      entry.asked = false;
      enter(entry, hashOf(entry.text, 0, entry.text.length) & mask);
    }
    const still = new Set(kept);
    for (const entry of before) if (!still.has(entry)) forgotten(entry.value);
  };
  return (text, start, end) => {
    const hash = hashOf(text, start, end);
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = entries[slots[slot]! - 1]!;
      if (isAt(entry.text, text, start, end)) {
        entry.asked = true;
        return entry.value;
      }
    }
    const word = text.slice(start, end);
    const value = make(word);
    if (entries.length >= most) forget();
    enter({ text: word, value, asked: true }, hash & mask);
    return value;
  };
}

/** FNV-1a over the UTF-16 code units, its high bits folded into the low ones that choose the slot. */
function hashOf(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
