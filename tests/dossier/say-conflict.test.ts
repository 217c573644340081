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
    ['Velin', 'Velin accuses “Norway of shelling markets”; Orst denies “targeting markets”.'],
    ['Velin and Dray', 'Velin and Dray accuse “Norway of shelling markets”; Orst denies “targeting markets”.'],
  ])('an accusation of %s, and who denies it', (who, says) => {
    const finding = { how: 'denied charge', one: side('s-1', who, 'Norway of shelling markets'), other: side('s-2', 'Orst', 'targeting markets') } as const; // biome-ignore format: one glance
    expect(findingConflicts([finding], names)[0]!.says).toBe(says);
  });

  it('begins a sentence alone with a capital', () => {
    const finding = { how: 'denied', one: side('s-1', 'A trader', 'the port was hit'), other: side('s-2', 'The mayor', 'that it was hit') } as const; // biome-ignore format: one glance
    expect(findingConflicts([finding], names)[0]!.says).toBe(
      'A trader says “the port was hit”; the mayor denies “that it was hit”.',
    );
  });
  it('leaves away what a denier adds of its own', () => {
    const finding = { how: 'denied accusation', one: side('s-1', 'Orst', "Chile's claim that jets hit the port saying that it was the rebels") } as const; // biome-ignore format: one glance
    expect(findingConflicts([finding], names)[0]!.says).toBe("Orst denies “Chile's claim that jets hit the port”.");
  });
});
