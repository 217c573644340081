/** Which lines a brief has, on records made by hand: nothing is told as done, due or missed that the reports leave open. */
import { describe, expect, it } from 'vitest';
import type { EventRecord, ParleyRecord } from '../../src/model/record.ts';
import { articles, BEFORE, event, lineOf, lines, MET, on, passage, position, promise } from './brief-lines-helper.ts';

describe('what should have happened', () => {
  const planned = event('2031-03-09', 'planned', { when: on('2031-03-11') }, 'will meet those of Ostland on Tuesday');
  const overdue = (...events: EventRecord[]): string[] => lines('overdue', { events: [planned, ...events] });
  it('nothing is told of it', () =>
    expect(overdue()).toEqual([
      'Due 11 March 2031, no outcome is reported: “Envoys of Norvand will meet those of Ostland on Tuesday.” (Valley Post, 9 March 2031)',
    ]));
  it.each<[string, EventRecord]>([
    ['held, by another report', event('2031-03-12', 'occurred', { kind: 'talks', when: on('2031-03-11') })],
    ['called off', event('2031-03-10', 'cancelled', { when: on('2031-03-11') })],
    ['told as held on the day after, without a day', event('2031-03-12', 'occurred')],
    ['planned anew for a later day', event('2031-03-12', 'planned', { when: on('2031-03-16') })],
  ])('%s', (_, other) => expect(overdue(other)).toEqual([]));
  it.each<[string, EventRecord]>([
    [
      'held by others',
      event('2031-03-12', 'occurred', { participants: [{ actor: 'a-ostland', role: 'attendee' }] }, 'met the traders'),
    ],
    ['of another kind', event('2031-03-11', 'occurred', { kind: 'vote', when: on('2031-03-11') })],
    ['held before', event('2031-03-10', 'occurred', { when: on('2031-03-10') })],
  ])('%s: no outcome of it', (_, other) => expect(overdue(other)).toHaveLength(1));
  it.each<[string, boolean, string, Partial<EventRecord>]>([
    [
      'others met at the place on the day',
      false,
      'ministers of the Bloc met in Harbourtown',
      { place: { name: 'Harbourtown' } },
    ],
    ['of another kind of encounter', false, 'the talks in Harbourtown went on', { kind: 'talks' }],
    ['at another place', true, 'ministers of the Bloc met in Fairhaven', { place: { name: 'Fairhaven' } }],
  ])('met there: %s', (_, isMissed, words, more) => {
    const meet = event('2031-03-09', 'planned', { when: on('2031-03-11'), place: { name: 'Harbourtown' } }, 'will meet in Harbourtown on Tuesday'); // biome-ignore format: one glance
    const participants = [{ actor: 'a-bloc', role: 'attendee' as const }];
    const met = event(
      '2031-03-11',
      'occurred',
      { when: on('2031-03-10'), participants, ...more },
      words,
      '',
      'That day ',
    );
    expect(lines('overdue', { events: [meet] })).toHaveLength(1);
    expect(lines('overdue', { events: [meet, met] })).toHaveLength(isMissed ? 1 : 0);
  });
  it('nothing is missed of a meeting of which neither place nor anybody by name is known', () => {
    const some = { ...planned, participants: [{ actor: { described: 'envoys' }, role: 'attendee' as const }] };
    expect(lines('overdue', { events: [some] })).toEqual([]);
  });
  it('of whose meeting nothing is known nothing is missed', () =>
    expect(lines('overdue', { events: [{ ...planned, participants: [] }] })).toEqual([]));
  it('a promise that a report of the day keeps', () => {
    const kept = event('2031-03-12', 'occurred', { when: on('2031-03-11') });
    const commitments = [promise('2031-03-09', '2031-03-11')];
    expect(lines('overdue', { commitments })).toHaveLength(1);
    expect(lines('overdue', { commitments, events: [kept] })).toEqual([]);
  });
  it('nor of a journey whose traveller is unknown', () =>
    expect(
      lines('overdue', {
        events: [{ ...planned, kind: 'visit', participants: [{ actor: 'a-norvand', role: 'host' }] }],
      }),
    ).toEqual([]));
  it('strikes are never due', () =>
    expect(lines('overdue', { events: [{ ...planned, kind: 'strike', subtype: 'strike' }] })).toEqual([]));
});

