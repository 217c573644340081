/** Merged records out of their tellings, in order of publication. */
import { describe, expect, it } from 'vitest';
import type { Somebody } from '../../src/model/claims.ts';
import type { CommitmentRecord, EventRecord, ProposalRecord, StatementRecord } from '../../src/model/record.ts';
import { mergeCommitments } from '../../src/reconciliation/merge/commitments.ts';
import { mergeEvents } from '../../src/reconciliation/merge/events.ts';
import { MERGES } from '../../src/reconciliation/merge/merge.ts';
import { mergeProposals } from '../../src/reconciliation/merge/proposals.ts';

const base = (day: string) => ({
  id: `r-${day}`,
  by: 'test',
  knownSince: { edtf: day, basis: 'given' as const },
  evidence: [{ article: day, start: 0, end: 5, quote: 'words', prefix: '', suffix: '' }],
});
const stated = (edtf: string) => ({ edtf, basis: 'stated' as const });

function event(day: string, status: EventRecord['status'], when?: string): EventRecord {
  const told = { status, ...(when ? { when: stated(when) } : {}) };
  const own = base(day);
  return {
    ...own,
    ...told,
    type: 'CONSULT',
    contexts: [],
    subtype: 'talks',
    kind: 'talks',
    label: 'talks',
    participants: [{ actor: `a-${day}`, role: 'attendee' }],
    history: [{ ...told, knownSince: own.knownSince, evidence: own.evidence[0]! }],
  };
}

describe('mergeEvents', () => {
  it('announced, moved, held', () => {
    const merged = mergeEvents([
      event('2031-03-01', 'planned', '2031-03-05'),
      event('2031-03-03', 'postponed', '2031-03-07'),
      event('2031-03-08', 'occurred', '2031-03-07'),
    ]);
    expect(merged.status).toBe('occurred');
    expect(merged.when?.edtf).toBe('2031-03-07');
    expect(merged.history.map(({ status }) => status)).toEqual(['planned', 'postponed', 'occurred']);
    expect(merged.evidence).toHaveLength(3);
    expect(merged.participants).toHaveLength(3);
  });
  it('what occurred stays so when a later text still calls it planned', () =>
    expect(mergeEvents([event('2031-03-06', 'occurred'), event('2031-03-08', 'planned')]).status).toBe('occurred'));
  it('a day long before the reports gives way to one that is near', () =>
    expect(
      mergeEvents([event('2031-03-01', 'planned', '2031-03-05'), event('2031-03-06', 'under way', '2020')]).when?.edtf,
    ).toBe('2031-03-05'));
  it('what is told as over before its day is not over', () =>
    expect(
      mergeEvents([event('2031-03-01', 'occurred', '2031-03-09'), event('2031-03-02', 'planned', '2031-03-09')]).status,
    ).toBe('planned'));
});

describe('mergeEvents, fields', () => {
  const described = (day: string, name: string): EventRecord => ({
    ...event(day, 'occurred'),
    participants: [{ actor: { described: name }, role: 'attendee' }],
  });
  it('somebody described is named once, whatever the capitals', () =>
    expect(
      mergeEvents([described('2031-03-01', 'Regional powers'), described('2031-03-02', 'regional powers')])
        .participants,
    ).toHaveLength(1));
  it('of two days in one report of what is planned, the one that the others name', () =>
    expect(
      mergeEvents([
        event('2031-03-01', 'planned', '2031-03-08'),
        event('2031-03-06', 'planned', '2031-03-08'),
        event('2031-03-06', 'planned', '2031-03-07'),
      ]).when?.edtf,
    ).toBe('2031-03-08'));
  it('moved to a day that only the newest report names', () =>
    expect(
      mergeEvents([event('2031-03-01', 'planned', '2031-03-08'), event('2031-03-06', 'planned', '2031-03-09')]).when
        ?.edtf,
    ).toBe('2031-03-09'));
  it('raids of weeks have no day', () => {
    const raids = (day: string, when?: string): EventRecord => ({
      ...event(day, 'occurred', when),
      kind: 'strike',
      subtype: 'strike',
    });
    expect(mergeEvents([raids('2031-03-09', '2030-10'), raids('2031-03-12', '2031-03-02')]).when).toBeUndefined();
    expect(mergeEvents([raids('2031-03-09', '2031-03'), raids('2031-03-12', '2031-03-02')]).when?.edtf).toBe(
      '2031-03-02',
    );
  });
});

