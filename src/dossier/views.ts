/**
 * What a reader of the dossier asks for and gets: filters in, plain views out. Shared by parley.ts, api, web and cli.
 * Views carry whole records (src/model/record.ts) and, beside them, the few names that a list needs to be readable.
 * One long file, for they are types alone, and whoever writes a client reads them together.
 */
import type { ActorKind, Anchor } from '../model/mentions.ts';
import type { CommitmentStatus, EventKind, EventStatus, ProposalKind, ProposalStatus, Stance } from '../model/moves.ts';
import {
  type ActorRecord,
  type ArticleRecord,
  type ConditionRecord,
  type IssueRecord,
  MOVE_NOUNS,
  type MoveNoun,
  type MoveRecords,
  type StatementRecord,
} from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { ProposalTextRecord } from '../model/texts.ts';
import type { When } from '../model/when.ts';
import type { ClauseChange, ComparedClause } from './compare-texts.ts';
import type { RoleOverTime } from './roles.ts';

/** Which rows; every field narrows. Dates are EDTF or a prefix (`2025-11`), both ends included. */
export interface Filter {
  /** Actor id, or a written form of its name (any alias, case aside). */
  readonly actor?: string;
  readonly since?: string;
  readonly until?: string;
  /** Outlet name, case aside. */
  readonly outlet?: string;
  /** Words that the row's text contains, case aside. */
  readonly text?: string;
  readonly article?: string;
  /** Of articles: only these. */
  readonly ids?: readonly string[];
  readonly mode?: StatementRecord['mode'];
  /** Of actors, events and proposals. */
  readonly kind?: ActorKind | EventKind | ProposalKind;
  readonly status?: EventStatus | CommitmentStatus | ProposalStatus;
  readonly stance?: Stance;
  /** Id or label of an issue; those under it count too. */
  readonly issue?: string;
  /** On the timeline: only these kinds of entries; all where left out. */
  readonly entries?: readonly TimelineEntry['kind'][];
}

export interface Paging {
  /** Rows wanted; all where left out. */
  readonly limit?: number;
  readonly offset?: number;
  /** The latest day first, for what is ordered by date; undated rows stay last. */
  readonly newestFirst?: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Rows that the filter lets through, over all pages. */
  readonly total: number;
  readonly offset: number;
}

