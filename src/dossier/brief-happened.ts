/**
 * What happened, in whole sentences of the reports. In: the record and its book. Out: a part of the brief: events that are told as
 * having happened in these days, by words that leave nothing open.
 */
import { groupBy } from '../model/group-by.ts';
import type { EventRecord, ParleyRecord, RecordBase, Who } from '../model/record.ts';
import { type Evidence, spansOverlap } from '../model/span.ts';
import type { BriefPart } from './brief.ts';
import { type Book, firstDay, lastDay, type Told } from './brief-book.ts';
import { headlineOf, headlines } from './brief-headline.ts';
import { AT, part, tellingsOf, wordsOf } from './brief-lines.ts';
import { type Done, OLD, tellsIt } from './brief-tells.ts';
import { daysBetween } from './reference-day.ts';
import { dateText } from './say-date.ts';
import { BRIEF } from './words/brief.ts';

const LINES = 7;

/** Kinds by what they mean for a negotiation: what was agreed or done of it, that they talked, that they met, trips; fighting comes last. */
const WEIGHTS: readonly ReadonlySet<string>[] = [
  'ceasefire agreement signing exchange handover withdrawal',
  'talks rejection treaty-exit diplomatic-ties vote siege-lifted',
  'meeting call sanction aid',
  'visit',
].map(kinds => new Set(kinds.split(' ')));
function weightOf({ kind }: Happening): number {
  const found = WEIGHTS.findIndex(kinds => kinds.has(kind));
  return found < 0 ? WEIGHTS.length : found;
}

/** Something that was done, by an event of the record, or by a position that two parties share: "have agreed on a truce". */
export interface Happening extends RecordBase, Done {
  readonly kind: string;
  readonly records: readonly string[];
  readonly day: string | undefined;
  readonly actors: readonly Who[];
  /** Its day, where that lies before these days. */
  readonly before?: EventRecord['when'];
  /** Nothing but a headline tells it. */
  readonly isHeadline?: boolean;
}

/** What goes on for longer is the background. */
const LONG = 92;
/** What is told as under way is known to be so for so many days. */
const STILL = 3;
/** It was going on when something else happened. */
const WAS_GOING_ON = /\b(?:was|were|had been) (?:\w+ly )?\w+ing\b/i;

/** Whether it goes on as far as the newest report of it tells. */
function goesOn(event: EventRecord, book: Book): boolean {
  const last = lastDay(event.when);
  if (last !== undefined && last < book.since) return false;
  const told = event.history.flatMap(({ knownSince }) => lastDay(knownSince) ?? []).sort().at(-1); // biome-ignore format: one thought
  return told !== undefined && daysBetween(told, book.asOf) <= STILL && !WAS_GOING_ON.test(wordsOf(event));
}

const isRecent = (event: EventRecord, book: Book): boolean => {
  const { when, status } = event;
  const day = lastDay(when);
  if (status === 'under way' && !goesOn(event, book)) return false;
  // What has happened is not over on a day to come: its day was misread.
  if (day !== undefined && day > book.asOf) return false;
  if (day !== undefined && daysBetween(firstDay(when)!, day) > LONG) return false;
  return day === undefined || (day >= book.since ? firstDay(when)! <= book.asOf : daysBetween(day, book.since) <= OLD);
};

/** Somebody does them, or they tell nothing. */
const BY_SOMEBODY: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'talks', 'aid']);
/** Spoken of in every report; one of them is news by its day. */
const FIGHTING: ReadonlySet<string> = new Set(['strike', 'attack']);
/** Of those that have no kind of their own, what is done of a negotiation; what somebody says is told under "Said". */
const TOLD_OF_OTHERS: ReadonlySet<string> = new Set(['agreement', 'treaty-exit', 'diplomatic-ties', 'siege-lifted']);
const kindOf = ({ kind, subtype }: EventRecord): string => (kind === 'other' ? subtype : kind);
const isNews = ({ kind, subtype, participants, when }: EventRecord): boolean =>
  kind !== 'statement' &&
  !(kind === 'other' && !TOLD_OF_OTHERS.has(subtype)) &&
  !(BY_SOMEBODY.has(kind) && participants.every(({ role }) => AT.has(role))) &&
  !(when === undefined && FIGHTING.has(kind));

/** They have agreed on it, though it is still to come. */
const AGREED =
  /\b(?:agree[sd]?|reach(?:es|ed)|sign(?:s|ed)|struck|strikes?|seal(?:s|ed)|clinch(?:es|ed)|announce[sd]?|declare[sd]?)\b/i;

const isAgreed = (event: EventRecord): boolean =>
  event.kind === 'ceasefire' && event.status === 'planned' && event.evidence.some(({ quote }) => AGREED.test(quote));

/** What a report opens with is its news. */
const OPENING = 400;

/** When a plan that was known before is told as agreed in these days: a report opens with it. */
const madeAnew = ({ history }: EventRecord, book: Book): EventRecord['knownSince'] | undefined =>
  history.find(
    ({ evidence: { article, start, quote } }) => start < OPENING && AGREED.test(quote) && book.publishedNew(article),
  )?.knownSince;

