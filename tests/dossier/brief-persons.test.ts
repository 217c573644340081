/** Who a person is, in the words by which reports introduce somebody; nothing of what is somebody else's. */
import { describe, expect, it } from 'vitest';
import { Persons } from '../../src/dossier/brief-persons.ts';
import type { ActorRecord, StatementRecord } from '../../src/model/record.ts';

const person = (id: string, name: string, ...quotes: string[]): ActorRecord =>
  ({
    id,
    name,
    kind: 'person',
    roles: quotes.map(quote => ({ title: 'x', evidence: { article: 'z', start: 0, end: 1, quote, prefix: '', suffix: '' } })),
  }) as unknown as ActorRecord; // biome-ignore format: one glance
const others = [person('a-orsk', 'Ivo Orsk')];
const introduced = (name: string, ...quotes: string[]) =>
  new Persons([person('a', name, ...quotes), ...others], []).introduced('a', name, 'z');

describe('introduces', () => {
  it.each([
    ['Mara Velin', 'Norvandian envoy Mara Velin', 'Norvandian envoy Mara Velin'],
    ['Mara Velin', 'The Ostlandian envoy, Velin', 'Ostlandian envoy Mara Velin'],
    ['Mara Velin', 'Mara Velin, head of the Ford Council', 'Mara Velin, head of the Ford Council'],
    ['Mara Velin', "Orsk's adviser Mara Velin", "Orsk's adviser Mara Velin"],
    ['Mara al-Velin', 'Ford Council spokeswoman Mara al-Velin', 'Ford Council spokeswoman Mara al-Velin'],
  ])('%s by %s', (name, quote, told) => expect(introduced(name, quote)).toBe(told));
  it('by whose office it is, where that is told, in few words', () => {
    const quotes = [
      'Minister Mara Velin',
      'The Norvandian minister of roads and rivers Mara Velin',
      'Norvandian minister Mara Velin',
    ];
    expect(introduced('Mara Velin', ...quotes)).toBe('Norvandian minister Mara Velin');
  });
  it.each([
    ['only a rank', 'General Mara Velin'],
    ['a minister of nothing', 'Minister Mara Velin'],
    ['an office of a state that is not told', 'Deputy Foreign Minister Mara Velin'],
    ['no name', 'the Norvandian envoy'],
    ['another beside her', 'Presidents Ivo Orsk and Mara Velin'],
    ['the name in the middle', 'the council that Mara Velin heads in Norvand'],
    ['words that are cut', 'Mara Velin, who leads the delegation of the Norvandian-'],
    ['one of several', 'Another Norvandian envoy, Mara Velin'],
  ])('not by %s', (_, quote) => expect(introduced('Mara Velin', quote)).toBeUndefined());
});

it('an office carries the state that the record knows it is of', () => {
  const velin = person('a', 'Mara Velin', 'Deputy Foreign Minister Mara Velin');
  const roles = velin.roles.map(role => ({ ...role, of: 'a-norvand' }));
  const norvand = { ...person('a-norvand', 'Norvand'), kind: 'state' } as ActorRecord;
  expect(new Persons([{ ...velin, roles }, norvand], []).introduced('a', 'Mara Velin', 'z')).toBe(
    "Norvand's Deputy Foreign Minister Mara Velin",
  );
});

it('nobody needs it who speaks in three articles, and no body does', () => {
  const says = (article: string) => ({ speaker: 'a', evidence: [{ article }] }) as unknown as StatementRecord;
  const heard = (...articles: string[]) =>
    new Persons([person('a', 'Mara Velin')], articles.map(says)).introduced('a', 'Mara Velin', 'z');
  expect(heard('1', '2')).toBeUndefined();
  expect(heard('1', '2', '3')).toBe('Mara Velin');
  expect(new Persons([], []).introduced('b', 'Norvand', 'z')).toBe('Norvand');
});

it('a stranger is called by one name of which nothing is known', () => {
  const persons = new Persons([person('a', 'Mara Velin'), person('b', 'Ivo Orsk', 'Norvandian envoy Ivo Orsk')], []);
  expect(['Velin', 'Mara', 'Orsk', 'Norvand'].map(word => persons.isStranger(word))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
