/** The brief over a few invented articles: what it tells, from where, and what it leaves out. */
import { describe, expect, it } from 'vitest';
import { briefMarkdown, makeBrief } from '../../src/dossier/brief.ts';
import { standings, withChanges } from '../../src/dossier/ledger.ts';
import { pastDue, withStanding } from '../../src/dossier/standing.ts';
import type { CommitmentRecord, PositionRecord } from '../../src/model/record.ts';
import { folders } from '../store/helpers.ts';
import { open, recordOf, source } from './helpers.ts';

const folder = folders();

const COPY =
  'Envoys of Norway and Sweden met in Geneva on Tuesday, the United Nations said. "We have a text that Norway and Sweden can read without anger," said Mara Velin, the chief negotiator of Norway.\n\nNorway will hand over the maps of the minefields on 20 February, she said.';
const articles = [
  { id: 'a', outlet: 'Valley Post', published: '2026-02-10', title: 'Envoys meet', text: COPY },
  {
    id: 'b',
    outlet: 'Harbour Gazette',
    published: '2026-02-10',
    title: 'Geneva: envoys meet',
    text: `${COPY}\n\n(Valley Post)`,
  },
  {
    id: 'c',
    outlet: 'The Continental',
    published: '2026-02-24',
    title: 'Nothing new',
    text: 'Sweden said on Tuesday that it was waiting.',
  },
];

describe('a brief', () => {
  it('tells what is new since a day, each line with its sources, copies as one', async () => {
    const dossier = await open(folder());
    await dossier.read([source('all', ...articles)]);
    const record = await recordOf(dossier);
    const brief = makeBrief({ ...record, dossier: { name: 'x', asOf: '2026-02-11' } }, '2026-02-09')!;
    expect([brief.since, brief.asOf]).toEqual(['2026-02-09', '2026-02-11']);
    const happened = brief.parts.find(({ title }) => title === 'Reported as happened')!;
    expect(happened.lines[0]!.text).toContain('Norway');
    // Two articles carry it, and they are one origin.
    expect(happened.lines[0]).toMatchObject({ origins: 1, sources: [1] });
    const said = brief.parts.find(({ title }) => title === 'Said')!;
    expect(said.lines.map(({ text }) => text).join()).toContain('without anger');
    const markdown = briefMarkdown(brief);
    for (const { number } of brief.sources) expect(markdown).toContain(`[${number}]`);
    for (const part of brief.parts) expect(markdown).toContain(`## ${part.title}`);
    await dossier.close();
  });

  it('says what should have happened and is not reported, and nothing of it before its day is over', async () => {
    const dossier = await open(folder());
    await dossier.read([source('all', ...articles)]);
    const overdue = async (asOf: string) => {
      const then = await dossier.asOf(asOf);
      const brief = await then.brief('2026-02-09').finally(() => then.close());
      return brief!.parts.find(({ title }) => title.startsWith('Should'))!.lines.map(({ text }) => text);
    };
    expect((await overdue('2026-02-25')).join()).toContain('maps of the minefields');
    expect(await overdue('2026-02-19')).toEqual([]);
    await dossier.close();
  });

  it('calls a promise past due in lists, in the record and in the brief alike, and in none where its maker is told of since', async () => {
    const dossier = await open(folder());
    await dossier.read([source('all', ...articles)]);
    const late = async (): Promise<number[]> => {
      const isLate = ({ status }: CommitmentRecord) => status.startsWith('past due');
      const { items } = await dossier.moves('commitment');
      const listed = items.filter(({ record }) => isLate(record as CommitmentRecord));
      const single = await Promise.all(listed.map(({ record }) => dossier.move(record.id)));
      const brief = await dossier.brief('2026-02-09');
      return [
        listed.length,
        single.filter(({ record }) => isLate(record as CommitmentRecord)).length,
        ((await dossier.record()).commitments ?? []).filter(isLate).length,
        brief!.parts.find(({ id }) => id === 'overdue')!.lines.length,
      ];
    };
    expect(await late()).toEqual([1, 1, 1, 1]);
    const met = 'Envoys of Norway and Denmark met in Oslo on Sunday, the United Nations said.';
    await dossier.read([source('more', { id: 'e', outlet: 'Valley Post', published: '2026-02-23', title: 'Met', text: met })]);
    expect(await late()).toEqual([0, 0, 0, 0]);
    await dossier.close();
  }); // biome-ignore format: one glance

  it('is the brief of the last seven days where no day is given, and none where no article has a date', async () => {
    const dossier = await open(folder());
    await dossier.read([source('all', ...articles)]);
    expect(await dossier.brief()).toMatchObject({ since: '2026-02-18', asOf: '2026-02-24' });
    await dossier.close();
    const undated = await open(folder());
    await undated.read([source('one', { id: 'd', text: 'Norway said that it would come.' })]);
    expect(await undated.brief()).toBeUndefined();
    await undated.close();
  });
});

