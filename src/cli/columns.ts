/** The columns of each list. In tables short, in CSV whole. */
import { moveFacts, moveLine, whoNames } from '../dossier/describe-move.ts';
import { speakerName, tellerName, whenText, wordsShown } from '../dossier/make-views.ts';
import type {
  ActorSummary,
  ArticleSummary,
  ConditionView,
  IssueSummary,
  JudgementView,
  MoveView,
  OriginView,
  SearchHit,
  SetAsideView,
  StandingView,
  StatementView,
  TextSummary,
  TimelineEntry,
  UnsurePair,
} from '../dossier/views.ts';
import type { WeakRecord } from '../dossier/weak.ts';
import type { ConflictRecord, DeadlockRecord, MoveNoun } from '../model/record.ts';
import type { When } from '../model/when.ts';
import type { NameEntry } from '../parley.ts';
import type { Column } from './table.ts';

/** Enough of an id to name it: 8 hexadecimal digits tell 65,000 records apart more often than not. */
const ID_WIDTH = 10;
const DATE_WIDTH = 22;
const csvOnly = true;

export const articleColumns: readonly Column<ArticleSummary>[] = [
  { name: 'id', value: a => a.id, width: ID_WIDTH, short: true },
  { name: 'published', value: a => whenText(a.published), width: DATE_WIDTH },
  { name: 'basis', value: a => a.published.basis, csvOnly },
  { name: 'outlet', value: a => a.outlet, width: 20 },
  { name: 'title', value: a => a.title },
  { name: 'said', value: a => a.statements, width: 5, right: true },
  { name: 'actors', value: a => a.actors, width: 6, right: true },
  { name: 'lang', value: a => a.language, width: 4 },
  { name: 'version', value: a => (a.version > 1 ? a.version : undefined), width: 7, right: true },
  { name: 'url', value: a => a.url, csvOnly },
  { name: 'sourceId', value: a => a.sourceId, csvOnly },
  { name: 'times', value: a => a.times, csvOnly },
];

export const statementColumns: readonly Column<StatementView>[] = [
  { name: 'id', value: v => v.statement.id, width: ID_WIDTH, short: true },
  {
    name: 'date',
    value: v => whenText(v.statement.said?.edtf ? v.statement.said : v.statement.reported),
    width: DATE_WIDTH,
  },
  { name: 'speaker', value: speakerName, width: 24 },
  { name: 'speaker id', value: v => v.speaker?.id, csvOnly },
  { name: 'party', value: v => v.party?.name, csvOnly },
  { name: 'told by', value: tellerName, csvOnly },
  { name: 'mode', value: v => v.statement.mode, width: 8 },
  { name: 'text', value: v => wordsShown(v.statement).text },
  { name: 'cue', value: v => v.statement.cue, csvOnly },
  { name: 'hedge', value: v => v.statement.hedge, csvOnly },
  { name: 'via', value: v => v.statement.via.join('; '), csvOnly },
  { name: 'outlet', value: v => v.article.outlet, csvOnly },
  { name: 'article', value: v => v.article.id, csvOnly },
  { name: 'title', value: v => v.article.title, csvOnly },
  { name: 'start', value: v => v.statement.evidence[0]?.start, csvOnly },
  { name: 'end', value: v => v.statement.evidence[0]?.end, csvOnly },
  { name: 'evidence', value: v => v.statement.evidence[0]?.quote, csvOnly },
];

export const actorColumns: readonly Column<ActorSummary>[] = [
  { name: 'id', value: a => a.id, width: ID_WIDTH, short: true },
  { name: 'name', value: a => a.name, width: 32 },
  { name: 'kind', value: a => a.kind, width: 12 },
  { name: 'said', value: a => a.statements, width: 5, right: true },
  { name: 'articles', value: a => a.articles, width: 8, right: true },
  { name: 'roles', value: a => a.roles.join('; ') },
  { name: 'speaks for', value: a => a.speaksFor?.name, width: 20 },
  { name: 'aliases', value: a => a.aliases.join('; '), csvOnly },
];

