/** One event over many articles: announced, moved, held; other rounds, sides, days and hands stay apart; what lasts is one. */
import { describe, expect, it } from 'vitest';
import type { EventClaim, Somebody } from '../../src/model/claims.ts';
import { eventMatcher } from '../../src/reconciliation/match/events.ts';

type Part = EventClaim['participants'][number];
const party = (name: string, role = 'attendee'): Part => ({
  id: `a-${name}`,
  party: `a-${name}`,
  name,
  kind: 'state',
  role,
});
const of = (who: Somebody, role: string): Part => ({ ...who, role });
const ruvania = party('ruvania');
const varnia = party('varnia');
const ostland = party('ostland');

const claim = (text: string, more: Partial<EventClaim> = {}): EventClaim => ({
  noun: 'event',
  published: [100, 100],
  kind: 'talks',
  subtype: more.kind ?? 'talks',
  label: 'talks',
  status: 'occurred',
  participants: [ruvania, varnia],
  text,
  ...more,
});

const relate = (a: EventClaim, b: EventClaim): string | undefined => {
  const one = eventMatcher.compare(a, b);
  expect(eventMatcher.compare(b, a)?.relation).toBe(one?.relation);
  expect(eventMatcher.apart(a, b)).toBe(eventMatcher.apart(b, a));
  if (one?.relation === 'same') {
    expect(eventMatcher.apart(a, b)).toBe(false);
    const keys = new Set(eventMatcher.keys(a));
    expect(eventMatcher.keys(b).some(key => keys.has(key)), 'they share a key').toBe(true); // biome-ignore format: one line
  }
  return one?.relation;
};

describe('one event', () => {
  it('announced, then held', () => {
    const planned = claim('the talks in Sorvik are to open on Monday', {
      status: 'planned',
      when: [104, 104],
      place: 'Sorvik',
    });
    const held = claim('Envoys met in Sorvik for talks', { published: [105, 105], when: [104, 104], place: 'Sorvik' });
    expect(relate(planned, held)).toBe('same');
  });
  it('moved to a later day', () => {
    const before = claim('the talks in Sorvik on Monday', { status: 'planned', when: [104, 104], place: 'Sorvik' });
    const after = claim('the talks, put off to Friday', {
      status: 'postponed',
      published: [103, 103],
      when: [108, 108],
      place: 'Sorvik',
    });
    expect(relate(before, after)).toBe('same');
  });
  it('told by another name on the same day at the same place', () => {
    const a = claim('talks in Sorvik', { when: [99, 99], place: 'Sorvik' });
    const b = claim('the envoys met', {
      kind: 'meeting',
      subtype: 'meeting',
      when: [99, 99],
      place: 'Sorvik',
      participants: [],
    });
    expect(relate(a, b)).toBe('same');
  });
  it('a handing over by the same hands, promised and done', () => {
    const hands = [party('ruvania', 'actor'), party('ostland', 'recipient')];
    const promised = claim('we expect to deliver this document soon', {
      kind: 'handover',
      status: 'planned',
      participants: hands,
    });
    const done = claim('Ruvania submitted its plan to Ostland on Wednesday', {
      kind: 'handover',
      published: [102, 102],
      when: [101, 101],
      participants: hands,
    });
    expect(relate(promised, done)).toBe('same');
  });
  it('a campaign, week after week', () => {
    const by = [party('ostland', 'actor')];
    const a = claim('backed by Ostlandian air strikes', {
      kind: 'strike',
      label: 'Ostlandian air strikes',
      participants: by,
    });
    const b = claim('its bombing will not stop', {
      kind: 'strike',
      label: 'bombing',
      status: 'under way',
      published: [106, 106],
      participants: by,
    });
    expect(relate(a, b)).toBe('same');
    expect(relate({ ...a, text: 'Ostland launched its air strikes', when: [-60, -31] }, b)).toBe('same');
    const began = (when: EventClaim['when']): EventClaim =>
      claim('since Ostland intervened, reversing rebel gains', {
        kind: 'strike',
        subtype: 'intervention',
        label: 'intervened',
        participants: by,
        ...(when ? { when } : {}),
      });
    expect(relate(began([-60, -31]), a)).toBe('same');
    expect(relate(began([-60, -31]), { ...a, when: [-100, 90] })).toBe('same');
    // Another war's, or of a time that nobody tells.
    expect(relate(began([-400, -360]), { ...a, when: [-100, 90] })).not.toBe('same');
    expect(relate(began(undefined), a)).not.toBe('same');
  });
  it('a truce that nobody is named with', () => {
    const truce = {
      kind: 'ceasefire',
      subtype: 'ceasefire-in-force',
      label: 'truce',
      status: 'planned',
      participants: [],
      place: 'Varnia',
    } as const;
    const a = claim('a truce in the valleys of Varnia within a week', { ...truce, when: [100, 107] });
    const b = claim('a truce in the valleys of Varnia that could begin soon', { ...truce, published: [109, 109] });
    expect(relate(a, b)).toBe('same');
  });
});

