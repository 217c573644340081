/**
 * Which side uses which word for the same thing. In: a reading. Out: the words of data/terms/ that stand in a side's own quoted words,
 * or after "what X calls". Words of a paraphrase are the reporter's and count for nobody.
 */

import { termsLexicon } from '../../knowledge/terms.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { TermMention } from '../../model/moves.ts';
import { makeEvidence, type Span, spanContains } from '../../model/span.ts';
import { oneLine } from '../../text/one-line.ts';
import { firstFrom, partitionPoint } from '../../text/partition-point.ts';
import { indexSpans, mergeSpans } from '../../text/spans.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Reading } from '../reading.ts';

const NONE: readonly TermMention[] = [];

/** Words after "what X calls" that the term may take. */
const REACH = 8;

/** Characters of a quoted name; longer quotations are sayings. */
const LONGEST_NAME = 60;
/** Words behind a verb that what is voiced may take. */
const VOICED = 20;

/** "Rather than a 'ceasefire'": the word that a side does not use. */
const REFUSED = /\b(?:rather than|instead of|and not)\s+(?:an?\s+|the\s+)?["“'‘]?$/i;

interface Own extends Span {
  readonly speaker: Speaker;
}

export function findTerms(reading: Reading): TermMention[] {
  const { doc } = reading;
  // The narrowest passage around a word tells whose it is.
  const names = shortQuotes(reading);
  const passages = [...quotedWords(reading), ...namedBy(reading), ...voicedBy(reading, names)].sort(
    (a, b) => a.end - a.start - (b.end - b.start),
  );
  const words = wordsIn(doc.article.text, mergeSpans(passages));
  const over = words.length > 0 ? indexSpans(passages) : () => [];
  const taken = new Set<number>(); // characters of words found
  const seen = new Set<string>();
  const found: TermMention[] = [];
  for (const { word, start, end } of words) {
    const span = { start, end };
    const at = over(span).find(i => spanContains(passages[i]!, span));
    if (at === undefined || taken.has(start) || taken.has(end - 1)) continue;
    if (REFUSED.test(doc.article.text.slice(Math.max(0, start - 24), start))) continue;
    for (let i = start; i < end; i++) taken.add(i);
    const passage = passages[at]!;
    const term = oneLine(doc.article.text.slice(start, end).toLowerCase());
    const key = `${JSON.stringify(passage.speaker)} ${term}`;
    if (seen.has(key)) continue; // a side's word once an article
    seen.add(key);
    found.push({ actor: passage.speaker, term, for: termsLexicon().words[word]!.concept, evidence: makeEvidence(doc.article, around(reading, span, passage)), by: 'terms' }); // biome-ignore format: one line
  }
  for (const mention of names.length > 0 ? namesGiven(reading, names) : []) {
    const key = `${JSON.stringify(mention.actor)} ${mention.term}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(mention);
  }
  return found.sort((a, b) => a.evidence.start - b.evidence.start);
}

const isWordCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/** The lexicon's words inside some passages, longest words first. */
function wordsIn(text: string, passages: readonly Span[]): (Span & { readonly word: number })[] {
  const { words, byStart, lengths } = termsLexicon();
  const found: (Span & { word: number })[] = [];
  for (const passage of passages) {
    for (let start = passage.start, end = start; start < passage.end; start = end + 1) {
      end = start;
      while (end < passage.end && isWordCharacter(text.charCodeAt(end))) end++;
      if (end === start || !(lengths[text.charCodeAt(start)]! & (1 << ((end - start) & 31)))) continue;
      for (const word of byStart.get(text.slice(start, end).toLowerCase()) ?? []) {
        const { pattern } = words[word]!;
        pattern.lastIndex = start;
        if (pattern.test(text)) found.push({ word, start, end: pattern.lastIndex });
      }
    }
  }
  return found.sort((a, b) => a.word - b.word || a.start - b.start);
}

/** Quoted words inside a statement are its speaker's; a direct statement is so as a whole. */
function quotedWords({ doc, statements }: Reading): Own[] {
  const own: Own[] = [];
  let inner: Span[] | undefined;
  let over: ((span: Span) => number[]) | undefined;
  for (const { speaker, mode, evidence } of statements) {
    if (mode === 'indirect' || !('actor' in speaker)) continue;
    const met = new Set<number>();
    for (const { part, start, end } of evidence.parts ?? []) {
      if (part !== 'content') continue;
      if (mode === 'direct') {
        own.push({ start, end, speaker });
        continue;
      }
      inner ??= doc.quotations.flatMap(q => q.inner);
      over ??= indexSpans(inner);
      for (const i of over({ start, end })) met.add(i);
    }
    for (const i of met) own.push({ start: inner![i]!.start, end: inner![i]!.end, speaker });
  }
  return own;
}

/** Quoted passages short enough for a name. */
function shortQuotes({ doc }: Reading): Span[] {
  const short: Span[] = [];
  for (const quotation of doc.quotations)
    for (const span of quotation.inner.length > 0 ? quotation.inner : [quotation])
      if (span.end - span.start < LONGEST_NAME) short.push(span);
  return short;
}

/** "what Norland calls …", "which the ministry describes as …". */
function namedBy(reading: Reading): Own[] {
  const { doc, clauses } = reading;
  const { naming } = termsLexicon();
  const own: Own[] = [];
  for (const { predicate, lemma, subject, negated } of clauses) {
    if (subject === undefined || negated || subject > predicate || !naming.has(lemma)) continue;
    const before = doc.tokens.slice(Math.max(0, predicate - 8), predicate);
    if (!before.some(t => t.norm === 'what' || t.norm === 'which')) continue;
    const speaker = reading.actorOf(subject) ?? antecedent(reading, subject);
    const last = doc.tokens[Math.min(predicate + REACH, doc.sentences[doc.tokens[predicate]!.sentence]!.last - 1)]!;
    if (speaker) own.push({ speaker, start: doc.tokens[predicate]!.start, end: last.end });
  }
  return own;
}

const isOpeningMark = wordFact(({ text }) => /["“'‘]/.test(text));
const isPossessive = wordFact(({ text }) => /^['’]s?$/.test(text));

/** Quoted words in narration that are a side's own: "Norvand's 'special operation'", "Norvand proposed a 'free zone'". */
function voicedBy(reading: Reading, inner: readonly Span[]): Own[] {
  const { doc, clauses } = reading;
  const own: Own[] = [];
  if (inner.length === 0) return own;
  const { voicing } = termsLexicon();
  for (const quote of inner) {
    const first = firstFrom(doc.tokens, quote.start);
    const opening = doc.tokens[first]?.start === quote.start && isOpeningMark(doc.tokens[first]!) ? first : first - 1;
    const before = doc.tokens[opening - 1];
    const owner = before && isPossessive(before) ? reading.actorOf(opening - 2) : undefined;
    if (owner) own.push({ start: quote.start, end: quote.end, speaker: owner });
  }
  const over = indexSpans(inner);
  for (const { predicate, lemma, subject, negated, passive, statement, range } of clauses) {
    if (subject === undefined || negated || passive || statement !== undefined || subject > predicate) continue;
    if (!voicing.has(lemma)) continue;
    const speaker = reading.actorOf(subject);
    if (!speaker) continue;
    const last = Math.min(range.last, predicate + VOICED);
    for (const i of over({ start: doc.tokens[predicate]!.end, end: doc.tokens[last]!.end }))
      own.push({ start: inner[i]!.start, end: inner[i]!.end, speaker });
  }
  return own;
}

/** "an operation, which Norvand calls an 'incursion'", "Norvand calls the zone a 'security belt'": a name of a side's own making. */
function namesGiven(reading: Reading, inner: readonly Span[]): TermMention[] {
  const { doc, clauses, tree } = reading;
  const { tokens, article } = doc;
  const { naming, things, byStart } = termsLexicon();
  const over = indexSpans(inner);
  return clauses.flatMap(({ predicate, lemma, subject, object, negated, passive, hypothetical }) => {
    if (subject === undefined || negated || passive || hypothetical || subject > predicate || !naming.has(lemma))
      return NONE;
    const actor = reading.actorOf(subject) ?? antecedent(reading, subject);
    const sentence = doc.sentences[tokens[predicate]!.sentence]!;
    const end = Math.min(predicate + REACH, sentence.last - 1);
    const at = over({ start: tokens[predicate]!.end, end: tokens[end]!.end })[0];
    if (!actor || at === undefined) return [];
    const quote = inner[at]!;
    const term = article.text
      .slice(quote.start, quote.end)
      .replace(/^["“'‘]|["”'’.,]+$/g, '')
      .replace(/^(?:an?|the)\s+/i, '');
    // What is named: the object, or the noun before "which".
    const relative = nounBeforeWhich(reading, subject);
    const thing = object !== undefined && tokens[object]!.end <= quote.start && object > predicate ? object : relative;
    const last = firstFrom(tokens, quote.end) - 1;
    const headWord = [last, last - 1, last - 2].find(i => i > predicate && tokens[i]!.pos === 'NOUN');
    const named = thing === undefined ? undefined : tokens[thing]!;
    if (named?.pos !== 'NOUN' || reading.actorOf(thing!) || !things.has(named.lemma.toLowerCase())) return [];
    const known =
      headWord !== undefined &&
      (things.has(tokens[headWord]!.lemma.toLowerCase()) || byStart.has(tokens[headWord]!.norm));
    if (!known || term.split(/\s+/).length > 5) return [];
    const first = Math.min(tree.extent(subject).first, thing!);
    const evidence = makeEvidence(article, { start: tokens[Math.max(first, predicate - 20)]!.start, end: quote.end });
    return [{ actor, term: oneLine(term.toLowerCase()), for: named.lemma.toLowerCase(), evidence, by: 'terms/named' }];
  });
}

/** The noun before "which", where the doer stands right behind it; by the order of words, as parses differ. */
function nounBeforeWhich({ doc: { tokens }, tree }: Reading, subject: number): number | undefined {
  const which = tree.extent(subject).first - 1;
  if (tokens[which]?.norm !== 'which') return undefined;
  const noun = tokens[which - 1]?.text === ',' ? which - 2 : which - 1;
  return tokens[noun]?.pos === 'NOUN' ? noun : undefined;
}

/** "what it calls": the subject of the clause around, where the pronoun was left unresolved. */
function antecedent(reading: Reading, pronoun: number): Speaker | undefined {
  const { doc, clauses } = reading;
  if (!/^(?:it|they|he|she)$/.test(doc.tokens[pronoun]!.norm)) return undefined;
  const sentence = doc.sentences[doc.tokens[pronoun]!.sentence]!;
  let outer: number | undefined;
  for (let i = predicateFrom(reading, sentence.start); i < clauses.length; i++) {
    const { predicate, subject } = clauses[i]!;
    if (predicate >= sentence.last) break;
    if (subject !== undefined && subject < pronoun && subject >= sentence.first) outer = subject;
  }
  return outer === undefined ? undefined : reading.actorOf(outer);
}

/** Characters of a line that stands alone. */
const LONGEST_LINE = 200;

/** The first clause whose predicate begins at or behind an offset. */
function predicateFrom({ clauses, doc }: Reading, offset: number): number {
  return partitionPoint(clauses, item => doc.tokens[item.predicate]!.start < offset);
}

/** The word with its clause inside the passage: a line that stands alone. */
function around(reading: Reading, span: Span, passage: Span): Span {
  const { clauses } = reading;
  const { tokens } = reading.doc;
  // A clause holds its predicate, so only those with one nearby can be short enough.
  const fitting: Span[] = [];
  for (let i = predicateFrom(reading, span.end - LONGEST_LINE); i < clauses.length; i++) {
    const { range, predicate } = clauses[i]!;
    if (tokens[predicate]!.start > span.start + LONGEST_LINE) break;
    const line = { start: tokens[range.first]!.start, end: tokens[range.last]!.end };
    if (spanContains(line, span) && line.end - line.start < LONGEST_LINE) fitting.push(line);
  }
  fitting.sort((a, b) => b.end - b.start - (a.end - a.start));
  const [widest] = fitting;
  if (widest) return widest;
  return passage.end - passage.start < LONGEST_LINE ? { start: passage.start, end: passage.end } : span;
}
