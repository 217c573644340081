/**
 * Numbers that a reader would put into a table. In: a reading. Out: value, what it counts, what is said of it, when, where, who says so.
 * What is worth counting is in data/figures/; dates, ages, names and list numbers are none.
 */
import type { NameMention, Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { FigureMention } from '../../model/moves.ts';
import { makeEvidence } from '../../model/span.ts';
import type { Writable } from '../../model/writable.ts';
import { oneLine } from '../../text/one-line.ts';
import { wordFact } from '../../text/word-facts.ts';
import { askedIn } from '../asked.ts';
import { clausesAt } from '../clauses/clause-at.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { isDomestic } from '../domestic.ts';
import type { Reading } from '../reading.ts';
import { TokenSet } from '../token-set.ts';
import { asItStands } from './as-it-stands.ts';
import { makeClaimantFinder } from './claimants.ts';
import { type Counted, findCounted } from './counted.ts';
import { evidenceRange, placeIn, withoutAsides } from './evidence.ts';
import { isNoneOf } from './none-of.ts';
import { type Numeral, nextNumeral, readNumerals } from './numerals.ts';
import { periodOf } from './period.ts';
import { readable } from './readable.ts';
import { readTerm } from './terms.ts';
import { withoutMarks } from './told.ts';
import { readVote } from './votes.ts';
import { whatOf } from './what.ts';
import { isWorthKeeping } from './worth.ts';

const LABELS = /^(?:article|resolution|no\.?|number|page|section|chapter|phase|paragraph|category|level|tier|zone|unit|room|day|group|g|track|annex|part|type|channel|line|route|highway|flight|boeing|airbus|reactor|round|stage|step|point|clause|rule|principle|aged|age|at age)$/; // biome-ignore format: one glance

const isLabel = wordFact(({ norm }) => LABELS.test(norm));

/** A numeral with what it counts, where it stands and who says so. */
interface Found {
  readonly numeral: Numeral;
  readonly counted: Counted;
  readonly clause: Clause | undefined;
  readonly claimedBy: Speaker | undefined;
  readonly what: string;
}

/** What all figures of an article ask for. */
interface Context {
  readonly inName: TokenSet;
  readonly inAnyName: TokenSet;
  readonly inTime: TokenSet;
  clauseAt(predicate: number): Clause | undefined;
  claimantOf(token: number, clause: Clause | undefined): Speaker | undefined;
}

export function findFigures(reading: Reading): FigureMention[] {
  const { doc } = reading;
  const asked = askedIn(reading);
  let context: Context | undefined;
  const found: FigureMention[] = [];
  for (const { first, last } of doc.sentences) {
    if (nextNumeral(doc.tokens, first, last) === last) continue;
    if (asked(first) || isDomestic(reading, first)) continue; // what is asked is not yet so
    if (isSportOrList(doc.tokens, first, Math.min(last, first + 60))) continue;
    for (const numeral of readNumerals(doc.tokens, first, last)) {
      context ??= makeContext(reading);
      const figure = readFigure(reading, context, numeral, first, last);
      if (figure) found.push(figure);
    }
  }
  return found;
}

function makeContext(reading: Reading): Context {
  const clauseAt = clausesAt(reading);
  return {
    inName: tokensOfNames(reading, ({ kind }) => kind !== 'nationality'),
    inAnyName: tokensOfNames(reading, () => true),
    inTime: tokensOfTimes(reading),
    clauseAt,
    claimantOf: makeClaimantFinder(reading, clauseAt),
  };
}

/** The figure of one numeral of a sentence, if it is one. */
function readFigure(
  reading: Reading,
  { inName, inAnyName, inTime, clauseAt, claimantOf }: Context,
  numeral: Numeral,
  begin: number,
  end: number,
): FigureMention | undefined {
  const { tokens } = reading.doc;
  const core = coreOf(tokens, numeral);
  const term = inName.has(core)
    ? undefined
    : (readTerm(tokens, numeral, begin, end) ?? readVote(tokens, numeral, begin, end));
  if (term) {
    const above = clauseOver(tokens, core, clauseAt);
    const what = term.what ?? textBetween(reading, term.first, term.last);
    const claimedBy = claimantOf(numeral.last, above);
    return makeFigure(reading, { numeral, counted: term.counted, clause: above, claimedBy, what }, inTime);
  }
  if (inTime.has(core) || inTime.has(numeral.last) || inName.has(core)) return undefined;
  if (isModelNumber(tokens, core)) return undefined;
  if (core > begin && numeral.first === core && isLabel(tokens[core - 1]!)) return undefined;
  if (isConversion(tokens, numeral) || isNoneOf(tokens, numeral)) return undefined;
  const clause = clauseOver(tokens, core, clauseAt);
  const counted = findCounted(reading, numeral, clause, end);
  if (!counted || !isWorthKeeping(reading, numeral, counted)) return undefined;
  const told = whatOf({ reading, numeral, counted, clause, clauseAt, inTime, inName: inAnyName });
  const inWords = told === undefined ? undefined : readable(told, counted.of);
  if (inWords !== undefined && namesOthers(tokens, numeral, inWords)) return undefined;
  const what = inWords ?? asItStands({ reading, numeral, counted, clause, clauseAt, inTime, inName: inAnyName });
  // a number of nothing that can be read is no figure
  if (what === undefined) return undefined;
  const claimedBy = claimantOf(numeral.last, clause);
  return makeFigure(reading, { numeral, counted, clause, claimedBy, what }, inTime);
}

const textBetween = ({ doc: { tokens, article } }: Reading, first: number, last: number): string =>
  withoutMarks(oneLine(article.text.slice(tokens[first]!.start, tokens[last]!.end)));

/** "A blockade of two towns": a way of naming what the words are about, and no count of it. */
const namesOthers = (tokens: readonly Token[], { value, unit, first, last }: Numeral, what: string): boolean =>
  value < 3 &&
  unit === undefined &&
  tokens[last + 1]?.norm !== '-' &&
  new RegExp(`\\b${tokens[first]!.norm}\\b`, 'i').test(what);

const isFigure = wordFact(({ norm, pos }) => pos === 'NUM' || /\d/.test(norm));

/** First token of the number itself, after qualifier and currency. */
function coreOf(tokens: readonly Token[], numeral: Numeral): number {
  for (let i = numeral.first; i <= numeral.last; i++) if (isFigure(tokens[i]!)) return i;
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

function tokensOfNames({ doc }: Reading, which: (name: NameMention) => boolean): TokenSet {
  const set = new TokenSet(doc.tokens.length);
  for (const name of doc.names) if (which(name)) for (let i = name.first; i < name.last; i++) set.add(i);
  return set;
}

function tokensOfTimes({ doc, times }: Reading): TokenSet {
  const set = new TokenSet(doc.tokens.length);
  let i = 0;
  for (const time of [...times].sort((a, b) => a.start - b.start)) {
    while (i < doc.tokens.length && doc.tokens[i]!.end <= time.start) i++;
    for (let j = i; j < doc.tokens.length && doc.tokens[j]!.start < time.end; j++) set.add(j);
  }
  return set;
}

/** The predication that a token belongs to: the nearest predicate above it. */
function clauseOver(
  tokens: readonly Token[],
  token: number,
  clauseAt: (predicate: number) => Clause | undefined,
): Clause | undefined {
  // 30 steps: deeper chains are parse errors
  for (let at = token, steps = 0; at >= 0 && steps < 30; at = tokens[at]!.head, steps++) {
    const clause = at === token ? undefined : clauseAt(at);
    if (clause) return clause;
  }
  return undefined;
}

function makeFigure(
  reading: Reading,
  { numeral, counted, clause, claimedBy, what }: Found,
  inTime: TokenSet,
): FigureMention {
  const { doc } = reading;
  const { tokens } = doc;
  const range = evidenceRange(reading, numeral, counted, clause, inTime);
  const shown = withoutAsides(tokens, range, numeral, counted, clause);
  const evidence = makeEvidence(doc.article, { start: tokens[shown.first]!.start, end: tokens[shown.last]!.end });
  const period = periodOf(reading, range, counted);
  const place = placeIn(reading, range, numeral, inTime);
  const { value, low, high, qualifier } = numeral;
  const mention = { value } as Writable<FigureMention>;
  if (low !== undefined) mention.low = low;
  if (high !== undefined) mention.high = high;
  if (qualifier) mention.qualifier = qualifier;
  if (numeral.vague) mention.words = wordsOf(tokens, numeral);
  mention.of = counted.of;
  mention.what = what;
  if (period) mention.period = period;
  if (place) mention.place = place;
  if (claimedBy) mention.claimedBy = claimedBy;
  mention.evidence = evidence;
  mention.by = 'figures';
  return mention;
}

/** "Tens of thousands": as written, small. */
const wordsOf = (tokens: readonly Token[], { first, last }: Numeral): string =>
  tokens
    .slice(first, last + 1)
    .map(t => t.norm)
    .join(' ');
