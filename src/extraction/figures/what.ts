/**
 * What is counted, in words that can be read by themselves: the noun with what restricts it, and what became of it ("civilians killed by
 * the shelling of the port"). In: a counted numeral. Out: the words; nothing where the sentence gives none that are whole.
 * Where the number is not subject or object of a verb, the words of the text stand as they are, the number among them.
 */
import { figuresLexicon } from '../../knowledge/figures.ts';
import type { Token } from '../../model/doc.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { participleOf } from './participle.ts';
import { passage } from './passage.ts';
import { phraseEnd } from './phrase.ts';
import { whatOfSum } from './sums.ts';
import { type Asked, doerOf, EMPTY, fateOf, mayTell, nounPhrase, textOf, verbBehind } from './told.ts';

/** Verbs that need their place to say anything. */
const STAYS = /^(?:live|stay|reside|work|stand|remain|use)$/;
const RELATIVE = /^(?:who|which|that)$/;

export function whatOf(asked: Asked): string | undefined {
  if (asked.numeral.unit) return whatOfSum(asked);
  if (asked.counted.head === asked.numeral.last) return whatOfNobody(asked);
  return whatOfThings(asked);
}

/** "12 hostages", "48 missiles in Kenya": the noun, and what is told of it. */
function whatOfThings(asked: Asked): string | undefined {
  const { reading, numeral, counted, clause, inTime } = asked;
  const { tokens } = reading.doc;
  const first = nounStart(asked);
  const { last, broken } = phraseEnd(reading, counted.last, inTime);
  if (broken) return undefined;
  const noun = textOf(asked, first, last);
  if (tokens[numeral.last + 1]?.norm === '-') return whatOfCompound(asked);
  const governing = verbBefore(asked);
  if (governing && mayTell(governing)) return withFate(asked, governing, first, last);
  const role = clause && roleIn(asked, clause);
  // "with dozens more wounded": the word itself says what became of them
  if (/^(?:wounded|injured|killed|dead|missing)$/.test(counted.of))
    return `people ${textOf(asked, counted.head, last)}`;
  if (clause && role === 'object' && mayTell(clause)) return withFate(asked, clause, first, last);
  if (clause && role === 'subject') return withDeed(asked, clause.predicate, clause, rateEnd(asked, last));
  const following = verbBehind(tokens, rateEnd(asked, last));
  if (following !== undefined) return withDeed(asked, following, undefined, rateEnd(asked, last));
  // what restricts it stands behind it: "hospitals that will serve the north"
  const own = tokens[counted.last + 1];
  const restricted = last > counted.last + 1 && own !== undefined && (RELATIVE.test(own.norm) || /^VB[NG]$/.test(own.tag ?? '') || own.norm === 'with'); // biome-ignore format: one condition
  return restricted ? noun : (passage(asked, last) ?? (last > counted.last ? noun : undefined));
}

/** "20-point peace plan", "a 1,000-kilometre (600-mile) front line": what it is the measure of. */
function whatOfCompound(asked: Asked): string | undefined {
  const { reading, counted, inTime } = asked;
  const { tokens } = reading.doc;
  let first = counted.last + 1;
  if (tokens[first]?.norm === '(') while (tokens[first] && tokens[first - 1]!.norm !== ')') first++;
  let last = first - 1;
  while (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[last + 1]?.pos ?? '')) last++;
  return last < first ? undefined : textOf(asked, first, phraseEnd(reading, last, inTime).last);
}

/** "600 trucks a day": the rate belongs to what is counted. */
function rateEnd({ reading }: Asked, noun: number): number {
  const { tokens } = reading.doc;
  const rate = /^(?:a|per|each|every)$/.test(tokens[noun + 1]?.norm ?? '') && /^(?:hour|day|week|month|year)$/.test(tokens[noun + 2]?.norm ?? ''); // biome-ignore format: one condition
  return rate ? noun + 2 : noun;
}

/** The modifiers of the counted noun; "of the 48 drones" counts drones. */
function nounStart({ reading, numeral, counted }: Asked): number {
  const { tokens } = reading.doc;
  let first = numeral.last + 1;
  while (first < counted.head && (/^(?:DET|ADP|NUM|PUNCT)$/.test(tokens[first]!.pos) || /^(?:other|others|more|additional|further|another|extra|such)$/.test(tokens[first]!.norm))) first++; // biome-ignore format: one condition
  return tokens[first - 1]?.norm === '-' ? first - 2 : first;
}

/** Whether the number is the subject or the object of its clause; of a list its first stands for all. */
function roleIn({ reading, numeral, counted }: Asked, clause: Clause): 'subject' | 'object' | undefined {
  const { tokens } = reading.doc;
  const within = (at: number | undefined): boolean => {
    if (at === undefined) return false;
    for (let i: number = counted.head, steps = 0; steps < 4 && i >= 0; steps++) {
      if (i === at) return true;
      if (tokens[i]!.deprel !== 'conj') break;
      i = tokens[i]!.head;
    }
    return at >= numeral.first && at <= counted.last;
  };
  if (within(clause.object)) return clause.passive ? 'subject' : 'object';
  return within(clause.subject) && !clause.passive ? 'subject' : undefined;
}

