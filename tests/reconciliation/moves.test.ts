/** Moves become records: ids in place of keys, dates in place of indices, and nothing that order or another article could change. */
import { describe, expect, it } from 'vitest';
import { joiningWords } from '../../src/knowledge/joining.ts';
import type { Article } from '../../src/model/article.ts';
import type { ActorMention, Mentions } from '../../src/model/mentions.ts';
import type { Moves } from '../../src/model/moves.ts';
import type { MoveNoun, MoveRecords } from '../../src/model/record.ts';
import { makeEvidence } from '../../src/model/span.ts';
import { deriveRecords } from '../../src/reconciliation/derive-records.ts';
import { articleOf, publishedOn } from '../article-of.ts';

const text =
  'Mara Velin of Ruvania met an Ostrian envoy on Monday. Velin said Ruvania opposed the river plan of nine points and would free 40 prisoners by Friday. She called it a truce.';
const article = articleOf(text, { id: 'art1', ...publishedOn('2026-02-11') });
const at = (words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
};
const shown = (words: string) => makeEvidence(article, at(words));
const actor = (key: string, name: string, kind: ActorMention['kind'], speaksFor?: string): ActorMention => ({
  key,
  name,
  kind,
  aliases: [name],
  forms: [{ ...at(name), form: 'name', by: 't' }],
  roles: [],
  ...(speaksFor ? { speaksFor } : {}),
  by: 't',
});
const velin = { actor: 'a1' } as const;
const envoy = { described: 'an Ostrian envoy' } as const;
const moves: Moves = {
  events: [
    {
      kind: 'meeting',
      subtype: 'meeting',
      type: 'CONSULT',
      contexts: ['diplomatic'],
      label: 'met an Ostrian envoy',
      status: 'occurred',
      participants: [
        { who: velin, role: 'actor' },
        { who: envoy, role: 'attendee' },
      ],
      when: { time: 0 },
      evidence: shown('Mara Velin of Ruvania met an Ostrian envoy on Monday'),
      by: 'events/meeting',
    },
  ],
  positions: [
    {
      holder: velin,
      issue: 'territory',
      stance: 'opposes',
      text: 'opposed the river plan',
      statement: 0,
      evidence: shown('Ruvania opposed the river plan'),
      by: 'positions/x',
    },
    {
      holder: envoy,
      issue: 'territory',
      stance: 'supports',
      text: 'the river plan',
      evidence: shown('the river plan'),
      by: 'positions/y',
    },
  ],
  proposals: [
    {
      key: 'p1',
      name: 'river plan',
      aliases: ['river plan'],
      kind: 'plan',
      points: 9,
      authors: [envoy, envoy],
      counters: 'p2',
      handovers: [],
      clauses: [{ text: 'nine points', accepts: [velin], rejects: [], evidence: shown('nine points') }],
      evidence: [shown('the river plan of nine points')],
      by: 'proposals/x',
    },
    {
      key: 'p2',
      name: 'truce',
      aliases: [],
      kind: 'other',
      authors: [],
      revises: 'p9',
      handovers: [],
      clauses: [],
      evidence: [shown('a truce')],
      by: 'proposals/x',
    },
  ],
  commitments: [
    {
      committer: { actor: 'a2' },
      text: 'free 40 prisoners by Friday',
      due: { time: 1 },
      status: 'open',
      statement: 0,
      evidence: shown('would free 40 prisoners by Friday'),
      by: 'commitments/x',
    },
  ],
  figures: [
    { value: 40, of: 'prisoners', claimedBy: velin, evidence: shown('free 40 prisoners'), by: 'figures/x' },
    { value: 40, of: 'prisoners', claimedBy: velin, evidence: shown('free 40 prisoners'), by: 'figures/x' },
  ],
  terms: [{ actor: velin, term: 'truce', for: 'ceasefire', evidence: shown('called it a truce'), by: 'terms/x' }],
};
const time = (words: string, edtf: string) => ({
  ...at(words),
  quote: words,
  expression: {},
  anchor: 'article' as const,
  when: { edtf, basis: 'inferred' as const },
  timexType: 'DATE' as const,
  by: 't',
});
const mentions: Mentions = {
  article: 'art1',
  actors: [actor('a1', 'Mara Velin', 'person', 'a2'), actor('a2', 'Ruvania', 'state')],
  times: [time('on Monday', '2026-02-09'), time('by Friday', '2026-02-13')],
  statements: [
    {
      speaker: velin,
      mode: 'indirect',
      text: 'Ruvania opposed the river plan',
      evidence: shown('Velin said Ruvania opposed the river plan'),
      said: { time: 0 },
      via: [],
      construction: 'x',
      by: 's',
    },
  ],
  moves,
};
const derive = (changed: Mentions = mentions, of: Article = article) => deriveRecords(of, changed, joiningWords());
const derived = derive();
const idOf = (name: string) => derived.actors.find(contribution => contribution.name === name)!.actor;
const [mara, ruvania] = [idOf('Mara Velin'), idOf('Ruvania')];
const all = <Noun extends MoveNoun>(noun: Noun, from = derived) =>
  from.moves.flatMap(move => (move.noun === noun ? [move.record as MoveRecords[Noun]] : []));
