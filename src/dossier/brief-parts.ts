/** The parts of the brief; here those that say who speaks and who denies. */
import type { ConflictRecord, ParleyRecord, PositionRecord, StatementRecord } from '../model/record.ts';
import { type Evidence, type Span, spanContains } from '../model/span.ts';
import type { BriefPart } from './brief.ts';
import { type Book, firstDay, lastDay, type Told, tally } from './brief-book.ts';
import { ahead, overdue } from './brief-due.ts';
import { newEvents } from './brief-happened.ts';
import { part } from './brief-lines.ts';
import type { Quotation } from './brief-quotable.ts';
import { movedPositions, proposals } from './brief-stand.ts';
import { whoKey } from './ledger.ts';
import { BRIEF } from './words/brief.ts';

const DISPUTED = 4;
const SAID = 7;

/**
 * Denials, and positions that exclude each other. Figures and states of affairs that differ are as often two moments or two halves of
 * one account (19 of 28 conflicts right by independent reading, 17 of 19 of these kinds): they are listed with the conflicts.
 */
const DISPUTES: ReadonlySet<string> = new Set(['denial', 'positions']);
/** A denial has a word of it; to reject what somebody asks for is a position. */
const DENIES =
  /\b(?:dismiss|reject|rebuff)\w*\b(?![^.;]{0,60}\b(?:demands?|calls?|proposals?|offers?|requests?|plans?|ideas?|conditions?|terms|ultimatums?|deals?|drafts?|talks)\b)|\b(?:den(?:y|ies|ied|ying)|refut\w*|disput\w*|contradict\w*|untrue|false|fake|baseless|lies?|not true|no truth)\b/i;

function disputeLine({ kind, sides, records }: ConflictRecord, book: Book): Told | undefined {
  const found: Quotation[] = [];
  for (const { evidence } of sides.slice(0, 2)) {
    const quotation = book.sideOf(evidence);
    if (!quotation || book.isPast(quotation)) return undefined;
    if (!found.some(({ text }) => text === quotation.text)) found.push(quotation);
  }
  // One sentence in which a party answers another's demand is where that party stands.
  if (kind === 'denial' ? !found.some(({ text }) => DENIES.test(text)) : found.length < 2) return undefined;
  return { quotations: found, records, evidence: sides.map(({ evidence }) => evidence) };
}

/** One side has spoken on the issue again since then: it may have come round. */
function makeIsStale({ positions = [] }: ParleyRecord, book: Book): (conflict: ConflictRecord) => boolean {
  const lineOf = ({ party, issue }: PositionRecord): string => `${whoKey(party)} ${issue}`;
  const dayOf = ({ evidence }: PositionRecord): string =>
    evidence.map(({ article }) => book.publishedOn(article) ?? '').reduce((a, b) => (a > b ? a : b), '');
  const latest = new Map<string, string>();
  const byId = new Map(positions.map(position => [position.id, position]));
  for (const position of positions) {
    const [line, day] = [lineOf(position), dayOf(position)];
    if (day > (latest.get(line) ?? '')) latest.set(line, day);
  }
  return ({ records }) =>
    records.some(id => {
      const position = byId.get(id);
      return position !== undefined && latest.get(lineOf(position))! > dayOf(position);
    });
}

function disputed(record: ParleyRecord, book: Book): BriefPart {
  const isStale = makeIsStale(record, book);
  const fresh = (record.conflicts ?? []).filter(
    conflict =>
      DISPUTES.has(conflict.kind) &&
      conflict.sides.every(({ evidence }) => book.publishedNew(evidence.article)) &&
      !isStale(conflict),
  );
  const about = {
    id: 'disputed',
    ...BRIEF.parts.disputed,
    most: DISPUTED,
  } as const;
  return part(about, fresh, book, conflict => disputeLine(conflict, book));
}

