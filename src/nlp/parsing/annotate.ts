/** Tags and parses one sentence. In: where its words stand in a text. Out: each word with UPOS, Penn tag and lemma, its head and relation. */

import type { Word } from '../../model/doc.ts';
import { oneString } from '../../text/one-string.ts';
import { rememberWords } from '../../text/remember-words.ts';
import { giveBackRow, takeRow } from '../../text/word-facts.ts';
import { findLemma } from '../tagging/lemmas.ts';
import { makeTagger, type TaggerWord } from '../tagging/tagger.ts';
import type { Annotations } from './annotations.ts';
import { closeFrames, isFrame } from './closing-frames.ts';
import { datePastVerbs, isDay } from './days-before-verbs.ts';
import { floatQuantifiers, isFloating } from './floating-quantifiers.ts';
import { freeLabels, isColon } from './labels-before-colon.ts';
import { type LanguageModel, loadLanguageModel } from './model-file.ts';
import { giveParticiplesObjects, isDoing } from './objects-of-participles.ts';
import { makeParserWord, type ParserWord } from './parse-features.ts';
import { makeParser, type Parse } from './parser.ts';
import { apposeSecondSubjects, isRelative } from './second-subjects.ts';
import { isAnd, joinSplitSubjects } from './split-subjects.ts';
import { giveClausesSubjects, isSaying } from './subjects-of-clauses.ts';
import { apposeUnclosed, isArticle } from './unclosed-appositions.ts';

/** Annotates the words [from, to) of a text, which stand where `spans` says. `surnames`: those of people whom the text named in full before. */
export type Annotate = (
  text: string,
  spans: WordSpans,
  from: number,
  to: number,
  surnames?: ReadonlySet<string>,
) => Annotations;

export interface WordSpans {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A sentence given as words. */
export function annotateWords(annotate: Annotate, texts: readonly string[]): Annotations {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    ends.push(at + text.length);
    at += text.length + 1;
  }
  return annotate(texts.join(' '), { starts, ends }, 0, texts.length);
}

/** A word with one of its tags, and what follows from the two. */
interface TaggedWord extends ParserWord {
  readonly word: Word;
  /** One bit for each of REPAIRS that it calls for. */
  readonly repairs: number;
}

/** What sets a parse right, in order, each with the words without which there is nothing for it to do. */
const REPAIRS: readonly [needs: (word: Word) => boolean, repair: (sentence: Annotations) => void][] = [
  [isRelative, apposeSecondSubjects],
  [isColon, freeLabels],
  [isAnd, joinSplitSubjects],
  [isArticle, apposeUnclosed],
  [isFloating, floatQuantifiers],
  [isFrame, closeFrames],
  [isDay, datePastVerbs],
  [isDoing, giveParticiplesObjects],
  [isSaying, giveClausesSubjects],
];
const repairsFor = (word: Word): number =>
  REPAIRS.reduce((bits, [needs], i) => (needs(word) ? bits | (1 << i) : bits), 0);

/** Names that in lower case would be pronouns ("the US said", "the WHO urged"), each with what its norm is then. */
const LIKE_PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['US', 'u.s.'],
  ['WHO', 'w.h.o.'],
]);
const normOf = ({ text, norm }: TaggerWord, tag: string): string =>
  (tag.startsWith('NNP') ? LIKE_PRONOUNS.get(text) : undefined) ?? norm;

/** A sentence that is not all in capitals, as headlines are: there "US" has only its tag to go by. */
const hasSmallWords = (words: readonly TaggerWord[]): boolean => words.some(({ text }) => /^\p{Ll}{2}/u.test(text));

interface KnownWord {
  readonly word: TaggerWord;
  readonly likePronoun: boolean;
  /** One or two for most words: looked through faster than a map. */
  readonly tagged: TaggedWord[];
}

/** Tags of what follows a name that opens a sentence. */
const BEHIND_NAME = /^(?:VBD|VBZ|MD|POS|,)$/;

/** Distinct words kept: those of a few hundred articles, some 20 MB. */
const WORDS_KEPT = 10_000;

/** A function that annotates sentences, one after the other; it remembers the words it has met. */
export function makeAnnotator(model: LanguageModel): Annotate {
  const names = model.tags.model.classes.map(name => name.split(' ').map(oneString) as [string, string]);
  const nameClass = names.findIndex(([tag, pos]) => tag === 'NNP' && pos === 'PROPN');
  const tagger = makeTagger(model.tags);
  const knownWord = rememberWords<KnownWord>(
    text => ({ word: tagger.readWord(text), likePronoun: LIKE_PRONOUNS.has(text), tagged: [] }),
    WORDS_KEPT,
    ({ word, tagged }) => {
      tagger.forgetWord(word);
      for (const one of tagged) giveBackRow(one.word);
    },
  );
  const parse = makeParser(model);
  const withTag = ({ word, tagged: before }: KnownWord, tagClass: number): TaggedWord => {
    for (const tagged of before) if (tagged.tagClass === tagClass) return tagged;
    const [tagName, pos] = names[tagClass]!;
    const { code, tag, marks } = makeParserWord(word, tagClass, tagName, pos, model.lemmas);
    const lemma = oneString(findLemma(word.text, word.norm, tagName, model.lemmas));
    // Field by field, and so below: spread objects end up in several shapes, which costs at every look at them.
    const known = { text: word.text, norm: normOf(word, tagName), lemma, pos, tag: tagName, row: takeRow() };
    const tagged = { code, tag, tagClass, marks, word: known, repairs: repairsFor(known) };
    before.push(tagged);
    return tagged;
  };
  // "Browning said": where the text has named Ann Browning, a word that opens a sentence before a verb is she.
  const isSurname = (first: string, classes: Uint8Array, surnames: ReadonlySet<string> | undefined): boolean =>
    surnames !== undefined && classes.length > 1 && surnames.has(first) && BEHIND_NAME.test(names[classes[1]!]![0]);
  return (text, { starts, ends }, from, to, surnames) => {
    const known: KnownWord[] = [];
    const words: TaggerWord[] = [];
    for (let i = from; i < to; i++) {
      const one = knownWord(text, starts[i]!, ends[i]!);
      known.push(one);
      words.push(one.word);
    }
    const classes = tagger.tag(words);
    if (isSurname(words[0]?.text ?? '', classes, surnames)) classes[0] = nameClass;
    const count = words.length;
    const tagged: TaggedWord[] = [];
    let repairs = 0;
    for (let i = 0; i < count; i++) {
      const one = known[i]!;
      // The tagger has met "who" ten thousand times, and the organization never.
      const word = withTag(one, one.likePronoun && hasSmallWords(words) ? nameClass : classes[i]!);
      tagged.push(word);
      repairs |= word.repairs;
    }
    const annotations = annotationsOf(tagged, parse(tagged), model.labels.classes);
    for (let i = 0; i < REPAIRS.length; i++) if (repairs & (1 << i)) REPAIRS[i]![1](annotations);
    return annotations;
  };
}

function annotationsOf(tagged: readonly TaggedWord[], { heads, labels }: Parse, names: readonly string[]): Annotations {
  const words: Word[] = [];
  const relations: string[] = [];
  for (let i = 0; i < tagged.length; i++) {
    words.push(tagged[i]!.word);
    if (heads[i] === tagged.length) heads[i] = -1;
    relations.push(names[labels[i]!]!);
  }
  return { words, heads, relations };
}

let loaded: Annotate | undefined;

/** The annotator of the installed model; the words that it has met serve all texts of the process. */
export function loadAnnotator(): Annotate {
  loaded ??= makeAnnotator(loadLanguageModel());
  return loaded;
}
