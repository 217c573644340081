/**
 * What is due, and what should have happened and was not reported. In: the record and its book. Out: two parts of the brief: the day,
 * and the sentence that names it. "Nothing is reported" is said only where nothing that could be the outcome is.
 */
import type { CommitmentRecord, EventRecord, ParleyRecord } from '../model/record.ts';
import { type Evidence, type Span, spansOverlap } from '../model/span.ts';
import type { When } from '../model/when.ts';
import type { BriefPart } from './brief.ts';
import { type Book, firstDay, lastDay, type Told } from './brief-book.ts';
import { part, tellingsOf, wordsOf } from './brief-lines.ts';
import type { Quotation } from './brief-quotable.ts';
import { daysBetween } from './reference-day.ts';
import { dateText, plainDate } from './say-date.ts';
import {
  doersOf,
  groupOf,
  isOfThem,
  isToldSince,
  LEFT_UNDONE,
  makeHasOutcome,
  sidesOf,
  UNANNOUNCED,
} from './standing.ts';
import { BRIEF } from './words/brief.ts';

const DUE = 4;
const OVERDUE = 2;

/** What is due within so many days. */
const AHEAD = 14;
/** A day is due; "in February" says when to look back. */
const WIDEST = 7;

/** Wished for by one side: nothing that is due. */
const WISHED =
  /\b(?:propos\w+|demand\w*|call(?:s|ed|ing)? for|urg\w+|offer\w*|want\w*|suggest\w*|hop(?:e|es|ed|ing))\b/i;