describe('mergeEvents, who took part', () => {
  type Part = EventRecord['participants'][number];
  const told = (day: string, participants: readonly Part[], more: Partial<EventRecord> = {}): EventRecord => ({
    ...event(day, 'occurred'),
    participants,
    ...more,
  });
  const who = (actor: Part['actor'], role: Part['role'] = 'attendee'): Part => ({ actor, role });
  const people: Readonly<Record<string, Somebody>> = {
    norvand: { id: 'norvand', name: 'norvand', kind: 'state', party: 'norvand' },
    ministry: { id: 'ministry', name: 'norvand defence ministry', kind: 'organization', party: 'norvand' },
    velin: { id: 'velin', name: 'mara velin', kind: 'person', party: 'norvand' },
    local: { id: 'local', name: 'velin', kind: 'person' },
    karvelia: { id: 'karvelia', name: 'karvelia', kind: 'state', party: 'karvelia' },
  };
  const peopleOf = ({ participants }: EventRecord): readonly Somebody[] =>
    participants.map(({ actor }) => (typeof actor === 'string' ? people[actor]! : { name: actor.described }));
  const merged = (...members: readonly EventRecord[]): EventRecord['participants'][number]['actor'][] =>
    mergeEvents(members, peopleOf).participants.map(({ actor }) => actor);

  it('one person under a full and a short name', () =>
    expect(merged(told('2031-03-01', [who('velin')]), told('2031-03-02', [who('local')]))).toEqual(['velin']));
  it('a described one gives way to who is named elsewhere in that part, not to who stands beside him', () => {
    const adviser = who({ described: 'her adviser' }, 'actor');
    expect(merged(told('2031-03-01', [adviser]), told('2031-03-02', [who('velin', 'actor')], { kind: 'visit' }))).toEqual(['velin']); // biome-ignore format: one glance
    const both = told('2031-03-01', [who('norvand'), who({ described: 'rebel envoys' })]);
    expect(merged(both, told('2031-03-02', [who('norvand')]))).toHaveLength(2);
  });
  it('a ministry gives way to the state that it is of', () =>
    expect(merged(told('2031-03-01', [who('norvand')]), told('2031-03-02', [who('ministry')]))).toEqual(['norvand']));
  it('a doer whom one report alone names, where several name another', () => {
    const truce = (day: string, actor: Part['actor']): EventRecord =>
      told(day, [who(actor, 'actor')], { kind: 'ceasefire', subtype: 'ceasefire' });
    const powers = ['2031-03-01', '2031-03-02', '2031-03-03'].map(day => truce(day, { described: 'Major powers' }));
    expect(merged(...powers, truce('2031-03-04', 'velin'))).toEqual([{ described: 'Major powers' }]);
    expect(merged(powers[0]!, truce('2031-03-04', 'velin'))).toEqual(['velin']);
  });
  it('who was invited only where those who came are not told', () => {
    const invited = told('2031-03-01', [who('karvelia')], { status: 'planned' });
    expect(merged(invited, told('2031-03-02', [who('norvand'), who('velin')]))).toEqual(['norvand', 'velin']);
    expect(merged(invited, told('2031-03-02', [who('norvand')]))).toEqual(['karvelia', 'norvand']);
  });
  it('not who put talks off, and not what they are about', () => {
    const put = told('2031-03-01', [who('norvand', 'actor')]);
    expect(merged(put, told('2031-03-02', [who('velin')]))).toEqual(['velin']);
    const about = told('2031-03-01', [who('karvelia')]);
    const [place] = about.evidence;
    const named = { ...about, evidence: [{ ...place!, quote: 'a new round of Karvelia talks' }] };
    expect(merged(named, told('2031-03-02', [who('norvand')]))).toEqual(['norvand']);
    expect(merged(about, told('2031-03-02', [who('norvand')]))).toEqual(['karvelia', 'norvand']);
  });
});

