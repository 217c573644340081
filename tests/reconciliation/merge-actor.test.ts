/** One actor out of what articles give to it. */
import { describe, expect, it } from 'vitest';
import type { ActorContribution } from '../../src/reconciliation/derive-records.ts';
import { knownActorId } from '../../src/reconciliation/join-actors.ts';
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
      'President',
    ]));
  it.each(['deputy president', 'former president', 'parliament speaker'])('%s is an office of its own', title =>
    expect(titles(...often, told('c', title))).toContain(title),
  );
  it('of one article nothing is known to be wrong', () =>
    expect(titles(told('a', 'President'), told('c', 'oppose President'))).toHaveLength(2));
});

describe('offices of one actor', () => {
  const of = (article: string, ...roles: readonly (readonly [string, string?])[]): ActorContribution => ({
    ...told(article),
    roles: roles.map(([title, of]) => ({ title, ...(of ? { of } : {}), evidence: evidence(article) })),
  });
  const shown = (...contributions: ActorContribution[]): string[] =>
    mergeActor(contributions.map(first => ({ first, articles: 1, statements: 1 })))!.record.roles.map(
      ({ title, of }) => (of ? `${title} of ${of}` : title),
    );
  it('are once, with whose they are, though some articles leave it open; every passage stays', () => {
    const both = [of('a', ['Foreign Minister', 'a-norvand']), of('b', ['foreign minister'])];
    expect(shown(...both)).toEqual(['Foreign Minister of a-norvand']);
    const record = mergeActor(both.map(first => ({ first, articles: 1, statements: 1 })))!.record;
    expect(withAllEvidence(record, both).roles.map(role => [role.of, role.evidence.article])).toEqual([
      ['a-norvand', 'a'],
      ['a-norvand', 'b'],
    ]);
  });
  it('of two states stay open where an article names none, and two', () =>
    expect(shown(of('a', ['envoy', 'a-norvand']), of('b', ['envoy', 'a-chile']), of('c', ['envoy']))).toHaveLength(3));
  it('said more fully by another are not said again', () => {
    const fuller = of('a', ['Supreme Leader', 'a-norvand'], ['Ayatollah'], ['Leader'], ['Supreme Leader Ayatollah']);
    expect(shown(fuller)).toEqual(['Supreme Leader of a-norvand', 'Ayatollah']);
    expect(shown(of('a', ['President'], ['Vice President', 'a-norvand']))).toHaveLength(2);
  });
  it('other names are each once, whatever their letters', () => {
    const record = mergeActor([
      { first: { ...told('a'), aliases: ['ORST', 'Orst', 'Pavel Orst'] }, articles: 1, statements: 1 },
    ])!;
    expect(record.record.aliases).toEqual(['Orst', 'Pavel Orst']);
  });
  it('whose they are is what most tell', () =>
    expect(
      shown(
        ...'abc'.split('').map(article => of(article, ['President', 'a-norvand'])),
        of('d', ['president', 'a-chile']),
      ),
    ).toEqual(['President of a-norvand']));
  it.each(['chairing the meeting', 'counterpart', 'President son'])('%s is none', title =>
    expect(shown(of('a', [title, 'a-norvand']))).toEqual([]),
  );
  it('nobody holds one of himself', () => expect(shown(of('a', ['head', 'a-orst']))).toEqual([]));
  it('end with no dangling word', () =>
    expect(shown(of('a', ['head of the office of the', 'a-norvand']))).toEqual(['head of the office of a-norvand']));
  it('that name the state need no second name', () =>
    expect(shown(of('a', ['head of the Norwegian delegation', knownActorId('state/no')]))).toEqual([
      'head of the Norwegian delegation',
    ]));
});
