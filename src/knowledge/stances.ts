/** The stance lexicon: verbs, adjectives, nouns and constructions that show where a party stands, from data/stances. In: nothing. Out: look-up tables by lemma. */
import type { z } from 'zod';
import type { Stance } from '../model/moves.ts';
import { finiteForms } from './finite-forms.ts';
import { loadData } from './load.ts';
import { type Shortfall, shortfallsOf } from './shortfalls.ts';
import { stanceVerbsShape, stanceWordsShape } from './stance-shapes.ts';

export { stanceVerbsShape, stanceWordsShape };

export type StanceVerb = Omit<
  z.infer<typeof stanceVerbsShape>['groups'][number],
  'verbs' | 'examples' | 'counter_examples'
>;

export interface StanceWord {
  readonly stance: Stance;
  readonly negated?: Stance | undefined;
  readonly prepositions: readonly string[];
  readonly onlyNegated: boolean;
  /** A noun that shows a stance only where a verb voices it. */
  readonly carried: boolean;
  /** A feeling: a stance only towards a deed. */
  readonly felt: boolean;
}

export interface Turn {
  readonly words: readonly string[];
  readonly stance: Stance;
  /** Verbs that it stands behind; left out: any. */
  readonly after?: ReadonlySet<string> | undefined;
}

/** What a party does to a paper or to talks. */
export type Deed = 'sign' | 'leave' | 'announce';

export interface StanceLexicon {
  readonly verbs: ReadonlyMap<string, StanceVerb>;
  /** A second use of a verb, asked where the first finds no target: "argued for" beside "argued against". */
  readonly secondUses: ReadonlyMap<string, StanceVerb>;
  readonly differences: ReadonlySet<string>;
  /** Their last words. */
  readonly differenceHeads: ReadonlySet<string>;
  readonly dropping: ReadonlySet<string>;
  /** Standing words by their first word. */
  readonly turns: ReadonlyMap<string, readonly Turn[]>;
  /** Finite forms of verbs of one word ("rejects", "rejected") with their lemma: for words that a tagger takes for nouns. */
  readonly forms: ReadonlyMap<string, string>;
  readonly adjectives: ReadonlyMap<string, StanceWord>;
  readonly judgements: ReadonlyMap<string, StanceWord>;
  readonly nouns: ReadonlyMap<string, StanceWord>;
  /** Nouns that judge, also of several words: "red line". */
  readonly verdicts: ReadonlyMap<string, StanceWord>;
  /** What stands behind "is": "off the table". */
  readonly phrases: ReadonlyMap<string, StanceWord>;
  /** First and last words of the verdicts and phrases. */
  readonly firstWords: ReadonlySet<string>;
  readonly lastWords: ReadonlySet<string>;
  readonly lacks: ReadonlySet<string>;
  /** Verbs and nouns that turn a stance round towards their object: "to end", "a ban on". */
  readonly reversing: ReadonlySet<string>;
  /** Acts that spoil what they are done to. */
  readonly spoiling: ReadonlySet<string>;
  /** Verbs of standing by a party, and heads that are one without a name. */
  readonly backing: ReadonlySet<string>;
  readonly backed: ReadonlySet<string>;
  readonly harms: ReadonlySet<string>;
  /** Who stands for or against something: "a critic of". */
  readonly standings: ReadonlyMap<string, Stance>;
  /** What a party has that says what it wants: "its priority is". */
  readonly wants: ReadonlyMap<string, Stance>;
  /** Verbs that set a thing against law or principle: "violates", "goes against". */
  readonly breaches: ReadonlySet<string>;
  /** Verbs and adjectives that say what a thing comes to: "amounts to surrender". */
  readonly equals: ReadonlySet<string>;
  /** By verb: "does not go far enough". */
  readonly shortfalls: ReadonlyMap<string, readonly Shortfall[]>;
  /** Verbs that make one thing depend on another: "hinges on a withdrawal". */
  readonly hinging: ReadonlySet<string>;
  /** Verbs of a course that a party says it will hold or take: "will continue", "will attend". */
  readonly courses: ReadonlySet<string>;
  /** Verbs that hand over a stance: "gave the deal its blessing". */
  readonly giving: ReadonlySet<string>;
  /** What feelings are about where they are a stance: "alarmed at the offensive". */
  readonly deeds: ReadonlySet<string>;
  /** Things that do nothing themselves: what they are wanted for is their end. */
  readonly tools: ReadonlySet<string>;
  /** What is defended or justified where that is a stance: a decision, not a border. */
  readonly defended: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
  readonly evils: ReadonlySet<string>;
  readonly transparent: ReadonlySet<string>;
  readonly deeming: ReadonlySet<string>;
  readonly carrying: ReadonlySet<string>;
  readonly unreached: ReadonlySet<string>;
  readonly duties: ReadonlySet<string>;
  readonly dutyVerbs: ReadonlySet<string>;
  readonly courtesies: ReadonlySet<string>;
  /** Word sequences, longest first. */
  readonly conditions: readonly (readonly string[])[];
  readonly members: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  /** Where several lie or what they are, and what they are called: "coastal states". */
  readonly realms: ReadonlySet<string>;
  readonly several: ReadonlySet<string>;
  /** Verbs of a step that a party says it will take: "will recognise", "would send". */
  readonly steps: ReadonlySet<string>;
  /** Deeds done to a paper or to talks, and what they are done to. */
  readonly conduct: {
    readonly papers: ReadonlySet<string>;
    readonly talks: ReadonlySet<string>;
    readonly announced: ReadonlySet<string>;
    readonly deeds: ReadonlyMap<string, Deed>;
  };
  readonly vague: ReadonlySet<string>;
  readonly blaming: ReadonlySet<string>;
  /** Words before a stance that a party is only said to take: "claimed commitment". */
  readonly alleged: ReadonlySet<string>;
  /** Verbs of keeping away from a stance: "avoids condemning". */
  readonly shirking: ReadonlySet<string>;
  /** What somebody says is so: "the claim that". */
  readonly claims: ReadonlySet<string>;
  /** What is resisted by fighting, and what is blocked in the street or on a screen. */
  readonly fought: ReadonlySet<string>;
  readonly ways: ReadonlySet<string>;
  /** Whom a state advises where to go. */
  readonly ownPeople: ReadonlySet<string>;
  /** Words of descriptions that name nobody: "both sides". */
  readonly bare: ReadonlySet<string>;
  /** Heads whose possessor they are not: "Norvand's allies". */
  readonly kin: ReadonlySet<string>;
  /** What a press outlet is called before its name. */
  readonly outlets: ReadonlySet<string>;
  /** Verbs that cast doubt on a stance. */
  readonly doubting: ReadonlySet<string>;
  readonly outsiders: ReadonlySet<string>;
  /** First words of turns, nouns of difference and of stance, verb forms: all other words show no stance by themselves. */
  readonly starts: ReadonlySet<string>;
}

