/**
 * An open dossier: what cli, api and library users call. Plain async functions over plain data.
 * No clock in here: `now` is an argument; it is kept beside a reading or a correction and never enters a record.
 */
import type { Brief } from './dossier/brief.ts';
import type { ContactsBy, ContactsView } from './dossier/contacts.ts';
import type { MatrixAsked, MatrixView } from './dossier/matrix.ts';
import type { PlacesView } from './dossier/places.ts';
import type {
  ActorSummary,
  ActorView,
  ArticleMarks,
  ArticleSummary,
  ArticleView,
  ConditionView,
  DaysView,
  Explanation,
  Filter,
  IssueSummary,
  JudgementInput,
  JudgementView,
  MoveCounts,
  MoveOf,
  MoveView,
  OriginView,
  Page,
  Paging,
  SearchNoun,
  SearchView,
  SetAsideView,
  StandingView,
  StatementView,
  Summary,
  TextComparison,
  TextPart,
  TextSummary,
  TimelineEntry,
  UnsurePair,
} from './dossier/views.ts';
import type { WeakNoun, WeakRecord } from './dossier/weak.ts';
import type { NotRead } from './model/errors.ts';
import type { ConflictRecord, DeadlockRecord, MoveNoun, ParleyRecord } from './model/record.ts';
import type { Scope } from './model/scope.ts';
import type { ProposalTextRecord } from './model/texts.ts';
import { makeDossier } from './parley/make-dossier.ts';
import { openStore } from './store/open-store.ts';

export interface OpenOptions {
  /** ISO timestamp or a function giving one; written beside runs and corrections only. */
  readonly now: () => string;
  /** Make the file where there is none; otherwise a missing file is an error. */
  readonly create?: boolean;
  /** How long to wait for another process that writes to the same file. */
  readonly waitMs?: number;
  /** Called once when the wait gets long. */
  readonly onWait?: (message: string) => void;
}

/** One file or text to read. */
export interface Source {
  /** File path, url or `-`: what messages call it. */
  readonly name: string;
  /** The bytes, or a function that gets them when it is this source's turn. */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  readonly given?: {
    readonly outlet?: string;
    readonly published?: string;
    readonly url?: string;
    readonly title?: string;
  };
  /** names: the dossier's own names rather than an article; lines: JSON Lines, streamed; proposal: a plan's or draft's own text. */
  readonly as?: 'article' | 'names' | 'lines' | 'proposal';
  /** For `proposal`: what the user says about it. */
  readonly proposal?: { readonly name?: string; readonly version?: string; readonly authors?: readonly string[] };
  /** For `lines`: the file's lines, read as they come. */
  readonly lines?: () => AsyncIterable<string>;
}

export interface ReadProgress {
  readonly source: string;
  /** Sources done, of all given. */
  readonly sources: number;
  readonly ofSources: number;
  /** Articles taken in so far, in this run. */
  readonly articles: number;
  /** Records still to be compared with those of other articles, once all sources are read. */
  readonly toCompare?: number;
}

export interface ReadReport {
  /** The articles that the dossier holds now, new or known before: the first hundred. */
  readonly ids: readonly string[];
  readonly articles: number;
  /** Articles that the dossier held already. */
  readonly known: number;
  readonly newVersions: number;
  /** Articles outside the dossier's scope, that it did not hold. */
  readonly setAside: number;
  /** Proposals' own texts that the dossier did not hold. */
  readonly texts: number;
  readonly notRead: readonly NotRead[];
  readonly warnings: readonly { readonly code: string; readonly message: string; readonly where: string }[];
  readonly statements: number;
  readonly actors: number;
  readonly times: number;
  readonly moves: MoveCounts;
}

export interface NameEntry {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly speaksFor?: string;
  /** Actor id where the coverage names it. */
  readonly actor?: string;
}

