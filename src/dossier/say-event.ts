/** An event as a sentence names it: what it was, between whom, and where. Pure. */
import type { EventRecord, Who } from '../model/record.ts';

type Role = EventRecord['participants'][number]['role'];

interface Form {
  readonly noun: string;
  /** Words before those who do it, and before those to whom it is done. */
  readonly by: string;
  readonly to?: string;
  /** Held between its parties: with one of them alone the others are left open. */
  readonly between?: boolean;
  readonly plural?: boolean;
}

const FORMS: Readonly<Record<EventRecord['kind'], Form>> = {
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
const SUBTYPES: Readonly<Record<string, Form>> = {
  'ceasefire-broken': { noun: 'a breach of a ceasefire', by: 'by' },
  'ceasefire-declared': { noun: 'a ceasefire', by: 'by' },
  agreement: { noun: 'an agreement', by: 'of' },
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
  boycott: { noun: 'a boycott or exclusion', by: 'of' },
};

/** Of more than one, by the noun of the report: "air strikes", "meetings". */
const MANY: Readonly<Partial<Record<EventRecord['kind'], readonly [noun: string, told: RegExp]>>> = {
  meeting: ['meetings', /\b(?:meetings|sessions|summits|conferences|gatherings)$/i],
  call: ['calls', /\b(?:calls|conversations)$/i],
  visit: ['visits', /\b(?:visits|trips|tours)$/i],
  strike: ['strikes', /\b(?:strikes|air ?strikes|raids|bombings|bombardments|attacks|campaign)$/i],
  attack: ['attacks', /\b(?:attacks|assaults|raids|offensives|campaign)$/i],
  sanction: ['sanctions', /\bsanctions$/i],
  aid: ['aid deliveries', /\b(?:deliveries|convoys|supplies|trucks)$/i],
};

function formOf({ kind, subtype, label }: EventRecord): Form {
  const form = SUBTYPES[subtype] ?? FORMS[kind];
  const [noun, told] = MANY[kind] ?? [];
  return noun && told!.test(label.trim()) && /\s|^(?!attacks$|strikes$|visits$|calls$|raids$)/i.test(label.trim())
    ? { ...form, noun, plural: true }
    : form;
}

/** Whether its name takes a plural verb. */
export const isPlural = (event: EventRecord): boolean => formOf(event).plural ?? false;

/** So many names a sentence; the record has them all. */
const NAMES = 3;

const listed = (names: readonly string[]): string => {
  const shown = [...new Set(names)];
  const few = shown.length > NAMES + 1 ? [...shown.slice(0, NAMES), 'others'] : shown;
  return few.length < 2 ? few.join('') : `${few.slice(0, -1).join(', ')} and ${few.at(-1)}`;
};

type NameOf = (who: Who) => string;

function people(event: EventRecord, nameOf: NameOf): string {
  const { by, to, between } = formOf(event);
  const inRoles = (...roles: readonly Role[]): string[] =>
    event.participants.filter(({ role }) => roles.includes(role)).map(({ actor }) => nameOf(actor));
  if (between) {
    const all = [
      ...new Set(event.participants.filter(({ role }) => role !== 'host').map(({ actor }) => nameOf(actor))),
    ];
    if (all.length === 0) return '';
    return all.length === 1 ? ` with ${all[0]}` : ` ${by} ${listed(all)}`;
  }
  // Of a truce that many reports tell, whoever was named beside it is a party to it by accident.
  if (event.kind === 'ceasefire' && event.participants.length >= NAMES) return '';
  const doers = inRoles('actor');
  const others = to ? inRoles('recipient', 'target', 'host') : [];
  return `${doers.length > 0 ? ` ${by} ${listed(doers)}` : ''}${others.length > 0 ? ` ${to} ${listed(others)}` : ''}`;
}

/** Places that nobody is in. */
const BESIDE = /\b(?:border|frontier|front|front ?line|crossing|coast|line)$/i;

/** "a meeting of A and B in Geneva". */
export function eventName(event: EventRecord, nameOf: NameOf): string {
  const { noun } = formOf(event);
  const who = people(event, nameOf);
  const at = event.place && BESIDE.test(event.place.name) ? 'near the' : 'in';
  const place = event.place && !who.includes(event.place.name) ? ` ${at} ${event.place.name}` : '';
  return `${noun}${who}${place}`;
}
