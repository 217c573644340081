/**
 * What the reports since have overtaken. In: the record. Out: whether a quoted sentence speaks of something to come that is behind by
 * the brief's day: of a day that is over, of a truce that has been agreed on since, of coming to talks that have begun since.
 */
import type { ArticleTime, EventRecord, ParleyRecord } from '../model/record.ts';
import { edtfBounds } from '../model/when-bounds.ts';

const firstOf = (edtf: string | undefined): string => edtfBounds(edtf)?.from?.slice(0, 10) ?? '';
const lastOf = (edtf: string | undefined): string => edtfBounds(edtf)?.until?.slice(0, 10) ?? '';

const TRUCE = /\b(?:truces?|cease-?fires?|cessation|hostilities|armistice|stop to the fighting)\b/i;
const COMING =
  /\b(?:attend\w*|tak(?:e|ing) part|participat\w+|boycott\w*|stay\w* away|join\w*|delegations?|preconditions?|agree\w* to talks|before (?:any )?talks|not (?:be|go|come|travel|head)|(?:go|come|head|return)(?:ing)? to)\b/i;

/** Told as not finished: a pact that is agreed on since has finished it. */
const UNFINISHED =
  /\b(?:provisional|tentative|preliminary|in principle|(?:is|are) (?:now |still |currently )?being|(?:is|are) (?:now|still|currently) \w+ing|clos(?:e|er) to)\b/i;
const TALKS = /\b(?:talks|negotiations|discussions|deals?|agreements?|accords?)\b/i;

const AGREED: ReadonlySet<string> = new Set(['agreement', 'ceasefire-declared']);
const ENCOUNTERS: ReadonlySet<string> = new Set(['talks', 'meeting']);
const isDone = ({ status }: EventRecord): boolean => status === 'occurred' || status === 'under way';
const isPact = (event: EventRecord): boolean =>
  (isDone(event) && (event.kind === 'ceasefire' || event.kind === 'signing' || AGREED.has(event.subtype))) ||
  (event.kind === 'ceasefire' && event.status === 'planned' && /\b(?:announced?|agree\w*|reach\w*|sign\w*|accept\w*)\b/i.test(event.evidence[0]!.quote)); // biome-ignore format: one thought

/** The newest day on which one of these became known. */
const newest = (events: readonly EventRecord[]): string =>
  events.map(({ knownSince }) => firstOf(knownSince.edtf)).reduce((a, b) => (a > b ? a : b), '');

const SETTLED = /\b(?:agreed|reached|signed|accepted|announced|declared)\b/i;

/** The newest day on which a pact is told as made: one that was long planned is known since then. */
const settledOn = (pacts: readonly EventRecord[]): string =>
  pacts
    .flatMap(({ history }) => history)
    .filter(({ evidence: { quote } }) => SETTLED.test(quote) && !UNFINISHED.test(quote))
    .map(({ knownSince }) => firstOf(knownSince.edtf))
    .reduce((a, b) => (a > b ? a : b), '');

export class Past {
  readonly #pact: string;
  readonly #settled: string;
  readonly #talks: string;

  constructor({ events = [] }: ParleyRecord) {
    this.#pact = newest(events.filter(isPact));
    this.#settled = settledOn(events.filter(isPact));
    this.#talks = newest(events.filter(event => ENCOUNTERS.has(event.kind) && isDone(event)));
  }

  /** `times`: those that the sentence names; `published`, `asOf`: ISO days. */
  has(text: string, times: readonly ArticleTime[], published: string, asOf: string): boolean {
    const isOver = ({ when: { edtf } }: ArticleTime): boolean => firstOf(edtf) > published && lastOf(edtf) < asOf;
    return (
      times.some(isOver) ||
      (published < this.#pact && TRUCE.test(text)) ||
      this.isFinished(text, published) ||
      (published < this.#talks && COMING.test(text))
    );
  }

  /** It tells of talks or a pact as not finished, and a pact has become known since. */
  isFinished(text: string, published: string): boolean {
    return published < this.#settled && UNFINISHED.test(text) && (TALKS.test(text) || TRUCE.test(text));
  }
}
