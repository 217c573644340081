/**
 * The first and last moment that an EDTF string allows, as ISO text that sorts as text (UTC where it has a time of day).
 * In: EDTF level 1 as the record writes it. Out: undefined where nothing is bounded (`../..`, words, a year of five digits).
 * Only sorting and filtering lean on it; the record keeps the EDTF string itself.
 */

export interface Bounds {
  /** `2025-11-24` or `2025-11-25T13:34`. Left out for an open beginning. */
  readonly from?: string;
  /** `2025-11-24T23:59`; always with a time, so that the last day counts whole. Left out for an open end. */
  readonly until?: string;
}

const ONE =
  /^(\d{3}[\dX]|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[?~%]?(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?[?~%]?$/;

/** First and last month of the seasons of EDTF level 1 (21 spring … 24 winter, northern; winter runs into January-February). */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  '21': [3, 5],
  '22': [6, 8],
  '23': [9, 11],
  '24': [12, 14],
};

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const monthEnd = (year: number, month: number): string => {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((month - 1) % 12) + 1;
  return `${pad(y, 4)}-${pad(m)}-${pad(lastDay(y, m))}T23:59`;
};

function boundsOfMoment(date: string, hour: string, minute: string, zone: string | undefined): Bounds | undefined {
  const offset = !zone || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const moment = new Date(`${date}T${hour}:${minute}:00${offset}`);
  if (Number.isNaN(moment.getTime())) return undefined;
  const iso = moment.toISOString().slice(0, 16);
  return { from: iso, until: iso };
}

function boundsOfDate(text: string): Bounds | undefined {
  const match = ONE.exec(text);
  if (!match) return undefined;
  const [, yearText = '', month, day, hour, minute, zone] = match;
  const first = yearText.replaceAll('X', '0');
  const last = yearText.replaceAll('X', '9');
  if (month === undefined || month === 'XX') return { from: `${first}-01-01`, until: `${last}-12-31T23:59` };
  const year = Number(first);
  const season = SEASONS[month];
  if (season) return { from: `${first}-${pad(season[0])}-01`, until: monthEnd(year, season[1]) };
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  if (day === undefined || day === 'XX') return { from: `${first}-${month}-01`, until: monthEnd(year, monthNumber) };
  if (Number(day) < 1 || Number(day) > lastDay(year, monthNumber)) return undefined;
  const date = `${first}-${month}-${day}`;
  if (hour !== undefined && minute !== undefined) return boundsOfMoment(date, hour, minute, zone);
  return { from: date, until: `${date}T23:59` };
}

export function edtfBounds(edtf: string | undefined): Bounds | undefined {
  if (!edtf) return undefined;
  const [start = '', end] = edtf.trim().split('/');
  if (end === undefined) return boundsOfDate(start);
  const from = start === '..' || start === '' ? undefined : boundsOfDate(start)?.from;
  const until = end === '..' || end === '' ? undefined : boundsOfDate(end)?.until;
  return from || until ? { ...(from ? { from } : {}), ...(until ? { until } : {}) } : undefined;
}
