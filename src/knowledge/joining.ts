/** Loads data/joining: the words that tell nobody apart, in names of bodies and of people; and those that name a deed. */
import { z } from 'zod';
import { EVENT_KINDS, type EventKind } from '../model/moves.ts';
import { loadData } from './load.ts';

const shape = z.strictObject({
  words: z.array(z.string().min(1)),
  examples: z.array(z.string()),
  counter_examples: z.array(z.string()),
});

export type JoiningFile = z.infer<typeof shape>;

/** Words that name a kind of body and not a body. */
export const genericBodies = (): JoiningFile => loadData('joining/generic-bodies.yaml', shape);
/** Words before a person's name that are no part of it. */
export const courtesyTitles = (): JoiningFile => loadData('joining/courtesy-titles.yaml', shape);

export interface JoiningWords {
  readonly genericBodies: ReadonlySet<string>;
  readonly courtesyTitles: ReadonlySet<string>;
}

const deedExample = z.strictObject({ kind: z.enum(EVENT_KINDS), text: z.string() });
const deedsShape = z.strictObject({
  /** Words for one deed: "die", "death", "dead". */
  groups: z.array(z.array(z.string().min(2)).min(2)),
  deeds: z.partialRecord(z.enum(EVENT_KINDS), z.array(z.string().min(1).max(6))),
  examples: z.array(deedExample),
  counter_examples: z.array(deedExample),
});
export type DeedsFile = z.infer<typeof deedsShape>;

export const deedsFile = (): DeedsFile => loadData('joining/deeds.yaml', deedsShape);

let deeds: ReadonlyMap<EventKind, ReadonlySet<string>> | undefined;

/** Beginnings of the words by which a promise names a deed of this kind. */
export function deedWords(kind: EventKind): ReadonlySet<string> {
  deeds ??= new Map(
    Object.entries(deedsFile().deeds).map(([of, beginnings]) => [of as EventKind, new Set(beginnings)]),
  );
  return deeds.get(kind) ?? new Set();
}

/** The kinds of event whose deeds these words name. */
export const deedKinds = (words: readonly string[]): EventKind[] =>
  (Object.keys(deedsFile().deeds) as EventKind[]).filter(kind => words.some(word => deedWords(kind).has(word)));

let groups: ReadonlyMap<string, string> | undefined;

/** What stands for all words of one deed, by the first six letters of one of them; the word itself where it stands in no group. */
export function deedGroup(word: string): string {
  groups ??= new Map(
    [...deedsFile().groups].reverse().flatMap(group => group.map(name => [name.slice(0, 6), group[0]!] as const)),
  );
  const cut = word.slice(0, 6);
  return groups.get(cut) ?? cut;
}

let words: JoiningWords | undefined;

export function joiningWords(): JoiningWords {
  words ??= { genericBodies: new Set(genericBodies().words), courtesyTitles: new Set(courtesyTitles().words) };
  return words;
}
