/**
 * "A spokesman for rebels mounting an offensive says": where the parse gives the verb a second subject that stands right behind a participle of the
 * first subject's phrase, it is what the participle is done to. In: the words of a sentence with their relations. Out: changed in place.
 */
import type { Word } from '../../model/doc.ts';
import type { Annotations } from './annotations.ts';

const isSubject = (relation: string): boolean => relation.startsWith('nsubj');
/** Without such a word in it a sentence stays as it is; "a report citing sources said" is told by the sources. */
export const isDoing = ({ tag, norm }: Word): boolean => tag === 'VBG' && norm !== 'citing' && norm !== 'quoting';
const BEFORE_NOUN = /^(?:DET|ADJ|NUM|NOUN|PROPN)$/;

export function giveParticiplesObjects({ words, heads, relations }: Annotations): void {
  for (let participle = 1; participle + 2 < words.length; participle++) {
    if (!isDoing(words[participle]!) || relations[participle] !== 'acl' || heads[participle]! >= participle) continue;
    let object = participle + 1;
    while (object < words.length && BEFORE_NOUN.test(words[object]!.pos) && !isSubject(relations[object]!)) object++;
    const verb = heads[object] ?? -1;
    if (verb <= object || !isSubject(relations[object]!) || words[object]!.pos === 'PRON') continue;
    // The subject proper is what the participle's noun belongs to, and hangs on the same verb.
    let top = heads[participle]!;
    for (let steps = 0; steps < 4 && top >= 0 && heads[top] !== verb; steps++) top = heads[top]!;
    if (top < 0 || heads[top] !== verb || !isSubject(relations[top]!)) continue;
    heads[object] = participle;
    relations[object] = 'obj';
  }
}
