/** Which actors join across articles: equal full names and listed ones; nothing on less. */
import { describe, expect, it } from 'vitest';
import { courtesyTitles, genericBodies, joiningWords } from '../../src/knowledge/joining.ts';
import type { ActorKind, ActorMention } from '../../src/model/mentions.ts';
import { actorId, joinKey } from '../../src/reconciliation/join-actors.ts';

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
const joined = (a: ActorMention, b: ActorMention): boolean => actorId('one', a, words) === actorId('two', b, words);

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
