/**
 * Where the reports disagree: one plain sentence each, with both sides' evidence. In: records, and the pairs that comparing
 * found in conflict. Out: conflicts, sorted by id. Pure: which side is right is for the reader.
 */
import type { ConflictRecord, EventRecord, FigureRecord, StatementRecord, Who } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { amount } from './describe-move.ts';
import { whenText } from './make-views.ts';

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

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const conflictId = (kind: string, records: readonly string[]): string =>
  `x-${kind.replace(' ', '-')}-${[...records].sort().join('-')}`;

/** Figures of one group: every two of them are told of the same thing, and differ. */
export function figureConflict(figures: readonly FigureRecord[], names: ConflictNames): ConflictRecord {
  const sorted = [...figures].sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
  const told = sorted.map(figure => {
    const by =
      figure.claimedBy === undefined ? names.outlet(figure.evidence[0]!.article) : names.actor(figure.claimedBy);
    return `${amount(figure)} (${by})`;
  });
  const first = sorted[0]!;
  const matter = [first.of, first.what, first.place && `in ${first.place}`].filter(Boolean).join(' ');
  const records = sorted.map(({ id }) => id);
  return {
    id: conflictId('figures', records),
    kind: 'figures',
    records,
    says: `The reports differ on the number of ${matter}: ${list(told)}.`,
    sides: sorted.map(({ id, evidence, claimedBy }) => side(id, evidence[0]!, claimedBy)),
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
    says: `The same words are given to ${list(told)}.`,
    sides: sorted.map(({ id, evidence, speaker }) => side(id, evidence[0]!, speaker)),
  };
}

const HELD: ReadonlySet<string> = new Set(['occurred', 'under way']);

/** An event that one report has as held and another as denied or called off for the same time. */
export function eventConflict(event: EventRecord, names: ConflictNames): ConflictRecord | undefined {
  const held = event.history.find(({ status }) => HELD.has(status));
  const against = event.history.find(({ status, evidence }) => {
    if (status !== 'denied' && status !== 'cancelled') return false;
    return held !== undefined && evidence.article !== held.evidence.article;
  });
  if (!held || !against) return undefined;
  // Called off before it was held after all is a history, no conflict.
  if (
    against.status === 'cancelled' &&
    (edtfBounds(against.knownSince.edtf)?.from ?? '') < (edtfBounds(held.knownSince.edtf)?.from ?? '')
  ) {
    return undefined;
  }
  const kind = against.status === 'denied' ? 'denial' : 'status';
  const where = (entry: typeof held): string => `${entry.status} in ${names.outlet(entry.evidence.article)}`;
  return {
    id: conflictId(kind, [event.id]),
    kind,
    records: [event.id],
    says: `${event.label[0]!.toUpperCase()}${event.label.slice(1)}: ${where(held)}, ${where(against)}.`,
    sides: [held, against].map(({ evidence }) => side(event.id, evidence)),
  };
}

/** One event that two reports have on two days. */
export function dateConflict(event: EventRecord, names: ConflictNames): ConflictRecord | undefined {
  const dated = event.history.filter(
    ({ status, when }) => HELD.has(status) && when?.edtf && /^\d{4}-\d\d-\d\d/.test(when.edtf),
  );
  const first = dated[0];
  const other = dated.find(({ when, evidence }) => {
    const [a, b] = [edtfBounds(first!.when!.edtf), edtfBounds(when!.edtf)];
    return evidence.article !== first!.evidence.article && (a!.until! < b!.from! || b!.until! < a!.from!);
  });
  if (!first || !other) return undefined;
  const told = [first, other].map(({ when, evidence }) => `${whenText(when)} (${names.outlet(evidence.article)})`);
  return {
    id: conflictId('date', [event.id]),
    kind: 'date',
    records: [event.id],
    says: `The reports put ${event.label} on two days: ${list(told)}.`,
    sides: [first, other].map(({ evidence }) => side(event.id, evidence)),
  };
}

/** Something planned for a day that was over when the report came out. */
export function deadlinePassed(event: EventRecord, names: ConflictNames): ConflictRecord | undefined {
  const late = event.history.find(({ status, when, knownSince }) => {
    const until = edtfBounds(when?.edtf)?.until;
    const told = edtfBounds(knownSince.edtf)?.from;
    return status === 'planned' && until !== undefined && told !== undefined && until.slice(0, 10) < told.slice(0, 10);
  });
  if (!late) return undefined;
  return {
    id: conflictId('deadline passed', [event.id]),
    kind: 'deadline passed',
    records: [event.id],
    says: `${names.outlet(late.evidence.article)} of ${whenText(late.knownSince)} speaks of ${event.label} as to come, on a day that was over: ${whenText(late.when)}.`,
    sides: [side(event.id, late.evidence)],
  };
}

export const eventConflicts = (event: EventRecord, names: ConflictNames): ConflictRecord[] =>
  [eventConflict(event, names), dateConflict(event, names), deadlinePassed(event, names)].filter(
    conflict => conflict !== undefined,
  );
