/** One actor in many spellings; namesakes, relatives and bodies of other states apart. Invented people, but for spellings of names. */
import { describe, expect, it } from 'vitest';
import type { ActorClaim } from '../../src/model/claims.ts';
import { makeId } from '../../src/reconciliation/ids.ts';
import { bodyName } from '../../src/reconciliation/match/actor-bodies.ts';
import { isTypo, parsePerson } from '../../src/reconciliation/match/actor-names.ts';
import { actorMatcher } from '../../src/reconciliation/match/actors.ts';

let count = 0;
const actor = (name: string, more: Partial<ActorClaim> = {}): ActorClaim => ({
  noun: 'actor',
  published: [100, 100],
  id: `a-${count++}`,
  name,
  kind: 'person',
  aliases: [name],
  roles: [],
  joined: name.includes(' '),
  ...more,
});
const body = (name: string, more: Partial<ActorClaim> = {}): ActorClaim =>
  actor(name, { kind: 'organization', joined: true, ...more });

/** The relation, checked to be symmetric, met in a key and free of walls. */
const relate = (a: ActorClaim, b: ActorClaim): string | undefined => {
  const one = actorMatcher.compare(a, b);
  expect(actorMatcher.compare(b, a)).toEqual(one);
  expect(actorMatcher.apart(b, a)).toBe(actorMatcher.apart(a, b));
  if (one?.relation !== 'same') return one?.relation;
  expect(actorMatcher.apart(a, b)).toBe(false);
  const keys = new Set(actorMatcher.keys(a));
  expect(
    actorMatcher.keys(b).some(key => keys.has(key)),
    `${a.name} and ${b.name} share a key`,
  ).toBe(true);
  return 'same';
};

describe('people', () => {
  it.each([
    ['Volodymyr Karelenskyy', 'Volodymyr Karelenskiy'],
    ['Sergei Varnov', 'Sergey Varnov'],
    ['Serhiy Orlenko', 'Sergei Orlenko'],
    ['Mohammed al-Tahiri', 'Muhammad el-Tahiri'],
    ['Hussein Rashidi', 'Husayn Rashidi'],
    ['Abdul Rahman Sabri', 'Abdelrahman Sabri'],
    ['Ali Javad Zarnifar', 'Javad Zarnifar'],
    ['Moon Sung-min', 'Mun Sung-min'],
    ['Moon Sung-min', 'Sung-min Moon'],
    ['Zhou Weimin', 'Chou Weimin'],
    ['Tony Harbord', 'Anthony Harbord'],
    ['Mara J. Velin', 'Mara Velin'],
    ['M. Velinova', 'Mara Velinova'],
    ['President Mara Velin', 'Mara Velin'],
    ['Gen. Pavel Orst', 'Pavel Orst'],
  ])('%s is %s', (a, b) => expect(relate(actor(a), actor(b))).toBe('same'));

  it.each([
    ['brothers', 'Mara Velin', 'Ivo Velin'],
    ['a father and his son', 'George W. Harbord', 'George H. W. Harbord'],
    ['a father and his son by suffix', 'Robert Harbord Jr.', 'Robert Harbord'],
    ['a son by his father’s name', 'Mohammed bin Tahiri', 'Tahiri'],
    ['a woman’s name and a man’s', 'Pavel Varnov', 'Pavel Varnova'],
    ['near names', 'Pavel Varnov', 'Pavel Varin'],
    ['short names', 'Pavel Kim', 'Pavel Kam'],
    ['family names alone that are near', 'Khomeini', 'Khamenei'],
  ])('keeps apart %s', (_, a, b) => {
    expect(relate(actor(a), actor(b))).toBeUndefined();
    expect(actorMatcher.apart(actor(a), actor(b))).toBe(true);
  });

  it('joins a typo in a long name where a role agrees', () => {
    const role = { roles: ['foreign minister|a-ruvania'] };
    expect(relate(actor('Mara Velinskaya', role), actor('Mara Velniskaya', role))).toBe('same');
    expect(relate(actor('Mara Velinskaya', role), actor('Mara Velniskaya'))).toBe('unsure');
  });

  it('is unsure of names with equal consonants, where a role agrees', () => {
    const role = { roles: ['foreign minister|a-ruvania'] };
    expect(relate(actor('Salim Maslatir', role), actor('Salem Mesletar', role))).toBe('unsure');
    expect(relate(actor('Salim Maslatir'), actor('Salem Mesletar'))).toBeUndefined();
  });

  describe('a family name alone', () => {
    const velin = actor('Mara Velin', { roles: ['foreign minister|a-ruvania'], speaksFor: 'a-ruvania' });
    it('joins a full name of one role or party', () => {
      expect(relate(velin, actor('Velin', { roles: ['foreign minister|a-ruvania'] }))).toBe('same');
      expect(relate(velin, actor('Velin', { roles: ['foreign minister|'] }))).toBe('same');
      expect(relate(velin, actor('Velin', { speaksFor: 'a-ruvania' }))).toBe('same');
    });
    it('joins one of whom nothing else is said', () => expect(relate(velin, actor('Velin'))).toBe('same'));
    it('joins nobody of another role and party', () => {
      expect(relate(velin, actor('Velin', { roles: ['coach|'], speaksFor: 'a-club' }))).toBeUndefined();
      expect(relate(velin, actor('Velin', { roles: ['spokesman|'] }))).toBeUndefined();
      expect(relate(actor('Ivo Velin'), actor('Velin'))).toBeUndefined();
    });
    it('joins another local one on the same day alone', () => {
      const role = { roles: ['foreign minister|a-ruvania'] };
      expect(relate(actor('Velin', role), actor('Velin', role))).toBe('same');
      expect(relate(actor('Velin', role), actor('Velin', { ...role, published: [101, 101] }))).toBeUndefined();
    });
  });

  it('is unsure of one common name with two offices and parties', () => {
    const a = actor('Mohammed Tahir', { roles: ['foreign minister|a-1'], speaksFor: 'a-1' });
    const b = actor('Mohamad Tahir', { roles: ['coach|a-2'], speaksFor: 'a-2' });
    expect(relate(a, b)).toBe('unsure');
  });
});

