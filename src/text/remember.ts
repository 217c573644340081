/**
 * What is made of a word is made once: texts have few distinct words, and a look-up costs less than a pattern. In: a function of a
 * string. Out: the same function, which keeps what it gave; it forgets all where it has seen `most` strings, so that memory is bounded.
 */

/** For whole texts, of which much is kept. */
export const TEXTS_KEPT = 4096;

export function remember<T>(make: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    let value = known.get(text);
    if (value === undefined) {
      value = make(text);
      if (known.size >= most) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
