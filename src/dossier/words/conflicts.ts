/** How a sentence tells that reports disagree, and that parties wait for each other. */
import type { EventRecord } from '../../model/record.ts';

export const inOneRow = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** How a report tells an event. */
export const TOLD_AS: Readonly<Record<EventRecord['status'], string>> = {
  planned: 'planned',
  'under way': 'under way',
  occurred: 'held',
  postponed: 'put off',
  cancelled: 'called off',
  denied: 'denied',
  claimed: 'claimed',
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const DISAGREEMENTS = {
  place: (place: string): string => ` in ${place}`,
  figures: (what: string, place: string, told: readonly string[]): string =>
    `The reports differ on the number of ${what}${place}: ${inOneRow(told)}.`,
  speakers: (told: readonly string[]): string => `The same words are given to ${inOneRow(told)}.`,
  whetherBegun: (event: string, told: readonly string[]): string =>
    `Whether ${event} began is told in two ways: ${told.join(' – ')}.`,
  denied: (event: string, isPlural: boolean, status: EventRecord['status'], told: string, denied: string): string =>
    `${capital(event)} ${isPlural ? 'are' : 'is'} told as ${TOLD_AS[status]}, ${told}, and as denied, ${denied}.`,
  days: (event: string, told: readonly string[]): string => `The reports put ${event} on two days: ${inOneRow(told)}.`,
  passed: (day: string, due: string, late: string): string =>
    `Expected or aimed at by ${day} in one report, ${due}, and still to come in a later one: ${late}.`,
} as const;

export const DEADLOCKS = {
  waits: (party: string, held: string, other: string, asked: string): string =>
    `${party} (${held}) waits for ${other} (${asked})`,
  circle: (told: readonly string[]): string => `${told.slice(0, -1).join(', ')}, and ${told.at(-1)}.`,
} as const;

/** Said in the third person, and by several. */
const VERBS = {
  accuses: 'accuse',
  answers: 'answer',
  confirms: 'confirm',
  denies: 'deny',
  does: 'do',
  rejects: 'reject',
  reports: 'report',
  says: 'say',
  speaks: 'speak',
  tells: 'tell',
} as const;

/** "A and B say", "she says". */
const verb = (who: string, third: keyof typeof VERBS): string =>
  / and | (?:governments|officials|sources|diplomats|troops|forces|rebels)$|s' |^(?:both|two|three|several|some|many) /i.test(
    who,
  )
    ? VERBS[third]
    : third;

/** One side of a disagreement. */
export interface TellingSide {
  /** Who tells it: the speaker, else the outlet. */
  readonly by: string;
  /** Nobody is quoted with it: the outlet reports it. */
  readonly isReport: boolean;
  /** What is told, and the whole passage, in quotation marks. */
  readonly words: string;
  readonly passage: string;
  /** The name of the side that it counts for. */
  readonly side: string;
  /** It is neither confirmed nor denied. */
  readonly isNeither: boolean;
  /** What is counted are days. */
  readonly isTime: boolean;
}

interface More {
  /** Who denies at once. */
  readonly named: string;
  readonly issue: string;
}

const tells = ({ by, isReport }: TellingSide): string => `${by} ${verb(by, isReport ? 'reports' : 'says')}`;
const unconfirmed = ({ by, isNeither }: TellingSide): string =>
  isNeither ? `neither ${verb(by, 'confirms')} nor ${verb(by, 'denies')} it` : `${verb(by, 'does')} not confirm it`;
const on = (issue: string): string => (issue ? `on ${issue}: ` : '');

/** Of two sides, or of one that tells both. */
export const CONFLICTS = {
  denied: (one, other) => `${tells(one)} ${one.words}; ${other.by} ${verb(other.by, 'denies')} ${other.words}`,
  'denied charge': (one, other) => `${one.by} ${verb(one.by, 'accuses')} ${one.words}; ${other.by} ${verb(other.by, 'denies')} ${other.words}`,
  'denied accusation': one => `${one.by} ${verb(one.by, 'denies')} ${one.words}`,
  'denied at once': (one, _, more) => `${tells(one)} ${one.words}; ${more.named} denies it`,
  'denied charge at once': (one, _, more) => `${one.by} ${verb(one.by, 'accuses')} ${one.words}; ${more.named} denies it`,
  'rejected charge': (one, other) => `${one.by} ${verb(one.by, 'accuses')} ${one.words}; ${other.by} ${verb(other.by, 'rejects')} it: ${other.passage}`,
  'rejected claim': (one, other) => `${tells(one)} ${one.words}; ${other.by} ${verb(other.by, 'rejects')} it: ${other.passage}`,
  'said to be none': (one, other) => `${tells(one)} ${one.words}; ${other.by} ${verb(other.by, 'says')} the contrary: ${other.words}`,
  'answered accusation': (one, other) => `${one.by} ${verb(one.by, 'accuses')} ${one.words}; ${other.by} ${verb(other.by, 'answers')}: ${other.words}`,
  'not confirmed': (one, other) => `${tells(one)} ${one.words}; ${other.by} ${unconfirmed(other)}: ${other.words}`,
  'refused demand': (one, _, more) => `${on(more.issue)}${one.by} ${verb(one.by, 'rejects')} ${one.words}`,
  refused: (one, other, more) => `${on(more.issue)}two sides exclude each other: ${one.side}, ${one.words}, and ${other.side}, ${other.words}`,
  countered: (one, other, more) => `${on(more.issue)}${other.side} answers ${one.side} with a demand of its own: ${one.words} – ${other.words}`,
  'kept or broken': (one, other) => `${one.by} ${verb(one.by, 'tells')} of a truce broken: ${one.words}; ${other.by} of one kept: ${other.words}`,
  'broken or to come': (one, other) => `${one.by} ${verb(one.by, 'speaks')} of a truce still to come: ${one.words}; ${other.by} of one broken already: ${other.words}`,
  'called off or not': (one, other) => `The talks are told as planned or under way by ${one.by}, ${one.words}, and as called off by ${other.by}, ${other.words}`,
  'held or stayed away from': (one, other) => `${one.by} ${verb(one.by, 'says')} that ${other.side} is to take part in the talks, and ${other.by} that it will not: ${one.words} – ${other.words}`,
  'begun or never begun': (one, other) => `Whether the talks began is told in two ways: ${one.words} (${one.by}) – ${other.words} (${other.by})`,
  'two doers': (one, other) => `The same deed is put down to two doers, by ${one.by} and ${other.by}: ${one.words} – ${other.words}`,
  'denied doers': (one, other) => `A deed is put down to two doers, and each side denies its own part: ${one.by} denies ${one.words}, and ${other.by} denies ${other.words}`,
  'two counts': (one, other) => `${one.by} and ${other.by} count differently: ${one.words} – ${other.words}`,
  'two figures': (one, other) => `${one.isTime && other.isTime ? 'Two time limits are given' : 'Two numbers are given for one thing'}: ${one.words} (${one.by}) – ${other.words} (${other.by})`,
} as const satisfies Readonly<Record<string, (one: TellingSide, other: TellingSide, more: More) => string>>; // biome-ignore format: one line each
