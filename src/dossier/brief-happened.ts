/**
 * What happened, in whole sentences of the reports. In: the record and its book. Out: a part of the brief: events that are told as
 * having happened in these days, by words that leave nothing open.
 */
import type { EventRecord, ParleyRecord } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { BriefPart } from './brief.ts';
import { type Book, firstDay, lastDay, type Told } from './brief-book.ts';
import { AT, leadingTo, part, tellingsOf, wordsOf } from './brief-lines.ts';
import type { Quotation } from './brief-quotable.ts';
import { daysBetween } from './reference-day.ts';

const LINES = 6;

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
/** Of a kind that no word is known for, and what somebody says, which is told under "Said". */
const UNTOLD: ReadonlySet<string> = new Set(['other', 'statement']);
/** Looked back on, or only an aside of what its sentence tells. */
const LOOKED_BACK =
  /\bpreviously\b|^(?:which|that|who|whose|where|since|as|when|while|during|after|before|by|of|for)\b|\b(?:last|previous|past|earlier) (?:month|year|decade)|\b(?:months?|years?|decades?) (?:ago|earlier|before)\b/i;
/** "A visit to Norvand", "the talks": the name of a thing, which tells nothing of it. */
const FEWEST_WORDS = 4;

const isNews = ({ kind, participants, when }: EventRecord): boolean =>
  !UNTOLD.has(kind) &&
  !(BY_SOMEBODY.has(kind) && participants.every(({ role }) => AT.has(role))) &&
  !(when === undefined && FIGHTING.has(kind));

/** Words that leave open whether it happened: the record has it, but a brief does not tell it as done. */
const OPEN =
  /\b(?:will|would|could|may|might|should|shall|must|can|closer to|if|unless|whether|until|once|due to|(?:is|are|was|were) trying to|try(?:ing)? to|tried to|plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|efforts? to|attempt\w*|inten(?:d|ds|ded|ding)|call(?:s|ed|ing)? (?:on|for)|urg\w+|demand\w*|propos\w+|fail\w*|collaps\w*|derail\w*|threat\w*|postpon\w*|not|n't|never|no|without|want\w*|expect\w*|schedul\w*|set to|next|ready to|willing|prepar\w+|refus\w+|reject\w*|den(?:y|ies|ied)|alleg\w+|claim\w*|likely|possib\w+|potential\w*|tomorrow|ahead of|for talks|to (?:meet|discuss|attend|resume|return|hold|sign|visit))\b/i;

/** The same in the words that follow: "a second round, scheduled for Sunday", "the talks that opened but collapsed". */
const OPEN_AFTER =
  /^[^.!?]{0,12}?\b(?:scheduled|due|set|expected|planned|slated)\b|^[^.!?]{0,80}?\b(?:but|before)\b[^.!?]{0,20}\b(?:collaps\w*|fail\w*|broke|fell|never|postpon\w*|call\w* off|cancel\w*)\b/i;
/** What something is, not what was done. */
const STATE =
  /\b(?:includ|consist|compris)(?:es|ed|e|s)?\b|\b(?:is|are|was|were) (?:led|headed|made up|composed|represented|based)\b/i;
/** It is only mentioned: "after talks with Norvand", "since the call". */
const MENTIONED =
  /\b(?:about|after|since|following|over|during|before|of|on|by|with|for|from|at|despite|against|amid|as|to)(?: (?:the|an?|his|her|its|their|\S+['’]s?))*\s*$/;
/** What had happened before: "Norvand had also closed the border"; not where somebody says so. */
const HAD = /\bhad (?:\w+ly |also |already |earlier |since )?\w+(?:ed|en|ne|de|ld|nt|id|ht|un|et|ut|ck)\b/;
const SAID = /\b(?:sa(?:id|ys)|told|confirm\w*|announce\w*|report\w*|according)\b/i;
/** A year that is named is another one. */
const YEAR = /\b(?:in|of|since|early|late|mid)[ -](?:\p{L}+ )?((?:19|20)\d\d)\b/u;

/** A day that the sentence names lies long before: it looks back. */
const namesOldDay = (quotation: Quotation, book: Book): boolean =>
  book.timesIn(quotation).some(({ when }) => {
    const day = lastDay(when);
    return day !== undefined && daysBetween(day, book.since) > OLD;
  });

/** "Powers meeting in Harbourtown on Thursday", on the Wednesday before: what is under way is so on the day of its report. */
const namesOtherDay = (status: EventRecord['status'], passage: Evidence, book: Book): boolean =>
  book.timesIn(passage).some(({ when }) => {
    const [first, last, published] = [firstDay(when), lastDay(when), book.publishedOn(passage.article)];
    if (first === undefined || last === undefined || published === undefined) return false;
    return first > published || (status === 'under way' && last < published);
  });

function tellsIt(quotation: Quotation, evidence: Evidence, status: EventRecord['status'], book: Book): boolean {
  const { text, passage } = quotation;
  const words = passage.trim();
  const year = text.match(YEAR)?.[1];
  return (
    words.split(/\s+/).length >= FEWEST_WORDS &&
    !LOOKED_BACK.test(text) &&
    !LOOKED_BACK.test(words) &&
    !STATE.test(words) &&
    !MENTIONED.test(leadingTo(text, words)) &&
    !(HAD.test(words) && !SAID.test(text)) &&
    !namesOldDay(quotation, book) &&
    !namesOtherDay(status, evidence, book) &&
    !OPEN.test(words) &&
    !OPEN.test(leadingTo(text, words)) &&
    !OPEN_AFTER.test(text.slice(Math.max(0, text.indexOf(words)) + words.length)) &&
    (year === undefined || year >= book.since.slice(0, 4))
  );
}

export function newEvents(record: ParleyRecord, book: Book): BriefPart {
  const events = (record.events ?? []).filter(
    event =>
      book.isNew(event.knownSince) &&
      (event.status === 'occurred' || event.status === 'under way') &&
      isNews(event) &&
      isRecent(event, book),
  );
  const sorted = book
    .ranked(events, ({ when, knownSince }) => firstDay(when) ?? firstDay(knownSince))
    .sort((a, b) => Number(DIPLOMATIC.has(b.kind)) - Number(DIPLOMATIC.has(a.kind)));
  const about = { id: 'happened', title: 'What happened', none: 'No event is reported.', most: LINES } as const;
  return part(about, sorted, book, (event): Told | undefined => {
    const tellings: Evidence[] = tellingsOf(event).filter(({ article }) => book.publishedNew(article));
    const found = book.quote(tellings, (one, passage) => tellsIt(one, passage, event.status, book));
    return found && { quotations: [found], records: [event.id], evidence: tellings };
  });
}
