/** The cue lexicon: verbs, nouns and phrases that report words, from data/reporting/. In: nothing. Out: look-up tables by word form. */
import { z } from 'zod';
import { loadData } from './load.ts';

export type Frame =
  | 'quote'
  | 'clause'
  | 'object'
  | 'infinitive'
  | 'gerund'
  | 'request'
  | 'charge'
  | 'as'
  | 'naming'
  | 'preposition';

/** One use of a reporting verb. */
export interface VerbUse {
  readonly verb: string;
  readonly group: string;
  readonly takes: readonly Frame[];
  readonly prepositions: readonly string[];
  readonly particle: string | undefined;
  /** Nouns (base forms) without which the verb reports nothing: "raise concerns". */
  readonly objects: ReadonlySet<string> | undefined;
  /** How the hearer is named. */
  readonly to: 'object' | 'to' | undefined;
}

export interface NounUse {
  readonly noun: string;
  readonly clause: boolean;
  readonly infinitive: boolean;
  readonly prepositions: readonly string[];
  /** A thought: words only where a verb gives them ("took the view that"). */
  readonly carried: boolean;
}

export interface Channel {
  readonly channel: string;
  readonly words: readonly string[];
}

export interface ChannelPhrase {
  readonly channel: string;
  readonly parts: readonly string[];
  /** Place in the file: where two phrases fit, the earlier one counts. */
  readonly order: number;
}

export interface ReportingLexicon {
  /** By every inflected form, lower case. */
  readonly verbs: ReadonlyMap<string, readonly VerbUse[]>;
  /** Verbs that report words only beside a particle or object of their own ("make clear", "raise doubts"), by form. */
  readonly light: ReadonlyMap<string, readonly VerbUse[]>;
  readonly nouns: ReadonlyMap<string, NounUse>;
  /** Nouns for thoughts, which are words only where a verb gives them ("took the view that"). */
  readonly carried: ReadonlyMap<string, NounUse>;
  /** Verbs and nouns (base forms) that do something with a clause other than say it: without them it reads as said. */
  readonly acts: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  /** Nouns (base forms) for what is agreed, done or planned: being for or against it says something without more. */
  readonly matters: ReadonlySet<string>;
  readonly sourcePrepositions: readonly string[];
  readonly viewNouns: ReadonlySet<string>;
  readonly hedges: ReadonlySet<string>;
  readonly audiences: ReadonlySet<string>;
  /** Words for news media. */
  readonly media: ReadonlySet<string>;
  readonly channels: readonly Channel[];
  /** The phrases of the channels by their first word, singular and plural. */
  readonly channelPhrases: ReadonlyMap<string, readonly ChannelPhrase[]>;
}

export const exampleShape = z.object({
  text: z.string(),
  content: z.string(),
  speaker: z.string(),
  channel: z.string().optional(),
});
const examplesShape = { examples: z.array(exampleShape), counter_examples: z.array(z.string()) };

const frame = z.enum([
  'quote',
  'clause',
  'object',
  'infinitive',
  'gerund',
  'request',
  'charge',
  'as',
  'naming',
  'preposition',
]);

export const verbsShape = z.object({
  source: z.string(),
  acts: z.array(z.string()),
  groups: z.array(
    z.object({
      id: z.string(),
      takes: z.array(frame),
      prepositions: z.array(z.string()).default([]),
      particle: z.string().optional(),
      light: z.boolean().default(false),
      objects: z.array(z.string()).default([]),
      to: z.enum(['object', 'to']).optional(),
      verbs: z.array(z.string()),
      ...examplesShape,
    }),
  ),
});

export const nounsShape = z.object({
  source: z.string(),
  nouns: z.array(z.object({ noun: z.string(), takes: z.array(z.string()), carried: z.boolean().default(false) })),
  acts: z.array(z.string()),
  documents: z.array(z.string()),
  matters: z.array(z.string()),
  ...examplesShape,
});

