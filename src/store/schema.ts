/**
 * The tables of a dossier, for SQLite now and PostgreSQL later: plain text and integer columns, JSON as text, `dossier`
 * first in every key. Articles are kept as read; what the user put right stands in judgements; records are derived rows.
 */

/** "PRLY": lets `file` and other tools tell a dossier from any other SQLite file (pragma application_id). */
export const APPLICATION_ID = 0x50524c59;

/** Of articles.removed. */
export const TAKEN_OUT = 1;
export const SET_ASIDE = 2;

interface Keyed {
  dossier: string;
}

export interface MetaTable extends Keyed {
  key: string;
  value: string;
}

export interface ArticleTable extends Keyed {
  id: string;
  source_id: string | null;
  /** Normalised url that versions share. */
  url_key: string | null;
  outlet: string | null;
  /** Lower case, for filters. */
  outlet_key: string | null;
  title: string | null;
  language: string;
  /** First and last moment of the publication date, ISO; null where unknown. */
  published_from: string | null;
  published_until: string | null;
  /** What versions of one url are ordered by. */
  version_key: string;
  version: number;
  previous_version: string | null;
  length: number;
  posts: number;
  furniture: number;
  statements: number;
  actors: number;
  times: number;
  /** The first article of those that carry the same copy; its own id where no other does. */
  origin: string | null;
  /** Digest of what its mentions were derived with (program version and names). */
  derived_with: string;
  /** TAKEN_OUT where the user took it out: kept so that reading it again does not bring it back. SET_ASIDE where it lies outside the scope. 0: in the dossier. */
  removed: number;
  /** Why it is set aside. */
  set_aside: string | null;
  text: string;
  /** The Article as read, without its text. */
  original: string;
  /** The ArticleRecord as corrected, without its text and version. */
  record: string;
}

/** What one article says, noun by noun: a JSON list of mentions. */
export interface MentionTable extends Keyed {
  article: string;
  noun: string;
  json: string;
}

/** Statements, times and moves as rows for lists and filters. */
export interface RecordTable extends Keyed {
  noun: string;
  id: string;
  article: string;
  /** Place among the article's records of this noun. */
  seq: number;
  speaker: string | null;
  /** The party that the speaker's words count for. */
  party: string | null;
  mode: string | null;
  /** Of moves: what lists filter by. */
  kind: string | null;
  status: string | null;
  stance: string | null;
  outlet_key: string | null;
  date_from: string | null;
  date_until: string | null;
  /** Lower-case words to search in. */
  search: string;
  json: string;
  /** The node of the graph that its content is (NodeTable); null for what is never compared. */
  node: string | null;
  /** Id of the record that this one is told in: of the first that tells of the same; its own where it is the first. Lists show these alone. */
  cluster: string;
  /** On the first of several: the record made of them all. */
  merged: string | null;
}

/**
 * What is compared across articles: the content of a claim (model/claims.ts), or an actor, or an article. Its id is a hash of
 * the content, for actors and articles their own id.
 */
export interface NodeTable extends Keyed {
  noun: string;
  id: string;
  json: string;
  /** 1 where it has not been compared yet. */
  unpaired: number;
  /** 1 where its cluster is to be made anew. */
  stale: number;
}

/** The blocks: nodes of one key are compared. */
export interface NodeKeyTable extends Keyed {
  noun: string;
  key: string;
  node: string;
}

/** What comparing gave, each pair once with `left` < `right` (of outcomes: the commitment left, the event right). */
export interface PairTable extends Keyed {
  noun: string;
  left: string;
  right: string;
  relation: string;
  score: number;
  /** JSON list of plain words. */
  reasons: string;
}

/** Who has a part in a move (with their parties), and the issues it is about: one row each. */
export interface RecordLinkTable extends Keyed {
  noun: string;
  id: string;
  article: string;
  /** `actor` or `issue`. */
  what: string;
  value: string;
}