export const timelineColumns: readonly Column<TimelineEntry>[] = [
  { name: 'date', value: e => whenText(e.when) || e.date, width: DATE_WIDTH },
  { name: 'what', value: e => e.status ?? e.kind, width: 9 },
  { name: 'who', value: e => whoOf(e), width: 22 },
  { name: 'text', value: e => e.text },
  { name: 'outlet', value: e => e.article.outlet, width: 16 },
  { name: 'id', value: e => e.id, csvOnly },
  { name: 'article', value: e => e.article.id, csvOnly },
];

/** The columns that every move has, with those of its noun between; CSV has its place in the article too. */
export function moveColumns(noun: MoveNoun): readonly Column<MoveView>[] {
  return [
    { name: 'id', value: v => v.record.id, width: ID_WIDTH + 1, short: true },
    { name: DATE_NAMES[noun], value: v => whenText(moveDate(v)), width: DATE_WIDTH },
    { name: WHO_NAMES[noun], value: whoNames, width: 24 },
    { name: WHAT_NAMES[noun], value: v => moveLine(v).what, width: 26 },
    { name: 'text', value: v => moveLine(v).text },
    ...FACT_NAMES[noun].map(name => ({ name, value: (v: MoveView) => factOf(v, name), csvOnly })),
    { name: 'issue', value: v => ('issue' in v.record ? v.record.issue : undefined), csvOnly },
    { name: 'statement', value: v => ('statement' in v.record ? v.record.statement : undefined), csvOnly },
    { name: 'rule', value: v => v.record.by, csvOnly },
    { name: 'outlet', value: v => v.article.outlet, csvOnly },
    { name: 'article', value: v => v.article.id, csvOnly },
    { name: 'title', value: v => v.article.title, csvOnly },
    { name: 'start', value: v => v.record.evidence[0]?.start, csvOnly },
    { name: 'end', value: v => v.record.evidence[0]?.end, csvOnly },
    { name: 'evidence', value: v => v.record.evidence[0]?.quote, csvOnly },
  ];
}

/** When it is or was, is due, was said; else when it came out, as the list is ordered. */
const moveDate = (view: MoveView): When | undefined => {
  const own = moveLine(view).when;
  if (view.noun === 'event' || view.noun === 'commitment') return own;
  return view.noun === 'position' && own?.edtf ? own : view.article.published;
};

type Heads = Readonly<Record<MoveNoun, string>>;
const DATE_NAMES: Heads = { event: 'when', position: 'date', proposal: 'published', commitment: 'due', figure: 'published', term: 'published' }; // biome-ignore format: one glance
const WHO_NAMES: Heads = { event: 'who', position: 'holder', proposal: 'by', commitment: 'who', figure: 'claimed by', term: 'actor' }; // biome-ignore format: one glance
const WHAT_NAMES: Heads = { event: 'what', position: 'stance', proposal: 'what', commitment: 'status', figure: 'figure', term: 'for' }; // biome-ignore format: one glance

/** Fields of their own in CSV, by the names of moveFacts. */
const FACT_NAMES: Readonly<Record<MoveNoun, readonly string[]>> = {
  event: ['status', 'where', 'level', 'day'],
  position: ['party', 'condition'],
  proposal: ['points', 'also called', 'clause'],
  commitment: ['to', 'condition'],
  figure: ['value', 'of', 'what', 'period', 'where'],
  term: [],
};

const factOf = (view: MoveView, wanted: string): string | undefined =>
  moveFacts(view)
    .flatMap(([name, value]) => (name === wanted ? [value] : []))
    .join('; ') || undefined;

