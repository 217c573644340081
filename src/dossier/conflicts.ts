/**
 * Where the reports disagree: one plain sentence each, with both sides' evidence. In: records, and the pairs that comparing
 * found in conflict. Out: conflicts, sorted by id. Pure: which side is right is for the reader.
 */
import type { ConflictKind, ConflictRecord, EventRecord, FigureRecord, StatementRecord, Who } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { amount } from './describe-move.ts';
import { quoted } from './say-conflict.ts';
import { dateText } from './say-date.ts';
import { eventName, isPlural } from './say-event.ts';
import type { Page } from './views.ts';
import { DISAGREEMENTS } from './words/conflicts.ts';

/** Which conflicts are asked for, and how many of them. */
export interface ConflictsAsked {
  readonly kind?: ConflictKind;
  /** Only those about one of these records. */
  readonly records?: readonly string[];
  readonly limit?: number;
  readonly offset?: number;
}

export function conflictsPage(
  conflicts: readonly ConflictRecord[],
  { kind, records, limit, offset = 0 }: ConflictsAsked,
): Page<ConflictRecord> {
  const wanted = records === undefined ? undefined : new Set(records);
  const found = conflicts.filter(
    conflict =>
      (kind === undefined || conflict.kind === kind) &&
      (wanted === undefined || conflict.records.some(id => wanted.has(id))),
  );
  return { items: found.slice(offset, limit === undefined ? undefined : offset + limit), total: found.length, offset };
}

export interface ConflictNames {
  readonly actor: (who: Who) => string;
  /** Outlet of an article, or its title. */
  readonly outlet: (article: string) => string;
}

type Side = ConflictRecord['sides'][number];
const side = (record: string, evidence: Evidence, who?: Who): Side => ({
  ...(who === undefined ? {} : { who }),
  record,
  evidence,
});

const conflictId = (kind: string, records: readonly string[]): string =>
  `x-${kind.replace(' ', '-')}-${[...records].sort().join('-')}`;

/** "…, which has displaced millions": added by whoever writes the sentence, not by whom it quotes. */
const ASIDE = /^(?:which|who|whose)\b/i;

/** Who gives a number: whose claim it is, else the outlet with the day of the report. */
const figureSource = ({ claimedBy, evidence: [place], knownSince }: FigureRecord, names: ConflictNames): string =>
  claimedBy === undefined || ASIDE.test(place!.quote)
    ? `${names.outlet(place!.article)}, ${dateText(knownSince)}`
    : names.actor(claimedBy);

/** Figures of one group: every two of them are told of the same thing, and differ. */
export function figureConflict(figures: readonly FigureRecord[], names: ConflictNames): ConflictRecord {
  const inOrder = [...figures].sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
  // Each number once, by the first who gives it.
  const sorted = inOrder.filter((figure, i) => inOrder[i - 1]?.value !== figure.value);
  const told = sorted.map(figure => `${amount(figure)} (${figureSource(figure, names)})`);
  const first = sorted[0]!;
  // What is counted names its unit by itself, mostly.
  const what = first.what?.includes(first.of) ? first.what : [first.of, first.what].filter(Boolean).join(' ');
  const place = first.place && !what.includes(first.place) ? DISAGREEMENTS.place(first.place) : '';
  const records = inOrder.map(({ id }) => id);
  return {
    id: conflictId('figures', records),
    kind: 'figures',
    records,
    says: DISAGREEMENTS.figures(what, place, told),
    sides: inOrder.map(({ id, evidence, claimedBy }) => side(id, evidence[0]!, claimedBy)),
  };
}

/** The same words, put into two mouths. */
export function attributionConflict(statements: readonly StatementRecord[], names: ConflictNames): ConflictRecord {
  const sorted = [...statements].sort((a, b) => (a.id < b.id ? -1 : 1));
  const told = sorted.map(({ speaker, evidence }) => `${names.actor(speaker)} (${names.outlet(evidence[0]!.article)})`);
  const records = sorted.map(({ id }) => id);
  return {
    id: conflictId('attribution', records),
    kind: 'attribution',
    records,
    says: DISAGREEMENTS.speakers(told),
    sides: sorted.map(({ id, evidence, speaker }) => side(id, evidence[0]!, speaker)),
  };
}

type Entry = EventRecord['history'][number];

const HELD: ReadonlySet<string> = new Set(['occurred', 'under way']);
/** What was called off did not take place at all: not what broke up after it had begun. */
const NEVER_BEGAN =
  /\bbefore (?:they|it|(?:the )?(?:talks|negotiations|meeting|round))?\s*(?:(?:had|have|has|even|really|ever|properly|formally)\s+)*(?:start\w*|beg[aiu]n\w*|got under way)|\bnever (?:took place|started|began|happened|met)|\bdid not take place/i;

const dayOf = ({ knownSince }: Entry): string => edtfBounds(knownSince.edtf)?.from?.slice(0, 10) ?? '';

/**
 * The first two tellings of an event that cannot both be right, and the kind of conflict that they make. (Tried and dropped: a
 * journey that was refused and is told as coming later. A change of mind is news, which the event's history tells.)
 */
function contradiction(event: EventRecord): readonly ['denial' | 'status', Entry, Entry] | undefined {
  const held = event.history.find(({ status }) => HELD.has(status));
  const told = held ?? event.history.find(({ status }) => status === 'claimed');
  const denied = event.history.find(({ status }) => status === 'denied');
  if (told && denied) return ['denial', told, denied];
  const elsewhere = (one: Entry, other: Entry): boolean => one.evidence.article !== other.evidence.article;
  const never = event.history.find(
    ({ status, evidence }) => status === 'cancelled' && NEVER_BEGAN.test(evidence.quote),
  );
  if (held && never && elsewhere(held, never)) return ['status', held, never];
  return undefined;
}