/** Words of a quotation that says something though it names nobody. */
const TELLING = 14;
const QUOTES = /["“«]/;
const QUOTED = /["“]([^"”]+)["”]/g;
/** The first word of a quotation has a capital anyway. */
const NAMES = /(?<=[^.!?] )(?!I\b|I['’])\p{Lu}/u;
const ONESELF = /\b(?:I|we|us|our|my|me)\b/i;

/** "We are making progress" says nothing by itself: on what, with whom? */
function saysSomething({ text }: Quotation): boolean {
  const words = Array.from(text.matchAll(QUOTED), match => match[1]!).join(' ');
  return NAMES.test(words) || (words.split(/\s+/).length >= TELLING && !ONESELF.test(words));
}

/** Why something was done, told in the past: background, unless a day says that it was said now. */
const REASONS =
  /\b(?:was|were|had been) (?:\w+ly )?(?:needed|necessary|required|justified|aimed|intended|meant|designed|forced|compelled|launched)\b|\b(?:was|were|had|\w+ed)\b[^"“”]*\bbecause\b/i;

const isBackground = ({ mode, said, text }: StatementRecord): boolean =>
  mode !== 'direct' && said?.basis !== 'stated' && REASONS.test(text);

/** Who speaks, as far as the sentence itself says it. */
const sourcesIn = (evidence: readonly Evidence[], found: Quotation): Span[] =>
  evidence
    .flatMap(({ article, parts = [] }) => (article === found.article ? parts : []))
    .filter(place => place.part === 'source' && spanContains(found, place));

const NO_NAME = /^(?:he|she|it|they|this|that|these|those|who|which)$/i;
const EXPLAINED = /\b(?:he|she) \[/i;

/** It tells what was said before something else: "Norvand had earlier said". */
const LOOKS_BACK =
  /\bearlier (?:told|said)\b|\bhad (?:earlier|previously|already|initially|long) \w+|\bhad \w+ (?:earlier|previously|before)\b/i;

/** By a name, or by a pronoun that is explained. */
const namesSpeakerFully = (evidence: readonly Evidence[], found: Quotation, book: Book): boolean => {
  const isPronoun = ({ start, end }: Span): boolean => NO_NAME.test(book.text(found.article).slice(start, end));
  const sources = sourcesIn(evidence, found);
  return sources.length > 0 && (EXPLAINED.test(found.text) || !sources.some(isPronoun));
};

/** "Velin said she expected a 'serious conversation'": on what? */
const FEWEST_WORDS = 11;
const countOf = (text: string): number =>
  text
    .replace(/\[[^\]]*\]/g, '')
    .trim()
    .split(/\s+/).length;

/** How a statement is told, best first: a sentence that says something by itself, the speaker's words, a sentence with some of them. */
const WAYS = ['sentence', 'words', 'some words'] as const;

function saying(statement: StatementRecord, book: Book, way: (typeof WAYS)[number]): Told | undefined {
  const { evidence: own, alsoIn = [], mode } = statement;
  const evidence = [...own, ...alsoIn];
  // Of whom nothing is known only a sentence that tells who it is can be quoted.
  const leadIn = (article: string): string | undefined => book.introduced(statement.speaker, article);
  const told = { records: [statement.id], evidence };
  const whole = (): Quotation | undefined =>
    book.quote(
      evidence,
      one =>
        namesSpeakerFully(evidence, one, book) && !book.isPast(one) && !LOOKS_BACK.test(one.text.replace(QUOTED, '')),
    );
  if ((mode === 'mixed') !== (way === 'some words')) return undefined;
  if (way === 'sentence') {
    const found = book.quote(evidence, one => saysSomething(one) && !book.isPast(one), leadIn(evidence[0]!.article));
    const lead = found && leadIn(found.article);
    const isNamed = found && sourcesIn(evidence, found).length > 0;
    return found && (isNamed || lead) ? { ...told, ...(isNamed ? {} : { lead }), quotations: [found] } : undefined;
  }
  if (way === 'words') {
    const alone = book.wordsOf(evidence);
    const words = alone && !book.isPast(alone) ? alone : undefined;
    const found = words && whole();
    if (words && found) return { ...told, quotations: [found] };
    const lead = words && leadIn(words.article);
    return words && lead ? { ...told, lead, quotations: [words] } : undefined;
  }
  const found = whole();
  return found && QUOTES.test(found.text) && countOf(found.text) >= FEWEST_WORDS
    ? { ...told, quotations: [found] }
    : undefined;
}

/** What was said, for days on which nothing else is told. */
function said(record: ParleyRecord, book: Book): BriefPart {
  const fresh = record.statements
    .filter(
      ({ knownSince, mode, speaker }) => book.isNew(knownSince) && mode !== 'indirect' && typeof speaker === 'string',
    )
    // "Two weeks ago Velin said": a report of these days looks back.
    .filter(one => (lastDay(one.said) ?? book.asOf) >= book.since)
    .filter(statement => !isBackground(statement));
  const speakerOf = ({ speaker }: StatementRecord): string => whoKey(speaker);
  const sorted = book.ranked(fresh, ({ knownSince }) => firstDay(knownSince), tally(fresh, speakerOf));
  const heard = new Set<string>();
  const about = { id: 'said', ...BRIEF.parts.said, most: SAID } as const;
  const tell =
    (way: (typeof WAYS)[number]) =>
    (statement: StatementRecord): Told | undefined => {
      // One line each: what else they said stands in the record.
      if (heard.has(speakerOf(statement))) return undefined;
      const found = saying(statement, book, way);
      if (found) heard.add(speakerOf(statement));
      return found;
    };
  const lines: BriefPart['lines'][number][] = [];
  for (const way of WAYS) lines.push(...part({ ...about, most: SAID - lines.length }, sorted, book, tell(way)).lines);
  const none = sorted.length === 0 ? about.none : BRIEF.unquoted;
  return { id: about.id, title: about.title, lines, left: sorted.length - lines.length, none };
}

/** In the order in which sentences are given to them: one is told once, and a dispute needs both of its sides. */
export const PARTS: readonly ((record: ParleyRecord, book: Book) => BriefPart)[] = [
  disputed,
  newEvents,
  movedPositions,
  proposals,
  ahead,
  overdue,
  said,
];
