/** A date as the record holds it. EDTF level 1 (ISO 8601-2), with a time of day where one is stated. */
export interface When {
  /** Left out where nothing is known. */
  readonly edtf?: string;
  /** The words as written. */
  readonly text?: string;
  /** given: by the file's metadata or the user; stated: in the text; inferred: worked out from other facts. */
  readonly basis: 'stated' | 'inferred' | 'given' | 'unknown';
  readonly note?: string;
}

export const UNKNOWN_WHEN: When = { basis: 'unknown' };
