/** Proposals' own texts in an open dossier: taken in, listed by proposal and version, joined to the coverage, compared. */
import { compareVersions, findVersion, textSummary } from '../dossier/text-versions.ts';
import type { TextComparison, TextSummary } from '../dossier/views.ts';
import { ParleyError } from '../model/errors.ts';
import type { PositionRecord, ProposalRecord, StatementRecord } from '../model/record.ts';
import type { ProposalText, ProposalTextRecord } from '../model/texts.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { joinReported, proposalOf } from '../reconciliation/match/texts.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import { openCounts, readTextClauses } from '../text/clauses/read-text-clauses.ts';
import { shownRecords } from './across.ts';

/** Puts a text down; false where the dossier has it already. */
export async function takeText(store: Store, text: ProposalText): Promise<boolean> {
  const { text: words, ...rest } = text;
  const bounds = edtfBounds(text.published.edtf);
  const row = {
    id: text.id,
    name: text.name,
    published_from: bounds?.from ?? bounds?.until ?? null,
    published_until: bounds?.until ?? bounds?.from ?? null,
    removed: 0,
    json: JSON.stringify(rest),
    text: words,
  };
  return store.write(async tx => {
    const known = await read.textById(tx, text.id);
    if (known?.removed) await read.setTextRemoved(tx, text.id, false);
    return known ? known.removed === 1 : read.putText(tx, row);
  });
}

/** Takes a text out, or back in; false where it was so already. */
export async function removeText(store: Store, asked: string, removed: boolean): Promise<boolean> {
  const found = (await read.textIds(store.db)).filter(({ id }) => id.startsWith(asked));
  const [row, second] = found;
  if (!row) throw new ParleyError('not-found', 'there is no such text', 'See: parley texts', asked);
  if (second) throw new ParleyError('ambiguous-id', 'several texts have such an id', 'Give more of the id.', asked);
  if ((row.removed === 1) === removed) return false;
  await store.write(tx => read.setTextRemoved(tx, row.id, removed));
  return true;
}

const textOf = (row: read.TextRow): ProposalText => ({ ...JSON.parse(row.json), text: row.text });

const nameKey = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

/** By day, then by what the versions are called ("2" before "10"), then by id; undated ones last. */
function inOrder(a: ProposalText, b: ProposalText): number {
  const day = (text: ProposalText): string => edtfBounds(text.published.edtf)?.from ?? '\uffff';
  if (day(a) !== day(b)) return day(a) < day(b) ? -1 : 1;
  const called = (a.version ?? '').localeCompare(b.version ?? '', 'en', { numeric: true });
  return called !== 0 ? called : a.id < b.id ? -1 : 1;
}

/** Versions by the name that they share, each list in order. */
async function versions(db: read.Db): Promise<Map<string, ProposalText[]>> {
  const byName = new Map<string, ProposalText[]>();
  for (const text of (await read.allTexts(db)).map(textOf)) {
    byName.set(nameKey(text.name), [...(byName.get(nameKey(text.name)) ?? []), text]);
  }
  for (const list of byName.values()) list.sort(inOrder);
  return byName;
}

interface Coverage {
  readonly proposals: readonly ProposalRecord[];
  readonly positions: readonly PositionRecord[];
  /** What statements are about, by id. */
  readonly about: ReadonlyMap<string, readonly string[]>;
}

async function coverageOf(db: read.Db): Promise<Coverage> {
  const proposals: ProposalRecord[] = [];
  for await (const record of shownRecords<ProposalRecord>(db, 'proposal')) proposals.push(record);
  const positions: PositionRecord[] = [];
  for await (const record of shownRecords<PositionRecord>(db, 'position')) positions.push(record);
  const about = new Map<string, readonly string[]>();
  for await (const record of shownRecords<StatementRecord>(db, 'statement')) {
    if (record.about) about.set(record.id, record.about);
  }
  return { proposals, positions, about };
}

