/**
 * One position reported by several articles. In: two positions' claims. Out: `same` where one side holds one stance on one
 * issue in near words within days. The same stance in other words, or weeks later, is a position held again: it stays a line
 * of the ledger of its own.
 */
import { spellingKey } from '../../knowledge/transliteration.ts';
import type { Somebody } from '../../model/claims.ts';
import { wordsOf } from '../../text/words.ts';
import { windowsOf } from './compare.ts';
import type { Matcher } from './matcher.ts';
import { daysApart, familyName, saidOn, speakersOf } from './speakers.ts';
import * as wording from './wording.ts';

/** Agency copy, the weekly and the follow-up. */
const DAYS_APART = 3;
/** Content words in common, F1. Side, issue and stance agree already, so that two thirds tell (a statement's needs 0.7). */
const ALIKE = 0.66;
const NEAR_IDENTICAL = 0.85;
const PERHAPS = 0.5;
/** Share of the shorter's content words that the longer has, where the shorter has some. */
const CONTAINED = 0.8;
const FEWEST_CONTAINED = 4;
/** Content words in the keys: texts with two thirds of their words in common share one of three in 9 of 10 cases. */
const MARKS = 3;
/** Two people of one party in the same words: one of them is named wrongly, or they read from one sheet. */
const FEWEST_OF_TWO = 6;

/** Whether one side holds both: one speaker, or somebody and the party that the words count for. */
function oneSide(a: Somebody, b: Somebody): 'one' | 'party' | undefined {
  const speakers = speakersOf(a, b);
  if (speakers === 'one') return 'one';
  const unnamed = a.id === undefined && b.id === undefined;
  if (unnamed) return a.party === b.party && (a.name === b.name || a.party !== undefined) ? 'one' : undefined;
  if (a.party === undefined || a.party !== b.party) return undefined;
  // The party itself, or an official without a name, beside its minister.
  return speakers === 'perhaps' ? 'one' : 'party';
}

const round = (value: number): number => Math.round(value * 100) / 100;

const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

export const positionMatcher: Matcher<'position'> = {
  noun: 'position',
  keys: claim => {
    const { holder, issue, stance } = claim;
    const day = saidOn(claim)?.[0];
    const sides = [
      holder.party,
      holder.id === undefined ? holder.name : spellingKey(familyName(holder.name), 'family'),
    ];
    const windows = day === undefined ? ['undated'] : windowsOf(day, 2 * DAYS_APART + 2);
    // A party that demands one thing every day for months would make a block of thousands: some word must be common too.
    const marks = wording.smallest(wording.wordingOf(claim.text).content, MARKS);
    return [...new Set(sides)].flatMap(side =>
      side === undefined
        ? []
        : windows.flatMap(window => marks.map(mark => `${side} ${issue} ${stance} ${window} ${mark}`)),
    );
  },
  compare: (a, b) => {
    if (a.issue !== b.issue || a.stance !== b.stance || daysApart(a, b) > DAYS_APART) return undefined;
    const side = oneSide(a.holder, b.holder);
    if (!side) return undefined;
    if (sameWords(a.text, b.text)) return { relation: 'same', score: 1, reasons: ['the same words of one side'] };
    if (!wording.numbersAgree(a.text, b.text) || !wording.negationAgrees(a.text, b.text)) return undefined;
    const { shared, shorter, alike, contained } = wording.likenessOf(a.text, b.text);
    const score = round(Math.max(alike, contained * 0.9));
    if (side === 'party') {
      const near = alike >= NEAR_IDENTICAL && shared >= FEWEST_OF_TWO;
      return near ? { relation: 'unsure', score, reasons: ['the same words of one party, two speakers'] } : undefined;
    }
    const shortened = contained >= CONTAINED && shorter >= FEWEST_CONTAINED;
    if (shared >= 2 && alike >= ALIKE && !wording.namesDiffer(a.text, b.text)) {
      return { relation: 'same', score, reasons: ['nearly the same words of one side'] };
    }
    if (shortened) return { relation: 'same', score, reasons: ['the same words of one side, shortened'] };
    return shared >= 2 && alike >= PERHAPS ? { relation: 'unsure', score, reasons: ['alike in words'] } : undefined;
  },
  apart: (a, b) =>
    a.issue !== b.issue ||
    a.stance !== b.stance ||
    oneSide(a.holder, b.holder) === undefined ||
    daysApart(a, b) > 2 * DAYS_APART ||
    (wording.likenessOf(a.text, b.text).contained < 1 / 3 && !sameWords(a.text, b.text)),
};