function happeningOf(event: EventRecord, book: Book): Happening | undefined {
  const agreed = isAgreed(event);
  const anew = agreed ? madeAnew(event, book) : undefined;
  if (!book.isNew(event.knownSince) && !anew) return undefined;
  const isDone =
    (event.status === 'occurred' || event.status === 'under way') && isNews(event) && isRecent(event, book);
  if (!isDone && !agreed) return undefined;
  const { id, by, knownSince, when, status, participants } = event;
  return {
    id,
    by,
    knownSince,
    kind: kindOf(event),
    evidence: (agreed ? event.evidence.filter(({ quote }) => AGREED.test(quote)) : tellingsOf(event)).filter(
      ({ article }) => book.publishedNew(article),
    ),
    records: [id],
    day: firstDay(agreed ? (anew ?? knownSince) : (when ?? knownSince)),
    actors: participants.map(({ actor }) => actor),
    status,
    ...(agreed ? { cue: AGREED } : {}),
    ...(!agreed && lastDay(when) !== undefined && lastDay(when)! < book.since ? { before: when } : {}),
  };
}

/** What two have agreed on, where it is known as the position of both. */
const HAVE_AGREED = /^(?:(?:have|had) (?:now |also |finally )?)?(?:agreed (?:on|to)|reached|signed)\b/i;

/** "The warring parties have agreed on a truce": two, by one name. */
const SEVERAL = /\b(?:parties|sides|rivals|factions|foes|powers|governments|neighbou?rs|delegations)\s*$/i;

const wordsBefore = (text: string, { prefix, quote }: Evidence): string =>
  prefix + quote.slice(0, Math.max(0, quote.indexOf(text)));

function agreedPositions({ positions = [] }: ParleyRecord, known: readonly Happening[], book: Book): Happening[] {
  const told = groupBy(known.flatMap(({ evidence }) => evidence), ({ article }) => article); // biome-ignore format: one thought
  const isTold = (one: Evidence): boolean => told.get(one.article)?.some(other => spansOverlap(one, other)) ?? false;
  const agreed = positions.filter(
    ({ text, knownSince, evidence }) => HAVE_AGREED.test(text) && book.isNew(knownSince) && !evidence.some(isTold),
  );
  const byWords = groupBy(agreed, ({ evidence }) => `${evidence[0]!.article} ${evidence[0]!.start}`);
  return [...byWords.values()].flatMap((same): Happening[] => {
    const { id, by, knownSince, evidence } = same[0]!;
    const actors = same.map(({ party }) => party);
    if (actors.length < 2 && !SEVERAL.test(wordsBefore(same[0]!.text, evidence[0]!))) return [];
    const [records, day] = [same.map(one => one.id), firstDay(knownSince)];
    return [{ id, by, knownSince, evidence, kind: 'agreement', records, day, actors, status: 'occurred', cue: AGREED }];
  });
}

/** What only a headline tells. */
const headlined = (record: ParleyRecord, book: Book): Happening[] =>
  headlines(record, book).map(({ record: { id, by, knownSince }, ...told }) => ({
    id,
    by,
    knownSince,
    ...told,
    records: [id],
    day: firstDay(knownSince),
    status: 'occurred',
    isHeadline: true,
  }));

const PACTS: ReadonlySet<string> = new Set(['ceasefire', 'agreement', 'signing']);

export function newEvents(record: ParleyRecord, book: Book): BriefPart {
  const events = (record.events ?? []).flatMap(event => happeningOf(event, book) ?? []);
  const sorted = book
    .ranked([...events, ...agreedPositions(record, events, book)], ({ day }) => day)
    .concat(headlined(record, book))
    .sort((a, b) => weightOf(a) - weightOf(b));
  const about = { id: 'happened', ...BRIEF.parts.happened, most: LINES } as const;
  // An article's headline tells what a sentence of it may have told.
  const known = new Set<string>();
  const keyOf = (article: string, kind: string): string => `${article} ${PACTS.has(kind) ? 'pact' : kind}`;
  return part(about, sorted, book, (happening): Told | undefined => {
    const { evidence, records, kind, isHeadline, before, knownSince } = happening;
    if (isHeadline && evidence.some(({ article }) => known.has(keyOf(article, kind)))) return undefined;
    const found =
      (isHeadline
        ? undefined
        : book.quote(evidence, (one, passage) => !book.isFinished(one) && tellsIt(one, passage, happening, book))) ??
      headlineOf(happening, book);
    if (found && (book.isFinished(found) || book.hasBegun(found))) return undefined;
    if (found) for (const { article } of evidence) known.add(keyOf(article, kind));
    // A report of these days may tell what was done before them.
    const lead = before && BRIEF.knownSince(dateText(before), dateText(knownSince));
    return found && { ...(lead ? { lead } : {}), quotations: [found], records, evidence };
  });
}