describe('what happened', () => {
  const happened = (...events: EventRecord[]): string[] => lines('happened', { events });
  it('a meeting that was held', () =>
    expect(happened(event('2031-03-12', 'occurred', { when: on('2031-03-11') })).join()).toBe(
      '“Envoys of Norvand met those of Ostland in Harbourtown.” (Valley Post, 12 March 2031)',
    ));
  it.each<[string, EventRecord]>([
    [
      'scheduled, say the words behind it',
      event('2031-03-12', 'occurred', {}, 'a second round', ', scheduled for Sunday'),
    ],
    [
      'broken off, say the words behind it',
      event('2031-03-12', 'occurred', {}, 'the talks convened here', ' were long awaited but collapsed on Monday'),
    ],
    ['under way when something else happened', event('2031-03-12', 'under way', {}, 'who were chairing the meeting')],
    ['of no kind that has a name', event('2031-03-12', 'occurred', { kind: 'other', subtype: 'revolt' })],
    ['what was put off', event('2031-03-12', 'occurred', { kind: 'vote' }, 'holding postponed elections')],
    ['a visit of nobody', event('2031-03-12', 'occurred', { kind: 'visit', participants: [] })],
    [
      'a visit to somebody, of nobody',
      event('2031-03-12', 'occurred', { kind: 'visit', participants: [{ actor: 'a-norvand', role: 'host' }] }),
    ],
    ['strikes that every report speaks of', event('2031-03-12', 'occurred', { kind: 'strike', subtype: 'strike' })],
    ['looked back on', event('2031-03-12', 'occurred', { kind: 'vote' }, 'a resolution approved last month')],
    [
      'a thing that is only named',
      event('2031-03-12', 'occurred', { kind: 'talks', participants: [] }, 'the latest talks'),
    ],
    ['under way, by an old report', event('2031-03-09', 'under way')],
    [
      'mentioned beside something else',
      event('2031-03-12', 'occurred', {}, 'their talks with those of Ostland', '', 'Orsk resigned after '),
    ],
    ['what had happened before', event('2031-03-12', 'occurred', {}, 'had met those of Ostland')],
    [
      'a day to come',
      event(
        '2031-03-13',
        'occurred',
        {},
        'meeting those of Ostland on Tuesday',
        ' long for an end',
        'Envoys ',
        '2031-03-14',
      ),
    ],
    [
      'under way on another day',
      event('2031-03-13', 'under way', {}, 'meeting those of Ostland on Tuesday', ' long for an end'),
    ],
    ['what something is', event('2031-03-12', 'occurred', {}, 'are led by those of Ostland')],
    [
      'an aside',
      event(
        '2031-03-12',
        'occurred',
        {},
        'the first talks with those of Ostland',
        '',
        'Norvand follows a road, which marked ',
      ),
    ],
    [
      'all of it an aside',
      event(
        '2031-03-12',
        'occurred',
        {},
        'Norvand, which met those of Ostland on Tuesday',
        ', said that it was calm',
        '',
      ),
    ],
    [
      'who speaks',
      event('2031-03-12', 'under way', {}, 'meeting those of Ostland', ' said that nobody would leave Harbourtown'),
    ],
    [
      'on what occasion somebody speaks',
      event(
        '2031-03-12',
        'occurred',
        {},
        'Speaking after talks with Ostland',
        ', Minister Velin said that Norvand was calm',
        '',
      ),
    ],
  ])('not: %s', (_, one) => expect(happened(one)).toEqual([]));
  it('of an earlier day with that day, and since when it is known', () => {
    const early = event('2031-03-10', 'occurred', { when: on('2031-03-06') }, `${MET} on Tuesday`, '', BEFORE, '2031-03-06'); // biome-ignore format: one glance
    expect(happened(early).join()).toMatch(/^6 March 2031, known since 10 March 2031: “/);
  });
  it('not what was to begin and has begun by the day of the brief', () => {
    const pact = (begins: string) =>
      event('2031-03-12', 'planned', { kind: 'ceasefire' }, 'agreed on a truce from Tuesday', '', BEFORE, begins);
    expect(happened(pact('2031-03-18'))).toHaveLength(1);
    expect(happened(pact('2031-03-14'))).toEqual([]);
  });
  it('under way, by a report of these days', () =>
    expect(happened(event('2031-03-13', 'under way', {}, 'are meeting those of Ostland'))).toHaveLength(1));
  it.each([
    ['a sentence that leans on another', 'met for this in Harbourtown'],
    ['what is only asked for', 'met those of Ostland', ', as Norvand had urged in an earlier year'],
  ])('counted, not told: %s', (_, words, after = '') => {
    const part = lineOf('happened', { events: [event('2031-03-12', 'occurred', {}, words, after)] });
    expect(part).toMatchObject({ lines: [], left: 1 });
    expect(part.none).not.toMatch(/^No event/);
  });
  it('a sentence once, though two records stand on it', () => {
    const one = event('2031-03-12', 'occurred');
    expect(lineOf('happened', { events: [one, { ...one, id: 'e-copy' }] })).toMatchObject({ left: 1 });
    expect(happened(one, { ...one, id: 'e-copy' })).toHaveLength(1);
  });
  it('sources that tell it in other words are not counted as telling the same', () => {
    const one = event('2031-03-12', 'occurred');
    const other = passage('2031-03-12', 'will not travel to the capital', '', 'Norvand ');
    const same = passage('2031-03-12', 'met in Harbourtown those of Ostland', '', 'In the morning envoys of Norvand ');
    const part = (evidence: EventRecord['evidence']) => {
      const history = evidence.map(own => ({
        status: 'occurred' as const,
        knownSince: on('2031-03-12'),
        evidence: own,
      }));
      return lineOf('happened', { events: [{ ...one, evidence, history: [...history.slice(1), history[0]!] }] })
        .lines[0];
    };
    expect(part([...one.evidence, ...other.evidence])).toMatchObject({ origins: 1 });
    expect(part([...one.evidence, ...same.evidence])).toMatchObject({ origins: 2 });
  });
});

