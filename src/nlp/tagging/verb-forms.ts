/** The inflected forms of regular verbs. In: a verb by its dictionary form. Out: its forms with their Penn tags. */

/** One vowel and a consonant at the end: such verbs double it ("stopped"), longer ones by their stress ("controlled", "visited"). */
const CLOSED = /(?:^|[^aeiou]|qu)[aeiouy][bdfgklmnprtv]$/;
const SYLLABLES = /[aeiouy]+/g;

/** "third person -s", "-ed" and "-ing"; both spellings where the stress is not known. */
export function verbForms(verb: string): readonly (readonly [form: string, tag: string])[] {
  const third = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:[sxz]|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`; // biome-ignore format: one choice
  return [[third, 'VBZ'], ...pastForms(verb)];
}

function pastForms(verb: string): readonly (readonly [string, string])[] {
  const made = (past: string, ing: string): (readonly [string, string])[] => [
    [`${past}ed`, 'VBD'],
    [`${past}ed`, 'VBN'],
    [`${ing}ing`, 'VBG'],
  ];
  const cut = verb.slice(0, -1);
  if (verb.endsWith('ie')) return made(cut, `${verb.slice(0, -2)}y`);
  if (verb.endsWith('e')) return made(cut, /[eoy]e$/.test(verb) ? verb : cut);
  if (/[^aeiou]y$/.test(verb)) return made(`${cut}i`, verb);
  if (!CLOSED.test(verb)) return made(verb, verb);
  const doubled = made(verb + verb.at(-1), verb + verb.at(-1));
  const short = (verb.replace(/^qu/, 'q').match(SYLLABLES)?.length ?? 0) < 2;
  return short ? doubled : [...doubled, ...made(verb, verb)];
}
