/** What events are and how they are told, from data/event-types/. In: nothing. Out: types, triggers by word form, noun classes, status cues. */
import { z } from 'zod';
import { EVENT_KINDS, EVENT_STATUSES, PARTICIPANT_ROLES } from '../model/moves.ts';
import { classNumber, type Ready, readied } from './event-classes.ts';
import { loadData, loadFolder } from './load.ts';
import { verbForms } from './reporting.ts';

const words = z.array(z.string());
const role = z.enum([...PARTICIPANT_ROLES, '']);
const status = z.enum(EVENT_STATUSES);

const verbTrigger = z.strictObject({
  /** Base form, or all forms of an irregular one; a particle follows after a space. */
  words,
  subject: words.optional(),
  object: words.optional(),
  /** One of these prepositions must bring a phrase of `with_class` in. */
  with: words.optional(),
  with_class: words.optional(),
  /** Words of the means, one of which must stand in the clause: "by phone". */
  means: words.optional(),
  /** The same behind "by", "over", "on" or "via", with the object somebody who acts for a side: "told her counterpart by phone". */
  by_means: words.optional(),
  /** Words one of which must stand in the sentence. */
  sentence: words.optional(),
  /** The same, in the sentence or in one of the four before it. */
  near: words.optional(),
  /** Doer and partner must be people or bodies with a name, and nothing is quoted as said. */
  person: z.boolean().default(false),
  plain: z.boolean().default(false),
  needs_person: z.boolean().default(false),
  passive: z.boolean().default(false),
  /** Two doers named, or several in one word: "the leaders". */
  pair: z.boolean().default(false),
  /** What follows says what is to be done: "agreed to reopen the border", "agreed that both would withdraw". */
  to_do: z.boolean().default(false),
  /** Only a finite clause tells it: "is led by", not "the delegation, led by". */
  finite: z.boolean().default(false),
  /** Words one of which must stand before the object: "a joint statement". */
  modified: words.optional(),
  /** The object is no infinitive's: "withdrew its offer", not "its offer to host the talks". */
  no_deed: z.boolean().default(false),
  /** Nothing but a time or place beside the object: "called the president on Monday", not "called him a liar". */
  alone: z.boolean().default(false),
  /** Role of the object where it is not the type's. */
  object_role: role.optional(),
  /** Role of the doer where it is not the type's: of an army that comes under fire. */
  subject_role: role.optional(),
  /** The doer is who gets it. */
  receiving: z.boolean().default(false),
  /** What it tells lasts, so that the plain present tells it: "maintains sanctions", "controls the town". */
  state: z.boolean().default(false),
  /** What is told as done is only a word given: money pledged is aid that lies ahead. */
  ahead: z.boolean().default(false),
});

const nounTrigger = z.strictObject({
  words,
  modified: words.optional(),
  not: words.optional(),
  of: words.optional(),
  in: words.optional(),
  /** One of these prepositions must bring a phrase of `with_class` in: "the annexation of" a place. */
  with: words.optional(),
  with_class: words.optional(),
  /** Only in the plural: talks, not talk. */
  plural: z.boolean().default(false),
  /** Several, or with words of its own before it: "the army's advance", not "should they advance", taken for a noun. */
  led: z.boolean().default(false),
  /** A phrase with "with" or "between" must follow. */
  partner: z.boolean().default(false),
  modifier_actor: z.boolean().default(false),
  /** Somebody named must follow after "from" or "by": "a letter from the president". */
  from_actor: z.boolean().default(false),
  /** It must be somebody's, by name: "the envoy's arrival". */
  of_owner: z.boolean().default(false),
  /** A state, an office or a body must follow after "to": "a letter to the Security Council". */
  to_side: z.boolean().default(false),
  /** People or somebody named must follow after "by": "a boycott by the opposition". */
  by_people: z.boolean().default(false),
  /** A phrase with "on" or "against" must follow: "strikes on the port". */
  against: z.boolean().default(false),
  /** A place must follow after "from": "the withdrawal from the province". */
  from_place: z.boolean().default(false),
  /** One of these words must follow after "from": "the exit from the treaty". */
  from: words.optional(),
  /** One of these words must follow at once: "a resolution adopted last month". */
  next: words.optional(),
  /** The preposition before it: "in touch with". */
  case: z.string().optional(),
  /** Not behind this preposition: "in consultation with" is a manner. */
  not_case: z.string().optional(),
  as_subject: z.boolean().default(false),
  /** Its day must be told: "the election on 3 May". */
  timed: z.boolean().default(false),
  /** Only in a text about workers and who employs them. */
  labour: z.boolean().default(false),
  /** Its own words must say of which day, month or year it is: "the 1995 treaty", "last year's accord". */
  dated: z.boolean().default(false),
  /** Only where the verb above is one of these groups of cues/status.yaml, or one of these forms. */
  hosts: words.optional(),
});