/** Right behind its verb a number is the object, whatever the parse makes of it: "and driven 900 families". */
function verbBefore({ reading, numeral, clauseAt }: Asked): Clause | undefined {
  const { pos, tag, norm } = reading.doc.tokens[numeral.first - 1] ?? {};
  if (pos !== 'VERB' || tag === 'VBZ' || /^(?:including|following|according|involving|concerning)$/.test(norm ?? '')) return undefined; // biome-ignore format: one condition
  return clauseAt(numeral.first - 1);
}

/** "people killed by the blast in Orsk": what was done to it stands right behind the noun and its "of". */
function withFate(asked: Asked, clause: Clause, first: number, last: number): string {
  const { reading, counted } = asked;
  const { tokens } = reading.doc;
  let noun = counted.last;
  if (tokens[noun + 1]?.norm === 'of')
    for (
      noun++;
      noun < last &&
      tokens[noun + 1]!.pos !== 'VERB' &&
      (tokens[noun + 1]!.pos !== 'ADP' || tokens[noun + 1]!.norm === 'of');
    )
      noun++;
  const after = tokens[noun + 1];
  const told = `${fateOf(asked, clause)}${doerOf(asked, clause)}`;
  // "the half a million people who depend on aid": what is done to them is not what they are
  if (
    after &&
    noun < last &&
    (RELATIVE.test(after.norm) || /^VB[NGD]$/.test(after.tag ?? '') || after.pos === 'PRON')
  ) {
    return `${textOf(asked, first, last)}, ${told}`;
  }
  return [textOf(asked, first, noun), told, textOf(asked, noun + 1, last)].filter(Boolean).join(' ');
}

/** "families that had fled", "people killed in Orsk", "people who are at risk": the noun with its verb group and the words on it. */
function withDeed(asked: Asked, predicate: number, clause: Clause | undefined, nounEnd: number): string | undefined {
  const { reading, inTime, counted } = asked;
  const { tokens } = reading.doc;
  if (clause?.hypothetical || clause?.question) return undefined;
  const noun = textOf(asked, nounStart(asked), nounEnd);
  let begin = nounEnd + 1;
  while (begin < predicate && !/^(?:AUX|VERB)$/.test(tokens[begin]!.pos)) begin++;
  // more than the verb group lies between, or the verb is not behind it: an aside, or the parse is wrong
  const between = tokens.slice(nounEnd + 1, begin).some(t => /^(?:NUM|CCONJ|NOUN|PROPN)$/.test(t.pos));
  if (predicate <= nounEnd || predicate - begin > 6 || begin > nounEnd + 6 || between)
    return nounEnd > counted.last ? noun : undefined;
  const { last, broken } = phraseEnd(reading, predicate, inTime, { infinitive: true });
  if (broken) return undefined;
  const group = tokens.slice(begin, predicate + 1);
  const passive = tokens[predicate]!.tag === 'VBN' && group.some(t => /^(?:was|were|been)$/.test(t.norm));
  const bare = passive && !group.some(t => t.tag === 'MD' || /^(?:not|n't)$/.test(t.norm));
  if (bare) return `${noun} ${textOf(asked, predicate, last)}`;
  if (last === predicate && (EMPTY.test(tokens[predicate]!.lemma) || STAYS.test(tokens[predicate]!.lemma)))
    return undefined;
  return `${noun} ${isPerson(tokens[counted.head]!) ? 'who' : 'that'} ${textOf(asked, begin, last)}`;
}

const isPerson = ({ lemma, norm }: Token): boolean =>
  /(?:er|or|ee|ist|ian|ant|man|men|woman|women|person|people|child|children|civilian|famil(?:y|ies)|detainee|national|citizen|official|monk|nun|troops|dead|wounded|rebel|militant)s?$/.test(
    norm,
  ) || /^(?:person|child|man|woman)$/.test(lemma);

/** "At least 100 were wounded in Orsk", "drove 900,000 from their homes": people, with the verb that says so. */
function whatOfNobody(asked: Asked): string | undefined {
  const { reading, numeral, counted, clause, inTime } = asked;
  const { tokens } = reading.doc;
  if (counted.sum !== undefined) return nounPhrase(asked, counted.sum);
  const before = tokens[numeral.first - 1];
  const { last, broken } = phraseEnd(reading, numeral.last, inTime);
  if (broken) return undefined;
  if (before?.pos === 'VERB' && before.norm !== 'being') {
    const told = clause?.predicate === before.index ? `${fateOf(asked, clause)}${doerOf(asked, clause)}` : participleOf(before); // biome-ignore format: one line
    return [counted.of, told, textOf(asked, numeral.last + 1, last)].filter(Boolean).join(' ');
  }
  let verb = numeral.last + 1;
  const { bare } = figuresLexicon();
  while (verb < numeral.last + 6 && !bare.has(tokens[verb]?.norm ?? '')) verb++;
  if (!bare.has(tokens[verb]?.norm ?? '')) return passage(asked, Math.max(last, counted.last));
  const active = /^(?:died|fled|drowned|perished|starved|returned|disappeared)$/.test(tokens[verb]!.norm); // biome-ignore format: one line
  return `${counted.of} ${active ? 'who ' : ''}${textOf(asked, verb, phraseEnd(reading, verb, inTime).last)}`;
}
