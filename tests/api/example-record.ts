/** A small record about an invented negotiation, with what pages must cope with: hostile text, nesting, unknown dates, other scripts. */

import type { ActorRecord, ArticleRecord, ParleyRecord, StatementRecord } from '../../src/model/record.ts';
import { type Evidence, type EvidencePart, makeEvidence } from '../../src/model/span.ts';
import type { ProposalTextRecord } from '../../src/model/texts.ts';
import type { When } from '../../src/model/when.ts';
import { openCounts, readTextClauses } from '../../src/text/clauses/read-text-clauses.ts';

type ArticleParts = Partial<ArticleRecord> & { readonly id: string; readonly text: string };

const article = (parts: ArticleParts): ArticleRecord => ({
  language: 'en',
  published: { basis: 'unknown' },
  posts: [],
  furniture: [],
  credits: [],
  times: [],
  version: 1,
  ...parts,
});

const given = (edtf: string): When => ({ edtf, basis: 'given' });

export const HOSTILE_TITLE = 'Talks resume "><img src=x onerror="window.__ran=1"> in Lindholm';
export const HOSTILE_TEXT =
  '<script>window.__ran = 1</script> "><img src=x onerror="window.__ran=1"> said Ada Brenner on Friday.\n\n' +
  '“</p><svg onload=window.__ran=1> we will stay at the table,” Ada Brenner added. <a href="javascript:window.__ran=1">more</a>';

const wire = article({
  id: 'art-wire',
  outlet: 'Northern Wire',
  title: 'Vesmark and Oster agree to meet in Geneva',
  byline: 'Tomas Riel',
  dateline: { place: 'GENEVA' },
  url: 'https://news.example/vesmark-oster-geneva',
  published: given('2031-03-04T09:20Z'),
  credits: ['Northern Wire'],
  text: [
    'GENEVA (Northern Wire) - Vesmark will send a delegation to Geneva on Thursday, its foreign minister said.',
    '“We come with a plan of nine points and with patience,” Foreign Minister Ada Brenner told reporters. “We do not come to sign a blank page.”',
    "Brenner said that Oster's envoy, Ilan Koro, had assured her that the guns would “stay silent through the spring”.",
    'A senior official in Oster, who spoke on condition of anonymity, said the plan was “a list of wishes”.',
  ].join('\n\n'),
  furniture: [{ start: 0, quote: 'Share this article\nSubscribe to our newsletter', by: 'furniture/share-line' }],
});

const blog = article({
  id: 'art-blog',
  outlet: 'The Daily Lantern',
  title: 'Geneva talks live: delegations arrive',
  published: given('2031-03-06'),
  text: [
    'Follow the first day of the talks as it happens.',
    'Ilan Koro has arrived. “The door is open, and so is our agenda,” he said.',
    "According to Vesmark's defence ministry, two posts at the river were shelled overnight.",
    'Talks are to go on for about a week, the host said.',
  ].join('\n\n'),
});

const undated = article({
  id: 'art-undated',
  title: 'The river question, explained',
  text: 'Koro wrote in early March that the river “belongs to those who drink from it”.',
});

const hostile = article({
  id: 'art-hostile',
  outlet: '<b>Outlet</b>',
  title: HOSTILE_TITLE,
  published: { edtf: '2031-03-07', basis: 'inferred', note: 'from the weekday in the text' },
  text: HOSTILE_TEXT,
});

const scripts = article({
  id: 'art-scripts',
  outlet: 'صحيفة الميناء',
  title: '河边会谈: a note from Lindholm',
  published: given('2031-03'),
  text: 'ليلى حداد said the port would reopen. 王明 called the report “premature”.',
});

const find = (where: ArticleRecord, words: string, from = 0): { start: number; end: number } => {
  const start = where.text.indexOf(words, from);
  if (start < 0) throw new Error(`"${words}" is not in ${where.id}`);
  return { start, end: start + words.length };
};

const quoteOf = (where: ArticleRecord, words: string, parts?: readonly EvidencePart[]): Evidence =>
  makeEvidence(where, find(where, words), parts);

