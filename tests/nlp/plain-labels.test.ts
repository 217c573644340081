import { expect, test } from 'vitest';
import { loadLanguageModel } from '../../src/nlp/parsing/model-file.ts';
import { LEFT, RIGHT } from '../../src/nlp/parsing/parser.ts';
import { arcTags, readPlainLabels } from '../../src/nlp/parsing/plain-labels.ts';

test('the label of an arc goes by both tags and the side', () => {
  const table = readPlainLabels([arcTags(3, 5, LEFT), 7]);
  expect(table[arcTags(3, 5, LEFT)]).toBe(7);
  expect(table[arcTags(3, 5, RIGHT)]).toBe(0);
  expect(table[arcTags(5, 3, LEFT)]).toBe(0);
});

test('in the installed model a determiner before its noun is plain, a noun before its verb is not', () => {
  const { tags, labels, plainLabels } = loadLanguageModel();
  const classOf = (name: string): number => tags.model.classes.indexOf(name);
  const labelOf = (dependant: string, head: string): number =>
    plainLabels[arcTags(classOf(dependant), classOf(head), LEFT)]!;
  expect(labels.classes[labelOf('DT DET', 'NN NOUN')]).toBe('det');
  expect(labelOf('NN NOUN', 'VBD VERB')).toBe(0); // a subject, an object in front, a time
});
