/**
 * Who waits for whom: conditions of positions and commitments as a graph from party to party, and its circles as deadlocks. In: the records, and
 * the party that each actor counts for. Out: conditions, those told several times once; deadlocks, one plain sentence each. Pure: sorted
 * input, so that no order of reading enters.
 */
import type {
  CommitmentRecord,
  ConditionRecord,
  DeadlockRecord,
  PositionRecord,
  RecordBase,
  Who,
} from '../model/record.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { contentWords } from '../text/content-words.ts';
import { sharedWords } from '../text/words.ts';
import { whoKey } from './ledger.ts';
import type { ConditionView } from './views.ts';
import { DEADLOCKS } from './words/conflicts.ts';

export interface Parties {
  /** The party that somebody's words count for; itself where it is one. */
  readonly partyOf: (who: Who) => Who;
  /** The party of this name, whatever its form; undefined where none or several are called so. */
  readonly called: (form: string) => Who | undefined;
  readonly name: (who: Who) => string;
  /** Every form of a party's name: in what it does they tell nothing. */
  readonly forms: (who: Who) => readonly string[];
}

/** Share of the shorter wording's content words from which two conditions are one, told again. */
const SAME = 0.6;
/** The same, from which what one waits for is what the other holds back. */
const ANSWERS = 0.34;
const FEWEST_SHARED = 2;
/** Parties in one circle: longer ones nobody would call a deadlock. */
const LONGEST = 4;

/** Answers to one condition that circles are looked for through: the nearest. */
const MOST_ANSWERS = 8;

/** Over for good: nothing is waited for any more. */
const SETTLED: ReadonlySet<string> = new Set(['reported done', 'withdrawn']);

type Holding = (PositionRecord | CommitmentRecord) & RecordBase;

const momentOf = ({ knownSince, id }: RecordBase): string => `${edtfBounds(knownSince.edtf)?.from ?? '\uffff'} ${id}`;

