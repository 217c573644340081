/**
 * Phrases that name a plan or document under negotiation. In: a reading. Out: one Phrase per noun phrase, with what its words tell:
 * kind, points, authors, modifiers; `bare` phrases ("the plan") only point back to one named before.
 */
import type { Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { ProposalKind } from '../../model/moves.ts';
import { wordMarks } from '../../text/word-marks.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { readNumerals } from '../figures/numerals.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import { authorsOf } from './authors.ts';
import { DEMANDS, readDemands } from './demands.ts';
import { isAtHome } from './home.ts';
import { IDEAS, readIdea } from './ideas.ts';
import type { Lookup } from './lookup.ts';
import { isNamed, isTentative, type Words } from './naming.ts';
import { HEADS, nounOf } from './nouns.ts';
import { OPENS_OFFER, readOffer } from './offers.ts';
import { isBody, isPartOfOther, numberOf } from './part-of-other.ts';
import { partiesEnd, standingOf } from './standing.ts';
import { isWordsOf, laysDown } from './tabled.ts';

export interface Phrase {
  readonly head: number;
  /** Lemma, "ceasefire" for all its spellings. */
  readonly noun: string;
  readonly kind: ProposalKind;
  /** From the first modifier to the head: its name without article and owner. */
  readonly name: Range;
  /** The whole noun phrase. */
  readonly range: Range;
  readonly points?: number;
  readonly authors: readonly Speaker[];
  /** Content words before the head. */
  readonly modifiers: ReadonlySet<string>;
  /** Content words of the matter after it: "to send ground troops". */
  readonly matter: ReadonlySet<string>;
  readonly definite: boolean;
  /** "A truce". */
  readonly indefinite: boolean;
  readonly plural?: boolean;
  readonly bare: boolean;
  /** "A lasting peace deal" in the air: joins one that is known, makes none. */
  readonly tentative: boolean;
  /** "The deal" of which only its clause tells that it was struck: it may be one that was named before. */
  readonly takesUp?: boolean;
  /** Named by a deed, not by a plan: joins only what has its author and its words. */
  readonly apart?: boolean;
  /** "Resolution 2254". */
  readonly number?: number;
  /** "The Minsk agreements": the name before the noun. */
  readonly called?: string;
  /** Clause in which it is subject or object. */
  readonly clause?: Clause;
}

const FIGHTING =
  /^(?:hostilit(?:y|ies)|fighting|fire|violence|combat|attack|strike|bombing|aggression|killing|war|bloodshed|operation|shelling)$/;
const DEFINITE = /^(?:the|this|that|these|its|his|their|her|our)$/;
/** Words of a phrase after its head that are looked at; longer ones are relative clauses gone wrong. */
const LONGEST_TAIL = 14;

export function findPhrases(lookup: Lookup): Phrase[] {
  const found: Phrase[] = [];
  // inside the words of an offer nothing else is offered
  let covered = -1;
  const marks = wordMarks(lookup.tokens);
  for (let i = 0; i < marks.length; i++) {
    if (!(marks[i]! & (HEADS | OPENS_OFFER | DEMANDS | IDEAS)) || i <= covered) continue;
    const phrase =
      (marks[i]! & HEADS ? readPhrase(lookup, lookup.tokens[i]!) : undefined) ??
      (marks[i]! & OPENS_OFFER ? readOffer(lookup, i, found.at(-1)) : undefined) ??
      (marks[i]! & DEMANDS ? readDemands(lookup, i) : undefined) ??
      (marks[i]! & IDEAS ? readIdea(lookup, i) : undefined);
    if (!phrase || (!phrase.bare && isAtHome(lookup, i, phrase.noun))) continue;
    found.push(phrase);
    if (phrase.apart) covered = Math.max(phrase.name.last, i);
  }
  return found;
}

function readPhrase(lookup: Lookup, token: Token): Phrase | undefined {
  const { reading, tokens, lexicon, clauseOf } = lookup;
  const known = nounOf(lookup, token);
  // "the cessation of all shipments" is no truce
  if (known?.noun === 'cessation' && tokens[token.index + 1]?.norm === 'of' && !tokens.slice(token.index + 2, token.index + 6).some(t => FIGHTING.test(t.lemma))) return undefined; // biome-ignore format: one condition
  if (!known || isPartOfOther(lookup, token) || isBody(lookup, token.index)) return undefined;
  const { index: head } = token;
  const start = nameStart(reading, known.first, datedHead(reading, head));
  if (isWordsOf(lookup, start, head)) return undefined;
  const before = tokens.slice(start, known.first);
  const determiner = tokens[/^["“'‘]$/.test(tokens[start - 1]?.norm ?? '') ? start - 2 : start - 1]?.norm ?? '';
  if (lexicon.notAfter.has(determiner) || before.some(t => lexicon.notAfter.has(t.norm))) return undefined;
  // the clause of the date is that of the truce
  const dated = datedHead(reading, head);
  const clause = clauseOf(head) ?? (/^compound/.test(token.deprel) || dated !== head ? clauseOf(token.head) : undefined); // biome-ignore format: one line
  const modifiers = new Set(before.filter(t => /^(?:NOUN|ADJ|PROPN|VERB|NUM)$/.test(t.pos)).map(t => t.norm));
  const authors = authorsOf(
    lookup,
    head,
    before,
    clause && clause.object === token.head ? { ...clause, object: head } : clause,
    known.noun,
  );
  const points = pointsOf(reading, head, start);
  const matter = matterOf(lookup, head);
  const number = known.noun === 'resolution' ? numberOf(lookup, head) : undefined;
  const called = calledAfter(lookup, before);
  const words: Words = {
    noun: known.noun,
    plural: token.tag === 'NNS' || token.tag === 'NNPS',
    modifiers, authors, points,
    numbered: number !== undefined,
    called: called !== undefined,
    ofStates: before.some(t => /^(?:nationality|state)$/.test(lookup.nameAt(t.index)?.kind ?? '')),
    matter: matter.words,
    start, head, clause,
  }; // biome-ignore format: one glance
  const standing = standingOf(lookup, words);
  const named = standing !== undefined || isNamed(lookup, words);
  const under = !named && laysDown(lookup, start, head);
  const answer = named ? undefined : takenUpBy(lookup, head, determiner);
  const whole = wholeRange(reading, start, head, matter.last ?? partiesEnd(lookup, head) ?? head);
  const end = number ?? nameEnd(tokens, head);
  return {
    head,
    noun: known.noun,
    kind:
      called !== undefined && known.noun === 'document'
        ? 'agreement'
        : modifiers.has('draft') && known.noun !== 'resolution'
          ? 'draft'
          : lexicon.heads.get(known.noun)!,
    name: { first: start, last: named && matter.short !== undefined && start === known.first ? matter.short : end },
    range: shownBy(whole, token, answer, clause !== undefined),
    points,
    number: number === undefined ? undefined : Number(tokens[number]!.norm),
    called,
    authors,
    modifiers,
    matter: matter.words,
    definite: DEFINITE.test(determiner) || authors.length > 0,
    indefinite: /^(?:a|an)$/.test(determiner),
    plural: words.plural,
    bare: !named && !under && answer === undefined,
    tentative: named && isTentative(lookup, start, head, words, standing),
    takesUp: DEFINITE.test(determiner) && modifiers.size + matter.words.size + authors.length === 0 && called === undefined && number === undefined, // biome-ignore format: one line
    clause,
  };
}

/** The words of a phrase that show it: with the whole that it dates, and with the answer that it got. */
function shownBy(whole: Range, { deprel, head, index }: Token, answer: number | undefined, inClause: boolean): Range {
  if (answer !== undefined) return { first: Math.min(whole.first, index - 1), last: answer };
  const dates = deprel.startsWith('compound') && inClause;
  return dates ? { first: Math.max(whole.first, index - 4), last: Math.max(whole.last, head) } : whole;
}

/** "… – a proposal Norvand has flatly rejected": what was told right before it is the proposal. */
function takenUpBy({ tokens, lexicon, reading }: Lookup, head: number, determiner: string): number | undefined {
  if (!/^(?:a|an)$/.test(determiner) || !/^(?:proposal|plan|idea|offer|demand|move)$/.test(tokens[head]!.lemma))
    return undefined;
  const { first, last } = reading.doc.sentences[tokens[head]!.sentence]!;
  let mark = head - 1;
  while (mark > head - 6 && mark > first && !/^[,–—-]$/.test(tokens[mark]!.norm)) mark--;
  if (!/^[,–—-]$/.test(tokens[mark]?.norm ?? '') || mark - first < 4) return undefined;
  for (let i = head + 1; i < Math.min(last, head + 9); i++)
    if (/^(?:rejected|accepted|agreed)$/.test(lexicon.status.get(tokens[i]!.lemma) ?? '') && tokens[i]!.pos === 'VERB')
      return i;
  return undefined;
}

/** The name of a place or a person right before the noun: "the Minsk agreements", "the Annan plan". */
function calledAfter({ nameAt, tokens }: Lookup, before: readonly Token[]): string | undefined {
  const last = before.at(-1);
  if (last?.pos !== 'PROPN') return undefined;
  const { kind, first } = nameAt(last.index) ?? {};
  // "the Geneva Communique" may be one name
  const whole = kind === 'event' && first === last.index && /^communiqu/.test(tokens[last.index + 1]?.norm ?? '');
  return whole || kind === 'place' || kind === 'person' || kind === 'facility' ? last.norm : undefined;
}

/** "Signed an accord | last month": the parse may take the noun for a part of the time behind it, on which its own words then hang. */
function datedHead({ doc: { tokens }, timesIn }: Reading, noun: number): number {
  const { head, deprel } = tokens[noun]!;
  const within = head > noun && head <= noun + 3 && /^(?:amod|compound|nmod)/.test(deprel);
  return within && /^(?:last|this|next|late|early|earlier)$/.test(tokens[noun + 1]!.norm) && timesIn(noun + 1, head).length > 0 ? head : noun; // biome-ignore format: one line
}

/** First token of the modifiers, after article and owner. */
function nameStart({ tree, doc: { tokens } }: Reading, first: number, head: number): number {
  const begins = tree
    .children(head)
    .filter(
      c => c < first && /^(?:amod|compound|nummod|nmod)/.test(tokens[c]!.deprel) && tokens[c]!.deprel !== 'nmod:poss',
    )
    .map(c => tree.extent(c).first);
  let start = Math.min(first, ...begins);
  // ten words of modifiers at most: more is a parse error
  if (first - start > 10) start = first;
  while (start < first && (/^(?:PUNCT|DET|ADP|PRON|PART)$/.test(tokens[start]!.pos) || /^(?:own|entire|whole|so|called)$/.test(tokens[start]!.norm))) start++; // biome-ignore format: one condition
  return start;
}

const nameEnd = (tokens: readonly Token[], head: number): number =>
  /^(?:cessation|memorandum|memoranda)$/.test(tokens[head]!.norm) && tokens[head + 1]?.norm === 'of' ? head + 2 : head;

/** "20-point", "the 20 points of a document". */
function pointsOf({ tree, doc: { tokens } }: Reading, head: number, start: number): number | undefined {
  for (const n of readNumerals(tokens, start, head))
    if (/^points?$/.test(tokens[n.last + 2]?.norm ?? '') && tokens[n.last + 1]?.norm === '-') return n.value;
  const above = tokens[tokens[head]!.head];
  if (above?.lemma === 'point' && caseOf(tree, head) === 'of') {
    const n = readNumerals(tokens, Math.max(0, above.index - 4), above.index).at(-1);
    if (n && n.last === above.index - 1) return n.value;
  }
  return undefined;
}

/**
 * What it is about: "to send ground troops", "on the terms of a pause", "detailing the reconstruction". Read off the words: the parser
 * hangs such tails elsewhere as often as not.
 */
function matterOf(
  { lexicon: { matters }, reading: { doc } }: Lookup,
  head: number,
): { words: ReadonlySet<string>; short?: number; last?: number } {
  const { tokens } = doc;
  const { last: end } = doc.sentences[tokens[head]!.sentence]!;
  const first = tokens[head + 1];
  if (!first || head + 2 >= end || (first.norm === 'on' && tokens[head + 3]?.norm === 'table')) return { words: new Set() }; // biome-ignore format: one line
  const ofText = first.norm === 'of' && /^(?:draft|text|version|offer|package)$/.test(tokens[head]!.lemma);
  const infinitive = first.norm === 'to' && tokens.slice(head + 2, head + 5).some(t => t.tag === 'VB');
  if (!infinitive && !ofText && first.tag !== 'VBG' && !matters.has(first.norm)) return { words: new Set() };
  const words: Token[] = [];
  let short: number | undefined;
  for (let i = head + 1; i < Math.min(end, head + 1 + LONGEST_TAIL); i++) {
    const token = tokens[i]!;
    if (/^[,;:.–—]$/.test(token.norm) || (i > head + 1 && /^(?:VBD|VBZ|VBP|MD)$/.test(token.tag ?? ''))) break;
    if (!/^(?:NOUN|PROPN|ADJ|VERB)$/.test(token.pos)) continue;
    words.push(token);
    // the name takes the matter as far as its first noun phrase
    const phraseEnds =
      token.pos === 'NOUN' && !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.pos ?? '') && tokens[i + 1]?.norm !== 'of';
    if (short === undefined && phraseEnds) short = i;
  }
  const lemmas = words.flatMap(w => [w.lemma.toLowerCase(), w.norm.replace(/s$/, '')]);
  return {
    words: new Set(lemmas),
    short,
    last: words.at(-1)?.index,
  };
}

/** The noun phrase with its owner and its matter, cut where it grows long. */
function wholeRange({ tree, doc }: Reading, from: number, head: number, matterEnd: number): Range {
  const { tokens } = doc;
  let start = from;
  const extent = tree.extent(head);
  const sentence = doc.sentences[tokens[head]!.sentence]!;
  // "the 20 points of a document"
  const above = tokens[head]!.head;
  if (tokens[above]?.lemma === 'point' && above > start - 6 && above < start)
    start = Math.max(sentence.first, above - 2);
  let last = Math.min(Math.max(extent.last, matterEnd), head + LONGEST_TAIL, sentence.last - 1);
  const stop = tokens.slice(head + 1, last + 1).find(t => /^(?:[,;:–—]|but)$/.test(t.norm));
  if (stop) last = stop.index - 1;
  while (last > head && (/^(?:PUNCT|ADP|DET|CCONJ|PART)$/.test(tokens[last]!.pos) || tokens[last]!.tag === 'WDT')) last--; // biome-ignore format: one line
  const first = Math.max(extent.first, start - 6, sentence.first);
  let begin = Math.min(first, start);
  while (begin < start && /^(?:ADP|PUNCT|CCONJ|SCONJ)$/.test(tokens[begin]!.pos)) begin++;
  return { first: begin, last };
}
