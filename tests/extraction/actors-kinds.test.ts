import { describe, expect, it } from 'vitest';
import { read } from './actors-helper.ts';

const told = (text: string, name: string): string[] => read(text).forms(name, 'description');

describe('bodies taken up by their kind', () => {
  it('are fighters where one armed group stands before', () => {
    expect(
      told('The Harbour Front, a rebel group, took Velm. The rebels said they would stay.', 'Harbour Front'),
    ).toContain('The rebels');
    expect(
      told(
        'The Harbour Front, a rebel group, and the Dune Movement, a militia, took Velm. The rebels left.',
        'Harbour Front',
      ),
    ).not.toContain('The rebels');
    expect(told('The Harbour Front, a reform party, won in Velm. The rebels left.', 'Harbour Front')).toEqual([]);
    expect(told('Islamic State, a jihadist group, took Velm. The rebels left.', 'Islamic State')).toEqual([]);
  });

  it('are one with the group that the fighters are named after', () =>
    expect(read("Kenya's Houthi rebels left. The Houthis said so.").forms('Houthis', 'name').length).toBeGreaterThan(
      0,
    ));

  it('are an organisation, a company, a lender where one acts right before', () => {
    expect(
      told('The Harbour Relief Committee runs a clinic. The organization has 40 trucks.', 'Harbour Relief Committee'),
    ).toEqual(['The organization']);
    expect(
      told('The Harbour Relief Committee runs a clinic. The company has 40 trucks.', 'Harbour Relief Committee'),
    ).toEqual([]);
    expect(told('The Harbour Bank gave Velm a loan. The Velm-based lender wants it back.', 'Harbour Bank')).toEqual([
      'The Velm-based lender',
    ]);
    expect(
      told(
        'The Harbour Relief Committee met. The Dune Aid Institute came. The organization left.',
        'Harbour Relief Committee',
      ),
    ).toEqual([]);
  });

  it('are a state by its side, or its people where they negotiate', () => {
    expect(told('The Kenyan side made an offer.', 'Kenya')).toEqual(['The Kenyan side']);
    expect(told('The Kenyans rejected the offer.', 'Kenya')).toEqual(['The Kenyans']);
    expect(told('Kenya met Uganda. The Kenyans who came late drowned. Kenyans reject it.', 'Kenya')).toEqual([]);
  });
});
