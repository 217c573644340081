/** The kernel against what it is to do, told plainly: sums of weights found by linear probing, and the best open class or move. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresTo, type Kernel, loadKernel } from '../../src/nlp/kernel.ts';
import { type Annotate, annotateWords, loadAnnotator, makeAnnotator } from '../../src/nlp/parsing/annotate.ts';
import { loadLanguageModel } from '../../src/nlp/parsing/model-file.ts';
import type { ParserWord } from '../../src/nlp/parsing/parse-features.ts';
import { LEFT, makeParser, placeSentence, RIGHT, SHIFT } from '../../src/nlp/parsing/parser.ts';
import { noPlainLabels } from '../../src/nlp/parsing/plain-labels.ts';
import { encodeModel, encodeMoves, placeModel, placeMoves, type Weights } from '../../src/nlp/tagging/linear-model.ts';
import { makeTagger, tagCode } from '../../src/nlp/tagging/tagger.ts';
import { growth, LINEAR } from '../growth.ts';

const CLASSES = Array.from({ length: 20 }, (_, c) => `class ${c}`);
const WORDS = 'The the minister said Horn , . who to of 12 Bern - SAYS wordz ’s дом'.split(' ');

/** A few weights for each key, which follow from the key alone. */
function weightsFor(keys: Iterable<number>, classes: number, most: number): Weights {
  const sorted = Uint32Array.from(new Set([...keys].map(key => key >>> 0))).sort();
  const chosen = Array.from(sorted, key => Array.from({ length: 1 + (key % most) }, (_, i) => (key + 7 * i) % classes));
  const rows = chosen.map(row => [...new Set(row)]);
  return {
    keys: sorted,
    counts: Uint8Array.from(rows, row => row.length),
    classes: Uint8Array.from(rows.flat()),
    weights: Int16Array.from(
      rows.flatMap((row, k) => row.map((_, i) => ((Math.imul(sorted[k]!, 31 + i) >>> 8) % 400) - 200)),
    ),
  };
}

/** The weights of a key as a table gives them that keeps only `bits` of it beside its slot. */
function tableOf({ keys, counts, classes, weights }: Weights, bits: number): (key: number) => Map<number, number> {
  let size = 1024;
  while (size < keys.length * 1.5) size *= 2;
  const shift = 32 - Math.log2(size);
  const low = 2 ** bits - 1;
  const slots = new Array<{ low: number; row: Map<number, number> } | undefined>(size);
  let at = 0;
  keys.forEach((key, k) => {
    const row = new Map<number, number>();
    for (let i = 0; i < counts[k]!; i++, at++) row.set(classes[at]!, Math.max(-255, Math.min(255, weights[at]!)));
    let slot = key >>> shift;
    while (slots[slot]) slot = (slot + 1) % size;
    slots[slot] = { low: key & low, row };
  });
  return key => {
    for (let slot = key >>> shift; slots[slot]; slot = (slot + 1) % size)
      if (slots[slot]!.low === (key & low)) return slots[slot]!.row;
    return new Map();
  };
}

function sums(table: (key: number) => Map<number, number>, features: Int32Array, classes: number): number[] {
  const scores = new Array<number>(classes).fill(0);
  for (const key of features) for (const [c, weight] of table(key)) scores[c]! += weight;
  return scores;
}

const bestOf = (scores: readonly number[], open: readonly number[]): number =>
  open.reduce((best, c) => (scores[c]! > scores[best]! ? c : best));

/** Two of three, so that some features have no weights. */
const some = (features: Iterable<number>): number[] => [...new Set(features)].filter((_, i) => i % 3 > 0);

const sentences = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });

describe('the tagger', () => {
  const untrained = makeTagger({
    model: placeModel(loadKernel(), new Uint8Array(), CLASSES, 0, 0),
    lexicon: new Map(),
  });

  test('takes the class of the highest sum, of those open to a word', () => {
    fc.assert(
      fc.property(sentences, texts => {
        const lexicon = new Map([
          ['the', [3]],
          ['to', [9, 4]],
        ]);
        const asked: number[] = [];
        untrained.place(texts.map(untrained.readWord));
        texts.forEach((_, i) => {
          for (const c of [0, 5, CLASSES.length]) asked.push(...untrained.features(i, c, 5));
        });
        const weights = weightsFor(some(asked), CLASSES.length, 25);
        const { keys, classes } = weights;
        const model = placeModel(loadKernel(), encodeModel(weights), CLASSES, keys.length, classes.length);
        const tagger = makeTagger({ model, lexicon });
        const words = texts.map(tagger.readWord);
        const tags = [...tagger.tag(words)];
        const table = tableOf(weights, 16);
        const all = CLASSES.map((_, c) => c);
        tags.forEach((tag, i) => {
          const class1 = i > 0 ? tags[i - 1]! : CLASSES.length;
          const class2 = i > 1 ? tags[i - 2]! : CLASSES.length;
          const scores = sums(table, tagger.features(i, class1, class2), CLASSES.length);
          expect(tag).toBe(bestOf(scores, lexicon.get(words[i]!.form) ?? all));
        });
      }),
      { numRuns: 40, seed: 5 },
    );
  });
});

