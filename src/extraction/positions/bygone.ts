/**
 * A stance that nobody takes now, or that is another's: what one had hoped before the day of the news, what both sides are said to know.
 * In: the room and a candidate. Out: whether it is no position of its holder.
 */
import type { ClauseAt } from '../clauses/clause-at.ts';
import type { Reading } from '../reading.ts';
import type { Candidate } from './room.ts';

interface Room {
  readonly reading: Reading;
  readonly clauseAt: ClauseAt;
}

/** By their form: only the participle behind "had" tells of a mood that is past. */
const MOODS = /^(?:hoped|wished|planned|intended|expected|aimed)$/;
const EARLIER = /^(?:previous|earlier|former|failed|past)$/;

/** "Norvand had hoped to end the talks by Monday", "had backed the previous process": told as background. */
export function isBygone({ reading, clauseAt }: Room, candidate: Candidate): boolean {
  const { predicate, target, rule } = candidate;
  const { tokens } = reading.doc;
  const { norm, tag } = tokens[predicate]!;
  if (wasOnce(reading, predicate)) return true;
  if (tag !== 'VBN' || clauseAt(predicate)?.modal !== undefined || isSaid(reading, candidate)) return false;
  if (!tokens.slice(Math.max(0, predicate - 4), predicate).some(t => t.norm === 'had')) return false;
  if (MOODS.test(norm)) return true;
  const { first, last } = target.range;
  return rule === 'positions/verb-support' && tokens.slice(first, last + 1).some(t => EARLIER.test(t.norm));
}

const ONCE = /^(?:once|formerly|originally|initially)$/;

/** "Trade accords she once supported", "at first it rejected them": what follows in such a story is another stance. "Once again" is none. */
function wasOnce({ doc: { tokens, sentences } }: Reading, predicate: number): boolean {
  if (tokens[predicate]!.tag !== 'VBD') return false;
  const { first } = sentences[tokens[predicate]!.sentence]!;
  for (let i = Math.max(first, predicate - 2); i < predicate; i++)
    if (ONCE.test(tokens[i]!.norm) && !/^(?:again|more)$/.test(tokens[i + 1]!.norm) && tokens[i - 1]?.norm !== 'at')
      return true;
  const from = Math.max(first, predicate - 6);
  return tokens.slice(from, predicate).some(({ norm, index }) => norm === 'first' && tokens[index - 1]?.norm === 'at');
}

/** Whether the stance stands in what somebody says: there "had" is the tense of telling. */
function isSaid({ doc, statements }: Reading, { predicate, statement }: Candidate): boolean {
  const { start, end } = doc.tokens[predicate]!;
  const parts = statement === undefined ? [] : (statements[statement]!.evidence.parts ?? []);
  return parts.some(p => p.part === 'content' && p.start <= start && end <= p.end);
}

const MINDS =
  /^(?:understand|know|realise|realize|think|believe|feel|fear|see|recognise|recognize|acknowledge|hear|suspect|doubt)$/;

/** "Both leaders understand that a truce is essential", said by a third: what is in their minds is no position of who says it. */
export function isInAnothersMind({ reading, clauseAt }: Room, { predicate, statement }: Candidate): boolean {
  if (statement === undefined) return false;
  const { tokens } = reading.doc;
  const governor = clauseAt(predicate)?.governor;
  if (!governor?.relation.startsWith('ccomp')) return false;
  const above = clauseAt(governor.predicate);
  if (!above || above.subject === undefined || !MINDS.test(above.lemma) || above.statement !== statement) return false;
  const { pos } = tokens[above.subject]!;
  if (pos === 'PRON') return false;
  const who = reading.actorOf(above.subject);
  return JSON.stringify(who) !== JSON.stringify(reading.statements[statement]!.speaker);
}
