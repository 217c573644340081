import { describe, expect, it } from 'vitest';
import { joiningWords } from '../../src/knowledge/joining.ts';
import type { Mentions } from '../../src/model/mentions.ts';
import { makeEvidence } from '../../src/model/span.ts';
import { type ActorContribution, deriveRecords } from '../../src/reconciliation/derive-records.ts';
import { mergeActor, shapeOf, withAllEvidence } from '../../src/reconciliation/merge-actor.ts';
import { numberVersions, urlKey, versionKey } from '../../src/reconciliation/versions.ts';
import { articleOf, publishedOn } from '../article-of.ts';

const text = 'Mara Velin, envoy of Ruvania, said on Tuesday: "We agree." Velin said nothing else.';
const article = articleOf(text, { id: 'art1', ...publishedOn('2026-02-10') });
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const mentions: Mentions = {
  article: 'art1',
  actors: [
    {
      key: 'a1',
      name: 'Mara Velin',
      kind: 'person',
      aliases: ['Mara Velin', 'Velin'],
      forms: [
        { ...at('Velin', 58), form: 'short', by: 't' },
        { ...at('Mara Velin'), form: 'name', by: 't' },
      ],
      roles: [
        {
          title: 'envoy',
          of: { actor: 'a2' },
          evidence: makeEvidence(article, at('Mara Velin, envoy of Ruvania')),
          by: 't',
        },
      ],
      speaksFor: 'a2',
      by: 'actors/person',
    },
    {
      key: 'a2',
      name: 'Ruvania',
      kind: 'state',
      aliases: ['Ruvania'],
      forms: [{ ...at('Ruvania'), form: 'name', by: 't' }],
      roles: [],
      by: 'actors/state',
    },
  ],
  times: [
    {
      ...at('on Tuesday'),
      quote: 'on Tuesday',
      expression: {},
      anchor: 'article',
      when: { edtf: '2026-02-10', basis: 'stated' },
      timexType: 'DATE',
      by: 't',
    },
  ],
  statements: [
    {
      speaker: { actor: 'a1' },
      mode: 'direct',
      text: 'We agree.',
      cue: 'said',
      evidence: makeEvidence(article, { start: 0, end: 58 }),
      said: { time: 0 },
      via: [],
      construction: 'direct',
      by: 'statements/x',
    },
    {
      speaker: { described: 'an aide' },
      mode: 'indirect',
      text: 'nothing else',
      evidence: makeEvidence(article, { start: 59, end: 83 }),
      via: [],
      within: 0,
      construction: 'x',
      by: 'statements/y',
    },
  ],
};
const derived = deriveRecords(article, mentions, joiningWords());