export interface Dossier {
  readonly path: string;
  readonly name: string;
  read(
    sources: Iterable<Source> | AsyncIterable<Source>,
    onProgress?: (progress: ReadProgress) => void,
  ): Promise<ReadReport>;
  summary(): Promise<Summary>;
  articles(filter?: Filter, paging?: Paging): Promise<Page<ArticleSummary>>;
  /** The article by id, sourceId or unambiguous beginning of its id; with its whole text, and what is told in all of it or in a part. Throws ParleyError `not-found` or `ambiguous-id`. */
  article(id: string, part?: TextPart): Promise<ArticleView>;
  /** What of it is told in a part of its text: an article of megabytes has thousands of records. */
  marks(id: string, part: TextPart): Promise<ArticleMarks>;
  statements(filter?: Filter, paging?: Paging): Promise<Page<StatementView>>;
  statement(id: string): Promise<StatementView>;
  /** Moves of one noun: events, positions, proposals, commitments, figures or terms. */
  moves(noun: MoveNoun, filter?: Filter, paging?: Paging): Promise<Page<MoveView>>;
  move(id: string): Promise<MoveView>;
  /** The agenda: every issue with the number of positions on it. */
  issues(filter?: Filter): Promise<readonly IssueSummary[]>;
  actors(filter?: Filter, paging?: Paging): Promise<Page<ActorSummary>>;
  actor(id: string, paging?: Paging): Promise<ActorView>;
  /** How much there is on each day, by kind or by party. */
  days(filter?: Filter, by?: 'kind' | 'party'): Promise<DaysView>;
  /** Where things happened or are to happen, with how many at each place. */
  places(filter?: Filter): Promise<PlacesView>;
  /** The events at a place, by its key. */
  eventsAt(place: string, filter?: Filter, paging?: Paging): Promise<Page<MoveOf<'event'>>>;
  /** Who met, called or visited whom; of one actor where asked. */
  contacts(filter?: Filter, asked?: { readonly by?: ContactsBy; readonly of?: string }): Promise<ContactsView>;
  /** The events in which an actor was in contact, with anybody or with one other. */
  contactEvents(
    pair: { readonly a: string; readonly b?: string; readonly by?: ContactsBy },
    filter?: Filter,
    paging?: Paging,
  ): Promise<Page<MoveOf<'event'>>>;
  /** What has all of these words (in quotation marks: in a row), the nearest first. */
  search(words: string, paging?: Paging & { readonly noun?: SearchNoun }): Promise<SearchView>;
  timeline(filter?: Filter, paging?: Paging): Promise<Page<TimelineEntry>>;
  explain(id: string): Promise<Explanation>;
  /** The whole record as JSON text in pieces (docs/reference/record.schema.json). */
  exportRecord(format?: string): AsyncIterable<string>;
  names(): Promise<readonly NameEntry[]>;
  /** Replaces the dossier's own names by those of a names.yaml text and reads every article again with them. */
  setNames(yaml: string, source: string): Promise<void>;
  /** Takes an article, or a proposal's own text, out; false where it was out already. */
  remove(article: string): Promise<boolean>;
  /** Takes back a removal; false where there was none. */
  restore(article: string): Promise<boolean>;
  /** What the dossier is about; undefined: everything that is read into it. */
  scope(): Promise<Scope | undefined>;
  /** Sets articles outside aside, with the reason, and reads those inside; undefined: all are inside. */
  setScope(scope: Scope | undefined): Promise<void>;
  /** What the first articles have in common, as a scope that can be set. */
  learnScope(count: number): Promise<Scope>;
  /** Articles outside the scope, by date. */
  setAside(): Promise<readonly SetAsideView[]>;
  /** Calls an article in, whatever the scope says, or takes that back; false where it was so already. */
  callIn(article: string, undo?: boolean): Promise<boolean>;
  set(article: string, values: { readonly published?: string; readonly outlet?: string }): Promise<void>;
  /** The whole record in memory, as exportRecord writes it. */
  record(): Promise<ParleyRecord>;
  /** What is new since a day (ISO; a week before the last one where left out); without what is disputed where that can wait. Undefined where no article is dated. */
  brief(since?: string, withDisputed?: boolean): Promise<Brief | undefined>;
  /** The state of play: issues by parties, with what each cell shows. */
  matrix(asked?: MatrixAsked): Promise<MatrixView>;
  /** Where each party stands on each issue, with its words in order. */
  standings(filter?: Pick<Filter, 'actor' | 'issue'>): Promise<readonly StandingView[]>;
  /** Where the reports disagree. */
  conflicts(): Promise<readonly ConflictRecord[]>;
  /** Proposals' own texts: by name, each version in order. */
  texts(): Promise<readonly TextSummary[]>;
  /** A proposal's own text, its last version where none is named: by its name, the id of a version, or the id of the coverage's proposal. */
  text(proposal: string, version?: string): Promise<ProposalTextRecord>;
  /** Two versions clause by clause; the last two where none is named. */
  compareTexts(proposal: string, versions?: { readonly from?: string; readonly to?: string }): Promise<TextComparison>;
  /** Who holds what back until whom has acted. */
  conditions(): Promise<readonly ConditionView[]>;
  /** Parties that wait for each other in a circle. */
  deadlocks(): Promise<readonly DeadlockRecord[]>;
  /** Articles that carry one text, and count once. */
  origins(): Promise<readonly OriginView[]>;
  /** Puts a judgement of the user down and gives its id. Throws `bad-judgement`, `contradiction`, `not-found`, `ambiguous-id`. */
  judge(input: JudgementInput): Promise<string>;
  /** Takes a judgement back; it stays in the list. */
  withdraw(judgement: string): Promise<void>;
  /** All judgements, newest first. */
  judgements(): Promise<readonly JudgementView[]>;
  /** Pairs that may be one and wait for a person, nearest first. */
  unsure(limit: number): Promise<readonly UnsurePair[]>;
  /**
   * Records of which a part does not stand in their own words, told by one origin and accepted by nobody: those first on which most
   * rests. Where what is disputed takes longer than `patienceMs`, by what was disputed before.
   */
  weak(noun?: WeakNoun, paging?: Paging, patienceMs?: number): Promise<Page<WeakRecord>>;
  /** Another text whenever something was read or judged. */
  revision(): Promise<string>;
  /** The dossier as known at the end of a day, month or year (EDTF): of the articles published by then. Close it after use. */
  asOf(date: string): Promise<Dossier>;
  close(): Promise<void>;
}

export async function openDossier(path: string, options: OpenOptions): Promise<Dossier> {
  return makeDossier(await openStore(path, options), options);
}
