/**
 * Whether the words for what is counted can be read by themselves. In: the words, and what they count. Out: the words, without what is no
 * part of them; nothing where they are cut: a figure of "money to fund" or "people who" is worse than none.
 */

/** A word that leads on to what is missing. */
const CUT = /\b(?:who|that|which|whose|to|for|of|with|by|in|on|at|from|and|or|the|an?|its|their|as|than)$/i;
/** "leave 300,000 people", "have another 40,000 people dead", "give to 100,000 refugees": what became of them, or what is given, is missing. */
const HALF_TOLD =
  /^(?:leave|have|make|let|keep|get|see)\b|\b(?:given?|gave|provided?|offered|delivered) to\b(?=[^,]*\d)/;
/** "an unprecedented amount": of what? */
const BARE_SUM = /^(?:[\p{L}-]+ ){0,2}(?:amount|sum|figure|level|number)$/u;
/** A bare phrase of purpose or origin belongs to a noun that is not there. */
const NO_NOUN = /^(?:for|to|with|from|by|on|at|than|into|home to)\b/;
/** "Orsk - home to 400 people": who lives there. */
const HOME = /^(\p{Lu}[\p{L} '’]{1,40}?)(?:,| [-–—]) home to .*$/u;
/** "Orsk - 400 people": an aside. */
const ASIDE = /\s[-–—]\s/;
/** "$125bn", "of the $2bn", "others contribute at least $10bn": the number alone, or who cannot be read. */
const UNTOLD =
  /^(?:of (?:the |its )?[$€£]|[^\p{L}]*\d[^\p{L}]*(?:bn|[mk]|million|billion|trillion)?[^\p{L}]*$|(?:others|they|it|we|he|she)\b)/iu;
/** "A range of 20 km", "the toll": of what? */
const OF_WHAT =
  /^(?:(?:a |the )?(?:range|radius|distance|depth|height|length) of \P{L}*\d\P{L}*\p{L}+(?: by .*)?|(?:the )?toll|(?:the )?total)$/u;

export function readable(what: string, of: string): string | undefined {
  const text = what
    .replace(HOME, (_, place: string) => `${of} living in ${place}`)
    .replace(/(?: ,|, both) .*$/, '')
    .trim();
  if (
    text === '' ||
    text === 'money' ||
    CUT.test(text) ||
    HALF_TOLD.test(text) ||
    BARE_SUM.test(text) ||
    ASIDE.test(text) ||
    OF_WHAT.test(text) ||
    UNTOLD.test(text)
  )
    return undefined;
  if (/^money to \p{L}+$/u.test(text)) return undefined;
  return of !== 'per cent' && NO_NOUN.test(text) ? undefined : text;
}
