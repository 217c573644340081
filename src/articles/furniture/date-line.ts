/**
 * Lines that hold nothing but a date of publication: "Published Dec 7, 2025", "Updated 5:44 PM UTC, January 26, 2026",
 * "Monday, May 18, 2015", "March 4, 202612:45 PM UTCUpdated ago". In: a line. Out: whether it is one, and whether it is labelled.
 */
const word =
  /^(first|last|originally|published|posted|updated|modified|issued|created|released|date|on|at|by|of|am|pm|ago|min|mins|minutes?|hours?|days?|utc|gmt|uk|hrs|bst|cet|cest|est|edt|et|ct|cst|cdt|mst|mdt|pst|pdt|pt|ist|jst|msk|eet|eest|eat|cat|wat|sast|pkt|sgt|hkt|kst|wib|pht|nzst|nzdt|aest|aedt|mon|tues?|wed|weds|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|st|nd|rd|th|t|z|a|p|m|hour|minute|ampm|timezone|monthfull|day|year)$/;
const label = /^(first |last |originally )?(published|posted|updated|modified|issued|created|released|date)\b/i;
const LONGEST = 160;

export function dateLine(text: string): { readonly labelled: boolean } | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined;
  const tokens = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  // Pages glue their stamps: "202412:45 PM UTCUpdated".
  const parts = tokens.flatMap(token => (/^\p{L}+$/u.test(token) ? splitGlued(token) : [token]));
  if (!parts.every(part => /^\d+$/.test(part) || word.test(part))) return undefined;
  const labelled = label.test(text);
  const hasDay = /\b(\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4})/.test(text) && parts.length >= 3;
  const hasClock = /\d{1,2}[:.]\d{2}/.test(text);
  if (labelled) return hasDay || hasClock || parts.length >= 3 ? { labelled } : undefined;
  return hasDay && parts.some(part => /^\p{L}{3,}$/u.test(part) || /[./]/.test(text)) ? { labelled } : undefined;
}

const glue = ['updated', 'posted', 'published', 'modified'];

function splitGlued(token: string): string[] {
  for (const tail of glue) {
    if (token.length > tail.length && token.endsWith(tail)) return [...splitGlued(token.slice(0, -tail.length)), tail];
    if (token.length > tail.length && token.startsWith(tail)) return [tail, ...splitGlued(token.slice(tail.length))];
  }
  return [token];
}