/** Words of what is to come: a sentence that has a day and none of them looks back. */
const TO_COME =
  /\b(?:will|won['’]t|would|shall|due|expect\w*|schedul\w*|plan(?:s|ned)?|slated|(?:is|are|was|were|be) (?:set|to)|deadline|target date|promis\w*|vow\w*|pledg\w*|next|upcoming|intend\w*|supposed)\b/i;

const LOOKS_BACK =
  /\b(?:previously|originally|initially|earlier|had (?:been )?(?:planned|expected|scheduled|hoped))\b/i;

/** Nothing that is due, but what follows where something is not done. */
const THREAT = /\bunless\b/i;

interface Due {
  readonly record: EventRecord | CommitmentRecord;
  readonly day: string;
  readonly when: When;
  readonly evidence: readonly Evidence[];
}

const isDue = ({ status, kind }: EventRecord): boolean =>
  (status === 'planned' || status === 'postponed') && !UNANNOUNCED.has(kind);

function dueOf(record: ParleyRecord): Due[] {
  const events = (record.events ?? []).flatMap((event): Due[] => {
    const day = lastDay(event.when);
    if (!isDue(event) || !day || WISHED.test(wordsOf(event))) return [];
    return [{ record: event, day, when: event.when!, evidence: tellingsOf(event) }];
  });
  const commitments = (record.commitments ?? []).flatMap((commitment): Due[] => {
    const day = lastDay(commitment.due);
    if ((commitment.status !== 'open' && commitment.status !== 'past due, nothing reported') || !day) return [];
    if (LEFT_UNDONE.test(commitment.text)) return [];
    return [{ record: commitment, day, when: commitment.due!, evidence: commitment.evidence }];
  });
  // What is planned is often told as an event and as a promise in the same words: one line is enough.
  const planned = new Map<string, Evidence[]>();
  for (const { record: of } of events) {
    for (const evidence of of.evidence)
      planned.set(evidence.article, [...(planned.get(evidence.article) ?? []), evidence]);
  }
  const isTold = ({ record: { evidence } }: Due): boolean =>
    evidence.some(own => planned.get(own.article)?.some(other => spansOverlap(own, other)));
  return [...events, ...commitments.filter(due => !isTold(due))].sort((a, b) =>
    `${a.day} ${a.record.id}` < `${b.day} ${b.record.id}` ? -1 : 1,
  );
}

/** A day before them is that of the saying: "On Friday she said". */
const SAID = /\b(?:said|says|told|announced|added|agreed|reported|promised|vowed|pledged)\b/i;

/** Whether a day that the sentence names is that of the passage: it stands in it, or beside it with nothing said in between. */
function isItsDay(time: Span, passage: Span, text: string): boolean {
  if (spansOverlap(time, passage)) return true;
  const between = time.end <= passage.start ? text.slice(time.end, passage.start) : text.slice(passage.end, time.start);
  return !SAID.test(between) && !/["“”;:]/.test(between) && (time.end <= passage.start || !between.includes(','));
}

/** Of whom the record knows no name, the sentence names two: "talks between Norvand and Ostland". */
const TWO_NAMES = /\p{Lu}[\p{L}.]+(?:, | and | or )(?:the )?\p{Lu}/u;

/** One of those who take part is named: "negotiators will return on Sunday" leaves open whose. */
function namesSide({ record }: Due, { text }: Quotation, book: Book): boolean {
  const sides = 'participants' in record ? record.participants.filter(({ role }) => role !== 'host').map(({ actor }) => actor) : [record.committer]; // biome-ignore format: one thought
  if (sides.length === 0) return TWO_NAMES.test(text);
  const words = text.toLowerCase();
  const isTold = (word: string): boolean => /^\p{Lu}/u.test(word) && words.includes(word.toLowerCase().slice(0, STEM));
  return sides.some(side => book.name(side).split(/[ -]/).some(isTold));
}
/** "Norvand" meets "Norvandian". */
const STEM = 5;

/** The sentence names that day as one to come. */
function namesDay(due: Due, quotation: Quotation, passage: Evidence, book: Book): boolean {
  const published = book.publishedOn(quotation.article);
  const text = book.text(quotation.article);
  return (
    TO_COME.test(quotation.text) &&
    !LOOKS_BACK.test(quotation.text) &&
    !THREAT.test(quotation.text) &&
    !WISHED.test(quotation.passage) &&
    published !== undefined &&
    due.day >= published &&
    namesSide(due, quotation, book) &&
    book
      .timesIn(quotation)
      .some(time => time.when.edtf !== undefined && time.when.edtf === due.when.edtf && isItsDay(time, passage, text))
  );
}

function dueLine(due: Due, book: Book, lead: string): Told | undefined {
  const found = book.quote(due.evidence, (one, passage) => namesDay(due, one, passage, book));
  return found && { lead, quotations: [found], records: [due.record.id], evidence: due.evidence };
}

const isDay = ({ when, day }: Due): boolean => daysBetween(firstDay(when) ?? day, day) < WIDEST;

/** Neither who takes part nor where is known by name: "envoys will meet on Sunday" could be any meeting. */
const isKnown = ({ record }: Due): boolean =>
  doersOf(record).some(actor => typeof actor === 'string') || ('place' in record && record.place !== undefined);

const isDone = ({ status }: EventRecord): boolean => status === 'occurred' || status === 'under way';

/** So near a vague day an exact one may be its own. */
const NEAR = 3;

/** "Next week" by an older report: a newer one tells of the same sides, or of one more of them, on a day. */
function isFixedSince({ record, when, day, evidence }: Due, events: readonly EventRecord[], book: Book): boolean {
  const first = firstDay(when) ?? day;
  if (first === day || !('kind' in record)) return false;
  const newest = (tellings: readonly Evidence[]): string =>
    tellings.map(({ article }) => book.publishedOn(article) ?? '').reduce((a, b) => (a > b ? a : b), '');
  const told = newest(evidence);
  const isNobodys = doersOf(record).length === 0;
  return events.some(event => {
    const exact = lastDay(event.when);
    return (
      event !== record &&
      exact !== undefined &&
      firstDay(event.when) === exact &&
      daysBetween(exact, first) <= NEAR &&
      daysBetween(day, exact) <= NEAR &&
      groupOf(event) === groupOf(record) &&
      exact >= told &&
      // Of a round of which no report says whose it is any exact day is its own, also one that the same article tells.
      (isNobodys ? newest(event.evidence) >= told : newest(event.evidence) > told && isOfThem(record, event))
    );
  });
}

export function ahead(record: ParleyRecord, book: Book): BriefPart {
  const hasOutcome = makeHasOutcome(record.events ?? [], book.publishedOn);
  const due = dueOf(record)
    .filter(one => one.day >= book.asOf && daysBetween(book.asOf, one.day) <= AHEAD && isDay(one))
    // What is due today may have been done by now.
    .filter(one => one.day > book.asOf || !hasOutcome(one, isDone))
    .filter(one => !isFixedSince(one, record.events ?? [], book));
  const { title, none } = BRIEF.due;
  const about = { id: 'due', title, none: none(AHEAD), most: DUE } as const;
  return part(about, due, book, one => dueLine(one, book, dateText(one.when)));
}

export function overdue(record: ParleyRecord, book: Book): BriefPart {
  const hasOutcome = makeHasOutcome(record.events ?? [], book.publishedOn);
  const due = dueOf(record)
    .filter(({ day }) => day < book.asOf && day >= book.since)
    .filter(isDay)
    // Of an open promise something may be reported (standing.ts).
    .filter(({ record: of }) => of.status !== 'open')
    // Of whose meeting nothing is known no outcome could be told.
    .filter(({ record: of }) => sidesOf(of).size > 0)
    .filter(one => !isToldSince(one, book.publishedOn))
    .filter(isKnown)
    .filter(one => !hasOutcome(one))
    .reverse();
  const { title, none } = BRIEF.overdue;
  // what fell due before this brief begins stands with the commitments
  const about = {
    id: 'overdue',
    title,
    none: none(plainDate(book.since)),
    most: OVERDUE,
  } as const;
  return part(about, due, book, one => dueLine(one, book, BRIEF.dueSilent(dateText(one.when))));
}
