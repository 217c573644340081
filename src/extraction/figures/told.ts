/** Words that all figures are told in: what was done to a thing, by whom, and the noun phrase of a thing. In: a counted numeral and its clause. */
import type { Token } from '../../model/doc.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { TokenSet } from '../token-set.ts';
import type { Counted } from './counted.ts';
import type { Numeral } from './numerals.ts';
import { participleOf } from './participle.ts';
import { phraseEnd, phraseStart } from './phrase.ts';

/** Tokens of a doer's name. */
const LONGEST_DOER = 9;
/** Verbs of which no participle says anything: "people had", "people seen". */
export const EMPTY =
  /^(?:have|be|include|say|know|need|want|get|make|face|mark|contain|involve|represent|expect|cost|total|number|exceed|leave|become|remain|mean|show|see|do|tell|keep|let|cover|span|comprise|constitute|amount|reach to|equal|account|average|hope|believe|think|call|put|suggest|indicate|report)$/;
const FUTURE = /^(?:will|shall|would|to|should|must)$/;
/** "Were able to support", "managed to free": it was done. */
const SUCCEEDS = /^(?:able|manage|succeed)$/;
const POSSIBLE = /^(?:could|may|might|can)$/;

export interface Asked {
  readonly reading: Reading;
  readonly numeral: Numeral;
  readonly counted: Counted;
  readonly clause: Clause | undefined;
  readonly inTime: TokenSet;
  clauseAt(predicate: number): Clause | undefined;
  /** Tokens of names, nationalities among them. */
  readonly inName: TokenSet;
}

/** Few phrases hold a mark of quotation. */
export const withoutMarks = (text: string): string => (/["“”]/.test(text) ? text.replace(/["“”]/g, '') : text);

export const textOf = ({ reading: { doc } }: Asked, first: number, last: number): string =>
  first > last ? '' : withoutMarks(oneLine(doc.article.text.slice(doc.tokens[first]!.start, doc.tokens[last]!.end))).trim(); // biome-ignore format: one line

