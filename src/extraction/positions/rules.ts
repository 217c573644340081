/**
 * The rules of positions for clauses, and the clauses that each can be for. In: a clause. Out: the rules to try, one bit each. Most rules are
 * for some verbs only, so that the verb says of most clauses that they are nothing to any rule.
 */
import { type StanceLexicon, stanceLexicon } from '../../knowledge/stances.ts';
import type { Token, Word } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { byBurden, byImperative, byNeeded, byOnlyWay } from './by-bidding.ts';
import { byConduct } from './by-conduct.ts';
import { byCourse, byGiving, byHinge } from './by-course.ts';
import { byCondition, byDuty, byExistence, byNeed } from './by-duty.ts';
import { byJudgement } from './by-judgement.ts';
import { byUnreached, UNREACHED } from './by-noun.ts';
import { byBreach, byOutcome } from './by-outcome.ts';
import { byShortfall } from './by-shortfall.ts';
import { byStanding, byWithout, POSSIBLE, TIES } from './by-standing.ts';
import { byVerb, PARTICLES } from './by-verb.ts';
import { byAdjective, STAYING } from './by-word.ts';
import type { Rule } from './room.ts';

/** Kinds of clauses, one bit each: told by the text or said in a statement, with or without a modal. */
const TOLD = 1;
const TOLD_WITH_MODAL = 2;
const SAID = 4;
const SAID_WITH_MODAL = 8;

interface Entry {
  readonly rule: Rule;
  /** The kinds of clauses that it is for. */
  readonly of: number;
  /** For every clause with a copula. */
  readonly copular?: true;
  /** The verbs that it is for, by their lemma or by their word; left out: all. */
  readonly verbs?: (lexicon: StanceLexicon, lemma: string, word: Word) => boolean;
}

const ANY = TOLD | TOLD_WITH_MODAL | SAID | SAID_WITH_MODAL;
const NONE = (): boolean => false;

const isStep = ({ steps, courses }: StanceLexicon, lemma: string): boolean => steps.has(lemma) || courses.has(lemma);

/** In the order of telling: a verb of stance before a mere modal. */
const RULES: readonly Entry[] = [
  {
    rule: byVerb,
    of: ANY,
    verbs: ({ verbs }, lemma) => verbs.has(lemma) || PARTICLES.some(particle => verbs.has(`${lemma} ${particle}`)),
  },
  {
    rule: byAdjective,
    of: ANY,
    verbs: ({ adjectives }, lemma, word) =>
      STAYING.has(lemma) || adjectives.has(word.norm) || adjectives.has(word.lemma),
  },
  { rule: byJudgement, of: ANY, copular: true, verbs: ({ deeming }, lemma) => deeming.has(lemma) },
  { rule: byUnreached, of: ANY, verbs: (_, lemma) => UNREACHED.test(lemma) },
  { rule: byGiving, of: ANY, verbs: ({ giving }, lemma) => giving.has(lemma) },
  { rule: byStanding, of: ANY, copular: true, verbs: (_, lemma) => TIES.test(lemma) },
  { rule: byConduct, of: ANY, verbs: ({ conduct }, lemma) => conduct.deeds.has(lemma) },
  { rule: byExistence, of: SAID | SAID_WITH_MODAL, copular: true, verbs: (_, lemma) => lemma === 'be' },
  { rule: byWithout, of: SAID, verbs: (_, lemma) => POSSIBLE.test(lemma) },
  { rule: byWithout, of: SAID_WITH_MODAL },
  { rule: byNeed, of: SAID | SAID_WITH_MODAL, verbs: (_, lemma) => lemma === 'need' },
  { rule: byHinge, of: SAID | SAID_WITH_MODAL, verbs: ({ hinging }, lemma) => hinging.has(lemma) },
  {
    rule: byBreach,
    of: SAID | SAID_WITH_MODAL,
    verbs: ({ breaches, equals }, lemma) => breaches.has(lemma) || equals.has(lemma),
  },
  {
    rule: byShortfall,
    of: SAID | SAID_WITH_MODAL,
    verbs: ({ shortfalls }, lemma) => shortfalls.has(lemma),
  },
  { rule: byImperative, of: SAID, verbs: isStep },
  { rule: byBurden, of: SAID | SAID_WITH_MODAL, copular: true, verbs: NONE },
  { rule: byOnlyWay, of: SAID | SAID_WITH_MODAL },
  { rule: byNeeded, of: SAID | SAID_WITH_MODAL, verbs: (_, lemma) => lemma === 'need' || lemma === 'require' },
  { rule: byDuty, of: SAID_WITH_MODAL },
  {
    rule: byOutcome,
    of: SAID_WITH_MODAL,
    verbs: ({ harms, leading }, lemma) => harms.has(lemma) || leading.has(lemma),
  },
  { rule: byCondition, of: SAID_WITH_MODAL },
  { rule: byCourse, of: TOLD_WITH_MODAL | SAID_WITH_MODAL, verbs: isStep },
  { rule: byCondition, of: TOLD_WITH_MODAL },
];

/** The bits of the rules that something is true of. */
function bitsOf(holds: (entry: Entry) => boolean): number {
  let bits = 0;
  RULES.forEach((entry, i) => {
    if (holds(entry)) bits |= 1 << i;
  });
  return bits;
}

const TOLD_RULES = bitsOf(({ of }) => (of & TOLD) !== 0);
const TOLD_RULES_WITH_MODAL = bitsOf(({ of }) => (of & TOLD_WITH_MODAL) !== 0);
const SAID_RULES = bitsOf(({ of }) => (of & SAID) !== 0);
const SAID_RULES_WITH_MODAL = bitsOf(({ of }) => (of & SAID_WITH_MODAL) !== 0);
const COPULAR = bitsOf(({ copular }) => copular === true);

const verbBits = (lemma: string, word: Word): number =>
  bitsOf(({ verbs }) => verbs === undefined || verbs(stanceLexicon(), lemma, word));
const wordBits = wordFact(word => verbBits(word.lemma, word));
/** With a particle ("hand over") a verb is another one: by its whole lemma. */
const phrasalBits = wordFact(() => new Map<string, number>());

function bitsOfPhrasal(token: Token, lemma: string): number {
  const known = phrasalBits(token);
  let bits = known.get(lemma);
  if (bits === undefined) {
    bits = verbBits(lemma, token.word);
    known.set(lemma, bits);
  }
  return bits;
}

/** Rules that can be for a clause; the lowest bit is to be tried first. */
export function rulesFor(tokens: readonly Token[], clause: Clause): number {
  const token = tokens[clause.predicate]!;
  const verb = token.lemma === clause.lemma ? wordBits(token) : bitsOfPhrasal(token, clause.lemma);
  return (clause.copular ? verb | COPULAR : verb) & rulesOfKind(clause);
}

function rulesOfKind({ statement, hypothetical, question, modal }: Clause): number {
  if (statement === undefined || hypothetical || question)
    return modal === undefined ? TOLD_RULES : TOLD_RULES_WITH_MODAL;
  return modal === undefined ? SAID_RULES : SAID_RULES_WITH_MODAL;
}

/** The rule of the lowest bit. */
export const firstOf = (rules: number): Rule => RULES[31 - Math.clz32(rules & -rules)]!.rule;
