/**
 * What finders of contradictions found, each as a conflict in one plain sentence with both sides' evidence. In: findings (their
 * shape is reconciliation/conflicts/telling.ts) and names. Out: conflicts, each once. Pure.
 */
import type { ConflictKind, ConflictRecord, Who } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';

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
  readonly how: keyof typeof FORMS;
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

/** Said in the third person, and by several. */
const VERBS = {
  accuses: 'accuse',
  answers: 'answer',
  confirms: 'confirm',
  denies: 'deny',
  does: 'do',
  rejects: 'reject',
  reports: 'report',
  says: 'say',
  speaks: 'speak',
  tells: 'tell',
} as const;

/** "A and B say", "she says". */
const verb = (who: string, third: keyof typeof VERBS): string =>
  / and | (?:governments|officials|sources|diplomats|troops|forces|rebels)$|s' |^(?:both|two|three|several|some|many) /i.test(
    who,
  )
    ? VERBS[third]
    : third;

/** The speaker says it; what nobody is quoted with an outlet reports. */
const tells = (side: ToldSide, by: Saying['by']): string =>
  `${by(side)} ${verb(by(side), side.who === undefined ? 'reports' : 'says')}`;

type Say = (one: ToldSide, other: ToldSide, names: Saying) => string;

interface Saying extends SayingNames {
  /** Who tells it: the speaker, else the outlet. */
  readonly by: (side: ToldSide) => string;
  readonly named: string | undefined;
}

/** "Can neither confirm nor deny it" is no denial. */
const NEITHER = /\bneither\b|\bnor\b/i;
const unconfirmed = (side: ToldSide, by: Saying['by']): string =>
  NEITHER.test(side.text)
    ? `neither ${verb(by(side), 'confirms')} nor ${verb(by(side), 'denies')} it`
    : `${verb(by(side), 'does')} not confirm it`;

const on = ({ issue }: ToldSide, label: SayingNames['issue']): string => (issue ? `on ${label(issue)}: ` : '');

/** What is counted are days. */
const isTime = ({ text }: ToldSide): boolean => /\b(?:within|days?|weeks?|months?|hours?)\b/i.test(text);

const FORMS = {
  denied: ['denial', (one, other, { by }) => `${tells(one, by)} ${words(one)}; ${by(other)} ${verb(by(other), 'denies')} ${words(other)}`],
  'denied charge': ['denial', (one, other, { by }) => `${by(one)} ${verb(by(one), 'accuses')} ${words(one)}; ${by(other)} ${verb(by(other), 'denies')} ${words(other)}`],
  'denied accusation': ['denial', (one, _, { by }) => `${by(one)} ${verb(by(one), 'denies')} ${words(one)}`],
  'denied at once': ['denial', (one, _, { by, named }) => `${tells(one, by)} ${words(one)}; ${named} denies it`],
  'denied charge at once': ['denial', (one, _, { by, named }) => `${by(one)} ${verb(by(one), 'accuses')} ${words(one)}; ${named} denies it`],
  'rejected charge': ['denial', (one, other, { by }) => `${by(one)} ${verb(by(one), 'accuses')} ${words(one)}; ${by(other)} ${verb(by(other), 'rejects')} it: ${quoted(other.evidence.quote)}`],
  'rejected claim': ['denial', (one, other, { by }) => `${tells(one, by)} ${words(one)}; ${by(other)} ${verb(by(other), 'rejects')} it: ${quoted(other.evidence.quote)}`],
  'answered accusation': ['denial', (one, other, { by }) => `${by(one)} ${verb(by(one), 'accuses')} ${words(one)}; ${by(other)} ${verb(by(other), 'answers')}: ${words(other)}`],
  'not confirmed': ['status', (one, other, { by }) => `${tells(one, by)} ${words(one)}; ${by(other)} ${unconfirmed(other, by)}: ${words(other)}`],
  'refused demand': ['positions', (one, _, { by, issue }) => `${on(one, issue)}${by(one)} ${verb(by(one), 'rejects')} ${words(one)}`],
  refused: ['positions', (one, other, { issue }) => `${on(one, issue)}two sides exclude each other: ${one.side}, ${words(one)}, and ${other.side}, ${words(other)}`],
  countered: ['positions', (one, other, { issue }) => `${on(one, issue)}${other.side} answers ${one.side} with a demand of its own: ${words(one)} – ${words(other)}`],
  'kept or broken': ['status', (one, other, { by }) => `${by(one)} ${verb(by(one), 'tells')} of a truce broken: ${words(one)}; ${by(other)} of one kept: ${words(other)}`],
  'broken or to come': ['status', (one, other, { by }) => `${by(one)} ${verb(by(one), 'speaks')} of a truce still to come: ${words(one)}; ${by(other)} of one broken already: ${words(other)}`],
  'called off or not': ['status', (one, other, { by }) => `The talks are told as planned or under way by ${by(one)}, ${words(one)}, and as called off by ${by(other)}, ${words(other)}`],
  'held or stayed away from': ['status', (one, other, { by }) => `${by(one)} ${verb(by(one), 'says')} that ${other.side} is to take part in the talks, and ${by(other)} that it will not: ${words(one)} – ${words(other)}`],
  'begun or never begun': ['status', (one, other, { by }) => `Whether the talks began is told in two ways: ${words(one)} (${by(one)}) – ${words(other)} (${by(other)})`],
  'two doers': ['attribution', (one, other, { by }) => `The same deed is put down to two doers, by ${by(one)} and ${by(other)}: ${words(one)} – ${words(other)}`],
  'denied doers': ['attribution', (one, other, { by }) => `A deed is put down to two doers, and each side denies its own part: ${by(one)} denies ${words(one)}, and ${by(other)} denies ${words(other)}`],
  'two counts': ['figures', (one, other, { by }) => `${by(one)} and ${by(other)} count differently: ${words(one)} – ${words(other)}`],
  'two figures': ['figures', (one, other, { by }) => `${isTime(one) && isTime(other) ? 'Two time limits are given' : 'Two numbers are given for one thing'}: ${words(one)} (${by(one)}) – ${words(other)} (${by(other)})`],
} as const satisfies Readonly<Record<string, readonly [ConflictKind, Say]>>; // biome-ignore format: one line each

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
  const [kind, say] = FORMS[how];
  const all = group.flatMap(finding => (finding.other ? [finding.one, finding.other] : [finding.one]));
  const records = [...new Set(all.map(({ record }) => record))];
  const sides = [
    ...new Map(all.map(side => [`${side.record} ${side.evidence.article} ${side.evidence.start}`, side])).values(),
  ];
  // "A Karvelian source": a capital at the beginning of the sentence alone.
  const by = ({ who, evidence }: ToldSide): string =>
    who === undefined ? names.outlet(evidence.article) : names.actor(who).replace(/^(?:An?|The|Another) /, article => article.toLowerCase()); // biome-ignore format: one thought
  return {
    id: `x-${kind.replace(' ', '-')}-${[...records].sort().join('-')}`,
    kind,
    records,
    says: sentence(say(one, other ?? one, { ...names, by, named })),
    sides: sides.map(({ who, record, evidence }) => ({ ...(who === undefined ? {} : { who }), record, evidence })),
  };
}

/** Each pair of records once; copies of one article give the same pair. */
export const findingConflicts = (findings: readonly ToldFinding[], names: SayingNames): ConflictRecord[] =>
  grouped(findings).map(group => conflictOf(group, names));
