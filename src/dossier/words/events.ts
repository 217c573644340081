/** How a sentence names an event: its noun, and the words before those who take part. */
import type { EventRecord } from '../../model/record.ts';

export interface Form {
  readonly noun: string;
  /** Words before those who do it, and before those to whom it is done. */
  readonly by: string;
  readonly to?: string;
  /** Held between its parties: with one of them alone the others are left open. */
  readonly between?: boolean;
  readonly plural?: boolean;
}

export const EVENTS: Readonly<Record<EventRecord['kind'], Form>> = {
  meeting: { noun: 'a meeting', by: 'of', between: true },
  talks: { noun: 'talks', by: 'between', between: true, plural: true },
  call: { noun: 'a call', by: 'between', between: true },
  visit: { noun: 'a visit', by: 'by', to: 'to' },
  handover: { noun: 'a handing over', by: 'by', to: 'to' },
  statement: { noun: 'a statement', by: 'by' },
  strike: { noun: 'a strike', by: 'by', to: 'on' },
  attack: { noun: 'an attack', by: 'by', to: 'on' },
  ceasefire: { noun: 'a ceasefire', by: 'of' },
  withdrawal: { noun: 'a withdrawal', by: 'of' },
  exchange: { noun: 'a release or exchange of prisoners', by: 'by', to: 'of' },
  sanction: { noun: 'a measure of sanctions', by: 'by', to: 'against' },
  aid: { noun: 'an aid delivery', by: 'by', to: 'to' },
  deployment: { noun: 'a deployment of forces', by: 'by' },
  vote: { noun: 'a vote', by: 'of' },
  signing: { noun: 'a signing', by: 'by' },
  other: { noun: 'an event', by: 'with' },
};

/** Subtypes whose name says more than that of their kind, or another thing. */
export const EVENT_SUBTYPES: Readonly<Record<string, Form>> = {
  'ceasefire-broken': { noun: 'a breach of a ceasefire', by: 'by' },
  'ceasefire-declared': { noun: 'a ceasefire', by: 'by' },
  agreement: { noun: 'an agreement', by: 'of' },
  'treaty-in-force': { noun: 'the entry into force or expiry of an agreement', by: 'of', between: true },
  fighting: { noun: 'fighting', by: 'with' },
  'prisoner-exchange': { noun: 'an exchange of prisoners', by: 'by' },
  release: { noun: 'a release', by: 'by', to: 'of' },
  capture: { noun: 'the taking of a place', by: 'by' },
  siege: { noun: 'a siege', by: 'by' },
  'arms-supply': { noun: 'a supply of arms', by: 'by', to: 'to' },
  'siege-lifted': { noun: 'the lifting of a siege', by: 'by' },
  'sanction-lifted': { noun: 'an easing of sanctions', by: 'by', to: 'against' },
  'border-closure': { noun: 'the closing of a border', by: 'by', to: 'to' },
  'border-opened': { noun: 'the opening of a border', by: 'by', to: 'to' },
  flight: { noun: 'a flight of people', by: 'of' },
  detention: { noun: 'a detention', by: 'by' },
  war: { noun: 'a war', by: 'of', between: true },
  'labour-strike': { noun: 'a strike of workers', by: 'of' },
  independence: { noun: 'a declaration of independence', by: 'by', to: 'from' },
  accession: { noun: 'an accession', by: 'of', to: 'to' },
  boycott: { noun: 'a boycott or exclusion', by: 'of' },
};

/** Of more than one, by the noun of the report: "air strikes", "meetings". */
export const MANY_EVENTS: Readonly<Partial<Record<EventRecord['kind'], readonly [noun: string, told: RegExp]>>> = {
  meeting: ['meetings', /\b(?:meetings|sessions|summits|conferences|gatherings)$/i],
  call: ['calls', /\b(?:calls|conversations)$/i],
  visit: ['visits', /\b(?:visits|trips|tours)$/i],
  strike: ['strikes', /\b(?:strikes|air ?strikes|raids|bombings|bombardments|attacks|campaign)$/i],
  attack: ['attacks', /\b(?:attacks|assaults|raids|offensives|campaign)$/i],
  sanction: ['sanctions', /\bsanctions$/i],
  aid: ['aid deliveries', /\b(?:deliveries|convoys|supplies|trucks)$/i],
};

/** The names of those who take part: so many that the others have none. */
export const OTHERS = 'others';
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** One party alone is known of those who met. */
export const WITH = 'with';
/** Where it was; at a place that nobody is in. */
export const IN = 'in';
export const NEAR = 'near the';
