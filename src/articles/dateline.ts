/** The date of a dateline, which seldom has its year. */
import { monthNumber, parsePublished } from './dates.ts';

/** The dateline's date with the year of publication; a dateline of late December under a January date belongs to the year before. */
export function resolveDateline(dateText: string, published: string | undefined): string | undefined {
  if (/\d{4}/.test(dateText)) return parsePublished(dateText);
  const year = published ? Number(published.slice(0, 4)) : Number.NaN;
  if (!Number.isFinite(year)) return undefined;
  const day = dateText.replace(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /, '');
  const month = monthNumber(/[A-Z][a-z]{2}/.exec(day)?.[0] ?? '');
  const back = month === 12 && published!.slice(5, 7) === '01' ? 1 : 0;
  return parsePublished(`${day}, ${year - back}`);
}
