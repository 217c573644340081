/** What every part of the brief leans on: names, sources with their numbers, which days are new. In: the record and two days. */
import type { ParleyRecord, RecordBase, Who } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { When } from '../model/when.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { remember } from '../text/remember.ts';
import type { BriefLine, BriefSource } from './brief.ts';
import { whoName } from './describe-move.ts';

/** Sources named behind a line; the record has them all. */
const SOURCES = 3;
/** Characters looked at behind a passage. */
const WORDS_AFTER = 120;
/** Words quoted in a line. */
const QUOTED_WORDS = 32;

/** Every event is held against every promise that is due, and most dates are told many times. */
const daysOf = remember((edtf: string) => {
  const bounds = edtfBounds(edtf);
  return { first: bounds?.from?.slice(0, 10), last: bounds?.until?.slice(0, 10) };
});
export const firstDay = (when: When | undefined): string | undefined => daysOf(when?.edtf ?? '').first;
export const lastDay = (when: When | undefined): string | undefined => daysOf(when?.edtf ?? '').last;

/** The words of a source within a sentence: inner quotation marks become single ones. */
export function quoted(text: string): string {
  const words = text.trim().split(/\s+/);
  const cut = words.length > QUOTED_WORDS ? `${words.slice(0, QUOTED_WORDS).join(' ')} …` : words.join(' ');
  return `“${cut.replace(/[“”"]/g, '’').replace(/[,;:]$/, '')}”`;
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]["”’]?$/.test(text) ? '' : '.'}`;

export class Book {
  readonly #articles: ReadonlyMap<string, ParleyRecord['articles'][number]>;
  readonly #names: Readonly<Record<string, string>>;
  readonly #issues: ReadonlyMap<string, string>;
  readonly #numbers = new Map<string, number>();
  readonly since: string;
  readonly asOf: string;

  constructor(record: ParleyRecord, since: string, asOf: string) {
    this.#articles = new Map(record.articles.map(article => [article.id, article]));
    this.#names = Object.fromEntries(record.actors.map(({ id, name }) => [id, name] as const));
    this.#issues = new Map((record.issues ?? []).map(({ id, label }) => [id, label.toLowerCase()]));
    this.since = since;
    this.asOf = asOf;
  }
  /** Within a sentence: "the government". */
  readonly name = (who: Who): string =>
    whoName(who, this.#names).replace(/^(?:The|An?)(?= )/, word => word.toLowerCase());
  issue(id: string): string {
    return this.#issues.get(id) ?? id;
  }
  originsOf(evidence: readonly Evidence[]): Set<string> {
    return new Set(evidence.map(({ article }) => this.#articles.get(article)?.origin ?? article));
  }
  isNew(when: When | undefined): boolean {
    const day = firstDay(when);
    return day !== undefined && day >= this.since && day <= this.asOf;
  }
  /** The words that follow a passage. */
  after({ article, end }: Evidence): string {
    return this.#articles.get(article)?.text.slice(end, end + WORDS_AFTER) ?? '';
  }
  publishedNew(article: string): boolean {
    return this.isNew(this.#articles.get(article)?.published);
  }
  line(text: string, records: readonly string[], evidence: readonly Evidence[]): BriefLine {
    const origins = this.originsOf(evidence);
    // One article an origin: five that carry one copy are one source.
    const byOrigin = new Map<string, string>();
    for (const { article } of evidence) {
      const origin = this.#articles.get(article)?.origin ?? article;
      if (!byOrigin.has(origin)) byOrigin.set(origin, article);
    }
    const sources = [...byOrigin.values()].slice(0, SOURCES).map(article => this.#number(article));
    return { text: sentence(text), records, sources: sources.sort((a, b) => a - b), origins: origins.size };
  }
  #number(article: string): number {
    const known = this.#numbers.get(article);
    if (known !== undefined) return known;
    this.#numbers.set(article, this.#numbers.size + 1);
    return this.#numbers.size;
  }
  sources(): BriefSource[] {
    return [...this.#numbers].flatMap(([id, number]) => {
      const article = this.#articles.get(id);
      if (!article) return [];
      const { outlet, title, url, published } = article;
      return [
        {
          number,
          article: id,
          published,
          ...(outlet ? { outlet } : {}),
          ...(title ? { title } : {}),
          ...(url ? { url } : {}),
        },
      ];
    });
  }
  /** Most origins first, then in order of time, then by id. */
  ranked<R extends RecordBase>(records: readonly R[], day: (record: R) => string | undefined): R[] {
    const key = (record: R): string => `${day(record) ?? '9999'} ${record.id}`;
    return [...records].sort(
      (a, b) => this.originsOf(b.evidence).size - this.originsOf(a.evidence).size || (key(a) < key(b) ? -1 : 1),
    );
  }
}