describe('two events', () => {
  it.each<[string, EventClaim, EventClaim]>([
    [
      'held on two days that are over',
      claim('talks in Sorvik', { when: [90, 90], place: 'Sorvik' }),
      claim('talks in Sorvik', { when: [98, 98], place: 'Sorvik' }),
    ],
    [
      'held, and to come again',
      claim('talks in Sorvik ended', { place: 'Sorvik' }),
      claim('talks in Sorvik will be held', { status: 'planned', published: [103, 103], place: 'Sorvik' }),
    ],
    [
      'told as over before the day of the other',
      claim('a call with Varnia'),
      claim('a call with Varnia', { status: 'planned', published: [101, 101], when: [103, 103] }),
    ],
    [
      'other sides, with one mediator',
      claim('Ostland led talks in Sorvik', {
        when: [99, 99],
        place: 'Sorvik',
        participants: [of(ostland, 'mediator'), ruvania],
      }),
      claim('Ostland led talks in Sorvik', {
        when: [99, 99],
        place: 'Sorvik',
        participants: [of(ostland, 'mediator'), varnia],
      }),
    ],
    [
      'another second side',
      claim('talks with Varnia', { when: [99, 99] }),
      claim('talks with Ostland', { when: [99, 99], participants: [ruvania, ostland] }),
    ],
    [
      'numbered rounds',
      claim('the first round of talks', { when: [99, 99] }),
      claim('the second round of talks', { when: [99, 99] }),
    ],
    [
      'a strike by one on the other and the other way round',
      claim('shells fell on the port', {
        kind: 'strike',
        when: [99, 99],
        place: 'Port Ilm',
        participants: [party('ruvania', 'actor'), party('varnia', 'target')],
      }),
      claim('shells fell on the port', {
        kind: 'strike',
        when: [99, 99],
        place: 'Port Ilm',
        participants: [party('varnia', 'actor'), party('ruvania', 'target')],
      }),
    ],
    [
      'strikes in one country on one day, told in other words',
      claim('rockets hit a school', { kind: 'strike', when: [99, 99], place: 'France' }),
      claim('a drone set an oil store on fire', { kind: 'strike', when: [99, 99], place: 'France' }),
    ],
    [
      'a journey and the talks that it goes to',
      claim('talks in Sorvik', { place: 'Sorvik' }),
      claim('they came to Sorvik', { kind: 'visit', place: 'Sorvik' }),
    ],
    [
      'one day of a truce wished for and the truce agreed',
      claim('Varnia has proposed a truce', {
        kind: 'ceasefire',
        subtype: 'ceasefire-in-force',
        label: 'truce',
        status: 'planned',
        participants: [],
      }),
      claim('the sides agreed on a truce', {
        kind: 'ceasefire',
        subtype: 'ceasefire-in-force',
        label: 'truce',
        status: 'planned',
        participants: [],
      }),
    ],
  ])('%s', (_, a, b) => expect(relate(a, b)).not.toBe('same'));

  it('talks as such are no particular round', () => {
    const round = claim('talks in Sorvik opened', { when: [99, 99], place: 'Sorvik' });
    expect(relate(round, claim('a way to restart talks soon', { status: 'planned' }))).not.toBe('same');
  });
});

