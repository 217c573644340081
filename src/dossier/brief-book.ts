/** What every part of the brief leans on: names, sources with their numbers, which days are new, what can be quoted. In: the record and two days. */
import type { ArticleTime, ParleyRecord, RecordBase, Who } from '../model/record.ts';
import { type Evidence, type Span, spanContains } from '../model/span.ts';
import type { When } from '../model/when.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { contentContainment } from '../text/content-words.ts';
import { remember } from '../text/remember.ts';
import { countWords } from '../text/words.ts';
import type { BriefLine, BriefSource } from './brief.ts';
import { Past } from './brief-past.ts';
import { Quotable, type Quotation } from './brief-quotable.ts';
import { inMarks } from './brief-sentence.ts';
import { whoName } from './describe-move.ts';
import { dateText } from './say-date.ts';
import { BRIEF } from './words/brief.ts';

/** Sources named behind a line; the record has them all. */
const SOURCES = 3;
/** Tellings looked at for a sentence that stands by itself, and for others that tell the same. */
const TELLINGS = 8;
/** Share of the shorter passage's content words that another telling has, too. */
const SAME_WORDS = 0.5;

/** Every event is held against every promise that is due, and most dates are told many times. */
const daysOf = remember((edtf: string) => {
  const bounds = edtfBounds(edtf);
  return { first: bounds?.from?.slice(0, 10), last: bounds?.until?.slice(0, 10) };
});
export const firstDay = (when: When | undefined): string | undefined => daysOf(when?.edtf ?? '').first;
export const lastDay = (when: When | undefined): string | undefined => daysOf(when?.edtf ?? '').last;

/** Of statements also the articles that carry the same words. */
const allOf = (record: RecordBase & { readonly alsoIn?: readonly Evidence[] }): readonly Evidence[] =>
  record.alsoIn ? [...record.evidence, ...record.alsoIn] : record.evidence;

