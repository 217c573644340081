/**
 * What of the articles can be quoted in a brief. In: the record's articles, statements and actors. Out: for a passage the whole
 * sentence that it stands in, if it stands by itself. Who speaks in it is introduced in brackets where the sentence does not do it: by a
 * name for a pronoun, by an office that the reports give. Of whom nothing is known nothing is quoted.
 */
import type { ArticleRecord, ParleyRecord } from '../model/record.ts';
import type { Evidence, Span } from '../model/span.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { type Call, callsOf, namesAlone } from './brief-calls.ts';
import { explained } from './brief-explain.ts';
import { Persons } from './brief-persons.ts';
import { printed, sentenceAround } from './brief-sentence.ts';
import { standingFault } from './brief-stands.ts';
import { daysBetween } from './reference-day.ts';

export interface Quotation extends Span {
  readonly article: string;
  /** The sentence as it is printed. */
  readonly text: string;
  /** The passage of it that the record stands on. */
  readonly passage: string;
  /** It is an article's headline. */
  readonly isHeadline?: true;
}
export class Quotable {
  readonly #articles: ReadonlyMap<string, ArticleRecord>;
  readonly persons: Persons;
  readonly #misdated = new Map<string, boolean>();
  readonly #names: ReadonlySet<string>;
  readonly #calls: ReadonlyMap<string, readonly Call[]>;

  constructor({ actors, statements }: ParleyRecord, articles: ReadonlyMap<string, ArticleRecord>) {
    this.#articles = articles;
    this.persons = new Persons(actors, statements, id => articles.get(id)?.text ?? '');
    this.#names = new Set(actors.flatMap(({ name }) => name.toLowerCase().split(' ')));
    this.#calls = callsOf(statements, this.persons);
  }

  /** Not one that cites what came out after it: its own day is wrong, and so would be that of each of its lines. */
  #articleOf({ article: id }: Evidence): ArticleRecord | undefined {
    const article = this.#articles.get(id);
    if (!article) return undefined;
    let isMisdated = this.#misdated.get(id);
    if (isMisdated === undefined) {
      isMisdated = citesLater(article);
      this.#misdated.set(id, isMisdated);
    }
    return isMisdated ? undefined : article;
  }

  /** `speaker`: the line names who says what is quoted. */
  around(evidence: Evidence, speaker?: string): Quotation | undefined {
    const article = this.#articleOf(evidence);
    const span = article && sentenceAround(article.text, evidence);
    if (!article || !span) return undefined;
    const reading = { text: article.text, article: evidence.article, sentence: span, persons: this.persons };
    const words = explained(reading, this.#calls.get(evidence.article) ?? []);
    const text = printed(words ?? '');
    if (words === undefined || this.#hasStranger(text)) return undefined;
    const known = { persons: this.persons.surnames, names: this.#names, speaker: speaker !== undefined };
    return standingFault(text, known)
      ? undefined
      : { ...span, article: evidence.article, text, passage: evidence.quote };
  }

  /** What somebody says, without who says it, where these are whole sentences that stand by themselves beside the name. */
  wordsOf(evidence: Evidence): Quotation | undefined {
    const article = this.#articleOf(evidence);
    const span = article && wholeWords(article.text, evidence);
    if (!article || !span) return undefined;
    const text = printed(article.text.slice(span.start, span.end)).replace(/,$/, '');
    const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
    const known = { persons: this.persons.surnames, names: this.#names, speaker: true, isOwnWords: true };
    if (/["“”«»]/.test(text) || standingFault(sentence, known)) return undefined;
    return { ...span, article: evidence.article, text, passage: evidence.quote };
  }

  /** One name alone of somebody whom it does not make known. */
  #hasStranger(text: string): boolean {
    return namesAlone(text).some(word => this.persons.isStranger(word));
  }
}

/** "(Valley Radio, 30 January)". */
const CITED_BEFORE = /[(;]\s*\p{Lu}[^();]{1,60},\s*$/u;
const CITED_BEHIND = /^[^()]{0,200}\)/;

function citesLater({ text, times = [], published }: ArticleRecord): boolean {
  const day = edtfBounds(published.edtf)?.until?.slice(0, 10);
  return times.some(({ start, end, when }) => {
    const cited = edtfBounds(when.edtf)?.from?.slice(0, 10);
    if (day === undefined || cited === undefined || daysBetween(day, cited) < LATER) return false;
    return (
      CITED_BEFORE.test(text.slice(Math.max(0, start - 70), start)) && CITED_BEHIND.test(text.slice(end, end + 202))
    );
  });
}
/** An hour past midnight elsewhere is a day. */
const LATER = 2;

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
