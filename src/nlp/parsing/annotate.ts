/** Tags and parses one sentence. In: its words. Out: UPOS, Penn tag, lemma, head (index in the sentence, -1 for the root) and relation of each. */
import { oneString } from '../../text/one-string.ts';
import { remember } from '../../text/remember.ts';
import { findLemma } from '../tagging/lemmas.ts';
import { makeTagger, type TaggerWord } from '../tagging/tagger.ts';
import { type LanguageModel, loadLanguageModel } from './model-file.ts';
import { fillInput, makeParserWord, type ParserWord } from './parse-features.ts';
import { makeRoom, parseSentence } from './parser.ts';
import { apposeSecondSubjects } from './second-subjects.ts';

export interface Annotation {
  /** The word, in the one string that is kept for it: what looks it up need not hash it again. */
  readonly text: string;
  readonly norm: string;
  readonly lemma: string;
  readonly pos: string;
  readonly tag: string;
  readonly head: number;
  readonly deprel: string;
}

export type Annotate = (texts: readonly string[]) => Annotation[];

/** A word with one of its tags, and what follows from the two. */
interface TaggedWord extends ParserWord {
  readonly tagClass: number;
  readonly tagName: string;
  readonly pos: string;
  readonly norm: string;
  readonly lemma: string;
}

/** Names that in lower case would be pronouns ("the US said", "the WHO urged"), each with what its norm is then. */
const LIKE_PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['US', 'u.s.'],
  ['WHO', 'w.h.o.'],
]);
const normOf = ({ text, norm }: TaggerWord, tag: string): string =>
  (tag.startsWith('NNP') ? LIKE_PRONOUNS.get(text) : undefined) ?? norm;

/** A sentence that is not all in capitals, as headlines are: there "US" has only its tag to go by. */
const hasSmallWords = (texts: readonly string[]): boolean => texts.some(text => /^\p{Ll}{2}/u.test(text));

interface KnownWord {
  readonly word: TaggerWord;
  /** One or two for most words: looked through faster than a map. */
  readonly tagged: TaggedWord[];
}

/** Distinct words kept: those of a few hundred articles, some 20 MB. */
const WORDS_KEPT = 10_000;
/** Longer sentences than this are rare; the room grows with them. */
const ROOM = 256;

/** A function that annotates sentences, one after the other; it remembers the words it has met. */
export function makeAnnotator(model: LanguageModel): Annotate {
  const names = model.tags.model.classes.map(name => name.split(' ') as [string, string]);
  const nameClass = names.findIndex(([tag, pos]) => tag === 'NNP' && pos === 'PROPN');
  const tagger = makeTagger(model.tags);
  const knownWord = remember<KnownWord>(text => ({ word: tagger.readWord(text), tagged: [] }), WORDS_KEPT);
  let room = makeRoom(model, ROOM);
  const withTag = (known: KnownWord, tagClass: number): TaggedWord => {
    for (const tagged of known.tagged) if (tagged.tagClass === tagClass) return tagged;
    const { word } = known;
    const [tagName, pos] = names[tagClass]!;
    const { code, tag, comma, verb, quote, join } = makeParserWord(word, tagClass, tagName, pos, model.lemmas);
    const lemma = oneString(findLemma(word.text, word.norm, tagName, model.lemmas));
    // Field by field, and so below: spread objects end up in several shapes, which costs at every look at them.
    const norm = normOf(word, tagName);
    const tagged = { code, tag, comma, verb, quote, join, tagClass, tagName, pos, norm, lemma };
    known.tagged.push(tagged);
    return tagged;
  };
  return texts => {
    const known: KnownWord[] = [];
    const words: TaggerWord[] = [];
    for (const text of texts) {
      const one = knownWord(text);
      known.push(one);
      words.push(one.word);
    }
    const classes = tagger.tag(words);
    const tagged = known.map((one, i) =>
      // The tagger has met "who" ten thousand times, and the organization never.
      withTag(one, LIKE_PRONOUNS.has(texts[i]!) && hasSmallWords(texts) ? nameClass : classes[i]!),
    );
    if (texts.length > room.most) room = makeRoom(model, 2 * texts.length);
    fillInput(room.input, tagged);
    const { head, label } = parseSentence(model, room);
    const annotated = tagged.map(({ norm, lemma, pos, tagName }, i) => ({
      text: words[i]!.text,
      norm,
      lemma,
      pos,
      tag: tagName,
      head: head[i] === texts.length ? -1 : head[i]!,
      deprel: model.labels.classes[label[i]!]!,
    }));
    apposeSecondSubjects(annotated);
    return annotated;
  };
}

let loaded: Annotate | undefined;

/** The annotator of the installed model; the words that it has met serve all texts of the process. */
export function loadAnnotator(): Annotate {
  loaded ??= makeAnnotator(loadLanguageModel());
  return loaded;
}
