/**
 * Sources that the parse gives wrong and the words tell: a noun inside a relative clause that cannot speak ("officials who follow its affairs
 * said"), the place where one speaks ("the minister speaking to a think tank called …"), an adverb that passes for a noun ("Velmia meanwhile
 * called on …"). In: reading, verb and the source as found. Out: the source.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import { isComma, isNominal, type Reading, sentenceOf } from './reading.ts';
import { canBeSource } from './speaking.ts';
import type { Source } from './subjects.ts';
import { isAskedAside } from './unreal.ts';
import { isFiniteTag, isOfPhrase } from './words.ts';

const ADVERB = /^(?:meanwhile|however|instead|afterwards|nonetheless|nevertheless)$/;
const SPEAKS = /^(?:speaking|talking|writing|testifying|appearing)$/;
/** Tokens between a subject and its verb that are looked through. */
const REACH = 30;

/** "Oda Brandt, asked if she would resign, said …": whoever was asked. */
export function beforeQuestion(reading: Reading, verb: number): Source | undefined {
  const { tokens, quotationOf } = reading;
  const end = tokens[verb - 1]?.pos === 'ADV' ? verb - 2 : verb - 1;
  if (!isComma(tokens[end]) || quotationOf[verb]! >= 0) return undefined;
  for (let i = end - 1; i > end - REACH && tokens[i]?.sentence === tokens[verb]!.sentence; i--) {
    if (tokens[i]!.norm !== 'asked' || !isAskedAside(reading, i)) continue;
    const comma = tokens[i - 1]!.norm === 'when' ? i - 2 : i - 1;
    const head = comma - 1;
    if (!isComma(tokens[comma]) || !isNominal(tokens[head]) || !canBeSource(reading, head)) return undefined;
    return phraseAt(reading, head, { head, range: { first: head, last: head } });
  }
  return undefined;
}

export function mendSource(reading: Reading, found: Source, verb: number): Source {
  const { tokens } = reading;
  const { head, range } = found;
  if (ADVERB.test(tokens[head]!.norm) && head < verb && isNominal(tokens[head - 1]))
    return phraseAt(reading, head - 1, found);
  // "a Brandt ally said": the noun passes for an adverb.
  if (tokens[head + 1]?.norm === 'ally' && head + 1 < verb) return phraseAt(reading, head + 1, found);
  const behind = behindOpening(reading, found, verb);
  if (behind) return behind;
  const whole = ofWhom(reading, found, verb) ?? inTown(reading, found, verb);
  if (whole) return whole;
  const group = tokens[head]!.pos === 'PROPN' ? beforeExamples(reading, head) : -1;
  if (group >= 0 && head < verb) return { ...phraseAt(reading, group, found), range: { first: phraseAt(reading, group, found).range.first, last: head } }; // biome-ignore format: one thought
  const isRelative = range.first === range.last && tokens[range.first]!.norm === 'who' && head !== range.first;
  if (tokens[head]!.pos !== 'NOUN' || head > verb) return found;
  if (isRelative) {
    const who = canBeSource(reading, head) ? undefined : whose(reading, range.first, found);
    return who ? { ...who, range } : found;
  }
  return beforeSpeaking(reading, found, verb) ?? beforeWho(reading, found, verb) ?? found;
}

/** "After meeting King Karl Venn in Velm, Secretary of State Oda Brandt said": the name between the comma and the verb. */
function behindOpening(reading: Reading, found: Source, verb: number): Source | undefined {
  const { tokens, persons } = reading;
  const last = verb - 1;
  const { first: start } = sentenceOf(reading, verb);
  if (!persons.has(last) || found.head >= last || !OPENS.test(tokens[start]!.norm)) return undefined;
  let first = last;
  while (first > start && (isOfPhrase(tokens[first - 1]!.pos) || tokens[first - 1]!.norm === 'of')) first--;
  if (!isComma(tokens[first - 1]) || found.head >= first - 1 || first - 1 > start + REACH) return undefined;
  const several = tokens.slice(start, first - 1).some(isComma);
  return several ? undefined : { ...found, head: last, range: { first, last } };
}

/** Words that open a phrase of time or place before the subject. */
const OPENS = /^(?:after|before|following|during|while|upon|since|ahead|at|in|on)$/;