/** How often each of them occurs. */
export function tally<T>(items: readonly T[], key: (item: T) => string): (item: T) => number {
  const counts = countWords(items.map(key));
  return item => counts.get(key(item))!;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Without what an editor added, and without marks. */
const lettersOf = (text: string): string =>
  text
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a line is made of: words of ours that name a day or who speaks, and sentences of the reports. */
export interface Told {
  readonly lead?: string;
  readonly quotations: readonly Quotation[];
  /** Ids of the records that it tells of. */
  readonly records: readonly string[];
  /** All that is told of them. */
  readonly evidence: readonly Evidence[];
}

export class Book {
  readonly #articles: ReadonlyMap<string, ParleyRecord['articles'][number]>;
  readonly #names: Readonly<Record<string, string>>;
  readonly #issues: ReadonlyMap<string, string>;
  readonly #numbers = new Map<string, number>();
  readonly #quotable: Quotable;
  readonly #past: Past;
  /** Letters of what has been told. */
  readonly #told: string[] = [];
  readonly since: string;
  readonly asOf: string;

  constructor(record: ParleyRecord, since: string, asOf: string) {
    this.#articles = new Map(record.articles.map(article => [article.id, article]));
    this.#names = Object.fromEntries(record.actors.map(({ id, name }) => [id, name] as const));
    this.#issues = new Map((record.issues ?? []).map(({ id, label }) => [id, label.toLowerCase()]));
    this.#quotable = new Quotable(record, this.#articles);
    this.#past = new Past(record);
    this.since = since;
    this.asOf = asOf;
  }
  /** Within a sentence: "the government". */
  readonly name = (who: Who): string =>
    whoName(who, this.#names).replace(/^(?:The|An?)(?= )/, word => word.toLowerCase());
  /** The name with who that is, as this article has it; undefined of a person whom nobody could know. */
  introduced(who: Who, article: string): string | undefined {
    return typeof who === 'string' ? this.#quotable.persons.introduced(who, this.name(who), article) : this.name(who);
  }
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
  text(article: string): string {
    return this.#articles.get(article)?.text ?? '';
  }
  timesIn({ article, start, end }: Span & { readonly article: string }): ArticleTime[] {
    return (this.#articles.get(article)?.times ?? []).filter(time => spanContains({ start, end }, time));
  }
  readonly publishedOn = (article: string): string | undefined => firstDay(this.#articles.get(article)?.published);
  /** The first sentence around these passages that stands by itself, is fit for the line, and has not been told yet. */
  quote(
    evidence: readonly Evidence[],
    fits: (quotation: Quotation, evidence: Evidence) => boolean = () => true,
    speaker?: string,
  ): Quotation | undefined {
    for (const one of evidence.slice(0, TELLINGS)) {
      const found = this.#quotable.around(one, speaker);
      if (found && !this.isTold(found.text) && fits(found, one)) return found;
    }
    return undefined;
  }
  /** It speaks of something to come that is behind by now. */
  isPast(quotation: Quotation): boolean {
    const published = this.publishedOn(quotation.article) ?? '';
    return this.#past.has(quotation.text, this.timesIn(quotation), published, this.asOf);
  }
  /** What it tells as to come has come by now. */
  hasBegun(quotation: Quotation): boolean {
    const published = this.publishedOn(quotation.article) ?? '';
    return this.timesIn(quotation).some(
      ({ when }) => (firstDay(when) ?? '') > published && (lastDay(when) ?? this.asOf) <= this.asOf,
    );
  }
  /** It tells of talks or a pact as not finished that are so by now. */
  isFinished({ text, article }: Quotation): boolean {
    return this.#past.isFinished(text, this.publishedOn(article) ?? '');
  }
  title(article: string): string | undefined {
    return this.#articles.get(article)?.title;
  }
  /** Also as a part of a longer sentence, or with something added. */
  isTold(text: string): boolean {
    const own = lettersOf(text);
    return this.#told.some(told => told.includes(own) || own.includes(told));
  }
  /** Of what somebody says the words alone, where they stand by themselves. */
  wordsOf(evidence: readonly Evidence[]): Quotation | undefined {
    for (const one of evidence.slice(0, TELLINGS)) {
      const found = this.#quotable.wordsOf(one);
      if (found && !this.isTold(found.text)) return found;
    }
    return undefined;
  }
  /** What a side of a pair says. */
  sideOf(evidence: Evidence): Quotation | undefined {
    const found = this.#quotable.around(evidence);
    return found && !this.isTold(found.text) ? found : undefined;
  }
  publishedNew(article: string): boolean {
    return this.isNew(this.#articles.get(article)?.published);
  }
  line({ lead, quotations, records, evidence }: Told): BriefLine {
    const own = quotations.map(({ article }) => article);
    for (const { text } of quotations) this.#told.push(lettersOf(text));
    // Others count where they tell the same in much the same words.
    const same = evidence.filter(
      ({ quote, article }) =>
      own.includes(article) || quotations.some(({ text, passage }) => contentContainment(quote, passage) >= SAME_WORDS && contentContainment(quote, text) >= SAME_WORDS), // biome-ignore format: one thought
    );
    // One article an origin: five that carry one copy are one source.
    const byOrigin = new Map<string, string>();
    for (const article of [...own, ...same.map(one => one.article)]) {
      const origin = this.#articles.get(article)?.origin ?? article;
      if (!byOrigin.has(origin)) byOrigin.set(origin, article);
    }
    const sources = [...byOrigin.values()].slice(0, SOURCES).map(article => this.#number(article));
    const words = quotations
      .map(one => `${inMarks(one.text)} (${one.isHeadline ? `${BRIEF.headline}, ` : ''}${this.#from(one.article)})`)
      .join(' – ');
    return { text: lead ? `${capital(lead)}: ${words}` : words, records, sources, origins: byOrigin.size };
  }
  /** "Valley Post, 10 February 2026". */
  #from(id: string): string {
    const { outlet, published } = this.#articles.get(id)!;
    return [outlet, dateText(published)].filter(Boolean).join(', ');
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
  /** Most origins first, then the newest, then of whom or of what most is told, then by id. */
  ranked<R extends RecordBase>(
    records: readonly R[],
    day: (record: R) => string | undefined,
    weight: (record: R) => number = ({ evidence }) => evidence.length,
  ): R[] {
    const keys = new Map(
      records.map(record => [
        record,
        { origins: this.originsOf(allOf(record)).size, day: day(record) ?? '', weight: weight(record) },
      ]),
    );
    return [...records].sort((a, b) => {
      const [one, other] = [keys.get(a)!, keys.get(b)!];
      if (one.origins !== other.origins) return other.origins - one.origins;
      if (one.day !== other.day) return one.day > other.day ? -1 : 1;
      return other.weight - one.weight || (a.id < b.id ? -1 : 1);
    });
  }
}
