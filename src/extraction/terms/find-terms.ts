/**
 * Which side uses which word for the same thing. In: a reading. Out: the words of data/terms/ that stand in a side's own quoted words,
 * or after "what X calls". Words of a paraphrase are the reporter's and count for nobody.
 */
import { termsLexicon } from '../../knowledge/terms.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { TermMention } from '../../model/moves.ts';
import { makeEvidence, type Span, spanContains, spansOverlap } from '../../model/span.ts';
import type { Reading } from '../reading.ts';

/** Words after "what X calls" that the term may take. */
const REACH = 8;

interface Own extends Span {
  readonly speaker: Speaker;
}

export function findTerms(reading: Reading): TermMention[] {
  const { doc } = reading;
  const { text } = doc.article;
  const passages = [...quotedWords(reading), ...namedBy(reading)].sort((a, b) => a.end - a.start - (b.end - b.start));
  const taken: Span[] = [];
  const seen = new Set<string>();
  const found: TermMention[] = [];
  for (const { concept, pattern } of termsLexicon().words) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const passage = passages.find(p => spanContains(p, span));
      if (!passage || taken.some(t => spansOverlap(t, span))) continue;
      taken.push(span);
      const term = match[0].toLowerCase().replace(/\s+/g, ' ');
      const key = `${JSON.stringify(passage.speaker)} ${term}`;
      if (seen.has(key)) continue; // a side's word once an article
      seen.add(key);
      found.push({ actor: passage.speaker, term, for: concept, evidence: makeEvidence(doc.article, around(reading, span, passage)), by: 'terms' }); // biome-ignore format: one line
    }
  }
  return found.sort((a, b) => a.evidence.start - b.evidence.start);
}

/** Quoted words inside a statement are its speaker's; a direct statement is so as a whole. */
function quotedWords({ doc, statements }: Reading): Own[] {
  return statements.flatMap(({ speaker, mode, evidence }) => {
    if (!('actor' in speaker)) return [];
    const contents = (evidence.parts ?? []).filter(p => p.part === 'content');
    if (mode === 'direct') return contents.map(({ start, end }) => ({ start, end, speaker }));
    if (mode === 'indirect') return [];
    const inner = doc.quotations.flatMap(q => q.inner);
    return inner.filter(q => contents.some(c => spansOverlap(c, q))).map(({ start, end }) => ({ start, end, speaker }));
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
function antecedent({ doc, clauses, actorOf }: Reading, pronoun: number): Speaker | undefined {
  if (!/^(?:it|they|he|she)$/.test(doc.tokens[pronoun]!.norm)) return undefined;
  const { sentence } = doc.tokens[pronoun]!;
  const outer = clauses
    .filter(c => c.subject !== undefined && c.subject < pronoun && doc.tokens[c.subject]!.sentence === sentence)
    .at(-1);
  return outer && actorOf(outer.subject!);
}

/** The word with its clause inside the passage: a line that stands alone. */
function around({ doc, clauses }: Reading, span: Span, passage: Span): Span {
  const { tokens } = doc;
  const ranges = clauses.map(c => ({ start: tokens[c.range.first]!.start, end: tokens[c.range.last]!.end }));
  const fitting = ranges
    .filter(r => spanContains(r, span) && r.end - r.start < 200)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const [widest] = fitting;
  if (widest) return widest;
  return passage.end - passage.start < 200 ? { start: passage.start, end: passage.end } : span;
}