const position = (
  id: string,
  day: string,
  stance: PositionRecord['stance'],
  text: string,
  more = {},
): PositionRecord => ({
  id,
  knownSince: { edtf: day, basis: 'given' },
  by: 'test',
  evidence: [{ article: 'a', start: 0, end: text.length, quote: text, prefix: '', suffix: '' }],
  holder: 'a-1',
  party: 'a-1',
  issue: 'withdrawal',
  stance,
  text,
  said: { edtf: day, basis: 'stated' },
  ...more,
});

describe('the ledger', () => {
  const first = position('po-1', '2026-02-01', 'opposes', 'will not pull its troops out of the valley');
  it.each([
    [
      'hardened',
      [position('po-0', '2026-01-20', 'open', 'ready to discuss pulling its troops out of the valley'), first],
      'po-1',
    ],
    ['softened', [first, position('po-2', '2026-02-03', 'offers', 'could pull its troops out of the valley')], 'po-2'],
    [
      'restated',
      [first, position('po-2', '2026-02-03', 'opposes', 'will not pull its troops out of the valley now')],
      'po-2',
    ],
    [
      'new condition',
      [
        first,
        position('po-2', '2026-02-03', 'conditional', 'would pull its troops out of the valley', {
          condition: 'if the road is opened',
        }),
      ],
      'po-2',
    ],
  ] as const)('types a change: %s', (how, positions, id) => {
    const changed = withChanges([...positions].reverse()).find(p => p.id === id);
    expect(changed?.change?.how).toBe(how);
  });
  it('says nothing of two points that only share an issue', () => {
    const other = position('po-2', '2026-02-03', 'supports', 'welcomes the inspection of airfields');
    expect(withChanges([first, other]).map(p => p.change)).toEqual([undefined, undefined]);
  });
  it('counts the days since a party was heard from the day that is asked for', () => {
    expect(standings([first], '2026-02-10')[0]).toMatchObject({ daysAgo: 9, line: [{ id: 'po-1' }] });
  });
});

describe('a commitment', () => {
  const open = { id: 'co-1', status: 'open', committer: 'a-1', text: 'will come', due: { edtf: '2026-02-20', basis: 'stated' } } as CommitmentRecord; // biome-ignore format: one glance
  it('is past due from the day after', () => {
    expect(pastDue(open, '2026-02-20')).toBeUndefined();
    expect(pastDue(open, '2026-02-21')).toMatchObject({ day: '2026-02-20' });
    expect(pastDue({ ...open, status: 'reported done' }, '2026-02-21')).toBeUndefined();
    expect(pastDue({ ...open, text: 'will not come' }, '2026-02-21')).toBeUndefined();
    expect(pastDue({ ...open, committer: { described: 'a minister' } }, '2026-02-21')).toBeUndefined();
  });
  it('is told as such where nothing is reported', () => {
    expect(withStanding(open, new Set(['co-1'])).status).toBe('past due, nothing reported');
    expect(withStanding(open, new Set(['co-2'])).status).toBe('open');
    expect(withStanding({ ...open, status: 'reported done' }, new Set(['co-1'])).status).toBe('reported done');
  });
});
