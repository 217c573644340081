/**
 * "Representatives of Norvand and Lemoria met": where the parse gives "met" two subjects, or makes the first a sentence of its own that another is
 * joined to, the first is the verb's subject, and the second name stands beside the first name. In: the words of a sentence with their relations.
 * Out: changed in place. "One more delay and the deal is dead" has no name behind "and", and stays.
 */
import type { Word } from '../../model/doc.ts';
import type { Annotations } from './annotations.ts';

const FINITE = /^(?:VBD|VBZ|VBP)$/;
/** Words between the noun and "and". */
const MOST = 12;

/** Without one a sentence stays as it is. */
export const isAnd = ({ norm }: Word): boolean => norm === 'and';

export function joinSplitSubjects(arcs: Annotations): void {
  const { words, heads, relations } = arcs;
  for (let and = 3; and + 2 < words.length; and++) {
    if (!isAnd(words[and]!) || words[and + 1]!.pos !== 'PROPN') continue;
    const verb = heads[and]!;
    if (verb <= and || !FINITE.test(words[verb]!.tag)) continue;
    const second = subjectBehind(arcs, and, verb);
    if (second >= verb || words[second]!.pos !== 'PROPN') continue;
    const noun = nounBefore(arcs, and, verb);
    const first = noun === undefined ? undefined : nameOf(arcs, noun, and);
    if (noun === undefined || first === undefined) continue;
    if (heads[verb] === noun) {
      heads[verb] = heads[noun]!;
      relations[verb] = 'root';
      for (let i = 0; i < words.length; i++) if (heads[i] === noun && words[i]!.pos === 'PUNCT') heads[i] = verb;
      heads[noun] = verb;
      relations[noun] = relations[second]!;
    }
    heads[second] = first;
    relations[second] = 'conj';
    heads[and] = second;
  }
}

/** The subject of the verb between "and" and it; the verb itself where there is none. */
function subjectBehind({ heads, relations }: Annotations, and: number, verb: number): number {
  let at = and + 1;
  while (at < verb && !(heads[at] === verb && relations[at]!.startsWith('nsubj'))) at++;
  return at;
}

/** The plural noun before "and" that is another subject of the verb, or the root that the verb is joined to. */
function nounBefore({ words, heads, relations }: Annotations, and: number, verb: number): number | undefined {
  for (let i = and - 1; i >= 0 && i > and - MOST; i--) {
    if (words[i]!.tag !== 'NNS') continue;
    if (heads[i] === verb && relations[i]!.startsWith('nsubj')) return i;
    if (relations[i] === 'root' && heads[verb] === i && relations[verb] === 'conj') return i;
  }
  return undefined;
}

/** The name right before "and" that hangs on the noun. */
function nameOf({ words, heads, relations }: Annotations, noun: number, and: number): number | undefined {
  for (let i = and - 1; i > noun && words[i]!.pos === 'PROPN'; i--)
    if (heads[i] === noun && relations[i] === 'nmod') return i;
  return undefined;
}
