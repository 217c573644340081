/** Spellings of one name meet; those of two names do not. The examples are the data's own. */
import { describe, expect, it } from 'vitest';
import { letters, nameForm, nameSkeleton, sameSpelling, variants } from '../../src/knowledge/transliteration.ts';

describe('letters', () => {
  it.each(letters().examples.flatMap(([first, ...more]) => more.map(form => [first!, form])))('%s is %s', (a, b) => {
    expect(sameSpelling(a, b, 'family'), `${nameForm(a)} ${nameForm(b)}`).toBe(true);
    expect(nameSkeleton(a)).toBe(nameSkeleton(b));
  });
  it.each(letters().counter_examples)('%s is not %s', (a, b) => {
    expect(sameSpelling(a!, b!, 'family'), `${nameForm(a!)} ${nameForm(b!)}`).toBe(false);
  });
});

describe('variants', () => {
  it.each(variants().examples)('%s: %s is %s', (kind, a, b) => expect(sameSpelling(a, b, kind)).toBe(true));
  it.each(variants().counter_examples)('%s: %s is not %s', (kind, a, b) =>
    expect(sameSpelling(a, b, kind)).toBe(false),
  );
  it('holds a spelling once in each part', () => {
    const { given, family, any, words } = variants();
    for (const groups of [[...given, ...any], [...family, ...any], words]) {
      const forms = groups.flat().map(form => form.toLowerCase());
      expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
    }
  });
});
