/**
 * Part-of-speech tagger: greedy, left to right, averaged perceptron; features after Collins 2002, Toutanova et al. 2003.
 * A feature looks at one word in one of the places around the decision, at the two tags before, or at pairs. What a feature says of all classes
 * is a long row for the commonest (a shape, a tag, a suffix): those of one word and of the two tags are summed once, and a decision adds the sums.
 */
import { addRows, highest, SCORES, startScores, Table } from './tables';
import { FEATURES, hashGroup, setAtom } from './templates';

/** Where a word can stand: to be tagged, one or two before what is tagged, one or two after, to be tagged as a sentence's first. */
const HERE: usize = 0;
const BEFORE: usize = 1;
const BEFORE2: usize = 2;
const AFTER: usize = 3;
const AFTER2: usize = 4;
const FIRST: usize = 5;
const PLACES: usize = 6;

/** What the tagger knows of a word wherever it stands: codes, written by the caller; the classes open to it; then its scores in each place. */
@unmanaged
class Word {
  word: i32;
  suffix1: i32;
  suffix2: i32;
  suffix3: i32;
  suffix4: i32;
  prefix1: i32;
  prefix3: i32;
  shape: i32;
  /** Where the number of the classes open to it stands, and they behind it, a byte each; 0: all are. */
  open: usize;
}
const SCORES_AT: usize = 48;

let table: Table = changetype<Table>(0);
let classes: i32 = 0;
/** Bytes of the scores of all classes. */
let size: usize = 0;
let wordTemplates: usize = 0;
let tagTemplates: usize = 0;
let pairTemplates: usize = 0;
/** Scores by the classes of the two words before (class `classes` stands before the sentence), and before each set whether it is made. */
let ofTags: usize = 0;
/** The words' addresses; "no word" twice before and behind. */
let sentence: usize = 0;
/** Classes chosen, a byte each. */
let tags: usize = 0;

/** `words` holds the addresses of five groups, one a place. */
export function setTaggerTemplates(words: usize, tagGroup: usize, pairGroup: usize): void {
  wordTemplates = words;
  tagTemplates = tagGroup;
  pairTemplates = pairGroup;
}

export function setTagger(model: Table, count: i32): void {
  table = model;
  classes = count;
  size = <usize>model.blocks << 5;
  const sets = <usize>((count + 1) * (count + 1));
  ofTags = heap.alloc(sets * (size + 16));
  for (let i: usize = 0; i < sets; i++) store<u8>(ofTags + i * (size + 16), 0);
}

/** Where the classes chosen last stand, a byte each. */
export function tagsAt(): usize {
  return tags;
}

/** Bytes of a word's record. */
export function wordSize(): usize {
  return SCORES_AT + PLACES * size;
}

/** Makes room for sentences of up to `most` words; gives where the addresses of the words are to be written. */
export function makeTaggerRoom(most: i32): usize {
  if (sentence) {
    heap.free(tags);
    heap.free(sentence - 8);
  }
  sentence = heap.alloc(<usize>(most + 4) << 2) + 8;
  tags = heap.alloc(most);
  return sentence;
}

/** The code of a class as a feature: any spread of small integers will do. 0 before the sentence. */
@inline
function codeOf(c: i32): i32 {
  return c === classes ? 0 : (c + 1) * 0x9e3779b1;
}

/** Features of a word in a place, written from `from` on; gives where they end. So do the next two. */
function wordFeatures(word: Word, place: usize, from: usize): usize {
  let at: usize = 1; // in the order of the templates' names
  setAtom(at++, word.word);
  setAtom(at++, word.suffix1);
  setAtom(at++, word.suffix2);
  setAtom(at++, word.suffix3);
  setAtom(at++, word.suffix4);
  setAtom(at++, word.prefix1);
  setAtom(at++, word.prefix3);
  setAtom(at++, word.shape);
  setAtom(at++, i32(place === FIRST));
  return hashGroup(load<usize>(wordTemplates + ((place === FIRST ? HERE : place) << 2)), from);
}

/** Sums what the model says of a word in each of its places. */
export function readWord(at: usize): void {
  for (let place: usize = 0; place < PLACES; place++) {
    for (let i: usize = 0; i < size; i += 16) v128.store(SCORES + i, i16x8.splat(0));
    addRows(table, wordFeatures(changetype<Word>(at), place, FEATURES));
    memory.copy(at + SCORES_AT + place * size, SCORES, size);
  }
}

function tagFeatures(class1: i32, class2: i32, from: usize): usize {
  setAtom(1, codeOf(class1));
  setAtom(2, codeOf(class2));
  return hashGroup(tagTemplates, from);
}

