/**
 * What of the articles can be quoted in a brief. In: the record's articles, statements and actors. Out: for a passage the whole
 * sentence that it stands in, if it stands by itself. A pronoun or a family name that
 * the record attributes to a person is explained in brackets.
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
  /** It is an article's headline. */
  readonly isHeadline?: true;
}

/** How a sentence calls who speaks in it: by a pronoun, or by the family name alone. */
interface Call extends Span {
  readonly name: string;
  readonly isPronoun: boolean;
}

const PERSONAL = /^(?:he|she)$/i;

export class Quotable {
  readonly #articles: ReadonlyMap<string, ArticleRecord>;
  readonly #persons: ReadonlySet<string>;
  readonly #names: ReadonlySet<string>;
  readonly #calls: ReadonlyMap<string, readonly Call[]>;

  constructor({ actors, statements }: ParleyRecord, articles: ReadonlyMap<string, ArticleRecord>) {
    this.#articles = articles;
    const persons = actors.filter(({ kind }) => kind === 'person');
    this.#persons = new Set(persons.map(({ name }) => lastName(name).toLowerCase()));
    this.#names = new Set(actors.flatMap(({ name }) => name.toLowerCase().split(' ')));
    this.#calls = callsOf(statements, new Map(persons.map(({ id, name }) => [id, name])));
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

  /** What somebody says, without who says it, where these are whole sentences that stand by themselves beside the name. */
  wordsOf(evidence: Evidence): Quotation | undefined {
    const article = this.#articles.get(evidence.article);
    const span = article && wholeWords(article.text, evidence);
    if (!article || !span) return undefined;
    const text = printed(article.text.slice(span.start, span.end)).replace(/,$/, '');
    const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
    const known = { persons: this.#persons, names: this.#names, speaker: true, isOwnWords: true };
    if (/["“”«»]/.test(text) || standingFault(sentence, known)) return undefined;
    return { ...span, article: evidence.article, text, passage: evidence.quote };
  }

  /** With what an editor adds to the first name or pronoun of who speaks: "she [Mara Velin]", "[Mara] Velin". */
  #explained(text: string, article: string, { start, end }: Span): string {
    const words = text.slice(start, end);
    const call = this.#calls.get(article)?.find(one => one.start >= start && one.end <= end);
    if (!call || text.slice(start, call.start).includes(lastName(call.name))) return words;
    if (!call.isPronoun && NAMED_BEFORE.test(text.slice(start, call.start))) return words;
    if (!call.isPronoun)
      return `${text.slice(start, call.start)}[${firstNames(call.name)}] ${text.slice(call.start, end)}`;
    if (!this.#isSure(text, start, lastName(call.name))) return words;
    return `${text.slice(start, call.end)} [${call.name}]${text.slice(call.end, end)}`;
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

const OPENS = /["“«‘']$/;
const CLOSES = /^["”»’']/;
/** A sentence begins there, or what is said follows. */
const BEGINS = /(?:^|[.!?:,]["”»’']?\s*|\n\s*)$/;

/** The words within the marks, where they are all that is said in their sentence: no part of one that goes on behind who says it. */
function wholeWords(text: string, { parts = [] }: Evidence): Span | undefined {
  const content = parts.filter(({ part }) => part === 'content');
  if (content.length !== 1) return undefined;
  let { start, end } = content[0]!;
  if (/["“«‘]/.test(text.charAt(start))) start++;
  if (/["”»’]/.test(text.charAt(end - 1))) end--;
  const behind = text.slice(end, end + 2).replace(/^[.,!?]/, '');
  if (!OPENS.test(text.slice(start - 1, start)) || !CLOSES.test(behind)) return undefined;
  if (!BEGINS.test(text.slice(Math.max(0, start - 6), start - 1))) return undefined;
  const last = text.charAt(end - 1) === '.' || /^[.!?]/.test(text.slice(end, end + 1));
  const rest = text.slice(end + 1).match(/^[^\n]*/)![0];
  // "If Norvand leaves," she said, "we stay": the first half is not all of it.
  if (!last && /["“«‘]/.test(rest.slice(1).split(/[.!?](?:\s|$)/)[0]!)) return undefined;
  return { start, end };
}

/** A first name or a title stands before it already. */
const NAMED_BEFORE = /(?:^|\s)["“]?\p{Lu}[^\s,;:"”]*\s+$/u;
const WORD = /\p{L}+/gu;
/** A sentence that begins with a person so early is about that person. */
const SUBJECT = 3;

/** "al-Velin" is called "Velin", too. */
const lastName = (name: string): string => name.split(/[ -]/).at(-1)!;

/** All but the last, which may be written with an article of its own: "Mara al-Velin". */
const firstNames = (name: string): string => name.split(' ').slice(0, -1).join(' ');

/** Calls of persons by the record's statements, where a reader may not know whom they mean. */
function callsOf(statements: readonly StatementRecord[], names: ReadonlyMap<string, string>): Map<string, Call[]> {
  const found = new Map<string, Call[]>();
  for (const { speaker, evidence, alsoIn = [] } of statements) {
    const name = typeof speaker === 'string' ? names.get(speaker) : undefined;
    if (name === undefined || !name.includes(' ')) continue;
    for (const { article, start, quote, parts = [] } of [...evidence, ...alsoIn]) {
      for (const part of parts) {
        if (part.part !== 'source') continue;
        const words = quote.slice(part.start - start, part.end - start);
        const isPronoun = PERSONAL.test(words);
        if (!isPronoun && words !== name.split(' ').at(-1)) continue;
        const list = found.get(article) ?? [];
        if (list.length === 0) found.set(article, list);
        list.push({ start: part.start, end: part.end, name, isPronoun });
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.start - b.start);
  return found;
}
