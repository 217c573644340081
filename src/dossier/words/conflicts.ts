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
