/**
 * What limits a source that is not named: "a source close to the talks", "an aide who was not authorised to speak". In: the head of a source's phrase.
 * Out: where such words end, or whether a clause is one. It is by them that one unnamed source is told from another.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import { isMark, isNominal, type Reading } from './reading.ts';
import type { Range } from './tree.ts';
import { isParticiple } from './words.ts';

/** What one is near to, knows or takes part in. */
export const KNOWS = /^(?:close|familiar|near|privy|acquainted|knowledgeable|loyal|responsible|aware|present)$/;
const TAKES_PART =
  /^(?:involved|briefed|engaged|based|assigned|attached|charged|tasked|connected|associated|participating|taking|travelling|traveling|working|sitting|dealing|attending|monitoring|tracking|following|overseeing|handling|leading)$/;
const HOW = /^(?:directly|closely|deeply|intimately|personally|still|very|not|so|most|currently|regularly)$/;
const OF_KNOWLEDGE = /^(?:knowledge|experience|understanding|awareness|insight|access|ties|links|connections)$/;

/** The last token of such a complement right behind a noun, whatever the parse hangs it on; -1 where there is none. */
export function endOfLimit(reading: Reading, head: number, range: Range): number {
  const { tokens } = reading;
  // "women who claim": the cue is the clause's own.
  if (tokens[head]!.pos === 'PROPN' || range.first > head) return -1;
  let at = head + 1;
  while (HOW.test(tokens[at]?.norm ?? '')) at++;
  const word = tokens[at];
  if (!word || word.sentence !== tokens[head]!.sentence) return -1;
  if (KNOWS.test(word.norm) && tokens[at + 1]?.pos === 'ADP') return endOfPhrase(reading, at + 1);
  const takesPart = TAKES_PART.test(word.norm) && (tokens[at + 1]?.pos === 'ADP' || word.norm.endsWith('ing'));
  if (takesPart) return endOfPhrase(reading, tokens[at + 1]!.pos === 'ADP' ? at + 1 : at);
  if (word.norm === 'with') return knowledge(reading, at);
  if (word.norm === 'in' && tokens[at + 1]?.norm === 'charge' && tokens[at + 2]?.norm === 'of')
    return endOfPhrase(reading, at + 2);
  return at === head + 1 && word.norm === 'who' ? endOfRelative(reading, head, range) : -1;
}

/** Words between such a noun and the cue. */
const REACH = 14;

/** "Two people familiar with the plan said": the noun right before what limits it, where nothing else stands before the cue; -1 where there is none. */
export function limitedBefore(reading: Reading, cue: number): number {
  const { tokens } = reading;
  const { sentence } = tokens[cue]!;
  for (let at = cue - 2; at > cue - REACH && tokens[at]?.sentence === sentence; at--) {
    const { norm, pos } = tokens[at]!;
    if (pos === 'PUNCT' || pos === 'PRON') return -1;
    if (!KNOWS.test(norm) && !TAKES_PART.test(norm)) continue;
    let head = at - 1;
    while (HOW.test(tokens[head]?.norm ?? '')) head--;
    const noun = tokens[head];
    if (noun?.sentence !== sentence || !/^NNS?$|^JJ$/.test(noun.tag ?? '') || sourceNounKind(noun.lemma) !== 'person')
      return -1;
    return endOfLimit(reading, head, { first: head, last: cue - 1 }) === cue - 1 ? head : -1;
  }
  return -1;
}

/** "with direct knowledge of the plan" */
function knowledge(reading: Reading, preposition: number): number {
  const { tokens } = reading;
  let at = preposition + 1;
  while (
    /^(?:ADJ|ADV|DET|PUNCT)$/.test(tokens[at]?.pos ?? '') ||
    /^(?:first|hand|inside|-)$/.test(tokens[at]?.norm ?? '')
  )
    at++;
  if (!OF_KNOWLEDGE.test(tokens[at]?.norm ?? '') || !/^(?:of|to|in|into)$/.test(tokens[at + 1]?.norm ?? '')) return -1;
  return endOfPhrase(reading, at + 1);
}

/** The last token of the nouns behind a preposition. */
function endOfPhrase({ tokens }: Reading, preposition: number): number {
  let last = preposition;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART|CCONJ)$/.test(tokens[last + 1]?.pos ?? '') || isInside(tokens, last + 1))
    last++;
  return isNominal(tokens[last]) ? last : -1;
}

/** "of" and its like between nouns, a point or hyphen inside a word, a pronoun that owns. */
const isInside = (tokens: Reading['tokens'], at: number): boolean =>
  (tokens[at]?.norm === 'of' && isNominal(tokens[at - 1])) ||
  tokens[at]?.tag === 'PRP$' ||
  tokens[at]?.tag === 'HYPH' ||
  tokens[at - 1]?.tag === 'HYPH';

/** "a group monitoring the war", "officials involved in the talks": a short participle that says which ones; not how they spoke. */
export function limitsSource({ tokens, tree }: Reading, head: number, participle: number): boolean {
  const { first, last } = tree.extent(participle);
  return (
    first === head + 1 &&
    last - first < 6 &&
    isParticiple(tokens[participle]!.tag) &&
    !/^(?:speak|talk|ask|quote|tell|cite|reach|say|describe)$/.test(tokens[participle]!.lemma) &&
    !(tokens[participle]!.lemma === 'brief' && tokens[participle]!.tag === 'VBG')
  );
}

/** Words of a relative clause that still says which one; a longer one tells a story. */
const LONGEST = 14;

/** "residents who said that …": words of their own, not which ones. */
const SAYS = /^(?:say|claim|tell|argue|complain)$/;

/** "an official who took part in the talks": a person in general, and no comma before "who". */
export function limitsByRelative({ tokens, tree, quotationOf }: Reading, head: number, verb: number): boolean {
  const { first, last } = tree.extent(verb);
  if (SAYS.test(tokens[first + 1]?.lemma ?? '')) return false;
  if (first !== head + 1 || tokens[first]!.norm !== 'who' || last - first > LONGEST || !isUnnamed(tokens, head))
    return false;
  for (let i = first; i <= last; i++)
    if (quotationOf[i] !== quotationOf[head] || /^[,;:—–]$/.test(tokens[i]!.text) || isMark(tokens[i])) return false;
  return true;
}

const isUnnamed = (tokens: Reading['tokens'], head: number): boolean =>
  tokens[head]!.pos === 'NOUN' && sourceNounKind(tokens[head]!.lemma) === 'person';

/** The same by the words, where the parse hangs the clause elsewhere: behind a cue up to the next mark, before it up to the cue. */
function endOfRelative({ tokens, quotationOf, timeOf }: Reading, head: number, range: Range): number {
  if (!isUnnamed(tokens, head) || SAYS.test(tokens[head + 2]?.lemma ?? '')) return -1;
  let last = head + 1;
  const { sentence } = tokens[head]!;
  // Only where the clause goes on to the end of the phrase or of the sentence.
  while (tokens[last + 1]?.sentence === sentence && tokens[last + 1]!.pos !== 'PUNCT' && last - head <= LONGEST) {
    if (last + 1 > range.last && range.last > head + 1) break;
    if (quotationOf[last + 1] !== quotationOf[head]) return -1;
    last++;
  }
  if (last - head > LONGEST || last < head + 2) return -1;
  while (timeOf[last]! >= 0 || tokens[last]!.pos === 'ADP') last--;
  return last > head + 2 ? last : -1;
}
