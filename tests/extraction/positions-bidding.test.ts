import { describe, expect, it } from 'vitest';
import { read, told } from './positions-helper.ts';

const said = (text: string): string => `"${text}" the foreign minister of Norvand said.`;
const stances = (text: string): string[] => read(text).map(p => `${p.stance} ${p.issue}`);

describe('what a party bids others do without a verb of asking', () => {
  it('is an imperative that opens its words', () => {
    expect(stances(said('Lift the arms embargo,'))).toEqual(['demands embargoes']);
    expect(stances(said('Release all prisoners immediately,'))).toEqual(['demands prisoners']);
    expect(stances(said('Let me thank the mediators,'))).toEqual([]);
    expect(told('Norvand said: stop and look at the harbour.')).toEqual([]);
  });

  it('is up to somebody, is needed, or is the only way', () => {
    expect(stances(said('It is up to Karvelia to lift the arms embargo,'))).toEqual(['demands embargoes']);
    expect(stances(said('The onus is on Karvelia to release the prisoners,'))).toEqual(['demands prisoners']);
    expect(stances(said('A ceasefire is needed now,'))).toEqual(['demands ceasefire']);
    expect(stances(said('The only way forward is a ceasefire,'))).toEqual(['demands ceasefire']);
    expect(stances(said('A tailor was needed then,'))).toEqual([]);
  });

  it('or what a party expects of others, in its own words', () => {
    expect(stances(said('We expect the rebels to lift the blockade,'))).toEqual(['demands sieges']);
    expect(told('Norvand expects Karvelia to lift the arms embargo.')).toEqual([]);
  });
});

describe('what a party could or could not do', () => {
  it('leaves it open, or refuses it', () => {
    expect(told('Norvand said it could accept a ceasefire.')).toEqual(['Norway open ceasefire']);
    expect(told('Norvand said it could not accept a ceasefire.')).toEqual(['Norway opposes ceasefire']);
    expect(told('Norvand said Karvelia could accept a ceasefire.')).toEqual([]);
    expect(stances(said('The annexation will never be recognised,'))).toEqual(['opposes territory']);
  });
});

describe('who somebody is', () => {
  it('tells where they stand in an apposition', () => {
    expect(told('The talks went on.\n\nNorvand, a vocal critic of the arms embargo, stayed away.')).toEqual([
      'Norway opposes embargoes',
    ]);
    expect(told('The talks went on.\n\nNorvand, a former critic of the arms embargo, stayed away.')).toEqual([]);
  });
});

describe('two whom the first sentences bring together', () => {
  it('are "both sides" and "they" throughout', () => {
    const met = 'Representatives of Norvand and Karvelia met in Oslo.\n\n';
    const both = ['Norway', 'Portugal'];
    const who = (text: string): string[] => read(met + text).map(p => p.who);
    expect(who('Both sides condemned the arms embargo.')).toEqual(both);
    expect(who('Both sides welcomed the ceasefire. They agreed that the prisoners must be released.')).toEqual([
      ...both,
      ...both,
    ]);
    expect(who('Fishermen sailed home. They want a ceasefire.')).toEqual([]);
  });
});
