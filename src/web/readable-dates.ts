/** ISO dates within a sentence in the reader's form. Pure. */
import { showDate } from './dates.ts';

const ISO_DATE = /\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?(?:\/\d{4}-\d\d-\d\d)?/g;

export const readableDates = (text: string): string => text.replace(ISO_DATE, date => showDate(date).text);