describe('what happened, by headlines', () => {
  const titled = (title: string, one: EventRecord, more: Partial<ParleyRecord> = {}): string[] => {
    const id = one.evidence[0]!.article;
    const own = articles.map(article => (article.id === id ? { ...article, title } : article));
    return lines('happened', { events: [one], articles: own as never, ...more });
  };
  const exchange = (): EventRecord =>
    event('2031-03-12', 'occurred', { kind: 'exchange' }, 'exchanged forty prisoners', '', 'They say that they ');
  it.each([
    ['Norvand and Ostland exchange forty prisoners at the ford'],
    ['Border live: Norvand and Ostland exchange forty prisoners at the ford'],
    ['Norvand and Ostland exchange forty prisoners at the ford - Valley Post'],
  ])('%s', title =>
    expect(titled(title, exchange())).toEqual([
      '“Norvand and Ostland exchange forty prisoners at the ford” (headline, Valley Post, 12 March 2031)',
    ]),
  );
  it.each([
    ['to come', 'Norvand and Ostland to exchange forty prisoners at the ford'],
    ['open', 'Norvand may exchange forty prisoners with Ostland'],
    ['what one says', 'Norvand and Ostland exchange forty prisoners, says Norvand'],
    ['a question', 'Will Norvand and Ostland ever exchange forty prisoners?'],
    ['of something else', 'Norvand builds a bridge over the ford'],
    ['of others', 'Marrland and Sunda exchange their ambassadors this week'],
  ])('not %s', (_, title) => expect(titled(title, exchange())).toEqual([]));

  it('not what is only scheduled, say the words behind it', () => {
    const one = event('2031-03-12', 'occurred', { kind: 'exchange' }, 'a second exchange of prisoners', ', scheduled for Sunday', 'They speak of ');
    expect(titled('Norvand and Ostland exchange forty prisoners at the ford', one)).toEqual([]);
  }); // biome-ignore format: one glance

  const truce = (words: string): EventRecord =>
    event('2031-03-12', 'planned', { kind: 'ceasefire', when: on('2031-03-20') }, words);
  it('a ceasefire that is still to begin has been agreed', () =>
    expect(titled('Guns fall silent', truce('agreed with those of Ostland on a truce from next week')).join()).toContain('agreed with those')); // biome-ignore format: one thought
  it('not one that is only planned', () =>
    expect(titled('Guns fall silent', truce('want a truce with those of Ostland soon'))).toEqual([]));

  it('what two parties share as a position: they have agreed', () => {
    const text = 'have agreed on a truce of ten days';
    const one = position('2031-03-12', text, 'Norvand and Ostland ');
    const both = [one, { ...one, id: 'p-other', party: 'a-ostland', stance: 'supports' }];
    expect(lines('happened', { positions: both as never })).toEqual([
      '“Norvand and Ostland have agreed on a truce of ten days.” (Valley Post, 12 March 2031)',
    ]);
    expect(lines('happened', { positions: [one] })).toEqual([]);
    const evidence = one.evidence.map(own => ({ ...own, prefix: "Norvand's warring parties " }));
    expect(lines('happened', { positions: [{ ...one, evidence }] })).toHaveLength(1);
    const whole = passage('2031-03-12', `Norvand's warring parties ${text}`, '', '');
    expect(lines('happened', { positions: [{ ...one, ...whole }] })).toHaveLength(1);
  });
  it('nothing twice, also not as a part of a longer sentence', () => {
    const words = 'will never leave the hills of Norvand';
    const whole = position('2031-03-12', `demand that those of Ostland leave, and ${words}`);
    const part = { ...whole, ...passage('2031-03-12', words, '', ''), id: 'p-part', issue: 'hills' };
    expect(lines('stand', { positions: [whole, part] })).toHaveLength(1);
  });

  it('what was agreed stands before trips', () => {
    const trip = event('2031-03-13', 'occurred', { kind: 'visit' }, 'flew to Harbourtown in heavy rain');
    const pact = event(
      '2031-03-11',
      'occurred',
      { kind: 'other', subtype: 'agreement' },
      'reached a deal with Ostland',
    );
    expect(lines('happened', { events: [trip, pact] }).map(line => /flew|reached/.exec(line)?.[0])).toEqual(['reached', 'flew']); // biome-ignore format: one thought
  });
  it('what follows as an aside does not leave it open', () =>
    expect(lines('happened', { events: [event('2031-03-12', 'occurred', { kind: 'exchange' }, 'exchanged prisoners with Ostland, a day before a truce is due to begin')] })).toHaveLength(1)); // biome-ignore format: one thought
});
