/**
 * The parts of the brief, each a list of plain sentences. In: the record and its book. Out: lines with their sources. A sentence
 * says no more than its record holds, and quotes the words that the record stands on.
 */
import type {
  CommitmentRecord,
  EventRecord,
  ParleyRecord,
  PositionRecord,
  ProposalRecord,
  StatementRecord,
} from '../model/record.ts';
import { type Evidence, spansOverlap } from '../model/span.ts';
import type { BriefLine, BriefPart } from './brief.ts';
import { type Book, firstDay, lastDay, quoted } from './brief-book.ts';
import { daysBetween } from './reference-day.ts';
import { atDate, dateText } from './say-date.ts';
import { eventClause, listed } from './say-event.ts';

/** Lines a part: with seven parts two printed pages. */
const LINES = 7;
/** What is due within so many days. */
const AHEAD = 14;

function part<R>(
  id: BriefPart['id'],
  title: string,
  none: string,
  found: readonly R[],
  line: (record: R) => BriefLine,
): BriefPart {
  return { id, title, none, lines: found.slice(0, LINES).map(line), left: Math.max(0, found.length - LINES) };
}

/** Kinds of events that tell of the negotiation itself; fighting comes after them. */
const DIPLOMATIC: ReadonlySet<string> = new Set(
  'meeting call visit talks handover ceasefire exchange signing withdrawal vote sanction aid'.split(' '),
);

/** The words of the telling that the record's status and day come from. */
function wordsOf({ status, when, history, evidence }: EventRecord): string {
  const own = history.filter(entry => entry.status === status);
  const dated = own.findLast(entry => entry.when?.edtf !== undefined && entry.when.edtf === when?.edtf);
  return (dated ?? own.at(-1))?.evidence.quote ?? evidence.at(-1)!.quote;
}

const eventText = (event: EventRecord, book: Book): string =>
  `${eventClause(event, book.name)}: ${quoted(wordsOf(event))}`;

/** An older event that a report looks back on is no news. */
const OLD = 14;
/** What goes on for longer is the background. */
const LONG = 92;
const isRecent = ({ when, status }: EventRecord, book: Book): boolean => {
  const day = lastDay(when);
  if (day !== undefined && status === 'under way' && day < book.since) return false;
  // What has happened is not over on a day to come: its day was misread.
  if (day !== undefined && day > book.asOf) return false;
  if (day !== undefined && daysBetween(firstDay(when)!, day) > LONG) return false;
  return day === undefined || (day >= book.since ? firstDay(when)! <= book.asOf : daysBetween(day, book.since) <= OLD);
};

/** Words that leave open whether it happened: the record has it, but a brief does not tell it as done. */
const OPEN =
  /\b(?:will|would|could|may|might|should|shall|closer to|if|unless|due to (?:be|meet|start|begin|hold|take)|(?:is|are|was|were) trying to|plans? to|hopes?|hoped|aims?|efforts? to|intends?|intended|calls? for|called for|urg\w+|demand\w*|propos\w+|fail\w*|collaps\w*|derail\w*|threat\w*|not)\b/i;

function newEvents(record: ParleyRecord, book: Book): BriefPart {
  const events = (record.events ?? []).filter(
    event =>
      book.isNew(event.knownSince) &&
      (event.status === 'occurred' || event.status === 'under way') &&
      event.kind !== 'statement' &&
      isRecent(event, book) &&
      !OPEN.test(wordsOf(event)),
  );
  const sorted = book
    .ranked(events, ({ when, knownSince }) => firstDay(when) ?? firstDay(knownSince))
    .sort((a, b) => Number(DIPLOMATIC.has(b.kind)) - Number(DIPLOMATIC.has(a.kind)));
  return part('happened', 'What happened', 'No event is reported.', sorted, event =>
    book.line(eventText(event, book), [event.id], event.evidence),
  );
}

/** Nouns, so that one party and many are told alike. */
const CHANGES: Readonly<Record<NonNullable<PositionRecord['change']>['how'], string>> = {
  hardened: 'a firmer line than before',
  softened: 'a softer line than before',
  'new condition': 'a new condition',
  dropped: 'an end of what was held before',
  restated: 'the same again',
};

const STANCES: Readonly<Record<PositionRecord['stance'], string>> = {
  supports: 'a yes',
  opposes: 'a no',
  demands: 'a demand',
  offers: 'an offer',
  proposes: 'a proposal',
  conditional: 'a condition',
  open: 'an open door',
  undecided: 'no decision yet',
};

/** What is new or other than before, in the parties' own words. */
function movedPositions(record: ParleyRecord, book: Book): BriefPart {
  const positions = (record.positions ?? []).filter(
    position =>
      (book.isNew(position.said) || (!position.said?.edtf && book.isNew(position.knownSince))) &&
      position.change?.how !== 'restated',
  );
  const sorted = book
    .ranked(positions, ({ said, knownSince }) => firstDay(said) ?? firstDay(knownSince))
    .sort((a, b) => Number(b.change !== undefined) - Number(a.change !== undefined));
  return part(
    'stand',
    'Where the parties stand',
    'No party is reported to have taken a position.',
    sorted,
    position => {
      const how = position.change ? CHANGES[position.change.how] : STANCES[position.stance];
      const condition = position.condition ? `, on the condition ${quoted(position.condition)}` : '';
      const text = `on ${book.issue(position.issue)} there is ${how} from ${book.name(position.party)}: ${quoted(position.text)}${condition}`;
      return book.line(text, [position.id], position.evidence);
    },
  );
}

