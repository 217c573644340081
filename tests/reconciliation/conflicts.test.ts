/** What contradicts what: each class with a pair that does, and with the nearest one that does not. */
import { describe, expect, it } from 'vitest';
import { conflictCues, conflictsFile, ownerOf } from '../../src/knowledge/conflicts.ts';
import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  PositionRecord,
  StatementRecord,
  Who,
} from '../../src/model/record.ts';
import { findingsAmong, findingsIn } from '../../src/reconciliation/conflicts/find.ts';
import {
  type Finding,
  type KnownActor,
  Sides,
  statesIn,
  tellingsOf,
} from '../../src/reconciliation/conflicts/telling.ts';

const ACTORS = new Map<string, KnownActor>([
  ['norway', { id: 'norway', name: 'Norway' }],
  ['chile', { id: 'chile', name: 'Chile' }],
  ['orst', { id: 'orst', name: 'Pavel Orst', speaksFor: 'norway' }],
  ['velin', { id: 'velin', name: 'Mara Velin', speaksFor: 'chile' }],
  ['front', { id: 'front', name: 'Valley Front' }],
]);

let count = 0;
const DAY = '2031-03-01';
/** Every text stands a line below the last, unless it is told where. */
function base(article: string, quote: string, at = count * 100) {
  count++;
  const evidence = { article, start: at, end: at + quote.length, quote, prefix: '', suffix: '' };
  return { id: `r${count}`, by: 'test', knownSince: { basis: 'given' as const, edtf: DAY }, evidence: [evidence] };
}
const said = (speaker: Who, cue: string, text: string, at?: number, article = 'a'): StatementRecord => ({
  ...base(article, text, at),
  speaker,
  cue,
  text,
  mode: 'indirect',
  reported: { basis: 'given', edtf: DAY },
  via: [],
  construction: 'test',
});
const event = (
  kind: EventRecord['kind'],
  status: EventRecord['status'],
  quote: string,
  more: Partial<EventRecord> = {},
  at?: number,
  article = 'a',
): EventRecord => ({
  ...base(article, quote, at),
  kind,
  status,
  subtype: kind,
  type: 'X',
  contexts: [],
  label: quote,
  participants: [],
  history: [],
  ...more,
});
const holds = (
  party: string,
  stance: PositionRecord['stance'],
  text: string,
  issue = 'safe-zones',
  article = 'a',
): PositionRecord => ({ ...base(article, text), holder: party, party, stance, issue, text });
const promise = (
  committer: string,
  status: CommitmentRecord['status'],
  text: string,
  article = 'a',
): CommitmentRecord => ({ ...base(article, text), committer, status, text, history: [] });

interface Given {
  readonly statements?: readonly StatementRecord[];
  readonly events?: readonly EventRecord[];
  readonly positions?: readonly PositionRecord[];
  readonly commitments?: readonly CommitmentRecord[];
  readonly figures?: readonly FigureRecord[];
}

/** What is found in articles a, b, …, one day after the other. */
function found(...articles: readonly Given[]): Finding[] {
  const sides = new Sides(ACTORS);
  const findings = articles.map((given, index) => {
    const lists = { statements: [], events: [], positions: [], commitments: [], figures: [], ...given };
    return findingsIn(
      tellingsOf({ article: 'abc'[index]!, published: [100 + index, 100 + index], ...lists }, sides),
      sides,
    );
  });
  return [...findingsAmong(findings)].filter(finding => finding !== undefined);
}
const hows = (...articles: readonly Given[]): string[] => found(...articles).map(({ how }) => how);

describe('the cues', () => {
  const { examples, counter_examples } = conflictsFile();
  const { accusation, demand } = conflictCues();
  it.each(examples.filter(({ accusation: text }) => text))(
    'finds who accuses: $accusation',
    ({ accusation: text, by }) => expect(ownerOf(text!, accusation)).toBe(by),
  );
  it.each(examples.filter(({ demand: text }) => text))('finds who demands: $demand', ({ demand: text, by }) =>
    expect(ownerOf(text!, demand)).toBe(by),
  );
  it.each(counter_examples)('finds nobody: $accusation$demand', ({ accusation: one, demand: two }) => {
    if (one) expect(ownerOf(one, accusation)).toBeUndefined();
    if (two) expect(ownerOf(two, demand)).toBeUndefined();
  });
  it('knows states by name, adjective and capital, each once', () =>
    expect(statesIn('Norwegian envoys left Oslo for Chile')).toEqual(['Norway', 'Chile']));
});

