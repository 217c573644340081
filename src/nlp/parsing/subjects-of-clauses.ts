/**
 * "He said Verdi, seeking more, had refused", "said the deal was dead", "did not believe Egypt would agree": where the parse gives what stands between a verb
 * of saying and the clause that it takes to the verb, as a second subject or an object, and the clause has no subject, it is the clause's.
 * In: the words of a sentence with their relations. Out: changed in place.
 */
import type { Word } from '../../model/doc.ts';
import type { Annotations } from './annotations.ts';

const SAYS =
  /^(?:say|believe|think|argue|claim|insist|add|hope|fear|know|note|stress|predict|suggest|allege|assert|feel)$/;
/** Without such a word in it a sentence stays as it is. */
export const isSaying = ({ tag, lemma }: Word): boolean => tag.startsWith('VB') && SAYS.test(lemma);

const isSubject = (relation: string): boolean => /^(?:nsubj|csubj|expl)/.test(relation);

export function giveClausesSubjects({ words, heads, relations }: Annotations): void {
  for (let clause = 2; clause < words.length; clause++) {
    const verb = heads[clause]!;
    if (verb < 0 || verb >= clause - 1 || !/^[cx]comp$/.test(relations[clause]!) || !isSaying(words[verb]!)) continue;
    const opener = finiteOf(clause, words, heads, relations);
    if (opener === undefined || hasSubject(clause, heads, relations)) continue;
    const between = nounBetween(verb, opener, words, heads, relations);
    if (between === undefined) continue;
    heads[between] = clause;
    relations[between] = hasPassive(clause, heads, relations) ? 'nsubj:pass' : 'nsubj';
    relations[clause] = 'ccomp';
    // What it is doing, between the commas behind it.
    const doing = between + 2;
    if (words[between + 1]!.text === ',' && words[doing]!.tag === 'VBG' && doing < opener && heads[doing] === verb) {
      heads[doing] = between;
      relations[doing] = 'acl';
    }
  }
}

/** The finite word with which the clause goes on: its auxiliary or copula, or the verb itself. */
function finiteOf(
  clause: number,
  words: readonly Word[],
  heads: ArrayLike<number>,
  relations: readonly string[],
): number | undefined {
  for (let i = heads[clause]! + 1; i < clause; i++)
    if (heads[i] === clause && /^(?:aux|cop)/.test(relations[i]!))
      return /^(?:MD|VBD|VBZ|VBP)$/.test(words[i]!.tag) ? i : undefined;
  return /^(?:VBD|VBZ|VBP)$/.test(words[clause]!.tag) ? clause : undefined;
}

const hasSubject = (clause: number, heads: ArrayLike<number>, relations: readonly string[]): boolean =>
  relations.some((relation, i) => heads[i] === clause && isSubject(relation));
const hasPassive = (clause: number, heads: ArrayLike<number>, relations: readonly string[]): boolean =>
  relations.some((relation, i) => heads[i] === clause && relation === 'aux:pass');

/** The one noun that hangs on the verb before the clause: a subject where the verb has one already, or an object right before the clause. */
function nounBetween(
  verb: number,
  opener: number,
  words: readonly Word[],
  heads: ArrayLike<number>,
  relations: readonly string[],
): number | undefined {
  let found: number | undefined;
  for (let i = verb + 1; i < opener; i++) {
    if (heads[i] !== verb || !/^(?:nsubj|obj)$/.test(relations[i]!)) continue;
    if (found !== undefined || !words[i]!.tag.startsWith('NN')) return undefined;
    found = i;
  }
  if (found === undefined) return undefined;
  if (relations[found] === 'obj') {
    // "a gunman claiming allegiance to a group carried it out": the participle of somebody who does what follows
    if (relations[verb] === 'acl') return undefined;
    // "added his own conditions to any plan, saying …": another clause stands between
    for (let i = found + 1; i < opener; i++) if (/^(?:PUNCT|VERB|AUX|SCONJ)$/.test(words[i]!.pos)) return undefined;
  }
  for (let i = 0; i < verb; i++) if (heads[i] === verb && isSubject(relations[i]!)) return found;
  return undefined;
}