describe('deriveRecords', () => {
  const [first, second] = derived.statements;
  const velin = derived.actors.find(a => a.name === 'Mara Velin')!;
  const ruvania = derived.actors.find(a => a.name === 'Ruvania')!;

  it('puts record ids in place of the article’s keys', () => {
    expect(first!.speaker).toBe(velin.actor);
    expect(second!.speaker).toEqual({ described: 'an aide' });
    expect(second!.within).toBe(first!.id);
    expect(velin.roles[0]!.of).toBe(ruvania.actor);
    expect(velin.speaksFor).toBe(ruvania.actor);
    expect(derived.parties).toEqual([ruvania.actor, undefined]);
  });

  it('dates what was said by its words, and what is known by the publication', () => {
    expect(first!.said).toEqual({ edtf: '2026-02-10', basis: 'stated' });
    expect(first!.knownSince).toEqual(article.published);
    expect(second).not.toHaveProperty('said');
  });

  it('shows an actor by the place that names it first', () => {
    expect(velin.evidence.quote).toBe('Mara Velin');
    expect(velin.statements).toBe(1);
  });

  it('reports a post of a live blog at the post’s time', () => {
    const when = { edtf: '2026-02-10T09:15Z', basis: 'stated' } as const;
    const blog = { ...article, posts: [{ start: 0, end: 58, when }] };
    const [inPost, outside] = deriveRecords(blog, mentions, joiningWords()).statements;
    expect(inPost!.reported).toEqual(when);
    expect(outside!.reported).toEqual(article.published);
    expect(inPost!.knownSince).toEqual(article.published);
  });

  it('gives the same ids again, and other ids in another article', () => {
    const again = deriveRecords(article, mentions, joiningWords());
    expect(again).toEqual(derived);
    const other = deriveRecords({ ...article, id: 'art2' }, mentions, joiningWords());
    expect(other.statements[0]!.id).not.toBe(first!.id);
    expect(other.actors.map(a => a.actor)).toEqual(derived.actors.map(a => a.actor));
  });

  it('tells two statements of the same words in one place apart', () => {
    const twice = { ...mentions, statements: [mentions.statements[0]!, mentions.statements[0]!] };
    const ids = deriveRecords(article, twice, joiningWords()).statements.map(s => s.id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('mergeActor', () => {
  const [velin] = derived.actors;
  const other = { ...velin!, article: 'art2', name: 'Mara Ana Velin', aliases: ['Mara Ana Velin', 'Velin'] };
  const told = (first: ActorContribution, articles = 1) => ({ first, articles, statements: articles });
  it('takes the name most used, and every written form once', () => {
    const merged = mergeActor([told(velin!, 2), told(other)])!;
    expect(merged.record.name).toBe('Mara Velin');
    expect(merged.record.aliases).toEqual(['Mara Velin', 'Velin', 'Mara Ana Velin']);
    expect(merged.articles).toBe(3);
    expect(merged.statements).toBe(3);
    expect(merged.roles).toEqual(['envoy']);
    expect(mergeActor([told(velin!), told(other, 2)])!.record.name).toBe('Mara Ana Velin');
  });
  it('has the longer of two names used equally often', () => {
    expect(mergeActor([told(velin!), told(other)])!.record.name).toBe('Mara Ana Velin');
  });
  it('keeps a role once, and all its places where they are asked for', () => {
    const { record } = mergeActor([told(velin!), told(other)])!;
    expect(record.roles).toHaveLength(1);
    const whole = withAllEvidence(record, [velin!, { ...velin!, article: 'art3' }, other]);
    expect(whole.roles).toHaveLength(3);
    expect(whole.evidence).toHaveLength(3);
    expect(Object.keys(whole)).toEqual(Object.keys(record));
  });
  it('is nothing without an article', () => expect(mergeActor([])).toBeUndefined());
  it('counts contributions as one that differ in place and date alone', () => {
    const evidence = { ...velin!.evidence, start: velin!.evidence.start + 1 };
    const roles = velin!.roles.map(role => ({ ...role, evidence }));
    expect(shapeOf({ ...velin!, article: 'art2', evidence, roles, statements: 9, keys: ['x'] })).toBe(shapeOf(velin!));
    for (const change of [{ name: 'Velin' }, { aliases: [] }, { speaksFor: 'a-1' }, { roles: [] }]) {
      expect(shapeOf({ ...velin!, ...change })).not.toBe(shapeOf(velin!));
    }
  });
});

describe('versions', () => {
  it.each([
    ['https://www.post.example/a/b/?utm_source=x#c', 'post.example/a/b'],
    ['https://m.post.example/a?id=7&ref=home', 'post.example/a?id=7'],
    ['http://post.example/a?b=2&a=1', 'post.example/a?a=1&b=2'],
    ['no url at all', 'no url at all'],
  ])('%s is the page %s', (url, key) => expect(urlKey(url)).toBe(key));
  it('keeps pages apart that differ in more than tracking', () => {
    expect(urlKey('https://post.example/a?id=7')).not.toBe(urlKey('https://post.example/a?id=8'));
    expect(urlKey(undefined)).toBeUndefined();
  });
  it('orders by the last change, else by the publication', () => {
    const published = { edtf: '2026-02-10', basis: 'given' } as const;
    expect(versionKey({ published, modified: { edtf: '2026-02-11T08:00Z', basis: 'given' } })).toBe('2026-02-11T08:00');
    expect(versionKey({ published })).toBe('2026-02-10');
    expect(versionKey({ published: { basis: 'unknown' } })).toBe('');
  });
  it('numbers them', () => {
    expect(numberVersions(['x', 'y'])).toEqual([
      { id: 'x', version: 1 },
      { id: 'y', version: 2, previousVersion: 'x' },
    ]);
  });
});
