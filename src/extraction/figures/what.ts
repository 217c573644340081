/**
 * What is counted, in words that can be read by themselves: the noun with what restricts it, and what became of it ("civilians killed by
 * the shelling of the port"). In: a counted numeral. Out: the words; nothing where the sentence gives none that are whole.
 * Where the number is not subject or object of a verb, the words of the text stand as they are, the number among them.
 */

import { figuresLexicon } from '../../knowledge/figures.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { isFate as isLeftFate } from './left-out.ts';
import { participleOf } from './participle.ts';
import { passage } from './passage.ts';
import { phraseEnd } from './phrase.ts';
import { whatOfSum } from './sums.ts';
import { type Asked, doerOf, EMPTY, fateOf, fromHere, isInPlaceOf, isPerson, mayTell, nounPhrase, rateEnd, speaksFor, textOf, verbBehind } from './told.ts'; // biome-ignore format: one line

const DISTANCE = /^(?:km|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|yards?|nautical miles?)$/;
/** Tokens of a clause that stands whole. */
const LONGEST_CLAUSE = 24;
/** Verbs that need their place to say anything. */
const STAYS = /^(?:live|stay|reside|work|stand|remain|use)$/;
const RELATIVE = /^(?:who|which|that)$/;

export function whatOf(asked: Asked): string | undefined {
  if (asked.numeral.unit) return whatOfSum(asked);
  if (asked.counted.head === asked.numeral.last) return whatOfNobody(asked);
  const told = whatOfThings(asked);
  return told && withRest(asked, told);
}

/** "180 people a day", "100 countries and institutions": what belongs to the counted noun, where it has been left behind. */
function withRest(asked: Asked, told: string): string {
  const { reading, counted } = asked;
  const { tokens } = reading.doc;
  const noun = textOf(asked, counted.head, counted.last);
  const rate = rateEnd(asked, counted.last);
  const [and, second, behind] = tokens.slice(counted.last + 1, counted.last + 4);
  const joined =
    and?.norm === 'and' &&
    second?.tag === 'NNS' &&
    /^conj/.test(second.deprel) &&
    !/^(?:VERB|AUX)$/.test(behind?.pos ?? '');
  const last = rate > counted.last ? rate : joined ? counted.last + 2 : counted.last;
  const whole = textOf(asked, counted.head, last);
  return last === counted.last || told.includes(whole) ? told : told.replace(noun, whole);
}

/** "12 hostages", "48 missiles in Kenya": the noun, and what is told of it. */
function whatOfThings(asked: Asked): string | undefined {
  const { reading, numeral, counted, clause, inTime } = asked;
  const { tokens } = reading.doc;
  const first = nounStart(asked);
  const { last, broken } = phraseEnd(reading, counted.last, inTime);
  if (broken) return undefined;
  const noun = textOf(asked, first, last);
  // "spoke five times": the text as it stands says it best
  if (counted.of === 'times') {
    const told = clause && passage(asked, last);
    return clause && told?.includes(tokens[clause.predicate]!.text) ? told : undefined;
  }
  if (tokens[numeral.last + 1]?.norm === '-') return whatOfCompound(asked);
  if (DISTANCE.test(counted.of)) return wholeClause(asked, last);
  if (isMainVerb(asked)) {
    const verb = phraseEnd(reading, counted.last + 1, inTime, { infinitive: true });
    return verb.broken ? undefined : `${textOf(asked, first, counted.last)} ${isPerson(tokens[counted.head]!) ? 'who' : 'that'} ${textOf(asked, counted.last + 1, verb.last)}`; // biome-ignore format: one line
  }
  const shared = fateBehindAll(asked, last) ?? fateBehindAside(asked, last);
  if (shared !== undefined) return `${noun} ${shared}`;
  const governing = verbBefore(asked);
  if (governing && mayTell(governing)) return withFate(asked, governing, first, last);
  const role = clause && roleIn(asked, clause);
  // "with dozens more wounded": the word itself says what became of them
  if (/^(?:wounded|injured|killed|dead|missing)$/.test(counted.of))
    return `people ${textOf(asked, counted.head, last)}`;
  if (clause && role === 'object' && (mayTell(clause) || speaksFor(asked, clause)))
    return withFate(asked, clause, first, last);
  if (clause && role === 'subject') return withDeed(asked, clause.predicate, clause, rateEnd(asked, last));
  // "observers from five states would be sent": the observers
  const following = isInPlaceOf(asked) ? undefined : verbBehind(tokens, rateEnd(asked, last));
  if (following !== undefined) return withDeed(asked, following, undefined, rateEnd(asked, last));
  // what restricts it stands behind it: "hospitals that will serve the north"
  const own = tokens[counted.last + 1];
  const restricted = own !== undefined && (last > counted.last + 1 || isFate(own, last)) && (RELATIVE.test(own.norm) || /^VB[NG]$/.test(own.tag ?? '') || own.norm === 'with'); // biome-ignore format: one condition
  // "raids on five clinics and two schools": what is told stands at the first of them, and is not read
  const further = tokens[counted.head]!.deprel.startsWith('conj');
  if (restricted && !further) return noun;
  return passage(asked, last) ?? (last > counted.last && !further ? noun : undefined);
}

