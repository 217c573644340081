/** Contradictions in one plain sentence. */
import { describe, expect, it } from 'vitest';
import { findingConflicts, type ToldSide } from '../../src/dossier/say-conflict.ts';

const names = { actor: String, outlet: (article: string) => `outlet ${article}`, issue: String };
const side = (record: string, who: string, text: string): ToldSide => ({
  record,
  who,
  text,
  evidence: { article: 'a', start: 0, end: text.length, quote: text, prefix: '', suffix: '' },
});

describe('findingConflicts', () => {
  it('two sides that each deny a deed: nobody is said to tell what he denies', () =>
    expect(
      findingConflicts(
        [
          {
            how: 'denied doers',
            one: side('e-1', 'Orst', 'Norwegian jets hit the clinics'),
            other: side('e-2', 'Velin', 'Chilean jets hit the clinics in the port, saying'),
          },
        ],
        names,
      )[0]!.says,
    ).toBe(
      'A deed is put down to two doers, and each side denies its own part: Orst denies “Norwegian jets hit the clinics”, and Velin denies “Chilean jets hit the clinics in the port”.',
    ));

  it.each([
    ['Velin', 'Velin accuses “Norway of shelling markets”, and Orst denies it: “targeting markets”.'],
    ['Velin and Dray', 'Velin and Dray accuse “Norway of shelling markets”, and Orst denies it: “targeting markets”.'],
  ])('an accusation of %s, and who denies it', (who, says) => {
    const finding = { how: 'denied charge', one: side('s-1', who, 'Norway of shelling markets'), other: side('s-2', 'Orst', 'targeting markets') } as const; // biome-ignore format: one glance
    expect(findingConflicts([finding], names)[0]!.says).toBe(says);
  });
});
