/** The examples of data/reporting are its tests: each must give its statement, each counter-example none. */
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/knowledge/load.ts';
import { nounsShape, phrasesShape, verbForms, verbsShape } from '../../src/knowledge/reporting.ts';
import { readArticleStatements, texts } from './statements-helper.ts';

const verbs = loadData('reporting/verbs.yaml', verbsShape);
const nouns = loadData('reporting/nouns.yaml', nounsShape);
const phrases = loadData('reporting/phrases.yaml', phrasesShape);
const entries = [...verbs.groups, { id: 'nouns', ...nouns }, { id: 'phrases', ...phrases }];

describe('data/reporting', () => {
  it.each(entries.flatMap(e => e.examples.map(example => ({ id: e.id, ...example }))))('$id: $text', example => {
    const found = readArticleStatements(example.text).map(s => ({
      content: s.text,
      speaker: s.speaker,
      ...(example.channel ? { channel: s.channel } : {}),
    }));
    const { content, speaker, channel } = example;
    expect(found).toContainEqual({ content, speaker, ...(channel ? { channel } : {}) });
  });

  it.each(entries.flatMap(e => e.counter_examples.map(text => ({ id: e.id, text }))))(
    '$id, nothing in: $text',
    ({ text }) => {
      expect(texts(text)).toEqual([]);
    },
  );

  it('inflects regular and irregular verbs', () => {
    expect(verbForms('deny')).toEqual(['deny', 'denies', 'denied', 'denying']);
    expect(verbForms('tell/told/told/telling')).toEqual(['tell', 'tells', 'told', 'telling']);
    expect(verbForms('stress')).toEqual(['stress', 'stresses', 'stressed', 'stressing']);
  });
});
