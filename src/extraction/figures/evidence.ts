/** The words that show a figure: its clause where that is short, and the place they name. In: a counted numeral. */

import { figuresLexicon } from '../../knowledge/figures.ts';
import type { NameMention, Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import type { TokenSet } from '../token-set.ts';
import type { Counted } from './counted.ts';
import type { Numeral } from './numerals.ts';
import { phraseEnd } from './phrase.ts';

/** Tokens of evidence; clauses longer than this are cut to the phrase and its verb. */
const LONGEST_EVIDENCE = 16;
/** With fewer tokens than this and one a figure cannot be understood. */
const LEAST_SHOWN = 3;
/** Tokens from "the number of" to the number. */
const MOST_SUMMED = 30;

/** The clause where it is short; else the counted phrase with its verb; else the phrase. */
export function evidenceRange(
  reading: Reading,
  numeral: Numeral,
  counted: Counted,
  clause: Clause | undefined,
  inTime: TokenSet,
): Range {
  const { tree, doc } = reading;
  const { tokens } = doc;
  const sentence = doc.sentences[tokens[numeral.last]!.sentence]!;
  let { first } = numeral;
  // "a gathering of 24 countries": what they make up belongs to the phrase
  if (tokens[first - 1]?.norm === 'of' && tokens[first - 2]?.pos === 'NOUN')
    first -= tokens[first - 3]?.pos === 'DET' ? 3 : 2;
  if (tokens[first - 1]?.pos === 'DET' || tokens[first - 1]?.pos === 'ADJ') first--;
  // "20-point peace plan": the phrase ends with the noun that the points belong to
  const hyphened = tokens[numeral.last + 1]?.norm === '-';
  const whole = hyphened ? lastOfCompound(tokens, counted.last, sentence.last) : counted.last;
  const core: Range = { first, last: Math.max(whole, numeral.last) };
  if (hyphened && counted.sum === undefined) return trim(tokens, { first: Math.max(sentence.first, tokens[core.first - 1]?.pos === 'DET' ? core.first - 1 : core.first), last: core.last }); // biome-ignore format: one line
  if (counted.listed) return trim(tokens, { first: core.first, last: Math.max(core.last, phraseEnd(reading, numeral.last, inTime).last) }); // biome-ignore format: one line
  const join = (a: Range, b: Range): Range => ({ first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) });
  const head = tree.extent(counted.head);
  // "the number of soldiers killed was estimated at 55,000": from the noun on
  if (counted.sum !== undefined && counted.sum < core.first && core.first - counted.sum < MOST_SUMMED) return trim(tokens, { first: tokens[counted.sum - 1]?.pos === 'DET' ? counted.sum - 1 : counted.sum, last: core.last }); // biome-ignore format: one line
  const candidates: Range[] = [];
  if (clause && core.first >= clause.range.first && core.last <= clause.range.last) {
    candidates.push(clause.range);
    candidates.push(join(head, { first: clause.predicate, last: clause.predicate }));
  }
  const { head: governor, pos, deprel } = tokens[counted.head]!;
  if (governor >= 0 && (pos === 'NOUN' || pos === 'PROPN')) {
    // "raids on five clinics and two schools": what is told of the first is told of the second
    const { head: above } = tokens[governor]!;
    if (deprel.startsWith('conj') && above >= 0 && tokens[above]!.sentence === tokens[governor]!.sentence)
      candidates.push(join(tree.extent(governor), { first: above, last: above }));
    candidates.push(join(head, { first: governor, last: governor }));
  }
  candidates.push(head);
  const fits = candidates.map(c => join(c, core)).find(c => c.last - c.first < LONGEST_EVIDENCE && c.first >= sentence.first && c.last < sentence.last); // biome-ignore format: one condition
  // the phrase and a few words after it, where the parse gives nothing of use
  const few = (from: number): number => beforeClause(tokens, core.last, Math.min(from + 8, sentence.last - 1));
  const chosen = fits ?? { first: core.first, last: few(core.last) };
  const { first: begin, last } = trim(tokens, chosen);
  // "$60 million" alone says nothing: a few words more
  const told =
    last - begin < 5 ? trim(tokens, { first: begin, last: Math.max(last, few(last)) }) : { first: begin, last };
  return withFate(tokens, told, core.last) ?? wholePhrase(reading, told, core.last, inTime);
}

const cutsBefore = wordFact(({ norm }) => /^(?:,|;|:|—|–|--)$/.test(norm));
const cutsBehind = wordFact(({ norm }) => /^(?:,|;|:|—|–|--|since|as|while|because|although|though|until|unless|whereas|if)$/.test(norm)); // biome-ignore format: one glance

/** The words for a figure without what is told beside it: "killed 40 people | as envoys met", "…, | and two villages". Its verb stays. */
export function withoutAsides(
  tokens: readonly Token[],
  range: Range,
  numeral: Numeral,
  counted: Counted,
  clause: Clause | undefined,
): Range {
  if (counted.sum !== undefined) return range;
  const core = Math.max(counted.last, counted.head, numeral.last);
  const predicate = clause?.predicate ?? -1;
  const from = predicate < numeral.first && predicate >= range.first ? predicate : numeral.first;
  const to = predicate > core && predicate <= range.last ? predicate : core;
  let { first, last } = range;
  for (let i = range.first; i < from; i++) if (cutsBefore(tokens[i]!)) first = i + 1;
  for (let i = range.last; i > to; i--) if (cutsBehind(tokens[i]!) && tokens[i + 1]?.pos !== 'NUM') last = i - 1; // "since 2016"
  return last - first < LEAST_SHOWN ? range : trim(tokens, { first, last });
}