/** "the scores of people killed": a participle that says enough by itself. */
const isFate = ({ index, tag, norm }: Token, last: number): boolean =>
  index === last && tag === 'VBN' && figuresLexicon().bare.has(norm);

/** "Six schools and two clinics were shelled": what is told behind the last is told of all. */
function fateBehindAll({ reading, inTime }: Asked, noun: number): string | undefined {
  const { tokens, article } = reading.doc;
  if (tokens[noun + 1]?.pos !== 'CCONJ') return undefined;
  for (let i = noun + 2; i < noun + 8; i++) {
    const { pos, norm } = tokens[i] ?? { pos: '', norm: '' };
    if (/^(?:was|were)$/.test(norm) && tokens[i + 1]?.tag === 'VBN') {
      const { last } = phraseEnd(reading, i + 1, inTime);
      return article.text.slice(tokens[i + 1]!.start, tokens[last]!.end).replace(/\s+/g, ' ');
    }
    if (!/^(?:NUM|NOUN|ADJ|PROPN|DET|ADP)$/.test(pos)) return undefined;
  }
  return undefined;
}

/** "Two fighters from the front — a coalition of groups — were killed", "12 soldiers, two of them officers, died": what is told behind an aside. */
function fateBehindAside({ reading, counted, inTime }: Asked, noun: number): string | undefined {
  const { tokens, article } = reading.doc;
  const opens = tokens[noun + 1]?.norm ?? '';
  if (!/^[—–(,]$/.test(opens)) return undefined;
  const closes = opens === '(' ? ')' : opens;
  const told = (verb: number): string =>
    article.text.slice(tokens[verb]!.start, tokens[phraseEnd(reading, verb, inTime).last]!.end).replace(/\s+/g, ' ');
  const isDone = (from: number, verb: number | undefined): verb is number =>
    verb !== undefined && tokens[verb]!.tag === 'VBN' && tokens.slice(from, verb).some(t => /^(?:was|were|been)$/.test(t.norm)); // biome-ignore format: one condition
  // "including 12 children, | were killed"
  const next = opens === ',' ? verbBehind(tokens, noun + 1) : undefined;
  if (isDone(noun, next)) return told(next);
  let end = noun + 2;
  while (end < noun + LONGEST_CLAUSE && tokens[end] && tokens[end]!.norm !== closes) end++;
  const verb = tokens[end]?.norm === closes ? verbBehind(tokens, end) : undefined;
  if (isDone(end, verb)) return told(verb);
  const subject = verb !== undefined && opens === ',' && tokens[verb]!.head >= 0 && tokens[counted.head]!.head === verb;
  const active =
    subject && /^VB[PD]$/.test(tokens[verb]!.tag ?? '') && tokens[counted.head]!.deprel.startsWith('nsubj');
  return active ? `${isPerson(tokens[counted.head]!) ? 'who' : 'that'} ${told(verb)}` : undefined;
}

const isFiniteVerb = wordFact(({ pos, tag }) => pos === 'AUX' || /^(?:VB[DZP]|MD)$/.test(tag));

/** "15,000 people protested": the only verb of its sentence is no participle. */
function isMainVerb({ reading, counted }: Asked): boolean {
  const { tokens, sentences } = reading.doc;
  const verb = tokens[counted.last + 1];
  if (verb?.pos !== 'VERB' || !/^VB[DN]$/.test(verb.tag ?? '')) return false;
  const { first, last } = sentences[verb.sentence]!;
  for (let i = first; i < last; i++) if (i !== verb.index && isFiniteVerb(tokens[i]!)) return false;
  return true;
}

/** "The buffer zone would be 15 kilometres wide": a distance needs all that is told of it. */
function wholeClause({ reading, counted, clause, ...rest }: Asked, end: number): string | undefined {
  const asked = { reading, counted, clause, ...rest };
  const told = passage(asked, end);
  if (told !== undefined) return told;
  const subject = clause && (clause.passive ? clause.object : clause.subject);
  if (subject === undefined || subject > counted.head || reading.doc.tokens[subject]!.pos === 'PRON') return undefined;
  const { first } = reading.tree.extent(subject);
  const last = Math.max(end, clause!.predicate === counted.last + 1 ? clause!.predicate : end);
  return last - first < LONGEST_CLAUSE ? fromHere(asked, first, last) : undefined;
}

/** "20-point peace plan", "a 1,000-kilometre (600-mile) front line": what it is the measure of. */
function whatOfCompound(asked: Asked): string | undefined {
  const { reading, counted, inTime } = asked;
  const { tokens } = reading.doc;
  let first = counted.last + 1;
  if (tokens[first]?.norm === '(') while (tokens[first] && tokens[first - 1]!.norm !== ')') first++;
  let last = first - 1;
  while (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[last + 1]?.pos ?? '')) last++;
  if (last < first) return undefined;
  // "handed a 12-point plan to envoys": the receiver and the verb behind it are not the plan's
  const whole = phraseEnd(reading, last, inTime).last;
  const next = tokens[last + 1];
  // "the 28-point plan called for a pause": what the plan does is not its name, whatever the parse takes it for
  const deed = next?.tag === 'VBD' || (next?.tag === 'VBN' && asked.clauseAt(next.index)?.subject !== undefined) || (next?.tag === 'VBN' && tokens[last + 2]?.norm === 'for'); // biome-ignore format: one line
  const own = next?.norm === 'to' || deed ? last : whole;
  return textOf(asked, first, own);
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
  // "are cleared | each day"
  return `${noun} ${isPerson(tokens[counted.head]!) ? 'who' : 'that'} ${textOf(asked, begin, rateEnd(asked, last))}`;
}