/** The words from a place on; the first word of a sentence small, unless it is a name. */
export function fromHere(asked: Asked, first: number, last: number): string {
  const { tokens, sentences } = asked.reading.doc;
  const { pos, norm, sentence, text: word } = tokens[first]!;
  const text = textOf(asked, first, last);
  const opens = sentences[sentence]!.first === first && /^[A-Z][a-z]*$/.test(word);
  // an article is small also where a sentence or a quotation begins with it: "by the Department"
  const article = /^(?:the|an?)$/.test(norm) && (opens || !asked.inName.has(first));
  const small = article || (opens && pos !== 'PROPN' && norm !== 'i' && !asked.inName.has(first));
  return small ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The verb that follows a noun right away, over adverbs: the parse may have another subject for it. */
export function verbBehind(tokens: readonly Token[], noun: number): number | undefined {
  let verb = noun + 1;
  while (/^(?:ADV|PART|AUX)$/.test(tokens[verb]?.pos ?? '') && verb < noun + 6) verb++;
  const { pos, tag = '' } = tokens[verb] ?? {};
  const helper = tokens.slice(noun + 1, verb).find(t => t.pos === 'AUX');
  if (tokens[noun]?.tag === 'NNS' && /^(?:is|was|has)$/.test(helper?.norm ?? '')) return undefined; // "a scheme for refugees was dropped"
  if (pos === 'VERB') return helper || /^VB[DZP]$/.test(tag) ? verb : undefined;
  // "are at risk"
  return helper && /^(?:is|are|was|were)$/.test(helper.norm) ? helper.index : undefined;
}

export const mayTell = ({ lemma, negated, hypothetical, copular }: Clause): boolean =>
  !negated && !hypothetical && !copular && !EMPTY.test(lemma.split(' ', 1)[0]!);

export const isPerson = ({ lemma, norm }: Token): boolean =>
  /(?:er|or|ee|ist|ian|ant|man|men|woman|women|person|people|child|children|civilian|famil(?:y|ies)|detainee|national|citizen|official|monk|nun|troops|dead|wounded|rebel|militant)s?$/.test(
    norm,
  ) || /^(?:person|child|man|woman)$/.test(lemma);

/** "The union, which represents 14,500 workers": of people it says whose they are; of a share or a sum it says nothing. */
export const speaksFor = ({ reading, counted }: Asked, { lemma, negated, hypothetical }: Clause): boolean =>
  lemma === 'represent' && !negated && !hypothetical && isPerson(reading.doc.tokens[counted.head]!);

/** "killed", "to be released", "that could be hit". */
export function fateOf({ reading, numeral }: Asked, { predicate, lemma, modal, governor }: Clause): string {
  const { tokens } = reading.doc;
  const token = tokens[predicate]!;
  // "carried out", also where the parse does not join the two
  const next = reading.doc.tokens[predicate + 1];
  const apart =
    next &&
    next.index !== numeral.first &&
    /^(?:out|up|down|off|over|back|away)$/.test(next.norm) &&
    next.pos !== 'SCONJ'
      ? ` ${next.norm}`
      : '';
  const particle = lemma.includes(' ') ? lemma.slice(lemma.indexOf(' ')) : apart;
  const done = `${participleOf(token)}${particle}`;
  if (modal === undefined || (modal === 'to' && governor && SUCCEEDS.test(tokens[governor.predicate]!.lemma)))
    return done;
  return FUTURE.test(modal) ? `to be ${done}` : POSSIBLE.test(modal) ? `that ${modal} be ${done}` : done;
}

/** "by the mediators": the doer of an active verb that has one of its own; of "killing 12" the parse guesses. */
export function doerOf(asked: Asked, { subject, predicate, passive }: Clause): string {
  const { reading, inTime } = asked;
  const { tokens } = reading.doc;
  if (subject === undefined || passive || subject >= predicate || inTime.has(subject)) return '';
  const { tree } = reading;
  // "on a school, killing 12", "in addition": of these the parse guesses
  const relative = tree.child(predicate, 'nsubj');
  const guessed =
    tokens[predicate]!.tag === 'VBG' && relative === undefined && tree.child(predicate, 'aux') === undefined;
  // "attacks, also claimed by the militia, killed 60"
  if (guessed || /^(?:by|of|for|with)$/.test(tokens[subject - 1]?.norm ?? '')) return '';
  if (tree.child(subject, 'case') !== undefined) return '';
  // "attacks in a quarter of the town which killed": which of the nouns it is nobody knows
  if (relative !== undefined && relative !== subject && relative - subject > 2) return '';
  const { pos, norm } = tokens[subject]!;
  if (pos === 'PRON') {
    const name = /^(?:he|she|it|they)$/.test(norm) ? nameAt(asked, subject) : undefined;
    return name && !/^Q /.test(name) ? ` by ${name}` : '';
  }
  if (pos !== 'NOUN' && pos !== 'PROPN') return '';
  const { first: floor } = reading.tree.extent(subject);
  let first = phraseStart(tokens, subject, Math.max(floor, subject - LONGEST_DOER));
  // a word cut in two, and what no one does: "the toll killed 46"
  if (tokens[first - 1]?.norm === '-' || /^(?:toll|number|count|figure)$/.test(tokens[subject]!.lemma)) return '';
  if (first > floor && tokens[first - 1]!.pos === 'DET') first--;
  let { last } = phraseEnd(reading, subject, inTime, { longest: LONGEST_DOER, clauses: false });
  // "Norvand and Kenya"
  const second = tokens[last + 1]?.norm === 'and' ? tree.children(subject).find(c => tokens[c]!.deprel === 'conj' && c > last && c < last + 4) : undefined; // biome-ignore format: one line
  // "by the ministry and the agency for development": half of those who did it is worse than none
  const half = second === undefined && tokens[last + 1]?.norm === 'and' && tokens[last + 2] !== undefined && last + 2 < predicate && tree.children(subject).some(c => tokens[c]!.deprel === 'conj' && c > last && c < predicate); // biome-ignore format: one line
  if (half) return '';
  if (second !== undefined) last = phraseEnd(reading, second, inTime, { longest: LONGEST_DOER, clauses: false }).last;
  return ` by ${fromHere(asked, first, Math.min(last, predicate - 1))}`;
}

function nameAt({ reading }: Asked, token: number): string | undefined {
  const who = reading.actorOf(token);
  return who && 'actor' in who ? reading.actors.find(a => a.key === who.actor)?.name : undefined;
}

/** "new package of security assistance for the north", "Norvand’s contribution". */
export function nounPhrase(asked: Asked, head: number): string {
  const { reading, numeral, inTime } = asked;
  const { tokens } = reading.doc;
  const first = phraseStart(tokens, head, reading.tree.extent(head).first);
  let last = phraseEnd(reading, head, inTime, { longest: 12, clauses: false, participles: true }).last;
  if (head < numeral.first) last = Math.min(last, numeral.first - 1);
  while (last > head && tokens[last]!.pos === 'ADP') last--;
  const text = fromHere(asked, first, last);
  const owner = tokens[first - 1]?.deprel === 'nmod:poss' ? nameAt(asked, first - 1) : undefined;
  return owner ? `${owner}’s ${text}` : text;
}

/** "600 trucks a day": the rate belongs to what is counted. */
export function rateEnd({ reading }: Asked, noun: number): number {
  const { tokens } = reading.doc;
  const rate = /^(?:a|per|each|every)$/.test(tokens[noun + 1]?.norm ?? '') && /^(?:hour|day|week|month|year)$/.test(tokens[noun + 2]?.norm ?? ''); // biome-ignore format: one condition
  return rate ? noun + 2 : noun;
}

/** "from five states": what is told behind is told of the noun before. */
export function isInPlaceOf({ reading, numeral, counted }: Asked): boolean {
  const { deprel, head } = reading.doc.tokens[counted.head]!;
  const before = reading.doc.tokens[numeral.first - 1]?.norm ?? '';
  return deprel.startsWith('nmod') && head < numeral.first && /^(?:from|among|between|with|by)$/.test(before);
}