let lexicon: StanceLexicon | undefined;

export function stanceLexicon(): StanceLexicon {
  lexicon ??= build();
  return lexicon;
}

function conductOf({
  papers,
  talks,
  announced,
  ...verbs
}: z.infer<typeof stanceWordsShape>['conduct']): StanceLexicon['conduct'] {
  const deeds = new Map<string, Deed>();
  for (const deed of ['sign', 'leave', 'announce'] as const) for (const verb of verbs[deed]) deeds.set(verb, deed);
  return { papers: new Set(papers), talks: new Set(talks), announced: new Set(announced), deeds };
}

function build(): StanceLexicon {
  const { groups, transparent } = loadData('stances/verbs.yaml', stanceVerbsShape);
  const file = loadData('stances/words.yaml', stanceWordsShape);
  const verbs = new Map<string, StanceVerb>();
  const secondUses = new Map<string, StanceVerb>();
  for (const { verbs: lemmas, examples: _, counter_examples: __, ...use } of groups)
    for (const lemma of lemmas) {
      if (!verbs.has(lemma)) verbs.set(lemma, use);
      else if (!secondUses.has(lemma)) secondUses.set(lemma, use);
    }
  const table = (
    entries: readonly {
      stance: Stance;
      negated?: Stance | undefined;
      words: string[];
      prepositions?: string[];
      onlyNegated?: string[];
      carried?: boolean;
      felt?: boolean;
    }[],
  ): Map<string, StanceWord> =>
    new Map(
      entries.flatMap(entry =>
        entry.words.map(word => [
          word,
          {
            stance: entry.stance,
            negated: entry.negated,
            prepositions: entry.prepositions ?? [],
            onlyNegated: entry.onlyNegated?.includes(word) ?? false,
            carried: entry.carried ?? false,
            felt: entry.felt ?? false,
          },
        ]),
      ),
    );
  const forms = finiteForms(
    [...verbs]
      .filter(([, use]) => !use.refusal && !use.ongoing)
      .map(([lemma]) => lemma)
      .concat(file.deeming),
  );
  const turns = turnsOf(file.turns);
  const nouns = table(file.nouns);
  const judging = [...file.verdicts, ...file.phrases].flatMap(({ words: said }) => said.map(one => one.split(/[ -]/)));
  const differenceHeads = new Set(file.differences.map(words => words.slice(words.lastIndexOf(' ') + 1)));
  return {
    verbs,
    secondUses,
    forms,
    adjectives: table(file.adjectives),
    judgements: table(file.judgements),
    nouns,
    verdicts: table(file.verdicts),
    phrases: table(file.phrases),
    firstWords: new Set(judging.map(words => words[0]!)),
    lastWords: new Set(judging.map(words => words.at(-1)!)),
    differences: new Set(file.differences),
    differenceHeads,
    dropping: new Set(file.dropping),
    turns,
    lacks: new Set(file.lacks),
    reversing: new Set(file.reversing),
    spoiling: new Set(file.spoiling),
    backing: new Set(file.backing),
    backed: new Set(file.backed),
    harms: new Set(file.harms),
    standings: new Map(file.standings.flatMap(s => s.words.map(word => [word, s.stance] as const))),
    wants: new Map(file.wants.flatMap(s => s.words.map(word => [word, s.stance] as const))),
    breaches: new Set(file.breaches),
    equals: new Set(file.equals),
    shortfalls: shortfallsOf(file.shortfalls),
    hinging: new Set(file.hinging),
    courses: new Set(file.courses),
    giving: new Set(file.giving),
    deeds: new Set(file.deeds),
    tools: new Set(file.tools),
    defended: new Set(file.defended),
    leading: new Set(file.leading),
    evils: new Set(file.evils),
    transparent: new Set(transparent),
    deeming: new Set(file.deeming),
    carrying: new Set(file.carrying),
    unreached: new Set(file.unreached),
    duties: new Set(file.duties),
    dutyVerbs: new Set(file.dutyVerbs),
    courtesies: new Set(file.courtesies),
    conditions: file.conditions.map(c => c.split(' ')).sort((a, b) => b.length - a.length),
    members: new Set(file.members),
    bodies: new Set(file.bodies),
    against: new Set(file.against),
    realms: new Set(file.realms),
    several: new Set(file.several),
    steps: new Set(file.steps),
    conduct: conductOf(file.conduct),
    vague: new Set(file.vague),
    blaming: new Set(file.blaming),
    alleged: new Set(file.alleged),
    doubting: new Set(file.doubting),
    shirking: new Set(file.shirking),
    claims: new Set(file.claims),
    fought: new Set(file.fought),
    ways: new Set(file.ways),
    ownPeople: new Set(file.ownPeople),
    bare: new Set(file.bare),
    kin: new Set(file.kin),
    outlets: new Set(file.outlets),
    outsiders: new Set(file.outsiders),
    starts: new Set([
      ...turns.keys(),
      ...forms.keys(),
      ...nouns.keys(),
      ...differenceHeads,
      ...file.standings.flatMap(s => s.words),
      'difference',
      'contention',
    ]),
  };
}

function turnsOf(entries: z.infer<typeof stanceWordsShape>['turns']): Map<string, Turn[]> {
  const turns = new Map<string, Turn[]>();
  for (const { stance: shown, words: phrases, after } of entries)
    for (const phrase of phrases) {
      const parts = phrase.split(' ');
      const turn = { words: parts, stance: shown, after: after && new Set(after) };
      turns.set(parts[0]!, [...(turns.get(parts[0]!) ?? []), turn]);
    }
  return turns;
}
