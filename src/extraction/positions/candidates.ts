/**
 * The places that may show a stance. In: a reading. Out: candidates: who, which stance, about which words, by which rule.
 * Each rule is a function of one clause or noun; the order is that of telling: a verb of stance before a mere modal.
 */
import { stanceLexicon } from '../../knowledge/stances.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import type { Reading } from '../reading.ts';
import { byNoun } from './by-noun.ts';
import { byOrder } from './by-order.ts';
import { byApposition } from './by-standing.ts';
import { byDifference, byTurn, TURNS_ON } from './by-turn.ts';
import type { Holders } from './holders.ts';
import { type Candidate, makeRoom, type Room } from './room.ts';
import { firstOf, rulesFor } from './rules.ts';

/** Which rules a word can be for; most are for none. */
const showing = wordFact(({ norm, lemma, pos }) => {
  const { starts, turns, differenceHeads, nouns, forms, standings } = stanceLexicon();
  if (!starts.has(norm) && !starts.has(lemma)) return null;
  const turn = turns.has(norm);
  const difference = differenceHeads.has(lemma) || lemma === 'difference' || lemma === 'contention';
  const noun = pos === 'NOUN' && nouns.has(lemma);
  const order = pos !== 'AUX' && forms.has(norm);
  const standing = pos === 'NOUN' && standings.has(lemma);
  return { turn, difference, noun, order, standing, alone: difference || noun || order || standing };
});

const SHOWS = wordMark(word => showing({ word }) !== null);

const ALL = { turn: true, difference: true, noun: true, order: true, standing: true, alone: true };

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
  const { tokens } = reading.doc;
  const found: Candidate[] = [];
  for (const clause of reading.clauses) {
    for (let rules = rulesFor(tokens, clause); rules !== 0; rules &= rules - 1) {
      const candidate = firstOf(rules)(room, clause);
      if (!candidate || candidate.holders.length === 0) continue;
      found.push(candidate);
      break;
    }
  }
  const shown = new Set(found.map(c => c.predicate));
  const marks = wordMarks(tokens);
  for (let i = 0; i < marks.length; i++) {
    if (!(marks[i]! & SHOWS)) continue;
    const shows = showing(tokens[i]!)!;
    if (!shows.alone && !(marks[i + 1]! & TURNS_ON)) continue;
    const candidate = byWord(room, i, shows);
    if (candidate && candidate.holders.length > 0 && !shown.has(candidate.predicate)) found.push(candidate);
  }
  return found.sort((a, b) => a.predicate - b.predicate);
}
