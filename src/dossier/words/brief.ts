/**
 * Headings, frames of lines and empty parts of the brief. The files of this folder are to the sentences that are made of the record what
 * those of src/web/words are to the page: plain data, and small functions of plain arguments, for whoever translates them.
 */
export const BRIEF = {
  /** Of each part its heading, and what is said where there is nothing. */
  parts: {
    happened: { title: 'Reported as happened', none: 'No event is reported.' },
    stand: {
      title: 'Positions and offers, as reported',
      none: 'No party is reported to have taken a position.',
    },
    table: { title: 'Proposals', none: 'No proposal is reported.' },
    said: { title: 'Said', none: 'Nobody is quoted.' },
    disputed: {
      title: 'Disputed',
      none: 'No denial, and no positions that exclude each other; where reports differ in other ways is listed with the conflicts.',
    },
  },
  due: { title: 'Due', none: (days: number): string => `Nothing is due within ${days} days.` },
  overdue: {
    title: 'Should have happened, and nothing is reported',
    none: (since: string): string => `Nothing that was due since ${since}.`,
  },
  /** The record has something, and no sentence of it stands by itself. */
  unquoted: 'Nothing that a sentence of the reports tells by itself.',
  /** Words before a quotation. */
  deadlock: 'Each waits for the other',
  knownSince: (day: string, since: string): string => `${day}, known since ${since}`,
  dueSilent: (day: string): string => `Due ${day}, no outcome is reported`,
  /** Behind a quotation. */
  headline: 'headline',
  title: (dossier: string, since: string, asOf: string): string => `${dossier}: ${since} to ${asOf}`,
  origins: (count: number): string => `${count} origins`,
  left: (count: number): string => `… and ${count} more in the record.`,
  sources: 'Sources',
} as const;
