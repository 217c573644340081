/** Shapes of proposals' own texts, of what waits for what, and of the scope. */
import { z } from 'zod';
import type { ConditionView, SetAsideView, TextComparison, TextSummary } from '../dossier/views.ts';
import type { DeadlockRecord } from '../model/record.ts';
import type { Scope } from '../model/scope.ts';
import type { ProposalTextRecord, TextClause } from '../model/texts.ts';
import { count, evidence, recordBase, text, when, who } from './record-shapes.ts';

const span = { start: count, end: count };

const summaryFields = {
  id: text,
  name: text,
  version: text.optional(),
  authors: z.array(text),
  url: text.optional(),
  published: when,
  number: count,
  previous: text.optional(),
  proposal: text.optional(),
  brackets: count,
  options: count,
};

const clauseFields = {
  label: text,
  depth: count,
  heading: text.optional(),
  title: text.optional(),
  ...span,
  text,
  open: z.array(z.strictObject({ kind: z.enum(['bracket', 'option']), ...span, text })),
};

export const textSummary: z.ZodType<TextSummary> = z.strictObject({
  ...summaryFields,
  length: count,
  clauses: count,
  reported: count,
});

export const proposalText: z.ZodType<ProposalTextRecord> = z.strictObject({
  ...summaryFields,
  text,
  clauses: z.array(
    z.strictObject({
      ...clauseFields,
      reported: z.array(
        z.strictObject({ record: text, noun: z.enum(['proposal', 'position']), evidence, because: text }),
      ),
    }),
  ),
});

const clause: z.ZodType<TextClause> = z.strictObject(clauseFields);
const diff = z.array(z.strictObject({ kind: z.enum(['same', 'dropped', 'added']), text })).optional();
const change = z.enum(['same', 'moved', 'renumbered', 'reworded', 'added', 'dropped']);

export const textComparison: z.ZodType<TextComparison> = z.strictObject({
  name: text,
  before: textSummary,
  after: textSummary,
  changes: z.record(change, count),
  lines: z.array(
    z.strictObject({
      changes: z.array(change),
      before: clause.optional(),
      after: clause.optional(),
      title: diff,
      words: diff,
    }),
  ),
});

export const condition: z.ZodType<ConditionView> = z.strictObject({
  condition: z.strictObject({
    ...recordBase,
    on: text,
    alsoOn: z.array(text),
    party: who,
    held: text,
    awaits: who,
    text,
    issues: z.array(text),
    heldIssues: z.array(text),
    until: text.optional(),
  }),
  party: text,
  awaits: text,
  deadlock: z.boolean(),
});

export const deadlock: z.ZodType<DeadlockRecord> = z.strictObject({
  id: text,
  parties: z.array(who),
  conditions: z.array(text),
  says: text,
  sides: z.array(z.strictObject({ who, record: text, evidence })),
});

const names = z.array(text.min(1).max(200)).max(100);

export const scope: z.ZodType<Scope> = z.strictObject({
  words: names,
  actors: names,
  least: count,
  places: names,
  since: text.optional(),
  until: text.optional(),
  learnedFrom: count.optional(),
});

export const setAside: z.ZodType<SetAsideView> = z.strictObject({
  id: text,
  title: text.optional(),
  outlet: text.optional(),
  url: text.optional(),
  published: when,
  reason: text,
});
