/**
 * The brief: what is new since a day, what changed, what was denied, what is due, what should have happened and was not
 * reported, where the reports disagree. In: the whole record and two days. Out: lines, each with numbered sources. Pure.
 * Two pages: each part has its most carried lines and says how many it leaves out.
 */
import type {
  CommitmentRecord,
  EventRecord,
  ParleyRecord,
  PositionRecord,
  ProposalRecord,
  RecordBase,
  StatementRecord,
  Who,
} from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { When } from '../model/when.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { whoName } from './describe-move.ts';
import { whenText } from './make-views.ts';
import { daysBetween, referenceDay } from './reference-day.ts';

export interface BriefLine {
  /** One sentence, without its sources. */
  readonly text: string;
  /** Ids of the records that it tells of. */
  readonly records: readonly string[];
  /** Numbers into the brief's sources. */
  readonly sources: readonly number[];
  /** How many origins tell it. */
  readonly origins: number;
}

export interface BriefPart {
  readonly title: string;
  readonly lines: readonly BriefLine[];
  /** Lines that the part has no room for. */
  readonly left: number;
  /** What is said where there is nothing. */
  readonly none: string;
}

export interface BriefSource {
  readonly number: number;
  readonly article: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
  readonly published: When;
}

export interface Brief {
  readonly dossier: string;
  /** First day that counts as new, and the day that it is written as of; ISO. */
  readonly since: string;
  readonly asOf: string;
  readonly parts: readonly BriefPart[];
  readonly sources: readonly BriefSource[];
}

/** Lines a part: with six parts two printed pages. */
const LINES = 7;
/** What is due within so many days. */
const AHEAD = 14;
/** Sources named behind a line; the record has them all. */
const SOURCES = 3;
/** Words quoted in a line. */
const QUOTED_WORDS = 32;

const firstDay = (when: When | undefined): string | undefined => edtfBounds(when?.edtf)?.from?.slice(0, 10);
const lastDay = (when: When | undefined): string | undefined => edtfBounds(when?.edtf)?.until?.slice(0, 10);

const quoted = (text: string): string => {
  const words = text.trim().split(/\s+/);
  return words.length > QUOTED_WORDS ? `${words.slice(0, QUOTED_WORDS).join(' ')} …` : words.join(' ');
};

const sentence = (text: string): string =>
  `${text[0]!.toUpperCase()}${text.slice(1)}${/[.!?…]["”’]?$/.test(text) ? '' : '.'}`;

/** What every part leans on. */
class Book {
  readonly #articles: ReadonlyMap<string, ParleyRecord['articles'][number]>;
  readonly #names: Readonly<Record<string, string>>;
  readonly #numbers = new Map<string, number>();
  readonly since: string;
  readonly asOf: string;

