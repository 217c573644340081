/**
 * The lines that begin an entry of a running log: a time of day on its own, or before a heading ("14:32 GMT – Talks resume").
 * In: a line. Out: its time of day and zone.
 */
import { makeClock, zoneOffset } from './dates.ts';

export interface TimeLine {
  /** "18:30" with the offset of its zone where the line names one: "13:34Z". */
  readonly clock: string;
  /** What follows the time on the same line. */
  readonly rest: string;
}

const ZONE =
  '(GMT|UTC|BST|CET|CEST|EET|EEST|MSK|TRT|EST|EDT|ET|CDT|CT|PST|PDT|PT|AEST|AEDT|JST|IST|local(?: time)?|local)';
const timeLine = new RegExp(
  `^(?:(?:updated|posted|published|at)\\s+)?(\\d{1,2})(?:[:.h](\\d{2}))?\\s*([ap]\\.?\\s?m\\.?)?\\s*(?:\\(?${ZONE}\\)?)?\\s*(?:(?:[-–—:|]\\s*|\\n)(\\S.*))?$`,
  'i',
);

export function parseTimeLine(line: string): TimeLine | undefined {
  if (line.length > 200 || !/^\S{0,9}\s?\d/.test(line)) return undefined;
  const match = timeLine.exec(line);
  if (!match) return undefined;
  const [, hour, minute, half, zone, rest] = match;
  // "5" alone, "2016" or "10 – 12" are no times of day.
  if (minute === undefined && !half) return undefined;
  if (rest && /^\d/.test(rest)) return undefined;
  const clock = makeClock(Number(hour), Number(minute ?? 0), half?.replace(/\s/g, ''));
  return clock ? { clock: `${clock}${zoneOffset(zone)}`, rest: rest ?? '' } : undefined;
}

export const isTimeLine = (line: string): boolean => parseTimeLine(line) !== undefined;