/** In the words of the reports: what one of them means by "before they really started" is for the reader. */
const inWords = ({ evidence, knownSince }: Entry, names: ConflictNames): string =>
  `${quoted(evidence.quote)} (${names.outlet(evidence.article)}, ${dateText(knownSince)})`;

/** Reports name whoever sponsors or mediates talks beside those who hold them: without them the place tells which they are. */
const ENCOUNTERS: ReadonlySet<string> = new Set(['talks', 'meeting']);
function nameOf(event: EventRecord, told: readonly Entry[], names: ConflictNames): string {
  if (!ENCOUNTERS.has(event.kind)) return eventName(event, names.actor);
  const { place, ...rest } = event;
  // A place that neither of the two reports names was told of another part of it.
  const isTold = place !== undefined && told.some(({ evidence: { quote } }) => quote.includes(place.name));
  return eventName({ ...rest, participants: [], ...(isTold ? { place } : {}) }, names.actor);
}

/** An event that one report has as held and another as denied or as never begun. */
export function eventConflict(event: EventRecord, names: ConflictNames): ConflictRecord | undefined {
  const found = contradiction(event);
  if (!found) return undefined;
  const [kind, one, other] = found;
  const name = nameOf(event, [one, other], names);
  const told = [one, other].map(entry => inWords(entry, names));
  const says =
    kind === 'status'
      ? DISAGREEMENTS.whetherBegun(name, told)
      : DISAGREEMENTS.denied(name, isPlural(event), one.status, told[0]!, told[1]!);
  return {
    id: conflictId(kind, [event.id]),
    kind,
    records: [event.id],
    says,
    sides: [one, other].map(({ evidence }) => side(event.id, evidence)),
  };
}

/** A day among several of one round: "the second day of talks", "talks went on". */
const ONE_OF_SEVERAL =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|next|last|final|opening|closing|another|\d+(?:st|nd|rd|th)) (?:full )?day\b|\bday (?:one|two|three|four|five|six|seven|\d+)\b|\b(?:continu|resum|re-?conven)\w*|\bwent on\b|\bstill\b/i;

/** One event that two reports have on two days. */
export function dateConflict(event: EventRecord, names: ConflictNames): ConflictRecord | undefined {
  const dated = event.history.filter(
    ({ status, when, evidence }) =>
      HELD.has(status) && when?.edtf && /^\d{4}-\d\d-\d\d/.test(when.edtf) && !ONE_OF_SEVERAL.test(evidence.quote),
  );
  const first = dated[0];
  const other = dated.find(({ when, evidence }) => {
    const [a, b] = [edtfBounds(first!.when!.edtf), edtfBounds(when!.edtf)];
    return evidence.article !== first!.evidence.article && (a!.until! < b!.from! || b!.until! < a!.from!);
  });
  if (!first || !other) return undefined;
  const told = [first, other].map(({ when, evidence }) => `${dateText(when)} (${names.outlet(evidence.article)})`);
  return {
    id: conflictId('date', [event.id]),
    kind: 'date',
    records: [event.id],
    says: DISAGREEMENTS.days(nameOf(event, [first, other], names), told),
    sides: [first, other].map(({ evidence }) => side(event.id, evidence)),
  };
}

/** The end of a span of days. */
const lastOf = (when: Entry['when']): Entry['when'] => when && { ...when, edtf: when.edtf?.split('/').at(-1) ?? '' };

/** A telling with its days: an event of hundreds of tellings is looked at pair by pair. */
interface DatedEntry {
  readonly entry: Entry;
  readonly told: string;
  readonly from?: string;
  readonly until?: string;
}

const dated = (entry: Entry): DatedEntry => {
  const bounds = edtfBounds(entry.when?.edtf);
  return { entry, told: dayOf(entry), from: bounds?.from?.slice(0, 10), until: bounds?.until?.slice(0, 10) };
};

/** Told as held by a report that came out when its time was over or running; "a truce within a week" is still to come. */
const isHeld = ({ entry, told, until = '' }: DatedEntry): boolean => entry.status !== 'planned' && until <= told;

/**
 * What was to come by a day is still told as to come after that day, and no report before has it as held. (Tried and dropped: a
 * single report that plans for a day behind it. Nearly all of those were a date misread, or a story told in the past.)
 */
export function deadlinePassed(event: EventRecord, names: ConflictNames): ConflictRecord | undefined {
  const history = event.history.map(dated);
  const firstHeld = history.findIndex(isHeld);
  for (const [index, { entry: late, told, from: again }] of history.entries()) {
    if (late.status !== 'planned') continue;
    if (firstHeld >= 0 && firstHeld < index) return undefined;
    const due = history
      .slice(0, index)
      .find(before => before.until !== undefined && before.until >= before.told && before.until < told)?.entry;
    if (!due) continue;
    if (again !== undefined && again < told) continue;
    return {
      id: conflictId('deadline passed', [event.id]),
      kind: 'deadline passed',
      records: [event.id],
      says: DISAGREEMENTS.passed(dateText(lastOf(due.when)), inWords(due, names), inWords(late, names)),
      sides: [due, late].map(({ evidence }) => side(event.id, evidence)),
    };
  }
  return undefined;
}

export const eventConflicts = (event: EventRecord, names: ConflictNames): ConflictRecord[] =>
  [eventConflict(event, names), dateConflict(event, names), deadlinePassed(event, names)].filter(
    conflict => conflict !== undefined,
  );