const actor = (
  id: string,
  name: string,
  kind: ActorRecord['kind'],
  where: ArticleRecord,
  more: Partial<ActorRecord> = {},
): ActorRecord => ({
  id,
  name,
  kind,
  aliases: [name],
  roles: [],
  knownSince: where.published,
  by: 'actors/full-name',
  evidence: [quoteOf(where, more.aliases?.[0] ?? name)],
  ...more,
});

const actors: ActorRecord[] = [
  actor('act-vesmark', 'Vesmark', 'state', wire),
  actor('act-oster', 'Oster', 'state', wire),
  actor('act-brenner', 'Ada Brenner', 'person', wire, {
    aliases: ['Ada Brenner', 'Brenner'],
    speaksFor: 'act-vesmark',
    roles: [{ title: 'foreign minister', of: 'act-vesmark', evidence: quoteOf(wire, 'Foreign Minister Ada Brenner') }],
  }),
  actor('act-koro', 'Ilan Koro', 'person', wire, {
    aliases: ['Ilan Koro', 'Koro'],
    speaksFor: 'act-oster',
    roles: [{ title: 'envoy', of: 'act-oster', evidence: quoteOf(wire, "Oster's envoy, Ilan Koro") }],
  }),
  actor('act-ministry', 'defence ministry of Vesmark', 'government', blog, { aliases: ["Vesmark's defence ministry"] }),
  actor('act-haddad', 'ليلى حداد', 'person', scripts),
  actor('act-wang', '王明', 'person', scripts),
];

interface Said {
  readonly id: string;
  readonly where: ArticleRecord;
  readonly speaker: StatementRecord['speaker'];
  readonly mode: StatementRecord['mode'];
  /** The whole attribution, and its parts. */
  readonly whole: string;
  readonly source: string;
  readonly cue: string;
  readonly content: readonly string[];
  readonly more?: Partial<StatementRecord>;
}

function statement({ id, where, speaker, mode, whole, source, cue, content, more }: Said): StatementRecord {
  const { start } = find(where, whole);
  const part = (name: EvidencePart['part'], words: string): EvidencePart => ({
    part: name,
    ...find(where, words, start),
  });
  const parts = [part('source', source), part('cue', cue), ...content.map(words => part('content', words))];
  return {
    id,
    speaker,
    mode,
    text: content.map(words => words.replace(/^“|[,.]?”$|[,.]$/g, '')).join(' '),
    cue,
    reported: where.published,
    via: [],
    construction: 'example',
    knownSince: where.published,
    by: 'statements/example',
    evidence: [quoteOf(where, whole, parts)],
    ...more,
  };
}

const paragraph = (where: ArticleRecord, index: number): string => where.text.split('\n\n')[index]!;

