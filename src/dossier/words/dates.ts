/** Dates as sentences have them. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** By their numbers in EDTF. */
export const SEASONS: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
};

export const DATES = {
  about: (date: string): string => `about ${date}`,
  span: (first: string, last: string): string => `${first} to ${last}`,
  weekOf: (monday: string): string => `the week of ${monday}`,
  from: (day: string): string => `from ${day} on`,
  until: (day: string): string => `until ${day}`,
} as const;