/**
 * An actor over all its articles; derived from actor_articles when stale. Its records have no more of the places that show it
 * than one for each way in which it is called: all of them are put together when a record is read (parley/actor-records.ts).
 */
export interface ActorTable extends Keyed {
  id: string;
  name: string;
  kind: string;
  /** JSON list. */
  aliases: string;
  /** JSON list of role titles, each once. */
  roles: string;
  speaks_for: string | null;
  statements: number;
  articles: number;
  stale: number;
  json: string;
  /** Id of the actor that it is joined to; its own where it stands alone or first. */
  cluster: string;
  /** On the first of several: the record made of them all. */
  merged: string | null;
}

/** What one article gives to one actor. */
export interface ActorArticleTable extends Keyed {
  actor: string;
  article: string;
  published_from: string | null;
  statements: number;
  /** Digest of all of it but places and dates: a much-named actor is called the same way in most of its articles. */
  shape: string;
  json: string;
}

/** Every written form of every actor, lower case. */
export interface ActorFormTable extends Keyed {
  form: string;
  actor: string;
}

export interface JudgementTable extends Keyed {
  id: string;
  verdict: string;
  /** Id of the mention that it is about; and of the other one, for same and different. */
  left: string;
  right: string | null;
  /** JSON. */
  value: string;
  by: string;
  at: string;
  withdrawn_at: string | null;
}

export interface RunTable extends Keyed {
  id: string;
  at: string;
  what: string;
  /** JSON: counts and warnings. */
  report: string;
}

export interface NotReadTable extends Keyed {
  source: string;
  code: string;
  reason: string;
  hint: string | null;
}

/** The dossier's own names, entry by entry as in names.yaml. */
export interface NameTable extends Keyed {
  name: string;
  json: string;
}

/** The dossier's own issues, by id, as in names.yaml. */
export interface OwnIssueTable extends Keyed {
  id: string;
  json: string;
}

/** One version of a proposal's own text. */
export interface TextTable extends Keyed {
  id: string;
  name: string;
  /** First and last moment of the day on which it became known, ISO; null where unknown. */
  published_from: string | null;
  published_until: string | null;
  /** 1 where the user took it out. */
  removed: number;
  /** The ProposalText without its text. */
  json: string;
  text: string;
}

/** An article that has no date of its own, while nobody has given it one. */
export interface UndatedTable extends Keyed {
  article: string;
  /** JSON list of what of it leans on its date (reconciliation/match/publication). */
  clues: string;
  /** JSON of the When that other articles give it; null where they give none. */
  inferred: string | null;
  /** 1 where its date is to be looked for anew. */
  stale: number;
}

/** Kinds and sides of the events of its clues: what another article must tell of to date it. */
export interface UndatedKeyTable extends Keyed {
  key: string;
  article: string;
}

/** How many records of a noun lists show, and how many actors (noun `actor`): kept by triggers (migrations.ts). */
export interface ShownCountTable extends Keyed {
  noun: string;
  n: number;
}

/** What was found by looking at all of the dossier, for the next start. */
export interface KeptAnswerTable extends Keyed {
  question: string;
  /** Of the program and the dossier, when it was found. */
  state: string;
  json: string;
}

export interface Tables {
  meta: MetaTable;
  articles: ArticleTable;
  mentions: MentionTable;
  records: RecordTable;
  record_links: RecordLinkTable;
  actors: ActorTable;
  actor_articles: ActorArticleTable;
  actor_forms: ActorFormTable;
  judgements: JudgementTable;
  runs: RunTable;
  not_read: NotReadTable;
  names: NameTable;
  own_issues: OwnIssueTable;
  nodes: NodeTable;
  node_keys: NodeKeyTable;
  pairs: PairTable;
  texts: TextTable;
  undated: UndatedTable;
  undated_keys: UndatedKeyTable;
  shown_counts: ShownCountTable;
  kept_answers: KeptAnswerTable;
}
