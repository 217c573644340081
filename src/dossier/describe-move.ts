/** A move in one line: who, what, which words. In: its view. Out: plain text for tables, the timeline and explanations. Pure. */
import type { MoveNoun, MoveRecords, Who } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { When } from '../model/when.ts';
import { whenText } from './make-views.ts';
import type { MoveOf, MoveView } from './views.ts';
import { FACTS, MOVE } from './words/records.ts';

export interface MoveLine {
  /** The date that belongs to it: of the event, of the words, of the deadline. */
  readonly when?: When;
  readonly who: readonly Who[];
  readonly what: string;
  readonly text: string;
}

/** Made once: toLocaleString makes one for each number. */
const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });
const write = (number: number): string => NUMBERS.format(number);

/** A number as a reader writes it, with what limits it: "at least 1,200", "40–50"; a vague one in its own words. */
export function amount({ value, low, high, qualifier, words }: MoveRecords['figure']): string {
  if (words !== undefined) return words;
  const range = low !== undefined && high !== undefined && low !== high;
  return `${qualifier ? `${qualifier} ` : ''}${range ? `${write(low)}–${write(high)}` : write(value)}`;
}

const joined = (...parts: readonly (string | number | undefined)[]): string =>
  parts.filter(part => part !== undefined && part !== '').join(', ');

type Lines = { readonly [Noun in MoveNoun]: (view: MoveOf<Noun>) => MoveLine };

const lines: Lines = {
  event: ({ record }) => ({
    when: record.when,
    who: record.participants.map(({ actor }) => actor),
    what: joined(record.kind, record.status),
    text: joined(record.label, record.place && !record.label.includes(record.place.name) ? record.place.name : ''),
  }),
  position: ({ record, names }) => ({
    when: record.said,
    who: [record.holder],
    what: `${record.stance}: ${names[record.issue] ?? record.issue}`,
    text: record.text,
  }),
  proposal: ({ record }) => ({
    who: record.authors,
    what: joined(record.kind, record.points && MOVE.points(record.points), record.status),
    text: record.name,
  }),
  commitment: ({ record }) => ({
    when: record.due,
    who: [record.committer],
    what: joined(record.status, record.due && MOVE.due(whenText(record.due))),
    text: record.text,
  }),
  figure: ({ record }) => ({
    when: record.period,
    who: record.claimedBy === undefined ? [] : [record.claimedBy],
    what: `${amount(record)} ${record.of}`,
    text: joined(record.what ?? record.evidence[0]!.quote, record.place),
  }),
  term: ({ record }) => ({ who: [record.actor], what: record.for, text: record.term }),
};

export const moveLine = (view: MoveView): MoveLine => lines[view.noun](view as never);

/** The name behind an id, or the description. */
export const whoName = (who: Who, names: MoveView['names']): string =>
  typeof who === 'string' ? (names[who] ?? who) : who.described;

export const whoNames = (view: MoveView): string =>
  moveLine(view)
    .who.map(who => whoName(who, view.names))
    .join(', ');

/** Every passage that a move leans on: its own, and those of its history, hand-overs and clauses, each once. */
export function passagesOf({ record }: MoveView): Evidence[] {
  const more = [
    ...('history' in record ? record.history : []),
    ...('handovers' in record ? record.handovers : []),
    ...('clauses' in record ? [...record.clauses, ...(record.answers ?? [])] : []),
  ].map(({ evidence }) => evidence);
  const all = [...record.evidence, ...more];
  return [
    ...new Map(all.map(evidence => [`${evidence.article} ${evidence.start} ${evidence.end}`, evidence])).values(),
  ];
}

type Facts = {
  readonly [Noun in MoveNoun]: (view: MoveOf<Noun>) => readonly (readonly [string, string | undefined])[];
};

const dated = (when: When | undefined): string | undefined =>
  when && `${whenText(when)} (${when.basis}${when.text ? `, "${when.text}"` : ''})`;

const facts: Facts = {
  event: ({ record, names }) => [
    [FACTS.kind, `${record.kind} (${[record.subtype, record.type, record.mode].filter(Boolean).join(', ')})`],
    [FACTS.status, record.status],
    ...record.participants.map(
      ({ actor, role, representedBy }) =>
        [
          role,
          representedBy
            ? MOVE.representedBy(whoName(actor, names), whoName(representedBy, names))
            : whoName(actor, names),
        ] as const,
    ),
    [FACTS.level, record.level],
    [FACTS.when, dated(record.when)],
    [FACTS.where, record.place?.name],
    [FACTS.day, record.day?.toString()],
  ],
  position: ({ record, names }) => [
    [FACTS.holder, whoName(record.holder, names)],
    [FACTS.party, whoName(record.party, names)],
    [FACTS.issue, names[record.issue] ?? record.issue],
    [FACTS.stance, record.stance],
    [FACTS.condition, record.condition],
    [FACTS.awaits, record.awaits && MOVE.awaits(whoName(record.awaits.who, names), record.awaits.text)],
    [FACTS.said, dated(record.said)],
  ],
  proposal: ({ record, names }) => [
    [FACTS.kind, record.kind],
    [FACTS.points, record.points?.toString()],
    [FACTS.by, record.authors.map(who => whoName(who, names)).join(', ')],
    [FACTS.aliases, record.aliases.filter(alias => alias !== record.name).join(', ')],
    [FACTS.status, record.status],
    [FACTS.revises, record.revises],
    [FACTS.counters, record.counters],
    ...record.handovers.map(
      ({ from, to, status, when }) =>
        [
          FACTS.handover,
          joined(from && MOVE.from(whoName(from, names)), to && MOVE.to(whoName(to, names)), status, whenText(when)),
        ] as const,
    ),
    ...record.clauses.map(({ text }) => [FACTS.clause, text] as const),
    ...(record.answers ?? []).map(
      ({ who, accepts }) => [accepts ? FACTS.accepted : FACTS.rejected, whoName(who, names)] as const,
    ),
  ],
  commitment: ({ record, names }) => [
    [FACTS.committer, whoName(record.committer, names)],
    [FACTS.to, record.to && whoName(record.to, names)],
    [FACTS.due, dated(record.due)],
    [FACTS.condition, record.condition],
    [FACTS.awaits, record.awaits && MOVE.awaits(whoName(record.awaits.who, names), record.awaits.text)],
    [FACTS.status, record.status],
  ],
  figure: ({ record, names }) => [
    [FACTS.value, amount(record)],
    [FACTS.of, record.of],
    [FACTS.what, record.what],
    [FACTS.period, dated(record.period)],
    [FACTS.where, record.place],
    [FACTS.claimedBy, record.claimedBy && whoName(record.claimedBy, names)],
  ],
  term: ({ record, names }) => [
    [FACTS.usedBy, whoName(record.actor, names)],
    [FACTS.word, record.term],
    [FACTS.for, record.for],
  ],
};

/** What is known of a move, field by field; what is not known is left out. */
export const moveFacts = (view: MoveView): readonly (readonly [name: string, value: string])[] =>
  facts[view.noun](view as never).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
