/** Which actors join across articles: equal full names and listed ones; nothing on less. */
import { describe, expect, it } from 'vitest';
import { courtesyTitles, genericBodies, joiningWords } from '../../src/knowledge/joining.ts';
import type { ActorKind, ActorMention } from '../../src/model/mentions.ts';
import { actorIds, joinKey } from '../../src/reconciliation/join-actors.ts';

const actor = (name: string, kind: ActorKind, known?: string): ActorMention => ({
  key: 'a1',
  name,
  kind,
  aliases: [name],
  forms: [],
  roles: [],
  ...(known ? { known } : {}),
  by: 'test',
});
const words = joiningWords();
const idIn = (article: string, text: string, named: ActorMention): string =>
  actorIds(article, text, [named], words).get(named.key)!;
const joined = (a: ActorMention, b: ActorMention): boolean =>
  idIn('one', 'One text.', a) === idIn('two', 'Another text.', b);

describe('joinKey', () => {
  it.each([
    ['a full name', actor('Mara Velin', 'person'), actor('Mara Velin', 'person')],
    ['accents and case', actor('Éva Szőke-Tóth', 'person'), actor('Eva Szoke-Tóth', 'person')],
    ['apostrophes', actor('Brian O’Hale', 'person'), actor("Brian O'Hale", 'person')],
    [
      'a listed entry under other names',
      actor('the Palace', 'government', 'seat/x'),
      actor('Amber Palace', 'state', 'seat/x'),
    ],
    ['a body of one telling word', actor('Axiom', 'organization'), actor('Axiom', 'organization')],
    ['a body read as two kinds', actor('Ruvania', 'state'), actor('Ruvania', 'government')],
    [
      'an article before it',
      actor('the Contact Group on Varnia', 'coalition'),
      actor('Contact Group on Varnia', 'coalition'),
    ],
  ])('joins %s', (_, a, b) => expect(joined(a, b)).toBe(true));

  it.each([
    ['a family name alone', actor('Velin', 'person')],
    ['an initial and a family name', actor('M. Velin', 'person')],
    ['a role', actor('the foreign minister', 'role')],
    ['a group of people', actor('rebels', 'group')],
    ['a generic body', actor('Foreign Ministry', 'government')],
  ])('keeps %s to its article', (_, a) => expect(joined(a, a)).toBe(false));

  it('parts people with different names, and people from bodies', () => {
    expect(joined(actor('Mara Velin', 'person'), actor('Mara Veling', 'person'))).toBe(false);
    expect(joined(actor('Mara Velin', 'person'), actor('Mara Velin', 'organization'))).toBe(false);
  });
});

describe('a name that no list knows', () => {
  const words = (n: number, word: string): string => Array.from({ length: n }, () => word).join(' ');
  const NAMING = 'On Monday Velin told the council that he would not go back to the bridge.';
  const named = (text: string): ActorMention => {
    const start = text.indexOf('Velin');
    return { ...actor('Velin', 'person'), forms: [{ start, end: start + 5, form: 'short', by: 'test' }] };
  };
  const shared = (...texts: readonly [string, string]): boolean => {
    const [one, two] = texts.map((text, i) => idIn(String(i), text, named(text)));
    return one === two;
  };
  const LEAD = `The talks ${words(40, 'long')}.`;

  it('is one in copies, and where the copy was edited elsewhere', () => {
    expect(shared(NAMING, NAMING)).toBe(true);
    const copy = [LEAD, NAMING, 'At least 40 died.'].join('\n\n');
    expect(shared(copy, copy.replace('40', '41'))).toBe(true);
    expect(shared(copy, `By our own reporter\n\n${copy}`)).toBe(true);
  });
  it('is two where only its sentence is the same', () => {
    expect(shared([LEAD, NAMING].join('\n\n'), [LEAD.replace('talks', 'floods'), NAMING].join('\n\n'))).toBe(false);
    expect(shared(`It rained.\n\n${NAMING}`, `It rained.\n\n${NAMING}\n\n${LEAD}`)).toBe(false);
  });
  it('is two within one article where it is told of two', () => {
    const [one, two] = [named(NAMING), { ...named(NAMING), key: 'a2' }];
    expect(new Set(actorIds('x', NAMING, [one, two], joiningWords()).values()).size).toBe(2);
  });
});

describe('data/joining/generic-bodies.yaml', () => {
  it.each(genericBodies().examples)('"%s" stays local', name => {
    expect(joinKey(actor(name, 'organization'), words)).toBeUndefined();
  });
  it.each(genericBodies().counter_examples)('"%s" joins', name => {
    expect(joinKey(actor(name, 'organization'), words)).toBeDefined();
  });
});

describe('data/joining/courtesy-titles.yaml', () => {
  it.each(courtesyTitles().examples)('"%s" stays local', name => {
    expect(joinKey(actor(name, 'person'), words)).toBeUndefined();
  });
  it.each(courtesyTitles().counter_examples)('"%s" joins', name => {
    expect(joinKey(actor(name, 'person'), words)).toBeDefined();
  });
});
