/**
 * The parts of the brief, each a list of plain sentences. In: the record and its book. Out: lines with their sources. A sentence
 * says no more than its record holds, and quotes the words that the record stands on.
 */
import type {
  DeadlockRecord,
  EventRecord,
  ParleyRecord,
  PositionRecord,
  ProposalRecord,
  StatementRecord,
} from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { BriefLine, BriefPart } from './brief.ts';
import { type Book, firstDay, lastDay, quoted } from './brief-book.ts';
import { ahead, overdue } from './brief-due.ts';
import { AT, eventText, part, tellingOf, wordsOf } from './brief-lines.ts';
import { daysBetween } from './reference-day.ts';
import { atDate } from './say-date.ts';
import { listed } from './say-event.ts';

/** Kinds of events that tell of the negotiation itself; fighting comes after them. */
const DIPLOMATIC: ReadonlySet<string> = new Set(
  'meeting call visit talks handover ceasefire exchange signing withdrawal vote sanction aid'.split(' '),
);

/** An older event that a report looks back on is no news. */
const OLD = 14;
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
/** Of a kind that no word is known for: "an event with Norvand is reported" tells nothing. */
const NAMELESS = /^an event\b/;
/** Looked back on, or only an aside of what its sentence tells. */
const LOOKED_BACK =
  /^(?:which|that|who|whose|since|as|when|while|during|after|before)\b|\b(?:last|previous|past) (?:month|year)|\bmonths? ago\b|\byears? ago\b/i;
/** "A visit to Norvand", "the talks": the name of a thing, which tells nothing of it. */
const FEWEST_WORDS = 6;
const isNews = (event: EventRecord): boolean => {
  const { kind, participants, when } = event;
  const words = wordsOf(event);
  return (
    !(BY_SOMEBODY.has(kind) && participants.every(({ role }) => AT.has(role))) &&
    !(when === undefined && (FIGHTING.has(kind) || LOOKED_BACK.test(words))) &&
    (participants.length > 0 || words.split(/\s+/).length >= FEWEST_WORDS)
  );
};

/** Words that leave open whether it happened: the record has it, but a brief does not tell it as done. */
const OPEN =
  /\b(?:will|would|could|may|might|should|shall|closer to|if|unless|due to (?:be|meet|start|begin|hold|take)|(?:is|are|was|were) trying to|plans? to|hopes?|hoped|aims?|efforts? to|intends?|intended|calls? for|called for|urg\w+|demand\w*|propos\w+|fail\w*|collaps\w*|derail\w*|threat\w*|postpon\w*|not)\b/i;

/** The same in the words that follow: "a second round, scheduled for Sunday", "the talks that opened but collapsed". */
const OPEN_AFTER =
  /^[^.!?\n]{0,12}?\b(?:scheduled|due|set|expected|planned|slated)\b|^[^.!?\n]{0,80}?\b(?:but|before)\b[^.!?\n]{0,20}\b(?:collaps\w*|fail\w*|broke|fell|never|postpon\w*|call\w* off|cancel\w*)\b/i;

const isOpen = (event: EventRecord, book: Book): boolean =>
  OPEN.test(wordsOf(event)) || OPEN_AFTER.test(book.after(tellingOf(event)));

