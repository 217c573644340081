/**
 * Normalising a text for comparison, with the way back: every character of the normalised text knows where it stood.
 * In: a text. Out: lower case, straight quotation marks and dashes, one space for any run of white space; offsets into the original.
 */
export interface Normalised {
  readonly text: string;
  /** `offsets[i]` is the place in the original of character i; one more entry closes the list with the original's length. */
  readonly offsets: readonly number[];
}

const plainForms: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '–': '-',
  '—': '-',
  '‒': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
};

/** Characters without width or meaning for the reader: soft hyphen, joiners, marks of direction, byte order mark. */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/;

const isSpace = (character: string): boolean => /\s/.test(character);

/** Normalises with an offset map; linear. */
export function normaliseWithMap(original: string): Normalised {
  const out: string[] = [];
  const offsets: number[] = [];
  let spaceBefore = true; // no space at the start
  for (let i = 0; i < original.length; i++) {
    const character = original[i]!;
    if (INVISIBLE.test(character)) continue;
    if (isSpace(character)) {
      if (!spaceBefore) {
        out.push(' ');
        offsets.push(i);
      }
      spaceBefore = true;
      continue;
    }
    spaceBefore = false;
    // Lower-casing one code unit at a time keeps surrogate pairs as they are: they have no case that news text needs.
    const plain = plainForms[character] ?? character.toLowerCase();
    for (const unit of plain) {
      out.push(unit);
      offsets.push(i);
    }
  }
  if (out.at(-1) === ' ') {
    out.pop();
    offsets.pop();
  }
  offsets.push(original.length);
  return { text: out.join(''), offsets };
}

/** The normalised text alone. */
export const normalise = (text: string): string => normaliseWithMap(text).text;
