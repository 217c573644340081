/** One article with all that it says becomes the rows that the dossier keeps of it. Pure: the same article, corrections and names give the same rows. */

import { joiningWords } from '../knowledge/joining.ts';
import type { Article } from '../model/article.ts';
import type { Mentions, TimeMention } from '../model/mentions.ts';
import type { TimeReference } from '../model/moves.ts';
import type { ArticleRecord, ArticleTime, StatementRecord } from '../model/record.ts';
import { type Evidence, makeEvidence } from '../model/span.ts';
import type { When } from '../model/when.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { articleClaim, nodeId, recordClaims } from '../reconciliation/claims.ts';
import { type DerivedRecords, deriveRecords } from '../reconciliation/derive-records.ts';
import { type DateClue, occasionKeys } from '../reconciliation/match/publication.ts';
import { shapeOf } from '../reconciliation/merge-actor.ts';
import { urlKey, versionKey } from '../reconciliation/versions.ts';
import { SET_ASIDE } from '../store/schema.ts';
import type { ArticleRows } from '../store/write.ts';

/** A time as the timeline needs it. */
export interface StoredTime {
  readonly evidence: Evidence;
  readonly when: When;
  readonly anchor: ArticleTime['anchor'];
  /** The words around it. */
  readonly text: string;
}

/** Characters shown on each side of a time; about one line of a terminal in all. */
const AROUND = 60;

export interface DeriveInput {
  /** As read: what is kept. */
  readonly original: Article;
  /** As corrected by the user, else dated by what other articles fix; the same where nothing was. */
  readonly article: Article;
  readonly mentions: Mentions;
  /**
   * Of an article without a date of its own: as it is without one, and as read with a date that is none of its own: only then do its events
   * hold on to their times.
   */
  readonly undated?: { readonly article: Article; readonly probe: Article; readonly mentions: Mentions };
  /** Why it lies outside the dossier's scope: then nothing is read from it. */
  readonly outside?: string;
  /** For each weekday of publication, how many days later the words of a time name; undefined where they name none. */
  readonly dayOffsets: (time: TimeMention) => readonly (number | null)[] | undefined;
  readonly derivedWith: string;
}

/** Events and remarks of an undated article that lean on its date, without what the date of the probe has made of them. */
function cluesOf({ probe, mentions }: NonNullable<DeriveInput['undated']>, { dayOffsets }: DeriveInput): DateClue[] {
  const derived = deriveRecords(probe, mentions, joiningWords());
  const claims = new Map(recordClaims(probe, derived).map(({ record, claim }) => [record, claim]));
  const events = derived.moves.filter(({ noun }) => noun === 'event');
  const clueOf = (id: string, reference: TimeReference | undefined): DateClue[] => {
    const claim = claims.get(id);
    const time = reference && 'time' in reference ? mentions.times[reference.time] : undefined;
    if (!time || (claim?.noun !== 'event' && claim?.noun !== 'statement')) return [];
    const offsets = occasionKeys(claim).length > 0 ? dayOffsets(time) : undefined;
    if (!offsets) return [];
    if (claim.noun === 'event') {
      const { published: _, when: __, ...rest } = claim;
      return [{ claim: rest, offsets, time: time.quote }];
    }
    const { published: _, said: __, ...rest } = claim;
    return [{ claim: rest, offsets, time: time.quote }];
  };
  return [
    ...events.flatMap(({ record }, index) => clueOf(record.id, mentions.moves?.events[index]?.when)),
    ...derived.statements.flatMap(({ id }, index) => clueOf(id, mentions.statements[index]?.said)),
  ];
}

export function deriveRows(input: DeriveInput): ArticleRows {
  const { original, article, mentions, derivedWith } = input;
  // What is inferred from other articles must not enter what it is inferred from: origins, versions.
  const own = input.undated?.article ?? article;
  const clues = input.undated && cluesOf(input.undated, input);
  const derived = deriveRecords(article, mentions, joiningWords());
  const claims = recordClaims(article, derived).map(({ record, claim }) => ({ record, id: nodeId(claim), claim }));
  const nodeOf = new Map(claims.map(({ record, id }) => [record, id]));
  const published = edtfBounds(article.published.edtf);
  const { text, ...originalRest } = original;
  const { text: _, ...recordRest } = article;
  const record: Omit<ArticleRecord, 'text' | 'version'> = { ...recordRest, times: derived.times };
  return {
    article: {
      id: article.id,
      source_id: article.sourceId ?? null,
      url_key: urlKey(article.url) ?? null,
      outlet: article.outlet ?? null,
      outlet_key: article.outlet?.toLowerCase() ?? null,
      title: article.title ?? null,
      language: article.language,
      published_from: published?.from ?? published?.until ?? null,
      published_until: published?.until ?? published?.from ?? null,
      version_key: versionKey(own),
      version: 1,
      previous_version: null,
      origin: article.id,
      length: text.length,
      posts: article.posts.length,
      furniture: article.furniture.length,
      statements: derived.statements.length,
      actors: derived.actors.length,
      times: derived.times.length,
      derived_with: derivedWith,
      removed: input.outside === undefined ? 0 : SET_ASIDE,
      set_aside: input.outside ?? null,
      original: JSON.stringify(originalRest),
      record: JSON.stringify(record),
      text,
    },
    mentions,
    records: [
      ...statementRows(article, derived),
      ...timeRows(article, derived.times),
      ...moveRows(article, derived),
    ].map(row => ({ ...row, node: nodeOf.get(row.id) ?? null, cluster: row.id, merged: null })),
    own: { noun: 'article', id: article.id, json: JSON.stringify(articleClaim(own, derived)) },
    undated: clues && {
      clues: JSON.stringify(clues),
      keys: [...new Set(clues.flatMap(({ claim }) => occasionKeys(claim)))],
    },
    nodes: claims.map(({ id, claim }) => ({ noun: claim.noun, id, json: JSON.stringify(claim) })),
    links: linkRows(article, derived),
    actors: derived.actors.map(contribution => ({
      actor: contribution.actor,
      article: article.id,
      published_from: published?.from ?? published?.until ?? null,
      statements: contribution.statements,
      shape: shapeOf(contribution),
      json: JSON.stringify(contribution),
    })),
  };
}