/** "scores of people | killed hours earlier": what became of those who are counted belongs to the words. */
function withFate(tokens: readonly Token[], { first, last }: Range, counted: number): Range | undefined {
  const next = tokens[last + 1];
  const fate = last === counted && next?.tag === 'VBN' && figuresLexicon().bare.has(next.norm);
  return fate ? { first, last: last + 1 } : undefined;
}

/** Words that a phrase cut in its middle is given at most. */
const MOST_ADDED = 14;

/** "to address the pressing | needs", "COVID | -19", "the government | of Norvand": words that end in the middle of a phrase go on to its end. */
function wholePhrase(reading: Reading, { first, last: end }: Range, core: number, inTime: TokenSet): Range {
  const { tokens, sentences } = reading.doc;
  const limit = Math.min(sentences[tokens[end]!.sentence]!.last - 1, end + MOST_ADDED);
  let last = end;
  while (last < limit && isInsidePhrase(tokens, last))
    last = Math.max(last + 1, phraseEnd(reading, last, inTime, { infinitive: true, longest: MOST_ADDED }).last);
  last = Math.min(last, limit);
  // ", a group | that the coalition bombs": an apposition cut before what it says
  const comma = last - 2;
  if (comma > core && tokens[comma]!.norm === ',' && tokens[comma + 1]!.pos === 'DET' && /^(?:that|which|who)$/.test(tokens[last + 1]?.norm ?? '')) last = comma - 1; // biome-ignore format: one condition
  const cut = trim(tokens, { first, last });
  const opened = tokens.slice(first, cut.last + 1).some(t => t.norm === '(');
  return opened && tokens[cut.last + 1]?.norm === ')' ? { first: cut.first, last: cut.last + 1 } : cut;
}

const NOMINAL = /^(?:NOUN|PROPN|NUM)$/;

function isInsidePhrase(tokens: readonly Token[], last: number): boolean {
  const { pos, norm, deprel, head, end, tag } = tokens[last]!;
  const next = tokens[last + 1]!;
  const hyphen = (token: Token, joined: boolean): boolean => /^[-‑]$/.test(token.norm) && joined;
  if (hyphen(next, next.start === end) || (norm === '-' && next.start === end)) return true;
  if (next.norm === 'of') return true;
  // "people are reported | to have died"
  if (next.norm === 'to' && tokens[last + 2]?.pos === 'AUX' && tag === 'VBN') return true;
  if (/^(?:DET|ADP|ADJ)$/.test(pos) || /^(?:amod|compound|nummod)/.test(deprel))
    return (NOMINAL.test(next.pos) || next.pos === 'ADJ') && (head > last || pos !== 'NOUN');
  return pos === 'PROPN' && next.pos === 'PROPN';
}

const opensClause = wordFact(({ norm }) => /^(?:and|but|while|as|although|though|because)$/.test(norm));

/** Where another clause begins among a few words: "where thousands are trapped | and the ministry says". */
function beforeClause(tokens: readonly Token[], from: number, last: number): number {
  for (let i = from + 1; i < last; i++)
    if (
      opensClause(tokens[i]!) &&
      tokens.slice(i + 1, i + 5).some(t => t.deprel.startsWith('nsubj') && t.head > t.index)
    )
      return i - 1;
  return last;
}

function lastOfCompound(tokens: readonly Token[], from: number, end: number): number {
  let last = from;
  while (last + 1 < end && /^(?:NOUN|ADJ)$/.test(tokens[last + 1]!.pos)) last++;
  return last;
}

const isNoStart = wordFact(({ norm, pos }) => pos === 'PUNCT' || /^(?:and|but|that|or)$/.test(norm));
const isNoEnd = wordFact(
  ({ norm, pos }) => pos === 'PUNCT' || /^(?:and|but|that|or|in|of|to|for|from|with|at|the|a|an)$/.test(norm),
);

/** No comma, conjunction, preposition or stray mark at the edges, and no number cut in two. */
function trim(tokens: readonly Token[], { first, last }: Range): Range {
  if (/^\d/.test(tokens[last]!.norm) && /^(?:hundred|thousand|million|billion|trillion)$/.test(tokens[last + 1]?.norm ?? '')) last++; // biome-ignore format: one line
  while (first < last && isNoStart(tokens[first]!)) first++;
  while (last > first && isNoEnd(tokens[last]!)) last--;
  return { first, last };
}

/** "Near BGF police posts", "in counter-IED training": letters that name no place, and a name before its noun. */
const isAbbreviation = ({ first, last, known }: NameMention, tokens: readonly Token[]): boolean =>
  known === undefined &&
  ((last - first <= 3 && /[A-Z]{2}/.test(tokens[last - 1]!.text)) || tokens[last]?.pos === 'NOUN');

/** The place that the evidence names: "in Orsk". */
export function placeIn({ doc }: Reading, range: Range, numeral: Numeral, inTime: TokenSet): string | undefined {
  const places = doc.names.filter(
    n =>
      n.first > range.first && // first what most fail at
      n.last - 1 <= range.last &&
      (n.kind === 'place' || n.kind === 'state' || n.kind === 'facility') &&
      (n.last <= numeral.first || n.first > numeral.last) &&
      !inTime.has(n.first) &&
      !isAbbreviation(n, doc.tokens),
  );
  const at = places.find(n => {
    const before = doc.tokens[n.first - 1]!.norm === 'the' ? n.first - 2 : n.first - 1;
    return /^(?:in|at|near|around|outside|inside|across|on|into|throughout)$/.test(doc.tokens[before]?.norm ?? '') && n.first !== numeral.first; // biome-ignore format: one condition
  });
  if (!at) return undefined;
  // "in Norvand and Karvelia"
  const next = doc.tokens[at.last]?.norm === 'and' ? places.find(n => n.first === at.last + 1) : undefined;
  return doc.article.text.slice(at.start, (next ?? at).end);
}