describe('denials', () => {
  const shelled = event('strike', 'claimed', 'the harbour market was shelled at dawn');
  it('meet what is told in the same article, or by an accusation of days before', () => {
    const denial = said('orst', 'denied', 'that the harbour market was shelled');
    expect(hows({ statements: [denial], events: [shelled] })).toEqual(['denied']);
    const accused = said('velin', 'accused', 'Norway of shelling markets');
    const later = said('orst', 'denied', 'targeting markets', undefined, 'b');
    expect(hows({ statements: [accused] }, { statements: [later] })).toEqual(['denied charge']);
  });
  it('need no second record where they name the accuser, and do not take another for it', () => {
    const denial = said('orst', 'rejected', "Chile's claim that the harbour market was shelled");
    const [finding] = found({ statements: [denial], events: [shelled] });
    expect(finding).toMatchObject({ how: 'denied accusation', named: 'Chile' });
    // Where the statement is what the claim says, the words that name it stand before it.
    const own = said('orst', 'denied', 'the harbour market was shelled');
    const quote = 'Orst denied persistent reports that the harbour market was shelled';
    const [evidence] = own.evidence;
    expect(found({ statements: [{ ...own, evidence: [{ ...evidence!, quote }] }] })).toMatchObject([
      { how: 'denied accusation', one: { text: 'persistent reports that the harbour market was shelled' } },
    ]);
    const refusal = holds('orst', 'opposes', "rejected Chile's claim that the harbour market was shelled");
    expect(found({ positions: [refusal] })).toMatchObject([
      { how: 'denied accusation', one: { text: "Chile's claim that the harbour market was shelled" } },
    ]);
    expect(
      found({ statements: [said('velin', 'accused', 'Norway of arming rebels, charges Norway denies')] }),
    ).toMatchObject([{ how: 'denied charge at once', one: { text: 'Norway of arming rebels' }, named: 'Norway' }]);
    const cut = said('velin', 'accused', 'Norway of arming rebels');
    const behind = (suffix: string): Given => ({
      statements: [{ ...cut, evidence: [{ ...cut.evidence[0]!, suffix }] }],
    });
    expect(hows(behind(', charges Norway denies. The'))).toEqual(['denied charge at once']);
    expect(hows(behind('. Chile rests on, charges Norway denies'))).toEqual([]);
  });
  it('are no refusals, and deny nothing else', () => {
    expect(hows({ statements: [said('orst', 'rejected', 'the idea of a fence')], events: [shelled] })).toEqual([]);
    expect(hows({ statements: [said('orst', 'denied', 'that he would resign')], events: [shelled] })).toEqual([]);
  });
  it('are answers of the accused, near the accusation', () => {
    const accused = said('velin', 'complained', 'Norway is about to send troops into the valley', 5000);
    const answer = (text: string) => said('orst', 'said', text, 5100);
    expect(
      hows({ statements: [accused, answer('it would only take such a step with the council behind it')] }),
    ).toEqual(['answered accusation']);
    expect(hows({ statements: [accused, answer('the harvest had been good')] })).toEqual([]);
  });
  it('are doubts about what another tells', () => {
    const told = said('velin', 'said', 'the delegation would attend');
    const doubt = (text: string) => said({ described: 'a mediator' }, 'said', text);
    expect(hows({ statements: [told, doubt('he could not confirm that the Front would attend')] })).toEqual([
      'not confirmed',
    ]);
    // Who waits for a formal notice does not doubt it.
    const waits = doubt('he had not yet received formal notice that the Front would attend, but expected it');
    expect(hows({ statements: [told, waits] })).toEqual([]);
  });
  it('are doubts about the deed that another has told of last', () => {
    const told = said('velin', 'said', 'she has spoken with Orst', 7000);
    const spoke = event('call', 'occurred', 'she has spoken with Orst', {}, 7000);
    const doubt = (at: number) => said('orst', 'said', 'I can neither confirm nor deny it', at);
    expect(hows({ statements: [told, doubt(7200)], events: [spoke] })).toEqual(['not confirmed']);
    expect(hows({ statements: [told, doubt(9000)], events: [spoke] })).toEqual([]);
  });
});

