import { describe, expect, it } from 'vitest';
import { inOrderOfUse, type Known, type WeakRecord, weakness } from '../../src/dossier/weak.ts';
import type { EventRecord, PositionRecord, StatementRecord } from '../../src/model/record.ts';
import type { Evidence } from '../../src/model/span.ts';

const FORMS: Readonly<Record<string, readonly string[]>> = {
  'a-1': ['dara lindqvist', 'lindqvist'],
  'a-2': ['ostria'],
};
const SOURCES: Readonly<Record<string, string>> = { 's-1': 'Lindqvist', 's-2': 'she' };
const known: Known = {
  forms: actor => FORMS[actor] ?? [],
  source: statement => SOURCES[statement],
  origin: article => (article === 'copy' ? 'first' : article),
};

/** The words, with a source in them if one is named. */
function told(quote: string, source?: string, article = 'first'): Evidence {
  const start = source ? quote.indexOf(source) : 0;
  return {
    article,
    start: 100,
    end: 100 + quote.length,
    quote,
    prefix: '',
    suffix: '',
    ...(source ? { parts: [{ part: 'source', start: 100 + start, end: 100 + start + source.length }] } : {}),
  };
}

const base = { id: 'x', knownSince: { edtf: '2031-05-02', basis: 'stated' }, by: 'rule' } as const;

const statement = (evidence: readonly Evidence[], more: Partial<StatementRecord> = {}): StatementRecord => ({
  ...base,
  evidence,
  speaker: 'a-1',
  mode: 'direct',
  text: 'We wait',
  reported: base.knownSince,
  via: [],
  construction: 'direct-with-verb',
  ...more,
});

const event = (quote: string, more: Partial<EventRecord> = {}): EventRecord => ({
  ...base,
  evidence: [told(quote)],
  type: 'CONSULT',
  contexts: [],
  subtype: 'talks',
  kind: 'talks',
  label: 'talks',
  status: 'occurred',
  participants: [{ actor: 'a-2', role: 'attendee' }],
  when: { edtf: '2031-05-01', basis: 'stated', text: 'May 1' },
  history: [],
  ...more,
});

const position = (quote: string, more: Partial<PositionRecord> = {}): PositionRecord => ({
  ...base,
  evidence: [told(quote)],
  holder: 'a-1',
  party: 'a-2',
  issue: 'ceasefire',
  stance: 'demands',
  text: quote,
  ...more,
});

describe('a statement', () => {
  it('stands when its speaker is named beside the words, in whatever case', () => {
    expect(weakness('statement', statement([told('"We wait," LINDQVIST said', 'LINDQVIST')]), known)).toEqual([]);
  });

  it('is weak when only a pronoun or nothing says who speaks', () => {
    expect(weakness('statement', statement([told('"We wait," she said', 'she')]), known)).toEqual([
      'its speaker stands there only as “she”',
    ]);
    expect(weakness('statement', statement([told('"We wait."')]), known)).toEqual([
      'its own words do not say who is speaking',
    ]);
    const part = statement([told('"We wait," Lindqvistson said', 'Lindqvistson')]);
    expect(weakness('statement', part, known)).toHaveLength(1);
  });

  it('of an unnamed source, or of a turn in an interview, stands', () => {
    const unnamed = statement([told('two officials said they wait', 'two officials')], {
      speaker: { described: 'two officials' },
    });
    expect(weakness('statement', unnamed, known)).toEqual([]);
    expect(weakness('statement', statement([told('We wait.')], { construction: 'turn' }), known)).toEqual([]);
  });

  it('stands when another origin tells it too, or somebody accepted it; not when a copy of the text does', () => {
    const weak = told('"We wait," she said', 'she');
    const other = told('"We wait," she said', 'she', 'second');
    const copy = told('"We wait," she said', 'she', 'copy');
    expect(weakness('statement', statement([weak, other]), known)).toEqual([]);
    expect(weakness('statement', statement([weak], { alsoIn: [other] }), known)).toEqual([]);
    expect(weakness('statement', statement([weak], { accepted: true }), known)).toEqual([]);
    expect(weakness('statement', statement([weak, copy]), known)).toHaveLength(1);
  });
});

describe('a move', () => {
  it('stands when it is dated, over, and its sides are named', () => {
    expect(weakness('event', event('Ostria held talks on May 1'), known)).toEqual([]);
  });

  it('says each part that its own words do not give', () => {
    expect(weakness('event', event('talks were held', { when: undefined, status: 'planned' }), known)).toEqual([
      'whose it is comes from another sentence',
      'whether it will come about is read from a verb alone',
      'nothing dates it',
    ]);
    const news = event('Ostria held talks', {
      when: { edtf: '2031-05-02', basis: 'inferred', note: 'told as news of the day' },
    });
    expect(weakness('event', news, known)).toEqual(['its date is that of the news']);
  });

  it('may be named by the source of the statement that it is in', () => {
    expect(weakness('position', position('a truce must come first', { statement: 's-1' }), known)).toEqual([]);
    expect(weakness('position', position('a truce must come first', { statement: 's-2' }), known)).toEqual([
      'whose it is comes from another sentence',
    ]);
    expect(weakness('position', position('Lindqvist wants a truce'), known)).toEqual([
      'the report says it of the party; no remark is quoted',
    ]);
  });

  it('of an article without a date leans on that too', () => {
    const undated = event('talks were held', { knownSince: { edtf: '2031-05-02', basis: 'inferred' } });
    expect(weakness('event', undated, known).at(-1)).toBe('its article has no date of its own');
  });
});

it('puts those first on which most rests, then those with most reasons, whatever order they come in', () => {
  const weak = (id: string, rests: WeakRecord['rests'], reasons: number): WeakRecord => ({
    noun: 'event',
    id,
    rests,
    reasons: Array.from({ length: reasons }, () => 'why'),
  });
  const sorted = [
    weak('a', ['conflict', 'brief'], 1),
    weak('b', ['conflict'], 2),
    weak('c', ['standing', 'brief'], 1),
    weak('d', [], 3),
    weak('e', [], 1),
    weak('f', [], 1),
  ];
  expect(inOrderOfUse([...sorted].reverse()).map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
});
