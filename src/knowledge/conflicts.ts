/** Loads data/conflicts: the words by which two sides contradict each other. */
import { z } from 'zod';
import { loadData } from './load.ts';

const words = z.array(z.string().min(2)).min(1);
const example = z.strictObject({
  accusation: z.string().optional(),
  demand: z.string().optional(),
  by: z.string().optional(),
});

export const conflictsShape = z.strictObject({
  denying: words,
  refusing: words,
  accusations: words,
  disowned: words,
  demands: words,
  accusing: words,
  answering: words,
  halting: words,
  countering: words,
  truces: words,
  keeping: words,
  breaking: words,
  coming: words,
  unconfirmed: words,
  examples: z.array(example),
  counter_examples: z.array(example),
});

export const conflictsFile = (): z.infer<typeof conflictsShape> => loadData('conflicts/cues.yaml', conflictsShape);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');

/** Any of these words or phrases, whole. */
const any = (list: readonly string[]): string => `(?:${[...list].sort((a, b) => b.length - a.length).map(escaped).join('|')})`; // biome-ignore format: one thought

export const wholeWords = (list: readonly string[]): RegExp => new RegExp(`\\b${any(list)}\\b`, 'i');

const NAME = String.raw`(?:[Tt]he\s+)?\p{Lu}[\p{L}.-]*(?:\s+\p{Lu}[\p{L}.-]*){0,3}`;

/** "Norvand's claim …", "Norvandian charges …", "persistent reports that …", "claims by Norvand …", at the beginning of a text. */
const owned = (nouns: readonly string[]): RegExp => {
  const noun = `(?:${nouns.map(escaped).join('|')})s?`;
  return new RegExp(
    String.raw`^(?:an?\s+|the\s+|any\s+)?(?:(?<owner>${NAME}|the\s+\p{Ll}[\p{L}-]+(?=['’]))(?:['’]s?)?\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}?${noun}\b|(?:\p{Ll}[\p{L}-]*\s+){0,2}?${noun}\s+(?:by|from|of)\s+(?<maker>${NAME})|(?:\p{Ll}[\p{L}-]*\s+){0,2}?${noun}\s+that\b)`,
    'u',
  );
};

/** "allegations China denies", "a charge that Norvand has rejected", at the end of a text. */
const relative = (file: z.infer<typeof conflictsShape>): RegExp => {
  const noun = `(?:${file.accusations.map(escaped).join('|')})s?`;
  return new RegExp(
    String.raw`,\s+(?:an?\s+|the\s+)?${noun}\s+(?:that\s+|which\s+)?(?<denier>${NAME})\s+(?:(?:has|have|had|\p{Ll}+ly)\s+){0,2}${any([...file.denying, ...file.refusing])}\b`,
    'u',
  );
};

export interface ConflictCues {
  readonly denying: RegExp;
  readonly refusing: RegExp;
  readonly accusing: RegExp;
  readonly answering: RegExp;
  readonly halting: RegExp;
  readonly countering: RegExp;
  readonly truce: RegExp;
  readonly keeping: RegExp;
  readonly breaking: RegExp;
  readonly coming: RegExp;
  readonly unconfirmed: RegExp;
  /** A text that begins with what somebody claims; `owner` or `maker` is who. */
  readonly accusation: RegExp;
  /** Nothing but a word for what is denied: "the accusation", "any involvement", "both claims". */
  readonly bareCharge: RegExp;
  /** "denied this and said …", "rejected the claim, saying …": before what is said. */
  readonly deniedBefore: RegExp;
  /** The same of what somebody asks for. */
  readonly demand: RegExp;
  /** A text that ends with who denies what it tells, as `denier`. */
  readonly deniedBy: RegExp;
}

let cues: ConflictCues | undefined;

export function conflictCues(): ConflictCues {
  if (cues) return cues;
  const file = conflictsFile();
  const truce = any(file.truces);
  const noun = `(?:${[...file.accusations, ...file.disowned].map(escaped).join('|')})s?`;
  const charge = `(?:(?:the|these|those|such|any|all|both|that|this)\\s+)+(?:[a-z-]+\\s+)?${noun}`;
  cues = {
    denying: wholeWords(file.denying),
    refusing: wholeWords(file.refusing),
    accusing: wholeWords(file.accusing),
    answering: wholeWords(file.answering),
    halting: new RegExp(`\\b${any(file.halting)}(?:s|d|ed|ped|ing|ping)?\\b`, 'i'),
    countering: wholeWords(file.countering),
    truce: new RegExp(`\\b${truce}\\b`, 'i'),
    keeping: wholeWords(file.keeping),
    breaking: wholeWords(file.breaking),
    coming: new RegExp(
      `\\b${any(file.coming)}\\s+(?:\\p{L}+[-\\s]+){0,4}["“]?${truce}\\b|\\b${truce}\\b.{0,40}\\bcould begin\\b`,
      'iu',
    ),
    unconfirmed: wholeWords(file.unconfirmed),
    accusation: owned(file.accusations),
    bareCharge: new RegExp(`^${charge}(?:\\s+as\\b.*)?$`, 'i'),
    deniedBefore: new RegExp(
      `\\b${any([...file.denying, ...file.refusing])}\\s+(?:this|that|it|them|${charge}),?\\s+(?:and|but)?\\s*$`,
      'i',
    ),
    demand: owned(file.demands),
    deniedBy: relative(file),
  };
  return cues;
}

let charges: ReadonlySet<string> | undefined;
/** Nouns for what somebody is blamed for: "the accusation", "any involvement". */
export function chargeNouns(): ReadonlySet<string> {
  const { accusations, disowned } = conflictsFile();
  charges ??= new Set([...accusations, ...disowned]);
  return charges;
}

/** Who claims or asks what a text begins with: a name, '' where it is told without one, undefined where it begins otherwise. */
export function ownerOf(text: string, pattern: RegExp): string | undefined {
  const found = text.match(pattern);
  return found ? (found.groups?.owner ?? found.groups?.maker ?? '').replace(/^[Tt]he\s+/, '') : undefined;
}
