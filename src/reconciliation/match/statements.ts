/**
 * The same words of the same speaker, carried by several articles. In: two statements' claims. Out: `same` where they are one
 * statement (equal, shortened, or reported in near words), `conflict` where two differently named speakers are given the same
 * words, `unsure` where it may be one. Figures: pairs of the tuning articles with 40 % of their content words in common, read.
 */
import { spellingKey } from '../../knowledge/transliteration.ts';
import type { StatementClaim } from '../../model/claims.ts';
import { remember, TEXTS_KEPT } from '../../text/remember.ts';
import { wordsOf } from '../../text/words.ts';
import { windowsOf } from './compare.ts';
import type { Comparison, Matcher } from './matcher.ts';
import { daysApart, familyName, saidOn, speakersOf } from './speakers.ts';
import * as wording from './wording.ts';

/** Days between two reports of one statement: "on Friday" read as two Fridays is no rarity, a stock position is older. */
const DAYS_APART = 2;
/** Near-identical words may be this far apart: a weekly writes "said on Friday" on Monday. */
const DAYS_NEAR_IDENTICAL = 4;
/** Content words below which words are a stock phrase ("the talks were constructive"). */
const STOCK = 4;
/** Of the content words, F1: 0.7 and above were one statement in 14 of 15 pairs read; 0.5 to 0.7 in 5 of 14. */
const ALIKE = 0.7;
const NEAR_IDENTICAL = 0.85;
/** Share of the shorter's content words that the longer has; from five words on. */
const CONTAINED = 0.8;
/** Of a short text nearly all: one other word of seven may be the verb. */
const CONTAINED_SHORT = 0.9;
const SHORT = 8;
const PERHAPS = 0.5;
/** A statement that holds this many times the other's words is a speech, and the other one sentence of it. */
const LONGER_AT_MOST = 5;
/** Words in a run between quotation marks that nobody else puts together. */
const QUOTED_RUN = 6;
/** Words in a run that two speakers do not both find by chance. */
const ATTRIBUTION_RUN = 8;

/** What is between quotation marks: all of a direct statement. */
const quoted = ({ mode, text }: StatementClaim): string[] =>
  mode === 'direct' ? wordsOf(text) : mode === 'mixed' ? wording.quotedWords(text) : [];

const plainWords = remember(text => wordsOf(text).join(' '), TEXTS_KEPT);
const identical = (a: StatementClaim, b: StatementClaim): boolean => plainWords(a.text) === plainWords(b.text);

interface Grounds extends wording.Likeness {
  readonly days: number;
  readonly identical: boolean;
  readonly agrees: boolean;
  readonly sameQuote: boolean;
}

