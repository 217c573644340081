/** Lemmas by rule: verbs that no treebank has. */
import { expect, it } from 'vitest';
import { lemmaByRule } from '../../src/nlp/tagging/lemmas.ts';

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
