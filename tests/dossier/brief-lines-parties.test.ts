/** Which lines a brief has of the parties: where they stand, what they said and owe, on records made by hand. */
import { describe, expect, it } from 'vitest';
import type { EventRecord, PositionRecord } from '../../src/model/record.ts';
import { articles, BEFORE, ENVOY, event, lines, on, passage, position } from './brief-lines-helper.ts';

describe('where the parties stand', () => {
  const stand = (text: string, before?: string): string[] =>
    lines('stand', { positions: [position('2031-03-12', text, before)] });
  it('in a whole sentence', () =>
    expect(stand('demand that the sieges end')).toEqual([
      '“Envoys of Norvand demand that the sieges end.” (Valley Post, 12 March 2031)',
    ]));
  it.each([
    ['no word of a demand', 'have read the letter of Ostland twice'],
    ['of somebody unnamed', 'demanded that the sieges of Ostland end', 'He '],
    ['a condition that was cut off', 'demanded it as long as it takes ...'],
    ['what a reader of its moves makes of it', 'aim to press Ostland to demand less'],
    ['an aside on somebody else', 'wants a say in Ostland', 'Orsk saw no sign of talks, which Norvand '],
    ['what it once asked for', 'had long demanded that the sieges of Ostland end'],
    ['what is planned', 'plan to co-chair the council that must open the roads of Ostland'],
  ])('not: %s', (_, text, ...before) => expect(stand(text, ...before)).toEqual([]));
  it('nor what was to come on a day that is over, or has been overtaken by a truce or by talks', () => {
    const coming = 'demand talks with Ostland on Tuesday';
    expect(stand(coming)).toHaveLength(1);
    const early = [position('2031-03-09', coming)];
    expect(lines('stand', { positions: early })).toEqual([]);
    const truce = event('2031-03-12', 'occurred', { kind: 'ceasefire', subtype: 'ceasefire' }, 'agreed with Ostland on a truce');
    const talks = event('2031-03-12', 'under way', { kind: 'talks' }, 'are holding talks with those of Ostland');
    const told = (text: string, ...events: EventRecord[]): string[] =>
      lines('stand', { positions: [position('2031-03-10', text)], events });
    expect(told('demand a truce with Ostland')).toHaveLength(1);
    expect(told('demand a truce with Ostland', truce)).toEqual([]);
    expect(told('demand a say before they attend talks with Ostland', talks)).toEqual([]);
    expect(told('demand the end of all sieges', truce, talks)).toHaveLength(1);
  }); // biome-ignore format: one glance
  it('of each party on an issue the newest', () => {
    const [old, late] = [position('2031-03-10', 'demand the end of sieges'), position('2031-03-12', 'demand the end of all raids')]; // biome-ignore format: one glance
    const told = lines('stand', { positions: [old, { ...late, party: old.party }] });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('raids');
  });
  it('nor what it has come round on under another issue', () => {
    const old = position('2031-03-10', 'will not attend the talks');
    const late = { ...position('2031-03-12', 'have agreed to attend the talks'), party: old.party, issue: 'talks', stance: 'supports' } as const; // biome-ignore format: one glance
    const told = lines('stand', { positions: [{ ...old, stance: 'opposes' }, late] });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('agreed');
  });
  it('parties that wait for each other come first, where one has spoken since', () => {
    const [one, other] = [position('2031-02-01', 'refuse talks before the siege ends'), position('2031-03-12', 'demand talks before the siege ends')]; // biome-ignore format: one glance
    const deadlock = (first: PositionRecord, second: PositionRecord) => ({
      id: 'dl-1',
      parties: [],
      conditions: [],
      says: 'Norvand waits for Ostland, and Ostland waits for Norvand.',
      sides: [first, second].map(({ id, holder, evidence }) => ({ who: holder, record: id, evidence: evidence[0]! })),
    });
    const [line] = lines('stand', { positions: [other], deadlocks: [deadlock(one, other)] });
    expect(line).toMatch(/^Each waits for the other: “.*refuse talks.*” \(.*\) – “.*demand talks/);
    expect(lines('stand', { deadlocks: [deadlock(one, one)] })).toEqual([]);
  });
});

