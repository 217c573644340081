/** What the rules of this room ask of a word, whatever stands around it. In: token. Out: look-ups and tags by name, each worked out once a word. */
import { type NounUse, reportingLexicon, type VerbUse } from '../../knowledge/reporting.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { treeMark } from '../../text/word-marks.ts';

interface CueWord {
  /** Its uses as a reporting verb, whatever the tagger takes it for; undefined where it is none. */
  readonly uses: readonly VerbUse[] | undefined;
  /** Uses that it has only beside a word of their own. */
  readonly light: readonly VerbUse[] | undefined;
  readonly noun: NounUse | undefined;
  readonly mark: boolean;
  readonly comma: boolean;
  /** It ends a clause. */
  readonly stop: boolean;
  /** It is left out at the edges of a content. */
  readonly edge: boolean;
  readonly capital: boolean;
  /** "he" and its like, "they" and its like. */
  readonly one: boolean;
  readonly several: boolean;
  /** An adverb that tells of another day, or of no single one. */
  readonly otherDay: boolean;
  /** "has" and its like, "'d" among them. */
  readonly have: boolean;
}

const OTHER_DAY =
  /^(?:earlier|previously|repeatedly|often|long|once|always|consistently|before|recently|frequently|already|ever|since|later|again|then)$/;

export const cueWord = wordFact<CueWord>(({ text, norm, tag }) => ({
  uses: reportingLexicon().verbs.get(norm),
  light: reportingLexicon().light.get(norm),
  noun: reportingLexicon().nouns.get(norm) ?? reportingLexicon().carried.get(norm),
  mark: /^["“”„«»‘’'`]+$/.test(text),
  comma: tag !== 'HYPH' && /^(?:,|[-–—―]+|;)$/.test(text),
  stop: /^[.:;?!]$/.test(text),
  edge: tag !== 'HYPH' && /^(?:[,:;.]|[-–—]+)$/.test(text),
  capital: /^\p{Lu}/u.test(text),
  one: /^(?:he|she|him)$/.test(norm),
  several: /^(?:they|them)$/.test(norm),
  otherDay: OTHER_DAY.test(norm),
  have: /^(?:has|have|had|'ve|’ve|'d|’d)$/.test(norm),
}));

/** Marks (text/word-marks.ts) for what walks over whole sentences: commas and their like, what ends a clause, cues, "he" and "they". */
export const COMMA = treeMark(word => cueWord({ word }).comma);
export const STOP = treeMark(word => cueWord({ word }).stop);
export const CUE = treeMark(word => cueWord({ word }).uses !== undefined || word.norm === 'quoting');
export const OTHERS = treeMark(word => cueWord({ word }).one || cueWord({ word }).several);

/** The uses of a word as a reporting verb; undefined where it has none. */
export const verbUses = (token: Token): readonly VerbUse[] | undefined => cueWord(token).uses;
export const isCueVerb = (token: Token): boolean => cueWord(token).uses !== undefined;

type Tag = string | undefined;
export const isPastOrPresent = (tag: Tag): boolean => tag === 'VBD' || tag === 'VBZ';
/** A finite verb; "will" and its like are not among them. */
export const isFiniteTag = (tag: Tag): boolean => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP';
export const isFiniteOrModal = (tag: Tag): boolean => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD';
/** A past or a participle of the past: taggers take the one for the other. */
export const isPastForm = (tag: Tag): boolean => tag === 'VBD' || tag === 'VBN';
export const isParticiple = (tag: Tag): boolean => tag === 'VBG' || tag === 'VBN';
/** Who, which, when, how: W.* */
export const isWh = (tag: Tag): boolean => tag !== undefined && tag.charCodeAt(0) === 87;
export const isFiniteOrWh = (tag: Tag): boolean => isFiniteOrModal(tag) || isWh(tag);

/** A word of a name or noun phrase, adjectives and numbers among them. */
export const isOfPhrase = (pos: string | undefined): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'DET' || pos === 'ADJ' || pos === 'NUM';
export const isVerbal = (pos: string | undefined): boolean => pos === 'VERB' || pos === 'AUX';
/** What may stand between a subject and its verb. */
export const isAdverbOrAux = (pos: string | undefined): boolean => pos === 'ADV' || pos === 'AUX';
export const isNoun = (pos: string | undefined): boolean => pos === 'NOUN' || pos === 'PROPN';

/** Words between white space, counted up to `most`; an empty piece at either edge counts, as it does where a text is split. */
export function countWords(text: string, start: number, end: number, most: number): number {
  let count = 1;
  let space = false;
  for (let i = start; i < end && count < most; i++) {
    const now = isSpace(text.charCodeAt(i));
    if (now && !space) count++;
    space = now;
  }
  return count;
}

/** \s of a pattern. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && OTHER_SPACE.test(String.fromCharCode(code)));
const OTHER_SPACE = /\s/;

/** Where the particle of a verb stands: right behind it or behind "it" ("made it clear"). */
export function particleAt(
  { tokens }: { tokens: readonly Token[] },
  verb: number,
  particle: string | undefined,
): number | undefined {
  if (particle === undefined) return undefined;
  if (tokens[verb + 1]?.norm === particle) return verb + 1;
  const over = tokens[verb + 1]?.norm === 'it' || tokens[verb + 1]?.pos === 'ADV';
  return over && tokens[verb + 2]?.norm === particle ? verb + 2 : undefined;
}