export const issueColumns: readonly Column<IssueSummary>[] = [
  { name: 'id', value: i => i.id, width: 28 },
  { name: 'positions', value: i => i.positions, width: 9, right: true },
  { name: 'label', value: i => i.label },
  { name: 'part of', value: i => i.broader, width: 24 },
  { name: 'PA-X', value: i => i.paX?.join('; '), csvOnly },
  { name: 'PAM', value: i => i.pam?.join('; '), csvOnly },
];

const whoOf = ({ speaker }: TimelineEntry): string | undefined =>
  speaker && ('name' in speaker ? speaker.name : speaker.described);

export const nameColumns: readonly Column<NameEntry>[] = [
  { name: 'name', value: n => n.name, width: 32 },
  { name: 'kind', value: n => n.kind, width: 12 },
  { name: 'speaks for', value: n => n.speaksFor, width: 24 },
  { name: 'met as', value: n => n.actor, width: 18 },
  { name: 'aliases', value: n => n.aliases.join('; ') },
];

export const judgementColumns: readonly Column<JudgementView>[] = [
  { name: 'id', value: j => j.id, width: 10 },
  { name: 'on', value: j => j.at.slice(0, 10), width: 10 },
  { name: 'verdict', value: j => j.verdict, width: 9 },
  { name: 'record', value: j => j.left, width: ID_WIDTH, short: true },
  { name: 'other', value: j => j.right, width: ID_WIDTH, short: true },
  { name: 'value', value: j => j.value, width: 20 },
  { name: 'stands', value: j => (j.withdrawnAt ? 'withdrawn' : j.orphaned ? 'orphaned' : 'yes'), width: 9 },
  { name: 'reason', value: j => j.reason },
  { name: 'by', value: j => j.by, csvOnly },
];

export const unsureColumns: readonly Column<ShownPair>[] = [
  { name: 'left', value: p => p.left, width: ID_WIDTH + 1, short: true },
  { name: 'right', value: p => p.right, width: ID_WIDTH + 1, short: true },
  { name: 'noun', value: p => p.noun, width: 10 },
  { name: 'near', value: p => p.score.toFixed(2), width: 5, right: true },
  { name: 'why', value: p => p.reasons.join('; '), width: 30 },
  { name: 'words', value: p => p.words.join(' ↔ ') },
];

/** A pair that waits for a person, with the words of both. */
export type ShownPair = UnsurePair & { readonly words: readonly string[] };

export const weakColumns: readonly Column<ShownWeak>[] = [
  { name: 'record', value: w => w.id, width: ID_WIDTH + 1, short: true },
  { name: 'noun', value: w => w.noun, width: 10 },
  { name: 'weak because', value: w => w.reasons.join('; '), width: 42 },
  { name: 'rests on it', value: w => w.rests.join(', '), width: 18 },
  { name: 'words', value: w => w.words },
];

/** A record to look at, with its words. */
export type ShownWeak = WeakRecord & { readonly words: string };

export const standingColumns: readonly Column<StandingView>[] = [
  { name: 'party', value: s => s.party, width: 22 },
  { name: 'issue', value: s => s.label, width: 24 },
  { name: 'stance', value: s => s.last.stance, width: 11 },
  { name: 'last heard', value: s => heard(s), width: 16 },
  { name: 'words', value: s => s.last.text },
  { name: 'times', value: s => s.line.length, width: 5, right: true },
  { name: 'change', value: s => s.last.change?.how, width: 13 },
  { name: 'condition', value: s => s.last.condition, csvOnly },
  { name: 'position', value: s => s.last.id, csvOnly },
  { name: 'party id', value: s => s.partyId, csvOnly },
  { name: 'outlet', value: s => s.article.outlet, csvOnly },
  { name: 'article', value: s => s.article.id, csvOnly },
];

const heard = ({ daysAgo }: StandingView): string =>
  daysAgo === undefined
    ? 'on an unknown day'
    : daysAgo === 0
      ? 'the last day'
      : daysAgo === 1
        ? '1 day ago'
        : `${daysAgo} days ago`;