const statements: StatementRecord[] = [
  statement({
    id: 'st-delegation',
    where: wire,
    speaker: 'act-brenner',
    mode: 'indirect',
    whole: 'Vesmark will send a delegation to Geneva on Thursday, its foreign minister said.',
    source: 'its foreign minister',
    cue: 'said',
    content: ['Vesmark will send a delegation to Geneva on Thursday'],
  }),
  statement({
    id: 'st-plan',
    where: wire,
    speaker: 'act-brenner',
    mode: 'direct',
    whole: paragraph(wire, 1),
    source: 'Foreign Minister Ada Brenner',
    cue: 'told',
    content: ['“We come with a plan of nine points and with patience,”', '“We do not come to sign a blank page.”'],
    more: { addressee: { described: 'reporters' }, capacity: 'foreign minister', channel: 'press conference' },
  }),
  statement({
    id: 'st-assured',
    where: wire,
    speaker: 'act-brenner',
    mode: 'indirect',
    whole: paragraph(wire, 2),
    source: 'Brenner',
    cue: 'said',
    content: ["Oster's envoy, Ilan Koro, had assured her that the guns would “stay silent through the spring”"],
  }),
  statement({
    id: 'st-silent',
    where: wire,
    speaker: 'act-koro',
    mode: 'mixed',
    whole: "Oster's envoy, Ilan Koro, had assured her that the guns would “stay silent through the spring”",
    source: "Oster's envoy, Ilan Koro",
    cue: 'assured',
    content: ['the guns would “stay silent through the spring”'],
    more: {
      within: 'st-assured',
      addressee: 'act-brenner',
      said: { edtf: '2031-03-01~', basis: 'inferred', text: 'earlier' },
    },
  }),
  statement({
    id: 'st-wishes',
    where: wire,
    speaker: { described: 'a senior official in Oster' },
    mode: 'mixed',
    whole: paragraph(wire, 3),
    source: 'A senior official in Oster, who spoke on condition of anonymity,',
    cue: 'said',
    content: ['the plan was “a list of wishes”'],
    more: { hedge: 'on condition of anonymity' },
  }),
  statement({
    id: 'st-door',
    where: blog,
    speaker: 'act-koro',
    mode: 'direct',
    whole: '“The door is open, and so is our agenda,” he said.',
    source: 'he',
    cue: 'said',
    content: ['“The door is open, and so is our agenda,”'],
    more: { said: { edtf: '2031-03-06T10:05Z', basis: 'inferred' } },
  }),
  statement({
    id: 'st-shelled',
    where: blog,
    speaker: 'act-ministry',
    mode: 'indirect',
    whole: paragraph(blog, 2),
    source: "Vesmark's defence ministry",
    cue: 'According to',
    content: ['two posts at the river were shelled overnight'],
    more: { said: { edtf: '2031-03-05/2031-03-06', basis: 'inferred' }, via: ['Northern Wire'] },
  }),
  statement({
    id: 'st-river',
    where: undated,
    speaker: 'act-koro',
    mode: 'mixed',
    whole: undated.text,
    source: 'Koro',
    cue: 'wrote',
    content: ['the river “belongs to those who drink from it”'],
    more: { said: { basis: 'unknown', text: 'in early March' } },
  }),
  statement({
    id: 'st-hostile',
    where: hostile,
    speaker: 'act-brenner',
    mode: 'direct',
    whole: '“</p><svg onload=window.__ran=1> we will stay at the table,” Ada Brenner added.',
    source: 'Ada Brenner',
    cue: 'added',
    content: ['“</p><svg onload=window.__ran=1> we will stay at the table,”'],
    more: { said: { edtf: '2031-03-07', basis: 'stated', text: 'Friday' } },
  }),
  statement({
    id: 'st-port',
    where: scripts,
    speaker: 'act-haddad',
    mode: 'indirect',
    whole: 'ليلى حداد said the port would reopen.',
    source: 'ليلى حداد',
    cue: 'said',
    content: ['the port would reopen'],
  }),
];

const post = (start: string, end: string, at: string, title?: string) => ({
  start: find(blog, start).start,
  end: find(blog, end).end,
  when: given(at),
  title,
});

const withPosts: ArticleRecord = {
  ...blog,
  posts: [
    post('Ilan Koro has', 'he said.', '2031-03-06T10:05Z', 'Koro arrives'),
    post('According to', 'overnight.', '2031-03-06T11:40Z'),
    post('Talks are', 'host said.', '2031-03-06T12:15Z'),
  ],
  times: [
    {
      ...find(blog, 'about a week'),
      quote: 'about a week',
      when: { basis: 'unknown', text: 'about a week' },
      anchor: 'none',
      timex: 'P1W',
    },
    {
      ...find(blog, 'overnight'),
      quote: 'overnight',
      when: { edtf: '2031-03-05/2031-03-06', basis: 'inferred' },
      anchor: 'post',
    },
  ],
};
const withTimes: ArticleRecord = {
  ...wire,
  times: [
    {
      ...find(wire, 'Thursday'),
      quote: 'Thursday',
      when: { edtf: '2031-03-06', basis: 'inferred', text: 'Thursday' },
      anchor: 'article',
    },
  ],
};

