import { describe, expect, test } from 'vitest';
import { parseConllu, type TreebankSentence } from '../../scripts/training/conllu.ts';
import { learnLemmas } from '../../scripts/training/learn-lemmas.ts';
import { retell } from '../../scripts/training/reported-speech.ts';
import { labelClasses, makeItem, projectivize, trainParser } from '../../scripts/training/train-parser.ts';
import { sentenceTagger, tagClasses, trainTagger } from '../../scripts/training/train-tagger.ts';
import { annotateWords, makeAnnotator } from '../../src/nlp/parsing/annotate.ts';
import { readModel, writeModel } from '../../src/nlp/parsing/model-file.ts';

/** Rows "form lemma UPOS XPOS head relation". */
const treebank = (...sentences: string[]): TreebankSentence[] =>
  parseConllu(
    sentences
      .map((sentence, n) => {
        const rows = sentence.trim().split('\n');
        const lines = rows.map((row, i) => {
          const [form, lemma, upos, xpos, head, deprel] = row.trim().split(' ');
          return [i + 1, form, lemma, upos, xpos, '_', head, deprel, '_', '_'].join('\t');
        });
        return `# sent_id = s${n}\n${lines.join('\n')}`;
      })
      .join('\n\n'),
  );

const said = `Petrov Petrov PROPN NNP 2 nsubj
  said say VERB VBD 0 root
  that that SCONJ IN 6 mark
  the the DET DT 5 det
  talks talk NOUN NNS 6 nsubj
  failed fail VERB VBD 2 ccomp
  . . PUNCT . 2 punct`;
const left = `The the DET DT 2 det
  envoys envoy NOUN NNS 3 nsubj
  left leave VERB VBD 0 root
  Bern Bern PROPN NNP 3 obj
  . . PUNCT . 3 punct`;

function trainSmall(sentences: TreebankSentence[]): Uint8Array {
  const classes = tagClasses(sentences);
  const lemmas = learnLemmas(sentences);
  const known = new Map(Object.entries(lemmas));
  const tagger = trainTagger(sentences, classes, 5, [1]);
  const labels = labelClasses(sentences);
  const index = new Map(labels.map((label, i) => [label, i]));
  const tag = sentenceTagger(tagger.model);
  const items = sentences.map(s => makeItem(s, tag(s), classes, index, known));
  const parser = trainParser(items, labels, 12, [1, 2], () => {});
  return writeModel(
    [
      { name: 'tags', classes, weights: tagger.weights },
      { name: 'quick', classes: ['shift', 'left', 'right'], weights: parser.quick },
      { name: 'moves', classes: ['shift', 'left', 'right'], weights: parser.moves },
      { name: 'labels', classes: labels, weights: parser.labels },
    ],
    { lexicon: tagger.lexicon, lemmas, plainLabels: parser.plainLabels },
  );
}

describe('training', () => {
  const sentences = treebank(
    said,
    left,
    said.replace('Petrov Petrov', 'Horn Horn'),
    left.replace('Bern Bern', 'Oslo Oslo'),
  );

  test('the same sentences and seeds give the same bytes', () => {
    expect(Buffer.compare(trainSmall(sentences), trainSmall(sentences))).toBe(0);
  });

  test('what was learnt is in the file', () => {
    const annotate = makeAnnotator(readModel(trainSmall(sentences)));
    const texts = ['Petrov', 'said', 'that', 'the', 'talks', 'failed', '.'];
    const { words, heads, relations } = annotateWords(annotate, texts);
    expect(heads).toEqual([1, -1, 5, 4, 5, 1, 1]);
    expect(relations).toEqual(['nsubj', 'root', 'mark', 'det', 'nsubj', 'ccomp', 'punct']);
    expect(words[1]).toMatchObject({ lemma: 'say', tag: 'VBD', pos: 'VERB' });
  });

  test('a file that is cut off is an error, not a model', () => {
    expect(() => readModel(Uint8Array.from([123, 10]))).toThrow();
  });
});

describe('treebanks', () => {
  test('arcs that cross others are lifted to the head of their head', () => {
    const heads = Int32Array.from([3, 2, 4, 2]); // 0→3 passes over the root at 2
    projectivize(heads);
    expect([...heads]).toEqual([2, 2, 4, 2]);
  });

  test('reported speech is told again with the cue after or inside', () => {
    const [source] = treebank(said);
    const texts = new Set<string>();
    for (const value of [0, 0.2, 0.4, 0.6, 0.7, 0.9]) for (const s of retell(source!, () => value)) texts.add(s.text);
    expect(texts).toContain('" The talks failed , " Petrov said .');
    expect(texts).toContain('" The talks failed , " said Petrov .');
    expect(texts).toContain('The talks failed , Petrov said .');
    const quoted = retell(source!, () => 0)[0]!;
    const verb = quoted.words.findIndex(w => w.form === 'said');
    expect(quoted.words[verb]).toMatchObject({ head: -1, deprel: 'root' });
    expect(quoted.words.find(w => w.form === 'failed')).toMatchObject({ head: verb, deprel: 'ccomp' });
  });
});