describe('bodies', () => {
  it.each([
    ['Ministry of Defence', 'Defense Ministry', { joined: true }],
    ['Harbour Monitoring Organisation', 'Harbor Monitoring Organization', {}],
    ['Northern Negotiations Committee', 'Northern Negotiations Commitee', {}],
    ['German Foreign Ministry', 'Foreign Ministry of Germany', {}],
    ["Germany's Foreign Ministry", 'the German foreign ministry', {}],
  ])('%s is %s', (a, b, more) => expect(relate(body(a, more), body(b, more))).toBe('same'));

  it.each([
    ['of two states', 'German Foreign Ministry', 'French Foreign Ministry'],
    ['of two works', 'German Foreign Ministry', 'German Defence Ministry'],
    ['of other words', 'Northern Division', 'Southern Division'],
    ['by number', '1st Army Corps', '2nd Army Corps'],
  ])('keeps apart bodies %s', (_, a, b) => expect(relate(body(a), body(b))).toBeUndefined());

  it('joins by an acronym that both go by, where the long names agree', () => {
    const long = body('High Valley Committee', { aliases: ['HVC'] });
    expect(relate(long, body('HVC'))).toBe('same');
    expect(relate(long, body('Higher Valley Committee', { aliases: ['HVC'] }))).toBe('same');
    const college = body('Harbour Veterinary College', { aliases: ['HVC'] });
    expect(relate(long, college)).toBeUndefined();
    expect(actorMatcher.apart(long, college)).toBe(true);
  });
  it('joins a ministry without its state to that of its party', () => {
    const local = body('Foreign Ministry', { joined: false, speaksFor: 'a-de' });
    expect(relate(body('German Foreign Ministry', { speaksFor: 'a-de' }), local)).toBe('same');
    expect(relate(body('French Foreign Ministry', { speaksFor: 'a-fr' }), local)).toBeUndefined();
    expect(relate(body('Foreign Ministry', { joined: false }), local)).toBeUndefined();
    const germany = makeId('a', 'known state/de');
    expect(relate(body('German Foreign Ministry'), { ...local, speaksFor: germany })).toBe('same');
    expect(relate(body('French Foreign Ministry'), { ...local, speaksFor: germany })).toBeUndefined();
  });
  it('leaves states to the list', () => {
    expect(relate(body('Ruvania', { kind: 'state' }), body('Ruvanya', { kind: 'state' }))).toBeUndefined();
  });
});

it('joins an unnamed office on one day, and no office with a person', () => {
  const office = { kind: 'role', roles: ['envoy|a-un'], joined: false } as const;
  expect(relate(actor('the envoy', office), actor('UN envoy', office))).toBe('same');
  expect(relate(actor('the envoy', office), actor('UN envoy', { ...office, published: [104, 104] }))).toBeUndefined();
  expect(relate(actor('the envoy', office), actor('Mara Velin', { roles: office.roles }))).toBeUndefined();
});

it('parses names', () => {
  expect(parsePerson('Sen. George H.W. Harbord Jr.')).toEqual({
    given: ['george'],
    initials: ['h', 'w'],
    family: 'harbord',
    suffix: 'jr',
  });
  expect(parsePerson('Adel al-Jubran')).toEqual({ given: ['adel'], initials: [], family: 'jubran' });
  expect(parsePerson('Kim Sung-ho')).toEqual({ given: ['sungho'], initials: [], family: 'kim' });
  expect(parsePerson('Kim Larsen').family).toBe('larsen');
  expect(bodyName("the Republic's Guard").words).toEqual(['republic', 'guard']);
  expect([isTypo('velinskaya', 'velniskaya'), isTypo('velin', 'velim')]).toEqual([true, false]);
});