describe('mergeEvents, what stands', () => {
  const quoting = (quote: string, one: EventRecord): EventRecord => ({
    ...one,
    evidence: [{ ...one.evidence[0]!, quote }],
  });
  it('a journey that was refused and is planned after all has not the day of the refusal', () => {
    const visit = (one: EventRecord): EventRecord => ({ ...one, kind: 'visit', subtype: 'visit' });
    const refused = { ...visit(event('2031-03-01', 'cancelled', '2031-03-02')), type: 'REJECT' };
    const merged = mergeEvents([refused, visit(event('2031-03-02', 'planned'))]);
    expect(merged).toMatchObject({ status: 'planned', type: 'CONSULT' });
    expect(merged.when).toBeUndefined();
  });
  it('a delegation that was not to come gives no level to what came about', () => {
    const visit = (one: EventRecord): EventRecord => ({ ...one, kind: 'visit', subtype: 'visit' });
    const refused = { ...visit(event('2031-03-01', 'cancelled')), level: 'envoy' as const };
    expect(mergeEvents([refused, visit(event('2031-03-02', 'planned'))]).level).toBeUndefined();
    expect(mergeEvents([refused, visit(event('2031-03-02', 'cancelled'))]).level).toBe('envoy');
  });
  it('who agreed to a truce for one day did not agree to the day of a later plan', () => {
    const truce = (one: EventRecord, by?: string): EventRecord => ({
      ...one,
      kind: 'ceasefire',
      subtype: 'ceasefire-in-force',
      participants: by === undefined ? [] : [{ actor: { described: by }, role: 'actor' }],
    });
    const agreed = truce(event('2031-03-01', 'planned'), 'regional powers');
    const first = truce(event('2031-03-02', 'planned', '2031-03-08'));
    const later = event('2031-03-11', 'planned', '2031-03-16');
    expect(mergeEvents([agreed, first, truce(later)])).toMatchObject({
      participants: [],
      when: { edtf: '2031-03-16' },
    });
    expect(mergeEvents([agreed, first, truce(later, 'regional powers')]).participants).toHaveLength(1);
    expect(mergeEvents([agreed, truce(later)]).participants).toHaveLength(1);
  });
  it('talks that one report tells as begun, with the part of one side behind it, go on', () => {
    const begun = event('2031-03-02', 'under way', '2031-03-02');
    expect(mergeEvents([event('2031-03-02', 'occurred', '2031-03-02'), begun]).status).toBe('under way');
    expect(mergeEvents([event('2031-03-01', 'occurred', '2031-03-01'), begun]).status).toBe('occurred');
  });
  it('talks that two reports had as going on took place, on their day, though they collapsed', () => {
    const held = [event('2031-03-02', 'under way', '2031-03-01'), event('2031-03-03', 'occurred', '2031-03-01')];
    const collapsed = event('2031-03-09', 'cancelled', '2031-03');
    const merged = mergeEvents([...held, collapsed]);
    expect(merged.status).toBe('occurred');
    expect(merged.when?.edtf).toBe('2031-03-01');
    expect(mergeEvents([held[0]!, collapsed]).status).toBe('cancelled');
  });
  it('the place that most tell', () => {
    const at = (name: string, one: EventRecord): EventRecord => ({ ...one, place: { name } });
    const told = [at('Oslo', event('2031-03-01', 'planned')), at('Oslo', event('2031-03-02', 'occurred'))];
    expect(mergeEvents([...told, at('Varnia', event('2031-03-03', 'occurred'))]).place?.name).toBe('Oslo');
  });
  it('raids of no one day that one report has as going on go on', () => {
    const raids = (one: EventRecord): EventRecord => ({ ...one, kind: 'strike', subtype: 'strike' });
    const going = raids(event('2031-03-01', 'under way'));
    expect(mergeEvents([going, raids(event('2031-03-02', 'occurred'))]).status).toBe('under way');
    expect(mergeEvents([going, raids(event('2031-03-02', 'occurred', '2031-03-01'))]).status).toBe('occurred');
  });
  it('calls of several hours have a day alone', () => {
    const calls = quoting('spoke at 1 p.m. and 2 p.m.', event('2031-03-02', 'occurred', '2031-03-01T14:00'));
    const merged = mergeEvents([calls, event('2031-03-03', 'occurred', '2031-03-01T14:00')]);
    expect(merged.when?.edtf).toBe('2031-03-01');
  });
  it('a deed that nobody but those who speak of it tells is claimed', () => {
    const raid = (one: EventRecord): EventRecord => ({ ...one, kind: 'strike', subtype: 'strike' });
    const said = { ...raid(event('2031-03-01', 'occurred')), statement: 's-1' };
    const claims = raid(event('2031-03-02', 'under way'));
    const after = { ...claims, evidence: [{ ...claims.evidence[0]!, prefix: 'no comment on claims that ' }] };
    expect(mergeEvents([said, after]).status).toBe('claimed');
    expect(mergeEvents([said, raid(event('2031-03-02', 'occurred'))]).status).toBe('occurred');
    const since = { ...said, evidence: [{ ...said.evidence[0]!, prefix: '50 have been killed since ' }] };
    expect(mergeEvents([since, since]).status).toBe('occurred');
    const quote = 'it had captured three towns, advances confirmed by a monitoring group';
    const confirmed = { ...said, evidence: [{ ...said.evidence[0]!, quote }] };
    expect(mergeEvents([confirmed, confirmed]).status).toBe('occurred');
  });
});

