/** Lines that name who wrote: "By Ada Brandt". */
import { dateLine } from './date-line.ts';

export const bylinePattern =
  /^(?:by|By|BY)\s+(?:[A-Z][\p{L}.’'-]*)(?:[\s,]+(?:and|AND|&|in|the|for|of|[A-Z][\p{L}.’'-]*)){0,14}$/u;

/** The names of a byline, without the date that some pages put behind it. */
export function bylineOf(text: string): string | undefined {
  if (text.length > 200) return undefined;
  // "Posted Wednesday, 4 Feb 2026 by Ada Brandt"
  const behind = /^(.*\d.*?)\s+(by\s.*)$/i.exec(text);
  if (behind && dateLine(behind[1]!)?.labelled) return bylineOf(behind[2]!);
  if (!/^by\b/i.test(text)) return namesBeforeDate(text);
  const [names, ...rest] = text.split(/\s+[-–—|•·]\s+|\s*\|\s*|(?<=[a-z]),?\s+(?=(?:Updated|Published|Posted)\b)/);
  if (!names || !bylinePattern.test(names.trim())) return undefined;
  return rest.every(part => dateLine(part) || part.length < 40) ? names.trim().replace(/^by:?\s+/i, '') : undefined;
}

/** "Ada Brandt17 May 2019", "Ada Brandt | 17 May 2019": pages set the name above the date, and copies glue the two. */
function namesBeforeDate(text: string): string | undefined {
  const [, names, date] =
    /^((?:\p{Lu}[\p{L}.’'-]*\p{L} ){1,2}\p{Lu}[\p{L}’'-]*\p{Ll})(?: ?[|,·•–-] ?)?(\d.*)$/u.exec(text) ?? [];
  return names && date && dateLine(date) && !dateLine(text) ? names : undefined;
}
