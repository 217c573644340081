/**
 * What the lists of data/event-types/ have of a word, worked out once a word. In: a token. Out: its lemma, the triggers, classes and groups
 * of cues that it may be looked up for; null for the many words that no list has.
 */
import { eventLexicon, type NounTriggers, type StatusGroup, type VerbTriggers } from '../../knowledge/event-types.ts';
import type { Token, Word } from '../../model/doc.ts';
import { lowerCase } from '../../text/one-string.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wordMark } from '../../text/word-marks.ts';

const lemmaOfWord = (word: Word): string => {
  const lemma = lowerCase(word.lemma);
  const plural = (word.pos === 'NOUN' || word.pos === 'PROPN') && lemma === word.norm && lemma.endsWith('s');
  return plural ? singular(lemma) : lemma;
};
const singular = (word: string): string =>
  /(?:ss|us|is|series|means|news|headquarters|barracks|crossroads)$/.test(word)
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(?<=s|x|z|ch|sh)es$/, '')
        .replace(/s$/, '');

/** The lemma as the lists have it; taggers leave some plurals whole ("troops"). */
export const lemmaOf = wordFact(lemmaOfWord);

/** The lemma of what may be an event noun: "fighting" stays whole. */
const nounLemma = (word: Word): string => (word.tag === 'VBG' ? word.norm : lemmaOfWord(word));

/** A word at the end of an event noun. */
export interface NounEnd {
  readonly lemma: string;
  /** Triggers of the word by itself. */
  readonly triggers: NounTriggers;
  /** Whether it may end a compound ("strike" of "airstrike"). */
  readonly joins: boolean;
}

/** Parts of speech of what is or may be taken for a noun (see noun-fits.ts). */
const mayBeNoun = ({ pos, tag, norm }: Word): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || tag === 'VBG' || (pos === 'ADV' && norm === 'offensive');

export const nounEnd = wordFact((word): NounEnd | null => {
  if (!mayBeNoun(word)) return null;
  const lemma = nounLemma(word);
  const { nouns, nounTails } = eventLexicon();
  const triggers = nouns.get(lemma) ?? [];
  const joins = nounTails.has(lemma);
  return triggers.length > 0 || joins ? { lemma, triggers, joins } : null;
});

/** A form of a verb that tells an event, or says of one how it stands. */
export interface VerbWord {
  readonly triggers: VerbTriggers;
  readonly groups: ReadonlySet<StatusGroup>;
  /** The words that may follow it in a form of several words ("off" of "called off"); null where there is none. */
  readonly rests: ReadonlySet<string> | null;
}

export const NO_GROUPS: ReadonlySet<StatusGroup> = new Set();

export const verbWord = wordFact(({ norm }): VerbWord | null => {
  const { verbs, status, longVerbs } = eventLexicon();
  const triggers = verbs.get(norm) ?? [];
  const groups = status.get(norm) ?? NO_GROUPS;
  const rests = longVerbs.get(norm) ?? null;
  return triggers.length > 0 || groups.size > 0 || rests ? { triggers, groups, rests } : null;
});

/** What a word is at the head of a phrase. */
export interface ClassWord {
  /** Numbers of the classes of data/event-types/cues/classes.yaml that have it. */
  readonly classes: readonly number[];
  /** Its lemma, where it may end a compound of a class ("worker" of "aid worker"). */
  readonly joins: string | null;
  /** Whether it counts others: "hundreds", "a group". */
  readonly counts: boolean;
}

const COUNTS =
  /^(?:number|ten|hundred|thousand|dozen|score|million|group|series|list|remain|remains|ton|tonne|load|batch|total|one|some|most|all|\d[\d,.]*)s?$/;

export const classWord = wordFact((word): ClassWord | null => {
  const { classes, classTails } = eventLexicon();
  const [lemma, noun] = [lemmaOfWord(word), nounLemma(word)];
  const own = [...new Set([...(classes.get(lemma) ?? []), ...(classes.get(noun) ?? [])])];
  const joins = classTails.has(noun) ? noun : null;
  const counts = word.pos === 'NUM' || COUNTS.test(lemma);
  return own.length > 0 || joins !== null || counts ? { classes: own, joins, counts } : null;
});

/** Words that may end an event noun. */
export const NOUN_END = wordMark(word => nounEnd({ word }) !== null);

/** Whether a word may be the first of a compound. */
const opensCompound = wordFact(word => eventLexicon().openings.has(lemmaOfWord(word)) && /^\p{L}+$/u.test(word.text));

/** The key of a compound that ends in `end`: "airstrike" for "air strike" and "air-strike". None where no list can have it. */
export function compoundKey(tokens: readonly Token[], index: number, end: string): string | undefined {
  const before = tokens[index - 1];
  if (!before || before.sentence !== tokens[index]!.sentence) return undefined;
  const earlier = before.text === '-' ? tokens[index - 2] : before;
  return earlier && opensCompound(earlier) ? `${lemmaOf(earlier)}${end}` : undefined;
}