export const conflictColumns: readonly Column<ConflictRecord>[] = [
  { name: 'kind', value: c => c.kind, width: 15 },
  { name: 'says', value: c => c.says },
  { name: 'records', value: c => c.records.join(' '), csvOnly },
  { name: 'id', value: c => c.id, csvOnly },
];

export const originColumns: readonly Column<OriginView>[] = [
  { name: 'id', value: o => o.id, width: ID_WIDTH, short: true },
  { name: 'articles', value: o => o.articles.length, width: 8, right: true },
  { name: 'reason', value: o => o.reason, width: 18 },
  { name: 'first', value: o => [o.articles[0]?.outlet, o.articles[0]?.title].filter(Boolean).join(': ') },
  { name: 'outlets', value: o => [...new Set(o.articles.map(a => a.outlet ?? ''))].join('; '), width: 30 },
];

export const textColumns: readonly Column<TextSummary>[] = [
  { name: 'id', value: t => t.id, width: ID_WIDTH + 1, short: true },
  { name: 'name', value: t => t.name },
  { name: 'version', value: t => t.version ?? t.number, width: 12 },
  { name: 'published', value: t => whenText(t.published), width: DATE_WIDTH },
  { name: 'clauses', value: t => t.clauses, width: 7, right: true },
  { name: 'brackets', value: t => t.brackets, width: 8, right: true },
  { name: 'options', value: t => t.options, width: 7, right: true },
  { name: 'reported', value: t => t.reported, width: 8, right: true },
  { name: 'authors', value: t => t.authors.join('; '), width: 20 },
  { name: 'proposal', value: t => t.proposal, csvOnly },
  { name: 'url', value: t => t.url, csvOnly },
];

export const searchColumns: readonly Column<SearchHit>[] = [
  { name: 'id', value: h => h.id, width: ID_WIDTH + 1, short: true },
  { name: 'noun', value: h => h.noun, width: 10 },
  { name: 'date', value: h => whenText(h.when), width: DATE_WIDTH },
  { name: 'who', value: h => h.heading, width: 24 },
  { name: 'words', value: h => h.pieces.map(piece => piece.text).join('') },
  { name: 'outlet', value: h => h.article.outlet, csvOnly },
  { name: 'article', value: h => h.article.id, csvOnly },
  { name: 'title', value: h => h.article.title, csvOnly },
];

export const conditionColumns: readonly Column<ConditionView>[] = [
  { name: 'id', value: c => c.condition.on, width: ID_WIDTH + 1, short: true },
  { name: 'party', value: c => c.party, width: 20 },
  { name: 'holds back', value: c => c.condition.held },
  { name: 'until', value: c => c.awaits, width: 20 },
  { name: 'has done', value: c => c.condition.text, width: 40 },
  { name: 'deadlock', value: c => (c.deadlock ? 'yes' : undefined), width: 8 },
  { name: 'known since', value: c => whenText(c.condition.knownSince), csvOnly },
  { name: 'waits for', value: c => c.condition.until, csvOnly },
  { name: 'issues', value: c => c.condition.issues.join('; '), csvOnly },
];

export const deadlockColumns: readonly Column<DeadlockRecord>[] = [
  { name: 'says', value: d => d.says },
  { name: 'conditions', value: d => d.conditions.join(' '), csvOnly },
  { name: 'records', value: d => d.sides.map(({ record }) => record).join(' '), csvOnly },
  { name: 'id', value: d => d.id, csvOnly },
];

export const asideColumns: readonly Column<SetAsideView>[] = [
  { name: 'id', value: a => a.id, width: ID_WIDTH, short: true },
  { name: 'published', value: a => whenText(a.published), width: DATE_WIDTH },
  { name: 'outlet', value: a => a.outlet, width: 20 },
  { name: 'title', value: a => a.title, width: 40 },
  { name: 'reason', value: a => a.reason },
  { name: 'url', value: a => a.url, csvOnly },
];
