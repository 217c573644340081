/**
 * What conflicts are looked for in: the records of one article, each with who tells it and for which side, and their words.
 * In: an article's own records and the actors as joined. Out: tellings, in the order of the text. Looks at nothing else.
 */

import { foldWord, sharedTrie } from '../../knowledge/gazetteer.ts';
import type { Days } from '../../model/claims.ts';
import { present } from '../../model/present.ts';
import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  PositionRecord,
  StatementRecord,
  Who,
} from '../../model/record.ts';
import type { Evidence } from '../../model/span.ts';
import { contentWords } from '../../text/content-words.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { remember } from '../../text/remember.ts';
import { daysOf } from '../claims.ts';

/** Records by noun, as one article tells them. */
export interface ArticleRecords {
  readonly article: string;
  readonly published?: Days;
  readonly statements: readonly StatementRecord[];
  readonly events: readonly EventRecord[];
  readonly positions: readonly PositionRecord[];
  readonly commitments: readonly CommitmentRecord[];
  readonly figures: readonly FigureRecord[];
}

export interface KnownActor {
  /** Id of the one that it is joined to; its own where it is not. */
  readonly id: string;
  readonly name: string;
  /** Id of the one that its words count for. */
  readonly speaksFor?: string;
}

/** Everybody by id, also by the ids that are joined to another. */
export type Actors = ReadonlyMap<string, KnownActor>;

interface TellingBase<Noun extends string, R> {
  readonly noun: Noun;
  readonly record: R;
  readonly evidence: Evidence;
  /** Who says it; left out where the report itself does. */
  readonly who?: Who;
  /** The side that this counts for, by name. */
  readonly side?: string;
  readonly published?: Days;
  /** Content words of what is told. */
  readonly words: ReadonlySet<string>;
  readonly text: string;
}

export type StatementTelling = TellingBase<'statement', StatementRecord>;
export type EventTelling = TellingBase<'event', EventRecord> & { readonly when?: Days };
export type PositionTelling = TellingBase<'position', PositionRecord>;
export type CommitmentTelling = TellingBase<'commitment', CommitmentRecord> & {
  /** The side that is bound. */
  readonly bound?: string;
};
export type FigureTelling = TellingBase<'figure', FigureRecord>;
export type Telling = StatementTelling | EventTelling | PositionTelling | CommitmentTelling | FigureTelling;

export interface ArticleTellings {
  readonly article: string;
  readonly published?: Days;
  readonly statements: readonly StatementTelling[];
  readonly events: readonly EventTelling[];
  readonly positions: readonly PositionTelling[];
  readonly commitments: readonly CommitmentTelling[];
  readonly figures: readonly FigureTelling[];
}

const CAPITAL = /^\p{Lu}/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:\.(?=\p{L}))?/gu;

interface NamedState {
  /** `state/no`. */
  readonly id: string;
  readonly name: string;
  /** As written: "Norvandian". */
  readonly words: readonly string[];
}

/** The states that a text names, by name, adjective, people or capital, in the order of the text. */
function namedStates(text: string): NamedState[] {
  const words = text.replace(/\b(?:\p{L}\.)+/gu, run => run.replace(/\./g, '')).match(WORD) ?? [];
  const found: NamedState[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!CAPITAL.test(words[at]!)) continue;
    let node = sharedTrie();
    let state: { readonly id: string; readonly name: string } | undefined;
    let last = at;
    for (let i = at; i < words.length; i++) {
      const next = node.next.get(foldWord(words[i]!));
      if (!next) break;
      node = next;
      const entry = next.forms?.find(form => form.entry.kind === 'state')?.entry;
      if (!entry) continue;
      state = entry;
      last = i;
    }
    if (state === undefined) continue;
    found.push({ id: state.id, name: state.name, words: words.slice(at, last + 1) });
    at = last;
  }
  return found;
}

/** Their names, each once. */
export const statesIn = (text: string): string[] => [...new Set(namedStates(text).map(({ name }) => name))];

/** Their ids in the gazetteer. */
export const stateIdsIn = (text: string): string[] => [...new Set(namedStates(text).map(({ id }) => id))];

/** Who speaks or acts for the state that he is called after; "Norvandian opposition" does not. */
const OFFICIAL =
  /\b(?:government|ministr\w+|minister|president\w*|ambassador|envoy|diplomats?|officials?|spokes\w+|delegation|negotiators?|army|military|air force|troops|forces|jets|warplanes|kremlin|white house|parliament|embassy|state media|source)\b/i;
const AGAINST =
  /\b(?:opposition|rebels?|insurgents?|militants?|exiled?|separatists?|activists?|dissidents?|critics?|residents?|former|ex)\b/i;

/** "Aksu spokesman for Norvand": whom he speaks for, not where. */
const FOR = /\b(?:for|of)\s+(.+)$/;

const stateOf = remember((name: string): { readonly state?: string } => {
  if (!OFFICIAL.test(name) || AGAINST.test(name)) return {};
  const state = statesIn(name.match(FOR)?.[1] ?? '')[0] ?? statesIn(name)[0];
  return state === undefined ? {} : { state };
});

/** A party's party is asked for so often at most: a ministry, its government, its state. */
const STEPS = 4;

