/** One actor out of what articles give to it. */
import { describe, expect, it } from 'vitest';
import type { ActorContribution } from '../../src/reconciliation/derive-records.ts';
import { mergeActor, withAllEvidence } from '../../src/reconciliation/merge-actor.ts';

const evidence = (article: string) => ({ article, start: 0, end: 4, quote: 'Orst', prefix: '', suffix: '' });
const told = (article: string, ...titles: string[]): ActorContribution => ({
  actor: 'a-orst',
  article,
  name: 'Pavel Orst',
  kind: 'person',
  aliases: ['Orst'],
  roles: titles.map(title => ({ title, of: 'a-norvand', evidence: evidence(article) })),
  evidence: evidence(article),
  by: 'test',
  knownSince: { edtf: '2031-03-01', basis: 'given' },
  statements: 1,
  keys: ['a1'],
  joined: true,
});
const titles = (...contributions: ActorContribution[]): string[] =>
  withAllEvidence(
    mergeActor(contributions.map(first => ({ first, articles: 1, statements: 1 })))!.record,
    contributions,
  ).roles.map(({ title }) => title);

describe('roles of one actor', () => {
  const often = [told('a', 'President'), told('b', 'president')];
  it('words that one article alone reads before an office are no part of it', () =>
    expect(titles(...often, told('c', 'oppose President'), told('d', 'close ally of President'))).toEqual([
      'President',
      'president',
    ]));
  it.each(['deputy president', 'former president', 'parliament speaker'])('%s is an office of its own', title =>
    expect(titles(...often, told('c', title))).toContain(title),
  );
  it('of one article nothing is known to be wrong', () =>
    expect(titles(told('a', 'President'), told('c', 'oppose President'))).toHaveLength(2));
});
