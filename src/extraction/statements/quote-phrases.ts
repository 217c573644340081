/** Cues and noun phrases beside quotation marks, read by the words where the parse is lost. In: reading and a token. Out: yes or no; the phrase. */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import { isNominal, type Reading } from './reading.ts';
import type { Source } from './subjects.ts';
import { hasOwnMatter } from './unreal.ts';
import { verbUses } from './words.ts';

export function isQuoteVerb(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  const uses = (token && verbUses(token)) ?? [];
  return uses.some(use => use.takes.includes('quote') && use.particle === undefined) && !hasOwnMatter(reading, i, uses);
}

/** A word that stands for the one who speaks: "one of the envoys", "another said". */
const STANDS_FOR = /^(?:one|two|three|four|another|some|several|many|both|others)$/;

/** "retired", "well-connected" before a noun; of a participle right behind a cue the parse makes a verb. */
function limitsNoun(reading: Reading, i: number, first: number): boolean {
  const { tokens } = reading;
  const { tag } = tokens[i]!;
  const next = tokens[i + 1];
  if (tag === 'RB') return next?.tag === 'HYPH';
  if (isQuoteVerb(reading, i)) return false;
  if (!/^VB[DNG]$/.test(tag ?? '') || !next || !/^(?:NOUN|PROPN|ADJ)$/.test(next.pos)) return false;
  return i > first || isQuoteVerb(reading, i - 1);
}

/** "a senior official involved in the talks": a noun for a person that the tagger took for an adjective; no noun follows. */
function isPersonAsAdjective({ tokens }: Reading, i: number): boolean {
  const { pos, norm } = tokens[i]!;
  const next = tokens[i + 1]?.pos ?? '';
  const ends = !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next) || (next === 'ADJ' && tokens[i + 2]?.pos === 'ADP');
  return pos === 'ADJ' && ends && sourceNounKind(norm) === 'person';
}

/** The noun phrase that begins at a token: its run of nouns, with what "of" and "in" add. */
export function phraseFrom(reading: Reading, first: number, end = Number.MAX_SAFE_INTEGER): Source | undefined {
  const { tokens, quotationOf } = reading;
  const start = tokens[first];
  if (!start || quotationOf[first]! >= 0) return undefined;
  if (/^(?:he|she|they|i|we)$/.test(start.norm)) return { head: first, range: { first, last: first } };
  let last = first - 1;
  let head = -1;
  for (let i = first; i <= end && tokens[i]?.sentence === start.sentence && quotationOf[i]! < 0; i++) {
    const { pos, norm, tag, text, deprel } = tokens[i]!;
    const inName = pos === 'PROPN' || (/^\p{Lu}/u.test(text) && pos !== 'PRON') || /^(?:POS|HYPH)$/.test(tag ?? '');
    // A word that the parser took for a bare verb beside the marks ("said flood widow Oda Brandt").
    const mistaken = (tag === 'VB' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) || limitsNoun(reading, i, first);
    if (!inName && !mistaken && deprel !== 'amod' && !/^(?:DET|ADJ|NOUN|NUM)$/.test(pos)) break;
    if (isQuoteVerb(reading, i) && pos !== 'PROPN' && i > first && !mistaken) break;
    if (reading.timeOf[i]! >= 0 && !/^(?:NUM|NOUN|ADJ)$/.test(pos) && tag !== 'HYPH') break;
    if (norm === 'that') break;
    last = i;
    if (pos === 'NOUN' || (inName && tag !== 'HYPH') || isPersonAsAdjective(reading, i)) head = i;
  }
  if (last >= first && endsInAdjective(reading, first, last)) head = last;
  else if (head < first && STANDS_FOR.test(start.norm)) head = first;
  if (head < first || (!isNominal(tokens[head]) && !/^(?:X|NUM|DET|ADJ)$/.test(tokens[head]!.pos))) return undefined;
  const of = tokens[last + 1];
  if (of && last < end && /^(?:of|for|from|in|at)$/.test(of.norm)) {
    const inner = phraseFrom(reading, last + 2);
    if (inner) last = inner.range.last;
  }
  return { head, range: { first, last } };
}

/** "said the 46-year-old": an article and an age stand for a person. */
const endsInAdjective = ({ tokens }: Reading, first: number, last: number): boolean =>
  tokens[first]!.norm === 'the' && last > first && tokens[last]!.norm === 'old' && tokens[last - 1]!.tag === 'HYPH';