describe('proposals', () => {
  const proposal = (more: object, words = 'have handed over a plan'): string[] =>
    lines('table', {
      proposals: [
        { id: 'pr-1', by: 'test', ...passage('2031-03-12', words, ' to Ostland'), name: 'plan', kind: 'plan', authors: [], handovers: [], clauses: [], ...more } as never, // biome-ignore format: one glance
      ],
    });
  it("somebody's, or one that something has become of", () => {
    expect(proposal({ authors: ['a-norvand'] })).toHaveLength(1);
    expect(proposal({ status: 'rejected' })).toHaveLength(1);
  });
  it('not what is only mentioned', () => {
    expect(proposal({})).toEqual([]);
    expect(proposal({ authors: ['a-norvand'] }, 'have a plan')).toEqual([]);
    expect(proposal({ authors: ['a-norvand'] }, 'wrangled over a proposed truce')).toEqual([]);
    expect(proposal({ authors: ['a-norvand'] }, 'rest under a plan that all have accepted')).toEqual([]);
    expect(proposal({ authors: ['a-norvand'] }, 'have proposed a truce')).toHaveLength(1);
  });
});

describe('disputed', () => {
  const conflict = (kind: string, words = 'denied that the bridge was hit'): string[] => {
    const { evidence } = passage('2031-03-12', words);
    const sides = [{ record: 's-1', evidence: evidence[0]! }];
    return lines('disputed', {
      conflicts: [{ id: 'x-1', kind, records: ['s-1'], says: 'One denies it.', sides } as never],
    });
  };
  it('denials, but not what one party alone takes a stand on, or where it answers a demand', () => {
    expect(conflict('denial')).toHaveLength(1);
    expect(conflict('positions')).toEqual([]);
    expect(conflict('denial', 'rejected the demand that it leave the bridge')).toEqual([]);
  });
  it('not where a side has spoken on the issue since', () => {
    const [one, other] = [position('2031-03-10', 'refuse to end the sieges'), position('2031-03-10', 'demand the end of sieges')]; // biome-ignore format: one glance
    const later = { ...position('2031-03-12', 'agree to end the sieges'), party: one.party };
    const sides = [one, other].map(({ id, evidence }) => ({ record: id, evidence: evidence[0]! }));
    const conflicts = [{ id: 'x-1', kind: 'positions', records: [one.id, other.id], says: 'No.', sides } as never];
    expect(lines('disputed', { conflicts, positions: [one, other] })).toHaveLength(1);
    expect(lines('disputed', { conflicts, positions: [one, other, later] })).toEqual([]);
  });
  it('has a sentence for itself: none is told again where the parties stand', () => {
    const [one, other] = [position('2031-03-10', 'refuse to end the sieges'), position('2031-03-10', 'demand the end of sieges')]; // biome-ignore format: one glance
    const sides = [one, other].map(({ id, evidence }) => ({ record: id, evidence: evidence[0]! }));
    const conflicts = [{ id: 'x-1', kind: 'positions', records: [one.id, other.id], says: 'No.', sides } as never];
    expect(lines('stand', { positions: [one, other] }).length).toBeGreaterThan(0);
    expect(lines('stand', { conflicts, positions: [one, other] })).toEqual([]);
  });
  it('not figures of two moments, nor a denial without its word', () =>
    expect([...conflict('figures'), ...conflict('denial', 'said that the bridge was hit')]).toEqual([]));
});

describe('what is due', () => {
  const due = (words: string, more: Partial<EventRecord> = {}, before?: string): string[] => {
    const own = passage('2031-03-13', words, '', before, '2031-03-18');
    const one = event('2031-03-13', 'planned', { when: on('2031-03-18'), ...more });
    const history = [{ status: 'planned' as const, knownSince: own.knownSince, evidence: own.evidence[0]!, when: on('2031-03-18') }]; // biome-ignore format: one glance
    return lines('due', { events: [{ ...one, ...own, history }] });
  };
  it('on the day that its sentence names', () =>
    expect(due('will meet those of Ostland on Tuesday')).toEqual([
      '18 March 2031: “Envoys of Norvand will meet those of Ostland on Tuesday.” (Valley Post, 13 March 2031)',
    ]));
  it('not what a report of its day tells as begun', () => {
    const meet = event('2031-03-13', 'planned', { when: on('2031-03-14') }, 'will meet those of Ostland on Tuesday', '', BEFORE, '2031-03-14');
    const met = event('2031-03-14', 'under way', { when: on('2031-03-14') });
    expect(lines('due', { events: [meet] })).toHaveLength(1);
    expect(lines('due', { events: [meet, met] })).toEqual([]);
  }); // biome-ignore format: one glance
  it.each<[string, string, Partial<EventRecord>?, string?]>([
    ['a day that the sentence does not name', 'will meet those of Ostland soon'],
    [
      'the day of the saying',
      'would come to Harbourtown',
      {},
      'Late on Tuesday a spokesman of Norvand said that they ',
    ],
    ['nobody of those who take part', 'will return on Tuesday', {}, 'Negotiators, said Ostland, '],
    ['an older plan', 'had been expected to meet those of Ostland on Tuesday'],
    ['a look back', 'met those of Ostland on Tuesday'],
    ['a threat', 'will meet those of Ostland on Tuesday unless it gives way'],
  ])('not: %s', (_, words, more, before) => expect(due(words, more, before)).toEqual([]));
});

