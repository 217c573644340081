/**
 * Numbers that a reader would put into a table. In: a reading. Out: value, what it counts, what is said of it, when, where, who says so.
 * What is worth counting is in data/figures/; dates, ages, names and list numbers are none.
 */
import type { NameMention, Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { FigureMention } from '../../model/moves.ts';
import { makeEvidence } from '../../model/span.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { askedByPress } from '../positions/transcripts.ts';
import type { Reading } from '../reading.ts';
import { makeClaimantFinder } from './claimants.ts';
import { type Counted, findCounted } from './counted.ts';
import { evidenceRange, placeIn } from './evidence.ts';
import { type Numeral, readNumerals } from './numerals.ts';
import { periodOf } from './period.ts';
import { readable } from './readable.ts';
import { whatOf } from './what.ts';
import { isWorthKeeping } from './worth.ts';

const LABELS = /^(?:article|resolution|no\.?|number|page|section|chapter|phase|paragraph|category|level|tier|zone|unit|room|day|group|g|track|annex|part|type|channel|line|route|highway|flight|boeing|airbus|reactor|round|stage|step|point|clause|rule|principle|aged|age|at age)$/; // biome-ignore format: one glance

/** A numeral with what it counts, where it stands and who says so. */
interface Found {
  readonly numeral: Numeral;
  readonly counted: Counted;
  readonly clause: Clause | undefined;
  readonly claimedBy: Speaker | undefined;
  readonly what: string;
}

export function findFigures(reading: Reading): FigureMention[] {
  const { doc } = reading;
  const inName = tokensOfNames(reading, ({ kind }) => kind !== 'nationality');
  const inAnyName = tokensOfNames(reading, () => true);
  const inTime = tokensOfTimes(reading);
  const byPredicate = new Map(reading.clauses.map(c => [c.predicate, c]));
  const clauseOf = makeClauseFinder(reading, byPredicate);
  const clauseAt = (predicate: number): Clause | undefined => byPredicate.get(predicate);
  const claimantOf = makeClaimantFinder(reading);
  const asked = askedByPress(reading);
  const found: FigureMention[] = [];
  for (const sentence of doc.sentences) {
    if (doc.tokens[sentence.last - 1]?.text === '?') continue; // what is asked is not yet so
    if (asked(sentence.first)) continue;
    if (isSportOrList(doc.tokens, sentence.first, Math.min(sentence.last, sentence.first + 60))) continue;
    for (const numeral of readNumerals(doc.tokens, sentence.first, sentence.last)) {
      const core = coreOf(doc.tokens, numeral);
      if (inTime.has(core) || inTime.has(numeral.last) || inName.has(core)) continue;
      if (isModelNumber(doc.tokens, core)) continue;
      if (core > sentence.first && LABELS.test(doc.tokens[core - 1]!.norm) && numeral.first === core) continue;
      if (isConversion(doc.tokens, numeral)) continue;
      const clause = clauseOf(core);
      const counted = findCounted(reading, numeral, clause, sentence.last);
      if (!counted) continue;
      if (!isWorthKeeping(reading, numeral, counted)) continue;
      const claimedBy = claimantOf(numeral.last, clause);
      const told = whatOf({ reading, numeral, counted, clause, clauseAt, inTime, inName: inAnyName });
      const what = told === undefined ? undefined : readable(told, counted.of);
      // a number of nothing that can be read is no figure
      if (what !== undefined && !namesOthers(doc.tokens, numeral, what))
        found.push(makeFigure(reading, { numeral, counted, clause, claimedBy, what }, inTime));
    }
  }
  return found;
}

/** "A blockade of two towns": a way of naming what the words are about, and no count of it. */
const namesOthers = (tokens: readonly Token[], { value, unit, first, last }: Numeral, what: string): boolean =>
  value < 3 &&
  unit === undefined &&
  tokens[last + 1]?.norm !== '-' &&
  new RegExp(`\\b${tokens[first]!.norm}\\b`, 'i').test(what);

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

/** "300 km (200 miles)", "€5m ($6m)": the same again in another measure. */
const isConversion = (tokens: readonly Token[], { first }: Numeral): boolean =>
  tokens[first - 1]?.norm === '(' && [2, 3, 4].some(back => /^\d/.test(tokens[first - back]?.norm ?? ''));

/** A line of results or a table ("3-1", "W 12 L 4"): more numbers than words. */
function isSportOrList(tokens: readonly Token[], first: number, last: number): boolean {
  let numbers = 0;
  for (let i = first; i < last; i++) {
    const code = tokens[i]!.norm.charCodeAt(0);
    if (code >= 48 && code <= 57) numbers++;
  }
  return numbers >= 5 && numbers * 3 > last - first;
}

function tokensOfNames({ doc }: Reading, which: (name: NameMention) => boolean): ReadonlySet<number> {
  const set = new Set<number>();
  for (const name of doc.names) if (which(name)) for (let i = name.first; i < name.last; i++) set.add(i);
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
function makeClauseFinder(
  { tree }: Reading,
  byPredicate: ReadonlyMap<number, Clause>,
): (token: number) => Clause | undefined {
  return token => {
    // 30 steps: deeper chains are parse errors
    for (let at = token, steps = 0; at >= 0 && steps < 30; at = tree.tokens[at]!.head, steps++) {
      const clause = byPredicate.get(at);
      if (clause && at !== token) return clause;
    }
    return undefined;
  };
}

function makeFigure(
  reading: Reading,
  { numeral, counted, clause, claimedBy, what }: Found,
  inTime: ReadonlySet<number>,
): FigureMention {
  const { doc } = reading;
  const { tokens } = doc;
  const range = evidenceRange(reading, numeral, counted, clause, inTime);
  const evidence = makeEvidence(doc.article, { start: tokens[range.first]!.start, end: tokens[range.last]!.end });
  const period = periodOf(reading, range, counted);
  const place = placeIn(reading, range, numeral, inTime);
  const { value, low, high, qualifier } = numeral;
  return {
    value,
    ...(low !== undefined ? { low } : {}),
    ...(high !== undefined ? { high } : {}),
    ...(qualifier ? { qualifier } : {}),
    ...(numeral.vague ? { words: wordsOf(tokens, numeral) } : {}),
    of: counted.of,
    what,
    ...(period ? { period } : {}),
    ...(place ? { place } : {}),
    ...(claimedBy ? { claimedBy } : {}),
    evidence,
    by: 'figures',
  };
}

/** "Tens of thousands": as written, small. */
const wordsOf = (tokens: readonly Token[], { first, last }: Numeral): string =>
  tokens
    .slice(first, last + 1)
    .map(t => t.norm)
    .join(' ');
