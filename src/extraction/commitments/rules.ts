/**
 * The rules for commitments, and the words that each can start at. In: a token. Out: the rules to try there. Most words of a text start
 * none, and of those that do most start one or two: they are told by one look-up instead of being tried by every rule.
 * A word that is not named beside its rule is never tried by it; the test tries all rules at all words.
 */
import { type CommitmentsLexicon, commitmentsLexicon } from '../../knowledge/commitments.ts';
import type { Word } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wordMark } from '../../text/word-marks.ts';
import { findAnnounced, findComing } from './announced.ts';
import { findAssured, GIVEN } from './assured.ts';
import { findBound, findPromised } from './bound.ts';
import type { Context, Found } from './context.ts';
import { declares, findDeclared, findFuturate, isOfNow } from './declared.ts';
import { DIRECTS, findDirected, findDoneTo, findHoped, findRequired, HOPES } from './directed.ts';
import { findDeadline, findObliged, findTargetDate, findUnderAgreement } from './obligations.ts';
import { findOutcome } from './outcomes.ts';
import { findProposedMeeting, findPutOff } from './put-off.ts';
import { findBeginning, findBeTo, findScheduled } from './scheduled.ts';

export type Rule = (context: Context, token: number) => Found | undefined;

interface Starting {
  readonly rule: Rule;
  /** Whether it can start at a word. */
  starts(word: Word, lexicon: CommitmentsLexicon): boolean;
}

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const GIVES = wordsOf('give grant set deadline ultimatum');
const HAS = wordsOf('has have had');
const CALLS = wordsOf('call calls called');
const MODALS = wordsOf("will would must shall should 'll ’ll is are");
const BE = wordsOf('is are was were');
const PROPOSES = wordsOf(
  'propose suggest offer schedule plan arrange organise organize invite set call fix convene book announce',
);
const ANNOUNCES = wordsOf("will 'll ’ll wo shall sha would 'd ’d going");
const TRAVELS = wordsOf('coming going travelling traveling heading flying leaving returning sending arriving');

/** The particle of "put off" stands apart. */
const opens = (verbs: ReadonlySet<string>, lemma: string): boolean => {
  for (const verb of verbs) if (verb === lemma || verb.startsWith(`${lemma} `)) return true;
  return false;
};

/** The first that finds something at a token wins: the narrow rules stand before the wide ones. */
export const RULES: readonly Starting[] = [
  { rule: findOutcome, starts: ({ norm }, { breach, keep }) => breach.has(norm) || keep.has(norm) },
  { rule: findDeadline, starts: ({ norm, lemma }) => GIVES.has(lemma) || HAS.has(norm) },
  { rule: findTargetDate, starts: ({ norm }) => norm === 'deadline' || norm === 'date' },
  { rule: findObliged, starts: ({ norm }, { obliges }) => obliges.has(norm) || CALLS.has(norm) },
  { rule: findUnderAgreement, starts: ({ norm }) => MODALS.has(norm) || HAS.has(norm) },
  {
    rule: findBound,
    starts: ({ norm }, { binding, intending, willing }) =>
      binding.has(norm) || intending.has(norm) || willing.has(norm),
  },
  {
    rule: findAssured,
    starts: ({ norm }, { assures }) => assures.has(norm) || norm === 'clear' || GIVEN.test(norm),
  },
  {
    rule: findPromised,
    starts: ({ norm, lemma, pos }, { promises, intents }) =>
      pos === 'NOUN' && (intents.has(lemma) || promises.has(lemma) || promises.has(norm.replace(/s$/, ''))),
  },
  {
    rule: findScheduled,
    starts: ({ norm, pos }, { scheduled }) => scheduled.has(norm) && (pos !== 'NOUN' || norm === 'set'),
  },
  { rule: findBeTo, starts: ({ norm }) => BE.has(norm) },
  {
    rule: findPutOff,
    starts: ({ lemma }, { postponed, withdrawn }) => opens(postponed, lemma) || opens(withdrawn, lemma),
  },
  { rule: findProposedMeeting, starts: ({ lemma }) => PROPOSES.has(lemma) },
  {
    rule: findBeginning,
    starts: ({ norm, lemma, tag }, { begins }) =>
      (tag === 'VB' || tag === 'VBN' || tag === 'VBG') && (begins.has(norm) || begins.has(lemma)),
  },
  { rule: findDirected, starts: ({ lemma, pos }) => pos === 'VERB' && DIRECTS.test(lemma) },
  { rule: findDeclared, starts: declares },
  { rule: findFuturate, starts: isOfNow },
  { rule: findAnnounced, starts: ({ norm }) => ANNOUNCES.has(norm) },
  { rule: findDoneTo, starts: ({ norm }) => /^(?:will|would|'ll|’ll|shall)$/.test(norm) },
  { rule: findHoped, starts: ({ lemma, pos }) => pos === 'VERB' && HOPES.test(lemma) },
  { rule: findRequired, starts: ({ norm }) => /^(?:required|obliged|obligated|mandated|ordered|bound)$/.test(norm) },
  {
    rule: findComing,
    starts: ({ norm, lemma, tag }, { meets }) => tag === 'VBG' && (TRAVELS.has(norm) || meets.has(lemma)),
  },
];

/** The rules that can start at a word, in their order. */
export const rulesAt = wordFact((word): readonly Rule[] | null => {
  const lexicon = commitmentsLexicon();
  const found = RULES.filter(({ starts }) => starts(word, lexicon));
  return found.length === 0 ? null : found.map(({ rule }) => rule);
});

/** Words that some rule can start at. */
export const STARTS_RULE = wordMark(word => rulesAt({ word }) !== null);
