/** Dates within a sentence in the reader's form. Pure. */
import { MONTHS } from '../dossier/words/dates.ts';
import { showDate } from './dates.ts';

const ISO_DATE = /\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?(?:\/\d{4}-\d\d-\d\d)?/g;

export const readableDates = (text: string): string => text.replace(ISO_DATE, date => showDate(date).text);

/** Days as say-date.ts writes them, from one to another where there are two: "12 to 19 February 2016". */
const DAY = String.raw`(\d{1,2}) (${MONTHS.join('|')}) (\d{4})`;
const PLAIN_DATE = new RegExp(String.raw`\b(?:(\d{1,2})(?: (${MONTHS.join('|')}))?(?: (\d{4}))? to )?${DAY}\b`, 'g');

const iso = (year: string, month: string, day: string): string =>
  [year, String(MONTHS.indexOf(month) + 1).padStart(2, '0'), day.padStart(2, '0')].join('-');

const readablePlain = (text: string): string =>
  text.replace(PLAIN_DATE, (_, from: string | undefined, fromMonth, fromYear, day, month, year) => {
    const last = iso(year, month, day);
    const first = from === undefined ? undefined : iso(fromYear ?? year, fromMonth ?? month, from);
    return showDate(first === undefined ? last : `${first}/${last}`).text;
  });

const QUOTED = /(“[^”]*”)/;

/** A sentence of the brief or of a conflict in pieces, every second one a quotation, which stays as it is; dates of ours are in the reader's form. */
export const readablePieces = (sentence: string): string[] =>
  sentence.split(QUOTED).map((piece, index) => (index % 2 === 1 ? piece : readablePlain(readableDates(piece))));
