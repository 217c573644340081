/**
 * "Brandt Sunday said", "the minister Friday told envoys": a day of the week right before the verb is when, though the parse makes it part of the name
 * or the subject. In: the words of a sentence with their relations. Out: changed in place. "Goodluck Sunday, a farmer" has no verb there, and stays.
 */
import type { Word } from '../../model/doc.ts';
import type { Annotations } from './annotations.ts';

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Without one a sentence stays as it is. */
export const isDay = ({ norm, tag }: Word): boolean => tag === 'NNP' && DAY.test(norm);

/** Whether a day stands between a noun and a finite verb in the past: "Brandt Sunday said". */
export const isDayBeforeVerb = (before: Word | undefined, day: Word, after: Word | undefined): boolean =>
  isDay(day) && after?.tag === 'VBD' && (before?.pos === 'PROPN' || before?.pos === 'NOUN');

export function datePastVerbs({ words, heads, relations }: Annotations): void {
  for (let day = 1; day + 1 < words.length; day++) {
    if (!isDayBeforeVerb(words[day - 1], words[day]!, words[day + 1])) continue;
    const verb = words[day + 1]!.pos === 'AUX' && heads[day + 1]! > day ? heads[day + 1]! : day + 1;
    const subject = day - 1;
    if (heads[subject] === day) {
      // "the minister Friday told": what hung on the day hangs on the noun, and the noun on the verb
      heads[subject] = verb;
      relations[subject] = relations[day]!.startsWith('nsubj') ? relations[day]! : 'nsubj';
      for (let i = 0; i < subject; i++) if (heads[i] === day) heads[i] = subject;
    } else if (heads[day]! >= day && heads[day] !== verb) continue;
    heads[day] = verb;
    relations[day] = 'obl:unmarked';
  }
}