const example = z.strictObject({
  text: z.string(),
  status,
  participants: words.default([]),
  place: z.string().optional(),
  known_gap: z.boolean().default(false),
});

export const eventTypeShape = z.strictObject({
  kind: z.enum(EVENT_KINDS),
  label: z.string(),
  definition: z.string(),
  source: z.string(),
  plover: z.strictObject({ type: z.string(), mode: z.string().optional(), contexts: words }),
  /** "may", "could": kept as planned. */
  tentative: z.boolean().default(false),
  /** Told by one side only it stays that side's claim. */
  contested: z.boolean().default(false),
  /** At least one participant must act for a state, government, movement or international body. */
  political: z.boolean().default(false),
  /** Status where the event is what is announced. */
  announced: status.default('planned'),
  verbs: z.array(verbTrigger),
  nouns: z.array(nounTrigger),
  roles: z.record(z.string(), role),
  examples: z.array(example),
  counter_examples: words,
});

const statusShape = z.strictObject({
  source: z.string(),
  hold: words,
  begin: words,
  continue: words,
  end: words,
  plan: words,
  announce: words,
  postpone: words,
  cancel: words,
  deny: words,
  demand: words,
  wish: words,
  fail: words,
  accuse: words,
  react: words,
  plan_nouns: words,
  due_past: words,
  planned_words: words,
  ongoing_words: words,
  past_words: words,
  postponed_words: words,
  cancelled_words: words,
  claimed_words: words,
});

const classesShape = z.strictObject({ source: z.string(), classes: z.record(z.string(), words) });
const levelShape = z.strictObject({
  source: z.string(),
  leader: words,
  minister: words,
  envoy: words,
  technical: words,
});

/** As the rules ask: the classes taken apart. */
export type VerbTrigger = Ready<z.output<typeof verbTrigger>>;
export type NounTrigger = Ready<z.output<typeof nounTrigger>>;
export type EventType = z.output<typeof eventTypeShape> & { readonly id: string };

/** Groups of words above an event, in the order in which they are tried. */
export const STATUS_GROUPS = [
  'postpone', 'cancel', 'begin', 'continue', 'end', 'hold', 'announce', 'plan', 'deny', 'demand', 'wish', 'fail', 'accuse',
] as const; // biome-ignore format: one glance
export type StatusGroup = (typeof STATUS_GROUPS)[number];

export type VerbTriggers = readonly { readonly type: EventType; readonly trigger: VerbTrigger }[];
export type NounTriggers = readonly { readonly type: EventType; readonly trigger: NounTrigger }[];

export interface EventLexicon {
  readonly types: readonly EventType[];
  /** By inflected form of the verb ("pulled back" stands under "pulled back"). */
  readonly verbs: ReadonlyMap<string, VerbTriggers>;
  readonly nouns: ReadonlyMap<string, NounTriggers>;
  /** All that the keys of `nouns` end in, short of the whole: the last word of a compound ("strike" of "airstrike") is among them. */
  readonly nounTails: ReadonlySet<string>;
  /** Numbers of the classes of a word; of a compound in one word ("aidworker"). */
  readonly classes: ReadonlyMap<string, readonly number[]>;
  /** The same of the words of `classes`. */
  readonly classTails: ReadonlySet<string>;
  /** All that the keys of `nouns` and `classes` begin with, short of the whole: the first word of a compound is among them. */
  readonly openings: ReadonlySet<string>;
  /** First words of the verb forms of several words, in `verbs` and `status`, with the words that come next in them. */
  readonly longVerbs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Groups of a verb form. */
  readonly status: ReadonlyMap<string, ReadonlySet<StatusGroup>>;
  readonly duePast: ReadonlySet<string>;
  readonly planNouns: ReadonlySet<string>;
  /** Verb forms whose object is taken as given: "condemned". */
  readonly reactions: ReadonlySet<string>;
  readonly adjectives: ReadonlyMap<string, 'planned' | 'under way' | 'past' | 'postponed' | 'cancelled' | 'claimed'>;
  readonly levels: readonly { readonly level: 'leader' | 'minister' | 'envoy' | 'technical'; readonly words: words }[];
}
type words = readonly string[];

