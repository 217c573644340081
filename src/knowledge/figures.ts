/** What is worth counting: the noun classes of data/figures/. In: nothing. Out: classes by noun, verbs that make any count matter. */
import { z } from 'zod';
import { loadFolder } from './load.ts';
import { verbForms } from './reporting.ts';

export const figuresShape = z.object({
  about: z.string(),
  source: z.string(),
  /** Counts below this are of little interest. */
  least: z.number(),
  /** What a number without noun counts when one of the verbs governs it: "at least 100 were wounded". */
  bare: z.string().optional(),
  /** "20-point": the noun may follow a hyphen. */
  hyphened: z.boolean().default(false),
  /** The noun counts only with a hyphen or an owner: "the 12 points of the plan". */
  owned: z.boolean().default(false),
  /** The noun itself says what became of those counted: "dozens of casualties" count without a verb. */
  fate: z.boolean().default(false),
  /** The noun counts only with one of the verbs: "attacked three times". */
  governed: z.boolean().default(false),
  nouns: z.array(z.string()),
  /** The noun counts only in a sentence with one of these words (lemmas). */
  near: z.array(z.string()).default([]),
  /** With these the count matters from one on. */
  verbs: z.array(z.string()).default([]),
  /** What lasts for a term, and words of captivity: see terms.yaml. */
  terms: z.array(z.string()).default([]),
  held: z.array(z.string()).default([]),
  /** Deeds that are agreed for a span: "suspend for 90 days", "extend by six months". */
  limited: z.array(z.string()).default([]),
  /** What parties bargain about in shares, what changes by a share, and the verbs of bargaining: see shares.yaml. */
  bargained: z.array(z.string()).default([]),
  changes: z.array(z.string()).default([]),
  bargains: z.array(z.string()).default([]),
  /** What parties give, owe, pay and hold back: see sums.yaml. */
  given: z.array(z.string()).default([]),
  /** What has members, and what its size is written with: "a three-member team", "an 18-strong executive". */
  bodies: z.array(z.string()).default([]),
  sized: z.array(z.string()).default([]),
  /** "A force of 500": nouns after which a number counts what `counts` says. */
  masses: z.array(z.string()).default([]),
  counts: z.string().optional(),
  examples: z.array(
    z.object({
      text: z.string(),
      value: z.number(),
      of: z.string(),
      qualifier: z.string().optional(),
      low: z.number().optional(),
      high: z.number().optional(),
    }),
  ),
  counter_examples: z.array(z.string()),
});

export interface CountedNoun {
  readonly least: number;
  readonly hyphened: boolean;
  readonly owned: boolean;
  readonly fate: boolean;
  readonly governed: boolean;
  readonly near?: ReadonlySet<string>;
  /** In all their forms: the lemmatiser errs on irregular ones. */
  readonly verbs: ReadonlySet<string>;
}

export interface FiguresLexicon {
  /** By singular, lower case; of two words joined with a space. A noun of two classes has the lower threshold of both. */
  readonly nouns: ReadonlyMap<string, CountedNoun>;
  /** By verb form: verbs that give a number without noun its meaning, and what it then counts. */
  readonly bare: ReadonlyMap<string, string>;
  /** What lasts for a term: "a 90-day truce", "held for 444 days". */
  readonly terms: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
  /** By verb form: what is agreed for a span. */
  readonly limited: ReadonlySet<string>;
  readonly bargained: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
  /** By verb form. */
  readonly bargains: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly sized: ReadonlySet<string>;
  /** By lemma: what a number after "of" counts. */
  readonly masses: ReadonlyMap<string, string>;
}

let lexicon: FiguresLexicon | undefined;

export function figuresLexicon(): FiguresLexicon {
  lexicon ??= build();
  return lexicon;
}

function build(): FiguresLexicon {
  const nouns = new Map<string, CountedNoun>();
  const bare = new Map<string, string>();
  const terms = new Set<string>();
  const held = new Set<string>();
  const limited = new Set<string>();
  const bargained = new Set<string>();
  const changes = new Set<string>();
  const bargains = new Set<string>();
  const given = new Set<string>();
  const bodies = new Set<string>();
  const sized = new Set<string>();
  const masses = new Map<string, string>();
  for (const file of loadFolder('figures', figuresShape).values()) {
    for (const noun of file.nouns) {
      const before = nouns.get(noun.toLowerCase());
      nouns.set(noun.toLowerCase(), {
        least: Math.min(file.least, before?.least ?? file.least),
        hyphened: file.hyphened || (before?.hyphened ?? false),
        owned: file.owned,
        fate: file.fate || (before?.fate ?? false),
        governed: file.governed,
        // a noun of two classes is free in the one that asks for no such word
        ...(file.near.length > 0 && (!before || before.near)
          ? { near: new Set([...file.near, ...(before?.near ?? [])]) }
          : {}),
        verbs: new Set([...file.verbs.flatMap(verbForms), ...(before?.verbs ?? [])]),
      });
    }
    for (const noun of file.terms) terms.add(noun);
    for (const word of file.held) held.add(word);
    for (const verb of file.limited) for (const form of verbForms(verb)) limited.add(form);
    addAll(bargained, file.bargained);
    addAll(changes, file.changes);
    addAll(bargains, file.bargains.flatMap(verbForms));
    addAll(given, file.given);
    addAll(bodies, file.bodies);
    addAll(sized, file.sized);
    if (file.counts) for (const noun of file.masses) masses.set(noun, file.counts);
    if (file.bare) for (const verb of file.verbs) for (const form of verbForms(verb)) bare.set(form, file.bare);
  }
  return { nouns, bare, terms, held, limited, bargained, changes, bargains, given, bodies, sized, masses };
}

function addAll(set: Set<string>, words: readonly string[]): void {
  for (const word of words) set.add(word);
}