function newEvents(record: ParleyRecord, book: Book): BriefPart {
  const events = (record.events ?? []).filter(
    event =>
      book.isNew(event.knownSince) &&
      (event.status === 'occurred' || event.status === 'under way') &&
      event.kind !== 'statement' &&
      isNews(event) &&
      !NAMELESS.test(eventText(event, book)) &&
      isRecent(event, book) &&
      !isOpen(event, book),
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

/** Cut so that it says something else, or nothing: a question without who asks, a sentence without its end. */
const CUT =
  /^(?:why|whether|how|what|when|where|who|which)\b|\b(?:of|to|for|with|by|from|that|and|or|the|an?|in|on|at|as|than|its|their|his|her|in the hope)$/i;
/** Points at what stands outside of the quotation. */
const POINTING = /\b(?:it|this|these|those|they|them|he|she|him)\b/i;
const isWhole = (text: string): boolean =>
  !CUT.test(text.trim()) &&
  !POINTING.test(text) &&
  (text.match(/"/g)?.length ?? 0) % 2 === 0 &&
  (text.match(/“/g)?.length ?? 0) === (text.match(/”/g)?.length ?? 0);

/** "The government", "diplomats": whose, a line by itself does not say. */
const isNamed = (party: PositionRecord['party']): boolean => typeof party === 'string' || /\p{Lu}/u.test(party.described.replace(/^The\b/, '')); // biome-ignore format: one glance

/** Parties that wait for each other, where either side has spoken since. */
const deadlocked = ({ deadlocks = [] }: ParleyRecord, book: Book): DeadlockRecord[] =>
  deadlocks.filter(({ sides }) => sides.some(({ evidence }) => book.publishedNew(evidence.article)));

const deadlockLine = ({ says, sides }: DeadlockRecord, book: Book): BriefLine =>
  book.line(
    `a deadlock: ${says}`,
    sides.map(({ record }) => record),
    sides.map(({ evidence }) => evidence),
  );

/** What is new or other than before, in the parties' own words; first of all what holds the parties up. */
function movedPositions(record: ParleyRecord, book: Book): BriefPart {
  const positions = (record.positions ?? []).filter(
    position =>
      (book.isNew(position.said) || (!position.said?.edtf && book.isNew(position.knownSince))) &&
      position.change?.how !== 'restated' &&
      isNamed(position.party) &&
      isWhole(position.text),
  );
  const sorted = book
    .ranked(positions, ({ said, knownSince }) => firstDay(said) ?? firstDay(knownSince))
    .sort((a, b) => Number(b.change !== undefined) - Number(a.change !== undefined));
  return part(
    'stand',
    'Where the parties stand',
    'No party is reported to have taken a position.',
    [...deadlocked(record, book), ...sorted],
    position => {
      if ('says' in position) return deadlockLine(position, book);
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

/** Somebody's, of so many points, or something has become of it: what is only mentioned is not on the table. */
const isOnTheTable = ({ authors, points, status, handovers }: ProposalRecord): boolean =>
  authors.some(isNamed) || points !== undefined || status !== undefined || handovers.length > 0;

/** The telling that says most. */
const fullest = (evidence: readonly Evidence[]): Evidence =>
  evidence.reduce((best, other) => (other.quote.length > best.quote.length ? other : best));

function proposals(record: ParleyRecord, book: Book): BriefPart {
  const told = (record.proposals ?? []).filter(
    proposal =>
      (book.isNew(proposal.knownSince) || proposal.handovers.some(({ when }) => book.isNew(when))) &&
      isOnTheTable(proposal),
  );
  const sorted = book.ranked<ProposalRecord>(told, ({ knownSince }) => firstDay(knownSince));
  return part('table', 'On the table', 'No proposal is reported.', sorted, proposal => {
    const by = listed(proposal.authors.map(book.name));
    const points = proposal.points === undefined ? '' : ` of ${proposal.points} points`;
    const status = proposal.status ? PROPOSAL[proposal.status] : 'is spoken of';
    const text = `‘${proposal.name}’${points}${by ? `, by ${by},` : ''} ${status}: ${quoted(fullest(proposal.evidence).quote)}`;
    return book.line(text, [proposal.id], proposal.evidence);
  });
}

/**
 * Denials, and positions that exclude each other. Figures and states of affairs that differ are as often two moments or two halves of
 * one account (19 of 28 conflicts right by independent reading, 17 of 19 of these kinds): they are listed with the conflicts.
 */
const DISPUTES: ReadonlySet<string> = new Set(['denial', 'positions']);

function disputed(record: ParleyRecord, book: Book): BriefPart {
  const fresh = (record.conflicts ?? []).filter(
    ({ kind, sides }) => DISPUTES.has(kind) && sides.some(({ evidence }) => book.publishedNew(evidence.article)),
  );
  return part(
    'disputed',
    'Disputed',
    'No denial, and no positions that exclude each other; where reports differ in other ways is listed with the conflicts.',
    fresh,
    conflict =>
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
      book.isNew(knownSince) &&
      mode === 'direct' &&
      typeof speaker === 'string' &&
      text.split(/\s+/).length >= TELLING &&
      !POINTING.test(text),
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
