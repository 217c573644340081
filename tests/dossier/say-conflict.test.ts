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
  it('says of whom neither confirms nor denies that there is no denial', () => {
    const told = { how: 'not confirmed', one: side('e-1', 'Velin', 'she has met Orst'), other: side('s-1', 'Dray', 'I can neither confirm nor deny it') } as const; // biome-ignore format: one glance
    const [conflict] = findingConflicts([told], names);
    expect(conflict!.kind).toBe('status');
    expect(conflict!.says).toBe('Velin says “she has met Orst”; Dray neither confirms nor denies it: “I can neither confirm nor deny it”.'); // biome-ignore format: one glance
  });
  it('quotes the words as they stand where a record put them together', () => {
    const broken = side('c-1', 'Velin', 'Norway: violating the truce');
    const quote = 'Norway of violating the truce';
    const told = { how: 'kept or broken', one: { ...broken, evidence: { ...broken.evidence, quote } }, other: side('s-1', 'Dray', 'the truce holds') } as const; // biome-ignore format: one glance
    expect(findingConflicts([told], names)[0]!.says).toBe(
      'Velin tells of a truce broken: “Norway of violating the truce”; Dray of one kept: “the truce holds”.',
    );
  });
  it('does not name the accused in words of its own', () => {
    const told = { how: 'answered accusation', one: side('s-1', 'Orst', 'the Chilean minister Velin of not wanting peace'), other: { ...side('s-2', 'Velin', 'she does want it'), side: 'Chile' } } as const; // biome-ignore format: one glance
    expect(findingConflicts([told], names)[0]!.says).toBe('Orst accuses “the Chilean minister Velin of not wanting peace”; Velin answers: “she does want it”.'); // biome-ignore format: one glance
  });
  it('says what a refused demand is about', () => {
    const told = { how: 'refused demand', one: { ...side('p-1', 'Orst', "Chile's demand for a dam"), issue: 'water' } } as const; // biome-ignore format: one glance
    expect(findingConflicts([told], names)[0]!.says).toBe("On water: Orst rejects “Chile's demand for a dam”.");
  });
  it('calls two time limits such, and not two numbers of one thing', () => {
    const says = (a: string, b: string) =>
      findingConflicts([{ how: 'two figures', one: side('s-1', 'Orst', a), other: side('s-2', 'Velin', b) }], names)[0]!.says;
    expect(says('within a day', 'in three days')).toMatch(/^Two time limits are given: /);
    expect(says('four boats', 'five boats')).toMatch(/^Two numbers are given for one thing: /);
  }); // biome-ignore format: one glance
  it('makes findings of one matter one conflict', () => {
    const one = { how: 'denied accusation', one: side('s-1', 'Orst', 'reports of raids'), matter: 'm' } as const;
    const two = { how: 'denied accusation', one: side('s-2', 'Orst', 'claims of raids'), matter: 'm' } as const;
    expect(findingConflicts([one, two], names)).toMatchObject([{ records: ['s-1', 's-2'] }]);
  });
  it('leaves away what a denier adds of its own', () => {
    const finding = { how: 'denied accusation', one: side('s-1', 'Orst', "Chile's claim that jets hit the port saying that it was the rebels") } as const; // biome-ignore format: one glance
    expect(findingConflicts([finding], names)[0]!.says).toBe("Orst denies “Chile's claim that jets hit the port”.");
  });
});
