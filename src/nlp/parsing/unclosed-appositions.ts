/**
 * "Oda Brandt, a spokeswoman with the miners' union said": where no second comma closes what is apposed to a name, the parse gives the verb two subjects.
 * In: the words of a sentence with their relations. Out: changed in place: the name is the subject.
 */
import type { Word } from '../../model/doc.ts';
import type { Annotations } from './annotations.ts';

const isSubject = (relation: string): boolean => relation.startsWith('nsubj');
/** Words that an apposition begins with; without one behind a comma a sentence stays as it is. */
export const isArticle = ({ norm }: Word): boolean => norm === 'a' || norm === 'an' || norm === 'the';

export function apposeUnclosed({ words, heads, relations }: Annotations): void {
  for (let article = 2; article + 2 < words.length; article++) {
    if (!isArticle(words[article]!) || words[article - 1]!.text !== ',' || words[article - 2]!.pos !== 'PROPN')
      continue;
    let name = article - 2;
    while (name > 0 && words[name]!.pos === 'PROPN' && !isSubject(relations[name]!)) name--;
    const verb = heads[name]!;
    if (verb <= article || words[name]!.pos !== 'PROPN' || !isSubject(relations[name]!)) continue;
    // "In an interview with the Nation, the envoy said": the name is of something before.
    if (words.slice(0, name).some(({ pos }) => pos === 'ADP')) continue;
    let noun = article + 1;
    while (noun < verb && heads[noun] !== verb && heads[noun] !== name) noun++;
    if (noun >= verb || words[noun]!.pos !== 'NOUN' || (heads[noun] === verb && !isSubject(relations[noun]!))) continue;
    // A body in the apposition, taken for a further subject: "with the Justice Movement".
    for (let i = noun + 1; i < verb && words[i]!.text !== ','; i++) {
      if (heads[i] !== verb || !isSubject(relations[i]!)) continue;
      heads[i] = noun;
      relations[i] = 'nmod';
    }
    heads[noun] = name;
    relations[noun] = 'appos';
    heads[article - 1] = noun;
  }
}
