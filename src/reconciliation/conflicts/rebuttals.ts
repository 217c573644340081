/**
 * What one side says, and another says is not so without telling it again: "rejected the accusation", "denied this and said …",
 * "no such agreement was reached". In: the tellings of one article. Out: findings. What is meant is the last that stands before.
 */
import { conflictCues } from '../../knowledge/conflicts.ts';
import { contentWords } from '../match/compare.ts';
import { type ArticleTellings, distance, type Finding, type StatementTelling, statesIn } from './telling.ts';

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

/** "No such deal had been reached": of what was said last, whoever it was about. */
const NO_SUCH = /\bno such \p{L}+/iu;
/** "The charge is baseless": of what is said of this side. */
const UNTRUE =
  /^(?:that|this|it|the \p{Ll}+|all this|(?:these|such|those) \p{Ll}+)\s+(?:is|was|were|are)\s+(?:not true|untrue|false|a lie|lies|nonsense|baseless|groundless|unfounded|fabricated)\b/iu;
/** "There had been no progress at all": the opposite of what another says of it, as of the state that talks are in. */
const NONE =
  /\b(?:(?:is|was|are|were|has been|have been|had been|made|seen|saw|sees|see) (?:still )?no|not (?:made|seen|reached) any|n't (?:made|seen|reached) any)\s+(?:(?:real|significant|substantial|tangible|major|concrete|meaningful)\s+)?(progress|breakthrough|agreement|deal|consensus|movement|contacts?)\b/iu;
const UNSURE = /\b(?:if|unless|could|may|might|hopes?|hoped|hoping|would be|no|not|never|without|lack)\b|n't\b/i;

/** The other says that there is what this one says that there is none of. */
const saysThereIs = (claim: StatementTelling, what: string): boolean =>
  !UNSURE.test(claim.text) && new RegExp(`\\b${what.replace(/s$/, '')}s?\\b`, 'i').test(claim.text);

/** Words that tell no side from another. */
const ANY_SIDE = new Set(contentWords('people side party movement front group union united new'));

/** Whether a telling names a side, by a word of its name, or of the speaker's. */
function names(telling: StatementTelling, { side = '', who }: StatementTelling): boolean {
  if (statesIn(telling.text).includes(side)) return true;
  const called = typeof who === 'object' ? `${side} ${who.described}` : side;
  return contentWords(called).some(word => !ANY_SIDE.has(word) && telling.words.has(word));
}

const blames = (telling: StatementTelling): boolean => conflictCues().accusing.test(cueOf(telling));

/** What it answers: the nearest before it that another side tells, and that is about this side or untrue by its words. */
function answered(denial: StatementTelling, before: readonly StatementTelling[]): StatementTelling | undefined {
  const others = before.filter(
    claim =>
      claim.side !== undefined &&
      claim.side !== denial.side &&
      !(claim.record.within !== undefined && before.some(({ record }) => record.id === claim.record.within)) &&
      claim.evidence.end <= denial.evidence.start &&
      distance(claim, denial) <= NEAR,
  );
  const none = denial.text.match(NONE)?.[1];
  if (none) return others.findLast(claim => saysThereIs(claim, none));
  if (NO_SUCH.test(denial.text)) return others.at(-1);
  return others.findLast(claim => names(claim, denial)) ?? others.slice(-1).find(blames);
}

const isRebuttal = (telling: StatementTelling): boolean =>
  isBareDenial(telling) || [NO_SUCH, UNTRUE, NONE].some(cue => cue.test(telling.text));

export function rebuttalsIn({ statements }: ArticleTellings): Finding[] {
  const inOrder = [...statements].sort((a, b) => a.evidence.start - b.evidence.start);
  const met = new Set<string>();
  return inOrder.flatMap((denial, index): Finding[] => {
    if (denial.side === undefined || !isRebuttal(denial)) return [];
    const one = answered(denial, inOrder.slice(Math.max(0, index - LOOK_BACK), index));
    // "Rejected it and blamed the others": what stands behind the denial is of the same sentence.
    const pair = `${one?.record.id} ${denial.side}`;
    if (!one || met.has(pair)) return [];
    met.add(pair);
    const how = NONE.test(denial.text) ? 'said to be none' : blames(one) ? 'rejected charge' : 'rejected claim';
    return [{ how, one, other: denial }];
  });
}

/** "They opened fire first": who began. */
const BEGAN =
  /\b(?:fired|shot|attacked|struck|shelled|crossed|opened fire|violated|broken?|started|began|begun|moved|advanced)\b[^.;]*\bfirst\b/i;

/** Each of two sides says that it was the other that began. */
export function beganIn({ statements }: ArticleTellings): Finding[] {
  const told = statements.filter(({ text, side }) => side !== undefined && BEGAN.test(text));
  return told.flatMap((other, index) =>
    told
      .slice(0, index)
      .filter(one => one.side !== other.side && names(one, other) && names(other, one) && distance(one, other) <= NEAR)
      .map((one): Finding => ({ how: 'two doers', one, other })),
  );
}
