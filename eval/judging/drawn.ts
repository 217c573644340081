/** What is drawn for a reader to judge: lines with text, kept outside the repository; and what is kept of the verdicts: ids and offsets. */
import { whenText } from '../../src/dossier/make-views.ts';
import { groupBy } from '../../src/model/group-by.ts';
import type { Evidence } from '../../src/model/span.ts';
import type { Dossier } from '../../src/parley.ts';

export interface Place {
  /** As published: sourceId of the article. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** A passage that a record stands on. */
export interface Telling extends Place {
  readonly outlet: string;
  readonly published: string;
  /** What this telling alone says, field by field. */
  readonly fields?: string;
  /** The paragraph around the evidence, the evidence between ⟦ and ⟧. */
  readonly words: string;
}

/** A record of one article. */
export interface DrawnRecord extends Place {
  readonly id: string;
  readonly record: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

/** What several passages were joined to. */
export interface DrawnGroup {
  readonly id: string;
  readonly dossier: string;
  /** "copies", "other words" …: what it was drawn as. */
  readonly stratum: string;
  readonly record: Readonly<Record<string, string | readonly string[]>>;
  readonly tellings: readonly Telling[];
}

export type Drawn = DrawnRecord | DrawnGroup;

export interface Verdict {
  readonly id: string;
  readonly right: boolean;
  readonly fault?: string;
}

const CONTEXT = 700;

function around(text: string, { start, end }: Evidence): string {
  const from = Math.max(text.lastIndexOf('\n\n', start - 1), start - CONTEXT, 0);
  const next = text.indexOf('\n\n', end);
  const until = Math.min(next < 0 ? text.length : next, end + CONTEXT);
  return `${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, until)}`.trim();
}

/** Passages of a dossier's articles as tellings; an article is asked for once. */
export function passagesIn(dossier: Dossier): (evidence: Evidence, fields?: string) => Promise<Telling> {
  const articles = new Map<string, ReturnType<Dossier['article']>>();
  return async (evidence, fields) => {
    const known = articles.get(evidence.article) ?? dossier.article(evidence.article);
    articles.set(evidence.article, known);
    const { text, sourceId, published, outlet } = (await known).article;
    return {
      article: sourceId ?? evidence.article,
      outlet: outlet ?? '',
      published: whenText(published),
      start: evidence.start,
      end: evidence.end,
      ...(fields === undefined ? {} : { fields }),
      words: around(text, evidence),
    };
  };
}

interface Share {
  readonly right: number;
  readonly of: number;
}

interface KeptVerdict extends Partial<Place> {
  readonly stratum?: string;
  readonly tellings?: readonly Place[];
  readonly right: boolean;
  readonly fault?: string;
}

export interface Kept extends Share {
  readonly noun: string;
  readonly seed: number;
  /** Of groups: how the draw was made up. */
  readonly strata?: Readonly<Record<string, Share>>;
  readonly judged: readonly KeptVerdict[];
}

const place = ({ article, start, end }: Place): Place => ({ article, start, end });

const share = (judged: readonly KeptVerdict[]): Share => ({
  right: judged.filter(({ right }) => right).length,
  of: judged.length,
});

/** Verdicts beside what was drawn, without a word of the articles. */
export function keptVerdicts(noun: string, seed: number, drawn: readonly Drawn[], verdicts: readonly Verdict[]): Kept {
  const byId = new Map(verdicts.map(verdict => [verdict.id, verdict]));
  const judged = drawn.flatMap((line): KeptVerdict[] => {
    const verdict = byId.get(line.id);
    if (!verdict) return [];
    const where = 'tellings' in line ? { stratum: line.stratum, tellings: line.tellings.map(place) } : place(line);
    return [{ ...where, right: verdict.right, ...(verdict.fault ? { fault: verdict.fault } : {}) }];
  });
  const strata = [...groupBy(judged, ({ stratum }) => stratum ?? '')].filter(([stratum]) => stratum !== '');
  return {
    noun,
    seed,
    ...share(judged),
    ...(strata.length > 0 ? { strata: Object.fromEntries(strata.map(([name, of]) => [name, share(of)])) } : {}),
    judged,
  };
}