describe('talks that a report takes as known', () => {
  const context = ['a-ruvania', 'a-varnia', 'a-ostland'];
  const bare = (text: string, more: Partial<EventClaim> = {}): EventClaim =>
    claim(text, { participants: [], context, ...more });
  const began = bare('mediated peace talks which began in Sorvik', {
    status: 'under way',
    when: [100, 100],
    place: 'Sorvik',
  });
  it('are one on one day, where the articles are about the same parties', () => {
    const planned = bare('the talks would begin on Friday', {
      status: 'planned',
      published: [99, 99],
      when: [100, 100],
    });
    expect(relate(planned, began)).toBe('same');
    expect(relate(bare(planned.text, { ...planned, context: ['a-norland', 'a-ostland'] }), began)).not.toBe('same');
    expect(relate(bare(planned.text, { ...planned, when: [107, 107] }), began)).not.toBe('same');
  });
  it('are one with their end, told in the weeks after', () => {
    const end = bare('The talks broke down last month before they really started', {
      status: 'cancelled',
      published: [118, 118],
      when: [80, 105],
    });
    // Broken off on a day: no wall to a report of another day of the same round.
    const aborted = bare('Velin abruptly aborted a first round of talks on Feb. 3', { status: 'cancelled', published: [125, 125], when: [103, 103] }); // biome-ignore format: one glance
    const arrived = bare('The delegation arrived at the talks on Friday', { published: [99, 99], when: [98, 98] });
    expect(eventMatcher.apart(aborted, arrived)).toBe(false);
    expect(eventMatcher.apart(aborted, { ...arrived, context: ['a-norland'] })).toBe(true);
    expect(eventMatcher.apart(aborted, bare('talks in spring', { published: [60, 60], when: [59, 59] }))).toBe(true);
    const again = bare('talks collapsed earlier this month', {
      status: 'cancelled',
      published: [121, 121],
      when: [103, 121],
    });
    expect(relate(began, end)).toBe('same');
    expect(relate(end, again)).toBe('same');
    expect(relate(began, bare('the last talks collapsed two years before', { ...end, when: [-700, -400] }))).not.toBe(
      'same',
    );
    expect(relate(began, bare('the talks are to resume', { status: 'planned', published: [118, 118] }))).not.toBe(
      'same',
    );
  });
});

describe('what lasts: offensives', () => {
  const offensive = (text: string, who: Part, more: Partial<EventClaim> = {}): EventClaim =>
    claim(text, {
      kind: 'attack',
      subtype: 'attack',
      label: 'offensive',
      participants: [{ ...who, role: 'actor' }],
      ...more,
    });
  it('are one by who leads them and where', () => {
    const a = offensive('its offensive north of Sorvik', ruvania);
    const b = offensive('ended an offensive near Sorvik', ruvania, { published: [108, 108], status: 'under way' });
    expect(relate(a, b)).toBe('same');
    expect(relate(a, offensive('its offensive near Kaleth', ruvania))).toBeUndefined();
    expect(relate(a, offensive('an offensive near Sorvik', varnia))).toBeUndefined();
  });
  it('began earlier than they are told of', () => {
    const strikes = (text: string, when: EventClaim['when']): EventClaim =>
      claim(text, {
        kind: 'strike',
        subtype: 'strike',
        label: 'air strikes',
        participants: [{ ...ruvania, role: 'actor' }],
        when,
      });
    const start = strikes('the air strikes that Ruvania launched in autumn', [10, 40]);
    expect(relate(start, strikes('Ruvania went on with its air strikes', [94, 100]))).toBe('same');
    expect(
      relate(strikes('the air strikes of autumn', [10, 40]), strikes('new air strikes', [94, 100])),
    ).toBeUndefined();
  });
});

describe('several and one, two in one sentence', () => {
  const call = (text: string): EventClaim => claim(text, { kind: 'call', label: 'call', when: [99, 99] });
  it('a series of calls is not the last of them', () => {
    const all = call('a series of telephone calls between Velin and Orst');
    const last = call('the breakthrough call between Velin and Orst came at night');
    expect(relate(all, last)).toBeUndefined();
    expect(relate(last, call('Velin and Orst had spoken by phone, in a call late at night'))).toBe('same');
  });
  it('calls at several hours', () =>
    expect(
      relate(
        call('Velin spoke with Orst by phone at 1 p.m., 2 p.m. and 10:30 p.m.'),
        call('the breakthrough call between Velin and Orst'),
      ),
    ).toBeUndefined());
  const allies = of(ruvania, 'actor');
  it('two deeds of one sentence', () => {
    const text = 'its allies have pursued offensives in the west, while also shelling the harbour further east';
    const one = claim(text, { kind: 'attack', label: 'offensives', status: 'under way', participants: [allies] });
    const other = claim('also shelling the harbour further east', {
      kind: 'attack',
      label: 'shelling the harbour',
      participants: [allies],
    });
    expect(relate(one, other)).toBeUndefined();
    expect(eventMatcher.apart(one, other)).toBe(true);
  });
  it('strikes on one target, whose doer the one leaves open', () => {
    const target = of(varnia, 'target');
    const open = claim('its jets have been striking Varnian militants, who hold the east and the north', {
      kind: 'strike',
      label: 'striking Varnian militants',
      participants: [target],
    });
    const named = claim('Ruvania leads an air campaign against Varnian militants in the east and the north', {
      kind: 'strike',
      label: 'air campaign',
      participants: [allies, target],
    });
    expect(relate(open, named)).not.toBe('same');
  });
});