const PROPOSAL: Readonly<Record<NonNullable<ProposalRecord['status']>, string>> = {
  floated: 'has been floated',
  drafted: 'has been drafted',
  'handed over': 'has been handed over',
  'under discussion': 'is under discussion',
  'agreed in part': 'is agreed in part',
  agreed: 'is agreed',
  rejected: 'has been rejected',
  signed: 'has been signed',
  withdrawn: 'has been withdrawn',
};

function proposals(record: ParleyRecord, book: Book): BriefPart {
  const told = (record.proposals ?? []).filter(
    ({ knownSince, handovers }) => book.isNew(knownSince) || handovers.some(({ when }) => book.isNew(when)),
  );
  const sorted = book.ranked<ProposalRecord>(told, ({ knownSince }) => firstDay(knownSince));
  return part('table', 'On the table', 'No proposal is reported.', sorted, proposal => {
    const by = listed(proposal.authors.map(book.name));
    const points = proposal.points === undefined ? '' : ` of ${proposal.points} points`;
    const status = proposal.status ? PROPOSAL[proposal.status] : 'is spoken of';
    const text = `‘${proposal.name}’${points}${by ? `, by ${by},` : ''} ${status}: ${quoted(proposal.evidence.at(-1)!.quote)}`;
    return book.line(text, [proposal.id], proposal.evidence);
  });
}

/** Wished for by one side: nothing that is due. */
const WISHED =
  /\b(?:propos\w+|demand\w*|call(?:s|ed|ing)? for|urg\w+|offer\w*|want\w*|suggest\w*|hop(?:e|es|ed|ing))\b/i;

type Due = { readonly record: EventRecord | CommitmentRecord; readonly day: string; readonly text: string };

function commitmentText({ committer, condition, due, evidence }: CommitmentRecord, book: Book): string {
  const on = condition ? `, on the condition ${quoted(condition)},` : '';
  return `promised for ${dateText(due)}${on} by ${book.name(committer)}: ${quoted(evidence[0]!.quote)}`;
}

/** A promise not to do a thing is kept by nothing being reported. */
const LEFT_UNDONE = /\b(?:not|n't|n’t|never|no)\b/i;

function dueOf(record: ParleyRecord, book: Book): Due[] {
  const events = (record.events ?? []).flatMap((event): Due[] => {
    const day = lastDay(event.when);
    if ((event.status !== 'planned' && event.status !== 'postponed') || !day) return [];
    if (WISHED.test(wordsOf(event))) return [];
    return [{ record: event, day, text: eventText(event, book) }];
  });
  const commitments = (record.commitments ?? []).flatMap((commitment): Due[] => {
    const day = lastDay(commitment.due);
    if ((commitment.status !== 'open' && commitment.status !== 'past due, nothing reported') || !day) return [];
    if (LEFT_UNDONE.test(commitment.text)) return [];
    return [{ record: commitment, day, text: commitmentText(commitment, book) }];
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

function ahead(record: ParleyRecord, book: Book): BriefPart {
  const due = dueOf(record, book).filter(({ day }) => day >= book.asOf && daysBetween(book.asOf, day) <= AHEAD);
  return part('due', 'Due', `Nothing is due within ${AHEAD} days.`, due, ({ record: of, text }) =>
    book.line(text, [of.id], of.evidence),
  );
}

function overdue(record: ParleyRecord, book: Book): BriefPart {
  const due = dueOf(record, book)
    .filter(({ day }) => day < book.asOf && day >= book.since)
    .reverse();
  const title = 'Should have happened, and nothing is reported';
  return part('overdue', title, 'Nothing is overdue.', due, ({ record: of, day, text }) => {
    const days = daysBetween(day, book.asOf);
    const ago = days === 1 ? 'a day ago' : `${days} days ago`;
    return book.line(`${text} (its day was over ${ago}, and no outcome is reported)`, [of.id], of.evidence);
  });
}

function disputed(record: ParleyRecord, book: Book): BriefPart {
  const fresh = (record.conflicts ?? []).filter(({ sides }) =>
    sides.some(({ evidence }) => book.publishedNew(evidence.article)),
  );
  return part('disputed', 'Disputed', 'The reports do not contradict each other.', fresh, conflict =>
    book.line(
      conflict.says,
      conflict.records,
      conflict.sides.map(({ evidence }) => evidence),
    ),
  );
}

/** Words of a quotation that says something by itself. */
const TELLING = 8;

/** What was said, for days on which nothing else is told. */
function said(record: ParleyRecord, book: Book): BriefPart {
  const fresh = record.statements.filter(
    ({ knownSince, mode, speaker, text }) =>
      book.isNew(knownSince) && mode === 'direct' && typeof speaker === 'string' && text.split(/\s+/).length >= TELLING,
  );
  const evidence = ({ evidence: own, alsoIn = [] }: StatementRecord): Evidence[] => [...own, ...alsoIn];
  const sorted = [...fresh].sort(
    (a, b) => book.originsOf(evidence(b)).size - book.originsOf(evidence(a)).size || (a.id < b.id ? -1 : 1),
  );
  return part('said', 'Said', 'Nobody is quoted.', sorted, statement => {
    const day = statement.said?.basis === 'stated' ? ` ${atDate(statement.said)}` : '';
    const text = `${book.name(statement.speaker)} said${day}: ${quoted(statement.text)}`;
    return book.line(text, [statement.id], evidence(statement));
  });
}

/** In the order in which they are printed. */
export const PARTS: readonly ((record: ParleyRecord, book: Book) => BriefPart)[] = [
  newEvents,
  movedPositions,
  proposals,
  ahead,
  overdue,
  disputed,
  said,
];
