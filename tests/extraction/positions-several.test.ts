import { describe, expect, it } from 'vitest';
import { read, told } from './positions-helper.ts';

const who = (text: string): string[] => read(text).map(p => p.who);

describe('several who hold a position', () => {
  it('are told by where they lie or what they are', () => {
    expect(told('Coastal states demanded a ceasefire.')).toEqual(['Coastal states demands ceasefire']);
    expect(told('Several European countries oppose the tariffs on steel.')).toEqual([
      'Several European countries opposes tariffs',
    ]);
    expect(who('Donor nations pledged to give billions of dollars in humanitarian aid.')).toEqual(['Donor nations']);
    expect(told('Several countries oppose the tariffs on steel.')).toEqual([]);
  });

  it('are each of those whom a list names', () => {
    expect(who('Several countries, including Norvand and Karvelia, rejected the ceasefire.')).toEqual([
      'Norway',
      'Portugal',
    ]);
    expect(who('Norvand, along with Karvelia, opposes the arms embargo.').sort()).toEqual(['Norway', 'Portugal']);
    expect(
      who('The talks with Spain went on.\n\nNorvand and Karvelia, but not Spain, support the ceasefire.').sort(),
    ).toEqual(['Norway', 'Portugal']);
  });

  it('are two who met, where the text goes on with "they"', () => {
    const met = 'President Ola Berg of Norvand met President Rui Veld of Karvelia in Oslo. ';
    const both = ['Ola Berg', 'Rui Veld'];
    expect(who(`${met}They condemned the attack on the convoy.`)).toEqual(both);
    expect(who(`${met}They discussed fish. They agreed that the sanctions must be lifted.`)).toEqual(both);
    expect(who(`${met}The presidents stressed the need for a ceasefire.`)).toEqual(both);
    expect(who('Villagers fled to the hills. They want an end to the siege.')).toEqual([]);
  });
});

describe('one who is only called by an office', () => {
  it('is the one for whom a spokesman speaks', () => {
    expect(
      read('"The President is committed to a ceasefire," a spokesman for the Norvand government said.').length,
    ).toBe(1);
    expect(read('"The President is committed to a ceasefire," a shopkeeper in Norvand said.')).toEqual([]);
  });

  it('and whose men do what they say', () => {
    expect(told('The rebel commander said his men would not lay down their weapons.')).toEqual([
      'The rebel commander opposes disarmament',
    ]);
  });
});

describe('a step that a party says it will take', () => {
  it('is a stand on a clear matter', () => {
    expect(told('Norvand said it would lift the arms embargo.').length).toBe(1);
    expect(told('Norvand said it would send peacekeepers to the border.')).toEqual(['Norway supports peacekeepers']);
    expect(told('Norvand said it would send a singer to the festival.')).toEqual([]);
    expect(told('Norvand said Karvelia would send peacekeepers to the border.')).toEqual([]);
  });

  it('or intends to take', () => {
    expect(told('Norvand intends to keep its tariffs on steel.')).toEqual(['Norway supports tariffs']);
  });
});
