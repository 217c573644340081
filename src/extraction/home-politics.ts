/**
 * Articles of a race for office or of business at home: what is wanted there (a nomination, donors, records) is no move of a
 * negotiation, unless the sentence speaks of other states, of war or of a bargain. In: a reading and a token. Out: yes or no.
 */
import { stanceLexicon } from '../knowledge/stances.ts';
import type { Doc } from '../model/doc.ts';
import { wordFact } from '../text/word-facts.ts';
import type { Reading } from './reading.ts';

/** Words that only a race has, which an article about one holds at least; and more of a race than of the matters between states. */
const ENOUGH = 3;
/** Or so many words in all, those among them that stand in other matters too. */
const MANY = 6;
/** Tokens looked at on either side; longer sentences are no prose. */
const AROUND = 100;

const kindOf = wordFact(({ lemma, norm }) => {
  const { races, ambiguousRaces, abroad } = stanceLexicon();
  if (norm === 'according') return null; // "according to": no accord
  const word = lemma.toLowerCase();
  if (ambiguousRaces.has(word) || ambiguousRaces.has(norm)) return 'perhaps';
  if (races.has(word) || races.has(norm)) return 'race';
  return abroad.has(word) || abroad.has(norm) ? 'abroad' : null;
});

const known = new WeakMap<Doc, boolean>();

function tellsOfRace(doc: Doc): boolean {
  const before = known.get(doc);
  if (before !== undefined) return before;
  let races = 0;
  let perhaps = 0;
  let others = 0;
  for (const token of doc.tokens) {
    const kind = kindOf(token);
    if (kind === 'race') races++;
    else if (kind === 'perhaps') perhaps++;
    else if (kind === 'abroad') others++;
  }
  const found = (races >= ENOUGH || (races > 0 && races + perhaps >= MANY)) && races + perhaps > others;
  known.set(doc, found);
  return found;
}

/** The state that an article names most: where the race is run. */
function homeOf({ actors }: Reading): string | undefined {
  const states = actors.filter(({ kind }) => kind === 'state').sort((a, b) => b.forms.length - a.forms.length);
  return states[0]?.key;
}

/** "Veld is seeking donors", in an article about a primary; "Veld rejects the treaty" there is a stance all the same. */
export function isOfRace(reading: Reading, at: number): boolean {
  const { doc } = reading;
  if (!tellsOfRace(doc)) return false;
  const sentence = doc.sentences[doc.tokens[at]!.sentence];
  if (!sentence) return false;
  const home = homeOf(reading);
  const isForeign = (token: number): boolean => {
    const who = reading.actorOf(token);
    const key = who && 'actor' in who ? who.actor : undefined;
    return key !== undefined && key !== home && reading.actors.some(a => a.key === key && a.kind === 'state');
  };
  const end = Math.min(sentence.last, at + AROUND);
  for (let i = Math.max(sentence.first, at - AROUND); i < end; i++)
    if (kindOf(doc.tokens[i]!) === 'abroad' || isForeign(i)) return false;
  return true;
}
