/**
 * The places that may show a stance. In: a reading. Out: candidates: who, which stance, about which words, by which rule.
 * Each rule is a function of one clause or noun; the order is that of telling: a verb of stance before a mere modal.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { byBidding } from './by-bidding.ts';
import { byConduct } from './by-conduct.ts';
import { byCourse, byGiving, byHinge } from './by-course.ts';
import { byCondition, byDuty, byExistence, byNeed } from './by-duty.ts';
import { byJudgement } from './by-judgement.ts';
import { byNoun, byUnreached } from './by-noun.ts';
import { byOrder } from './by-order.ts';
import { byBreach, byOutcome } from './by-outcome.ts';
import { byApposition, byStanding, byWithout } from './by-standing.ts';
import { byDifference, byTurn } from './by-turn.ts';
import { byVerb } from './by-verb.ts';
import { byAdjective } from './by-word.ts';
import type { Holders } from './holders.ts';
import { type Candidate, makeRoom, type Room, type Rule } from './room.ts';

/** Rules for all clauses, for those of a statement, and for those of a statement with a modal; each list in the order of telling. */
const TOLD: readonly Rule[] = [byVerb, byAdjective, byJudgement, byUnreached, byGiving, byStanding, byConduct];
const TOLD_WITH_MODAL: readonly Rule[] = [...TOLD, byCourse, byCondition];
const SAID: readonly Rule[] = [...TOLD, byExistence, byWithout, byNeed, byHinge, byBreach, byBidding];
const SAID_WITH_MODAL: readonly Rule[] = [...SAID, byDuty, byOutcome, byCondition, byCourse];

function rulesFor({ statement, hypothetical, question, modal }: Clause): readonly Rule[] {
  if (statement === undefined || hypothetical || question) return modal === undefined ? TOLD : TOLD_WITH_MODAL;
  return modal === undefined ? SAID : SAID_WITH_MODAL;
}

/** Which rules a word can be for; most are for none. */
const showing = wordFact(({ norm, lemma, pos }) => {
  const { starts, turns, differenceHeads, nouns, forms, standings } = stanceLexicon();
  if (!starts.has(norm) && !starts.has(lemma)) return null;
  return {
    turn: turns.has(norm),
    difference: differenceHeads.has(lemma) || lemma === 'difference' || lemma === 'contention',
    noun: pos === 'NOUN' && nouns.has(lemma),
    order: pos !== 'AUX' && forms.has(norm),
    standing: pos === 'NOUN' && standings.has(lemma),
  };
});

const SHOWS = wordMark(word => showing({ word }) !== null);

const ALL = { turn: true, difference: true, noun: true, order: true, standing: true };

/** What a word shows by itself; see `starts` of the lexicon for the words that can. */
export const byWord = (room: Room, token: number, shows = ALL): Candidate | undefined =>
  (shows.turn ? byTurn(room, token) : undefined) ??
  (shows.difference ? byDifference(room, token) : undefined) ??
  (shows.noun ? byNoun(room, token) : undefined) ??
  (shows.order ? byOrder(room, token) : undefined) ??
  (shows.standing ? byApposition(room, token) : undefined);

/** All candidates, in text order of their predicate; one per predicate. */
export function findCandidates(reading: Reading, holders: Holders): Candidate[] {
  const room = makeRoom(reading, holders);
  const found: Candidate[] = [];
  for (const clause of reading.clauses) {
    for (const rule of rulesFor(clause)) {
      const candidate = rule(room, clause);
      if (!candidate || candidate.holders.length === 0) continue;
      found.push(candidate);
      break;
    }
  }
  const shown = new Set(found.map(c => c.predicate));
  const marks = wordMarks(reading.doc.tokens);
  for (let i = 0; i < marks.length; i++) {
    if (!(marks[i]! & SHOWS)) continue;
    const candidate = byWord(room, i, showing(reading.doc.tokens[i]!)!);
    if (candidate && candidate.holders.length > 0 && !shown.has(candidate.predicate)) found.push(candidate);
  }
  return found.sort((a, b) => a.predicate - b.predicate);
}