describe('overtaken', () => {
  const pact = (day: string) =>
    event(day, 'planned', { kind: 'ceasefire', when: on('2031-03-20') }, 'announced with those of Ostland a truce from next week'); // biome-ignore format: one glance
  it.each([
    ['provisional', 'reached a provisional deal with those of Ostland'],
    ['going on', 'hold talks in Harbourtown that are being chaired by Ostland'],
  ])('what was %s when a truce was announced', (_, words) => {
    const one = event('2031-03-10', 'occurred', { kind: 'talks' }, words);
    expect(lines('happened', { events: [one] })).toHaveLength(1);
    expect(lines('happened', { events: [one, pact('2031-03-12')] }).join()).not.toContain(words);
  });
  it('a truce long planned is news on the day on which a report opens with it', () => {
    const late = pact('2031-03-12');
    const old = { ...late, knownSince: on('2031-02-20') };
    expect(lines('happened', { events: [old] }).join()).toContain('announced with those of Ostland');
  });
  it('a week, where a later report names the day', () => {
    const week = event('2031-03-09', 'planned', { when: on('2031-03-11/2031-03-16') }, 'will meet those of Ostland on Tuesday', '', BEFORE, '2031-03-11/2031-03-16'); // biome-ignore format: one glance
    const day = (reported: string, actor: string) =>
      event(reported, 'planned', { when: on('2031-03-15'), participants: [{ actor, role: 'attendee' }] }, 'will gather', '', ''); // biome-ignore format: one glance
    expect(lines('due', { events: [week] })).toHaveLength(1);
    expect(lines('due', { events: [week, day('2031-03-12', 'a-norvand')] })).toEqual([]);
    expect(lines('due', { events: [week, day('2031-03-12', 'a-sunda')] })).toHaveLength(1);
    expect(lines('due', { events: [week, day('2031-03-08', 'a-norvand')] })).toHaveLength(1);
    expect(lines('due', { events: [{ ...week, participants: [] }, day('2031-03-12', 'a-sunda')] })).toEqual([]);
  });
});