export interface ActorRef {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

export interface ArticleRef {
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published: When;
}

/** One line of the list of articles. */
export interface ArticleSummary extends ArticleRef {
  readonly sourceId?: string;
  readonly language: string;
  readonly version: number;
  readonly previousVersion?: string;
  /** UTF-16 code units of the text. */
  readonly length: number;
  readonly posts: number;
  readonly furniture: number;
  readonly statements: number;
  readonly actors: number;
  readonly times: number;
}

/** An actor as it stands in one article: every place that names or describes it. */
export interface ActorInArticle {
  readonly actor: ActorRecord;
  readonly forms: readonly {
    readonly start: number;
    readonly end: number;
    readonly form: 'name' | 'short' | 'description' | 'pronoun';
    readonly by: string;
  }[];
}

export interface ArticleView {
  readonly article: ArticleRecord;
  readonly actors: readonly ActorInArticle[];
  /** In the order of the text. */
  readonly statements: readonly StatementView[];
  /** Events, positions, proposals, commitments, figures, terms, in the order of the text. */
  readonly moves: readonly MoveView[];
  /** Every version of the same url, oldest first; left out where there is one. */
  readonly versions?: readonly ArticleRef[];
  /** Corrections by the user that this article carries. */
  readonly corrections: readonly Correction[];
}

/** A part of an article's text, in characters: `until` is outside. */
export interface TextPart {
  readonly from: number;
  readonly until: number;
}

/** What an article tells in a part of its text: records and names that begin there. */
export interface ArticleMarks extends Pick<ArticleView, 'actors' | 'statements' | 'moves'> {
  readonly times: ArticleRecord['times'];
}

export interface Correction {
  readonly field: 'published' | 'outlet';
  readonly value: string;
  /** ISO timestamp. */
  readonly at: string;
}

export interface StatementView {
  readonly statement: StatementRecord;
  /** Left out for an unnamed source; then statement.speaker holds the description. */
  readonly speaker?: ActorRef;
  readonly addressee?: ActorRef;
  /** The party that the speaker's words count for. */
  readonly party?: ActorRef;
  /** Who says that it was said, where the report stands in the words of another ("Norland, Oster said, had threatened to …"). */
  readonly teller?: ActorRef | { readonly described: string };
  readonly article: ArticleRef;
}

/** One move with the names that its ids stand for: of actors, issues and other proposals. */
export interface MoveOf<Noun extends MoveNoun> {
  readonly noun: Noun;
  readonly record: MoveRecords[Noun];
  readonly names: Readonly<Record<string, string>>;
  readonly article: ArticleRef;
}
export type MoveView = { readonly [Noun in MoveNoun]: MoveOf<Noun> }[MoveNoun];

type WithoutArticle<View> = View extends unknown ? Omit<View, 'article'> : never;

/** An article as it is sent: its rows do not say again which article they stand in. */
export interface ArticleSent extends Omit<ArticleView, 'statements' | 'moves'> {
  readonly statements: readonly WithoutArticle<StatementView>[];
  readonly moves: readonly WithoutArticle<MoveView>[];
}
export type MarksSent = Pick<ArticleSent, 'actors' | 'statements' | 'moves'> & Pick<ArticleMarks, 'times'>;

/** One line of the list of issues. */
export interface IssueSummary extends IssueRecord {
  /** Positions on it that the filter lets through, without those on issues under it. */
  readonly positions: number;
}

export interface ActorSummary extends ActorRef {
  readonly aliases: readonly string[];
  /** Role titles, first met first, each once. */
  readonly roles: readonly string[];
  readonly speaksFor?: ActorRef;
  readonly statements: number;
  readonly articles: number;
}

/** The page of an actor: of what grows with the articles that name it the first, with how much there is. */
export interface ActorView {
  /** Of the places that show it a few, and of its roles one place each. */
  readonly actor: ActorRecord;
  readonly speaksFor?: ActorRef;
  /** Actors whose words count for this one, those who speak most first. */
  readonly spokenForBy: Page<ActorRef>;
  readonly roles: readonly RoleOverTime[];
  /** In the order of publication. */
  readonly articles: Page<ArticleRef>;
  readonly statements: Page<StatementView>;
}

export interface TimelineEntry {
  /** Where it stands on the line: the first day (or minute) that `when` allows, ISO. */
  readonly date: string;
  readonly when: When;
  /** published: an article came out; said: a statement's date; event: what happened or is planned; time: a date that the text names. */
  readonly kind: 'published' | 'said' | 'event' | 'time';
  /** Id of the article, statement or event; for a time `ARTICLE:START`. */
  readonly id: string;
  /** One line: the title, the words said, or the sentence part around the time. */
  readonly text: string;
  readonly speaker?: ActorRef | { readonly described: string };
  /** Of a statement: whether the text is the speaker's own words. */
  readonly mode?: StatementRecord['mode'];
  /** Of an event: what became of it, or is to. */
  readonly status?: EventStatus;
  readonly article: ArticleRef;
  readonly evidence?: Evidence;
  readonly anchor?: Anchor;
}

/** Why a record exists. */
export interface Explanation {
  readonly id: string;
  readonly kind: 'article' | 'actor' | 'statement' | MoveNoun;
  /** The rule or person it comes from. */
  readonly by: string;
  /** Plain sentences, most important first. */
  readonly because: readonly string[];
  /** The words that the rule stood on. */
  readonly words: readonly {
    readonly what: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly article?: ArticleRef;
  /** The sentences that hold the evidence, with their parse. */
  readonly sentences: readonly ParsedSentence[];
  readonly record: ArticleRecord | ActorRecord | StatementRecord | MoveRecords[MoveNoun];
}

export interface ParsedSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `head` is an index into this list, -1 for the root. */
  readonly tokens: readonly {
    readonly text: string;
    readonly lemma: string;
    readonly pos: string;
    readonly deprel: string;
    readonly head: number;
    readonly start: number;
    readonly end: number;
  }[];
}

export type MoveCounts = { readonly [Noun in MoveNoun]: number };

export interface Summary {
  readonly name: string;
  readonly articles: number;
  readonly actors: number;
  readonly statements: number;
  readonly times: number;
  /** How many moves of each noun. */
  readonly moves: MoveCounts;
  readonly notRead: number;
  /** First and last publication date known, ISO. */
  readonly from?: string;
  readonly until?: string;
  readonly undated: number;
  readonly outlets: readonly { readonly outlet: string; readonly articles: number }[];
  /** What could not be read, with the reason. */
  readonly notReadList: readonly {
    readonly source: string;
    readonly code: string;
    readonly reason: string;
    readonly hint?: string;
  }[];
}

/** What a person decides about one mention, or about two. */
export interface JudgementInput {
  readonly verdict: 'same' | 'different' | 'unsure' | 'reject' | 'accept' | 'rename' | 're-date';
  /** Id of a record or actor, or its beginning. */
  readonly left: string;
  /** The other one, for same, different and unsure. */
  readonly right?: string;
  /** The name or the date, for rename and re-date. */
  readonly value?: string;
  readonly reason?: string;
}

export interface JudgementView extends JudgementInput {
  readonly id: string;
  readonly noun?: string;
  readonly by: string;
  /** ISO timestamps. */
  readonly at: string;
  readonly withdrawnAt?: string;
  /** The mention is no more: the article was removed, or it is read differently now. Kept and shown, without effect. */
  readonly orphaned: boolean;
}

/** Two records that may be one: waits for a person, and joins nothing by itself. */
export interface UnsurePair {
  readonly noun: 'statement' | MoveNoun;
  readonly left: string;
  readonly right: string;
  /** 0 to 1: how near they are. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Where a party stands on an issue, with the names. */
export interface StandingView {
  readonly party: string;
  /** Actor id, for a named party. */
  readonly partyId?: string;
  readonly issue: string;
  readonly label: string;
  readonly last: MoveRecords['position'];
  /** All positions, in order of time. */
  readonly line: readonly MoveRecords['position'][];
  readonly daysAgo?: number;
  readonly article: ArticleRef;
}

/** Articles that carry one text: one source, however many outlets. */
export interface OriginView {
  readonly id: string;
  readonly reason: string;
  /** The first to come out leads. */
  readonly articles: readonly ArticleRef[];
}

/** One line of the list of proposals' own texts: a version, with counts in place of its words. */
export interface TextSummary extends Omit<ProposalTextRecord, 'text' | 'clauses'> {
  /** UTF-16 code units of the text. */
  readonly length: number;
  readonly clauses: number;
  /** Reported clauses and positions that speak of one of its clauses. */
  readonly reported: number;
}

/** Two versions of a proposal's own text, clause by clause. */
export interface TextComparison {
  readonly name: string;
  readonly before: TextSummary;
  readonly after: TextSummary;
  /** How many clauses of each change; one that was moved and reworded counts in both. */
  readonly changes: Readonly<Record<ClauseChange, number>>;
  readonly lines: readonly ComparedClause[];
}

/** How much there is on each day, lane by lane: what a timeline is drawn from before anything is asked for one by one. */
export interface DaysView {
  readonly days: readonly {
    /** `said`, `published`, `due`, the kind of an event; or the id of a party. */
    readonly lane: string;
    readonly day: string;
    readonly count: number;
    /** Of these, what is only planned or due. */
    readonly planned: number;
  }[];
  /** Names of the parties that are lanes, those with most first. */
  readonly parties: readonly ActorRef[];
}

export const SEARCH_NOUNS = ['article', 'statement', ...MOVE_NOUNS] as const;
export type SearchNoun = (typeof SEARCH_NOUNS)[number];

/** One thing that has the words. */
export interface SearchHit {
  readonly noun: SearchNoun;
  readonly id: string;
  /** Who said it or has a part in it; the title of an article. */
  readonly heading: string;
  readonly what?: string;
  readonly when: When;
  /** The passage, with the words marked. */
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[];
  readonly article: ArticleRef;
}

export interface SearchView {
  /** How many there are of each noun; nouns without any are left out. */
  readonly counts: Partial<Readonly<Record<SearchNoun, number>>>;
  /** The words stand in more passages than these, the newest, which alone were looked at. */
  readonly looked?: number;
  /** Those whose names have the words. */
  readonly actors: readonly ActorSummary[];
  readonly issues: readonly { readonly id: string; readonly label: string }[];
  /** The nearest first; of one noun where asked. */
  readonly hits: Page<SearchHit>;
}

/** A condition with the names of its two sides, and whether it is part of a deadlock. */
export interface ConditionView {
  readonly condition: ConditionRecord;
  readonly party: string;
  readonly awaits: string;
  readonly deadlock: boolean;
}

/** An article outside the dossier's scope. */
export interface SetAsideView extends ArticleRef {
  readonly reason: string;
}
