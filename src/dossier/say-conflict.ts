/**
 * What finders of contradictions found, each as a conflict in one plain sentence with both sides' evidence. In: findings (their
 * shape is reconciliation/conflicts/telling.ts) and names. Out: conflicts, each once. Pure.
 */
import type { ConflictKind, ConflictRecord, Who } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import { CONFLICTS, type TellingSide } from './words/conflicts.ts';

/** One side of a finding. */
export interface ToldSide {
  /** The record that readers are shown. */
  readonly record: string;
  readonly evidence: Evidence;
  readonly text: string;
  readonly who?: Who;
  /** The name of the side that it counts for. */
  readonly side?: string;
  readonly issue?: string;
}

export interface ToldFinding {
  readonly how: keyof typeof CONFLICTS;
  readonly one: ToldSide;
  readonly other?: ToldSide;
  readonly named?: string;
  /** Findings of one matter are one conflict. */
  readonly matter?: string;
}

export interface SayingNames {
  readonly actor: (who: Who) => string;
  readonly outlet: (article: string) => string;
  readonly issue: (id: string) => string;
}

/** Words quoted in a sentence. */
const QUOTED_WORDS = 28;

/** The beginning of what was cut off: "…, saying". */
const DANGLING = /[\s,]+(?:saying|adding|noting|arguing|and|but|that|which|who|of|to|the|an?|just an? \w+)$/i;

/** What the speaker adds in words of its own: "…, saying that it was the others". It is no part of what is denied or refused. */
const ADDED =
  /,?\s+(?:saying|adding|insisting|arguing|claiming|noting)\s+(?:that\b|it\b|they\b|he\b|she\b|the\b)[\s\S]*$/i;

export function quoted(text: string): string {
  const words = text.trim().replace(ADDED, '').replace(DANGLING, '').split(/\s+/);
  const short = words.length > QUOTED_WORDS ? `${words.slice(0, QUOTED_WORDS).join(' ')} …` : words.join(' ');
  return `“${short.replace(/[“”"]/g, '’').replace(/[.,;:]$/, '')}”`;
}

const plain = (text: string): string => text.replace(/[“”"]/g, '').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();

/** What a record says in words that stand together in the report; else, of what was put together, the passage itself. */
const words = ({ text, evidence }: ToldSide): string =>
  quoted(plain(evidence.quote).includes(plain(text)) ? text : evidence.quote);

/** "Can neither confirm nor deny it" is no denial. */
const NEITHER = /\bneither\b|\bnor\b/i;

/** What is counted are days. */
const TIME = /\b(?:within|days?|weeks?|months?|hours?)\b/i;

/** What kind of conflict each way of telling makes. */
const KINDS = {
  denied: 'denial',
  'denied charge': 'denial',
  'denied accusation': 'denial',
  'denied at once': 'denial',
  'denied charge at once': 'denial',
  'rejected charge': 'denial',
  'rejected claim': 'denial',
  'said to be none': 'status',
  'answered accusation': 'denial',
  'not confirmed': 'status',
  'refused demand': 'positions',
  refused: 'positions',
  countered: 'positions',
  'kept or broken': 'status',
  'broken or to come': 'status',
  'called off or not': 'status',
  'held or stayed away from': 'status',
  'begun or never begun': 'status',
  'two doers': 'attribution',
  'denied doers': 'attribution',
  'two counts': 'figures',
  'two figures': 'figures',
} as const satisfies Readonly<Record<keyof typeof CONFLICTS, ConflictKind>>;

/** A side as words/conflicts.ts tells it; `by`: its speaker, else the outlet. */
const asTold = (side: ToldSide, by: (side: ToldSide) => string): TellingSide => ({
  by: by(side),
  isReport: side.who === undefined,
  words: words(side),
  passage: quoted(side.evidence.quote),
  side: side.side ?? '',
  isNeither: NEITHER.test(side.text),
  isTime: TIME.test(side.text),
});

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Told so often by so many that one sentence for each would fill a page: the pairs that hang together are one conflict. */
const GROUPED: ReadonlySet<ToldFinding['how']> = new Set(['refused', 'begun or never begun']);

/** Pairs within one article first: they need no context; then as they stand. */
const rank = ({ one, other }: ToldFinding): string =>
  `${one.evidence.article === other?.evidence.article ? 0 : 1} ${one.record} ${other?.record ?? ''}`;

function grouped(findings: readonly ToldFinding[]): ToldFinding[][] {
  const groupOf = new Map<string, ToldFinding[]>();
  /** In the order in which they last grew, with the keys that lead to each. */
  const groups = new Map<ToldFinding[], string[]>();
  for (const finding of findings) {
    const { how, one, other, matter } = finding;
    const sides = [one.side ?? '', other?.side ?? ''].sort().join(' | ');
    const keys = [one, other ?? one].map(({ record }) =>
      matter !== undefined
        ? `matter ${matter}`
        : GROUPED.has(how)
          ? `${how} ${sides} ${record}`
          : `${how} ${one.record} ${other?.record ?? ''}`,
    );
    const [group = [], ...others] = [...new Set(keys.map(key => groupOf.get(key)))].filter(list => list !== undefined);
    const own = [...(groups.get(group) ?? []), ...others.flatMap(other => groups.get(other)!), ...keys];
    group.push(...others.flat(), finding);
    for (const before of [group, ...others]) groups.delete(before);
    groups.set(group, [...new Set(own)]);
    for (const key of own) groupOf.set(key, group);
  }
  return [...groups.keys()].map(group => [...group].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
}

function conflictOf(group: readonly ToldFinding[], names: SayingNames): ConflictRecord {
  const { how, one, other, named } = group[0]!;
  const kind = KINDS[how];
  const all = group.flatMap(finding => (finding.other ? [finding.one, finding.other] : [finding.one]));
  const records = [...new Set(all.map(({ record }) => record))];
  const sides = [
    ...new Map(all.map(side => [`${side.record} ${side.evidence.article} ${side.evidence.start}`, side])).values(),
  ];
  // "A Karvelian source": a capital at the beginning of the sentence alone.
  const by = ({ who, evidence }: ToldSide): string =>
    who === undefined ? names.outlet(evidence.article) : names.actor(who).replace(/^(?:An?|The|Another) /, article => article.toLowerCase()); // biome-ignore format: one thought
  const more = { named: named ?? '', issue: one.issue ? names.issue(one.issue) : '' };
  return {
    id: `x-${kind.replace(' ', '-')}-${[...records].sort().join('-')}`,
    kind,
    records,
    says: sentence(CONFLICTS[how](asTold(one, by), asTold(other ?? one, by), more)),
    sides: sides.map(({ who, record, evidence }) => ({ ...(who === undefined ? {} : { who }), record, evidence })),
  };
}

/** Each pair of records once; copies of one article give the same pair. */
export const findingConflicts = (findings: readonly ToldFinding[], names: SayingNames): ConflictRecord[] =>
  grouped(findings).map(group => conflictOf(group, names));