const move = (id: string, where: ArticleRecord, words: string) => ({
  id,
  knownSince: where.published,
  by: 'moves/example',
  evidence: [quoteOf(where, words)],
});
const geneva = 'Vesmark will send a delegation to Geneva on Thursday';
const silent = 'the guns would “stay silent through the spring”';
function textOf(id: string, number: number, text: string): ProposalTextRecord {
  const clauses = readTextClauses(text).map(clause => ({ ...clause, reported: [] }));
  const name = 'Plan of nine points';
  return { id, name, authors: [], published: given('2031-03-04'), text, number, ...openCounts(text, clauses), clauses };
}

const moves: Required<
  Pick<ParleyRecord, 'events' | 'issues' | 'positions' | 'proposals' | 'commitments' | 'figures' | 'terms'>
> = {
  events: [
    {
      ...move('ev-geneva', wire, geneva),
      type: 'CONSULT',
      contexts: ['diplomatic'],
      subtype: 'visit',
      kind: 'visit',
      label: 'delegation to Geneva',
      status: 'planned',
      participants: [
        { actor: 'act-vesmark', role: 'actor' },
        { actor: { described: 'the host' }, role: 'host' },
      ],
      when: { edtf: '2031-03-06', basis: 'inferred', text: 'Thursday' },
      place: { name: 'Geneva' },
      statement: 'st-delegation',
      history: [
        {
          status: 'planned',
          when: { edtf: '2031-03-06', basis: 'inferred', text: 'Thursday' },
          knownSince: wire.published,
          evidence: quoteOf(wire, geneva),
        },
      ],
    },
    {
      ...move('ev-shelling', blog, 'two posts at the river were shelled overnight'),
      type: 'ASSAULT',
      contexts: ['military'],
      subtype: 'shelling',
      kind: 'strike',
      label: 'shelling of two posts',
      status: 'claimed',
      participants: [],
      history: [],
    },
  ],
  issues: [
    { id: 'terms', label: 'Terms of a framework' },
    { id: 'ceasefire', label: 'Ceasefire' },
  ],
  positions: [
    {
      ...move('po-blank', wire, 'We do not come to sign a blank page.'),
      holder: 'act-brenner',
      party: 'act-vesmark',
      issue: 'terms',
      stance: 'opposes',
      text: 'We do not come to sign a blank page.',
      said: { edtf: '2031-03-04', basis: 'inferred' },
      statement: 'st-plan',
    },
  ],
  proposals: [
    {
      ...move('pr-plan', wire, 'a plan of nine points'),
      name: 'plan of nine points',
      aliases: ['plan of nine points', 'the plan'],
      kind: 'plan',
      points: 9,
      authors: ['act-vesmark'],
      status: 'floated',
      handovers: [],
      clauses: [],
    },
  ],
  commitments: [
    {
      ...move('co-silent', wire, silent),
      committer: 'act-koro',
      to: 'act-brenner',
      text: 'the guns would stay silent',
      due: { edtf: '2031-21', basis: 'inferred', text: 'through the spring' },
      status: 'open',
      statement: 'st-silent',
      history: [{ status: 'open', who: 'act-koro', evidence: quoteOf(wire, silent) }],
    },
  ],
  figures: [
    { ...move('fi-points', blog, 'two posts at the river were shelled'), value: 2, of: 'posts', what: 'shelled' },
  ],
  terms: [
    {
      ...move('te-wishes', wire, 'a list of wishes'),
      actor: { described: 'a senior official' },
      term: 'a list of wishes',
      for: 'the plan',
    },
  ],
};

export const exampleRecord: ParleyRecord = {
  format: 'parley-record/1',
  dossier: { name: 'Vesmark and Oster' },
  articles: [withTimes, withPosts, undated, hostile, scripts],
  actors,
  statements,
  ...moves,
  texts: [
    textOf('tx-first', 1, '1. The guns stay silent.'),
    textOf('tx-second', 2, '1. The guns stay [silent] [still].'),
  ],
  notRead: [{ source: 'press/scan.pdf', reason: 'The file is not text.' }],
};

export const emptyRecord: ParleyRecord = {
  format: 'parley-record/1',
  dossier: { name: 'Nothing yet' },
  articles: [],
  actors: [],
  statements: [],
  notRead: [],
};
