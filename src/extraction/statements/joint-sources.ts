/**
 * Whom a source's noun stands for beside itself: the members of a coordination, the other subject of the same verb, somebody quoted. In: reading and
 * head. Out: heads, as the words join them.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import { isNominal, type Reading } from './reading.ts';
import type { Range } from './tree.ts';
import { hasRelation } from './tree.ts';
import { isWh } from './words.ts';

/** Heads of a coordination: "Kerry and Lavrov" → both. */
export function conjuncts(reading: Reading, head: number, range: Range): number[] {
  const { tree, tokens } = reading;
  const more = tree.children(head).filter(c => hasRelation(tokens[c]!, 'conj') && c <= range.last);
  const last = more.at(-1);
  if (last === undefined) return [...partnerBefore(reading, head, range), head];
  // A coordination has its "and" before its last member, and no relative clause between.
  let and = false;
  for (let i = head + 1; i < last; i++) {
    if (isWh(tokens[i]!.tag)) return [head];
    if (tokens[i]!.norm === 'and' || tokens[i]!.norm === '&') and = true;
  }
  return and ? [head, ...more] : [head];
}

/** "…, Taveria and Solmark said": the first of the two, where the parser joined it with something else. */
function partnerBefore({ tree, tokens }: Reading, head: number, { first }: Range): number[] {
  for (let i = head - 1; i > first; i--)
    if (tokens[i]!.norm === 'and') return isPartner(tokens[i - 1]!) && !tree.isUnder(i - 1, head) ? [i - 1] : [];
  return [];
}

/** "Port officials and the retail industry said", "he and the Harbour Party vowed": two subjects of one verb with "and" between them. */
export function subjectsOfOne({ tree, tokens }: Reading, head: number): number[] {
  const { deprel, head: verb } = tokens[head]!;
  if (deprel !== 'nsubj' || verb < head) return [];
  const isSubject = (c: number): boolean => c !== head && c < verb && tokens[c]!.deprel === 'nsubj';
  const other = tree.children(verb).find(isSubject) ?? tree.children(head).find(isSubject);
  if (other === undefined) return [];
  const [first, last] = other < head ? [other, head] : [head, other];
  let and = 0;
  for (let i = first + 1; i < last; i++) {
    if (tokens[i]!.norm === 'and') and++;
    else if (!/^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[i]!.pos) && !/^(?:HYPH|POS)$/.test(tokens[i]!.tag ?? ''))
      return [];
  }
  const opens = isPartner(tokens[first]!) || /^(?:he|she)$/.test(tokens[first]!.norm);
  return and === 1 && opens && isNominal(tokens[last]) ? [first, last] : [];
}

const isPartner = ({ pos, lemma }: Reading['tokens'][number]): boolean =>
  pos === 'PROPN' || (pos === 'NOUN' && sourceNounKind(lemma) !== undefined);

/** "an official quoting Oda Brandt said": whom they quote; -1 where the source speaks for itself. */
export function quotedBy({ tokens, persons }: Reading, head: number): number {
  const { lemma, tag } = tokens[head + 1] ?? {};
  if (tag !== 'VBG' || (lemma !== 'quote' && lemma !== 'cite')) return -1;
  for (let i = head + 2; i < head + QUOTED && tokens[i]?.sentence === tokens[head]!.sentence; i++) {
    if (persons.has(i)) return i;
    if (!/^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[i]!.pos)) return -1;
  }
  return -1;
}

/** Words from the one who quotes to the name. */
const QUOTED = 9;
