/**
 * The brief: what is new since a day, what changed, what is due, what should have happened and was not reported, where the
 * reports disagree. In: the whole record and two days. Out: lines, each with numbered sources. Pure. Two pages: each part has
 * its most carried lines and says how many it leaves out.
 */
import type { ParleyRecord } from '../model/record.ts';
import type { When } from '../model/when.ts';
import { Book } from './brief-book.ts';
import { onTwoPages } from './brief-pages.ts';
import { PARTS } from './brief-parts.ts';
import { referenceDay } from './reference-day.ts';
import { dateText } from './say-date.ts';
import { BRIEF } from './words/brief.ts';

export interface BriefLine {
  /** One sentence, without its sources. */
  readonly text: string;
  /** Ids of the records that it tells of. */
  readonly records: readonly string[];
  /** Numbers into the brief's sources. */
  readonly sources: readonly number[];
  /** How many origins tell it. */
  readonly origins: number;
}

export const BRIEF_PARTS = ['happened', 'stand', 'table', 'due', 'overdue', 'disputed', 'said'] as const;

export interface BriefPart {
  /** Stays the same whatever the title says. */
  readonly id: (typeof BRIEF_PARTS)[number];
  readonly title: string;
  readonly lines: readonly BriefLine[];
  /** Lines that the part has no room for. */
  readonly left: number;
  /** What is said where there is nothing. */
  readonly none: string;
}

export interface BriefSource {
  readonly number: number;
  readonly article: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
  readonly published: When;
}

export interface Brief {
  readonly dossier: string;
  /** First day that counts as new, and the day that it is written as of; ISO. */
  readonly since: string;
  readonly asOf: string;
  readonly parts: readonly BriefPart[];
  readonly sources: readonly BriefSource[];
}

/** `since` and `asOf` are ISO days; `asOf` is the day asked for, else that of the newest article. Undefined where nothing is dated. */
export function makeBrief(record: ParleyRecord, since: string | undefined): Brief | undefined {
  const asOf = referenceDay(
    record.dossier.asOf,
    record.articles.map(({ published }) => published),
  );
  if (!asOf) return undefined;
  const from = since ?? weekBefore(asOf);
  const book = new Book(record, from, asOf);
  const made = new Map(PARTS.map(make => make(record, book)).map(part => [part.id, part]));
  const parts = BRIEF_PARTS.map(id => made.get(id)!);
  return { dossier: record.dossier.name, since: from, asOf, ...onTwoPages(parts, book.sources()) };
}

const WEEK_MS = 6 * 86_400_000;
const weekBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - WEEK_MS).toISOString().slice(0, 10);

/** The brief as Markdown, for mail and print. */
export function briefMarkdown(brief: Brief): string {
  const lines = [`# ${BRIEF.title(brief.dossier, brief.since, brief.asOf)}`, ''];
  for (const { title, lines: told, left, none } of brief.parts) {
    lines.push(`## ${title}`, '');
    if (told.length === 0) lines.push(none);
    for (const { text, sources, origins } of told) {
      const more = origins > sources.length ? ` (${BRIEF.origins(origins)})` : '';
      lines.push(`- ${text} ${sources.map(number => `[${number}]`).join('')}${more}`);
    }
    if (left > 0) lines.push(`- ${BRIEF.left(left)}`);
    lines.push('');
  }
  lines.push(`## ${BRIEF.sources}`, '');
  for (const { number, outlet, title, published, url } of brief.sources) {
    lines.push(`${number}. ${[outlet, title, dateText(published), url].filter(Boolean).join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}
