/** The lexicon of plans and documents, from data/proposals/. In: nothing. Out: look-ups by lemma. */
import { z } from 'zod';
import type { ProposalKind, ProposalStatus } from '../model/moves.ts';
import { loadData } from './load.ts';

const words = z.array(z.string());
export const proposalsShape = z.object({
  source: z.string(),
  heads: z.record(z.string(), words),
  modifiers: words,
  weak: words,
  pauses: words,
  pause_modifiers: words,
  matters: words,
  subjects: words,
  signed: words,
  made: words,
  making: words,
  keep: words,
  keeping: words,
  fares: words,
  agreed_topics: words,
  solemn: words,
  foreign: words,
  labour: words,
  pursue: words,
  sought: words,
  quests: words,
  talked: words,
  demands: words,
  set_out: words,
  answered: words,
  topics: words,
  not_after: words,
  called_after: words,
  creations: words,
  verbs: z.object({ author: words, hand: words, provide: words }),
  status: z.record(z.string(), words),
  examples: z.array(
    z.object({
      text: z.string(),
      name: z.string(),
      kind: z.string(),
      status: z.string().optional(),
      points: z.number().optional(),
      authors: words.optional(),
    }),
  ),
  counter_examples: words,
});

export interface ProposalsLexicon {
  readonly heads: ReadonlyMap<string, ProposalKind>;
  readonly modifiers: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  readonly pauses: ReadonlySet<string>;
  readonly pauseModifiers: ReadonlySet<string>;
  readonly matters: ReadonlySet<string>;
  /** What an agreement is about, by the word before it. */
  readonly subjects: ReadonlySet<string>;
  /** Nouns that count where they are signed or adopted. */
  readonly signed: ReadonlySet<string>;
  /** Verbs by which one comes about, and the nouns of these. */
  readonly made: ReadonlySet<string>;
  readonly making: ReadonlySet<string>;
  /** What is done to one that is there, in verbs and nouns, and what it does itself. */
  readonly keep: ReadonlySet<string>;
  readonly keeping: ReadonlySet<string>;
  readonly fares: ReadonlySet<string>;
  readonly agreedTopics: ReadonlySet<string>;
  /** Nouns that never name a deal of business, and words that make a bill or a contract one of a negotiation. */
  readonly solemn: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  readonly labour: ReadonlySet<string>;
  /** Verbs and nouns of those at work on one, with their preposition. */
  readonly pursue: ReadonlySet<string>;
  readonly sought: ReadonlySet<string>;
  readonly quests: ReadonlySet<string>;
  readonly talked: ReadonlySet<string>;
  /** Nouns of what a party asks, verbs by which it lays it down, and by which it is met or refused. */
  readonly demands: ReadonlySet<string>;
  readonly setOut: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly notAfter: ReadonlySet<string>;
  readonly calledAfter: ReadonlySet<string>;
  readonly creations: ReadonlySet<string>;
  readonly author: ReadonlySet<string>;
  readonly hand: ReadonlySet<string>;
  readonly provide: ReadonlySet<string>;
  readonly status: ReadonlyMap<string, ProposalStatus>;
}

let lexicon: ProposalsLexicon | undefined;

export function proposalsLexicon(): ProposalsLexicon {
  lexicon ??= build();
  return lexicon;
}

function build(): ProposalsLexicon {
  const file = loadData('proposals/lexicon.yaml', proposalsShape);
  const byWord = <T>(lists: Record<string, readonly string[]>): Map<string, T> =>
    new Map(Object.entries(lists).flatMap(([key, list]) => list.map((word): [string, T] => [word, key as T])));
  return {
    heads: byWord<ProposalKind>(file.heads),
    modifiers: new Set(file.modifiers),
    weak: new Set(file.weak),
    pauses: new Set(file.pauses),
    pauseModifiers: new Set(file.pause_modifiers),
    matters: new Set(file.matters),
    subjects: new Set(file.subjects),
    signed: new Set(file.signed),
    made: new Set(file.made),
    making: new Set(file.making),
    keep: new Set(file.keep),
    keeping: new Set(file.keeping),
    fares: new Set(file.fares),
    agreedTopics: new Set([...file.topics, ...file.agreed_topics, ...file.subjects]),
    solemn: new Set(file.solemn),
    foreign: new Set(file.foreign),
    labour: new Set(file.labour),
    pursue: new Set(file.pursue),
    sought: new Set(file.sought),
    quests: new Set(file.quests),
    talked: new Set(file.talked),
    demands: new Set(file.demands),
    setOut: new Set(file.set_out),
    answered: new Set(file.answered),
    topics: new Set(file.topics),
    notAfter: new Set(file.not_after),
    calledAfter: new Set(file.called_after),
    creations: new Set(file.creations),
    author: new Set(file.verbs.author),
    hand: new Set(file.verbs.hand),
    provide: new Set(file.verbs.provide),
    status: byWord<ProposalStatus>(file.status),
  };
}
