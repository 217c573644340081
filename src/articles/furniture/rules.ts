/**
 * Furniture rules of data/furniture: one file a rule, each with patterns for a whole line, a reason and its examples.
 * In: nothing. Out: the rules with compiled patterns; `matchLine` names the rule that a line falls under.
 */
import { z } from 'zod';
import { loadFolder } from '../../knowledge/load.ts';

const shape = z.strictObject({
  id: z.string(),
  reason: z.string(),
  source: z.string(),
  /** Whole-line patterns, letter case not counted. */
  match: z.array(z.string()).default([]),
  /** Whole-line patterns where capitals count. */
  match_case: z.array(z.string()).default([]),
  /** `tail`: only where nothing of the story follows; `box`: only right under a line of the newsletter's box. */
  place: z.enum(['any', 'tail', 'box']).default('any'),
  /** A list of other stories follows. */
  list_follows: z.boolean().default(false),
  /** Nothing of the story follows. */
  ends_article: z.boolean().default(false),
  examples: z.array(z.string()).min(1),
  counter_examples: z.array(z.string()).default([]),
  /** Examples or counter-examples that the rule does not get right yet. */
  known_gaps: z.array(z.string()).default([]),
});

export type FurnitureRuleFile = z.infer<typeof shape>;

export interface FurnitureRule extends FurnitureRuleFile {
  /** As it stands in Furniture.by: `furniture/time-ago`. */
  readonly by: string;
  readonly patterns: readonly RegExp[];
}

/** Lines longer than this are never furniture by their wording alone. Consent texts and production lines reach 500. */
export const LONGEST_LINE = 700;

let compiled: readonly FurnitureRule[] | undefined;

export function furnitureRules(): readonly FurnitureRule[] {
  compiled ??= [...loadFolder('furniture', shape)].map(([name, rule]) => ({
    ...rule,
    by: `furniture/${name}`,
    // Without the flag u: with it, matching regardless of case takes four times as long (measured on 34 agency articles).
    patterns: [...rule.match.map(p => new RegExp(p, 'i')), ...rule.match_case.map(p => new RegExp(p))],
  }));
  return compiled;
}

/** The rule whose pattern a whole line matches, first by name of rule. */
export function matchLine(line: string): FurnitureRule | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const takes = (rule: FurnitureRule): boolean => rule.patterns.some(pattern => pattern.test(line));
  // A rule that needs a box around the line gives way to one that does not.
  return (
    furnitureRules().find(rule => rule.place !== 'box' && takes(rule)) ??
    furnitureRules().find(rule => rule.place === 'box' && takes(rule))
  );
}