function tagScores(class1: i32, class2: i32): usize {
  const set = ofTags + <usize>(class1 * (classes + 1) + class2) * (size + 16);
  if (load<u8>(set) === 0) {
    startScores(table);
    addRows(table, tagFeatures(class1, class2, FEATURES));
    memory.copy(set + 16, SCORES, size);
    store<u8>(set, 1);
  }
  return set + 16;
}

@inline
function wordAt(i: i32): Word {
  return changetype<Word>(load<usize>(sentence + (<usize>i << 2)));
}

function pairFeatures(i: i32, class1: i32, from: usize): usize {
  const word = wordAt(i);
  const after = wordAt(i + 1);
  let at: usize = 1; // in the order of the templates' names
  setAtom(at++, word.word);
  setAtom(at++, word.suffix3);
  setAtom(at++, word.shape);
  setAtom(at++, codeOf(class1));
  setAtom(at++, wordAt(i - 1).word);
  setAtom(at++, after.word);
  setAtom(at++, after.suffix2);
  setAtom(at++, after.suffix3);
  setAtom(at++, after.shape);
  setAtom(at++, wordAt(i + 2).word);
  return hashGroup(pairTemplates, from);
}

/** All features of a word in its sentence. */
export function allFeatures(i: i32, class1: i32, class2: i32): usize {
  let end = wordFeatures(wordAt(i), i === 0 ? FIRST : HERE, FEATURES);
  end = wordFeatures(wordAt(i - 1), BEFORE, end);
  end = wordFeatures(wordAt(i - 2), BEFORE2, end);
  end = wordFeatures(wordAt(i + 1), AFTER, end);
  end = wordFeatures(wordAt(i + 2), AFTER2, end);
  return pairFeatures(i, class1, tagFeatures(class1, class2, end));
}

@inline
function placeOf(i: i32, place: usize): usize {
  return changetype<usize>(wordAt(i)) + SCORES_AT + place * size;
}

function chooseTag(i: i32, open: usize, class1: i32, class2: i32): i32 {
  const byTags = tagScores(class1, class2);
  const here = placeOf(i, i === 0 ? FIRST : HERE);
  const before = placeOf(i - 1, BEFORE);
  const before2 = placeOf(i - 2, BEFORE2);
  const after = placeOf(i + 1, AFTER);
  const after2 = placeOf(i + 2, AFTER2);
  if (open) {
    const end = open + 1 + load<u8>(open);
    // Of the few that are open: what stands in SCORES for the others is not looked at.
    for (let at = open + 1; at < end; at++) {
      const c = <usize>load<u8>(at) << 1;
      const sum = load<i16>(here + c) + load<i16>(byTags + c) + load<i16>(before + c) + load<i16>(before2 + c);
      store<i16>(SCORES + c, sum + load<i16>(after + c) + load<i16>(after2 + c));
    }
    addRows(table, pairFeatures(i, class1, FEATURES));
    return highestOf(open + 1, end);
  }
  for (let at: usize = 0; at < size; at += 16) {
    let sum = i16x8.add(v128.load(here + at), v128.load(byTags + at));
    sum = i16x8.add(sum, i16x8.add(v128.load(before + at), v128.load(before2 + at)));
    sum = i16x8.add(sum, i16x8.add(v128.load(after + at), v128.load(after2 + at)));
    v128.store(SCORES + at, sum);
  }
  addRows(table, pairFeatures(i, class1, FEATURES));
  return highest(table);
}

/** Of the classes listed from one place to another, that with the highest score, the first of several. */
@inline
function highestOf(from: usize, end: usize): i32 {
  let best = <i32>load<u8>(from);
  for (let at = from + 1; at < end; at++) {
    const c = <i32>load<u8>(at);
    if (load<i16>(SCORES + (<usize>c << 1)) > load<i16>(SCORES + (<usize>best << 1))) best = c;
  }
  return best;
}

/** Sets what stands around the `count` words whose addresses stand in the room: "no word", by its address. */
export function enclose(count: i32, outside: usize): void {
  store<usize>(sentence - 8, outside);
  store<usize>(sentence - 4, outside);
  store<usize>(sentence + (<usize>count << 2), outside);
  store<usize>(sentence + (<usize>count << 2), outside, 4);
}

/** Tags the sentence of `count` words that stands in the room, enclosed. */
export function tag(count: i32): void {
  let class1 = classes;
  let class2 = classes;
  for (let i = 0; i < count; i++) {
    const open = wordAt(i).open;
    const chosen = open && load<u8>(open) === 1 ? <i32>load<u8>(open + 1) : chooseTag(i, open, class1, class2);
    store<u8>(tags + <usize>i, <u8>chosen);
    class2 = class1;
    class1 = chosen;
  }
}
