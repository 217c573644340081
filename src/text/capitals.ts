/** Words written in capitals alone ("MS. JEAN-PIERRE") as prose writes them ("Ms. Jean-Pierre"). */
const PARTICLE = /^(?:al|el|bin|ibn|de|del|la|van|von|der|da|di|of|the|and)$/i;

export const isCapitals = (words: string): boolean => /\p{Lu}{3}/u.test(words) && !/\p{Ll}{2}/u.test(words);

/** Scottish and Irish names keep their inner capital: "McGURK" is written so already. */
export function fromCapitals(words: string): string {
  return words
    .split(' ')
    .map((word, i) => {
      if (i > 0 && PARTICLE.test(word)) return word.toLowerCase();
      // Initials and "Jr." stay: "JOSEPH R. BIDEN".
      if (/^\p{Lu}\.?$/u.test(word)) return word;
      return word
        .toLowerCase()
        .replace(/(?<!\p{L}['’]?)\p{L}|(?<=\b\p{L}['’])\p{L}(?=\p{L}{2})/gu, c => c.toUpperCase());
    })
    .join(' ');
}
