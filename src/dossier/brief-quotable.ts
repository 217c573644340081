/**
 * What of the articles can be quoted in a brief. In: the record's articles, statements and actors. Out: for a passage the whole
 * sentence that it stands in, if it stands by itself. A pronoun that the record attributes to a person is explained in brackets.
 */
import type { ArticleRecord, ParleyRecord, StatementRecord } from '../model/record.ts';
import type { Evidence, Span } from '../model/span.ts';
import { printed, sentenceAround } from './brief-sentence.ts';
import { standingFault } from './brief-stands.ts';

export interface Quotation extends Span {
  readonly article: string;
  /** The sentence as it is printed. */
  readonly text: string;
  /** The passage of it that the record stands on. */
  readonly passage: string;
}

interface Pronoun extends Span {
  readonly name: string;
}

const PERSONAL = /^(?:he|she)$/i;

export class Quotable {
  readonly #articles: ReadonlyMap<string, ArticleRecord>;
  readonly #persons: ReadonlySet<string>;
  readonly #names: ReadonlySet<string>;
  readonly #pronouns: ReadonlyMap<string, readonly Pronoun[]>;

  constructor({ actors, statements }: ParleyRecord, articles: ReadonlyMap<string, ArticleRecord>) {
    this.#articles = articles;
    const persons = actors.filter(({ kind }) => kind === 'person');
    this.#persons = new Set(persons.map(({ name }) => lastName(name).toLowerCase()));
    this.#names = new Set(actors.flatMap(({ name }) => name.toLowerCase().split(' ')));
    this.#pronouns = pronounsOf(statements, new Map(persons.map(({ id, name }) => [id, name])));
  }

  /** `speaker`: the line names who says what is quoted. */
  around(evidence: Evidence, speaker?: string): Quotation | undefined {
    const article = this.#articles.get(evidence.article);
    const span = article && sentenceAround(article.text, evidence);
    if (!article || !span) return undefined;
    const text = printed(this.#explained(article.text, evidence.article, span));
    const fault = standingFault(text, { persons: this.#persons, names: this.#names, speaker: speaker !== undefined });
    return fault ? undefined : { ...span, article: evidence.article, text, passage: evidence.quote };
  }

  /** With "[Mara Velin]" behind the first "she" that the record attributes to her, where the sentence before leaves no doubt. */
  #explained(text: string, article: string, { start, end }: Span): string {
    const pronoun = this.#pronouns.get(article)?.find(one => one.start >= start && one.end <= end);
    const words = text.slice(start, end);
    if (!pronoun || text.slice(start, pronoun.start).includes(lastName(pronoun.name))) return words;
    if (!this.#isSure(text, start, lastName(pronoun.name))) return words;
    return `${text.slice(start, pronoun.end)} [${pronoun.name}]${text.slice(pronoun.end, end)}`;
  }

  /** The sentence before begins with that person, or names no other. */
  #isSure(text: string, start: number, name: string): boolean {
    const last = text.slice(0, start).trimEnd().length;
    const before = last > 0 ? sentenceAround(text, { start: last - 1, end: last }) : undefined;
    if (!before) return false;
    const words = text.slice(before.start, before.end).match(WORD) ?? [];
    const persons = new Set(words.filter(word => this.#persons.has(word.toLowerCase())));
    return persons.has(name) && (persons.size === 1 || words.slice(0, SUBJECT).includes(name));
  }
}

const WORD = /\p{L}+/gu;
/** A sentence that begins with a person so early is about that person. */
const SUBJECT = 3;

/** "al-Velin" is called "Velin", too. */
const lastName = (name: string): string => name.split(/[ -]/).at(-1)!;

function pronounsOf(
  statements: readonly StatementRecord[],
  names: ReadonlyMap<string, string>,
): Map<string, readonly Pronoun[]> {
  const found = new Map<string, Pronoun[]>();
  for (const { speaker, evidence, alsoIn = [] } of statements) {
    const name = typeof speaker === 'string' ? names.get(speaker) : undefined;
    if (name === undefined) continue;
    for (const { article, start, quote, parts = [] } of [...evidence, ...alsoIn]) {
      for (const part of parts) {
        if (part.part !== 'source' || !PERSONAL.test(quote.slice(part.start - start, part.end - start))) continue;
        const list = found.get(article);
        const pronoun = { start: part.start, end: part.end, name };
        if (list) list.push(pronoun);
        else found.set(article, [pronoun]);
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.start - b.start);
  return found;
}