/** "At least 100 were wounded in Orsk", "drove 900,000 from their homes": people, with the verb that says so. */
function whatOfNobody(asked: Asked): string | undefined {
  const { reading, numeral, counted, clause, inTime } = asked;
  const { tokens } = reading.doc;
  if (counted.sum !== undefined) return nounPhrase(asked, counted.sum);
  const before = tokens[numeral.first - 1];
  const from = /^(?:others|more)$/.test(tokens[numeral.last + 1]?.norm ?? '') ? numeral.last + 2 : numeral.last + 1;
  const { last, broken } = phraseEnd(reading, numeral.last, inTime);
  if (broken) return undefined;
  if (before?.pos === 'VERB' && before.norm !== 'being') {
    const told = clause?.predicate === before.index ? `${fateOf(asked, clause)}${doerOf(asked, clause)}` : participleOf(before); // biome-ignore format: one line
    return [counted.of, told, textOf(asked, from, last)].filter(Boolean).join(' ');
  }
  if (counted.listed) return [counted.of, textOf(asked, from, Math.max(last, from))].join(' ').replace(/[ ,.;]+$/, '');
  for (let i = from; i < from + 5; i++)
    if (tokens[i] && isLeftFate(tokens[i]!))
      return `${counted.of} ${textOf(asked, i, phraseEnd(reading, i, inTime).last)}`;
  let verb = numeral.last + 1;
  const { bare } = figuresLexicon();
  while (verb < numeral.last + 6 && !bare.has(tokens[verb]?.norm ?? '')) verb++;
  if (!bare.has(tokens[verb]?.norm ?? '')) return passage(asked, Math.max(last, counted.last));
  const active = /^(?:died|fled|drowned|perished|starved|returned|disappeared)$/.test(tokens[verb]!.norm); // biome-ignore format: one line
  return `${counted.of} ${active ? 'who ' : ''}${textOf(asked, verb, phraseEnd(reading, verb, inTime).last)}`;
}