/** "A senior ally of Chancellor Oda Brandt said": what stands behind "of" is no subject, though the parse makes it one. */
function ofWhom(reading: Reading, found: Source, verb: number): Source | undefined {
  const { tokens } = reading;
  const { first, last } = found.range;
  const noun = first - 2;
  if (found.head > verb || tokens[first - 1]?.norm !== 'of' || tokens[noun]?.pos !== 'NOUN') return undefined;
  if (tokens[noun]!.sentence !== tokens[verb]!.sentence || sourceNounKind(tokens[noun]!.lemma) !== 'person') return undefined; // biome-ignore format: one thought
  const whole = phraseAt(reading, noun, found);
  return { ...whole, range: { first: whole.range.first, last } };
}

/** "The Velmian embassy in Norport said", "… in Solmark's capital Norport said": what stands there, though the parse makes the town the subject. */
function inTown(reading: Reading, found: Source, verb: number): Source | undefined {
  const { tokens, tree } = reading;
  const { head } = found;
  if (head !== verb - 1 || tokens[head]!.pos !== 'PROPN') return undefined;
  const body = tree.children(verb).find(c => c < head && tokens[c]!.deprel === 'nsubj' && isNominal(tokens[c]));
  if (body === undefined || !/^(?:in|at|to)$/.test(tokens[body + 1]?.norm ?? '')) return undefined;
  for (let i = body + 2; i < head; i++)
    if (!isOfPhrase(tokens[i]!.pos) && tokens[i]!.tag !== 'POS' && tokens[i]!.pos !== 'DET') return undefined;
  const whole = phraseAt(reading, body, found);
  return { ...whole, range: { first: whole.range.first, last: head } };
}

/** "firms including Velmair, Norport and Lemco have announced": whom the last of the examples belongs to; -1 where it is none. */
function beforeExamples({ tokens }: Reading, head: number): number {
  let and = false;
  for (let i = head - 1; i > head - REACH && tokens[i]?.sentence === tokens[head]!.sentence; i--) {
    const { norm, pos } = tokens[i]!;
    if (norm === 'including') return and && tokens[i - 1]?.tag === 'NNS' ? i - 1 : -1;
    if (norm === 'and') and = true;
    else if (pos !== 'PROPN' && pos !== 'DET' && !isComma(tokens[i])) return -1;
  }
  return -1;
}

/** "officials who follow its affairs said": whom the clause is about, where its last noun cannot speak and no comma closes it. */
function beforeWho(reading: Reading, found: Source, verb: number): Source | undefined {
  const { tokens } = reading;
  if (canBeSource(reading, found.head) || !isFiniteTag(tokens[verb]!.tag)) return undefined;
  const { sentence } = tokens[verb]!;
  for (let i = found.head - 1; i > verb - REACH && tokens[i]?.sentence === sentence && !isComma(tokens[i]); i--)
    if (tokens[i]!.norm === 'who') {
      const who = whose(reading, i, found);
      return who && { ...who, range: { first: who.range.first, last: found.head } };
    }
  return undefined;
}

/** The noun right before "who". */
function whose(reading: Reading, who: number, found: Source): Source | undefined {
  const at = isComma(reading.tokens[who - 1]) ? who - 2 : who - 1;
  const noun = reading.tokens[at];
  return noun?.sentence === reading.tokens[who]!.sentence && isNominal(noun) && canBeSource(reading, at)
    ? phraseAt(reading, at, found)
    : undefined;
}

/** "Prime Minister Oda Brandt speaking to a think tank called the deal void": no comma parts the two. */
function beforeSpeaking(reading: Reading, found: Source, verb: number): Source | undefined {
  const { tokens } = reading;
  for (let i = verb - 2; i > verb - REACH && tokens[i]?.sentence === tokens[verb]!.sentence; i--) {
    if (SPEAKS.test(tokens[i]!.norm)) {
      const isOpen = i < found.head && isNominal(tokens[i - 1]) && canBeSource(reading, i - 1);
      return isOpen && tokens[i + 1]!.pos === 'ADP' ? phraseAt(reading, i - 1, found) : undefined;
    }
    if (isComma(tokens[i]) || isFiniteTag(tokens[i]!.tag)) return undefined;
  }
  return undefined;
}

/** The run of nouns that ends at a token. */
function phraseAt({ tokens, timeOf }: Reading, last: number, found: Source): Source {
  let first = last;
  while (first > 0 && tokens[first - 1]!.sentence === tokens[last]!.sentence && isPart(tokens[first - 1]!) && timeOf[first - 1]! < 0) first--; // biome-ignore format: one thought
  return { ...found, head: last, range: { first, last } };
}

const isPart = ({ pos, tag }: Reading['tokens'][number]): boolean =>
  isOfPhrase(pos) || /^(?:HYPH|POS)$/.test(tag ?? '');
