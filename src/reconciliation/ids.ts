/** Ids of records: a hash of what makes the record that record and no other. The same input gives the same id, on any day and machine. */
import { createHash } from 'node:crypto';

/** 16 hexadecimal digits are 64 bits: a chance of 3 in a million that two of ten million records meet. */
const ID_DIGITS = 16;

/** Statement, actor; event, position, proposal, commitment, figure, term. */
export type RecordPrefix = 's' | 'a' | 'ev' | 'po' | 'pr' | 'co' | 'fi' | 'te';

export const makeId = (prefix: RecordPrefix, ...parts: readonly (string | number)[]): string =>
  `${prefix}-${contentDigest(parts)}`;

/** Equal for equal plain data. */
export const contentDigest = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, ID_DIGITS);
