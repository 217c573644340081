/**
 * Standing words that show a stance ("in favour of", "no intention of", "at odds over"), and what parts two sides ("a dispute between A
 * and B over"). In: the room and a token. Out: a candidate, or nothing.
 */
import { stanceLexicon, type Turn } from '../../knowledge/stances.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wordMark } from '../../text/word-marks.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf } from '../statements/tree.ts';
import { isAsserted } from './asserted.ts';
import { type Candidate, clauseOf, type Room } from './room.ts';
import { phraseRange, type Target } from './targets.ts';
import { wordsFrom } from './wider-targets.ts';

/** Words between a verb and the turn that belongs to it. */
const NEAR = 6;

const turnsOf = wordFact(({ norm }) => stanceLexicon().turns.get(norm) ?? null);

/** Words that a turn can go on with: "the" and "in" open some, and stand everywhere. All turns have two words or more. */
export const TURNS_ON = wordMark(({ norm }) => {
  for (const turns of stanceLexicon().turns.values()) if (turns.some(({ words }) => words[1] === norm)) return true;
  return false;
});

/** The first turn whose words stand at a place. */
function turnAt(tokens: readonly Token[], at: number): Turn | undefined {
  const turns = turnsOf(tokens[at]!);
  if (turns === null) return undefined;
  for (const turn of turns) {
    let i = 1;
    while (i < turn.words.length && tokens[at + i]?.norm === turn.words[i]) i++;
    if (i === turn.words.length) return turn;
  }
  return undefined;
}

export function byTurn(room: Room, token: number): Candidate | undefined {
  const { tokens } = room.reading.doc;
  const turn = turnAt(tokens, token);
  if (!turn) return undefined;
  const clause = clauseOf(room, token) ?? clauseOf(room, token + turn.words.length);
  if (!clause || !isAsserted(room, clause) || (clause.negated && !/^(?:no|not|neither)$/.test(turn.words[0]!)))
    return undefined;
  if (
    clause.passive ||
    token - clause.predicate > NEAR ||
    (turn.after && !turn.after.has(clause.lemma) && !clause.copular)
  )
    return undefined;
  const target = wordsFrom(room, token + turn.words.length);
  if (!target || clause.subject === undefined || clause.subject > token) return undefined;
  return {
    holders: room.holders.ofClause(clause), stance: turn.stance, predicate: Math.min(token, Math.max(clause.predicate, clause.subject)), target,
    statement: clause.statement, rule: 'positions/turn', strong: true, holderAt: clause.subject,
  }; // biome-ignore format: one glance
}

/** "The disagreement between Norvand and Karvelia over X"; "X is a sticking point between Norvand and Karvelia". */
export function byDifference(room: Room, noun: number): Candidate | undefined {
  const { tree } = room.reading;
  const { tokens } = tree;
  const { lemma } = tokens[noun]!;
  if (!room.words.differenceHeads.has(lemma) && lemma !== 'difference' && lemma !== 'contention') return undefined;
  const two = `${tokens[noun - 1]?.norm ?? ''} ${lemma}`;
  const { differences } = room.words;
  if (!differences.has(lemma) && !differences.has(two) && !(lemma === 'difference' || lemma === 'contention'))
    return undefined;
  const children = [...tree.children(noun)];
  const sides = children.find(c => caseOf(tree, c) === 'between') ?? between(room, noun);
  if (sides === undefined) return undefined;
  const holders = room.holders.at(sides);
  if (holders.length < 2) return undefined;
  const matter = [...children, ...tree.children(sides)].find(c =>
    /^(?:over|on|about|regarding|concerning)$/.test(caseOf(tree, c)),
  );
  const clause = clauseOf(room, noun);
  const subject = clause?.copular && clause.subject !== undefined && clause.subject < noun ? clause.subject : undefined;
  const about = matter ?? subject;
  if (about === undefined || clause?.negated || clause?.question || clause?.hypothetical) return undefined;
  const phrase = phraseRange(tree, about);
  const sidesRange = tree.extent(sides);
  const range = {
    first: Math.min(phrase.first, noun),
    last: Math.min(Math.max(phrase.last, sidesRange.last), noun + 24),
  };
  const target: Target = { range, head: about, kind: 'prepositions', parts: [range], matter: phrase };
  return {
    holders,
    stance: 'undecided',
    predicate: noun,
    target,
    statement: clause?.statement,
    rule: 'positions/difference',
    strong: true,
  };
}

/** "between A and B" that the parse hangs elsewhere, within a few words. */
function between({ reading }: Room, noun: number): number | undefined {
  const { tokens } = reading.tree;
  for (let i = noun + 1; i < noun + 5 && i < tokens.length; i++)
    if (tokens[i]!.norm === 'between' && hasRelation(tokens[i]!, 'case') && relationOf(tokens[i]!) === 'case')
      return tokens[i]!.head;
  return undefined;
}