  constructor(record: ParleyRecord, since: string, asOf: string) {
    this.#articles = new Map(record.articles.map(article => [article.id, article]));
    this.#names = Object.fromEntries([
      ...record.actors.map(({ id, name }) => [id, name] as const),
      ...(record.issues ?? []).map(({ id, label }) => [id, label] as const),
    ]);
    this.since = since;
    this.asOf = asOf;
  }
  name(who: Who): string {
    return whoName(who, this.#names);
  }
  list(whos: readonly Who[]): string {
    const names = [...new Set(whos.map(who => this.name(who)))].slice(0, 5);
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  }
  /** The articles of this day or later, or all. */
  originsOf(evidence: readonly Evidence[]): Set<string> {
    return new Set(evidence.map(({ article }) => this.#articles.get(article)?.origin ?? article));
  }
  isNew(when: When | undefined): boolean {
    const day = firstDay(when);
    return day !== undefined && day >= this.since && day <= this.asOf;
  }
  line(text: string, records: readonly string[], evidence: readonly Evidence[]): BriefLine {
    const origins = this.originsOf(evidence);
    // One article an origin: five that carry one copy are one source.
    const byOrigin = new Map<string, string>();
    for (const { article } of evidence) {
      const origin = this.#articles.get(article)?.origin ?? article;
      if (!byOrigin.has(origin)) byOrigin.set(origin, article);
    }
    const sources = [...byOrigin.values()].slice(0, SOURCES).map(article => this.#number(article));
    return { text: sentence(text), records, sources: sources.sort((a, b) => a - b), origins: origins.size };
  }
  #number(article: string): number {
    const known = this.#numbers.get(article);
    if (known !== undefined) return known;
    this.#numbers.set(article, this.#numbers.size + 1);
    return this.#numbers.size;
  }
  sources(): BriefSource[] {
    return [...this.#numbers].flatMap(([id, number]) => {
      const article = this.#articles.get(id);
      if (!article) return [];
      const { outlet, title, url, published } = article;
      return [
        {
          number,
          article: id,
          published,
          ...(outlet ? { outlet } : {}),
          ...(title ? { title } : {}),
          ...(url ? { url } : {}),
        },
      ];
    });
  }
}

/** Most origins first, then in order of time, then by id. */
function ranked<R extends RecordBase>(records: readonly R[], book: Book, day: (record: R) => string | undefined): R[] {
  const key = (record: R): string => `${day(record) ?? '9999'} ${record.id}`;
  return [...records].sort(
    (a, b) => book.originsOf(b.evidence).size - book.originsOf(a.evidence).size || (key(a) < key(b) ? -1 : 1),
  );
}

function part<R>(title: string, none: string, found: readonly R[], line: (record: R) => BriefLine): BriefPart {
  return { title, none, lines: found.slice(0, LINES).map(line), left: Math.max(0, found.length - LINES) };
}

/** Kinds of events that tell of the negotiation itself; fighting comes after them. */
const DIPLOMATIC: ReadonlySet<string> = new Set([
  'meeting',
  'call',
  'visit',
  'talks',
  'handover',
  'ceasefire',
  'exchange',
  'signing',
  'withdrawal',
  'vote',
  'sanction',
  'aid',
]);

const STATUS_WORDS: Readonly<Record<string, string>> = {
  planned: 'is planned',
  'under way': 'is under way',
  occurred: 'took place',
  postponed: 'was postponed',
  cancelled: 'was called off',
  denied: 'was denied',
  claimed: 'is claimed',
};

/** An event in one sentence, in the words of its report. */
function eventText(event: EventRecord, book: Book): string {
  const when = event.when?.edtf ? ` (${whenText(event.when)})` : '';
  const who = book.list(event.participants.map(({ actor }) => actor));
  return `${event.kind}${who ? `, ${who}` : ''}${event.place ? `, ${event.place.name}` : ''}: ${STATUS_WORDS[event.status]}${when}: “${quoted(event.evidence.at(-1)!.quote)}”`;
}

function newEvents(record: ParleyRecord, book: Book): BriefPart {
  const events = (record.events ?? []).filter(
    ({ knownSince, status, kind }) =>
      book.isNew(knownSince) && (status === 'occurred' || status === 'under way') && kind !== 'statement',
  );
  const sorted = ranked(events, book, ({ when, knownSince }) => firstDay(when) ?? firstDay(knownSince)).sort(
    (a, b) => Number(DIPLOMATIC.has(b.kind)) - Number(DIPLOMATIC.has(a.kind)),
  );
  return part('What happened', 'No event is reported.', sorted, event =>
    book.line(eventText(event, book), [event.id], event.evidence),
  );
}

const CHANGE_WORDS: Readonly<Record<NonNullable<PositionRecord['change']>['how'], string>> = {
  hardened: 'hardens its position on',
  softened: 'softens its position on',
  'new condition': 'names a condition on',
  dropped: 'drops its position on',
  restated: 'says again on',
};

/** What is new or other than before, in the parties' own words. */
function movedPositions(record: ParleyRecord, book: Book): BriefPart {
  const labels = new Map((record.issues ?? []).map(({ id, label }) => [id, label.toLowerCase()]));
  const positions = (record.positions ?? []).filter(
    position =>
      (book.isNew(position.said) || (!position.said?.edtf && book.isNew(position.knownSince))) &&
      position.change?.how !== 'restated',
  );
  const sorted = ranked(positions, book, ({ said, knownSince }) => firstDay(said) ?? firstDay(knownSince)).sort(
    (a, b) => Number(b.change !== undefined) - Number(a.change !== undefined),
  );
  return part('Where the parties stand', 'No party is reported to have taken a position.', sorted, position => {
    const how = position.change ? CHANGE_WORDS[position.change.how] : `(${position.stance}) on`;
    const text = `${book.name(position.party)} ${how} ${labels.get(position.issue) ?? position.issue}: “${quoted(position.text)}”`;
    return book.line(text, [position.id], position.evidence);
  });
}

function proposals(record: ParleyRecord, book: Book): BriefPart {
  const told = (record.proposals ?? []).filter(
    ({ knownSince, handovers }) => book.isNew(knownSince) || handovers.some(({ when }) => book.isNew(when)),
  );
  const sorted = ranked<ProposalRecord>(told, book, ({ knownSince }) => firstDay(knownSince));
  return part('On the table', 'No proposal is reported.', sorted, proposal => {
    const by = book.list(proposal.authors);
    const parts = [
      `${proposal.name}${by ? `, by ${by}` : ''}`,
      proposal.points === undefined ? '' : `${proposal.points} points`,
      proposal.status ?? '',
    ].filter(Boolean);
    return book.line(
      `${parts.join('; ')}: “${quoted(proposal.evidence.at(-1)!.quote)}”`,
      [proposal.id],
      proposal.evidence,
    );
  });
}

type Due = { readonly record: EventRecord | CommitmentRecord; readonly day: string; readonly text: string };

function dueOf(record: ParleyRecord, book: Book): Due[] {
  const events = (record.events ?? []).flatMap((event): Due[] => {
    const day = lastDay(event.when);
    if ((event.status !== 'planned' && event.status !== 'postponed') || !day) return [];
    return [{ record: event, day, text: eventText(event, book) }];
  });
  const commitments = (record.commitments ?? []).flatMap((commitment): Due[] => {
    const day = lastDay(commitment.due);
    if ((commitment.status !== 'open' && commitment.status !== 'past due, nothing reported') || !day) return [];
    const condition = commitment.condition ? `, on the condition: ${commitment.condition}` : '';
    return [
      {
        record: commitment,
        day,
        text: `${book.name(commitment.committer)}, due ${whenText(commitment.due)}: “${quoted(commitment.evidence[0]!.quote)}”${condition}`,
      },
    ];
  });
  // What is planned is often told as an event and as a promise in the same words: one line is enough.
  const place = ({ record: { evidence } }: Due): string => `${evidence[0]!.article} ${evidence[0]!.start}`;
  const planned = new Set(events.map(place));
  return [...events, ...commitments.filter(due => !planned.has(place(due)))].sort((a, b) =>
    `${a.day} ${a.record.id}` < `${b.day} ${b.record.id}` ? -1 : 1,
  );
}

function ahead(record: ParleyRecord, book: Book): BriefPart {
  const due = dueOf(record, book).filter(({ day }) => day >= book.asOf && daysBetween(book.asOf, day) <= AHEAD);
  return part('Due', `Nothing is due within ${AHEAD} days.`, due, ({ record: of, text }) =>
    book.line(text, [of.id], of.evidence),
  );
}

function overdue(record: ParleyRecord, book: Book): BriefPart {
  const due = dueOf(record, book)
    .filter(({ day }) => day < book.asOf && day >= book.since)
    .reverse();
  return part(
    'Should have happened, and nothing is reported',
    'Nothing is overdue.',
    due,
    ({ record: of, day, text }) => {
      const days = daysBetween(day, book.asOf);
      return book.line(`${text} – ${days} day${days === 1 ? '' : 's'} ago`, [of.id], of.evidence);
    },
  );
}

function disputed(record: ParleyRecord, book: Book): BriefPart {
  const published = new Map(record.articles.map(({ id, published: when }) => [id, when]));
  const fresh = (record.conflicts ?? []).filter(({ sides }) =>
    sides.some(({ evidence }) => book.isNew(published.get(evidence.article))),
  );
  return part('Disputed', 'The reports do not contradict each other.', fresh, conflict =>
    book.line(
      conflict.says,
      conflict.records,
      conflict.sides.map(({ evidence }) => evidence),
    ),
  );
}

/** What was said, for days on which nothing else is told. */
function said(record: ParleyRecord, book: Book): BriefPart {
  const fresh = record.statements.filter(
    ({ knownSince, mode, speaker, text }) =>
      book.isNew(knownSince) && mode === 'direct' && typeof speaker === 'string' && text.split(/\s+/).length >= 8,
  );
  const evidence = ({ evidence: own, alsoIn = [] }: StatementRecord): Evidence[] => [...own, ...alsoIn];
  const sorted = [...fresh].sort(
    (a, b) => book.originsOf(evidence(b)).size - book.originsOf(evidence(a)).size || (a.id < b.id ? -1 : 1),
  );
  return part('Said', 'Nobody is quoted.', sorted, statement =>
    book.line(`${book.name(statement.speaker)}: “${quoted(statement.text)}”`, [statement.id], evidence(statement)),
  );
}

/** `since` and `asOf` are ISO days; `asOf` is the day asked for, else that of the newest article. Undefined where nothing is dated. */
export function makeBrief(record: ParleyRecord, since: string | undefined): Brief | undefined {
  const asOf = referenceDay(
    record.dossier.asOf,
    record.articles.map(({ published }) => published),
  );
  if (!asOf) return undefined;
  const from = since ?? weekBefore(asOf);
  const book = new Book(record, from, asOf);
  const makers = [newEvents, movedPositions, proposals, ahead, overdue, disputed, said];
  const parts = makers.map(make => make(record, book));
  return { dossier: record.dossier.name, since: from, asOf, parts, sources: book.sources() };
}

const WEEK_MS = 6 * 86_400_000;
const weekBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - WEEK_MS).toISOString().slice(0, 10);

/** The brief as Markdown, for mail and print. */
export function briefMarkdown(brief: Brief): string {
  const lines = [`# ${brief.dossier}: ${brief.since} to ${brief.asOf}`, ''];
  for (const { title, lines: told, left, none } of brief.parts) {
    lines.push(`## ${title}`, '');
    if (told.length === 0) lines.push(none);
    for (const { text, sources, origins } of told) {
      const more = origins > sources.length ? ` (${origins} origins)` : '';
      lines.push(`- ${text} ${sources.map(number => `[${number}]`).join('')}${more}`);
    }
    if (left > 0) lines.push(`- … and ${left} more.`);
    lines.push('');
  }
  lines.push('## Sources', '');
  for (const { number, outlet, title, published, url } of brief.sources) {
    lines.push(`${number}. ${[outlet, title, whenText(published), url].filter(Boolean).join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}