export class Sides {
  readonly #actors: Actors;
  constructor(actors: Actors) {
    this.#actors = actors;
  }
  /** As readers are shown it: joined actors under one id. */
  who(who: Who | undefined): Who | undefined {
    return typeof who === 'string' ? (this.#actors.get(who)?.id ?? who) : who;
  }
  /** The name of the side that somebody's words count for. "Norvand's ambassador" counts for Norvand. */
  of(who: Who | undefined): string | undefined {
    if (who === undefined) return undefined;
    if (typeof who !== 'string') return stateOf(who.described).state ?? who.described.toLowerCase();
    let actor = this.#actors.get(who);
    for (let i = 0; i < STEPS && actor?.speaksFor; i++) actor = this.#actors.get(actor.speaksFor) ?? actor;
    if (!actor) return who;
    // A name that a list does not know may still say whose it is: "Norvandian delegation".
    return stateOf(actor.name).state ?? actor.name;
  }
}

/** Content of a statement and of what several sentences say, cut: a speech is not compared as a whole. */
const LONGEST = 600;

/** Statements nest a few deep at most. */
const LOOK_BACK = 6;

/** The last few that begin at a place or before it, the last first. */
function lastBefore(inOrder: readonly StatementRecord[], place: number): StatementRecord[] {
  const low = partitionPoint(inOrder, statement => statement.evidence[0]!.start <= place);
  return inOrder.slice(Math.max(0, low - LOOK_BACK), low).reverse();
}

export function tellingsOf(records: ArticleRecords, sides: Sides): ArticleTellings {
  const { article, published } = records;
  const speakers = new Map(records.statements.map(({ id, speaker }) => [id, speaker]));
  const base = (evidence: Evidence, text: string, who: Who | undefined) =>
    present({
      evidence,
      who: sides.who(who),
      side: sides.of(who),
      published,
      text: text.slice(0, LONGEST),
      words: new Set(contentWords(text.slice(0, LONGEST))),
    });
  const inOrder = [...records.statements].sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start);
  /** Whose words hold it: of the statement that the record names, else of the last that begins before it and ends behind it. */
  const speakerOf = (statement: string | undefined, { start, end }: Evidence): Who | undefined =>
    speakers.get(statement ?? '') ??
    lastBefore(inOrder, start).find(({ evidence: [own] }) => own!.start <= start && end <= own!.end)?.speaker;
  return present({
    article,
    published,
    statements: records.statements.map(record => ({
      noun: 'statement' as const,
      record,
      ...base(record.evidence[0]!, record.text, record.speaker),
    })),
    events: records.events.map(record =>
      present({
        noun: 'event' as const,
        record,
        when: daysOf(record.when),
        ...base(record.evidence[0]!, record.evidence[0]!.quote, speakerOf(record.statement, record.evidence[0]!)),
      }),
    ),
    positions: records.positions.map(record => ({
      noun: 'position' as const,
      record,
      ...base(record.evidence[0]!, record.text, record.holder),
      side: sides.of(record.party)!,
    })),
    commitments: records.commitments.map(record =>
      present({
        noun: 'commitment' as const,
        record,
        bound: sides.of(record.committer),
        ...base(record.evidence[0]!, record.text, speakerOf(record.statement, record.evidence[0]!)),
      }),
    ),
    figures: records.figures.map(record => ({
      noun: 'figure' as const,
      record,
      ...base(record.evidence[0]!, record.evidence[0]!.quote, record.claimedBy),
    })),
  });
}

/** Two that contradict each other. */
export interface Finding {
  readonly how:
    | 'denied'
    | 'denied charge'
    | 'denied accusation'
    | 'denied at once'
    | 'denied charge at once'
    | 'answered accusation'
    | 'not confirmed'
    | 'refused demand'
    | 'refused'
    | 'countered'
    | 'kept or broken'
    | 'broken or to come'
    | 'called off or not'
    | 'held or stayed away from'
    | 'begun or never begun'
    | 'two doers'
    | 'denied doers'
    | 'two figures'
    | 'two counts'
    | 'rejected charge'
    | 'rejected claim'
    | 'said to be none';
  /** Left out where one record tells both sides. */
  readonly one: Telling;
  readonly other?: Telling;
  /** A name for what is denied or refused, under which findings of one denial are one conflict. */
  readonly matter?: string;
  /** Whom one of them names as the other side, where only a name is told. */
  readonly named?: string;
}

/** Words that tell nothing of the thing itself. Beginnings of six letters, as content words are cut. */
const BARE = new Set(
  `countr people side sides party partie forces force milita leader offici minist presid govern state states day days week weeks
   month year years time new two three first last more any some all other such other part point agreed agreem plan plans propos
   call calls demand want wants would accept reject suppor oppose allow make take get give put set want way need must only`
    .split(/\s+/)
    .filter(Boolean),
);

/** Each telling is held against many. */
const nameWords = remember((text: string): readonly string[] =>
  namedStates(text)
    .flatMap(({ name, words }) => [name, ...words])
    .flatMap(contentWords),
);

/** Content words of the thing spoken of that both have: without the sides and without words of any negotiation. */
export function sharedThings(a: Telling, b: Telling): string[] {
  const shared = [...a.words].filter(word => b.words.has(word) && !BARE.has(word) && !/^\d+$/.test(word));
  if (shared.length === 0) return shared; // as of most pairs
  const names = new Set([
    ...[a.side ?? '', b.side ?? ''].flatMap(contentWords),
    ...nameWords(a.text),
    ...nameWords(b.text),
  ]);
  return shared.filter(word => !names.has(word));
}

/** Characters between two tellings of one article. */
export const distance = (a: Telling, b: Telling): number =>
  Math.max(a.evidence.start, b.evidence.start) - Math.min(a.evidence.end, b.evidence.end);
