/** The shapes of data/stances: what an entry must and may say. In: nothing. Out: zod shapes, by file. */
import { z } from 'zod';
import { STANCES } from '../model/moves.ts';

const stance = z.enum(STANCES);
const takes = z.enum(['object', 'infinitive', 'clause', 'gerund', 'request', 'prepositions']);

export const stanceVerbsShape = z.strictObject({
  source: z.string(),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      stance,
      negated: stance.optional(),
      infinitive: stance.optional(),
      /** The stance where somebody else is to do it: "warned it to leave". */
      request: stance.optional(),
      /** Only with this modal: "would like". */
      modal: z.string().optional(),
      /** Shows a stance only where it is refused: "will not tolerate". */
      refusal: z.boolean().default(false),
      takes: z.array(takes),
      prepositions: z.array(z.string()).default([]),
      /** Only while it goes on: "is considering". */
      /** Where the parse gives no target, the words that the verb reports are it. */
      content: z.boolean().default(false),
      ongoing: z.boolean().default(false),
      verbs: z.array(z.string()),
      examples: z.array(z.strictObject({ text: z.string(), stance })),
      counter_examples: z.array(z.string()),
    }),
  ),
  transparent: z.array(z.string()),
});

const words = z.array(z.string());

export const stanceWordsShape = z.strictObject({
  source: z.string(),
  adjectives: z.array(
    z.strictObject({
      stance,
      negated: stance.optional(),
      words,
      prepositions: words,
      felt: z.boolean().default(false),
    }),
  ),
  judgements: z.array(z.strictObject({ stance, negated: stance.optional(), words, onlyNegated: words.default([]) })),
  verdicts: z.array(z.strictObject({ stance, negated: stance.optional(), words })),
  phrases: z.array(z.strictObject({ stance, negated: stance.optional(), words })),
  lacks: words,
  reversing: words,
  spoiling: words,
  backing: words,
  backed: words,
  harms: words,
  standings: z.array(z.strictObject({ stance, words })),
  wants: z.array(z.strictObject({ stance, words })),
  breaches: words,
  /** Verbs that say of an offer that it is too little, with the words behind them. */
  shortfalls: z.array(
    z.strictObject({
      verb: z.string(),
      words: z.string().default(''),
      negated: z.boolean().default(false),
      ofTable: z.boolean().default(false),
    }),
  ),
  equals: words,
  hinging: words,
  courses: words,
  giving: words,
  deeds: words,
  tools: words,
  defended: words,
  leading: words,
  evils: words,
  deeming: words,
  nouns: z.array(
    z.strictObject({
      stance,
      words,
      prepositions: words,
      carried: z.boolean().default(false),
      felt: z.boolean().default(false),
    }),
  ),
  differences: words,
  dropping: words,
  turns: z.array(z.strictObject({ stance, words, after: words.optional() })),
  carrying: words,
  unreached: words,
  duties: words,
  dutyVerbs: words,
  courtesies: words,
  conditions: words,
  members: words,
  bodies: words,
  against: words,
  realms: words,
  several: words,
  steps: words,
  conduct: z.strictObject({
    papers: words,
    talks: words,
    announced: words,
    sign: words,
    leave: words,
    announce: words,
  }),
  vague: words,
  blaming: words,
  alleged: words,
  doubting: words,
  shirking: words,
  claims: words,
  fought: words,
  ways: words,
  ownPeople: words,
  bare: words,
  kin: words,
  outlets: words,
  outsiders: words,
  examples: z.array(z.strictObject({ text: z.string(), stance })),
  counter_examples: words,
});
