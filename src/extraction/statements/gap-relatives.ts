/**
 * Words reported inside a relative clause: "terms that he says amount to surrender", "a levy which the union said would cost jobs", "what
 * the ministry described as a breach". What the clause is about stands before the cue and goes with the words, so that they can be read
 * alone. In: reading, verb, source and uses. Out: the content, or nothing.
 */
import type { VerbUse } from '../../knowledge/reporting.ts';
import { type Content, contentSpan } from './contents.ts';
import { isComma, isFiniteVerb, type Reading, sentenceOf } from './reading.ts';
import type { Source } from './subjects.ts';
import type { Range } from './tree.ts';
import { cueWord, isAdverbOrAux, isCueVerb, isNoun, isOfPhrase } from './words.ts';

/** Words of a clause, and of the noun phrase before it, that are still looked through. */
const CLAUSE = 40;
const PHRASE = 8;

export function gapContent(
  reading: Reading,
  verb: number,
  source: Source,
  uses: readonly VerbUse[],
): Content | undefined {
  const { tokens, quotationOf } = reading;
  const { first } = source.range;
  const before = tokens[first - 1];
  if (first > verb || source.sharedWith !== undefined || before?.sentence !== tokens[verb]!.sentence) return undefined;
  if (quotationOf[verb]! >= 0 || quotationOf[first - 1]! >= 0) return undefined;
  if (before.norm === 'what') return namedByWhat(reading, verb, uses);
  return chargedNoun(reading, verb, first, uses) ?? toldOfNoun(reading, verb, first, uses);
}

/** "the army, which the rebels accuse of shelling the town": whom the clause is about, and of what. */
function chargedNoun(reading: Reading, verb: number, first: number, uses: readonly VerbUse[]): Content | undefined {
  const { tokens } = reading;
  if (!/^(?:who|which|that|whom)$/.test(tokens[first - 1]!.norm)) return undefined;
  const use = uses.find(u => u.group === 'charge' && u.prepositions.includes(tokens[verb + 1]?.norm ?? ''));
  const noun = isComma(tokens[first - 2]) ? first - 3 : first - 2;
  if (!use || !isNoun(tokens[noun]?.pos) || tokens[noun]!.sentence !== tokens[verb]!.sentence) return undefined;
  const charged = contentSpan(reading, phraseUpTo(reading, noun), verb);
  const charge = contentSpan(reading, { first: verb + 1, last: clauseEnd(reading, verb + 1, verb + 1) }, verb);
  return charged && charge && { spans: [charged, charge], use, construction: 'act-charge' };
}

/** Verbs that a clause without "that" may follow, and that are no acts with a thing for object ("offers", "reports"). */
const SAYS =
  /^(?:say|claim|insist|argue|allege|contend|maintain|assert|admit|acknowledge|concede|warn|predict|conclude|estimate|complain|hint|suggest|confirm|declare)$/;

/** "a threat that he says comes from the mills", "talks she said should go on": a finite verb right behind the cue, its subject before it. */
function toldOfNoun(reading: Reading, verb: number, first: number, uses: readonly VerbUse[]): Content | undefined {
  const { tokens } = reading;
  const use = uses.find(u => u.takes.includes('clause') && SAYS.test(u.verb));
  const finite = tokens[verb + 1]?.pos === 'ADV' ? verb + 2 : verb + 1;
  if (!use || tokens[finite]?.sentence !== tokens[verb]!.sentence || !isFiniteVerb(reading, finite)) return undefined;
  const relative = /^(?:who|which|that|whom)$/.test(tokens[first - 1]!.norm);
  let noun = relative ? first - 2 : first - 1;
  if (relative && isComma(tokens[noun])) noun--;
  // Without a relative word only a pronoun or a name is surely no part of the noun phrase before it.
  if (!relative && !(tokens[first]!.tag === 'PRP' || /^(?:PROPN|DET)$/.test(tokens[first]!.pos))) return undefined;
  if (
    tokens[noun - 1]?.tag === 'HYPH' ||
    !isNoun(tokens[noun]?.pos) ||
    tokens[noun]!.sentence !== tokens[verb]!.sentence
  )
    return undefined;
  const subject = contentSpan(reading, phraseOf(reading, verb, noun), verb);
  const said = contentSpan(reading, { first: verb + 1, last: clauseEnd(reading, verb + 1, finite) }, verb);
  return subject && said && { spans: [subject, said], use, construction: 'indirect-of-noun' };
}