/** When the words were said, where that is known as a date; else when they were reported. */
export const statementWhen = (statement: StatementRecord): When =>
  edtfBounds(statement.said?.edtf) ? statement.said! : statement.reported;

function datesOf(when: When | undefined): { date_from: string | null; date_until: string | null } {
  const bounds = edtfBounds(when?.edtf);
  return { date_from: bounds?.from ?? bounds?.until ?? null, date_until: bounds?.until ?? bounds?.from ?? null };
}

/** Without its place in the graph. */
type PlainRow = Omit<ArticleRows['records'][number], 'node' | 'cluster' | 'merged'>;

function statementRows(article: Article, { statements, parties }: DerivedRecords): PlainRow[] {
  return statements.map((statement, seq) => ({
    noun: 'statement',
    id: statement.id,
    article: article.id,
    seq,
    speaker: typeof statement.speaker === 'string' ? statement.speaker : null,
    party: parties[seq] ?? null,
    mode: statement.mode,
    kind: null,
    status: null,
    stance: null,
    outlet_key: article.outlet?.toLowerCase() ?? null,
    ...datesOf(statementWhen(statement)),
    search: statement.evidence
      .map(e => e.quote)
      .join('\n')
      .toLowerCase(),
    json: JSON.stringify(statement),
  }));
}

function moveRows(article: Article, { moves }: DerivedRecords): PlainRow[] {
  return moves.map((move, seq) => ({
    noun: move.noun,
    id: move.record.id,
    article: article.id,
    seq,
    speaker: move.actor ?? null,
    party: move.party ?? null,
    mode: null,
    kind: move.kind ?? null,
    status: move.status ?? null,
    stance: move.stance ?? null,
    outlet_key: article.outlet?.toLowerCase() ?? null,
    ...datesOf(move.when),
    search: [...move.words, ...move.record.evidence.map(e => e.quote)].join('\n').toLowerCase(),
    json: JSON.stringify(move.record),
  }));
}

const linkRows = (article: Article, { moves }: DerivedRecords): ArticleRows['links'] =>
  moves.flatMap(({ noun, record: { id }, involved, issues }) => {
    const link = (what: string) => (value: string) => ({ noun, id, article: article.id, what, value });
    return [...involved.map(link('actor')), ...issues.map(link('issue'))];
  });

/** The words around a place, cut at the paragraph and at whole words. */
function wordsAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const lineEnd = text.indexOf('\n', end);
  const until = Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND);
  const head = text.slice(from, start);
  const tail = text.slice(end, until);
  const cutHead = from > 0 && text[from - 1] !== '\n' ? head.replace(/^\S*\s+/, '… ') : head;
  const cutTail = until < text.length && text[until] !== '\n' ? tail.replace(/\s+\S*$/, ' …') : tail;
  return cutHead + text.slice(start, end) + cutTail;
}

function timeRows(article: Article, times: readonly ArticleTime[]): PlainRow[] {
  const taken = new Set<string>();
  return times.flatMap((time, seq) => {
    const id = `${article.id}:${time.start}`;
    if (taken.has(id)) return [];
    taken.add(id);
    const stored: StoredTime = {
      evidence: makeEvidence(article, time),
      when: time.when,
      anchor: time.anchor,
      text: wordsAround(article.text, time.start, time.end),
    };
    return [
      {
        noun: 'time',
        id,
        article: article.id,
        seq,
        speaker: null,
        party: null,
        mode: null,
        kind: null,
        status: null,
        stance: null,
        outlet_key: article.outlet?.toLowerCase() ?? null,
        ...datesOf(time.when),
        search: stored.text.toLowerCase(),
        json: JSON.stringify(stored),
      },
    ];
  });
}
