/**
 * Claims out of one article's records: what can be compared with other articles. In: the article and what was derived from
 * it. Out: a claim for each record that has something to compare, with the record's id. Looks at nothing but this article.
 */

import type { Article } from '../model/article.ts';
import type { ActorClaim, ArticleClaim, Claim, ClaimNoun, Days, Somebody } from '../model/claims.ts';
import { present } from '../model/present.ts';
import type {
  ActorRecord,
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  PositionRecord,
  ProposalRecord,
  StatementRecord,
  Who,
} from '../model/record.ts';
import type { When } from '../model/when.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { wordsOf } from '../text/words.ts';
import type { ActorContribution, DerivedRecords } from './derive-records.ts';
import { contentDigest } from './ids.ts';
import { foldName } from './join-actors.ts';
import { quotedSketchOf, sketchOf } from './match/articles.ts';

export interface RecordClaim {
  /** Id of the record. */
  readonly record: string;
  readonly claim: Claim;
}

const DAY_MS = 86_400_000;

/** The days that a when allows; undefined for open and unknown ones. */
export function daysOf(when: When | undefined): Days | undefined {
  const bounds = edtfBounds(when?.edtf);
  if (!bounds?.from || !bounds.until) return undefined;
  const day = (text: string): number => Math.floor(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / DAY_MS);
  const days = [day(bounds.from), day(bounds.until)] as const;
  return Number.isNaN(days[0]) || Number.isNaN(days[1]) ? undefined : days;
}

/** The id of a claim's node: a hash of its content, so that equal claims are one node. */
export const nodeId = (claim: Claim): string => `n-${contentDigest(claim)}`;

/** "Norvandian opposition" has another id in every article, and is the same in all of them; "the rebels" are anybody's. */
const ownParty = (id: string, actor: ActorContribution | undefined): string =>
  actor && !actor.joined && actor.name.trim().includes(' ') ? `called ${foldName(actor.name)}` : id;

/** Parties that an article is most about: so many. */
const MAIN_PARTIES = 6;

