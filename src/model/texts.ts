/** A proposal's own text: the plan or draft itself, in its own words, as a user has it; one version of it each. */
import type { Evidence, Span } from './span.ts';
import type { When } from './when.ts';

/** What is not agreed yet: words in square brackets, or one of several options. */
export interface OpenText extends Span {
  readonly kind: 'bracket' | 'option';
  readonly text: string;
}

/** One numbered part of a text; `start`-`end` holds its own words, without its number and without the parts under it. */
export interface TextClause extends Span {
  /** Its whole number: "2", "Article 2 (a)"; unnumbered paragraphs are numbered by place: "¶1". */
  readonly label: string;
  /** Steps down from the top, which is 0. */
  readonly depth: number;
  /** A line above it that names what follows. */
  readonly heading?: string;
  /** Its own name, alone on its first line: `text` begins with it. */
  readonly title?: string;
  readonly text: string;
  readonly open: readonly OpenText[];
}

/** One version of a proposal's own text, as it is kept. */
export interface ProposalText {
  /** Stable: a hash of name, version, date and text. */
  readonly id: string;
  /** What the proposal is called; versions of one proposal share it. */
  readonly name: string;
  /** As the user or the file calls it: "2", "draft of 3 March". */
  readonly version?: string;
  /** Names as given. */
  readonly authors: readonly string[];
  readonly url?: string;
  /** When it became known. */
  readonly published: When;
  readonly text: string;
}

/** A reported clause or position that speaks of a clause of the text. */
export interface ReportedOf {
  /** Id of the proposal whose reported clause it is, or of the position. */
  readonly record: string;
  readonly noun: 'proposal' | 'position';
  readonly evidence: Evidence;
  /** Why it is taken to speak of this clause: one plain phrase. */
  readonly because: string;
}

/** A version with its clauses, its place among the versions, and what the coverage says of it. */
export interface ProposalTextRecord extends ProposalText {
  /** 1 for the first version known. */
  readonly number: number;
  readonly previous?: string;
  /** The proposal of the coverage that it is the text of, where that is sure. */
  readonly proposal?: string;
  readonly brackets: number;
  readonly options: number;
  readonly clauses: readonly (TextClause & { readonly reported: readonly ReportedOf[] })[];
}
