/** What a stance is about where the parse gives too little: the content of a statement, the words behind a verb. In: the room. Out: targets. */

import { firstFrom } from '../../text/partition-point.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { ACTS } from './hollow.ts';
import type { Room } from './room.ts';
import { MAX_TARGET, partsOf, type Target, trimEnd } from './targets.ts';

/** What a statement says, as the target of its cue: "urged … to denounce the strikes". */
export function contentTarget(room: Room, statement: number | undefined): Target | undefined {
  if (statement === undefined) return undefined;
  const content = room.reading.statements[statement]!.evidence.parts?.find(p => p.part === 'content');
  const tokens = room.reading.doc.tokens;
  if (!content) return undefined;
  const first = firstFrom(tokens, content.start);
  const last = Math.min(firstFrom(tokens, content.end) - 1, first + MAX_TARGET);
  if (last < first) return undefined;
  const range = { first, last: trimEnd(room.reading.tree, last) };
  return { range, head: first, kind: 'clause', parts: [range] };
}

/** The words behind a verb up to the next mark, where the parse hangs its target on an adverbial: "ruled out in the past ceding land". */
export function following(room: Room, predicate: number): Target | undefined {
  const { tree, doc } = room.reading;
  const sentence = doc.sentences[doc.tokens[predicate]!.sentence];
  if (!sentence) return undefined;
  const particle = tree.child(predicate, 'compound:prt') ?? predicate;
  let last = particle;
  while (last + 1 < sentence.last && last < particle + 14 && !/^(?:[,;:.!?–—"”]|and)$/.test(doc.tokens[last + 1]!.text))
    last++;
  if (last <= particle + 1) return undefined;
  const range = { first: particle + 1, last: trimEnd(tree, last) };
  return { range, head: particle + 1, kind: 'following', parts: [range] };
}

/** A preposition right behind a word, with the words that follow it: where the parse has hung them elsewhere. */
export function behind(room: Room, word: number, prepositions: readonly string[]): Target | undefined {
  const next = room.reading.doc.tokens[word + 1];
  return next && prepositions.includes(next.norm) ? wordsFrom(room, word + 1, word + 2) : undefined;
}

/** "Pressure on Karvelia, its main partner, to curb …": on behind an aside, where an infinitive follows it. */
function overAside({ reading: { doc } }: Pick<Room, 'reading'>, last: number, end: number): number {
  if (doc.tokens[last + 1]?.text !== ',') return last;
  let close = last + 2;
  while (close < end && close < last + 12 && doc.tokens[close]!.text !== ',') close++;
  if (doc.tokens[close]?.text !== ',' || doc.tokens[close + 1]?.norm !== 'to') return last;
  let at = close + 1;
  while (at + 1 < end && at < close + 12 && !/^[,;:.!?–—]$/.test(doc.tokens[at + 1]!.text)) at++;
  return at;
}

const isMark = wordFact(({ text }) => /^[,;:.!?–—]$/.test(text));

/** The words from a place up to the next mark. */
export function wordsFrom(room: Pick<Room, 'reading'>, first: number, head = first): Target | undefined {
  const { tree, doc } = room.reading;
  const token = doc.tokens[first];
  const sentence = token && doc.sentences[token.sentence];
  if (!sentence || doc.tokens[first - 1]?.sentence !== token.sentence || first >= sentence.last) return undefined;
  let last = first;
  const goesOn = (at: number): boolean =>
    !isMark(doc.tokens[at]!) ||
    (doc.tokens[at]!.text === ',' &&
      doc.tokens[at - 1]!.pos === 'ADJ' &&
      !/^(?:and|or|but)$/.test(doc.tokens[at + 1]?.norm ?? '')); // "a secure, guarded zone"
  while (last + 1 < sentence.last && last < first + 15 && goesOn(last + 1)) last++;
  last = overAside(room, last, sentence.last);
  const range = { first, last: trimEnd(tree, last) };
  return { range, head: Math.min(head, last), kind: 'prepositions', parts: [range] };
}

/** A target with the words that the statement adds to it: content spans are read with more care than phrases. */
export function withContent(room: Room, target: Target | undefined, cue: number | undefined): Target | undefined {
  const content = contentTarget(room, cue);
  if (!target || !content) return target ?? content;
  const { first, last } = content.range;
  if (last <= target.range.last || first > target.range.last || last - first > 25 || target.parts.length > 1)
    return target;
  const range = { first: target.range.first, last };
  return { ...target, range, parts: partsOf(room.reading.tree, target.head, range) };
}

/** "They could not negotiate while they were bombed", "will never disarm": the act itself. */
export function refusedAct({ lemma, predicate }: Clause): Target | undefined {
  if (!ACTS.has(lemma)) return undefined;
  const range = { first: predicate, last: predicate };
  return { range, head: predicate, kind: 'infinitive', parts: [range] };
}
