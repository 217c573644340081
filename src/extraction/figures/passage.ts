/** The words of the text as they stand, the number among them. In: a counted numeral. Out: what governs it, from its first word on. */
import type { Token } from '../../model/doc.ts';
import { phraseStart } from './phrase.ts';
import { type Asked, fromHere } from './told.ts';

/** Tokens of a passage that stands as it is in the text. */
const LONGEST_PASSAGE = 30;
const RELATIVE = /^(?:who|which|that)$/;
/** Verbs of saying inside a passage. */
const SAYS = /^(?:says?|said|reports?|reported|announced|claims?|claimed|estimates?|estimated|expects?|believes?)$/;

/** The words of the text, the number among them: what governs the phrase, from its first word on. */
export function passage(asked: Asked, end: number): string | undefined {
  const { reading, numeral, counted } = asked;
  const { tokens, sentences } = reading.doc;
  const { first: begin } = sentences[tokens[numeral.first]!.sentence]!;
  const outside = outerHead(asked);
  if (outside === undefined) return undefined;
  const { pos } = tokens[outside]!;
  let first = outside;
  if (/^(?:NOUN|PROPN|ADJ)$/.test(pos)) {
    if (outside > numeral.first) return undefined;
    first = phraseStart(tokens, outside, begin);
  } else first = subjectBefore(asked, outside) ?? groupStart(tokens, Math.min(outside, numeral.first), begin);
  if (first >= numeral.first || end - first > LONGEST_PASSAGE) return undefined;
  // what is said, without who says it
  for (let i = numeral.first - 1; i > first; i--)
    if (tokens[i]!.norm === 'that' || SAYS.test(tokens[i]!.norm)) {
      first = i + 1;
      break;
    }
  // a mark or a number in between parts what is counted from what is told
  for (let i = first; i < numeral.first; i++) if (/^[,;:()[\]—–*]$/.test(tokens[i]!.norm) || tokens[i]!.pos === 'NUM') return undefined; // biome-ignore format: one condition
  // without its subject a verb tells nothing: "was elected with 500 votes"
  const { tag = '', norm } = tokens[first]!;
  if (/^(?:VB[DZPN]|MD)$/.test(tag) || /^(?:and|or|but|that|which|of|in)$/.test(norm)) return undefined;
  if (counted.head > end || (tokens[first]!.pos === 'ADV' && first + 2 >= numeral.first) || /^(?:ADP|SCONJ)$/.test(tokens[first]!.pos)) return undefined; // biome-ignore format: one condition
  return fromHere(asked, first, end);
}

/** What the counted phrase hangs on outside of itself. */
function outerHead({ reading, numeral, counted }: Asked): number | undefined {
  const { tokens } = reading.doc;
  let at = counted.head;
  for (let steps = 0; steps < 6; steps++) {
    const { head, deprel } = tokens[at]!;
    if (head < 0) return undefined;
    const inside = head >= numeral.first && head <= counted.last;
    if (!inside && deprel !== 'conj') return tokens[head]!.sentence === tokens[at]!.sentence ? head : undefined;
    at = head;
  }
  return undefined;
}

/** First token of the subject of a verb, where it stands right before it. */
function subjectBefore({ reading, numeral, clause }: Asked, verb: number): number | undefined {
  const { tokens } = reading.doc;
  const subject = clause?.predicate === verb ? reading.tree.child(verb, 'nsubj') : undefined;
  if (subject === undefined || subject > numeral.first || RELATIVE.test(tokens[subject]!.norm)) return undefined;
  // "we would increase …": who it is cannot be read
  if (tokens[subject]!.pos === 'PRON') return verb;
  const { first } = reading.tree.extent(subject);
  return verb - first < LONGEST_PASSAGE / 2 ? first : undefined;
}

/** First token of a verb group, "to" and helpers included. */
function groupStart(tokens: readonly Token[], verb: number, begin: number): number {
  let first = verb;
  while (first > begin && verb - first < 6 && (tokens[first - 1]!.pos === 'AUX' || /^(?:not|n't|to)$/.test(tokens[first - 1]!.norm))) first--; // biome-ignore format: one condition
  return tokens[first]!.norm === 'to' ? first + 1 : first;
}
