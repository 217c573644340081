/** What a dossier is about. An article outside of it is kept, and set aside with the reason; an empty list asks for nothing. */
export interface Scope {
  /** At least one of these words or phrases stands in the article. */
  readonly words: readonly string[];
  /** Parties, bodies, people: any written form counts, and the bodies that speak for a party. */
  readonly actors: readonly string[];
  /** How many of the actors an article names at least. */
  readonly least: number;
  readonly places: readonly string[];
  /** First and last day, month or year of publication (EDTF), both included. Undated articles are not asked. */
  readonly since?: string;
  readonly until?: string;
  /** How many articles it was learned from; left out where a person gave it. */
  readonly learnedFrom?: number;
}