function recordsOf(texts: readonly ProposalText[], coverage: Coverage): ProposalTextRecord[] {
  const dated = texts.find(({ published }) => published.edtf) ?? texts[0]!;
  const proposal = proposalOf(dated.name, dated.published, coverage.proposals);
  const isAbout = ({ statement }: PositionRecord): boolean =>
    proposal !== undefined && statement !== undefined && (coverage.about.get(statement) ?? []).includes(proposal.id);
  return texts.map((text, index) => {
    const clauses = readTextClauses(text.text);
    const reported = joinReported(clauses, proposal, coverage.positions, isAbout);
    return {
      ...text,
      number: index + 1,
      ...(index > 0 ? { previous: texts[index - 1]!.id } : {}),
      ...(proposal ? { proposal: proposal.id } : {}),
      ...openCounts(text.text, clauses),
      clauses: clauses.map((clause, at) => ({ ...clause, reported: reported[at]! })),
    };
  });
}

/** Every version of every proposal's own text, in the order of ids. */
export async function textRecords(db: read.Db): Promise<ProposalTextRecord[]> {
  const byName = await versions(db);
  if (byName.size === 0) return []; // most dossiers: then the coverage need not be gone through
  const coverage = await coverageOf(db);
  return [...byName.values()].flatMap(texts => recordsOf(texts, coverage)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The versions of one proposal: named by its name, by the id of one of them, or by the coverage's proposal that they are of. */
async function versionsOf(db: read.Db, asked: string): Promise<ProposalTextRecord[]> {
  const byName = await versions(db);
  const coverage = byName.size > 0 ? await coverageOf(db) : undefined;
  const lists = coverage ? [...byName.values()].map(texts => recordsOf(texts, coverage)) : [];
  const key = nameKey(asked);
  const fits = (list: readonly ProposalTextRecord[]): boolean =>
    list.some(({ id, proposal }) => asked.length > 3 && (id.startsWith(asked) || proposal?.startsWith(asked) === true));
  const named = lists.filter(list => nameKey(list[0]!.name) === key);
  const parts = lists.filter(list => nameKey(list[0]!.name).includes(key));
  const found = named.length > 0 ? named : lists.some(fits) ? lists.filter(fits) : key === '' ? [] : parts;
  if (found.length === 1) return found[0]!;
  const known = (found.length > 1 ? found : lists).map(list => `"${list[0]!.name}"`).slice(0, 5);
  if (found.length > 1) {
    const message = `"${asked}" fits several texts: ${known.join(', ')}`;
    throw new ParleyError('ambiguous-id', message, 'Give the whole name.', asked);
  }
  throw new ParleyError(
    'not-found',
    `there is no proposal's own text called "${asked}"`,
    known.length > 0 ? `There are ${known.join(', ')}.` : 'Read one: parley read --as proposal FILE --name NAME',
    asked,
  );
}

/** One version of these: by what it is called, its number, or the beginning of its id. */
function pickVersion(list: readonly ProposalTextRecord[], asked: string): ProposalTextRecord {
  const found = findVersion(list, asked);
  if (found) return found;
  const known = list.map(({ version, number }) => version ?? String(number)).join(', ');
  throw new ParleyError('not-found', `"${list[0]!.name}" has no version "${asked}"`, `It has ${known}.`, asked);
}

/** A text named by the id of a version is that version, unless another is asked for. */
export async function oneText(db: read.Db, asked: string, version: string | undefined): Promise<ProposalTextRecord> {
  const list = await versionsOf(db, asked);
  if (version !== undefined) return pickVersion(list, version);
  return list.find(({ id }) => asked.startsWith('tx-') && id.startsWith(asked)) ?? list.at(-1)!;
}

export async function listTexts(db: read.Db): Promise<TextSummary[]> {
  const records = await textRecords(db);
  const key = ({ name, number }: ProposalTextRecord): string => `${nameKey(name)} ${String(number).padStart(6, '0')}`;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(textSummary);
}

/** Two versions side by side; the last two where none is named. */
export async function compareAsked(
  db: read.Db,
  asked: string,
  { from, to }: { readonly from?: string; readonly to?: string },
): Promise<TextComparison> {
  const list = await versionsOf(db, asked);
  const after = to === undefined ? list.at(-1)! : pickVersion(list, to);
  const before = from === undefined ? list[list.indexOf(after) - 1] : pickVersion(list, from);
  if (!before) {
    const message = `"${after.name}" has no version before ${after.version ?? after.number}`;
    throw new ParleyError('one-version', message, 'Read another: parley read --as proposal FILE --name NAME', asked);
  }
  return compareVersions(before, after);
}
