import { describe, expect, it } from 'vitest';
import { type Clause, readClauses } from '../../src/extraction/clauses/read-clauses.ts';
import { buildTree } from '../../src/extraction/statements/tree.ts';
import { docOf } from './reading-of.ts';

/** The clauses of a text by their lemma, with words in place of token numbers. */
function read(text: string) {
  const doc = docOf(text);
  const word = (index: number | undefined) => (index === undefined ? undefined : doc.tokens[index]!.text);
  const view = (clause: Clause) => ({
    ...clause,
    subject: word(clause.subject),
    object: word(clause.object),
    condition: word(clause.condition),
    obliques: clause.obliques.map(o => `${o.preposition} ${word(o.head)}`),
  });
  return new Map(readClauses(buildTree(doc.tokens), []).map(clause => [clause.lemma, view(clause)]));
}

describe('readClauses', () => {
  it('finds doer, object and phrases of a plain clause', () => {
    expect(read('Norvand released 64 prisoners on Friday.').get('release')).toMatchObject({
      subject: 'Norvand', object: 'prisoners', passive: false, negated: false, tense: 'past', obliques: ['on Friday'],
    }); // biome-ignore format: one glance
  });

  it('turns a passive round', () => {
    expect(read('The draft was rejected by the ministry.').get('reject')).toMatchObject({
      subject: 'ministry', object: 'draft', passive: true,
    }); // biome-ignore format: one glance
  });

  it('follows control to the subject', () => {
    const clauses = read('The envoy asked leaders to release the prisoners. Karvelia agreed to withdraw its troops.');
    expect(clauses.get('release')).toMatchObject({ subject: 'leaders', modal: 'to' });
    expect(clauses.get('withdraw')).toMatchObject({ subject: 'Karvelia', object: 'troops' });
  });

  it('reads negation, modals and conditions', () => {
    const clauses = read('Norvand will not withdraw its forces unless Karvelia signs the treaty.');
    expect(clauses.get('withdraw')).toMatchObject({
      negated: true,
      modal: 'will',
      tense: 'future',
      condition: 'signs',
    });
    expect(clauses.get('sign')).toMatchObject({ hypothetical: true });
  });

  it('sees a negation that sits on the subject', () => {
    expect(read('Neither side accepted the proposal.').get('accept')).toMatchObject({ negated: true });
  });

  it('follows a relative pronoun to its noun', () => {
    expect(read('The ministers who signed the accord met in Vienna.').get('sign')).toMatchObject({
      subject: 'ministers',
    });
  });

  it('takes a perfect without "been" for active, and shares a modal over "and"', () => {
    const clauses = read('Until the last minute, the opposition High Council of Norvand (HCN) had refused to attend.');
    expect(clauses.get('refuse')).toMatchObject({ passive: false });
    const shared = read('Karvelia must withdraw its troops and release the prisoners.');
    expect(shared.get('release')).toMatchObject({ modal: 'must' });
  });
});
