/**
 * Whether a sentence tells of something as done. In: a sentence that is quoted, and the passage of it that the record stands on. Out:
 * yes or no: words that leave it open, look back or only mention it are enough for a no.
 */
import type { EventRecord } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import { type Book, firstDay, lastDay } from './brief-book.ts';
import { leadingTo } from './brief-lines.ts';
import type { Quotation } from './brief-quotable.ts';
import { daysBetween } from './reference-day.ts';

/** An older event that a report looks back on is no news. */
export const OLD = 14;
/** Looked back on, or only an aside of what its sentence tells. */
const LOOKED_BACK =
  /\bpreviously\b|^(?:which|that|who|whose|where|since|as|when|while|during|after|before|by|of|for)\b|\b(?:last|past|earlier) (?:month|year|decade)|\bprevious (?:day|week|month|year|decade|round)|\bfollows? (?:an?|the|up)\b|\bha(?:s|ve) had\b|\b(?:in|over|during) (?:the )?(?:recent|past|last) (?:few |couple of |\w+ )?(?:days|weeks|months|years)\b|\b(?:months?|years?|decades?) (?:ago|earlier|before)\b/i;
/** Who speaks, or on what occasion: the sentence tells what is said. */
const SPEAKER = /^ (?:said|says|told|announced|warned|added|vowed|declared|reported|wrote)\b/;
const OCCASION = /^Speaking\b/;
/** "A visit to Norvand", "the talks": the name of a thing, which tells nothing of it. */
const FEWEST_WORDS = 4;

/** Words that leave open whether it happened: the record has it, but a brief does not tell it as done. */
export const OPEN =
  /\b(?:will|would|could|may|might|should|shall|must|can|closer to|if|unless|whether|until|once|due to|(?:is|are|was|were) trying to|try(?:ing)? to|tried to|plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|efforts? to|attempt\w*|inten(?:d|ds|ded|ding)|call(?:s|ed|ing)? (?:on|for)|urg\w+|demand\w*|propos(?:e|es|ed|ing)|proposals? (?:for|that)|fail\w*|collaps\w*|derail\w*|threat\w*|postpon\w*|not|n't|never|no|without (?:any|an? (?:deal|agreement|result)|\w+ing)|want\w*|expect\w*|schedul\w*|set to|next|ready to|willing|prepar\w+|refus\w+|reject\w*|den(?:y|ies|ied)|alleg\w+|claim\w*|likely|possib\w+|potential\w*|tomorrow|ahead of|for talks|to (?:meet|discuss|attend|resume|return|hold|sign|visit))\b/i;

/** The same in the words that follow: "a second round, scheduled for Sunday", "the talks that opened but collapsed". */
export const OPEN_AFTER =
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
const namesOtherDay = ({ status, cue }: Done, passage: Evidence, book: Book): boolean =>
  book.timesIn(passage).some(({ when }) => {
    const [first, last, published] = [firstDay(when), lastDay(when), book.publishedOn(passage.article)];
    if (first === undefined || last === undefined || published === undefined) return false;
    return (first > published && !cue) || (status === 'under way' && last < published);
  });

/** What is to have been done. */
export interface Done {
  readonly status: EventRecord['status'];
  /** The word by which it is done: what follows is what was agreed on, and may well be to come. */
  readonly cue?: RegExp;
}

/** An aside: ", which marked the first talks". */
export const ASIDE = /^\s*(?:which|who|whose)\b/i;

/** Nothing but what is told in an aside of somebody's name: "Norvand, which received the text on Sunday". */
const ALL_ASIDE = /^[^,]+, (?:which|who|whose)\b[^,]*,?$/i;

/** What is told beside it: "a day before a ceasefire is due to begin". */
const BESIDE = /,(?: \w+){0,3} (?:before|after|ahead of)\b[^,]*$/;

/** As far as its words must leave nothing open. */
function doneIn(words: string, cue: RegExp | undefined): string {
  const found = cue && words.match(cue);
  return found ? words.slice(0, found.index! + found[0].length) : words.replace(BESIDE, '');
}

export function tellsIt(quotation: Quotation, evidence: Evidence, done: Done, book: Book): boolean {
  const { text, passage } = quotation;
  const words = passage.trim();
  const behind = text.slice(Math.max(0, text.indexOf(words)) + words.length);
  const year = text.match(YEAR)?.[1];
  return (
    words.split(/\s+/).length >= FEWEST_WORDS &&
    !LOOKED_BACK.test(text) &&
    !LOOKED_BACK.test(words) &&
    !STATE.test(words) &&
    !OCCASION.test(words) &&
    !SPEAKER.test(behind) &&
    !ASIDE.test(leadingTo(text, words)) &&
    !ALL_ASIDE.test(words) &&
    !MENTIONED.test(leadingTo(text, words)) &&
    !(HAD.test(words) && !SAID.test(text)) &&
    !namesOldDay(quotation, book) &&
    !namesOtherDay(done, evidence, book) &&
    !OPEN.test(doneIn(words, done.cue)) &&
    !OPEN.test(leadingTo(text, words)) &&
    !OPEN_AFTER.test(behind) &&
    (year === undefined || year >= book.since.slice(0, 4))
  );
}
