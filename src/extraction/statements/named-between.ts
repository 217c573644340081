/**
 * "The head of the mission in Addis Ababa, Oda Brandt, said …": the person named between commas right before a cue, where the parse joins the name
 * with the place before it. In: reading, speakers, cue. Out: the person, or nothing where the words are not so plain.
 */
import { offices, sourceNounKind } from '../../knowledge/gazetteer.ts';
import { isComma, isFiniteVerb, type Reading, sentenceOf } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { isAdverbOrAux } from './words.ts';

export function namedBetween(reading: Reading, index: SpeakerIndex, verb: number): string | undefined {
  const { tokens, quotationOf } = reading;
  let at = verb - 1;
  while (isAdverbOrAux(tokens[at]?.pos)) at--;
  if (!isComma(tokens[at]) || quotationOf[verb]! >= 0) return undefined;
  const named = index.at(at - 1);
  if (named?.actor.kind !== 'person' || named.form.form !== 'name') return undefined;
  while (tokens[at - 1] && tokens[at - 1]!.start >= named.form.start) at--;
  const { first } = sentenceOf(reading, verb);
  return isComma(tokens[at - 1]) && isOfficeIn(reading, first, at - 1) ? named.actor.key : undefined;
}

/** "The head of the mission in Addis Ababa": an office with its article and a place, and nothing that a verb tells. */
function isOfficeIn(reading: Reading, first: number, end: number): boolean {
  const { tokens } = reading;
  if (!/^(?:the|a|an)$/.test(tokens[first]?.norm ?? '')) return false;
  let head = first + 1;
  while (head < end && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[head]!.pos)) head++;
  const noun = tokens[head - 1]!;
  const isPerson = sourceNounKind(noun.lemma) === 'person' || offices().heads.has(noun.lemma);
  if (head - 1 === first || !isPerson || noun.tag === 'NNS' || tokens[end - 1]!.pos !== 'PROPN') return false;
  for (let i = head; i < end; i++)
    if (isComma(tokens[i]) || (isFiniteVerb(reading, i) && tokens[i]!.tag !== 'VBZ')) return false;
  return tokens.slice(head, end).some(t => t.norm === 'in' || t.norm === 'to' || t.norm === 'at');
}