describe('positions', () => {
  const wants = holds('chile', 'demands', 'called for the establishment of a corridor');
  it.each<[string, string, PositionRecord, string[]]>([
    [
      'one demands what the other refuses',
      '',
      holds('norway', 'opposes', 'rejected plans to establish a corridor'),
      ['refused'],
    ],
    ['of one side', '', holds('chile', 'opposes', 'rejected plans to establish a corridor'), []],
    ['about another thing', '', holds('norway', 'opposes', 'rejected plans for a dam'), []],
    ['on another issue', '', holds('norway', 'opposes', 'rejected plans to establish a corridor', 'water'), []],
    ['no refusal in so many words', '', holds('norway', 'opposes', 'that a corridor could lead to war'), []],
  ])('%s', (_, __, other, expected) => expect(hows({ positions: [wants, other] })).toEqual(expected));

  it('are about one deed: a demand to stop and a refusal to stop', () => {
    const stop = holds('chile', 'demands', 'only if Norway halts its raids');
    expect(hows({ positions: [stop, holds('norway', 'opposes', 'will not stop its raids')] })).toEqual(['refused']);
    expect(hows({ positions: [stop, holds('front', 'opposes', 'rejected the raids')] })).toEqual([]);
  });
  it('are not held by whom their own words name as another', () => {
    const join = holds('front', 'offers', 'they would join an attack on the Valley Front by way of a corridor');
    const refusal = holds('norway', 'opposes', 'rejected an attack by way of a corridor');
    expect(hows({ positions: [join, refusal] })).toEqual([]);
    expect(hows({ positions: [{ ...join, holder: 'chile', party: 'chile' }, refusal] })).toEqual(['refused']);
  });
  it('are about one object, not only about one verb', () => {
    const wished = holds('chile', 'demands', 'demanded that Norway recognise the new parliament', 'recognition');
    const refuses = (text: string) => holds('norway', 'opposes', text, 'recognition');
    expect(hows({ positions: [wished, refuses('will not recognise the island council')] })).toEqual([]);
    expect(hows({ positions: [wished, refuses('will not recognise the parliament')] })).toEqual(['refused']);
    const go = holds('chile', 'demands', 'demanded that its troops withdraw', 'withdrawal');
    const stays = holds('norway', 'opposes', 'will not withdraw', 'withdrawal');
    expect(hows({ positions: [go, stays] })).toEqual(['refused']);
  });
  it('are one refusal, by however many records', () => {
    const text = "Chile's demand that it leave the valley";
    const told = said('orst', 'rejected', text, 300);
    const held = holds('orst', 'opposes', `rejected ${text}`);
    const [evidence] = held.evidence;
    const again = { ...held, evidence: [{ ...evidence!, start: 290, end: 290 + held.text.length }] };
    expect(hows({ statements: [told], positions: [again] })).toEqual(['refused demand']);
    const elsewhere = said('norway', 'rejected', 'Chilean demands to leave the valley', 300, 'b');
    const other = said('norway', 'rejected', 'Chilean demands for grain', 900, 'b');
    const matters = found({ statements: [told] }, { statements: [elsewhere, other] }).map(({ matter }) => matter);
    expect(matters[1]).toBe(matters[0]);
    expect(matters[2]).not.toBe(matters[0]);
  });
  it('are none where both refuse', () => {
    const until = holds('chile', 'conditional', 'will not establish a corridor until spring');
    expect(hows({ positions: [until, holds('norway', 'opposes', 'will not establish a corridor')] })).toEqual([]);
  });
  it('refuse a demand by name, or answer it with another', () => {
    expect(found({ statements: [said('orst', 'rejected', "Chile's demand that it leave the valley")] })).toMatchObject([
      { how: 'refused demand', named: 'Chile' },
    ]);
    const first = holds('norway', 'proposes', 'proposed a truce in March', 'ceasefire');
    const counter = holds('chile', 'demands', 'countered with a demand for one at once', 'ceasefire');
    expect(hows({ positions: [first, counter] })).toEqual(['countered']);
  });
});

