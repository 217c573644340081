/**
 * Proposals that no plan or document names: "countered with a demand for an immediate truce", "which had proposed one to start in March",
 * "proposed the creation of a buffer zone", "supply them with gas in return for …". In: a token. Out: a phrase like those that nouns name.
 */
import { proposalsLexicon } from '../../knowledge/proposals.ts';
import type { Speaker } from '../../model/mentions.ts';
import { wordMark } from '../../text/word-marks.ts';
import type { Range } from '../statements/tree.ts';
import { describedAt } from './authors.ts';
import type { Lookup } from './lookup.ts';
import type { Phrase } from './phrases.ts';

const LONGEST = 22;

/** Content words of a stretch, as lemmas. */
export function wordsIn({ tokens }: Lookup, { first, last }: Range): ReadonlySet<string> {
  const words = tokens.slice(first, last + 1).filter(t => /^(?:NOUN|PROPN|ADJ|VERB)$/.test(t.pos));
  return new Set(words.flatMap(w => [w.lemma.toLowerCase(), w.norm.replace(/s$/, '')]));
}

/** From a place to the next mark, or so many tokens. */
export function stretch({ tokens, reading }: Lookup, first: number, most = LONGEST): Range {
  const { last: end } = reading.doc.sentences[tokens[first]!.sentence]!;
  let last = first;
  while (last + 1 < Math.min(end - 1, first + most) && !/^[,;:.–—]$/.test(tokens[last + 1]!.norm) && !/^(?:but|although|while)$/.test(tokens[last + 1]!.norm)) last++; // biome-ignore format: one condition
  while (last > first && /^(?:ADP|DET|CCONJ|SCONJ|PUNCT)$/.test(tokens[last]!.pos)) last--;
  return { first, last };
}

interface Made {
  readonly head: number;
  readonly name: Range;
  readonly range: Range;
  readonly authors: readonly Speaker[];
  readonly kind: Phrase['kind'];
  readonly noun: string;
}

export const make = (lookup: Lookup, { head, name, range, authors, kind, noun }: Made): Phrase => ({
  head, noun, kind, name, range, authors,
  modifiers: wordsIn(lookup, name),
  matter: wordsIn(lookup, name),
  definite: false,
  indefinite: true,
  bare: false,
  tentative: false,
  apart: true,
}); // biome-ignore format: one glance

/** "Norvand has countered with a demand for an immediate truce." */
function readCounter(lookup: Lookup, verb: number): Phrase | undefined {
  const { tokens, clauseAt, namedBy } = lookup;
  if (tokens[verb + 1]?.norm !== 'with' || tokens[verb]!.pos === 'NOUN') return undefined;
  if (tokens[verb]!.lemma !== 'counter' && !/^counter(?:s|ed|ing)$/.test(tokens[verb]!.norm)) return undefined;
  const clause = clauseAt(verb);
  const author = clause?.subject === undefined || clause.negated ? undefined : namedBy(clause.subject);
  if (!author) return undefined;
  const name = stretch(lookup, verb + 2);
  const begin = tokens[name.first]!.pos === 'DET' ? name.first + 1 : name.first;
  return make(lookup, {
    head: verb,
    noun: 'counter-proposal',
    kind: 'counter-proposal',
    name: { first: begin, last: name.last },
    range: { first: Math.max(clause!.range.first, verb - 8), last: name.last },
    authors: [author],
  });
}

/** "Russia, which had proposed one to start on 1 March": one of what was named before. */
function readOne(lookup: Lookup, verb: number, before: Phrase | undefined): Phrase | undefined {
  const { tokens, lexicon, clauseAt, namedBy } = lookup;
  if (tokens[verb + 1]?.norm !== 'one' || !lexicon.author.has(tokens[verb]!.lemma) || !before) return undefined;
  if (
    /^(?:of|day|side|more|another|point|thing)$/.test(tokens[verb + 2]?.norm ?? '') ||
    tokens[verb + 2]?.pos === 'NOUN'
  )
    return undefined;
  const clause = clauseAt(verb);
  const author = clause?.subject === undefined || clause.negated ? undefined : namedBy(clause.subject);
  if (!author || verb - before.head > 40) return undefined;
  const tail = stretch(lookup, verb + 1);
  const first = Math.max(verb - 6, Math.min(clause!.range.first, clause!.subject!));
  const made = make(lookup, {
    head: verb,
    noun: before.noun,
    kind: before.kind,
    name: {
      first: tokens[before.name.last - 1]?.norm === '-' ? before.name.last - 2 : before.name.last,
      last: before.name.last,
    },
    range: { first, last: tail.last },
    authors: [author],
  });
  return { ...made, apart: false };
}

