/** Where reports disagree: what is a contradiction, and what is only a history. */
import { describe, expect, it } from 'vitest';
import { type ConflictNames, eventConflicts, figureConflict } from '../../src/dossier/conflicts.ts';
import type { EventRecord, FigureRecord } from '../../src/model/record.ts';

const names: ConflictNames = {
  actor: who => (typeof who === 'string' ? who : who.described),
  outlet: article => `outlet of ${article}`,
};
const evidence = (article: string, quote: string) => ({
  article,
  start: 0,
  end: quote.length,
  quote,
  prefix: '',
  suffix: '',
});
type Entry = EventRecord['history'][number];
const entry = (status: Entry['status'], day: string, when?: string, quote = 'words'): Entry => ({
  status,
  ...(when ? { when: { edtf: when, basis: 'stated' as const } } : {}),
  knownSince: { edtf: day, basis: 'given' },
  evidence: evidence(`article of ${day}`, quote),
});
const event = (kind: EventRecord['kind'], ...history: Entry[]): EventRecord => ({
  id: 'e-1',
  type: 'CONSULT',
  contexts: [],
  subtype: kind,
  kind,
  label: 'the journey',
  status: history.at(-1)!.status,
  participants: [],
  history,
  by: 'test',
  knownSince: history[0]!.knownSince,
  evidence: history.map(({ evidence }) => evidence),
});
const kinds = (record: EventRecord): string[] => eventConflicts(record, names).map(({ kind }) => kind);

describe('eventConflicts', () => {
  it('tells a deadline in the words of both reports, and names nobody as keeper of it', () => {
    const truce = event(
      'ceasefire',
      entry('planned', '2031-03-01', '2031-03-05', 'a truce within days'),
      entry('planned', '2031-03-07', undefined, 'a truce'),
    );
    const brokered = {
      ...truce,
      place: { name: 'Velin' },
      participants: [{ actor: 'Brokers', role: 'actor' as const }],
    };
    expect(eventConflicts(brokered, names)[0]!.says).toBe(
      'Expected or aimed at by 5 March 2031 in one report, “a truce within days” (outlet of article of 2031-03-01, 1 March 2031), and still to come in a later one: “a truce” (outlet of article of 2031-03-07, 7 March 2031).',
    );
  });
  it('takes a later day of one round for no other date of it', () => {
    const first = entry('occurred', '2031-03-04', '2031-03-04', 'both sides met in Velin');
    const later = (quote: string) => event('talks', first, entry('under way', '2031-03-05', '2031-03-05', quote));
    expect(kinds(later('talks began in Velin'))).toEqual(['date']);
    expect(kinds(later('the second day of talks has begun in Velin'))).toEqual([]);
    expect(kinds(later('the talks continued in Velin'))).toEqual([]);
  });
  it('does not count those who sponsor or mediate talks among those who hold them', () => {
    const talks = event('talks', entry('occurred', '2031-03-04', '2031-03-01', 'talks in Velin'), entry('occurred', '2031-03-05', '2031-03-03'));
    const told = { ...talks, participants: [{ actor: 'Brokers', role: 'attendee' as const }], place: { name: 'Velin' } };
    expect(eventConflicts(told, names)[0]!.says).toMatch(/^The reports put talks in Velin on two days/);
    expect(eventConflicts({ ...told, place: { name: 'Orst' } }, names)[0]!.says).toMatch(/^The reports put talks on two days/);
  }); // biome-ignore format: one glance
  it.each<[string, EventRecord, string[]]>([
    ['held and denied', event('strike', entry('occurred', '2031-03-01'), entry('denied', '2031-03-01')), ['denial']],
    ['claimed and denied', event('strike', entry('claimed', '2031-03-01'), entry('denied', '2031-03-02')), ['denial']],
    ['refused, then promised', event('visit', entry('cancelled', '2031-03-01'), entry('planned', '2031-03-02')), []],
    [
      'begun, and broken off before it began',
      event(
        'talks',
        entry('under way', '2031-03-01'),
        entry('cancelled', '2031-03-09', undefined, 'the talks collapsed before they really started'),
      ),
      ['status'],
    ],
    [
      'to come by a day, and after it still to come',
      event('ceasefire', entry('planned', '2031-03-01', '2031-03-05'), entry('planned', '2031-03-07')),
      ['deadline passed'],
    ],
    [
      'on two days',
      event('visit', entry('occurred', '2031-03-04', '2031-03-01'), entry('occurred', '2031-03-05', '2031-03-03')),
      ['date'],
    ],
    ['begun, then broken off', event('talks', entry('under way', '2031-03-01'), entry('cancelled', '2031-03-09')), []],
    [
      'a round called off and another planned',
      event('talks', entry('cancelled', '2031-03-01'), entry('planned', '2031-03-02')),
      [],
    ],
    [
      'planned, then held',
      event('visit', entry('planned', '2031-03-01', '2031-03-05'), entry('occurred', '2031-03-06')),
      [],
    ],
    [
      'a new day before the old one',
      event('visit', entry('planned', '2031-03-01', '2031-03-05'), entry('planned', '2031-03-03', '2031-03-09')),
      [],
    ],
    ['a single report with a day behind it', event('visit', entry('planned', '2031-03-07', '2031-03-05')), []],
    [
      'held before it is spoken of once more',
      event(
        'visit',
        entry('planned', '2031-03-01', '2031-03-05'),
        entry('occurred', '2031-03-05'),
        entry('planned', '2031-03-07'),
      ),
      [],
    ],
  ])('%s', (_, record, expected) => expect(kinds(record)).toEqual(expected));

  it('tells what never began in the words of both reports', () => {
    const [conflict] = eventConflicts(
      event(
        'talks',
        entry('under way', '2031-03-01', undefined, 'the talks which began on Saturday'),
        entry('cancelled', '2031-03-09', undefined, 'the talks collapsed before they really started'),
      ),
      names,
    );
    expect(conflict!.says).toBe(
      'Whether talks began is told in two ways: “the talks which began on Saturday” (outlet of article of 2031-03-01, 1 March 2031) – “the talks collapsed before they really started” (outlet of article of 2031-03-09, 9 March 2031).',
    );
    expect(conflict?.sides).toHaveLength(2);
  });
});

describe('figureConflict', () => {
  const figure = (id: string, value: number): FigureRecord => ({
    id,
    value,
    of: 'people',
    what: 'displaced',
    by: 'test',
    knownSince: { edtf: '2031-03-01', basis: 'given' },
    evidence: [evidence(id, String(value))],
  });
  it('gives each number once, the lowest first, with the words of all', () => {
    const { sides, records, says } = figureConflict([figure('c', 30), figure('a', 20), figure('b', 20)], names);
    expect(says).toContain('20 (outlet of a, 1 March 2031) and 30 (outlet of c, 1 March 2031)');
    expect(records).toEqual(['a', 'b', 'c']);
    expect(sides.map(side => side.evidence.quote)).toEqual(['20', '20', '30']);
  });
  it('names who claims a number, but not for what the report adds in an aside', () => {
    const claimed = (id: string, value: number, quote: string): FigureRecord => ({
      ...figure(id, value),
      claimedBy: 'Orst',
      evidence: [evidence(id, quote)],
    });
    const { says } = figureConflict(
      [claimed('a', 20, '20 people fled'), claimed('b', 30, 'which drove 30 out')],
      names,
    );
    expect(says).toContain('20 (Orst) and 30 (outlet of b, 1 March 2031)');
  });
});