describe('told alike, and two', () => {
  const signed = (text: string): EventClaim =>
    claim(text, { kind: 'signing', label: 'signed an MOU', participants: [of(ruvania, 'actor'), of(varnia, 'actor')] });
  it('two texts that are signed by the same two', () => {
    const space = signed('Ruvania and Varnia have signed an MOU on the sharing of space awareness');
    expect(relate(space, signed('Ruvania and Varnia have signed an MOU, which funds harbour transactions'))).not.toBe(
      'same',
    );
    expect(relate(space, signed('an MOU on space awareness, signed by Ruvania and Varnia'))).toBe('same');
  });
  it('sessions of somebody on one day, with nobody else named', () => {
    const velin: Part = { id: 'a-velin', party: 'a-ruvania', name: 'mara velin', kind: 'person', role: 'attendee' };
    const session = (text: string): EventClaim =>
      claim(text, { kind: 'meeting', label: 'session', when: [99, 99], participants: [velin] });
    const lunch = session('yesterday we had this lunch with the caucus on rivers');
    expect(relate(lunch, session('we had some working sessions yesterday and our teams have been working'))).not.toBe(
      'same',
    );
    expect(relate(lunch, session('the lunch that we had yesterday with the river caucus'))).toBe('same');
  });
  it('talks of a host with one state, and with another', () => {
    const side = (state: Part): EventClaim =>
      claim(`technical talks with the delegation of ${state.name} in Sorvik`, {
        participants: [state],
        place: 'Sorvik',
        when: [97, 99],
      });
    expect(relate(side(ruvania), side(varnia))).toBeUndefined();
    const group: Part = { ...party('contact group'), kind: 'coalition' };
    expect(relate(side(ruvania), side(group))).not.toBeUndefined();
  });
});

describe('two people beside a gathering', () => {
  const person = (name: string, of: string): Part => ({
    id: `a-${name}`,
    party: `a-${of}`,
    name,
    kind: 'person',
    role: 'attendee',
  });
  const day = { when: [99, 99], place: 'Sorvik' } as const;
  const pair = claim('Orst and Velin have opened talks in Sorvik', {
    ...day,
    participants: [person('orst', 'ruvania'), person('velin', 'varnia')],
  });
  it('are not the plenary of a group', () => {
    const group: Part = { id: 'a-group', party: 'a-group', name: 'river support group', kind: 'coalition', role: 'attendee' }; // biome-ignore format: one glance
    const plenary = claim('the River Support Group meets in Sorvik', { ...day, kind: 'meeting', subtype: 'meeting', participants: [group] }); // biome-ignore format: one glance
    expect(relate(pair, plenary)).toBeUndefined();
    expect(eventMatcher.apart(pair, plenary)).toBe(true);
    const listed = claim('Envoys from Asia, the Gulf, Ruvania and Varnia are holding talks in Sorvik', day);
    expect(eventMatcher.apart(pair, listed)).toBe(true);
  });
  it('are their two states, and the talks of the day only where it is said alike', () => {
    expect(relate(pair, claim('Ruvania and Varnia held talks in Sorvik', day))).toBe('same');
    const bare = { ...day, participants: [] };
    expect(relate(pair, claim('Talks on the river have got under way in Sorvik', bare))).not.toBe('same');
    const one = claim('we look forward to discussing it at the meeting', { ...day, participants: [ruvania] });
    expect(relate(pair, one)).not.toBe('same');
  });
});

describe('the name of a body', () => {
  it('is no event of its kind', () => {
    const truce = { kind: 'ceasefire', subtype: 'ceasefire', label: 'truce', participants: [ruvania] } as const;
    expect(eventMatcher.keys(claim('Ruvania co-chairs a truce task force', truce))).toEqual([]);
    expect(eventMatcher.keys(claim('Ruvania agreed to a truce', truce))).not.toEqual([]);
  });
});

describe('two that are still to meet', () => {
  const opened = claim('The Ruvanian delegation arrived at the talks in Sorvik on Friday', {
    when: [100, 100],
    place: 'Sorvik',
    participants: [ruvania],
  });
  const coming = claim('the council was coming to Sorvik for discussions with Ostland', {
    status: 'planned',
    place: 'Sorvik',
    participants: [ostland, varnia],
  });
  it('have not met when others have begun', () => {
    expect(eventMatcher.apart(opened, coming)).toBe(true);
    expect(eventMatcher.apart(opened, { ...coming, when: [100, 100] })).toBe(false);
    expect(eventMatcher.apart(opened, { ...coming, participants: [ostland, ruvania] })).toBe(false);
    expect(eventMatcher.apart(opened, { ...coming, published: [98, 98] })).toBe(false);
  });
});
