/** An event as a sentence names it: what it was, between whom, and where. Pure. */
import type { EventRecord, Who } from '../model/record.ts';
import { EVENT_SUBTYPES, EVENTS, type Form, IN, listed, MANY_EVENTS, NEAR, OTHERS, WITH } from './words/events.ts';

type Role = EventRecord['participants'][number]['role'];

function formOf({ kind, subtype, label }: EventRecord): Form {
  const form = EVENT_SUBTYPES[subtype] ?? EVENTS[kind];
  const [noun, told] = MANY_EVENTS[kind] ?? [];
  return noun && told!.test(label.trim()) && /\s|^(?!attacks$|strikes$|visits$|calls$|raids$)/i.test(label.trim())
    ? { ...form, noun, plural: true }
    : form;
}

/** Whether its name takes a plural verb. */
export const isPlural = (event: EventRecord): boolean => formOf(event).plural ?? false;

/** So many names a sentence; the record has them all. */
const NAMES = 3;

const shortened = (names: readonly string[]): string => {
  const shown = [...new Set(names)];
  return listed(shown.length > NAMES + 1 ? [...shown.slice(0, NAMES), OTHERS] : shown);
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
    return all.length === 1 ? ` ${WITH} ${all[0]}` : ` ${by} ${shortened(all)}`;
  }
  // Of a truce that many reports tell, whoever was named beside it is a party to it by accident.
  if (event.kind === 'ceasefire' && event.participants.length >= NAMES) return '';
  const doers = inRoles('actor');
  const others = to ? inRoles('recipient', 'target', 'host') : [];
  return `${doers.length > 0 ? ` ${by} ${shortened(doers)}` : ''}${others.length > 0 ? ` ${to} ${shortened(others)}` : ''}`;
}

/** Places that nobody is in. */
const BESIDE = /\b(?:border|frontier|front|front ?line|crossing|coast|line)$/i;

/** "a meeting of A and B in Geneva". */
export function eventName(event: EventRecord, nameOf: NameOf): string {
  const { noun } = formOf(event);
  const who = people(event, nameOf);
  const at = event.place && BESIDE.test(event.place.name) ? NEAR : IN;
  const place = event.place && !who.includes(event.place.name) ? ` ${at} ${event.place.name}` : '';
  return `${noun}${who}${place}`;
}
