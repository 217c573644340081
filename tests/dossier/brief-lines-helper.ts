/** Records made by hand, and the lines that a brief of them has. */
import { type BriefPart, makeBrief } from '../../src/dossier/brief.ts';
import type { CommitmentRecord, EventRecord, ParleyRecord, PositionRecord } from '../../src/model/record.ts';

/** Who she is tells another article than those that are quoted. */
export const ENVOY = {
  id: 'a-velin',
  name: 'Mara Velin',
  kind: 'person',
  roles: [{ title: 'envoy', evidence: { article: 'z', start: 0, end: 1, quote: 'Norvandian envoy Mara Velin', prefix: '', suffix: '' } }],
}; // biome-ignore format: one glance

export const on = (edtf: string) => ({ edtf, basis: 'stated' as const });

export interface Told {
  readonly id: string;
  readonly outlet: string;
  readonly text: string;
  readonly published: ReturnType<typeof on>;
  readonly times: readonly { start: number; end: number; quote: string; when: ReturnType<typeof on> }[];
}
export const articles: Told[] = [];

export const BEFORE = 'Envoys of Norvand ';

/** A passage of an article of its own, of a day, in a sentence that names the envoys; `dated` is the day that its "Tuesday" is. */
export function passage(day: string, quote: string, after = '', before = BEFORE, dated = '2031-03-11') {
  const id = `article ${articles.length}`;
  const words = `${before}${quote}${after}`;
  const text = /[."]$/.test(words) ? words : `${words}.`;
  const tuesday = text.indexOf('Tuesday');
  const times = tuesday < 0 ? [] : [{ start: tuesday, end: tuesday + 7, quote: 'Tuesday', when: on(dated) }];
  articles.push({ id, outlet: 'Valley Post', text, published: on(day), times });
  const start = before.length;
  return {
    knownSince: on(day),
    evidence: [{ article: id, start, end: start + quote.length, quote, prefix: '', suffix: '' }],
  };
}

export const MET = 'met those of Ostland in Harbourtown';

export function event(
  day: string,
  status: EventRecord['status'],
  more: Partial<EventRecord> = {},
  words = MET,
  after = '',
  before = BEFORE,
  dated?: string,
) {
  const { knownSince, evidence } = passage(day, words, after, before, dated);
  return {
    id: `e-${articles.length}`,
    by: 'test',
    knownSince,
    evidence,
    type: 'CONSULT',
    contexts: [],
    subtype: 'meeting',
    kind: 'meeting',
    label: 'met',
    status,
    participants: [{ actor: 'a-norvand', role: 'attendee' }],
    history: [{ status, knownSince, evidence: evidence[0]!, ...(more.when ? { when: more.when } : {}) }],
    ...more,
  } as EventRecord;
}

export function position(day: string, text: string, before?: string): PositionRecord {
  const holder = { described: `the envoys ${articles.length}` };
  return { id: `p-${articles.length}`, by: 'test', ...passage(day, text, '', before), holder, party: holder, issue: 'sieges', stance: 'demands', text }; // biome-ignore format: one glance
}

export function promise(day: string, due: string): CommitmentRecord {
  const own = passage(day, 'will meet those of Ostland on Tuesday');
  return { id: `c-${articles.length}`, by: 'test', ...own, committer: 'a-norvand', text: 'will meet the envoys', due: on(due), status: 'past due, nothing reported', history: [] }; // biome-ignore format: one glance
}

export function lineOf(id: BriefPart['id'], record: Partial<ParleyRecord>): BriefPart {
  const whole = {
    format: 'parley-record/1',
    dossier: { name: 'x', asOf: '2031-03-14' },
    articles,
    actors: [{ id: 'a-norvand', name: 'Norvand' }],
    statements: [],
    notRead: [],
    ...record,
  } as unknown as ParleyRecord;
  const brief = makeBrief(whole, '2031-03-08')!;
  return brief.parts.find(part => part.id === id)!;
}
export const lines = (id: BriefPart['id'], record: Partial<ParleyRecord>): string[] =>
  lineOf(id, record).lines.map(({ text }) => text);