/** Content words without the names of those who act. */
class Wordings {
  readonly #parties: Parties;
  readonly #names = new Map<string, ReadonlySet<string>>();
  constructor(parties: Parties) {
    this.#parties = parties;
  }
  #namesOf(who: Who): ReadonlySet<string> {
    const key = whoKey(who);
    const known = this.#names.get(key);
    if (known) return known;
    const names = new Set([this.#parties.name(who), ...this.#parties.forms(who)].flatMap(contentWords));
    this.#names.set(key, names);
    return names;
  }
  words(text: string, ...about: readonly Who[]): string[] {
    return [...new Set(contentWords(text))].filter(word => !about.some(who => this.#namesOf(who).has(word)));
  }
}

/** Shared words, and their share of the shorter wording. */
function overlap(one: readonly string[], two: readonly string[]): readonly [shared: number, share: number] {
  const shared = sharedWords(one, two);
  return [shared, shared / Math.max(1, Math.min(one.length, two.length))];
}

/** Conditions with those that tell of the same joined to the first told. */
export function conditionsOf(
  positions: readonly PositionRecord[],
  commitments: readonly CommitmentRecord[],
  parties: Parties,
): ConditionRecord[] {
  const open = commitments.filter(({ status }) => !SETTLED.has(status));
  const holding: Holding[] = [...positions, ...open].filter(({ awaits }) => awaits !== undefined);
  holding.sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  const wordings = new Wordings(parties);
  const bySides = new Map<string, ConditionRecord[]>();
  for (const record of holding) {
    const { who, of, ...rest } = record.awaits!;
    const party = 'party' in record ? record.party : parties.partyOf(record.committer);
    const awaits = (of === undefined ? undefined : parties.called(of)) ?? parties.partyOf(who);
    if (whoKey(party) === whoKey(awaits)) continue; // on its own doing: nobody else is waited for
    const key = `${whoKey(party)} ${whoKey(awaits)}`;
    const told = bySides.get(key) ?? [];
    const words = (text: string): string[] => wordings.words(text, party, awaits);
    const same = told.findIndex(
      other =>
        overlap(words(other.text), words(rest.text))[1] >= SAME &&
        overlap(words(other.held), words(rest.held))[1] >= SAME,
    );
    const { id, knownSince, by, evidence } = record;
    if (same < 0) {
      told.push({ id: `cn-${id}`, knownSince, by, evidence, on: id, alsoOn: [], party, awaits, ...rest });
    } else {
      const first = told[same]!;
      told[same] = { ...first, alsoOn: [...first.alsoOn, id], evidence: [...first.evidence, ...evidence] };
    }
    bySides.set(key, told);
  }
  const conditions = [...bySides.values()].flat().sort((a, b) => (a.id < b.id ? -1 : 1));
  const answers = answersOf(conditions, wordings);
  return conditions.map(condition => {
    const [first] = answers.get(condition.id) ?? [];
    return first ? { ...condition, until: first.on } : condition;
  });
}

/** What is waited for is what the other party itself holds back: in much the same words, or on the same issue. */
function answer(waiting: ConditionRecord, other: ConditionRecord, wordings: Wordings): number {
  const about = [waiting.party, waiting.awaits];
  const [shared, share] = overlap(wordings.words(waiting.text, ...about), wordings.words(other.held, ...about));
  const words = shared >= FEWEST_SHARED && share >= ANSWERS ? share : 0;
  const issue = waiting.issues.some(id => other.heldIssues.includes(id)) ? ANSWERS : 0;
  return Math.max(words, issue);
}

/** Conditions that answer each condition, the nearest first. */
function answersOf(
  conditions: readonly ConditionRecord[],
  wordings: Wordings,
): ReadonlyMap<string, readonly ConditionRecord[]> {
  const byParty = new Map<string, ConditionRecord[]>();
  for (const condition of conditions) {
    const key = whoKey(condition.party);
    byParty.set(key, [...(byParty.get(key) ?? []), condition]);
  }
  return new Map(
    conditions.map(condition => {
      const scored = (byParty.get(whoKey(condition.awaits)) ?? [])
        .map(other => ({ other, score: answer(condition, other, wordings) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
        .slice(0, MOST_ANSWERS);
      return [condition.id, scored.map(({ other }) => other)];
    }),
  );
}

/** With the names of the two sides, and whether each is part of a circle. */
export function conditionViews(
  conditions: readonly ConditionRecord[],
  deadlocks: readonly DeadlockRecord[],
  name: (who: Who) => string,
): ConditionView[] {
  const deadlocked = new Set(deadlocks.flatMap(deadlock => deadlock.conditions));
  return conditions.map(condition => ({
    condition,
    party: name(condition.party),
    awaits: name(condition.awaits),
    deadlock: deadlocked.has(condition.id),
  }));
}

const quoted = (text: string): string => `“${text}”`;

/** Circles of conditions in which each answers the one before, each set of parties once: by what was told of it last. */
export function deadlocksOf(conditions: readonly ConditionRecord[], parties: Parties): DeadlockRecord[] {
  const answers = answersOf(conditions, new Wordings(parties));
  const found = new Map<string, readonly ConditionRecord[]>();
  const newest = (circle: readonly ConditionRecord[]): string => circle.map(momentOf).sort().at(-1)!;
  const take = (circle: readonly ConditionRecord[]): void => {
    const key = circle
      .map(({ party }) => whoKey(party))
      .sort()
      .join(' ');
    const before = found.get(key);
    if (!before || newest(circle) > newest(before)) found.set(key, circle);
  };
  // A circle is walked from its first condition by id alone, so that it is met once.
  const walk = (circle: readonly ConditionRecord[]): void => {
    const start = circle[0]!;
    for (const next of answers.get(circle.at(-1)!.id) ?? []) {
      if (next.id === start.id && circle.length > 1) take(circle);
      const met = circle.some(({ party }) => whoKey(party) === whoKey(next.party));
      if (!met && next.id > start.id && circle.length < LONGEST) walk([...circle, next]);
    }
  };
  for (const condition of conditions) walk([condition]);
  return [...found.values()].map(circle => deadlockOf(circle, parties)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function deadlockOf(circle: readonly ConditionRecord[], parties: Parties): DeadlockRecord {
  const names = circle.map(({ party }) => parties.name(party));
  const told = circle.map(({ held, text, awaits }, i) =>
    DEADLOCKS.waits(names[i]!, quoted(held), parties.name(awaits), quoted(text)),
  );
  return {
    id: `dl-${circle.map(({ id }) => id).join('-')}`,
    parties: circle.map(({ party }) => party),
    conditions: circle.map(({ id }) => id),
    says: DEADLOCKS.circle(told),
    sides: circle.map(({ party, on, evidence }) => ({ who: party, record: on, evidence: evidence[0]! })),
  };
}
