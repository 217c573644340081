/**
 * "Cole, the envoy who leads the talks, was invited": a verb has one subject. Where the parse gives it a name and, behind a comma, a noun with a relative
 * clause, the noun stands in apposition to the name. In: the words of a sentence with their relations. Out: changed in place.
 */

import type { Word } from '../../model/doc.ts';
import type { Annotations } from './annotations.ts';

const isSubject = (relation: string): boolean => relation.startsWith('nsubj');
/** Without such a word in it a sentence stays as it is. */
export const isRelative = ({ norm }: Word): boolean => norm === 'who' || norm === 'which' || norm === 'whose';
const BEFORE_NOUN = /^(?:DET|ADJ|NOUN|PROPN)$/;

export function apposeSecondSubjects({ words, heads, relations }: Annotations): void {
  for (let relative = 4; relative < words.length; relative++) {
    if (!isRelative(words[relative]!)) continue;
    const noun = relative - 1;
    if (!words[noun]!.tag.startsWith('NN') || !isSubject(relations[noun]!)) continue;
    let first = noun;
    while (first > 0 && BEFORE_NOUN.test(words[first - 1]!.pos)) first--;
    if (words[first]!.pos !== 'DET' || words[first - 1]?.text !== ',') continue;
    const verb = heads[noun]!;
    // The name that ends before the comma and is a subject of the same verb.
    let name = first - 2;
    while (name >= 0 && words[name]!.pos === 'PROPN' && (heads[name] !== verb || !isSubject(relations[name]!))) name--;
    if (name < 0 || words[name]!.pos !== 'PROPN') continue;
    heads[noun] = name;
    relations[noun] = 'appos';
    // The comma opens what is apposed.
    heads[first - 1] = noun;
  }
}
