/** Two who count one thing, and what is rejected without being told again: with the nearest pair that contradicts nothing. */
import { describe, expect, it } from 'vitest';
import { countsFile } from '../../src/knowledge/counts.ts';
import type { FigureRecord, StatementRecord, Who } from '../../src/model/record.ts';
import { classOf, countSame, countsIn } from '../../src/reconciliation/conflicts/counts.ts';
import { beganIn, rebuttalsIn } from '../../src/reconciliation/conflicts/rebuttals.ts';
import {
  type ArticleTellings,
  type KnownActor,
  Sides,
  tellingsOf,
} from '../../src/reconciliation/conflicts/telling.ts';

const ACTORS = new Map<string, KnownActor>([
  ['norway', { id: 'norway', name: 'Norway' }],
  ['chile', { id: 'chile', name: 'Chile' }],
  ['orst', { id: 'orst', name: 'Pavel Orst', speaksFor: 'norway' }],
  ['velin', { id: 'velin', name: 'Mara Velin', speaksFor: 'chile' }],
]);

/** Sentences of one article, each behind the last. */
class Article {
  #at = 0;
  readonly statements: StatementRecord[] = [];
  readonly figures: FigureRecord[] = [];
  #base(quote: string) {
    const evidence = { article: 'a', start: this.#at, end: this.#at + quote.length, quote, prefix: '', suffix: '' };
    this.#at += quote.length + 1;
    return { id: `r${evidence.start}`, by: 'test', knownSince: { basis: 'given' as const }, evidence: [evidence] };
  }
  skip(characters: number): this {
    this.#at += characters;
    return this;
  }
  says(speaker: Who, cue: string, text: string, quote = text): this {
    const base = this.#base(quote);
    this.statements.push({ ...base, speaker, cue, text, mode: 'indirect', reported: base.knownSince, via: [], construction: 'test' }); // biome-ignore format: one thought
    return this;
  }
  counts(claimedBy: Who | undefined, value: number, quote: string, more: Partial<FigureRecord> = {}): this {
    this.figures.push({ ...this.#base(quote), value, words: String(value), of: 'people', claimedBy, ...more });
    return this;
  }
  get tellings(): ArticleTellings {
    const { statements, figures } = this;
    return tellingsOf({ article: 'a', statements, figures, events: [], positions: [], commitments: [] }, new Sides(ACTORS)); // biome-ignore format: one thought
  }
}

describe('the classes of what is counted', () => {
  const { examples, counter_examples } = countsFile();
  it.each(examples)('$one ~ $other', ({ one, other, class: expected }) => {
    expect(countSame(one, other)).toBe(true);
    expect(classOf(one)).toBe(expected);
  });
  it.each(counter_examples)('$one | $other', ({ one, other }) => expect(countSame(one, other)).toBe(false));
});

describe('two who count', () => {
  const found = (article: Article) => countsIn(article.tellings).map(({ how }) => how);
  it('differ on the dead of one attack', () =>
    expect(
      found(new Article().counts('orst', 14, '14 people had been killed').counts('velin', 3, 'three people had died')),
    ).toEqual(['two counts']));
  it('do not, where one number leaves room for the other', () =>
    expect(
      found(
        new Article()
          .counts('orst', 14, 'at least 14 people had been killed', { qualifier: 'at least' })
          .counts('velin', 23, '23 people had died'),
      ),
    ).toEqual([]));
  it('do not, for one side, for the report itself, far from each other, in two places, or of their own people', () => {
    const one = () => new Article().counts('orst', 14, '14 people had been killed', { place: 'Oslo' });
    expect(found(one().counts('norway', 3, 'three people had died'))).toEqual([]);
    expect(found(one().counts(undefined, 3, 'three people had died'))).toEqual([]);
    expect(found(one().skip(2000).counts('velin', 3, 'three people had died'))).toEqual([]);
    expect(found(one().counts('velin', 3, 'three people had died', { place: 'Arica' }))).toEqual([]);
    expect(found(one().counts('velin', 3, 'three had died', { what: 'dead among its people' }))).toEqual([]);
    const near = () => new Article().counts('orst', 14, '14 people were killed in the port of Velm');
    expect(found(near().counts('velin', 3, 'three people were killed in the port of Velm'))).toEqual(['two counts']);
    expect(found(near().counts('velin', 3, 'three people were killed in Lower Tarn'))).toEqual([]);
    const shelled = () => new Article().counts('orst', 14, '14 people were killed by Chilean shells');
    expect(found(shelled().counts('velin', 3, 'three people were killed by Norwegian shells'))).toEqual([]);
  });
});

describe('rejected without being told again', () => {
  const found = (article: Article) =>
    rebuttalsIn(article.tellings).map(({ how, one, other }) => [how, one.text, other?.text]);
  const accused = () => new Article().says('velin', 'accused', 'Norway of shelling the harbour');
  it('is the accusation before it', () => {
    const expected = ['rejected charge', 'Norway of shelling the harbour', 'the accusation'];
    expect(found(accused().says('orst', 'rejected', 'the accusation'))).toEqual([expected]);
    expect(found(accused().says('orst', 'denied', 'any involvement'))).toHaveLength(1);
  });
  it('is what is said of that side, where the denial stands before what is said beside it', () =>
    expect(
      found(
        new Article()
          .says('velin', 'said', 'Norway had broken the truce nine times')
          .says('orst', 'said', 'its men had only shot back', 'Norway denied this and said its men had only shot back'),
      ),
    ).toEqual([['rejected claim', 'Norway had broken the truce nine times', 'its men had only shot back']]));
  it('is what was said last, where there was no such thing', () =>
    expect(
      found(
        new Article()
          .says('velin', 'said', 'both had agreed to free 200 prisoners')
          .says('orst', 'said', 'no such agreement had been reached'),
      ),
    ).toHaveLength(1));
  it('is told once for a side, and is nothing of its own, of nobody else, or far behind', () => {
    const twice = accused().says('orst', 'rejected', 'the accusation').says('orst', 'denied', 'the claim');
    expect(found(twice)).toHaveLength(1);
    expect(found(new Article().says('orst', 'said', 'Norway was ready').says('orst', 'rejected', 'the claim'))).toEqual(
      [],
    );
    expect(found(new Article().says('velin', 'said', 'rain fell').says('orst', 'rejected', 'the claim'))).toEqual([]);
    expect(found(accused().skip(2000).says('orst', 'rejected', 'the accusation'))).toEqual([]);
  });
  it('is what another says that there is, where there is none', () => {
    const progress = () => new Article().says('velin', 'said', 'the talks had made real progress');
    const none = 'there had been no progress at all';
    expect(found(progress().says('orst', 'said', none)).map(([how]) => how)).toEqual(['said to be none']);
    expect(found(new Article().says('velin', 'said', 'progress could be made').says('orst', 'said', none))).toEqual([]);
  });
  it('is a charge called baseless by the one who is charged', () => {
    expect(found(accused().says('orst', 'said', 'the charge was baseless'))).toHaveLength(1);
    const other = new Article().says('velin', 'said', 'rain fell').says('orst', 'said', 'the charge was baseless');
    expect(found(other)).toEqual([]);
  });
});

describe('who began', () => {
  const crossed = () => new Article().says('velin', 'said', 'Norwegian troops had crossed the border first');
  it('is told by each of the other', () =>
    expect(beganIn(crossed().says('orst', 'said', 'soldiers of Chile had opened fire first').tellings)).toHaveLength(
      1,
    ));
  it('is not told in two ways by who says something else first', () =>
    expect(beganIn(crossed().says('orst', 'said', 'Chile would have to move its soldiers first').tellings)).toEqual(
      [],
    ));
});
