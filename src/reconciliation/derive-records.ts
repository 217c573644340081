/**
 * One article's mentions become its records. In: the article as corrected and what it says. Out: statements, times, and what
 * it gives to each actor, with record ids in place of the article's own keys. Nothing here looks at another article, so that
 * adding an article costs what that article holds.
 */

import type { JoiningWords } from '../knowledge/joining.ts';
import type { Article } from '../model/article.ts';
import type { ActorMention, Mentions, Speaker, StatementMention, TimeMention } from '../model/mentions.ts';
import { present } from '../model/present.ts';
import type { ActorRole, ArticleTime, StatementRecord } from '../model/record.ts';
import { type Evidence, makeEvidence } from '../model/span.ts';
import type { When } from '../model/when.ts';
import { aboutOf } from './about.ts';
import { type DerivedMove, deriveMoves } from './derive-moves.ts';
import { makeId } from './ids.ts';
import { actorIds, joinKey, namingOf } from './join-actors.ts';

/** What one article gives to one actor. */
export interface ActorContribution {
  readonly actor: string;
  readonly article: string;
  readonly name: string;
  readonly kind: ActorMention['kind'];
  readonly aliases: readonly string[];
  readonly roles: readonly ActorRole[];
  readonly speaksFor?: string;
  readonly evidence: Evidence;
  readonly by: string;
  readonly knownSince: When;
  /** Statements that it makes in this article. */
  readonly statements: number;
  /** Keys of the article's actors that it stands for. */
  readonly keys: readonly string[];
  /** Its id is the same in every article: a list knows it, or its full name is given. */
  readonly joined: boolean;
}

export interface DerivedRecords {
  readonly statements: readonly StatementRecord[];
  /** Party of each statement's speaker, by place. */
  readonly parties: readonly (string | undefined)[];
  readonly times: readonly ArticleTime[];
  readonly actors: readonly ActorContribution[];
  readonly moves: readonly DerivedMove[];
}

export function deriveRecords(article: Article, mentions: Mentions, words: JoiningWords): DerivedRecords {
  const ids = actorIds(article.id, article.text, mentions.actors, words);
  const speaksFor = new Map<string, string>();
  const byKey = new Map(mentions.actors.map(actor => [actor.key, actor]));
  for (const actor of mentions.actors) {
    const named = byKey.get(actor.speaksFor ?? '');
    // "Velin's government" speaks for whom Velin speaks for.
    const key = actor.kind !== 'person' && named?.kind === 'person' && named.speaksFor ? named.speaksFor : named?.key;
    const party = key === undefined ? undefined : ids.get(key);
    const self = ids.get(actor.key)!;
    if (party && party !== self) speaksFor.set(self, party);
  }
  const statements = deriveStatements(article, mentions, ids);
  const spoken = new Map<string, number>();
  for (const { speaker } of statements) {
    if (typeof speaker === 'string') spoken.set(speaker, (spoken.get(speaker) ?? 0) + 1);
  }
  const moves = deriveMoves({
    article,
    mentions,
    actors: ids,
    speaksFor,
    statements,
    reportedAt: start => reportedWhen(article, start),
  });
  const about = aboutOf(mentions, moves);
  return {
    statements: statements.map((statement, index) => present({ ...statement, about: about[index] })),
    parties: statements.map(({ speaker }) => (typeof speaker === 'string' ? speaksFor.get(speaker) : undefined)),
    times: mentions.times.map(deriveTime),
    actors: contributions(article, mentions.actors, words, { ids, speaksFor, spoken }),
    moves,
  };
}

const deriveTime = (time: TimeMention): ArticleTime =>
  present({
    start: time.start,
    end: time.end,
    quote: time.quote,
    when: time.when,
    anchor: time.anchor,
    timex: time.timex,
  });

type Speaking = StatementRecord['speaker'];

const speakerOf = (speaker: Speaker, ids: ReadonlyMap<string, string>): Speaking =>
  'actor' in speaker ? (ids.get(speaker.actor) ?? { described: speaker.actor }) : { described: speaker.described };

/** A post of a live blog has its own time; everything else came out with the article. */
function reportedWhen(article: Article, start: number): When {
  const post = article.posts.find(p => p.start <= start && start < p.end);
  return post?.when.edtf ? post.when : article.published;
}

function deriveStatements(article: Article, mentions: Mentions, ids: ReadonlyMap<string, string>): StatementRecord[] {
  const taken = new Set<string>();
  const statementIds = mentions.statements.map(mention => {
    const { start, end, parts = [] } = mention.evidence;
    const where = parts.flatMap(part => [part.part, part.start, part.end]);
    for (let same = 0; ; same++) {
      const id = makeId('s', article.id, start, end, ...where, mention.text, same);
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  });
  const saidOf = ({ said }: StatementMention): When | undefined =>
    said && ('when' in said ? said.when : mentions.times[said.time]?.when);
  return mentions.statements.map((mention, index) =>
    present({
      id: statementIds[index]!,
      knownSince: article.published,
      by: mention.by,
      evidence: [mention.evidence],
      speaker: speakerOf(mention.speaker, ids),
      mode: mention.mode,
      text: mention.text,
      reads: mention.reads,
      cue: mention.cue,
      said: saidOf(mention),
      reported: reportedWhen(article, mention.evidence.start),
      capacity: mention.capacity,
      channel: mention.channel,
      addressee: mention.addressee && speakerOf(mention.addressee, ids),
      via: mention.via,
      hedge: mention.hedge,
      within: mention.within === undefined ? undefined : statementIds[mention.within],
      construction: mention.construction,
    }),
  );
}

function firstEvidence(article: Article, actor: ActorMention): Evidence | undefined {
  const place = namingOf(actor);
  return place ? makeEvidence(article, place) : actor.roles[0]?.evidence;
}

function contributions(
  article: Article,
  actors: readonly ActorMention[],
  words: JoiningWords,
  {
    ids,
    speaksFor,
    spoken,
  }: Readonly<Record<'ids' | 'speaksFor', ReadonlyMap<string, string>> & { spoken: ReadonlyMap<string, number> }>,
): ActorContribution[] {
  const byActor = new Map<string, ActorContribution>();
  for (const actor of actors) {
    const id = ids.get(actor.key)!;
    const evidence = firstEvidence(article, actor);
    if (!evidence) continue; // nothing without the words that show it
    const roles = actor.roles.map(role => {
      const of = role.of && ('actor' in role.of ? ids.get(role.of.actor) : role.of.text);
      return present({ title: role.title, of, former: role.former, evidence: role.evidence });
    });
    const before = byActor.get(id);
    byActor.set(
      id,
      present({
        actor: id,
        article: article.id,
        name: before?.name ?? actor.name,
        kind: before?.kind ?? actor.kind,
        aliases: [...new Set([...(before?.aliases ?? []), ...actor.aliases])],
        roles: [...(before?.roles ?? []), ...roles],
        speaksFor: speaksFor.get(id),
        evidence: before?.evidence ?? evidence,
        by: before?.by ?? actor.by,
        knownSince: article.published,
        statements: spoken.get(id) ?? 0,
        keys: [...(before?.keys ?? []), actor.key],
        joined: joinKey(actor, words) !== undefined,
      }),
    );
  }
  return [...byActor.values()];
}
