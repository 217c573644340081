/** The look-ups that the records of one article need. In: what its actors and statements have become. Out: ids, dates and parties of its mentions. */
import type { Article } from '../model/article.ts';
import type { Mentions, Speaker } from '../model/mentions.ts';
import type { TimeReference } from '../model/moves.ts';
import type { StatementRecord, Who } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { When } from '../model/when.ts';
import { makeId, type RecordPrefix } from './ids.ts';

/** What the article's actors and statements have become. */
export interface ArticleIds {
  readonly article: Article;
  readonly mentions: Mentions;
  /** Actor id by the article's own key. */
  readonly actors: ReadonlyMap<string, string>;
  /** Party by actor id. */
  readonly speaksFor: ReadonlyMap<string, string>;
  /** By place, as the mentions point to them. */
  readonly statements: readonly StatementRecord[];
  /** When what stands at this place of the text came out. */
  readonly reportedAt: (start: number) => When;
}

export const known = (who: Who | undefined): string | undefined => (typeof who === 'string' ? who : undefined);

/** Made once an article. */
export class Resolver {
  readonly #ids: ArticleIds;
  readonly #taken = new Set<string>();

  constructor(ids: ArticleIds) {
    this.#ids = ids;
  }

  readonly who = (speaker: Speaker): Who => {
    if ('described' in speaker) return { described: speaker.described };
    return this.#ids.actors.get(speaker.actor) ?? { described: speaker.actor };
  };

  readonly maybeWho = (speaker: Speaker | undefined): Who | undefined => speaker && this.who(speaker);

  /** Each once, in the order of mention. */
  everyWho(speakers: readonly Speaker[]): Who[] {
    return [...new Map(speakers.map(this.who).map(who => [JSON.stringify(who), who])).values()];
  }

  when(reference: TimeReference | undefined): When | undefined {
    return reference && ('when' in reference ? reference.when : this.#ids.mentions.times[reference.time]?.when);
  }

  statement(index: number | undefined): StatementRecord | undefined {
    return index === undefined ? undefined : this.#ids.statements[index];
  }

  reported(evidence: Evidence): When {
    return this.#ids.reportedAt(evidence.start);
  }

  party(who: Who | undefined): string | undefined {
    const actor = known(who);
    const party = actor === undefined ? undefined : this.#ids.speaksFor.get(actor);
    // Somebody of a delegation counts for whom the delegation speaks for.
    const whole = party === undefined ? undefined : this.#ids.speaksFor.get(party);
    return whole === actor ? party : (whole ?? party);
  }

  /** Of two records of one place and wording the second is numbered. */
  id(prefix: RecordPrefix, evidence: readonly Evidence[], ...what: readonly (string | number)[]): string {
    const places = evidence.flatMap(({ start, end }) => [start, end]);
    for (let same = 0; ; same++) {
      const id = makeId(prefix, this.#ids.article.id, ...places, ...what, same);
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id;
    }
  }

  base(prefix: RecordPrefix, by: string, evidence: readonly Evidence[], ...what: readonly (string | number)[]) {
    return { id: this.id(prefix, evidence, ...what), knownSince: this.#ids.article.published, by, evidence };
  }

  /** Those who take part and the parties that they count for. */
  involved(whos: readonly (Who | undefined)[]): string[] {
    const actors = whos.map(known).filter(id => id !== undefined);
    return [...new Set([...actors, ...actors.flatMap(id => this.#ids.speaksFor.get(id) ?? [])])];
  }
}
