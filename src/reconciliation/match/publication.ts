/**
 * When an article without a date came out, told by what other articles fix. In: its clues (events and remarks that it puts on "tomorrow" or
 * "Thursday") with the dated tellings of the same, and the dates of articles that carry the same copy. Out: the days that fit all of them,
 * with the reason; or nothing. Only articles with a date of their own date others, so that no order enters and nothing is inferred from an inference.
 */
import type { Days, EventClaim, StatementClaim } from '../../model/claims.ts';
import { wordsOf } from '../../text/words.ts';
import { contentSimilarity, sideOf, spanOf } from './compare.ts';
import { eventMatcher } from './events.ts';
import { relatePlaces } from './places.ts';
import { statementMatcher } from './statements.ts';

/** An event or a remark of an undated article whose day leans on its date. */
export interface DateClue {
  readonly claim: EventClaim | StatementClaim;
  /** Days from publication to that day, by the weekday of publication, Monday first; null where that weekday does not fit. */
  readonly offsets: readonly (number | null)[];
  /** The words of the time: "on Thursday". */
  readonly time: string;
}

/** A dated article's telling of an event or a remark. */
export interface DatedTelling {
  readonly claim: EventClaim | StatementClaim;
  /** The one day on which it puts it. */
  readonly day: number;
  readonly article: string;
  /** The outlet or title, and the day, as a reason names them. */
  readonly called: string;
}

/** An article that carries the same copy. */
export interface DatedSibling {
  readonly published: Days;
  readonly article: string;
  readonly called: string;
}

export interface InferredDays {
  readonly days: Days;
  readonly reason: string;
}

/** Events that happen on a day between sides: others (a truce, a siege, fighting) last, or are many a day. */
const ON_A_DAY: ReadonlySet<string> = new Set([
  'meeting',
  'talks',
  'call',
  'visit',
  'handover',
  'signing',
  'vote',
  'exchange',
]);
const isClueKind = (claim: Pick<EventClaim, 'kind'>): boolean => ON_A_DAY.has(claim.kind);

/**
 * What an event or remark is looked up by, equal for one thing whenever it is told: of an event what stands before the window in its keys (its
 * kind and a side or place), of a remark its rarest runs of words.
 */
export function occasionKeys(claim: EventClaim | StatementClaim): string[] {
  if (claim.noun === 'statement') return claim.mode === 'indirect' ? [] : statementMatcher.keys(claim).filter(isRun);
  if (!isClueKind(claim)) return [];
  const day = [0, 0] as const;
  const keys = eventMatcher.keys({ ...claim, when: day, published: day });
  return [...new Set(keys.map(key => key.slice(0, key.lastIndexOf('|'))))];
}

/** Keys of a remark that name no day. */
const isRun = (key: string): boolean => key.startsWith('r');

/** Events that are told as over or to come this far from their report. */
const FAR = 10;
/** A date that fits more days than these says too little. */
const LONGEST = 7;
/** Copy is carried on the same day or the next. */
const COPY_DAYS = 1;
/** Wording from which an event is the same without a common place. */
const SAME_WORDS = 0.5;

const namedSides = ({ participants }: EventClaim): Set<string> =>
  new Set(participants.filter(({ id }) => id !== undefined).map(sideOf));

/** Words of a quotation that nobody says twice in a week. */
const QUOTED_WORDS = 8;

/** Whether both quote one remark in the same words. */
function sameRemark(clue: StatementClaim, { claim: dated, day }: DatedTelling): 'sure' | undefined {
  if (dated.noun !== 'statement' || dated.mode === 'indirect') return undefined;
  if (Math.min(wordsOf(clue.text).length, wordsOf(dated.text).length) < QUOTED_WORDS) return undefined;
  const said = [day, day] as const;
  const comparison = statementMatcher.compare({ ...clue, said, published: said }, { ...dated, said, published: said });
  return comparison?.relation === 'same' && /words/.test(comparison.reasons[0] ?? '') ? 'sure' : undefined;
}

/** Whether the two tell of one occasion, days aside; sure where sides and place or sides and words agree. */
function sameEvent(clue: EventClaim, { claim: dated, day }: DatedTelling): 'sure' | 'likely' | undefined {
  if (dated.noun !== 'event' || !dated.when || !dated.published || dated.when[0] !== day || spanOf(dated.when) !== 1)
    return undefined;
  // As if told on the other's day: what is left to compare is who, where and what.
  const asDated = { ...clue, when: dated.when, published: dated.published };
  if (eventMatcher.compare(asDated, dated)?.relation !== 'same') return undefined;
  const [one, two] = [namedSides(clue), namedSides(dated)];
  const shared = [...one].filter(side => two.has(side)).length;
  const place = relatePlaces(clue.place, dated.place);
  const words = contentSimilarity(clue.text, dated.text) >= SAME_WORDS;
  if (shared > 1 && (place === 'same' || words)) return 'sure';
  return (shared > 0 && place === 'same') || shared > 1 ? 'likely' : undefined;
}