describe('merged statements', () => {
  const said = (text: string, start: number, article = '2031-03-01'): StatementRecord => {
    const evidence = [{ article, start, end: start + text.length, quote: text, prefix: '', suffix: '' }];
    return {
      ...base(article),
      id: `s-${article}-${start}`,
      evidence,
      speaker: 'a-velin',
      mode: 'indirect',
      text,
      reported: stated(article),
      via: [],
      construction: 'test',
    };
  };
  it('one place read twice: the fuller reading, and each passage once', () => {
    const long = said('she was ready for a pause on condition that the harbour opened', 10);
    const short = said('the harbour opened', 50);
    const other = said('she was ready for a pause if the harbour opened', 5, '2031-03-02');
    const merged = MERGES.statement([short, long, other]);
    expect(merged.text).toBe(long.text);
    expect(merged.id).toBe(short.id);
    expect([...merged.evidence, ...(merged.alsoIn ?? [])]).toHaveLength(3);
    expect(merged.evidence).toBe(long.evidence);
  });
  it('who is named, in words of his own or as a whole sentence, stands for the others', () => {
    const asked = { ...said('Norvand to open the harbour', 3), cue: 'called on' };
    const whole = { ...said('Norvand must open the harbour', 3, '2031-03-02'), cue: 'said' };
    const own = { ...said('Open the harbour', 3, '2031-03-03'), mode: 'direct' as const };
    const unnamed = { ...own, speaker: { described: 'an envoy' } };
    expect(MERGES.statement([asked, whole]).text).toBe(whole.text);
    expect(MERGES.statement([asked, whole, own])).toMatchObject({ id: asked.id, mode: 'direct', text: own.text });
    expect(MERGES.statement([asked, unnamed]).text).toBe(asked.text);
  });
  it('two remarks in one sentence keep the speaker of the second out of the words', () => {
    const quote = 'the bridge fell, the mayor said';
    const both = said(`the harbour burned while ${quote}`, 10);
    const second = said('the bridge fell', 35);
    const inner = { ...second, evidence: [{ ...second.evidence[0]!, quote, end: 35 + quote.length }] };
    expect(MERGES.statement([both, inner]).text).toBe('the harbour burned while the bridge fell');
  });
  it('else the first report’s words', () => {
    const merged = MERGES.statement([
      said('she would come', 3),
      said('she would certainly come on Monday', 3, '2031-03-02'),
    ]);
    expect(merged.text).toBe('she would come');
  });
});

describe('mergeCommitments', () => {
  const promise = (day: string, due: string): CommitmentRecord => {
    const own = base(day);
    return {
      ...own,
      committer: 'a-ruvania',
      text: 'leave the valley',
      due: stated(due),
      status: 'open',
      history: [{ status: 'open', when: stated(due), evidence: own.evidence[0]! }],
    } as CommitmentRecord;
  };
  it('a later due date is a slip', () => {
    const merged = mergeCommitments([promise('2031-03-01', '2031-03-05'), promise('2031-03-04', '2031-03-12')]);
    expect(merged.due?.edtf).toBe('2031-03-12');
    expect(merged.history.map(({ status }) => status)).toEqual(['open', 'postponed']);
    expect(merged.status).toBe('postponed');
    // The day that it was due on first is not lost.
    expect(merged.history.map(({ due }) => due?.edtf)).toEqual(['2031-03-05', '2031-03-12']);
  });
  it('told again for the same day it has no days of its tellings', () => {
    const merged = mergeCommitments([promise('2031-03-01', '2031-03-05'), promise('2031-03-04', '2031-03-05')]);
    expect(merged.history.map(({ due }) => due)).toEqual([undefined, undefined]);
  });
});

describe('mergeProposals', () => {
  const plan = (day: string, name: string, points?: number): ProposalRecord =>
    ({
      ...base(day),
      name,
      aliases: [],
      kind: 'plan',
      authors: ['a-ruvania'],
      handovers: [],
      clauses: [
        { text: 'the army leaves the valley', accepts: [`a-${day}`], rejects: [], evidence: base(day).evidence[0]! },
      ],
      ...(points === undefined ? {} : { points }),
    }) as ProposalRecord;
  it('all names, authors once, clauses with all who take them', () => {
    const merged = mergeProposals([plan('2031-03-01', 'Orst plan'), plan('2031-03-02', 'the draft', 12)]);
    expect(merged.name).toBe('Orst plan');
    expect(merged.aliases).toEqual(['the draft']);
    expect(merged.points).toBe(12);
    expect(merged.authors).toEqual(['a-ruvania']);
    expect(merged.clauses).toHaveLength(1);
    expect(merged.clauses[0]!.accepts).toEqual(['a-2031-03-01', 'a-2031-03-02']);
  });
});