/** Forms of an entry with particle: "put off/put off" → "put off", "puts off", "putting off". */
function formsOf(entry: string): string[] {
  const [base = '', ...given] = entry.split('/');
  const at = base.indexOf(' ');
  if (at < 0) return verbForms(entry);
  const rest = base.slice(at);
  const verb = [base, ...given].map(form => form.slice(0, form.indexOf(' '))).join('/');
  return verbForms(verb).map(form => form + rest);
}

const joined = (word: string): string => word.replace(/ /g, '');

function addTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const tailsOf = (words: Iterable<string>): Set<string> =>
  new Set([...words].flatMap(word => Array.from({ length: word.length }, (_, i) => word.slice(i + 1))));
const openingsOf = (words: Iterable<string>): Set<string> =>
  new Set([...words].flatMap(word => Array.from({ length: word.length }, (_, i) => word.slice(0, i))));

let lexicon: EventLexicon | undefined;

export function eventLexicon(): EventLexicon {
  lexicon ??= build();
  return lexicon;
}

function build(): EventLexicon {
  const types = [...loadFolder('event-types', eventTypeShape)].map(([id, type]) => ({ ...type, id }));
  const verbs = new Map<string, { type: EventType; trigger: VerbTrigger }[]>();
  const nouns = new Map<string, { type: EventType; trigger: NounTrigger }[]>();
  for (const type of types) {
    for (const given of type.verbs) {
      const trigger = readied(verbTrigger.shape, given);
      for (const form of new Set(trigger.words.flatMap(formsOf))) addTo(verbs, form, { type, trigger });
    }
    for (const given of type.nouns) {
      const trigger = readied(nounTrigger.shape, given);
      // "force" after "task": also where the two are written as one
      for (const key of trigger.words.map(joined))
        if (!trigger.not?.some(word => key.startsWith(word))) addTo(nouns, key, { type, trigger });
    }
  }
  // the narrower trigger first: "drone attack" before "attack"
  const narrow = ({ trigger }: { trigger: NounTrigger }) => (trigger.modified || trigger.of ? 0 : 1);
  for (const list of nouns.values()) list.sort((a, b) => narrow(a) - narrow(b));
  const cues = loadData('event-types/cues/status.yaml', statusShape);
  const status = new Map<string, Set<StatusGroup>>();
  for (const group of STATUS_GROUPS)
    for (const form of cues[group].flatMap(formsOf)) status.set(form, (status.get(form) ?? new Set()).add(group));
  const adjectives = new Map<string, 'planned' | 'under way' | 'past' | 'postponed' | 'cancelled' | 'claimed'>([
    ...cues.past_words.map(w => [w, 'past'] as const),
    ...cues.planned_words.map(w => [w, 'planned'] as const),
    ...cues.ongoing_words.map(w => [w, 'under way'] as const),
    ...cues.postponed_words.map(w => [w, 'postponed'] as const),
    ...cues.cancelled_words.map(w => [w, 'cancelled'] as const),
    ...cues.claimed_words.map(w => [w, 'claimed'] as const),
  ]);
  const levels = loadData('event-types/cues/level.yaml', levelShape);
  const { classes } = loadData('event-types/cues/classes.yaml', classesShape);
  // compounds are looked up in one word: "aid worker" as "aidworker" (see compoundKey)
  const classWords = new Map<string, number[]>();
  for (const [name, list] of Object.entries(classes))
    for (const word of new Set(list.map(joined))) addTo(classWords, word, classNumber(name));
  const longVerbs = new Map<string, Set<string>>();
  for (const key of [...verbs.keys(), ...status.keys()]) {
    const [first = '', next] = key.split(' ');
    if (next !== undefined) longVerbs.set(first, (longVerbs.get(first) ?? new Set()).add(next));
  }
  return {
    longVerbs,
    types,
    verbs,
    nouns,
    nounTails: tailsOf(nouns.keys()),
    classes: classWords,
    classTails: tailsOf(classWords.keys()),
    openings: openingsOf([...nouns.keys(), ...classWords.keys()]),
    status,
    duePast: new Set(cues.due_past.flatMap(formsOf)),
    planNouns: new Set(cues.plan_nouns),
    reactions: new Set(cues.react.flatMap(formsOf)),
    adjectives,
    levels: (['leader', 'minister', 'envoy', 'technical'] as const).map(level => ({ level, words: levels[level] })),
  };
}