/** By how often they have a part in what it tells. */
function contextOf({ actors, moves, parties }: DerivedRecords): readonly string[] {
  const known = new Set(actors.filter(({ joined, kind }) => joined && kind !== 'person').map(({ actor }) => actor));
  const counts = new Map<string, number>();
  for (const id of [...moves.flatMap(({ involved }) => involved), ...parties]) {
    if (id !== undefined && known.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MAIN_PARTIES)
    .map(([id]) => id)
    .sort();
}

class People {
  readonly #byId: ReadonlyMap<string, ActorContribution>;
  /** The parties that the article is most about. */
  readonly context: readonly string[];
  constructor(derived: DerivedRecords) {
    this.#byId = new Map(derived.actors.map(actor => [actor.actor, actor]));
    this.context = contextOf(derived);
  }
  readonly of = (who: Who): Somebody => {
    if (typeof who !== 'string') return { name: foldName(who.described) };
    const actor = this.#byId.get(who);
    return present({
      id: who,
      party: actor?.speaksFor ?? (actor?.kind === 'person' ? undefined : ownParty(who, actor)),
      name: foldName(actor?.name ?? who),
      kind: actor?.kind,
    });
  };
  readonly maybe = (who: Who | undefined): Somebody | undefined => (who === undefined ? undefined : this.of(who));
}

const NOUNS_COMPARED: ReadonlySet<string> = new Set<ClaimNoun>([
  'statement',
  'event',
  'position',
  'proposal',
  'commitment',
  'figure',
]);

/** Claims of statements and moves. Articles and actors have claims of their own (articleClaim, actorClaim). */
export function recordClaims(article: Article, derived: DerivedRecords): RecordClaim[] {
  const people = new People(derived);
  const published = daysOf(article.published);
  const base = published ? { published } : {};
  const statements = derived.statements.map(record => ({
    record: record.id,
    claim: statementClaim(record, people, base),
  }));
  const moves = derived.moves
    .filter(({ noun }) => NOUNS_COMPARED.has(noun))
    .map(({ noun, record }): RecordClaim => {
      const make = MOVE_CLAIMS[noun as keyof typeof MOVE_CLAIMS] as (r: object, p: People, b: Base) => Claim;
      return { record: record.id, claim: make(record, people, base) };
    });
  return [...statements, ...moves];
}

/** Share of an article's statements that credit one outlet from which it is said to quote that outlet for all that it has. */
const ALL_FROM_ONE = 0.8;
const FEWEST_STATEMENTS = 2;

function creditedBy(statements: readonly StatementRecord[]): string | undefined {
  if (statements.length < FEWEST_STATEMENTS) return undefined;
  const counts = new Map<string, number>();
  for (const { via } of statements) {
    for (const outlet of new Set(via)) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= ALL_FROM_ONE * statements.length)?.[0];
}

export const articleClaim = (article: Article, derived: DerivedRecords): ArticleClaim =>
  present({
    noun: 'article',
    published: daysOf(article.published),
    outlet: article.outlet,
    credits: article.credits,
    length: wordsOf(article.text).length,
    sketch: sketchOf(article.text),
    quotes: creditedBy(derived.statements),
    quoted: quotedSketchOf(article.text),
  });

/** What an actor offers for comparison with other actors, out of all that articles say of it. */
export const actorClaim = (record: ActorRecord, joined: boolean): ActorClaim =>
  present({
    noun: 'actor',
    published: daysOf(record.knownSince),
    id: record.id,
    name: record.name,
    kind: record.kind,
    aliases: record.aliases,
    roles: [
      ...new Set(
        record.roles.map(({ title, of, former }) => `${former ? 'former ' : ''}${title.toLowerCase()}|${of ?? ''}`),
      ),
    ].sort(),
    speaksFor: record.speaksFor,
    joined,
  });

type Base = { readonly published?: Days };

const statementClaim = (record: StatementRecord, people: People, base: Base): Claim =>
  present({
    noun: 'statement',
    ...base,
    speaker: people.of(record.speaker),
    mode: record.mode,
    text: record.text,
    said: daysOf(record.said) ?? daysOf(record.reported),
  });

const textOf = (record: { readonly evidence: readonly { readonly quote: string }[] }): string =>
  record.evidence[0]?.quote ?? '';

const MOVE_CLAIMS = {
  event: (record: EventRecord, people: People, base: Base): Claim =>
    present({
      noun: 'event',
      ...base,
      kind: record.kind,
      subtype: record.subtype,
      label: record.label,
      status: record.status,
      when: daysOf(record.when),
      place: record.place?.name,
      day: record.day,
      participants: record.participants.map(({ actor, role }) => ({ ...people.of(actor), role })),
      context: record.kind === 'talks' ? people.context : undefined,
      text: textOf(record),
    }),
  position: (record: PositionRecord, people: People, base: Base): Claim =>
    present({
      noun: 'position',
      ...base,
      holder: people.of(record.holder),
      issue: record.issue,
      stance: record.stance,
      text: record.text,
      said: daysOf(record.said),
    }),
  proposal: (record: ProposalRecord, people: People, base: Base): Claim =>
    present({
      noun: 'proposal',
      ...base,
      name: record.name,
      aliases: record.aliases,
      kind: record.kind,
      points: record.points,
      authors: record.authors.map(people.of),
    }),
  commitment: (record: CommitmentRecord, people: People, base: Base): Claim =>
    present({
      noun: 'commitment',
      ...base,
      committer: people.of(record.committer),
      to: people.maybe(record.to),
      text: record.text,
      evidence: textOf(record),
      due: daysOf(record.due),
      status: record.status,
    }),
  figure: (record: FigureRecord, people: People, base: Base): Claim =>
    present({
      noun: 'figure',
      ...base,
      value: record.value,
      low: record.low,
      high: record.high,
      qualifier: record.qualifier,
      of: record.of,
      what: record.what,
      period: daysOf(record.period),
      place: record.place,
      claimedBy: people.maybe(record.claimedBy),
      text: textOf(record),
    }),
} as const;