/** Monday is 0. Day 0, 1970-01-01, was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Days of publication from which the words of the time reach this day. */
function daysBefore(day: number, offsets: DateClue['offsets']): number[] {
  const fit: number[] = [];
  for (let at = day - FAR; at <= day + FAR; at++) {
    const offset = offsets[weekday(at)];
    if (offset !== null && offset !== undefined && at + offset === day) fit.push(at);
  }
  return fit;
}

interface Ground {
  readonly sure: boolean;
  readonly days: ReadonlySet<number>;
  readonly reason: string;
}

/** The first words of a remark, the label of an event. */
const named = (claim: DateClue['claim']): string =>
  claim.noun === 'event' ? claim.label : `“${claim.text.split(/\s+/).slice(0, 5).join(' ')} …”`;

function groundOf({ claim, offsets, time }: DateClue, told: readonly DatedTelling[]): Ground | undefined {
  const found = told.flatMap(telling => {
    const level = claim.noun === 'event' ? sameEvent(claim, telling) : sameRemark(claim, telling);
    return level ? [{ telling, level }] : [];
  });
  if (found.length === 0) return undefined;
  const days = new Set(found.flatMap(({ telling }) => daysBefore(telling.day, offsets)));
  const order = ({ telling: { claim: dated, article }, level }: (typeof found)[number]): string =>
    `${level === 'sure' ? 0 : 1} ${String(dated.published?.[0] ?? 0).padStart(8, '0')} ${article}`;
  const [first] = [...found].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const day = new Date(first!.telling.day * 86_400_000).toISOString().slice(0, 10);
  const reason = `its "${time}" (${named(claim)}) is ${day} in ${first!.telling.called}`;
  return { sure: found.some(({ level }) => level === 'sure'), days, reason };
}

function siblingGround(siblings: readonly DatedSibling[]): Ground | undefined {
  if (siblings.length === 0) return undefined;
  const sorted = [...siblings].sort((a, b) => a.published[0] - b.published[0] || (a.article < b.article ? -1 : 1));
  const first = Math.min(...sorted.map(({ published }) => published[0])) - COPY_DAYS;
  const last = Math.max(...sorted.map(({ published }) => published[1])) + COPY_DAYS;
  if (last - first > 4 * LONGEST) return undefined;
  const days = new Set(Array.from({ length: last - first + 1 }, (_, i) => first + i));
  return { sure: true, days, reason: `it carries the same copy as ${sorted[0]!.called}` };
}

const common = (grounds: readonly Ground[]): number[] =>
  grounds.length === 0
    ? []
    : [...grounds[0]!.days].filter(day => grounds.every(({ days }) => days.has(day))).sort((a, b) => a - b);

/**
 * Sure grounds must all agree; likely ones narrow what they agree on, or stand by themselves where two of different events meet. Days that
 * lie further apart than a week are those of two occasions, and then nothing is said.
 */
export function inferDays(
  clues: readonly { readonly clue: DateClue; readonly told: readonly DatedTelling[] }[],
  siblings: readonly DatedSibling[],
): InferredDays | undefined {
  const told = clues.flatMap(({ clue, told: events }) => groundOf(clue, events) ?? []);
  const copy = siblingGround(siblings);
  const sure = [...(copy ? [copy] : []), ...told.filter(ground => ground.sure)];
  const likely = told.filter(ground => !ground.sure);
  // One event told twice in an article is one ground.
  const grounds = new Map((sure.length > 0 ? sure : likely).map(ground => [ground.reason, ground]));
  if (sure.length === 0 && grounds.size < 2) return undefined;
  let days = common([...grounds.values()]);
  if (sure.length > 0) {
    const narrowed = likely.reduce((left, ground) => {
      const both = left.filter(day => ground.days.has(day));
      return both.length > 0 ? both : left;
    }, days);
    days = narrowed;
  }
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || last - first >= LONGEST) return undefined;
  return { days: [first, last], reason: [...grounds.keys()].slice(0, 2).join('; ') };
}
