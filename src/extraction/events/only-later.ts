/** "will not reconvene until 14 October", "will not resume before June": it will, then. In: a negated clause. Out: whether it is only later. */
import type { Clause } from '../clauses/read-clauses.ts';
import type { Context } from './context.ts';

/** Words behind a verb in which the day may stand. */
const REACH = 14;
/** Words between "until" and its time: "until early next". */
const LEAD = 3;

export function isOnlyLater({ tokens, timeAt }: Context, { predicate }: Clause): boolean {
  const { sentence } = tokens[predicate]!;
  for (let i = predicate + 1; i < predicate + REACH && tokens[i]?.sentence === sentence; i++) {
    const { norm, pos } = tokens[i]!;
    if (pos === 'VERB') return false;
    if (!/^(?:until|till|before)$/.test(norm)) continue;
    for (let at = i + 1; at <= i + LEAD; at++) if (timeAt.has(at)) return true;
    return false;
  }
  return false;
}