export const phrasesShape = z.object({
  source: z.string(),
  prepositions: z.array(z.string()),
  nouns: z.array(z.string()),
  hedges: z.array(z.string()),
  audiences: z.array(z.string()),
  media: z.array(z.string()),
  channels: z.array(z.object({ channel: z.string(), words: z.array(z.string()) })),
  ...examplesShape,
});

/** Forms of a regular verb: call, calls, called, calling. An entry `tell/told/told/telling` gives the irregular ones. */
export function verbForms(entry: string): string[] {
  const [base, past, participle, gerund] = entry.split('/') as [string, string?, string?, string?];
  const sibilant = /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base);
  const consonantY = /[^aeiou]y$/.test(base);
  const third = consonantY ? `${base.slice(0, -1)}ies` : sibilant ? `${base}es` : `${base}s`;
  const ed = base.endsWith('e') ? `${base}d` : consonantY ? `${base.slice(0, -1)}ied` : `${base}ed`;
  const ing = base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
  return [...new Set([base, third, past ?? ed, participle ?? past ?? ed, gerund ?? ing])];
}

const pluralOf = (noun: string): string => (/(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`);

let lexicon: ReportingLexicon | undefined;

export function reportingLexicon(): ReportingLexicon {
  lexicon ??= build();
  return lexicon;
}

function build(): ReportingLexicon {
  const verbs = new Map<string, VerbUse[]>();
  const light = new Map<string, VerbUse[]>();
  const verbFile = loadData('reporting/verbs.yaml', verbsShape);
  for (const { id, takes, prepositions, particle, to, objects, verbs: entries, light: isLight } of verbFile.groups) {
    const forms = isLight ? light : verbs;
    for (const entry of entries) {
      const use: VerbUse = {
        verb: entry.split('/')[0]!,
        group: id,
        takes,
        prepositions,
        // all of one shape: the rules look at uses more than at anything else
        particle,
        objects: objects.length > 0 ? new Set(objects) : undefined,
        to,
      };
      for (const form of verbForms(entry)) forms.set(form, [...(forms.get(form) ?? []), use]);
    }
  }
  const nounFile = loadData('reporting/nouns.yaml', nounsShape);
  const nouns = new Map<string, NounUse>();
  const thoughts = new Map<string, NounUse>();
  for (const { noun, takes, carried } of nounFile.nouns) {
    const use: NounUse = {
      noun,
      clause: takes.includes('clause'),
      infinitive: takes.includes('infinitive'),
      prepositions: takes.filter(t => t !== 'clause' && t !== 'infinitive'),
      carried,
    };
    const table = carried ? thoughts : nouns;
    table.set(noun, use);
    table.set(pluralOf(noun), use);
  }
  const phrases = loadData('reporting/phrases.yaml', phrasesShape);
  return {
    verbs,
    light,
    nouns,
    carried: thoughts,
    acts: new Set([...verbFile.acts, ...nounFile.acts]),
    documents: new Set(nounFile.documents.flatMap(n => [n, pluralOf(n)])),
    matters: new Set(nounFile.matters),
    sourcePrepositions: phrases.prepositions,
    viewNouns: new Set(phrases.nouns),
    hedges: new Set(phrases.hedges),
    audiences: new Set(phrases.audiences),
    media: new Set(phrases.media),
    channels: phrases.channels,
    channelPhrases: byFirstWord(phrases.channels),
  };
}

function byFirstWord(channels: readonly Channel[]): Map<string, ChannelPhrase[]> {
  const index = new Map<string, ChannelPhrase[]>();
  let order = 0;
  for (const { channel, words } of channels) {
    for (const phrase of words) {
      // the reader's words: "op-ed" is three
      const parts = phrase.replace(/\bop-ed\b/, 'op - ed').split(' ');
      const entry = { channel, parts, order: order++ };
      for (const word of [parts[0]!, `${parts[0]!}s`]) {
        const list = index.get(word);
        if (list) list.push(entry);
        else index.set(word, [entry]);
      }
    }
  }
  return index;
}
