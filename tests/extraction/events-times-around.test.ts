/** Times and constructions that parsers hang elsewhere: opening a sentence, behind what the struck did, "when" behind a year. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

describe('times around a verb', () => {
  it('takes the day behind what those who were struck were doing', () =>
    has('Turkish warplanes struck a maternity hospital and a bus carrying miners on May 1, causing many casualties.', {
      event: 'strike occurred',
      when: '2024-05-01',
    }));
  it('takes the time that opens the sentence', () =>
    has('On 23 November 2023, envoys of Kenya and Uganda met in Geneva for discussions on the peace proposal.', {
      event: 'meeting occurred',
      when: '2023-11-23',
    }));
  it('takes the year that "when" takes up', () =>
    has('He had lived in Nairobi from 1998, when Kenya invaded Uganda.', {
      event: 'attack occurred',
      when: '1998',
    }));
  it('leaves the day of an arrest to the arrest', () =>
    expect(read('Kenyan jets struck a base that was opened on Monday.').map(e => e.when)).not.toContain('2024-05-13'));
});

describe('what is told as done', () => {
  it('reads "began shelling" as going on', () =>
    has('Kenyan troops began shelling the town of Busia on Monday.', { event: 'strike under way' }));
  it('reads "died when a shell struck" as done', () =>
    has('At least 30 people died when a missile struck a railway station in Busia.', { event: 'strike occurred' }));
  it('reads "hit" as a past', () =>
    has('Kenyan warplanes hit a prison in Busia, wounding 70 people.', { event: 'strike occurred' }));
  it('reads who is held hostage by whom', () =>
    has('Embassy workers held hostage by Uganda for 444 days were honoured.', {
      event: 'other occurred',
      who: ['actor Uganda'],
    }));
});

describe('what is told as fact', () => {
  it('takes "warned that" for telling where what is told is done', () =>
    has('Kovar warned that Kenya has launched 400 drones and missiles against Uganda this year.', {
      event: 'strike claimed',
      who: ['actor Kenya'],
    }));
  it('keeps "warned that" ahead out', () =>
    expect(read('Kovar warned that Kenya should attack Uganda.').map(e => e.event)).toEqual([]));
  it('does not take where soldiers are from for where they were killed', () =>
    has('Two Turkish soldiers were killed in Idlib on Monday.', { event: 'attack occurred', place: 'Idlib' }));
});

describe('clauses that say "that"', () => {
  it('takes what the clause hangs on for what was imposed', () =>
    has('The embargo that Kenya imposed on Uganda in 1962 is still in force.', {
      event: 'sanction occurred',
      when: '1962',
      who: ['actor Kenya', 'target Uganda'],
    }));
});
