/**
 * Reported words that begin with a pronoun for something said before ("it is in the dozens", "this must happen first"): nobody can read them
 * alone. In: reading, the content, who speaks, whether names were put behind pronouns. Out: yes or no. "He" and "it" may be the one who speaks.
 */
import type { Speaker } from '../../model/mentions.ts';
import type { Span } from '../../model/span.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { type Reading, tokenAt } from './reading.ts';
import { hasRelation } from './tree.ts';

export function pointsElsewhere(reading: Reading, parts: readonly Span[], speaker: Speaker, named: boolean): boolean {
  const { tokens, tree, quotationOf } = reading;
  const first = tokenAt(tokens, parts[0]!.start);
  const token = tokens[first]!;
  if (quotationOf[first]! >= 0 || named) return false;
  if (/^(?:this|that|these|those)$/.test(token.norm)) return /^(?:AUX|VERB)$/.test(tokens[first + 1]?.pos ?? '');
  if (token.pos !== 'PRON' || !hasRelation(token, 'nsubj') || tree.children(first).length > 0) return false;
  const one = isOnePerson(reading, speaker);
  if (token.norm === 'they') return one || isBody(reading, speaker);
  if (token.norm === 'he' || token.norm === 'she') return !one && 'actor' in speaker;
  return token.norm === 'it' && one && !isEmpty(reading, first);
}

/** Words that open a turn before it says anything. */
const OPENER =
  /^(?:and|but|so|or|well|yeah|yes|no|now|look|again|right|also|because|you|know|i|mean|think|guess|again|just)$/;
const POINTER = /^(?:he|she|they|them|this|that|these|those)$/;

/**
 * A paragraph of a turn that takes up what was asked or said before and names nobody and nothing itself: "And so that's how this took
 * place." Whoever reads it alone learns nothing.
 */
export function takesUpTurn({ tokens, doc }: Reading, { start, end }: Span): boolean {
  let at = tokenAt(tokens, start);
  while (tokens[at] && tokens[at]!.end <= end && (tokens[at]!.pos === 'PUNCT' || OPENER.test(tokens[at]!.norm))) at++;
  const opening = tokens.slice(at, at + 2);
  if (!opening.some(({ norm, pos }) => POINTER.test(norm) && /^(?:PRON|DET|SCONJ)$/.test(pos))) return false;
  const next = partitionPoint(doc.names, name => name.start < start);
  return (doc.names[next]?.start ?? end) >= end;
}

/** "it was impossible to leave", "it is clear that …", "it would take years": the pronoun stands for nothing. */
function isEmpty({ tokens, tree }: Reading, it: number): boolean {
  const { head, sentence } = tokens[it]!;
  if (head < 0 || /^(?:take|seem|appear|look|rain|snow|remain)$/.test(tokens[head]!.lemma)) return true;
  if (tree.children(head).some(c => c > head && /^(?:csubj|ccomp|xcomp|advcl|acl)/.test(tokens[c]!.deprel)))
    return true;
  for (let i = it + 1; i < it + 14 && tokens[i]?.sentence === sentence; i++)
    if ((tokens[i]!.norm === 'to' && tokens[i + 1]?.tag === 'VB') || tokens[i]!.norm === 'that') return true;
  return false;
}

function isOnePerson({ actors }: Reading, speaker: Speaker): boolean {
  if ('described' in speaker) return ONE.test(speaker.described) && !/\band\b|s$/.test(speaker.described);
  const kind = actors.find(({ key }) => key === speaker.actor)?.kind;
  return kind === 'person' || kind === 'role';
}

/** States and bodies are "it". */
const isBody = ({ actors }: Reading, speaker: Speaker): boolean =>
  'actor' in speaker &&
  /^(?:state|government|organization)$/.test(actors.find(({ key }) => key === speaker.actor)?.kind ?? '');

const ONE =
  /^(?:an?|one|another) .*(?:official|diplomat|source|spokes\w+|commander|activist|officer|resident|fighter|aide|lawmaker|minister|witness)\b/i;
