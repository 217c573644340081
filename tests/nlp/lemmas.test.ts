/** Lemmas: verbs that no treebank has, by rule and by the list of those that the rules get wrong. */
import { expect, it } from 'vitest';
import { loadLanguageModel } from '../../src/nlp/parsing/model-file.ts';
import { findLemma, lemmaByRule } from '../../src/nlp/tagging/lemmas.ts';

it.each([
  ['chided', 'chide'],
  ['deriding', 'deride'],
  ['guided', 'guide'],
  ['eluded', 'elude'],
  ['eroding', 'erode'],
  ['evaded', 'evade'],
  ['impeding', 'impede'],
  ['raided', 'raid'],
  ['needed', 'need'],
  ['headed', 'head'],
  ['applauded', 'applaud'],
  ['prodded', 'prod'],
  ['loading', 'load'],
])('%s: %s', (word, lemma) => {
  expect(lemmaByRule(word, word.endsWith('ing') ? 'VBG' : 'VBD')).toBe(lemma);
});

it.each([
  ['ruled', 'VBN', 'rule'],
  ['boycotted', 'VBD', 'boycott'],
  ['underlining', 'VBG', 'underline'],
  ['controlled', 'VBD', 'control'],
  ['monitoring', 'VBG', 'monitor'],
  ['besieged', 'VBN', 'besiege'],
  ['freed', 'VBD', 'free'],
  ['tied', 'VBN', 'tie'],
  ['criticizes', 'VBZ', 'criticize'],
  ['hoped', 'VBD', 'hope'],
  ['stopped', 'VBD', 'stop'],
  ['rated', 'VBN', 'rate'],
])('%s %s: %s', (word, tag, lemma) => {
  expect(findLemma(word, word, tag, loadLanguageModel().lemmas)).toBe(lemma);
});
