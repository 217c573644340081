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
