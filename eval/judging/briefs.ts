/** Draws lines of briefs: some days of publication of each dossier, ten lines of each day's brief, with the words that they stand on. */
import type { Brief, BriefLine } from '../../src/dossier/brief.ts';
import type { ConflictRecord, ParleyRecord } from '../../src/model/record.ts';
import type { Evidence } from '../../src/model/span.ts';
import { edtfBounds } from '../../src/model/when-bounds.ts';
import { type DrawnGroup, passagesIn, type Telling } from './drawn.ts';
import type { NamedDossier } from './joined.ts';
import { sample } from './sample.ts';

const LINES_A_DAY = 10;
/** Passages shown of one line, each of another article first. */
const PASSAGES = 6;

/** Days on which an article of the dossier came out. */
async function daysOf({ dossier }: NamedDossier): Promise<string[]> {
  const { items } = await dossier.articles();
  const days = items.flatMap(({ published }) => edtfBounds(published.edtf)?.from?.slice(0, 10) ?? []);
  return [...new Set(days)].sort();
}

/** What a line stands on: the two sides of a conflict, else the passages of its records. */
function evidenceOf(line: BriefLine, record: ParleyRecord): Evidence[] {
  const sameRecords = (conflict: ConflictRecord): boolean => conflict.records.join() === line.records.join();
  const conflict = (record.conflicts ?? []).find(sameRecords);
  if (conflict) return conflict.sides.map(({ evidence }) => evidence);
  const ids = new Set(line.records);
  const { statements, events, positions, proposals, commitments, figures, deadlocks } = record;
  const waiting = (deadlocks ?? []).filter(({ sides }) => sides.some(side => ids.has(side.record)) && ids.size > 1);
  if (waiting.length > 0) return waiting.flatMap(({ sides }) => sides.map(({ evidence }) => evidence));
  return [statements, events, positions, proposals, commitments, figures].flatMap(list =>
    (list ?? []).flatMap(item =>
      ids.has(item.id) ? [...item.evidence, ...('alsoIn' in item ? (item.alsoIn ?? []) : [])] : [],
    ),
  );
}

/** One passage of every article before a second of any. */
function spread(evidence: readonly Evidence[]): Evidence[] {
  const met = new Set<string>();
  const first = evidence.filter(({ article }) => !met.has(article) && met.add(article));
  return [...first, ...evidence.filter(one => !first.includes(one))].slice(0, PASSAGES);
}

/** A line stands on the articles that it cites; others that the record joins to them may tell it in other words. */
function isCited(line: BriefLine, { sources }: Brief): (evidence: Evidence) => boolean {
  const cited = new Set(sources.flatMap(({ number, article }) => (line.sources.includes(number) ? [article] : [])));
  return ({ article }) => cited.has(article);
}

const ofDay = (from: NamedDossier, brief: Brief, record: ParleyRecord, told: ReadonlySet<string>) =>
  brief.parts.flatMap(({ id, title, lines }) =>
    lines.flatMap((line, i) =>
      told.has(line.text)
        ? []
        : [
            {
              id: `${from.name} ${brief.asOf} ${id} ${i + 1}`,
              dossier: from.name,
              stratum: id,
              text: line.text,
              record: { since: brief.since, 'as of': brief.asOf, part: title, line: line.text, origins: `${line.origins}` }, // biome-ignore format: one thought
              evidence: spread(evidenceOf(line, record).filter(isCited(line, brief))),
            },
          ],
    ),
  );

async function drawDay(from: NamedDossier, day: string, seed: number, told: Set<string>): Promise<DrawnGroup[]> {
  const then = await from.dossier.asOf(day);
  try {
    const brief = await then.brief();
    if (!brief) return [];
    const passage = passagesIn(then);
    const lines: DrawnGroup[] = [];
    for (const { evidence, text, ...line } of sample(
      ofDay(from, brief, await then.record(), told),
      LINES_A_DAY,
      seed,
    )) {
      told.add(text);
      const tellings: Telling[] = [];
      for (const place of evidence) tellings.push(await passage(place));
      lines.push({ ...line, tellings });
    }
    return lines;
  } finally {
    await then.close();
  }
}

/** The days are shared out evenly among the dossiers; a line that one day's brief has told is not drawn again. */
export async function drawBriefs(dossiers: readonly NamedDossier[], days: number, seed: number): Promise<DrawnGroup[]> {
  const lines: DrawnGroup[] = [];
  for (const [i, from] of dossiers.entries()) {
    const told = new Set<string>();
    const share = Math.floor(days / dossiers.length) + (i < days % dossiers.length ? 1 : 0);
    for (const day of sample(await daysOf(from), share, seed).sort())
      lines.push(...(await drawDay(from, day, seed, told)));
  }
  return lines;
}
