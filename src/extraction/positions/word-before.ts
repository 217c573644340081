/** The word right before a place in a text: what an actor is called there. In: a text and a place. Out: the word in lower case, or nothing. */

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The word before a place, without its plural s; read by hand where all is ASCII, as it is asked for each form of each actor. */
export function wordBefore(text: string, start: number): string {
  const floor = Math.max(0, start - 24);
  let end = start;
  while (end > floor && isSpace(text.charCodeAt(end - 1))) end--;
  let first = end;
  while (first > floor && isLetter(text.charCodeAt(first - 1))) first--;
  if (first === floor || text.charCodeAt(first - 1) < 128) {
    if (end === start || first === end) return '';
    const word = text.slice(first, end).toLowerCase();
    return word.endsWith('s') ? word.slice(0, -1) : word;
  }
  return (
    /(\p{L}+)\s+$/u
      .exec(text.slice(Math.max(0, start - 24), start))?.[1]
      ?.toLowerCase()
      .replace(/s$/, '') ?? ''
  );
}
