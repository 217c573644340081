import type { Evidence } from '../../model/span.ts';

export const evidenceOf = (members: readonly { readonly evidence: readonly Evidence[] }[]): Evidence[] =>
  members.flatMap(({ evidence }) => evidence);

/** The first that is told; later reports fill what the first left open. */
export const firstOf = <R, Field extends keyof R>(members: readonly R[], field: Field): R[Field] | undefined =>
  members.find(member => member[field] !== undefined)?.[field];

/** The last that is told: what a later report says stands for what an earlier one said. */
export const lastOf = <R, Field extends keyof R>(members: readonly R[], field: Field): R[Field] | undefined =>
  members.findLast(member => member[field] !== undefined)?.[field];
