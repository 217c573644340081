/** The shapes of what waits for a person, and of what people decided. */
import { z } from 'zod';
import type { JudgementView, UnsurePair } from '../dossier/views.ts';
import { RESTS, WEAK_NOUNS, type WeakRecord } from '../dossier/weak.ts';
import { text } from './record-shapes.ts';

export const verdict = z.enum(['same', 'different', 'unsure', 'reject', 'accept', 'rename', 're-date']);

export const judgement: z.ZodType<JudgementView> = z.strictObject({
  id: text,
  verdict,
  left: text,
  right: text.optional(),
  value: text.optional(),
  reason: text.optional(),
  noun: text.optional(),
  by: text,
  at: text,
  withdrawnAt: text.optional(),
  orphaned: z.boolean(),
});

export const unsurePair: z.ZodType<UnsurePair> = z.strictObject({
  noun: z.enum(['statement', 'event', 'position', 'proposal', 'commitment', 'figure', 'term']),
  left: text,
  right: text,
  score: z.number(),
  reasons: z.array(text),
});

export const weakRecord: z.ZodType<WeakRecord> = z.strictObject({
  noun: z.enum(WEAK_NOUNS),
  id: text,
  reasons: z.array(text),
  rests: z.array(z.enum(RESTS)),
});
