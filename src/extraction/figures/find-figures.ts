/**
 * Numbers that a reader would put into a table. In: a reading. Out: value, what it counts, what is said of it, when, where, who says so.
 * What is worth counting is in data/figures/; dates, ages, names and list numbers are none.
 */
import { type CountedNoun, figuresLexicon } from '../../knowledge/figures.ts';
import type { Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { FigureMention } from '../../model/moves.ts';
import { makeEvidence } from '../../model/span.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import { type Numeral, readNumerals } from './numerals.ts';

/** Tokens of evidence; clauses longer than this are cut to the phrase and its verb. */
const LONGEST_EVIDENCE = 24;
const LABELS = /^(?:article|resolution|no\.?|number|page|section|chapter|phase|paragraph|category|level|tier|zone|unit|room|day|group|g|track|annex|part|type|channel|line|route|highway|flight|boeing|airbus|reactor|round|stage|step|point|clause|rule|principle|aged|age|at age)$/; // biome-ignore format: one glance

interface Counted {
  /** Head noun; for money and shares the numeral itself. */
  readonly head: number;
  readonly last: number;
  readonly of: string;
}

export function findFigures(reading: Reading): FigureMention[] {
  const { doc } = reading;
  const inName = tokensOfNames(reading);
  const inTime = tokensOfTimes(reading);
  const clauseOf = makeClauseFinder(reading);
  const found: FigureMention[] = [];
  for (const sentence of doc.sentences) {
    if (isSportOrList(doc.tokens.slice(sentence.first, Math.min(sentence.last, sentence.first + 60)))) continue;
    for (const numeral of readNumerals(doc.tokens, sentence.first, sentence.last)) {
      const core = coreOf(doc.tokens, numeral);
      if (inTime.has(core) || inTime.has(numeral.last) || inName.has(core)) continue;
      if (isModelNumber(doc.tokens, core)) continue;
      if (core > sentence.first && LABELS.test(doc.tokens[core - 1]!.norm) && numeral.first === core) continue;
      const clause = clauseOf(core);
      const counted = findCounted(reading, numeral, clause, sentence.last);
      if (counted) found.push(makeFigure(reading, numeral, counted, clause, inTime));
    }
  }
  return found;
}

/** First token of the number itself, after qualifier and currency. */
function coreOf(tokens: readonly Token[], numeral: Numeral): number {
  for (let i = numeral.first; i <= numeral.last; i++)
    if (/\d/.test(tokens[i]!.norm) || tokens[i]!.pos === 'NUM') return i;
  return numeral.last;
}

/** "A-10", "S-400", "Covid-19": letters, hyphen, number. */
const isModelNumber = (tokens: readonly Token[], core: number): boolean =>
  tokens[core - 1]?.norm === '-' &&
  tokens[core - 1]!.end === tokens[core]!.start &&
  /^\d/.test(tokens[core]!.norm) &&
  /^[A-Z][A-Za-z]{0,5}$/.test(tokens[core - 2]?.text ?? '');

/** A line of results or a table ("3-1", "W 12 L 4"): more numbers than words. */
function isSportOrList(tokens: readonly Token[]): boolean {
  const numbers = tokens.filter(t => /^\d/.test(t.norm)).length;
  return numbers >= 5 && numbers * 3 > tokens.length;
}

function tokensOfNames({ doc }: Reading): ReadonlySet<number> {
  const set = new Set<number>();
  for (const name of doc.names)
    if (name.kind !== 'nationality') for (let i = name.first; i < name.last; i++) set.add(i);
  return set;
}

function tokensOfTimes({ doc, times }: Reading): ReadonlySet<number> {
  const set = new Set<number>();
  let i = 0;
  for (const time of [...times].sort((a, b) => a.start - b.start)) {
    while (i < doc.tokens.length && doc.tokens[i]!.end <= time.start) i++;
    for (let j = i; j < doc.tokens.length && doc.tokens[j]!.start < time.end; j++) set.add(j);
  }
  return set;
}

/** The predication that a token belongs to: the nearest predicate above it. */
function makeClauseFinder({ clauses, tree }: Reading): (token: number) => Clause | undefined {
  const byPredicate = new Map(clauses.map(c => [c.predicate, c]));
  return token => {
    // 30 steps: deeper chains are parse errors
    for (let at = token, steps = 0; at >= 0 && steps < 30; at = tree.tokens[at]!.head, steps++) {
      const clause = byPredicate.get(at);
      if (clause && at !== token) return clause;
    }
    return undefined;
  };
}

function findCounted(reading: Reading, numeral: Numeral, clause: Clause | undefined, end: number): Counted | undefined {
  const { tokens } = reading.doc;
  if (numeral.unit) {
    const share = numeral.unit === 'per cent';
    if (share && !/^(?:of|in|support|say|said|cut|reduction|increase|tariff|enrichment)$/.test(tokens[numeral.last + 1]?.norm ?? '')) return undefined; // biome-ignore format: one condition
    if (/^(?:per|a|an)$/.test(tokens[numeral.last + 1]?.norm ?? '')) return undefined; // prices: "$3 per gallon"
    return { head: ownedBy(tokens, numeral), last: numeral.last, of: numeral.unit };
  }
  const noun = nounAfter(reading, numeral.last + 1, end);
  if (noun) {
    const { known, head, hyphened } = noun;
    if (hyphened && !known.hyphened) return undefined;
    if (known.owned && !hyphened && !/^(?:of|in)$/.test(tokens[head + 1]?.norm ?? '')) return undefined;
    const verb =
      clause && known.verbs.has(tokens[clause.predicate]!.lemma) && isPatient(clause, head, tokens[clause.predicate]!);
    const participle = tokens[head + 1]?.tag === 'VBN' && known.verbs.has(tokens[head + 1]!.lemma);
    if (numeral.value < known.least && !(verb || participle)) return undefined;
    if (numeral.value === 1 && /^(?:a|one)$/.test(tokens[numeral.first]!.norm) && !verb) return undefined;
    return noun;
  }
  const summed = countedByNumber(reading, numeral, clause);
  if (summed) return summed;
  // "at least 100 were also wounded", "more than 10 million from their homes"
  const { bare } = figuresLexicon();
  const next = tokens[numeral.last + 1];
  if (numeral.value < 2 || !next || next.pos === 'NOUN' || next.norm === '-' || next.norm === 'of') return undefined;
  const before = tokens[numeral.first - 1];
  const governed =
    before && tokens[numeral.first]!.pos !== 'ADP' && /^VB[DGN]/.test(before.tag ?? '')
      ? bare.get(before.norm)
      : undefined;
  const of = governed ?? participleAfter(tokens, numeral.last + 1, end);
  return of ? { head: numeral.last, last: numeral.last, of } : undefined;
}

/** "100 were also wounded", "40 others injured": read off the words, as the parser is at its weakest where the noun is left out. */
function participleAfter(tokens: readonly Token[], from: number, end: number): string | undefined {
  let helped = false;
  for (let i = from; i < Math.min(from + 5, end); i++) {
    const { norm } = tokens[i]!;
    const of = figuresLexicon().bare.get(norm);
    if (of && /(?:ed|ain|en|ld|ot|pt|ed|ead)$/.test(norm) && (helped || i === from)) return of;
    if (/^(?:were|was|are|have|had|has|been|others|other|more)$/.test(norm)) helped = true;
    else if (!/^(?:also|later|reportedly|then|being)$/.test(norm)) return undefined;
  }
  return undefined;
}

const SUM_PREPOSITIONS = /^(?:at|to|as)\b|\bat\b/;
const wordsAround = (tokens: readonly Token[], { first, last }: Numeral): string =>
  tokens
    .slice(first - 1, last)
    .map(t => t.norm)
    .join(' ');
const SUMS = /^(?:number|total|toll|count|tally|figure|population)$/;

/** "The number of soldiers killed was estimated at 55,000", "the death toll rose to 120". */
function countedByNumber(
  { tree, doc: { tokens } }: Reading,
  numeral: Numeral,
  clause: Clause | undefined,
): Counted | undefined {
  const at = tokens[numeral.last]!;
  if (!clause || at.head !== clause.predicate || !SUM_PREPOSITIONS.test(wordsAround(tokens, numeral))) return undefined;
  const sum = [clause.subject, clause.object].find(i => i !== undefined && SUMS.test(tokens[i]!.lemma));
  if (sum === undefined) return undefined;
  const counted = tree.children(sum).find(c => tokens[c]!.deprel.startsWith('nmod') && tokens[c]!.index > sum);
  const of = counted === undefined ? (tokens[sum]!.lemma === 'toll' ? 'deaths' : undefined) : tokens[counted]!.norm;
  return of ? { head: numeral.last, last: numeral.last, of } : undefined;
}

/** Verbs whose subject is the one it happens to. */
const UNDERGONE = new Set(['die', 'flee', 'perish', 'drown', 'starve', 'surrender', 'disappear', 'return', 'escape']);
const isPatient = (clause: Clause, head: number, predicate: Token): boolean =>
  clause.object === head ||
  (clause.subject === head ? UNDERGONE.has(predicate.lemma) : predicate.tag === 'VBN' || head > clause.predicate);

/** "$60 million package", "$2bn in aid": the phrase that the sum belongs to. */
function ownedBy(tokens: readonly Token[], { first, last }: Numeral): number {
  let at = last;
  for (let steps = 0; steps < 4; steps++) {
    const { head, deprel } = tokens[at]!;
    const inside = head >= first && head <= last;
    if (!inside && !(/^(?:nummod|compound|amod)/.test(deprel) && head > last && head < last + 6)) break;
    at = head;
  }
  return at;
}

interface FoundNoun extends Counted {
  readonly known: CountedNoun;
  readonly hyphened: boolean;
}

/** The counted noun to the right: modifiers are passed over, a compound is read to its end ("barrel bombs"). */
function nounAfter({ doc: { tokens } }: Reading, from: number, end: number): FoundNoun | undefined {
  let i = from;
  // "31 of 48 drones": both count drones
  if (tokens[i]?.norm === 'of' && tokens[i + 1]?.pos === 'NUM') i += 2;
  if (tokens[i]?.norm === 'of' && tokens[i + 1]?.norm === 'the' && tokens[i + 2]?.pos === 'NUM') i += 3;
  const hyphened = tokens[i]?.norm === '-' && i < end;
  if (hyphened) i++;
  // "of the 48 …" needs nothing; "two of the drones" is passed over as "one of" is. 8: longer chains of modifiers are lists.
  for (let steps = 0; i < end && steps < 8; i++, steps++) {
    const token = tokens[i]!;
    // "two A-10 attack jets"
    if (
      /^[A-Z][A-Za-z]{0,3}$/.test(token.text) &&
      tokens[i + 1]?.norm === '-' &&
      /^\d/.test(tokens[i + 2]?.norm ?? '')
    ) {
      i += 2;
      continue;
    }
    // a plural noun that the tagger takes for a verb
    if (i === from && token.pos === 'VERB' && /s$/.test(token.norm)) {
      const known = lookUp(token);
      if (known) return { head: i, last: i, of: token.norm, known, hyphened };
    }
    const noun = token.pos === 'NOUN' || token.pos === 'PROPN';
    if (noun || (token.pos === 'NUM' && steps > 0)) {
      const follows = tokens[i + 1];
      const compound =
        !hyphened &&
        i + 1 < end &&
        (follows!.pos === 'NOUN' ||
          follows!.pos === 'PROPN' ||
          (follows!.norm === '-' && /^(?:NOUN|NUM)$/.test(tokens[i + 2]?.pos ?? ''))) &&
        token.deprel !== 'nsubj' &&
        !isPlural(token);
      if (compound) continue;
      const joined = `${tokens[i - 1]?.norm} ${token.lemma}`.toLowerCase();
      const two = figuresLexicon().nouns.get(joined);
      if (two) return { head: i, last: i, of: `${tokens[i - 1]!.norm} ${token.norm}`, known: two, hyphened };
      const known = lookUp(token);
      return known ? { head: i, ...readOf(tokens, from, i, end), known, hyphened } : undefined;
    }
    const passes =
      token.pos === 'ADJ' ||
      token.norm === '-' ||
      token.norm === 'more' ||
      token.norm === 'other' ||
      token.norm === 'such' ||
      token.tag === 'VBN' ||
      token.tag === 'VBG' ||
      token.pos === 'ADV' ||
      /^["“”'‘’]$/.test(token.norm);
    if (!passes) {
      // "205 killed", "51 wounded and 3 missing": the participle itself counts
      return undefined;
    }
    const counts = figuresLexicon().nouns.get(token.norm);
    if (
      counts &&
      (token.tag === 'VBN' || token.pos === 'ADJ') &&
      tokens[i + 1]?.pos !== 'NOUN' &&
      tokens[i + 1]?.pos !== 'ADJ'
    )
      return { head: i, last: i, of: token.norm, known: counts, hyphened };
  }
  return undefined;
}

/** By lemma, or by the form without its s where the lemmatiser keeps it ("troops"). */
const lookUp = (token: Token): CountedNoun | undefined =>
  figuresLexicon().nouns.get(token.lemma.toLowerCase()) ?? figuresLexicon().nouns.get(token.norm.replace(/s$/, ''));

const isPlural = (token: Token): boolean => token.tag === 'NNS' || token.tag === 'NNPS';

/** The noun with those joined to it: "drones and missiles". */
function readOf(tokens: readonly Token[], from: number, head: number, end: number): { of: string; last: number } {
  const word = tokens[head]!;
  const units = tokens[head - 1];
  const lower = (t: Token): string => (t.pos === 'PROPN' ? t.text : t.norm);
  const unit =
    head > from &&
    (units?.norm === 'square' || units?.norm === 'barrel' || units?.norm === 'nautical' || units?.norm === 'cubic');
  let of = unit ? `${units!.norm} ${lower(word)}` : lower(word);
  if (tokens[head - 1]?.norm === '-' && head > from + 1) of = lower(word);
  const second = tokens[head + 2];
  if (
    head + 2 < end &&
    tokens[head + 1]!.norm === 'and' &&
    second!.pos === 'NOUN' &&
    lookUp(second!) &&
    isPlural(second!) &&
    tokens[head + 2]!.head === head
  ) {
    // biome-ignore format: one condition
    return { of: `${of} and ${lower(second!)}`, last: head + 2 };
  }
  // "a 20-point plan" counts points
  if (tokens[from]!.norm === '-' && head === from + 1 && word.norm === word.lemma && word.norm.length > 2) of += 's';
  return { of, last: head };
}

function makeFigure(
  reading: Reading,
  numeral: Numeral,
  counted: Counted,
  clause: Clause | undefined,
  inTime: ReadonlySet<number>,
): FigureMention {
  const { doc, times } = reading;
  const { tokens } = doc;
  const range = evidenceRange(reading, numeral, counted, clause);
  const evidence = makeEvidence(doc.article, { start: tokens[range.first]!.start, end: tokens[range.last]!.end });
  const what = whatOf(reading, numeral, counted, range);
  const period = reading.timesIn(range.first, range.last).find(i => times[i]!.when.edtf !== undefined);
  const place = placeIn(reading, range, numeral, inTime);
  const claimedBy = claimantOf(reading, tokens[numeral.last]!.start);
  const { value, low, high, qualifier } = numeral;
  return {
    value,
    ...(low !== undefined ? { low } : {}),
    ...(high !== undefined ? { high } : {}),
    ...(qualifier ? { qualifier } : {}),
    of: counted.of,
    ...(what ? { what } : {}),
    ...(period !== undefined ? { period: { time: period } } : {}),
    ...(place ? { place } : {}),
    ...(claimedBy ? { claimedBy } : {}),
    evidence,
    by: 'figures',
  };
}

/** The clause where it is short; else the counted phrase with its verb; else the phrase. */
function evidenceRange({ tree, doc }: Reading, numeral: Numeral, counted: Counted, clause: Clause | undefined): Range {
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

/** No comma, conjunction or stray mark at the edges. */
function trim(tokens: readonly Token[], { first, last }: Range): Range {
  while (first < last && (tokens[first]!.pos === 'PUNCT' || /^(?:and|but|that|or)$/.test(tokens[first]!.norm))) first++;
  while (last > first && (tokens[last]!.pos === 'PUNCT' || /^(?:and|but|that|or)$/.test(tokens[last]!.norm))) last--;
  return { first, last };
}

/** The rest of the evidence in short: the verb before an object, and what follows the counted noun. */
function whatOf({ doc }: Reading, numeral: Numeral, counted: Counted, range: Range): string | undefined {
  const { tokens } = doc;
  const before = tokens
    .slice(range.first, numeral.first)
    .filter(t => t.pos === 'VERB')
    .at(-1);
  const end = Math.min(range.last, counted.last + 12);
  let after = end > counted.last ? doc.article.text.slice(tokens[counted.last]!.end, tokens[end]!.end) : '';
  after = after.replace(/^[\s,;:–—-]+/, '').replace(/\s+/g, ' ');
  const words = [before?.text, after].filter(w => w).join(' ');
  return words || undefined;
}

/** The place that the evidence names: "in Orsk". */
function placeIn({ doc }: Reading, range: Range, numeral: Numeral, inTime: ReadonlySet<number>): string | undefined {
  const places = doc.names.filter(
    n =>
      !inTime.has(n.first) &&
      (n.kind === 'place' || n.kind === 'state' || n.kind === 'facility') &&
      n.first > range.first &&
      n.last - 1 <= range.last,
  );
  const at = places.find(n => {
    const before = doc.tokens[n.first - 1]!.norm === 'the' ? n.first - 2 : n.first - 1;
    return /^(?:in|at|near|around|outside|inside|across|on|into|throughout)$/.test(doc.tokens[before]?.norm ?? '') && n.first !== numeral.first; // biome-ignore format: one condition
  });
  return at ? doc.article.text.slice(at.start, at.end) : undefined;
}

/** A speaker that names nobody: a pronoun left unresolved, "estimates". */
const isVague = (speaker: Speaker): boolean =>
  'described' in speaker &&
  /^(?:it|he|she|they|i|we|you|who|which|that|this|estimates|some|one|others)$/i.test(speaker.described);

/** Who says it: the speaker of the innermost statement around the number. */
function claimantOf({ statements }: Reading, at: number): Speaker | undefined {
  let best: { speaker: Speaker; length: number } | undefined;
  for (const statement of statements) {
    for (const part of statement.evidence.parts ?? []) {
      if (part.part !== 'content' || part.start > at || part.end <= at || isVague(statement.speaker)) continue;
      const length = part.end - part.start;
      if (!best || length < best.length) best = { speaker: statement.speaker, length };
    }
  }
  return best?.speaker;
}
