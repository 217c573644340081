/** Constructions that tell of an event: light verbs, participles, pronouns, purposes, go-betweens, blame. One sentence each, invented people. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

describe('constructions', () => {
  it('takes an event noun by the preposition before it', () => {
    has("After last week's talks in Doha, the Kenyan delegation returned to Nairobi.", {
      event: 'talks occurred',
      place: 'Doha',
    });
    has('Ahead of a summit with Uganda in Oslo on Friday, Kenya closed its border.', {
      event: 'meeting planned',
      when: '2024-05-17',
    });
  });

  it('reads a trip for talks as both', () => {
    const told = read('Foreign Minister Ada Brun flew to Nairobi on Tuesday for talks with President Paul Lemos.');
    expect(told.map(t => t.event.split(' ')[0]).sort()).toEqual(['talks', 'visit']);
    expect(told.find(t => t.event.startsWith('talks'))?.who).toContain('attendee Ada Brun');
  });

  it('follows a pronoun to its event', () => {
    has('Kenya called for negotiations, which the envoy Paul Lemos plans to hold in Oslo in June.', {
      event: 'talks planned',
      when: '2024-06',
      place: 'Oslo',
    });
    has('The talks were to start in Geneva on Monday but the United Nations has pushed them back to Friday.', {
      event: 'talks postponed',
      when: '2024-05-17',
    });
  });

  it('names go-betweens and hosts', () => {
    has('Russia and Ukraine swapped 300 prisoners on Wednesday, with Oman mediating.', {
      event: 'exchange occurred',
      who: ['actor Russia', 'actor Ukraine', 'mediator Oman'],
    });
    has('Talks between Kenya and Uganda, hosted by Qatar, began in Doha on Monday.', {
      event: 'talks under way',
      who: ['attendee Kenya', 'attendee Uganda', 'host Qatar'],
    });
  });

  it('names all doers of a list', () => {
    has('Kenya, Uganda and Norway met in Oslo on Monday.', {
      event: 'meeting occurred',
      who: ['attendee Kenya', 'attendee Uganda', 'attendee Norway'],
    });
  });

  it('keeps what is blamed or denied', () => {
    has('Kenya condemned air strikes in Uganda.', { event: 'strike occurred' });
    has('Kenya denied the use of cluster bombs.', { event: 'strike denied', who: ['actor Kenya'] });
    has('Kenya said a meeting between President Anna Kovar and President Paul Lemos was not planned.', {
      event: 'meeting denied',
    });
  });

  it('lets a refused stop go on', () => {
    has('Kenya said it will not stop its air strikes on rebels in Busia.', { event: 'strike under way' });
  });

  it('dates a verb by words before it', () => {
    has('The council last year imposed sanctions on Belarus.', {
      event: 'sanction occurred',
      when: '2023',
      who: ['target Belarus'],
    });
  });

  it('shares a date between mentions of one event', () => {
    const told = read(
      'Bombs killed at least 20 people in Mogadishu. The blasts on Monday in Mogadishu were the deadliest this year in Somalia.',
    );
    expect(told.map(t => t.when)).toContain('2024-05-13');
    expect(told[0]?.when).toBe('2024-05-13');
  });

  it('reads what was a target, what two had, what was adopted', () => {
    has('The town of Busia has been the target of attacks in recent months, Kenya said.', {
      event: 'attack claimed',
      place: 'Busia',
    });
    has(
      'President Anna Kovar and President Paul Lemos are old friends. Officials spoke of a conversation Kovar and Lemos had on Saturday.',
      {
        event: 'talks occurred',
        when: '2024-05-11',
      },
    );
    has('Kenya pointed to a Security Council resolution adopted last month.', { event: 'vote occurred' });
  });

  it('takes a heading of two words for no event', () => {
    expect(read('Drone Campaign')).toEqual([]);
  });

  it('counts what came of an event with it', () => {
    expect(read('Kenyan forces shelled the town of Busia on Monday, killing nine people.').map(t => t.event)).toEqual([
      'strike occurred',
    ]);
  });

  it('asserts nothing that is guaranteed, yet to come about or asked for', () => {
    expect(read('Kenya is yet to receive a reply from Uganda.')).toEqual([]);
    expect(read('Kenya called on Uganda to withdraw its troops from Somalia.')).toEqual([]);
  });

  it('asserts nothing promised not to be done, asked of others, named as an offence or bound to a case', () => {
    for (const text of [
      'How far are you willing to go on your promise not to deploy missiles to Somalia?',
      'One commander appealed to states that back the rebels to send more troops to Kenya.',
      'The order covers persons complicit in planning, directing or committing attacks against Kenya.',
      'Kenya discussed a force that could be deployed to Somalia in the event of a ceasefire.',
      'Never before has a coalition frozen the assets of Kenya.',
      'The coalition does not report the number of munitions dropped in each strike on Kenya.',
      'Officials verified that she was ready to return to Kenya.',
      'Nearly 10 million people have been displaced by this conflict in Sudan.',
    ])
      expect(read(text), text).toEqual([]);
    has('Tens of thousands of Kenyans have fled to the border with Uganda.', { event: 'other occurred' });
    has('A proposal from Kenya to send in ground troops to Uganda was discussed.', { event: 'deployment planned' });
  });

  it('takes for a doer who did it, not who is struck, who backs or what is fired', () => {
    const doers = (text: string) => read(text).flatMap(told => told.who.filter(who => who.startsWith('actor')));
    expect(
      doers('Kenya condemned a deadly attack on a clinic in Somalia run by the group Médecins Sans Frontières.'),
    ).toEqual([]);
    expect(doers('Kenya condemned an Ugandan-backed military offensive in Somalia on Monday.')).toEqual([]);
    expect(doers('Kenya said four Orel drones struck a bus near Kampala, Uganda.')).toEqual([]);
    expect(doers("Kenya's warplanes bombed a town near Kampala on Monday.")).toEqual(['actor Kenya']);
    expect(doers('Kenyan opposition forces attacked a convoy near Nairobi on Monday.')).toEqual([
      'actor Kenyan opposition forces',
    ]);
    has('Kenyan troops have been on the offensive in northern Uganda since Feb. 1.', {
      event: 'attack under way',
      who: ['actor Kenya'],
    });
    has('Kenya condemned the attack on a hotel at Kampala, for which the Islamic State has claimed responsibility.', {
      event: 'attack occurred',
      who: ['actor Islamic State'],
    });
  });

  it('reads "we" of an official as the side, "it" as the body that speaks', () => {
    const [met] = read('A senior Kenyan official said: "We met with the Ugandan delegation in Oslo on Monday."');
    expect(met?.who).toEqual(['attendee Kenya', 'attendee Uganda']);
    const [talks] = read(
      '"We have had good discussions with the Ukrainian side in Oslo," a senior administration official said.',
    );
    expect(talks?.who).toEqual(['attendee Ukraine']);
    has(
      'Russia and Kenya have met. The opposition said it would resume meetings with U.N. envoy Ada Brun in Uganda on Friday.',
      { event: 'meeting planned', who: ['attendee opposition', 'attendee Ada Brun'] },
    );
  });

  it('reads who is not to come', () => {
    has('There will not be a delegation from Kenya tomorrow in Geneva, said Foreign Minister Paul Lemos of Uganda.', {
      event: 'visit cancelled',
      when: '2024-05-16',
      place: 'Geneva',
      who: ['actor Kenya'],
    });
    expect(read('There will be a delegation.')).toEqual([]);
  });

  it('reads an intervention by force, and one that is no force', () => {
    has('The army of Uganda has gained ground since Kenya intervened last September, reversing gains of the rebels.', {
      event: 'strike occurred',
      when: '2023-09',
      who: ['actor Kenya'],
    });
  });

  it('reads who was kept away behind a long aside', () => {
    has(
      'Another force, the Luo who control much of northern Kenya and have proven able to win ground, were excluded from the talks after Uganda demanded it.',
      { event: 'other occurred' },
    );
  });

  it('reads what a dated clause with "before" takes as done', () => {
    has(
      'The pictures of Kenyan jets were filmed long before Kenya began carrying out airstrikes in Sudan last September.',
      {
        event: 'strike occurred',
        when: '2023-09',
        place: 'Sudan',
      },
    );
  });

  it('reads an offensive whose clause the parser hung elsewhere', () => {
    has(
      "About 51,000 civilians have been displaced since the Kenyan government's latest offensive on Busia, Uganda's largest city, began last week.",
      { event: 'attack occurred', when: '2024-05-06/2024-05-12', who: ['actor Kenyan government'] },
    );
  });

  it('reads a place that fell', () => {
    has('Kenyan rebels advanced. The air base and a nearby village fell late Wednesday.', { event: 'other occurred' });
    expect(read('Kenyan shares in the city fell on Wednesday as troops of Uganda left.')).not.toContainEqual(
      expect.objectContaining({ event: 'other occurred' }),
    );
  });
});