describe('states of one thing', () => {
  it('are a truce kept and broken, or broken and still to come', () => {
    const broken = promise('norway', 'reported breached', 'Norway of violating the truce');
    const accuses = (speaker: Who): StatementRecord => ({
      ...said(speaker, 'accused', broken.text),
      evidence: broken.evidence,
    });
    const accused = accuses('velin');
    const kept = said({ described: 'a monitor' }, 'said', 'the truce was holding');
    const mostly = said({ described: 'a monitor' }, 'said', 'the truce was largely holding');
    expect(hows({ statements: [accused, mostly], commitments: [broken] })).toEqual([]);
    expect(hows({ statements: [accused, kept], commitments: [broken] })).toEqual(['kept or broken']);
    // Of a claim that nobody is named for, and of two halves of one account, nothing is said.
    expect(hows({ statements: [kept], commitments: [broken] })).toEqual([]);
    expect(hows({ statements: [accuses(kept.speaker), kept], commitments: [broken] })).toEqual([]);
    const coming = said('orst', 'said', 'envoys were closer to a truce than ever');
    expect(hows({ statements: [accused, coming], commitments: [broken] })).toEqual(['broken or to come']);
    const unsure = said({ described: 'a monitor' }, 'said', 'it was unclear whether the truce was holding');
    expect(hows({ statements: [accused, unsure], commitments: [broken] })).toEqual([]);
  });
  const place = { name: 'Geneva' };
  it('are talks called off and going on, of one round, by two voices', () => {
    const told = (status: EventRecord['status'], text: string, at: number) =>
      event('talks', status, text, { place }, at);
    const collapsed = told('cancelled', 'the collapse of peace talks in Geneva', 100);
    const off = said('velin', 'said', collapsed.label, 100);
    const going = told('under way', 'peace talks in Geneva are going on', 400);
    const on = said('orst', 'said', going.label, 400);
    expect(hows({ events: [collapsed, going], statements: [off, on] })).toEqual(['called off or not']);
    expect(hows({ events: [collapsed, going], statements: [off] })).toEqual([]);
    const next = told('planned', 'peace talks in Geneva are to resume', 400);
    expect(hows({ events: [collapsed, next], statements: [off, said('orst', 'said', next.label, 400)] })).toEqual([]);
  });
  it('are talks that one side stays away from', () => {
    const when = { basis: 'stated' as const, edtf: '2031-03-04' };
    const away = said('velin', 'said', 'it will not attend talks due on Tuesday', 9000);
    const meant = event('talks', 'planned', 'talks due on Tuesday', { when }, 9019);
    const host = said({ described: 'a spokeswoman' }, 'said', 'the talks with Chile would begin on Tuesday', 9200);
    const bidden = { when, participants: [{ actor: 'chile', role: 'attendee' as const }] };
    const planned = event('talks', 'planned', 'the talks with Chile would begin on Tuesday', bidden, 9200);
    expect(hows({ statements: [away, host], events: [meant, planned] })).toEqual(['held or stayed away from']);
    expect(hows({ statements: [away, host], events: [planned] })).toEqual(['held or stayed away from']);
    // They may begin without it.
    const open = event('talks', 'planned', 'the talks would begin on Tuesday', { when }, 9200);
    expect(hows({ statements: [away, host], events: [meant, open] })).toEqual([]);
    const other = said('velin', 'said', 'it will not attend talks due on Friday', 9000);
    expect(hows({ statements: [other, host], events: [planned] })).toEqual([]);
  });
  it('are a round begun and never begun', () => {
    const began = event('talks', 'under way', 'the peace talks which began on Tuesday');
    const never = event('talks', 'cancelled', 'the talks broke down before they really started', {}, undefined, 'b');
    expect(hows({ events: [began] }, { events: [never] })).toEqual(['begun or never begun']);
  });
});

describe('doers and numbers', () => {
  const doer = (actor: string) => ({ participants: [{ actor, role: 'actor' as const }] });
  it('are two, where each side denies its own part', () => {
    const one = said('orst', 'denied', 'that Norwegian jets bombed two clinics in the port', 100);
    const bombed = event('strike', 'denied', 'Norwegian jets bombed two clinics in the port', doer('norway'), 105);
    const two = said('velin', 'denied', 'that Chilean jets hit the clinics in the port', 400);
    const hit = event('strike', 'denied', 'Chilean jets hit the clinics in the port', doer('chile'), 405);
    const [finding] = found({ statements: [one, two], events: [bombed, hit] }).filter(
      ({ how }) => how === 'denied doers',
    );
    // In the words of those who deny, whoever the event's own teller is.
    expect([finding?.one.who, finding?.other?.who]).toEqual([one.speaker, two.speaker]);
    expect(hows({ statements: [one], events: [bombed] })).not.toContain('denied doers');
    // The claim that is rejected stands before what is said, and nobody tells it.
    const quote =
      "Velin rejected the ministry's claim that Chilean jets hit the clinics in the port, saying it was not us";
    const says = said('velin', 'saying', 'it was not us', 400);
    const rejects = { ...says, evidence: [{ ...says.evidence[0]!, quote, end: 400 + quote.length }] };
    const claimed = event('strike', 'occurred', 'Chilean jets hit the clinics in the port', doer('chile'), 400 + quote.indexOf('Chilean')); // biome-ignore format: one glance
    const unsaid = { ...claimed, evidence: [{ ...claimed.evidence[0]!, prefix: "the ministry's claim that " }] };
    const all = hows({ statements: [one, rejects], events: [bombed, unsaid] });
    expect(all).toContain('denied doers');
    expect(all).not.toContain('denied');
  });
  it('are two limits of one condition, by two speakers', () => {
    const one = said('orst', 'said', 'the envoys may come if their demands were met in a day or two');
    const two = said('velin', 'said', 'the Front could attend if their demands were met within three or four days');
    expect(hows({ statements: [one, two] })).toEqual(['two figures']);
    expect(
      hows({ statements: [one, said('orst', 'said', 'they come if their demands were met within four days')] }),
    ).toEqual([]);
  });
});
