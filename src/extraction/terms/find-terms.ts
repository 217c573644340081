/**
 * Which side uses which word for the same thing. In: a reading. Out: the words of data/terms/ that stand in a side's own quoted words,
 * or after "what X calls". Words of a paraphrase are the reporter's and count for nobody.
 */
import { termsLexicon } from '../../knowledge/terms.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { TermMention } from '../../model/moves.ts';
import { makeEvidence, type Span, spanContains } from '../../model/span.ts';
import { oneLine } from '../../text/one-line.ts';
import { indexSpans, mergeSpans } from '../../text/spans.ts';
import type { Reading } from '../reading.ts';

/** Words after "what X calls" that the term may take. */
const REACH = 8;

interface Own extends Span {
  readonly speaker: Speaker;
}

export function findTerms(reading: Reading): TermMention[] {
  const { doc } = reading;
  // The narrowest passage around a word tells whose it is.
  const passages = [...quotedWords(reading), ...namedBy(reading)].sort((a, b) => a.end - a.start - (b.end - b.start));
  if (passages.length === 0) return [];
  const over = indexSpans(passages);
  const taken = new Set<number>(); // characters of words found
  const seen = new Set<string>();
  const found: TermMention[] = [];
  for (const { word, start, end } of wordsIn(doc.article.text, mergeSpans(passages))) {
    const span = { start, end };
    const at = over(span).find(i => spanContains(passages[i]!, span));
    if (at === undefined || taken.has(start) || taken.has(end - 1)) continue;
    for (let i = start; i < end; i++) taken.add(i);
    const passage = passages[at]!;
    const term = oneLine(doc.article.text.slice(start, end).toLowerCase());
    const key = `${JSON.stringify(passage.speaker)} ${term}`;
    if (seen.has(key)) continue; // a side's word once an article
    seen.add(key);
    found.push({ actor: passage.speaker, term, for: termsLexicon().words[word]!.concept, evidence: makeEvidence(doc.article, around(reading, span, passage)), by: 'terms' }); // biome-ignore format: one line
  }
  return found.sort((a, b) => a.evidence.start - b.evidence.start);
}

/** The lexicon's words inside some passages, longest words first. */
function wordsIn(text: string, passages: readonly Span[]): (Span & { readonly word: number })[] {
  const { words, byStart } = termsLexicon();
  const found: (Span & { word: number })[] = [];
  for (const passage of passages) {
    const piece = text.slice(passage.start, passage.end);
    for (const { 0: start, index } of piece.matchAll(/\w+/g)) {
      for (const word of byStart.get(start.toLowerCase()) ?? []) {
        const { pattern } = words[word]!;
        pattern.lastIndex = passage.start + index;
        if (pattern.test(text)) found.push({ word, start: passage.start + index, end: pattern.lastIndex });
      }
    }
  }
  return found.sort((a, b) => a.word - b.word || a.start - b.start);
}

/** Quoted words inside a statement are its speaker's; a direct statement is so as a whole. */
function quotedWords({ doc, statements }: Reading): Own[] {
  const inner = doc.quotations.flatMap(q => q.inner);
  const over = indexSpans(inner);
  return statements.flatMap(({ speaker, mode, evidence }) => {
    if (!('actor' in speaker)) return [];
    const contents = (evidence.parts ?? []).filter(p => p.part === 'content');
    if (mode === 'direct') return contents.map(({ start, end }) => ({ start, end, speaker }));
    if (mode === 'indirect') return [];
    return [...new Set(contents.flatMap(over))].map(i => ({ start: inner[i]!.start, end: inner[i]!.end, speaker }));
  });
}

/** "what Norland calls …", "which the ministry describes as …". */
function namedBy(reading: Reading): Own[] {
  const { doc, clauses } = reading;
  return clauses.flatMap(({ predicate, lemma, subject, negated }) => {
    if (!termsLexicon().naming.has(lemma) || subject === undefined || negated || subject > predicate) return [];
    const before = doc.tokens.slice(Math.max(0, predicate - 8), predicate);
    if (!before.some(t => t.norm === 'what' || t.norm === 'which')) return [];
    const speaker = reading.actorOf(subject) ?? antecedent(reading, subject);
    const last = doc.tokens[Math.min(predicate + REACH, doc.sentences[doc.tokens[predicate]!.sentence]!.last - 1)]!;
    return speaker ? [{ speaker, start: doc.tokens[predicate]!.start, end: last.end }] : [];
  });
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
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.tokens[clauses[middle]!.predicate]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