describe('said', () => {
  const said = (text: string, actor: object = ENVOY): string[] => {
    const own = passage('2031-03-12', text, '', '');
    const source = text.indexOf('Velin said');
    const parts = source < 0 ? [] : [{ part: 'source' as const, start: source, end: source + 5 }];
    const evidence = own.evidence.map(one => ({ ...one, parts }));
    const statement = { id: 's-1', by: 'test', ...own, evidence, speaker: 'a-velin', mode: 'direct', text, reported: on('2031-03-12'), via: [], construction: 'test' }; // biome-ignore format: one glance
    return lines('said', { statements: [statement as never], actors: [actor] as never });
  };
  it('with the name where the sentence has none', () => {
    expect(said('"We will never leave Norvand," Velin said.').join()).toMatch(
      /^“‘We will never leave Norvand,’ \[Norvandian envoy Mara\] Velin said/,
    );
    expect(said('"We will never leave Norvand," Minister Velin said.').join()).toContain('Minister Velin said');
    expect(said('"We will never leave the hills of Norvand."').join()).toMatch(
      /^Norvandian envoy Mara Velin: “We will/,
    );
  });
  it('not of somebody of whom no report says who that is, unless the sentence does', () => {
    const stranger = { ...ENVOY, roles: [] };
    expect(said('"We will never leave Norvand," Velin said.', stranger)).toEqual([]);
    expect(said('"We will never leave the hills of Norvand."', stranger)).toEqual([]);
    expect(said('"We will never leave Norvand," Velin said.', stranger)).toEqual([]);
    expect(said('"We will never leave Norvand," Minister Velin said.', stranger)).toHaveLength(1);
  });
  it('nor what was to come on a day that is over', () =>
    expect(said('"We will leave Norvand on Tuesday," Minister Velin said.')).toHaveLength(1));
  it('not what tells nothing by itself', () => expect(said('"We are making good progress now," Velin said.')).toEqual([])); // biome-ignore format: one glance

  it('not why something was done long ago, unless it was said on a day', () => {
    const of = (more: object): string[] => {
      const { text = 'Minister Velin said the "long march" was needed to guard the roads of Norvand.' } = more as { text?: string }; // biome-ignore format: one glance
      const own = passage('2031-03-12', text, '', '');
      const parts = [{ part: 'source' as const, start: 0, end: 14 }];
      const evidence = own.evidence.map(one => ({ ...one, parts }));
      const statement = { id: 's-1', by: 'test', ...own, evidence, speaker: 'a-velin', mode: 'mixed', text, reported: on('2031-03-12'), via: [], construction: 'test', ...more }; // biome-ignore format: one glance
      return lines('said', { statements: [statement as never], actors: [ENVOY] as never });
    };
    expect(of({})).toEqual([]);
    expect(of({ said: { edtf: '2031-03-12', basis: 'inferred' } })).toEqual([]);
    expect(of({ said: on('2031-03-12') })).toHaveLength(1);
    const stated = (words: string) => of({ said: { edtf: '2031-03-12', basis: 'stated' }, text: `Minister Velin ${words} the "long march" would end at the roads of Norvand.` }); // biome-ignore format: one glance
    expect(stated('said that')).toHaveLength(1);
    expect(of({ said: { edtf: '2031-02-28', basis: 'stated' } })).toEqual([]);
    // what was said before something else, and a phrase of which nobody knows what it is about
    expect(stated('had earlier said that')).toEqual([]);
    expect(of({ text: 'Minister Velin of Norvand said she expected a "serious conversation".' })).toEqual([]);
  });

  const quoted = (text: string): string[] => {
    const own = passage('2031-03-12', text, '', '');
    const start = text.indexOf('"') + 1;
    const end = text.indexOf('"', start);
    const parts = [{ part: 'content' as const, start, end: text.charAt(end - 1) === ',' ? end - 1 : end }];
    const evidence = own.evidence.map(one => ({ ...one, parts }));
    const statement = { id: 's-1', by: 'test', ...own, evidence, speaker: 'a-velin', mode: 'direct', text, reported: on('2031-03-12'), via: [], construction: 'test' }; // biome-ignore format: one glance
    return lines('said', {
      statements: [statement as never],
      actors: [ENVOY] as never,
    });
  };
  it('in the words alone, where they are whole sentences and the line names who says them', () => {
    expect(quoted('"An open door is better than a key," she said.')).toEqual([
      'Norvandian envoy Mara Velin: “An open door is better than a key” (Valley Post, 12 March 2031)',
    ]);
    expect(quoted('"I counted every chair in the room twice." Then she left.')).toHaveLength(1);
  });
  it.each([
    ['half of a sentence that goes on', '"If nobody opens a door to visitors," she said, "we leave."'],
    ['a part of her sentence', 'She called it "A door that nobody opens for years" on Monday.'],
    ['what says too little', '"Our letter will come in two days."'],
    ['what points to something else', '"This is a door that nobody opens for years," she said.'],
    ['the eighth of what', '"The eighth, in which nobody wins, must have been lost," she said.'],
  ])('not %s', (_, text) => expect(quoted(text)).toEqual([]));
});

describe('an article that cites what came out after it', () => {
  it('is not quoted: its own day is wrong', () => {
    const cite = (quote: string): string[] => {
      const one = position('2031-03-12', 'demand that the sieges end', `Envoys of Norvand `);
      const article = articles.at(-1)!;
      const text = `${article.text} All are silent (Valley Radio, ${quote}).`;
      const start = text.indexOf(quote);
      const times = [{ start, end: start + quote.length, quote, when: on(quote === '20 March' ? '2031-03-20' : '2031-03-10') }];
      return lines('stand', { positions: [one], articles: [{ ...article, text, times }] as never });
    };
    expect(cite('10 March')).toHaveLength(1);
    expect(cite('20 March')).toEqual([]);
  });
}); // biome-ignore format: one glance
