/**
 * What one side says, and another says is not so without telling it again: "rejected the accusation", "denied this and said …",
 * "no such agreement was reached". In: the tellings of one article. Out: findings. What is meant is the last that stands before.
 */
import { conflictCues } from '../../knowledge/conflicts.ts';
import { contentWords } from '../match/compare.ts';
import { type ArticleTellings, distance, type Finding, type StatementTelling } from './telling.ts';

/** What an answer means by "this" stands in the same or the next paragraph. */
const NEAR = 450;
/** An answer comes so many statements behind what it answers. */
const LOOK_BACK = 4;

const cueOf = ({ record }: StatementTelling): string => record.cue ?? '';

/** Nothing but that it is not so: the words for what is denied, or those before what is said beside it. */
function isBareDenial(telling: StatementTelling): boolean {
  const { denying, refusing, bareCharge, deniedBefore } = conflictCues();
  const cue = cueOf(telling);
  if ((denying.test(cue) || refusing.test(cue)) && bareCharge.test(telling.text.trim())) return true;
  const at = telling.evidence.quote.indexOf(cue);
  return deniedBefore.test(`${telling.evidence.prefix}${at < 0 ? '' : telling.evidence.quote.slice(0, at)}`);
}

/** "No such deal had been reached", "that was untrue": of what was said last, whoever it was about. */
const UNTRUE =
  /\bno such \p{L}+|^(?:that|this|it|the \p{Ll}+)\s+(?:is|was|were|are)\s+(?:not true|untrue|false|a lie|lies|nonsense|baseless|groundless|unfounded|fabricated)\b/iu;

/** Words that tell no side from another. */
const ANY_SIDE = new Set(contentWords('people side party movement front group union united new'));

/** Whether a telling names a side, by a word of its name, or of the speaker's. */
function names(telling: StatementTelling, { side = '', who }: StatementTelling): boolean {
  const called = typeof who === 'object' ? `${side} ${who.described}` : side;
  return contentWords(called).some(word => !ANY_SIDE.has(word) && telling.words.has(word));
}

const blames = (telling: StatementTelling): boolean => conflictCues().accusing.test(cueOf(telling));

/** What it answers: the nearest before it that another side tells, and that is about this side or untrue by its words. */
function answered(denial: StatementTelling, before: readonly StatementTelling[]): StatementTelling | undefined {
  const bare = isBareDenial(denial);
  const others = before.filter(
    claim =>
      claim.side !== undefined &&
      claim.side !== denial.side &&
      !(claim.record.within !== undefined && before.some(({ record }) => record.id === claim.record.within)) &&
      claim.evidence.end <= denial.evidence.start &&
      distance(claim, denial) <= NEAR,
  );
  if (!bare) return others.at(-1);
  return others.findLast(claim => names(claim, denial)) ?? others.slice(-1).find(blames);
}

export function rebuttalsIn({ statements }: ArticleTellings): Finding[] {
  const inOrder = [...statements].sort((a, b) => a.evidence.start - b.evidence.start);
  const met = new Set<string>();
  return inOrder.flatMap((denial, index): Finding[] => {
    if (denial.side === undefined || !(isBareDenial(denial) || UNTRUE.test(denial.text))) return [];
    const one = answered(denial, inOrder.slice(Math.max(0, index - LOOK_BACK), index));
    // "Rejected it and blamed the others": what stands behind the denial is of the same sentence.
    const pair = `${one?.record.id} ${denial.side}`;
    if (!one || met.has(pair)) return [];
    met.add(pair);
    return [{ how: blames(one) ? 'rejected charge' : 'rejected claim', one, other: denial }];
  });
}
