/** The words that show a figure: its clause where that is short, and the place they name. In: a counted numeral. */
import type { NameMention, Token } from '../../model/doc.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import type { Counted } from './counted.ts';
import type { Numeral } from './numerals.ts';

/** Tokens of evidence; clauses longer than this are cut to the phrase and its verb. */
const LONGEST_EVIDENCE = 24;

/** The clause where it is short; else the counted phrase with its verb; else the phrase. */
export function evidenceRange(
  { tree, doc }: Reading,
  numeral: Numeral,
  counted: Counted,
  clause: Clause | undefined,
): Range {
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
  if (hyphened) return trim(tokens, { first: Math.max(sentence.first, tokens[core.first - 1]?.pos === 'DET' ? core.first - 1 : core.first), last: core.last }); // biome-ignore format: one line
  const join = (a: Range, b: Range): Range => ({ first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) });
  const head = tree.extent(counted.head);
  const candidates: Range[] = [];
  if (clause && core.first >= clause.range.first && core.last <= clause.range.last) {
    candidates.push(clause.range);
    candidates.push(join(head, { first: clause.predicate, last: clause.predicate }));
  }
  const { head: governor, pos } = tokens[counted.head]!;
  if (governor >= 0 && (pos === 'NOUN' || pos === 'PROPN'))
    candidates.push(join(head, { first: governor, last: governor }));
  candidates.push(head);
  const fits = candidates.map(c => join(c, core)).find(c => c.last - c.first < LONGEST_EVIDENCE && c.first >= sentence.first && c.last < sentence.last); // biome-ignore format: one condition
  // the phrase and a few words after it, where the parse gives nothing of use
  const chosen = fits ?? { first: core.first, last: Math.min(core.last + 8, sentence.last - 1) };
  const { first: begin, last } = trim(tokens, chosen);
  // "$60 million" alone says nothing: a few words more
  return last - begin < 5
    ? trim(tokens, { first: begin, last: Math.min(last + 8, sentence.last - 1) })
    : { first: begin, last };
}

function lastOfCompound(tokens: readonly Token[], from: number, end: number): number {
  let last = from;
  while (last + 1 < end && /^(?:NOUN|ADJ)$/.test(tokens[last + 1]!.pos)) last++;
  return last;
}

/** No comma, conjunction, preposition or stray mark at the edges, and no number cut in two. */
function trim(tokens: readonly Token[], { first, last }: Range): Range {
  if (/^\d/.test(tokens[last]!.norm) && /^(?:hundred|thousand|million|billion|trillion)$/.test(tokens[last + 1]?.norm ?? '')) last++; // biome-ignore format: one line
  while (first < last && (tokens[first]!.pos === 'PUNCT' || /^(?:and|but|that|or)$/.test(tokens[first]!.norm))) first++;
  while (
    last > first &&
    (tokens[last]!.pos === 'PUNCT' ||
      /^(?:and|but|that|or|in|of|to|for|from|with|at|the|a|an)$/.test(tokens[last]!.norm))
  )
    last--;
  return { first, last };
}

/** "Near BGF police posts", "in counter-IED training": letters that name no place, and a name before its noun. */
const isAbbreviation = ({ first, last, known }: NameMention, tokens: readonly Token[]): boolean =>
  known === undefined &&
  ((last - first <= 3 && /[A-Z]{2}/.test(tokens[last - 1]!.text)) || tokens[last]?.pos === 'NOUN');

/** The place that the evidence names: "in Orsk". */
export function placeIn(
  { doc }: Reading,
  range: Range,
  numeral: Numeral,
  inTime: ReadonlySet<number>,
): string | undefined {
  const places = doc.names.filter(
    n =>
      !inTime.has(n.first) &&
      (n.kind === 'place' || n.kind === 'state' || n.kind === 'facility') &&
      !isAbbreviation(n, doc.tokens) &&
      n.first > range.first &&
      n.last - 1 <= range.last &&
      (n.last <= numeral.first || n.first > numeral.last),
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