/** Parses a sentence move by move; `moveOf` and `labelOf` choose by features. */
function walk(
  kernel: Kernel,
  words: readonly ParserWord[],
  moveOf: (features: Int32Array, open: number[]) => number,
  labelOf: (features: Int32Array) => number,
): { heads: number[]; labels: number[] } {
  const { run } = kernel;
  const heads: number[] = [];
  const labels: number[] = [];
  placeSentence(kernel, words);
  run.start(words.length);
  while (!run.isFinal()) {
    const only = run.onlyMove();
    const open = run.height() > 1 ? [SHIFT, LEFT, RIGHT] : [SHIFT, LEFT];
    const move = only >= 0 ? only : moveOf(featuresTo(kernel, run.moveFeatures()), open);
    if (move === SHIFT) {
      run.shift();
      continue;
    }
    const dependant = run.stackWord(0);
    const head = move === LEFT ? run.nextWord() : run.stackWord(1);
    const label = head === words.length ? 0 : labelOf(featuresTo(kernel, run.labelFeatures(move)));
    heads[dependant] = head;
    labels[dependant] = label;
    run.attach(move, label);
  }
  return { heads, labels };
}

const parserWord = fc.record({
  word: fc.integer({ min: 0, max: 5 }),
  tag: fc.integer({ min: 0, max: 6 }),
  mark: fc.integer({ min: 0, max: 4 }),
});

describe('the parser', () => {
  test('takes the open move and the label of the highest sum', () => {
    fc.assert(
      fc.property(fc.array(parserWord, { minLength: 1, maxLength: 14 }), drawn => {
        const words = drawn.map(({ word, tag, mark }) => ({
          code: tagCode(50 + word),
          tag: tagCode(tag),
          tagClass: tag,
          marks: mark === 4 ? 0 : 1 << (8 * mark),
        }));
        const kernel = loadKernel();
        const none = placeModel(kernel, new Uint8Array(), CLASSES, 0, 0);
        makeParser({ moves: placeMoves(kernel, new Uint8Array(), 0), labels: none, plainLabels: noPlainLabels() });
        const asked = { moves: [] as number[], labels: [] as number[] };
        for (const turn of [0, 1, 2]) {
          let step = turn;
          walk(
            kernel,
            words,
            (features, open) => {
              asked.moves.push(...features);
              return open[step++ % open.length]!;
            },
            features => {
              asked.labels.push(...features);
              return 1 + (step++ % 3);
            },
          );
        }
        const moves = weightsFor(some(asked.moves), 3, 3);
        moves.weights.forEach((weight, i) => {
          if (moves.classes[i] === 0)
            moves.weights[i] = 0; // the table keeps differences to the first
          else if (weight === 0) moves.weights[i] = 1; // and no feature without weight
        });
        const labels = weightsFor(some(asked.labels), CLASSES.length, 19);
        const model = {
          moves: placeMoves(kernel, encodeMoves(moves), moves.keys.length),
          labels: placeModel(kernel, encodeModel(labels), CLASSES, labels.keys.length, labels.classes.length, 1),
          plainLabels: noPlainLabels(),
        };
        const parse = makeParser(model)(words);
        const moveTable = tableOf(moves, 12);
        const labelTable = tableOf(labels, 16);
        const open = CLASSES.map((_, c) => c).slice(1);
        const expected = walk(
          kernel,
          words,
          (features, allowed) => bestOf(sums(moveTable, features, 3), allowed),
          features => bestOf(sums(labelTable, features, CLASSES.length), open),
        );
        expect(parse).toEqual(expected);
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});

describe('the memory', () => {
  test('grows with a sentence of 10,000 words that are all new, in linear time, and serves the next as before', () => {
    const annotate = makeAnnotator(loadLanguageModel());
    const short = ['Petrov', 'said', 'the', 'talks', 'failed', '.'];
    // Where a word's facts are kept says nothing of it.
    const read = (own: Annotate): unknown => {
      const { words, heads, relations } = annotateWords(own, short);
      return { words: words.map(({ row, ...word }) => word), heads, relations };
    };
    const before = read(annotate);
    const long = (size: number): string[] => Array.from({ length: size }, (_, i) => `wordz${i}`);
    const { heads } = annotateWords(annotate, long(10_000));
    expect(heads.filter(head => head < 0)).toHaveLength(1);
    const { relations } = annotateWords(annotate, [...long(6000), ...short]);
    expect(relations).toHaveLength(6006);
    expect(read(annotate)).toEqual(before);
    expect(read(loadAnnotator())).toEqual(before);
    expect(growth(300, size => () => annotateWords(annotate, long(size)))).toBeLessThan(LINEAR);
  });
});