const PUSHES = /^(?:push|press|lobby|call|campaign|advocate|argue)(?:e?s|ed|ing|d)?$/;
const FLOATS = new Set(['propose', 'suggest', 'float', 'moot', 'table']);

/** "proposed freezing the lines", "suggested the creation of a buffer zone": the deed is the proposal. */
function readDeed(lookup: Lookup, verb: number): Phrase | undefined {
  const { tokens, lexicon, clauseAt, namedBy } = lookup;
  const pushes = tokens[verb + 1]?.norm === 'for' && PUSHES.test(tokens[verb]!.norm);
  if (!pushes && !FLOATS.has(tokens[verb]!.lemma)) return undefined;
  const clause = clauseAt(verb);
  if (
    !clause ||
    clause.negated ||
    clause.hypothetical ||
    clause.passive ||
    clause.modal !== undefined ||
    clause.subject === undefined
  )
    return undefined;
  const author = namedBy(clause.subject) ?? describedAt(lookup, clause.subject);
  // "someone had proposed putting the islands under …"
  const unnamed = author === undefined && /^(?:someone|somebody|some|others|many|both|several|they|others)$/.test(tokens[clause.subject]!.norm); // biome-ignore format: one line
  if (!author && !unnamed) return undefined;
  // "floated the idea of a joint fund"
  const idea = /^(?:idea|notion)$/.test(tokens[verb + 2]?.norm ?? '') && tokens[verb + 3]?.norm === 'of';
  const from = idea ? verb + 4 : pushes ? verb + 2 : verb + 1;
  const skip = /^(?:DET|PRON)$/.test(tokens[from]?.pos ?? '') ? from + 1 : from;
  let deed = skip;
  while (deed < skip + 2 && tokens[deed]?.pos === 'ADJ') deed++;
  const word = tokens[deed];
  const creates = word && lexicon.creations.has(word.lemma) && /^(?:of|up)$/.test(tokens[deed + 1]?.norm ?? '');
  const gerund = !pushes && word?.tag === 'VBG' && deed === from;
  const aired = idea && !gerund && tokens.slice(deed, deed + 4).some(t => lexicon.creations.has(t.lemma));
  const brings = aired || (!pushes && !creates && !gerund && bringsOne(lookup, verb, skip, clause.object));
  if (!creates && !gerund && !brings) return undefined;
  return deedOf(
    lookup,
    deed,
    stretch(lookup, skip, 14),
    author,
    brings || gerund ? lexicon.agreedTopics : lexicon.topics,
  );
}

/** "Proposed a joint ban on …", "suggested a summit of the five", "proposed that a commission manage …". */
function bringsOne({ tokens, lexicon }: Lookup, verb: number, first: number, object: number | undefined): boolean {
  if (tokens[verb + 1]?.norm === 'that') return tokens[verb]!.lemma === 'propose' || tokens.slice(first, first + 12).some((t, i) => t.norm === 'should' || (t.norm === 'be' && tokens[first + i - 1]!.tag?.startsWith('NN'))); // biome-ignore format: one line
  if (object === undefined || object < first || object > first + 5) return false;
  return lexicon.creations.has(tokens[object]!.lemma) && !lexicon.heads.has(tokens[object]!.lemma);
}

/** "Kenya has offered to lift the tariffs", "offered to host talks": what it would do about the matter of a negotiation. */
function readOffered(lookup: Lookup, verb: number): Phrase | undefined {
  const { tokens, lexicon, clauseAt, namedBy } = lookup;
  if (tokens[verb]!.lemma !== 'offer' || tokens[verb + 1]?.norm !== 'to' || (tokens[verb + 2]?.tag !== 'VB' && tokens[verb + 2]?.norm !== 'free')) return undefined; // biome-ignore format: one line
  const clause = clauseAt(verb);
  if (!clause || clause.negated || clause.hypothetical || clause.passive || clause.modal !== undefined)
    return undefined;
  const author =
    clause.subject === undefined ? undefined : (namedBy(clause.subject) ?? describedAt(lookup, clause.subject));
  return author && deedOf(lookup, verb + 2, stretch(lookup, verb + 2, 14), author, lexicon.agreedTopics);
}

/** Tokens on either side within which a union, a strike or a wage is spoken of. */
const LABOUR_NEAR = 40;