/** Undefined where a look at the words and days is enough: most pairs. The rest costs ten times as much. */
function groundsOf(a: StatementClaim, b: StatementClaim): Grounds | undefined {
  const days = daysApart(a, b);
  if (days > DAYS_NEAR_IDENTICAL) return undefined;
  const likeness = wording.likenessOf(a.text, b.text);
  const sameQuote = likeness.shared >= STOCK && wording.sharesRun(quoted(a), quoted(b), QUOTED_RUN);
  if (likeness.alike < PERHAPS && likeness.contained < CONTAINED && !sameQuote) return undefined;
  const same = identical(a, b);
  const agrees =
    same ||
    (wording.numbersAgree(a.text, b.text) &&
      wording.negationAgrees(a.text, b.text) &&
      ((likeness.alike >= NEAR_IDENTICAL && likeness.shorter >= SHORT) || !wording.namesDiffer(a.text, b.text)));
  return { ...likeness, days, identical: same, agrees, sameQuote };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Words of one speaker. */
function ofOneSpeaker(g: Grounds, a: StatementClaim, b: StatementClaim): Comparison | undefined {
  if (g.shorter < STOCK) {
    const stock = g.days === 0 && a.mode === 'direct' && b.mode === 'direct' && g.shorter > 0;
    const one = g.identical || (g.agrees && g.shared >= STOCK - 1 && g.alike >= NEAR_IDENTICAL);
    return stock && one ? { relation: 'same', score: 1, reasons: ['the same words on one day'] } : undefined;
  }
  const score = round(Math.max(g.alike, g.contained * 0.9));
  const near = g.alike >= NEAR_IDENTICAL && g.shorter > STOCK;
  if (g.days > (near ? DAYS_NEAR_IDENTICAL : DAYS_APART)) return undefined;
  if (g.longer > LONGER_AT_MOST * g.shorter) return undefined;
  const shortened = g.contained >= (g.shorter < SHORT ? CONTAINED_SHORT : CONTAINED) && g.shorter > STOCK;
  if (g.agrees) {
    if (g.identical) return { relation: 'same', score: 1, reasons: ['the same words'] };
    if (g.alike >= ALIKE)
      return { relation: 'same', score, reasons: [near ? 'nearly the same words' : 'in other words'] };
    if (shortened) return { relation: 'same', score, reasons: ['the same words, shortened'] };
    if (g.sameQuote) return { relation: 'same', score: Math.max(score, 0.7), reasons: ['the same quoted words'] };
  }
  const perhaps = g.alike >= PERHAPS || (g.contained >= CONTAINED && g.shared >= STOCK);
  return perhaps ? { relation: 'unsure', score, reasons: ['alike in words'] } : undefined;
}

/** "Orst said that Velin had said": the longer text is the report of the shorter one, whose speaker it names. */
function reports(a: StatementClaim, b: StatementClaim): boolean {
  if (a.speaker.name === b.speaker.name || (a.speaker.id !== undefined && a.speaker.id === b.speaker.id)) return false;
  const tells = (text: string, name: string): boolean => wordsOf(text).includes(familyName(name));
  return tells(a.text, b.speaker.name) || tells(b.text, a.speaker.name);
}

/** Two names for one speaker, perhaps: an office and its holder, a spokesman and the body, an unnamed source twice. */
function ofSpeakersThatMayBeOne(g: Grounds, a: StatementClaim, b: StatementClaim): Comparison | undefined {
  if (reports(a, b)) return undefined;
  if (g.shorter <= STOCK || g.days > DAYS_APART || !g.agrees) return undefined;
  if (g.longer > LONGER_AT_MOST * g.shorter) return undefined;
  const score = round(g.alike);
  if (g.alike >= NEAR_IDENTICAL) return { relation: 'same', score, reasons: ['nearly the same words'] };
  return g.alike >= ALIKE || g.sameQuote ? { relation: 'unsure', score, reasons: ['alike in words'] } : undefined;
}

/** A spokeswoman says what he has said: two of one party, not both in their own words. */
const relays = (a: StatementClaim, b: StatementClaim): boolean =>
  a.speaker.party !== undefined &&
  a.speaker.party === b.speaker.party &&
  (a.mode === 'indirect' || b.mode === 'indirect');

/** Two speakers with names of their own. */
function ofTwoSpeakers(g: Grounds, a: StatementClaim, b: StatementClaim): Comparison | undefined {
  if (g.alike < NEAR_IDENTICAL || g.days > DAYS_APART || !g.agrees) return undefined;
  // Two states say the same in a joint text; a person's words are that person's.
  if (a.speaker.kind !== 'person' && b.speaker.kind !== 'person') return undefined;
  if (!wording.sharesRun(wordsOf(a.text), wordsOf(b.text), ATTRIBUTION_RUN)) return undefined;
  if (reports(a, b) || relays(a, b)) return undefined;
  return { relation: 'conflict', score: round(g.alike), reasons: ['attribution: the same words, two speakers'] };
}

export const statementMatcher: Matcher<'statement'> = {
  noun: 'statement',
  keys: claim => {
    const words = wording.wordingOf(claim.text).content;
    if (words.length === 0) return [];
    const runs = wording.smallest(wording.contentRuns(claim.text, 4), 4).map(run => `r${run}`);
    const day = saidOn(claim)?.[0];
    if (claim.speaker.id === undefined || day === undefined) return runs;
    const speaker = spellingKey(familyName(claim.speaker.name), 'family');
    const marks = wording.smallest(words, 3);
    return [
      ...runs,
      ...windowsOf(day, 2 * DAYS_APART).flatMap(window => marks.map(mark => `s${speaker} ${window} ${mark}`)),
    ];
  },
  compare: (a, b) => {
    const grounds = groundsOf(a, b);
    if (!grounds) return undefined;
    const speakers = speakersOf(a.speaker, b.speaker);
    if (speakers === 'one') return ofOneSpeaker(grounds, a, b);
    return speakers === 'perhaps' ? ofSpeakersThatMayBeOne(grounds, a, b) : ofTwoSpeakers(grounds, a, b);
  },
  // Two sentences of one speech stay two, though a third article quotes both together.
  apart: (a, b) => {
    const speakers = speakersOf(a.speaker, b.speaker);
    if (speakers === 'two' || (speakers === 'perhaps' && reports(a, b))) return true;
    const { contained } = wording.likenessOf(a.text, b.text);
    return contained < 1 / 3 || daysApart(a, b) > DAYS_NEAR_IDENTICAL || !wording.numbersAgree(a.text, b.text);
  },
};