const derivedMove = (noun: MoveNoun) => derived.moves.find(move => move.noun === noun)!;

describe('deriveMoves', () => {
  it('gives an event its actors, its date and a history of one entry', () => {
    const [event] = all('event');
    expect(event!.participants).toEqual([
      { actor: mara, role: 'actor' },
      { actor: envoy, role: 'attendee' },
    ]);
    expect(event!.when?.edtf).toBe('2026-02-09');
    expect(event!.history).toEqual([
      { status: 'occurred', when: event!.when, knownSince: article.published, evidence: event!.evidence[0] },
    ]);
    expect(derivedMove('event')).toMatchObject({ actor: mara, party: ruvania, involved: [mara, ruvania] });
  });

  it('counts a position for the party of its holder, else for the holder', () => {
    const [hers, other] = all('position');
    expect(hers).toMatchObject({ holder: mara, party: ruvania, statement: derived.statements[0]!.id });
    expect(hers!.said?.edtf).toBe('2026-02-09'); // as the statement has it
    expect(other).toMatchObject({ holder: envoy, party: envoy });
    expect(derivedMove('position')).toMatchObject({ issues: ['territory'], stance: 'opposes' });
  });

  it('points from one proposal to another, and to none that is not there', () => {
    const [plan, truce] = all('proposal');
    expect(plan!.counters).toBe(truce!.id);
    expect(truce).not.toHaveProperty('revises');
    expect(plan!.authors).toEqual([envoy]);
    expect(plan!.clauses[0]!.accepts).toEqual([mara]);
  });

  it('dates a commitment by its words and its deadline apart', () => {
    const [commitment] = all('commitment');
    expect(commitment!.due?.edtf).toBe('2026-02-13');
    expect(commitment!.history[0]).toMatchObject({ status: 'open', who: ruvania, when: { edtf: '2026-02-09' } });
  });

  it('knows everything since the publication, with evidence that is the text', () => {
    expect(derived.moves).toHaveLength(9);
    for (const { record } of derived.moves) {
      expect(record.knownSince).toEqual(article.published);
      for (const { start, end, quote } of record.evidence) expect(text.slice(start, end)).toBe(quote);
    }
  });

  it('gives the same ids again, in any order, and no id twice', () => {
    const ids = derived.moves.map(({ record }) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(derive()).toEqual(derived);
    const turned = Object.fromEntries(Object.entries(moves).map(([noun, list]) => [noun, [...list].reverse()]));
    const again = derive({ ...mentions, moves: turned as unknown as Moves });
    expect(again.moves.map(({ record }) => record.id).sort()).toEqual([...ids].sort());
    const other = derive(mentions, { ...article, id: 'art2' });
    expect(other.moves.some(({ record }) => ids.includes(record.id))).toBe(false);
  });

  it('has none where none were read', () => expect(derive({ ...mentions, moves: undefined }).moves).toEqual([]));
});