/** "Offered a rise of 5 percent", "tabled a pay claim of 12 percent": in a dispute of labour. */
function readPay(lookup: Lookup, verb: number): Phrase | undefined {
  const { tokens, clauseAt, namedBy, lexicon } = lookup;
  if (!/^(?:offer|table|submit|propose)$/.test(tokens[verb]!.lemma)) return undefined;
  const clause = clauseAt(verb);
  if (!clause || clause.negated || clause.hypothetical || clause.passive || clause.modal !== undefined || clause.subject === undefined) return undefined; // biome-ignore format: one line
  const first = /^(?:DET|PRON)$/.test(tokens[verb + 1]?.pos ?? '') ? verb + 2 : verb + 1;
  const name = stretch(lookup, first, 14);
  const words = tokens.slice(first, Math.min(name.last, first + 7) + 1);
  if (!words.some(t => PERCENT.test(t.norm)) || !words.some(t => t.pos === 'NUM')) return undefined;
  const author = namedBy(clause.subject) ?? describedAt(lookup, clause.subject);
  const near = tokens.slice(Math.max(0, verb - LABOUR_NEAR), verb + LABOUR_NEAR);
  if (!author || !near.some(t => lexicon.labour.has(t.lemma) || lexicon.labour.has(t.norm))) return undefined;
  return make(lookup, { head: verb, noun: 'idea', kind: 'other', name, range: name, authors: [author] });
}

const PERCENT = /^(?:percent|per-cent|cent|%|pct)$/;

/** A deed that is a proposal, where its words are of a negotiation. */
function deedOf(lookup: Lookup, head: number, name: Range, author: Speaker | undefined, topics: ReadonlySet<string>): Phrase | undefined {
  // "suggested renewing the deal", "offered to extend the treaty": what is done to an agreement is of a negotiation
  const { heads } = lookup.lexicon;
  if (![...wordsIn(lookup, name)].some(w => topics.has(w) || heads.get(w) === 'agreement')) return undefined;
  return make(lookup, { head, noun: 'idea', kind: 'other', name, range: name, authors: author ? [author] : [] });
} // biome-ignore format: one line each

const GIVES =
  /^(?:give|supply|provide|offer|cede|lift|ease|release|free|withdraw|surrender|hand|swap|trade|sell|grant|recognise|recognize|halt|stop|freeze|dismantle|limit|cap|send|exchange|drop|relax|suspend|unfreeze|return|curb|end)$/;

/** "would supply them with gas in return for loans": both sides of a bargain that is offered, not struck. */
function readBargain(lookup: Lookup, at: number): Phrase | undefined {
  const { tokens, reading, clauseAt, namedBy } = lookup;
  if (tokens[at + 2]?.norm !== 'for' || !/^(?:return|exchange)$/.test(tokens[at + 1]!.norm)) return undefined;
  const { first } = reading.doc.sentences[tokens[at]!.sentence]!;
  for (let verb = at - 1; verb >= Math.max(first, at - 16); verb--) {
    if (/^[;:]$/.test(tokens[verb]!.norm)) return undefined;
    const clause = clauseAt(verb);
    if (!clause || !GIVES.test(tokens[verb]!.lemma) || tokens[verb]!.tag === 'VBD' || tokens[verb]!.tag === 'VBN')
      continue;
    const offered = /^(?:would|to|will|could|can|may|should|must)$/.test(clause.modal ?? '');
    if (!offered || clause.negated || clause.hypothetical) return undefined;
    const own = clause.subject === undefined ? undefined : namedBy(clause.subject);
    const speaker = clause.statement === undefined ? undefined : reading.statements[clause.statement]!.speaker;
    const author = own ?? (speaker && 'actor' in speaker ? speaker : undefined);
    if (!author) return undefined;
    const { last } = stretch(lookup, at + 2, 12);
    return make(lookup, {
      head: verb,
      noun: 'bargain',
      kind: 'other',
      name: { first: verb, last },
      range: { first: verb, last },
      authors: [author],
    });
  }
  return undefined;
}

/** Words that one of these rules can start at; most words start none. */
export const OPENS_OFFER = wordMark(
  ({ norm, lemma }): boolean =>
    norm === 'in' ||
    lemma === 'counter' ||
    /^counter(?:s|ed|ing)$/.test(norm) ||
    PUSHES.test(norm) ||
    FLOATS.has(lemma) ||
    proposalsLexicon().author.has(lemma),
);

/** The proposals of this kind at a token that opens one; `before` is the last phrase that named one. "In" opens a bargain only. */
export const readOffer = (lookup: Lookup, token: number, before: Phrase | undefined): Phrase | undefined =>
  lookup.tokens[token]!.norm === 'in'
    ? readBargain(lookup, token)
    : (readCounter(lookup, token) ??
      readOne(lookup, token, before) ??
      readDeed(lookup, token) ??
      readOffered(lookup, token) ??
      readPay(lookup, token));