/** "a levy on imports, which …": from the noun that the parse hangs the clause on, else the one right before it. */
function phraseOf(reading: Reading, verb: number, noun: number): Range {
  const { tokens } = reading;
  const { head } = tokens[verb]!;
  if (!(head >= 0 && head < noun && noun - head < PHRASE && isNoun(tokens[head]!.pos)))
    return phraseUpTo(reading, noun);
  for (let i = head; i < noun; i++)
    if (isComma(tokens[i]) || isFiniteVerb(reading, i)) return phraseUpTo(reading, noun);
  return { first: phraseUpTo(reading, head).first, last: noun };
}

/** The plain noun phrase that ends in a noun. */
function phraseUpTo({ tokens }: Reading, noun: number): Range {
  let first = noun;
  while (first > 0 && noun - first < PHRASE && tokens[first - 1]!.sentence === tokens[noun]!.sentence) {
    const { pos, tag } = tokens[first - 1]!;
    if (!isOfPhrase(pos) && !/^(?:POS|HYPH|PRP\$)$/.test(tag ?? '')) break;
    first--;
  }
  return { first, last: noun };
}

/** Down to a comma or stop, or the verb that the noun itself is the subject of. */
function clauseEnd(reading: Reading, first: number, finite: number): number {
  const { tokens, tree, quotationOf } = reading;
  const end = sentenceOf(reading, first).last;
  const { head } = tokens[finite]!;
  const main = tokens[finite]!.pos === 'AUX' && head > finite && tokens[head]!.sentence === tokens[finite]!.sentence ? head : finite; // biome-ignore format: one thought
  const own = Math.max(main, tree.extent(main).last);
  let last = finite;
  for (let i = finite + 1; i < end && i < first + CLAUSE; i++) {
    const inMarks = quotationOf[i]! >= 0;
    if (!inMarks && (isComma(tokens[i]) || cueWord(tokens[i]!).stop)) break;
    const next = !inMarks && isFiniteVerb(reading, i) && (i > own || isMainVerb(reading, finite, i));
    if (next || (!inMarks && tokens[i]!.norm === 'and' && i + 1 < end && beginsAct(reading, i + 1))) break;
    last = i;
  }
  while (last > finite && /^(?:but|also|and|never|still|only|finally|then)$/.test(tokens[last]!.norm)) last--;
  return last;
}

/** "A deal that both said was close never came": a further finite verb that nothing opens or joins to what was said is the noun's own. */
function isMainVerb({ tokens, tree }: Reading, finite: number, at: number): boolean {
  if (tokens[at]!.pos !== 'VERB' || at === finite + 1) return false;
  for (let i = finite + 1; i < at; i++) {
    const { pos, tag } = tokens[i]!;
    if (/^(?:CCONJ|SCONJ)$/.test(pos) || /^(?:PRP|W.*|MD)$/.test(tag ?? '') || tokens[i]!.norm === 'that') return false;
  }
  // "meant Velmia loses jobs": a clause of its own, with a subject; behind "was" stands only what the noun is.
  const subject = tree.child(at, 'nsubj');
  const hasOwn = subject !== undefined && subject > finite && subject < at;
  return !hasOwn || tokens[finite]!.lemma === 'be';
}

/** "… and is not ready to", "… and urged them": the noun's clause is over. */
const beginsAct = (reading: Reading, i: number): boolean =>
  isFiniteVerb(reading, i) || isCueVerb(reading.tokens[i]!) || isAdverbOrAux(reading.tokens[i]!.pos);

/** "what he called “a trap”", "what the union says is a breach": the name that is given, with nothing finite in it. */
function namedByWhat(reading: Reading, verb: number, uses: readonly VerbUse[]): Content | undefined {
  const { tokens, quotationOf } = reading;
  const naming = uses.find(u => u.takes.includes('naming') || u.group === 'describe');
  const saying = uses.find(u => u.takes.includes('clause') && u.to !== 'object');
  let first = verb + 1;
  if (naming?.takes.includes('as') && !uses.some(u => u.takes.includes('naming'))) {
    if (tokens[first]?.norm !== 'as') return undefined;
    first++;
  } else if (!naming) {
    if (!saying || !/^(?:is|was|are|were)$/.test(tokens[first]?.norm ?? '')) return undefined;
    first++;
  }
  const use = naming ?? saying!;
  const end = sentenceOf(reading, verb).last;
  let last = first - 1;
  for (let i = first; i < end && i < first + CLAUSE; i++) {
    const inMarks = quotationOf[i]! >= 0;
    if (!inMarks && (isComma(tokens[i]) || cueWord(tokens[i]!).stop || isFiniteVerb(reading, i))) break;
    if (!inMarks && quotationOf[i - 1]! >= 0 && i > first) break; // the name in marks is over
    last = i;
  }
  if (last <= first && quotationOf[first]! < 0) return undefined;
  const span = contentSpan(reading, { first, last }, verb);
  return span && { spans: [span], use, construction: naming ? 'act-naming' : 'indirect-of-noun' };
}
